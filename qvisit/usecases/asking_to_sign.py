"""Ready-to-paste words that ask governance to sign a visit off."""

from datetime import date

from qvisit.forms.days import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.report_way import check_on
from qvisit.worded import Worded, worded


def request_lines(opened: OpenVisit, today: date) -> tuple[Worded, ...]:
    """What to send to governance, a sentence each; nothing before the facts are checked.

    It names the visit and nobody. Once the visit is signed off, nothing is left to ask for.

    Args:
        opened: The visit.
        today: The day on which it is looked at.
    """
    shared, plan = opened.shared, opened.plan
    if shared.signed or not shared.debriefed or not check_on(shared, today).is_over:
        return ()
    day = day_words(date.fromisoformat(plan.day))
    return (
        worded(
            "Please sign off the quality visit to {ward}, {code}, of {day}.",
            ward=plan.ward_name,
            code=plan.ward_code,
            day=day,
        ),
        worded("The check of its facts by the ward is over."),
        worded("To open it: sync QVisit, open Visits, choose this ward and day, then Report."),
        worded("The ratings and their reasons stand there under Sign off."),
        worded("Only somebody in governance who was not on the panel can sign."),
    )
