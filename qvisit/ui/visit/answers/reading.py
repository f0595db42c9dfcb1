"""Numbers, days and times as people type them, read into replies."""

import re
from datetime import date, time
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import is_reply
from qvisit.forms.item import Item
from qvisit.forms.times import clock_of
from qvisit.ui.visit.labels import tr
from qvisit.ui.wording import read_day

_THOUSANDS: Final = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?", re.ASCII)
_NUMBER: Final = re.compile(r"(-?)([0-9]*)(?:\.([0-9]*))?", re.ASCII)
_TIME_LAST: Final = re.compile(
    r"(?P<day>.*?)[\s,]+(?:at\s+)?(?P<time>[0-9]{1,2}(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\.?)?)\s*",
    re.ASCII | re.IGNORECASE | re.DOTALL,
)
_ISO: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})", re.ASCII)

Typed = tuple[str | None, str]
"""A reply, none when nothing is typed; and the sentence that says why it is none, if so."""


def read_number(item: Item, typed: str) -> Typed:
    """Read a number with a decimal point or comma; commas before three digits part thousands."""
    text = re.sub(r"\s", "", typed)
    if not text:
        return None, ""
    text = text.replace(",", "") if _THOUSANDS.fullmatch(text) else text.replace(",", ".")
    match = _NUMBER.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return None, tr("Write a number in digits, such as 12 or 3.5.")
    number = _canonical(*match.groups(default=""))
    if is_reply(item, number):
        return number, ""
    return None, _why_not(item, number)


def range_words(item: Item) -> str:
    """Which numbers may be the answer; "" where any may."""
    lowest, highest = item.lowest, item.highest
    if lowest is not None and highest is not None:
        return tr("From {lowest} to {highest}.").format(lowest=lowest, highest=highest)
    if lowest is not None:
        return tr("{lowest} or more.").format(lowest=lowest)
    return tr("{highest} or less.").format(highest=highest) if highest is not None else ""


def read_date(_item: Item, typed: str) -> Typed:
    """Read a day in words or figures."""
    if not typed.strip():
        return None, ""
    day = read_day(typed)
    if day is None:
        return None, tr("Write a day, such as 9 March 2027 or 9/3/2027.")
    return day.isoformat(), ""


def read_time(_item: Item, typed: str) -> Typed:
    """Read a time of day: 14:02, 14.02, 1402, 2 pm."""
    if not typed.strip():
        return None, ""
    time = clock_of(typed)
    return (time, "") if time else (None, tr("Write a time, such as 14:02 or 2 pm."))


def read_moment(_item: Item, typed: str) -> Typed:
    """Read a day with a time behind it."""
    if not typed.strip():
        return None, ""
    iso = _ISO.fullmatch(typed.strip())
    match = iso or _TIME_LAST.fullmatch(typed)
    day, time = (read_day(match[1]), clock_of(match[2])) if match else (None, "")
    if day is None or not time:
        return None, tr("Write a day and a time, such as 9 March 2027 at 14:02.")
    return f"{day.isoformat()}T{time}", ""


def _canonical(sign: str, whole: str, part: str) -> str:
    whole = whole.lstrip("0") or "0"
    part = part.rstrip("0")
    digits = f"{whole}.{part}" if part else whole
    return digits if digits == "0" else sign + digits


def _why_not(item: Item, number: str) -> str:
    if len(number.partition(".")[2]) > 4:
        return tr("Write at most 4 digits after the point.")
    value = Fraction(number)
    if item.lowest is not None and value < Fraction(item.lowest):
        words = tr("This is below {lowest}, the lowest. If it is right, write it in a note.")
        return words.format(lowest=item.lowest)
    if item.highest is not None and value > Fraction(item.highest):
        words = tr("This is above {highest}, the highest. If it is right, write it in a note.")
        return words.format(highest=item.highest)
    return tr("Write at most 9 digits before the point.")


def read_instant(typed: str) -> tuple[date | None, time] | None:
    """Read a time of day, with a day before it if somebody wrote one; None if it is neither."""
    text = typed.strip()
    if alone := clock_of(text):
        return None, time.fromisoformat(alone)
    match = _TIME_LAST.fullmatch(text)
    day, clock = (read_day(match[1]), clock_of(match[2])) if match else (None, "")
    return (day, time.fromisoformat(clock)) if day is not None and clock else None
