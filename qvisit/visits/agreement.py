"""How alike reviewers answered: percent agreement, kappa, Krippendorff's alpha, in exact fractions.

Formulas: rating and statistics sheet, section 6. They say how clear questions were, and nothing
about people: nothing here is ever worked out for one person.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from typing import Final, Literal, NamedTuple

from qvisit.forms.answers import NON_ANSWERS, is_reply, options
from qvisit.forms.item import Scale
from qvisit.forms.section import Kind
from qvisit.visits.consensus import ItemView

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Weights = Literal["none", "linear", "quadratic"]
Unit = Sequence[Fraction]
"""The values that raters gave to one thing; who gave none is left out."""
Trouble = Literal["", "no_pairs", "no_variation"]
Reading = Literal["reliable", "tentative", "reword"]

FEWEST_PAIRABLE: Final = 20
"""Of fewer values that can be paired, a figure is only indicative."""
RELIABLE_FROM: Final = Fraction(4, 5)
TENTATIVE_FROM: Final = Fraction(667, 1000)
_ORDINAL: Final[frozenset[Scale]] = frozenset({"LEVEL4", "MET3"})
COMPARED: Final[tuple[Scale, ...]] = ("LEVEL4", "MET3", "YES_NO", "SIGN", "MARKER")
"""Scales whose items all offer the same answers, so that these can be counted together."""
_KINDS: Final[frozenset[Kind]] = frozenset({"standards", "closed_culture", "sustainability"})


class Pairs(NamedTuple):
    """Pairs of raters on one thing: how many gave the same value, of how many."""

    alike: int
    all: int

    @property
    def share(self) -> Fraction | None:
        """The percent agreement, from 0 to 1; None without pairs."""
        return Fraction(self.alike, self.all) if self.all else None


@dataclass(frozen=True)
class Alpha:
    """Krippendorff's alpha. `value` is None where it cannot be computed, and `trouble` says why.

    `pairable` is how many values have another to be paired with.
    """

    value: Fraction | None
    pairable: int
    trouble: Trouble = ""

    @property
    def is_indicative(self) -> bool:
        """Whether there is too little to rely on the figure."""
        return self.pairable < FEWEST_PAIRABLE

    @property
    def reading(self) -> Reading:
        """What Krippendorff's bands make of it; without a value, the lowest."""
        if self.value is None or self.value < TENTATIVE_FROM:
            return "reword"
        return "reliable" if self.value >= RELIABLE_FROM else "tentative"


@dataclass(frozen=True)
class ScaleAgreement:
    """How alike all reviewers answered on one scale; `items` had two values or more."""

    scale: Scale
    metric: Metric
    items: int
    pairs: Pairs
    alpha: Alpha


def pairs_alike(units: Iterable[Unit]) -> Pairs:
    """Count agreeing pairs of raters over all things, any number of raters each."""
    alike = together = 0
    for unit in units:
        counts = Counter(unit)
        alike += sum(count * (count - 1) // 2 for count in counts.values())
        together += len(unit) * (len(unit) - 1) // 2
    return Pairs(alike, together)


def kappa(table: Sequence[Sequence[int]], weights: Weights = "none") -> Fraction | None:
    """Cohen's kappa of exactly two raters, who both rated everything.

    Args:
        table: How often the first rater gave category `row` and the second `column`; square.
        weights: How disagreement counts on a scale with an order.

    Returns:
        None where chance alone would give full agreement, or nothing was rated.

    Raises:
        ValueError: The table is not square, or holds a negative count.
    """
    size = len(table)
    if any(len(row) != size for row in table) or any(one < 0 for row in table for one in row):
        raise ValueError("a table of agreement is square and holds counts")
    total = sum(map(sum, table))
    if not total:
        return None
    rows = [Fraction(sum(row), total) for row in table]
    columns = [Fraction(sum(row[at] for row in table), total) for at in range(size)]
    weigh = _weigher(weights, size)
    cells = [(row, column) for row in range(size) for column in range(size)]
    seen = sum((weigh(r, c) * Fraction(table[r][c], total) for r, c in cells), Fraction(0))
    chance = sum((weigh(r, c) * rows[r] * columns[c] for r, c in cells), Fraction(0))
    return None if chance == 1 else (seen - chance) / (1 - chance)


def alpha(units: Iterable[Unit], metric: Metric) -> Alpha:
    """Krippendorff's alpha for any number of raters, with gaps.

    Returns:
        No value where no thing has two values, or all values are equal: then there is nothing
        that could have differed, which is not the same as full agreement.

    Raises:
        ValueError: The metric is a ratio and a value lies below 0.
    """
    return _Coincidences([tuple(unit) for unit in units if len(unit) > 1]).alpha(metric)


def agreement_by_scale(views: Iterable[ItemView]) -> tuple[ScaleAgreement, ...]:
    """How alike a visit's reviewers answered, scale by scale.

    Only values that count are compared: no non-answers, no own words, no counts and choices, which
    stand for something else on each item, and no impressions, which are each reviewer's own. Scales
    that nobody shared are left out.
    """
    by_scale: dict[Scale, list[Unit]] = {scale: [] for scale in COMPARED}
    for view in views:
        if view.item.scale in by_scale and view.kind in _KINDS:
            unit = _values(view)
            if len(unit) > 1:
                by_scale[view.item.scale].append(unit)
    return tuple(_of_scale(scale, units) for scale, units in by_scale.items() if units)


def _of_scale(scale: Scale, units: Sequence[Unit]) -> ScaleAgreement:
    metric: Metric = "ordinal" if scale in _ORDINAL else "nominal"
    return ScaleAgreement(scale, metric, len(units), pairs_alike(units), alpha(units, metric))


def _values(view: ItemView) -> Unit:
    """The reviewers' values as places among the answers on offer; order matters, distance not."""
    places = {option.reply: Fraction(-at) for at, option in enumerate(options(view.item))}
    return tuple(
        places[one.reply]
        for one in view.views
        if one.counts
        and one.reply is not None
        and one.reply not in NON_ANSWERS
        and is_reply(view.item, one.reply)
    )


def _weigher(weights: Weights, size: int) -> Callable[[int, int], Fraction]:
    power = {"linear": 1, "quadratic": 2}.get(weights, 0)

    def weigh(row: int, column: int) -> Fraction:
        if not power:
            return Fraction(row == column)
        return 1 - Fraction(abs(row - column), max(1, size - 1)) ** power

    return weigh


class _Coincidences:
    """How often each value stands beside each other one, on things with two values or more."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._seen = Counter(value for unit in units for value in unit)

    def alpha(self, metric: Metric) -> Alpha:
        if metric == "ratio" and any(value < 0 for value in self._seen):
            raise ValueError("a ratio needs values from 0 upwards")
        pairable = self._seen.total()
        if not pairable:
            return Alpha(None, 0, "no_pairs")
        if len(self._seen) == 1:
            return Alpha(None, pairable, "no_variation")
        distance = self._distances(metric)
        observed = sum(
            (2 * self._beside[pair] * distance[pair] for pair in distance), Fraction(0)
        ) / Fraction(pairable)
        expected = Fraction(
            sum((2 * self._seen[c] * self._seen[k] * far for (c, k), far in distance.items()), 0)
        ) / (pairable * (pairable - 1))
        return Alpha(1 - observed / expected, pairable)

    @cached_property
    def _beside(self) -> Mapping[tuple[Fraction, Fraction], Fraction]:
        """By pair of different values, the lower one first."""
        found: dict[tuple[Fraction, Fraction], Fraction] = {
            pair: Fraction(0) for pair in combinations(sorted(self._seen), 2)
        }
        for unit in self._units:
            counts = sorted(Counter(unit).items())
            for (low, many), (high, more) in combinations(counts, 2):
                found[low, high] += Fraction(many * more, len(unit) - 1)
        return found

    def _distances(self, metric: Metric) -> Mapping[tuple[Fraction, Fraction], Fraction]:
        """The squared distance of each pair of different values."""
        return {pair: self._distance(metric, *pair) for pair in self._beside}

    def _distance(self, metric: Metric, low: Fraction, high: Fraction) -> Fraction:
        if metric == "nominal":
            return Fraction(1)
        if metric == "interval":
            return (low - high) ** 2
        if metric == "ratio":
            return ((low - high) / (low + high)) ** 2
        between = sum(count for value, count in self._seen.items() if low <= value <= high)
        return (between - Fraction(self._seen[low] + self._seen[high], 2)) ** 2
