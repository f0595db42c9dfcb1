"""A sentence that asks to look again, while the person may go on all the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words


class CheckLine(QWidget):
    """A warning sign and a sentence in amber. Spoken once when the sentence changes."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Words("", "dense-bold", "ambertext")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark("warning", "ambertext", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, or nothing when it is empty."""
        if sentence == self.words.text():
            return
        self.words.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce_aloud(self, sentence)
