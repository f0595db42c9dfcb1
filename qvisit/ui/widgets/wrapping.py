"""Breaks plain words into lines, the same way for every widget that shows some."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Words in lines. `width` is that of the longest line, `height` that of all, in px."""

    layouts: tuple[QTextLayout, ...]
    width: float
    height: float

    def draw(self, painter: QPainter, area: QRectF, alignment: Qt.AlignmentFlag) -> None:
        """Draw in the painter's pen, placed vertically in `area` as `alignment` says."""
        spare = area.height() - self.height
        top = area.top()
        if alignment & Qt.AlignmentFlag.AlignBottom:
            top += spare
        elif not alignment & Qt.AlignmentFlag.AlignTop:
            top += spare / 2
        for layout in self.layouts:
            layout.draw(painter, QPointF(area.left(), top))


def wrap(
    words: str,
    font: QFont,
    width: float,
    step: float,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Wrapped:
    """Break `words` into lines.

    Args:
        words: Plain text; a line break starts a new line.
        font: What they are set in.
        width: Room for a line in px.
        step: Distance from line to line in px.
        alignment: Where lines stand in `width`.
    """
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layouts = []
    top = widest = 0.0
    for paragraph in words.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (step - line.height()) / 2))
            widest = max(widest, line.naturalTextWidth())
            top += step
            line = layout.createLine()
        layout.endLayout()
        layouts.append(layout)
    return Wrapped(tuple(layouts), widest, max(top, step))


def natural_width(words: str, font: QFont) -> int:
    """Width in px of the longest line when nothing wraps."""
    metrics = QFontMetricsF(font)
    return int(max(metrics.horizontalAdvance(line) for line in words.split("\n"))) + 2


def longest_word(words: str, font: QFont) -> int:
    """Width in px below which a word would have to be broken."""
    metrics = QFontMetricsF(font)
    return int(max((metrics.horizontalAdvance(word) for word in words.split()), default=0)) + 2
