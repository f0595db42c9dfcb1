"""The sheet on which a manager answers beforehand what a visit would otherwise have to ask."""

from qvisit.clock import today
from qvisit.report.beforehand_view import (
    NOT_BEFOREHAND,
    SheetEdition,
    asks_beforehand,
    build_sheet,
)
from qvisit.usecases.brands import brand_now
from qvisit.usecases.file_names import pdf_name
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


def has_sheet(opened: OpenVisit) -> bool:
    """Whether a visit asks anything that a manager can answer beforehand."""
    return asks_beforehand(opened.templates)


def would_announce(opened: OpenVisit) -> bool:
    """Whether the sheet, sent beforehand, would announce a visit that comes without notice."""
    return opened.plan.visit_type in NOT_BEFOREHAND


def sheet_file_name(opened: OpenVisit) -> str:
    """A name for the sheet's file, in words people read."""
    return pdf_name(opened.plan, "sheet for the manager")


def beforehand_sheet(ws: Workspace, opened: OpenVisit) -> bytes:
    """The sheet as a PDF.

    Raises:
        NothingBeforehandError: The visit asks nothing that a manager can answer beforehand.
    """
    from qvisit.report.beforehand_pdf import beforehand_pdf  # noqa: PLC0415 - reportlab is slow

    trust = brand_now(ws)[0].trust
    edition = SheetEdition(trust, today(ws.clock).isoformat())
    return beforehand_pdf(build_sheet(opened.visit.id, opened.plan, opened.templates, edition))
