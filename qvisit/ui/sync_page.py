"""Sync: is the share there, what waits, who has delivered, what went wrong and what now?"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce_aloud
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.frame_keys import focus_first
from qvisit.ui.join_cards import AskedCard, AskingCard, CreateCard, JoinCard, RootCodeCard
from qvisit.ui.join_desk import JoinDesk
from qvisit.ui.language import told
from qvisit.ui.list_rows import empty
from qvisit.ui.sync_cards import DeliveryCard, SetAsideCard, ShareCard, WaitsCard, result_words
from qvisit.ui.sync_privacy import SyncPrivacy
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.shares import NewShare
from qvisit.usecases.sync_overview import SyncOverview, look_sync
from qvisit.usecases.syncing import SyncResult
from qvisit.visits.roles import ADMINISTRATOR
from qvisit.workspace import Workspace

_TWO_COLUMNS = 960  # px at 100 %


class SyncPage(ScrollPage):
    """Shows where things stand; a sync runs in the background."""

    synced = Signal()
    failed = Signal(object)  # a bug: what can be expected is shown here

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self._choosers = choosers
        self._overview: SyncOverview | None = None
        self.run = SyncRun(ws, background, self)
        self.privacy = SyncPrivacy(ws, background)
        self.desk = JoinDesk(ws, background, choosers, self)
        self.title = self.tr("Sync")
        self.context = self.tr("How laptops share one visit")
        self.action = MainButton(self.tr("Sync now"), "sync")
        self.action.setObjectName("sync-now")
        self._result = Banner("green", "")
        self._result.hide()
        self.share = ShareCard()
        self._root = QVBoxLayout()
        self._left = QVBoxLayout()
        self._right = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._allow_sync()

    def refresh(self) -> None:
        """Look at the share again; what is on the screen stays until the answer is there."""
        work = partial(look_sync, self._ws)
        self._background.run(self, work, self.show_overview, self._on_problem)

    def show_overview(self, overview: SyncOverview) -> None:
        """Show where things stand; the focus stays where it was if that is still there."""
        if overview == self._overview:
            return
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        self._overview = overview
        self.privacy.show_overview(overview)
        empty(self._left)
        empty(self._right)
        joined = overview.standing.share is not None
        self.share.setVisible(joined)
        if joined:
            self.share.show_share(overview, self._ws.clock())
            self._fill_joined(overview)
        else:
            self._fill_alone(overview)
        self._allow_sync()
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        elif focused is self:  # it came here while there was nothing to focus yet
            QTimer.singleShot(0, self, partial(focus_first, self))

    def sync_with(self, folder: Path | None = None) -> None:
        """Sync with a folder, or with the usual one."""
        if self._overview is None or self.run.running or self._holds(folder):
            return
        self._result.hide()
        self.share.show_progress(0, 0, self.tr("Looking at the share"))
        self.run.start(folder or Path(self._overview.standing.folder))
        self._allow_sync()

    def _holds(self, folder: Path | None) -> bool:
        """Whether the person is asked about their words first."""
        return self._overview is not None and self.privacy.holds(self._overview, folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._columns, self.viewport().width() >= scaled(_TWO_COLUMNS))

    def _lay_out(self) -> None:
        self._columns.setSpacing(GAP)
        for column, stretch in ((self._left, 62), (self._right, 38)):
            column.setSpacing(GAP)
            side = QVBoxLayout()
            side.addLayout(column)
            side.addStretch(1)
            self._columns.addLayout(side, stretch)
        self.body.addWidget(self._result)
        self.body.addLayout(self._root)
        self.body.addWidget(self.privacy)
        self.body.addWidget(self.share)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.share.hide()

    def _connect(self) -> None:
        self.action.clicked.connect(lambda: self.sync_with())
        self.share.stop_requested.connect(self.run.stop)
        self.share.folder_requested.connect(self.desk.ask)
        self.privacy.anyway.connect(self.sync_with)
        self.privacy.changed.connect(self.refresh)
        self.privacy.failed.connect(self._on_problem)
        self.run.progressed.connect(self.share.show_progress)
        self.run.ended.connect(self._on_ended)
        self.run.stopped.connect(self._on_problem)
        self.run.stopped.connect(lambda _error: self.refresh())
        self.desk.changed.connect(self.refresh)
        self.desk.changed.connect(self.synced)
        self.desk.created.connect(self._on_created)
        self.desk.failed.connect(self._on_problem)

    def _fill_joined(self, overview: SyncOverview) -> None:
        if not overview.standing.admitted:
            asked = AskedCard(overview.standing.words)
            asked.ask_requested.connect(self.desk.ask)
            self._left.addWidget(asked)
        for one in overview.asking:
            card = AskingCard(one)
            card.admitted.connect(self.desk.admit)
            self._left.addWidget(card)
        for delivery in overview.deliveries:
            self._left.addWidget(DeliveryCard(delivery))
        if not overview.deliveries and overview.standing.admitted and not overview.asking:
            nothing = self.tr("No visit is on its way")
            when = self.tr("When governance plans one, its panel and who is done show here.")
            self._left.addWidget(EmptyState("sync", nothing, when))
        waits = WaitsCard(overview.waiting)
        waits.stick_requested.connect(self._on_stick)
        self._right.addWidget(waits)
        if overview.set_aside:
            aside = SetAsideCard(overview.set_aside, self._ws.clock())
            aside.retry_requested.connect(lambda: self.sync_with())
            self._right.addWidget(aside)

    def _fill_alone(self, overview: SyncOverview) -> None:
        join = JoinCard()
        join.join_requested.connect(self.desk.ask)
        self._left.addWidget(join)
        create = CreateCard(administers=ADMINISTRATOR in overview.wished)
        create.create_requested.connect(self.desk.create)
        self._right.addWidget(create)

    def _allow_sync(self) -> None:
        reason = ""
        if self._overview is None or self._overview.standing.share is None:
            reason = self.tr("Join a share first. Until then all you write is safe here.")
        elif self.run.running:
            reason = self.tr("A sync is running. You can carry on working.")
        self.action.set_unavailable(reason)

    def _on_stick(self) -> None:
        title = self.tr("Choose the share’s folder on the stick")
        folder = self._choosers.folder(self, title)
        if folder is not None:
            self.sync_with(folder)

    def _on_ended(self, result: SyncResult) -> None:
        self.share.show_idle()
        text = ""
        if result.set_aside:
            text = self.tr("Some files were set aside. See below why, and what to do.")
        self._result.show_message("amber" if text else "green", result_words(result), text)
        self._result.show()
        announce_aloud(self, result_words(result))
        self._allow_sync()
        self.refresh()
        self.synced.emit()

    def _on_problem(self, error: Exception) -> None:
        self.share.show_idle()
        self._allow_sync()
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        self._result.show_message("amber", *told(error))
        self._result.show()
        self.ensureWidgetVisible(self._result)

    def _on_created(self, made: NewShare) -> None:
        card = RootCodeCard(made.recovery_code)
        card.card_requested.connect(partial(self.desk.save_card, made.recovery_code))
        self.desk.card_saved.connect(card.allow_putting_away)
        card.put_away.connect(partial(empty, self._root))
        self._root.addWidget(card)
        card.save.setFocus()
