import random
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import (
    DONT_KNOW,
    NON_ANSWERS,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    PREFER_NOT,
    AnswerError,
    options,
    value_of,
)
from qvisit.forms.item import Item, KeyQuestion, Scale
from qvisit.forms.scoring import (
    Compliance,
    decimal,
    describe,
    percent,
    score_items,
    score_key_questions,
    score_standards,
)
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from tests.forms.made import make_item

BEST_FIRST: Mapping[Scale, tuple[str, ...]] = {
    scale: tuple(option.reply for option in options(make_item(scale=scale)))
    for scale in ("MET3", "LEVEL4", "YES_NO")
}


def item(
    code: str, weight: int = 1, scale: Scale = "MET3", key_question: KeyQuestion | None = "safe"
) -> Item:
    return make_item(code, scale, weight=weight, key_question=key_question)


def template(*sections: tuple[Item, ...], id: str = "one") -> Template:  # noqa: A002
    return Template(
        id=id,
        version="1.0.0",
        title="One",
        kind="standards",
        purpose="To test.",
        for_whom="Testers.",
        minutes=10,
        sources=("Test",),
        not_covered="All else.",
        change_note="New.",
        sections=tuple(
            Section(id=f"part-{number}", title=f"Part {number}", regulation="12", items=items)
            for number, items in enumerate(sections, start=1)
        ),
    )


def scored(scale: Scale, *answers: tuple[int, str]) -> Compliance:
    items = [item(f"A-{place}", weight, scale) for place, (weight, _) in enumerate(answers)]
    return score_items(items, {f"A-{place}": reply for place, (_, reply) in enumerate(answers)})


def test_a_met_and_partly_met_add_up_by_weight() -> None:
    compliance = scored(
        "MET3", (3, "met"), (2, "met"), (1, NOT_APPLICABLE), (3, "partly"), (1, "not_met")
    )

    assert (compliance.points, compliance.weight) == (Fraction(13, 2), 9)
    assert compliance.share == Fraction(13, 18)
    assert describe(compliance) == "72\u00a0% (6.5 of 9 weighted points; 4 of 5 items apply)"


def test_b_four_levels_add_up_by_weight() -> None:
    compliance = scored("LEVEL4", (3, "4"), (2, "3"), (1, NOT_APPLICABLE), (3, "2"), (1, "4"))

    assert (compliance.points, compliance.weight) == (Fraction(19, 3), 9)
    assert compliance.share == Fraction(19, 27)
    assert describe(compliance) == "70\u00a0% (6.3 of 9 weighted points; 4 of 5 items apply)"


def test_c_nothing_that_applies_is_neither_0_nor_100() -> None:
    compliance = scored("MET3", (3, NOT_APPLICABLE), (1, NOT_APPLICABLE))

    assert (compliance.share, compliance.coverage) == (None, None)
    assert describe(compliance) == "No score (0 of 2 items apply)"


def test_d_one_item_not_met_is_0() -> None:
    compliance = scored("MET3", (2, "not_met"))

    assert compliance.share == 0
    assert describe(compliance) == "0\u00a0% (0 of 2 weighted points; 1 of 1 items apply)"


def test_non_answers_are_counted_and_never_zero() -> None:
    compliance = scored(
        "MET3", (1, "met"), (3, NOT_ASSESSED), (3, DONT_KNOW), (3, PREFER_NOT), (3, NOT_APPLICABLE)
    )

    assert compliance.share == 1
    assert compliance.coverage == Fraction(1, 4)
    tally = compliance.tally
    assert (tally.answered, tally.not_applicable, tally.not_assessed) == (1, 1, 1)
    assert (tally.dont_know, tally.prefer_not) == (1, 1)
    assert describe(compliance).endswith("4 of 5 items apply, 1 answered)")


def test_an_item_without_a_reply_was_not_assessed() -> None:
    items = [item("A-1"), item("A-2")]

    compliance = score_items(items, {"A-1": "met", "B-9": "not_met"})

    assert compliance.share == 1
    assert compliance.tally.not_assessed == 1
    assert compliance.coverage == Fraction(1, 2)


def test_a_count_scores_its_share() -> None:
    compliance = score_items([item("A-1", 2, "COUNT"), item("A-2")], {"A-1": "7/10", "A-2": "met"})

    assert compliance.share == Fraction(4, 5)


def test_signs_and_markers_never_enter_compliance() -> None:
    items = [item("A-1", 3, "SIGN", None), item("A-2", 3, "MARKER", None), item("A-3")]

    compliance = score_items(items, {"A-1": "serious", "A-2": "0", "A-3": "met"})

    assert compliance.share == 1
    assert (compliance.weight, compliance.tally.asked) == (1, 1)


def test_a_reply_that_fits_no_scale_is_refused_rather_than_scored() -> None:
    with pytest.raises(AnswerError):
        score_items([item("A-1")], {"A-1": "maybe"})


def test_rounding_is_half_up_and_for_display_only() -> None:
    assert percent(Fraction(125, 1000)) == "13\u00a0%"
    assert percent(Fraction(124999, 1000000)) == "12\u00a0%"
    assert [decimal(Fraction(n, 100)) for n in (625, 624, 600, 95, 94)] == [
        "6.3",
        "6.2",
        "6",
        "1",
        "0.9",
    ]


def test_a_standard_has_enough_evidence_from_the_threshold_on() -> None:
    asked = template(tuple(item(f"A-{n}") for n in range(5)))

    at = score_standards(asked, {f"A-{n}": "met" for n in range(3)})
    below = score_standards(asked, {f"A-{n}": "met" for n in range(2)})

    assert [standard.enough for standard in (*at, *below)] == [True, False]
    assert (at[0].section_id, at[0].title, at[0].regulation) == ("part-1", "Part 1", "12")


def test_a_standard_where_nothing_applies_has_no_score() -> None:
    standard = score_standards(template((item("A-1"),)), {"A-1": NOT_APPLICABLE})[0]

    assert not standard.enough
    assert standard.compliance.share is None


def test_a_section_counts_in_each_key_question_with_its_own_items() -> None:
    asked = template(
        (item("A-1", 3), item("A-2", 1, key_question="caring")),
        (item("A-3", 1),),
    )

    scores = score_key_questions([asked], {"one": {"A-1": "met", "A-2": "partly"}})

    assert scores["safe"].compliance.share == 1
    assert [part.section_id for part in scores["safe"].standards] == ["part-1", "part-2"]
    assert scores["caring"].compliance.share == Fraction(1, 2)
    assert scores["well_led"].compliance.share is None
    assert tuple(scores) == ("safe", "effective", "caring", "responsive", "well_led")
    assert score_standards(asked, {})[0].key_questions == ("safe", "caring")


def test_a_key_question_is_the_weighted_mean_of_its_standards() -> None:
    asked = template((item("A-1", 3), item("A-2", 3)), (item("A-3", 1),))
    values = {"A-1": "met", "A-2": "not_met", "A-3": "partly"}

    score = score_key_questions([asked], {"one": values})["safe"]

    shares = [(part.compliance.share, part.compliance.weight) for part in score.standards]
    mean = sum((share or 0) * weight for share, weight in shares) / Fraction(7)
    assert shares == [(Fraction(1, 2), 6), (Fraction(1, 2), 1)]
    assert score.compliance.share == mean


def test_two_templates_count_together_and_each_reads_its_own_replies() -> None:
    first, second = template((item("A-1"),)), template((item("A-1", 3),), id="two")

    scores = score_key_questions(
        [first, second], {"one": {"A-1": "not_met"}, "two": {"A-1": "met"}}
    )

    assert scores["safe"].compliance.share == Fraction(3, 4)


weights_and_replies = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(["MET3", "LEVEL4", "YES_NO"]),
        st.integers(0, 3),
        st.sampled_from([None, *sorted(NON_ANSWERS)]),
    ),
    max_size=12,
)


def questionnaire(
    drawn: list[tuple[int, Scale, int, str | None]],
) -> tuple[list[Item], dict[str, str]]:
    items, values = [], {}
    for place, (weight, scale, level, non_answer) in enumerate(drawn):
        items.append(item(f"A-{place}", weight, scale))
        replies = BEST_FIRST[scale]
        values[f"A-{place}"] = non_answer or replies[level % len(replies)]
    return items, values


@given(weights_and_replies, st.randoms())
def test_the_order_of_answers_never_matters(
    drawn: list[tuple[int, Scale, int, str | None]], chance: random.Random
) -> None:
    items, values = questionnaire(drawn)
    shuffled = chance.sample(items, len(items))
    turned = dict(chance.sample(sorted(values.items()), len(values)))

    assert score_items(shuffled, turned) == score_items(items, values)


@given(weights_and_replies, st.integers(1, 3))
def test_an_item_that_does_not_apply_changes_nothing(
    drawn: list[tuple[int, Scale, int, str | None]], weight: int
) -> None:
    items, values = questionnaire(drawn)
    before = score_items(items, values)

    after = score_items([*items, item("NEW", weight)], {**values, "NEW": NOT_APPLICABLE})

    assert (after.points, after.weight, after.share) == (before.points, before.weight, before.share)
    assert after.coverage == before.coverage


@given(weights_and_replies, st.data())
def test_a_better_answer_never_lowers_a_score(
    drawn: list[tuple[int, Scale, int, str | None]], data: st.DataObject
) -> None:
    items, values = questionnaire(drawn)
    answered = [one for one in items if values[one.code] not in NON_ANSWERS]
    if not answered:
        return
    changed = data.draw(st.sampled_from(answered))
    better = data.draw(st.sampled_from(BEST_FIRST[changed.scale]))
    before = score_items(items, values).share

    after = score_items(items, {**values, changed.code: better}).share

    old = value_of(changed, values[changed.code])
    new = value_of(changed, better)
    assert before is not None
    assert after is not None
    assert old is not None
    assert new is not None
    assert (after > before) == (new > old)
    assert (after < before) == (new < old)


@given(weights_and_replies)
def test_a_score_stays_between_0_and_1_and_its_coverage_too(
    drawn: list[tuple[int, Scale, int, str | None]],
) -> None:
    items, values = questionnaire(drawn)

    compliance = score_items(items, values)

    assert compliance.share is None or 0 <= compliance.share <= 1
    assert compliance.coverage is None or 0 <= compliance.coverage <= 1
    assert describe(compliance)
