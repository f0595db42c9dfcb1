"""Above the items: find, filter, and the choice of wording."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.segmented import Segmented

SECTION, ALL, UNANSWERED, FLAGGED, CRITICAL = (
    "section",
    "all",
    "unanswered",
    "flagged",
    "critical",
)

_WIDE = 112  # px at 100 %


class FindField(QLineEdit):
    """Finds as one types; Enter or Down goes to the first found, Escape ends finding."""

    left_down = Signal()
    cleared = Signal()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDE), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class ListTools(QWidget):
    """Chooses which items are shown, and in which words."""

    view_chosen = Signal(str)
    sought = Signal(str)
    easy_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.finder = FindField()
        self.finder.setAccessibleName(self.tr("Find in all questions"))
        self.finder.setPlaceholderText(self.tr("Find, Ctrl+F"))
        self.finder.setClearButtonEnabled(False)
        self.finder.setMaxLength(100)
        self.view = Segmented(
            self.tr("Which questions"),
            [
                (SECTION, self.tr("Section")),
                (ALL, self.tr("All")),
                (UNANSWERED, self.tr("Unanswered")),
                (FLAGGED, self.tr("Flagged")),
                (CRITICAL, self.tr("Critical")),
            ],
        )
        self.easy = PlainButton(self.tr("Easy words"), "book")
        self.easy.setCheckable(True)
        self.finder.textEdited.connect(self.sought)
        self.finder.cleared.connect(self._on_cleared)
        self.view.chosen.connect(self._on_view)
        self.easy.toggled.connect(self.easy_chosen)
        flow = FlowLayout(self, spacing=8)
        for part in (self.finder, self.view, self.easy):
            flow.addWidget(part)

    def show_view(self, view: str) -> None:
        """Show which items are shown; nothing is sought then."""
        self.view.show_value(view)
        self.finder.setText("")

    def show_counts(self, everything: int, unanswered: int, flagged: int, critical: int) -> None:
        """Show how many items each choice leaves."""
        counts = {ALL: everything, UNANSWERED: unanswered, FLAGGED: flagged, CRITICAL: critical}
        for key, count in counts.items():
            self.view.show_count(key, count)
        self.view.show_choice(FLAGGED, shown=bool(flagged))
        self.updateGeometry()

    def _on_view(self, view: str) -> None:
        self.finder.setText("")
        self.view_chosen.emit(view)

    def _on_cleared(self) -> None:
        self.view_chosen.emit(self.view.value)
