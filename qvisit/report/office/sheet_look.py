"""How every sheet of a workbook looks: heads, wrapped words, rows tall enough, A4 when printed."""

# mypy: allow-untyped-calls
# openpyxl bears no types of its own.

import textwrap
from collections.abc import Iterable, Sequence
from typing import Any, Final

from openpyxl.styles.alignment import Alignment
from openpyxl.styles.borders import Border, Side
from openpyxl.styles.fills import PatternFill
from openpyxl.styles.fonts import Font
from openpyxl.worksheet.dimensions import RowDimension

WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
HEAD: Final = PatternFill("solid", fgColor="FFE4EEF8")
BOLD: Final = Font(name="Calibri", size=11, bold=True)
"""Named in full: programs take a typeface of their own for a font without a name."""
_LINE: Final = Side(style="thin", color="FFAEB7BD")
RULED: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_LINE_TALL, _TALLEST = 15.0, 405.0  # points; Excel shows no row taller than 409
_FULL = 0.9  # of a column's width, as capitals are wider than figures


class _Height(RowDimension):
    """A row's height as it was last fitted, not as a person set it: it grows with its words."""

    @property
    def customHeight(self) -> bool:  # the attribute's own name in the file
        """Never: programs go on fitting the row."""
        return False


def fit(sheet: Any, row: int, values: Iterable[object], widths: Sequence[float]) -> None:
    """Make a row as tall as its longest words, for programs that do not fit rows by themselves."""
    lines = max((_lines(one, wide) for one, wide in zip(values, widths, strict=True)), default=1)
    if lines > 1:
        tall = min(lines * _LINE_TALL, _TALLEST)
        sheet.row_dimensions[row] = _Height(sheet, index=row, ht=tall)


def to_print(sheet: Any) -> None:
    """A4 across, as wide as the page, its head again on every page."""
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _lines(value: object, wide: float) -> int:
    if not isinstance(value, str):
        return 1
    most = int(_TALLEST / _LINE_TALL)
    room = max(int(wide * _FULL), 1)
    told = value[: room * most].split("\n")[:most]
    return sum(max(1, len(textwrap.wrap(one, room))) for one in told)
