"""Words for states, steps, roles and days: the same thing has the same name on every page."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from qvisit.clock import parse_utc
from qvisit.forms import days
from qvisit.forms.item import KEY_QUESTION_TITLES, KEY_QUESTIONS
from qvisit.ui.language import how_many, in_language
from qvisit.visits.kinds import Payload
from qvisit.visits.written import Written

P = TypeVar("P", bound=Payload)

_PHONE_LIST_DAYS = 7  # from this age on, people are asked to check it


class StateWords(NamedTuple):
    """A state as a pill shows it: words, tone (a key of `pill.TONES`) and icon."""

    words: str
    tone: str
    icon: str


def _tr(words: str) -> str:
    return QCoreApplication.translate("Wording", words)


def state_of_visit(status: str) -> StateWords:
    """How far a visit is; an unknown state is shown by its own name."""
    known = {
        "draft_plan": StateWords(_tr("Being planned"), "grey", "circle"),
        "planned": StateWords(_tr("Planned"), "grey", "circle"),
        "in_progress": StateWords(_tr("On the ward"), "blue", "disc"),
        "scoring_complete": StateWords(_tr("Scores in"), "blue", "half-disc"),
        "moderated": StateWords(_tr("Debrief held"), "blue", "people"),
        "draft_report": StateWords(_tr("Draft shared"), "blue", "report"),
        "accuracy_check": StateWords(_tr("Facts being checked"), "amber", "pencil"),
        "signed_off": StateWords(_tr("Signed off"), "green", "tick"),
        "published": StateWords(_tr("Published"), "green", "report"),
        "in_follow_up": StateWords(_tr("In follow-up"), "green", "arrow-right"),
        "closed": StateWords(_tr("Closed"), "grey", "tick"),
    }
    return known.get(status, StateWords(status.replace("_", " "), "grey", "circle"))


def step_words(step: str) -> str:
    """What the person does next, as a button says it."""
    known = {
        "prepare": _tr("Prepare for the visit"),
        "score": _tr("Start scoring"),
        "carry_on": _tr("Carry on scoring"),
        "leave": _tr("Words before you leave"),
        "debrief": _tr("Hold the debrief"),
        "closing": _tr("Say how it was for you"),
        "talks": _tr("Offer the talks"),
        "draft": _tr("Share a draft"),
        "comment": _tr("Comment on the draft"),
        "send": _tr("Send the draft to the ward"),
        "decide": _tr("Answer the ward’s comments"),
        "sign_off": _tr("Sign off"),
        "publish": _tr("Publish the report"),
        "read": _tr("Read the report"),
    }
    return known.get(step, _tr("Open the visit"))


_MINE = frozenset(
    {
        "prepare",
        "score",
        "carry_on",
        "leave",
        "debrief",
        "closing",
        "talks",
        "draft",
        "comment",
        "send",
        "decide",
        "sign_off",
        "publish",
    }
)


def is_for_me(step: str) -> bool:
    """Whether a step waits for the person at this laptop."""
    return step in _MINE


def visit_type_words(visit_type: str) -> str:
    """The kind of a visit."""
    known = {
        "announced": _tr("Announced"),
        "short_notice": _tr("Short notice"),
        "unannounced": _tr("Unannounced"),
        "out_of_hours": _tr("Out of hours"),
        "follow_up": _tr("Follow-up"),
        "out_of_area": _tr("Out of area"),
        "practice": _tr("Practice"),
    }
    return known.get(visit_type, visit_type.replace("_", " "))


def service_type_words(service_type: str) -> str:
    """The kind of a service."""
    known = {
        "ward": _tr("Ward"),
        "community_team": _tr("Community team"),
        "crisis_team": _tr("Crisis team"),
        "residential_home": _tr("Residential home"),
    }
    return known.get(service_type, service_type.replace("_", " "))


def service_types_words(service_type: str) -> str:
    """The kind of several services together."""
    known = {
        "ward": _tr("Wards"),
        "community_team": _tr("Community teams"),
        "crisis_team": _tr("Crisis teams"),
        "residential_home": _tr("Residential homes"),
    }
    return known.get(service_type, service_type.replace("_", " "))


def role_words(role: str) -> str:
    """What somebody does on visits."""
    known = {
        "lived_experience_reviewer": _tr("Lived-experience reviewer"),
        "visitor": _tr("Visitor"),
        "panel_lead": _tr("Panel lead"),
        "governance_lead": _tr("Governance"),
        "administrator": _tr("Administrator"),
    }
    return known.get(role, role.replace("_", " "))


def roles_words(roles: Iterable[str]) -> str:
    """Several roles in one line, the ones on visits first."""
    order = (
        "lived_experience_reviewer",
        "panel_lead",
        "visitor",
        "governance_lead",
        "administrator",
    )
    given = set(roles)
    return ", ".join(role_words(role) for role in order if role in given)


def day_words(iso: str) -> str:
    """A calendar day such as 9 March 2027; what is no day is given back as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return in_language(days.day_words(day))


def read_day(typed: str) -> date | None:
    """A day as people type it, with the month in English or in their language."""
    months = [in_language(one) for one in days.MONTHS]
    return days.read_day(typed) or days.read_day(typed, months)


def question_words(question: str) -> str:
    """A key question by its name."""
    known = {str(key): words for key, words in KEY_QUESTION_TITLES.items()}
    return in_language(known.get(question, ""))


def question_choices() -> list[tuple[str, str]]:
    """The key questions to choose from, as kept and as shown."""
    return [(one, question_words(one)) for one in KEY_QUESTIONS]


def moment_words(utc: str, now: datetime) -> str:
    """An instant in this laptop's time: "today at 08:12", or the day with the time.

    Args:
        utc: As changes record it.
        now: The present, aware, in the laptop's zone.
    """
    try:
        local = parse_utc(utc).astimezone(now.tzinfo)
    except ValueError:
        return utc
    time = time_words(local)
    if local.date() == now.date():
        return _tr("today at {time}").format(time=time)
    return _tr("{day} at {time}").format(day=day_words(local.date().isoformat()), time=time)


def written_moment(one: Written[P], now: datetime) -> str:
    """When something was written, as `moment_words`, with a word on a clock that was set back."""
    when = moment_words(one.at, now)
    return _tr("{when}, clock doubted").format(when=when) if one.doubted else when


def time_words(moment: datetime) -> str:
    """A time of day such as 14:02."""
    return f"{moment:%H:%M}"


def age_words(days: int) -> str:
    """How long ago a day was."""
    if days <= 0:
        return _tr("today")
    if days == 1:
        return _tr("yesterday")
    return how_many("1 day ago", "{count} days ago", days)


def is_old_phone_list(days: int) -> bool:
    """Whether a phone list was checked so long ago that it should be checked again."""
    return days >= _PHONE_LIST_DAYS


def changes_words(count: int) -> str:
    """A number of changes."""
    return how_many("1 change", "{count} changes", count)


def minutes_words(minutes: int) -> str:
    """How long something takes: 40 minutes, 1 hour, 2 hours 5 minutes."""
    hours, rest = divmod(minutes, 60)
    words = []
    if hours:
        words.append(how_many("1 hour", "{count} hours", hours))
    if rest or not hours:
        words.append(how_many("1 minute", "{count} minutes", rest))
    return " ".join(words)


def questions_words(count: int) -> str:
    """A number of questions."""
    return how_many("1 question", "{count} questions", count)
