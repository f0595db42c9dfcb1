"""Agreement statistics: published numbers, what must not change them, where they are silent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW
from qvisit.forms.item import Item, Scale
from qvisit.visits.agreement import (
    FEWEST_PAIRABLE,
    Alpha,
    Metric,
    Pairs,
    Unit,
    Weights,
    agreement_by_scale,
    alpha,
    kappa,
    pairs_alike,
)
from qvisit.visits.consensus import ItemView, View
from tests.visits.panel import new_panel, seat

ASH = seat(new_panel().visitor, "Ash", "visitor")
METRICS: tuple[Metric, ...] = get_args(Metric)
KRIPPENDORFF = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
TWO_RATERS = ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
THREE_RATERS = ("3 2 4 1 3 2", "3 2 3 1 3 .", "3 3 4 2 3 2")

VALUES = st.integers(0, 4).map(Fraction)
UNITS = st.lists(st.lists(VALUES, max_size=5), max_size=8)


def _units(raters: Sequence[str]) -> list[Unit]:
    columns = zip(*(line.split() for line in raters), strict=True)
    return [[Fraction(one) for one in column if one != "."] for column in columns]


def _rounded(value: Fraction | None) -> float | None:
    return None if value is None else round(float(value), 6)


@pytest.mark.parametrize(
    ("metric", "known"),
    [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)],
)
def test_alpha_is_as_krippendorff_published_it(metric: Metric, known: float) -> None:
    found = alpha(_units(KRIPPENDORFF), metric)

    assert (_rounded(found.value), found.pairable) == (known, 40)


def test_pairs_are_counted_as_published() -> None:
    found = pairs_alike(_units(KRIPPENDORFF))

    assert (found, _rounded(found.share)) == (Pairs(43, 55), 0.781818)


def test_two_raters_have_the_alpha_of_the_sheet() -> None:
    assert _rounded(alpha(_units(TWO_RATERS), "nominal").value) == 0.095238


def test_three_raters_have_the_alphas_of_the_sheet() -> None:
    units = _units(THREE_RATERS)

    assert alpha(units, "nominal").value == Fraction(1, 2)
    assert _rounded(alpha(units, "ordinal").value) == 0.789229
    assert pairs_alike(units).share == Fraction(10, 16)


@pytest.mark.parametrize(
    ("table", "weights", "known"),
    [
        ([[15, 5], [10, 70]], "none", 0.571429),
        ([[20, 5], [10, 15]], "none", 0.4),
        ([[4, 1, 0, 0], [1, 6, 2, 0], [0, 1, 8, 1], [0, 0, 1, 5]], "none", 0.680365),
        ([[4, 1, 0, 0], [1, 6, 2, 0], [0, 1, 8, 1], [0, 0, 1, 5]], "linear", 0.786585),
        ([[4, 1, 0, 0], [1, 6, 2, 0], [0, 1, 8, 1], [0, 0, 1, 5]], "quadratic", 0.880546),
    ],
)
def test_kappa_is_as_published(table: list[list[int]], weights: Weights, known: float) -> None:
    assert _rounded(kappa(table, weights)) == known


def test_kappa_says_nothing_where_chance_gives_everything() -> None:
    assert kappa([[7, 0], [0, 0]]) is None
    assert kappa([]) is None
    assert kappa([[0, 0], [0, 0]]) is None


@pytest.mark.parametrize("table", [[[1, 2]], [[1, 2], [3]], [[1, -1], [0, 2]]])
def test_a_table_that_is_none_is_refused(table: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="square"):
        kappa(table)


@pytest.mark.parametrize("metric", METRICS)
def test_without_variation_alpha_cannot_be_computed_and_is_not_1(metric: Metric) -> None:
    same = [[Fraction(3)] * 3] * 9

    assert alpha(same, metric) == Alpha(None, 27, "no_variation")
    assert pairs_alike(same).share == 1


@pytest.mark.parametrize("units", [[], [[]], [[Fraction(1)], [Fraction(2)], []]])
def test_without_two_values_on_one_thing_there_is_nothing_to_compute(units: list[Unit]) -> None:
    assert alpha(units, "ordinal") == Alpha(None, 0, "no_pairs")
    assert pairs_alike(units).share is None


def test_a_ratio_of_values_below_0_is_refused() -> None:
    with pytest.raises(ValueError, match="from 0"):
        alpha([[Fraction(-1), Fraction(1)]], "ratio")


def test_few_values_are_only_indicative() -> None:
    pair = [Fraction(1), Fraction(2)]

    assert alpha([pair] * (FEWEST_PAIRABLE // 2 - 1), "nominal").is_indicative
    assert not alpha([pair] * (FEWEST_PAIRABLE // 2), "nominal").is_indicative


@pytest.mark.parametrize(
    ("value", "reading"),
    [("0.8", "reliable"), ("0.7999", "tentative"), ("0.667", "tentative"), ("0.6669", "reword")],
)
def test_alpha_is_read_by_krippendorffs_bands(value: str, reading: str) -> None:
    assert Alpha(Fraction(value), 40).reading == reading


@given(UNITS, st.sampled_from(METRICS), st.randoms(use_true_random=False))
def test_nobodys_place_and_no_order_matters(
    units: list[list[Fraction]], metric: Metric, chance: Random
) -> None:
    mixed = [chance.sample(unit, len(unit)) for unit in units]
    chance.shuffle(mixed)

    assert alpha(mixed, metric) == alpha(units, metric)
    assert pairs_alike(mixed) == pairs_alike(units)


@given(st.lists(st.tuples(VALUES, st.integers(2, 5)), min_size=2), st.sampled_from(METRICS))
def test_full_agreement_with_variation_is_1(
    said: list[tuple[Fraction, int]], metric: Metric
) -> None:
    assume(len({value for value, _ in said}) > 1)

    units = [[value] * raters for value, raters in said]

    assert alpha(units, metric).value == 1
    assert pairs_alike(units).share == 1


@given(UNITS, st.sampled_from(METRICS))
def test_alpha_never_passes_1_and_one_value_alone_changes_nothing(
    units: list[list[Fraction]], metric: Metric
) -> None:
    found = alpha(units, metric)

    assert found.value is None or found.value <= 1
    assert alpha([*units, [Fraction(4)]], metric) == found


@given(UNITS, st.integers(1, 9))
def test_an_ordinal_alpha_knows_no_distances(units: list[list[Fraction]], step: int) -> None:
    stretched = [[value * step + value**3 for value in unit] for unit in units]

    assert alpha(stretched, "ordinal") == alpha(units, "ordinal")


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30))
def test_kappa_is_1_only_where_two_raters_agree_on_everything(said: list[tuple[int, int]]) -> None:
    table = [[said.count((row, column)) for column in range(4)] for row in range(4)]

    plain, linear = kappa(table), kappa(table, "linear")

    assert (plain == 1) == (all(a == b for a, b in said) and len({a for a, _ in said}) > 1)
    assert plain is None or plain <= 1
    assert linear is None or linear <= 1


def _view(scale: Scale, *given_replies: str | None, choices: tuple[str, ...] = ()) -> ItemView:
    item = Item.model_validate(
        {
            "code": "A1",
            "text_standard": "Staff knock before they come in.",
            "text_easy": "Do staff knock?",
            "guidance": "Watch three doors.",
            "method": "observe",
            "scale": scale,
            "weight": 1,
            "source": "A made-up source",
            "choices": [{"id": one, "text": one.title()} for one in choices],
        }
    )
    views = tuple(View(ASH, reply, counts=reply is not None) for reply in given_replies)
    return ItemView("core", item, "standards", views, Fraction(0), False, False, "")


def test_a_visits_answers_are_compared_scale_by_scale() -> None:
    views = [
        *(_view("LEVEL4", *column) for column in zip(*_rows(THREE_RATERS), strict=True)),
        _view("MET3", "met", "partly"),
        _view("MET3", "met", "met"),
    ]

    levels, mets = agreement_by_scale(views)

    assert (levels.scale, levels.metric, levels.items) == ("LEVEL4", "ordinal", 6)
    assert _rounded(levels.alpha.value) == 0.789229
    assert (levels.pairs, levels.alpha.is_indicative) == (Pairs(10, 16), True)
    assert (mets.scale, mets.items, mets.pairs) == ("MET3", 2, Pairs(1, 2))


def _rows(raters: Sequence[str]) -> list[list[str | None]]:
    return [[None if one == "." else one for one in line.split()] for line in raters]


def test_what_is_no_value_is_compared_with_nothing() -> None:
    no_vote = View(ASH, "4", counts=False, reason="Asked nobody")
    view = _view("LEVEL4", "3", DONT_KNOW, None, "17")
    alone = ItemView(
        view.template, view.item, view.kind, (*view.views, no_vote), Fraction(0), False, False, ""
    )

    assert agreement_by_scale([alone]) == ()


def test_impressions_are_each_reviewers_own_and_are_not_compared() -> None:
    view = _view("LEVEL4", "1", "4")

    assert agreement_by_scale([replace(view, kind="first_impressions")]) == ()
    assert agreement_by_scale([replace(view, kind="closed_culture")])


def test_choices_and_own_words_are_left_out_and_scales_without_order_are_nominal() -> None:
    views = [
        _view("CHOICE", "red", "blue", choices=("red", "blue")),
        _view("TEXT", "Warm", "Cold"),
        _view("YES_NO", "yes", "no"),
    ]

    found: Mapping[Scale, Metric] = {one.scale: one.metric for one in agreement_by_scale(views)}

    assert found == {"YES_NO": "nominal"}
