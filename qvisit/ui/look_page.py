"""The choices of look on a page of their own, for those who have not unlocked yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.reading_choices import ReadingChoices
from qvisit.ui.theme import current_look
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage


class LookPage(QWidget):
    """What is chosen shows at once; Escape and Done go back."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = ReadingChoices(current_look())
        card = Card(self.tr("How QVisit looks"))
        card.body.addWidget(self.choices)
        back = MainButton(self.tr("Done"), "tick")
        back.clicked.connect(self.closed)
        page = ScrollPage()
        page.body.addWidget(card)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 24, 16)
        column.addWidget(page, 1)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
