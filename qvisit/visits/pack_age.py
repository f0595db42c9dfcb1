"""How old a figure is: the end of its period, as people write periods, and the months since."""

import calendar
import re
from datetime import date

from qvisit.forms.days import MONTHS

OLD_MONTHS = 6
"""From this age on a figure is marked as old."""
_MONTH = {name.casefold()[:3]: number for number, name in enumerate(MONTHS, start=1)}
_TOKEN = re.compile(
    r"(?:\d{1,2}[/.-])?\d{1,2}[/.-]20\d\d(?!\d)|\d{4}[/-]\d{2}(?!\d)|\d+|[a-z]+", re.ASCII
)
_IN_FIGURES = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](20\d\d)", re.ASCII)
_TAX_YEAR_ENDS = 3  # a year such as 2026/27 ends in March


def period_end(period: str) -> date | None:
    """The last day that a period names, such as of “April to June 2026” or “30/06/2026”.

    “Q3 2026” is of that year, “Q3 2026/27” of the financial year, which ends in March.

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
    if in_figures := _IN_FIGURES.fullmatch(token):
        day, month, year = (int(one or 0) for one in in_figures.groups())
        return _day(year, month, day) if 1 <= month <= 12 else None
    if re.fullmatch(r"20\d\d[/-]\d\d", token):
        return _of_two(int(token[:4]), int(token[5:]), token[4], _quarter(before))
    if not re.fullmatch(r"20\d\d", token):
        return None
    year = int(token)
    last = before[-1] if before else ""
    if last[:3] in _MONTH and last.isalpha():
        day = int(before[-2]) if len(before) > 1 and before[-2].isdigit() else 0
        return _day(year, _MONTH[last[:3]], day)
    return _day(year, (_quarter(before) or 4) * 3, 0)


def _quarter(before: list[str]) -> int:
    """Which quarter the words before a year name; 0 for none."""
    named = len(before) > 1 and before[-2] in ("q", "quarter") and before[-1] in tuple("1234")
    return int(before[-1]) if named else 0


def _of_two(year: int, second: int, mark: str, quarter: int) -> date | None:
    """2026/27 is a financial year, or a quarter of one; 2026-02 is a month."""
    if second == (year + 1) % 100 and (mark == "/" or second > 12):
        if 1 <= quarter <= 3:
            return _day(year, (quarter + 1) * 3, 0)
        return _day(year + 1, _TAX_YEAR_ENDS, 0)
    return _day(year, second, 0) if 1 <= second <= 12 else None


def _day(year: int, month: int, day: int) -> date:
    last = calendar.monthrange(year, month)[1]
    return date(year, month, day if 1 <= day <= last else last)
