"""Reads the sheets of an intelligence pack from a file that may be anything."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from qvisit.usecases.workbooks import (
    MOST_LETTERS,
    GoOn,
    SheetFileError,
    bytes_of,
    is_workbook,
    read_sheets,
    rows_of,
)
from qvisit.visits.pack_rows import PARTS, Cell, Table, part_of_headings
from qvisit.worded import worded

_SEPARATOR = "sep="  # Excel's own first line of a CSV, which says what parts its columns


def read_pack_tables(path: Path, go_on: GoOn = lambda: None) -> list[Table]:
    """The sheets of a workbook, or the one of a CSV file under the name of its part.

    Args:
        path: The file.
        go_on: Called between rows.

    Raises:
        SheetFileError: It is missing, too large, of another kind, or made to do harm.
    """
    data = bytes_of(path)
    if is_workbook(data):
        return read_sheets(data, [part.name for part in PARTS], go_on)
    return [_csv_table(path.stem, data, go_on)]


def _csv_table(name: str, data: bytes, go_on: GoOn) -> Table:
    text = _decoded(data)
    lines = text[:MOST_LETTERS].lstrip().splitlines()
    first, mark = lines[0] if lines else "", ""
    if text.casefold().startswith(_SEPARATOR):
        mark, text = first[len(_SEPARATOR) :].strip('"')[:1], text[len(first) :]
    mark = mark or max(",;\t", key=first.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        rows = tuple(rows_of(name, (tuple(map(_csv_cell, row)) for row in reader), go_on))
    except csv.Error as error:
        raise SheetFileError(
            worded("This CSV file is damaged. Nothing was read from it."),
            hint=worded("Save it again as “CSV UTF-8”, and try again."),
        ) from error
    headings = [cell.text for cell in rows[0][1]] if rows else []
    return Table(_part_name(headings) or name, rows)


def _part_name(headings: Sequence[str]) -> str:
    """The part that a CSV file is: by all its headings, or by the first where others are wrong."""
    first = headings[0].strip().casefold() if headings else ""
    near = [part.name for part in PARTS if part.columns[0].heading.casefold() == first]
    return part_of_headings(headings) or (near[0] if near else "")


def _csv_cell(text: str) -> Cell:
    words = text.strip()[:MOST_LETTERS]
    return Cell(words, is_formula=words.startswith(("=", "@")))


def _decoded(data: bytes) -> str:
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SheetFileError(
            worded("This is neither an Excel sheet nor a CSV file. Nothing was read from it."),
            hint=worded("Choose a file that ends in .xlsx or .csv."),
        )
    ways = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for way in ways:
        try:
            return data.decode(way)
        except UnicodeDecodeError:
            continue
    raise SheetFileError(
        worded("The letters of this file cannot be read. Nothing was read from it."),
        hint=worded("Save it again as “CSV UTF-8”, and try again."),
    )
