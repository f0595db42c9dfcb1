"""Legal holds: while one stands, nothing of its visit is removed, on any laptop."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qvisit.clock import local_day
from qvisit.errors import QVisitError
from qvisit.ids import PersonId, VisitId
from qvisit.store import changes, summaries
from qvisit.usecases.membership import load_members
from qvisit.usecases.record import NotAllowedError, entry, record
from qvisit.usecases.removal import settle_removals
from qvisit.usecases.retention import drop_photos
from qvisit.usecases.visits import OpenVisit, load_visit, open_visit
from qvisit.usecases.wards import load_register
from qvisit.visits.change import Change
from qvisit.visits.every_kind import KIND_OF
from qvisit.visits.fold import fold_shared
from qvisit.visits.hold_kinds import HoldLifted, HoldPlaced, HoldReason
from qvisit.visits.keeping import Hold
from qvisit.visits.kinds import Payload, PayloadRemoved, VisitPlanned
from qvisit.visits.register import Register
from qvisit.visits.roles import why_not
from qvisit.visits.streams import visit_of
from qvisit.visits.upcast import read_payload
from qvisit.visits.visit import Shared
from qvisit.visits.written import Written
from qvisit.workspace import Session, Workspace

REMOVAL = KIND_OF[PayloadRemoved]
_Kept = Written[HoldPlaced] | Written[HoldLifted]


class NoWordsError(QVisitError):
    """Whoever reads the record later would not know why."""

    def __init__(self) -> None:
        super().__init__("Say why in a few words. Nothing was changed.")


@dataclass(frozen=True)
class Did:
    """Who did something and when (UTC, with the minutes of local time)."""

    name: str
    at: str
    offset: int

    @property
    def day(self) -> str:
        """The day (ISO) where it was done."""
        return local_day(self.at, self.offset)


@dataclass(frozen=True)
class KnownHold:
    """One legal hold; `lifted` is None while it stands."""

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    hold: str
    why: HoldReason
    words: str
    placed: Did
    lifted: Did | None
    reason: str


@dataclass(frozen=True)
class KnownRemoval:
    """One removal: how many changes lost their words, under which rule; or why none did."""

    visit: VisitId
    ward_name: str
    ward_code: str
    day: str
    rule: str
    number: int
    did: Did
    stopped: str


def place_hold(ws: Workspace, opened: OpenVisit, why: HoldReason, words: str = "") -> OpenVisit:
    """Keep everything of a visit from now on, on every laptop from its next sync.

    Raises:
        NotAllowedError: The person is not in governance.
        NoWordsError: It is for another reason, and none is said.
    """
    words = " ".join(words.split())
    if why == "other" and not words:
        raise NoWordsError
    with ws.writing.begin() as session:
        now = load_visit(ws, session, opened.visit.id) or opened
        known = _removals_with_effect(session, now)
        _write(ws, session, now, entry(HoldPlaced, {"why": why, "words": words, "known": known}))
    return open_visit(ws, opened.visit.id)


def lift_hold(ws: Workspace, opened: OpenVisit, hold: str, reason: str) -> OpenVisit:
    """End one hold, with the reason; others stay. What it stopped is not removed by this.

    Raises:
        NotAllowedError: The person is not in governance, or it does not stand.
        NoWordsError: No reason is said.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise NoWordsError
    with ws.writing.begin() as session:
        now = load_visit(ws, session, opened.visit.id) or opened
        _write(ws, session, now, entry(HoldLifted, {"hold": hold, "reason": reason}))
        after = load_visit(ws, session, opened.visit.id)
        if after is not None:
            drop_photos(ws, session, after)
    return open_visit(ws, opened.visit.id)


def list_holds(ws: Workspace) -> Sequence[KnownHold]:
    """Every hold that was placed, those that stand first, the newest of each at the top."""
    with ws.reading() as session:
        register = load_register(ws, session)
        found = [
            _known_hold(register, shared, hold)
            for shared, _ in _visits_with(session, KIND_OF[HoldPlaced])
            for hold in shared.holds.values()
        ]
    found.sort(key=lambda one: one.placed.at, reverse=True)
    return sorted(found, key=lambda one: one.lifted is not None)


def list_removals(ws: Workspace) -> Sequence[KnownRemoval]:
    """What was removed when by whom under which rule, the newest first."""
    with ws.reading() as session:
        register = load_register(ws, session)
        found = [
            removal
            for shared, said in _visits_with(session, REMOVAL)
            for removal in _known_removals(register, shared, said)
        ]
    return sorted(found, key=lambda one: one.did.at, reverse=True)


def visits_to_hold(ws: Workspace) -> Sequence[summaries.VisitSummary]:
    """Every visit on which a hold can be placed, newest day first."""
    with ws.reading() as session:
        return [one for one in summaries.list_visits(session, limit=None) if not one.practice]


def name_of(register: Register, shared: Shared, person: PersonId) -> str:
    """A person's name, as the register or the visit's plan has it."""
    seat = shared.seat_of(person)
    return register.name_of(person) or (seat.name if seat else "")


def _plan_of(shared: Shared) -> VisitPlanned | None:
    """The plan as it stands, if it is here."""
    return shared.plan.now.said if shared.plan else None


def _write(ws: Workspace, session: Session, now: OpenVisit, said: Payload) -> None:
    reason = why_not(now.shared, now.me, KIND_OF[type(said)], said)
    if reason:
        raise NotAllowedError(reason)
    record(ws, session, now.stream, said)
    settle_removals(ws, session, load_visit(ws, session, now.visit.id))


def _removals_with_effect(session: Session, now: OpenVisit) -> tuple[str, ...]:
    applied = set(now.shared.applied)
    return tuple(
        change.id
        for change in changes.read_stream(session, now.stream)
        if change.envelope.kind == REMOVAL and change.id in applied
    )


def _visits_with(session: Session, kind: str) -> Iterator[tuple[Shared, Sequence[Change]]]:
    """The visits, but those for practice, with a change of a kind: what their panel shares, and
    its changes in order."""
    members = load_members(session)
    for stream in dict.fromkeys(one.stream for one in changes.read_kind(session, kind)):
        visit = visit_of(stream)
        if visit is not None:
            said = changes.read_stream(session, stream)
            yield fold_shared(visit, said, members), said


def _known_hold(register: Register, shared: Shared, hold: Hold) -> KnownHold:
    plan, said = _plan_of(shared), hold.placed.said
    return KnownHold(
        visit=shared.visit,
        ward_name=plan.ward_name if plan else "",
        ward_code=plan.ward_code if plan else "",
        day=plan.day if plan else "",
        hold=hold.placed.change,
        why=said.why,
        words=said.words,
        placed=_did(register, shared, hold.placed),
        lifted=_did(register, shared, hold.lifted) if hold.lifted else None,
        reason=hold.lifted.said.reason if hold.lifted else "",
    )


def _known_removals(
    register: Register, shared: Shared, known: Sequence[Change]
) -> Iterator[KnownRemoval]:
    plan = _plan_of(shared)
    refused = {one.change: one.reason for one in shared.refused}
    for change in known:
        said = read_payload(change) if change.envelope.kind == REMOVAL else None
        if not isinstance(said, PayloadRemoved):
            continue
        gone = [one for one in said.changes if one in shared.removed or one in shared.left]
        envelope = change.envelope
        yield KnownRemoval(
            visit=shared.visit,
            ward_name=plan.ward_name if plan else "",
            ward_code=plan.ward_code if plan else "",
            day=plan.day if plan else "",
            rule=said.rule,
            number=0 if change.id in refused else len(gone),
            did=Did(name_of(register, shared, change.author), envelope.at, envelope.offset),
            stopped=refused.get(change.id, ""),
        )


def _did(register: Register, shared: Shared, written: _Kept) -> Did:
    return Did(name_of(register, shared, written.author), written.at, written.offset)
