"""Whether a change counts as its author's: by its laptop's certificates, before its words count."""

from dataclasses import replace

from qvisit.ids import PersonId, VisitId
from qvisit.visits.change import Change
from qvisit.visits.kinds import ItemAgreed, MinorityView, Payload
from qvisit.visits.members import Member, Members
from qvisit.visits.visit import Shared, Sheet

STRANGER = "This laptop has not been let in, or claims to be somebody else's."
WITHDRAWN = "This laptop was withdrawn, and this came after the last of it that counts."
ELSEWHERE = "This laptop was let in for another visit, or not by who leads this one."

_PERSON_FIELDS = ("person", "deputy", "owner", "buddy", "writer", "by")
"""Where a payload names somebody on whom a right to act may rest."""


def author_of(change: Change, members: Members) -> Member | None:
    """The member who made a change; None when its laptop is not theirs, or was withdrawn."""
    member = _found(change, members)
    return None if isinstance(member, str) else member


def author_here(change: Change, members: Members, state: Shared | Sheet) -> Member | str:
    """The member who made a change in a visit, or the reason why it cannot count there."""
    member = _found(change, members)
    if isinstance(member, str) or takes_part(member, state.visit, state):
        return member
    return ELSEWHERE


def takes_part(member: Member, visit: VisitId, state: Shared | Sheet) -> bool:
    """Whether a laptop was let in for everything, or for this visit by who leads it or led it."""
    return not member.passes or not member.leads_for(visit).isdisjoint(state.leads)


def in_person(change: Change, member: Member) -> Change:
    """A change as done by who its member is now known to be; its id and bytes stay."""
    if member.person == change.author:
        return change
    envelope = change.envelope.model_copy(update={"author": member.person})
    return replace(change, envelope=envelope)


def who_is(person: PersonId, members: Members) -> PersonId:
    """Who somebody is now known to be, whose laptop wrote under another person's id before."""
    if any(one.person == person for one in members.values()):
        return person
    found = [one.person for one in members.values() if person in one.formerly]
    return min(found, default=person)


def named_now(said: Payload, members: Members) -> Payload:
    """What was said, about who those that it names are now known to be."""
    named = {field: getattr(said, field, None) for field in _PERSON_FIELDS}
    now = {
        field: found
        for field, person in named.items()
        if isinstance(person, str) and (found := who_is(PersonId(person), members)) != person
    }
    if isinstance(said, ItemAgreed) and said.minority:
        views = tuple(_theirs(one, members) for one in said.minority)
        return said.model_copy(update={**now, "minority": views})
    return said.model_copy(update=now) if now else said


def _theirs(view: MinorityView, members: Members) -> MinorityView:
    """A different view as that of who its author is now known to be."""
    return view.model_copy(update={"person": who_is(PersonId(view.person), members)})


def _found(change: Change, members: Members) -> Member | str:
    member = members.get(change.device)
    if member is None or change.author not in {member.person, *member.formerly}:
        return STRANGER
    if member.until is None or change.envelope.number <= member.until.get(change.stream, 0):
        return member
    return WITHDRAWN
