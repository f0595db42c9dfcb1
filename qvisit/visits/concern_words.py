"""The steps of a concern's path in English: for paper and for the command line."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from qvisit.forms.days import day_words
from qvisit.visits.concern_path import LIMIT_MINUTES, By, Step, StepKey, To, next_working_day

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


def limit_time(raised: datetime) -> datetime:
    """When the 30 minutes from raising are over."""
    return raised + timedelta(minutes=LIMIT_MINUTES)


def by_words(step: Step, raised: datetime) -> str:
    """By when, as a time or a day and never as a countdown.

    Args:
        step: The step.
        raised: When the concern was raised, as the raiser's laptop saw it.
    """
    if step.by == "minutes":
        return f"by {limit_time(raised):%H:%M}"
    if step.by == "working_day":
        return f"by {day_words(next_working_day(raised.date()))}, {raised:%H:%M}"
    return _LIMITS[step.by]


def step_words(step: Step) -> str:
    """What happens at a step."""
    said = WHAT[step.key]
    return f"{NOT_IN_CHARGE} {said}" if step.to == "site_manager" else said
