"""The rules by which a visit is rated: data, versioned, and applied by `rating`."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations_with_replacement
from typing import Annotated, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from qvisit.errors import QVisitError
from qvisit.forms.loading import load_form
from qvisit.forms.problems import broken_rule
from qvisit.forms.words import FrozenModel, Line, Prose, Slug, Version

Rating = Literal["outstanding", "good", "requires_improvement", "inadequate"]
RATINGS: Final[tuple[Rating, ...]] = ("outstanding", "good", "requires_improvement", "inadequate")
Limit = Literal["good", "requires_improvement", "inadequate"]
"""What a cap may hold a rating at: one at the best level would limit nothing."""
NOT_RATED: Final = "not_rated"
PAUSED: Final = "paused"
PANEL_JUDGES: Final = "panel_judges"
"""Stands where other rule sets compute a rating: here the panel gives it."""


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
    """A rating, its word, and what gives it: the lowest score, or what the panel finds."""

    rating: Rating
    title: Annotated[Line, Field(max_length=24)]
    from_share: Share | None = None
    characteristics: Prose | None = None


class CriticalCap(FrozenModel):
    """The best a key question can be with failed safety-critical items, and the visit with any."""

    one: Limit
    several: Limit | None = None
    several_from: Annotated[int, Field(ge=2, le=100)] | None = None
    risk_now: Limit | None = None
    visit: Limit | None = None

    @model_validator(mode="after")
    def _worse_is_never_better(self) -> Self:
        if (self.several is None) != (self.several_from is None):
            raise broken_rule(
                "“several” and “several_from” belong together.", "Write both lines, or neither."
            )
        for field, limit in (("several", self.several), ("risk_now", self.risk_now)):
            if limit is not None and steps_down(limit) < steps_down(self.one):
                raise broken_rule(
                    f"“{field}” is “{limit}”, which is better than “one”.",
                    f"Write {self.one} or a lower level.",
                    (field,),
                )
        return self


class ConcernCap(FrozenModel):
    """The closed-culture level that limits the visit's rating, and the one that pauses it.

    Every rule set has one: while someone may be at risk, no rating is given or published.
    """

    held_from: Annotated[int, Field(ge=1, le=4)]
    held_at: Limit
    paused_from: Annotated[int, Field(ge=1, le=4)]

    @model_validator(mode="after")
    def _holds_before_it_pauses(self) -> Self:
        if self.held_from >= self.paused_from:
            raise broken_rule(
                "“held_from” must be lower than “paused_from”, or it never holds anything.",
                f"Write a lower number than {self.paused_from}, such as {self.paused_from - 1}.",
                ("held_from",),
            )
        return self


class Caps(FrozenModel):
    """Limits applied after the score, in this order; those left out do not limit."""

    critical: CriticalCap | None = None
    concern: ConcernCap
    no_voice: Limit | None = None
    no_statement: Limit | None = None


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

    def fits(self, ratings: Sequence[str]) -> bool:
        """Whether the key questions are such that this rule may decide."""
        if self.of is not None and ratings.count(self.of) < self.at_least:
            return False
        floor = self.none_below
        return floor is None or all(steps_down(one) <= steps_down(floor) for one in ratings)


class RuleSet(FrozenModel):
    """A published set of rating rules; the first aggregation rule that fits decides."""

    id: Slug
    version: Version
    title: Line
    purpose: Prose
    rated_by: Literal["score", "panel"] = "score"
    levels: Annotated[tuple[Level, ...], Field(min_length=len(RATINGS), max_length=len(RATINGS))]
    coverage_threshold: Share
    caps: Caps
    aggregation: Annotated[tuple[AggregationRule, ...], Field(min_length=1, max_length=20)]

    @property
    def summary(self) -> str:
        """What it is for, in the first sentence of its purpose."""
        first, dot, _ = self.purpose.partition(". ")
        return first + dot.strip()

    def title_of(self, rating: str) -> str:
        """Word a rating for people."""
        known = {str(level.rating): level.title for level in self.levels}
        return known.get(rating) or title_without_rules(rating)

    @model_validator(mode="after")
    def _levels_are_the_four(self) -> Self:
        if tuple(level.rating for level in self.levels) != RATINGS:
            raise broken_rule(
                "“levels” must list the four ratings, best first.",
                f"Write {', '.join(RATINGS)}, in this order.",
                ("levels",),
            )
        titles: set[str] = set()
        for place, level in enumerate(self.levels):
            if level.title.casefold() in titles:
                raise broken_rule(
                    f"Another level also has the title “{level.title}”.",
                    "Give each level its own title.",
                    ("levels", place, "title"),
                )
            titles.add(level.title.casefold())
        return self

    @model_validator(mode="after")
    def _levels_have_what_gives_them(self) -> Self:
        by_score = self.rated_by == "score"
        needed, foreign = "from_share", "characteristics"
        if not by_score:
            needed, foreign = foreign, needed
        for place, level in enumerate(self.levels):
            if getattr(level, needed) is None:
                raise broken_rule(
                    f"“{needed}” is missing. A rule set rated by the {self.rated_by} needs it.",
                    f"Add a line “{needed}: …” to each level.",
                    ("levels", place),
                )
            if getattr(level, foreign) is not None:
                raise broken_rule(
                    f"“{foreign}” has no place in a rule set rated by the {self.rated_by}.",
                    "Take this line out, or change “rated_by”.",
                    ("levels", place, foreign),
                )
        return self

    @model_validator(mode="after")
    def _shares_fall(self) -> Self:
        shares = [level.from_share for level in self.levels if level.from_share is not None]
        if shares and (shares != sorted(set(shares), reverse=True) or shares[-1] != 0):
            raise broken_rule(
                "“from_share” must become smaller from level to level and end at 0.",
                "Check the four numbers.",
                ("levels",),
            )
        if self.coverage_threshold == 0:
            raise broken_rule(
                "“coverage_threshold” is 0, so a rating would need no evidence.",
                "Write the share of items that must be answered, such as 0.60.",
                ("coverage_threshold",),
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

    @model_validator(mode="after")
    def _every_rule_decides_somewhere(self) -> Self:
        deciding = {first_that_fits(self.aggregation, five) for five in _ALL_FIVES}
        for place in range(len(self.aggregation)):
            if place not in deciding:
                raise broken_rule(
                    "This rule never decides: an earlier one always fits first.",
                    "Take it out, or move it up.",
                    ("aggregation", place),
                )
        return self

    @model_validator(mode="after")
    def _better_questions_never_make_a_worse_visit(self) -> Self:
        for five in _ALL_FIVES:
            before = self.aggregation[first_that_fits(self.aggregation, five)]
            for better in _one_step_better(five):
                place = first_that_fits(self.aggregation, better)
                after = self.aggregation[place]
                if steps_down(after.gives) > steps_down(before.gives):
                    raise broken_rule(
                        "This rule makes the visit worse when a key question gets better: "
                        f"{', '.join(five)} give {before.gives}, but {', '.join(better)} "
                        f"give {after.gives}.",
                        "Change this rule, or the order of the rules.",
                        ("aggregation", place),
                    )
        return self


def steps_down(rating: str) -> int:
    """How many levels a rating is below the best: 0 to 3.

    Raises:
        ValueError: It is none of the four.
    """
    return [str(known) for known in RATINGS].index(rating)


def first_that_fits(rules: Sequence[AggregationRule], ratings: Sequence[str]) -> int:
    """The place of the rule that decides; the last rule always fits."""
    return next(place for place, rule in enumerate(rules) if rule.fits(ratings))


def title_without_rules(rating: str) -> str:
    """Word a rating whose rule set is not known here, by its place among the four."""
    if rating in RATINGS:
        return f"Step {len(RATINGS) - steps_down(rating)} of {len(RATINGS)}"
    return _UNRATED.get(rating, rating)


def _one_step_better(five: Sequence[Rating]) -> list[tuple[Rating, ...]]:
    """Every way in which one of five key questions can be one level better."""
    return [
        (*five[:place], RATINGS[steps_down(rating) - 1], *five[place + 1 :])
        for place, rating in enumerate(five)
        if steps_down(rating)
    ]


_ALL_FIVES: Final = tuple(combinations_with_replacement(RATINGS, 5))
"""Whatever five key questions can be, their order aside."""
_UNRATED: Final = {
    NOT_RATED: "Not rated",
    PAUSED: "Rating paused: immediate concern",
    PANEL_JUDGES: "The panel judges",
}

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
