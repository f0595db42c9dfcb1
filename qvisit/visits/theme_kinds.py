"""What people raised on a visit, in plain words, and what came of it: “You said, we did”.

All of it stands in the visit's shared stream. It goes on after the sign-off: answers come later.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from qvisit.visits.change import Day, Hash
from qvisit.visits.fields import Code, Id, Line, MaybeCode, MaybeLine, Text
from qvisit.visits.kinds import Payload

ThemeGroup = Literal["patients", "carers", "staff", "lived_experience"]
THEME_GROUPS: tuple[ThemeGroup, ...] = ("patients", "carers", "staff", "lived_experience")
"""Who raised something; the last are lived-experience reviewers, of what they met themselves."""
AnswerState = Literal["heard", "working_on_it", "done", "cannot_do"]
ANSWER_STATES: tuple[AnswerState, ...] = ("heard", "working_on_it", "done", "cannot_do")

LONGEST_THEME, LONGEST_ANSWER = 200, 400
MOST_LINKS = 50
FEW: Literal["few"] = "few"
"""Stands for 2 to 4 people: the number itself is never kept."""
FEWEST_COUNTED = 5


def _once(groups: tuple[ThemeGroup, ...]) -> tuple[ThemeGroup, ...]:
    return tuple(one for one in THEME_GROUPS if one in groups)


Short = Annotated[Text, Field(max_length=LONGEST_THEME)]
Answer = Annotated[Text, Field(max_length=LONGEST_ANSWER)]
HeardFrom = Annotated[int, Field(ge=FEWEST_COUNTED, le=1_000)] | Literal["few", ""]


class ThemeSaid(Payload):
    """What several people said, or what the panel saw, in plain words; empty words take it back.

    `words` are a paraphrase, never one person's sentence. `groups` are who raised it, and are empty
    for what the panel `seen`. `heard_from` counts people, 5 or more; "" where nobody counted.
    """

    theme: Id
    source: Literal["said", "seen"] = "said"
    words: Short
    words_easy: Short = ""
    groups: Annotated[
        tuple[ThemeGroup, ...],
        Field(max_length=4, validate_default=True),
        AfterValidator(_once),
    ] = ()
    heard_from: HeardFrom = ""
    picture: MaybeCode = ""
    findings: Annotated[tuple[Id, ...], Field(max_length=MOST_LINKS)] = ()
    items: Annotated[tuple[Code, ...], Field(max_length=MOST_LINKS)] = ()
    replaces: tuple[Hash, ...] = ()

    @field_validator("groups")
    @classmethod
    def _said_by_somebody(
        cls, groups: tuple[ThemeGroup, ...], info: ValidationInfo
    ) -> tuple[ThemeGroup, ...]:
        source, words = info.data.get("source"), info.data.get("words")
        if words and (source == "said") != bool(groups):
            raise ValueError("what was said has who said it; what was seen has nobody")
        return groups


class ThemeAnswered(Payload):
    """What came of a theme, in the words of the role that answers for it.

    What cannot be done says why. What is not finished names the day of the next news.
    """

    theme: Id
    state: AnswerState
    did: Answer = ""
    why: Annotated[Answer, Field(validate_default=True)] = ""
    next_news: Annotated[Day | None, Field(validate_default=True)] = None
    by_role: Line
    replaces: tuple[Hash, ...] = ()

    @field_validator("why")
    @classmethod
    def _why_not(cls, why: str, info: ValidationInfo) -> str:
        if info.data.get("state") == "cannot_do" and not why.strip():
            raise ValueError("say why it cannot be done")
        return why

    @field_validator("next_news")
    @classmethod
    def _when(cls, day: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("state") in ("heard", "working_on_it") and day is None:
            raise ValueError("say when there is news")
        return day


class ThemeTold(Payload):
    """People on the ward were told what came of what they said: where, on which day, and how.

    `answers` are the changes with the answers that they were told.
    """

    told: Id
    where: Line
    how: MaybeLine = ""
    on: Day
    answers: Annotated[tuple[Hash, ...], Field(max_length=500)] = ()
    replaces: tuple[Hash, ...] = ()


class ReviewerTold(Payload):
    """A lived-experience reviewer was told what changed after their visit."""

    person: Id
    how: MaybeLine = ""
    on: Day
    replaces: tuple[Hash, ...] = ()
