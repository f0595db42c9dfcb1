"""The blocks of a document as Word keeps them: the same words in the same order as in print."""

from collections.abc import Iterable, Sequence
from functools import singledispatch

from qvisit.report.blocks import Beside, Block, Box, Columns, Gap, Rule, Stack
from qvisit.report.culture_part import Ladder
from qvisit.report.figures import Drawing
from qvisit.report.labels import LabelRow, Labels
from qvisit.report.look import TEXT
from qvisit.report.marks import Mark
from qvisit.report.office.word_page import Paper
from qvisit.report.office.word_styles import LEAD, SMALL, STRONG
from qvisit.report.office.word_xml import Head
from qvisit.report.paragraphs import HeadingWords, Run, Said, Type, Words, runs_of
from qvisit.report.parts import DrawingKey
from qvisit.report.photos_part import NOT_HERE, PhotoFigure
from qvisit.report.tables import Row, Table

_STRONG, _LEAD, _SMALL = 18.0, 12.0, 8.6  # sizes of type on paper, in points


def tell_all(blocks: Iterable[Block], paper: Paper) -> None:
    """Write blocks in order; empty space and decorations are left out."""
    for block in blocks:
        tell(block, paper)


@singledispatch
def tell(block: Block, paper: Paper) -> None:
    """Write one block.

    Raises:
        TypeError: Nobody has said how this kind of block stands in Word.
    """
    raise TypeError(f"{type(block).__name__} has no form in Word")


@tell.register
def _gap(block: Gap, paper: Paper) -> None:
    return


@tell.register
def _rule(block: Rule, paper: Paper) -> None:
    return


@tell.register
def _words(block: Words, paper: Paper) -> None:
    if _says_something(block):
        paper.say(runs_in(block), _style(block.kind), keep=block.keep_next)


@tell.register
def _drawing_key(block: DrawingKey, paper: Paper) -> None:
    return


@tell.register
def _heading(block: HeadingWords, paper: Paper) -> None:
    """A part of the report is a heading of the first level: its title is no heading in Word."""
    words = "".join(run.text for run in runs_of(block.said))
    paper.heading(words, max(block.level - 1, 1))


@tell.register
def _stack(block: Stack, paper: Paper) -> None:
    if block.element is not None and block.element.kind == "L":
        paper.listed([_entry(_joined(one, " ")) for one in block.blocks])
    else:
        tell_all(block.blocks, paper)


def _entry(told: Sequence[Run]) -> Sequence[Run]:
    """An entry of a list without the dash that Word's own mark stands for."""
    bare = told[:1] and told[0].text.strip() == "–"
    return told[2:] if bare else told


@tell.register
def _columns(block: Columns, paper: Paper) -> None:
    tell_all((column.block for column in block.columns), paper)


@tell.register
def _beside(block: Beside, paper: Paper) -> None:
    if not isinstance(block.first, Beside | Mark):  # else a key to marks, and none stand in Word
        tell_all((block.first, block.second), paper)


@tell.register
def _box(block: Box, paper: Paper) -> None:
    tell(block.inside, paper)


@tell.register
def _labels(block: Labels, paper: Paper) -> None:
    rows = [one for one in block.blocks if isinstance(one, LabelRow)]
    paper.facts([(_joined(row.name, " "), _joined(row.said, "\n")) for row in rows])


@tell.register
def _drawing(block: Drawing, paper: Paper) -> None:
    if block.alt:
        paper.say(block.alt, SMALL)


@tell.register
def _photo(block: PhotoFigure, paper: Paper) -> None:
    if block.pixels is None:
        paper.say(NOT_HERE, SMALL)
    else:
        paper.picture(block.pixels, block.alt, block.photo.height / block.photo.width)


@tell.register
def _ladder(block: Ladder, paper: Paper) -> None:
    tell(block.in_words(), paper)


@tell.register
def _table(block: Table, paper: Paper) -> None:
    """A table without the columns in which drawings alone stand: words beside them say it."""
    told = [_cells(row) for row in block.rows]
    rows = [cells for row, cells in zip(block.rows, told, strict=True) if not row.group]
    kept = [
        number
        for number in range(len(block.plan.head))
        if not rows or any(_has_words(cells[number]) for cells in rows)
    ]
    paper.table(
        [_plain(block.plan.head[number].block) for number in kept],
        [block.plan.widths[number] for number in kept],
        [
            Head(cells[0]) if row.group else [cells[number] for number in kept]
            for row, cells in zip(block.rows, told, strict=True)
        ],
    )


def _cells(row: Row) -> Sequence[Sequence[Run]]:
    return [_joined(one.block, "\n") for one in row.cells]


def _joined(block: Block, between: str) -> Sequence[Run]:
    """All that a block says, in one paragraph."""
    told: list[Run] = []
    for part in _parts(block):
        if told:
            told.append(Run(between))
        told += part
    return told


def _parts(block: Block) -> Iterable[Sequence[Run]]:
    """What a block says, part by part; nothing for what says nothing."""
    if isinstance(block, Words):
        if _says_something(block):
            yield runs_in(block)
    elif isinstance(block, Drawing):
        if block.alt:
            yield [Run(block.alt)]
    else:
        for one in _inside(block):
            yield from _parts(one)


def _inside(block: Block) -> Sequence[Block]:
    if isinstance(block, Stack):
        return block.blocks
    if isinstance(block, Columns):
        return [column.block for column in block.columns]
    if isinstance(block, Beside):
        return (block.first, block.second)
    if isinstance(block, Box):
        return (block.inside,)
    if isinstance(block, LabelRow):
        return (block.name, block.said)
    if isinstance(block, Gap | Rule):
        return ()
    raise TypeError(f"{type(block).__name__} has no form in a cell of Word")


def runs_in(block: Words) -> Sequence[Run]:
    """The runs of a paragraph, bold where its type is."""
    bold, colour = block.kind.bold, block.kind.colour
    return [
        Run(run.text, run.bold or bold, run.colour or (None if colour == TEXT else colour))
        for run in runs_of(block.said)
    ]


def _plain(block: Block) -> str:
    return " ".join("".join(run.text for run in part) for part in _parts(block))


def _says_something(block: Words) -> bool:
    return _has_words(runs_of(block.said))


def _has_words(said: Said) -> bool:
    return any(run.text.strip() for run in runs_of(said))


def _style(kind: Type) -> str:
    if kind.size >= _STRONG:
        return STRONG
    if kind.size >= _LEAD:
        return LEAD
    return SMALL if kind.size <= _SMALL else "Normal"
