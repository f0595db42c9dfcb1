"""A time of day as people type it."""

import re
from typing import Final

_TIME: Final = re.compile(
    r"(?P<hour>[0-9]{1,2})[:.]?(?P<minute>[0-9]{2})?(?P<half>[ap]m)?", re.ASCII
)


def clock_of(typed: str) -> str:
    """A time of day typed as 14:02, 14.02, 1402 or 2 pm, as 14:02; "" where it is none."""
    text = re.sub(r"\s", "", typed).casefold()
    text = text.replace("a.m.", "am").replace("p.m.", "pm")
    match = _TIME.fullmatch(text)
    if match is None:
        return ""
    hour, minute, half = int(match["hour"]), match["minute"], match["half"]
    if minute is None and half is None:
        return ""  # a bare number may be anything
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or int(minute or 0) > 59:
        return ""
    return f"{hour:02}:{minute or '00'}"
