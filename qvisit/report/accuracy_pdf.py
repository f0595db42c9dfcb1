"""The factual accuracy form: what a ward writes on when it answers a draft on paper, as a PDF."""

from qvisit.report.blocks import Block, Gap, NewPage, Rule
from qvisit.report.content import Heading
from qvisit.report.labels import Labels
from qvisit.report.look import RULE
from qvisit.report.material import Material
from qvisit.report.pages import Edges, draw_document
from qvisit.report.paragraphs import (
    BODY,
    H1,
    H2,
    LEAD,
    SMALL_QUIET,
    TABLE,
    HeadingWords,
    Run,
    Type,
    Words,
    listed,
)
from qvisit.report.sheet_blocks import Boxes, Whole, WritingLine
from qvisit.report.tagging import About
from qvisit.report.words import fingerprint_words, plural

NAME = "Factual accuracy form"
COMMENTS = 8
"""Room for so many comments; more go on another copy."""
KINDS = (
    ("A", "Typing or number.", "A word is wrongly spelt, or a number, a date or a name is wrong."),
    (
        "B",
        "Wrong fact.",
        "Something that the panel judged by is not true. Tell us how you know: a record, "
        "an audit, a rota. Name its day. Send no notes of patients.",
    ),
    (
        "C",
        "Missing.",
        "Something important is left out that was true on the day of the visit. What was put "
        "right since then belongs in your actions.",
    ),
)
OPINION = (
    "This is a check of facts. A different opinion is not a correction, and the rating is not "
    "talked about here. The panel answers every comment, and gives a reason where it does not "
    "accept one."
)
NO_NAMES = "Please write no names of patients, initials, dates of birth, numbers or bed numbers."
_BOLD = Type(12, 16.5, bold=True, below=6)
_LABEL = Type(10.5, 14.5)
_LABELS_WIDE = 130.0


def make_accuracy_form(material: Material) -> bytes:
    """Draw the form for a draft; the same draft gives the same bytes."""
    heading = material.report.heading
    thing = heading.thing
    blocks: list[Block] = [
        HeadingWords("Are the facts right?", 1, H1, "form"),
        Words(f"{heading.ward}, {heading.site}", _BOLD),
        Words(_lead(heading), LEAD),
        Labels(_facts(heading), _LABELS_WIDE, BODY, _LABEL),
        HeadingWords("Three kinds of comment", 2, H2, "kinds"),
        *(
            Words([Run(f"{letter}. {name} ", bold=True), words], BODY)
            for letter, name, words in KINDS
        ),
        Words(OPINION, BODY),
        Words(NO_NAMES, BODY),
        HeadingWords("How to answer", 2, H2, "answer"),
        listed(
            [
                ("1.", "Write one comment in each box. Tick its kind. Say where it stands."),
                ("2.", "Or write your comments into the Word draft, if you were sent one."),
                ("3.", f"Give it back to the panel lead {_by(heading)}."),
            ],
            BODY,
        ),
        HeadingWords(f"Who answers for the {thing}", 2, H2, "who"),
        *(WritingLine(words) for words in ("Role (no name needed):", "On (day):")),
        Gap(4),
        Boxes(("We have read the draft and have nothing to correct.",), TABLE),
        NewPage(),
        HeadingWords("Your comments", 2, H2, "comments"),
        Words("If you need more room, copy this page or go on overleaf.", SMALL_QUIET),
    ]
    numbers = range(1, COMMENTS + 1)
    blocks += [_comment(number, last=number == COMMENTS) for number in numbers]
    edges = Edges(
        ward=heading.ward,
        place=f", {heading.site}  ·  visit of {heading.day}",
        name=NAME,
        foot=(
            (heading.reference, f"  ·  {_draft(heading)}  ·  made on {heading.made_on}"),
            ("", f"Room for {plural(COMMENTS, 'comment')}"),
            (fingerprint_words(heading.fingerprint), ""),
        ),
        banner="Draft. Not for publication. Words and ratings may still change.",
    )
    return draw_document(blocks, edges, About(f"{NAME}: {heading.ward}", heading.trust))


def _lead(heading: Heading) -> str:
    return (
        f"The panel wrote a draft about its visit on {heading.day}. Before it is signed off, you "
        "can tell us where its facts are wrong."
    )


def _facts(heading: Heading) -> list[tuple[str, str]]:
    facts = heading.facts
    sent = facts.sent or "Not sent yet"
    days = f"{plural(facts.days, 'working day')}; bank holidays count as working days"
    due = (
        f"{facts.due} ({days})"
        if facts.due
        else f"{plural(facts.days, 'working day')} after it is sent"
    )
    return [("Draft", _draft(heading)), ("Sent on", sent), ("Give it back by", due)]


def _draft(heading: Heading) -> str:
    return f"Draft {heading.facts.draft}".strip()


def _by(heading: Heading) -> str:
    return f"by {heading.facts.due}" if heading.facts.due else "in time"


def _comment(number: int, *, last: bool) -> Block:
    lines = (
        "Where (part, page, or a number such as F2):",
        "What it says now:",
        "What it should say:",
        "",
        "How do you know? (needed for B):",
    )
    title = HeadingWords(f"Comment {number}", 3, _BOLD, f"comment{number}")
    boxes = Boxes([f"{letter}. {name.rstrip('.')}" for letter, name, _ in KINDS], TABLE)
    parts: list[Block] = [title, boxes, *(WritingLine(words) for words in lines)]
    return Whole(parts if last else [*parts, Gap(2), Rule(RULE, 0.5)])
