"""Takes off this laptop what governance keeps anyway; nobody waits for it, or asks."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.sync_run import SyncRun
from qvisit.usecases.copies import take_off_due
from qvisit.usecases.syncing import SyncResult
from qvisit.workspace import Workspace

_SOON = 2_000  # milliseconds: a window that opens has other things to do first


class CopiesDesk(QObject):
    """Looks when a profile opens, after a sync that brought something, and once on a new day."""

    changed = Signal()  # what some visits hold was taken off
    failed = Signal(object)  # a bug: what can be expected is tried again at the next look

    def __init__(
        self, ws: Workspace, background: Background, run: SyncRun, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._day: date | None = None
        self._looking = self._over = False
        run.ended.connect(self._on_synced)

    def watch(self, then: Callable[[], None]) -> None:
        """Look soon, and call `then` once that is done; from now on after syncs too."""
        QTimer.singleShot(_SOON, self, partial(self.look, then))

    def look(self, then: Callable[[], None] = lambda: None) -> None:
        """Take off what is due, unless that is under way; `then` is called afterwards."""
        if self._looking or self._over:
            return
        self._looking = True
        self._day = today(self._ws.clock)
        done, failed = partial(self._on_done, then), partial(self._on_failed, then)
        self._background.run(self, partial(take_off_due, self._ws), done, failed)

    def stop(self) -> None:
        """Begin nothing any more: the profile is being closed."""
        self._over = True

    def _on_synced(self, result: SyncResult) -> None:
        if self._day is not None and (result.fetched_changes or today(self._ws.clock) != self._day):
            self.look()

    def _on_done(self, then: Callable[[], None], gone: Sequence[VisitId]) -> None:
        if gone and not self._over:
            self.changed.emit()
        self._end(then)

    def _on_failed(self, then: Callable[[], None], error: Exception) -> None:
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
        self._end(then)

    def _end(self, then: Callable[[], None]) -> None:
        self._looking = False
        if not self._over:
            then()
