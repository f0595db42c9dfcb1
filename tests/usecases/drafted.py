"""A report on its way in the trust: a draft, and the ward's check of its facts."""

from collections.abc import Mapping

from qvisit.usecases import workflow
from qvisit.usecases.visits import OpenVisit
from tests.usecases.trust import Trust, debriefed, grow

WARDS: Mapping[str, str] = {
    "sort": "inaccurate",
    "text": "Both doors lock.",
    "evidence": "The check of 8 March.",
    "from_role": "Ward manager",
    "how": "paper",
}
LATE_DAYS = 16


def drafted(trust: Trust) -> OpenVisit:
    """The lead shared a draft; the panel and governance have it."""
    grow(trust, "draft", _draft)
    return trust.seen_by("hazel")


def sent(trust: Trust) -> OpenVisit:
    """The draft went to the ward on 9 March 2027; everybody knows."""
    grow(trust, "send", _send)
    return trust.seen_by("hazel")


def received(trust: Trust, **more: str) -> OpenVisit:
    """The ward answered on paper, and governance entered it."""
    sent(trust)
    facts = {**WARDS, "part": "finding", "about": finding_of(trust), **more}
    workflow.receive_accuracy(trust["linden"], trust.seen_by("linden"), facts)
    trust.sync("linden", "hazel")
    return trust.seen_by("hazel")


def finding_of(trust: Trust) -> str:
    """The one finding of the trust's visit."""
    (finding,) = trust.seen_by("linden").shared.findings
    return finding


def comment_of(opened: OpenVisit) -> str:
    """The one comment of the ward."""
    (comment,) = opened.shared.workflow.received
    return comment


def _draft(trust: Trust) -> str:
    debriefed(trust)
    workflow.share_draft(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "ash", "rowan", "linden")
    return ""


def _send(trust: Trust) -> str:
    drafted(trust)
    workflow.send_draft(trust["hazel"], trust.seen_by("hazel"), "Ward manager")
    trust.sync("hazel", "ash", "rowan", "linden")
    return ""
