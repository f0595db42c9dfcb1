"""The first page of a report in large print, and its contents on the next."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.report.blocks import Block, Box, Stack
from qvisit.report.brand import Brand
from qvisit.report.content import VisitReport
from qvisit.report.cover import Part
from qvisit.report.figures import Blocks
from qvisit.report.fonts import fitted, width_of
from qvisit.report.large_blocks import BODY_LEADING, BODY_SIZE
from qvisit.report.logo import read_logo
from qvisit.report.look import (
    BLUE,
    CHART,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RED,
    RIGHT,
    SECONDARY,
    WHITE,
    WIDTH,
)
from qvisit.report.paragraphs import HeadingWords, Run, Type, Words
from qvisit.report.parts import status_words
from qvisit.report.pen import Paint, Pen, Point
from qvisit.report.tagging import Element
from qvisit.report.words import NBSP, RATING_LABEL

LARGE = "large print"
_BODY = Type(BODY_SIZE, BODY_LEADING, below=8)
_ON_COLOUR = Type(BODY_SIZE, BODY_LEADING, colour=WHITE, below=12)
_LINE = 30.0
_TITLE_TOP = PAGE_HEIGHT - 40.0
_ROOM_FOR_FOOT = 118.0
_LOGO_TALL, _LOGO_WIDE = 44.0, 190.0


class Contents(Block):
    """The contents: a link and a page number for each part. The cover tells it the numbers."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self.pages: dict[str, int] = {}

    def height(self, width: float) -> float:
        """A line for each part."""
        return len(self._parts) * _LINE

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the lines below one another."""
        with pen.within(Element("TOC")):
            for part in self._parts:
                self._draw_line(pen, part, (left, top), width)
                top -= _LINE

    def _draw_line(self, pen: Pen, part: Part, at: Point, width: float) -> None:
        left, top = at
        page = str(self.pages.get(part.place, 1))
        link = Element("Link", alt=f"{part.title}, page {page}")
        y, right = top - 19, left + width
        number = width_of(page, BODY_SIZE, bold=True)
        title = fitted(part.title, BODY_SIZE, width - number - 12)
        words = width_of(title, BODY_SIZE)
        with pen.within(Element("TOCI")):
            with pen.marked(link):
                pen.text((left, y), title, BODY_SIZE, colour=BLUE)
                pen.text((right - number, y), page, BODY_SIZE, bold=True)
            pen.link(link, part.place, (left, top - _LINE, right, top))
        with pen.decoration():
            pen.line((left, y - 3), (left + words, y - 3), BLUE, 0.9)
            pen.line((left + words + 8, y), (right - number - 8, y), CHART, 0.8, dash=(0.8, 2.4))


class LargeCover:
    """The first page in large print: which ward, how it is rated and why.

    `spilled` is what has no room on it: it stands first on the next page.
    """

    def __init__(self, report: VisitReport, brand: Brand, contents: Contents) -> None:
        self._report = report
        self._brand = brand
        self._contents = contents
        self._title = self._made_title()
        self._foot = _TITLE_TOP - self._title.height(WIDTH) - 22
        rating, why = self._made_rating(), self._made_why()
        room = self._foot - 20 - _ROOM_FOR_FOOT
        self._below = [one for one in (Stack([rating, why]), rating) if one.height(WIDTH) <= room]
        self.spilled: list[Block] = [[], [why], [rating, why]][2 - len(self._below)]

    def draw(self, pen: Pen, pages: dict[str, int]) -> None:
        """Draw everything but the foot, and tell the contents where each part begins."""
        self._contents.pages.update(pages)
        with pen.decoration():
            pen.area(
                (0, self._foot),
                (PAGE_WIDTH, PAGE_HEIGHT - self._foot),
                Paint(fill=self._brand.colour),
            )
        self._draw_logo(pen)
        self._title.draw(pen, LEFT, _TITLE_TOP, WIDTH)
        if self._below:
            self._below[0].draw(pen, LEFT, self._foot - 20, WIDTH)

    def _draw_logo(self, pen: Pen) -> None:
        logo = read_logo(self._brand.logo)
        if logo is None:
            return
        scale = min(_LOGO_WIDE / logo.width, _LOGO_TALL / logo.height)
        wide, tall = logo.width * scale, logo.height * scale
        corner = (RIGHT - wide, PAGE_HEIGHT - 36 - tall)
        with pen.decoration():  # the name of the trust stands beside it
            pen.area((corner[0] - 5, corner[1] - 5), (wide + 10, tall + 10), Paint(fill=WHITE))
            pen.picture(corner, (wide, tall), logo.content)

    def _made_title(self) -> Stack:
        heading = self._report.heading
        version = f", version{NBSP}{heading.version}"
        return Stack(
            [
                Words([Run(heading.trust, bold=True), "\nCulture and quality visits"], _ON_COLOUR),
                Words(f"Quality visit report, {LARGE}", _ON_COLOUR),
                HeadingWords(heading.ward, 1, _ward_type(heading.ward), "cover"),
                Words(f"{heading.site}\nVisited {heading.day}", _ON_COLOUR),
                Words([Run(status_words(heading), bold=True), version], _ON_COLOUR),
            ]
        )

    def _made_rating(self) -> Block:
        rating = self._report.rating
        step = "No rating is given." if rating.filled is None else f"Step {rating.filled} of 4"
        scale = f": {', '.join(rating.scale)}" if rating.filled else ""
        return Stack(
            [
                Words(f"{RATING_LABEL} ({rating.stage})", replace(_BODY, colour=SECONDARY)),
                Words(rating.word, Type(28, 34, bold=True, below=4)),
                Blocks(rating.filled, 26),
                Words(step + scale, _BODY),
            ]
        )

    def _made_why(self) -> Block:
        rating = self._report.rating
        own = "This is our own rating. It is not a Care Quality Commission (CQC) rating."
        inside = Stack([Words(rating.why, _BODY), Words(own, _BODY)])
        return Box(inside, RED if rating.capped else BLUE, padding=10)


def _ward_type(name: str) -> Type:
    """Very large where the name stands on one line or two, else as large as a title."""
    kind = Type(46, 50, bold=True, colour=WHITE, above=6, below=8)
    two_lines = Words(name, kind).height(WIDTH) <= 2 * kind.leading
    return kind if two_lines else replace(kind, size=28, leading=34)
