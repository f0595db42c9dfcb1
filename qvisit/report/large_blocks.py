"""The blocks of a document in large print: the same words and tags, in type that is easy to see.

A table of two columns stays one; a wider one becomes one block for each row, each cell after the
word that heads its column. Nothing stands beside anything else any more, but for small signs.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import singledispatch

from qvisit.report.blocks import Beside, Block, Box, Columns, Stack
from qvisit.report.culture_part import Ladder
from qvisit.report.figures import Drawing
from qvisit.report.labels import LabelRow, Labels
from qvisit.report.look import FRAME, RED, RULE, SECONDARY, TEXT
from qvisit.report.paragraphs import SMALL_QUIET, HeadingWords, Run, Type, Words, runs_of
from qvisit.report.pen import Paint, Pen
from qvisit.report.photos_part import NOT_HERE, PhotoFigure
from qvisit.report.tables import Cell, Plan, Row, Table, head_words
from qvisit.report.tagging import Element

BODY_SIZE, BODY_LEADING = 16.0, 22.0
DRAWN = 1.55  # drawings grow as the words beside them do
_STEPS = ((10.6, BODY_SIZE, BODY_LEADING), (12.1, 18, 25), (14, 21, 27), (20, 26, 33), (24, 28, 34))
"""Up to which size on the usual page, and how large and on which leading it is set here."""
_LEAST_SHARE, _MOST_SHARE = 0.32, 0.62  # of the first of two columns
_LABEL_WIDE = (140.0, 210.0)
_EDGE = 4.0
_NOTE = 12.0  # “Continues on page 9.”


def larger_type(kind: Type) -> Type:
    """How words are set in large print; always from the left."""
    for up_to, size, leading in _STEPS:
        if kind.size <= up_to:
            above, below = kind.above * 1.25, kind.below * 1.25
            return replace(kind, size=size, leading=leading, above=above, below=below, align=0)
    return kind


@singledispatch
def larger(block: Block) -> Block:
    """The same block in large print; what has no words stays as it is."""
    return block


@larger.register
def _words(block: Words) -> Block:
    return _kept(Words(block.said, larger_type(block.kind), block.element.kind), block)


@larger.register
def _heading(block: HeadingWords) -> Block:
    title = "".join(run.text for run in runs_of(block.said))
    return HeadingWords(title, block.level, larger_type(block.kind), block.place)


@larger.register
def _stack(block: Stack) -> Block:
    return _kept(Stack([larger(one) for one in block.blocks], block.element), block)


@larger.register
def _columns(block: Columns) -> Block:
    return Stack([larger(column.block) for column in block.columns])


@larger.register
def _beside(block: Beside) -> Block:
    first, second = larger(block.first), larger(block.second)
    if isinstance(block.first, Beside):  # a line of entries: here each on a line of its own
        return Stack([first, second])
    return _kept(Beside(first, block.wide * DRAWN, second, block.element), block)


@larger.register
def _box(block: Box) -> Block:
    return Box(larger(block.inside), block.edge, padding=10)


@larger.register
def _drawing(block: Drawing) -> Block:
    return _kept(LargeDrawing(block), block)


@larger.register
def _photo(block: PhotoFigure) -> Block:
    return block if block.pixels else Words(NOT_HERE, larger_type(SMALL_QUIET))


@larger.register
def _ladder(block: Ladder) -> Block:
    return larger(block.in_words())


@larger.register
def _labels(block: Labels) -> Block:
    return Stack([larger(one) for one in block.blocks], block.element)


@larger.register
def _label_row(block: LabelRow) -> Block:
    least, most = _LABEL_WIDE
    wide = min(max(block.label * DRAWN, least), most)
    return LabelRow(larger(block.name), larger(block.said), wide, Element("TR"))


@larger.register
def _table(block: Table) -> Block:
    if len(block.plan.head) > 2:
        return _row_by_row(block)
    first, second = block.plan.widths
    share = min(max(first / (first + second), _LEAST_SHARE), _MOST_SHARE)
    heads = tuple(_larger_cell(one) for one in block.plan.head)
    plan = Plan((share, 1 - share), heads, note=_NOTE)
    return Table(plan, [_larger_row(row) for row in block.rows])


def _larger_cell(one: Cell) -> Cell:
    return Cell(larger(one.block), one.element)


def _larger_row(row: Row) -> Row:
    again = _larger_row(row.continued) if row.continued else None
    return replace(row, cells=tuple(_larger_cell(one) for one in row.cells), continued=again)


class LargeDrawing(Drawing):
    """A drawing, larger."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__(0, drawing.alt)
        self._drawing = drawing

    @property
    def wide(self) -> float:
        """As much wider as it is larger."""
        return self._drawing.wide * DRAWN

    def height(self, width: float) -> float:
        """As much taller as it is larger."""
        return self._drawing.height(width / DRAWN) * DRAWN

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it as usual, on stretched paper."""
        wide = min(width / DRAWN, self._drawing.wide * DRAWN)
        pen.sheet.saveState()
        pen.sheet.translate(left, top)
        pen.sheet.scale(DRAWN, DRAWN)
        self._drawing.sketch(pen, 0.0, 0.0, wide)
        pen.sheet.restoreState()


class LargeRow(Stack):
    """What was one row of a table; it stays on one page unless it is very long."""

    above = 6.0
    below = 6.0

    def __init__(self, blocks: Sequence[Block], element: Element, *, failed: bool = False) -> None:
        super().__init__(blocks, element)
        self.above, self.below = 8.0, 8.0
        self._failed = failed

    def least(self, width: float) -> float:
        """All of it, unless it is very long."""
        tall = self.height(width)
        return tall if tall <= FRAME / 2 else super().least(width)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Only what is very long is split."""
        return None if self.height(width) <= FRAME / 2 else super().split(width, room)

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw the cells below one another, and a line under the last."""
        bottom = top - self.height(width)
        with pen.decoration():
            if self._failed:
                pen.area((left - _EDGE - 4, bottom), (_EDGE, top - bottom), Paint(fill=RED))
            pen.line((left, bottom - 4), (left + width, bottom - 4), RULE)
        super().draw(pen, left, top, width)


class LargeGroup(Box):
    """What was a row across the table that names those below it."""

    keep_next = True


def _row_by_row(table: Table) -> Block:
    names = [head_words(one) for one in table.plan.head]
    return Stack([_block_of(row, names) for row in table.rows], Element("Table"))


def _block_of(row: Row, names: Sequence[str]) -> Block:
    if row.group:
        cell = Stack([larger(row.cells[0].block)], row.cells[0].element)
        return LargeGroup(Stack([cell], row.element), TEXT, padding=7)
    cells = [
        Stack(_named(name, one.block) if number else [larger(one.block)], one.element)
        for number, (name, one) in enumerate(zip(names, row.cells, strict=True))
    ]
    return LargeRow(cells, row.element, failed=row.failed)


def _named(name: str, block: Block) -> list[Block]:
    """A cell after the word that heads its column; nothing where it is empty."""
    if isinstance(block, Words):
        return [_named_words(name, block)] if "".join(_texts(block)).strip() else []
    sign, words = _sign_and_words(block)
    if sign is not None and words is not None:
        named = _named_words(name, words)
        return [Beside(larger(sign), sign.wide * DRAWN + 6, named) if sign.height(1) else named]
    label = Words(f"{name}:", Type(BODY_SIZE, BODY_LEADING, colour=SECONDARY))
    return [label, larger(block)]


def _sign_and_words(block: Block) -> tuple[Drawing | None, Words | None]:
    """A small drawing and the words that it stands for, where a cell is made of these two."""
    sides: Sequence[Block] = ()
    if isinstance(block, Beside):
        sides = (block.first, block.second)
    elif isinstance(block, Stack):
        sides = block.blocks
    match sides:
        case (Drawing() as sign, Words() as words):
            return sign, words
    return None, None


def _named_words(name: str, block: Words) -> Words:
    kind = larger_type(replace(block.kind, bold=False))
    said = [replace(run, bold=run.bold or block.kind.bold) for run in runs_of(block.said)]
    return Words([Run(f"{name}: ", colour=SECONDARY), *said], kind)


def _texts(block: Words) -> list[str]:
    return [run.text for run in runs_of(block.said)]


def _kept(made: Block, block: Block) -> Block:
    made.keep_next = block.keep_next
    return made
