"""The clock of a concern: it runs from the seeing, for the window, the papers and every count.

The procedure for immediate escalation says "within 30 minutes" and not from when. Seeing comes
before writing down, so counting from it is the stricter reading: a concern that was noted on paper
first has waited as long as the person at risk has. Clock times are told to the minute, so it
counts in whole minutes: what reads 11:08 is in time for a limit that reads 11:08.
"""

from datetime import UTC, datetime, timedelta

from qvisit.visits.concern_path import LIMIT_MINUTES
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.written import Written


def seen_time(raised: Written[ConcernRaised]) -> datetime:
    """The minute in which it was seen: where its clock begins."""
    return _minute(raised.said.seen_at)


def limit_time(raised: Written[ConcernRaised]) -> datetime:
    """When the minutes are over in which the senior manager on call has to be phoned."""
    return seen_time(raised) + timedelta(minutes=LIMIT_MINUTES)


def local_limit(raised: Written[ConcernRaised]) -> datetime:
    """The same by the clock of the laptop on which it was written."""
    return limit_time(raised) + timedelta(minutes=raised.offset)


def is_other_day(raised: Written[ConcernRaised]) -> bool:
    """Whether the limit falls on another day than the one on which it was written."""
    written = _minute(raised.at) + timedelta(minutes=raised.offset)
    return local_limit(raised).date() != written.date()


def minutes_after(raised: Written[ConcernRaised], utc: str) -> int:
    """Whole minutes from the seeing to an instant; below 0 where a clock ran wrong."""
    return int((_minute(utc) - seen_time(raised)).total_seconds()) // 60


def _minute(utc: str) -> datetime:
    return datetime.strptime(utc, "%Y-%m-%dT%H:%M:%SZ").replace(second=0, tzinfo=UTC)
