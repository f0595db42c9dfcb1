"""A small number: typed, or counted up and down."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.words import Words

_PLAIN = """
QSpinBox { padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QLineEdit { padding: 0; min-height: 0; border: none; background: transparent; }
"""
"""Without it Qt keeps the room of its own small buttons, and no number is seen."""
_OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class NumberBox(QSpinBox):
    """Takes the arrow keys for itself; the wheel scrolls the page and never the number."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            own = event.key() in _OWN_KEYS and not event.modifiers()
            if own:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()  # what is typed replaces the number, it is not put before it

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Stepper(QWidget):
    """A label, a number, and a button at each side of it."""

    counted = Signal(int)

    def __init__(self, label: str, most: int, *, beside: bool = False) -> None:
        """Make a stepper at 0.

        Args:
            label: What is counted.
            most: The highest number.
            beside: The label at the left instead of above.
        """
        super().__init__()
        self.box = NumberBox()
        self.box.setRange(0, most)
        self.box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.box.setAccessibleName(label)
        self.box.setStyleSheet(_PLAIN)
        self.label = Words(label, "row")
        self.label.setBuddy(self.box)
        self._less = _side_button("–", self.tr("One fewer"), label)
        self._more = _side_button("+", self.tr("One more"), label)
        row = QHBoxLayout()
        row.setSpacing(4)
        for part in (self._less, self.box, self._more):
            row.addWidget(part)
        row.addStretch(1)
        whole = QHBoxLayout(self) if beside else QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12 if beside else 4)
        whole.addWidget(self.label)
        whole.addLayout(row, 1)
        self.setFocusProxy(self.box)
        self._less.clicked.connect(self.box.stepDown)
        self._more.clicked.connect(self.box.stepUp)
        self.box.valueChanged.connect(self._on_changed)
        self._take_width()

    @property
    def value(self) -> int:
        """The number."""
        return self.box.value()

    def show_value(self, number: int) -> None:
        """Show a number, without a signal."""
        self.box.blockSignals(True)
        self.box.setValue(number)
        self.box.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_width()
        super().changeEvent(event)

    def _take_width(self) -> None:
        self.box.setFixedWidth(scaled(56) + 16)

    def _on_changed(self, number: int) -> None:
        self.counted.emit(number)


def _side_button(sign: str, words: str, label: str) -> PlainButton:
    """A button for the mouse; the keys are those of the number itself."""
    button = PlainButton(sign)
    button.setAccessibleName(f"{words}: {label}")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
