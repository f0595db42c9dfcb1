"""A page to read: a heading, what is so, a long list, and what to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.models.reading_rows import Reading, ReadingRows
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import DENSE_GAP, GAP, PAGE_MARGIN
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, WordButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.rows_view import RowsView
from qvisit.ui.widgets.words import Heading, Words

_WIDEST = 920  # px at 100 %: a longer line is hard to follow back
_FEW = 12  # rows that are measured at once
_UNBOUND = 16_777_215


class ReadingPage(QWidget):
    """Escape and the last button go back."""

    left = Signal()

    def __init__(self, name: str, back: str, buttons: Sequence[WordButton] = ()) -> None:
        """Make an empty page.

        Args:
            name: What is read, for screen readers.
            back: Words of the button that goes back.
            buttons: What else can be done; they stand before that button.
        """
        super().__init__()
        self.heading = Heading("", 1)
        self.told = Words("", "body", "text2")
        self.banner = Banner("green", "")
        self.rows = ReadingRows()
        self.list = RowsView(name, self.rows, self.rows.look_of)
        self.list.measured.connect(self._fit)
        self.back = PlainButton(back, "arrow-left")
        self._inner = QWidget()
        foot = QWidget()
        flow = FlowLayout(foot, spacing=12)
        for button in (*buttons, self.back):
            flow.addWidget(button)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(DENSE_GAP)
        for part in (self.heading, self.told, self.banner):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(foot)
        column.addStretch(0)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._inner, 1)
        whole.addStretch(0)
        self.back.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def show_reading(self, heading: str, told: str, rows: Sequence[Reading]) -> None:
        """Show something else to read.

        Args:
            heading: What it is.
            told: What is so, in a few words.
            rows: What is to be read; without any there is no list.
        """
        self.heading.setText(heading)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.rows.show_rows(rows)
        self.list.setVisible(bool(rows))

    def take_focus(self) -> None:
        """Put the focus on what is to be read, or on the way back."""
        (self.list if self.rows.rowCount() else self.back).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inner.setMaximumWidth(scaled(_WIDEST))

    def _fit(self) -> None:
        """Let a short list end with its last row."""
        count = self.rows.rowCount()
        if count > _FEW:
            self.list.setMaximumHeight(_UNBOUND)
            return
        high = sum(self.list.sizeHintForRow(row) for row in range(count))
        self.list.setMaximumHeight(high + 2 * self.list.frameWidth())
