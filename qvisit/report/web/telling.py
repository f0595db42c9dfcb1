"""The blocks of a document as elements of a web page: the same words in the same order."""

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from xml.etree.ElementTree import Element

from qvisit.report.blocks import Beside, Block, Box, Columns, Gap, Rule, Stack
from qvisit.report.culture_part import Ladder
from qvisit.report.figures import Drawing
from qvisit.report.labels import LabelRow, Labels
from qvisit.report.look import GREEN, RED, SECONDARY
from qvisit.report.paragraphs import HeadingWords, Said, Type, Words, runs_of
from qvisit.report.photos_part import NOT_HERE, PhotoFigure
from qvisit.report.tables import Row, Table, head_words
from qvisit.report.web.elements import Kid, direction, lines, made
from qvisit.report.web.pictures import drawn_at_its_width, photo_of
from qvisit.report.web.svg import Names
from qvisit.report.words import is_code

_EDGES = {RED: "note danger", GREEN: "note good"}
_COLOURS = {SECONDARY: "quiet", RED: "danger", GREEN: "good"}
_LARGE, _LEAD, _SMALL = 18.0, 12.0, 8.6  # sizes of type on paper, in points


class Teller:
    """What the telling of one page remembers: the heading above, and names already given."""

    def __init__(self) -> None:
        self.names = Names()
        self.heading = ""
        self.tables = 0

    def all(self, blocks: Iterable[Block]) -> list[Element]:
        """The elements of blocks in order; empty space has none."""
        return [element for block in blocks for element in told(block, self)]

    def caption(self) -> str:
        """What a table is about: the heading above it, and which one it is below that."""
        self.tables += 1
        return self.heading if self.tables == 1 else f"{self.heading}, table {self.tables}"


@singledispatch
def told(block: Block, teller: Teller) -> list[Element]:
    """The elements of one block.

    Raises:
        TypeError: Nobody has said how this kind of block stands on a page.
    """
    raise TypeError(f"{type(block).__name__} has no form on a web page")


@told.register
def _gap(block: Gap, teller: Teller) -> list[Element]:
    return []


@told.register
def _rule(block: Rule, teller: Teller) -> list[Element]:
    return [made("hr")]


@told.register
def _words(block: Words, teller: Teller) -> list[Element]:
    if not _says_something(block.said):
        return []
    return [made("p", *phrases(block.said), class_=_classes(block.kind), dir=_dir(block.said))]


@told.register
def _heading(block: HeadingWords, teller: Teller) -> list[Element]:
    teller.heading, teller.tables = "".join(run.text for run in runs_of(block.said)), 0
    kids = phrases(block.said)
    return [made(f"h{block.level}", *kids, id=block.place, dir=_dir(block.said))]


@told.register
def _stack(block: Stack, teller: Teller) -> list[Element]:
    if block.element is not None and block.element.kind == "L":
        return [made("ul", *(_entry(one, teller) for one in block.blocks), class_="listed")]
    return teller.all(block.blocks)


def _entry(block: Block, teller: Teller) -> Element:
    """An entry of a list, after what it is marked by."""
    if not isinstance(block, Beside):
        return made("li", *told(block, teller))
    return made(
        "li",
        made("span", *_inside(block.first, teller), class_="label"),
        made("div", *_inside(block.second, teller)),
    )


@told.register
def _columns(block: Columns, teller: Teller) -> list[Element]:
    sides = [made("div", *told(column.block, teller)) for column in block.columns]
    return [made("div", *sides, class_="columns")]


@told.register
def _beside(block: Beside, teller: Teller) -> list[Element]:
    if isinstance(block.first, Beside):
        entries = [made("li", *_inside(one, teller)) for one in _line(block)]
        return [made("ul", *entries, class_="line")]
    first, second = told(block.first, teller), told(block.second, teller)
    if not first:
        return second
    side = second if len(second) == 1 else [made("div", *second)]
    return [made("div", *first, *side, class_="beside")]


def _line(block: Block) -> Iterator[Block]:
    """The entries of a line that is made of pairs of pairs."""
    if isinstance(block, Beside) and isinstance(block.first, Beside):
        yield block.first
        yield from _line(block.second)
    elif not isinstance(block, Words) or _says_something(block.said):
        yield block


@told.register
def _box(block: Box, teller: Teller) -> list[Element]:
    return [made("div", *told(block.inside, teller), class_=_EDGES.get(block.edge, "note"))]


@told.register
def _labels(block: Labels, teller: Teller) -> list[Element]:
    rows = [one for one in block.blocks if isinstance(one, LabelRow)]
    return [made("dl", *(_label(one, teller) for one in rows))]


def _label(row: LabelRow, teller: Teller) -> Element:
    name = made("dt", *_inside(row.name, teller))
    return made("div", name, made("dd", *_inside(row.said, teller)))


@told.register
def _drawing(block: Drawing, teller: Teller) -> list[Element]:
    return drawn_at_its_width(block, teller.names)


@told.register
def _photo(block: PhotoFigure, teller: Teller) -> list[Element]:
    return photo_of(block) or [made("p", NOT_HERE, class_="small quiet")]


@told.register
def _ladder(block: Ladder, teller: Teller) -> list[Element]:
    return teller.all([block.in_words()])


@told.register
def _table(block: Table, teller: Teller) -> list[Element]:
    """A table. Its parts say what they are: on a narrow page they are laid out as blocks."""
    heads = [
        made("th", *_inside(one.block, teller), scope="col", role="columnheader")
        for one in block.plan.head
    ]
    names = [head_words(one) for one in block.plan.head]
    table = made(
        "table",
        made("caption", teller.caption(), class_="unseen"),
        made("colgroup", *_columns_of(block.plan.widths)),
        made("thead", made("tr", *heads, role="row"), role="rowgroup"),
        role="table",
    )
    body = made("tbody", role="rowgroup")
    for row in block.rows:
        if row.group:
            if len(body):
                table.append(body)
            body = made("tbody", _group(row, len(heads), teller), role="rowgroup")
        else:
            body.append(_row(row, names, teller))
    table.append(body)
    return [table]


def _columns_of(widths: Sequence[float]) -> list[Element]:
    shares = [100 * wide / sum(widths) for wide in widths]
    return [made("col", style=f"width:{share:.1f}%") for share in shares]


def _group(row: Row, columns: int, teller: Teller) -> Element:
    inside = _inside(row.cells[0].block, teller)
    head = made("th", *inside, scope="rowgroup", colspan=str(columns), role="rowheader")
    return made("tr", head, class_="group", role="row")


def _row(row: Row, names: Sequence[str], teller: Teller) -> Element:
    line = made("tr", class_="failed" if row.failed else "", role="row")
    for name, one in zip(names, row.cells, strict=True):
        inside = _inside(one.block, teller)
        turned = _dir(one.block.said) if isinstance(one.block, Words) else ""
        if one.element.kind == "TH":
            line.append(made("th", *inside, scope="row", role="rowheader", dir=turned))
        else:
            line.append(made("td", *inside, data_label=name, role="cell", dir=turned))
    return line


def phrases(said: Said) -> list[Kid]:
    """What is said, with its weights and colours, as text and inline elements."""
    kids: list[Kid] = []
    for run in runs_of(said):
        inner = lines(run.text)
        colour = _COLOURS.get(run.colour) if run.colour else None
        if colour:
            kind = f"{colour} code" if is_code(run.text) else colour
            inner = [made("span", *inner, class_=kind)]
        kids += [made("strong", *inner)] if run.bold else inner
    return kids


def _inside(block: Block, teller: Teller) -> Sequence[Kid]:
    """What stands in a cell or an entry: plain words need no paragraph of their own."""
    if not isinstance(block, Words):
        return told(block, teller)
    kids = phrases(block.said)
    if block.kind.bold:
        return [made("strong", *kids)]
    return [made("span", *kids, class_="quiet")] if block.kind.colour == SECONDARY else kids


def _says_something(said: Said) -> bool:
    return any(run.text.strip() for run in runs_of(said))


def _dir(said: Said) -> str:
    return direction("".join(run.text for run in runs_of(said)))


def _classes(kind: Type) -> str:
    size = "rating" if kind.size >= _LARGE else "lead" if kind.size >= _LEAD else ""
    if kind.size <= _SMALL:
        size = "small"
    colour = _COLOURS.get(kind.colour, "")
    return " ".join(name for name in (size, colour, "strong" if kind.bold else "") if name)
