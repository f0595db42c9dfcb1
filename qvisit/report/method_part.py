"""How we know what we know, how sure we can be, and what the words mean."""

from qvisit.report.agreement_part import agreement
from qvisit.report.blocks import Block, Room
from qvisit.report.content import VisitReport
from qvisit.report.look import FRAME
from qvisit.report.paragraphs import Run
from qvisit.report.parts import lead, part_title, quiet, section_title
from qvisit.report.tables import plain_table
from qvisit.report.words import NOT_CQC

PLACE = "method"


def method(report: VisitReport) -> list[Block]:
    """The blocks on method, limits and words."""
    steps = [
        (Run(step.name, bold=True), Run(step.word, bold=True), step.reason or "no further reason")
        for step in report.rating.steps
    ]
    return [
        Room(FRAME * 0.3),
        part_title("Method, limits and words", PLACE),
        lead(
            "This part says how we know what we know, and how sure we can be. It should help you "
            "to doubt the report in the right places."
        ),
        plain_table(
            ("Step", "What happened", "Why"),
            (90, 170, 233),
            [(step.name, step.word, step.reason) for step in report.method],
        ),
        *_around(report),
        *_shares(report),
        section_title("How the rating was made"),
        quiet(f"{NOT_CQC}. Making it safe does not lift the cap.", keep_next=True),
        plain_table(("Step", "Rating", "Reason"), (90, 120, 283), steps),
        section_title("Limits of this visit"),
        plain_table(
            ("Limit", "Meaning", "What we do"),
            (120, 200, 173),
            [(limit.name, limit.meaning, limit.answer) for limit in report.limits],
        ),
        *agreement(report),
        section_title("Words used here"),
        plain_table(
            ("Word", "What it means"),
            (120, 373),
            [(term.word, term.meaning) for term in report.glossary],
        ),
    ]


def _around(report: VisitReport) -> list[Block]:
    if not report.around:
        return []
    return [
        section_title("Before and after"),
        plain_table(("Step", "What happened"), (120, 373), report.around),
    ]


def _shares(report: VisitReport) -> list[Block]:
    if not report.shares:
        return []
    rows = [(line.who, "\n".join(line.parts)) for line in report.shares]
    return [
        section_title("Who looked at what"),
        quiet(
            "Nobody is counted as missing on what was not their part. An item that is in no "
            "part, or in one that nobody had, was everybody's.",
            keep_next=True,
        ),
        plain_table(("Who", "Parts"), (120, 373), rows),
    ]
