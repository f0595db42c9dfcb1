"""The dark strip that shows the last announcement until the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.ui.announce import STRIP
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import tokens
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.buttons import WordButton
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words


class AnnouncementStrip(QWidget):
    """One sentence, bottom left. Takes room of its own, so that it never lies over the work."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", "body", "onstrip")
        self._words.setObjectName(STRIP)
        self._close = WordButton(self.tr("Close"), kind="strip", small=True)
        self._close.setAccessibleDescription(self.tr("Takes this message away."))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(IconMark("tick", "onstrip", 20))
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), Paint(tokens().strip, "", ""), 0)
