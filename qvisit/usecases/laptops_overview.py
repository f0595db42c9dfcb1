"""Everything on the page of laptops: who takes part, who asks, and what this person may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.store import membership
from qvisit.usecases.laptops import KnownPerson, Laptop, list_laptops, people_of
from qvisit.usecases.on_ward import why_not_let_in
from qvisit.usecases.places import local_place
from qvisit.usecases.shares import Standing, Waiting, list_waiting, standing
from qvisit.usecases.sticks import share_folder_in
from qvisit.usecases.visits import list_visits, open_visit
from qvisit.visits.members import ADMINISTRATOR, LEAD
from qvisit.visits.states import DEBRIEFED
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class AskingLaptop:
    """A laptop that asks to be let in, and the place where it asked."""

    waiting: Waiting
    folder: Path


@dataclass(frozen=True)
class LedVisit:
    """A visit for which this person may let a colleague's laptop in now."""

    visit: VisitId
    ward_name: str


@dataclass(frozen=True)
class LaptopsOverview:
    """The page of laptops. `away` says in words why a place could not be looked at, "" if none."""

    standing: Standing
    laptops: tuple[Laptop, ...]
    people: tuple[KnownPerson, ...]
    asking: tuple[AskingLaptop, ...]
    led: tuple[LedVisit, ...]
    away: str = ""

    @property
    def administers(self) -> bool:
        """Whether this person may let any laptop in, and withdraw one."""
        return ADMINISTRATOR in self.standing.roles and not self.standing.withdrawn


def look_laptops(ws: Workspace, stick: Path | None = None) -> LaptopsOverview:
    """Look at who takes part, and at who asks. Slow when the share is.

    Args:
        ws: The open profile.
        stick: Where to look too for laptops that ask.
    """
    where = standing(ws)
    led = _led(ws, where)
    joined = where.share is not None
    asking, away = _asking(ws, where, led, stick)
    laptops = tuple(list_laptops(ws)) if joined else ()
    return LaptopsOverview(
        standing=where,
        laptops=laptops,
        people=tuple(people_of(laptops)),
        asking=tuple(asking),
        led=led,
        away=away,
    )


def count_asking(ws: Workspace, where: Standing) -> int:
    """How many laptops ask that this person may let in now. Slow when the share is."""
    return len(_asking(ws, where, _led(ws, where))[0])


def _asking(
    ws: Workspace, where: Standing, led: Sequence[LedVisit], stick: Path | None = None
) -> tuple[Sequence[AskingLaptop], str]:
    """Who asks that this person may let in, and why a place could not be looked at, or ""."""
    administers = ADMINISTRATOR in where.roles and not where.withdrawn
    if where.share is None or not (administers or led):
        return (), ""
    found: dict[str, AskingLaptop] = {}
    away = ""
    for folder in _places(ws, where, stick):
        try:
            for one in list_waiting(ws, folder):
                found.setdefault(one.device, AskingLaptop(one, folder))
        except QVisitError as error:
            away = away or error.message
    return tuple(found.values()), away


def _places(ws: Workspace, where: Standing, stick: Path | None) -> Sequence[Path]:
    places = [share_folder_in(stick)] if stick is not None else []
    places += [Path(where.folder)] if where.folder else []
    with ws.reading() as session:
        share = membership.read_share(session)
    local = local_place(ws, share) if share is not None else None
    return [*places, local] if local is not None and local.is_dir() else places


def _led(ws: Workspace, where: Standing) -> tuple[LedVisit, ...]:
    found: list[LedVisit] = []
    if LEAD not in where.roles or where.withdrawn:
        return ()
    for known in list_visits(ws):
        if known.practice or known.status in DEBRIEFED:
            continue
        opened = open_visit(ws, VisitId(known.visit))
        if not why_not_let_in(opened):
            found.append(LedVisit(opened.visit.id, known.ward_name))
    return tuple(found)
