"""Syncs by itself while the share answers, and is quiet while it does not."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ui.sync_run import SyncRun
from qvisit.usecases.quiet_sync import HeldBackError
from qvisit.usecases.status import StatusFacts
from qvisit.usecases.syncing import SyncResult

EVERY = 60.0
"""Seconds between two looks at the share while all is well."""
SEND_EVERY = 300.0
"""Seconds between two packs of ordinary work: few large files are quicker than many small ones."""
LONGEST = 900.0
"""The longest pause, in seconds, after tries that came to nothing."""
_SLOW = 10  # a look may take no more than one part in so many of the time


class AutoSync(QObject):
    """Hears what the status line hears, and starts a sync when one is due.

    Only ever with the usual folder. What others wait for ("I'm done", a concern) goes at once,
    ordinary work every few minutes.
    """

    failed = Signal(object)  # a bug, told once: it does not try again after that

    def __init__(self, run: SyncRun, parent: QObject, now: Callable[[], float] = monotonic) -> None:
        """Make one that waits to be started.

        Args:
            run: The one sync at a time.
            parent: Its owner.
            now: Seconds, from any beginning.
        """
        super().__init__(parent)
        self._run = run
        self._now = now
        self._started = False
        self._on = True
        self._failures = 0
        self._taken = 0  # pressing changes that a try was made for
        self._began = self._next_look = self._next_send = 0.0
        run.ended.connect(self._on_ended)
        run.stopped.connect(self._on_stopped)

    def start(self) -> None:
        """Begin: the first sync goes as soon as the share is seen."""
        self._started = True

    def stop(self) -> None:
        """Start none any more: the profile is being closed."""
        self._started = False

    def set_on(self, on: bool) -> None:
        """Sync by itself, or only when somebody asks for it."""
        self._on = on

    def hear(self, facts: StatusFacts) -> None:
        """Take what is true now, and start a sync if one is due."""
        if not facts.reachable and not self._failures:
            self._next_look = self._next_send = 0.0  # it goes as soon as the share is there again
        may = self._started and self._on and facts.admitted and facts.reachable
        if may and not facts.on_stick and not self._run.running and self._is_due(facts):
            self._taken = facts.pressing
            self._began = self._now()
            self._run.start(Path(facts.folder), quiet=True)

    def _is_due(self, facts: StatusFacts) -> bool:
        if facts.pressing > self._taken:
            return True
        now = self._now()
        return now >= self._next_look and (not facts.waiting or now >= self._next_send)

    def _on_ended(self, result: SyncResult) -> None:
        now = self._now()
        self._failures = self._taken = 0
        took = now - self._began if self._run.quiet else 0.0
        self._next_look = now + min(max(EVERY, _SLOW * took), LONGEST)
        if result.sent_changes:
            self._next_send = now + SEND_EVERY

    def _on_stopped(self, error: Exception) -> None:
        if not self._run.quiet:
            return  # what somebody tried by hand, with a stick perhaps, says nothing of the share
        if isinstance(error, HeldBackError):  # asking again costs nothing, and no share
            self._next_look = self._next_send = self._now() + EVERY
            return
        self._failures += 1
        pause = min(EVERY * 2**self._failures, LONGEST)
        self._next_look = self._next_send = self._now() + pause
        if not isinstance(error, QVisitError):
            self._started = False
            self.failed.emit(error)
