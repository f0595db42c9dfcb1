"""Who may say what about an action: nobody assures their own, or what they called completed."""

from collections.abc import Iterator, Mapping
from datetime import date

from qvisit.ids import PersonId
from qvisit.visits.action_kinds import ActionChecked, ActionMoved
from qvisit.visits.actions import lacks_clearance
from qvisit.visits.kinds import Payload
from qvisit.visits.members import Member, Rule, in_governance, lead_or_governance, on_panel
from qvisit.visits.retention import months_later
from qvisit.visits.visit import Shared

_UNKNOWN = "No such action is agreed on this visit."
_JUDGED = ("assured", "not_assured")


def _propose(shared: Shared, member: Member, said: Payload) -> str | None:
    return lead_or_governance(shared, member, said) or (
        None if shared.scoring_done else "The panel has not finished scoring."
    )


def _move(shared: Shared, member: Member, said: Payload) -> str | None:
    """Whose word it is stands in the change; the lead or governance writes it down."""
    if not isinstance(said, ActionMoved):
        return _UNKNOWN
    standing = shared.actions.get(said.action)
    if standing is None and not (
        said.state == "stopped" and said.action in shared.action_plan.proposed
    ):
        return _UNKNOWN
    if said.state in _JUDGED:
        return _verify(shared, member, said)
    if reason := lead_or_governance(shared, member, said):
        return reason
    if said.state == "stopped" and not said.note.strip():
        return "Say what was learned: a stopped action needs a note."
    going_on = said.state in ("in_progress", "completed")
    if going_on and standing is not None and lacks_clearance(standing.now.said):
        return (
            "This action needs a quality and equality impact assessment first: write its "
            "reference, and the day on which it was cleared."
        )
    return None


def _verify(shared: Shared, member: Member, said: ActionMoved) -> str | None:
    if in_governance(shared, member, said):
        return "Only governance may say whether an action is assured."
    if not said.evidence.strip():
        return "Say what you saw: it needs evidence."
    if reason := _why_not_theirs(shared, member, said.action, said.name):
        return reason
    completed = _who_completed(shared, said)
    if said.state == "assured" and not completed:
        return "Nobody has said that it is completed, so nothing can be assured yet."
    if member.person in completed:
        return "You wrote that it is completed, so somebody else in governance must check it."
    return None


def _check(shared: Shared, member: Member, said: Payload) -> str | None:
    if not isinstance(said, ActionChecked) or said.action not in shared.actions:
        return _UNKNOWN
    return (
        lead_or_governance(shared, member, said)
        or _why_not_theirs(shared, member, said.action, said.name)
        or _why_too_early(shared, said)
    )


def _why_too_early(shared: Shared, said: ActionChecked) -> str | None:
    """Why nobody can say yet that it lasted; that it did not, can be said on any day."""
    history = shared.action_plan.history.get(said.action, ())
    sure = next((one.said.on for one in history if one.change == said.assured), None)
    if sure is None or not said.held:
        return None
    due = months_later(date.fromisoformat(sure), said.months).isoformat()
    return "It is too early to say that it lasted." if said.on < due else None


def _why_not_theirs(shared: Shared, member: Member, action: str, name: str) -> str | None:
    """Why somebody may not judge an action that is or was theirs; None when it never was.

    They are known by their id, by the name that they write under, and by that of their seat.
    """
    seat = shared.seat_of(member.person)
    mine = {_folded(one) for one in (name, seat.name if seat else "")} - {""}
    for owner, called in shared.action_plan.owners.get(action, ()):
        if owner == member.person or _folded(called) in mine:
            return "You own this action, or owned it, so somebody else must check it."
    return None


def _who_completed(shared: Shared, said: ActionMoved) -> set[PersonId]:
    """Who wrote that it is completed, in any version that stands or that this judgement is of."""
    plan = shared.action_plan
    standing = plan.moved.get(said.action)
    stands = standing.versions if standing else ()
    named = {*said.replaces, *(one.change for one in stands)}
    return set(_sayers(shared, said.action, named))


def _sayers(shared: Shared, action: str, named: set[str]) -> Iterator[PersonId]:
    """Back through judgements to what they judge: a second judgement is still of the first."""
    for move in reversed(shared.action_plan.history.get(action, ())):
        if move.change not in named:
            continue
        if move.said.state == "completed":
            yield move.author
        elif move.said.state in _JUDGED:
            named |= set(move.said.replaces)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _carry(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.signed:
        return "The visit is signed off, so its record stands."
    return lead_or_governance(shared, member, said)


def _see(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.signed:
        return "The visit is signed off, so its record stands."
    if reason := on_panel(shared, member, said):
        return reason
    carried = shared.action_plan.carried
    versions = carried.versions if carried else ()
    actions = {one.action for each in versions for one in each.said.actions}
    if getattr(said, "action", "") not in actions:
        return "This action of an earlier visit is not among those to look at."
    return None


ACTION_RULES: Mapping[str, Rule] = {
    "action.proposed": _propose,
    "action.moved": _move,
    "action.checked": _check,
    "actions.carried": _carry,
    "action.seen": _see,
}
