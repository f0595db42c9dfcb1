"""Where patients, staff, records and observers tell different stories about one matter."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from qvisit.forms.answers import NON_ANSWERS, label_of, rank_of
from qvisit.visits.consensus import ASKED_NOBODY, ItemView
from qvisit.worded import worded

_GOOD: Final = Fraction(2, 3)
_POOR: Final = Fraction(1, 3)
_VOICES: Final = {
    "observe": worded("observers"),
    "ask_patient": worded("patients"),
    "ask_carer": worded("carers"),
    "ask_staff": worded("staff"),
    "check_record": worded("records"),
    "data": worded("data"),
}
_BEGINNING: Final = {
    "observers": worded("Observers"),
    "patients": worded("Patients"),
    "carers": worded("Carers"),
    "staff": worded("Staff"),
    "records": worded("Records"),
    "data": worded("Data"),
}


@dataclass(frozen=True)
class Told:
    """What one voice says of a matter; `rank` from 0, poor, to 1, good."""

    voice: str
    item: str
    rank: Fraction
    words: str

    @property
    def title(self) -> str:
        """The voice, where nothing stands before it."""
        return _BEGINNING[self.voice]


@dataclass(frozen=True)
class Contradiction:
    """One voice says well, another says badly. Both are kept; neither is averaged away."""

    better: Told
    worse: Told

    @property
    def words(self) -> str:
        """Both stories in a sentence."""
        return worded(
            "{Voice} and {other} tell different stories: {item} “{said}”, {other_item} "
            "“{other_said}”.",
            Voice=self.better.title,
            other=self.worse.voice,
            item=self.better.item,
            said=self.better.words,
            other_item=self.worse.item,
            other_said=self.worse.words,
        )


def contradictions(views: Sequence[ItemView]) -> tuple[Contradiction, ...]:
    """Compare the voices on each matter, in the order in which the matters are asked.

    A matter is the items that share a `compares` slug, or one item that was asked by some and
    only watched by others. Good is two thirds or more, poor one third or less.
    """
    matters: dict[str, list[Told]] = {}
    for view in views:
        if not view.asked or view.kind == "closed_culture":
            continue
        topic = view.item.compares or view.item.code
        matters.setdefault(topic, []).extend(_told(view))
    found = (_contradiction(told) for told in matters.values())
    return tuple(one for one in found if one is not None)


def _told(view: ItemView) -> list[Told]:
    told = []
    if view.reply not in NON_ANSWERS and any(one.counts for one in view.views):
        told += _one(view, _VOICES[view.item.method], view.reply)
    for one in view.views:
        if one.reason == ASKED_NOBODY and one.reply is not None:
            told += _one(view, _VOICES["observe"], one.reply)
    return told


def _one(view: ItemView, voice: str, reply: str) -> list[Told]:
    rank = rank_of(view.item, reply)
    if rank is None:
        return []
    return [Told(voice, view.item.code, rank, label_of(view.item, reply))]


def _contradiction(told: Sequence[Told]) -> Contradiction | None:
    """The two voices that are furthest apart; one voice that says both is no contradiction."""
    best: dict[str, Told] = {}
    worst: dict[str, Told] = {}
    for one in sorted(told, key=lambda one: one.rank):
        if one.rank <= _POOR:
            worst.setdefault(one.voice, one)
    for one in sorted(told, key=lambda one: one.rank, reverse=True):
        if one.rank >= _GOOD:
            best.setdefault(one.voice, one)
    pairs = [
        Contradiction(better, worse)
        for better in best.values()
        for worse in worst.values()
        if better.voice != worse.voice
    ]
    return max(pairs, key=lambda pair: pair.better.rank - pair.worse.rank, default=None)
