"""An Excel workbook being written: sheets of plain tables, and a dictionary of their columns."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final, Protocol, cast

from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles.alignment import Alignment
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook.workbook import Workbook

from qvisit.report.office.plain import pieces, same_every_time, unescaped_by_excel
from qvisit.report.office.sheet_look import BOLD, HEAD, WRAPPED, fit, to_print

Value = str | int | float | date | None
Row = Sequence[Value]
_DAY: Final = "d mmm yyyy"
_MARK: Final = "Piece"
FILTER_WIDE: Final = 2
"""What the button of a filter takes of a head's width, in letters."""


class _Width(Protocol):
    width: float


class _Filter(Protocol):
    ref: str


class _Cell(Protocol):
    value: "Value"
    data_type: str
    number_format: str
    alignment: Alignment
    font: Font
    fill: PatternFill


class _Sheet(Protocol):
    freeze_panes: str
    column_dimensions: Mapping[str, _Width]
    auto_filter: _Filter

    def append(self, cells: Sequence[_Cell]) -> None: ...


class _Book(Protocol):
    def create_sheet(self, title: str) -> _Sheet: ...
    def save(self, out: io.BytesIO) -> None: ...


@dataclass(frozen=True)
class Column:
    """One column: its head, how wide it is in letters, what it means, what may stand in it."""

    name: str
    wide: int
    meaning: str
    values: str = "Text"


PIECE: Final = Column(
    _MARK,
    7,
    "2 and on where a text is too long for one cell and goes on here; else 1.",
    "1 and on",
)
_DICTIONARY: Final = (
    Column("Sheet", 22, "The name of a sheet of this workbook."),
    Column("Column", 26, "The head of one of its columns."),
    Column("Meaning", 70, "What stands in the column."),
    Column("Values", 40, "What it may hold: its unit, and from where to where."),
)


class Book:
    """Writes one workbook, sheet after sheet; the last explains every column of all others."""

    def __init__(self) -> None:
        made = Workbook(write_only=True)  # type: ignore[no-untyped-call]
        self._book = cast("_Book", made)
        self._known: list[Row] = []

    def sheet(self, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """A sheet with a head that stays in sight, filters, and every text in full.

        Rows are counted in a last column where a text goes on in one more.
        """
        whole = [list(_whole(row)) for row in rows]
        cells: list[Row] = [one for told in whole for one in told]
        if len(cells) > len(rows):
            columns = (*columns, PIECE)
            cells = [(*one, number) for told in whole for number, one in enumerate(told, start=1)]
        self._known += [(title, one.name, one.meaning, one.values) for one in columns]
        self._write(title, columns, cells)

    def finished(self, title: str, author: str) -> bytes:
        """The file; the same words give the same bytes."""
        self._write("Data dictionary", _DICTIONARY, self._known)
        out = io.BytesIO()
        self._book.save(out)
        return same_every_time(out.getvalue(), title, author)

    def _write(self, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "B2"
        for number, column in enumerate(columns, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = column.wide
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        to_print(sheet)
        widths = [column.wide for column in columns]
        heads = [column.name for column in columns]
        fit(sheet, 1, heads, [wide - FILTER_WIDE for wide in widths])
        sheet.append([_head(sheet, head) for head in heads])
        for number, row in enumerate(rows, start=2):
            fit(sheet, number, row, widths)
            sheet.append([_cell(sheet, value) for value in row])


def day(written: str) -> Value:
    """A day such as 2027-03-09 as a date that Excel sorts; the words where it is none."""
    with suppress(ValueError):
        return date.fromisoformat(written)
    return written


def yes(said: bool) -> str:
    """“Yes” or “No”."""
    return "Yes" if said else "No"


def _whole(row: Row) -> Iterator[Row]:
    """A row, and below it one more for each piece of its longest text."""
    told = [pieces(value) if isinstance(value, str) else (value,) for value in row]
    for number, cells in enumerate(zip_longest(*told, fillvalue=None)):
        yield (told[0][0] if number else cells[0], *cells[1:])


def _head(sheet: _Sheet, words: str) -> _Cell:
    cell = _cell(sheet, words)
    cell.font, cell.fill = BOLD, HEAD
    return cell


def _cell(sheet: _Sheet, value: Value) -> _Cell:
    cell = cast("_Cell", WriteOnlyCell(sheet))  # type: ignore[no-untyped-call]
    cell.alignment = WRAPPED
    if isinstance(value, str):
        plain = value.replace("\N{NO-BREAK SPACE}", " ")  # else a search would miss it
        cell.value = unescaped_by_excel(plain)
        cell.data_type = "s"  # never a formula, nor an error such as #REF!
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = _DAY
    return cell
