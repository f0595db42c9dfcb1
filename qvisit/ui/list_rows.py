"""Rows of a short list inside a card, and the lines between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled, tokens
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup, paint_ground
from qvisit.ui.widgets.words import Words

_BESIDE = 340  # px at 100 %: narrower than that, what is at the right goes under the words


class Divider(QWidget):
    """A quiet line. It means nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tokens().edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), "line")


class ListRow(NamedGroup):
    """A bold line, a quiet line under it, and at the right a state or a button."""

    def __init__(
        self, title: str, text: str = "", ends: Sequence[QWidget] = (), *, icon: str = ""
    ) -> None:
        """Make a row.

        Args:
            title: What it is.
            text: More about it.
            ends: What stands at the right, in reading order.
            icon: A name in resources/icons, drawn before the words.
        """
        super().__init__(title)
        self.setAccessibleDescription(text)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(title, "row"))
        if text:
            words.addWidget(Words(text, "dense", "text2"))
        left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        left.setSpacing(8)
        if icon:
            left.addWidget(IconMark(icon, "text2", 20), 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(8)
        self._row.addLayout(left, 1)
        for end in ends:
            self._row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))


def focused_name(inside: QWidget) -> str:
    """The object name of the control in a widget that has its window's focus; "" if none has."""
    focused = inside.window().focusWidget()
    return focused.objectName() if focused is not None and inside.isAncestorOf(focused) else ""


def focus_again(inside: QWidget, name: str) -> bool:
    """Put the focus on the control of an object name, once more; whether it is there."""
    again = inside.findChild(QWidget, name) if name else None
    if again is not None:
        again.setFocus()
    return again is not None


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()
