"""What a visit is worth by its rule set, with every reason in words."""

from qvisit.usecases.templates import rule_set
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.assessment import Assessment, assess


def assess_visit(opened: OpenVisit) -> Assessment:
    """Scores, ratings, closed-culture level and sustainability of what this laptop may read.

    Raises:
        QVisitError: The visit's rule set is not known here.
    """
    return assess(opened.visit, opened.templates, rule_set(opened.plan.rule_set))
