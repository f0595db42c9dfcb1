"""The rules by which scores become ratings: data, versioned, and applied by `rating`."""

import re
from fractions import Fraction
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.loading import load_form
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, Line, Prose, Slug, Version

Rating = Literal["outstanding", "good", "requires_improvement", "inadequate"]
RATINGS: Final[tuple[Rating, ...]] = ("outstanding", "good", "requires_improvement", "inadequate")
NOT_RATED: Final = "not_rated"
PAUSED: Final = "paused"


class RuleSetError(QVisitError):
    """A rule set cannot be used; the message names the place, the hint the remedy."""


_SHARE_TEXT: Final = re.compile(
    r"0(\.[0-9]{1,6})?|1(\.0{1,6})?|[1-9][0-9]{0,2}/[1-9][0-9]{0,2}", re.ASCII
)


def _exact(value: object) -> Fraction:
    """Read a share as it is written, without a detour through binary fractions."""
    if isinstance(value, Fraction):
        return value
    if not isinstance(value, str) or not _SHARE_TEXT.fullmatch(value):
        raise broken_rule(
            "“{field}” is not a number from 0 to 1.", "Write a number such as 0.75 or 5/6."
        )
    return Fraction(value)


Share = Annotated[Fraction, BeforeValidator(_exact), Field(ge=0, le=1)]
"""From 0 to 1, written as a decimal such as 0.75 or a fraction such as 5/6."""


class Level(FrozenModel):
    """A rating, its word, and the lowest score that gives it."""

    rating: Rating
    title: Line
    from_share: Share


class CriticalCap(FrozenModel):
    """The best a key question can be with failed safety-critical items, and the visit with any."""

    one: Rating
    several: Rating
    several_from: Annotated[int, Field(ge=2, le=100)]
    risk_now: Rating
    visit: Rating


class ConcernCap(FrozenModel):
    """The closed-culture level that limits the visit's rating, and the one that pauses it."""

    held_from: Annotated[int, Field(ge=1, le=4)]
    held_at: Rating
    paused_from: Annotated[int, Field(ge=1, le=4)]


class Caps(FrozenModel):
    """Limits applied after the score, in this order."""

    critical: CriticalCap
    concern: ConcernCap
    no_voice: Rating
    no_statement: Rating


class AggregationRule(FrozenModel):
    """Gives the visit's rating when enough key questions have `of`; without `of` it always fits."""

    of: Rating | None = None
    at_least: Annotated[int, Field(ge=0, le=5)] = 0
    none_below: Rating | None = None
    gives: Rating
    words: Line

    @model_validator(mode="after")
    def _counts_something(self) -> Self:
        if (self.of is None) != (self.at_least == 0):
            raise broken_rule(
                "“of” and “at_least” belong together.", "Write both lines, or neither."
            )
        return self


class RuleSet(FrozenModel):
    """A published set of rating rules; the first aggregation rule that fits decides."""

    id: Slug
    version: Version
    title: Line
    purpose: Prose
    levels: Annotated[tuple[Level, ...], Field(min_length=len(RATINGS), max_length=len(RATINGS))]
    coverage_threshold: Share
    caps: Caps
    aggregation: Annotated[tuple[AggregationRule, ...], Field(min_length=1, max_length=20)]

    def title_of(self, rating: str) -> str:
        """Word a rating for people."""
        known = {str(level.rating): level.title for level in self.levels}
        return known.get(rating, _UNRATED.get(rating, rating))

    @model_validator(mode="after")
    def _levels_fall(self) -> Self:
        if tuple(level.rating for level in self.levels) != RATINGS:
            raise broken_rule(
                "“levels” must list the four ratings, best first.",
                f"Write {', '.join(RATINGS)}, in this order.",
                ("levels",),
            )
        shares = [level.from_share for level in self.levels]
        if shares != sorted(set(shares), reverse=True) or shares[-1] != 0:
            raise broken_rule(
                "“from_share” must become smaller from level to level and end at 0.",
                "Check the four numbers.",
                ("levels",),
            )
        return self

    @model_validator(mode="after")
    def _last_rule_always_fits(self) -> Self:
        last = self.aggregation[-1]
        if last.of is not None or last.at_least or last.none_below is not None:
            raise broken_rule(
                "The last rule of “aggregation” must fit always.",
                "Take “of”, “at_least” and “none_below” out of it, or add a rule without them.",
                ("aggregation",),
            )
        return self


_UNRATED: Final = {NOT_RATED: "Not rated", PAUSED: "Rating paused: immediate concern"}

INTERNAL_AGGREGATION: Final = (
    AggregationRule(
        of="inadequate",
        at_least=2,
        gives="inadequate",
        words="Two or more key questions are Inadequate.",
    ),
    AggregationRule(
        of="inadequate",
        at_least=1,
        gives="requires_improvement",
        words="One key question is Inadequate.",
    ),
    AggregationRule(
        of="requires_improvement",
        at_least=2,
        gives="requires_improvement",
        words="Two or more key questions are Requires improvement.",
    ),
    AggregationRule(
        of="outstanding",
        at_least=2,
        none_below="good",
        gives="outstanding",
        words="Two or more key questions are Outstanding and the others are Good or better.",
    ),
    AggregationRule(
        gives="good",
        words="No key question is Inadequate and at most one is Requires improvement.",
    ),
)
"""The rules of the rule set that QVisit brings along, for callers that have none at hand."""


def load_rule_set(data: bytes, name: str) -> RuleSet:
    """Read a rule set from the bytes of a YAML file.

    Raises:
        RuleSetError: The message names file, line and fault; the hint is the remedy.
    """
    return load_form(data, name, RuleSet, RuleSetError)
