"""The coloured band across the top of a first page, with the title of a paper in it."""

from dataclasses import dataclass, field

from qvisit.report.blocks import Block
from qvisit.report.brand import PLAIN, Brand
from qvisit.report.content import Heading
from qvisit.report.fonts import fitted, width_of
from qvisit.report.logo import read_logo
from qvisit.report.look import LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, TOP, WHITE, WIDTH
from qvisit.report.paragraphs import HeadingWords, Type, Words
from qvisit.report.pen import Paint, Pen

DRAFT = "Draft. Not signed off. Words and ratings may still change."
_SIDE = 34.0  # from the upper edge of the page to the first line
_LOGO_TALL, _LOGO_WIDE = 34.0, 120.0  # 12 mm high
_PLATE, _BESIDE = 6.0, 10.0  # round the logo, and between it and the title
_BANNER = 16.0


@dataclass(frozen=True)
class BandWords:
    """What stands in a band: a line over the title, the title, a line under it, and a warning."""

    over: str
    title: str
    under: str
    warning: str = ""


@dataclass(frozen=True)
class BandLook:
    """How large the title and the lines round it are, how much room is kept free, whose colour."""

    size: float = 30.0
    free: float = 0.0
    brand: Brand = field(default=PLAIN)
    lines: float = 12.0


def warning_of(heading: Heading) -> str:
    """What a band says of a paper that is not final."""
    return DRAFT if heading.status == "Draft" else ""


class Band(Block):
    """The title of a paper on its trust's colour; it takes the place of the running head."""

    crowns = True
    below = 16.0

    def __init__(self, words: BandWords, look: BandLook) -> None:
        self._words = words
        self._look = look
        self._logo = read_logo(look.brand.logo)
        self._blocks: list[Block] = []
        lines = look.lines
        if words.over:
            line = Type(lines, lines + 5, colour=WHITE, below=2)
            self._blocks.append(Words(words.over, line))
        size = self._fitting(words.title, look.size)
        title = Type(size, size * 1.14, bold=True, colour=WHITE, below=4)
        self._blocks.append(HeadingWords(words.title, 1, title, "top"))
        if words.under:
            self._blocks.append(Words(words.under, Type(lines, lines + 5, colour=WHITE)))

    def _fitting(self, title: str, size: float) -> float:
        """The size, or a smaller one where a long name would take more than two lines."""
        longest = max((width_of(one, size, bold=True) for one in title.split()), default=1.0)
        whole = width_of(title.replace("\n", " "), size, bold=True)
        needed = max(longest / self._room, whole / (self._room * 1.8), 1.0)
        return max(14.0, size / needed)

    @property
    def _room(self) -> float:
        plate = self._logo_size()[0] + 2 * _PLATE + _BESIDE if self._logo else 0.0
        return WIDTH - self._look.free - plate

    def _logo_size(self) -> tuple[float, float]:
        """How wide and how tall the logo is drawn; nothing where there is none."""
        if self._logo is None:
            return 0.0, 0.0
        scale = min(_LOGO_TALL / self._logo.height, _LOGO_WIDE / self._logo.width)
        return self._logo.width * scale, self._logo.height * scale

    def _tall(self) -> float:
        words = sum(one.height(self._room) + one.below for one in self._blocks)
        return _SIDE + words + 18 + (_BANNER + 8 if self._words.warning else 0)

    def height(self, width: float) -> float:
        """What of it reaches below the upper edge of the text."""
        return max(0.0, self._tall() - (PAGE_HEIGHT - TOP))

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the field as decoration, then its words."""
        tall = self._tall()
        foot = PAGE_HEIGHT - tall
        with pen.decoration():
            pen.area((0, foot), (PAGE_WIDTH, tall), Paint(fill=self._look.brand.colour))
            self._draw_logo(pen)
        at = PAGE_HEIGHT - _SIDE
        for block in self._blocks:
            block.draw(pen, LEFT, at, self._room)
            at -= block.height(self._room) + block.below
        if self._words.warning:
            self._draw_warning(pen, foot + 12)

    def _draw_warning(self, pen: Pen, foot: float) -> None:
        with pen.decoration():
            pen.area((LEFT, foot), (WIDTH, _BANNER), Paint(edge=WHITE, thick=0.8))
        words = fitted(self._words.warning, 8.5, WIDTH - 12, bold=True)
        kind = Type(8.5, 11, bold=True, colour=WHITE)
        Words(words, kind).draw(pen, LEFT + 6, foot + 13, WIDTH)

    def _draw_logo(self, pen: Pen) -> None:
        """On a white plate in the upper right corner."""
        if self._logo is None:
            return
        wide, tall = self._logo_size()
        left, foot = RIGHT - _PLATE - wide, PAGE_HEIGHT - _SIDE - _PLATE - tall
        plate = (wide + 2 * _PLATE, tall + 2 * _PLATE)
        pen.area((left - _PLATE, foot - _PLATE), plate, Paint(fill=WHITE), radius=3)
        pen.picture((left, foot), (wide, tall), self._logo.content)
