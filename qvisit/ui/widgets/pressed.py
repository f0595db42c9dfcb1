"""Buttons with a state that a screen reader can press as well as a hand.

A screen reader does not press such a button: it sets its state, and Qt tells of that by `toggled`
alone. Here `clicked` follows, so that whatever happens on a press happens then too.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class _Pressed(_Button):
    """What both kinds share: `clicked` comes from mouse, keyboard and screen readers alike."""

    def __init__(self) -> None:
        super().__init__()
        self._ours = False
        self.toggled.connect(self._on_toggled)

    def setChecked(self, checked: bool) -> None:
        self._ours = True
        super().setChecked(checked)
        self._ours = False

    def nextCheckState(self) -> None:
        self._ours = True
        super().nextCheckState()
        self._ours = False

    def _on_toggled(self, checked: bool) -> None:
        if not self._ours and (checked or not self.autoExclusive()):
            QTimer.singleShot(0, self, self._tell)  # once Qt is done with the button

    def _tell(self) -> None:
        self.clicked.emit()


class PressedRadio(_Pressed, QRadioButton):
    """A radio button. Moving never chooses: with Shift held, too, arrow keys leave it as it is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            event.ignore()  # Qt would choose by them; whoever looks after the row moves the focus
            return
        super().keyPressEvent(event)


class PressedTick(_Pressed, QCheckBox):
    """A tick box."""
