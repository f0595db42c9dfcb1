"""Whom to tell of a concern, in which order and by when. Rules only: saving tells nobody.

Source of the rules: the programme's procedure for immediate escalation (level 4, or any
safety-critical item).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from qvisit.visits.kinds import ConcernRaised

LIMIT_MINUTES: Final = 30
"""Minutes from raising a concern until the senior manager on call has been phoned."""
REMINDERS: Final = (10, 5, 1)
"""Minutes before that limit at which a reminder is spoken, and never more often."""

StepKey = Literal[
    "make_safe", "manager", "safeguarding", "note", "after", "panel_lead", "ward_manager"
]
To = Literal[
    "nurse_in_charge",
    "site_manager",
    "senior_manager",
    "safeguarding",
    "governance",
    "everyone",
    "panel_lead",
    "ward_manager",
    "manager_above",
]
By = Literal["now", "minutes", "today", "working_day", "afterwards", "before_leaving"]
LIMIT_STEP: Final = "manager"
OTHER: Final = "other"
"""Somebody who is told but is none of the path's."""

_IN_CHARGE: Final = (
    "in charge",
    "charge nurse",
    "shift lead",
    "shift coordinator",
    "shift co ordinator",
    "ward sister",
    "ward manager",
)
_PHRASES: Final[tuple[tuple[To, tuple[str, ...]], ...]] = (
    ("site_manager", ("site manager", "bed manager")),
    ("nurse_in_charge", ("nurse in charge", "charge nurse", "shift lead")),
    ("ward_manager", ("ward manager",)),
    ("panel_lead", ("panel lead",)),
    ("safeguarding", ("safeguarding", "director", "lado", "designated officer")),
    ("senior_manager", ("senior manager", "manager on call", "on call", "switchboard")),
    ("manager_above", ("matron", "service manager")),
    ("governance", ("governance",)),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which, whom it is for, by when, and whether somebody is told at it."""

    key: StepKey
    to: To
    by: By
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Path:
    """All steps in their order. `pauses` says whether the visit pauses."""

    urgent: bool
    steps: tuple[Step, ...]

    @property
    def pauses(self) -> bool:
        """The visit pauses on the 30-minute path alone."""
        return self.urgent


def is_urgent(said: ConcernRaised) -> bool:
    """Whether it takes the 30-minute path: somebody is at risk now, or harm is alleged.

    What nobody can tell counts as yes. What was made safe takes the short path, unless somebody
    was hurt or says so.
    """
    return would_be_urgent(said.at_risk_now, said.harm_alleged, said.safe)


def would_be_urgent(at_risk: str, harm: str, safe: str) -> bool:
    """The same of answers that are still being given."""
    return harm != "no" or (at_risk != "no" and safe != "yes")


def path_of(said: ConcernRaised) -> Path:
    """Whom to tell about a concern.

    The nurse in charge is never on it when it may be about the person in charge.
    """
    spared = said.about_person_in_charge == "no"
    first: To = "nurse_in_charge" if spared else "site_manager"
    if is_urgent(said):
        return Path(
            True,
            (
                Step("make_safe", first, "now"),
                Step("manager", "senior_manager", "minutes"),
                Step("safeguarding", "safeguarding", "today"),
                Step("note", "governance", "working_day"),
                Step("after", "everyone", "afterwards", tells=False),
            ),
        )
    return Path(
        False,
        (
            Step("make_safe", first, "now"),
            Step("panel_lead", "panel_lead", "before_leaving"),
            Step("ward_manager", "ward_manager" if spared else "manager_above", "today"),
        ),
    )


def is_told(said: ConcernRaised, steps_told: Sequence[str]) -> bool:
    """Whether those are told whom saving did not tell.

    On the 30-minute path that is the senior manager on call, whoever else knows; on the short one
    anybody.

    Args:
        said: The concern.
        steps_told: The step of each person told; "" where nobody said which.
    """
    if not is_urgent(said):
        return bool(steps_told)
    return any(step in (LIMIT_STEP, "") for step in steps_told)


def role_is(role: str) -> To | None:
    """Whom of the path a role in the phone list stands for; None for anybody else."""
    words = _plain(role)
    return next((to for to, known in _PHRASES if any(one in words for one in known)), None)


def may_be_phoned(role: str, said_about: str) -> bool:
    """Whether a role may be phoned: never the one in charge when it may be about them.

    Args:
        role: As the phone list has it.
        said_about: The answer to "Is this about the person in charge here?".
    """
    words = _plain(role)
    return said_about == "no" or not any(one in words for one in _IN_CHARGE)


def next_working_day(day: date) -> date:
    """The first weekday after a day; a bank holiday counts as one: too early is the safe side."""
    later = day + timedelta(days=1)
    while later.weekday() > 4:
        later += timedelta(days=1)
    return later


def _plain(role: str) -> str:
    return " ".join(role.casefold().replace("-", " ").replace("–", " ").split())
