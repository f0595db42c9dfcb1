"""Sync: is the share there, what waits, who has delivered, what went wrong and what now?"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce, announce_aloud
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.frame_keys import focus_first
from qvisit.ui.join_cards import RootCodeCard
from qvisit.ui.join_desk import JoinDesk
from qvisit.ui.list_rows import empty, focus_again, focused_name
from qvisit.ui.one_look import OneLook
from qvisit.ui.stick_desk import StickDesk, StickOffer
from qvisit.ui.sync_columns import SyncColumns
from qvisit.ui.sync_outcome import SyncOutcome
from qvisit.ui.sync_privacy import SyncPrivacy
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.sync_words import ProgressVoice
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.progress import Step
from qvisit.usecases.shares import NewShare
from qvisit.usecases.sticks import Stick
from qvisit.usecases.sync_overview import SyncOverview, look_sync
from qvisit.usecases.syncing import SyncResult
from qvisit.workspace import Workspace


class SyncPage(ScrollPage):
    """Shows where things stand; a sync runs in the background."""

    synced = Signal()
    laptops_requested = Signal()
    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(
        self,
        ws: Workspace,
        background: Background,
        choosers: Choosers,
        run: SyncRun | None = None,
    ) -> None:
        """Make an empty page.

        Args:
            ws: The open profile.
            background: The door for slow work.
            choosers: How to ask for folders.
            run: The one sync at a time; its own if none is given.
        """
        super().__init__()
        self._clock = ws.clock
        self._look = OneLook(background, partial(look_sync, ws), self)
        self._overview: SyncOverview | None = None
        self._voice = ProgressVoice()
        self.run = run or SyncRun(ws, background, self)
        self.privacy = SyncPrivacy(ws, background)
        self.desk = JoinDesk(ws, background, choosers, self)
        self.stick = StickDesk(ws, background, choosers, self)
        self.title = self.tr("Sync")
        self.context = self.tr("How laptops share one visit")
        self.action = MainButton(self.tr("Sync now"), "sync")
        self.action.setObjectName("sync-now")
        self._outcome = SyncOutcome()
        self.columns = SyncColumns(ws.clock)
        self.share = self.columns.share
        self._root = QVBoxLayout()
        self._asked = QVBoxLayout()
        self.body.addWidget(self._outcome)
        self.body.addLayout(self._root)
        self.body.addLayout(self._asked)
        self.body.addWidget(self.privacy)
        self.body.addWidget(self.columns)
        self.body.addStretch(1)
        self._connect()
        self._connect_run()
        self._allow_sync()

    def refresh(self) -> None:
        """Look at the share again; what is on the screen stays until the answer is there."""
        self._look.ask()

    def show_overview(self, overview: SyncOverview) -> None:
        """Show where things stand; the focus stays where it was if that is still there."""
        before, self._overview = self._overview, overview
        gone = overview.standing.withdrawn  # its own card says that, and more
        self._outcome.show_unasked(None if gone else self.run.problem)
        if before is not None and replace(before, checked=overview.checked) == overview:
            if not overview.alone:
                self.share.show_share(overview, self._clock())
            return
        name = focused_name(self)
        nothing = self.window().focusWidget() is self  # it came here while nothing was to focus yet
        self.privacy.show_overview(overview)
        self.columns.show_overview(overview)
        self.columns.show_sending(self.run.running)
        self._allow_sync()
        if not focus_again(self, name) and (name or nothing):
            QTimer.singleShot(0, self, partial(focus_first, self))

    def sync_with(self, folder: Path | None = None) -> None:
        """Sync with a folder, or with the usual one."""
        overview = self._overview
        if overview is None or self.privacy.holds(overview, folder):
            return
        self._outcome.hide()
        if not self.run.start(folder or Path(overview.standing.folder)):
            announce(self.share, self.tr("A sync is under way. Yours goes right after it."))

    def _connect(self) -> None:
        self._look.found.connect(self.show_overview)
        self._look.failed.connect(self._on_problem)
        self.action.clicked.connect(lambda: self.sync_with())
        self.share.stop_requested.connect(self.run.stop)
        self.share.folder_requested.connect(self.desk.ask)
        self.columns.ask_requested.connect(self.desk.ask)
        self.columns.create_requested.connect(self.desk.create)
        self.columns.laptops_requested.connect(self.laptops_requested)
        self.columns.stick_requested.connect(self.stick.choose)
        self.stick.ready.connect(self.sync_with)
        self.stick.offered.connect(self._on_offered)
        self.stick.failed.connect(self._on_problem)
        self.columns.retry_requested.connect(lambda: self.sync_with())
        self.privacy.anyway.connect(self.sync_with)
        self.privacy.changed.connect(self.refresh)
        self.privacy.failed.connect(self._on_problem)
        self.desk.changed.connect(self.refresh)
        self.desk.changed.connect(self.synced)
        self.desk.created.connect(self._on_created)
        self.desk.failed.connect(self._on_problem)

    def _connect_run(self) -> None:
        self.run.began.connect(self._on_began)
        self.run.progressed.connect(self._on_progress)
        self.run.ended.connect(self._on_ended)
        self.run.stopped.connect(self._on_stopped)
        if self.run.running:
            self._on_began()

    def _allow_sync(self) -> None:
        reason = ""
        if self._overview is None:
            reason = self.tr("QVisit is looking at the share.")
        elif self._overview.alone:
            reason = self.tr("Join a share first. Until then all you write is safe here.")
        elif not self._overview.standing.folder:
            reason = self.tr("Choose the share’s folder first. All you wrote is safe here.")
        elif self.run.running:
            reason = self.tr("A sync is running. You can carry on working.")
        self.action.set_unavailable(reason)

    def _on_began(self) -> None:
        self._voice = ProgressVoice()
        self.columns.show_sending(True)
        self._on_progress(self.run.step)
        self._allow_sync()

    def _on_progress(self, step: Step) -> None:
        self.share.show_progress(step, stopping=self.run.stopping)
        said = self._voice.hear(step)
        if said and not self.run.quiet:
            announce_aloud(self.share, said)

    def _on_offered(self, stick: Stick) -> None:
        empty(self._asked)
        offer = StickOffer(stick)
        offer.accepted.connect(partial(self.stick.prepare, stick))
        for answered in (offer.accepted, offer.declined):
            answered.connect(partial(empty, self._asked))
            answered.connect(self.share.change.setFocus)  # what was pressed is gone
        self._asked.addWidget(offer)
        self.ensureVisible(0, 0)
        offer.accept.setFocus()

    def _on_ended(self, result: SyncResult) -> None:
        self._rest()
        if self.run.quiet:
            if self.isVisible():
                self.refresh()
            return
        self._outcome.show_result(result)
        self.refresh()
        self.synced.emit()

    def _on_stopped(self, error: Exception) -> None:
        self._rest()
        if not self.run.quiet:
            self._on_problem(error)
        self.refresh()

    def _rest(self) -> None:
        """Show that no sync runs; a button that had the focus gives it on."""
        had_focus = self.share.stop.hasFocus()
        self.share.show_idle()
        self.columns.show_sending(False)
        self._allow_sync()
        if had_focus:
            self.share.change.setFocus()

    def _on_problem(self, error: Exception) -> None:
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        self._outcome.show_problem(error)
        self.ensureWidgetVisible(self._outcome)

    def _on_created(self, made: NewShare) -> None:
        card = RootCodeCard(made.recovery_code)
        card.card_requested.connect(partial(self.desk.save_code, made.recovery_code))
        self.desk.card_saved.connect(card.allow_putting_away)
        card.put_away.connect(partial(empty, self._root))
        self._root.addWidget(card)
        card.save.setFocus()
