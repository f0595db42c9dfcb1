"""Keeps the status line true: looks again after each change, one look at a time."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from qvisit.ui.background import Background
from qvisit.ui.one_look import OneLook
from qvisit.ui.status_line import StatusLine
from qvisit.usecases.shares import standing
from qvisit.usecases.status import Reach, StatusFacts, look_status, reach_share
from qvisit.workspace import Workspace

_EVERY = 60_000  # milliseconds between two looks at the share while nothing happens


class StatusTruth(QObject):
    """Looks in the background. What is here is told at once, however long the share takes."""

    told = Signal(object)  # StatusFacts
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._reach: Reach | None = None  # as it was found last
        self._here = OneLook(background, self._look_here, self)
        self._here.found.connect(self.told)
        self._share = OneLook(background, lambda: reach_share(standing(ws)), self)
        self._share.found.connect(self._on_reach)
        for look in (self._here, self._share):
            look.failed.connect(self.failed)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def refresh(self) -> None:
        """Look again at the share, and at what is here."""
        self._share.ask()

    def look_here(self) -> None:
        """Look again at what is here: something was written."""
        self._here.ask()

    def stop(self) -> None:
        """Look no more: the profile is being closed."""
        self._timer.stop()
        self._here.end()
        self._share.end()

    def _look_here(self) -> StatusFacts:
        return look_status(self._ws, self._reach or Reach(reachable=False, looked=False))

    def _on_reach(self, found: Reach) -> None:
        self._reach = found
        self._here.ask()


def show_status(line: StatusLine, facts: StatusFacts) -> None:
    """Say what waits, whether the share answers, and which concerns are open."""
    line.show_waiting(facts.waiting)
    line.show_concerns(facts.untold, facts.unconfirmed)
    line.show_share(_share_words(facts))


def _share_words(facts: StatusFacts) -> str:
    tr = QCoreApplication.translate
    if not facts.joined:
        return tr("StatusTruth", "No share joined. Scoring carries on.")
    if facts.withdrawn:
        return tr("StatusTruth", "This laptop was withdrawn. Others get nothing from it. See Sync.")
    if not facts.admitted:
        return tr("StatusTruth", "Not let in to the share yet. Scoring carries on.")
    if not facts.looked:
        return ""  # nobody knows yet, so nothing is said
    if facts.reachable:
        return tr("StatusTruth", "Share reachable.")
    return tr("StatusTruth", "Share not reachable. Scoring carries on.")
