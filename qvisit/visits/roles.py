"""Who may do what. Roles come from certificates and the visit's plan, never from a change."""

from collections.abc import Mapping

from qvisit.ids import PersonId
from qvisit.visits.action_rules import ACTION_RULES
from qvisit.visits.hold_kinds import HoldLifted
from qvisit.visits.keeping import KEPT, NO_HOLD, why_not_lift
from qvisit.visits.kinds import DebriefFinished, Payload, ReviewerFinished, VisitSignedOff
from qvisit.visits.lead_rules import LEAD_RULES, who_waits
from qvisit.visits.members import (
    Member,
    Rule,
    anyone,
    has_led,
    in_governance,
    lead_or_governance,
    leads,
    on_panel,
    panel_or_governance,
)
from qvisit.visits.panel_kinds import (
    ColleagueAdmitted,
    ColleagueDeclined,
    PaperBegun,
    PaperConfirmed,
)
from qvisit.visits.report_kinds import ReportStamped, ReportWithdrawn
from qvisit.visits.theme_rules import THEME_RULES
from qvisit.visits.visit import Shared
from qvisit.visits.words_rules import WORDS_RULES
from qvisit.visits.workflow_rules import WORKFLOW_RULES, why_not_correct


def _tell(shared: Shared, member: Member, said: Payload) -> str | None:
    """Those who raised it, the lead, or governance; about a concern not seen yet, anyone."""
    concern = shared.concerns.get(getattr(said, "concern", ""))
    if concern is None or concern.raised.author == member.person:
        return None
    if lead_or_governance(shared, member, said):
        return (
            "Only the person who raised the concern, the panel lead of this visit, or governance, "
            "may write down who was told."
        )
    return None


def _confirm(shared: Shared, member: Member, said: Payload) -> str | None:
    known = getattr(said, "concern", "") in shared.concerns
    return (_tell if known else panel_or_governance)(shared, member, said)


def _plan(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.signed:
        return "The visit is signed off, so its plan stands."
    return in_governance(shared, member, said)


def _agree(shared: Shared, member: Member, said: Payload) -> str | None:
    if not shared.scoring_done:
        return "The panel can agree once everyone is done, or the lead has closed scoring."
    if shared.signed:
        return why_not_correct(shared, member, said)
    return leads(shared, member, said)


def _decide(shared: Shared, member: Member, said: Payload) -> str | None:
    return lead_or_governance(shared, member, said) or (
        None if shared.scoring_done else "The panel has not finished scoring."
    )


def _finish(shared: Shared, member: Member, said: Payload) -> str | None:
    return None if member.person in shared.colleagues else on_panel(shared, member, said)


def _reopen(shared: Shared, member: Member, said: Payload) -> str | None:
    if shared.debriefed:
        return "The debrief is finished, so scores stand as they are."
    return _finish(shared, member, said)


def _sign(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
        return reason
    if shared.seat_of(member.person) or any(who == member.person for who, _ in shared.sat):
        return "You were on this panel, so you cannot sign it off. Others in governance can."
    if not shared.debriefed:
        return "The panel has not finished its debrief."
    if who_waits(shared):
        return "Somebody took the lead of this panel. Governance says first whether that stands."
    return "The visit is signed off already." if shared.signed else None


def _publish(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
        return reason
    if has_led(shared, member):
        return "You led this panel, so you cannot publish its report. Others in governance can."
    return None if shared.signed else "The visit is not signed off yet."


def _withdraw(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
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
    if reason := in_governance(shared, member, said):
        return reason
    reports = [one.change for one in shared.published]
    if not isinstance(said, ReportStamped) or said.report not in reports:
        return "This version was never published."
    withdrawn = any(one.said.report == said.report for one in shared.withdrawn)
    if withdrawn if said.state == "withdrawn" else said.report != reports[-1]:
        return None
    return "This version stands as it was published."


def _remove(shared: Shared, member: Member, said: Payload) -> str | None:
    return in_governance(shared, member, said) or (KEPT if shared.is_held else None)


def _lift(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
        return reason
    return why_not_lift(shared.holds, said) if isinstance(said, HoldLifted) else NO_HOLD


def _type_paper(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := on_panel(shared, member, said):
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
    if reason := on_panel(shared, member, said):
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
    return lead_or_governance(shared, member, said)


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
        return on_panel(shared, member, said)
    return leads(shared, member, said) and "Only they themselves, or the panel lead, may say this."


def _buddy(shared: Shared, member: Member, said: Payload) -> str | None:
    if _themselves_or_lead(shared, member, said) and in_governance(shared, member, said):
        return "Only they themselves, the panel lead or governance may name a buddy."
    return None


def _care(shared: Shared, member: Member, said: Payload) -> str | None:
    person = getattr(said, "person", None)
    buddy = shared.frame.buddy_of(PersonId(person)) if isinstance(person, str) else None
    is_buddy = buddy is not None and buddy.buddy == member.person
    if not is_buddy and lead_or_governance(shared, member, said):
        return "Only the panel lead, the buddy or governance may record this."
    return None


RULES: Mapping[str, Rule] = {
    **ACTION_RULES,
    **LEAD_RULES,
    **THEME_RULES,
    **WORDS_RULES,
    **WORKFLOW_RULES,
    "visit.planned": _plan,
    "visit.started": on_panel,
    "reviewer.finished": _finish,
    "reviewer.reopened": _reopen,
    "scoring.closed": leads,
    "method.used": on_panel,
    "concern.raised": anyone,
    "concern.told": _tell,
    "concern.not_reached": _tell,
    "concern.noted": _tell,
    "concern.confirmed": _confirm,
    "concern.closed": lead_or_governance,
    "matter.mentioned": leads,
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
    "hold.placed": in_governance,
    "hold.lifted": _lift,
    "pack.filled": _until_signed(lead_or_governance),
    "briefing.ticked": on_panel,
    "step.passed": panel_or_governance,
    "presence.told": _themselves_or_lead,
    "arrival.set": _until_signed(on_panel),
    "visit.left": _until_signed(on_panel),
    "feedback.noted": _until_signed(on_panel),
    "feedback.given": _until_signed(on_panel),
    "buddy.named": _buddy,
    "readiness.told": on_panel,
    "support.wanted": on_panel,
    "part.stopped": _finish,
    "care.offered": _care,
    "care.happened": _care,
    "paper.begun": _type_paper,
    "paper.confirmed": _confirm_paper,
    "colleague.arrived": on_panel,
    "colleague.admitted": _admit,
    "colleague.declined": _admit,
    "privacy.chosen": panel_or_governance,
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
    return on_panel(shared, member, ReviewerFinished())


def may_admit(shared: Shared, member: Member, person: PersonId) -> str | None:
    """The reason why `member` may not let a colleague in now, or None when they may."""
    return _admit(shared, member, ColleagueAdmitted(person=person))


def may_agree_actions(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not record actions, or None when they may."""
    return _decide(shared, member, DebriefFinished())


def may_publish(shared: Shared, member: Member) -> str | None:
    """The reason why `member` may not publish the report now, or None when they may."""
    return _publish(shared, member, DebriefFinished())
