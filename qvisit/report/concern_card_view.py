"""What a concern's card says: whom to phone by when, and who was told so far."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

TELLS_NOBODY: Final = "Writing it here does not tell anyone. Phone first."


@dataclass(frozen=True)
class Phone:
    """A number to phone, with the day it was last checked, in words."""

    role: str
    name: str
    number: str
    checked: str


@dataclass(frozen=True)
class CardStep:
    """One step: whom, by when, what to do, whom to phone, and who was told so far."""

    who: str
    by: str
    what: str
    phones: tuple[Phone, ...]
    tried: tuple[str, ...]
    told: tuple[str, ...]
    tells: bool
    answers: bool


@dataclass(frozen=True)
class ConcernCard:
    """All that a concern's card says."""

    ward: str
    state: str
    what: str
    facts: tuple[tuple[str, str], ...]
    steps: tuple[CardStep, ...]
    others: tuple[Phone, ...]
    spared: bool
    pauses: bool
    made_on: str

    @property
    def title(self) -> str:
        """What it is called."""
        return "Immediate concern"


def card_text(card: ConcernCard) -> str:
    """The card as plain words, for a screen reader or a terminal."""
    return "\n".join(_lines(card))


def pause_words(card: ConcernCard) -> str:
    """Whether the visit pauses, in words."""
    return "The visit pauses until you agree to go on." if card.pauses else "The visit goes on."


def _lines(card: ConcernCard) -> Iterator[str]:
    yield f"{card.title}: {card.ward}"
    yield f"{card.state} {TELLS_NOBODY}"
    yield ""
    yield f"What: {card.what}"
    for name, said in card.facts:
        yield f"{name}: {said}"
    yield ""
    yield "Whom to tell, in this order"
    for at, one in enumerate(card.steps, start=1):
        yield f"{at}. {one.who}, {one.by}"
        yield f"   {one.what}"
        for phone in one.phones:
            yield f"   {phone.number}  {phone.role}, {phone.name}. Checked {phone.checked}."
        for words in (*one.tried, *one.told):
            yield f"   {words}"
    if card.others:
        yield ""
        yield "Other numbers"
        for phone in card.others:
            yield f"   {phone.number}  {phone.role}, {phone.name}. Checked {phone.checked}."
    yield ""
    yield pause_words(card)
