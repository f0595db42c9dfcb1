"""The face, thumb or other shape beside an answer. The word says the same: it is never alone."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from qvisit.forms.answers import DONT_KNOW, NOT_APPLICABLE, NOT_ASSESSED, PREFER_NOT
from qvisit.forms.item import Item
from qvisit.ui.icons import paint_icon

FACES, THUMBS = "faces", "thumbs"
_RANKS: Final[dict[str, dict[str, int]]] = {
    "LEVEL4": {"4": 4, "3": 3, "2": 2, "1": 1},
    "MET3": {"met": 4, "partly": 2, "not_met": 1},
}
_STAGES: Final[dict[str, dict[str, str]]] = {
    "SIGN": {"none": "dots0", "once": "dots1", "repeated": "dots2", "serious": "dots3"},
    "MARKER": {"0": "bars0", "1": "bars1", "2": "bars2", "3": "bars3"},
    "YES_NO": {"yes": "disc1", "no": "disc0"},
}
_SKIPS: Final = {
    NOT_ASSESSED: "eye-off",
    DONT_KNOW: "help",
    NOT_APPLICABLE: "blocked",
    PREFER_NOT: "hand",
}
_MOUTHS: Final = {4: (0.42, 200, 140), 3: (0.36, 215, 110), 2: (0.36, 35, 110), 1: (0.42, 20, 140)}


def shape_of(item: Item, reply: str, pictures: str) -> str:
    """The shape for an answer; "" where the words stand alone.

    Args:
        item: The question.
        reply: The answer.
        pictures: "faces", "thumbs" or "words", as the person likes it.
    """
    if reply in _SKIPS:
        return f"icon:{_SKIPS[reply]}"
    rank = _RANKS.get(item.scale, {}).get(reply)
    if rank is None:
        stage = _STAGES.get(item.scale, {}).get(reply, "")
        return stage if pictures != "words" else ""
    if pictures == THUMBS:
        return f"thumb{rank}"
    return f"face{rank}" if pictures == FACES else ""


def paint_shape(painter: QPainter, name: str, ink: QColor, area: QRect) -> None:
    """Draw a shape in one colour, as large as the shorter edge of `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = min(area.width(), area.height())
    square = QRect(0, 0, edge, edge)
    square.moveCenter(area.center())
    kind, rank = name.rstrip("0123456789"), int(name[-1]) if name[-1].isdigit() else 0
    if name.startswith("icon:"):
        paint_icon(painter, name.removeprefix("icon:"), ink, square)
    elif kind == "face":
        _face(painter, rank, ink, QRectF(square))
    elif kind == "thumb":
        _thumb(painter, rank, ink, square)
    else:
        _marks(painter, kind, rank, ink, QRectF(square))
    painter.restore()


def _face(painter: QPainter, rank: int, ink: QColor, area: QRectF) -> None:
    edge = area.width()
    pen = QPen(ink, max(2.0, edge / 17))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inset = pen.widthF() / 2
    painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    middle = area.center()
    painter.setBrush(ink)
    dot = edge * 0.045
    for side in (-1, 1):
        painter.drawEllipse(
            QPointF(middle.x() + side * edge * 0.17, middle.y() - edge * 0.11), dot, dot
        )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wide, start, span = _MOUTHS[rank]
    down = edge * (0.04 if rank > 2 else 0.29)
    box = QRectF(0, 0, edge * wide, edge * wide * 0.9)
    box.moveCenter(QPointF(middle.x(), middle.y() + down))
    painter.drawArc(box, start * 16, span * 16)
    if rank == 1:
        for side in (-1, 1):
            outer = QPointF(middle.x() + side * edge * 0.27, middle.y() - edge * 0.2)
            inner = QPointF(middle.x() + side * edge * 0.12, middle.y() - edge * 0.27)
            painter.drawLine(outer, inner)


def _thumb(painter: QPainter, rank: int, ink: QColor, area: QRect) -> None:
    """One thumb, or two for the strongest answers; down is the same turned over."""
    double = rank in (4, 1)
    edge = round(area.width() * (0.62 if double else 0.86))
    up = rank >= 3
    for place in (-1, 1) if double else (0,):
        painter.save()
        painter.translate(QPointF(area.center()) + QPointF(place * area.width() * 0.24, 0))
        painter.scale(1, 1 if up else -1)
        paint_icon(painter, "thumb", ink, QRect(-edge // 2, -edge // 2, edge, edge))
        painter.restore()


def _marks(painter: QPainter, kind: str, filled: int, ink: QColor, area: QRectF) -> None:
    """Three dots or three growing bars of which some are filled; or one disc, full or empty."""
    edge = area.width()
    painter.setPen(QPen(ink, max(2.0, edge / 17)))
    if kind == "disc":
        painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
        inset = edge * 0.18
        painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
        return
    step = edge / 3
    for place in range(3):
        painter.setBrush(ink if place < filled else Qt.BrushStyle.NoBrush)
        left = area.left() + place * step + step * 0.18
        wide = step * 0.64
        if kind == "dots":
            painter.drawEllipse(QRectF(left, area.center().y() - wide / 2, wide, wide))
        else:
            high = edge * (0.32 + 0.24 * place)
            painter.drawRect(QRectF(left, area.bottom() - edge * 0.08 - high, wide, high))
