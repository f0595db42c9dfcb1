"""Who may lead a panel when its lead is not there (visit workflow sheet, step 8)."""

from collections.abc import Mapping

from qvisit.ids import PersonId
from qvisit.visits.kinds import Payload
from qvisit.visits.lead_kinds import ItemReopened, LeadConfirmed
from qvisit.visits.members import Member, Rule, in_governance, leads, on_panel
from qvisit.visits.visit import Shared

SIGNED = "The visit is signed off, so its record stands."


def _take(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := on_panel(shared, member, said):
        return reason
    if shared.signed:
        return SIGNED
    if shared.started is None:
        return "The visit has not begun."
    if not leads(shared, member, said):
        return "You lead this panel already."
    decided = shared.leading.decided.get(member.person)
    if decided is not None and not decided.said.leads:
        return "Governance said that somebody else leads this panel."
    return None


def _decide(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
        return reason
    if not isinstance(said, LeadConfirmed) or said.person not in shared.leading.taken:
        return "This person has not taken the lead."
    if said.person == member.person:
        return "You took the lead yourself, so somebody else in governance decides."
    return SIGNED if shared.signed else None


def _reopen(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := on_panel(shared, member, said):
        return reason
    if shared.signed:
        return SIGNED
    standing = None
    if isinstance(said, ItemReopened):
        standing = shared.agreed.get((said.template, said.item))
    if standing is None:
        return "Nothing is agreed on this item yet."
    return None


def who_waits(shared: Shared) -> tuple[PersonId, ...]:
    """Those who took the lead and on whom governance has still to decide."""
    deputy = shared.plan.now.said.deputy if shared.plan else ""
    return shared.leading.waiting(deputy)


LEAD_RULES: Mapping[str, Rule] = {
    "lead.taken": _take,
    "lead.confirmed": _decide,
    "item.reopened": _reopen,
}
