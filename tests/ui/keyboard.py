"""Keys and presses as a person makes them."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

W = TypeVar("W", bound=QWidget)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and let go of one key."""
    QTest.keyClick(widget, key, modifier)


def hold(key: Qt.Key, letter: str = "", times: int = 5) -> None:
    """Hold a key down: after the first press come repeated ones, each to what has the focus."""
    none = Qt.KeyboardModifier.NoModifier
    for at in range(times):
        QApplication.sendEvent(
            focused(), QKeyEvent(QEvent.Type.KeyPress, key, none, letter, at > 0)
        )
        QApplication.processEvents()
    QApplication.sendEvent(focused(), QKeyEvent(QEvent.Type.KeyRelease, key, none, letter))


def type_words(widget: QWidget, words: str) -> None:
    """Type letters of ASCII; others abort Qt's test library."""
    QTest.keyClicks(widget, words)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Press the mouse on a widget, in its middle if nowhere else."""
    place = at if at is not None else widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def focused() -> QWidget:
    """What has the keyboard focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def the(parent: QWidget, kind: type[W], name: str = "") -> W:
    """The first of its kind in `parent`, of one object name if that is given."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind)
    return found
