"""What is said around the scoring of a visit: the pack, the briefing, times, feedback, care.

All of it stands in the visit's shared stream. Nothing here is about anybody's health.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from qvisit.visits.change import Day, FrozenModel, Hash, Instant
from qvisit.visits.fields import Code, Id, Line, MaybeLine, Text
from qvisit.visits.kinds import Payload

MOST_FIGURES, MOST_PAST, MOST_ACTIONS = 200, 50, 100
LONGEST_SHORT, LONGEST_LINE, LONGEST_WORDS = 80, 300, 600

FrameStep = Literal["pack", "briefing", "care", "feedback", "leaving"]
"""The steps around scoring that can be passed."""
FRAME_STEPS: tuple[FrameStep, ...] = ("pack", "briefing", "care", "feedback", "leaving")


def _is_plain(text: str) -> str:
    if not text.isprintable():
        raise ValueError("more than one line")
    return text


Short = Annotated[str, Field(max_length=LONGEST_SHORT), AfterValidator(_is_plain)]
Words = Annotated[Text, Field(max_length=LONGEST_WORDS)]


class Figure(FrozenModel):
    """One figure of the pack, about a ward and never about a person.

    `known` is the id of a figure that every pack should have, "" for one of the trust's own.
    `value` is as it was written, "" where nobody knows it; `meaning` says what it means, or why
    not.
    """

    known: Annotated[str, Field(max_length=LONGEST_SHORT)] = ""
    name: Line
    period: Short = ""
    n: Short = ""
    value: Short = ""
    unit: Short = ""
    source: MaybeLine = ""
    meaning: Words = ""


class PastVisit(FrozenModel):
    """An earlier visit to the ward that is not in QVisit."""

    day: Day
    kind: MaybeLine = ""
    rating: MaybeLine = ""
    found: Words = ""
    source: MaybeLine = ""


class OpenAction(FrozenModel):
    """A step that the ward still has to take; its owner is a role, never a name."""

    aim: Words
    owner_role: MaybeLine = ""
    due: Day | None = None
    state: MaybeLine = ""
    source: MaybeLine = ""


class PackFilled(Payload):
    """The intelligence pack as it was brought in from a sheet; all of it is marked imported."""

    figures: Annotated[tuple[Figure, ...], Field(max_length=MOST_FIGURES)] = ()
    past: Annotated[tuple[PastVisit, ...], Field(max_length=MOST_PAST)] = ()
    actions: Annotated[tuple[OpenAction, ...], Field(max_length=MOST_ACTIONS)] = ()
    replaces: tuple[Hash, ...] = ()


class BriefingTicked(Payload):
    """Somebody ticked one point of the briefing or of conduct for themselves, or took it back."""

    point: Code
    ticked: bool = True


class StepPassed(Payload):
    """Somebody went past a step that is not done, or took that back."""

    step: FrameStep
    passed: bool = True


class PresenceTold(Payload):
    """Whether somebody of the panel is on the ward."""

    person: Id
    there: bool


class ArrivalSet(Payload):
    """When the panel arrived, where that was another time than when it said so."""

    arrived_at: Instant
    replaces: tuple[Hash, ...] = ()


class VisitLeft(Payload):
    """When the panel left the ward."""

    left_at: Instant
    replaces: tuple[Hash, ...] = ()


class FeedbackNoted(Payload):
    """A few words to say before leaving; empty text takes them back. Never a rating."""

    feedback: Id
    sort: Literal["good", "fix_today"]
    text: Words
    replaces: tuple[Hash, ...] = ()


class FeedbackGiven(Payload):
    """The feedback was said on the ward: to which role, and when."""

    to_role: Line
    given_at: Instant
    replaces: tuple[Hash, ...] = ()


class BuddyNamed(Payload):
    """Who is there for a reviewer on the day; `buddy` is their id if they are on the panel."""

    person: Id
    name: MaybeLine
    buddy: Id | None = None
    replaces: tuple[Hash, ...] = ()


class ReadinessTold(Payload):
    """When somebody did their induction and a practice visit, as they say themselves."""

    induction_on: Day | None = None
    practice_on: Day | None = None


class SupportWanted(Payload):
    """Somebody agreed that their buddy and the lead know they would like support. No reason."""

    wanted: bool


class CareOffered(Payload):
    """A talk after the visit was offered to a reviewer."""

    person: Id


class CareHappened(Payload):
    """The talk after the visit took place, or was not wanted; `not_yet` takes that back."""

    person: Id
    how: Literal["happened", "not_wanted", "not_yet"] = "happened"


class PartStopped(Payload):
    """Somebody stopped their part, or would rather not do this one. Nobody asks why.

    With `hand_over` somebody else may take the rest; `going_on` takes it back.
    """

    how: Literal["hand_over", "end", "rather_not", "going_on"]
