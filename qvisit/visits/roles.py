"""Who may do what. Roles come from certificates and the visit's plan, never from a change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from qvisit.ids import DeviceId, PersonId, StreamId
from qvisit.visits.hold_kinds import HoldLifted
from qvisit.visits.keeping import KEPT, NO_HOLD, why_not_lift
from qvisit.visits.kinds import DebriefFinished, Payload, ReviewerFinished, VisitSignedOff
from qvisit.visits.panel_kinds import (
    ColleagueAdmitted,
    ColleagueDeclined,
    PaperBegun,
    PaperConfirmed,
)
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
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


def _on_panel(shared: Shared, member: Member, _said: Payload) -> str | None:
    if shared.seat_of(member.person) is None:
        return "Only people on this visit's panel may do this."
    return None


def _lead(shared: Shared, member: Member, _said: Payload) -> str | None:
    seat = shared.seat_of(member.person)
    if seat is None or seat.role != LEAD:
        return "Only the panel lead of this visit may do this."
    return None


def _governance(_shared: Shared, member: Member, _said: Payload) -> str | None:
    if GOVERNANCE not in member.roles:
        return "Only governance may do this."
    return None


def _anyone(_shared: Shared, _member: Member, _said: Payload) -> str | None:
    return None  # a concern is never turned away, whatever the plan of the day says


def _panel_or_governance(shared: Shared, member: Member, said: Payload) -> str | None:
    if _on_panel(shared, member, said) and _governance(shared, member, said):
        return "Only people on this visit's panel, or governance, may do this."
    return None


def _tell(shared: Shared, member: Member, said: Payload) -> str | None:
    """Those who raised it, the lead, or governance; about a concern not seen yet, anyone."""
    concern = shared.concerns.get(getattr(said, "concern", ""))
    if concern is None or concern.raised.author == member.person:
        return None
    if _lead_or_governance(shared, member, said):
        return (
            "Only the person who raised the concern, the panel lead of this visit, or governance, "
            "may write down who was told."
        )
    return None


def _confirm(shared: Shared, member: Member, said: Payload) -> str | None:
    known = getattr(said, "concern", "") in shared.concerns
    return (_tell if known else _panel_or_governance)(shared, member, said)


def _lead_or_governance(shared: Shared, member: Member, said: Payload) -> str | None:
    if _lead(shared, member, said) and _governance(shared, member, said):
        return "Only the panel lead of this visit, or governance, may do this."
    return None


def _plan(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.signed:
        return "The visit is signed off, so its plan stands."
    return _governance(shared, member, said)


def _agree(shared: Shared, member: Member, said: Payload) -> str | None:
    if not shared.scoring_done:
        return "The panel can agree once everyone is done, or the lead has closed scoring."
    if shared.signed:
        return "The visit is signed off."
    return _lead(shared, member, said)


def _decide(shared: Shared, member: Member, said: Payload) -> str | None:
    return _lead_or_governance(shared, member, said) or (
        None if shared.scoring_done else "The panel has not finished scoring."
    )


def _finish(shared: Shared, member: Member, said: Payload) -> str | None:
    return None if member.person in shared.colleagues else _on_panel(shared, member, said)


def _reopen(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.debriefed:
        return "The debrief is finished, so scores stand as they are."
    return _finish(shared, member, said)


def _sign(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _governance(shared, member, said):
        return reason
    if shared.seat_of(member.person) or any(who == member.person for who, _ in shared.sat):
        return "You were on this panel, so you cannot sign it off. Others in governance can."
    if not shared.debriefed:
        return "The panel has not finished its debrief."
    return "The visit is signed off already." if shared.signed else None


def _publish(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _governance(shared, member, said):
        return reason
    if (member.person, LEAD) in shared.sat or not _lead(shared, member, said):
        return "You led this panel, so you cannot publish its report. Others in governance can."
    return None if shared.signed else "The visit is not signed off yet."


def _withdraw(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _governance(shared, member, said):
        return reason
    if _publish(shared, member, said):
        return "You led this panel, so you cannot withdraw its report. Others in governance can."
    report = said.report if isinstance(said, ReportWithdrawn) else ""
    if not any(one.change == report for one in shared.published):
        return "This version was never published."
    if any(one.said.report == report for one in shared.withdrawn):
        return "This version was withdrawn already."
    return None


def _stamp(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _governance(shared, member, said):
        return reason
    reports = [one.change for one in shared.published]
    if not isinstance(said, ReportStamped) or said.report not in reports:
        return "This version was never published."
    withdrawn = any(one.said.report == said.report for one in shared.withdrawn)
    if withdrawn if said.state == "withdrawn" else said.report != reports[-1]:
        return None
    return "This version stands as it was published."


def _remove(shared: Shared, member: Member, said: Payload) -> str | None:
    return _governance(shared, member, said) or (KEPT if shared.is_held else None)


def _lift(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _governance(shared, member, said):
        return reason
    return why_not_lift(shared.holds, said) if isinstance(said, HoldLifted) else NO_HOLD


def _type_paper(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _on_panel(shared, member, said):
        return reason
    if not isinstance(said, PaperBegun) or shared.seat_of(PersonId(said.writer)) is None:
        return "Whoever wrote on paper is not on this visit's panel."
    if said.writer == member.person:
        return "Your own answers are yours to give: score the visit as yourself."
    if shared.debriefed or shared.scoring_closed:
        return "Scoring is closed, so scores stand as they are."
    paper = shared.paper.get(PersonId(said.writer))
    if said.writer in shared.finished and not (paper and paper.confirmed and said.reason):
        return "They are done, so their scores stand as they are."
    return None


def _confirm_paper(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _on_panel(shared, member, said):
        return reason
    paper = shared.paper.get(PersonId(said.writer)) if isinstance(said, PaperConfirmed) else None
    if paper is None or not isinstance(said, PaperConfirmed):
        return "Nothing was typed for this person."
    if said.by in paper.typists:
        return "Whoever typed it cannot confirm it. The writer or somebody else can."
    if shared.seat_of(PersonId(said.by)) is None:
        return "Only people on this visit's panel can confirm it."
    return None


def _admit(shared: Shared, member: Member, said: Payload) -> str | None:
    if not isinstance(said, ColleagueAdmitted | ColleagueDeclined):
        return "This lets nobody in."
    colleague = shared.colleagues.get(PersonId(said.person))
    if colleague is None:
        return "Nobody with this name waits to be let in."
    if colleague.admitted:
        return "They are on this panel already."
    if shared.signed:
        return "The visit is signed off, so its panel stands."
    if shared.debriefed and isinstance(said, ColleagueAdmitted):
        return "The debrief is finished, so the panel stands as it was. Their answers are kept."
    return _lead_or_governance(shared, member, said)


def _until_signed(rule: Rule) -> Rule:
    """The same rule, while nobody has signed the visit off."""

    def checked(shared: Shared, member: Member, said: Payload) -> str | None:
        if shared.signed:
            return "The visit is signed off, so its record stands."
        return rule(shared, member, said)

    return checked


def _themselves_or_lead(shared: Shared, member: Member, said: Payload) -> str | None:
    """Only for somebody on the panel: that person, or who leads it."""
    person = getattr(said, "person", None)
    if person == member.person:
        return _on_panel(shared, member, said)
    return _lead(shared, member, said) and "Only they themselves, or the panel lead, may say this."


def _buddy(shared: Shared, member: Member, said: Payload) -> str | None:
    if _themselves_or_lead(shared, member, said) and _governance(shared, member, said):
        return "Only they themselves, the panel lead or governance may name a buddy."
    return None


def _care(shared: Shared, member: Member, said: Payload) -> str | None:
    person = getattr(said, "person", None)
    buddy = shared.frame.buddy_of(PersonId(person)) if isinstance(person, str) else None
    is_buddy = buddy is not None and buddy.buddy == member.person
    if not is_buddy and _lead_or_governance(shared, member, said):
        return "Only the panel lead, the buddy or governance may record this."
    return None


RULES: Mapping[str, Rule] = {
    "visit.planned": _plan,
    "visit.started": _on_panel,
    "reviewer.finished": _finish,
    "reviewer.reopened": _reopen,
    "scoring.closed": _lead,
    "method.used": _on_panel,
    "concern.raised": _anyone,
    "concern.told": _tell,
    "concern.not_reached": _tell,
    "concern.noted": _tell,
    "concern.confirmed": _confirm,
    "concern.closed": _lead_or_governance,
    "matter.mentioned": _lead,
    "item.agreed": _agree,
    "finding.recorded": _agree,
    "rating.agreed": _agree,
    "concern_level.agreed": _agree,
    "debrief.finished": _agree,
    "action.agreed": _decide,
    "visit.signed_off": _sign,
    "report.published": _publish,
    "report.withdrawn": _withdraw,
    "report.stamped": _stamp,
    "payload.removed": _remove,
    "hold.placed": _governance,
    "hold.lifted": _lift,
    "pack.filled": _until_signed(_lead_or_governance),
    "briefing.ticked": _on_panel,
    "step.passed": _panel_or_governance,
    "presence.told": _themselves_or_lead,
    "arrival.set": _until_signed(_on_panel),
    "visit.left": _until_signed(_on_panel),
    "feedback.noted": _until_signed(_on_panel),
    "feedback.given": _until_signed(_on_panel),
    "buddy.named": _buddy,
    "readiness.told": _on_panel,
    "support.wanted": _on_panel,
    "part.stopped": _finish,
    "care.offered": _care,
    "care.happened": _care,
    "paper.begun": _type_paper,
    "paper.confirmed": _confirm_paper,
    "colleague.arrived": _on_panel,
    "colleague.admitted": _admit,
    "colleague.declined": _admit,
    "privacy.chosen": _panel_or_governance,
}


def why_not(shared: Shared, member: Member, kind: str, said: Payload) -> str | None:
    """The reason why `member` may not do this on the visit now, or None when they may."""
    rule = RULES.get(kind)
    if rule is None:
        return "This does not belong to a visit's shared record."
    return rule(shared, member, said)


def may_sign_off(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not sign the visit off now, or None when they may."""
    if shared.unknown:
        return "A newer QVisit wrote part of this visit. Update QVisit, then sign off."
    return _sign(shared, member, VisitSignedOff(ratings=(), streams={}))


def may_score(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not score the visit, or None when they may."""
    return _on_panel(shared, member, ReviewerFinished())


def may_admit(shared: Shared, member: Member, person: PersonId) -> str | None:
    """The reason why `member` may not let a colleague in now, or None when they may."""
    return _admit(shared, member, ColleagueAdmitted(person=person))


def may_agree_actions(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not record actions, or None when they may."""
    return _decide(shared, member, DebriefFinished())


def may_publish(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not publish the report now, or None when they may."""
    return _publish(shared, member, DebriefFinished())
