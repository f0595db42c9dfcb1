"""What this laptop has written that not everybody has: what it is, and what became of it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from qvisit.ids import DeviceId, PersonId, StreamId, VisitId
from qvisit.store import arrivals, changes, outbox, own_devices, sections, summaries
from qvisit.store.arrivals import OwnMark, OwnPack
from qvisit.usecases.membership import load_members
from qvisit.visits.streams import answers_of, disclosure_of, practised_in, visit_of
from qvisit.workspace import Session, Workspace

State = Literal["waits", "written", "received"]
"""Waits here; written to a folder; received by somebody who said so."""

OTHER = "other"
KINDS: Mapping[str, str] = {
    "answer.given": "answers",
    "item.flagged": "answers",
    "voices.counted": "answers",
    "method.used": "answers",
    "note.written": "notes",
    "photo.taken": "photos",
    "talk.held": "talks",
    "reviewer.finished": "done",
    "reviewer.reopened": "done",
    "part.stopped": "done",
    "scoring.closed": "done",
    "item.agreed": "debrief",
    "finding.recorded": "debrief",
    "rating.agreed": "debrief",
    "concern_level.agreed": "debrief",
    "debrief.finished": "debrief",
    "action.proposed": "actions",
    "action.agreed": "actions",
    "action.moved": "actions",
    "action.checked": "actions",
    "actions.carried": "actions",
    "action.seen": "actions",
    "theme.said": "themes",
    "theme.answered": "themes",
    "theme.told": "themes",
    "reviewer.told": "themes",
    "draft.shared": "report",
    "draft.commented": "report",
    "comment.settled": "report",
    "draft.sent": "report",
    "accuracy.received": "report",
    "accuracy.decided": "report",
    "accuracy.confirmed": "report",
    "report.worded": "report",
    "report.amended": "report",
    "visit.signed_off": "report",
    "report.published": "report",
    "report.withdrawn": "report",
    "report.stamped": "report",
    "hold.placed": "records",
    "hold.lifted": "records",
    "payload.removed": "records",
    "retention.said": "records",
    "visit.planned": "plan",
    "visit.started": "arrival",
    "arrival.set": "arrival",
    "visit.left": "arrival",
    "template.published": "templates",
    "person.admitted": "people",
    "colleague.let_in": "people",
    "ward.entered": "wards",
    "contact.entered": "phones",
}
"""What people call a kind of change. Concerns go by their beginning; all else is `OTHER`."""
PRESSING = frozenset(
    {
        "reviewer.finished",
        "reviewer.reopened",
        "part.stopped",
        "scoring.closed",
        "debrief.finished",
        "visit.signed_off",
        "report.published",
        "report.withdrawn",
        "hold.placed",
        "payload.removed",
        "visit.planned",
        "colleague.admitted",
        "laptop.withdrawn",
    }
)
"""What others wait for, beside all that concerns somebody's safety."""
_MOST = 2_000  # own changes that are looked at; far more than anybody writes in a day


@dataclass(frozen=True)
class Outgoing:
    """Things of one kind on one visit. `ward_name` is "" for what belongs to no visit.

    `receivers` are those of its panel whose laptops said that they have it.
    """

    kind: str
    ward_name: str
    count: int
    state: State
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Sent:
    packs: Sequence[OwnPack]
    reported: Mapping[PersonId, int]  # the last of our packs that somebody's laptop has
    delivered: int  # the row up to which some place has everything

    def pack_of(self, row: int) -> OwnPack | None:
        at = bisect_left([one.last_row for one in self.packs], row)
        return self.packs[at] if at < len(self.packs) else None


def pressing_changes(ws: Workspace) -> int:
    """How many changes wait here that others wait for: concerns, "I'm done", a published report."""
    with ws.reading() as session:
        after = outbox.delivered_up_to(session, ws.device)
        marks = arrivals.own_marks(session, after, _MOST)
        practised = _practised(session)
    return sum(
        one.kind in PRESSING or one.kind.startswith(("concern.", "disclosure."))
        for one in marks
        if not _stays_here(one.stream, practised)
    )


def list_outgoing(
    ws: Workspace, panels: Mapping[VisitId, Mapping[PersonId, str]]
) -> tuple[Outgoing, ...]:
    """What waits here or is not with everybody yet, the newest first.

    Args:
        ws: The open profile.
        panels: By visit that is still under way, the names of its panel.
    """
    with ws.reading() as session:
        sent = _sent(ws, session)
        told = max(_all_have(ws, sent, panels), own_devices.began_after(session, ws.device))
        after = min(told, sent.delivered)
        marks = arrivals.own_marks(session, after, _MOST)
        practised = _practised(session)
        visits = {visit for one in marks if (visit := _visit_of(one.stream))}
        wards = {visit: _ward(session, visit) for visit in visits}
    groups: dict[tuple[str, str, State, tuple[str, ...]], int] = {}
    for mark in marks:
        if _stays_here(mark.stream, practised):
            continue
        visit = _visit_of(mark.stream)
        people = panels.get(visit, {}) if visit else {}
        others = {who: name for who, name in people.items() if who != ws.person}
        known = _state(mark, sent, others)
        if known is not None:
            key = (_kind_of(mark), wards[visit] if visit else "", *known)
            groups[key] = groups.get(key, 0) + 1
    found = [
        Outgoing(kind, ward, count, state, receivers)
        for (kind, ward, state, receivers), count in groups.items()
    ]
    order: Sequence[State] = ("waits", "written", "received")
    return tuple(sorted(found, key=lambda one: order.index(one.state)))


def _state(
    mark: OwnMark, sent: _Sent, others: Mapping[PersonId, str]
) -> tuple[State, tuple[str, ...]] | None:
    """What became of a change; None once everybody of its panel has it."""
    if mark.row > sent.delivered:
        return "waits", ()
    pack = sent.pack_of(mark.row)
    if pack is None:
        return None  # before this laptop went on as another device
    having = {who for who, number in sent.reported.items() if number >= pack.number}
    if not others:
        return None if having else ("written", ())
    receivers = tuple(name for who, name in others.items() if who in having)
    if len(receivers) == len(others):
        return None
    return ("received", receivers) if receivers else ("written", ())


def _sent(ws: Workspace, session: Session) -> _Sent:
    members = load_members(session)
    reported: dict[PersonId, int] = {}
    for by_device, number in _reported_of(session, ws.device).items():
        member = members.get(by_device)
        if member is not None:
            reported[member.person] = max(number, reported.get(member.person, 0))
    packs = arrivals.own_packs(session, ws.device)
    return _Sent(packs, reported, outbox.delivered_up_to(session, ws.device))


def _reported_of(session: Session, device: DeviceId) -> Mapping[DeviceId, int]:
    """The last pack of a device that each other laptop says it has."""
    said = sections.reported(session).get(device, {})
    return {by_device: one.number for by_device, one in said.items()}


def _all_have(ws: Workspace, sent: _Sent, panels: Mapping[VisitId, Mapping[PersonId, str]]) -> int:
    """The row up to which everybody on a panel with us has everything of ours."""
    others = {who for panel in panels.values() if ws.person in panel for who in panel}
    others -= {ws.person}
    number = min((sent.reported.get(who, 0) for who in others), default=None)
    if number is None:
        number = max(sent.reported.values(), default=0)
    delivered = [one for one in sent.packs if one.delivered and one.number <= number]
    return delivered[-1].last_row if delivered else 0


def _ward(session: Session, visit: VisitId) -> str:
    known = summaries.read_visit(session, visit)
    return known.ward_name if known else ""


def _visit_of(stream: StreamId) -> VisitId | None:
    owner = answers_of(stream)
    return owner.visit if owner else visit_of(stream)


def _kind_of(mark: OwnMark) -> str:
    if disclosure_of(mark.stream) is not None:
        return OTHER  # the page does not tell who looks over a shoulder that there is one
    return "concern" if mark.kind.startswith("concern.") else KINDS.get(mark.kind, OTHER)


def _practised(session: Session) -> frozenset[VisitId]:
    names = changes.streams(session, "practice.")
    return frozenset(visit for one in names if (visit := practised_in(one)))


def _stays_here(stream: StreamId, practised: frozenset[VisitId]) -> bool:
    owner = answers_of(stream)
    return practised_in(stream) is not None or (owner is not None and owner.visit in practised)
