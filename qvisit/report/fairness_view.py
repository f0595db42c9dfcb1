"""What a report says of both views, of equity, and of how alike reviewers answered."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.forms.template import Template
from qvisit.report.agreement_view import agreement_view
from qvisit.report.content import VisitReport
from qvisit.report.equity_view import equity_view, told_in
from qvisit.report.panel_view import Panel
from qvisit.report.two_views_view import two_views_view
from qvisit.visits.visit import Visit


def with_fairness(
    report: VisitReport, visit: Visit, templates: Sequence[Template], panel: Panel
) -> VisitReport:
    """The same report with both views, equity and agreement; what it holds back stays back.

    Args:
        report: All else that it says.
        visit: With the sheets that may be read.
        templates: Those of the visit, worded for its service.
        panel: The visit as a ward may see it.
    """
    return replace(
        report,
        two_views=two_views_view(visit, templates, panel),
        equity=equity_view(visit.shared, panel, told_in(report, panel)),
        agreement=agreement_view(panel),
    )
