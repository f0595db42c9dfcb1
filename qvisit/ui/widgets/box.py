"""Draws the ground and edge of a control."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from qvisit.ui.stylesheet import Paint
from qvisit.ui.tokens import CORNER


def paint_joined(painter: QPainter, area: QRect, paint: Paint, first: bool, last: bool) -> None:
    """Draw one of a row of joined controls: only the ends of the row have round corners."""
    if first and last:
        paint_box(painter, area, paint)
        return
    painter.save()
    painter.setClipRect(area)
    over = 2 * CORNER
    paint_box(painter, area.adjusted(0 if first else -over, 0, 0 if last else over, 0), paint)
    painter.setPen(QPen(QColor(paint.edge), paint.width))
    half = paint.width / 2
    for skip, at in ((first, area.left() + half), (last, area.right() + 1 - half)):
        if not skip:
            painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom() + 1))
    painter.restore()


def paint_box(painter: QPainter, area: QRect, paint: Paint, corner: int = CORNER) -> None:
    """Draw the ground and edge of a control inside `area`."""
    if not (paint.ground or paint.edge):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(paint.ground) if paint.ground else Qt.BrushStyle.NoBrush)
    inset = 0.0
    if paint.edge:
        pen = QPen(QColor(paint.edge), paint.width)
        if paint.dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        inset = paint.width / 2
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
