"""A report that no longer stands says so on every page, in print and to screen readers."""

import io
from pathlib import Path

import pikepdf
import pytest

from qvisit.report.pdf import visit_report_pdf
from qvisit.report.stamp import Stamp
from qvisit.report.stamp_on import NotOursError, stamp_on
from qvisit.report.tagging import read_back
from tests.report.larch import PUBLISHED
from tests.report.larch_visit import larch_case
from tests.report.reading import opened, pages_of, structure_of

WORDS = "WITHDRAWN on 9 April 2027. Do not use. See Reports/index.html"
STAMP = Stamp("WITHDRAWN", WORDS)


@pytest.fixture(scope="module")
def plain_pdf() -> bytes:
    return visit_report_pdf(larch_case(signed=True).report(PUBLISHED))


@pytest.fixture(scope="module")
def stamped() -> bytes:
    return visit_report_pdf(larch_case(signed=True).report(PUBLISHED), STAMP)


def test_what_lacks_tags_a_language_or_a_title_is_found_when_the_file_is_read_again(
    plain_pdf: bytes,
) -> None:
    whole = read_back(plain_pdf)
    lacking = [_without(plain_pdf, name) for name in ("tags", "language", "title", "page")]

    assert whole.is_whole
    assert (whole.language, whole.tagged) == ("en-GB", whole.pages)
    assert whole.title.startswith("Quality visit report: Larch")
    assert not any(read_back(one).is_whole for one in lacking)


def _without(data: bytes, what: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if what == "tags":
            del pdf.Root.StructTreeRoot
        elif what == "language":
            del pdf.Root.Lang
        elif what == "title":
            del pdf.docinfo["/Title"]
        else:
            pdf.add_blank_page()
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_every_page_says_that_it_was_withdrawn(
    stamped: bytes, plain_pdf: bytes, tmp_path: Path
) -> None:
    pages = pages_of(stamped, tmp_path)

    assert len(pages) == len(pages_of(plain_pdf, tmp_path))
    assert all(WORDS in page for page in pages)


def test_screen_readers_hear_it_once_for_each_page_and_first_of_all(
    stamped: bytes, tmp_path: Path
) -> None:
    structure = structure_of(stamped, tmp_path)

    said = [line.strip() for line in structure.splitlines() if line.strip().startswith('"')]
    assert WORDS in said[0]
    assert structure.count("WITHDRAWN on 9 April") == len(pages_of(stamped, tmp_path))
    assert '"WITHDRAWN"' not in structure  # the large word behind the text is a decoration


def test_a_stamp_on_finished_pages_says_as_much(plain_pdf: bytes, tmp_path: Path) -> None:
    over = stamp_on(plain_pdf, STAMP)

    structure = structure_of(over, tmp_path)
    before, after = pages_of(plain_pdf, tmp_path), pages_of(over, tmp_path)
    assert all(WORDS in page for page in after)
    assert len(after) == len(before)
    assert structure.count("WITHDRAWN on 9 April") >= len(after)
    with opened(over) as one, opened(plain_pdf) as other:
        assert str(one.docinfo["/Title"]) == f"WITHDRAWN: {other.docinfo['/Title']}"
        first = one.Root.StructTreeRoot.K[0].K[0]
        assert (str(first.S), str(first.Alt)) == ("/Figure", WORDS)
    assert over == stamp_on(plain_pdf, STAMP)


def test_another_document_gets_no_stamp() -> None:
    bare = pikepdf.new()
    bare.add_blank_page()
    out = io.BytesIO()
    bare.save(out)

    for data in (out.getvalue(), b"%PDF-1.7 and no more", b""):
        with pytest.raises(NotOursError):
            stamp_on(data, STAMP)


def test_the_title_says_it_too(stamped: bytes, plain_pdf: bytes) -> None:
    with opened(stamped) as one, opened(plain_pdf) as other:
        titles = [str(each.docinfo["/Title"]) for each in (one, other)]

    assert titles[0] == f"WITHDRAWN: {titles[1]}"


def test_the_same_stamp_gives_the_same_bytes(stamped: bytes) -> None:
    again = visit_report_pdf(larch_case(signed=True).report(PUBLISHED), STAMP)

    assert again == stamped


def test_a_long_sentence_stays_on_the_page(tmp_path: Path) -> None:
    long = "SUPERSEDED by version 1234567890 on 29 September 2027. " * 3
    report = larch_case(signed=True).report(PUBLISHED)

    pages = pages_of(visit_report_pdf(report, Stamp("SUPERSEDED", long)), tmp_path)

    assert all(long.strip() in page for page in pages)
