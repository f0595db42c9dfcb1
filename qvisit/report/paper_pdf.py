"""A reviewer's part as a PDF to print: large print, or easy words with pictures."""

import io
from collections.abc import Sequence
from functools import lru_cache

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing as RlgDrawing
from svglib.svglib import svg2rlg

from qvisit.report.blocks import Beside, Block, Box, Gap, NewPage, Rule, Stack
from qvisit.report.figures import Drawing
from qvisit.report.labels import Labels
from qvisit.report.look import RED, RULE, SECONDARY
from qvisit.report.pages import Edges, draw_document, lay_out
from qvisit.report.paper_view import PaperPart, PaperQuestion, PaperSheet
from qvisit.report.paragraphs import H1, HeadingWords, Run, Type, Words, listed
from qvisit.report.pen import Pen
from qvisit.report.sheet_blocks import Blanks, Boxes, Whole, WritingLine
from qvisit.report.tagging import About
from qvisit.report.visit_name import visit_words

NAME = "Paper sheet"
READ = Type(16, 22, below=6)
"""Large print begins at 16 point; easy read asks for 14 or more."""
QUESTION = Type(17.5, 24, bold=True, above=2, below=4)
HINT = Type(16, 22, colour=SECONDARY, below=4)
HEAD = Type(20, 26, bold=True, above=18, below=6)
SMALL_HEAD = Type(16, 22, bold=True, above=10, below=2)
_LABEL = Type(16, 22, colour=SECONDARY)
PICTURE = 92.0
_PICTURE_ROOM = 112.0
_WORD_LINES = 2
_SPARE_LINES = 16


@lru_cache(maxsize=128)
def _drawing(svg: bytes) -> RlgDrawing | None:
    """The shapes of a picture: to read them takes longer than to draw them."""
    return svg2rlg(io.BytesIO(svg))


class Picture(Drawing):
    """An easy-read picture, as sharp as the printer."""

    def __init__(self, svg: bytes, alt: str, side: float = PICTURE) -> None:
        super().__init__(side, alt)
        self._side = side
        self._drawing = _drawing(svg)

    def sketch(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw it at its size."""
        drawing = self._drawing
        if drawing is None:
            return
        factor = self._side / max(drawing.width, drawing.height, 1)
        pen.sheet.saveState()
        pen.sheet.translate(left, top - self._side)
        pen.sheet.scale(factor, factor)
        renderPDF.draw(drawing, pen.sheet, 0, 0)  # type: ignore[no-untyped-call]
        pen.sheet.restoreState()


def paper_pdf(sheet: PaperSheet) -> bytes:
    """Draw the sheet, with the concern card as its last page; the same sheet, the same bytes."""
    blocks: list[Block] = [
        HeadingWords(sheet.title, 1, H1, "sheet"),
        Words(f"{sheet.ward}, {sheet.place}", QUESTION),
        Labels(
            (("Visit", sheet.day), ("Written by", sheet.who), ("Questions", sheet.amount)),
            140,
            READ,
            _LABEL,
        ),
        *(Words(words, READ) for words in sheet.about),
    ]
    for number, part in enumerate(sheet.parts, start=1):
        blocks += _part(part, f"part{number}", easy=sheet.easy)
    blocks += _free_words(sheet)
    if sheet.hard_words:
        blocks.append(HeadingWords("Hard words", 2, HEAD, "words"))
        blocks += [
            Words([Run(word, bold=True), f": {meaning}"], READ)
            for word, meaning in sheet.hard_words
        ]
    card, facts = _concern_card(sheet), _concern_facts()
    if len(lay_out([*card, *facts])) > 1:  # many numbers: what is written stands before them
        blocks += [NewPage(), HeadingWords("If you raise a concern", 2, HEAD, "facts"), *facts]
        facts = []
    if len(lay_out(blocks)) % 2 == 0:  # the card is the back of the last leaf
        blocks += [NewPage(), HeadingWords("More words", 2, HEAD, "more")]
        blocks += [WritingLine("", READ) for _ in range(_SPARE_LINES)]
    blocks += [NewPage(), *card, *facts]
    edges = Edges(
        ward=sheet.ward,
        place=f", {sheet.place}  ·  visit of {sheet.day}",
        name=f"{NAME}: {sheet.who}",
        foot=(
            (
                visit_words(sheet.visit),
                f"  ·  made on {sheet.made_on}  ·  keep it with you; hand it over",
            ),
            ("", sheet.amount),
        ),
    )
    return draw_document(blocks, edges, About(f"{sheet.title}: {sheet.ward}", sheet.trust))


def _part(part: PaperPart, place: str, *, easy: bool) -> list[Block]:
    head: list[Block] = [HeadingWords(part.title, 2, HEAD, place)]
    if part.note:
        head.append(_kept(Words(part.note, SMALL_HEAD)))
    if part.warning:
        skip = "You can leave this part out, or do it later. Nobody asks why."
        head += [_kept(Words(part.warning, READ)), _kept(Words([Run(skip, bold=True)], READ))]
    opening, closing = (_say(words) for words in part.say)
    opening = [_kept(words) for words in opening]
    *others, last = part.questions
    return [
        *head,
        *opening,
        *(Whole([*_question(one, easy=easy), Gap(6), Rule(RULE, 0.8)]) for one in others),
        Whole(_question(last, easy=easy)),
        *closing,
    ]


def _kept(words: Block) -> Block:
    """On one page with the first question that it leads to."""
    words.keep_next = True
    return words


def _say(words: str) -> list[Block]:
    return [Words([Run("Say: ", bold=True), f"“{words}”"], READ)] if words else []


def _question(one: PaperQuestion, *, easy: bool) -> list[Block]:
    code: list[Run | str] = [Run(f"{one.code}  ", colour=SECONDARY), one.text]
    said: list[Block] = [Words(code, QUESTION, "H3")]
    if one.condition:
        said.append(Words(one.condition, SMALL_HEAD))
    if one.hint:
        said.append(Words(one.hint, HINT))
    said += _say(one.say_aloud)
    blocks: list[Block] = said
    if easy and one.picture is not None:
        blocks = [Beside(Picture(*one.picture), _PICTURE_ROOM, Stack(said))]
    blocks += _answer(one)
    if one.asked:
        blocks.append(Blanks((f"people asked ({one.asked.lower()})",), READ))
    if one.critical:
        danger = "Is somebody at risk now? Stop. Look at the last page: whom to phone."
        blocks.append(Words([Run(danger, bold=True, colour=RED)], READ))
    lines = one.lines or ("In my words:", *("" for _ in range(_WORD_LINES - 1)))
    return [*blocks, *(WritingLine(words, READ) for words in lines)]


def _answer(one: PaperQuestion) -> list[Block]:
    blocks: list[Block] = []
    if one.number:
        blocks.append(Blanks(one.number, READ))
    if one.several:
        blocks.append(Words("Tick all that fit.", HINT))
    if one.boxes:
        blocks += [Boxes(one.boxes, READ), Gap(4)]
    blocks.append(Boxes(one.otherwise, READ))
    return blocks


def _free_words(sheet: PaperSheet) -> list[Block]:
    title = "What else do I want to say?" if sheet.easy else "Anything else you saw or heard"
    helped = Boxes(("Somebody helped me to write this.",), READ)
    lines: Sequence[Block] = [WritingLine("", READ) for _ in range(6)]
    right = WritingLine("I have seen what was typed. It is right. Signed:", READ)
    return [Whole([HeadingWords(title, 2, HEAD, "else"), *lines, helped, right])]


def _concern_card(sheet: PaperSheet) -> list[Block]:
    """The last page: what to do when somebody may be at risk, with no laptop in reach."""
    steps = (
        ("1.", "Make it safe. Get help now. In an emergency phone 2222 on site, or 999."),
        (
            "2.",
            "Tell the nurse in charge now. Is it about them, or are you not sure? Then do not "
            "tell them: phone the site manager or the manager on call.",
        ),
        (
            "3.",
            "Is somebody at risk now, or was hurt, or says so? Tell the panel lead at once. They "
            "phone the senior manager on call within 30 minutes. The visit pauses.",
        ),
        ("4.", "Was it made safe, and nobody hurt? Tell the panel lead before you leave."),
        ("5.", "Writing it down tells nobody. Phone, then write who answered, and what they said."),
    )
    phones: list[Block] = (
        [
            HeadingWords("Whom to phone", 3, SMALL_HEAD, "phones"),
            Labels(sheet.phones, 250, READ, _LABEL),
            Words(f"Numbers last checked on {sheet.checked}.", HINT),
        ]
        if sheet.phones
        else [Words("Ask the panel lead for the numbers before you begin.", READ)]
    )
    return [
        HeadingWords("If somebody is at risk, or may have been hurt", 2, HEAD, "concern"),
        Box(listed(steps, READ), RED, padding=10),
        *phones,
    ]


def _concern_facts() -> list[Block]:
    """Room for what has to be known about a concern."""
    blank = (
        "What I saw or heard:",
        "",
        "Where:",
        "When (time):",
        "Who I told, and at what time:",
        "What they answered:",
    )
    return [WritingLine(words, READ) for words in blank]
