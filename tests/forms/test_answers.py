from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import (
    NON_ANSWERS,
    NOT_APPLICABLE,
    AnswerError,
    is_reply,
    label_of,
    non_answer_options,
    options,
    rank_of,
    value_of,
)
from qvisit.forms.template import Scale

SCALES: tuple[Scale, ...] = ("MET3", "LEVEL4", "COUNT", "SIGN", "MARKER")


@pytest.mark.parametrize(
    ("scale", "reply", "value"),
    [
        ("MET3", "met", Fraction(1)),
        ("MET3", "partly", Fraction(1, 2)),
        ("MET3", "not_met", Fraction(0)),
        ("LEVEL4", "4", Fraction(1)),
        ("LEVEL4", "3", Fraction(2, 3)),
        ("LEVEL4", "2", Fraction(1, 3)),
        ("LEVEL4", "1", Fraction(0)),
        ("COUNT", "7/10", Fraction(7, 10)),
        ("COUNT", "0/1", Fraction(0)),
        ("COUNT", "100000/100000", Fraction(1)),
        ("MARKER", "0", Fraction(0)),
        ("MARKER", "2", Fraction(2, 3)),
        ("SIGN", "serious", None),
        ("SIGN", "none", None),
    ],
)
def test_each_reply_has_the_worth_of_its_scale(
    scale: Scale, reply: str, value: Fraction | None
) -> None:
    assert value_of(scale, reply) == value


def test_a_non_answer_is_a_reply_on_every_scale_and_is_worth_nothing_rather_than_zero() -> None:
    found = [
        (is_reply(scale, reply), value_of(scale, reply), rank_of(scale, reply))
        for scale, reply in product(SCALES, NON_ANSWERS)
    ]

    assert set(found) == {(True, None, None)}


@pytest.mark.parametrize(
    "reply",
    ["11/10", "1/0", "-1/2", "1/100001", "01/2", "1 /2", "1/2\n", "½", "１/2", "1.0/2", "/", "3"],
)
def test_a_count_is_two_plain_numbers_with_the_part_no_larger_than_the_whole(reply: str) -> None:
    assert not is_reply("COUNT", reply)


@pytest.mark.parametrize(("scale", "reply"), [("MET3", "4"), ("LEVEL4", "met"), ("SIGN", "3")])
def test_a_reply_of_another_scale_is_refused_in_words(scale: Scale, reply: str) -> None:
    with pytest.raises(AnswerError, match=f"“{reply}” is not an answer"):
        value_of(scale, reply)


def test_a_stronger_sign_ranks_higher() -> None:
    ranks = [rank_of("SIGN", reply) for reply in ("none", "once", "repeated", "serious")]

    assert ranks == [0, Fraction(1, 3), Fraction(2, 3), 1]


def test_keys_differ_within_what_one_question_offers() -> None:
    for scale in SCALES:
        keys = [option.key for option in (*options(scale), *non_answer_options())]

        assert len(set(keys)) == len(keys)
        assert all(len(key) == 1 for key in keys)


def test_the_shortcut_keys_are_those_on_the_buttons() -> None:
    met, level = options("MET3"), options("LEVEL4")

    assert "".join(option.key for option in met) == "MPN"
    assert "".join(option.key for option in level) == "4321"
    assert "".join(option.key for option in non_answer_options()) == "SKDR"


def test_every_reply_has_words() -> None:
    assert label_of("LEVEL4", "2") == "Not so good"
    assert label_of("MARKER", "3") == "Embedded and measured"
    assert label_of("COUNT", "7/10") == "7 of 10"
    assert label_of("SIGN", NOT_APPLICABLE) == "Doesn’t apply"


@given(st.sampled_from(SCALES), st.text(max_size=12))
def test_any_text_is_a_reply_with_a_worth_or_is_refused(scale: Scale, reply: str) -> None:
    if is_reply(scale, reply):
        value = value_of(scale, reply)

        assert value is None or 0 <= value <= 1
        assert label_of(scale, reply)
    else:
        with pytest.raises(AnswerError):
            rank_of(scale, reply)


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_every_possible_count_is_worth_its_share(count: tuple[int, int]) -> None:
    part, whole = count

    assert value_of("COUNT", f"{part}/{whole}") == Fraction(part, whole)
