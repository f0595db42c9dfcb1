"""Rows of papers for the ward: an idea beside its picture, and how far a point is."""

from collections.abc import Sequence

from qvisit.report.blocks import GUTTER, Block, Box, Stack, gap_between
from qvisit.report.figures import Drawing
from qvisit.report.fonts import printable, width_of
from qvisit.report.look import BLUE, GREEN, RULE, TEXT, WHITE, Colour
from qvisit.report.paragraphs import Type, Words
from qvisit.report.pen import Paint, Pen
from qvisit.report.you_said import STATE_WORDS, State

_PILL, _PILL_SIZE = 21.0, 11.0


class Idea(Block):
    """A picture on the left, words in the middle of its height on the right, a line below."""

    def __init__(
        self, picture: Block, room: float, words: Sequence[Block], padding: float = 11.0
    ) -> None:
        self._picture = picture
        self._room = room
        self._words = Stack(words)
        self._padding = padding

    def height(self, width: float) -> float:
        """That of the taller one, with room above and below."""
        words = self._words.height(width - self._room)
        return max(self._picture.height(self._room), words) + 2 * self._padding

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the picture, the words, and the line as decoration."""
        tall = self.height(width)
        picture = self._picture.height(self._room)
        words = self._words.height(width - self._room)
        self._picture.draw(pen, left, top - (tall - picture) / 2, self._room)
        self._words.draw(pen, left + self._room, top - (tall - words) / 2, width - self._room)
        with pen.decoration():
            pen.line((left, top - tall), (left + width, top - tall), RULE, 0.6)


class Beneath(Block):
    """Blocks below one another in a cell, without the gaps that they would ask for on a page."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = tuple(blocks)

    def height(self, width: float) -> float:
        """All heights and the gaps between them."""
        total, upper = 0.0, None
        for block in self._blocks:
            total += gap_between(upper, block) + block.height(width)
            upper = block
        return total

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw them in order."""
        upper = None
        for block in self._blocks:
            top -= gap_between(upper, block)
            block.draw(pen, left, top, width)
            top -= block.height(width)
            upper = block


class StatePill(Block):
    """How far a point is: a shape and a word. Only what is done is filled, with a tick."""

    below = 4.0

    def __init__(self, state: State) -> None:
        self._state = state
        self._colour = {"done": GREEN, "working_on_it": BLUE}.get(state, TEXT)
        ink: Colour = WHITE if state == "done" else self._colour
        self._words = Words(STATE_WORDS[state], Type(_PILL_SIZE, 14, bold=True, colour=ink))
        self._wide = 32 + width_of(printable(STATE_WORDS[state]), _PILL_SIZE, bold=True)

    def height(self, width: float) -> float:
        """One line with its edge."""
        return _PILL

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw edge and shape as decoration, and the word."""
        fill = GREEN if self._state == "done" else WHITE
        paint = Paint(fill=fill, edge=self._colour, thick=1.1)
        with pen.decoration():
            pen.area((left + 0.6, top - _PILL), (self._wide, _PILL - 1), paint, radius=9.5)
            self._draw_shape(pen, left + 14, top - _PILL / 2 - 0.5)
        self._words.draw(pen, left + 24, top - 3, width)

    def _draw_shape(self, pen: Pen, x: float, y: float) -> None:
        ink = WHITE if self._state == "done" else self._colour
        sheet, size = pen.sheet, 4.6
        sheet.setStrokeColorRGB(*ink)
        sheet.setFillColorRGB(*ink)
        sheet.setLineWidth(1.5)
        if self._state == "done":
            pen.line((x - 4, y), (x - 1, y - 3.4), ink, 1.8)
            pen.line((x - 1, y - 3.4), (x + 4.4, y + 3.6), ink, 1.8)
            return
        sheet.circle(x, y, size, stroke=1, fill=0)
        if self._state == "working_on_it":
            sheet.wedge(x - size, y - size, x + size, y + size, 270, 180, stroke=0, fill=1)
        if self._state == "cannot_do":
            pen.line((x - 3.2, y - 3.2), (x + 3.2, y + 3.2), ink, 1.5)


class Bubbles(Drawing):
    """Two speech bubbles in a band: one that asks, one that answers."""

    def __init__(self) -> None:
        super().__init__(0)

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw an outlined bubble, and a white one over its corner."""
        pale = Colour(0.75, 0.86, 0.95)
        self._bubble(pen, (left, top - 58), Paint(edge=pale, thick=3), tail=-1)
        self._bubble(pen, (left + 48, top - 80), Paint(fill=WHITE, edge=WHITE, thick=3), tail=1)
        for step in range(3):
            y = top - 40 - step * 11
            pen.line((left + 62, y), (left + (122 if step < 2 else 98), y), BLUE, 3)

    def _bubble(self, pen: Pen, corner: tuple[float, float], paint: Paint, tail: int) -> None:
        wide, tall = 92.0, 52.0
        x, y = corner
        path = pen.sheet.beginPath()
        foot = x + (22 if tail < 0 else wide - 22)
        path.moveTo(foot - 9, y + 1)
        path.lineTo(foot + tail * 9, y - 14)
        path.lineTo(foot + 9, y + 1)
        pen.area(corner, (wide, tall), paint, radius=9)
        if paint.fill:
            pen.sheet.setFillColorRGB(*paint.fill)
        if paint.edge:
            pen.sheet.setStrokeColorRGB(*paint.edge)
        pen.sheet.setLineWidth(paint.thick)
        pen.sheet.drawPath(path, stroke=1, fill=int(paint.fill is not None))


class EvenBox(Box):
    """A box that may be drawn taller than what is in it."""

    stretched = 0.0

    def height(self, width: float) -> float:
        """That of its words, or as tall as it was stretched."""
        return max(super().height(width), self.stretched)


class EvenRow(Block):
    """Boxes of one height beside one another, each as wide as the others."""

    above = 6.0
    below = 6.0

    def __init__(self, boxes: Sequence[EvenBox], gutter: float = GUTTER) -> None:
        self._boxes = tuple(boxes)
        self._gutter = gutter

    def _wide(self, width: float) -> float:
        return (width - (len(self._boxes) - 1) * self._gutter) / len(self._boxes)

    def height(self, width: float) -> float:
        """That of the tallest box."""
        return max(box.height(self._wide(width)) for box in self._boxes)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw them from left to right."""
        tall, wide = self.height(width), self._wide(width)
        for box in self._boxes:
            box.stretched = tall
            box.draw(pen, left, top, wide)
            left += wide + self._gutter
