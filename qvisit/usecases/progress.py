"""How slow work tells what it does, and hears that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass

from qvisit.errors import QVisitError

LOOKING = "Looking for what others wrote"
FETCHING = "Fetching what others wrote"
FETCHING_PHOTOS = "Fetching photos"
OPENING = "Opening what waited for its key"
TIDYING = "Bringing lists up to date"
SENDING = "Sending what waits here"
PASSING_ON = "Passing on what others wrote"
RECOVERING = "Opening what was sealed for the recovery code"
"""What a sync does at a step; the window says each in the person's language."""


@dataclass(frozen=True)
class Step:
    """What is being done now, and how far it is. A total of 0 is one that is not known."""

    words: str
    files: int = 0
    of_files: int = 0
    bytes: int = 0
    of_bytes: int = 0


Report = Callable[[Step], bool]
"""Told each step; False means stop."""


class SyncStoppedError(QVisitError):
    """The person stopped the sync."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped the sync. Everything you wrote is safe on this laptop.",
            hint="What was fetched so far is kept. Sync again when you like.",
        )


def carry_on(_step: Step) -> bool:
    """Tells nobody and never stops."""
    return True
