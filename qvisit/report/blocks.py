"""The pieces a page is filled with: each knows its height, how to split and how to draw itself."""

from collections.abc import Sequence
from typing import NamedTuple

from qvisit.report.look import FRAME, PANEL, Colour
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element

GUTTER = 4 * 72 / 25.4
TALLEST_COLUMN = FRAME * 0.7


class Block:
    """Something that stands on a page. Lengths are in points, `top` counts from the page's foot.

    `above` and `below` are the gaps it asks for; the larger of two that meet is kept.
    `keep_next` keeps it on one page with the start of what follows. `crowns` says that it stands
    at the top of a first page, in place of the running head.
    """

    above: float = 0.0
    below: float = 0.0
    keep_next: bool = False
    crowns: bool = False

    def height(self, width: float) -> float:
        """How tall it is when `width` wide."""
        raise TypeError(f"{type(self).__name__} has no height")

    def least(self, width: float) -> float:
        """The height of the smallest first part that may stand alone at the foot of a page."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """A first part that fits into `room`, and the rest; None when it cannot be split so."""
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it with its upper left corner there."""


class Gap(Block):
    """Empty space."""

    def __init__(self, points: float) -> None:
        self.points = points

    def height(self, width: float) -> float:
        """As tall as it was made."""
        return self.points


class NewPage(Gap):
    """Go on at the top of a page, and stay there if nothing stands on it yet."""

    def __init__(self) -> None:
        super().__init__(0)


class Room(Gap):
    """Go on at the top of a page unless this much room is left."""

    def __init__(self, points: float) -> None:
        super().__init__(0)
        self.points = points


def gap_between(upper: Block | None, lower: Block) -> float:
    """The space between two blocks, or above the first."""
    return max(upper.below, lower.above) if upper else 0.0


class Stack(Block):
    """Blocks below one another, treated as one."""

    def __init__(self, blocks: Sequence[Block], element: Element | None = None) -> None:
        self.blocks = tuple(blocks)
        self.element = element
        self.above = self.blocks[0].above if self.blocks else 0.0
        self.below = self.blocks[-1].below if self.blocks else 0.0

    def height(self, width: float) -> float:
        """All heights and the gaps between them."""
        total, upper = 0.0, None
        for block in self.blocks:
            total += gap_between(upper, block) + block.height(width)
            upper = block
        return total

    def least(self, width: float) -> float:
        """The start of its first block, with what that must stay with."""
        return _least_of(self.blocks, width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split between two blocks, or inside the one that crosses the line."""
        cut = cut_blocks(self.blocks, width, room)
        if cut is None:
            return None
        return Stack(cut[0], self.element), Stack(cut[1], self.element)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw all of it, inside its element if it has one."""
        if self.element:
            with pen.within(self.element):
                self._draw_blocks(pen, left, top, width)
        else:
            self._draw_blocks(pen, left, top, width)

    def _draw_blocks(self, pen: Pen, left: float, top: float, width: float) -> None:
        upper = None
        for block in self.blocks:
            top -= gap_between(upper, block)
            block.draw(pen, left, top, width)
            top -= block.height(width)
            upper = block


def _least_of(blocks: Sequence[Block], width: float) -> float:
    total, upper = 0.0, None
    for block in blocks:
        total += gap_between(upper, block)
        if not block.keep_next:
            return total + block.least(width)
        total += block.height(width)
        upper = block
    return total


def cut_blocks(
    blocks: Sequence[Block], width: float, room: float
) -> tuple[tuple[Block, ...], tuple[Block, ...]] | None:
    """Split a sequence of blocks so that the first part fits; None when nothing of it does."""
    used, upper = 0.0, None
    for index, block in enumerate(blocks):
        used += gap_between(upper, block)
        tall = block.height(width)
        if used + tall > room:
            return _cut_at(blocks, index, block.split(width, room - used))
        used += tall
        upper = block
    return None


def _cut_at(
    blocks: Sequence[Block], index: int, halves: tuple[Block, Block] | None
) -> tuple[tuple[Block, ...], tuple[Block, ...]] | None:
    if halves is not None:
        return (*blocks[:index], halves[0]), (halves[1], *blocks[index + 1 :])
    while index and blocks[index - 1].keep_next:
        index -= 1
    return (tuple(blocks[:index]), tuple(blocks[index:])) if index else None


class Column(NamedTuple):
    """One column: its share of twelve, and what stands in it."""

    twelfths: int
    block: Block


class Columns(Block):
    """Blocks beside one another on the grid of twelve; below one another when too tall."""

    def __init__(self, *columns: Column, gutter: float = GUTTER) -> None:
        self.columns = columns
        self._gutter = gutter
        self.above = max(column.block.above for column in columns)
        self.below = max(column.block.below for column in columns)

    def _widths(self, width: float) -> list[float]:
        unit = (width - 11 * self._gutter) / 12
        return [
            column.twelfths * unit + (column.twelfths - 1) * self._gutter for column in self.columns
        ]

    def height(self, width: float) -> float:
        """That of the tallest column."""
        widths = self._widths(width)
        return max(
            column.block.height(wide) for column, wide in zip(self.columns, widths, strict=True)
        )

    def _unfolded(self) -> Stack:
        return Stack([column.block for column in self.columns])

    def least(self, width: float) -> float:
        """All of it; but very tall columns may be unfolded."""
        tall = self.height(width)
        return tall if tall <= TALLEST_COLUMN else self._unfolded().least(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Only very tall columns are split: they then stand below one another."""
        if self.height(width) <= TALLEST_COLUMN:
            return None
        unfolded = self._unfolded()
        if unfolded.height(width) > room:
            return unfolded.split(width, room)
        *upper, last = unfolded.blocks
        return Stack(upper), last

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the columns from left to right: that is how they are read."""
        for column, wide in zip(self.columns, self._widths(width), strict=True):
            column.block.draw(pen, left, top, wide)
            left += wide + self._gutter


class Beside(Block):
    """A small block on the left, and beside it another as wide as is left."""

    def __init__(
        self, first: Block, wide: float, second: Block, element: Element | None = None
    ) -> None:
        self.first = first
        self.wide = wide
        self.second = second
        self.element = element
        self.above = second.above
        self.below = second.below

    def height(self, width: float) -> float:
        """That of the taller one."""
        return max(self.first.height(self.wide), self.second.height(width - self.wide))

    def least(self, width: float) -> float:
        """The first block with the start of the second."""
        return max(self.first.height(self.wide), self.second.least(width - self.wide))

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split the second block; the first stays with its start."""
        halves = self.second.split(width - self.wide, room)
        if halves is None or self.first.height(self.wide) > room:
            return None
        return (
            Beside(self.first, self.wide, halves[0], self.element),
            Beside(Gap(0), self.wide, halves[1], self.element),
        )

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw both."""
        if self.element:
            with pen.within(self.element):
                self._draw_both(pen, left, top, width)
        else:
            self._draw_both(pen, left, top, width)

    def _draw_both(self, pen: Pen, left: float, top: float, width: float) -> None:
        self.first.draw(pen, left, top, self.wide)
        self.second.draw(pen, left + self.wide, top, width - self.wide)


class Box(Block):
    """A tinted note with a thick edge that says, in its words too, how much it matters."""

    def __init__(
        self, inside: Block, edge: Colour, fill: Colour = PANEL, padding: float = 12
    ) -> None:
        self.inside = inside
        self.edge = edge
        self._fill = fill
        self._padding = padding
        self.above = 11.0
        self.below = 11.0

    def _inner(self, width: float) -> float:
        return width - 2 * self._padding - 6

    def height(self, width: float) -> float:
        """What is inside, and the padding."""
        return self.inside.height(self._inner(width)) + 2 * self._padding

    def least(self, width: float) -> float:
        """The start of what is inside, and the padding."""
        return self.inside.least(self._inner(width)) + 2 * self._padding

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split what is inside; both parts are boxes."""
        halves = self.inside.split(self._inner(width), room - 2 * self._padding)
        if halves is None:
            return None
        first, rest = (Box(half, self.edge, self._fill, self._padding) for half in halves)
        return first, rest

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the tint and the edge as decoration, then what is inside."""
        tall = self.height(width)
        with pen.decoration():
            pen.area((left, top - tall), (width, tall), Paint(fill=self._fill))
            pen.area((left, top - tall), (6, tall), Paint(fill=self.edge))
        self.inside.draw(pen, left + 6 + self._padding, top - self._padding, self._inner(width))


class Rule(Block):
    """A line across."""

    def __init__(self, colour: Colour, thick: float) -> None:
        self.colour = colour
        self.thick = thick
        self.above = 10.0
        self.below = 10.0

    def height(self, width: float) -> float:
        """As tall as the line is thick."""
        return self.thick

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it as decoration."""
        with pen.decoration():
            y = top - self.thick / 2
            pen.line((left, y), (left + width, y), self.colour, self.thick)
