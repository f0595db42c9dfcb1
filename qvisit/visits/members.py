"""Who takes part, and the first things that rules ask: on the panel, leading it, in governance."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared

GOVERNANCE = "governance_lead"
ADMINISTRATOR = "administrator"
LEAD = "panel_lead"
LIVED_EXPERIENCE = "lived_experience_reviewer"
VISITOR = "visitor"
ALL_ROLES = frozenset({GOVERNANCE, ADMINISTRATOR, LEAD, LIVED_EXPERIENCE, VISITOR})


@dataclass(frozen=True)
class VisitPass:
    """A panel lead's word that a laptop takes part in one visit; `by` is the lead's laptop."""

    visit: str
    lead: PersonId
    by: DeviceId


@dataclass(frozen=True)
class Member:
    """A laptop that was let in: whose it is and what that person may do.

    With `passes` it takes part in those visits alone, as far as who gave them leads these.
    `until` is None but for a withdrawn laptop: by stream, the last number in its chain that counts.
    `formerly` are the persons that it wrote as before it was known whose it is.
    """

    device: DeviceId
    person: PersonId
    roles: frozenset[str]
    passes: frozenset[VisitPass] = frozenset()
    until: Mapping[StreamId, int] | None = None
    formerly: frozenset[PersonId] = frozenset()

    @property
    def visit(self) -> str:
        """The visit that it was let in for, the first of several; "" when for everything."""
        return min((one.visit for one in self.passes), default="")

    def leads_for(self, visit: str) -> frozenset[PersonId]:
        """Who let it in for a visit on the ward."""
        return frozenset(one.lead for one in self.passes if one.visit == visit)


Members = Mapping[DeviceId, Member]
Rule = Callable[[Shared, Member, Payload], str | None]
"""Gives the reason why a member may not do it, or None when they may."""


def on_panel(shared: Shared, member: Member, _said: Payload) -> str | None:
    if shared.seat_of(member.person) is None:
        return "Only people on this visit's panel may do this."
    return None


def leads(shared: Shared, member: Member, _said: Payload) -> str | None:
    """Its lead, the deputy once they took the lead, or whoever said that they lead now."""
    led = shared.is_led_by(member.person)
    return None if led else "Only the panel lead of this visit may do this."


def has_led(shared: Shared, member: Member) -> bool:
    """Whether somebody leads the panel, led it since the visit began, or ever took the lead."""
    person = member.person
    led = (person, LEAD) in shared.sat or shared.leading.has_led(person)
    return led or shared.is_led_by(person)


def in_governance(_shared: Shared, member: Member, _said: Payload) -> str | None:
    if GOVERNANCE not in member.roles:
        return "Only governance may do this."
    return None


def anyone(_shared: Shared, _member: Member, _said: Payload) -> str | None:
    return None  # a concern is never turned away, whatever the plan of the day says


def panel_or_governance(shared: Shared, member: Member, said: Payload) -> str | None:
    if on_panel(shared, member, said) and in_governance(shared, member, said):
        return "Only people on this visit's panel, or governance, may do this."
    return None


def lead_or_governance(shared: Shared, member: Member, said: Payload) -> str | None:
    if leads(shared, member, said) and in_governance(shared, member, said):
        return "Only the panel lead of this visit, or governance, may do this."
    return None
