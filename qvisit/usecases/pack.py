"""The intelligence pack: an empty sheet to fill, a look at what a file would bring in, and that."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from qvisit.errors import QVisitError
from qvisit.paths import resources_folder
from qvisit.privacy.looking import look
from qvisit.usecases.pack_file import read_pack_tables
from qvisit.usecases.reports import ReportNotSavedError
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits.frame_kinds import Figure, OpenAction, PackFilled, PastVisit
from qvisit.visits.pack_age import OLD_MONTHS, age_in_months
from qvisit.visits.pack_rows import ACTIONS, FIGURES, PAST, Doubt, Problem, read_tables
from qvisit.visits.roles import why_not
from qvisit.worded import worded
from qvisit.workspace import Workspace

SHEET_NAME = "intelligence-pack.xlsx"
MOST_PROBLEMS = 30  # what is said of a file at once; people mend the first and try again
_PERSON = worded("These words may be about a person.")


class PackRefusedError(QVisitError):
    """What is in a file cannot come in; each problem with its place and its remedy."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        count = len(problems)
        super().__init__(
            worded(
                "{count} things stand against this pack. Nothing of it was saved.",
                one="1 thing stands against this pack. Nothing of it was saved.",
                count=count,
            ),
            hint=" ".join(
                (*(one.line for one in problems[:MOST_PROBLEMS]), more_of(count))
            ).strip(),
        )
        self.problems = tuple(problems[:MOST_PROBLEMS])
        self.more = more_of(count)


class PackStoppedError(QVisitError):
    """The person stopped the reading of a file."""

    def __init__(self) -> None:
        super().__init__(worded("You stopped the reading. Nothing was saved."))


def more_of(count: int) -> str:
    """How many problems are not said; "" where all are."""
    more = count - MOST_PROBLEMS
    if more <= 0:
        return ""
    return worded("And {count} more.", count=more)


@dataclass(frozen=True)
class KnownFigure:
    """A figure that every pack should have; `easy` says what it means."""

    id: str
    title: str
    easy: str
    hint: str


@dataclass(frozen=True)
class PackOffer:
    """What a file would bring in. Parts that it does not hold stay as they are.

    `notes` are matters to look at first; they stop nothing.
    """

    pack: PackFilled
    parts: tuple[str, ...]
    notes: tuple[Problem, ...]

    @property
    def is_empty(self) -> bool:
        """Whether it would bring in nothing at all."""
        return not (self.pack.figures or self.pack.past or self.pack.actions)


@dataclass(frozen=True)
class FigureLine:
    """One figure as people read it. `easy` says first what it is; `age` is in whole months.

    `age` is None where the end of the period is not known.
    """

    figure: Figure
    easy: str
    age: int | None

    @property
    def is_old(self) -> bool:
        """Whether it is so old that it should be read with care."""
        return self.age is not None and self.age > OLD_MONTHS

    @property
    def amount(self) -> str:
        """Value and unit, such as “12 per 1,000 bed-days”; "" where nobody knows it."""
        return f"{self.figure.value} {self.figure.unit}".strip() if self.figure.value else ""


@dataclass(frozen=True)
class PackView:
    """The pack of a visit. `unknown` names figures that it lacks; `at` (UTC) is when it came in.

    `contested` tells that two people filled it at the same time; the later one is shown.
    """

    figures: tuple[FigureLine, ...]
    past: tuple[PastVisit, ...]
    actions: tuple[OpenAction, ...]
    unknown: tuple[KnownFigure, ...]
    at: str
    contested: bool


@cache
def known_figures() -> tuple[KnownFigure, ...]:
    """The figures that every pack should have, in the order of the sheet."""
    text = (resources_folder() / "pack" / "figures.yaml").read_text(encoding="utf-8")
    return tuple(KnownFigure(**one) for one in yaml.safe_load(text)["figures"])


def save_empty_sheet(path: Path) -> Path:
    """Save the sheet that packs are filled in with.

    Raises:
        ReportNotSavedError: The place cannot be written to.
    """
    try:
        shutil.copyfile(resources_folder() / "pack" / SHEET_NAME, path)
    except OSError as error:
        raise ReportNotSavedError(path) from error
    return path


def look_into_pack(*paths: Path, stopped: Callable[[], bool] = lambda: False) -> PackOffer:
    """Read files and say what they would bring in; nothing is saved.

    Args:
        paths: One workbook, or up to three CSV files with a part each.
        stopped: Asked again and again whether the person wants no more of it.

    Raises:
        SheetFileError: A file is no sheet, or too large, or made to do harm.
        PackRefusedError: Something in it must be put right first.
        PackStoppedError: `stopped` said so.
    """

    def go_on() -> None:
        if stopped():
            raise PackStoppedError

    def look_at(text: str) -> Doubt | None:
        go_on()
        return _about_a_person(text)

    tables = [table for path in paths for table in read_pack_tables(path, go_on)]
    known = {one.title: one.id for one in known_figures()}
    reading = read_tables(tables, known, look_at)
    if reading.problems:
        raise PackRefusedError(reading.problems)
    return PackOffer(reading.pack, reading.parts, reading.notes)


def offered_lines(offer: PackOffer) -> tuple[FigureLine, ...]:
    """The figures that would come in, as people read them; their age is not worked out."""
    return tuple(FigureLine(one, one.name, 0) for one in offer.pack.figures if one.value)


def may_fill(opened: OpenVisit) -> str:
    """Why the person may not fill the pack of a visit; "" when they may."""
    return why_not(opened.shared, opened.me, "pack.filled", PackFilled()) or ""


def fill_pack(ws: Workspace, opened: OpenVisit, offer: PackOffer) -> OpenVisit:
    """Bring in what a file holds, in place of those parts of the pack that were there.

    Raises:
        NotAllowedError: The person neither leads the panel nor is in governance.
    """
    standing = opened.shared.frame.pack
    before = standing.now.said if standing else PackFilled()
    new = offer.pack
    pack = PackFilled(
        figures=new.figures if FIGURES in offer.parts else before.figures,
        past=new.past if PAST in offer.parts else before.past,
        actions=new.actions if ACTIONS in offer.parts else before.actions,
        replaces=tuple(one.change for one in standing.versions) if standing else (),
    )
    return write_shared(ws, opened, pack)


def pack_view(opened: OpenVisit) -> PackView | None:
    """The pack of a visit as people read it; None while there is none."""
    standing = opened.shared.frame.pack
    if standing is None:
        return None
    day = date.fromisoformat(opened.plan.day)
    return PackView(
        figures=tuple(_lines(standing.now.said, day)),
        past=standing.now.said.past,
        actions=standing.now.said.actions,
        unknown=tuple(_unknown(standing.now.said)),
        at=standing.now.at,
        contested=standing.contested,
    )


def _lines(pack: PackFilled, day: date) -> Iterator[FigureLine]:
    easy = {one.id: one.easy for one in known_figures()}
    for figure in pack.figures:
        if figure.value:
            age = age_in_months(figure.period, day)
            yield FigureLine(figure, easy.get(figure.known, figure.name), age)


def _unknown(pack: PackFilled) -> Iterator[KnownFigure]:
    """Figures of the usual list for which nobody gave a value, and the trust's own without one."""
    given = {figure.known for figure in pack.figures if figure.value}
    yield from (one for one in known_figures() if one.id not in given)
    for figure in pack.figures:
        if not figure.value and not figure.known:
            yield KnownFigure("", figure.name, figure.name, figure.meaning)


def _about_a_person(text: str) -> Doubt | None:
    """The worst of what may tell who somebody is; plain dates are what periods are made of."""
    found = [one for one in look(text) if one.certain or one.kind != "full_date"]
    worst = min(found, key=lambda one: not one.certain, default=None)
    if worst is None:
        return None
    if worst.kind == "nhs_number":
        return Doubt(worded("This is an NHS number."), worst.certain)
    return Doubt(_PERSON, worst.certain)
