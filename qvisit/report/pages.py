"""Fills pages with blocks, then draws them with their running heads and feet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qvisit.report.blocks import Block, NewPage, Room, gap_between
from qvisit.report.fonts import fitted, width_of
from qvisit.report.look import (
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    RIGHT,
    RULE,
    SECONDARY,
    TEXT,
    TOP,
    WIDTH,
)
from qvisit.report.paragraphs import HeadingWords
from qvisit.report.pen import Paint, Pen
from qvisit.report.stamp import CoverStamp, Stamp, lay_behind, put_on_page
from qvisit.report.tagging import About

HEAD_BASELINE = PAGE_HEIGHT - 39.0
HEAD_RULE_AT = PAGE_HEIGHT - 46.5
FOOT_RULE_AT = 46.0
SMALLEST = 6.5
"""The foot is set smaller rather than cut, down to this size."""

_NEAR = 0.01


@dataclass(frozen=True)
class Placed:
    """A block on its page, with the height of its upper edge above the page's foot."""

    block: Block
    top: float


@dataclass(frozen=True)
class Edges:
    """What stands round the text of every page of a document.

    `ward` in bold and `place` stand left in the head, `name` right; `foot` is two lines below,
    the first words of each in bold. `banner`, if any, stands in a border under the head; in its
    place `stamp`, where the report no longer stands.
    """

    ward: str
    place: str
    name: str
    foot: tuple[tuple[str, str], tuple[str, str]]
    banner: str = ""
    stamp: Stamp | None = None


class Cover(Protocol):
    """A first page that draws itself, knowing on which page each part begins."""

    def draw(self, pen: Pen, pages: dict[str, int]) -> None:
        """Draw the whole page but its foot."""


def lay_out(blocks: Sequence[Block]) -> list[list[Placed]]:
    """Put blocks on pages, keeping together what belongs together; no page is empty."""
    layout = _Layout(blocks)
    while layout.waiting:
        layout.place_next()
    return [page for page in layout.pages if page] or [[]]


class _Layout:
    """The pages filled so far, and the blocks that wait, the next one last."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.pages: list[list[Placed]] = [[]]
        self.waiting = list(reversed(blocks))
        self._top = TOP
        self._upper: Block | None = None

    def place_next(self) -> None:
        """Put the next block, or its first part, where it belongs."""
        block = self.waiting.pop()
        start = self._top - gap_between(self._upper, block)
        room = start - BOTTOM
        if isinstance(block, NewPage | Room):
            if isinstance(block, NewPage) or block.points > room:
                self._turn()
        elif _needed(block, self.waiting) > room + _NEAR and self.pages[-1]:
            self.waiting.append(block)
            self._turn()
        elif block.height(WIDTH) <= room + _NEAR:
            self._put(block, start)
        else:
            self._put_first_part(block, start, room)

    def _put_first_part(self, block: Block, start: float, room: float) -> None:
        halves = block.split(WIDTH, room)
        if halves is not None:
            self._put(halves[0], start)
            self.waiting.append(halves[1])
            self._turn()
        elif self.pages[-1]:
            self.waiting.append(block)
            self._take_back_headings()
            self._turn()
        else:  # taller than any page and in one piece: let it stand
            self._put(block, start)
            self._turn()

    def _take_back_headings(self) -> None:
        """Let headings at the foot of a page wait for what follows them, if others stand above."""
        page = self.pages[-1]
        while len(page) > 1 and page[-1].block.keep_next:
            self.waiting.append(page.pop().block)

    def _put(self, block: Block, start: float) -> None:
        self.pages[-1].append(Placed(block, start))
        self._top, self._upper = start - block.height(WIDTH), block

    def _turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._top, self._upper = TOP, None


def _needed(block: Block, waiting: Sequence[Block]) -> float:
    """The least room for a block, and where it must not stand alone, for the start of the next."""
    needed, at = 0.0, len(waiting) - 1
    while block.keep_next and at >= 0:
        following = waiting[at]
        needed += block.height(WIDTH) + gap_between(block, following)
        block, at = following, at - 1
    return needed + block.least(WIDTH)


def where_parts_begin(pages: Sequence[Sequence[Placed]], first: int) -> dict[str, int]:
    """The page number of each named heading, counting from `first`."""
    return {
        placed.block.place: number
        for number, page in enumerate(pages, first)
        for placed in page
        if isinstance(placed.block, HeadingWords) and placed.block.place
    }


def draw_document(
    blocks: Sequence[Block], edges: Edges, about: About, cover: Cover | None = None
) -> bytes:
    """Draw a whole document: its cover, if any, then its pages, each with head and foot."""
    pages = lay_out(blocks)
    pen = Pen(about)
    total = len(pages) + (cover is not None)
    if cover is not None:
        _draw_cover(pen, cover, where_parts_begin(pages, 2), edges.stamp)
        _draw_foot(pen, edges, total)
        pen.new_page()
    for index, page in enumerate(pages):
        if index:
            pen.new_page()
        if edges.stamp:
            lay_behind(pen, edges.stamp)
        _draw_head(pen, edges)
        for placed in page:
            placed.block.draw(pen, LEFT, placed.top, WIDTH)
        _draw_foot(pen, edges, total)
    return pen.finish()


def _draw_cover(pen: Pen, cover: Cover, begins: dict[str, int], stamp: Stamp | None) -> None:
    if stamp is None:
        cover.draw(pen, begins)
        return
    over = CoverStamp(pen, stamp)
    lay_behind(pen, stamp)
    cover.draw(pen, begins)
    over.put()


def _draw_head(pen: Pen, edges: Edges) -> None:
    with pen.decoration():
        name = width_of(edges.name, 8.5) + 12
        ward = fitted(edges.ward, 8.5, (WIDTH - name) * 0.6, bold=True)
        after = pen.text_on((LEFT, HEAD_BASELINE), ward, 8.5, bold=True)
        place = fitted(edges.place, 8.5, RIGHT - name - after)
        pen.text((after, HEAD_BASELINE), place, 8.5, colour=SECONDARY)
        pen.text_right((RIGHT, HEAD_BASELINE), edges.name, 8.5, colour=SECONDARY)
        pen.line((LEFT, HEAD_RULE_AT), (RIGHT, HEAD_RULE_AT), RULE)
        if edges.banner:
            pen.area((LEFT, TOP + 5.5), (WIDTH, 14), Paint(edge=TEXT, thick=0.8))
            pen.text((LEFT + 6, TOP + 9.5), edges.banner, 8.5, bold=True)
    if edges.stamp:
        put_on_page(pen, edges.stamp)


def _draw_foot(pen: Pen, edges: Edges, total: int) -> None:
    with pen.decoration():
        pen.line((LEFT, FOOT_RULE_AT), (RIGHT, FOOT_RULE_AT), RULE)
        for y, beside, (strong, rest) in zip((35.0, 24.5), (60, 0), edges.foot, strict=True):
            after = pen.text_on((LEFT, y), strong, 8, bold=True)
            room = RIGHT - beside - after
            size = max(SMALLEST, min(8.0, 7.96 * room / max(width_of(rest, 8.0), 1.0)))
            pen.text((after, y), fitted(rest, size, room), size, colour=SECONDARY)
        words = f"Page {pen.page} of {total}"
        pen.text_right((RIGHT, 35.0), words, 8, bold=True)
