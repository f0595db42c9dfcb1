"""Before a sync: what the person wrote that may tell who somebody is. It asks once, and stops no
concern."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.privacy_card import Listed, PrivacyCard, listed_everywhere, settle_listed
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.privacy import texts_of
from qvisit.usecases.sync_overview import SyncOverview
from qvisit.workspace import Workspace


class SyncPrivacy(QWidget):
    """A card that asks, and the list that it opens; both away while there is nothing to ask."""

    anyway = Signal(object)  # the folder to sync with all the same, or None for the usual one
    changed = Signal()  # something was settled
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self._asked = 0  # places that the person has said "Sync anyway" to
        self._places = 0
        self._folder: Path | None = None
        self.ask = Card(accent="amber")
        self._words = Words("", "body")
        self.look = SecondButton(self.tr("Look at them"), "eye")
        self.go = PlainButton(self.tr("Sync anyway"), "sync")
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=12)
        flow.addWidget(self.look)
        flow.addWidget(self.go)
        self.ask.body.addWidget(self._words)
        self.ask.body.addWidget(buttons)
        self.list = PrivacyCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ask)
        column.addWidget(self.list)
        self.look.clicked.connect(self._on_look)
        self.go.clicked.connect(self._on_anyway)
        self.list.chosen.connect(self._on_chosen)
        self.hide()

    def show_overview(self, overview: SyncOverview) -> None:
        """Show how many texts wait for a choice."""
        self._places = len(overview.unsettled)
        count = texts_of(overview.unsettled)
        one = self.tr("1 text may tell who somebody is.")
        many = self.tr("{count} texts may tell who somebody is.").format(count=count)
        self.ask.set_title(one if count == 1 else many)
        self._words.setText(
            self.tr("You wrote them and have not chosen yet. After a sync others may read them.")
        )
        self.setVisible(bool(count) and not overview.alone)
        if self.list.isVisible() or not count:
            self._show_list()

    def holds(self, overview: SyncOverview, folder: Path | None) -> bool:
        """Whether the person is to be asked before a sync; never while a concern waits."""
        self._folder = folder
        if overview.concern_waits or self._places <= self._asked or self.isHidden():
            return False
        announce(self, self.ask.accessibleName())
        self.look.setFocus()
        bring_into_view(self.ask)
        return True

    def _on_anyway(self) -> None:
        self._asked = self._places
        self.anyway.emit(self._folder)

    def _on_look(self) -> None:
        self._show_list(focus=True)

    def _show_list(self, *, focus: bool = False) -> None:
        work = partial(listed_everywhere, self._ws)
        self._background.run(self, work, partial(self._on_listed, focus), self.failed.emit)

    def _on_listed(self, focus: bool, places: list[Listed]) -> None:
        title = self.tr("What may tell who somebody is: {count}").format(count=len(places))
        self.list.show_places(title, places, behind=self.go)
        if focus and places:
            self.list.setFocus()
            self.list.focusNextChild()

    def _on_chosen(self, one: Listed, choice: str, reason: str) -> None:
        work = partial(settle_listed, self._ws, one, choice, reason or None)  # type: ignore[arg-type]
        try:
            work()
        except QVisitError as error:
            self.failed.emit(error)
            return
        self._show_list()
        self.changed.emit()
