"""The Excel sheet of a ward's open actions that goes out to their owners and comes back."""

# mypy: allow-untyped-calls
# openpyxl bears no types of its own.

import io
from collections.abc import Sequence
from datetime import date
from typing import Final

from openpyxl.styles.fills import PatternFill
from openpyxl.styles.protection import Protection
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from qvisit.forms.days import day_words
from qvisit.report.office.plain import pieces, same_every_time
from qvisit.report.office.sheet_look import BOLD, HEAD, RULED, WRAPPED, fit, to_print
from qvisit.visits.action_columns import (
    ACTIONS,
    CHOICES,
    FORMAT,
    GUIDANCE,
    HEADS,
    HEADS_LOCKED,
    HOW_FAR,
    MARK,
    VERSION,
)
from qvisit.visits.kinds import WardEntered

_TO_FILL: Final = "FFF3CF"
_WIDTHS = (3, 16, 6, 42, 30, 20, 24, 16, 12, 14, 18, 44, 36)
_LINES = (
    "These are the actions that were agreed for your ward. You do not need QVisit to answer.",
    "1. On the sheet “Actions”, fill in the last three columns. The others are locked.",
    "2. Under “How far is it?”, choose: Not begun, In progress, Completed or Cannot be done.",
    "3. Under “What was done, or why not”, write one or two plain sentences.",
    "4. Under “What shows it”, say what somebody could look at: a list, a count, a room.",
    "5. Do not write names, numbers or initials of people. Roles are fine.",
    "6. Save the file and send it back to whoever sent it to you.",
    "“Completed” means that you say so. Somebody else then comes to look, and says “assured”.",
    "If something cannot be done, say why: that is an honest answer, and others learn from it.",
    "Nothing changes until a person has read your answers.",
)


def action_workbook(ward: WardEntered, rows: Sequence[Sequence[str]], made: date) -> bytes:
    """The bytes of an .xlsx file: guidance, a row for each action, and a mark to know it by.

    Args:
        ward: Whose actions they are.
        rows: The texts of each action, in the order of `HEADS`.
        made: The day on which it is made.
    """
    book = Workbook()
    sheet = book.create_sheet(ACTIONS)
    _fill(sheet, rows)
    _lock(sheet, len(rows))
    _guide(book.worksheets[0], ward, made)
    mark = book.create_sheet(MARK)
    for line in ((FORMAT, VERSION), ("ward", ward.ward), ("made", made.isoformat())):
        mark.append(list(line))
    mark.sheet_state = "hidden"
    mark.protection.sheet = True
    written = io.BytesIO()
    book.save(written)
    return same_every_time(written.getvalue(), f"Actions of {ward.name}", "QVisit")


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    sheet.append(list(HEADS))
    for number, texts in enumerate(rows, start=2):
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(number, column)
            cell.value = pieces(text)[0]
            cell.data_type = "s"  # whatever it begins with
            cell.alignment, cell.border = WRAPPED, RULED
            if column > len(HEADS_LOCKED):
                cell.protection = Protection(locked=False)
                cell.fill = PatternFill("solid", fgColor=_TO_FILL)
        fit(sheet, number, texts[1:], _WIDTHS[1:])  # the id is hidden
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        head = sheet.cell(1, column)
        head.font, head.fill, head.alignment, head.border = BOLD, HEAD, WRAPPED, RULED
    fit(sheet, 1, HEADS[1:], _WIDTHS[1:])
    to_print(sheet)


def _lock(sheet: Worksheet, rows: int) -> None:
    """Hide the ids, keep the heads in sight, offer the choices, and lock all but the answers."""
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = "E2"
    choose = DataValidation("list", formula1=f'"{",".join(CHOICES)}"', allow_blank=True)
    choose.errorTitle, choose.error = HOW_FAR, "Choose one of the list."
    choose.showErrorMessage = True
    sheet.add_data_validation(choose)
    letter = get_column_letter(HEADS.index(HOW_FAR) + 1)
    choose.add(f"{letter}2:{letter}{rows + 1}")
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False


def _guide(sheet: Worksheet, ward: WardEntered, made: date) -> None:
    sheet.title = GUIDANCE
    about = f"{ward.name} ({ward.code}). Made on {day_words(made)}."
    for number, words in enumerate((about, "", *_LINES), start=1):
        cell = sheet.cell(number, 1, pieces(words)[0])
        cell.data_type = "s"
        cell.alignment = WRAPPED
    sheet.cell(1, 1).font = BOLD
    to_print(sheet)
    sheet.column_dimensions["A"].width = 96
    sheet.protection.sheet = True
