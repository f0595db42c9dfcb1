"""How far one is, as a path of small steps. It counts questions and knows no time."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import tokens
from qvisit.ui.widgets.box import paint_box

_HIGH = 12
_SPACE = 4
_LEAST = 12  # px of one step, below which the path is one bar
_CORNER = 6


class ProgressPath(QProgressBar):
    """A step for each question, those answered filled and the present one ringed."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(_HIGH)
        self._answered: frozenset[int] = frozenset()

    def show_way(self, here: int, total: int, answered: frozenset[int], words: str) -> None:
        """Show where one is.

        Args:
            here: The present question, from 0; -1 for none.
            total: How many there are.
            answered: Which have a reply, from 0.
            words: The same in words.
        """
        self._answered = answered
        self.setRange(0, max(1, total))
        self.setValue(here + 1)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        total, here = self.maximum(), self.value() - 1
        each = (self.width() + _SPACE) / total
        if each - _SPACE < _LEAST:
            self._paint_bar(painter, here, total)
            return
        for place in range(total):
            left, right = round(place * each), round((place + 1) * each) - _SPACE
            step = QRect(left, 0, right - left, self.height())
            full = colours.blue if place in self._answered else colours.surface
            if place == here:
                paint_box(painter, step, Paint(colours.surface, colours.blue, "", 4), _CORNER)
            else:
                edge = colours.blue if place in self._answered else colours.ctl
                paint_box(painter, step, Paint(full, edge, "", 2), _CORNER)

    def _paint_bar(self, painter: QPainter, here: int, total: int) -> None:
        colours = tokens()
        paint_box(painter, self.rect(), Paint(colours.surface, colours.ctl, "", 2), _CORNER)
        if here >= 0:
            wide = max(3 * _CORNER, round(self.width() * (here + 1) / total))
            done = QRect(0, 0, wide, self.height())
            paint_box(painter, done, Paint(colours.blue, colours.blue, "", 2), _CORNER)
