"""Draft, sign off, publish: the report of a visit, and the annex that governance keeps."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.report.content import Edition
from qvisit.settings import load_settings
from qvisit.sync.folder import FolderShare
from qvisit.sync.share import REPORTS
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.state import state_hashes
from qvisit.usecases.templates import rule_set
from qvisit.usecases.visits import OpenVisit, may_see_answers, write_shared
from qvisit.visits.assessment import final_ratings
from qvisit.visits.kinds import ReportPublished, SignedRating, VisitSignedOff
from qvisit.visits.roles import GOVERNANCE, why_not
from qvisit.visits.visit import Written
from qvisit.workspace import Workspace

DEFAULT_TRUST = "Your trust"
_UNSAFE = re.compile(r"[^\w .,()&'-]+")


class ReportNotSavedError(QVisitError):
    """The file could not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path} could not be written. The visit itself is safe.",
            hint="Choose another folder, or make room, and try again.",
        )


class NewerNeededError(QVisitError):
    """Somebody with a newer QVisit wrote something that this one cannot read."""

    def __init__(self) -> None:
        super().__init__(
            "A newer QVisit wrote part of this visit, so it cannot be signed off here.",
            hint="Nothing is lost. Install the newest QVisit, then sign off.",
        )


class ContestedError(QVisitError):
    """Something was written by two people at once and nobody has settled it."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"Two people wrote {words} at the same time. Both versions are kept.",
            hint="Ask the panel lead to choose one, then sign off.",
        )


def draft_report(ws: Workspace, opened: OpenVisit) -> bytes:
    """The visit report as a PDF, as the visit stands now.

    Raises:
        NotAllowedError: The answers are not open yet.
    """
    return _report_pdf(ws, opened, _version(opened))


def annex(ws: Workspace, opened: OpenVisit) -> bytes:
    """Each reviewer's own answers and notes as a PDF. Governance keeps it; never published.

    Raises:
        NotAllowedError: The person is not in governance, or the debrief is not finished.
    """
    from qvisit.report.annex_pdf import annex_pdf  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.build import build_annex  # noqa: PLC0415 - reportlab is slow to load

    if GOVERNANCE not in opened.me.roles or opened.shared.debriefed is None:
        raise NotAllowedError(
            "Only governance may read reviewers' own answers, and only after the debrief.",
            hint="The visit report holds what the panel agreed.",
        )
    culture = assess_visit(opened).culture
    edition = _edition(ws, opened, _version(opened))
    return annex_pdf(build_annex(opened.visit, opened.templates, culture, edition))


def ratings_now(opened: OpenVisit) -> tuple[SignedRating, ...]:
    """Every rating from computed to final, as it stands; as signed once it was signed off."""
    if opened.shared.signed:
        return opened.shared.signed.said.ratings
    return final_ratings(assess_visit(opened), opened.shared, rule_set(opened.plan.rule_set))


def sign_off(ws: Workspace, opened: OpenVisit) -> OpenVisit:
    """Sign the ratings with their reasons, and the facts they rest on.

    Raises:
        NotAllowedError: The person was on the panel, is not in governance, or it is too early.
        NewerNeededError: Part of the visit needs a newer QVisit.
        ContestedError: Something was written by two people at once.
    """
    if opened.visit.needs_newer or len(opened.templates) < len(opened.plan.templates):
        raise NewerNeededError
    _check_settled(opened)
    hashes = state_hashes(opened)
    return write_shared(ws, opened, VisitSignedOff(ratings=ratings_now(opened), streams=hashes))


def publish_report(ws: Workspace, opened: OpenVisit, folder: Path) -> OpenVisit:
    """Write the signed report into the share's Reports folder, for people, and record it.

    Raises:
        NotAllowedError: Not signed off, or the person may not publish.
        ShareUnreachableError, ShareFullError: The folder; nothing is lost.
    """
    version = len(opened.shared.published) + 1
    if opened.shared.signed is None:
        raise NotAllowedError(
            "The visit is not signed off yet.", hint="Somebody in governance signs it off first."
        )
    content = _report_pdf(ws, opened, version, published=True)
    path = report_path(opened, version)
    said = ReportPublished(version=version, path=path, sha256=hashlib.sha256(content).hexdigest())
    check_may_publish(opened, said)
    FolderShare(folder).put_new(path, content)
    return write_shared(ws, opened, said)


def check_may_publish(opened: OpenVisit, said: ReportPublished) -> None:
    """Refuse before anything is written to the share.

    Raises:
        NotAllowedError: The person may not publish.
    """
    reason = why_not(opened.shared, opened.me, "report.published", said)
    if reason:
        raise NotAllowedError(reason)


def report_path(opened: OpenVisit, version: int) -> str:
    """Where a published report lies on the share: by year and ward, in words people read."""
    plan = opened.plan
    ward = _UNSAFE.sub(" ", f"{plan.ward_name} {plan.ward_code}").strip(" .") or "Ward"
    name = f"{plan.day} {ward} visit report v{version}.pdf"
    return f"{REPORTS}/{plan.day[:4]}/{ward}/{name}"


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


def _report_pdf(
    ws: Workspace, opened: OpenVisit, version: int, *, published: bool = False
) -> bytes:
    from qvisit.report.build import build_report  # noqa: PLC0415 - reportlab is slow to load
    from qvisit.report.pdf import visit_report_pdf  # noqa: PLC0415 - reportlab is slow to load

    if not may_see_answers(opened):
        raise NotAllowedError(
            "There is nothing to report yet: scores stay hidden until everyone is done.",
            hint="The panel lead can close scoring with a reason.",
        )
    assessment = assess_visit(opened)
    edition = _edition(ws, opened, version, published=published)
    return visit_report_pdf(
        build_report(opened.visit, opened.templates, assessment.rating, assessment.culture, edition)
    )


def _edition(ws: Workspace, opened: OpenVisit, version: int, *, published: bool = False) -> Edition:
    signed: Literal["Published", "Signed off"]
    signed = "Published" if published or opened.shared.published else "Signed off"
    return Edition(
        status=signed if opened.shared.signed else "Draft",
        version=version,
        trust=load_settings(ws.folder).trust or DEFAULT_TRUST,
        made_on=today(ws.clock).isoformat(),
    )


def _version(opened: OpenVisit) -> int:
    return max(len(opened.shared.published), 1)


def _check_settled(opened: OpenVisit) -> None:
    shared = opened.shared
    contested = {
        "a finding": any(one.contested for one in shared.findings.values()),
        "an action": any(one.contested for one in shared.actions.values()),
        "a rating": any(one.contested for one in shared.ratings.values()),
        "an agreed value": any(one.contested for one in shared.agreed.values()),
    }
    for words, is_contested in contested.items():
        if is_contested:
            raise ContestedError(words)
