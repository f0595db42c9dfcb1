"""What people raised and what came of it, made by the fold; and how long people have waited."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal

from qvisit.ids import ChangeId, PersonId
from qvisit.visits.theme_kinds import (
    AnswerState,
    ReviewerTold,
    ThemeAnswered,
    ThemeSaid,
    ThemeTold,
)
from qvisit.visits.written import Standing, Written

NEWS_WITHIN: Final = 20
"""Working days: Monday to Friday. Within these, people hear what comes of what they said."""
_SATURDAY: Final = 5
_FEWEST_WORDS: Final = 4  # as few words as these are anybody's


@dataclass(frozen=True)
class Themes:
    """What stands of a visit: by theme, by telling, and by the reviewer who was told."""

    said: Mapping[str, Standing[ThemeSaid]] = field(default_factory=dict)
    answered: Mapping[str, Standing[ThemeAnswered]] = field(default_factory=dict)
    told: Mapping[str, Standing[ThemeTold]] = field(default_factory=dict)
    reviewers: Mapping[PersonId, Standing[ReviewerTold]] = field(default_factory=dict)

    def of(self, source: Literal["said", "seen"]) -> tuple[Written[ThemeSaid], ...]:
        """The themes of one source in order, without those taken back."""
        now = (standing.now for standing in self.said.values())
        return tuple(one for one in now if one.said.source == source and one.said.words.strip())

    def answer_to(self, theme: str) -> Written[ThemeAnswered] | None:
        """The answer that stands; None while there is none."""
        standing = self.answered.get(theme)
        return standing.now if standing else None

    def state_of(self, theme: str) -> AnswerState:
        """How far a theme is; without an answer it is heard."""
        answer = self.answer_to(theme)
        return answer.said.state if answer else "heard"

    @property
    def told_answers(self) -> frozenset[str]:
        """The changes with answers that people on the ward were told."""
        return frozenset(one for told in self.told.values() for one in told.now.said.answers)

    @property
    def untold(self) -> tuple[ChangeId, ...]:
        """Answers that stand and that nobody on the ward was told yet."""
        told = self.told_answers
        standing = {one.said.theme for one in (*self.of("said"), *self.of("seen"))}
        answers = ((name, held.now) for name, held in self.answered.items())
        return tuple(
            one.change for name, one in answers if name in standing and one.change not in told
        )


@dataclass(frozen=True)
class Wait:
    """How long people have waited for an answer, in working days.

    `due` is the day by which there is news; `overdue` once that day is over with no answer.
    """

    days: int
    due: date
    overdue: bool


def wait_of(heard_on: date, answer: ThemeAnswered | None, today: date) -> Wait | None:
    """How long a theme has waited; None once it is done, or cannot be done.

    Args:
        heard_on: The day of the visit.
        answer: What stands, if anything.
        today: The day on which it is looked at.
    """
    if answer is not None and answer.state in ("done", "cannot_do"):
        return None
    promised = date.fromisoformat(answer.next_news) if answer and answer.next_news else None
    due = promised or after_working_days(heard_on, NEWS_WITHIN)
    return Wait(working_days(heard_on, today), due, today > due)


def working_days(start: date, end: date) -> int:
    """Days from Monday to Friday after `start`, up to and with `end`; 0 where that is earlier."""
    if end <= start:
        return 0
    weeks, rest = divmod((end - start).days, 7)
    days = (start + timedelta(days=number) for number in range(1, rest + 1))
    return weeks * _SATURDAY + sum(day.weekday() < _SATURDAY for day in days)


def after_working_days(start: date, number: int) -> date:
    """The day so many working days after another; the last day there is, where that is later."""
    day = start
    while number and day < date.max:
        day += timedelta(days=1)
        number -= day.weekday() < _SATURDAY
    return day


def is_word_for_word(text: str, said: Iterable[str]) -> bool:
    """Whether a text holds a sentence of one person, or is a part of one, letter for letter."""
    mine = [_plain(one) for one in _sentences(text)]
    whole = f" {_plain(text)} "
    for words in said:
        theirs = f" {_plain(words)} "
        if any(len(one.split()) >= _FEWEST_WORDS and f" {one} " in theirs for one in mine):
            return True
        parts = (_plain(one) for one in _sentences(words))
        if any(len(one.split()) >= _FEWEST_WORDS and f" {one} " in whole for one in parts):
            return True
    return False


def _sentences(text: str) -> Iterator[str]:
    begun = ""
    for letter in text:
        begun += letter
        if letter in ".!?\n":
            yield begun
            begun = ""
    yield begun


def _plain(text: str) -> str:
    letters = (one if one.isalnum() else " " for one in text.replace("’", "").replace("'", ""))
    return " ".join("".join(letters).casefold().split())
