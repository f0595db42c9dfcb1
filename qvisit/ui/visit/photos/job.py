"""Work on one photo off the window's thread; of two pieces of work only the later one counts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from qvisit.photos import Photo
from qvisit.ui.background import Background, Progress

Work = Callable[[Progress], Photo]


class PhotoJob:
    """Whoever stops it, or begins another one, hears of the one before no more."""

    def __init__(self, owner: QObject, background: Background) -> None:
        """Work on nothing yet.

        Args:
            owner: For whom the work is done.
            background: The door for slow work.
        """
        self._owner, self._background = owner, background
        self._now: Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether an outcome is still to come."""
        return self._now is not None

    def begin(
        self, work: Work, done: Callable[[Photo], None], failed: Callable[[Exception], None]
    ) -> None:
        """Call `work`, then `done` or `failed`, unless it is stopped before."""
        self.stop()
        self._now = job = Progress()
        self._background.run(
            self._owner,
            work,
            partial(self._end, job, done),
            partial(self._end, job, failed),
            job,
        )

    def stop(self) -> None:
        """Want no outcome any more."""
        if self._now is not None:
            self._now.cancel()
        self._now = None

    def _end(self, job: Progress, tell: Callable[..., None], outcome: object) -> None:
        if job is self._now:
            self._now = None
            tell(outcome)
