"""Things of equal width beside each other, in as few rows as their words allow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget, QWidgetItem


class EqualGrid(QLayout):
    """Fills the width with equal columns; the number of columns follows from the room.

    Its items are made here, in Python: one that Qt made could be deleted unseen, and a later item
    at the same address would then be taken for the dead one.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, most: int = 0) -> None:
        """Make an empty grid.

        Args:
            parent: The widget it lays out, if not nested.
            spacing: Px between columns and rows; -1 joins edges.
            most: Never more columns than this; 0 for as many as there are things.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self._most = most
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget at the end; all of a row are as high as its highest."""
        policy = widget.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        widget.setSizePolicy(policy)
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
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = max((item.sizeHint().width() for item in shown), default=0)
        high = max((item.sizeHint().height() for item in shown), default=0)
        count = min(len(shown), self._most) if self._most else len(shown)
        return QSize(wide * count + self._gap * max(0, count - 1), high)

    def minimumSize(self) -> QSize:
        shown = self._shown()
        wide = max((item.minimumSize().width() for item in shown), default=0)
        high = max((item.minimumSize().height() for item in shown), default=0)
        return QSize(wide, high)

    def columns(self, width: int) -> int:
        """How many columns fit in `width` px without wrapping any words."""
        shown = self._shown()
        needed = max((item.sizeHint().width() for item in shown), default=1)
        count = min(len(shown), self._most) if self._most else len(shown)
        while count > 1 and (width - self._gap * (count - 1)) // count < needed:
            count = -(-count // 2) if count > 2 else 1
        return max(1, count)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height in px that they need."""
        shown = self._shown()
        count = self.columns(area.width())
        free = area.width() - self._gap * (count - 1)
        edges = [round(free * at / count) + self._gap * at for at in range(count + 1)]
        top = area.top()
        for start in range(0, len(shown), count):
            row = shown[start : start + count]
            spans = [(edges[at], edges[at + 1] - self._gap - edges[at]) for at in range(len(row))]
            high = max(
                item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                for item, (_, wide) in zip(row, spans, strict=True)
            )
            if move:
                for item, (left, wide) in zip(row, spans, strict=True):
                    item.setGeometry(QRect(area.left() + left, top, wide, high))
            top += high + self._gap
        return max(0, top - self._gap - area.top())
