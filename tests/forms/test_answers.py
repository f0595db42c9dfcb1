from fractions import Fraction
from itertools import product
from typing import get_args

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
    position_of,
    rank_of,
    value_of,
)
from qvisit.forms.item import Item, Scale
from tests.forms.made import make_item

SCALES: tuple[Scale, ...] = get_args(Scale)
ITEMS = tuple(make_item(scale=scale) for scale in SCALES)


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
        ("YES_NO", "yes", Fraction(1)),
        ("YES_NO", "no", Fraction(0)),
        ("COUNT", "7/10", Fraction(7, 10)),
        ("COUNT", "0/1", Fraction(0)),
        ("COUNT", "100000/100000", Fraction(1)),
        ("MARKER", "0", Fraction(0)),
        ("MARKER", "2", Fraction(2, 3)),
        ("SIGN", "serious", None),
        ("SIGN", "none", None),
        ("NUMBER", "4.5", None),
        ("CHOICE", "day", None),
        ("MULTI", "day,night", None),
        ("TEXT", "Two people laughed.\nOne sang.", None),
        ("DATE", "2027-03-09", None),
        ("TIME", "14:02", None),
        ("DATE_TIME", "2027-03-09T14:02", None),
        ("PHOTO", "Estates camera, picture 12", None),
    ],
)
def test_each_reply_has_the_worth_of_its_scale(
    scale: Scale, reply: str, value: Fraction | None
) -> None:
    assert value_of(make_item(scale=scale), reply) == value


def test_a_non_answer_is_a_reply_on_every_scale_and_is_worth_nothing_rather_than_zero() -> None:
    found = [
        (
            is_reply(item, reply),
            value_of(item, reply),
            rank_of(item, reply),
            position_of(item, reply),
        )
        for item, reply in product(ITEMS, NON_ANSWERS)
    ]

    assert set(found) == {(True, None, None, None)}


@pytest.mark.parametrize(
    "reply",
    ["11/10", "1/0", "-1/2", "1/100001", "01/2", "1 /2", "1/2\n", "½", "１/2", "1.0/2", "/", "3"],
)
def test_a_count_is_two_plain_numbers_with_the_part_no_larger_than_the_whole(reply: str) -> None:
    assert not is_reply(make_item(scale="COUNT"), reply)


@pytest.mark.parametrize(
    ("scale", "reply"),
    [
        ("MET3", "4"),
        ("LEVEL4", "met"),
        ("SIGN", "3"),
        ("YES_NO", "maybe"),
        ("NUMBER", "1e5"),
        ("NUMBER", "٤"),
        ("NUMBER", "1.23456"),
        ("CHOICE", "day,night"),
        ("CHOICE", "noon"),
        ("MULTI", "night,day"),
        ("MULTI", "day,day"),
        ("MULTI", ""),
        ("TEXT", ""),
        ("TEXT", "  "),
        ("TEXT", "a" * 20_001),
        ("DATE", "2027-02-30"),
        ("DATE", "9 March 2027"),
        ("TIME", "24:00"),
        ("TIME", "9:30"),
        ("DATE_TIME", "2027-03-09"),
        ("DATE_TIME", "2027-03-09T14:02:01"),
        ("PHOTO", "one\ntwo"),
        ("PHOTO", "a" * 201),
    ],
)
def test_a_reply_that_does_not_fit_its_scale_is_refused_in_words(scale: Scale, reply: str) -> None:
    with pytest.raises(AnswerError, match="is not an answer to A1"):
        value_of(make_item(scale=scale), reply)


def test_a_number_stays_within_its_range() -> None:
    item = make_item(scale="NUMBER", lowest="0", highest="24.5")

    fits = [is_reply(item, reply) for reply in ("-0.1", "0", "24.5", "24.6")]

    assert fits == [False, True, True, False]


def test_a_stronger_sign_ranks_higher() -> None:
    item = make_item(scale="SIGN")

    ranks = [rank_of(item, reply) for reply in ("none", "once", "repeated", "serious")]

    assert ranks == [0, Fraction(1, 3), Fraction(2, 3), 1]


@pytest.mark.parametrize(
    ("scale", "earlier", "later"),
    [
        ("NUMBER", "-2.5", "10"),
        ("DATE", "2026-12-31", "2027-01-01"),
        ("TIME", "09:59", "10:00"),
        ("DATE_TIME", "2026-12-31T23:59", "2027-01-01T00:00"),
        ("COUNT", "9/10", "19/20"),
    ],
)
def test_what_has_an_order_is_placed_in_it(scale: Scale, earlier: str, later: str) -> None:
    item = make_item(scale=scale)
    before, after = position_of(item, earlier), position_of(item, later)

    assert before is not None
    assert after is not None
    assert before < after


def test_keys_differ_within_what_one_question_offers() -> None:
    for item in ITEMS:
        keys = [option.key for option in (*options(item), *non_answer_options())]

        assert len(set(keys)) == len(keys)
        assert all(len(key) == 1 for key in keys)


def test_twenty_choices_have_twenty_keys_of_their_own() -> None:
    choices = [{"id": f"c{number}", "text": "One"} for number in range(20)]
    item = make_item(scale="CHOICE", choices=choices)

    keys = [option.key for option in (*options(item), *non_answer_options())]

    assert len(set(keys)) == 24


def test_the_shortcut_keys_are_those_on_the_buttons() -> None:
    met, level = options(make_item(scale="MET3")), options(make_item(scale="LEVEL4"))

    assert "".join(option.key for option in met) == "MPN"
    assert "".join(option.key for option in level) == "4321"
    assert "".join(option.key for option in non_answer_options()) == "SKDR"


@pytest.mark.parametrize(
    ("item", "reply", "words", "easy"),
    [
        (make_item(scale="LEVEL4"), "2", "Not so good", "Not so good"),
        (make_item(scale="LEVEL4", answer_words="frequency"), "4", "Always", "Always"),
        (make_item(scale="MET3"), "not_met", "Not met", "No"),
        (make_item(scale="MARKER"), "3", "Embedded and measured", "Yes, and we can show it"),
        (make_item(scale="COUNT"), "7/10", "7 of 10 (70\N{NO-BREAK SPACE}%)", None),
        (make_item(scale="COUNT"), "2/16", "2 of 16 (13\N{NO-BREAK SPACE}%)", None),
        (make_item(scale="COUNT"), "1/8", "1 of 8", None),
        (make_item(scale="SIGN"), NOT_APPLICABLE, "Doesn’t apply", "This does not fit here"),
        (make_item(scale="NUMBER"), "4.5", "4.5 kg per week", None),
        (make_item(scale="CHOICE"), "day", "By day", "In the day"),
        (make_item(scale="MULTI"), "day,night", "By day, At night", "In the day, At night"),
        (make_item(scale="DATE"), "2027-03-09", "9 March 2027", None),
        (make_item(scale="DATE_TIME"), "2027-03-09T14:02", "9 March 2027 at 14:02", None),
    ],
)
def test_every_reply_has_words(item: Item, reply: str, words: str, easy: str | None) -> None:
    assert label_of(item, reply) == words
    assert label_of(item, reply, easy=True) == (easy or words)


@given(st.sampled_from(ITEMS), st.text(max_size=12))
def test_any_text_is_a_reply_with_a_worth_or_is_refused(item: Item, reply: str) -> None:
    if is_reply(item, reply):
        value = value_of(item, reply)

        assert value is None or 0 <= value <= 1
        assert label_of(item, reply)
    else:
        with pytest.raises(AnswerError):
            position_of(item, reply)


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_every_possible_count_is_worth_its_share(count: tuple[int, int]) -> None:
    part, whole = count

    assert value_of(make_item(scale="COUNT"), f"{part}/{whole}") == Fraction(part, whole)
