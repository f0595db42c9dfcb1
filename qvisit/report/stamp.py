"""The stamp on every page of a report that no longer stands: in words, and large behind them."""

from dataclasses import dataclass

from qvisit.report.fonts import BOLD, printable, width_of
from qvisit.report.look import (
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RED,
    TEXT,
    TOP,
    WHITE,
    WIDTH,
    Colour,
)
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element

_BEHIND = Colour(0.957, 0.875, 0.863)  # words in `TEXT` keep a contrast of 11 on it
_STEEP = 54.0  # degrees
_LARGE = 96.0
_WIDE = 620.0  # points that the word takes along the diagonal


@dataclass(frozen=True)
class Stamp:
    """What a stamp says: its one `word` in capitals, and the whole sentence with it."""

    word: str
    words: str


def lay_behind(pen: Pen, stamp: Stamp) -> None:
    """Draw the word across the page, pale, under all that comes; a reader need not hear it."""
    word = printable(stamp.word)
    size = min(_LARGE, _LARGE * _WIDE / max(width_of(word, _LARGE, bold=True), 1.0))
    sheet = pen.sheet
    with pen.decoration():
        sheet.saveState()
        sheet.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
        sheet.rotate(_STEEP)
        sheet.setFillColorRGB(*_BEHIND)
        sheet.setFont(BOLD, size)
        sheet.drawString(-width_of(word, size, bold=True) / 2, -size / 3, word)
        sheet.restoreState()


def put_on_page(pen: Pen, stamp: Stamp) -> None:
    """Write the sentence between the head and the text of an inner page."""
    _write(pen, stamp, (TOP + 3.0, 16.0), 10.0)


class CoverStamp:
    """The stamp of a cover: read out first, but drawn last, over the blue field."""

    def __init__(self, pen: Pen, stamp: Stamp) -> None:
        """Take the first place in the order of reading."""
        self._pen = pen
        self._stamp = stamp
        self._place = Element("Div")
        with pen.within(self._place):
            pass

    def put(self) -> None:
        """Draw it at the upper edge."""
        with self._pen.within(self._place):
            _write(self._pen, self._stamp, (PAGE_HEIGHT - 31.0, 19.0), 11.5)


def _write(pen: Pen, stamp: Stamp, band: tuple[float, float], size: float) -> None:
    """Write the sentence into a band across the page.

    Args:
        pen: Draws.
        stamp: What it says.
        band: The height of its lower edge, and how tall it is.
        size: Of the type; smaller where the sentence is long.
    """
    foot, tall = band
    size = min(size, size * (WIDTH - 16) / max(width_of(stamp.words, size, bold=True), 1.0))
    with pen.decoration():
        pen.area((LEFT, foot), (WIDTH, tall), Paint(fill=WHITE, edge=RED, thick=1.8))
    with pen.marked(Element("P")):
        pen.text(
            (LEFT + 8, foot + (tall - size * 0.7) / 2), stamp.words, size, bold=True, colour=TEXT
        )
