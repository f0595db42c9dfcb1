"""A picture beside words."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import colour, scaled


class IconMark(QWidget):
    """One icon. Screen readers pass over it: the words beside it say the same."""

    def __init__(self, icon: str, ink: str = "text2", size: int = 24) -> None:
        """Make a mark.

        Args:
            icon: A name in resources/icons.
            ink: A role of `Tokens`.
            size: Its edge in px at 100 % text.
        """
        super().__init__()
        self._icon = icon
        self._ink = ink
        self._size = size
        self.setFixedSize(scaled(size), scaled(size))

    def show_icon(self, icon: str, ink: str) -> None:
        """Show another icon, in the colour of a role."""
        self._icon = icon
        self._ink = ink
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(scaled(self._size), scaled(self._size))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRect(0, 0, self.width(), self.height())
        paint_icon(QPainter(self), self._icon, colour(self._ink), area)
