"""The clock of a concern drawn to scale: when it was seen, told and confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass

from qvisit.report.blocks import Block
from qvisit.report.concern_clock import ClockMark, ConcernClock
from qvisit.report.figures import Drawing
from qvisit.report.fonts import fitted, width_of
from qvisit.report.look import RED, SECONDARY, TEXT, WIDTH
from qvisit.report.paragraphs import HeadingWords, Type
from qvisit.report.pen import Pen

_ABOVE, _ROW, _LABEL, _DOT = 28.0, 15.0, 8.5, 4.2
_TITLE = Type(10.5, 14, bold=True, above=8, below=2)


def clock_blocks(clock: ConcernClock | None, level: int) -> list[Block]:
    """The drawing with its heading of a level; nothing where there is no clock."""
    if clock is None:
        return []
    title = "The clock, in minutes after it was seen"
    return [HeadingWords(title, level, _TITLE), ClockLine(clock)]


@dataclass(frozen=True)
class _Label:
    """Words below the line: from where, and in which row; `x` is the place of their dot."""

    words: str
    x: float
    start: float
    row: int


class ClockLine(Drawing):
    """Dots on a line of time, to scale, each with its words; the limit is a dashed red line."""

    above = 2.0
    below = 8.0

    def __init__(self, clock: ConcernClock) -> None:
        super().__init__(0, clock.words)
        self._clock = clock

    @property
    def wide(self) -> float:
        """As wide as the text of a page."""
        return WIDTH

    def height(self, width: float) -> float:
        """Room for as many rows of words as do not touch one another."""
        return _ABOVE + 8 + _ROW * (1 + max(one.row for one in self._labels(width)))

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the line, the dots, the limit, and words in rows that do not touch."""
        scale, y = self._scale(width), top - _ABOVE
        pen.line((left, y), (left + self._whole * scale, y), TEXT, 1.0)
        if self._clock.limit is not None:
            at = left + self._clock.limit * scale
            pen.line((at, y - 7), (at, y + 24), RED, 1.6, dash=(3, 2))
            words = f"limit {self._clock.limit} min"
            pen.text((at + 4, y + 18), words, _LABEL, bold=True, colour=RED)
        for one in self._labels(width):
            foot = y - 18 - one.row * _ROW
            pen.line((left + one.x, y - _DOT), (left + one.x, foot), SECONDARY, 0.5)
            pen.text((left + one.start, foot), one.words, _LABEL)
        above = left - 10.0
        for mark in self._clock.marks:
            x = left + mark.minutes * scale
            pen.sheet.setFillColorRGB(*TEXT)
            pen.sheet.circle(x, y, _DOT, stroke=0, fill=1)
            start = self._time_at(mark, x, left + (self._clock.limit or 0) * scale)
            if start >= above:
                above = pen.text_on((start, y + 8), mark.time, _LABEL, bold=True) + 6

    @property
    def _whole(self) -> float:
        """The minutes on the line."""
        longest = max(one.minutes for one in self._clock.marks)
        return max(longest, self._clock.limit or 0, 1) * 1.04

    def _scale(self, width: float) -> float:
        return (width - 70) / self._whole

    def _time_at(self, mark: ClockMark, x: float, limit: float) -> float:
        """Where a time begins: over its dot, or before it where it would cross the limit."""
        wide = width_of(mark.time, _LABEL, bold=True)
        return x - wide + 3 if x - 2 < limit < x + wide + 2 else x - 2

    def _labels(self, width: float) -> Sequence[_Label]:
        """What stands below the line: what came last in the highest row, so that none is crossed.

        What came in the same minute stands in the order of the list.
        """
        scale = self._scale(width)
        starts: list[float] = []
        found: list[_Label] = []
        for mark in sorted(self._clock.marks, key=lambda one: -one.minutes):
            words = fitted(f"{mark.words}, {mark.minutes} min", _LABEL, 190)
            wide, x = width_of(words, _LABEL), mark.minutes * scale
            start = min(x + 3, width - wide)
            row = next((at for at, end in enumerate(starts) if start + wide + 8 <= end), None)
            if row is None:
                row = len(starts)
                starts.append(start)
            starts[row] = start
            found.append(_Label(words, x, start, row))
        return found
