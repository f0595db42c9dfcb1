"""A report's way: share a draft, comment on it, have the ward check the facts, decide, amend."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TypeVar

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.report.outcomes import finding_refs
from qvisit.usecases.privacy import tells_everybody
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits import workflow_kinds as kinds
from qvisit.visits.issues import issues_of
from qvisit.visits.kinds import Payload
from qvisit.visits.report_way import check_on, day_of, is_draft_current
from qvisit.visits.roles import why_not
from qvisit.visits.workflow import Check, next_draft
from qvisit.visits.written import Standing
from qvisit.workspace import Workspace

P = TypeVar("P", bound=Payload)
_NOWHERE: Mapping[str, str] = {"part": "report", "about": "", "template": "", "item": ""}


class DraftChangedError(QVisitError):
    """The draft that would go to the ward is not the one that the panel was shown."""

    def __init__(self) -> None:
        super().__init__(
            "The report changed after the draft was shared. Nothing was marked as sent.",
            hint="Share the draft again, under its next number. Then send that one.",
        )


class FactsOpenError(QVisitError):
    """The ward's check of the facts is not over, and nobody said why it is signed all the same."""

    def __init__(self) -> None:
        super().__init__(
            "The ward’s check of the facts is not over. Nothing was signed off.",
            hint="Wait for it, or say why it cannot wait. The reason stands in the report.",
        )


class NotThereError(QVisitError):
    """A comment is about something that this visit does not have."""

    def __init__(self) -> None:
        super().__init__(
            "This visit has nothing of that name, so the comment was not saved.",
            hint="Choose what it is about from the list. What you typed is still here.",
        )


class DayNotYetError(QVisitError):
    """Something is said to have happened on a day that has not come, or before it could."""

    def __init__(self) -> None:
        super().__init__(
            "This day cannot be right: it has not come yet, or it is before the draft was shared.",
            hint="Write the day on which it happened, such as 12 March 2027.",
        )


class AmendmentTellsWhoError(QVisitError):
    """The reason for an amendment may tell who somebody is; it stands in the report."""

    def __init__(self) -> None:
        super().__init__(
            "This may tell who somebody is. Nothing was opened for amendment.",
            hint="It stands in the next version of the report. Say it without names or numbers.",
        )


def share_draft(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """Share the report as it stands with the panel, under the next number.

    Raises:
        NotAllowedError: The person does not lead the panel, or it is too early or too late.
    """
    return write_shared(ws, opened, kinds.DraftShared(number=next_draft(opened.shared.workflow)))


def comment_draft(
    ws: Workspace, opened: OpenVisit, text: str, place: Mapping[str, str] = _NOWHERE, name: str = ""
) -> OpenVisit:
    """Say something about the draft, or change what one said.

    Args:
        ws: The open profile.
        opened: The visit.
        text: The comment; empty takes it back.
        place: What it is about: `part`, and `about`, or `template` and `item`.
        name: The comment's id, to change it.

    Raises:
        NotAllowedError: Not on the panel, no draft, signed off, or somebody else's comment.
        NotThereError: The visit has nothing of that name.
    """
    comment = name or new_id()
    known = opened.shared.workflow.comments.get(comment)
    facts = {**_NOWHERE, **place, "comment": comment, "text": text.strip()}
    said = entry(kinds.DraftCommented, {**facts, "replaces": _replaced(known)})
    _check_place(opened, said)
    return write_shared(ws, opened, said)


def settle_comment(
    ws: Workspace,
    opened: OpenVisit,
    comment: str,
    words: str,
    *,
    settled: bool = True,
    of: Sequence[str] = (),
) -> OpenVisit:
    """Say what came of a comment; or with `settled` false, open it again.

    `of` are the versions of it that were read; those that stand, where it is left out.

    Raises:
        NotAllowedError: The person does not lead the panel, or the comment is not known.
        WrongEntryError: There are no words.
    """
    known = opened.shared.workflow.settled.get(comment)
    read = tuple(of) or _replaced(opened.shared.workflow.comments.get(comment))
    facts = {"comment": comment, "words": words.strip(), "settled": settled, "of": read}
    said = entry(kinds.CommentSettled, {**facts, "replaces": _replaced(known)})
    return write_shared(ws, opened, said)


def send_draft(
    ws: Workspace, opened: OpenVisit, to_role: str, how: str = "e_mail", on: str = ""
) -> OpenVisit:
    """Record that the newest draft went to the ward, so that it checks the facts.

    Args:
        ws: The open profile.
        opened: The visit.
        to_role: Whom it went to, such as “Ward manager”.
        how: One of `HOWS`.
        on: The day (ISO); today where it is empty.

    Raises:
        NotAllowedError: Neither leading nor in governance, no draft, or signed off.
        DraftChangedError: The report changed since that draft was shared.
        DayNotYetError: The day has not come, or is before the draft was shared.
    """
    shared = opened.shared
    newest = shared.workflow.drafts[-1].change if shared.workflow.drafts else "0" * 64
    day = on or today(ws.clock).isoformat()
    facts = {"draft": newest, "on": day, "to_role": to_role.strip(), "how": how}
    said = entry(kinds.DraftSent, {**facts, "replaces": _replaced(shared.workflow.sent)})
    first = day_of(shared.workflow.drafts[-1]).isoformat() if shared.workflow.drafts else day
    if said.on >= first:  # else it is the day that is wrong, which has words of its own
        _check_may(opened, "draft.sent", said)
    if not is_draft_current(shared):
        raise DraftChangedError
    _check_day(ws, opened, said.on, first)
    return write_shared(ws, opened, said)


def receive_accuracy(
    ws: Workspace, opened: OpenVisit, facts: Mapping[str, str], name: str = ""
) -> OpenVisit:
    """Enter a comment of the ward as the ward's own.

    Args:
        ws: The open profile.
        opened: The visit.
        facts: sort, text, evidence, from_role, how, on (today where it is missing), and what it
            is about as for `comment_draft`.
        name: The comment's id, to change it.

    Raises:
        NotAllowedError: Neither leading nor in governance, nothing was sent, or signed off.
        WrongEntryError: Words, the kind, or the evidence for a wrong fact are missing.
        NotThereError: The visit has nothing of that name.
        DayNotYetError: The day has not come, or is before the draft was sent.
    """
    comment = name or new_id()
    known = opened.shared.workflow.received.get(comment)
    values = {**_NOWHERE, "on": today(ws.clock).isoformat(), **facts, "comment": comment}
    said = entry(kinds.AccuracyReceived, {**values, "replaces": _replaced(known)})
    _check_may(opened, "accuracy.received", said)
    _check_place(opened, said)
    _check_day(ws, opened, said.on, _sent_on(opened))
    return write_shared(ws, opened, said)


def confirm_facts(ws: Workspace, opened: OpenVisit, facts: Mapping[str, str]) -> OpenVisit:
    """Record that the ward read the draft and has nothing to correct: from_role, how, on.

    Raises:
        NotAllowedError: Neither leading nor in governance, nothing was sent, or signed off.
        WrongEntryError: The role is missing.
        DayNotYetError: The day has not come, or is before the draft was sent.
    """
    values = {"on": today(ws.clock).isoformat(), **facts}
    known = opened.shared.workflow.confirmed
    said = entry(kinds.AccuracyConfirmed, {**values, "replaces": _replaced(known)})
    _check_may(opened, "accuracy.confirmed", said)
    _check_day(ws, opened, said.on, _sent_on(opened))
    return write_shared(ws, opened, said)


def decide_accuracy(
    ws: Workspace,
    opened: OpenVisit,
    comment: str,
    *,
    accepted: bool,
    words: str,
    of: Sequence[str] = (),
) -> OpenVisit:
    """Accept a comment of the ward and say what is changed, or reject it and say why.

    What is accepted is then carried out where it stands: the finding, the item, the action. `of`
    are the versions of the comment that were read; those that stand, where it is left out.

    Raises:
        NotAllowedError: The person does not lead the panel, or the comment is not known.
        WrongEntryError: There are no words.
    """
    known = opened.shared.workflow.decided.get(comment)
    read = tuple(of) or _replaced(opened.shared.workflow.received.get(comment))
    facts = {"comment": comment, "accepted": accepted, "changed" if accepted else "reason": words}
    said = entry(kinds.AccuracyDecided, {**facts, "of": read, "replaces": _replaced(known)})
    return write_shared(ws, opened, said)


def word_summary(ws: Workspace, opened: OpenVisit, summary: str) -> OpenVisit:
    """Say in the panel's own words what stands after the first sentence of the report.

    Raises:
        NotAllowedError: The person does not lead the panel, or the report stands.
        WrongEntryError: It is too long.
    """
    known = opened.shared.workflow.worded
    facts = {"summary": summary.strip(), "replaces": _replaced(known)}
    return write_shared(ws, opened, entry(kinds.ReportWorded, facts))


def amend_report(ws: Workspace, opened: OpenVisit, reason: str, what: str) -> OpenVisit:
    """Open the newest published version for a correction: the words of findings and the summary.

    Publishing the next version ends it, and the version before it is stamped then.

    Raises:
        NotAllowedError: Not in governance, led the panel, or nothing is published.
        WrongEntryError: The reason, or what is put right, is missing or very long.
        AmendmentTellsWhoError: They may tell who somebody is.
    """
    issues = issues_of(opened.shared)
    facts = {
        "report": issues[-1].published.change if issues else "0" * 64,
        "version": issues[-1].published.said.version if issues else 1,
        "reason": " ".join(reason.split()),
        "what": " ".join(what.split()),
    }
    said = entry(kinds.ReportAmended, facts)
    _check_may(opened, "report.amended", said)
    if tells_everybody(ws, opened, f"{said.reason}\n{said.what}"):
        raise AmendmentTellsWhoError
    return write_shared(ws, opened, said)


def check_now(ws: Workspace, opened: OpenVisit) -> Check:
    """How far the ward's check of the facts is today."""
    return check_on(opened.shared, today(ws.clock))


def _replaced(standing: Standing[P] | None) -> tuple[str, ...]:
    """The versions that a new one takes the place of."""
    return tuple(one.change for one in standing.versions) if standing else ()


def finding_numbers(opened: OpenVisit) -> Mapping[str, str]:
    """What each finding is called in the draft, such as F1, by its id, in that order."""
    return finding_refs(opened.shared)


def needs_reason(ws: Workspace, opened: OpenVisit) -> bool:
    """Whether a sign-off today has to say why the facts were not checked to the end."""
    return not opened.is_practice and not check_now(ws, opened).is_over


def check_facts_first(ws: Workspace, opened: OpenVisit, reason: str) -> None:
    """Let nobody sign a report while its facts are being checked, unless they say why.

    A visit of which no draft was ever shared is signed as visits were before there were drafts.

    Raises:
        FactsOpenError: There is no reason, and the check is not over, or was left out.
    """
    begun = bool(opened.shared.workflow.drafts)
    if begun and not reason.strip() and needs_reason(ws, opened):
        raise FactsOpenError


def _check_may(opened: OpenVisit, kind: str, said: Payload) -> None:
    """Say first that somebody may not, and only then what is wrong with what they wrote."""
    reason = why_not(opened.shared, opened.me, kind, said)
    if reason:
        raise NotAllowedError(reason)


def _check_place(opened: OpenVisit, said: kinds.DraftCommented | kinds.AccuracyReceived) -> None:
    shared = opened.shared
    codes = {(one.id, item.code) for one in opened.templates for item in one.items}
    known = {
        "report": not said.about,
        "section": said.about in kinds.SECTIONS,
        "finding": said.about in shared.findings,
        "action": said.about in shared.actions,
        "item": (said.template, said.item) in codes,
    }
    if not known[said.part]:
        raise NotThereError


def _check_day(ws: Workspace, opened: OpenVisit, day: str, first: str) -> None:
    if opened.is_practice:
        return
    with suppress(ValueError):
        begun = date.fromisoformat(first)  # a clock that is late does not keep that day out
        if begun <= date.fromisoformat(day) <= max(begun, today(ws.clock)):
            return
    raise DayNotYetError


def _sent_on(opened: OpenVisit) -> str:
    sent = opened.shared.workflow.sent
    return sent.now.said.on if sent else opened.plan.day
