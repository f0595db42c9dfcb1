"""Which copy of a report is made now: its status, its version, its day, and whose it is."""

from typing import Literal

from qvisit.clock import today
from qvisit.report.content import Edition
from qvisit.usecases.brands import brand_now
from qvisit.usecases.report_codes import present_codes
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import read_register
from qvisit.visits.issues import next_version
from qvisit.workspace import Workspace


def edition_now(
    ws: Workspace, opened: OpenVisit, version: int, *, published: bool = False
) -> Edition:
    """The edition of what is made today.

    Args:
        ws: The open profile.
        opened: The visit.
        version: From 1.
        published: Whether it is being published.
    """
    signed: Literal["Published", "Signed off"]
    signed = "Published" if published or opened.shared.published else "Signed off"
    status = signed if opened.shared.signed else "Draft"
    brand, _ = brand_now(ws)
    return Edition(
        status=status,
        version=version,
        trust=brand.trust,
        made_on=today(ws.clock).isoformat(),
        provider=_provider(ws, opened),
        codes=present_codes(ws, opened, (status, version)),
        brand=brand,
    )


def version_now(opened: OpenVisit) -> int:
    """The version that was published last, or 1."""
    return max(next_version(opened.shared) - 1, 1)


def _provider(ws: Workspace, opened: OpenVisit) -> str:
    """The other organisation that runs the place visited; nothing where it is our own."""
    entered = read_register(ws).wards.get(opened.plan.ward)
    return entered.now.said.external_provider if entered else ""
