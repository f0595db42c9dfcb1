"""What stands on a button: an icon, and words that wrap."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import line_height, scaled, type_font
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

WIDEST = 420  # px at 100 %, before the words of a button wrap
_SPACE = 8  # px between icon and words


@dataclass(slots=True)
class Face:
    """Measures and draws the icon and words of one button.

    `height` is the least height in px at 100 % text; `padding` the room left and right of the
    content. The words grow with the text size, most of the space around them does not.
    """

    words: str
    icon: str = ""
    kind: str = "row"
    height: int = 40
    padding: int = 12
    underlined: bool = False
    centred: bool = True

    def font(self) -> QFont:
        """What the words are set in."""
        return type_font(self.kind, underlined=self.underlined)

    def around(self) -> int:
        """Px of width that are not words."""
        icon = self._icon_edge() + (_SPACE if self.words else 0) if self.icon else 0
        return 2 * self._side() + icon

    def size(self, at: int | None) -> QSize:
        """How large the button likes to be, when it now is `at` px wide."""
        wide = self.width()
        return QSize(wide, self.height_for(wide if at is None else min(wide, at)))

    def width(self) -> int:
        """Px of width that the button likes."""
        return min(natural_width(self.words, self.font()), scaled(WIDEST)) + self.around()

    def least(self) -> QSize:
        """The smallest size that breaks no word."""
        narrow = longest_word(self.words, self.font()) + self.around()
        return QSize(narrow, self.height_for(10_000))

    def height_for(self, width: int) -> int:
        """Height in px of a button `width` px wide."""
        spare = (self.height - 24) + scaled(24) - line_height(self.kind)
        return round(self._lines(width).height + max(4.0, spare))

    def draw(self, painter: QPainter, area: QRect, ink: str) -> None:
        """Draw icon and words in one colour."""
        lines = self._lines(area.width())
        room = area.width() - self.around()
        left = area.left() + self._side()
        left += max(0, round((room - lines.width) / 2)) if self.centred else 0
        if self.icon:
            edge = self._icon_edge()
            top = area.top() + round((area.height() - edge) / 2)
            paint_icon(painter, self.icon, QColor(ink), QRect(left, top, edge, edge))
            left += edge + _SPACE
        painter.setPen(QColor(ink))
        words = QRectF(left, area.top(), lines.width + 2, area.height())
        lines.draw(painter, words, Qt.AlignmentFlag.AlignVCenter)

    def _side(self) -> int:
        return self.padding + scaled(4) if self.padding else 0

    def _icon_edge(self) -> int:
        return scaled(20 if self.height >= 40 else 16)

    def _lines(self, width: int) -> Wrapped:
        room = max(1, width - self.around())
        return wrap(self.words, self.font(), room, line_height(self.kind))
