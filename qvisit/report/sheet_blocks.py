"""The pieces of a paper form: boxes to tick, blanks for numbers, lines to write on."""

from collections.abc import Sequence

from qvisit.report.blocks import TALLEST_COLUMN, Beside, Block, Stack
from qvisit.report.fonts import printable, width_of
from qvisit.report.look import CHART, TEXT
from qvisit.report.paragraphs import TABLE, Type, Words
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element

BOX = 10.0  # of words in the type of tables; larger words have larger boxes
BOX_ROOM = 15.0
BETWEEN = 16.0
LINE_ROOM = 21.0
BLANK = 62.0
GAP = 6.0
WRITING = Type(10.5, 14.5)


class Whole(Stack):
    """Blocks that stay on one page, unless no page could hold them."""

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Only where it is too tall to go on the next page whole."""
        return super().split(width, room) if self.height(width) > TALLEST_COLUMN else None


class TickBox(Block):
    """An empty box to tick; decoration, because the words beside it say what it is."""

    def __init__(self, kind: Type = TABLE) -> None:
        self._kind = kind

    def height(self, width: float) -> float:
        """As tall as its line of words."""
        return self._kind.leading

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw its edge."""
        side = BOX * _large(self._kind)
        paint = Paint(edge=TEXT, thick=0.9 * _large(self._kind))
        with pen.decoration():
            pen.area((left, top - side - 1.2), (side, side), paint, radius=1.2)


class Boxes(Block):
    """Boxes beside one another, each with its words, on as many lines as they need."""

    above = 5.0
    below = 5.0

    def __init__(self, labels: Sequence[str], kind: Type = TABLE) -> None:
        self._labels = tuple(labels)
        self._kind = kind
        self._box_room = BOX_ROOM * _large(kind)
        self._element = Element("L")
        self._entries = [
            Beside(TickBox(kind), self._box_room, Words(label, kind, "LBody"), Element("LI"))
            for label in self._labels
        ]

    def _places(self, width: float) -> list[tuple[float, float, float]]:
        """Left edge, drop below the top, and width of each entry."""
        places, left, drop, tall = [], 0.0, 0.0, 0.0
        for label, entry in zip(self._labels, self._entries, strict=True):
            words = width_of(printable(label), self._kind.size, bold=self._kind.bold)
            wide = min(self._box_room + words + 1, width)
            if left and left + wide > width:
                left, drop, tall = 0.0, drop + tall + 5 * _large(self._kind), 0.0
            places.append((left, drop, wide))
            left, tall = left + wide + BETWEEN * _large(self._kind), max(tall, entry.height(wide))
        return places

    def height(self, width: float) -> float:
        """All its lines."""
        return max(
            drop + entry.height(wide)
            for entry, (_left, drop, wide) in zip(self._entries, self._places(width), strict=True)
        )

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw them as a list."""
        with pen.within(self._element):
            for entry, (at, drop, wide) in zip(self._entries, self._places(width), strict=True):
                entry.draw(pen, left + at, top - drop, wide)


class Blanks(Block):
    """Blanks for numbers, each with the words after it."""

    above = 5.0
    below = 5.0

    def __init__(self, after: Sequence[str], kind: Type = WRITING) -> None:
        self._kind = kind
        self._line_room = LINE_ROOM * kind.size / WRITING.size
        self._after = [Words(words, kind) for words in after]
        self._wide = [width_of(printable(words), kind.size) for words in after]

    def _places(self, width: float) -> list[tuple[float, float]]:
        """Where the words after each blank begin, and the width that is left for them."""
        places, left = [], 0.0
        for wide in self._wide:
            left += BLANK + GAP
            places.append((left, max(width - left, BLANK)))
            left += wide + GAP
        return places

    def height(self, width: float) -> float:
        """Room for a hand, or for the words when they need more."""
        tall = [
            words.height(room)
            for words, (_left, room) in zip(self._after, self._places(width), strict=True)
        ]
        return max(self._line_room, self._line_room - self._kind.leading + max(tall))

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the lines as decoration, and the words."""
        first = top - self._line_room + self._kind.leading
        base = first - self._kind.size - 1
        for words, (at, room) in zip(self._after, self._places(width), strict=True):
            with pen.decoration():
                pen.line((left + at - GAP - BLANK, base), (left + at - GAP, base), TEXT, 0.8)
            words.draw(pen, left + at, first, room)


class WritingLine(Block):
    """A line to write on, after the words that say what is written there."""

    def __init__(self, words: str = "", kind: Type = TABLE) -> None:
        self._words = words
        self._kind = kind
        self._line_room = LINE_ROOM * _large(kind)

    def height(self, width: float) -> float:
        """Room for a hand."""
        return self._line_room

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the words, and the line as decoration."""
        y = top - self._line_room + 4
        start = left
        if self._words:
            Words(self._words, self._kind).draw(pen, left, y + self._kind.size, width)
            start += width_of(printable(self._words), self._kind.size) + 6
        with pen.decoration():
            pen.line((start, y - 2), (left + width, y - 2), CHART, 0.7)


def _large(kind: Type) -> float:
    """How large words are beside those of tables."""
    return max(1.0, kind.size / TABLE.size)
