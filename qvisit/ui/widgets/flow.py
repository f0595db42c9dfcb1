"""Layouts that wrap instead of pushing the page sideways."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Things beside each other, in rows that break like words on a page.

    Its items are made here, in Python: one that Qt made could be deleted unseen, and a later item
    at the same address would then be taken for the dead one.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        """Make an empty row.

        Args:
            parent: The widget it lays out, if not nested.
            spacing: Px between things and rows; -1 joins edges.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing  # its own: Qt takes -1 for "as the style likes", here it joins edges
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        high = max((size.height() for size in shown), default=0)
        return QSize(wide, high) + self._margins()

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        wide = max((size.width() for size in shown), default=0)
        high = max((size.height() for size in shown), default=0)
        return QSize(wide, high) + self._margins()

    def _margins(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height in px that they need."""
        room = area.marginsRemoved(self.contentsMargins())
        top = room.top()
        for row in self._rows(room.width()):
            sizes = [self._size(item, room.width()) for item in row]
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
        used = width + 1
        for item in self._items:
            if item.isEmpty():
                continue
            wide = self._size(item, width).width()
            if used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += wide + self._gap
        return rows

    @staticmethod
    def _size(item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint()
        if size.width() <= width:
            high = item.heightForWidth(size.width()) if item.hasHeightForWidth() else size.height()
            return QSize(size.width(), max(high, 1))
        high = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        return QSize(width, max(high, 1))


def turn_row(row: QBoxLayout, beside: bool) -> None:
    """Lay things beside each other, or under each other where there is no room."""
    wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if row.direction() is not wanted:
        row.setDirection(wanted)
