"""Fills pages with blocks, then draws them with their running heads and feet."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
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
from qvisit.report.tagging import About, Element

HEAD_BASELINE = PAGE_HEIGHT - 39.0
HEAD_RULE_AT = PAGE_HEIGHT - 46.5
FOOT_RULE_AT = 46.0
FOOT_LINE = 10.5
FOOT_LINES = 2
FOOT_LIFT = 6.0  # each line more lifts the rule; the text above ends 10 points higher
BELOW_BANNER = 9.0
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
    or three, the first words of each in bold. `banner`, if any, stands in a border under the head;
    in its place `stamp`, where the report no longer stands.
    """

    ward: str
    place: str
    name: str
    foot: tuple[tuple[str, str], ...]
    banner: str = ""
    stamp: Stamp | None = None

    @property
    def top(self) -> float:
        """How high the text of a page begins: lower below a banner."""
        return TOP - (BELOW_BANNER if self.banner else 0)

    @property
    def bottom(self) -> float:
        """How low the text of a page may go."""
        return BOTTOM

    def around(self, pen: Pen, total: int) -> AbstractContextManager[None]:
        """Draw what runs round the pages; on an only page it is read: it stands nowhere else."""
        return pen.decoration() if total > 1 else pen.marked(Element("P"))

    def draw_head(self, pen: Pen, total: int) -> None:
        """Draw the running head of a page, and below it the banner or the stamp."""
        with self.around(pen, total):
            name = width_of(self.name, 8.5) + 12
            ward = fitted(self.ward, 8.5, (WIDTH - name) * 0.6, bold=True)
            after = pen.text_on((LEFT, HEAD_BASELINE), ward, 8.5, bold=True)
            place = fitted(self.place, 8.5, RIGHT - name - after)
            pen.text((after, HEAD_BASELINE), place, 8.5, colour=SECONDARY)
            pen.text_right((RIGHT, HEAD_BASELINE), self.name, 8.5, colour=SECONDARY)
            pen.line((LEFT, HEAD_RULE_AT), (RIGHT, HEAD_RULE_AT), RULE)
        if self.banner:
            with self.around(pen, total):
                pen.area((LEFT, TOP + 5.5), (WIDTH, 14), Paint(edge=TEXT, thick=0.8))
                pen.text((LEFT + 6, TOP + 9.5), self.banner, 8.5, bold=True)
        if self.stamp:
            put_on_page(pen, self.stamp)

    def draw_foot(self, pen: Pen, total: int) -> None:
        """Draw the foot of a page, out of so many pages."""
        rule = FOOT_RULE_AT + (len(self.foot) - FOOT_LINES) * FOOT_LIFT
        with pen.decoration():
            pen.line((LEFT, rule), (RIGHT, rule), RULE)
        for number, (strong, rest) in enumerate(self.foot):
            with self.around(pen, total):
                y = rule - 11 - number * FOOT_LINE
                after = pen.text_on((LEFT, y), strong, 8, bold=True)
                room = RIGHT - (0 if number else 60) - after
                size = max(SMALLEST, min(8.0, 7.96 * room / max(width_of(rest, 8.0), 1.0)))
                pen.text((after, y), fitted(rest, size, room), size, colour=SECONDARY)
        with self.around(pen, total):
            words = f"Page {pen.page} of {total}"
            pen.text_right((RIGHT, rule - 11), words, 8, bold=True)


class Cover(Protocol):
    """A first page that draws itself, knowing on which page each part begins."""

    def draw(self, pen: Pen, pages: dict[str, int]) -> None:
        """Draw the whole page but its foot."""


def lay_out(
    blocks: Sequence[Block], top: float = TOP, bottom: float = BOTTOM
) -> list[list[Placed]]:
    """Put blocks on pages, keeping together what belongs together; no page is empty.

    Args:
        blocks: In the order in which they are read.
        top: How high the text of a page begins, in points above its foot.
        bottom: How low it may go.
    """
    layout = _Layout(blocks, top, bottom)
    while layout.waiting:
        layout.place_next()
    return [page for page in layout.pages if page] or [[]]


class _Layout:
    """The pages filled so far, and the blocks that wait, the next one last."""

    def __init__(self, blocks: Sequence[Block], top: float, bottom: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self.waiting = list(reversed(blocks))
        self._begin, self._end = top, bottom
        self._top = top
        self._upper: Block | None = None

    def place_next(self) -> None:
        """Put the next block, or its first part, where it belongs."""
        block = self.waiting.pop()
        start = self._top - gap_between(self._upper, block)
        room = start - self._end
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
            self._top, self._upper = self._begin, None


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
    pages = lay_out(blocks, edges.top, edges.bottom)
    pen = Pen(about)
    total = len(pages) + (cover is not None)
    if cover is not None:
        _draw_cover(pen, cover, where_parts_begin(pages, 2), edges.stamp)
        edges.draw_foot(pen, total)
        pen.new_page()
    for index, page in enumerate(pages):
        if index:
            pen.new_page()
        if edges.stamp:
            lay_behind(pen, edges.stamp)
        _draw_inside(pen, edges, page, total)
        edges.draw_foot(pen, total)
    return pen.finish()


def _draw_inside(pen: Pen, edges: Edges, page: Sequence[Placed], total: int) -> None:
    """The head of a page and its blocks; a block that crowns it stands where the head would."""
    crowned = bool(page) and page[0].block.crowns
    over = CoverStamp(pen, edges.stamp) if crowned and edges.stamp else None
    if not crowned:
        edges.draw_head(pen, total)
    for placed in page:
        placed.block.draw(pen, LEFT, placed.top, WIDTH)
    if over:
        over.put()


def _draw_cover(pen: Pen, cover: Cover, begins: dict[str, int], stamp: Stamp | None) -> None:
    if stamp is None:
        cover.draw(pen, begins)
        return
    over = CoverStamp(pen, stamp)
    lay_behind(pen, stamp)
    cover.draw(pen, begins)
    over.put()
