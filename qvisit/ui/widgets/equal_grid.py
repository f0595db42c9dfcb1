"""Things of equal width beside each other, in as few rows as their words allow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from qvisit.ui.widgets.item_layout import ItemLayout, height_of, largest, shown


class EqualGrid(ItemLayout):
    """Fills the width with equal columns; the number of columns follows from the room."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, most: int = 0) -> None:
        """Make an empty grid.

        Args:
            parent: The widget it lays out, if not nested.
            spacing: Px between columns and rows; -1 joins edges.
            most: Never more columns than this; 0 for as many as there are things.
        """
        super().__init__(parent)
        self._gap = spacing
        self._most = most

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget at the end; all of a row are as high as its highest."""
        policy = widget.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        widget.setSizePolicy(policy)
        super().addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def liked_size(self) -> QSize:
        items = shown(self.items)
        each = largest([item.sizeHint() for item in items])
        count = self._count(len(items))
        return QSize(each.width() * count + self._gap * max(0, count - 1), each.height())

    def least_size(self) -> QSize:
        return largest([item.minimumSize() for item in shown(self.items)])

    def columns(self, width: int) -> int:
        """How many columns fit in `width` px without wrapping any words."""
        items = shown(self.items)
        needed = largest([item.sizeHint() for item in items]).width()
        count = self._count(len(items))
        while count > 1 and (width - self._gap * (count - 1)) // count < needed:
            count = -(-count // 2) if count > 2 else 1
        return max(1, count)

    def _count(self, items: int) -> int:
        return min(items, self._most) if self._most else items

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height in px that they need."""
        items = shown(self.items)
        count = self.columns(area.width())
        free = area.width() - self._gap * (count - 1)
        edges = [round(free * at / count) + self._gap * at for at in range(count + 1)]
        top = area.top()
        for start in range(0, len(items), count):
            row = items[start : start + count]
            spans = [(edges[at], edges[at + 1] - self._gap - edges[at]) for at in range(len(row))]
            high = max(height_of(item, wide) for item, (_, wide) in zip(row, spans, strict=True))
            if move:
                for item, (left, wide) in zip(row, spans, strict=True):
                    item.setGeometry(QRect(area.left() + left, top, wide, high))
            top += high + self._gap
        return max(0, top - self._gap - area.top())
