"""The cover: which ward, how it was rated and why, who came, and what stands on which page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from qvisit.report.blocks import Block, Stack
from qvisit.report.brand import PLAIN, Brand, tint_of
from qvisit.report.content import VisitReport
from qvisit.report.figures import Blocks
from qvisit.report.fonts import printable, width_of
from qvisit.report.labels import Labels
from qvisit.report.logo import read_logo
from qvisit.report.look import (
    BLUE,
    CHART,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RED,
    RIGHT,
    TEXT,
    WHITE,
    WIDTH,
    Colour,
)
from qvisit.report.paragraphs import (
    BODY,
    COVER_LINE,
    COVER_RATING,
    H2,
    SMALL_QUIET,
    TABLE,
    TABLE_QUIET,
    HeadingWords,
    Run,
    Type,
    Words,
)
from qvisit.report.parts import status_words
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element
from qvisit.report.words import NBSP, NOT_CQC, RATING_LABEL

BLUE_FOOT = PAGE_HEIGHT - 363
BLUE_GIVES = 100.0  # what the blue field can give up at most to what stands below it
BELOW_TITLE = 20.0
TITLE_TOP = PAGE_HEIGHT - 138
WAVES = 7
WAVE_RISE = 30.0  # how far a wave swings above the line it is drawn along
RATING_BELOW = 34.0
ABOUT_TOP = 318.0
ABOUT_FOOT = 66.0
ABOUT_WIDE = WIDTH * 0.60
WHY_WIDE = WIDTH * 0.39 - 18
RATING_WIDE = 290.0
CONTENTS_LEFT = LEFT + WIDTH * 0.655
LOGO_TALL, LOGO_WIDE = 40.0, 190.0


class Part(NamedTuple):
    """One entry of the contents."""

    title: str
    place: str


class ContentsLine(Block):
    """One entry of the contents: a link, a dotted line, the page."""

    above = 5.0
    below = 5.0

    def __init__(self, part: Part, page: int) -> None:
        self._part = part
        self._page = page

    def height(self, width: float) -> float:
        """One line."""
        return 13.0

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the words underlined, as a link to the part."""
        entry = Element("TOCI")
        link = Element("Link", alt=f"{self._part.title}, page {self._page}")
        y = top - 9.5
        words = width_of(self._part.title, 9.3)
        number = width_of(str(self._page), 9.3, bold=True)
        with pen.within(entry):
            with pen.marked(link):
                pen.text((left, y), self._part.title, 9.3, colour=BLUE)
                pen.text((left + width - number, y), str(self._page), 9.3, bold=True)
            pen.link(link, self._part.place, (left, top - 13, left + width, top))
        with pen.decoration():
            pen.line((left, y - 2), (left + words, y - 2), BLUE, 0.6)
            pen.line(
                (left + words + 6, y), (left + width - number - 6, y), CHART, 0.6, dash=(0.6, 1.8)
            )


def _ward_type(name: str) -> Type:
    """The cover's great size where the name fits on two lines, else a smaller one."""
    sizes = (Type(50, 54), Type(34, 38), Type(23, 27))
    kind = next((size for size in sizes if _two_lines(name, size.size)), sizes[-1])
    return Type(kind.size, kind.leading, bold=True, colour=WHITE)


def _rating_type(word: str) -> Type:
    """As large as lets the word of a rating stand on one line: a trust may use long ones."""
    wide = width_of(printable(word), COVER_RATING.size, bold=True)
    size = COVER_RATING.size * min(1.0, (RATING_WIDE - 1) / wide)
    return replace(COVER_RATING, size=size)


def _two_lines(name: str, size: float) -> bool:
    words = printable(name)
    widest = width_of(max(words.split() or [""], key=len), size, bold=True)
    return widest <= WIDTH and width_of(words, size, bold=True) / WIDTH <= 1.8


class ReportCover:
    """Draws the first page of a visit report. `spilled` is what did not fit on it, or None."""

    def __init__(self, report: VisitReport, parts: Sequence[Part], brand: Brand = PLAIN) -> None:
        self._report = report
        self._colour = brand.colour
        self._logo = read_logo(brand.logo)
        self._parts = parts
        self._why = Stack(
            [
                Words(report.rating.why, Type(BODY.size, BODY.leading, below=5)),
                Words(
                    "This is our own rating. It is not a Care Quality Commission (CQC) rating.",
                    SMALL_QUIET,
                ),
            ]
        )
        about: Block = Labels(report.about, 78, TABLE, TABLE_QUIET)
        lines = Stack([ContentsLine(part, 1) for part in parts])
        tall = max(about.height(ABOUT_WIDE), lines.height(RIGHT - CONTENTS_LEFT))
        self._blue_foot, self._about_top = BLUE_FOOT, self._room_from(BLUE_FOOT)
        missing = tall - self._room()
        heading = report.heading
        self._ward = HeadingWords(heading.ward, 1, _ward_type(heading.ward), "cover")
        self._site = Words(f"{heading.site}  ·  visited {heading.day}", COVER_LINE)
        if missing > 0:
            gives = min(BLUE_GIVES, self._title_foot() - BELOW_TITLE - BLUE_FOOT)
            self._blue_foot = BLUE_FOOT + max(0.0, min(missing + 1, gives))
            self._about_top = self._room_from(self._blue_foot)
        self.spilled: Block | None = None
        halves = None
        if about.height(ABOUT_WIDE) > self._room():
            halves = about.split(ABOUT_WIDE, self._room() - 16)
        if halves:
            about = Stack([halves[0], Words("This goes on on the last page.", SMALL_QUIET)])
            self.spilled = halves[1]
        self._about = about

    def _room_from(self, blue_foot: float) -> float:
        """Where “About this visit” begins, below the blue field and the rating."""
        usual = ABOUT_TOP + blue_foot - BLUE_FOOT
        why = self._why.height(WHY_WIDE)
        return min(usual, blue_foot - RATING_BELOW - why - 24)

    def _title_foot(self) -> float:
        """Where the words on the blue field end."""
        return TITLE_TOP - self._ward.height(WIDTH) - 10 - self._site.height(WIDTH)

    def _room(self) -> float:
        """The height for the words below the two headings."""
        return self._about_top - 22 - ABOUT_FOOT - 18

    def draw(self, pen: Pen, pages: dict[str, int]) -> None:
        """Draw everything but the foot."""
        self._draw_blue(pen)
        self._draw_title(pen)
        self._draw_rating(pen)
        with pen.decoration():
            pen.line((LEFT, self._about_top + 6), (RIGHT, self._about_top + 6), TEXT, 0.8)
        HeadingWords("About this visit", 2, H2).draw(pen, LEFT, self._about_top - 4, ABOUT_WIDE)
        self._about.draw(pen, LEFT, self._about_top - 26, ABOUT_WIDE)
        HeadingWords("In this report", 2, H2).draw(pen, CONTENTS_LEFT, self._about_top - 4, 150)
        lines = [ContentsLine(part, pages.get(part.place, 1)) for part in self._parts]
        contents = Stack(lines, Element("TOC"))
        contents.draw(pen, CONTENTS_LEFT, self._about_top - 26, RIGHT - CONTENTS_LEFT)
        identity = self._report.heading
        Words(
            f"{identity.reference}. Version{NBSP}{identity.version}, "
            f"{status_words(identity).lower()}, {identity.made_on}. {NOT_CQC}.",
            SMALL_QUIET,
        ).draw(pen, LEFT, ABOUT_FOOT, WIDTH)

    def _draw_blue(self, pen: Pen) -> None:
        with pen.decoration():
            pen.area(
                (0, self._blue_foot),
                (PAGE_WIDTH, PAGE_HEIGHT - self._blue_foot),
                Paint(fill=self._colour),
            )
            pen.sheet.saveState()
            clip = pen.sheet.beginPath()
            clip.rect(0, self._blue_foot, PAGE_WIDTH, PAGE_HEIGHT)
            pen.sheet.clipPath(clip, stroke=0, fill=0)
            highest = min(100.0, self._title_foot() - WAVE_RISE - self._blue_foot)
            for number in range(WAVES):
                drop = number * (highest + 2) / (WAVES - 1)
                _wave(pen, self._blue_foot + highest - drop, number, self._colour)
            pen.sheet.restoreState()

    def _draw_title(self, pen: Pen) -> None:
        heading = self._report.heading
        small = Type(10.5, 14.5, colour=WHITE)
        left = LEFT + self._draw_logo(pen)
        Words([Run(heading.trust, bold=True), "\nCulture and quality visits"], small).draw(
            pen, left, PAGE_HEIGHT - 47, LEFT + WIDTH * 0.72 - left
        )
        self._draw_status(pen)
        Words("Quality visit report", COVER_LINE).draw(pen, LEFT, PAGE_HEIGHT - 112, WIDTH)
        self._ward.draw(pen, LEFT - 1, TITLE_TOP, WIDTH)
        site_top = TITLE_TOP - self._ward.height(WIDTH) - 10
        self._site.draw(pen, LEFT, site_top, WIDTH)

    def _draw_logo(self, pen: Pen) -> float:
        """Draw the logo on a white plate, as decoration: the name stands beside it.

        Returns:
            How far to the right the name moves; 0 without a logo.
        """
        if self._logo is None:
            return 0.0
        scale = min(LOGO_TALL / self._logo.height, LOGO_WIDE / self._logo.width)
        wide, tall = self._logo.width * scale, self._logo.height * scale
        foot = PAGE_HEIGHT - 47 - 15 - tall / 2
        with pen.decoration():
            plate = (wide + 12, tall + 10)
            pen.area((LEFT, foot - 5), plate, Paint(fill=WHITE), radius=3)
            pen.picture((LEFT + 6, foot), (wide, tall), self._logo.content)
        return wide + 12 + 14

    def _draw_status(self, pen: Pen) -> None:
        heading = self._report.heading
        rest = f"  version{NBSP}{heading.version}"
        status = printable(status_words(heading))
        wide = width_of(status, 10.5, bold=True) + width_of(rest, 10.5) + 20
        top = PAGE_HEIGHT - 48
        with pen.decoration():
            pen.area((RIGHT - wide, top - 24), (wide, 24), Paint(edge=WHITE, thick=1), radius=3)
        Words([Run(status, bold=True), rest], Type(10.5, 14.5, colour=WHITE)).draw(
            pen, RIGHT - wide + 10, top - 4, wide
        )

    def _draw_rating(self, pen: Pen) -> None:
        rating = self._report.rating
        top = self._blue_foot - RATING_BELOW
        stage = f"{RATING_LABEL} ({rating.stage})"
        Words(stage, Type(10.5, 14.5, colour=SMALL_QUIET.colour)).draw(pen, LEFT, top, 290)
        Words(rating.word, _rating_type(rating.word)).draw(pen, LEFT, top - 16, RATING_WIDE)
        Blocks(rating.filled, 21).draw(pen, LEFT, top - 54, 200)
        step = "No rating is given." if rating.filled is None else f"Step {rating.filled} of 4"
        scale = f": {', '.join(rating.scale)}"
        Words(step + (scale if rating.filled else ""), SMALL_QUIET).draw(
            pen, LEFT + 122, top - 55, 165
        )
        left = RIGHT - WHY_WIDE - 18
        tall = self._why.height(WHY_WIDE)
        with pen.decoration():
            edge = Paint(fill=RED if rating.capped else self._colour)
            pen.area((left, top - tall), (6, tall), edge)
        self._why.draw(pen, left + 18, top, WHY_WIDE)


def _wave(pen: Pen, y: float, number: int, colour: Colour) -> None:
    path = pen.sheet.beginPath()
    path.moveTo(-10, y - 12)
    third = (PAGE_WIDTH + 20) / 3
    swing = 30 - number * 2
    path.curveTo(third * 0.5, y + swing, third, y - swing * 1.5, third * 1.5, y - swing * 0.2)
    path.curveTo(third * 2, y + swing * 1.1, third * 2.5, y + swing * 1.2, third * 3, y + 4)
    pen.sheet.setStrokeColorRGB(*_faded(number, colour))
    pen.sheet.setLineWidth(0.9 + number * 0.14)
    pen.sheet.drawPath(path, stroke=1, fill=0)


def _faded(number: int, colour: Colour) -> Colour:
    strength = 0.25 + number * 0.11
    pairs = zip(colour, tint_of(colour), strict=True)
    return Colour(*(dark + (light - dark) * strength for dark, light in pairs))
