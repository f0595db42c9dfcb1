"""From a reviewer's talks to their own answers: what several people said, taken together.

The rule is cautious. Of people who answered, the lower one in the middle stands, for a
safety-critical item the lowest; of signs the strongest. Several choices are put together, counts
are added up, own words stand below each other. Who gave no answer does not count for the reply.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from qvisit.forms.answers import (
    DONT_KNOW,
    MAX_COUNT,
    MAX_WORDS,
    NON_ANSWERS,
    chosen,
    is_reply,
    position_of,
    rank_of,
)
from qvisit.forms.item import Item
from qvisit.visits.consensus import lower_median
from qvisit.visits.kinds import Method, Payload
from qvisit.visits.own_kinds import AnswerGiven, Band, TalkHeld, VoicesCounted
from qvisit.visits.visit import Sheet, Written

BAND_OF: Final[Mapping[Method, Band]] = {
    "ask_patient": "patient",
    "ask_carer": "carer",
    "ask_staff": "staff",
}
MOST_PEOPLE: Final = 1_000
THEME: Final = "talk-theme"
"""Tag of a question about themes: a theme is what at least two people talked about."""
FEWEST_FOR_THEME: Final = 2
UNTOLD_SCALES: Final = frozenset({"PHOTO"})
"""Scales that nobody answers in a talk."""

ItemKey = tuple[str, str]
Find = Callable[[ItemKey], Item | None]


class Talk(NamedTuple):
    """One talk that counts: its number among all of the reviewer's, how it began, how it is."""

    number: int
    began: Written[TalkHeld]
    now: Written[TalkHeld]


class Said(NamedTuple):
    """What was said to one question in one talk, by how many people."""

    number: int
    reply: str
    people: int


class Heard(NamedTuple):
    """What several talks say to one question.

    `asked` counts people, `talks` talks; `tally` says how many people gave each reply.
    """

    reply: str
    asked: int
    talks: int
    tally: tuple[tuple[str, int], ...]


def all_talks(sheet: Sheet) -> tuple[Talk, ...]:
    """A reviewer's talks in the order in which they were first written, taken back or not."""
    return tuple(
        Talk(number, versions[0], versions[-1])
        for number, versions in enumerate(sheet.talks.values(), start=1)
    )


def standing_talks(sheet: Sheet) -> tuple[Talk, ...]:
    """The talks that were not taken back."""
    return tuple(talk for talk in all_talks(sheet) if not talk.now.said.taken_back)


def heard_in(sheet: Sheet, item: Item, key: ItemKey) -> Heard | None:
    """What a reviewer's talks say to one question; None when nobody was asked."""
    return together(item, _said(standing_talks(sheet), key))


def people_in(sheet: Sheet) -> Mapping[Band, int]:
    """How many people of each group a reviewer's talks were with."""
    counts: Counter[Band] = Counter()
    for talk in standing_talks(sheet):
        counts[talk.now.said.band] += talk.now.said.people
    return counts


def is_theme(item: Item) -> bool:
    """Whether a question asks for themes, which come together from what people raise."""
    return THEME in item.tags and item.scale == "MULTI"


def together(item: Item, said: Iterable[Said]) -> Heard | None:
    """Take what was said to one question together, in whatever order it comes.

    Returns:
        None when nothing fits the question, or when no theme has enough people yet.
    """
    fitting = sorted(one for one in said if is_reply(item, one.reply))
    if not fitting:
        return None
    valued = [one for one in fitting if one.reply not in NON_ANSWERS]
    reply = _joined(item, valued) if valued else _silence(fitting)
    if not reply:
        return None
    counts: Counter[str] = Counter()
    for one in fitting:
        counts[one.reply] += one.people
    return Heard(
        reply=reply,
        asked=min(MOST_PEOPLE, sum(one.people for one in fitting)),
        talks=len(fitting),
        tally=tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0]))),
    )


def follows(sheet: Sheet, said: TalkHeld, find: Find) -> tuple[Payload, ...]:
    """What else changes when a talk is written, edited or taken back.

    The count of voices goes along, up or down, from where the reviewer had set it. An answer is
    worked out anew where talks say something else than before; an answer that the reviewer gave
    themself stands, and only the number of people asked goes along.

    Args:
        sheet: The reviewer's sheet before.
        said: The talk as it is now.
        find: Gives a visit's item; None for one that it does not have.
    """
    before = sheet.talks.get(said.talk, ())
    old = before[-1].said if before and not before[-1].said.taken_back else None
    new = None if said.taken_back else said
    return (*_voices(sheet, old, new), *_answers(sheet, said, old, find))


def _voices(sheet: Sheet, old: TalkHeld | None, new: TalkHeld | None) -> Sequence[VoicesCounted]:
    """The count of voices after a talk, if it is another one."""
    now = sheet.voices.said if sheet.voices else VoicesCounted(patients=0, carers=0, staff=0)
    counts = {"patient": now.patients, "carer": now.carers, "staff": now.staff}
    for talk, sign in ((old, -1), (new, 1)):
        if talk is not None:
            counts[talk.band] += sign * talk.people
    held = {band: min(MOST_PEOPLE, max(0, count)) for band, count in counts.items()}
    counted = VoicesCounted(
        patients=held["patient"],
        carers=held["carer"],
        staff=held["staff"],
        not_heard=now.not_heard,
    )
    return () if counted == now else (counted,)


def _answers(
    sheet: Sheet, said: TalkHeld, old: TalkHeld | None, find: Find
) -> Iterable[AnswerGiven]:
    """Answers to the questions that a talk touches, now or before, as far as they change."""
    talks = standing_talks(sheet)
    others = [talk for talk in talks if talk.now.said.talk != said.talk]
    replies = (*(old.replies if old else ()), *said.replies)
    number = next((one.number for one in all_talks(sheet) if _is(one, said)), len(sheet.talks) + 1)
    for key in dict.fromkeys((one.template, one.item) for one in replies):
        item = find(key)
        if item is not None:
            mine = [] if said.taken_back else _told(number, said, key)
            before = together(item, _said(talks, key))
            after = together(item, [*_said(others, key), *mine])
            yield from _answer(sheet, key, before, after)


def _is(talk: Talk, said: TalkHeld) -> bool:
    return talk.now.said.talk == said.talk


def _answer(
    sheet: Sheet, key: ItemKey, before: Heard | None, after: Heard | None
) -> Iterable[AnswerGiven]:
    template, code = key
    written = sheet.answers.get(key)
    now = written.said if written else AnswerGiven(template=template, item=code, reply=None)
    if _facts(before) == _facts(after):
        return
    if now.reply is not None and not now.from_talks:
        moved = (after.asked if after else 0) - (before.asked if before else 0)
        asked = min(MOST_PEOPLE, max(0, now.asked + moved))
        made = now.model_copy(update={"asked": asked})
    else:
        made = AnswerGiven(
            template=template,
            item=code,
            reply=after.reply if after else None,
            asked=after.asked if after else 0,
            from_talks=True,
        )
    if made != now:
        yield made


def _facts(heard: Heard | None) -> tuple[str, int] | None:
    return (heard.reply, heard.asked) if heard else None


def _said(talks: Iterable[Talk], key: ItemKey) -> list[Said]:
    return [one for talk in talks for one in _told(talk.number, talk.now.said, key)]


def _told(number: int, talk: TalkHeld, key: ItemKey) -> list[Said]:
    """What was said to one question in a talk; the last word where it stands there twice."""
    found = [one.reply for one in talk.replies if (one.template, one.item) == key]
    return [Said(number, reply, talk.people) for reply in found[-1:]]


def _silence(said: Sequence[Said]) -> str:
    """What stands where nobody answered: why, if all say the same."""
    replies = {one.reply for one in said}
    return replies.pop() if len(replies) == 1 else DONT_KNOW


def _joined(item: Item, said: Sequence[Said]) -> str:
    """One reply from several, by the rule of their scale; `said` is not empty, and in order."""
    special = _themes if is_theme(item) else _JOINS.get(item.scale)
    if special is not None:
        return special(item, said)
    if position_of(item, said[0].reply) is not None:
        return lower_median(item, [one.reply for one in said for _ in range(one.people)])
    return said[0].reply


def _strongest(item: Item, said: Sequence[Said]) -> str:
    """The strongest sign that anyone tells of; told once in two talks, it is more than once."""
    strongest = max(said, key=lambda one: rank_of(item, one.reply) or Fraction(0)).reply
    twice = strongest == "once" and sum(one.reply == "once" for one in said) > 1
    return "repeated" if twice else strongest


def _added_up(_item: Item, said: Sequence[Said]) -> str:
    """k of n: both added up."""
    pairs = [one.reply.split("/") for one in said]
    part = sum(int(pair[0]) for pair in pairs)
    whole = sum(int(pair[1]) for pair in pairs)
    if whole > MAX_COUNT:
        return min((one.reply for one in said), key=Fraction)
    return f"{part}/{whole}"


def _most_said(item: Item, said: Sequence[Said]) -> str:
    """What most people chose; of as many, what stands later among the choices."""
    counts: Counter[str] = Counter()
    for one in said:
        counts[one.reply] += one.people
    return max(reversed(item.choices), key=lambda choice: counts[choice.id]).id


def _themes(item: Item, said: Sequence[Said]) -> str:
    """What at least two people talked about, in the template's order; "" for nothing yet."""
    counts: Counter[str] = Counter()
    for one in said:
        for choice in chosen(one.reply):
            counts[choice] += one.people
    named = (choice.id for choice in item.choices if counts[choice.id] >= FEWEST_FOR_THEME)
    return ",".join(named)


def _all_chosen(item: Item, said: Sequence[Said]) -> str:
    """Everything that anyone chose, in the template's order."""
    named = {choice for one in said for choice in chosen(one.reply)}
    return ",".join(choice.id for choice in item.choices if choice.id in named)


def _below_each_other(_item: Item, said: Sequence[Said]) -> str:
    """Own words below each other, as many as one answer holds; the talks keep all of them."""
    text = ""
    for words in dict.fromkeys(one.reply for one in said):
        longer = f"{text}\n{words}" if text else words
        if len(longer) <= MAX_WORDS:
            text = longer
    return text


_JOINS: Final[Mapping[str, Callable[[Item, Sequence[Said]], str]]] = {
    "SIGN": _strongest,
    "COUNT": _added_up,
    "CHOICE": _most_said,
    "MULTI": _all_chosen,
    "TEXT": _below_each_other,
}
