"""The one door for slow work: off the window's thread, and its outcome back on it."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar, overload

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

T = TypeVar("T")

_LEAST_THREADS = 4

Reported = Callable[[int, int, str], None]
"""Hears steps done, steps in all (0 when nobody knows) and the same in words."""


class Progress:
    """Passes word between slow work and the window. Only the newest report is delivered."""

    def __init__(self, reported: Reported | None = None) -> None:
        """Make one for one piece of work.

        Args:
            reported: Called on the window's thread with the newest report.
        """
        self._reported = reported
        self._lock = threading.Lock()
        self._newest: tuple[int, int, str] | None = None
        self._cancelled = threading.Event()
        self._wake: Callable[[], None] | None = None

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop; the work looks at it between steps."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe place."""
        self._cancelled.set()

    def report(self, done: int, total: int, words: str = "") -> None:
        """Say how far the work is. Called by the work, on its own thread."""
        with self._lock:
            waiting = self._newest is not None
            self._newest = (done, total, words)
        if not waiting and self._wake is not None:
            self._wake()

    def wake_with(self, wake: Callable[[], None]) -> None:
        """Call `wake` when there is a report to deliver."""
        self._wake = wake

    def deliver(self) -> None:
        """Hand the newest report over. Called on the window's thread."""
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and self._reported is not None:
            self._reported(*newest)


class Background(QObject):
    """Runs slow work and hands its outcome back. One long-lived emitter serves all of it."""

    busy_changed = Signal(bool)

    _finished = Signal(object, object)  # owner, callback
    _reported = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # A share that hangs holds a thread for a while: pages must not wait behind it.
        self._pool.setMaxThreadCount(max(_LEAST_THREADS, self._pool.maxThreadCount()))
        self._running = 0
        self._finished.connect(self._deliver)  # queued: this object lives on the window's thread
        self._reported.connect(self._deliver_report)

    @property
    def busy(self) -> bool:
        """Whether some outcome is still to come."""
        return self._running > 0

    @overload
    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None: ...

    @overload
    def run(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress,
    ) -> None: ...

    def run(
        self,
        owner: QObject,
        work: Callable[..., T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
    ) -> None:
        """Call `work`, then `done` or `failed`; neither if `owner` is gone by then.

        Args:
            owner: For whom the work is done.
            work: A use case. Called with `progress` if one is given, else with nothing.
            done: Hears what `work` returned.
            failed: Hears what `work` raised.
            progress: Where `work` reports and looks whether to stop.
        """
        if progress is not None:
            progress.wake_with(partial(self._send, self._reported, owner, progress.deliver))
        job: Callable[[], T] = work if progress is None else partial(work, progress)
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)
        finished = self._finished
        self._pool.start(lambda: self._send(finished, owner, _outcome(job, done, failed)))

    def wait_for_done(self, milliseconds: int) -> bool:
        """Wait for what is running; whether all of it ended in time."""
        return self._pool.waitForDone(milliseconds)

    def _send(self, signal: SignalInstance, owner: QObject, callback: Callable[[], None]) -> None:
        """Hand a callback to the window's thread. Called on the work's own thread."""
        try:
            signal.emit(owner, callback)
        except RuntimeError:
            if isValid(self):
                raise
            # the window was closed meanwhile: nobody is left to hear of it

    @Slot(object, object)
    def _deliver(self, owner: QObject, callback: Callable[[], None]) -> None:
        self._running -= 1
        if self._running == 0:
            self.busy_changed.emit(False)
        if isValid(owner):
            callback()

    @Slot(object, object)
    def _deliver_report(self, owner: QObject, callback: Callable[[], None]) -> None:
        if isValid(owner):
            callback()


def _outcome(
    work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
) -> Callable[[], None]:
    try:
        return partial(done, work())
    except Exception as error:  # noqa: BLE001 - handed to `failed`, which words it for the person
        return partial(failed, error)
