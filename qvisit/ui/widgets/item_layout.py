"""What the layouts that wrap have in common: their items, and sizes that are measured once."""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class ItemLayout(QLayout):
    """Holds items and remembers what they need until Qt says that something has changed.

    Its items are made here, in Python: one that Qt made could be deleted unseen, and a later item
    at the same address would then be taken for the dead one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width
        self._sizes: dict[str, QSize] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self.arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self.arrange(area, move=True)

    def sizeHint(self) -> QSize:
        if "liked" not in self._sizes:
            self._sizes["liked"] = self.liked_size()
        return QSize(self._sizes["liked"])

    def minimumSize(self) -> QSize:
        if "least" not in self._sizes:
            self._sizes["least"] = self.least_size()
        return QSize(self._sizes["least"])

    def invalidate(self) -> None:
        self._heights.clear()
        self._sizes.clear()
        super().invalidate()

    @abstractmethod
    def arrange(self, area: QRect, *, move: bool) -> int:
        """Place the items, or only measure; the height in px that they need."""

    @abstractmethod
    def liked_size(self) -> QSize:
        """The size at which nothing wraps."""

    @abstractmethod
    def least_size(self) -> QSize:
        """The size below which something would be cut."""


def shown(items: list[QLayoutItem]) -> list[QLayoutItem]:
    """The items that take room."""
    return [item for item in items if not item.isEmpty()]


def height_of(item: QLayoutItem, width: int) -> int:
    """Px of height that an item needs when it is `width` px wide."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def largest(sizes: list[QSize]) -> QSize:
    """As wide as the widest and as high as the highest."""
    wide = max((size.width() for size in sizes), default=0)
    return QSize(wide, max((size.height() for size in sizes), default=0))


@contextmanager
def laid_out_once(layout: QLayout) -> Iterator[None]:
    """Let parts come and go, and lay out what is around them once instead of for each."""
    layout.setEnabled(False)
    yield
    layout.setEnabled(True)
    layout.invalidate()
    layout.update()
