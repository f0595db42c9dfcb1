"""Cards to print once and keep on paper: words, recovery code, the share's recovery code."""

from collections.abc import Sequence
from dataclasses import dataclass

from qvisit.report.blocks import Block, Gap, Stack
from qvisit.report.fonts import printable
from qvisit.report.labels import Labels
from qvisit.report.look import (
    BLUE,
    BOTTOM,
    LEFT,
    PAGE_HEIGHT,
    SECONDARY,
    TEXT,
    TINT,
    WIDTH,
    Colour,
)
from qvisit.report.paragraphs import BODY, H2, LEAD, SMALL_QUIET, HeadingWords, Type, Words, listed
from qvisit.report.pen import Paint, Pen
from qvisit.report.tagging import About

TITLE = Type(26, 32, bold=True, below=4)
SECRET = Type(20, 30, bold=True)
LABEL = Type(10.5, 14.5, colour=SECONDARY)
TOP = PAGE_HEIGHT - 44.0
PADDING = 24.0
INNER = WIDTH - 2 * PADDING
BOX_INNER = INNER - 28  # inside the box that holds the secret
BY_HAND = "Write them here by hand, as this card cannot show all their letters:"


@dataclass(frozen=True)
class Card:
    """What one card says, with the colour of the bar across its top."""

    title: str
    lead: str
    facts: Sequence[tuple[str, str]]
    label: str
    secret: str
    steps: Sequence[str]
    foot: str
    colour: Colour = BLUE


class SecretBox(Block):
    """What must be copied letter by letter, in large type; a line to write on if it cannot be."""

    above = 10.0
    below = 14.0

    def __init__(self, label: str, secret: str) -> None:
        self._by_hand = printable(secret) != secret
        self._label = Words(BY_HAND if self._by_hand else label, LABEL)
        self._secret: Block = Gap(60) if self._by_hand else Words(secret, SECRET)

    def height(self, width: float) -> float:
        """Label, secret and padding."""
        inner = width - 28
        return self._label.height(inner) + self._secret.height(inner) + 26

    def draw(self, pen: Pen, left: float, top: float, width: float) -> None:
        """Draw both on a tint."""
        tall, inner = self.height(width), width - 28
        with pen.decoration():
            pen.area((left, top - tall), (width, tall), Paint(fill=TINT, edge=TEXT, thick=0.8))
        self._label.draw(pen, left + 14, top - 10, inner)
        self._secret.draw(pen, left + 14, top - 14 - self._label.height(inner), inner)
        if self._by_hand:
            with pen.decoration():
                for line in (top - tall + 14, top - tall + 40):
                    pen.line((left + 14, line), (left + 14 + inner, line), TEXT, 0.6)


def words_card_pdf(name: str, words: str) -> bytes:
    """The card with the words that open a person's profile."""
    return _draw(
        Card(
            title="Your QVisit words",
            lead="These words open your work on this laptop. Nobody else knows them.",
            facts=(("For", name), ("Laptop", "."), ("Written on", ".")),
            label="Your words",
            secret=words,
            steps=(
                "Learn them, then lock this card away at home or in a safe.",
                "Never keep it with the laptop, and never photograph it.",
                "Capitals, spaces and hyphens do not matter when you type them.",
                "Lost the card? Change your words at once. Your saved work is safe.",
            ),
            foot="QVisit cannot look these words up, and no administrator can.",
        )
    )


def recovery_card_pdf(name: str, code: str) -> bytes:
    """The card with the code that opens a person's profile when the words are forgotten."""
    return _draw(
        Card(
            title="Your recovery card",
            lead="If you forget your words, this code opens your work again.",
            facts=(("For", name), ("Laptop", "."), ("Printed on", ".")),
            label="Your recovery code",
            secret=_in_lines(code),
            steps=(
                "When QVisit asks for your words, choose to use the recovery card.",
                "Type the code. Capitals, spaces and hyphens do not matter.",
                "Choose new words, and print a new recovery card.",
                "Keep this card locked away, apart from the laptop. Never photograph it.",
            ),
            foot="A new recovery card makes this one useless. Then shred it.",
        )
    )


def root_recovery_card_pdf(trust: str, code: str) -> bytes:
    """The card that can recover a whole share: printed once, kept by somebody else."""
    return _draw(
        Card(
            title="Recovery card for the whole share",
            lead="This card is printed once. The person who keeps it is not the administrator.",
            facts=(
                ("Trust", trust),
                ("Kept by (role)", "."),
                ("Handed over on", "."),
                ("Place", "."),
            ),
            label="Recovery code of the share",
            secret=_in_lines(code),
            steps=(
                "Seal it in an envelope and lock it in a safe. Never photograph or scan it.",
                "It opens all answers on the share. Use it only when a laptop is lost for good, "
                "or when no administrator is left.",
                "Two people are present when it is opened. Write down who, when and why.",
            ),
            foot="There is no second copy. Without it, what only a dead laptop could read is gone.",
            colour=TEXT,
        )
    )


def _in_lines(code: str) -> str:
    """A code broken between its groups, never inside one, where it is too wide for one line."""
    if Words(code, SECRET).height(BOX_INNER) <= Words("0", SECRET).height(BOX_INNER):
        return code
    groups = code.split("-")
    lines = [groups[start : start + 4] for start in range(0, len(groups), 4)]
    return "-\n".join("-".join(line) for line in lines)


def _draw(card: Card) -> bytes:
    blocks = [
        HeadingWords(card.title, 1, TITLE, "card"),
        Words(card.lead, LEAD),
        Labels([(name, _line(said)) for name, said in card.facts], 118, BODY, LABEL),
        SecretBox(card.label, card.secret),
        HeadingWords("What to do", 2, H2),
        listed([(f"{number}.", step) for number, step in enumerate(card.steps, start=1)]),
        Words(card.foot, Type(10.5, 14.5, bold=True, above=12)),
    ]
    return draw_card(card.title, blocks, card.colour)


def draw_card(title: str, blocks: Sequence[Block], colour: Colour) -> bytes:
    """Draw blocks inside the border of a card, on as many pages as they need."""
    pen = Pen(About(title, "QVisit"))
    rest: Block | None = Stack(list(blocks))
    while rest is not None:
        rest = _draw_page(pen, rest, colour)
    return pen.finish()


def _line(said: str) -> str:
    """A dotted line to write on where nothing is known yet."""
    return "." * 56 if said == "." else said


def _draw_page(pen: Pen, stack: Block, colour: Colour) -> Block | None:
    room = TOP - 36 - BOTTOM - 12
    halves = stack.split(INNER, room) if stack.height(INNER) > room else None
    shown, rest = halves or (stack, None)
    tall = shown.height(INNER) + 2 * PADDING + 10
    with pen.decoration():
        pen.area((LEFT, TOP - tall), (WIDTH, tall), Paint(edge=TEXT, thick=1))
        pen.area((LEFT, TOP - 10), (WIDTH, 10), Paint(fill=colour))
    shown.draw(pen, LEFT + PADDING, TOP - 10 - PADDING, INNER)
    words = "Goes on on the next page." if rest else "QVisit. Cut along the border."
    foot = Words(words, SMALL_QUIET)
    foot.draw(pen, LEFT, TOP - tall - 10, WIDTH)
    if rest is not None:
        pen.new_page()
    return rest
