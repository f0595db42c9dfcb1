"""From the rows of a sheet to an intelligence pack, or to what stands against it, cell by cell.

Nothing here is worked out: a formula is words. Nothing comes in unless all of it can.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from qvisit.forms.days import read_day
from qvisit.visits.frame_kinds import (
    LONGEST_LINE,
    LONGEST_SHORT,
    LONGEST_WORDS,
    MOST_ACTIONS,
    MOST_FIGURES,
    MOST_PAST,
    Figure,
    OpenAction,
    PackFilled,
    PastVisit,
)
from qvisit.worded import Worded, worded


class Doubt(NamedTuple):
    """Why words may be about a person. What is certain must not come in."""

    words: Worded
    certain: bool


Look = Callable[[str], Doubt | None]
"""Finds what in some words may be about a person."""
Row = Mapping[str, str]

FIGURES, PAST, ACTIONS = "Figures", "Past visits", "Open actions"
FEW = 5
_MISTAKES = frozenset(
    {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"}
)
"""What Excel shows in place of a value that it cannot work out."""
_PERSONAL = re.compile(
    r"\b(names?|patients?|nhs|initials|surname|forename|dob|birth|address|postcode|bed|room|phone|"
    r"e-?mail)\b"
)


@dataclass(frozen=True)
class Cell:
    """What one cell says; a formula is its own words and is never worked out."""

    text: str = ""
    is_formula: bool = False


@dataclass(frozen=True)
class Table:
    """One sheet: its name, and its rows with the numbers that they have there."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class Column:
    """One column: its heading, the field it fills, and what fits."""

    heading: str
    field: str
    longest: int = LONGEST_LINE
    needed: bool = False
    is_day: bool = False


@dataclass(frozen=True)
class Part:
    """One sheet of the pack."""

    name: str
    columns: tuple[Column, ...]
    most: int


PARTS = (
    Part(
        FIGURES,
        (
            Column("Figure", "name", LONGEST_SHORT, needed=True),
            Column("Period", "period", LONGEST_SHORT),
            Column("n", "n", LONGEST_SHORT),
            Column("Value", "value", LONGEST_SHORT),
            Column("Unit", "unit", LONGEST_SHORT),
            Column("Source", "source"),
            Column("What it means", "meaning", LONGEST_WORDS),
        ),
        MOST_FIGURES,
    ),
    Part(
        PAST,
        (
            Column("Day", "day", LONGEST_SHORT, needed=True, is_day=True),
            Column("Kind of visit", "kind"),
            Column("Rating", "rating"),
            Column("What was found", "found", LONGEST_WORDS),
            Column("Source", "source"),
        ),
        MOST_PAST,
    ),
    Part(
        ACTIONS,
        (
            Column("Action", "aim", LONGEST_WORDS, needed=True),
            Column("Owner (role)", "owner_role"),
            Column("Due", "due", LONGEST_SHORT, is_day=True),
            Column("How far it is", "state"),
            Column("Source", "source"),
        ),
        MOST_ACTIONS,
    ),
)


@dataclass(frozen=True)
class Problem:
    """Why a pack cannot come in: where, what, and what to do. Row 0 is the whole sheet."""

    sheet: str
    row: int
    column: str
    words: Worded
    remedy: Worded

    @property
    def line(self) -> str:
        """All of it in one line."""
        if self.row and self.column:
            place = worded(
                "{sheet}, row {row}, column “{column}”:",
                sheet=self.sheet,
                row=self.row,
                column=self.column,
            )
        elif self.row:
            place = worded("{sheet}, row {row}:", sheet=self.sheet, row=self.row)
        elif self.column:
            place = worded("{sheet}, column “{column}”:", sheet=self.sheet, column=self.column)
        else:
            place = worded("{sheet}:", sheet=self.sheet)
        return worded("{place} {words} {remedy}", place=place, words=self.words, remedy=self.remedy)


@dataclass(frozen=True)
class Reading:
    """What a sheet holds: the parts that were in it, and what stands against them.

    `notes` are matters to look at that stop nothing. With a problem the pack is empty.
    """

    pack: PackFilled
    parts: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def read_tables(tables: Sequence[Table], known: Mapping[str, str], look: Look) -> Reading:
    """Read the parts of a pack.

    Args:
        tables: The sheets. Each must be a part of a pack, and none may come twice.
        known: Id of each figure that every pack should have, by its title.
        look: Finds what may be about a person.
    """
    found: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    notes: list[Problem] = []
    for table in tables or (Table("", ()),):
        part = next((one for one in PARTS if _same(one.name, table.name)), None)
        if part is None:
            names = _names(one.name for one in PARTS)
            words = worded("There is no sheet called {names}.", names=names)
            problems.append(Problem(table.name, 0, "", words, _USE_OURS))
        elif part.name in found:
            words = worded("This sheet is there twice.")
            problems.append(Problem(part.name, 0, "", words, worded("Put its rows together.")))
        else:
            sheet = _Sheet(part, look)
            found[part.name] = sheet.read(table)
            problems += sheet.problems
            notes += sheet.notes
    if problems:
        return Reading(PackFilled(), tuple(found), tuple(problems))
    figures = tuple(_figure(row, known) for row in found.get(FIGURES, ()) if _says_more(row))
    pack = PackFilled(
        figures=figures,
        past=tuple(PastVisit.model_validate(dict(row)) for row in found.get(PAST, ())),
        actions=tuple(_action(row) for row in found.get(ACTIONS, ())),
    )
    return Reading(pack, tuple(found), notes=(*notes, *_sourceless(figures), *_few(figures)))


def part_of_headings(headings: Sequence[str]) -> str:
    """The part of a pack whose headings these are; "" if they are none's."""
    given = {_plain(one) for one in headings if one.strip()}
    fits = [
        part.name
        for part in PARTS
        if given and given <= {_plain(column.heading) for column in part.columns}
    ]
    return fits[0] if fits else ""


_USE_OURS = worded("Begin with our sheet: “Save an empty sheet”, or qvisit visit pack-template.")


class _Sheet:
    """Reads one sheet and gathers what stands against it."""

    def __init__(self, part: Part, look: Look) -> None:
        self._part = part
        self._look = look
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []

    def read(self, table: Table) -> list[Row]:
        """The rows that say something, by field."""
        filled = [one for one in table.rows if any(cell.text.strip() for cell in one[1])]
        if not filled:
            self._tell(0, "", worded("This sheet has no headings."), _USE_OURS)
            return []
        (number, heads), *rest = filled
        places = self._places(number, heads)
        if self.problems:
            return []
        if len(rest) > self._part.most:
            words = worded("There are more than {most} rows.", most=self._part.most)
            self._tell(0, "", words, worded("Keep what the panel needs, and leave the rest out."))
            return []
        return [self._row(at, cells, places) for at, cells in rest]

    def _places(self, row: int, heads: Sequence[Cell]) -> dict[str, int]:
        """Where each column stands."""
        columns = {_plain(column.heading): column for column in self._part.columns}
        places: dict[str, int] = {}
        for at, head in enumerate(heads):
            name = _shown(head.text)
            column = columns.get(_plain(name))
            if not name:
                continue
            if column is None:
                self._unknown_heading(row, name)
            elif column.field in places:
                words = worded("This heading stands there twice.")
                self._tell(row, name, words, worded("Delete one of the columns."))
            else:
                places[column.field] = at
        for column in self._part.columns:
            if column.field not in places and not self.problems:
                words = worded("This column is missing.")
                self._tell(row, column.heading, words, _USE_OURS)
        return places

    def _unknown_heading(self, row: int, name: str) -> None:
        if _PERSONAL.search(name.casefold()):
            words = worded("This column may hold something about a person.")
            remedy = worded("A pack has counts only. Delete this column.")
        else:
            words = worded("QVisit does not know this heading.")
            names = ", ".join(column.heading for column in self._part.columns)
            remedy = worded("The headings are: {names}.", names=names)
        self._tell(row, name[:LONGEST_SHORT], words, remedy)

    def _row(self, number: int, cells: Sequence[Cell], places: Mapping[str, int]) -> Row:
        row: dict[str, str] = {}
        for column in self._part.columns:
            at = places[column.field]
            cell = cells[at] if at < len(cells) else Cell()
            row[column.field] = self._value(number, column, cell)
        headed = set(places.values())
        if any(cell.text.strip() and at not in headed for at, cell in enumerate(cells)):
            words = worded("There are words in a column without a heading.")
            self._tell(number, "", words, worded("Delete them, or move them under a heading."))
        return row

    def _value(self, number: int, column: Column, cell: Cell) -> str:
        text = _shown(cell.text)
        doubt = self._look(text) if text else None
        if doubt is not None and doubt.certain:
            remedy = worded("Take it out. A pack has counts only.")
            self._tell(number, column.heading, doubt.words, remedy)
        elif column.needed and not text:
            words = worded("This cell is empty.")
            self._tell(number, column.heading, words, worded("Fill it in, or delete the row."))
        elif text.upper() in _MISTAKES:
            words = worded("Excel could not work this out.")
            remedy = worded("Write the value, or leave the cell empty.")
            self._tell(number, column.heading, words, remedy)
        elif cell.is_formula and column.longest == LONGEST_SHORT:
            words = worded("This is a formula, which QVisit never works out.")
            remedy = worded("Copy the cell, and paste it again as a value.")
            self._tell(number, column.heading, words, remedy)
        elif len(text) > column.longest:
            words = worded("This is {count} letters long.", count=len(text))
            remedy = worded("Say it in {most} or fewer.", most=column.longest)
            self._tell(number, column.heading, words, remedy)
        elif column.is_day and text:
            return self._day(number, column, text)
        elif doubt is not None:
            remedy = worded("Is it about a person? Then take it out.")
            self.notes.append(Problem(self._part.name, number, column.heading, doubt.words, remedy))
        return text

    def _day(self, number: int, column: Column, text: str) -> str:
        day = read_day(text)
        if day is not None:
            return day.isoformat()
        words = worded("“{text}” is not a day.", text=text)
        remedy = worded("Write a day, such as 9 March 2027.")
        self._tell(number, column.heading, words, remedy)
        return ""

    def _tell(self, row: int, column: str, words: Worded, remedy: Worded) -> None:
        self.problems.append(Problem(self._part.name, row, column, words, remedy))


def _says_more(row: Row) -> bool:
    """Whether a row says more than the name of a figure, as the empty sheet does."""
    return any(text for field, text in row.items() if field != "name")


def _figure(row: Row, known: Mapping[str, str]) -> Figure:
    ids = {_plain(title): each for title, each in known.items()}
    return Figure(known=ids.get(_plain(row["name"]), ""), **row)


def _action(row: Row) -> OpenAction:
    return OpenAction.model_validate({**row, "due": row["due"] or None})


def _sourceless(figures: Sequence[Figure]) -> Iterator[Problem]:
    for figure in figures:
        missing = [
            one for one, text in (("Period", figure.period), ("Source", figure.source)) if not text
        ]
        if figure.value and missing:
            words = worded(
                "{name}: nothing stands under {columns}.",
                name=figure.name,
                columns=", ".join(missing),
            )
            yield Problem(FIGURES, 0, "", words, worded("A figure counts for more with both."))


def _few(figures: Sequence[Figure]) -> Iterator[Problem]:
    """Warn of numbers so small that somebody might be known by them."""
    for figure in figures:
        for heading, text in (("n", figure.n), ("Value", figure.value)):
            count = text.replace(",", "")
            if count.isdecimal() and 0 < int(count) < FEW:
                words = worded("{name}: {count} is a small number.", name=figure.name, count=text)
                remedy = worded("If it could point to a person, write “fewer than 5”.")
                yield Problem(FIGURES, 0, heading, words, remedy)


def _shown(text: str) -> str:
    """A text in one line, without letters that nobody sees: some programs paste them along."""
    seen = (one if one.isprintable() or one.isspace() else "" for one in text)
    return " ".join("".join(seen).split())


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("*", " ").split())


def _same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _names(names: Iterator[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
