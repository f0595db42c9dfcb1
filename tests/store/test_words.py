"""Words that open a profile."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.store.words import new_code, offer_words, plain_code, plain_words, strength


def test_offered_words_are_five_random_ones_that_are_enough() -> None:
    offers = {offer_words() for _ in range(50)}

    assert len(offers) == 50
    assert {len(offer.split()) for offer in offers} == {5}
    assert all(set(offer) <= {*string.ascii_lowercase, " "} for offer in offers)
    assert all(strength(offer).enough for offer in offers if len(set(offer.split())) == 5)


@pytest.mark.parametrize(
    ("words", "enough"),
    [
        ("otter lantern pebble orchard", True),
        ("9hK2-mmQz8#Lw0pXr!4vT7", True),
        ("otter lantern pebble", False),
        ("otter otter otter otter otter", False),
        ("otter Otter OTTER lantern", False),
        ("one two ten six", False),
        ("password", False),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", False),
        ("correct horse battery staple", False),
        ("", False),
    ],
)
def test_words_are_judged_by_how_many_differ(words: str, enough: bool) -> None:
    judged = strength(words)

    assert judged.enough is enough
    assert judged.words.endswith(".")


def test_one_missing_word_is_counted_in_words() -> None:
    assert strength("otter lantern pebble").words == "Add 1 more word."
    assert strength("otter").words == "Add 3 more words."


@given(st.text())
def test_the_plain_form_of_words_is_its_own_plain_form(typed: str) -> None:
    once = plain_words(typed)

    assert plain_words(once) == once
    assert plain_words(f"  {typed} ") == once


def test_codes_have_seven_groups_of_four_and_never_repeat() -> None:
    codes = {new_code() for _ in range(50)}

    assert len(codes) == 50
    assert {tuple(map(len, code.split("-"))) for code in codes} == {(4,) * 7}
    assert all(plain_code(code) == code.replace("-", "") for code in codes)


@pytest.mark.parametrize(
    "typed", ["", "0" * 27, "0" * 29, "!" * 28, "otter lantern pebble orchard"]
)
def test_what_cannot_be_a_code_is_known_at_once(typed: str) -> None:
    assert plain_code(typed) is None
