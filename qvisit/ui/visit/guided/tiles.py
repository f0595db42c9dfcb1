"""Answers as large tiles: a word with its shape, chosen by edge, tick and bold, never by colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint, paint_of
from qvisit.ui.theme import line_height, scaled, tokens, type_font
from qvisit.ui.visit.guided.fit import BOLD, FITS, Fit
from qvisit.ui.visit.guided.shapes import paint_shape
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.choice import button_state
from qvisit.ui.widgets.pressed import PressedRadio, PressedTick
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

_TARGET = 44  # px, at any text size
_SPACE = 12
_SIDE = 12
_TICK = 20
_CHOSEN_EDGE, _EDGE = 4, 2
_TWO_LINES = 0.62  # share of the whole length at which words make two lines


@dataclass(frozen=True, slots=True)
class TileWords:
    """What stands on a tile. `quiet`: one of the ways of not judging, in the smaller row."""

    reply: str
    words: str
    shape: str = ""
    key: str = ""
    quiet: bool = False


class TileFace:
    """Measures and draws one tile."""

    def __init__(self, said: TileWords) -> None:
        self.said = said
        self.fit: Fit = FITS[0]
        self.marked = (0, 0)  # the letters that are being read aloud: from which on, how many

    def liked(self) -> QSize:
        """The size at which the words take two lines at most."""
        words = self.said.words
        whole = natural_width(words, type_font(self._bold()))
        room = whole if len(words.split()) < 3 else round(whole * _TWO_LINES)
        wide = max(room, longest_word(words, type_font(self._bold()))) + self._around()
        return QSize(wide, self.height(wide))

    def least(self) -> QSize:
        """The smallest size that breaks no word."""
        wide = longest_word(self.said.words, type_font(self._bold())) + self._around()
        return QSize(wide, self.height(10_000))

    def height(self, width: int) -> int:
        """Px of height at a width."""
        lines = wrap(
            self.said.words,
            type_font(self._bold()),
            max(1, width - self._around()),
            line_height(self._bold()),
        ).height
        shape = self._shape_edge()
        inner = shape + 8 + lines if self._is_above() and shape else max(lines, shape)
        return max(_TARGET, round(inner + 2 * self._pad()))

    def draw(self, painter: QPainter, area: QRect, paint: Paint, *, checked: bool) -> None:
        """Draw everything but the frame."""
        kind = self._bold() if checked else self._kind()
        room = max(1, area.width() - self._around())
        lines = wrap(self.said.words, type_font(kind), room, line_height(kind))
        ink = QColor(paint.ink)
        if self._is_above():
            self._draw_above(painter, area, lines, ink)
        else:
            self._draw_beside(painter, area, lines, ink)
        if checked:
            self._draw_tick(painter, area, ink)
        if self.said.key and self._is_above():
            edge = scaled(_TICK)
            box = QRect(area.left() + _SIDE, area.top() + _SIDE, edge, edge)
            paint_box(painter, box, Paint("", paint.ink, "", 1), 3)
            painter.setPen(ink)
            painter.setFont(type_font("dense-bold"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.said.key)

    def _draw_above(self, painter: QPainter, area: QRect, lines: Wrapped, ink: QColor) -> None:
        shape = self._shape_edge()
        high = lines.height + (shape + 8 if shape else 0)
        top: float = area.top() + (area.height() - high) / 2
        if shape:
            left = area.left() + (area.width() - shape) // 2
            paint_shape(painter, self.said.shape, ink, QRect(left, round(top), shape, shape))
            top += shape + 8
        at = QPointF(area.left() + (area.width() - lines.width) / 2, top)
        _draw_words(painter, lines, ink, at, self.marked)

    def _draw_beside(self, painter: QPainter, area: QRect, lines: Wrapped, ink: QColor) -> None:
        shape = self._shape_edge()
        wide = lines.width + (shape + _SPACE if shape else 0)
        free = area.width() - wide - (self._tick_edge() + 4) - _SIDE  # the tick stands at the right
        left: float = area.left() + max(_SIDE, min((area.width() - wide) / 2, free))
        if shape:
            level = area.top() + (area.height() - shape) // 2
            paint_shape(painter, self.said.shape, ink, QRect(round(left), level, shape, shape))
            left += shape + _SPACE
        top = area.top() + (area.height() - lines.height) / 2
        _draw_words(painter, lines, ink, QPointF(left, top), self.marked)

    def _draw_tick(self, painter: QPainter, area: QRect, ink: QColor) -> None:
        edge = self._tick_edge()
        right = area.right() - _SIDE - edge + 1
        top = area.top() + (_SIDE if self._is_above() else (area.height() - edge) // 2)
        paint_icon(painter, "tick", ink, QRect(right, top, edge, edge))

    def _is_above(self) -> bool:
        return self.fit.above and not self.said.quiet

    def _kind(self) -> str:
        return self.fit.skip if self.said.quiet else self.fit.answer

    def _bold(self) -> str:
        """The type once chosen: room for it is kept, so that choosing moves nothing."""
        kind = self._kind()
        return BOLD.get(kind, kind)

    def _pad(self) -> int:
        return min(self.fit.pad, 10) if self.said.quiet else self.fit.pad

    def _shape_edge(self) -> int:
        if not self.said.shape:
            return 0
        return (
            min(scaled(24), scaled(self.fit.shape)) if self.said.quiet else scaled(self.fit.shape)
        )

    def _tick_edge(self) -> int:
        return min(scaled(_TICK), scaled(self.fit.shape))

    def _around(self) -> int:
        """Px of width that are not words."""
        if self._is_above():
            return 2 * _SIDE
        shape = self._shape_edge()
        return 2 * _SIDE + (shape + _SPACE if shape else 0) + (self._tick_edge() + 4)


def _draw_words(
    painter: QPainter, lines: Wrapped, ink: QColor, at: QPointF, marked: tuple[int, int]
) -> None:
    painter.setPen(ink)
    place = QRectF(at.x(), at.y(), lines.width + 2, lines.height)
    lines.draw(painter, place, Qt.AlignmentFlag.AlignTop, marked)


class RadioTile(PressedRadio):
    """One of several answers. It shows what was recorded: a press asks for a change only."""

    def __init__(self, said: TileWords) -> None:
        super().__init__()
        self.face = TileFace(said)
        _set_up(self, said)

    def nextCheckState(self) -> None:
        """Do nothing: the state changes when the answer is on the disk, and not before."""

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return self.face.liked()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self.face)


class TickTile(PressedTick):
    """One of several answers of which any number may be given."""

    def __init__(self, said: TileWords) -> None:
        super().__init__()
        self.face = TileFace(said)
        _set_up(self, said)

    def nextCheckState(self) -> None:
        """Do nothing: the tick comes when the answer is on the disk, and not before."""

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self.face.liked()

    def minimumSizeHint(self) -> QSize:
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        return self.face.height(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self.face)


Tile = RadioTile | TickTile


def fit_tile(tile: Tile, fit: Fit) -> None:
    """Give a tile other sizes."""
    tile.face.fit = fit
    tile.updateGeometry()
    tile.update()


def mark_tile(tile: Tile, start: int, length: int) -> None:
    """Show which letters of a tile are being read aloud; 0 of them for none."""
    tile.face.marked = (start, length)
    tile.update()


def show_key(tile: Tile, key: str) -> None:
    """Draw the single key that chooses a tile, or none."""
    tile.face.said = replace(tile.face.said, key=key)
    tile.update()


def name_tiles(tiles: Mapping[str, Tile], keys: Mapping[str, str], words: Sequence[str]) -> None:
    """Give each tile what a screen reader says: its words, "chosen", its place, its key.

    Args:
        tiles: The tiles by reply, in order.
        keys: The single keys that work now, by reply.
        words: How to say chosen, a place, and a key.
    """
    chosen, place, key = words
    for at, (reply, tile) in enumerate(tiles.items(), start=1):
        parts = [tile.face.said.words]
        if tile.isChecked():
            parts.append(chosen)
        parts.append(place.format(place=at, total=len(tiles)))
        if reply in keys:
            parts.append(key.format(key=keys[reply]))
        tile.setAccessibleName(", ".join(parts))


def _set_up(button: QAbstractButton, said: TileWords) -> None:
    button.setText(said.words.replace("&", "&&"))
    button.setAccessibleName(said.words)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _paint(button: Tile, face: TileFace) -> None:
    painter = QPainter(button)
    paint = paint_of(tokens(), "tile", button_state(button))
    width = _CHOSEN_EDGE if button.isChecked() else max(_EDGE, paint.width)
    paint = paint._replace(width=width)
    paint_box(painter, button.rect(), paint)
    face.draw(painter, button.rect(), paint, checked=button.isChecked())
