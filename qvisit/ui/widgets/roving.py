"""One tab stop for a row of buttons: arrow keys move between them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_FORTH = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class RovingFocus(QObject):
    """Keeps exactly one of its buttons in the tab order; arrows, Home and End move the focus.

    Moving never chooses: that takes Space or Enter, so nobody answers by looking around.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []

    def follow(self, buttons: Sequence[QAbstractButton]) -> None:
        """Look after these buttons, in reading order, instead of those before."""
        for button in self._buttons:
            button.removeEventFilter(self)
        self._buttons = list(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self.stop_at(next((one for one in self._buttons if one.isChecked()), None))

    def stop_at(self, stop: QAbstractButton | None) -> None:
        """Make `stop`, or the first button, the one that Tab reaches."""
        chosen = stop if stop in self._buttons else next(iter(self._buttons), None)
        make_tab_stop(self._buttons, chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QAbstractButton):
            self.stop_at(watched)
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return super().eventFilter(watched, event)

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        shown = [button for button in self._buttons if button.isVisible()]
        here = next((button for button in shown if button is watched), None)
        if here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down presses once
                here.click()
            return True
        to = target_of(shown.index(here), len(shown), key)
        if to is None:
            return False
        shown[to].setFocus(Qt.FocusReason.TabFocusReason)
        return True


def target_of(at: int, count: int, key: int) -> int | None:
    """Which of `count` things a key moves to from `at`; none when the key moves nothing."""
    if key in _BACK:
        return (at - 1) % count
    if key in _FORTH:
        return (at + 1) % count
    if key == Qt.Key.Key_Home:
        return 0
    return count - 1 if key == Qt.Key.Key_End else None


def make_tab_stop(buttons: Iterable[QAbstractButton], stop: QAbstractButton | None) -> None:
    """Let Tab reach `stop` alone; the pointer and the arrow keys reach the others."""
    for button in buttons:
        here = button is stop
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
