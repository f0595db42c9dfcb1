"""The last part of a draft: what the ward manager writes on facts that are not right."""

from qvisit.report.accuracy_pdf import KINDS, NO_NAMES, OPINION
from qvisit.report.content import Heading
from qvisit.report.office.word_page import Paper
from qvisit.report.paragraphs import Run
from qvisit.report.words import plural

TITLE = "Factual accuracy: your comments"
COLUMNS = (
    "Kind: A, B or C",
    "Section, or number such as F3",
    "What is wrong or missing",
    "What is right",
    "How you know (needed for B)",
)
_BLANK = "____________________"
_ROWS = 10


def write_accuracy(paper: Paper, heading: Heading) -> None:
    """How to comment, the three kinds, and an empty table to fill in."""
    facts = heading.facts
    paper.new_page()
    paper.heading(TITLE)
    paper.say(
        f"This is a draft about your {heading.thing}. Please tell us which facts are not right, "
        "before it is signed off. Write one comment in each row. Add rows if you need more."
    )
    days = f"{plural(facts.days, 'working day')} after it was sent"
    due = f"{facts.due} ({days})" if facts.due else f"{_BLANK} ({days})"
    paper.facts(
        [
            (Run("Please return by", bold=True), due),
            (Run("Return to", bold=True), f"The panel lead: {_BLANK}"),
            (Run("Your role (no name needed)", bold=True), _BLANK),
            (Run("On (day)", bold=True), _BLANK),
        ]
    )
    for letter, name, words in KINDS:
        paper.say([Run(f"{letter}. {name} ", bold=True), words])
    paper.say(OPINION)
    paper.say(NO_NAMES)
    paper.table(COLUMNS, (2, 3, 5, 5, 4), [("", "", "", "", "")] * _ROWS)
