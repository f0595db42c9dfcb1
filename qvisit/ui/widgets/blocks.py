"""Rows made of words, marks and pictures: measured quickly, kept as drawing steps, then drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import colour, scaled, tokens
from qvisit.ui.widgets.picture import picture_pixmap
from qvisit.ui.widgets.quick_lines import breaker

SIDE = 16  # px left and right of the words of a cell
_ABOVE = 12  # px above and below what a row says
_MARK_GAP = 12
_ICON_GAP = 5
_ACCENT = 4


class Mark(NamedTuple):
    """A few words that stay together, with an icon if wished."""

    words: str
    kind: str = "dense"
    ink: str = "text2"
    icon: str = ""


class Block(NamedTuple):
    """A paragraph, or several marks beside each other; `gap` is the room above, px at 100 %."""

    words: str = ""
    kind: str = "body"
    ink: str = "text"
    gap: int = 4
    marks: tuple[Mark, ...] = ()


class Cell(NamedTuple):
    """Blocks under each other, at the right of a picture if there is one."""

    blocks: tuple[Block, ...]
    picture: str = ""


class RowLook(NamedTuple):
    """What a row shows: one cell, or two beside each other; `ground` is a role of `Tokens`."""

    cells: tuple[Cell, ...]
    ground: str = "surface"


class _Line(NamedTuple):
    left: float
    top: float
    words: str
    kind: str
    ink: str


class _Drawing(NamedTuple):
    left: float
    top: float
    edge: int
    name: str
    ink: str  # empty for a picture, which has its own colours


@dataclass(slots=True)
class LaidOut:
    """A row at one width: its height in px, and what is drawn where."""

    height: int = 0
    lines: list[_Line] = field(default_factory=list)
    drawings: list[_Drawing] = field(default_factory=list)
    divider: int = 0  # px from the left, 0 for none


class Room(NamedTuple):
    """How rows are laid out: px of width, whether cells stand under each other, a picture's px."""

    width: int
    stacked: bool
    picture: int


def lay_out(look: RowLook, room: Room) -> LaidOut:
    """Place everything that a row shows."""
    if room.stacked or len(look.cells) == 1:
        return _under_each_other(look.cells, room)
    return _beside(look.cells, room)


def split_of(width: int) -> int:
    """Px from the left at which the second of two cells begins."""
    return width // 2


def _under_each_other(cells: Sequence[Cell], room: Room) -> LaidOut:
    laid = LaidOut()
    top = float(_ABOVE)
    for cell in cells:
        top += _place(cell, SIDE, top, room.width - 2 * SIDE, room.picture, laid)
        top += _ABOVE
    laid.height = round(top)
    return laid


def _beside(cells: Sequence[Cell], room: Room) -> LaidOut:
    laid = LaidOut(divider=split_of(room.width))
    parts = []
    for cell, left in zip(cells, (0, laid.divider), strict=True):
        part = LaidOut()
        right = laid.divider if not left else room.width
        high = _place(cell, left + SIDE, 0, right - left - 2 * SIDE, room.picture, part)
        parts.append((part, high))
    highest = max(high for _, high in parts)
    for part, high in parts:
        down = _ABOVE + (highest - high) / 2
        laid.lines += [line._replace(top=line.top + down) for line in part.lines]
        laid.drawings += [one._replace(top=one.top + down) for one in part.drawings]
    laid.height = round(highest + 2 * _ABOVE)
    return laid


def _place(cell: Cell, left: float, top: float, room: float, picture: int, laid: LaidOut) -> float:
    """Place one cell; the px of height that it takes."""
    if not cell.picture:
        return _place_blocks(cell.blocks, left, top, room, laid)
    beside = picture + SIDE
    words = LaidOut()
    high = _place_blocks(cell.blocks, left + beside, 0, room - beside, words)
    tallest = max(high, picture)
    down = top + (tallest - high) / 2
    laid.lines += [line._replace(top=line.top + down) for line in words.lines]
    laid.drawings += [one._replace(top=one.top + down) for one in words.drawings]
    laid.drawings.append(_Drawing(left, top + (tallest - picture) / 2, picture, cell.picture, ""))
    return tallest


def _place_blocks(
    blocks: Sequence[Block], left: float, top: float, room: float, laid: LaidOut
) -> float:
    start = top
    for at, block in enumerate(blocks):
        top += scaled(block.gap) if at else 0
        if block.marks:
            top += _place_marks(block.marks, left, top, room, laid)
            continue
        known = breaker(block.kind)
        for line in known.lines(block.words, max(room, 1)):
            laid.lines.append(_Line(left, top, line, block.kind, block.ink))
            top += known.step
    return top - start


def _place_marks(
    marks: Sequence[Mark], left: float, top: float, room: float, laid: LaidOut
) -> float:
    """Set marks in rows that break like words on a page."""
    step = breaker("dense").step
    start, used = top, 0.0
    edge = scaled(16)
    for mark in marks:
        known = breaker(mark.kind)
        icon = edge + _ICON_GAP if mark.icon else 0
        wide = icon + known.advance(mark.words)
        if used and used + wide > room:
            top, used = top + step, 0.0
        if mark.icon:
            middle = top + (step - edge) / 2
            laid.drawings.append(_Drawing(left + used, middle, edge, mark.icon, mark.ink))
        lines = known.lines(mark.words, max(room - icon, 1))
        for line in lines:
            laid.lines.append(_Line(left + used + icon, top, line, mark.kind, mark.ink))
            top += step
        top -= step
        used += wide + _MARK_GAP
    return top + step - start


Highlight = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the parts of a line, by first and last letter, that a search has found."""


def paint_row(
    painter: QPainter, area: QRect, laid: LaidOut, ground: str, highlight: Highlight | None = None
) -> None:
    """Draw a row in `area`.

    Args:
        painter: Draws on the list.
        area: Where, px.
        laid: The row, laid out at the width of `area`.
        ground: A role of `Tokens`.
        highlight: Which parts of a line to mark.
    """
    colours = tokens()
    painter.fillRect(area, QColor(colours.colour(ground)))
    if laid.divider:
        line = QRect(area.left() + laid.divider, area.top(), colours.edge, area.height())
        painter.fillRect(line, QColor(colours.line))
    ratio = painter.device().devicePixelRatioF()
    for one in laid.drawings:
        corner = QPointF(area.left() + one.left, area.top() + one.top)
        if one.ink:
            place = QRect(round(corner.x()), round(corner.y()), one.edge, one.edge)
            paint_icon(painter, one.name, colour(one.ink), place)
        else:
            painter.drawPixmap(corner, picture_pixmap(one.name, one.edge, ratio))
    for words in laid.lines:
        _draw_line(painter, area, words, highlight)
    foot = QRect(area.left(), area.bottom() + 1 - colours.edge, area.width(), colours.edge)
    painter.fillRect(foot, QColor(colours.line))


def paint_current(painter: QPainter, area: QRect) -> None:
    """Draw the thick edge of the row that is being looked at."""
    accent = QRect(area.left(), area.top(), _ACCENT, area.height())
    painter.fillRect(accent, QColor(tokens().blue))


def _draw_line(painter: QPainter, area: QRect, line: _Line, highlight: Highlight | None) -> None:
    known = breaker(line.kind)
    left, top = area.left() + line.left, area.top() + line.top
    ink = colour(line.ink)
    if highlight is not None:
        for first, last in highlight(line.words):
            start = known.advance(line.words[:first])
            wide = known.advance(line.words[:last]) - start
            painter.fillRect(QRectF(left + start, top, wide, known.step), colour("ambertint"))
            underline = QRectF(left + start, top + known.step - 2, wide, 2)
            painter.fillRect(underline, colour("amber"))
    painter.setFont(known.font)
    painter.setPen(ink)
    painter.drawText(QPointF(left, top + known.baseline), line.words)
