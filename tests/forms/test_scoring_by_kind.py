"""Which sections and items have points: by kind, by what applies, by what is asked."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import NON_ANSWERS, NOT_APPLICABLE, AnswerError
from qvisit.forms.item import KEY_QUESTIONS, Item, Scale
from qvisit.forms.scoring import (
    is_failed,
    score_items,
    score_key_questions,
    score_standards,
)
from qvisit.forms.section import Kind
from qvisit.forms.sustainability import markers_for_others, profile
from qvisit.forms.template import Template
from tests.forms.made import kind_for, make_item, make_section, make_template, some_reply
from tests.forms.test_asked import SCALES, rule

UNSCORED: tuple[Kind, ...] = ("first_impressions", "voices", "team_culture", "actions")
PLAIN = {"key_question": None, "group": None, "control": None}
WITHOUT_POINTS: tuple[Scale, ...] = (
    *("NUMBER", "CHOICE", "MULTI", "TEXT"),
    *("DATE", "TIME", "DATE_TIME", "PHOTO"),
)


def shares(template: Template, values: Mapping[str, str]) -> list[Fraction | None]:
    """The score of each key question."""
    scores = score_key_questions([template], {template.id: values})
    return [scores[question].compliance.share for question in KEY_QUESTIONS]


@pytest.mark.parametrize("kind", UNSCORED)
def test_a_template_of_a_kind_without_points_has_no_score(kind: Kind) -> None:
    items = [make_item("A0", "MET3", **PLAIN), make_item("A1", "LEVEL4", **PLAIN)]
    template = make_template(*items, kind=kind)
    values = {"A0": "not_met", "A1": "1"}

    assert score_standards(template, values) == ()
    assert shares(template, values) == [None] * 5


def several_kinds() -> Template:
    """Standards with sections of each other kind between them."""
    others = [
        make_section(make_item(f"U{n}", "LEVEL4", **PLAIN), kind=kind)
        for n, kind in enumerate(UNSCORED)
    ]
    return make_template(
        make_section(make_item("A1"), make_item("A2", "LEVEL4", key_question="caring")),
        *others[:2],
        make_section(make_item("S1", "SIGN"), kind="closed_culture"),
        make_section(make_item("M1", "MARKER"), kind="sustainability"),
        *others[2:],
        make_section(make_item("B1", "YES_NO")),
    )


REST = {"S1": "serious", "M1": "3", "U0": "1", "U1": "1", "U2": "4", "U3": "4"}


def test_only_sections_of_the_kind_standards_score() -> None:
    template = several_kinds()
    values = {"A1": "met", "A2": "4", "B1": "no"}

    scored = score_standards(template, {**values, **REST})

    assert [one.section_id for one in scored] == ["a1", "b1"]
    assert shares(template, {**values, **REST}) == [Fraction(1, 2), None, 1, None, None]
    assert shares(template, values) == shares(template, {**values, **REST})


@given(st.data())
def test_no_answer_in_another_kind_of_section_touches_a_score(data: st.DataObject) -> None:
    template = several_kinds()
    drawn = {
        item.code: data.draw(st.sampled_from([some_reply(item), some_reply(item, -1), None]))
        for item in template.items
    }
    values = {code: reply for code, reply in drawn.items() if reply is not None}
    own = {code: reply for code, reply in values.items() if code not in REST}

    assert shares(template, values) == shares(template, own)
    assert score_standards(template, values) == score_standards(template, own)


def test_a_section_of_standards_scores_in_a_template_of_another_kind() -> None:
    template = make_template(
        make_section(make_item("U1", "LEVEL4", **PLAIN)),
        make_section(make_item("A1"), kind="standards"),
        kind="voices",
    )

    assert [one.section_id for one in score_standards(template, {})] == ["a1"]
    assert shares(template, {"A1": "partly", "U1": "4"})[0] == Fraction(1, 2)


def test_a_group_of_markers_is_scored_wherever_its_section_stands() -> None:
    values = {"M1": "3", "A1": "met"}

    scores = {score.group: score for score in profile(several_kinds(), values)}

    assert (scores["social"].points, scores["social"].possible) == (3, 3)
    assert scores["environmental"].possible == 0


@pytest.mark.parametrize("scale", WITHOUT_POINTS)
def test_an_answer_without_points_changes_neither_score_nor_coverage(scale: Scale) -> None:
    plain = make_template(make_item("A1"), make_item("A2"))
    more = make_template(make_item("A1"), make_item("A2"), make_item("X1", scale, weight=3))
    values = {"A1": "partly"}

    for reply in (None, some_reply(more.item("X1")), *NON_ANSWERS):
        said = values if reply is None else {**values, "X1": reply}
        assert score_standards(more, said) == score_standards(plain, values)
        assert score_items(more.items, said) == score_items(plain.items, values)


def gated(item: Item, *others: Item) -> Template:
    """Items of which the first is asked only after a yes in a part without points."""
    gate = make_section(make_item("G1", "YES_NO", **PLAIN), kind="voices")
    return make_template(gate, make_section(item, *others))


def test_a_hidden_item_has_neither_points_nor_a_place_in_the_count() -> None:
    bad = make_item("A1", weight=3, enable_when=rule(("G1", "=", "yes")))
    template = gated(bad, make_item("A2"))
    values = {"A1": "not_met", "A2": "met"}

    shown = score_standards(template, {**values, "G1": "yes"})[0].compliance
    hidden = score_standards(template, {**values, "G1": "no"})[0].compliance

    assert (shown.share, shown.tally.asked) == (Fraction(1, 4), 2)
    assert (hidden.share, hidden.coverage) == (Fraction(1), Fraction(1))
    assert hidden.tally.asked == 1
    assert shares(template, {**values, "G1": "no"})[0] == 1
    assert shares(template, values)[0] == 1


def test_a_section_with_all_its_items_hidden_has_no_score() -> None:
    item = make_item("A1", enable_when=rule(("G1", "=", "yes")))

    (score,) = score_standards(gated(item), {"A1": "met", "G1": "no"})

    assert (score.compliance.share, score.compliance.coverage, score.enough) == (None, None, False)
    assert score.key_questions == ()


def test_hidden_markers_do_not_count() -> None:
    rows = [
        make_item("M1", "MARKER"),
        make_item("M2", "MARKER", enable_when=rule(("M1", ">=", "2"))),
        make_item("M3", "MARKER", control="trust", enable_when=rule(("M1", ">=", "2"))),
    ]
    template = make_template(*rows, kind="sustainability")
    values = {"M1": "1", "M2": "3", "M3": "3"}

    social = profile(template, values)[1]

    assert (social.points, social.possible, social.tally.asked) == (1, 3, 1)
    assert markers_for_others(template, values) == ()
    assert len(markers_for_others(template, {**values, "M1": "2"})) == 1


weights = st.lists(
    st.tuples(st.integers(1, 3), st.sampled_from(["met", "partly", "not_met", None])), max_size=6
)


@given(weights, st.integers(1, 3))
def test_an_item_that_does_not_apply_is_as_if_it_were_not_there(
    drawn: list[tuple[int, str | None]], weight: int
) -> None:
    items = [make_item(f"A{n}", weight=heavy) for n, (heavy, _) in enumerate(drawn)]
    last = make_item("LAST")
    values = {f"A{n}": reply for n, (_, reply) in enumerate(drawn) if reply is not None}
    without = make_template(*items, last)
    with_it = make_template(*items, make_item("NEW", weight=weight), last)

    assert shares(with_it, {**values, "NEW": NOT_APPLICABLE}) == shares(without, values)


def test_the_score_of_each_key_question_is_that_of_its_items() -> None:
    items = [make_item(f"A{n}", key_question=question) for n, question in enumerate(KEY_QUESTIONS)]
    replies = ["met", "partly", "not_met", "met", NOT_APPLICABLE]
    values = {f"A{n}": reply for n, reply in enumerate(replies)}

    assert shares(make_template(*items), values) == [1, Fraction(1, 2), 0, 1, None]


@pytest.mark.parametrize(
    ("scale", "failing", "passing"),
    [
        ("MET3", ("not_met",), ("partly", "met")),
        ("LEVEL4", ("1",), ("2", "3", "4")),
        ("YES_NO", ("no",), ("yes",)),
        ("COUNT", ("0/1", "49/100", "1/3"), ("1/2", "50/100", "100/100")),
        ("SIGN", (), ("none", "serious")),
    ],
)
def test_an_item_clearly_fails_when_nothing_or_less_than_half_is_met(
    scale: Scale, failing: tuple[str, ...], passing: tuple[str, ...]
) -> None:
    item = make_item(scale=scale)

    assert all(is_failed(item, reply) for reply in failing)
    assert not any(is_failed(item, reply) for reply in (*passing, *NON_ANSWERS))


@pytest.mark.parametrize("scale", WITHOUT_POINTS)
def test_what_has_no_points_never_fails(scale: Scale) -> None:
    item = make_item(scale=scale)

    assert not any(is_failed(item, reply) for reply in (some_reply(item), *NON_ANSWERS))


@pytest.mark.parametrize("scale", SCALES)
def test_whether_a_reply_of_another_scale_fails_is_not_guessed(scale: Scale) -> None:
    item = make_item(scale=scale)

    with pytest.raises(AnswerError):
        is_failed(item, " nonsense ")


@pytest.mark.parametrize("scale", SCALES)
def test_every_scale_can_be_used_in_some_kind_of_section(scale: Scale) -> None:
    template = make_template(make_item(scale=scale), kind=kind_for(scale))

    assert template.kinds == {kind_for(scale)}
