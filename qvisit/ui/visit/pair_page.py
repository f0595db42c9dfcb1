"""A page in two columns that stand under each other where there is no room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.scroll_page import ScrollPage

_BESIDE = 860  # px at 100 %
_PAD = 12


class PairPage(ScrollPage):
    """Fill `head` (full width), `left` and `right` from the top."""

    def __init__(self, shares: tuple[int, int] = (3, 2)) -> None:
        """Make an empty page.

        Args:
            shares: How the width is shared.
        """
        super().__init__()
        self.head = QVBoxLayout()
        self.head.setSpacing(GAP)
        self.left = QVBoxLayout()
        self.right = QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        for column, share in zip((self.left, self.right), shares, strict=True):
            column.setSpacing(GAP)
            holder = QVBoxLayout()  # its stretch keeps the column at the top
            holder.addLayout(column)
            holder.addStretch(1)
            self._row.addLayout(holder, share)
        self.body.addLayout(self.head)
        self.body.addLayout(self._row)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))


def flow_row(parts: Sequence[QWidget], spacing: int = 8) -> QWidget:
    """Things beside each other that wrap."""
    line = QWidget()
    flow = FlowLayout(line, spacing=spacing)
    for part in parts:
        flow.addWidget(part)
    return line


def padded(*parts: QWidget) -> QWidget:
    """Things under each other with room around them.

    The room at the sides is made of spacers: margins would ask what is inside how high it is at
    less than no width, while a page that was never shown has none.
    """
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, _PAD, 0, _PAD)
    row.setSpacing(0)
    column = QVBoxLayout()
    column.setSpacing(8)
    for part in parts:
        column.addWidget(flow_row((part,)) if isinstance(part, QAbstractButton) else part)
    row.addSpacing(_PAD)
    row.addLayout(column, 1)
    row.addSpacing(_PAD)
    return box
