"""Workbooks for tests: openpyxl bears no types of its own."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl.reader import excel
from openpyxl.workbook import workbook
from openpyxl.worksheet import formula

from qvisit.visits.pack_rows import ACTIONS, FIGURES, PARTS, PAST

new_book: Any = workbook.Workbook
read_book: Any = excel.load_workbook
array_formula: Any = formula.ArrayFormula

Rows = Sequence[Sequence[object]]
Book = Callable[..., Path]
HEADS = {part.name: [column.heading for column in part.columns] for part in PARTS}
ROW = ["Incidents", "April to June 2026", 5840, 18.2, "per 1,000 bed-days", "Log", "A little more."]


def write_book(
    path: Path, figures: Rows = (), past: Rows = (), actions: Rows = (), **more: Any
) -> Path:
    """Write a workbook with these rows under the right headings, or under `heads`."""
    made = new_book()
    made.remove(made.active)
    for name, rows in ((FIGURES, figures), (PAST, past), (ACTIONS, actions)):
        sheet = made.create_sheet(name)
        for row in [more.get("heads", {}).get(name, HEADS[name]), *rows]:
            sheet.append(list(row))
    made.save(path)
    return path


def repacked(path: Path, name: str, data: bytes) -> Path:
    """The same workbook with one part put in, in place of the one that was there."""
    with zipfile.ZipFile(path) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for each, content in {**parts, name: data}.items():
            new.writestr(each, content)
    return path


def part_of(path: Path, name: str) -> str:
    """The words of one part of a workbook."""
    with zipfile.ZipFile(path) as whole:
        return whole.read(name).decode()
