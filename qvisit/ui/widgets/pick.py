"""Small tiles to pick from: a word, or a sample of colours."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint, paint_of
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.tokens import tokens_of
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.choice import button_state
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.pressed import PressedRadio
from qvisit.ui.widgets.wrapping import Wrapped, natural_width, wrap


class PickTile(PressedRadio):
    """One word. Chosen: an edge, a tick and bold."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return self._face(chosen=True).size(self.width() if laid_out else None)

    def minimumSizeHint(self) -> QSize:
        return self._face(chosen=True).least()

    def heightForWidth(self, width: int) -> int:
        return self._face(chosen=True).height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = paint_of(tokens(), "tile", button_state(self))
        paint_box(painter, self.rect(), paint)
        self._face(chosen=self.isChecked()).draw(painter, self.rect(), paint.ink)

    def _face(self, *, chosen: bool) -> Face:
        kind, icon = ("row", "tick") if chosen else ("body", "")
        return Face(self._words, icon, kind, height=44, padding=10)


class SwatchTile(PressedRadio):
    """A theme: "Aa" in its colours, and its name beneath."""

    def __init__(self, theme: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setText(words)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        wide = natural_width(self._words, type_font("dense-bold")) + scaled(16) + 14
        return QSize(max(scaled(88), wide), self._sample() + 4 + round(line_height("dense")))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sample = tokens_of(self._theme)
        state = button_state(self)
        edge = paint_of(tokens(), "tile", state)
        area = QRect(0, 0, self.width(), self._sample())
        ground = sample.page if self._theme in ("cream", "blue") else sample.surface
        paint_box(painter, area, Paint(ground, tokens().ctl, "", edge.width))
        if self.isChecked():
            paint_box(painter, area, Paint("", tokens().blue, "", 4))
        painter.setPen(QColor(sample.text))
        painter.setFont(type_font("card"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, "Aa")
        self._paint_name(painter, area.bottom() + 4)

    def _paint_name(self, painter: QPainter, top: int) -> None:
        lines = self._lines()
        edge = scaled(14) if self.isChecked() else 0
        space = 6 if edge else 0
        left = round((self.width() - lines.width - edge - space) / 2)
        if edge:
            below = top + round((lines.height - edge) / 2)
            paint_icon(painter, "tick", colour("text"), QRect(left, below, edge, edge))
        painter.setPen(colour("text"))
        area = QRectF(left + edge + space, top, lines.width + 2, lines.height)
        lines.draw(painter, area, Qt.AlignmentFlag.AlignTop)

    def _sample(self) -> int:
        return 24 + scaled(24)

    def _lines(self) -> Wrapped:
        kind = "dense-bold" if self.isChecked() else "dense"
        return wrap(self._words, type_font(kind), 10_000, line_height(kind))
