"""How slow work tells what it does, and hears that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass

from qvisit.errors import QVisitError


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
