"""Two views of the ward: both on one line for each standard, then people's own words."""

from collections.abc import Sequence

from qvisit.report.blocks import Beside, Block, Column, Columns, Room, Stack
from qvisit.report.content import VisitReport
from qvisit.report.fairness import KeptOn, Pair, Spoken
from qvisit.report.look import FRAME, SECONDARY
from qvisit.report.marks import Mark, PairAxis, PairedMarks
from qvisit.report.paragraphs import BODY, SMALL_QUIET, TABLE, TABLE_BOLD, Run, Said, Words
from qvisit.report.parts import lead, note, part_title, quiet, section_title
from qvisit.report.tables import Cell, Plan, Row, Table, block_cell, cell, head_cell, row
from qvisit.report.tagging import Element
from qvisit.report.words import NBSP

PLACE = "two-views"


def two_views(report: VisitReport) -> list[Block]:
    """The blocks on both views; none where the visit asked for no standard."""
    both = report.two_views
    if both is None:
        return []
    return [
        Room(FRAME * 0.4),
        part_title(f"Two views of the {report.heading.thing}", PLACE),
        lead(both.lead),
        Words(both.panel, BODY),
        *_chart(both.pairs),
        *(quiet(remark) for remark in both.remarks),
        *_spoken(both.spoken),
        *_kept(both.kept),
    ]


def _chart(pairs: Sequence[Pair]) -> list[Block]:
    return [_legend(), _table(pairs)] if pairs else []


def _legend() -> Block:
    keys = (
        (True, "lived-experience (LX) reviewers"),
        (False, "the other reviewers"),
    )
    held = [
        Column(6, Beside(Mark(lived=lived), Mark.wide, Words(words, SMALL_QUIET)))
        for lived, words in keys
    ]
    legend = Columns(*held)
    legend.keep_next = True
    return legend


def _table(pairs: Sequence[Pair]) -> Block:
    axis = Stack([Words(f"LX and others,{NBSP}%", TABLE_BOLD), PairAxis()])
    heads = (
        head_cell("Standard", scope="Column"),
        Cell(axis, Element("TH", scope="Column")),
        head_cell("In words", scope="Column"),
    )
    return Table(Plan((150, 150, 193), heads), [_row(pair) for pair in pairs])


def _row(pair: Pair) -> Row:
    name: list[str | Run] = [pair.standard]
    if pair.reference:
        name.append(Run(f"\n{pair.reference}", colour=SECONDARY))
    drawn = block_cell(PairedMarks(pair.lived, pair.others))
    said = [Run(pair.words, bold=pair.far), Run(f"\n{pair.counts}", colour=SECONDARY)]
    return row(head_cell(name, TABLE), drawn, cell(said))


def _spoken(spoken: Sequence[Spoken]) -> list[Block]:
    if not spoken:
        return []
    heads = (
        head_cell("On which question", scope="Column"),
        head_cell("In their own words", scope="Column"),
    )
    rows = [
        row(
            head_cell(_question(one), TABLE),
            cell([f"“{one.words}”", Run(f"\n{one.who}", colour=SECONDARY)]),
        )
        for one in spoken
    ]
    return [
        section_title("In a person’s own words"),
        quiet("They wrote this themselves and agreed that it stands here.", keep_next=True),
        Table(Plan((210, 283), heads), rows),
    ]


def _question(one: Spoken) -> Said:
    return [
        Run(f"{one.standard}\n", bold=True),
        one.question,
        Run(f"  {one.code}", colour=SECONDARY),
    ]


def _kept(kept: Sequence[KeptOn]) -> list[Block]:
    if not kept:
        return []
    notes = [
        note(
            f"“{one.view.words}”",
            f"{one.view.who}, on {one.code}: {one.question} The panel agreed: {one.agreed}.",
        )
        for one in kept
    ]
    return [section_title("Views kept in their own words"), *notes]
