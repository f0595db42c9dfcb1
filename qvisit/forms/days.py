"""A day in words, as people write it: 9 March 2027."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from qvisit.worded import worded

MONTHS: Final = (
    worded("January"),
    worded("February"),
    worded("March"),
    worded("April"),
    worded("May"),
    worded("June"),
    worded("July"),
    worded("August"),
    worded("September"),
    worded("October"),
    worded("November"),
    worded("December"),
)


def day_words(day: date) -> str:
    """Word a day without a weekday."""
    month = MONTHS[day.month - 1]
    return worded("{day} {month} {year}", day=day.day, month=month, year=day.year)


def read_day(typed: str, months: Sequence[str] = MONTHS) -> date | None:
    """A day as people type it: 9 March 2027, 9 Mar 2027, 9/3/2027 or 2027-03-09.

    Args:
        typed: What stands in the field.
        months: Their names, January first.
    """
    words = typed.replace(",", " ").split()
    if len(words) == 3 and words[1].isalpha() and len(words[1]) >= 3:
        fits = [at for at, name in enumerate(months, 1) if _starts(name, words[1])]
        return _day(words[2], str(fits[0]), words[0]) if fits else None
    parts = typed.strip().replace("-", "/").replace(".", "/").split("/")
    if len(parts) != 3:
        return None
    return _day(*parts) if len(parts[0]) == 4 else _day(*reversed(parts))


def _starts(name: str, typed: str) -> bool:
    return name.casefold().startswith(typed.casefold())


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if len(year.strip()) == 4 else None
    except ValueError:
        return None
