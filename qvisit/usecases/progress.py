"""How slow work tells what it does, and hears that it should stop."""

from collections.abc import Callable

from qvisit.errors import QVisitError

Report = Callable[[str, int, int], bool]
"""Told what is being done, how many steps are done, and of how many; False means stop."""


class SyncStoppedError(QVisitError):
    """The person stopped the sync."""

    def __init__(self) -> None:
        super().__init__(
            "You stopped the sync. Everything you wrote is safe on this laptop.",
            hint="What was fetched so far is kept. Sync again when you like.",
        )


def carry_on(_words: str, _done: int, _total: int) -> bool:
    """Tells nobody and never stops."""
    return True
