"""Who of each panel is in, when their laptop was last heard of, and what is known to be missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qvisit.clock import today
from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.store import deliveries, sections
from qvisit.store.sections import Heard
from qvisit.store.summaries import VisitSummary
from qvisit.usecases.home import part_of
from qvisit.usecases.membership import load_members
from qvisit.usecases.syncing import list_summaries
from qvisit.usecases.visits import OpenVisit, may_see_answers, open_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import Seat
from qvisit.visits.states import SIGNED
from qvisit.workspace import Session, Workspace

_MOST = 12  # visits with a table of their own; governance may know hundreds that are planned


@dataclass(frozen=True)
class Reviewer:
    """One person on a panel, and whether this laptop knows that they are done.

    `answered` of `items` is their part, None where nobody else may know it yet. `delivered` is
    when the newest pack of theirs that was taken in was made (UTC), "" before any.
    """

    person: PersonId
    name: str
    role: str
    done: bool
    me: bool
    answered: int | None = None
    items: int | None = None
    delivered: str = ""


@dataclass(frozen=True)
class Delivery:
    """One visit on the sync page: who is done and who is not. `day` is ISO."""

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    closed: bool
    reviewers: tuple[Reviewer, ...]

    @property
    def done(self) -> int:
        """How many reviewers are done."""
        return sum(one.done for one in self.reviewers)

    @property
    def names(self) -> Mapping[PersonId, str]:
        """The panel by name."""
        return {one.person: one.name for one in self.reviewers}


@dataclass(frozen=True)
class Missing:
    """Files that a laptop has written and this one has never seen. `whose` is "" if unknown."""

    device: DeviceId
    whose: str
    written: int
    here: int


def list_deliveries(ws: Workspace, last: str = "") -> tuple[tuple[Delivery, ...], int]:
    """Visits that are under way, with who is done as far as this laptop knows.

    Args:
        ws: The open profile.
        last: When this laptop itself last synced (UTC), or "".

    Returns:
        Those that began first, then those whose day is nearest; and how many more there are.
    """
    open_ones = [one for one in list_summaries(ws) if one.status not in SIGNED]
    ranked = sorted(open_ones, key=lambda one: _need(one, today(ws.clock)))
    with ws.reading() as session:
        heard = {**_heard_by_person(session), ws.person: last}
    found = []
    for known in ranked[:_MOST]:
        opened = open_visit(ws, VisitId(known.visit))
        found.append(
            Delivery(
                visit=VisitId(known.visit),
                ward_name=known.ward_name,
                ward_code=known.ward_code,
                day=known.day,
                closed=opened.shared.scoring_closed is not None,
                reviewers=tuple(_reviewer(opened, seat, heard) for seat in opened.shared.seats),
            )
        )
    return tuple(found), len(ranked) - len(found)


def _need(known: VisitSummary, now: date) -> tuple[bool, int]:
    """Visits that began come before planned ones, and near days before far ones."""
    planned = known.status in ("planned", "draft_plan")
    return planned, abs((date.fromisoformat(known.day) - now).days)


def list_missing(ws: Workspace) -> tuple[Missing, ...]:
    """What other laptops' packs name and this one has never seen, by laptop."""
    with ws.reading() as session:
        members = load_members(session)
        whole = deliveries.highest_seen(session)
        refused = _refused_numbers(session)
        found = []
        for device, written in sorted(_highest_reported(session).items()):
            up_to = whole[device].number if device in whole else 0
            if device == ws.device or device not in members or up_to >= written:
                continue
            beyond = {one.number for one in deliveries.seen_packs(session, device, up_to)}
            beyond |= {one for one in refused.get(device, ()) if one > up_to}
            known = up_to + sum(one <= written for one in beyond)
            if known < written:
                found.append((device, written, known))
    names = {device: one.said.name for device, one in read_register(ws).people.items()}
    return tuple(
        Missing(device, names.get(device, ""), all_of_them, known)
        for device, all_of_them, known in found
    )


def _reviewer(opened: OpenVisit, seat: Seat, heard: Mapping[PersonId, str]) -> Reviewer:
    person, me = PersonId(seat.person), seat.person == opened.me.person
    seen = me or (may_see_answers(opened) and person in opened.visit.sheets)
    answered, items = part_of(opened, person) if seen else (None, None)
    return Reviewer(
        person=person,
        name=seat.name,
        role=seat.role,
        done=person in opened.shared.finished,
        me=me,
        answered=answered,
        items=items,
        delivered=heard.get(person, ""),
    )


def _heard_by_person(session: Session) -> dict[PersonId, str]:
    members = load_members(session)
    found: dict[PersonId, str] = {}
    for device, heard in sections.heard_from(session).items():
        member = members.get(device)
        if member is not None:
            found[member.person] = max(_when(heard), found.get(member.person, ""))
    return found


def _when(heard: Heard) -> str:
    """When a pack was made; one from the future was made no later than it was read."""
    return min(heard.made_at, heard.heard_at)


def _highest_reported(session: Session) -> Mapping[DeviceId, int]:
    highest: dict[DeviceId, int] = {
        device: one.number for device, one in sections.heard_from(session).items()
    }
    for device, said in sections.reported(session).items():
        highest[device] = max(*(one.number for one in said.values()), highest.get(device, 0))
    return highest


def _refused_numbers(session: Session) -> Mapping[DeviceId, set[int]]:
    """The numbers of packs that are there and were set aside, for which there are own words."""
    found: dict[DeviceId, set[int]] = {}
    for one in deliveries.list_set_aside(session):
        number = one.file.rpartition("/")[2].partition("-")[0]
        if number.isdecimal():
            found.setdefault(one.device, set()).add(int(number))
    return found
