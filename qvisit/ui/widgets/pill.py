"""Small labels of state: an icon, a word, a tint and an edge."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.tokens import CARD_CORNER, Tokens
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

TONES = MappingProxyType(
    {
        "red": ("redtint", "redtext", "redtext"),
        "amber": ("ambertint", "amber", "ambertext"),
        "blue": ("bluetint", "blue", "bluetext"),
        "green": ("greentint", "green", "greentext"),
        "purple": ("purpletint", "purple", "purpletext"),
        "grey": ("surface", "ctl", "text2"),
    }
)
"""Ground, edge and ink of each tone, as roles of `Tokens`."""

_ICONS = MappingProxyType(
    {
        "red": "warning",
        "amber": "clock",
        "blue": "disc",
        "green": "tick",
        "purple": "people",
        "grey": "circle",
    }
)
_SIDE = 10
_SPACE = 6


def tone_paint(colours: Tokens, tone: str) -> Paint:
    """How a tinted label of a tone looks."""
    ground, edge, ink = (colours.colour(role) for role in TONES[tone])
    return Paint(ground, edge, ink, colours.edge)


class Pill(QLabel):
    """A state in words. Not a button; the word alone is enough to understand it."""

    def __init__(self, words: str = "", tone: str = "grey", icon: str = "") -> None:
        """Make a pill.

        Args:
            words: The state.
            tone: A key of `TONES`.
            icon: A name in resources/icons; the usual one of the tone if empty.
        """
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)  # or QLabel forgets with each text that height follows width
        self._tone = tone
        self._icon = icon
        self.setFont(type_font("dense-bold"))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_state(words, tone, icon)

    def show_state(self, words: str, tone: str, icon: str = "") -> None:
        """Show another state."""
        self._tone = tone
        self._icon = icon or _ICONS[tone]
        self.setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = natural_width(self.text(), self.font()) + self._around()
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(wide, self.heightForWidth(min(wide, self.width()) if laid_out else wide))

    def minimumSizeHint(self) -> QSize:
        narrow = longest_word(self.text(), self.font()) + self._around()
        return QSize(narrow, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        return round(self._lines(width).height + scaled(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = tone_paint(tokens(), self._tone)
        paint_box(painter, self.rect(), paint, CARD_CORNER)
        edge = scaled(14)
        area = QRect(_SIDE, round((self.height() - edge) / 2), edge, edge)
        paint_icon(painter, self._icon, colour(TONES[self._tone][2]), area)
        painter.setPen(colour(TONES[self._tone][2]))
        words = QRectF(_SIDE + edge + _SPACE, 0, self.width(), self.height())
        self._lines(self.width()).draw(painter, words, Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(type_font("dense-bold"))
            self.updateGeometry()
        super().changeEvent(event)

    def _around(self) -> int:
        return 2 * _SIDE + scaled(14) + _SPACE

    def _lines(self, width: int) -> Wrapped:
        room = max(1, width - self._around())
        return wrap(self.text(), self.font(), room, line_height("dense-bold"))
