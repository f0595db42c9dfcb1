"""The workbook, read back as Excel finds it."""

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl.reader.excel import load_workbook
from openpyxl.workbook.workbook import Workbook

from qvisit.report.brand import Brand
from qvisit.report.content import VisitReport
from qvisit.report.material import Material
from qvisit.report.office.excel import make_excel, make_excel_annex
from qvisit.report.office.plain import LONGEST_CELL
from tests.report.larch_visit import OWN_NOTES, larch_case
from tests.report.test_hostile import hostile_case

Cells = Sequence[object]


def opened(data: bytes) -> Workbook:
    book: Workbook = load_workbook(io.BytesIO(data))  # type: ignore[no-untyped-call]
    return book


def rows(book: Workbook, title: str) -> list[Cells]:
    return list(book[title].iter_rows(min_row=2, values_only=True))


@pytest.fixture(scope="module")
def report() -> VisitReport:
    return larch_case().report()


@pytest.fixture(scope="module")
def data(report: VisitReport) -> bytes:
    return make_excel(Material(report, Brand()))


def with_aim(report: VisitReport, aim: str) -> VisitReport:
    return replace(report, actions=(replace(report.actions[0], aim=aim),))


def test_each_sheet_keeps_its_head_in_sight_and_can_be_filtered(data: bytes) -> None:
    for sheet in opened(data):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.font.bold for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width > 5 for cell in sheet[1])


def test_every_column_of_every_sheet_is_explained(data: bytes) -> None:
    book = opened(data)

    told = {(row[0], row[1]) for row in rows(book, "Data dictionary") if row[2] and row[3]}
    heads = {
        (sheet.title, cell.value)
        for sheet in book
        for cell in sheet[1]
        if sheet.title != "Data dictionary"
    }
    assert told == heads


def test_numbers_and_days_are_numbers_and_days(report: VisitReport, data: bytes) -> None:
    book = opened(data)

    first = rows(book, "Actions")[0]
    assert first[6] == datetime(2027, 4, 6)  # noqa: DTZ001 - as Excel keeps a day
    assert (first[8], first[9]) == (3, 4)
    items = {row[0]: row for row in rows(book, "Items")}
    assert items["FS12-3"][8:10] == (3, 3)
    concern = next(row for row in rows(book, "Findings") if row[1] == "Concern")
    assert (concern[7], concern[8], concern[9]) == (4, 3, 12)
    percents = [row[3] for row in rows(book, "Scores by standard")]
    assert any(isinstance(one, int) for one in percents)


def test_no_text_is_a_formula(report: VisitReport) -> None:
    hostile = (
        "=1+1",
        "+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "=HYPERLINK(0)",
        "＝1",
        "\n@a",
    )
    actions = tuple(replace(report.actions[0], aim=words) for words in hostile)

    sheet = opened(make_excel(Material(replace(report, actions=actions), Brand())))["Actions"]

    for row, words in enumerate(hostile, start=2):
        cell = sheet.cell(row=row, column=3)
        assert cell.data_type == "s"
        assert str(cell.value).startswith("'")
        assert str(cell.value)[1:].strip() == words.strip().replace("\r", "\n")


def test_what_looks_like_an_error_or_an_escape_stays_text(report: VisitReport) -> None:
    told = {"#REF!": "#REF!", "_x0041_ is": "_x005F_x0041_ is"}
    actions = tuple(replace(report.actions[0], aim=words) for words in told)

    sheet = opened(make_excel(Material(replace(report, actions=actions), Brand())))["Actions"]

    found = [sheet.cell(row=row, column=3) for row in (2, 3)]
    assert [(cell.data_type, cell.value) for cell in found] == [("s", one) for one in told.values()]


def test_a_text_too_long_for_a_cell_goes_on_in_the_rows_below(report: VisitReport) -> None:
    letters = ("x", "🧠", "=")
    actions = tuple(
        replace(report.actions[0], ref=f"A{number}", aim=letter * 50_000)
        for number, letter in enumerate(letters)
    )

    found = rows(opened(make_excel(Material(replace(report, actions=actions), Brand()))), "Actions")

    assert all(len(str(row[2]).encode("utf-16-le")) // 2 <= LONGEST_CELL for row in found)
    for number, letter in enumerate(letters):
        told = [row for row in found if row[0] == f"A{number}"]
        assert [row[-1] for row in told] == list(range(1, len(told) + 1))
        assert sum(str(row[2]).count(letter) for row in told) == 50_000
        assert all(row[3] is None for row in told[1:])


def test_rows_are_counted_only_where_a_text_goes_on(data: bytes) -> None:
    assert not any(cell.value == "Piece" for sheet in opened(data) for cell in sheet[1])


def test_long_words_have_room_that_grows_with_them(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        (row,) = re.findall(rb'<row r="2"[^>]*>', file.read("xl/worksheets/sheet2.xml"))

    assert float(re.findall(rb'ht="([0-9.]+)"', row)[0]) >= 30
    assert b'customHeight="1"' not in row
    assert {cell.font.name for sheet in opened(data) for cell in sheet[1]} == {"Calibri"}


def test_letters_that_no_file_may_hold_are_gone_and_all_others_stay() -> None:
    made = hostile_case("Larch Ward", "a\x00b\x1bc\u202ed\ufffee مرحبا 👩🏽‍⚕️")

    book = opened(make_excel(Material(made.report(), Brand())))

    assert rows(book, "Findings")[0][2] == "x abcde مرحبا 👩🏽‍⚕️"


def test_the_same_report_gives_the_same_bytes_without_a_time_of_day(
    report: VisitReport, data: bytes
) -> None:
    assert make_excel(Material(report, Brand())) == data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert str(opened(data).properties.title) == (
        "Quality visit report: Larch Ward, Alderbrook House, 9 March 2027"
    )


def test_own_answers_and_notes_stand_in_governances_workbook_alone(data: bytes) -> None:
    annex = larch_case().annex()

    kept, public = opened(make_excel_annex(annex)), opened(data)

    own = rows(kept, "Own answers")
    assert len(own) == sum(len(told) for sheet in annex.sheets for _, told in sheet.groups)
    notes = "\n".join(str(row[5]) for row in own)
    everything = "\n".join(
        str(cell) for sheet in public for row in sheet.iter_rows(values_only=True) for cell in row
    )
    for words in OWN_NOTES.values():
        assert words in notes
        assert words not in everything
    assert annex.warning in [row[1] for row in rows(kept, "About")]
