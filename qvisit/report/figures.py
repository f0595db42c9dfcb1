"""Drawings made of lines and areas: they read in black and white, and words stand beside each."""

import math
from collections.abc import Sequence

from qvisit.report.blocks import Block
from qvisit.report.fonts import width_of
from qvisit.report.look import (
    BANDS,
    BLUE,
    CHART,
    GREEN,
    RED,
    SECONDARY,
    TEXT,
    WHITE,
    Colour,
)
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element

DASH = (2.5, 2.0)
STEPS = 4


class Drawing(Block):
    """A drawing. With `alt` it is a figure that says so; without, a decoration of nearby words."""

    def __init__(self, tall: float, alt: str = "") -> None:
        self.alt = alt
        self._tall = tall
        self._element = Element("Figure", alt=alt) if alt else None

    @property
    def wide(self) -> float:
        """How wide it is where nothing around it says so."""
        return 112.0

    def height(self, width: float) -> float:
        """As tall as it was made."""
        return self._tall

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it as figure or decoration."""
        stretch = pen.marked(self._element) if self._element else pen.decoration()
        with stretch:
            self.sketch(pen, left, top, width)

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the shapes."""
        raise TypeError(f"{type(self).__name__} draws nothing")


class Blocks(Drawing):
    """A rating as 1 to 4 filled blocks; four dashed ones where none is given."""

    def __init__(self, filled: int | None, size: float = 9.0, drop: float = 1.5) -> None:
        super().__init__(size * 0.8 + drop)
        self._filled = filled
        self._size = size
        self._drop = drop

    @property
    def wide(self) -> float:
        """How wide the four are together."""
        return STEPS * self._size * 1.3

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw four rounded blocks."""
        tall = self._size * 0.75
        for step in range(STEPS):
            filled = self._filled is not None and step < self._filled
            pen.area(
                (left + step * self._size * 1.3 + 0.5, top - self._drop - tall),
                (self._size, tall),
                Paint(
                    fill=BLUE if filled else WHITE,
                    edge=SECONDARY if self._filled is None else BLUE,
                    thick=1.1,
                    dash=DASH if self._filled is None else (),
                ),
                radius=self._size * 0.16,
            )


def hatch(pen: Pen, corner: tuple[float, float], size: tuple[float, float], step: float) -> None:
    """Fill a box with slanted lines."""
    pen.sheet.saveState()
    path = pen.sheet.beginPath()
    path.rect(*corner, *size)
    pen.sheet.clipPath(path, stroke=0, fill=0)
    x = corner[0] - size[1]
    while x < corner[0] + size[0]:
        pen.line((x, corner[1]), (x + size[1], corner[1] + size[1]), CHART, 0.6)
        x += step
    pen.sheet.restoreState()


class ScoreBar(Drawing):
    """A score from 0 to 100 with ticks where ratings begin; hatched without enough evidence."""

    def __init__(self, percent: int | None, ticks: Sequence[int]) -> None:
        super().__init__(16)
        self._percent = percent
        self._ticks = ticks

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw outline, filling and ticks."""
        tall, bottom = 10.0, top - 12.0
        if self._percent is None:
            hatch(pen, (left, bottom), (width, tall), 4)
            pen.area((left, bottom), (width, tall), Paint(edge=SECONDARY, thick=0.7, dash=DASH))
            return
        pen.area((left, bottom), (width, tall), Paint(fill=WHITE))
        pen.area((left, bottom), (width * self._percent / 100, tall), Paint(fill=BLUE))
        for tick in self._ticks:
            x = left + width * tick / 100
            colour = WHITE if tick < self._percent else CHART
            pen.line((x, bottom), (x, bottom + tall), colour, 0.9)
            pen.line((x, bottom - 3), (x, bottom), CHART, 0.9)
        pen.area((left, bottom), (width, tall), Paint(edge=CHART, thick=0.8))


class ScoreAxis(Drawing):
    """The numbers above a column of score bars."""

    def __init__(self, ticks: Sequence[int]) -> None:
        super().__init__(11)
        self._ticks = ticks

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Write 0 and the ticks where they stand on the bars, or 0 and 100 without ticks."""
        for tick in (0, *(self._ticks or (100,))):
            words = str(tick)
            wide = width_of(words, 8, bold=True)
            x = left + width * tick / 100 - {0: 0, 100: wide}.get(tick, wide / 2)
            pen.text((x, top - 9), words, 8, bold=True, colour=SECONDARY)


class AnswerSign(Drawing):
    """The shape of an answer: full, half or crossed disc, dash, slash; nothing for plain words."""

    def __init__(self, sign: str, *, centred: bool = True, radius: float = 4.6) -> None:
        super().__init__(0 if sign == "word" else 2 * radius + 3)
        self.sign = sign
        self._centred = centred
        self._radius = radius

    @property
    def wide(self) -> float:
        """As wide as the shape."""
        return 2 * self._radius + 2

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the shape."""
        if self.sign == "word":
            return
        radius = self._radius
        centre = (left + (width / 2 if self._centred else radius + 0.5), top - radius - 1)
        if self.sign in ("dash", "slash"):
            lean = 3.2 if self.sign == "slash" else 0.0
            side = 2.0 if self.sign == "slash" else 4.0
            x, y = centre
            pen.line((x - side, y - lean), (x + side, y + lean), TEXT, 1.1)
            return
        disc(pen, centre, radius, self.sign)


def disc(pen: Pen, centre: tuple[float, float], radius: float, sign: str) -> None:
    """Draw a disc: full, half, or empty with a cross."""
    x, y = centre
    pen.sheet.setStrokeColorRGB(*TEXT)
    pen.sheet.setFillColorRGB(*TEXT)
    pen.sheet.setLineWidth(1.1)
    pen.sheet.circle(x, y, radius, stroke=1, fill=int(sign == "full"))
    if sign == "half":
        box = (x - radius, y - radius, x + radius, y + radius)
        pen.sheet.wedge(*box, 90, 180, stroke=0, fill=1)
    if sign == "crossed":
        arm = radius * math.sin(math.pi / 4) * 0.75
        pen.line((x - arm, y - arm), (x + arm, y + arm), TEXT, 1.1)
        pen.line((x - arm, y + arm), (x + arm, y - arm), TEXT, 1.1)


class Tick(Drawing):
    """A white tick on a green disc: done, always beside the word."""

    def __init__(self) -> None:
        super().__init__(13)

    @property
    def wide(self) -> float:
        """As wide as the disc."""
        return 13.0

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw disc and tick."""
        x, y = left + 5.5, top - 7.5
        pen.sheet.setFillColorRGB(*GREEN)
        pen.sheet.circle(x, y, 5.5, stroke=0, fill=1)
        pen.line((x - 2.6, y - 0.2), (x - 0.7, y - 2.3), WHITE, 1.5)
        pen.line((x - 0.7, y - 2.3), (x + 2.7, y + 2.3), WHITE, 1.5)


class Alarm(Drawing):
    """A red triangle with a white mark: open, always beside the word."""

    def __init__(self) -> None:
        super().__init__(13)

    @property
    def wide(self) -> float:
        """As wide as the triangle."""
        return 13.0

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw triangle and mark."""
        path = pen.sheet.beginPath()
        path.moveTo(left, top - 12.5)
        path.lineTo(left + 12, top - 12.5)
        path.lineTo(left + 6, top - 2)
        pen.sheet.setFillColorRGB(*RED)
        pen.sheet.drawPath(path, stroke=0, fill=1)
        pen.line((left + 6, top - 5.5), (left + 6, top - 9), WHITE, 1.4)
        pen.line((left + 6, top - 10.2), (left + 6, top - 11.4), WHITE, 1.4)


class Dots(Drawing):
    """One dot for each person; an empty dashed shape where the number is kept back."""

    def __init__(self, count: int | None, per_line: int = 20) -> None:
        lines = 1 if not count else -(-count // per_line)
        super().__init__(lines * 10.0 + 2)
        self._count = count
        self._per_line = per_line

    @property
    def wide(self) -> float:
        """As wide as a full line of dots."""
        return 48.0 if self._count is None else min(self._count, self._per_line) * 9.6 + 2

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the dots in lines."""
        if self._count is None:
            pen.area(
                (left + 0.5, top - 10),
                (46, 8),
                Paint(edge=SECONDARY, thick=0.9, dash=DASH),
                radius=4,
            )
            return
        pen.sheet.setFillColorRGB(*BLUE)
        for number in range(self._count):
            line, place = divmod(number, self._per_line)
            pen.sheet.circle(left + 4.2 + place * 9.6, top - 6.2 - line * 10, 3.9, stroke=0, fill=1)


class RiskGrid(Drawing):
    """Consequence by likelihood, each field with its product, findings as black discs."""

    SIDE = 23.0
    AXIS = 26.0

    def __init__(self, placed: Sequence[tuple[str, int, int]], alt: str) -> None:
        super().__init__(5 * self.SIDE + self.AXIS, alt)
        self._placed = placed

    @property
    def wide(self) -> float:
        """As wide as five fields and the words beside them."""
        return 5 * self.SIDE + self.AXIS

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw 25 fields, the discs, and the words of both axes."""
        start = left + self.AXIS
        for consequence in range(1, 6):
            for likelihood in range(1, 6):
                corner = (
                    start + (likelihood - 1) * self.SIDE,
                    top - (6 - consequence) * self.SIDE,
                )
                self._field(pen, corner, consequence, likelihood)
        bottom = top - 5 * self.SIDE
        for step in range(1, 6):
            middle = (step - 0.5) * self.SIDE
            pen.text((start + middle - 2.4, bottom - 10), str(step), 8, colour=SECONDARY)
            pen.text((start - 10, bottom + middle - 3), str(step), 8, colour=SECONDARY)
        words = "Likelihood, 1 to 5"
        pen.text((start + 57.5 - width_of(words, 8) / 2, bottom - 21), words, 8)
        pen.sheet.saveState()
        pen.sheet.translate(left + 8, bottom + 57.5 - width_of("Consequence, 1 to 5", 8) / 2)
        pen.sheet.rotate(90)
        pen.text((0, 0), "Consequence, 1 to 5", 8)
        pen.sheet.restoreState()

    def _field(
        self, pen: Pen, corner: tuple[float, float], consequence: int, likelihood: int
    ) -> None:
        product = consequence * likelihood
        pen.area(
            corner, (self.SIDE, self.SIDE), Paint(fill=band_fill(product), edge=CHART, thick=0.6)
        )
        middle = (corner[0] + self.SIDE / 2, corner[1] + self.SIDE / 2)
        here = [ref for ref, c, risk in self._placed if (c, risk) == (consequence, likelihood)]
        if not here:
            _centred(pen, middle, str(product), 8, TEXT)
            return
        pen.sheet.setFillColorRGB(*TEXT)
        pen.sheet.circle(*middle, 9.8, stroke=0, fill=1)
        words = here[0] if len(here) == 1 else f"{len(here)} ×"
        _centred(pen, middle, words, 8, WHITE)


def band_fill(product: int) -> Colour:
    """One of four greys for low, moderate, high and extreme."""
    return BANDS[sum(product >= start for start in (4, 8, 15))]


def _centred(
    pen: Pen, middle: tuple[float, float], words: str, size: float, colour: Colour
) -> None:
    bold = colour == WHITE
    half = width_of(words, size, bold=bold) / 2
    pen.text((middle[0] - half, middle[1] - size * 0.35), words, size, bold=bold, colour=colour)
