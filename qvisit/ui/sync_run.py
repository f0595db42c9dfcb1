"""One sync at a time, in the background, that can be stopped."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.long_work import LongWork
from qvisit.usecases.progress import Step, SyncStoppedError
from qvisit.usecases.quiet_sync import sync_quietly
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.workspace import Workspace


class SyncRun(QObject):
    """Starts a sync and tells how it goes and how it ended."""

    began = Signal()
    progressed = Signal(object)  # Step
    ended = Signal(object)  # SyncResult
    stopped = Signal(object)  # Exception

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._work = LongWork(background, self)
        self._work.progressed.connect(self.progressed)
        self._next: Path | None = None  # asked for while another one ran
        self.quiet = False
        """Whether nobody asked for the sync that runs, or ran last."""
        self.problem: QVisitError | None = None
        """Why the last sync that nobody asked for came to nothing; None while all is well."""

    @property
    def running(self) -> bool:
        """Whether a sync is under way."""
        return self._work.running

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._work.stopping

    @property
    def step(self) -> Step:
        """What it does now."""
        return self._work.step

    def start(self, folder: Path, *, quiet: bool = False) -> bool:
        """Sync with a folder. What somebody asks for while a sync is under way goes after it.

        Args:
            folder: The share, or a stick with a copy of it.
            quiet: Whether nobody asked for it: then it goes only if nothing is to be asked.

        Returns:
            Whether it began.
        """
        go = sync_quietly if quiet else sync
        began = self._work.start(partial(go, self._ws, folder), self._on_ended, self._on_stopped)
        if began:
            self.quiet = quiet
            self.began.emit()
        elif not quiet:
            self._next = folder
        return began

    def stop(self) -> None:
        """Ask it to stop between two files; nothing goes after it."""
        self._next = None
        self._work.stop()

    def _on_ended(self, result: SyncResult) -> None:
        self.problem = None
        self.ended.emit(result)
        self._go_on()

    def _on_stopped(self, error: Exception) -> None:
        stopped = isinstance(error, SyncStoppedError) or not self.quiet
        self.problem = error if isinstance(error, QVisitError) and not stopped else None
        self.stopped.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        folder, self._next = self._next, None
        if folder is not None:
            self.start(folder)
