"""Sign off, publish, withdraw: the report of a visit, and the annex that governance keeps."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from qvisit.errors import QVisitError
from qvisit.ids import ChangeId
from qvisit.report.content import GovernanceAnnex
from qvisit.sync.errors import NotAShareError, OtherShareError, ShareUnreachableError
from qvisit.usecases.assessing import assess_visit, rules_of
from qvisit.usecases.leading import check_closed
from qvisit.usecases.privacy import tells_everybody
from qvisit.usecases.privacy_print import check_print
from qvisit.usecases.publishing import check_may_publish as check_may_publish
from qvisit.usecases.publishing import publish_report as publish_report
from qvisit.usecases.record import NotAllowedError, entry
from qvisit.usecases.report_editions import edition_now, version_now
from qvisit.usecases.report_making import check_countable
from qvisit.usecases.report_places import open_own_share
from qvisit.usecases.reports_folder import settle_reports
from qvisit.usecases.shares import NotJoinedError
from qvisit.usecases.state import state_hashes
from qvisit.usecases.visits import (
    OpenVisit,
    load_visit,
    open_visit,
    read_changes,
    write_shared,
)
from qvisit.usecases.workflow import check_facts_first, needs_reason
from qvisit.visits.assessment import final_ratings, join_overall
from qvisit.visits.fold import heads
from qvisit.visits.kinds import ReportPublished, SignedRating, VisitSignedOff
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.report_kinds import ReportWithdrawn
from qvisit.visits.visit import Written
from qvisit.worded import worded
from qvisit.workspace import Workspace


class ReportNotSavedError(QVisitError):
    """The file could not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            worded("The file {path} could not be written. The visit itself is safe.", path=path),
            hint="Choose another folder, or make room, and try again.",
        )


class UncheckedTellsWhoError(QVisitError):
    """The reason to sign before the facts are checked may tell who somebody is."""

    def __init__(self) -> None:
        super().__init__(
            "This reason may tell who somebody is. Nothing was signed off.",
            hint="It stands in the report, for good. Say it without names or numbers.",
        )


class NewerNeededError(QVisitError):
    """Somebody with a newer QVisit wrote something that this one cannot read."""

    def __init__(self) -> None:
        super().__init__(
            "A newer QVisit wrote part of this visit, so it cannot be signed off here.",
            hint="Nothing is lost. Install the newest QVisit, then sign off.",
        )


class ReasonTellsWhoError(QVisitError):
    """The reason for withdrawing a report may tell who somebody is; anybody can read it."""

    def __init__(self) -> None:
        super().__init__(
            "This reason may tell who somebody is. Nothing was withdrawn.",
            hint="Everybody can read it in the list of reports. Say it without names or numbers.",
        )


class ContestedError(QVisitError):
    """Something was written by two people at once and nobody has settled it."""

    def __init__(self, words: str) -> None:
        super().__init__(
            worded(
                "Two people wrote {words} at the same time. Both versions are kept.", words=words
            ),
            hint="Ask the panel lead to choose one, then sign off.",
        )


class ChangedMeanwhileError(QVisitError):
    """Something came in between looking at the visit and signing it off."""

    def __init__(self) -> None:
        super().__init__(
            "Something new came in since you looked at this visit. Nothing was signed off.",
            hint="Look at the visit again, then sign off.",
        )


def governance_annex(ws: Workspace, opened: OpenVisit) -> GovernanceAnnex:
    """What the annex says, as the visit stands now: reviewers' own answers and notes.

    Governance keeps it; it is never published.

    Raises:
        NotAllowedError: The person is not in governance, the debrief is not finished, or answers
            were removed under a time limit.
    """
    from qvisit.report.build import build_annex  # noqa: PLC0415 - reportlab is slow to load

    if GOVERNANCE not in opened.me.roles or opened.shared.debriefed is None:
        raise NotAllowedError(
            "Only governance may read reviewers' own answers, and only after the debrief.",
            hint="The visit report holds what the panel agreed.",
        )
    check_countable(opened)
    edition = edition_now(ws, opened, version_now(opened))
    return build_annex(opened.visit, opened.templates, assess_visit(opened), edition)


def ratings_now(opened: OpenVisit) -> tuple[SignedRating, ...]:
    """Every rating from computed to final, as it stands; as signed once it was signed off."""
    if opened.shared.signed:
        return opened.shared.signed.said.ratings
    return final_ratings(assess_visit(opened), opened.shared, rules_of(opened))


def reasons_now(opened: OpenVisit) -> tuple[str, ...]:
    """Every reason for a rating as it is worded today: a record keeps the English only."""
    if opened.taken_off:
        return ()  # they stand as they were signed
    assessment, rules = assess_visit(opened), rules_of(opened)
    overall = join_overall(assessment, opened.shared, rules)
    asked = (one for rated in assessment.rating.questions for one in rated.reasons)
    return (*asked, *overall.reasons)


def sign_off(ws: Workspace, opened: OpenVisit, unchecked: str = "") -> OpenVisit:
    """Sign the ratings with their reasons, and the facts they rest on.

    Args:
        ws: The open profile.
        opened: The visit.
        unchecked: Why it is signed before the ward's check of the facts is over, if it is.

    Raises:
        NotAllowedError: The person was on the panel, is not in governance, or it is too early.
        NewerNeededError: Part of the visit needs a newer QVisit.
        ContestedError: Something was written by two people at once.
        OpenAgainError: Something that was agreed is open again.
        FactsOpenError: The ward's check of the facts is not over, and there is no reason.
        UncheckedTellsWhoError: That reason may tell who somebody is.
        TellsWhoError: The report would print what tells who somebody is.
        ChangedMeanwhileError: Something came in since `opened` was opened.
    """
    if opened.visit.needs_newer or len(opened.templates) < len(opened.plan.templates):
        raise NewerNeededError
    _check_settled(opened)
    if opened.shared.debriefed:  # before that, who signs reads what is missing
        check_closed(opened)
    check_facts_first(ws, opened, unchecked)
    reason = unchecked.strip() if needs_reason(ws, opened) else ""
    if tells_everybody(ws, opened, reason):
        raise UncheckedTellsWhoError
    check_print(ws, opened)
    with ws.reading() as session:
        now = load_visit(ws, session, opened.visit.id)
        known = read_changes(session, opened.visit.id)
    if now is None or state_hashes(now) != state_hashes(opened):
        raise ChangedMeanwhileError
    signing = entry(
        VisitSignedOff,
        {
            "ratings": ratings_now(opened),
            "streams": heads(known),
            "unchecked": reason,
        },
    )
    return write_shared(ws, opened, signing)


def withdraw_report(
    ws: Workspace, opened: OpenVisit, report: ChangeId, reason: str, folder: Path
) -> OpenVisit:
    """Say that a published version must not be used, and stamp its file.

    The decision counts at once. A share that is away gets the stamp at the next sync.

    Args:
        ws: The open profile.
        opened: The visit.
        report: The change that published the version.
        reason: Why; it stands in the list of reports, for everybody to read.
        folder: The share's.

    Raises:
        NotAllowedError: The person may not, or it was withdrawn already.
        WrongEntryError: There is no reason, or a very long one.
        ReasonTellsWhoError: The reason may tell who somebody is.
    """
    version = next((one.said.version for one in published(opened) if one.change == report), 1)
    facts = {"report": report, "version": version, "reason": " ".join(reason.split())}
    said = entry(ReportWithdrawn, facts)
    if tells_everybody(ws, opened, said.reason):
        raise ReasonTellsWhoError
    write_shared(ws, opened, said)
    with suppress(ShareUnreachableError, NotAShareError, OtherShareError, NotJoinedError):
        settle_reports(ws, open_own_share(ws, folder))
    return open_visit(ws, opened.visit.id)


def published(opened: OpenVisit) -> Sequence[Written[ReportPublished]]:
    """The published versions, oldest first."""
    return opened.shared.published


def save_file(path: Path, content: bytes) -> Path:
    """Write a document where the person chose.

    Raises:
        ReportNotSavedError: The place cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise ReportNotSavedError(path) from error
    return path


def _check_settled(opened: OpenVisit) -> None:
    shared = opened.shared
    ways = [{one.said.state for one in field.versions} for field in shared.methods.values()]
    contested = {
        "the plan": shared.plan is not None and shared.plan.contested,
        "whether a method was used": any(len(states) > 1 for states in ways),
        "a finding": any(one.contested for one in shared.findings.values()),
        "an action": any(one.contested for one in shared.actions.values()),
        "a rating": any(one.contested for one in shared.ratings.values()),
        "an agreed value": any(one.contested for one in shared.agreed.values()),
        "a decision on a comment of the ward": any(
            len({one.said.accepted for one in field.versions}) > 1
            for field in shared.workflow.decided.values()
        ),
        "the summary": shared.workflow.worded is not None and shared.workflow.worded.contested,
    }
    for words, is_contested in contested.items():
        if is_contested:
            raise ContestedError(words)
