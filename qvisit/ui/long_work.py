"""One long piece of work at a time, that tells how far it is and can be stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background, Progress
from qvisit.usecases.progress import Report, Step

T = TypeVar("T")


@dataclass
class _Newest:
    """What is done now. Written by the work's thread, read by the window's."""

    step: Step = field(default_factory=lambda: Step(""))


class LongWork(QObject):
    """Runs it off the window's thread."""

    progressed = Signal(object)  # Step
    finished = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._progress: Progress | None = None
        self._newest = _Newest()

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._progress is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self._progress is not None and self._progress.cancelled

    @property
    def step(self) -> Step:
        """What it does now, or did last."""
        return self._newest.step

    def start(
        self,
        work: Callable[[Report], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> bool:
        """Begin, unless something is under way.

        Args:
            work: A use case that tells its steps.
            done: Hears what it returned.
            failed: Hears what it raised.

        Returns:
            Whether it began.
        """
        if self._progress is not None:
            return False
        newest = self._newest = _Newest()
        self._progress = Progress(lambda *_: self.progressed.emit(newest.step))
        job = partial(_tell, work, newest)
        self._background.run(
            self, job, partial(self._end, done), partial(self._end, failed), self._progress
        )
        return True

    def stop(self) -> None:
        """Ask it to stop at its next step; `progressed` tells at once that it was asked."""
        if self._progress is not None:
            self._progress.cancel()
            self.progressed.emit(self._newest.step)

    def _end(self, told: Callable[[T], None], outcome: T) -> None:
        self._progress = None
        self.finished.emit()
        told(outcome)


def _tell(work: Callable[[Report], T], newest: _Newest, progress: Progress) -> T:
    def report(step: Step) -> bool:
        newest.step = step
        progress.report(step.files, step.of_files, step.words)
        return not progress.cancelled

    return work(report)
