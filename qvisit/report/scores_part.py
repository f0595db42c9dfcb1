"""Scores by key question and standard."""

from collections.abc import Sequence

from qvisit.report.blocks import Beside, Block, NewPage, Stack
from qvisit.report.content import KeyQuestion, Standard, VisitReport
from qvisit.report.figures import Blocks, ScoreAxis, ScoreBar
from qvisit.report.look import RED, SECONDARY
from qvisit.report.paragraphs import (
    LEAD,
    TABLE,
    TABLE_BOLD,
    Run,
    Type,
    Words,
)
from qvisit.report.parts import DrawingKey, part_title, quiet, section_title
from qvisit.report.tables import Cell, Plan, Row, Table, block_cell, cell, group_row, head_cell, row
from qvisit.report.tagging import Element
from qvisit.report.words import NBSP, NOT_CQC, listing

PLACE = "scores"
WIDTHS = (132.0, 118.0, 243.0)


def scores(report: VisitReport) -> list[Block]:
    """The blocks of the score pages; none where the visit asked nothing that is scored."""
    if not any(group.standards for group in report.scores):
        return []
    return [
        NewPage(),
        part_title("Scores by key question and standard", PLACE),
        Words(
            [
                "A score is the share of weighted points met. It is not a share of patients, so no "
                "error range is shown. Answers such as “not seen” are never counted as zero. ",
                Run(report.coverage, bold=True),
            ],
            LEAD,
        ),
        DrawingKey(
            f"Bars start at 0 and end at 100{NBSP}%. {_ticks(report.ticks)} "
            "A hatched bar means not enough evidence."
        ),
        quiet(f"Ratings: {NOT_CQC}.", keep_next=True),
        _table(report),
        *_reasons(report),
    ]


def _ticks(ticks: Sequence[int]) -> str:
    if not ticks:
        return "No score gives a rating: the panel judges."
    return f"Ticks stand at {listing([str(tick) for tick in ticks])}, where ratings begin."


def _table(report: VisitReport) -> Block:
    axis = Stack([Words(f"Score,{NBSP}%", TABLE_BOLD), ScoreAxis(report.ticks)])
    heads = (
        head_cell("Standard", scope="Column"),
        Cell(axis, Element("TH", scope="Column")),
        head_cell("With counts", scope="Column"),
    )
    questions = {one.name: one for one in report.questions}
    rows: list[Row] = []
    for group in report.scores:
        question = questions[group.question]
        rows.append(group_row(_group(question), _group(question, again=True), 3))
        rows += [_standard(one, report.ticks) for one in group.standards]
    return Table(Plan(WIDTHS, heads), rows)


def _group(question: KeyQuestion, *, again: bool = False) -> Block:
    blocks = Blocks(question.filled, 9, drop=2.6)
    if again:
        return Words(f"{question.name} (continued)", Type(10, 12.4, bold=True))
    said: list[str | Run] = [Run(question.word, bold=True)]
    if question.capped:
        said.append(Run("  capped", bold=True, colour=RED))
    said.append(Run(f"   {question.score}", colour=SECONDARY))
    line = Beside(blocks, blocks.wide + 6, Words(said, TABLE))
    return Beside(Words(question.name, Type(10, 12.4, bold=True)), 78, line)


def _standard(one: Standard, ticks: Sequence[int]) -> Row:
    name: list[str | Run] = [one.title]
    if one.reference:
        name.append(Run(f"\n{one.reference}", colour=SECONDARY))
    counts = [Run(one.words, bold=True), Run(f" {one.counts}", colour=SECONDARY)]
    return row(head_cell(name, TABLE), block_cell(ScoreBar(one.percent, ticks)), cell(counts))


def _reasons(report: VisitReport) -> list[Block]:
    told = [one for one in report.questions if one.reasons]
    if not told:
        return []
    heads = (head_cell("Key question", scope="Column"), head_cell("Reasons", scope="Column"))
    rows = [row(head_cell(one.name), cell(" ".join(one.reasons))) for one in told]
    return [section_title("Why each key question is rated so"), Table(Plan((78, 415), heads), rows)]
