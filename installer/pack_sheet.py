"""Makes the empty sheet of the intelligence pack that QVisit ships.

    python -m installer.pack_sheet

writes it anew from resources/pack/figures.yaml; a test says when that was forgotten.
"""

from pathlib import Path
from typing import Any

import yaml
from openpyxl.styles import alignment, fills, fonts
from openpyxl.utils.cell import get_column_letter
from openpyxl.workbook import workbook
from openpyxl.worksheet import datavalidation

from qvisit.visits.pack_rows import ACTIONS, FIGURES, PARTS, PAST, Part

# openpyxl bears no types of its own.
Workbook: Any = workbook.Workbook
Alignment: Any = alignment.Alignment
Font: Any = fonts.Font
PatternFill: Any = fills.PatternFill
DataValidation: Any = datavalidation.DataValidation

ROOT = Path(__file__).resolve().parents[1]
SHEET = ROOT / "resources" / "pack" / "intelligence-pack.xlsx"
HOW_TO, EXAMPLE, LISTS = "How to", "Example (invented)", "Lists"
HELP = (
    "Intelligence pack: what the panel reads before a visit",
    "Fill in the sheets “Figures”, “Past visits” and “Open actions”. Then choose “Fill from a "
    "sheet” under Prepare in QVisit, or run: qvisit visit pack VISIT FILE",
    "1. Counts only. Nothing about a person: no names, initials, NHS numbers, dates of birth, bed "
    "or room numbers. Roles, not names.",
    "2. Where a number is so small that somebody might be known by it, write “fewer than 5”.",
    "3. A figure has a period (April 2026 to March 2027), n (how many people, records or bed-days "
    "it rests on), a value, a unit, and a source.",
    "4. “What it means” is one plain sentence. It is what easy words show first.",
    "5. What you do not know: leave the value empty. QVisit lists it as not known. Say why under "
    "“What it means” if you can.",
    "6. You may add figures of your own: type over the list in the first column.",
    "7. Days as 9 March 2027. No formulas in n, Value, Period or days: paste values.",
    "8. Please leave the names of the sheets and the headings as they are. The sheet “Example "
    "(invented)” is never read; its ward, trust and figures do not exist.",
)
EXAMPLES: dict[str, tuple[tuple[str, ...], ...]] = {
    FIGURES: (
        (
            "Incidents",
            "April 2026 to March 2027",
            "5,840",
            "18.2",
            "per 1,000 occupied bed-days",
            "Invented incident log of Alderbeck Trust",
            "A little more than on wards like this one. Most happen after 8 in the evening.",
        ),
        (
            "Restrictive practice by group",
            "April 2026 to March 2027",
            "31",
            "fewer than 5",
            "people, Asian or Asian British",
            "Invented returns of Alderbeck Trust",
            "Too few to compare. Ask people how fair it feels.",
        ),
        (
            "Complaints and compliments",
            "",
            "",
            "",
            "",
            "",
            "The office that counts them had not answered in time.",
        ),
    ),
    PAST: (
        (
            "14 May 2025",
            "Announced",
            "Requires improvement",
            "Kind staff. Bedroom windows in doors stood open.",
            "Invented report of an earlier programme",
        ),
    ),
    ACTIONS: (
        (
            "Vision panels in doors stay closed unless in use",
            "Ward manager",
            "30 June 2027",
            "Half of the doors done",
            "Invented action plan",
        ),
    ),
}
LISTED = {
    (PAST, "Kind of visit"): (
        "Announced",
        "Short notice",
        "Unannounced",
        "Out of hours",
        "Follow-up",
        "By CQC",
        "By a commissioner",
    ),
    (PAST, "Rating"): ("Outstanding", "Good", "Requires improvement", "Inadequate", "Not rated"),
    (ACTIONS, "How far it is"): ("Not begun", "Begun", "Half done", "Nearly done", "Overdue"),
    (ACTIONS, "Owner (role)"): (
        "Ward manager",
        "Matron",
        "Consultant",
        "Estates",
        "Pharmacy",
        "Governance",
    ),
}
_WIDE = {"What it means": 60, "What was found": 60, "Action": 60, "Source": 36, "Figure": 34}


def make_sheet() -> Any:
    """The whole workbook."""
    book = Workbook()
    _write_help(book.active)
    titles = _titles()
    lists = {(FIGURES, "Figure"): titles, **LISTED}
    hidden = book.create_sheet(LISTS)
    for part in PARTS:
        sheet = book.create_sheet(part.name, index=len(book.sheetnames) - 1)
        _write_heads(sheet, 1, part)
        sheet.freeze_panes = "A2"
        for at, column in enumerate(part.columns, start=1):
            choices = lists.get((part.name, column.heading))
            if choices:
                _offer(sheet, at, _keep(hidden, choices), part.most)
    for row, title in enumerate(titles, start=2):
        book[FIGURES].cell(row, 1, title)
    _write_examples(book.create_sheet(EXAMPLE, index=len(book.sheetnames) - 1))
    hidden.sheet_state = "hidden"
    book.active = 0
    return book


def _titles() -> tuple[str, ...]:
    text = (ROOT / "resources" / "pack" / "figures.yaml").read_text(encoding="utf-8")
    return tuple(one["title"] for one in yaml.safe_load(text)["figures"])


def _write_help(sheet: Any) -> None:
    sheet.title = HOW_TO
    sheet.column_dimensions["A"].width = 100
    for row, words in enumerate(HELP, start=1):
        cell = sheet.cell(row, 1, words)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(size=16 if row == 1 else 12, bold=row == 1)


def _write_heads(sheet: Any, row: int, part: Part) -> None:
    for at, column in enumerate(part.columns, start=1):
        cell = sheet.cell(row, at, column.heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="005EB8")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        wide = _WIDE.get(column.heading, 22)
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = max(wide, sheet.column_dimensions[letter].width)


def _keep(hidden: Any, choices: tuple[str, ...]) -> str:
    """Write choices into the sheet of lists; the range where they stand."""
    at = 1 if hidden.cell(1, 1).value is None else hidden.max_column + 1
    for row, words in enumerate(choices, start=1):
        hidden.cell(row, at, words)
    letter = get_column_letter(at)
    return f"{LISTS}!${letter}$1:${letter}${len(choices)}"


def _offer(sheet: Any, column: int, source: str, rows: int) -> None:
    """Offer a list in the cells of a column; anything else may be typed too."""
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=False)
    letter = get_column_letter(column)
    rule.add(f"{letter}2:{letter}{rows + 1}")
    sheet.add_data_validation(rule)


def _write_examples(sheet: Any) -> None:
    words = "All of this is invented, and QVisit never reads it. It shows how rows look."
    sheet.cell(1, 1, words).font = Font(bold=True)
    row = 3
    for part in PARTS:
        sheet.cell(row, 1, part.name).font = Font(bold=True, size=13)
        _write_heads(sheet, row + 1, part)
        for number, example in enumerate(EXAMPLES[part.name], start=row + 2):
            for at, text in enumerate(example, start=1):
                sheet.cell(number, at, text or None).alignment = Alignment(
                    wrap_text=True, vertical="top"
                )
        row += 4 + len(EXAMPLES[part.name])


def main() -> None:
    """Write the sheet where QVisit ships it."""
    make_sheet().save(SHEET)


if __name__ == "__main__":
    main()
