"""A concern on one card to print: whom to phone by when, with lines for the answers."""

from collections.abc import Sequence
from dataclasses import replace

from qvisit.report.blocks import Block
from qvisit.report.cards import TITLE, draw_card
from qvisit.report.concern_card_view import (
    TELLS_NOBODY,
    CardStep,
    ConcernCard,
    Phone,
    pause_words,
)
from qvisit.report.labels import Labels
from qvisit.report.look import RED
from qvisit.report.paragraphs import (
    BODY,
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
from qvisit.report.sheet_blocks import Boxes, Whole, WritingLine

BLANK_TITLE = "Paper concern card"
_LABEL_WIDE = 118
_STEP = Type(11.5, 15, bold=True, above=5)
_NUMBER = Type(11.5, 15)
_FOOT = replace(SMALL_QUIET, above=4)


def concern_card_pdf(card: ConcernCard) -> bytes:
    """The card to print, for when the laptop is out of power."""
    blocks: list[Block] = [
        HeadingWords(card.title, 1, TITLE, "card"),
        Words(card.ward, Type(12, 16, bold=True, below=4)),
        Words(
            [Run(f"{card.state} ", bold=True, colour=RED), f"{TELLS_NOBODY} {pause_words(card)}"],
            LEAD,
        ),
        Labels([("What", card.what), *card.facts], _LABEL_WIDE, TABLE, TABLE_QUIET),
        HeadingWords("Whom to tell, in this order", 2, H2, "steps"),
        *(Whole(_step_blocks(at, one)) for at, one in enumerate(card.steps, start=1)),
        *_others(card.others),
        WritingLine("Reference numbers, next step:"),
        Words(
            f"Made on {card.made_on}. It holds facts about people: keep it with you, then type "
            "what you wrote into QVisit and shred it.",
            _FOOT,
        ),
    ]
    return draw_card(f"{card.title}: {card.ward}", blocks, RED)


def blank_card_pdf(ward: str, phones: Sequence[Phone], made_on: str) -> bytes:
    """An empty card for the kit, with the numbers that are known today.

    The nurse in charge has no number on it: it may be about them.
    """
    steps = (
        "Make safe, now. Tell the nurse in charge. Emergency 2222. Crime or risk to life 999.",
        "Within 30 minutes of seeing it: the panel lead phones the senior manager on call. "
        "The visit pauses. So it is when somebody is at risk now, was hurt, or says so.",
        "Same day: safeguarding lead and director of nursing. Ask for records, CCTV and "
        "body-worn video to be kept. Do not copy them.",
        "Within 1 working day: the written note. Type this card into QVisit.",
    )
    blocks: list[Block] = [
        HeadingWords(BLANK_TITLE, 1, TITLE, "card"),
        Words(ward, Type(12, 16, bold=True, below=4)),
        Words(
            [Run("Writing it here does not tell anyone. ", bold=True, colour=RED), "Phone first."],
            LEAD,
        ),
        Words("Is this about the person in charge here?", TABLE),
        Boxes(("Yes", "No", "Not sure")),
        Words(
            "Yes or not sure: do not tell them. Phone the site manager or the manager on call.",
            TABLE,
        ),
        listed([(f"{at}.", words) for at, words in enumerate(steps, start=1)]),
        Words(
            "Nobody at risk, or it was made safe, and nobody hurt: nurse in charge now, panel lead "
            "before leaving, ward manager the same day. The visit goes on.",
            BODY,
        ),
        *_others(phones, "Numbers"),
        Whole([WritingLine("What, facts only, no names:"), WritingLine(), WritingLine()]),
        WritingLine("Place, day and time:"),
        Words("Is anyone at risk now?", TABLE),
        Boxes(("Yes, or maybe", "No", "Cannot tell")),
        Words("Was somebody hurt, or does somebody say so?", TABLE),
        Boxes(("Yes", "No", "Cannot tell")),
        WritingLine("Made safe by (role), time:"),
        WritingLine("Told: role, name, how, time:"),
        WritingLine("Their answer:"),
        WritingLine("Also told: role, name, how, time:"),
        WritingLine("Their answer:"),
        WritingLine("Confirmed by (role), time:"),
        WritingLine("Reference numbers, and your role:"),
        Words(f"Made on {made_on}. One card in every kit.", _FOOT),
    ]
    return draw_card(BLANK_TITLE, blocks, RED)


def _step_blocks(number: int, one: CardStep) -> list[Block]:
    blocks: list[Block] = [
        Words([f"{number}. {one.who}  ", Run(one.by, colour=RED)], _STEP, "H3"),
        Words(one.what, TABLE),
        *_phone_lines(one.phones),
        *(Words(words, TABLE) for words in (*one.tried, *one.told)),
    ]
    if one.tells and not one.told:
        blocks.append(WritingLine("Who, when, how:"))
        if one.answers:
            blocks.append(WritingLine("Their answer:"))
    return blocks


def _phone_lines(phones: Sequence[Phone]) -> list[Block]:
    return [
        Words(
            [
                Run(f"{one.number}  ", bold=True),
                f"{one.role}, {one.name}. Checked {one.checked}.",
            ],
            _NUMBER,
        )
        for one in phones
    ]


def _others(phones: Sequence[Phone], title: str = "Other numbers") -> list[Block]:
    if not phones:
        return []
    lines = [
        Words(
            [Run(f"{one.number}  ", bold=True), f"{one.role}, {one.name}. Checked {one.checked}."],
            TABLE,
        )
        for one in phones
    ]
    return [HeadingWords(title, 2, H2, "numbers"), *lines]
