"""A visit with its report in the share's folder, and what people see there."""

import hashlib

from qvisit.usecases import reports
from qvisit.usecases.visits import OpenVisit
from tests.usecases.trust import Trust, grow, signed_off

WARD = "Reports/2027/Willow Ward WIL"
FIRST = f"{WARD}/2027-03-09 Willow Ward WIL visit report v1.pdf"
SECOND = FIRST.replace("v1", "v2")
WHY = "The counts were those of another ward."


def published(trust: Trust) -> OpenVisit:
    """The visit with its report in the share's folder."""
    grow(trust, "publish", _publish)
    return trust.seen_by("linden")


def _publish(trust: Trust) -> str:
    reports.publish_report(trust["linden"], signed_off(trust), trust.share)
    return ""


def withdraw(trust: Trust, opened: OpenVisit, reason: str = WHY) -> OpenVisit:
    """Withdraw the version that was published last."""
    report = opened.shared.published[-1].change
    return reports.withdraw_report(trust["linden"], opened, report, reason, trust.share)


def digest(trust: Trust, path: str) -> str:
    """The SHA-256 of a file on the share."""
    return hashlib.sha256((trust.share / path).read_bytes()).hexdigest()


def index(trust: Trust) -> str:
    text = (trust.share / "Reports/index.html").read_text("utf-8")
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
