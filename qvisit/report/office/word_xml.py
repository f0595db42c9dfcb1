"""Paragraphs and tables as Word keeps them; built as elements, so that no words become markup."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from qvisit.report.look import RULE, Colour
from qvisit.report.office.plain import clean, is_right_to_left
from qvisit.report.paragraphs import Run, Said, runs_of
from qvisit.report.words import is_code

TWIPS = 1440
"""In an inch: Word's own measure for widths."""
_SHADE = "F0F4F5"
_LINE = RULE.hex.removeprefix("#")
_TO_WRITE = 560
"""The height of an empty row to write in, in twips: as tall as handwriting."""
_INSET = 50
"""Between words and the edge of a cell, in twips."""
_LONG = 600
"""Letters in a cell from which its row may go on over a page."""


def element(tag: str, *kids: BaseOxmlElement, **told: str) -> BaseOxmlElement:
    """One element of Word's own names, such as `w:p`, with what is told of it and its kids."""
    made: BaseOxmlElement = OxmlElement(tag, {qn(f"w:{name}"): said for name, said in told.items()})
    for kid in kids:
        made.append(kid)
    return made


def paragraph(
    said: Said, style: str = "Normal", bookmark: tuple[int, str] | None = None
) -> BaseOxmlElement:
    """A paragraph of a style; its direction follows its first letter.

    Args:
        said: What it says.
        style: The id of a style of the document.
        bookmark: A number and a name by which links find it.
    """
    runs = runs_of(said)
    backwards = is_right_to_left("".join(run.text for run in runs))
    shape = element("w:pPr", element("w:pStyle", val=style))
    if backwards:
        shape.append(element("w:bidi"))
    made = element("w:p", shape)
    if bookmark:
        number, name = bookmark
        made.append(element("w:bookmarkStart", id=str(number), name=name))
    for run in runs:
        made.append(_run(run, backwards=backwards))
    if bookmark:
        made.append(element("w:bookmarkEnd", id=str(bookmark[0])))
    return made


def link(words: str, name: str, style: str, colour: Colour) -> BaseOxmlElement:
    """A paragraph that leads to a bookmark of this document."""
    shape = element("w:pPr", element("w:pStyle", val=style))
    told = element("w:color", val=colour.hex.removeprefix("#"))
    run = element("w:r", element("w:rPr", told, element("w:u", val="single")), *_text(words))
    return element("w:p", shape, element("w:hyperlink", run, anchor=name))


def field(order: str, shown: str) -> Sequence[BaseOxmlElement]:
    """Runs with something that Word works out itself, such as PAGE, and what stands there first."""
    said = element("w:instrText")
    said.text = order
    return (
        element("w:r", element("w:fldChar", fldCharType="begin")),
        element("w:r", said),
        element("w:r", element("w:fldChar", fldCharType="separate")),
        element("w:r", *_text(shown)),
        element("w:r", element("w:fldChar", fldCharType="end")),
    )


def _run(run: Run, *, backwards: bool) -> BaseOxmlElement:
    look = element("w:rPr")
    if run.bold:
        look.append(element("w:b"))
        look.append(element("w:bCs"))
    if run.colour:
        look.append(element("w:color", val=run.colour.hex.removeprefix("#")))
    if backwards:
        look.append(element("w:rtl"))
    if not is_code(run.text):
        return element("w:r", look, *_text(run.text))
    first, *rest = run.text.split("-")
    parts = [part for one in rest for part in (element("w:noBreakHyphen"), *_text(one))]
    return element("w:r", look, *_text(first), *parts)


def _text(words: str) -> list[BaseOxmlElement]:
    found: list[BaseOxmlElement] = []
    for number, one in enumerate(clean(words).split("\n")):
        if number:
            found.append(element("w:br"))
        said = OxmlElement("w:t", {qn("xml:space"): "preserve"})
        said.text = one.replace("\t", " ")
        found.append(said)
    return found


@dataclass(frozen=True)
class Head:
    """A row across the whole table that names the rows below it."""

    said: Said


def table(
    heads: Sequence[str], widths: Sequence[float], rows: Sequence[Sequence[Said] | Head]
) -> BaseOxmlElement:
    """A table whose head comes again on every page; one to write in has lines on all sides.

    Args:
        heads: What its columns are; empty for none.
        widths: Of the columns, in parts of the whole width.
        rows: What stands in each, the first column naming the row.
    """
    inches = 6.7
    whole = sum(widths)
    wide = [round(inches * TWIPS * one / whole) for one in widths]
    look = element(
        "w:tblPr",
        element("w:tblStyle", val="TableGrid"),
        element("w:tblW", w=str(sum(wide)), type="dxa"),
        _lines(sides=any(_is_to_write(row) for row in rows)),
        element("w:tblLayout", type="fixed"),
        _margins(),
        element("w:tblLook", val="04A0" if heads else "0480", firstRow=str(int(bool(heads)))),
    )
    grid = element("w:tblGrid", *(element("w:gridCol", w=str(one)) for one in wide))
    made = element("w:tbl", look, grid)
    if heads:
        shape = element("w:trPr", element("w:cantSplit"), element("w:tblHeader"))
        cells = [
            _cell(Run(head, bold=True), one, shade=True)
            for head, one in zip(heads, wide, strict=True)
        ]
        for cell in cells:
            cell.find(f".//{qn('w:pPr')}").append(element("w:keepNext"))
        made.append(element("w:tr", shape, *cells))
    for row in rows:
        if isinstance(row, Head):
            cell = _cell(row.said, sum(wide), shade=True, columns=len(wide))
            cell.find(f".//{qn('w:pPr')}").append(element("w:keepNext"))
            made.append(element("w:tr", element("w:trPr", element("w:cantSplit")), cell))
        else:
            told = zip(row, wide, strict=True)
            whole = max(_letters(said) for said in row) < _LONG
            kept = [element("w:cantSplit")] if whole else []
            if _is_to_write(row):
                kept.append(element("w:trHeight", val=str(_TO_WRITE), hRule="atLeast"))
            props = [element("w:trPr", *kept)] if kept else []
            made.append(element("w:tr", *props, *(_cell(said, one) for said, one in told)))
    return made


def _is_to_write(row: Sequence[Said] | Head) -> bool:
    return not isinstance(row, Head) and not any(_letters(said) for said in row)


def _lines(*, sides: bool) -> BaseOxmlElement:
    """Quiet lines between rows, as in print, and between columns where somebody writes."""
    told = {"val": "single", "sz": "4", "space": "0", "color": _LINE}
    none = told if sides else {"val": "nil"}
    order = (("top", told), ("left", none), ("bottom", told), ("right", none))
    inside = (("insideH", told), ("insideV", none))
    return element(
        "w:tblBorders", *(element(f"w:{side}", **how) for side, how in (*order, *inside))
    )


def _margins() -> BaseOxmlElement:
    """Of all cells: less than Word takes by itself, so that short heads stand in one line."""
    sides = ("top", "left", "bottom", "right")
    return element(
        "w:tblCellMar", *(element(f"w:{side}", w=str(_INSET), type="dxa") for side in sides)
    )


def _letters(said: Said) -> int:
    return sum(len(run.text) for run in runs_of(said))


def _cell(said: Said, wide: int, *, shade: bool = False, columns: int = 1) -> BaseOxmlElement:
    shape = element("w:tcPr", element("w:tcW", w=str(wide), type="dxa"))
    if columns > 1:
        shape.append(element("w:gridSpan", val=str(columns)))
    if shade:
        shape.append(element("w:shd", val="clear", color="auto", fill=_SHADE))
    return element("w:tc", shape, paragraph(said, "TableWords"))
