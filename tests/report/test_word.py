"""The Word draft, read back as Word and a screen reader find it."""

import io
import zipfile
from itertools import pairwise

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.shared import Cm

from qvisit.report.accuracy_pdf import KINDS
from qvisit.report.brand import Brand
from qvisit.report.material import Material
from qvisit.report.office.word import make_word
from qvisit.report.office.word_accuracy import COLUMNS, TITLE
from tests.report.larch import PUBLISHED
from tests.report.larch_visit import larch_case
from tests.report.photographed import by_name
from tests.report.test_hostile import hostile_case
from tests.report.test_photos import BAG, photographed


def opened(data: bytes) -> Opened:
    return Document(io.BytesIO(data))


@pytest.fixture(scope="module")
def material() -> Material:
    case, pixels = photographed()
    return Material(case.report(), Brand(footer="Rivermoor. Ask us."), photos=pixels)


@pytest.fixture(scope="module")
def draft(material: Material) -> bytes:
    return make_word(material)


def levels(document: Opened) -> list[int]:
    return [
        int(one.style.name[-1])
        for one in document.paragraphs
        if one.style and one.style.name and one.style.name.startswith("Heading")
    ]


def test_headings_are_real_and_leave_no_level_out(draft: bytes) -> None:
    found = levels(opened(draft))

    assert len(found) > 10
    assert all(after <= before + 1 for before, after in pairwise(found))


def test_each_table_repeats_its_head_on_every_page(draft: bytes) -> None:
    tables = opened(draft).tables

    heads = [one.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for one in tables]
    assert len(tables) > 8
    rows = [row._tr for one in tables for row in one.rows]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
    across = [row for row in rows if row.find(f".//{qn('w:gridSpan')}") is not None]
    assert across
    assert all(row.find(f".//{qn('w:keepNext')}") is not None for row in across)
    without = [one for one, head in zip(tables, heads, strict=True) if not head]
    assert [len(one.columns) for one in without] == [2] * len(without)  # labels, and what they say
    assert len(without) < len(tables) / 2


def test_language_title_and_author_are_said_and_no_time_of_day(draft: bytes) -> None:
    document = opened(draft)

    assert document.core_properties.title.startswith("Quality visit report: Larch Ward")
    assert document.core_properties.author == "Rivermoor Mental Health Trust"
    assert document.core_properties.language == "en-GB"
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"
    with zipfile.ZipFile(io.BytesIO(draft)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_material_gives_the_same_bytes(material: Material, draft: bytes) -> None:
    assert make_word(material) == draft


def test_each_photo_has_words_for_who_cannot_see_it(material: Material, draft: bytes) -> None:
    shapes = opened(draft).inline_shapes

    alts = [one._inline.docPr.get("descr") for one in shapes]
    assert alts == [f"Photo {one.ref}: {one.words}" for one in material.report.photos]
    assert alts[0] == f"Photo P1: {BAG}"


def test_a_draft_ends_with_room_for_the_ward_managers_comments(draft: bytes) -> None:
    document = opened(draft)

    table = document.tables[-1]
    assert tuple(cell.text for cell in table.rows[0].cells) == COLUMNS
    assert len(table.rows) == 11
    words = "\n".join(one.text for one in document.paragraphs)
    assert TITLE in words
    assert document.tables[-2].rows[0].cells[0].text == "Please return by"
    assert all(f"{letter}. {name} {told}" in words for letter, name, told in KINDS)


def test_there_is_room_for_a_hand_on_a_page_of_its_own(draft: bytes) -> None:
    document = opened(draft)

    fresh = [one.text for one in document.paragraphs if one.paragraph_format.page_break_before]
    assert fresh == ["Summary", TITLE]
    to_fill = document.tables[-1].rows[1:]
    assert all(row.height and row.height >= Cm(0.9) for row in to_fill)
    assert document.tables[0].rows[0].height is None


def test_what_leads_to_a_table_stays_with_its_first_row(draft: bytes) -> None:
    document = opened(draft)

    said = next(one for one in document.paragraphs if "Making it safe" in one.text)
    assert said.paragraph_format.keep_with_next
    heads = [cell.paragraphs[0] for cell in document.tables[-1].rows[0].cells]
    assert all(one.paragraph_format.keep_with_next for one in heads)


def test_no_line_breaks_inside_a_code(draft: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(draft)) as file:
        body = file.read("word/document.xml").decode()

    assert '<w:noBreakHyphen/><w:t xml:space="preserve">3</w:t>' in body
    cells = [cell.text for table in opened(draft).tables for cell in table._cells]
    assert any(text.startswith("FS12-3") for text in cells)


def test_no_key_explains_marks_that_are_not_there(draft: bytes) -> None:
    words = [one.text for one in opened(draft).paragraphs]

    assert "the other reviewers" not in words
    assert not any("partly met" in one or "Bars start" in one for one in words)


def test_a_published_report_has_no_such_page_and_bears_its_stamp() -> None:
    report = larch_case(signed=True).report(PUBLISHED)
    stamp = ("WITHDRAWN", "Do not use.")

    document = opened(make_word(Material(report, Brand(), stamp=stamp)))

    words = "\n".join(one.text for one in document.paragraphs)
    assert TITLE not in words
    assert "WITHDRAWN Do not use." in words
    assert "WITHDRAWN" in document.sections[0].header.paragraphs[1].text


def test_every_page_says_ward_version_counts_and_whose_rating_it_is(draft: bytes) -> None:
    section = opened(draft).sections[0]

    head = " ".join(one.text for one in section.header.paragraphs)
    foot = " ".join(one.text for one in section.footer.paragraphs).replace("\u00a0", " ")
    assert "Larch Ward, Alderbrook House" in head
    assert "Draft. Not signed off." in head
    assert "version 1 · Draft, 16 March 2027" in foot
    assert "58 items: 58 answered" in foot
    assert "6 findings · 3 actions" in foot
    assert "not a CQC rating" in foot


def test_words_written_from_right_to_left_are_set_so() -> None:
    made = hostile_case("Larch Ward", "مرحبا بالعالم")

    document = opened(make_word(Material(made.report(), Brand(), photos=by_name())))

    found = [
        paragraph
        for table in document.tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        if paragraph.text == "مرحبا بالعالم"
    ]
    assert found
    assert all(one._p.pPr.find(qn("w:bidi")) is not None for one in found)
