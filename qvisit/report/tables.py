"""Tables with rules, a head that comes again on every page, and rows kept whole where they can."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qvisit.report.blocks import Block, Stack
from qvisit.report.look import FRAME, HAIRLINE, HEAD_RULE, PANEL, RED, RULE, SECONDARY, TEXT, TINT
from qvisit.report.paragraphs import TABLE, TABLE_BOLD, Said, Type, Words, runs_of
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import Element

PADDING = 4.0
SIDE = 4.0
NOTE_ROOM = 15.0
EDGE = 4.0
SMALL_TABLE = 170.0
FEWEST_ROWS = 2
LONGEST_AGAIN = 6  # words of a title that come again on the next page


@dataclass(frozen=True)
class Cell:
    """What stands in one cell; `scope` makes it the head of its row or column."""

    block: Block
    element: Element


def cell(said: Said, kind: Type = TABLE) -> Cell:
    """A cell of words."""
    return Cell(Words(said, kind), Element("TD"))


def block_cell(block: Block) -> Cell:
    """A cell of anything else."""
    return Cell(block, Element("TD"))


def head_cell(said: Said, kind: Type = TABLE_BOLD, *, scope: str = "Row") -> Cell:
    """A cell that says what its row, or with the scope "Column" its column, is about."""
    return Cell(Words(said, kind), Element("TH", scope=scope))


def head_words(head: Cell) -> str:
    """The words of a column's head, without what is drawn there."""
    return _words_of(head.block)


def _words_of(block: Block) -> str:
    if isinstance(block, Words):
        return "".join(run.text for run in runs_of(block.said))
    inside = block.blocks if isinstance(block, Stack) else ()
    return next((_words_of(one) for one in inside if isinstance(one, Words)), "")


@dataclass(frozen=True)
class Row:
    """One row. `items` counts how many things it lists, `failed` gives it a red edge.

    A group row has one cell across the table; `continued` is what it says on the next page.
    """

    cells: tuple[Cell, ...]
    element: Element = field(default_factory=lambda: Element("TR"))
    group: bool = False
    continued: "Row | None" = None
    items: int = 0
    failed: bool = False


def row(*cells: Cell, items: int = 0, failed: bool = False) -> Row:
    """A row of the table's body."""
    return Row(cells, items=items, failed=failed)


def continued(title: str) -> str:
    """What a group row says on the next page: the start of a long title is enough there.

    So the line stays short, as a running head is: readers skip it, and checkers of documents take
    a long line that is skipped for words that somebody misses.
    """
    words = title.split()
    start = title if len(words) <= LONGEST_AGAIN else " ".join(words[:LONGEST_AGAIN])
    return f"{start.rstrip(',;:')} (continued)"


def group_row(block: Block, again: Block, columns: int) -> Row:
    """A row across the table that names the rows below it, here and where they continue.

    It is tagged as data: a head across all columns would head no cell of its own row, and readers
    of the table take many rows of heads alone for one head that was torn apart.
    """

    def made(inside: Block, continued: Row | None) -> Row:
        head = Cell(inside, Element("TD", columns=columns))
        return Row((head,), group=True, continued=continued)

    return made(block, made(again, None))


@dataclass(frozen=True)
class Plan:
    """How a table is laid out: its columns in points, its head, what is tinted, what is counted.

    `total` is the number of items in the whole table, 0 where nothing is counted. `note` is how
    large it says that it goes on.
    """

    widths: tuple[float, ...]
    head: tuple[Cell, ...]
    tinted: int | None = None
    total: int = 0
    flush: bool = True
    note: float = 8.5


class Columns:
    """How wide the columns of a table are, and so how high its rows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def inset(self, column: int) -> float:
        """The room before the words of a column."""
        return 0.0 if column == 0 and self.plan.flush else SIDE

    def widths(self, row: Row, width: float) -> list[float]:
        """The width of each cell of a row, out of the width of the table."""
        if row.group:
            return [width]
        scale = width / sum(self.plan.widths)
        return [wide * scale for wide in self.plan.widths]

    def inner(self, row: Row, width: float) -> list[float]:
        """The width that is left for the words of each cell."""
        return [
            wide - self.inset(column) - SIDE for column, wide in enumerate(self.widths(row, width))
        ]

    def row_height(self, row: Row, width: float) -> float:
        """The height of a row: that of its tallest cell, and padding."""
        inner = self.inner(row, width)
        tallest = max(one.block.height(wide) for one, wide in zip(row.cells, inner, strict=True))
        return tallest + 2 * PADDING

    def draw(
        self, pen: Pen, row: Row, corner: tuple[float, float], width: float, *, low: bool = False
    ) -> None:
        """Draw the cells of a row from its top left corner, `low` with their words at the foot."""
        left, top = corner
        tall = self.row_height(row, width)
        with pen.within(row.element):
            for column, (one, wide, inner) in enumerate(
                zip(row.cells, self.widths(row, width), self.inner(row, width), strict=True)
            ):
                inset = SIDE if row.group else self.inset(column)
                drop = tall - PADDING - one.block.height(inner) if low else PADDING
                with pen.within(one.element):
                    one.block.draw(pen, left + inset, top - drop, inner)
                left += wide


class Table(Block):
    """A table, or the part of one that stands on a page."""

    def __init__(self, plan: Plan, rows: Sequence[Row], piece: "Piece | None" = None) -> None:
        self.plan = plan
        self._columns = Columns(plan)
        self.rows = tuple(rows)
        self._piece = piece or Piece(Element("Table"), Element("TR"))
        if piece is None:
            _free_corner(plan.head, rows)
        self._head = Row(plan.head, self._piece.head)
        self.above = 4.0
        self.below = 10.0
        self._heights: tuple[float, ...] | None = None

    @property
    def items(self) -> int:
        """How many items its rows list."""
        return sum(row.items for row in self.rows)

    @property
    def repeated(self) -> int:
        """How many of its first rows repeat what stood on the page before."""
        return self._piece.repeated

    def _all_heights(self, width: float) -> tuple[float, ...]:
        if self._heights is None:
            self._heights = tuple(self._columns.row_height(row, width) for row in self.rows)
        return self._heights

    def _note_height(self) -> float:
        return NOTE_ROOM if self._piece.goes_on else 0.0

    def height(self, width: float) -> float:
        """Head, rows, and the line that says it goes on."""
        return (
            self._columns.row_height(self._head, width)
            + sum(self._all_heights(width))
            + self._note_height()
        )

    def least(self, width: float) -> float:
        """All of a small table; else its head, a group row if it starts so, and the first row."""
        whole = self.height(width)
        if whole <= SMALL_TABLE and self._piece.starts:
            return whole
        heights = self._all_heights(width)
        count = 2 if self.rows and self.rows[0].group else 1
        start = sum(FRAME / 6 if tall > FRAME / 2 else tall for tall in heights[:count])
        return self._columns.row_height(self._head, width) + start + NOTE_ROOM

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Split between rows; only a row taller than half a page is split itself."""
        left = room - self._columns.row_height(self._head, width) - NOTE_ROOM
        fits = _rows_that_fit(left, self._all_heights(width))
        used = sum(self._all_heights(width)[:fits])
        halves = None
        if fits < len(self.rows):
            halves = self._split_row(self.rows[fits], width, left - used)
        if halves is not None:
            return self._parts((*self.rows[:fits], halves[0]), (halves[1], *self.rows[fits + 1 :]))
        if fits == len(self.rows) - 1 and fits > FEWEST_ROWS:
            fits -= 1  # the last row takes another with it: it never stands alone on a page
        while fits and self.rows[fits - 1].group:
            fits -= 1
        if not fits:
            return None
        return self._parts(self.rows[:fits], self.rows[fits:])

    def _split_row(self, row: Row, width: float, left: float) -> tuple[Row, Row] | None:
        if row.group or self._columns.row_height(row, width) <= FRAME / 2 or left < FRAME / 6:
            return None
        upper: list[Cell] = []
        lower: list[Cell] = []
        for one, wide in zip(row.cells, self._columns.inner(row, width), strict=True):
            first, rest = _split_cell(one.block, wide, left - 2 * PADDING)
            upper.append(replace(one, block=first))
            lower.append(replace(one, block=rest))
        return replace(row, cells=tuple(upper)), replace(row, cells=tuple(lower), items=0)

    def _parts(self, upper: Sequence[Row], lower: Sequence[Row]) -> tuple[Block, Block]:
        group = next((row for row in reversed(upper) if row.group), None)
        again = group.continued or group if group and not lower[0].group else None
        first = Table(self.plan, upper, replace(self._piece, goes_on=True))
        rest = Table(
            self.plan,
            (again, *lower) if again else lower,
            replace(self._piece, starts=False, repeated=int(again is not None)),
        )
        return first, rest

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw head and rows inside the table's element, then the line that says it goes on."""
        bottom = top - self.height(width) + self._note_height()
        with pen.decoration():
            self._draw_tint(pen, left, top, width, bottom)
        with pen.within(self._piece.element):
            top = self._draw_head(pen, left, top, width)
            for index, (row, tall) in enumerate(
                zip(self.rows, self._all_heights(width), strict=True)
            ):
                self._draw_row(pen, row, (left, top), width, repeated=index < self._piece.repeated)
                top -= tall
        if self._piece.goes_on:
            with pen.decoration():
                pen.text((left, top - 11), self._note(pen.page), self.plan.note, colour=SECONDARY)

    def _note(self, page: int) -> str:
        words = f"Continues on page\N{NO-BREAK SPACE}{page + 1}."
        if not self.plan.total:
            return words
        return f"{words} Items: {self.items} of {self.plan.total}."

    def _draw_tint(self, pen: Pen, left: float, top: float, width: float, bottom: float) -> None:
        if self.plan.tinted is None:
            return
        widths = self._columns.widths(self._head, width)
        start = left + sum(widths[: self.plan.tinted])
        wide = widths[self.plan.tinted]
        under = top - self._columns.row_height(self._head, width)
        pen.area((start, bottom), (wide, under - bottom), Paint(fill=TINT))
        edges = pen.sheet.beginPath()  # both in one path: they frame a column, they are no grid
        for x in (start, start + wide):
            edges.moveTo(x, under)
            edges.lineTo(x, bottom)
        pen.sheet.setStrokeColorRGB(*TEXT)
        pen.sheet.setLineWidth(HAIRLINE)
        pen.sheet.drawPath(edges, stroke=1, fill=0)

    def _draw_head(self, pen: Pen, left: float, top: float, width: float) -> float:
        tall = self._columns.row_height(self._head, width)
        if self._piece.starts:
            self._columns.draw(pen, self._head, (left, top), width, low=True)
        else:
            with pen.decoration():
                self._columns.draw(pen, self._head, (left, top), width, low=True)
        with pen.decoration():
            pen.line((left, top - tall), (left + width, top - tall), TEXT, HEAD_RULE)
        return top - tall

    def _draw_row(
        self, pen: Pen, row: Row, corner: tuple[float, float], width: float, *, repeated: bool
    ) -> None:
        tall = self._columns.row_height(row, width)
        left, bottom = corner[0], corner[1] - tall
        with pen.decoration():
            if row.group:
                pen.area((left, bottom), (width, tall), Paint(fill=PANEL))
            if row.failed:
                pen.area((left - EDGE - 2, bottom), (EDGE, tall), Paint(fill=RED))
        if repeated:
            with pen.decoration():
                self._columns.draw(pen, row, corner, width)
        else:
            self._columns.draw(pen, row, corner, width)
        with pen.decoration():
            pen.line((left, bottom), (left + width, bottom), TEXT if row.group else RULE)


@dataclass(frozen=True)
class Piece:
    """Which part of a table this is: they share one element, so that it is read as one table."""

    element: Element
    head: Element
    starts: bool = True
    goes_on: bool = False
    repeated: int = 0


def _free_corner(head: Sequence[Cell], rows: Sequence[Row]) -> None:
    """Tag the first cell of the head as data where what stands below it are heads themselves."""
    below = [row.cells[0].element.kind for row in rows if not row.group]
    if head and below and all(kind == "TH" for kind in below):
        head[0].element.kind, head[0].element.scope = "TD", ""


def _rows_that_fit(left: float, heights: Sequence[float]) -> int:
    fits = 0
    for tall in heights:
        if tall > left:
            break
        left -= tall
        fits += 1
    return fits


def _split_cell(block: Block, width: float, room: float) -> tuple[Block, Block]:
    if block.height(width) <= room:
        return block, Stack(())
    return block.split(width, room) or (Stack(()), block)


def plain_table(
    heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Said]]
) -> Table:
    """A table of words, the first column naming its rows."""
    plan = Plan(tuple(widths), tuple(head_cell(head, scope="Column") for head in heads))
    made = [row(head_cell(said[0]), *(cell(words) for words in said[1:])) for said in rows]
    return Table(plan, made)
