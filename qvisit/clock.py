"""The one clock. Wall time is a fact for people and is never compared to decide anything."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple


class Moment(NamedTuple):
    """An instant as a person's laptop saw it.

    `utc` is ISO 8601 to the second with a trailing Z; `offset_minutes` is local time minus UTC.
    """

    utc: str
    offset_minutes: int


Clock = Callable[[], datetime]
"""Gives the present instant, aware, in the laptop's own zone."""


def local_now() -> datetime:
    """The present instant in this laptop's zone."""
    return datetime.now(UTC).astimezone()


def moment(now: datetime) -> Moment:
    """Turn an aware instant into what a change records.

    Raises:
        ValueError: `now` has no time zone.
    """
    offset = now.utcoffset()
    if offset is None:
        raise ValueError("an instant needs a time zone")
    utc = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Moment(utc, int(offset.total_seconds() // 60))


def parse_utc(text: str) -> datetime:
    """Read an instant written by `moment`.

    Raises:
        ValueError: The text is not of that form.
    """
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def local_day(utc: str, offset: int) -> str:
    """The calendar day (ISO) of an instant where it was written; `offset` in minutes.

    Raises:
        ValueError: The text is not of that form.
    """
    return (parse_utc(utc) + timedelta(minutes=offset)).date().isoformat()


def today(clock: Clock = local_now) -> date:
    """The calendar day on this laptop."""
    return clock().date()
