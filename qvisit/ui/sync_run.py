"""One sync at a time, in the background, that can be stopped."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ui.background import Background, Progress
from qvisit.usecases.progress import Step, SyncStoppedError
from qvisit.usecases.quiet_sync import sync_quietly
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.workspace import Workspace


@dataclass
class _Newest:
    """What the sync does now. Written by its thread, read by the window's."""

    step: Step = field(default_factory=lambda: Step(""))


class SyncRun(QObject):
    """Starts a sync and tells how it goes and how it ended."""

    began = Signal()
    progressed = Signal(object)  # Step
    ended = Signal(object)  # SyncResult
    stopped = Signal(object)  # Exception

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._progress: Progress | None = None
        self._newest = _Newest()
        self.quiet = False
        """Whether nobody asked for the sync that runs, or ran last."""
        self.problem: QVisitError | None = None
        """Why the last sync that nobody asked for came to nothing; None while all is well."""

    @property
    def running(self) -> bool:
        """Whether a sync is under way."""
        return self._progress is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._progress is not None and self._progress.cancelled

    @property
    def step(self) -> Step:
        """What it does now."""
        return self._newest.step

    def start(self, folder: Path, *, quiet: bool = False) -> None:
        """Sync with a folder, unless a sync is under way.

        Args:
            folder: The share, or a stick with a copy of it.
            quiet: Whether nobody asked for it: then it goes only if nothing is to be asked.
        """
        if self._progress is not None:
            return
        self.quiet = quiet
        self._newest = _Newest()
        self._progress = Progress(self._on_progress)
        work = partial(_sync, self._ws, folder, self._newest, quiet)
        self._background.run(self, work, self._on_ended, self._on_stopped, self._progress)
        self.began.emit()

    def stop(self) -> None:
        """Ask it to stop between two files."""
        if self._progress is not None:
            self._progress.cancel()
            self.progressed.emit(self._newest.step)  # so that it is seen at once

    def _on_progress(self, _done: int, _total: int, _words: str) -> None:
        self.progressed.emit(self._newest.step)

    def _on_ended(self, result: SyncResult) -> None:
        self._progress = self.problem = None
        self.ended.emit(result)

    def _on_stopped(self, error: Exception) -> None:
        self._progress = None
        stopped = isinstance(error, SyncStoppedError) or not self.quiet
        self.problem = error if isinstance(error, QVisitError) and not stopped else None
        self.stopped.emit(error)


def _sync(
    ws: Workspace, folder: Path, newest: _Newest, quiet: bool, progress: Progress
) -> SyncResult:
    def report(step: Step) -> bool:
        newest.step = step
        progress.report(step.files, step.of_files, step.words)
        return not progress.cancelled

    return sync_quietly(ws, folder, report) if quiet else sync(ws, folder, report)
