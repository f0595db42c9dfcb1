"""Equity: did everyone get the same? In every report, even where nothing is known."""

from collections.abc import Sequence

from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.fairness import Equity, EquityLine
from qvisit.report.look import FRAME, SECONDARY
from qvisit.report.paragraphs import TABLE, Run, Said
from qvisit.report.parts import lead, note, part_title, section_title
from qvisit.report.tables import Cell, Plan, Table, cell, head_cell, row
from qvisit.report.words import listing, plural

PLACE = "equity"
TITLE = "Equity: did everyone get the same?"


def equity(report: VisitReport) -> list[Block]:
    """The blocks on equity; they are never left out."""
    known = report.equity
    return [
        Room(FRAME * 0.3),
        part_title(TITLE, PLACE),
        lead(known.lead),
        *_heard(known.heard),
        *_asked(known),
        *_figures(known.figures),
        *(note("What we do not know.", words) for words in [" ".join(known.unknown)] if words),
    ]


def _heard(lines: Sequence[EquityLine]) -> list[Block]:
    if not lines:
        return []
    rows = [row(head_cell(_what(line), TABLE), cell(_found(line))) for line in lines]
    plan = Plan((200, 293), (_head("Group"), _head("What we know")))
    return [section_title("Who was heard"), Table(plan, rows)]


def _asked(known: Equity) -> list[Block]:
    well = []
    if known.well:
        codes = plural(len(known.well), "question")
        well = [
            note(
                f"The best answer on {codes}.",
                f"They stand in the table of every item: {listing(known.well)}.",
            )
        ]
    heads = ("Question", "What we found", "Also looked for")
    return [*_table("What the panel found", heads, known.asked), *well]


def _figures(lines: Sequence[EquityLine]) -> list[Block]:
    heads = ("Figure", "What it was", "What it means")
    return _table("Figures that came with the plan", heads, lines)


def _table(title: str, heads: Sequence[str], lines: Sequence[EquityLine]) -> list[Block]:
    if not lines:
        return []
    rows = [
        row(head_cell(_what(line), TABLE), cell(line.found), cell(line.note or "–"))
        for line in lines
    ]
    plan = Plan((178, 135, 180), tuple(_head(head) for head in heads))
    return [section_title(title), Table(plan, rows)]


def _head(words: str) -> Cell:
    return head_cell(words, scope="Column")


def _found(line: EquityLine) -> Said:
    return [line.found, Run(f"\n{line.note}", colour=SECONDARY)] if line.note else line.found


def _what(line: EquityLine) -> Said:
    return [line.what, Run(f"  {line.code}", colour=SECONDARY)] if line.code else line.what
