"""How the present person likes to work. One process has one person at its keys.

Pages ask `own_ways()` when they need to know, and listen to `ways_notice().changed` where they
show it all the time.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

DEFAULT_VIEWS = ("role", "list", "guided")
ANSWER_PICTURES = ("faces", "thumbs", "words")
READING_SPEEDS = (60, 80, 100, 120, 140, 160)


@dataclass(frozen=True, slots=True)
class OwnWays:
    """What one person chose.

    `default_view` is "role" (as the person's role suggests), "list" or "guided";
    `answer_pictures` is "faces", "thumbs" or "words"; `reading_speed` is percent of an
    unhurried voice, one of `READING_SPEEDS`. `standard_when_guided`: one question at a time has
    the standard words instead of the easy ones.
    """

    default_view: str = "role"
    next_on_answer: bool = False
    answer_pictures: str = "faces"
    reading_speed: int = 100
    easy_words: bool = False
    standard_when_guided: bool = False


class WaysNotice(QObject):
    """Says that the person's ways have changed."""

    changed = Signal()


class _Kept:
    """What the person chose last."""

    ways = OwnWays()
    notice: WaysNotice | None = None


def own_ways() -> OwnWays:
    """How the person likes to work now."""
    return _Kept.ways


def ways_notice() -> WaysNotice:
    """The one object whose `changed` is sent when the ways have changed."""
    if _Kept.notice is None:
        _Kept.notice = WaysNotice()
    return _Kept.notice


def set_own_ways(ways: OwnWays) -> None:
    """Work in these ways from now on; nothing is said if they are the same."""
    if ways != _Kept.ways:
        _Kept.ways = ways
        ways_notice().changed.emit()
