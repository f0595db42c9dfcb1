"""One answer to a question, as a large radio button."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint, paint_of
from qvisit.ui.theme import Look, current_look, line_height, scaled, tokens, type_font
from qvisit.ui.widgets.box import paint_box, paint_joined
from qvisit.ui.widgets.choice import button_state
from qvisit.ui.widgets.pressed import PressedRadio
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

_SPACE = 8
_SIDE = 10
_SMALL_SIDE = 8


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One way to answer.

    `reply` is its id; `short` the words where room is scarce; `key` the single key that chooses
    it, if any; `icon` what it bears beside its words once chosen. `opens`: a press offers more
    answers, and an arrow behind the words says so.
    """

    reply: str
    words: str
    short: str = ""
    key: str = ""
    icon: str = "tick"
    opens: bool = False


class AnswerButton(PressedRadio):
    """Shows what was recorded and nothing else: a press asks for a change and paints none."""

    def __init__(
        self,
        option: AnswerOption,
        keys: Callable[["AnswerButton", QKeyEvent], bool],
        *,
        kind: str = "answer",
        compact: bool = False,
    ) -> None:
        """Make a button.

        Args:
            option: What it stands for.
            keys: Asked first about each key; true when it has dealt with it.
            kind: "answer", or "skipped" for what is no judgement.
            compact: One of a joined row: small, with the short words.
        """
        super().__init__()
        self.option = option
        self._keys = keys
        self._kind = kind
        self._compact = compact
        self._shows_key = bool(option.key)
        self.ends = (True, True)  # whether it is the first and the last of a joined row
        self.setText(option.words.replace("&", "&&"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_key(self, shown: bool) -> None:
        """Draw the single key, or not when single keys are off."""
        self._shows_key = shown and bool(self.option.key)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Do nothing: the state changes when the answer is on the disk, and not before."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys(self, event):
            super().keyPressEvent(event)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        wide = natural_width(self._words(), _bold(self._small())) + self._around(chosen=True)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = longest_word(self._words(), _bold(self._small())) + self._around(chosen=True)
        return QSize(wide, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        least = 40 if self._compact else (48 if self._kind == "answer" else 36)
        room = max(1, width - self._around())
        return _height(self._words(), self._type(), room, least, current_look())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = paint_of(tokens(), self._kind, button_state(self))
        if self._small():
            paint = Paint(paint.ground, paint.edge, paint.ink, tokens().edge)
        if self._compact:
            paint_joined(painter, self.rect(), paint, *self.ends)
        else:
            paint_box(painter, self.rect(), paint)
        lines = self._lines(self.width())
        room = self.width() - self._around()
        edge = scaled(16 if self._small() else 20)
        left = _side(self._small()) + max(0, round((room - lines.width) / 2))
        if self._draws_key():
            left += _draw_key(painter, _square(self, left, scaled(22)), self.option.key, paint)
        if _has_icon(self):
            paint_icon(painter, self.option.icon, QColor(paint.ink), _square(self, left, edge))
            left += edge + _SPACE
        painter.setPen(QColor(paint.ink))
        area = QRect(left, 0, int(lines.width) + 2, self.height())
        lines.draw(painter, QRectF(area), Qt.AlignmentFlag.AlignVCenter)
        if self.option.opens:
            behind = _square(self, left + round(lines.width) + _SPACE, edge)
            paint_icon(painter, "chevron-down", QColor(paint.ink), behind)

    def _words(self) -> str:
        return self.option.short or self.option.words if self._compact else self.option.words

    def _type(self) -> str:
        if self._small():
            return "dense-bold" if self.isChecked() else "dense"
        return "row"

    def _small(self) -> bool:
        return self._compact or self._kind == "skipped"

    def _draws_key(self) -> bool:
        """Whether the key is seen: a small button has room for it or for its icon."""
        wanted = self._shows_key and not self._compact
        return wanted and not (self._small() and _has_icon(self))

    def _around(self, *, chosen: bool = False) -> int:
        """Px that are not words, as it is or as it would be once chosen."""
        icon = scaled(16 if self._small() else 20) + _SPACE
        key = scaled(22) + _SPACE if self._shows_key and not self._compact else 0
        if self._small():
            has_icon = chosen or _has_icon(self) or self.option.opens
            return 2 * _side(self._small()) + max(key, icon if has_icon else 0)
        return 2 * _side(self._small()) + key + (icon if chosen or _has_icon(self) else 0)

    def _lines(self, width: int) -> Wrapped:
        room = max(1, width - self._around())
        return wrap(self._words(), type_font(self._type()), room, line_height(self._type()))


def _side(small: bool) -> int:
    return _SMALL_SIDE if small else _SIDE


def _has_icon(button: AnswerButton) -> bool:
    return button.isChecked() and bool(button.option.icon) and not button.option.opens


def _square(button: AnswerButton, left: int, edge: int) -> QRect:
    return QRect(left, round((button.height() - edge) / 2), edge, edge)


def _draw_key(painter: QPainter, area: QRect, key: str, paint: Paint) -> int:
    """Draw a single key in its frame; the px that it takes with the space behind it."""
    paint_box(painter, area, Paint("", paint.ink, "", 1), 3)
    painter.setPen(QColor(paint.ink))
    painter.setFont(type_font("dense-bold"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, key.upper())
    return area.width() + _SPACE


def _bold(small: bool) -> QFont:
    """The type a button takes once chosen: room for it is kept, so that choosing moves nothing."""
    return type_font("dense-bold" if small else "row")


@lru_cache(maxsize=4096)
def _height(words: str, kind: str, room: int, least: int, _look: Look) -> int:
    """Px of height: a list of hundreds of questions asks for the same few over and over."""
    step = line_height(kind)
    lines = wrap(words, type_font(kind), room, step).height
    return round(lines + max(6.0, least - 24 + scaled(24) - step))
