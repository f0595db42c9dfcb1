"""The one place where words become paragraphs, so that nobody's text is ever read as markup."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from html import escape
from typing import Protocol, cast

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paragraph import Paragraph

from qvisit.report.blocks import Beside, Block, Stack
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
from qvisit.report.lines import Item, runs_leftwards, set_line
from qvisit.report.look import SECONDARY, TEXT, WHITE, Colour
from qvisit.report.pen import Pen, Sheet
from qvisit.report.tagging import Element

FEWEST_LINES = 2
CENTRED = 1
RIGHT = 2


@dataclass(frozen=True)
class Run:
    """Some words in one weight and colour."""

    text: str
    bold: bool = False
    colour: Colour | None = None


Said = str | Run | Sequence[str | Run]


@dataclass(frozen=True)
class Type:
    """How a kind of paragraph is set; lengths in points, align 0 left, 1 centred, 2 right."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = TEXT
    above: float = 0.0
    below: float = 0.0
    align: int = 0


H1 = Type(23, 27, bold=True, above=26, below=8)
H2 = Type(13.5, 17, bold=True, above=16, below=6)
H3 = Type(10.5, 14, bold=True, above=9, below=3)
LEAD = Type(12, 16.5, below=10)
BODY = Type(10.5, 14.5, below=6)
TABLE = Type(9.3, 12.4)
TABLE_BOLD = Type(9.3, 12.4, bold=True)
TABLE_QUIET = Type(9.3, 12.4, colour=SECONDARY)
TABLE_HEAD_RIGHT = Type(9.3, 12.4, bold=True, align=RIGHT)
TABLE_NUMBER = Type(9.3, 12.4, align=RIGHT)
TABLE_CENTRED = Type(9, 11.5, align=CENTRED)
SMALL = Type(8.5, 11.5, below=4)
SMALL_QUIET = Type(8.5, 11.5, colour=SECONDARY, below=4)
COVER_LINE = Type(15, 20, colour=WHITE)
COVER_RATING = Type(26, 33, bold=True)
RATING = Type(18.5, 24, bold=True)


class _Fragment(Protocol):
    text: str
    fontName: str
    textColor: Color


class _Line(Protocol):
    words: "list[_Fragment]"


class _Broken(_Fragment, Protocol):
    lines: "list[_Line | tuple[float, list[str]]]"


class _Paragraph(Protocol):
    blPara: _Broken
    height: float

    def wrap(self, width: float, height: float) -> tuple[float, float]: ...
    def drawOn(self, sheet: Sheet, x: float, y: float) -> None: ...


def _style(kind: Type) -> ParagraphStyle:
    style: ParagraphStyle = ParagraphStyle(  # type: ignore[no-untyped-call]
        "words",
        fontName=BOLD if kind.bold else REGULAR,
        bulletFontName=REGULAR,
        fontSize=kind.size,
        leading=kind.leading,
        textColor=HexColor(kind.colour.hex),  # type: ignore[no-untyped-call]
        alignment=kind.align,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
    )
    return style


def runs_of(said: Said) -> list[Run]:
    """What is said, run by run."""
    runs = [said] if isinstance(said, str | Run) else said
    return [Run(run) if isinstance(run, str) else run for run in runs]


def _printable(run: Run) -> Run:
    return Run(printable(run.text), run.bold, run.colour)


def _markup(run: Run, *, bold: bool) -> str:
    words = "".join(
        f'<font name="{name_of(family, bold=bold or run.bold)}">{_escaped(text)}</font>'
        if family
        else _escaped(text)
        for text, family in set_in(run.text)
    )
    if run.bold:
        words = f"<b>{words}</b>"
    if run.colour:
        words = f'<font color="{run.colour.hex}">{words}</font>'
    return words


def _escaped(text: str) -> str:
    return escape(text, quote=True).replace("\n", "<br/>")


class Words(Block):
    """A paragraph."""

    def __init__(self, said: Said, kind: Type = BODY, tag: str = "P") -> None:
        register_fonts()
        self.said = said
        runs = [_printable(run) for run in runs_of(said)]
        markup = "".join(_markup(run, bold=kind.bold) for run in runs)
        plain = "".join(run.text for run in runs)
        paragraph = Paragraph(markup, _style(kind))  # type: ignore[no-untyped-call]
        self._says_something = bool(markup.strip())
        self._paragraph = cast("_Paragraph", paragraph)
        self._is_piece = False
        self._is_mixed = needs_others(plain)
        self._leftwards = self._is_mixed and runs_leftwards(plain)
        self.kind = kind
        self.element = Element(tag)
        self.above = kind.above
        self.below = kind.below
        self._wrapped: tuple[float, float] | None = None

    def height(self, width: float) -> float:
        """As tall as its lines; remembered, because breaking lines is the slow part."""
        if self._wrapped is None or (self._wrapped[0] != width and not self._is_piece):
            self._wrapped = (width, self._paragraph.wrap(width, 1e6)[1])
        return self._wrapped[1]

    def least(self, width: float) -> float:
        """Three lines, or all of it when that is less."""
        return min(self.height(width), 3 * self.kind.leading)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split between two lines, never leaving one line alone."""
        self.height(width)
        lines = len(self._paragraph.blPara.lines)
        fits = min(int(room / self.kind.leading + 0.001), lines - FEWEST_LINES)
        if fits < FEWEST_LINES:
            return None
        return self._piece(width, 0, fits), self._piece(width, fits, lines)

    def _piece(self, width: float, first: int, last: int) -> "Words":
        """Some of the lines as they are already broken: breaking the rest again takes too long."""
        paragraph = copy(self._paragraph)
        paragraph.blPara = copy(self._paragraph.blPara)
        paragraph.blPara.lines = self._paragraph.blPara.lines[first:last]
        paragraph.height = (last - first) * self.kind.leading
        piece = copy(self)
        piece._paragraph = paragraph
        piece._is_piece = True
        piece._wrapped = (width, paragraph.height)
        return piece

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it as what its tag says."""
        tall = self.height(width)
        if not self._says_something:
            return
        with pen.marked(self.element):
            if self._is_mixed:
                self._draw_mixed(pen.sheet, left, top, width)
                return
            _end_lines_with_spaces(self._paragraph.blPara)
            self._paragraph.drawOn(pen.sheet, left, top - tall)

    def _draw_mixed(self, sheet: Sheet, left: float, top: float, width: float) -> None:
        """Draw lines in several typefaces; those read from right to left begin at the right."""
        size = self.kind.size
        align = RIGHT if self._leftwards and not self.kind.align else self.kind.align
        lines = list(_items_of(self._paragraph.blPara))
        for number, items in enumerate(lines):
            pieces = set_line(items, size, leftwards=self._leftwards)
            wide = sum(piece.width for piece in pieces)
            start = left + (width - wide) * align / RIGHT
            base = top - size - number * self.kind.leading
            for piece in pieces:
                if (colour := piece.item.colour) is not None:
                    sheet.setFillColorRGB(colour.red, colour.green, colour.blue)
                sheet.setFont(piece.item.font, size)
                sheet.drawString(start + piece.start, base, piece.item.text)
            if number < len(lines) - 1:
                sheet.setFont(REGULAR, size)
                sheet.drawString(start + wide, base, " ")


def _items_of(broken: _Broken) -> Iterator[list[Item]]:
    """The words of each line."""
    for line in broken.lines:
        if isinstance(line, tuple):
            yield [Item(" ".join(line[1]), broken.fontName, broken.textColor)]
        else:
            yield [Item(one.text, one.fontName, one.textColor) for one in line.words if one.text]


def _end_lines_with_spaces(broken: _Broken) -> None:
    """Part the last word of each line from the first of the next: a reader hears no line ends."""
    for line in broken.lines[:-1]:
        if isinstance(line, tuple):
            if line[1] and line[1][-1]:
                line[1].append("")
        elif line.words and not line.words[-1].text.endswith(" "):
            line.words[-1].text += " "


class HeadingWords(Words):
    """A heading: it stays with what follows and stands in the reader's side bar."""

    keep_next = True

    def __init__(self, title: str, level: int, kind: Type, place: str = "") -> None:
        super().__init__(title, kind, f"H{level}")
        self._title = printable(title)
        self.level = level
        self.place = place

    def least(self, width: float) -> float:
        """A heading is never split."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """A heading is never split, unless no page could hold it."""
        return None

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it and name the place."""
        if self.place:
            pen.bookmark(self.place, self._title, self.level - 1, top + 8)
        super().draw(pen, left, top, width)


def listed(entries: Sequence[tuple[str, Said]], kind: Type = BODY) -> Stack:
    """A list: each entry with what it is marked by, such as a number, and what it says."""
    rows = [
        Beside(
            Words(label, kind, "Lbl"),
            6 + max(width_of(label, kind.size), 10),
            Words(said, kind, "LBody"),
            Element("LI"),
        )
        for label, said in entries
    ]
    return Stack(rows, Element("L"))
