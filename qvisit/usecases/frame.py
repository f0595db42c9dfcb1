"""What happens around the scoring of a visit: briefing, times, who is there, feedback.

No step but a concern is a gate: each can be passed, and says then that it is not done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import yaml

from qvisit.clock import moment, parse_utc
from qvisit.errors import QVisitError
from qvisit.forms.times import clock_of
from qvisit.ids import PersonId, new_id
from qvisit.paths import resources_folder
from qvisit.settings import load_settings
from qvisit.usecases.record import entry
from qvisit.usecases.syncing import last_sync
from qvisit.usecases.visits import OpenVisit, write_shared
from qvisit.visits import frame_kinds
from qvisit.visits.frame_kinds import FeedbackNoted, FrameStep
from qvisit.visits.kinds import Payload
from qvisit.visits.roles import why_not
from qvisit.visits.visit import Standing, Written
from qvisit.worded import worded
from qvisit.workspace import Workspace

P = TypeVar("P", bound=Payload)
State = Literal["done", "passed", "open"]
Sort = Literal["good", "fix_today"]

_LONGEST_VISIT = timedelta(hours=16)
_LATE_WORD = timedelta(hours=6)  # so far from the word of it an arrival may lie across midnight


class WrongTimeError(QVisitError):
    """What was typed is no time, or one that cannot be."""


@dataclass(frozen=True)
class BriefingPoint:
    """One thing to go through before entering the ward; `easy` says it in easy words."""

    id: str
    group: str
    text: str
    easy: str


@dataclass(frozen=True)
class Colleague:
    """Somebody of the panel, as far as others may know: never what or how much they answered."""

    person: PersonId
    name: str
    role: str
    state: Literal["not_here", "on_ward", "left", "done"]
    is_me: bool


@cache
def briefing_points() -> tuple[BriefingPoint, ...]:
    """The points of briefing and conduct, in order."""
    text = (resources_folder() / "briefing.yaml").read_text(encoding="utf-8")
    return tuple(BriefingPoint(**one) for one in yaml.safe_load(text)["points"])


def tick(ws: Workspace, opened: OpenVisit, points: Sequence[str], *, on: bool) -> OpenVisit:
    """Tick points for oneself, or take the ticks back; those that are so already are left."""
    frame, me = opened.shared.frame, opened.me.person
    said = [
        frame_kinds.BriefingTicked(point=point, ticked=on)
        for point in points
        if frame.has_ticked(me, point) != on
    ]
    return write_shared(ws, opened, *said) if said else opened


def pass_step(ws: Workspace, opened: OpenVisit, step: FrameStep, *, on: bool) -> OpenVisit:
    """Go past a step that is not done, or come back to it."""
    if opened.shared.frame.has_passed(opened.me.person, step) == on:
        return opened
    return write_shared(ws, opened, frame_kinds.StepPassed(step=step, passed=on))


def pass_steps(ws: Workspace, opened: OpenVisit, steps: Sequence[FrameStep]) -> OpenVisit:
    """Go past those of some steps that are open."""
    for step in steps:
        if step_state(opened, step) == "open":
            opened = pass_step(ws, opened, step, on=True)
    return opened


def may_pass(opened: OpenVisit) -> bool:
    """Whether it is kept that the person at this laptop goes past a step."""
    said = frame_kinds.StepPassed(step="pack")
    return why_not(opened.shared, opened.me, "step.passed", said) is None


def step_state(opened: OpenVisit, step: FrameStep) -> State:
    """Whether a step is done for the person at this laptop, passed by them, or open."""
    if _is_done(opened, step):
        return "done"
    return "passed" if opened.shared.frame.has_passed(opened.me.person, step) else "open"


def arrived_at(opened: OpenVisit) -> str:
    """When the panel arrived (UTC), as corrected if it was; "" before it did."""
    shared = opened.shared
    if shared.frame.arrival is not None:
        return shared.frame.arrival.now.said.arrived_at
    return shared.started.at if shared.started else ""


def left_at(opened: OpenVisit) -> str:
    """When the panel left (UTC); "" before it did."""
    left = opened.shared.frame.left
    return left.now.said.left_at if left else ""


def arrival_is_doubted(opened: OpenVisit) -> bool:
    """Whether the time of arrival is that of a clock which had been set back."""
    shared = opened.shared
    return shared.frame.arrival is None and shared.started is not None and shared.started.doubted


def leaving_is_doubted(opened: OpenVisit) -> bool:
    """Whether the time of leaving is that of a clock which had been set back."""
    left = opened.shared.frame.left
    if left is None or not left.now.doubted:
        return False
    said, written = parse_utc(left.now.said.left_at), parse_utc(left.now.at)
    return abs(said - written) < timedelta(minutes=1)  # else somebody typed it


def set_arrival(ws: Workspace, opened: OpenVisit, typed: str) -> OpenVisit:
    """Correct when the panel arrived.

    Args:
        ws: The open profile.
        opened: The visit, begun.
        typed: A time such as 09:55, of that day; across midnight where that is but hours away.

    Raises:
        WrongTimeError: That is no time, or after the panel left.
        NotAllowedError: The person is not on this panel.
    """
    told = opened.shared.started
    before, same, after, about = _days(ws, typed, told.at if told else arrived_at(opened))
    nearest = min((before, same, after), key=lambda one: abs(one - about))
    at = nearest if abs(nearest - about) <= _LATE_WORD else same
    arrived = moment(at).utc
    _in_order(arrived, left_at(opened))
    said = frame_kinds.ArrivalSet(arrived_at=arrived, replaces=_stands(opened.shared.frame.arrival))
    return write_shared(ws, opened, said)


def set_left(ws: Workspace, opened: OpenVisit, typed: str | None = None) -> OpenVisit:
    """Say when the panel left the ward: now, or at a time after it arrived, past midnight too.

    Raises:
        WrongTimeError: That is no time, or before the panel arrived; or now cannot be right.
        NotAllowedError: The person is not on this panel.
    """
    arrived = arrived_at(opened)
    left = _left_now(ws, arrived) if typed is None else _left_then(ws, typed, arrived)
    said = frame_kinds.VisitLeft(left_at=left, replaces=_stands(opened.shared.frame.left))
    return write_shared(ws, opened, said)


def tell_presence(ws: Workspace, opened: OpenVisit, person: PersonId, *, there: bool) -> OpenVisit:
    """Say whether somebody of the panel is on the ward: oneself, or anyone as the lead."""
    return write_shared(ws, opened, frame_kinds.PresenceTold(person=person, there=there))


def colleagues(opened: OpenVisit) -> tuple[Colleague, ...]:
    """The panel, and where each is as far as this laptop knows."""
    return tuple(
        Colleague(
            person=PersonId(seat.person),
            name=seat.name,
            role=seat.role,
            state=_where(opened, PersonId(seat.person)),
            is_me=seat.person == opened.me.person,
        )
        for seat in opened.shared.seats
    )


def last_heard(ws: Workspace) -> str:
    """When this laptop last heard of the others (UTC); "" before its first whole sync."""
    folder = load_settings(ws.folder).share_folder
    return last_sync(ws, Path(folder)) if folder else ""


def note_feedback(
    ws: Workspace, opened: OpenVisit, sort: Sort, text: str, feedback: str = ""
) -> OpenVisit:
    """Keep a few words to say before leaving; with `feedback`, in place of those. "" takes back."""
    before = opened.shared.frame.feedback.get(feedback)
    values = {
        "feedback": feedback or new_id(),
        "sort": sort,
        "text": " ".join(text.split()),
        "replaces": _stands(before),
    }
    return write_shared(ws, opened, entry(FeedbackNoted, values))


def give_feedback(ws: Workspace, opened: OpenVisit, to_role: str) -> OpenVisit:
    """Record that the words were said on the ward just now, and to which role."""
    values = {
        "to_role": to_role.strip(),
        "given_at": moment(ws.clock()).utc,
        "replaces": _stands(opened.shared.frame.given),
    }
    return write_shared(ws, opened, entry(frame_kinds.FeedbackGiven, values))


def feedback_of(opened: OpenVisit, sort: Sort) -> tuple[Written[FeedbackNoted], ...]:
    """The words of one sort, in order."""
    return tuple(one for one in opened.shared.frame.notes if one.said.sort == sort)


def _is_done(opened: OpenVisit, step: FrameStep) -> bool:
    frame, me = opened.shared.frame, opened.me.person
    done = {
        "pack": frame.pack is not None,
        "briefing": all(frame.has_ticked(me, one.id) for one in briefing_points()),
        "care": me in frame.readiness and frame.buddy_of(me) is not None,
        "feedback": frame.given is not None,
        "leaving": frame.left is not None,
    }
    return done[step]


def _where(opened: OpenVisit, person: PersonId) -> Literal["not_here", "on_ward", "left", "done"]:
    shared = opened.shared
    if person in shared.finished:
        return "done"
    if shared.started is None:
        return "not_here"
    there = shared.frame.presence.get(person)
    if there is None:
        return "not_here" if shared.frame.left is None else "left"
    return "on_ward" if there else "left"


def _stands(standing: Standing[P] | None) -> tuple[str, ...]:
    return tuple(one.change for one in standing.versions) if standing else ()


def _left_now(ws: Workspace, arrived: str) -> str:
    """Now, unless the clock or the day tells that this is not when the panel left."""
    now = ws.clock()
    since = now - parse_utc(arrived) if arrived else timedelta()
    if timedelta() <= since <= _LONGEST_VISIT:
        return moment(now).utc
    raise WrongTimeError(
        worded("This laptop’s clock is before the time of your arrival. Nothing has changed.")
        if since < timedelta()
        else worded("The panel arrived long ago. Nothing has changed."),
        hint=worded("Write when you left, such as 16:30."),
    )


def _left_then(ws: Workspace, typed: str, arrived: str) -> str:
    """A time after the arrival; one that is earlier in the day is past midnight."""
    _before, same, after, came = _days(ws, typed, arrived)
    at = after if same < came and after - came <= _LONGEST_VISIT else same
    left = moment(at).utc
    _in_order(arrived, left)
    return left


def _days(ws: Workspace, typed: str, about: str) -> tuple[datetime, datetime, datetime, datetime]:
    """A time on the day before an instant, on its day and on the day after; and that instant.

    Args:
        ws: The open profile.
        typed: A time, such as 09:55.
        about: The instant (UTC); "" for now.
    """
    now = ws.clock()
    at = parse_utc(about).astimezone(now.tzinfo) if about else now
    same = datetime.combine(at.date(), _time(typed), now.tzinfo)
    return same - timedelta(days=1), same, same + timedelta(days=1), at


def _time(typed: str) -> time:
    if at := clock_of(typed):
        return time.fromisoformat(at)
    words = worded("“{typed}” is not a time. Nothing has changed.", typed=typed.strip()[:20])
    raise WrongTimeError(
        words if typed.strip() else worded("Nothing is written here. Nothing has changed."),
        hint=worded("Write it as 14:02."),
    )


def _in_order(arrived: str, left: str) -> None:
    if arrived and left and parse_utc(left) < parse_utc(arrived):
        raise WrongTimeError(
            worded("The panel cannot leave before it arrived. Nothing has changed."),
            hint=worded("Look at both times, and put right the one that is wrong."),
        )
