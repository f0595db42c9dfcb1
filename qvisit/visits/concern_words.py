"""The steps of a concern's path in English: for paper and for the command line."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from qvisit.forms.days import day_words
from qvisit.visits.concern_limit import is_other_day, local_limit, seen_time
from qvisit.visits.concern_path import By, Step, StepKey, To, next_working_day
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.written import Written

WHO: Final[Mapping[To, str]] = {
    "nurse_in_charge": "Nurse in charge",
    "site_manager": "Site manager or on-call manager",
    "senior_manager": "Senior manager on call",
    "safeguarding": "Safeguarding lead and director of nursing",
    "governance": "Governance",
    "everyone": "Everyone",
    "panel_lead": "Panel lead",
    "ward_manager": "Ward manager",
    "manager_above": "Matron, or the manager above the ward",
}
WHAT: Final[Mapping[StepKey, str]] = {
    "make_safe": (
        "Make it safe. In an emergency 2222 on site. For a crime or risk to life 999. "
        "Stay with the person."
    ),
    "manager": "The panel lead phones. The visit pauses until you agree to go on.",
    "safeguarding": (
        "Or the director on call. A safeguarding referral is made. Police if a crime may have "
        "happened. Commissioner or ICB. For a child, the designated officer. "
        "Ask for records, CCTV and body-worn video to be kept. Do not copy them."
    ),
    "note": (
        "The written immediate-concern note. The ward or governance writes the incident report. "
        "The trust considers duty of candour and telling CQC."
    ),
    "after": (
        "Support for patients, staff and visitors. Agree whether the visit goes on. "
        "Tell the person who spoke what happens next."
    ),
    "panel_lead": "Tell the panel lead before you leave. The visit goes on.",
    "ward_manager": "Tell them the same day, by phone or in person.",
}
NOT_IN_CHARGE: Final = "Not the person in charge here: it may be about them."
_LIMITS: Final[Mapping[By, str]] = {
    "now": "now",
    "today": "today",
    "afterwards": "afterwards",
    "before_leaving": "before you leave",
}


def limit_words(raised: Written[ConcernRaised]) -> str:
    """The time of the limit as the raiser's laptop saw it, with its day where that is another."""
    limit = local_limit(raised)
    time = f"{limit:%H:%M}"
    return f"{day_words(limit.date())}, {time}" if is_other_day(raised) else time


def by_words(step: Step, raised: Written[ConcernRaised]) -> str:
    """By when, as a time or a day and never as a countdown.

    Args:
        step: The step.
        raised: The concern as it was written down.
    """
    if step.by == "minutes":
        return f"by {limit_words(raised)}"
    if step.by == "working_day":
        seen = seen_time(raised) + timedelta(minutes=raised.offset)
        return f"by {day_words(next_working_day(seen.date()))}, {seen:%H:%M}"
    return _LIMITS[step.by]


def step_words(step: Step) -> str:
    """What happens at a step."""
    said = WHAT[step.key]
    return f"{NOT_IN_CHARGE} {said}" if step.to == "site_manager" else said
