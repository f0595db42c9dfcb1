"""What a page shows while there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words


class EmptyState(QWidget):
    """Says what is not here, when it will be, and what can be done meanwhile."""

    pressed = Signal()

    def __init__(self, icon: str, title: str, text: str, button: str = "") -> None:
        """Make an empty state.

        Args:
            icon: A name in resources/icons.
            title: What is not here.
            text: When it will be, or how it comes here.
            button: Words of a next step; none if empty.
        """
        super().__init__()
        self._title = Words(title, "row")
        self._text = Words(text, "body", "text2")
        self.button = PlainButton(button)
        self.button.clicked.connect(self.pressed)
        self._text.set_widest(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark(icon, size=32), 0, centre)
        for words in (self._title, self._text):
            words.setAlignment(centre)
            column.addWidget(words)
        column.addWidget(self.button, 0, centre)
        column.addStretch(2)
        self.button.setVisible(bool(button))

    def show_words(self, title: str, text: str, button: str = "") -> None:
        """Say something else is not here; `button` is a next step, none if empty."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        if button:
            self.button.set_words(button)
        self.button.setVisible(bool(button))

    def set_text(self, text: str) -> None:
        """Change when it will be, or how it comes here."""
        self._text.setText(text)
