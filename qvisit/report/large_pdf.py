"""The visit report in large print: what the usual one says, in type of 16 points and more."""

from functools import cache

from qvisit.report.blocks import NewPage, Stack
from qvisit.report.fonts import fitted
from qvisit.report.labels import Labels
from qvisit.report.large_blocks import BODY_SIZE, larger
from qvisit.report.large_cover import LARGE, Contents, LargeCover
from qvisit.report.look import LEFT, PAGE_HEIGHT, RED, RIGHT, RULE, SECONDARY, TEXT, WHITE, WIDTH
from qvisit.report.material import Material
from qvisit.report.pages import Edges, draw_document
from qvisit.report.paragraphs import TABLE, TABLE_QUIET, Run, Type, Words
from qvisit.report.parts import edges_of, part_title, status_words
from qvisit.report.pdf import NAME, contents_of, report_blocks
from qvisit.report.pen import Paint, Pen
from qvisit.report.stamp import Stamp
from qvisit.report.tagging import About
from qvisit.report.words import NBSP, NOT_CQC

_HEAD_AT = PAGE_HEIGHT - 44.0
_HEAD_RULE = PAGE_HEIGHT - 54.0
_HEAD, _FOOT = 14.0, Type(12, 15.5, colour=SECONDARY)
_FOOT_END = 20.0
_FOOT_WIDE = WIDTH - 110.0  # the number of the page stands beside it
_BAND_WIDE = WIDTH - 16.0
_BAND = Type(BODY_SIZE, 20, bold=True)


def make_large_report(material: Material) -> bytes:
    """The report in large print; the same material gives the same bytes."""
    report, brand = material.report, material.brand
    heading = report.heading
    blocks = report_blocks(report, material.photos)
    contents = Contents(contents_of(blocks))
    begin = [
        part_title("About this visit", "about"),
        Labels(report.about, 78, TABLE, TABLE_QUIET),
        Words(
            f"{heading.reference}. Version{NBSP}{heading.version}, "
            f"{status_words(heading).lower()}, {heading.made_on}. {NOT_CQC}."
        ),
        part_title("In this report", "contents"),
    ]
    cover = LargeCover(report, brand, contents)
    body = [*cover.spilled, *(larger(one) for one in begin)]
    body += [contents, NewPage(), *(larger(one) for one in blocks)]
    stamp = Stamp(*material.stamp) if material.stamp else None
    warning = f"{stamp.word}: " if stamp else ""
    title = f"{warning}{NAME}, {LARGE}: {heading.ward}, {heading.site}, {heading.day}"
    usual = edges_of(heading, f"{NAME}, {LARGE}", brand=brand)
    edges = LargeEdges(usual.ward, usual.place, usual.name, usual.foot, usual.banner, stamp)
    return draw_document(body, edges, About(title, heading.trust), cover)


class LargeEdges(Edges):
    """Head and foot for who needs large print: whole words, on as many lines as they need."""

    @property
    def top(self) -> float:
        """Below the head, and below the banner or stamp if there is one."""
        band = self._band()
        return _HEAD_RULE - (band.height(_BAND_WIDE) + 26 if band else 14)

    @property
    def bottom(self) -> float:
        """Above the foot."""
        return _FOOT_END + _foot_lines(self.foot).height(_FOOT_WIDE) + 16

    def draw_head(self, pen: Pen, total: int) -> None:
        """Draw the ward, and below it the banner or the stamp."""
        with pen.decoration():
            ward = fitted(self.ward, _HEAD, WIDTH * 0.5, bold=True)
            pen.text((LEFT, _HEAD_AT), ward, _HEAD, bold=True)
            pen.text_right((RIGHT, _HEAD_AT), self.name, 12, colour=SECONDARY)
            pen.line((LEFT, _HEAD_RULE), (RIGHT, _HEAD_RULE), RULE)
        band = self._band()
        if band is None:
            return
        tall = band.height(_BAND_WIDE) + 8
        with pen.decoration():
            paint = Paint(fill=WHITE, edge=RED if self.stamp else TEXT, thick=1.8)
            pen.area((LEFT, _HEAD_RULE - tall - 6), (WIDTH, tall), paint)
        at = (LEFT + 8, _HEAD_RULE - 9)
        if self.stamp:
            band.draw(pen, *at, _BAND_WIDE)
        else:
            with pen.decoration():
                band.draw(pen, *at, _BAND_WIDE)

    def draw_foot(self, pen: Pen, total: int) -> None:
        """Draw all lines of the foot, and the number of the page in large type."""
        lines = _foot_lines(self.foot)
        rule = self.bottom - 8
        with pen.decoration():
            pen.line((LEFT, rule), (RIGHT, rule), RULE)
            lines.draw(pen, LEFT, rule - 4, _FOOT_WIDE)
            words = f"Page {pen.page} of {total}"
            pen.text_right((RIGHT, rule - 17), words, _HEAD, bold=True)

    def _band(self) -> Words | None:
        said = self.stamp.words if self.stamp else self.banner.strip()
        return Words(said, _BAND) if said else None


@cache
def _foot_lines(foot: tuple[tuple[str, str], ...]) -> Stack:
    return Stack(
        [Words([Run(strong, bold=True, colour=TEXT), rest], _FOOT) for strong, rest in foot]
    )
