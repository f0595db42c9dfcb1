"""Keeps the status line true: looks again after each change, one look at a time."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from qvisit.ui.background import Background
from qvisit.ui.status_line import StatusLine
from qvisit.usecases.status import StatusFacts, look_status
from qvisit.workspace import Workspace

_EVERY = 60_000  # milliseconds between two looks at the share while nothing happens


class StatusTruth(QObject):
    """Looks in the background, since a share that is away can take long to say so."""

    told = Signal(object)  # StatusFacts
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._looking = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def refresh(self) -> None:
        """Look again, once, however often this is called meanwhile."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        work = partial(look_status, self._ws)
        self._background.run(self, work, self._on_looked, self._on_failed)

    def stop(self) -> None:
        """Look no more: the profile is being closed."""
        self._timer.stop()
        self._looking = True

    def _on_looked(self, facts: StatusFacts) -> None:
        self.told.emit(facts)
        self._next()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._next()

    def _next(self) -> None:
        if not self._timer.isActive():
            return
        self._looking = False
        if self._again:
            self._again = False
            self.refresh()


def show_status(line: StatusLine, facts: StatusFacts) -> None:
    """Say what waits, whether the share answers, and which concerns are open."""
    line.show_waiting(facts.waiting)
    line.show_concerns(facts.untold, facts.unconfirmed)
    line.show_share(_share_words(facts))


def _share_words(facts: StatusFacts) -> str:
    tr = QCoreApplication.translate
    if not facts.joined:
        return tr("StatusTruth", "No share joined. Scoring carries on.")
    if not facts.admitted:
        return tr("StatusTruth", "Not let in to the share yet. Scoring carries on.")
    if facts.reachable:
        return tr("StatusTruth", "Share reachable.")
    return tr("StatusTruth", "Share not reachable. Scoring carries on.")
