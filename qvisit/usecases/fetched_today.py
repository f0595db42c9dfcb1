"""What came in today that a person would want to know of, in the order of its coming."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC

from qvisit.clock import moment
from qvisit.ids import VisitId
from qvisit.store import arrivals
from qvisit.store.arrivals import Arrival
from qvisit.usecases.templates import load_library
from qvisit.usecases.visits import UnknownVisitError, open_visit
from qvisit.usecases.wards import read_register
from qvisit.visits.kinds import Payload
from qvisit.visits.register_kinds import PersonAdmitted, TemplatePublished
from qvisit.visits.streams import LIBRARY, REGISTER, visit_of
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Refused, Shared
from qvisit.workspace import Workspace

NOTABLE = (
    "visit.planned",
    "visit.started",
    "reviewer.finished",
    "reviewer.reopened",
    "scoring.closed",
    "concern.raised",
    "concern.confirmed",
    "concern.closed",
    "colleague.arrived",
    "colleague.admitted",
    "debrief.finished",
    "action.agreed",
    "visit.signed_off",
    "report.published",
    "template.published",
    "person.admitted",
    "ward.entered",
    "contact.entered",
)
"""Kinds that are told of. Nobody's answers are: they are nobody else's until all are done."""
_BY_ALL = frozenset(
    {
        "visit.started",
        "debrief.finished",
        "action.agreed",
        "report.published",
        "template.published",
        "person.admitted",
        "ward.entered",
        "contact.entered",
    }
)
"""What is told once, whoever wrote it."""
_TITLE = re.compile(r"^title: *['\"]?(.+?)['\"]?$", re.MULTILINE)
_MOST = 300
_MOST_VISITS = 12


@dataclass(frozen=True)
class ComeIn:
    """Something that came in. `kind` is that of the change, `who` wrote it, `what` names it.

    `count` says how many of the same came; `at` is when the last of them came (UTC).
    """

    kind: str
    ward_name: str
    who: str
    what: str
    count: int
    at: str


@dataclass(frozen=True)
class FetchedToday:
    """What came in today, the newest first, and on how many more visits something did."""

    told: tuple[ComeIn, ...] = ()
    more_visits: int = 0


def list_fetched_today(ws: Workspace) -> FetchedToday:
    """What other laptops wrote and this one took in since midnight."""
    now = ws.clock()
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    with ws.reading() as session:
        found = arrivals.received_since(session, moment(midnight).utc, NOTABLE, _MOST)
    visits = dict.fromkeys(
        visit for one in found if (visit := visit_of(one.change.stream)) is not None
    )
    looked_at = list(visits)[:_MOST_VISITS]
    known = {visit: shared for visit in looked_at if (shared := _shared(ws, visit)) is not None}
    register = read_register(ws)
    names = {one.said.person: one.said.name for one in register.people.values()}
    refused = {one.change for one in (*register.refused, *_refused_templates(ws, found))}
    told: dict[tuple[str, str, str, str], ComeIn] = {}
    for arrival in found:
        one = None if arrival.change.id in refused else _told(arrival, known, names)
        if one is None:
            continue
        key = (one.kind, one.ward_name, one.who, one.what)
        before = told.get(key)
        again = ComeIn(*key, count=before.count + 1, at=before.at) if before else one
        told[key] = again
    return FetchedToday(tuple(told.values()), len(visits) - len(looked_at))


def _shared(ws: Workspace, visit: VisitId) -> Shared | None:
    try:
        return open_visit(ws, visit).shared
    except UnknownVisitError:
        return None  # its plan has not come in yet


def _refused_templates(ws: Workspace, found: Sequence[Arrival]) -> Sequence[Refused]:
    """What came into the library from people who may write nothing there."""
    if not any(one.change.stream == LIBRARY for one in found):
        return ()
    with ws.reading() as session:
        return load_library(session).refused


def _told(
    arrival: Arrival, known: Mapping[VisitId, Shared], names: Mapping[str, str]
) -> ComeIn | None:
    """What a change tells; None where it has no effect, or stands on a visit not looked at."""
    change = arrival.change
    visit = visit_of(change.stream)
    ward, who = "", names.get(change.envelope.author, "")
    if visit is not None:
        shared = known.get(visit)
        if shared is None or shared.plan is None or change.id not in shared.applied:
            return None
        ward = shared.plan.now.said.ward_name
        seat = next((one for one in shared.seats if one.person == change.envelope.author), None)
        who = seat.name if seat else who
    elif change.stream not in (REGISTER, LIBRARY):
        return None
    if change.envelope.kind in _BY_ALL:
        who = ""
    said = read_payload(change)
    if not isinstance(said, Payload | None):
        return None
    what = ""
    if isinstance(said, TemplatePublished):
        title = _TITLE.search(said.text)
        what = f"{title.group(1) if title else said.template} {said.version}"
    elif isinstance(said, PersonAdmitted):
        what = said.name
    return ComeIn(change.envelope.kind, ward, who, what, 1, arrival.at)
