"""How old a figure is: the end of its period, as people write periods, and the months since."""

import calendar
import re
from datetime import date

from qvisit.forms.days import MONTHS

OLD_MONTHS = 6
"""From this age on a figure is marked as old."""
_MONTH = {name.casefold()[:3]: number for number, name in enumerate(MONTHS, start=1)}
_TOKEN = re.compile(r"\d{4}[/-]\d{2}(?!\d)|\d+|[a-z]+")
_TAX_YEAR_ENDS = 3  # a year such as 2026/27 ends in March


def period_end(period: str) -> date | None:
    """The last day that a period names, such as of “April to June 2026”, “Q3 2026”, “2026/27”.

    Returns:
        None when no year of this century can be found in it.
    """
    tokens = _TOKEN.findall(period.casefold())
    ends = [end for at, token in enumerate(tokens) if (end := _end(tokens[:at], token)) is not None]
    return max(ends, default=None)


def age_in_months(period: str, on: date) -> int | None:
    """Whole months from the end of a period to a day; None when its end is not known."""
    end = period_end(period)
    if end is None:
        return None
    # A month that ended yesterday is no month old yet.
    months = (on.year - end.year) * 12 + on.month - end.month - (on.day < end.day)
    return max(0, months)


def _end(before: list[str], token: str) -> date | None:
    """The last day of what a year ends, with the words before it; None when it is no year."""
    if re.fullmatch(r"20\d\d[/-]\d\d", token):
        return _of_two(int(token[:4]), int(token[5:]), token[4])
    if not re.fullmatch(r"20\d\d", token):
        return None
    year = int(token)
    last = before[-1] if before else ""
    if last[:3] in _MONTH and last.isalpha():
        day = int(before[-2]) if len(before) > 1 and before[-2].isdigit() else 0
        return _day(year, _MONTH[last[:3]], day)
    if last in ("1", "2", "3", "4") and len(before) > 1 and before[-2] in ("q", "quarter"):
        return _day(year, int(last) * 3, 0)
    return _day(year, 12, 0)


def _of_two(year: int, second: int, mark: str) -> date | None:
    """2026/27 is a financial year, 2026-02 a month."""
    if second == (year + 1) % 100 and (mark == "/" or second > 12):
        return _day(year + 1, _TAX_YEAR_ENDS, 0)
    return _day(year, second, 0) if 1 <= second <= 12 else None


def _day(year: int, month: int, day: int) -> date:
    last = calendar.monthrange(year, month)[1]
    return date(year, month, day if 1 <= day <= last else last)
