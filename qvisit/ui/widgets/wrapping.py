"""Breaks plain words into lines, the same way for every widget that shows some."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from qvisit.ui.theme import colour

_MOST_KNOWN = 64


class Wrapped(NamedTuple):
    """Words in lines. `width` is that of the longest line, `height` that of all, in px."""

    layouts: tuple[QTextLayout, ...]
    width: float
    height: float

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        alignment: Qt.AlignmentFlag,
        marked: tuple[int, int] = (0, 0),
    ) -> None:
        """Draw in the painter's pen, placed vertically in `area` as `alignment` says.

        `marked` are the letters that are being read aloud: from which on, and how many.
        """
        spare = area.height() - self.height
        top = area.top()
        if alignment & Qt.AlignmentFlag.AlignBottom:
            top += spare
        elif not alignment & Qt.AlignmentFlag.AlignTop:
            top += spare / 2
        start, length = marked
        for layout in self.layouts:
            place = QPointF(area.left(), top)
            if length:
                layout.draw(painter, place, [_mark(start, length)])
                start -= len(layout.text()) + 1
            else:
                layout.draw(painter, place)


def _mark(start: int, length: int) -> QTextLayout.FormatRange:
    """Letters of a paragraph as they look while they are read: what lies outside it is no matter.

    Only their colours change, so that nothing moves.
    """
    shown = QTextLayout.FormatRange()
    shown.start, shown.length = max(0, start), max(0, length + min(0, start))
    shown.format.setBackground(colour("focus"))
    shown.format.setForeground(colour("focusedge"))
    return shown


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
    across = alignment & Qt.AlignmentFlag.AlignHorizontal_Mask
    return _wrap(words, _font_of(font), width, step, across)


class _Font:
    """A font that can be looked up: equal ones have one key."""

    __slots__ = ("_hash", "_key", "font")

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._key = font.key()
        self._hash = hash(self._key)

    def __eq__(self, other: object) -> bool:
        return other is self or (isinstance(other, _Font) and other._key == self._key)

    def __hash__(self) -> int:
        return self._hash


_known: dict[int, _Font] = {}  # by identity of the font, which is kept here and so stays its own


def _font_of(font: QFont) -> _Font:
    known = _known.get(id(font))
    if known is None or known.font is not font:
        if len(_known) > _MOST_KNOWN:
            _known.clear()
        known = _known[id(font)] = _Font(font)
    return known


@lru_cache(maxsize=2048)
def _wrap(words: str, font: _Font, width: float, step: float, across: Qt.AlignmentFlag) -> Wrapped:
    """Layouts ask for the same words at the same width many times over."""
    option = QTextOption(across)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layouts = []
    top = widest = 0.0
    for paragraph in words.split("\n"):
        layout = QTextLayout(paragraph, font.font)
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
    return _widest(tuple(words.split("\n")), _font_of(font))


def longest_word(words: str, font: QFont) -> int:
    """Width in px below which a word would have to be broken."""
    return _widest(tuple(words.split()), _font_of(font))


@lru_cache(maxsize=4096)
def _widest(parts: tuple[str, ...], font: _Font) -> int:
    metrics = QFontMetricsF(font.font)
    return int(max((metrics.horizontalAdvance(part) for part in parts), default=0)) + 2
