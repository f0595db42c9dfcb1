"""Who must hear of a concern, in which order and by when, in the person's language."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qvisit.ui.visit.labels import clock_words, tr
from qvisit.ui.wording import day_words
from qvisit.visits.concern_limit import is_other_day, limit_time, local_limit, seen_time
from qvisit.visits.concern_path import (
    LIMIT_STEP,
    Step,
    is_urgent,
    next_working_day,
    path_of,
    would_be_urgent,
)
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.visit import Concern, Written


@dataclass(frozen=True, slots=True)
class Call:
    """One step: its key, whom it is for, what to do and by when, in words."""

    key: str
    to: str
    who: str
    text: str
    by: str
    tells: bool


def calls(raised: Written[ConcernRaised]) -> tuple[Call, ...]:
    """Whom to tell, in order."""
    return tuple(_call(step, raised) for step in path_of(raised.said).steps)


def short_path(said: ConcernRaised) -> tuple[str, ...]:
    """The steps in a few words each, for where there is little room."""
    when = {
        "now": tr("now"),
        "before_leaving": tr("before you leave"),
        "today": tr("the same day"),
    }
    return tuple(
        tr("{who}: {when}").format(who=who_words(step.to), when=when[step.by])
        for step in path_of(said).steps
        if step.by in when
    )


def limit_words(concern: Concern, now: datetime | None = None) -> str:
    """Until when somebody must have been phoned; a time, never a countdown.

    Args:
        concern: The concern.
        now: The present; a limit that has passed is then said to have passed.
    """
    raised = concern.raised
    if not is_urgent(raised.said):
        return tr("Phone today.")
    limit = _limit(raised)
    if now is not None and now > limit_time(raised):
        return tr("The time was {time}. Phone now.").format(time=limit)
    return tr("Phone by {time}.").format(time=limit)


def pause_words(said: ConcernRaised) -> str:
    """Whether the visit pauses."""
    if path_of(said).pauses:
        return tr("The visit pauses until you agree to go on.")
    return tr("The visit goes on.")


def level_words(at_risk: str, harm: str, safe: str) -> str:
    """What the answers that are given so far make of it."""
    if not would_be_urgent(at_risk, harm, safe):
        return tr("Nobody is at risk now: 3 steps, and the visit goes on.")
    if harm != "no":
        return tr("Level 4, immediate: somebody was hurt, or may have been.")
    return tr("Level 4, immediate: somebody is at risk now, or may be.")


def unknowing_words(concern: Concern) -> str:
    """Who knows and who does not, while not everybody does who must."""
    if not concern.told:
        return ""
    knows = tr("{who} knows.").format(who=concern.told[-1].said.role)
    if is_urgent(concern.raised.said) and not any(
        one.said.step in (LIMIT_STEP, "") for one in concern.told
    ):
        return tr("{knows} The senior manager on call does not.").format(knows=knows)
    return knows


def who_words(to: str) -> str:
    """Whom a step is for."""
    return {
        "nurse_in_charge": tr("Nurse in charge"),
        "site_manager": tr("Site manager or on-call manager"),
        "senior_manager": tr("Senior manager on call"),
        "safeguarding": tr("Safeguarding lead and director of nursing"),
        "governance": tr("Governance"),
        "everyone": tr("Everyone"),
        "panel_lead": tr("Panel lead"),
        "ward_manager": tr("Ward manager"),
        "manager_above": tr("Matron, or the manager above the ward"),
    }[to]


def what_words(step: Step) -> str:
    """What is done at a step."""
    said = {
        "make_safe": tr(
            "Make it safe. In an emergency 2222 on site. For a crime or risk to life 999. "
            "Stay with the person."
        ),
        "manager": tr("The panel lead phones. The visit pauses until you agree to go on."),
        "safeguarding": tr(
            "Or the director on call. A safeguarding referral is made. Police if a crime may have "
            "happened. Commissioner or ICB. For a child, the designated officer. "
            "Ask for records, CCTV and body-worn video to be kept. Do not copy them."
        ),
        "note": tr(
            "The written immediate-concern note. The ward or governance writes the incident "
            "report. The trust considers duty of candour and telling CQC."
        ),
        "after": tr(
            "Support for patients, staff and visitors. Agree whether the visit goes on. "
            "Tell the person who spoke what happens next."
        ),
        "panel_lead": tr("Tell the panel lead before you leave. The visit goes on."),
        "ward_manager": tr("Tell them the same day, by phone or in person."),
    }[step.key]
    if step.to == "site_manager":
        return f"{tr('Not the person in charge here: it may be about them.')} {said}"
    return said


def _call(step: Step, raised: Written[ConcernRaised]) -> Call:
    return Call(
        step.key, step.to, who_words(step.to), what_words(step), _by(step, raised), step.tells
    )


def _limit(raised: Written[ConcernRaised]) -> str:
    limit = local_limit(raised)
    time = f"{limit:%H:%M}"
    if not is_other_day(raised):
        return time
    return tr("{day}, {time}").format(day=day_words(limit.date().isoformat()), time=time)


def _by(step: Step, raised: Written[ConcernRaised]) -> str:
    if step.by == "minutes":
        return tr("by {time}").format(time=_limit(raised))
    if step.by == "working_day":
        day = next_working_day((seen_time(raised) + timedelta(minutes=raised.offset)).date())
        time = clock_words(raised.said.seen_at, raised.offset)
        return tr("by {day}, {time}").format(day=day_words(day.isoformat()), time=time)
    return {
        "now": tr("now"),
        "today": tr("today"),
        "afterwards": tr("afterwards"),
        "before_leaving": tr("before you leave"),
    }[step.by]
