"""Answers in words for documents: places on a scale, and numbers that point at nobody."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import (
    NON_ANSWERS,
    PERCENT_FROM,
    chosen,
    is_reply,
    label_of,
    options,
    position_of,
    value_of,
)
from qvisit.forms.item import Item, Scale
from qvisit.forms.scoring import decimal, percent
from qvisit.report.words import FEWEST_SHOWN, NBSP, plural
from qvisit.visits.consensus import ASK_METHODS

OWN_WORDS: Final[frozenset[Scale]] = frozenset({"TEXT", "PHOTO"})
"""Answers in a person's own words: they are shown to a ward only when the panel agreed them."""

_LONGEST_CHOICE: Final = 40
_TOP_STEP: Mapping[Scale, int] = {"LEVEL4": 4, "MARKER": 3}
_STEPPED: Final[frozenset[Scale]] = frozenset({"LEVEL4", "MARKER", "MET3", "SIGN"})
_PEOPLE: Final = frozenset(
    {
        *("patients", "people", "residents", "adults", "children", "women", "men"),
        *("carers", "families", "relatives", "staff", "workers", "volunteers"),
    }
)


def answer_words(item: Item, reply: str | None) -> str:
    """A reply in words, with its place on its scale where it has one."""
    if reply is None:
        return "No answer"
    if not is_reply(item, reply):
        return "An answer that cannot be read"
    label = label_of(item, reply)
    top = _TOP_STEP.get(item.scale)
    if top is None or reply in NON_ANSWERS:
        return label
    return f"{label}, {reply}{NBSP}of{NBSP}{top}"


def public_words(item: Item, reply: str) -> str:
    """A reply as a ward may read it: 1 to 4 people are never counted out."""
    if reply in NON_ANSWERS or not is_reply(item, reply) or not counts_people(item):
        return answer_words(item, reply)
    few = f"Fewer than{NBSP}{FEWEST_SHOWN}"
    if item.scale == "NUMBER":
        hidden = 0 < Fraction(reply) < FEWEST_SHOWN
        return f"{few} {item.unit}" if hidden else answer_words(item, reply)
    part, whole = (int(number) for number in reply.split("/"))
    if whole < FEWEST_SHOWN:
        return f"{few} were asked"
    return f"{few} of{NBSP}{whole}" if 0 < part < FEWEST_SHOWN else answer_words(item, reply)


def counts_people(item: Item) -> bool:
    """Whether the answer is a number of people, so that a small one could point at somebody."""
    if item.scale == "COUNT":
        return item.method in ASK_METHODS
    return item.scale == "NUMBER" and item.unit.lower().replace(",", " ").split()[0] in _PEOPLE


def written_words(item: Item, writers: int, *, here: bool = False) -> str:
    """That people wrote something which nobody agreed: only the annex, if not `here`, has it."""
    did = "noted where a photo is kept" if item.scale == "PHOTO" else "wrote about this"
    where = "their own answers" if here else "the annex"
    return f"{plural(writers, 'reviewer')} {did}: see {where}."


def apart_words(item: Item, replies: Sequence[str]) -> str:
    """How far the values that reviewers gave are apart; nothing for own words or one value."""
    if len(replies) < 2 or item.scale in OWN_WORDS:
        return ""
    if len(set(replies)) == 1:
        return "alike"
    if item.scale in _STEPPED:
        order = [option.reply for option in options(item)]
        places = [order.index(reply) for reply in replies]
        return f"{plural(max(places) - min(places), 'step')} apart"
    return _distance(item, replies) or "differ"


def _distance(item: Item, replies: Sequence[str]) -> str:
    if counts_people(item):
        return ""
    if item.scale == "NUMBER":
        places = [position_of(item, reply) or Fraction(0) for reply in replies]
        return f"{decimal(max(places) - min(places))}{NBSP}apart"
    large = [int(reply.split("/")[1]) >= PERCENT_FROM for reply in replies if "/" in reply]
    if item.scale != "COUNT" or not all(large):
        return ""
    shares = [value_of(item, reply) or Fraction(0) for reply in replies]
    return f"{percent(max(shares) - min(shares))} apart"


def is_long(item: Item, reply: str) -> bool:
    """Whether an answer is several choices, or more words than fit well beside its question."""
    if reply in NON_ANSWERS or item.scale not in ("CHOICE", "MULTI"):
        return False
    return len(chosen(reply)) > 1 or len(label_of(item, reply)) > _LONGEST_CHOICE
