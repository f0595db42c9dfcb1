"""One sync at a time, in the background, that can be stopped."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background, Progress
from qvisit.usecases.progress import Step
from qvisit.usecases.syncing import SyncResult, sync
from qvisit.workspace import Workspace


class SyncRun(QObject):
    """Starts a sync and tells how it goes and how it ended."""

    progressed = Signal(int, int, str)  # steps done, steps in all, words
    ended = Signal(object)  # SyncResult
    stopped = Signal(object)  # Exception

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._progress: Progress | None = None

    @property
    def running(self) -> bool:
        """Whether a sync is under way."""
        return self._progress is not None

    def start(self, folder: Path) -> None:
        """Sync with a folder, unless a sync is under way."""
        if self._progress is not None:
            return
        self._progress = Progress(self.progressed.emit)
        work = partial(_sync, self._ws, folder)
        self._background.run(self, work, self._on_ended, self._on_stopped, self._progress)

    def stop(self) -> None:
        """Ask it to stop between two files."""
        if self._progress is not None:
            self._progress.cancel()

    def _on_ended(self, result: SyncResult) -> None:
        self._progress = None
        self.ended.emit(result)

    def _on_stopped(self, error: Exception) -> None:
        self._progress = None
        self.stopped.emit(error)


def _sync(ws: Workspace, folder: Path, progress: Progress) -> SyncResult:
    def report(step: Step) -> bool:
        progress.report(step.files, step.of_files, step.words)
        return not progress.cancelled

    return sync(ws, folder, report)
