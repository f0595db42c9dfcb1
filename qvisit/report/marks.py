"""Drawings of two views beside each other, and of a figure on a scale with bands.

All of them read in black and white: by shape and place, never by colour.
"""

from itertools import pairwise
from typing import Final

from qvisit.report.figures import Drawing
from qvisit.report.fonts import width_of
from qvisit.report.look import BANDS, CHART, SECONDARY, TEXT, WHITE
from qvisit.report.pen import Paint, Pen

RADIUS: Final = 4.4
AXIS: Final = (0, 50, 100)
_BAND_STARTS: Final = (0, 667, 800, 1000)


def circle(pen: Pen, at: tuple[float, float]) -> None:
    """The mark of lived-experience reviewers: an open circle."""
    pen.sheet.setStrokeColorRGB(*TEXT)
    pen.sheet.setFillColorRGB(*WHITE)
    pen.sheet.setLineWidth(1.7)
    pen.sheet.circle(*at, RADIUS, stroke=1, fill=1)


def square(pen: Pen, at: tuple[float, float]) -> None:
    """The mark of the other reviewers: a filled square, as large as the circle."""
    side = 2 * RADIUS - 0.6
    pen.area((at[0] - side / 2, at[1] - side / 2), (side, side), Paint(fill=TEXT))


class Mark(Drawing):
    """One of the two marks, beside its word in the legend."""

    wide: Final = 2 * RADIUS + 6

    def __init__(self, *, lived: bool) -> None:
        super().__init__(12)
        self._draw = circle if lived else square

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the mark at the height of small words."""
        self._draw(pen, (left + RADIUS + 0.9, top - 6.5))


class PairedMarks(Drawing):
    """Both views on one line from 0 to 100; where they meet, the circle lies on the square."""

    def __init__(self, lived: int, others: int) -> None:
        super().__init__(15)
        self._lived = lived
        self._others = others

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the line, its ends and both marks."""
        y = top - 7.5
        start, wide = left + RADIUS + 1, width - 2 * RADIUS - 2
        pen.line((start, y), (start + wide, y), CHART, 0.9)
        for tick in AXIS:
            x = start + wide * tick / 100
            pen.line((x, y - 3), (x, y + 3), CHART, 0.9)
        lived, others = (start + wide * share / 100 for share in (self._lived, self._others))
        pen.line((lived, y), (others, y), TEXT, 1.9)
        square(pen, (others, y))
        circle(pen, (lived, y))


class PairAxis(Drawing):
    """The numbers above a column of paired marks."""

    def __init__(self) -> None:
        super().__init__(11)

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Write the ends and the middle where they stand on the lines."""
        start, wide = left + RADIUS + 1, width - 2 * RADIUS - 2
        for tick in AXIS:
            words = str(tick)
            half = width_of(words, 8, bold=True) / 2
            x = min(start + wide * tick / 100 - half, left + width - 2 * half)
            pen.text((max(left, x), top - 9), words, 8, bold=True, colour=SECONDARY)


class AlphaScale(Drawing):
    """Krippendorff's bands from 0 to 1 with one marker; below 0 it stands at the start."""

    wide: Final = 320.0

    def __init__(self, thousandths: int, words: str, alt: str) -> None:
        super().__init__(52, alt)
        self._place = thousandths
        self._words = words

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the bands, their words, and the marker with its number."""
        left, width = left + 14, min(width, self.wide) - 28
        bottom, tall = top - 27.0, 11.0
        greys = (WHITE, BANDS[2], SECONDARY)
        for (start, end), grey in zip(pairwise(_BAND_STARTS), greys, strict=True):
            box = (left + width * start / 1000, bottom)
            size = (width * (end - start) / 1000, tall)
            pen.area(box, size, Paint(fill=grey, edge=CHART, thick=0.8))
        self._axis(pen, left, bottom, width)
        x = left + width * min(1000, max(0, self._place)) / 1000
        path = pen.sheet.beginPath()
        path.moveTo(x - 5, bottom + tall + 2)
        path.lineTo(x + 5, bottom + tall + 2)
        path.lineTo(x, bottom - 1)
        pen.sheet.setFillColorRGB(*TEXT)
        pen.sheet.setStrokeColorRGB(*WHITE)
        pen.sheet.setLineWidth(0.8)
        pen.sheet.drawPath(path, stroke=1, fill=1)
        half = width_of(self._words, 9, bold=True) / 2
        pen.text((x - half, bottom + tall + 5), self._words, 9, bold=True)

    def _axis(self, pen: Pen, left: float, bottom: float, width: float) -> None:
        for place, words in ((0, "0"), (667, "0.667"), (800, "0.800"), (1000, "1")):
            half = width_of(words, 8) / 2
            pen.text((left + width * place / 1000 - half, bottom - 10), words, 8)
        for start, end, words in (
            (0, 667, "reword or train"),
            (620, 840, "tentative"),
            (830, 1000, "reliable"),
        ):
            middle = left + width * (start + end) / 2000
            half = width_of(words, 8) / 2
            pen.text((middle - half, bottom - 21), words, 8, colour=SECONDARY)
