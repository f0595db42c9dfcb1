"""Large buttons of which one, or some, are chosen: edged, ticked and bold, never colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint, paint_of
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pressed import PressedRadio, PressedTick
from qvisit.ui.widgets.roving import RovingFocus
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

_MARK = 20
_KEY = 22
_PADDING = 12
_SPACE = 10


def button_state(button: QAbstractButton) -> str:
    """The state in which a button is drawn."""
    if not button.isEnabled():
        return "unavailable"
    if button.isDown():
        return "pressed"
    if button.isChecked():
        return "chosen"
    return "hover" if button.underMouse() else "normal"


class _TileFace:
    """Measures and draws a mark, a bold line and a second line beneath it."""

    def __init__(self, words: str, text: str, *, framed: bool, large: bool) -> None:
        self.words = words
        self.text = text
        self.key = ""  # the single key that chooses it, drawn behind the mark
        self.framed = framed
        self.large = large

    def width(self) -> int:
        """Px that the longer line needs."""
        first = natural_width(self.words, type_font("row"))
        second = natural_width(self.text, type_font("dense")) if self.text else 0
        return max(first, min(second, scaled(196))) + self._around()

    def least(self) -> QSize:
        """The smallest size that breaks no word."""
        longest = max(
            longest_word(self.words, type_font("row")), longest_word(self.text, type_font("dense"))
        )
        return QSize(longest + self._around(), self.height(10_000))

    def height(self, width: int) -> int:
        """Px of height at `width`."""
        first, second = self._lines(width)
        words = first.height + (second.height if second else 0)
        least = 44 if self.large else 32
        return round(max(words + (2 * _PADDING if self.framed else 8), scaled(least)))

    def draw(
        self, painter: QPainter, area: QRect, ink: str, second_ink: str, mark: "_Mark"
    ) -> None:
        """Draw everything but the frame."""
        first, second = self._lines(area.width())
        words = first.height + (second.height if second else 0)
        side = _PADDING if self.framed else 0
        spare = (area.height() - words) / 2
        # Cards of one row begin on one line, however long the second lines are.
        top = area.top() + (min(spare, _PADDING) if self.framed and self.text else spare)
        middle = top + first.height / 2
        edge = scaled(_MARK)
        mark.draw(painter, QRect(area.left() + side, round(middle - edge / 2), edge, edge))
        left = area.left() + side + edge + _SPACE
        if self.key:
            key = QRect(left, round(middle - scaled(_KEY) / 2), scaled(_KEY), scaled(_KEY))
            self._draw_key(painter, key, ink)
            left += scaled(_KEY) + _SPACE
        painter.setPen(colour(ink))
        first.draw(painter, QRectF(left, top, 1, first.height), Qt.AlignmentFlag.AlignTop)
        if second:
            painter.setPen(colour(second_ink))
            below = QRectF(left, top + first.height, 1, second.height)
            second.draw(painter, below, Qt.AlignmentFlag.AlignTop)

    def _around(self) -> int:
        key = scaled(_KEY) + _SPACE if self.key else 0
        return (2 * _PADDING if self.framed else 2) + scaled(_MARK) + _SPACE + key

    def _draw_key(self, painter: QPainter, area: QRect, ink: str) -> None:
        paint_box(painter, area, Paint("", colour(ink).name(), "", 1), 3)
        painter.setPen(colour(ink))
        painter.setFont(type_font("dense-bold"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.key)

    def _lines(self, width: int) -> tuple[Wrapped, Wrapped | None]:
        room = max(1, width - self._around())
        first = wrap(self.words, type_font("row"), room, line_height("row"))
        if not self.text:
            return first, None
        return first, wrap(self.text, type_font("dense"), room, line_height("dense"))


@dataclass(frozen=True, slots=True)
class _Mark:
    """The box or ring at the left of a choice."""

    round: bool
    checked: bool
    state: str

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw an empty or a filled mark."""
        colours = tokens()
        edge = colours.blue if self.checked or self.state == "hover" else colours.ctl
        corner = area.width() // 2 if self.round else 3
        if self.round or not self.checked:
            paint_box(painter, area, Paint(colours.surface, edge, "", 2), corner)
        if self.checked and self.round:
            paint_box(painter, area.adjusted(5, 5, -5, -5), Paint(colours.blue, "", ""), corner)
        elif self.checked:
            paint_box(painter, area, Paint(colours.blue, colours.blue, "", 2), corner)
            paint_icon(painter, "tick", colour("onblue"), area.adjusted(3, 3, -3, -3))


def _set_up(button: QAbstractButton, face: _TileFace) -> None:
    _name(button, face)
    button.setAccessibleDescription(face.text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _name(button: QAbstractButton, face: _TileFace) -> None:
    button.setText(face.words.replace("&", "&&"))
    button.setAccessibleName(face.words)


def _size(button: QAbstractButton, face: _TileFace) -> QSize:
    laid_out = button.testAttribute(Qt.WidgetAttribute.WA_Resized)
    return QSize(face.width(), face.height(button.width() if laid_out else face.width()))


def _paint(button: QAbstractButton, face: _TileFace, mark: _Mark) -> None:
    painter = QPainter(button)
    if not face.framed:
        face.draw(painter, button.rect(), "text", "text2", mark)
        return
    colours = tokens()
    paint_box(painter, button.rect(), paint_of(colours, "tile", mark.state))
    if mark.checked and mark.state != "pressed":
        filled = colours.name == "high_contrast"
        inks = ("onblue", "onblue") if filled else ("bluetext", "text2")
        face.draw(painter, button.rect(), *inks, mark)
    else:
        face.draw(painter, button.rect(), "text", "text2", mark)


class ChoiceTile(PressedRadio):
    """One of several: a ring, a bold line and, if wished, a second line."""

    def __init__(
        self, words: str, text: str = "", *, framed: bool = True, large: bool = True
    ) -> None:
        """Make a choice.

        Args:
            words: What is chosen.
            text: What that means.
            framed: With an edge round all of it.
            large: At least 44 px high instead of 32.
        """
        super().__init__()
        self._face = _TileFace(words, text, framed=framed, large=large)
        _set_up(self, self._face)

    def set_words(self, words: str) -> None:
        """Name what is chosen by other words."""
        self._face.words = words
        _name(self, self._face)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self, self._face)

    def minimumSizeHint(self) -> QSize:
        return self._face.least()

    def heightForWidth(self, width: int) -> int:
        return self._face.height(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._face, _Mark(True, self.isChecked(), button_state(self)))


class TickBox(PressedTick):
    """Something that is on or off: a box, a bold line and, if wished, a second line."""

    def __init__(
        self, words: str, text: str = "", *, framed: bool = False, large: bool = True
    ) -> None:
        """Make a tick box; the arguments are those of `ChoiceTile`."""
        super().__init__()
        self._face = _TileFace(words, text, framed=framed, large=large)
        _set_up(self, self._face)

    def show_words(self, words: str, key: str = "") -> None:
        """Name what is on or off by other words, and draw the single key that turns it, if any."""
        self._face.words = words
        self._face.key = key
        _name(self, self._face)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _size(self, self._face)

    def minimumSizeHint(self) -> QSize:
        return self._face.least()

    def heightForWidth(self, width: int) -> int:
        return self._face.height(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down ticks once
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, self._face, _Mark(False, self.isChecked(), button_state(self)))


class TileGroup(NamedGroup):
    """Exactly one of several tiles, as one tab stop. Choosing takes Space or Enter."""

    chosen = Signal(str)

    def __init__(self, name: str, tiles: Mapping[str, QRadioButton], *, columns: int = 0) -> None:
        """Offer tiles.

        Args:
            name: What is chosen, for screen readers.
            tiles: One button per id, in reading order.
            columns: At most so many of equal width beside each other; 0 lets them flow.
        """
        super().__init__(name)
        self._tiles = dict(tiles)
        self._roving = RovingFocus(self)
        row = EqualGrid(self, most=columns) if columns else FlowLayout(self)
        for key, tile in self._tiles.items():
            tile.clicked.connect(partial(self._on_clicked, key))
            row.addWidget(tile)
        self._roving.follow(list(self._tiles.values()))

    def tile(self, key: str) -> QRadioButton:
        """The tile of one choice."""
        return self._tiles[key]

    @property
    def value(self) -> str:
        """Id of the chosen tile; empty while there is none."""
        return next((key for key, tile in self._tiles.items() if tile.isChecked()), "")

    def show_value(self, key: str) -> None:
        """Show a choice as chosen, without a signal."""
        if key in self._tiles:
            self._tiles[key].setChecked(True)
            self._roving.stop_at(self._tiles[key])

    def clear(self) -> None:
        """Show none as chosen, without a signal."""
        for tile in self._tiles.values():
            tile.setAutoExclusive(False)  # Qt lets go of the last one only so
            tile.setChecked(False)
            tile.setAutoExclusive(True)
        self._roving.stop_at(None)

    def take_focus(self) -> None:
        """Put the focus on the chosen tile, or on the first."""
        tile = self._tiles.get(self.value) or next(iter(self._tiles.values()))
        tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self, key: str) -> None:
        self.chosen.emit(key)


class ChoiceGroup(TileGroup):
    """Tiles with a ring, words and, if wished, a second line."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str, str]],
        *,
        large: bool = True,
        columns: int = 0,
    ) -> None:
        """Offer choices.

        Args:
            name: What is chosen, for screen readers.
            choices: Id, words and second line (may be empty) of each.
            large: Tiles at least 44 px high.
            columns: See `TileGroup`.
        """
        own = {key: ChoiceTile(words, text, large=large) for key, words, text in choices}
        super().__init__(name, own, columns=columns)
        self._own = own

    def set_words(self, words: Mapping[str, str]) -> None:
        """Name the choices by other words, by their ids."""
        for key, said in words.items():
            self._own[key].set_words(said)
