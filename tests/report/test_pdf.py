"""The finished report, read back as a reader's programs read it."""

import hashlib
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from qvisit.report.annex_pdf import annex_pdf
from qvisit.report.content import VisitReport
from qvisit.report.pdf import visit_report_pdf
from tests.report.larch import PUBLISHED, Case
from tests.report.larch_visit import (
    ACTIONS,
    CONCERN_WORDS,
    FINDINGS,
    KEPT_VIEW,
    OWN_NOTES,
    larch_case,
)
from tests.report.reading import (
    headings_of,
    lines_of,
    opened,
    pages_of,
    plain,
    structure_of,
    text_of,
)


@pytest.fixture(scope="module")
def made() -> Case:
    return larch_case(signed=True)


@pytest.fixture(scope="module")
def report(made: Case) -> VisitReport:
    return made.report(PUBLISHED)


@pytest.fixture(scope="module")
def pdf(report: VisitReport) -> bytes:
    return visit_report_pdf(report)


def test_the_ward_stands_on_every_page(pdf: bytes, tmp_path: Path) -> None:
    pages = pages_of(pdf, tmp_path)

    assert len(pages) > 5
    assert all("Larch Ward" in page for page in pages)


def test_every_page_says_its_number_its_version_and_whose_rating_it_is(
    pdf: bytes, tmp_path: Path
) -> None:
    pages = pages_of(pdf, tmp_path)

    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert "version 2" in page
        assert "QVisit internal rating, not a CQC rating" in page
        assert "58 items: 55 answered, 1 do not apply, 1 not seen, 1 not known" in page
        assert "6 findings · 3 actions" in page


def test_every_item_stands_there_with_wording_answer_and_reviewers(
    report: VisitReport, pdf: bytes, tmp_path: Path
) -> None:
    words = text_of(pdf, tmp_path)

    rows = [row for part in report.parts for group in part.groups for row in group.rows]
    assert len(rows) == 58
    for row in rows:
        critical = " critical" if row.critical else ""
        assert plain(f"{row.code} · {row.method}{critical} {row.text} {row.result}") in words
        assert plain(f"{row.text} {row.result} {row.given} {row.apart}") in words


def test_findings_actions_and_concerns_stand_there_in_full(pdf: bytes, tmp_path: Path) -> None:
    words = text_of(pdf, tmp_path)

    for _, text in FINDINGS:
        assert plain(text) in words
    for _, aim, measure, baseline, owner, _, _ in ACTIONS:
        assert plain(aim) in words
        assert plain(measure) in words
        assert plain(baseline) in words
        assert owner in words
    assert CONCERN_WORDS in words
    assert "6 April 2027" in words
    assert KEPT_VIEW in words


def test_own_answers_and_notes_stand_in_the_annex_and_nowhere_else(
    made: Case, pdf: bytes, tmp_path: Path
) -> None:
    report, annex = text_of(pdf, tmp_path), annex_pdf(made.annex())

    pages = pages_of(annex, tmp_path)

    whole = " ".join(pages)
    for words in OWN_NOTES.values():
        assert words in whole
        assert words not in report
    assert "Bad, 1 of 4 (asked 4 people)" in whole
    assert "Bad, 1 of 4" not in report
    warning = "Governance annex. Never published, never sent to the ward."
    assert all(warning in page for page in pages)
    assert warning not in report


def test_a_rating_and_its_cap_are_never_broken_over_two_lines(pdf: bytes, tmp_path: Path) -> None:
    summary = lines_of(pdf, tmp_path)[1]

    assert summary.count("Safe Requires improvement capped") == 1
    assert "Requires improvement" in summary


def test_no_page_is_empty_or_nearly_so(pdf: bytes, tmp_path: Path) -> None:
    for page in pages_of(pdf, tmp_path):
        assert len(page) > 700


def test_the_contents_lead_to_the_pages_they_name(pdf: bytes, tmp_path: Path) -> None:
    first = pages_of(pdf, tmp_path)[0]

    with opened(pdf) as document:
        numbers = {page.obj.objgen: at for at, page in enumerate(document.pages, start=1)}
        links = [link for link in document.pages[0].obj.Annots if link.Subtype == "/Link"]
        targets = {str(link.Contents): numbers[link.Dest[0].objgen] for link in links}

    assert len(targets) == 11
    for words, number in targets.items():
        title, page = words.rsplit(", page ", 1)
        assert number == int(page)
        assert f"{title} {page}" in first


def test_a_draft_says_so_on_every_page(made: Case, tmp_path: Path) -> None:
    pages = pages_of(visit_report_pdf(made.report()), tmp_path)

    assert "Draft version 1" in pages[0]
    assert all("Draft. Not signed off." in page for page in pages[1:])


def test_the_same_report_gives_the_same_bytes_in_any_process(report: VisitReport) -> None:
    script = (
        "import hashlib, sys\n"
        "from tests.report.larch import PUBLISHED\n"
        "from tests.report.larch_visit import larch_case\n"
        "from qvisit.report.pdf import visit_report_pdf\n"
        "data = visit_report_pdf(larch_case(signed=True).report(PUBLISHED))\n"
        "sys.stdout.write(hashlib.sha256(data).hexdigest())\n"
    )

    other = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "77"},
    )

    first, second = visit_report_pdf(report), visit_report_pdf(report)
    assert first == second
    assert hashlib.sha256(first).hexdigest() == other.stdout


def test_a_screen_reader_finds_one_title_and_headings_without_gaps(
    pdf: bytes, tmp_path: Path
) -> None:
    levels = headings_of(structure_of(pdf, tmp_path))

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_header_cells_and_the_item_table_is_one_over_all_pages(
    report: VisitReport, pdf: bytes, tmp_path: Path
) -> None:
    structure = structure_of(pdf, tmp_path)

    items = structure.split('"Every item, every answer"')[-1]
    standards = items.split("Table (block)")[1]
    codes = [row.code for group in report.parts[0].groups for row in group.rows]
    places = [standards.index(f'"{code} ·') for code in codes]
    assert places == sorted(places)
    assert standards.count("Reviewers who gave a value") == 1
    assert standards.count("/Scope /Column") == 3
    assert "(continued)" not in standards
    assert "Continues on page" not in structure


def test_the_file_says_its_title_language_and_author(pdf: bytes) -> None:
    with opened(pdf) as document:
        root = document.Root
        assert str(document.docinfo["/Title"]).startswith("Quality visit report: Larch Ward")
        assert str(document.docinfo["/Author"]) == "Rivermoor Mental Health Trust"
        assert root.Lang == "en-GB"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert b"Quality visit report: Larch Ward" in root.Metadata.read_bytes()
        assert "/Outlines" in root


def test_all_type_is_embedded_and_nothing_is_written_in_ascii85(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "fonts.pdf"
    path.write_bytes(pdf)

    listed = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True)

    faces = listed.stdout.splitlines()[2:]
    assert faces
    assert all("AtkinsonHyperlegible" in face and " yes yes " in face for face in faces)
    assert b"ASCII85Decode" not in pdf


def test_every_mark_on_every_page_belongs_to_the_tree(pdf: bytes) -> None:
    with opened(pdf) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
        for page in document.pages:
            content = page.Contents.read_bytes()
            owned = parents[int(page.obj.StructParents)]
            assert content.count(b"/MCID") == len(owned)
            assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")
