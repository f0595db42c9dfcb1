"""Who may do what on a report's way (visit workflow sheet, steps 9 to 12, and section 3)."""

from collections.abc import Mapping
from typing import Literal

from qvisit.ids import ChangeId
from qvisit.visits import workflow_kinds as kinds
from qvisit.visits.kinds import FindingRecorded, Payload
from qvisit.visits.members import (
    Member,
    Rule,
    has_led,
    in_governance,
    lead_or_governance,
    leads,
    on_panel,
)
from qvisit.visits.report_way import day_of
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import amending

WorkflowStep = Literal["share", "comment", "settle", "send", "receive", "decide", "word", "amend"]
SIGNED = "The visit is signed off, so its report stands."
NOT_DEBRIEFED = "The panel has not finished its debrief."
NO_DRAFT = "No draft was shared yet. The panel lead shares one first."
TOO_EARLY = "This draft was shared after that day, so it cannot have gone to the ward on it."
NOT_SENT = "The draft was not sent to the ward yet."
NOT_YOURS = "Somebody else wrote this comment, so only they can change it."
UNKNOWN = "This comment is not known here."


def _share(shared: Shared, member: Member, said: Payload) -> str | None:
    return _until_signed(shared) or leads(shared, member, said)


def _comment(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _may_comment(shared, member, said):
        return reason
    comment = said.comment if isinstance(said, kinds.DraftCommented) else ""
    known = shared.workflow.comments.get(comment)
    theirs = known is None or any(one.author == member.person for one in known.versions)
    return None if theirs else NOT_YOURS


def _settle(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _may_settle(shared, member, said):
        return reason
    settled = isinstance(said, kinds.CommentSettled) and said.comment in shared.workflow.comments
    return None if settled else UNKNOWN


def _send(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _may_send(shared, member, said):
        return reason
    drafts = {one.change: one for one in shared.workflow.drafts}
    draft = drafts.get(ChangeId(said.draft)) if isinstance(said, kinds.DraftSent) else None
    if draft is None or not isinstance(said, kinds.DraftSent):
        return NO_DRAFT
    return None if said.on >= day_of(draft).isoformat() else TOO_EARLY


def _receive(shared: Shared, member: Member, said: Payload) -> str | None:
    """Who enters it does so as the ward's; the ward itself has no laptop here."""
    return lead_or_governance(shared, member, said) or _while_checked(shared)


def _decide(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := _may_decide(shared, member, said):
        return reason
    known = isinstance(said, kinds.AccuracyDecided) and said.comment in shared.workflow.received
    return None if known else UNKNOWN


def _word(shared: Shared, member: Member, said: Payload) -> str | None:
    """The lead until the sign-off; after it, and only for an amendment, governance as well."""
    if is_amended(shared):
        return lead_or_governance(shared, member, said)
    return _until_signed(shared) or leads(shared, member, said)


def _amend(shared: Shared, member: Member, said: Payload) -> str | None:
    if reason := in_governance(shared, member, said):
        return reason
    if has_led(shared, member):
        return "You led this panel, so you cannot amend its report. Others in governance can."
    if shared.signed is None or not shared.published:
        return "This report is not published yet, so there is nothing to amend."
    newest = shared.published[-1].change
    if not isinstance(said, kinds.ReportAmended) or said.report != newest:
        return "Only the newest version of a report can be amended."
    return None


def why_not_correct(shared: Shared, member: Member, said: Payload) -> str | None:
    """After the sign-off: only the words of a finding, and only while the report is amended.

    Ratings, answers and risks stand as they were signed.
    """
    finding = said if isinstance(said, FindingRecorded) else None
    known = shared.findings.get(finding.finding) if finding else None
    if finding is None or known is None or not is_amended(shared):
        return "The visit is signed off."
    free = {"text": "", "replaces": ()}
    if known.now.said.model_copy(update=free) != finding.model_copy(update=free):
        return "The visit is signed off: only the words of this finding can be put right."
    return lead_or_governance(shared, member, said)


def why_not_step(shared: Shared, member: Member, step: WorkflowStep) -> str | None:
    """The reason why `member` may not take a step on the report's way now, or None."""
    said = kinds.ReportWorded(summary="")
    return _STEPS[step](shared, member, said)


def _may_comment(shared: Shared, member: Member, said: Payload) -> str | None:
    return on_panel(shared, member, said) or _with_draft(shared)


def _may_settle(shared: Shared, member: Member, said: Payload) -> str | None:
    return leads(shared, member, said) or _with_draft(shared)


def _may_send(shared: Shared, member: Member, said: Payload) -> str | None:
    return lead_or_governance(shared, member, said) or _with_draft(shared)


def _may_decide(shared: Shared, member: Member, said: Payload) -> str | None:
    return leads(shared, member, said) or _while_checked(shared)


def _may_amend(shared: Shared, member: Member, _said: Payload) -> str | None:
    report = shared.published[-1].change if shared.published else "0" * 64
    said = kinds.ReportAmended(report=report, version=1, reason="-", what="-")
    return _amend(shared, member, said)


def is_amended(shared: Shared) -> bool:
    """Whether the newest published version is being amended now."""
    newest = shared.published[-1] if shared.published else None
    return newest is not None and amending(shared.workflow, newest.change) is not None


def _until_signed(shared: Shared) -> str | None:
    if shared.signed:
        return SIGNED
    return None if shared.debriefed else NOT_DEBRIEFED


def _with_draft(shared: Shared) -> str | None:
    return _until_signed(shared) or (None if shared.workflow.drafts else NO_DRAFT)


def _while_checked(shared: Shared) -> str | None:
    return _with_draft(shared) or (None if shared.workflow.sent else NOT_SENT)


_STEPS: Mapping[str, Rule] = {
    "share": _share,
    "comment": _may_comment,
    "settle": _may_settle,
    "send": _may_send,
    "receive": _receive,
    "decide": _may_decide,
    "word": _word,
    "amend": _may_amend,
}
WORKFLOW_RULES: Mapping[str, Rule] = {
    "draft.shared": _share,
    "draft.commented": _comment,
    "comment.settled": _settle,
    "draft.sent": _send,
    "accuracy.received": _receive,
    "accuracy.decided": _decide,
    "accuracy.confirmed": _receive,
    "report.worded": _word,
    "report.amended": _amend,
}
