"""What was known before a visit, when it took place, and what was said before leaving."""

from collections.abc import Iterator
from datetime import date, timedelta

from qvisit.clock import parse_utc
from qvisit.report.words import plural
from qvisit.visits.frame import Frame
from qvisit.visits.frame_kinds import PackFilled
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.pack_age import OLD_MONTHS, age_in_months
from qvisit.visits.visit import Shared, Visit


def frame_lines(visit: Visit, plan: VisitPlanned) -> tuple[tuple[str, str], ...]:
    """A line for each of pack, times and first words; nothing where none of it was recorded."""
    return tuple(_lines(visit.shared, plan))


def first_words(visit: Visit) -> tuple[str, ...]:
    """What was noted to say before leaving, for governance; no ratings are in it."""
    sorts = {"good": "Good", "fix_today": "To put right today"}
    return tuple(f"{sorts[one.said.sort]}: {one.said.text}" for one in visit.shared.frame.notes)


def _lines(shared: Shared, plan: VisitPlanned) -> Iterator[tuple[str, str]]:
    frame = shared.frame
    if frame.pack is not None:
        yield "Read before", _pack(frame.pack.now.said, date.fromisoformat(plan.day))
    times = _times(shared)
    if times:
        yield "On the ward", times
    if frame.notes or frame.given:
        yield "Words before leaving", _said(frame)


def _pack(pack: PackFilled, day: date) -> str:
    known = [one for one in pack.figures if one.value]
    ages = [age_in_months(one.period, day) for one in known]
    old = sum(age is not None and age > OLD_MONTHS for age in ages)
    parts = [plural(len(known), "figure")]
    if old:
        parts.append(f"{old} of them more than {OLD_MONTHS} months old")
    if pack.past:
        parts.append(plural(len(pack.past), "earlier visit"))
    if pack.actions:
        parts.append(plural(len(pack.actions), "open action"))
    return f"{', '.join(parts)}. All of it was imported from a sheet."


def _times(shared: Shared) -> str:
    """When the panel was there, in the time of the laptop that said so."""
    frame, started = shared.frame, shared.started
    if started is None or (frame.left is None and frame.arrival is None):
        return ""
    arrived = frame.arrival.now.said.arrived_at if frame.arrival else started.at
    words = f"From {_time(arrived, started.offset)}"
    if frame.left is None:
        return f"{words}. When the panel left was not recorded."
    return f"{words} to {_time(frame.left.now.said.left_at, frame.left.now.offset)}."


def _said(frame: Frame) -> str:
    good = sum(one.said.sort == "good" for one in frame.notes)
    fix = len(frame.notes) - good
    counts = f"{plural(good, 'good thing')} and {plural(fix, 'thing')} to put right that day"
    if frame.given is None:
        return f"{counts}. That they were said on the ward was not recorded."
    role = frame.given.now.said.to_role
    return f"{counts}, said to: {role[:1].lower()}{role[1:]}. No ratings were given."


def _time(utc: str, offset: int) -> str:
    return f"{parse_utc(utc) + timedelta(minutes=offset):%H:%M}"
