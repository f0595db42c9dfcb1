"""The pen that draws pages: the only place that touches the PDF canvas.

Whatever it draws is either a marked part of an element or, outside `marked`, a decoration that
screen readers pass over.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol, cast

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from qvisit.report.fonts import (
    BOLD,
    REGULAR,
    name_of,
    needs_others,
    printable,
    register_fonts,
    set_in,
    width_of,
)
from qvisit.report.lines import Item, is_shaped, runs_leftwards, set_line
from qvisit.report.look import HAIRLINE, PAGE_HEIGHT, PAGE_WIDTH, TEXT, Colour
from qvisit.report.tagging import LANGUAGE, About, Element, LinkMark, Mark, tag

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class _Path(Protocol):
    def moveTo(self, x: float, y: float) -> None: ...
    def lineTo(self, x: float, y: float) -> None: ...
    def curveTo(self, x1: float, y1: float, x2: float, y2: float, x3: float, y3: float) -> None: ...
    def rect(self, x: float, y: float, width: float, height: float) -> None: ...


class Sheet(Protocol):
    """What the pen uses of the PDF writer's canvas."""

    _code: list[str]

    def saveState(self) -> None: ...
    def restoreState(self) -> None: ...
    def translate(self, x: float, y: float) -> None: ...
    def scale(self, x: float, y: float) -> None: ...
    def rotate(self, degrees: float) -> None: ...
    def setFillColorRGB(self, red: float, green: float, blue: float) -> None: ...
    def setStrokeColorRGB(self, red: float, green: float, blue: float) -> None: ...
    def setLineWidth(self, width: float) -> None: ...
    def setDash(self, lengths: Sequence[float]) -> None: ...
    def setFont(self, name: str, size: float) -> None: ...
    def drawString(self, x: float, y: float, text: str) -> None: ...
    def line(self, x1: float, y1: float, x2: float, y2: float) -> None: ...
    def rect(self, *shape: float, stroke: int, fill: int) -> None: ...
    def roundRect(self, *shape: float, stroke: int, fill: int) -> None: ...
    def circle(self, *shape: float, stroke: int, fill: int) -> None: ...
    def wedge(self, *shape: float, stroke: int, fill: int) -> None: ...
    def beginPath(self) -> _Path: ...
    def drawPath(self, path: _Path, stroke: int, fill: int) -> None: ...
    def clipPath(self, path: _Path, stroke: int, fill: int) -> None: ...
    def drawImage(self, image: ImageReader, *shape: float) -> None: ...
    def bookmarkPage(self, key: str, **where: float | str) -> None: ...
    def addOutlineEntry(self, title: str, key: str, level: int) -> None: ...
    def linkAbsolute(self, contents: str, place: str, box: Box, **options: str) -> None: ...
    def setTitle(self, title: str) -> None: ...
    def setAuthor(self, author: str) -> None: ...
    def setSubject(self, subject: str) -> None: ...
    def setCreator(self, creator: str) -> None: ...
    def showPage(self) -> None: ...
    def save(self) -> None: ...


@dataclass(frozen=True)
class Paint:
    """How a shape is filled and outlined; lengths in points."""

    fill: Colour | None = None
    edge: Colour | None = None
    thick: float = 1.0
    dash: tuple[float, ...] = ()


class _PaperSheet(Canvas):
    """A PDF's canvas that changes the typeface for letters that the main one lacks."""

    def drawString(self, x: float, y: float, text: str, *how: object, **named: object) -> None:
        """Write one line of words, its baseline starting at a point."""
        if is_shaped(text) or not needs_others(text):
            super().drawString(x, y, text, *how, **named)  # type: ignore[no-untyped-call]
            return
        font, size = self._fontname, self._fontsize
        items = [Item(words, name_of(one, bold=font == BOLD)) for words, one in set_in(text)]
        for piece in set_line(items, size, leftwards=runs_leftwards(text)):
            self.setFont(piece.item.font, size)  # type: ignore[no-untyped-call]
            self.drawString(x + piece.start, y, piece.item.text)
        self.setFont(font, size)  # type: ignore[no-untyped-call]


def _new_sheet(out: io.BytesIO, size: Point) -> Sheet:
    register_fonts()
    canvas = _PaperSheet(  # type: ignore[no-untyped-call]
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=REGULAR,
        lang=LANGUAGE,
    )
    return cast("Sheet", canvas)


class Pen:
    """Draws one document, page after page; `page` counts from 1."""

    def __init__(
        self,
        about: About,
        size: Point = (PAGE_WIDTH, PAGE_HEIGHT),
        sheet: Sheet | None = None,
    ) -> None:
        """Begin a document, or draw on another kind of sheet than a PDF's."""
        self._out = io.BytesIO()
        self._about = about
        self.sheet = sheet or _new_sheet(self._out, size)
        self.page = 1
        self._root = Element("Document")
        self._open = [self._root]
        self._inside = False
        self._marks = 0
        self._links = 0

    @contextmanager
    def within(self, element: Element) -> Iterator[None]:
        """Draw the parts of a containing element: a table, a row, a list."""
        if self._inside:
            yield
            return
        self._open[-1].adopt(element)
        self._open.append(element)
        yield
        self._open.pop()

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """Draw what an element says. Marks never nest: what is drawn inside belongs to it."""
        if self._inside:
            yield
            return
        self._open[-1].adopt(element)
        element.kids.append(Mark(self.page - 1, self._marks))
        self.sheet._code.append(f"/{element.kind} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield from self._stretch()

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Draw something that says nothing: a rule, a tint, a repeated head."""
        if self._inside:
            yield
            return
        self.sheet._code.append("/Artifact BMC")
        yield from self._stretch()

    def _stretch(self) -> Iterator[None]:
        self._inside = True
        yield
        self._inside = False
        self.sheet._code.append("EMC")

    def link(self, element: Element, place: str, box: tuple[float, float, float, float]) -> None:
        """Make a box (left, bottom, right, top) lead to a bookmarked place."""
        self.sheet.linkAbsolute(element.alt, place, box, Border="[0 0 0]")
        element.kids.append(LinkMark(self.page - 1, self._links, element.alt))
        self._links += 1

    def bookmark(self, key: str, title: str, level: int, top: float) -> None:
        """Name a place for links and list it in the reader's side bar; level 0 is outermost."""
        self.sheet.bookmarkPage(key, fit="XYZ", top=top)
        self.sheet.addOutlineEntry(title, key, level)

    def text(
        self, at: Point, text: str, size: float, *, bold: bool = False, colour: Colour = TEXT
    ) -> None:
        """Write one line of words, its baseline starting at a point."""
        self.sheet.setFillColorRGB(*colour)
        self.sheet.setFont(BOLD if bold else REGULAR, size)
        self.sheet.drawString(*at, printable(text))

    def text_on(self, at: Point, text: str, size: float, *, bold: bool = False) -> float:
        """Write one line of words and tell where the next words may start."""
        self.text(at, text, size, bold=bold)
        return at[0] + width_of(printable(text), size, bold=bold)

    def text_right(
        self, at: Point, text: str, size: float, *, bold: bool = False, colour: Colour = TEXT
    ) -> None:
        """Write one line of words that ends at a point."""
        start = at[0] - width_of(printable(text), size, bold=bold)
        self.text((start, at[1]), text, size, bold=bold, colour=colour)

    def line(
        self,
        start: Point,
        end: Point,
        colour: Colour = TEXT,
        width: float = HAIRLINE,
        dash: Sequence[float] = (),
    ) -> None:
        """Draw a straight line."""
        self.sheet.setStrokeColorRGB(*colour)
        self.sheet.setLineWidth(width)
        self.sheet.setDash(dash)
        self.sheet.line(*start, *end)
        self.sheet.setDash(())

    def area(self, corner: Point, size: Point, paint: Paint, radius: float = 0.0) -> None:
        """Draw a box from its lower left corner, filled, outlined or both."""
        if paint.fill:
            self.sheet.setFillColorRGB(*paint.fill)
        if paint.edge:
            self.sheet.setStrokeColorRGB(*paint.edge)
            self.sheet.setLineWidth(paint.thick)
            self.sheet.setDash(paint.dash)
        fill, stroke = int(paint.fill is not None), int(paint.edge is not None)
        if radius:
            self.sheet.roundRect(*corner, *size, radius, stroke=stroke, fill=fill)
        else:
            self.sheet.rect(*corner, *size, stroke=stroke, fill=fill)
        self.sheet.setDash(())

    def picture(self, corner: Point, size: Point, jpeg: bytes) -> None:
        """Draw a photo from its lower left corner; its pixels go into the file as they are."""
        photo = ImageReader(io.BytesIO(jpeg))  # type: ignore[no-untyped-call]
        self.sheet.drawImage(photo, *corner, *size)

    def new_page(self) -> None:
        """End this page and begin the next."""
        self.sheet.showPage()
        self.page += 1
        self._marks = 0
        self._links = 0

    def finish(self) -> bytes:
        """End the last page and give the finished, tagged file."""
        self.sheet.setTitle(printable(self._about.title))
        self.sheet.setAuthor(printable(self._about.author))
        self.sheet.setSubject("QVisit internal rating, not a CQC rating")
        self.sheet.setCreator("QVisit")
        self.sheet.showPage()
        self.sheet.save()
        return tag(self._out.getvalue(), self._root, self._about)
