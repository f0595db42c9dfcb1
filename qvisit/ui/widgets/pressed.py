"""Buttons with a state that a screen reader can press as well as a hand.

A screen reader does not press such a button: it sets its state, and Qt tells of that by `toggled`
alone. Here `clicked` follows, so that whatever happens on a press happens then too.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QRadioButton


class PressedRadio(QRadioButton):
    """A radio button. `clicked` comes from the mouse, the keyboard and screen readers alike."""

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


class PressedTick(QCheckBox):
    """The same for a tick box."""

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

    def _on_toggled(self, _checked: bool) -> None:
        if not self._ours:
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        self.clicked.emit()
