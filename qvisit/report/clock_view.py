"""From a concern to its clock, where it is true to draw one."""

from qvisit.report.concern_clock import ClockMark, ConcernClock
from qvisit.report.words import local
from qvisit.visits.concern_limit import minutes_after
from qvisit.visits.concern_path import LIMIT_MINUTES, is_urgent
from qvisit.visits.visit import Concern

_DAY = 24 * 60


def clock_of(concern: Concern) -> ConcernClock | None:
    """The clock of a concern; None where it would not be true to draw it.

    That is so with nothing but its beginning, or where clocks were wrong, or days went by.
    """
    said, offset = concern.raised.said, concern.raised.offset
    written = minutes_after(concern.raised, concern.raised.at)
    moments = [("Seen", said.seen_at, offset)]
    moments += [("Written down", concern.raised.at, offset)] if written >= 0 else []
    begun = len(moments)
    moments += [(f"{one.said.role} told", one.said.told_at, one.offset) for one in concern.told]
    if concern.confirmed:
        confirmed = concern.confirmed
        moments.append(("Receipt confirmed", confirmed.said.confirmed_at, confirmed.offset))
    marks = [
        ClockMark(words, f"{local(at, shift):%H:%M}", minutes_after(concern.raised, at))
        for words, at, shift in moments
    ]
    if len(marks) == begun or any(not 0 <= one.minutes < _DAY for one in marks):
        return None
    limit = LIMIT_MINUTES if is_urgent(said) else None
    return ConcernClock(tuple(sorted(marks, key=lambda one: one.minutes)), limit)
