"""What can be answered on each scale, in words, in keys and in points."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from qvisit.errors import QVisitError
from qvisit.forms.problems import shown
from qvisit.forms.template import Scale

NOT_APPLICABLE: Final = "not_applicable"
NOT_ASSESSED: Final = "not_assessed"
DONT_KNOW: Final = "dont_know"
PREFER_NOT: Final = "prefer_not_to_say"
NON_ANSWERS: Final = frozenset({NOT_APPLICABLE, NOT_ASSESSED, DONT_KNOW, PREFER_NOT})

MAX_COUNT: Final = 100_000


class AnswerError(QVisitError):
    """A reply does not belong to the scale of its item."""


@dataclass(frozen=True, slots=True)
class Option:
    """One reply that a person can choose; `key` is the single key that chooses it."""

    reply: str
    label: str
    key: str


_OPTIONS: Final[dict[Scale, tuple[Option, ...]]] = {
    "MET3": (
        Option("met", "Met", "M"),
        Option("partly", "Partly met", "P"),
        Option("not_met", "Not met", "N"),
    ),
    "LEVEL4": (
        Option("4", "Very good", "4"),
        Option("3", "Good", "3"),
        Option("2", "Not so good", "2"),
        Option("1", "Bad", "1"),
    ),
    "COUNT": (),
    "SIGN": (
        Option("none", "No sign of this", "0"),
        Option("once", "Seen once", "1"),
        Option("repeated", "Seen more than once", "2"),
        Option("serious", "Serious", "3"),
    ),
    "MARKER": (
        Option("0", "Not started", "0"),
        Option("1", "Started", "1"),
        Option("2", "In place", "2"),
        Option("3", "Embedded and measured", "3"),
    ),
}
_NON_ANSWER_OPTIONS: Final = (
    Option(NOT_ASSESSED, "Not seen", "S"),
    Option(DONT_KNOW, "Don’t know", "K"),
    Option(NOT_APPLICABLE, "Doesn’t apply", "D"),
    Option(PREFER_NOT, "Rather not say", "R"),
)
_VALUES: Final[dict[Scale, dict[str, Fraction]]] = {
    "MET3": {"met": Fraction(1), "partly": Fraction(1, 2), "not_met": Fraction(0)},
    "LEVEL4": {str(score): Fraction(score - 1, 3) for score in (4, 3, 2, 1)},
    "MARKER": {str(stage): Fraction(stage, 3) for stage in range(4)},
}
_COUNT: Final = re.compile(r"(0|[1-9][0-9]{0,5})/([1-9][0-9]{0,5})")


def options(scale: Scale) -> tuple[Option, ...]:
    """List the replies of a scale in the order they are shown.

    Returns:
        Best first, but for SIGN and MARKER from none upwards. Empty for COUNT, where the
        reply is typed as two numbers.
    """
    return _OPTIONS[scale]


def non_answer_options() -> tuple[Option, ...]:
    """List the replies that give no answer; they fit every scale."""
    return _NON_ANSWER_OPTIONS


def is_reply(scale: Scale, reply: str) -> bool:
    """Tell whether a reply, or a non-answer, may be given on this scale."""
    if reply in NON_ANSWERS or _counted(scale, reply) is not None:
        return True
    return any(option.reply == reply for option in _OPTIONS[scale])


def check_reply(scale: Scale, reply: str) -> None:
    """Refuse a reply that may not be given on this scale.

    Raises:
        AnswerError: The reply is not one of the scale's.
    """
    if not is_reply(scale, reply):
        raise AnswerError(
            f"{shown(reply)} is not an answer to this kind of question ({scale}).",
            hint="Nothing else has changed. Answer the question again.",
        )


def value_of(scale: Scale, reply: str) -> Fraction | None:
    """Give the worth of a reply, from 0 to 1.

    Returns:
        None for non-answers, which are never zero, and for SIGN, which has no points.

    Raises:
        AnswerError: The reply is not one of the scale's.
    """
    check_reply(scale, reply)
    if scale == "SIGN" or reply in NON_ANSWERS:
        return None
    counted = _counted(scale, reply)
    return _VALUES[scale][reply] if counted is None else Fraction(*counted)


def rank_of(scale: Scale, reply: str) -> Fraction | None:
    """Place a reply on its scale, from 0 to 1, to see how far two reviewers are apart.

    The same as its worth, but a sign has a rank too: 0 for none up to 1 for serious.

    Returns:
        None for non-answers.

    Raises:
        AnswerError: The reply is not one of the scale's.
    """
    if scale != "SIGN" or reply in NON_ANSWERS:
        return value_of(scale, reply)
    check_reply(scale, reply)
    strengths = [option.reply for option in _OPTIONS["SIGN"]]
    return Fraction(strengths.index(reply), len(strengths) - 1)


def label_of(scale: Scale, reply: str) -> str:
    """Word a reply or non-answer for people.

    Raises:
        AnswerError: The reply is not one of the scale's.
    """
    check_reply(scale, reply)
    counted = _counted(scale, reply)
    if counted is not None:
        return f"{counted[0]} of {counted[1]}"
    known = (*_OPTIONS[scale], *_NON_ANSWER_OPTIONS)
    return next(option.label for option in known if option.reply == reply)


def _counted(scale: Scale, reply: str) -> tuple[int, int] | None:
    match = _COUNT.fullmatch(reply) if scale == "COUNT" else None
    if match is None:
        return None
    part, whole = int(match[1]), int(match[2])
    return (part, whole) if part <= whole <= MAX_COUNT else None
