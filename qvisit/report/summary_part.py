"""The summary: one page that answers what was found, how it is rated and what happens next."""

from qvisit.report.blocks import Beside, Block, Box, Column, Columns, Gap, NewPage, Rule
from qvisit.report.content import ActionLine, Finding, VisitReport
from qvisit.report.figures import Alarm, Blocks, Tick
from qvisit.report.look import BLUE, GREEN, RED, TEXT
from qvisit.report.paragraphs import (
    BODY,
    LEAD,
    RATING,
    SMALL,
    SMALL_QUIET,
    TABLE,
    TABLE_HEAD_RIGHT,
    TABLE_NUMBER,
    Run,
    Type,
    Words,
    listed,
)
from qvisit.report.parts import part_title, quiet, rating_line, section_title, small_title, stacked
from qvisit.report.tables import Cell, Plan, Row, Table, block_cell, cell, head_cell, row
from qvisit.report.words import RATING_LABEL, plural, sentence

SHOWN = 3
NEXT_SHOWN = 6
PLACE = "summary"


def summary(report: VisitReport) -> list[Block]:
    """The blocks of the summary."""
    return [
        NewPage(),
        part_title("Summary", PLACE),
        Words(report.lead, LEAD),
        Rule(TEXT, 1.2),
        Columns(Column(5, _rating(report)), Column(7, Beside(Gap(0), 8, _questions(report)))),
        Rule(TEXT, 1.2),
        Columns(
            Column(6, _short_list(report, ("Strength", "Good practice"), "strength")),
            Column(6, _short_list(report, ("Concern", "Improvement"), "improvement")),
        ),
        Columns(Column(6, _concerns(report)), Column(6, _culture(report))),
        Columns(Column(6, _heard(report)), Column(6, _next(report))),
    ]


def _rating(report: VisitReport) -> Block:
    rating = report.rating
    blocks = Blocks(rating.filled, 15)
    step = "no rating" if rating.filled is None else f"step {rating.filled} of 4"
    why = Box(Words(rating.why, Type(9.8, 13.4)), RED if rating.capped else BLUE, padding=7)
    return stacked(
        quiet(f"{RATING_LABEL} ({rating.stage})"),
        Words(rating.word, RATING),
        Gap(2),
        Beside(blocks, blocks.wide + 8, Words(step, SMALL_QUIET)),
        why,
    )


def _questions(report: VisitReport) -> Block:
    rows = [
        row(
            head_cell(one.name),
            block_cell(rating_line(one.filled, one.word)),
            cell(Run("capped", bold=True, colour=RED) if one.capped else "none", TABLE_NUMBER),
        )
        for one in report.questions
    ]
    heads: tuple[Cell, ...] = (
        head_cell("Key question", scope="Column"),
        head_cell("Rating", scope="Column"),
        head_cell("Cap", TABLE_HEAD_RIGHT, scope="Column"),
    )
    steps = " ".join(f"{step.name}: {step.word}." for step in report.rating.steps)
    return stacked(
        Table(Plan((62, 161, 45), heads), rows),
        Words([Run("How we got there. ", bold=True), steps], SMALL),
    )


def _short_list(report: VisitReport, kinds: tuple[str, ...], thing: str) -> Block:
    found = [one for group in report.findings for one in group.findings if one.kind in kinds]
    found.sort(key=lambda one: -(one.consequence or 0) * (one.likelihood or 0))
    title = section_title(plural(min(len(found), SHOWN), thing).capitalize())
    if not found:
        return stacked(section_title(f"No {thing} recorded"), Words("The panel recorded none."))
    lines = listed([(f"{one.ref}", _headline(one)) for one in found[:SHOWN]])
    more = len(found) - SHOWN
    rest = [quiet(f"{more} more under Findings and actions.")] if more > 0 else []
    return stacked(title, lines, *rest)


def _headline(finding: Finding) -> list[str | Run]:
    risk = f" Risk {finding.risk}." if finding.consequence else ""
    return [Run(finding.headline, bold=True), risk]


def _concerns(report: VisitReport) -> Block:
    any_open = any(concern.is_open for concern in report.concerns)
    all_closed = all(concern.is_closed for concern in report.concerns)
    state = "all closed" if all_closed else "in a named role’s hands"
    if any_open or not report.concerns:
        state = "open" if any_open else "none raised"
    title: Block = small_title(f"Immediate concerns: {state}")
    if any_open or all_closed:
        title = Beside(Alarm() if any_open else Tick(), 17, title)
    edge = GREEN if all_closed else BLUE
    return Box(stacked(title, Words(report.concern_summary, TABLE)), RED if any_open else edge)


def _culture(report: VisitReport) -> Block:
    culture = report.culture
    inside = stacked(
        small_title(f"Closed-culture view: {culture.word}"), Words(culture.sentence, TABLE)
    )
    return Box(inside, BLUE)


def _heard(report: VisitReport) -> Block:
    """How many people were heard and, if it was written down, what they said."""
    said = report.you_said.said if report.you_said else ()
    counted = Words(report.voices.lead, BODY)
    if not said:
        return stacked(section_title("Whose voices were heard"), counted)
    lines = listed(
        [
            (one.ref, [f"{sentence(one.words)} ", Run(f"{one.state_words}.", bold=True)])
            for one in said[:SHOWN]
        ]
    )
    more = len(said) - SHOWN
    rest = [quiet(f"{more} more under You said, we did.")] if more > 0 else []
    return stacked(section_title("What people told us"), counted, lines, *rest)


def _next(report: VisitReport) -> Block:
    title = section_title("What happens next")
    if not report.actions:
        return stacked(title, Words("No action is agreed yet."))
    heads = (head_cell("Action", scope="Column"), head_cell("By", TABLE_HEAD_RIGHT, scope="Column"))
    rows = [_next_row(action) for action in report.actions[:NEXT_SHOWN]]
    more = len(report.actions) - NEXT_SHOWN
    rest = [quiet(f"{plural(more, 'more action')} under Findings and actions.")] if more > 0 else []
    return stacked(title, Table(Plan((148, 92), heads), rows), *rest)


def _next_row(action: ActionLine) -> Row:
    return row(
        head_cell([Run(f"{action.ref}  ", bold=True), action.headline], TABLE),
        cell(action.due, TABLE_NUMBER),
    )
