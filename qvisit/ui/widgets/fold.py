"""Something that can be opened and closed, with a button that says what is inside."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import NamedGroup


class Fold(NamedGroup):
    """Fill `body`. Closed at first; what is inside keeps its state."""

    opened = Signal(bool)

    def __init__(self, words: str) -> None:
        """Make an empty fold.

        Args:
            words: What is inside; the button says it, and so does the group.
        """
        super().__init__(words)
        self._words = words
        self.button = PlainButton(words, "chevron-right", small=True)
        self.button.setCheckable(True)
        self.button.toggled.connect(self._on_toggled)
        self._inside = QWidget()
        self.body = QVBoxLayout(self._inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button)
        column.addWidget(self._inside)
        self._inside.hide()
        self._name()

    @property
    def is_open(self) -> bool:
        """Whether what is inside is seen."""
        return self.button.isChecked()

    def _on_toggled(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        self.button.set_words(self._words, "chevron-down" if is_open else "chevron-right")
        self._name()
        self.opened.emit(is_open)

    def _name(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("closed")
        self.button.setAccessibleName(f"{self._words}, {state}")
