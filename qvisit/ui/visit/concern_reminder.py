"""Reminds of a concern's limit: spoken a few minutes before it, and never a countdown."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from qvisit.clock import Clock
from qvisit.usecases.concerns import Limit
from qvisit.visits.concern_path import REMINDERS

_EVERY = 10_000  # milliseconds between two looks at the clock


class ConcernReminder(QObject):
    """Watches the limits of concerns that are not told yet. It looks at nothing but the clock."""

    due = Signal(str)  # one sentence, to be said aloud

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limits: tuple[Limit, ...] = ()
        self._spoken: set[tuple[str, int]] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)

    def watch(self, limits: Sequence[Limit]) -> None:
        """Watch these, and no others: who is told needs no reminder."""
        self._limits = tuple(limits)
        if self._limits:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Speak, once for each mark that was passed since the last look."""
        now = self._clock()
        for limit in self._limits:
            left = limit.until - now
            passed = [one for one in REMINDERS if left <= timedelta(minutes=one)]
            new = [one for one in passed if (limit.concern, one) not in self._spoken]
            self._spoken.update((limit.concern, one) for one in new)
            if new and left > timedelta(0):
                words = self.tr(
                    "A concern is not told yet. Phone the senior manager on call by {time}."
                )
                self.due.emit(words.format(time=limit.words))
