"""The visit after a visit: the same ward, the same panel."""

from qvisit.ids import VisitId
from qvisit.usecases.planning import Wanted, plan_by_names
from tests.usecases.trust import Trust


def next_visit(trust: Trust, day: str = "2027-06-09") -> VisitId:
    """Another visit to the ward, as governance plans it by names."""
    panel = ("Hazel:panel_lead", "Ash:visitor", "Rowan:lived_experience_reviewer")
    return plan_by_names(trust["linden"], Wanted("WIL", day, panel, "announced"))
