"""The words before leaving as a page to print and read out."""

from qvisit.report.feedback_view import FeedbackPage
from qvisit.usecases.brands import brand_now
from qvisit.usecases.file_names import pdf_name
from qvisit.usecases.frame import feedback_of
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


def feedback_file_name(opened: OpenVisit) -> str:
    """A name for the page's file, in words people read."""
    return pdf_name(opened.plan, "words before we leave")


def feedback_sheet(ws: Workspace, opened: OpenVisit) -> bytes:
    """The page as a PDF."""
    # Start-up time: reportlab is slow to load.
    from qvisit.report.feedback_pdf import feedback_pdf  # noqa: PLC0415

    return feedback_pdf(feedback_page(opened, brand_now(ws)[0].trust))


def feedback_page(opened: OpenVisit, trust: str) -> FeedbackPage:
    """What the page says."""
    plan = opened.plan
    return FeedbackPage(
        visit=opened.visit.id,
        ward=plan.ward_name,
        site=plan.site,
        day=plan.day,
        trust=trust,
        good=tuple(one.said.text for one in feedback_of(opened, "good")),
        fix_today=tuple(one.said.text for one in feedback_of(opened, "fix_today")),
    )
