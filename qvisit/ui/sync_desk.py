"""The sync of an open profile: one at a time, by hand or by itself, told in the status line."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.auto_sync import AutoSync
from qvisit.ui.background import Background
from qvisit.ui.preferences import Preferences, load_preferences
from qvisit.ui.status_line import StatusLine
from qvisit.ui.status_truth import StatusTruth, show_status
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.sync_words import short_step_words
from qvisit.usecases.progress import Step
from qvisit.usecases.quiet_sync import HeldBackError
from qvisit.usecases.status import StatusFacts
from qvisit.usecases.syncing import SyncResult
from qvisit.workspace import Workspace


class SyncDesk(QObject):
    """Holds what looks, what syncs and what decides when, and keeps the status line true."""

    told = Signal(object)  # StatusFacts
    fetched = Signal()  # others' changes came in by themselves
    failed = Signal(object)

    def __init__(
        self, ws: Workspace, background: Background, line: StatusLine, window: QWidget
    ) -> None:
        super().__init__(window)
        self._ws = ws
        self._line = line
        self._facts: StatusFacts | None = None
        self.run = SyncRun(ws, background, self)
        self.auto = AutoSync(self.run, self)
        self.truth = StatusTruth(ws, background, self)
        self.truth.told.connect(self._on_told)
        self.truth.failed.connect(self.failed)
        self.auto.failed.connect(self.failed)
        self.run.progressed.connect(self._on_progress)
        self.run.began.connect(lambda: self._on_progress(Step("")))
        self.run.ended.connect(self._on_ended)
        self.run.stopped.connect(self._on_stopped)

    def start(self) -> None:
        """Sync by itself from now on, if the person wants that."""
        self.take_preferences(load_preferences(self._ws.folder))
        self.auto.start()
        self.truth.look_here()

    def take_preferences(self, preferences: Preferences) -> None:
        """Sync by itself, or only when somebody asks for it."""
        self.auto.set_on(preferences.sync_by_itself)

    def stop(self) -> None:
        """Start nothing any more, and end what runs at its next safe place."""
        self.auto.stop()
        self.run.stop()
        self.truth.stop()

    def _on_told(self, facts: StatusFacts) -> None:
        self._facts = facts
        show_status(self._line, facts)
        problem = None if facts.withdrawn else self.run.problem
        if facts.reachable and isinstance(problem, HeldBackError):
            self._line.show_share(self.tr("Some words wait for your choice. See Sync."))
        elif facts.reachable and problem is not None:
            self._line.show_share(self.tr("The last sync did not end. See Sync."))
        self.auto.hear(facts)
        self.told.emit(facts)

    def _on_progress(self, step: Step) -> None:
        self._line.show_sync(short_step_words(step))

    def _on_ended(self, result: SyncResult) -> None:
        self._line.show_sync("")
        if result.fetched_changes and self.run.quiet:
            self.fetched.emit()
        self.truth.look_here()

    def _on_stopped(self, _error: Exception) -> None:
        self._line.show_sync("")
        self.truth.refresh()
