"""Syllables, sentences and reading ages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.check.prose import (
    YOUNGEST,
    easing,
    longest_sentence,
    measure,
    sentences,
    syllables,
    words,
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("ward", 1),
        ("people", 2),
        ("locked", 1),
        ("treated", 2),
        ("stopped", 1),
        ("making", 2),
        ("added", 2),
        ("nurses", 2),
        ("changes", 2),
        ("times", 1),
        ("families", 3),
        ("outcomes", 2),
        ("medicine", 2),
        ("safeguarding", 3),
        ("something", 2),
        ("evening", 2),
        ("quickly", 2),
        ("nurse's", 2),
        ("patient’s", 2),
        ("doesn’t", 2),
        ("don't", 1),
        ("information", 4),
        ("early-warning", 4),
        ("24", 1),
        ("NHS", 3),
        ("__", 2),
    ],
)
def test_syllables_are_counted_as_people_speak(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_at_stops_colons_and_semicolons_but_not_in_numbers() -> None:
    text = "Good: 2.5 hours; no more. “Is it so?” Yes – it is"

    found = sentences(text)

    assert found == ("Good:", "2.5 hours;", "no more.", "“Is it so?", "Yes – it is")
    assert words(found[1]) == ("2.5", "hours")
    assert words(found[-1]) == ("Yes", "it", "is")


def test_the_longest_sentence_is_found() -> None:
    assert longest_sentence("Look twice. Then write down what you saw and heard. Rest.") == 8
    assert longest_sentence("…") == 0


def test_a_reading_age_grows_with_long_words_and_long_sentences() -> None:
    plain = measure(["Do staff knock on the door and wait until you say yes?"], str).age
    long_words = measure(["Do personnel systematically acknowledge individual privacy?"], str).age
    long_sentence = measure(["Do staff knock on the door " + "and wait for a while " * 6], str).age

    assert plain < 8
    assert long_words > 15
    assert long_sentence > plain + 4


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    text = "The nurse sat down and talked with each of the patients."  # 11 words, 12 syllables

    assert measure([text], str).age == round(0.39 * 11 + 11.8 * 12 / 11 - 15.59 + 5, 1)


def test_one_long_word_does_not_decide_over_a_short_question() -> None:
    assert measure(["Is medication locked?"], str).age < 11


def test_an_explained_word_counts_as_an_easy_one_in_all_its_forms() -> None:
    ease = easing(["ligature point", "defibrillator", "ligature"])

    assert ease("Ligature points and predefibrillators.") == "ladder and predefibrillators."
    assert ease("The defibrillator’s bag, a ligature") == "The ladder bag, a ladder"
    assert syllables("ladder") == 2


def test_nothing_to_read_is_easy() -> None:
    assert measure([], str).age == YOUNGEST
    assert measure(["", "–"], str).age == YOUNGEST


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=12), max_size=3))
def test_any_text_has_a_reading_age(text: str, hard: list[str]) -> None:
    found = measure([text], easing(hard))

    assert found.age >= YOUNGEST
    assert found.syllables >= found.words >= found.sentences
