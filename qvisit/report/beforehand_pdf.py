"""The sheet that a manager fills in before a visit, as a PDF to print."""

from collections.abc import Sequence

from qvisit.report.beforehand_view import BeforehandSheet, SheetPart, SheetQuestion
from qvisit.report.blocks import Beside, Block, Box, Gap, Rule, Stack
from qvisit.report.labels import Labels
from qvisit.report.look import GREEN, RULE, SECONDARY
from qvisit.report.pages import Edges, draw_document
from qvisit.report.paragraphs import (
    BODY,
    H1,
    H2,
    LEAD,
    SMALL_QUIET,
    TABLE,
    TABLE_QUIET,
    HeadingWords,
    Run,
    Type,
    Words,
    listed,
)
from qvisit.report.parts import quiet
from qvisit.report.sheet_blocks import Blanks, Boxes, Whole, WritingLine
from qvisit.report.tagging import About
from qvisit.report.visit_name import visit_words

NAME = "Manager's sheet"
HOW_KNOWN = "How do you know? Such as an audit, its day and its figures:"
FILLED_IN = ("Filled in by (role, no name needed):", "On (day):")
OTHERWISE = ("Don’t know", "Doesn’t apply")
_QUESTION = Type(10.5, 14, bold=True, above=2, below=2)
_PANEL = Type(12, 16, bold=True, below=4)
_SECTION = Type(12, 16, bold=True, above=16, below=2)
_CONDITION = Type(9.3, 12.4, bold=True, below=2)
_NUMBER_WIDE = 300.0
_LABEL = Type(10.5, 14.5, colour=SECONDARY)
_LINES = 3


def beforehand_pdf(sheet: BeforehandSheet) -> bytes:
    """Draw the sheet; the same sheet gives the same bytes."""
    blocks: list[Block] = [
        HeadingWords(sheet.title, 1, H1, "sheet"),
        Words(f"{sheet.ward}, {sheet.place}", Type(12, 16.5, bold=True, below=6)),
        Words(sheet.lead, LEAD),
        Labels(sheet.facts, 118, BODY, _LABEL),
        *(WritingLine(words) for words in FILLED_IN),
        HeadingWords("Why we ask", 2, H2, "why"),
        *(Words(words, BODY) for words in sheet.about),
    ]
    for number, part in enumerate(sheet.parts, start=1):
        blocks += _part(part, f"part{number}", titled=_begins(sheet.parts, part))
    blocks += [_proud(), _for_panel(sheet.for_panel)]
    edges = Edges(
        ward=sheet.ward,
        place=f", {sheet.place}  ·  visit of {sheet.day}",
        name=NAME,
        foot=(
            (
                visit_words(sheet.visit),
                f"  ·  made on {sheet.made_on}  ·  never a rating of a person",
            ),
            ("", sheet.amount),
        ),
    )
    return draw_document(blocks, edges, About(f"{sheet.title}: {sheet.ward}", sheet.trust))


def _begins(parts: Sequence[SheetPart], part: SheetPart) -> bool:
    """Whether it is the first part of its template."""
    return next(one for one in parts if one.template == part.template) is part


def _part(part: SheetPart, place: str, *, titled: bool) -> list[Block]:
    head = [HeadingWords(part.template, 2, H2, place)] if titled else []
    *others, last = part.questions
    return [
        *head,
        HeadingWords(part.section, 3, _SECTION),
        quiet(part.entered, keep_next=True),
        *(Whole([*_question(one), Rule(RULE, 0.5)]) for one in others),
        Whole(_question(last)),
    ]


def _question(one: SheetQuestion) -> list[Block]:
    blocks: list[Block] = [
        Words([Run(f"{one.code}  ", colour=SECONDARY), one.text], _QUESTION, "H4")
    ]
    if one.condition:
        blocks.append(Words(one.condition, _CONDITION))
    guidance = f"What we look for: {one.guidance}" if one.boxes else one.guidance
    lines = [WritingLine(words) for words in (*one.lines, HOW_KNOWN)]
    return [*blocks, Words(guidance, TABLE_QUIET), *_answer(one), *lines]


def _answer(one: SheetQuestion) -> list[Block]:
    otherwise = Boxes((*one.boxes, *OTHERWISE), TABLE)
    if one.number:
        return [Beside(Blanks(one.number), _NUMBER_WIDE, Stack([Gap(3), otherwise]))]
    return [quiet("Tick all that fit."), otherwise] if one.several else [otherwise]


def _proud() -> Block:
    return Whole(
        [
            HeadingWords("What are you proud of? What would help you most?", 2, H2, "proud"),
            Words("The panel reads it, and keeps it as a note where it fits.", SMALL_QUIET),
            *(WritingLine() for _ in range(_LINES)),
        ]
    )


def _for_panel(said: Sequence[str]) -> Block:
    steps = listed([(f"{at}.", words) for at, words in enumerate(said, start=1)], TABLE)
    title = HeadingWords("For the panel, when the sheet comes back", 2, _PANEL, "panel")
    return Whole([Box(Stack([title, steps]), GREEN, padding=9)])
