"""The report in large print: large indeed, whole, in blocks, and as the usual one otherwise."""

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from qvisit.report.blocks import Beside, Stack
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.figures import Blocks
from qvisit.report.large_blocks import BODY_LEADING, BODY_SIZE, larger, larger_type
from qvisit.report.large_cover import Contents, LargeCover
from qvisit.report.large_pdf import make_large_report
from qvisit.report.look import PAGE_WIDTH, SECONDARY
from qvisit.report.material import Material
from qvisit.report.paragraphs import BODY, H1, SMALL_QUIET, TABLE, TABLE_NUMBER, Words
from qvisit.report.pdf import visit_report_pdf
from qvisit.report.tables import Table, plain_table
from tests.report.larch import DRAFT, PUBLISHED, Case
from tests.report.larch_visit import larch_case
from tests.report.reading import headings_of, opened, pages_of, plain, structure_of

SMALLEST_AROUND = 12.0  # head and foot stand on every page; all they say stands in the text too
STAMP = ("WITHDRAWN", "WITHDRAWN on 9 April 2027. Do not use this report for any decision.")


@pytest.fixture(scope="module")
def made() -> Case:
    return larch_case(signed=True)


@pytest.fixture(scope="module")
def pdf(made: Case) -> bytes:
    return make_large_report(Material(made.report(PUBLISHED), PLAIN))


def sizes(pdf: bytes) -> dict[str, set[float]]:
    """The sizes of type in words that are read, in drawings, and round the pages."""
    found: dict[str, set[float]] = {"read": set(), "drawn": set(), "around": set()}
    with opened(pdf) as document:
        for page in document.pages:
            kind, stretched = "around", [1.0]
            for step in pikepdf.parse_content_stream(page):
                name = str(step.operator)
                if name in ("BDC", "BMC"):
                    tag = str(step.operands[0])
                    kind = {"/Artifact": "around", "/Figure": "drawn"}.get(tag, "read")
                elif name in ("q", "Q"):
                    stretched = [*stretched, stretched[-1]] if name == "q" else stretched[:-1]
                elif name == "cm":
                    stretched[-1] *= max(abs(float(step.operands[0])), abs(float(step.operands[1])))
                elif name == "Tf":
                    found[kind].add(round(float(step.operands[1]) * stretched[-1], 1))
    return found


def test_no_words_are_small(pdf: bytes) -> None:
    found = sizes(pdf)

    assert min(found["read"]) == BODY_SIZE == 16
    assert 28.0 in found["read"]
    assert min(found["around"] | found["drawn"]) >= SMALLEST_AROUND


def test_the_same_check_sees_that_the_usual_report_is_smaller(made: Case) -> None:
    assert min(sizes(visit_report_pdf(made.report(PUBLISHED)))["read"]) < 10


def test_type_grows_by_its_place_and_never_stands_right() -> None:
    assert (larger_type(BODY).size, larger_type(BODY).leading) == (BODY_SIZE, BODY_LEADING)
    assert larger_type(TABLE).size == larger_type(SMALL_QUIET).size == 16
    assert larger_type(SMALL_QUIET).colour == SECONDARY
    assert larger_type(H1).size == 28
    assert larger_type(TABLE_NUMBER).align == 0


def test_a_table_of_two_columns_stays_one_and_a_wider_one_becomes_blocks() -> None:
    two = plain_table(("Word", "Meaning"), (120, 373), [("Cap", "A limit.")])
    three = plain_table(
        ("Step", "Rating", "Reason"), (1, 1, 1), [("First", "Good", ""), ("Last", "", "x")]
    )

    assert isinstance(larger(two), Table)
    blocks = larger(three)
    assert isinstance(blocks, Stack)
    assert len(blocks.blocks) == 2
    assert blocks.element is not None
    assert blocks.element.kind == "Table"


def test_entries_of_a_line_stand_below_one_another() -> None:
    entry = Beside(Blocks(2), 40, Words("two"))
    line = larger(Beside(entry, 60, Beside(entry, 60, Words("last"))))

    assert isinstance(line, Stack)
    assert line.height(PAGE_WIDTH) > 3 * Words("two").height(PAGE_WIDTH)


def test_each_row_names_its_columns(made: Case, pdf: bytes, tmp_path: Path) -> None:
    words = " ".join(pages_of(pdf, tmp_path))
    rows = [row for part in made.report().parts for group in part.groups for row in group.rows]

    assert len(rows) == 58
    for row in rows:
        said = plain(
            f"{row.text} Panel’s answer: {row.result} Reviewers who gave a value: {row.given}"
        )
        assert said in re.sub(
            r"Larch Ward Quality visit report, large print|7h2k.*? 3 actions", "", words
        )


def test_every_page_says_its_number_its_ward_and_all_of_its_foot(
    pdf: bytes, tmp_path: Path
) -> None:
    pages = pages_of(pdf, tmp_path)

    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Larch Ward" in page
        assert "QVisit internal rating, not a CQC rating" in page
        assert "58 items: 55 answered, 1 do not apply, 1 not seen, 1 not known" in page
        assert "6 findings · 3 actions" in page
        assert "…" not in page


def test_headings_contents_and_tags_are_those_of_the_usual_report(
    made: Case, pdf: bytes, tmp_path: Path
) -> None:
    usual = structure_of(visit_report_pdf(made.report(PUBLISHED)), tmp_path)
    large = structure_of(pdf, tmp_path)

    assert headings_of(large) == headings_of(usual)
    assert large.count("TOCI") == usual.count("TOCI")
    with opened(pdf) as document:
        assert sum(len(page.get("/Annots", ())) for page in document.pages) == large.count("TOCI")


@pytest.mark.parametrize("stamped", [False, True])
def test_a_draft_and_a_stamp_stand_on_every_page(
    made: Case, tmp_path: Path, *, stamped: bool
) -> None:
    material = Material(made.report(DRAFT), PLAIN, stamp=STAMP if stamped else None)

    pages = pages_of(make_large_report(material), tmp_path)

    said = STAMP[1] if stamped else "Draft. Not signed off. Words and ratings may still change."
    assert all(said in page for page in pages[1:])
    assert said in pages[0] or not stamped


def test_the_same_material_gives_the_same_bytes(made: Case, pdf: bytes) -> None:
    assert make_large_report(Material(made.report(PUBLISHED), PLAIN)) == pdf


def test_a_cover_without_room_leaves_what_it_cannot_hold_to_the_next_page() -> None:
    report = larch_case().report()
    long = replace(report, rating=replace(report.rating, why="Because of the doors. " * 60))
    name = replace(long, heading=replace(long.heading, ward="Larch and Willow " * 50))

    assert len(LargeCover(report, Brand(), Contents(())).spilled) == 0
    assert len(LargeCover(long, Brand(), Contents(())).spilled) == 1
    assert len(LargeCover(name, Brand(), Contents(())).spilled) == 2
