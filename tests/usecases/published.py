"""A visit with its report in the share's folder, and what people see there."""

import hashlib
import io

from PIL import Image

from qvisit.report.logo import make_logo
from qvisit.usecases import brands, reports
from qvisit.usecases.visits import OpenVisit
from tests.usecases.trust import Trust, grow, signed_off

WARD = "Reports/2027/Willow Ward WIL"
FIRST = f"{WARD}/2027-03-09 Willow Ward WIL visit report v1.pdf"
SECOND = FIRST.replace("v1", "v2")
WITH_IT = ("web", "easy-read", "ward-page", "you-said")
"""Documents that are soon made; the visit holds nothing for the last."""
NAME, FOOTER = "Harbour Care Trust", "Harbour House, 1 Quay Street"
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


def published_all(trust: Trust) -> OpenVisit:
    """The visit with its report and other documents, as the trust wants them to look."""
    grow(trust, "publish all", _publish_all)
    return trust.seen_by("linden")


def _publish_all(trust: Trust) -> str:
    ws, opened = trust["linden"], signed_off(trust)
    brands.say_brand(
        ws, trust=NAME, footer=FOOTER, colour="#7a0c5b", logo=make_logo(a_logo()).content
    )
    reports.publish_report(ws, opened, trust.share, WITH_IT)
    return ""


def a_logo(colour: tuple[int, int, int] = (0, 120, 80)) -> bytes:
    """A made-up logo as a PNG, partly see-through."""
    picture = Image.new("RGBA", (320, 120), (0, 0, 0, 0))
    picture.paste((*colour, 255), (20, 20, 300, 100))
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()
