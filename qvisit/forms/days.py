"""A day in words, as people write it: 9 March 2027."""

from datetime import date
from typing import Final

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_words(day: date) -> str:
    """Word a day without a weekday."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
