"""What can be answered to a question: in words, in keys, in points."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Final

from qvisit.errors import QVisitError
from qvisit.forms.days import day_words
from qvisit.forms.item import AnswerWords, Item, Scale
from qvisit.forms.problems import shown
from qvisit.worded import worded

NOT_APPLICABLE: Final = "not_applicable"
NOT_ASSESSED: Final = "not_assessed"
DONT_KNOW: Final = "dont_know"
PREFER_NOT: Final = "prefer_not_to_say"
NON_ANSWERS: Final = frozenset({NOT_APPLICABLE, NOT_ASSESSED, DONT_KNOW, PREFER_NOT})

MAX_COUNT: Final = 100_000
PERCENT_FROM: Final = 10
"""A count says its percentage from this many on; of fewer, one more would change it by much."""
MAX_WORDS: Final = 20_000
MAX_REFERENCE: Final = 200


class AnswerError(QVisitError):
    """A reply does not belong to its question."""


@dataclass(frozen=True, slots=True)
class Option:
    """One reply that a person can choose, in standard and easy words; `key` is its single key."""

    reply: str
    label: str
    easy: str
    key: str


def _options(*rows: tuple[str, str, str, str]) -> tuple[Option, ...]:
    return tuple(Option(*row) for row in rows)


def _levels(*words: str) -> tuple[Option, ...]:
    return tuple(
        Option(str(level), word, word, str(level))
        for level, word in zip((4, 3, 2, 1), words, strict=True)
    )


_LEVELS: Final[dict[AnswerWords, tuple[Option, ...]]] = {
    "quality": _levels(worded("Very good"), worded("Good"), worded("Not so good"), worded("Bad")),
    "frequency": _levels(worded("Always"), worded("Mostly"), worded("Sometimes"), worded("Never")),
    "ease": _levels(worded("Very easy"), worded("Easy"), worded("Not so easy"), worded("Hard")),
    "extent": _levels(
        worded("A lot"), worded("Quite a lot"), worded("A little"), worded("Not at all")
    ),
}
_OPTIONS: Final[dict[Scale, tuple[Option, ...]]] = {
    "MET3": _options(
        ("met", worded("Met"), worded("Yes"), "M"),
        ("partly", worded("Partly met"), worded("Partly"), "P"),
        ("not_met", worded("Not met"), worded("No"), "N"),
    ),
    "YES_NO": _options(
        ("yes", worded("Yes"), worded("Yes"), "Y"), ("no", worded("No"), worded("No"), "N")
    ),
    "SIGN": _options(
        ("none", worded("No sign of this"), worded("No"), "0"),
        ("once", worded("Seen once"), worded("Yes, one time"), "1"),
        ("repeated", worded("Seen more than once"), worded("Yes, more than one time"), "2"),
        ("serious", worded("Serious"), worded("Yes, and it is serious"), "3"),
    ),
    "MARKER": _options(
        ("0", worded("Not started"), worded("Not yet"), "0"),
        ("1", worded("Started"), worded("Started"), "1"),
        ("2", worded("In place"), worded("Yes"), "2"),
        ("3", worded("Embedded and measured"), worded("Yes, and we can show it"), "3"),
    ),
}
_NON_ANSWER_OPTIONS: Final = _options(
    (NOT_ASSESSED, worded("Not seen"), worded("I did not see this"), "S"),
    (DONT_KNOW, worded("Don’t know"), worded("I do not know"), "K"),
    (NOT_APPLICABLE, worded("Doesn’t apply"), worded("This does not fit here"), "D"),
    (PREFER_NOT, worded("Rather not say"), worded("I’d rather not say"), "R"),
)
_CHOICE_KEYS: Final = "123456789ABCEFGHIJLM"
_VALUES: Final[dict[Scale, dict[str, Fraction]]] = {
    "MET3": {"met": Fraction(1), "partly": Fraction(1, 2), "not_met": Fraction(0)},
    "LEVEL4": {str(score): Fraction(score - 1, 3) for score in (4, 3, 2, 1)},
    "YES_NO": {"yes": Fraction(1), "no": Fraction(0)},
    "MARKER": {str(stage): Fraction(stage, 3) for stage in range(4)},
}
_STRENGTHS: Final = ("none", "once", "repeated", "serious")
_COUNT: Final = re.compile(r"(0|[1-9][0-9]{0,5})/([1-9][0-9]{0,5})", re.ASCII)
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,4})?", re.ASCII)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_TIME: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def options(item: Item) -> tuple[Option, ...]:
    """List what can be chosen, in the order it is shown.

    Returns:
        Best first, but for SIGN and MARKER from none upwards. Empty where the reply is typed:
        COUNT, NUMBER, TEXT, DATE, TIME, DATE_TIME and PHOTO. For MULTI each is one of several.
    """
    if item.scale == "LEVEL4":
        return _LEVELS[item.answer_words]
    return _OPTIONS.get(item.scale, ()) or tuple(
        Option(choice.id, choice.text, choice.easy or choice.text, key)
        for choice, key in zip(item.choices, _CHOICE_KEYS, strict=False)
    )


def non_answer_options() -> tuple[Option, ...]:
    """List the replies that give no answer; they fit every question."""
    return _NON_ANSWER_OPTIONS


def is_reply(item: Item, reply: str) -> bool:
    """Tell whether a reply, or a non-answer, may be given to this question."""
    if reply in NON_ANSWERS:
        return True
    typed = _TYPED.get(item.scale)
    if typed is not None:
        return typed(item, reply)
    return any(option.reply == reply for option in options(item))


def check_reply(item: Item, reply: str) -> None:
    """Refuse a reply that may not be given to this question.

    Raises:
        AnswerError: The reply is not one of the question's.
    """
    if not is_reply(item, reply):
        raise AnswerError(
            worded(
                "{reply} is not an answer to {code} ({scale}).",
                reply=shown(reply),
                code=item.code,
                scale=item.scale,
            ),
            hint="Nothing else has changed. Answer the question again.",
        )


def value_of(item: Item, reply: str) -> Fraction | None:
    """Give the worth of a reply, from 0 to 1.

    Returns:
        None for non-answers, which are never zero, and on the scales that have no points: SIGN,
        NUMBER, CHOICE, MULTI, TEXT, DATE, TIME, DATE_TIME and PHOTO.

    Raises:
        AnswerError: The reply is not one of the question's.
    """
    known = _VALUES.get(item.scale, {}).get(reply)
    if known is not None:
        return known
    check_reply(item, reply)
    if item.scale != "COUNT" or reply in NON_ANSWERS:
        return None
    part, whole = reply.split("/")
    return Fraction(int(part), int(whole))


def rank_of(item: Item, reply: str) -> Fraction | None:
    """Place a reply on its scale, from 0 to 1, to see how far two reviewers are apart.

    The same as its worth, but a sign has a rank too: 0 for none up to 1 for serious.

    Returns:
        None for non-answers and on scales that run from nowhere to nowhere.

    Raises:
        AnswerError: The reply is not one of the question's.
    """
    if item.scale != "SIGN" or reply in NON_ANSWERS:
        return value_of(item, reply)
    check_reply(item, reply)
    return Fraction(_STRENGTHS.index(reply), len(_STRENGTHS) - 1)


def position_of(item: Item, reply: str) -> Fraction | None:
    """Place a reply in the order of its scale, so that two can be compared.

    Returns:
        The rank; for NUMBER the number itself, for dates and times a count of minutes. None for
        non-answers and for CHOICE, MULTI, TEXT and PHOTO, which have no order.

    Raises:
        AnswerError: The reply is not one of the question's.
    """
    rank = rank_of(item, reply)
    if rank is not None or reply in NON_ANSWERS:
        return rank
    if item.scale == "NUMBER":
        return Fraction(reply)
    if item.scale in ("DATE", "TIME", "DATE_TIME"):
        written = f"2000-01-01T{reply}" if item.scale == "TIME" else reply
        at = datetime.fromisoformat(written)
        return Fraction(at.toordinal() * 1440 + at.hour * 60 + at.minute)
    return None


def chosen(reply: str) -> tuple[str, ...]:
    """List the choices in the reply to a MULTI question."""
    return tuple(reply.split(","))


def label_of(item: Item, reply: str, *, easy: bool = False) -> str:
    """Word a reply or non-answer for people.

    Raises:
        AnswerError: The reply is not one of the question's.
    """
    check_reply(item, reply)
    if reply not in NON_ANSWERS and item.scale in _WORDED:
        return _WORDED[item.scale](item, reply)
    known = {
        option.reply: option.easy if easy else option.label
        for option in (*options(item), *_NON_ANSWER_OPTIONS)
    }
    if item.scale == "MULTI" and reply not in NON_ANSWERS:
        return ", ".join(known[one] for one in chosen(reply))
    return known[reply]


def _is_count(_item: Item, reply: str) -> bool:
    match = _COUNT.fullmatch(reply)
    return match is not None and int(match[1]) <= int(match[2]) <= MAX_COUNT


def _is_number(item: Item, reply: str) -> bool:
    if not _NUMBER.fullmatch(reply):
        return False
    number = Fraction(reply)
    above = item.lowest is None or number >= Fraction(item.lowest)
    return above and (item.highest is None or number <= Fraction(item.highest))


def _is_several(item: Item, reply: str) -> bool:
    """Each choice at most once, in the template's order, so that one answer has one spelling."""
    wanted = chosen(reply)
    return wanted == tuple(choice.id for choice in item.choices if choice.id in wanted)


def _is_text(_item: Item, reply: str) -> bool:
    return 0 < len(reply) <= MAX_WORDS and reply == reply.strip()


def _is_reference(item: Item, reply: str) -> bool:
    return _is_text(item, reply) and len(reply) <= MAX_REFERENCE and "\n" not in reply


def _is_date(_item: Item, reply: str) -> bool:
    if not _DATE.fullmatch(reply):
        return False
    try:
        date.fromisoformat(reply)
    except ValueError:
        return False
    return True


def _is_time(_item: Item, reply: str) -> bool:
    return _TIME.fullmatch(reply) is not None


def _is_moment(item: Item, reply: str) -> bool:
    day, _, time = reply.partition("T")
    return _is_date(item, day) and _is_time(item, time)


_TYPED: Final[dict[Scale, Callable[[Item, str], bool]]] = {
    "COUNT": _is_count,
    "NUMBER": _is_number,
    "MULTI": _is_several,
    "TEXT": _is_text,
    "PHOTO": _is_reference,
    "DATE": _is_date,
    "TIME": _is_time,
    "DATE_TIME": _is_moment,
}


def _count_words(_item: Item, reply: str) -> str:
    part, whole = (int(number) for number in reply.split("/"))
    if whole < PERCENT_FROM:
        return worded("{n} of {all}", n=part, all=whole)
    share = (Fraction(part * 100, whole) + Fraction(1, 2)).__floor__()
    return worded("{n} of {all} ({share}\N{NO-BREAK SPACE}%)", n=part, all=whole, share=share)


def _number_words(item: Item, reply: str) -> str:
    return f"{reply} {item.unit}"


def _day_words(_item: Item, reply: str) -> str:
    return day_words(date.fromisoformat(reply))


def _moment_words(item: Item, reply: str) -> str:
    day, _, time = reply.partition("T")
    return worded("{day} at {time}", day=_day_words(item, day), time=time)


def _own_words(_item: Item, reply: str) -> str:
    return reply


_WORDED: Final[dict[Scale, Callable[[Item, str], str]]] = {
    "COUNT": _count_words,
    "NUMBER": _number_words,
    "TEXT": _own_words,
    "PHOTO": _own_words,
    "DATE": _day_words,
    "TIME": _own_words,
    "DATE_TIME": _moment_words,
}
