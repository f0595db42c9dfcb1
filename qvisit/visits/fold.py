"""A visit is the fold of its changes: a pure function of their set, whatever order they came in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from qvisit.ids import ChangeId, PersonId, VisitId
from qvisit.visits import kinds
from qvisit.visits.action_steps import ACTION_STEPS
from qvisit.visits.authorship import author_here, author_of, in_person, named_now
from qvisit.visits.change import NO_PREVIOUS, Change
from qvisit.visits.fold_steps import SHARED_STEPS, SHEET_STEPS
from qvisit.visits.frame_steps import FRAME_APPLY
from qvisit.visits.keeping import KEEPING, Keeping, keeping
from qvisit.visits.kinds import Payload
from qvisit.visits.lead_steps import LEAD_STEPS
from qvisit.visits.members import GOVERNANCE, Member, Members
from qvisit.visits.roles import why_not
from qvisit.visits.theme_steps import THEME_APPLY
from qvisit.visits.upcast import Garbled, Unknown, read_payload
from qvisit.visits.visit import Refused, Shared, Sheet
from qvisit.visits.words_steps import WORDS_STEPS
from qvisit.visits.workflow_steps import WORKFLOW_APPLY
from qvisit.visits.written import as_written

State = TypeVar("State", Shared, Sheet)

LASTING = frozenset(
    {
        "visit.planned",
        "visit.started",
        "reviewer.finished",
        "reviewer.reopened",
        "scoring.closed",
        "lead.taken",
        "lead.confirmed",
        "debrief.finished",
        "visit.signed_off",
        "draft.shared",
        "draft.sent",
        "report.amended",
        "report.published",
        "report.withdrawn",
        "report.stamped",
        "payload.removed",
        "hold.placed",
        "hold.lifted",
        "paper.begun",
        "paper.confirmed",
        "colleague.arrived",
        "colleague.admitted",
        "colleague.declined",
    }
)
"""Kinds that others' right to act rests on: a removal does not reach them."""
_SEATING = frozenset(
    {
        "visit.planned",
        "visit.started",
        "reviewer.finished",
        "scoring.closed",
        "paper.confirmed",
        "colleague.admitted",
    }
)
GARBLED_WORDS = "What it says cannot be read."


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Each change once, in the one order that all laptops share.

    Of two copies the one that still has its words counts: a copy without them proves nothing.
    """
    once: dict[ChangeId, Change] = {}
    for change in changes:
        known = once.get(change.id)
        if known is None or known.payload is None:
            once[change.id] = change
    return sorted(once.values(), key=lambda one: one.order)


def fold_shared(visit: VisitId, changes: Iterable[Change], members: Members) -> Shared:
    """What the panel shares about a visit, from any set of the changes in its shared stream.

    What a sign-off names as known to it comes before it, all else after: so nothing that arrives
    late, or claims to be early, takes a sign-off back.
    """
    ordered = in_order(changes)
    kept = _keeping(ordered, members)
    for signing in ordered:
        again = _as_signed(ordered, signing, members)
        shared = _fold_on(visit, again, members, kept) if again else None
        if shared and shared.signed is not None and shared.signed.change == signing.id:
            return shared
    return _fold_on(visit, ordered, members, kept)


def heads(changes: Iterable[Change]) -> dict[str, str]:
    """The id of the last change of each chain, by `stream/device`: what a sign-off rests on."""
    ends = {f"{one.stream}/{one.device}": one for one in sorted(changes, key=_in_chain)}
    return {chain: str(one.id) for chain, one in sorted(ends.items())}


def fold_sheet(
    visit: VisitId,
    person: PersonId,
    changes: Iterable[Change],
    members: Members,
    shared: Shared | None = None,
) -> Sheet:
    """One reviewer's answers, from any set of the changes in their stream.

    What the panel shares says which of them were removed, and who may type for the reviewer.
    """
    sheet = empty_sheet(visit, person, shared)
    applied: list[ChangeId] = []
    for change in in_order(changes):
        sheet, counts = _apply_sheet(sheet, change, members)
        if counts:
            applied.append(change.id)
    return replace(sheet, applied=tuple(applied))


def empty_sheet(visit: VisitId, person: PersonId, shared: Shared | None = None) -> Sheet:
    """A reviewer's sheet before anything is on it."""
    if shared is None:
        return Sheet(visit, person)
    paper = shared.paper.get(person)
    typists = paper.typists if paper else frozenset()
    return Sheet(visit, person, typists=typists, leads=shared.leads, removed=shared.removed)


def apply_shared(shared: Shared, change: Change, members: Members) -> Shared:
    """Add one change that comes after all those folded so far, and that was made knowing them.

    A removal reaches back: after one, fold anew.
    """
    return _apply_shared(shared, change, members, {})


def _apply_shared(
    shared: Shared, change: Change, members: Members, reasons: Mapping[ChangeId, str]
) -> Shared:
    """Add one change; `reasons` has the verdict on those about removals and holds."""
    member, said, shared = _open(shared, change, members)
    if member is None or said is None:
        return shared
    kind, said = change.envelope.kind, named_now(said, members)
    known = reasons.get(change.id)
    reason = why_not(shared, member, kind, said) if known is None else known
    if reason:
        return _refuse(shared, change, reason)
    done = _APPLY[kind](shared, as_written(in_person(change, member), said))
    if kind in _SEATING and (done.started or done.finished or done.scoring_closed):
        now = frozenset((PersonId(seat.person), seat.role) for seat in done.seats)
        done = replace(done, sat=done.sat | now)
    return replace(done, applied=(*shared.applied, change.id))


def apply_sheet(sheet: Sheet, change: Change, members: Members) -> Sheet:
    """Add one change that comes after all those folded so far."""
    sheet, counts = _apply_sheet(sheet, change, members)
    return replace(sheet, applied=(*sheet.applied, change.id)) if counts else sheet


def _apply_sheet(sheet: Sheet, change: Change, members: Members) -> tuple[Sheet, bool]:
    """The sheet with a change, and whether it counts; to note that is left to the caller."""
    member, said, sheet = _open(sheet, change, members)
    if member is None or said is None:
        return sheet, False
    if member.person != sheet.person and member.person not in sheet.typists:
        return _refuse(sheet, change, "Nobody may write another reviewer's answers."), False
    apply = SHEET_STEPS.get(change.envelope.kind)
    if apply is None:
        reason = "This does not belong among a reviewer's answers."
        return _refuse(sheet, change, reason), False
    written = as_written(in_person(change, member), said)
    if written.author != sheet.person:
        written = replace(written, author=sheet.person, typist=written.author)
    return apply(sheet, written), True


def _open(
    state: State, change: Change, members: Members
) -> tuple[Member | None, Payload | None, State]:
    """Who did it and what it says; both None when it has no effect, which the state then tells."""
    member = author_here(change, members, state)
    if isinstance(member, str):
        return None, None, _refuse(state, change, member)
    said = _read(state, change)
    if isinstance(said, Unknown):
        return None, None, replace(state, unknown=(*state.unknown, change.id))
    if said is None:
        rule = state.removed.get(change.id, "")
        return None, None, replace(state, removed={**state.removed, change.id: rule})
    if isinstance(said, Garbled):
        return None, None, _refuse(state, change, GARBLED_WORDS)
    return member, said, state


def _read(state: Shared | Sheet, change: Change) -> Payload | Unknown | Garbled | None:
    """What counts of a change: None once its words were removed."""
    left = state.left.get(change.id) if isinstance(state, Shared) else None
    return left or (None if change.id in state.removed else read_payload(change))


def _refuse(state: State, change: Change, reason: str) -> State:
    refused = Refused(change.id, change.envelope.kind, change.author, reason)
    return replace(state, refused=(*state.refused, refused))


def _fold_on(visit: VisitId, ordered: Iterable[Change], members: Members, kept: Keeping) -> Shared:
    shared = Shared(visit, holds=kept.holds, left=kept.left, removed=kept.removed)
    for change in ordered:
        shared = _apply_shared(shared, change, members, kept.reasons)
    return shared


def _keeping(ordered: Sequence[Change], members: Members) -> Keeping:
    """What is removed, and what a legal hold keeps."""
    about = [one for one in ordered if one.envelope.kind in KEEPING]
    said = [(one, _said_by_governance(one, one.envelope.kind, members)) for one in about]
    by_governance = [(one, payload) for one, payload in said if isinstance(payload, Payload)]
    return keeping(ordered, by_governance, LASTING)


def _as_signed(ordered: Sequence[Change], signing: Change, members: Members) -> list[Change] | None:
    """The order that a sign-off fixes; None when it is none, or what it names is not all here."""
    said = _said_by_governance(signing, "visit.signed_off", members)
    if not isinstance(said, kinds.VisitSignedOff):
        return None
    known = {change.id: change for change in ordered}
    past: set[ChangeId] = set()
    for chain, last in said.streams.items():
        step = last if chain.startswith(f"{signing.stream}/") else NO_PREVIOUS
        while step != NO_PREVIOUS and step not in past:
            if step not in known:
                return None
            past.add(ChangeId(step))
            step = known[ChangeId(step)].envelope.previous
    if not past:
        return None
    return sorted(ordered, key=lambda one: (one.id not in past, one.id != signing.id, one.order))


def _said_by_governance(change: Change, kind: str, members: Members) -> object:
    """What a change of one kind says when governance made it, else None."""
    member = author_of(change, members)
    if change.envelope.kind != kind or member is None or GOVERNANCE not in member.roles:
        return None
    return read_payload(change)


def _in_chain(change: Change) -> tuple[int, str]:
    return change.envelope.number, change.id


_APPLY = {
    **SHARED_STEPS,
    **FRAME_APPLY,
    **ACTION_STEPS,
    **LEAD_STEPS,
    **THEME_APPLY,
    **WORDS_STEPS,
    **WORKFLOW_APPLY,
}
