"""Words for next steps, roles, moments and ages: the same thing has the same name on every page.

What the pages of one visit word already is taken from there.
"""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from qvisit.clock import parse_utc
from qvisit.ui.visit.labels import day_words
from qvisit.visits.roles import ADMINISTRATOR, GOVERNANCE, LEAD, LIVED_EXPERIENCE, VISITOR

_PHONE_LIST_DAYS = 7  # from this age on, people are asked to check it (hazard H08)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Wording", words)


def step_words(step: str) -> str:
    """What the person does next, as a button says it."""
    known = {
        "score": _tr("Start scoring"),
        "carry_on": _tr("Carry on scoring"),
        "finish": _tr("Say that you are done"),
        "debrief": _tr("Hold the debrief"),
        "sign_off": _tr("Sign off"),
        "publish": _tr("Publish the report"),
        "read": _tr("Read the report"),
    }
    return known.get(step, _tr("Open the visit"))


def is_for_me(step: str) -> bool:
    """Whether a step waits for the person at this laptop."""
    return step in ("score", "carry_on", "finish", "debrief", "sign_off", "publish")


def roles_words(roles: Iterable[str]) -> str:
    """What somebody may do, in one line, the roles on visits first."""
    known = {
        LIVED_EXPERIENCE: _tr("Lived-experience reviewer"),
        LEAD: _tr("Panel lead"),
        VISITOR: _tr("Visitor"),
        GOVERNANCE: _tr("Governance"),
        ADMINISTRATOR: _tr("Administrator"),
    }
    given = set(roles)
    return ", ".join(words for role, words in known.items() if role in given)


def rating_pill(rating: str) -> tuple[str, str, str]:
    """Words, tone and icon of a signed rating; empty words while there is none."""
    known = {
        "": ("", "", ""),
        "outstanding": (_tr("Outstanding"), "blue", "star"),
        "good": (_tr("Good"), "green", "disc"),
        "requires_improvement": (_tr("Requires improvement"), "amber", "triangle"),
        "inadequate": (_tr("Inadequate"), "red", "diamond"),
        "paused": (_tr("Rating paused"), "amber", "pause"),
    }
    return known.get(rating, (_tr("Not enough evidence"), "grey", "ring-dashed"))


def moment_words(utc: str, now: datetime) -> str:
    """An instant in this laptop's time: "today at 08:12", or the day with the time.

    Args:
        utc: As changes record it.
        now: The present, aware, in the laptop's zone.
    """
    local = parse_utc(utc).astimezone(now.tzinfo)
    if local.date() == now.date():
        return _tr("today at {time}").format(time=f"{local:%H:%M}")
    day = day_words(local.date().isoformat())
    return _tr("{day} at {time}").format(day=day, time=f"{local:%H:%M}")


def age_words(days: int) -> str:
    """How long ago a day was."""
    if days <= 0:
        return _tr("today")
    return _tr("yesterday") if days == 1 else _tr("{days} days ago").format(days=days)


def is_old_phone_list(days: int) -> bool:
    """Whether a phone list was checked so long ago that it should be checked again."""
    return days >= _PHONE_LIST_DAYS


def changes_words(count: int) -> str:
    """A number of changes."""
    return _tr("1 change") if count == 1 else _tr("{count} changes").format(count=count)
