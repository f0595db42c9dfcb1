"""Layouts that wrap instead of pushing the page sideways."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayoutItem, QWidget

from qvisit.ui.widgets.item_layout import ItemLayout, height_of, largest, shown


class FlowLayout(ItemLayout):
    """Things beside each other, in rows that break like words on a page."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        """Make an empty row.

        Args:
            parent: The widget it lays out, if not nested.
            spacing: Px between things and rows; -1 joins edges.
        """
        super().__init__(parent)
        self._gap = spacing  # its own: Qt takes -1 for "as the style likes", here it joins edges

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def liked_size(self) -> QSize:
        sizes = [item.sizeHint() for item in shown(self.items)]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, largest(sizes).height()) + self._margins()

    def least_size(self) -> QSize:
        return largest([item.minimumSize() for item in shown(self.items)]) + self._margins()

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height in px that they need."""
        room = area.marginsRemoved(self.contentsMargins())
        top = room.top()
        for row in self._rows(room.width()):
            sizes = [_size(item, room.width()) for item in row]
            high = max(size.height() for size in sizes)
            left = room.left()
            for item, size in zip(row, sizes, strict=True):
                if move:
                    down = (high - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + down), size))
                left += size.width() + self._gap
            top += high + self._gap
        used = top - self._gap - room.top() if top > room.top() else 0
        return used + self._margins().height()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in shown(self.items):
            wide = _size(item, width).width()
            if not rows or used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += wide + self._gap
        return rows


def _size(item: QLayoutItem, width: int) -> QSize:
    wide = min(item.sizeHint().width(), width)
    return QSize(wide, max(height_of(item, wide), 1))


def turn_row(row: QBoxLayout, beside: bool) -> None:
    """Lay things beside each other, or under each other where there is no room."""
    wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if row.direction() is not wanted:
        row.setDirection(wanted)
