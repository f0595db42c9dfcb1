"""What people type for numbers, days and times is read as they mean it, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import is_reply
from qvisit.ui.visit.answers.reading import (
    range_words,
    read_date,
    read_moment,
    read_number,
    read_time,
)
from tests.ui.visit.every_scale import item

NUMBER, DAY, TIME, MOMENT = (item(code) for code in ("E-NUMBER", "E-DATE", "E-TIME", "E-MOMENT"))
ANY_NUMBER = NUMBER.model_copy(update={"lowest": None, "highest": None})


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("12", "12"),
        (" 012 ", "12"),
        ("12,5", "12.5"),
        ("12.50", "12.5"),
        ("1,200", "1200"),
        ("1,200.5", "1200.5"),
        (".5", "0.5"),
        ("-0", "0"),
        ("-3", "-3"),
        ("", None),
    ],
)
def test_a_number_is_read_with_point_or_comma(typed: str, reply: str | None) -> None:
    assert read_number(ANY_NUMBER, typed) == (reply, "")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ten", "Write a number in digits, such as 12 or 3.5."),
        (".", "Write a number in digits, such as 12 or 3.5."),
        ("٣", "Write a number in digits, such as 12 or 3.5."),
        ("9.99", "This is below 10, the lowest. If it is right, write it in a note."),
        ("35.1", "This is above 35, the highest. If it is right, write it in a note."),
        ("20.12345", "Write at most 4 digits after the point."),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_what_to_do(typed: str, sentence: str) -> None:
    assert read_number(NUMBER, typed) == (None, sentence)


def test_a_number_too_long_to_keep_is_refused() -> None:
    assert read_number(ANY_NUMBER, "1234567890") == (
        None,
        "Write at most 9 digits before the point.",
    )


@pytest.mark.parametrize(
    ("lowest", "highest", "words"),
    [
        ("0", "7", "From 0 to 7."),
        ("0", None, "0 or more."),
        (None, "7", "7 or less."),
        (None, None, ""),
    ],
)
def test_the_range_is_said(lowest: str | None, highest: str | None, words: str) -> None:
    asked = NUMBER.model_copy(update={"lowest": lowest, "highest": highest})

    assert range_words(asked) == words


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("14:02", "14:02"),
        ("9.30", "09:30"),
        ("1402", "14:02"),
        ("2 pm", "14:00"),
        ("12 a.m.", "00:00"),
        ("12 pm", "12:00"),
        ("9:30PM", "21:30"),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, reply: str) -> None:
    assert read_time(TIME, typed) == (reply, "")


@pytest.mark.parametrize("typed", ["9", "25:00", "12:60", "13 pm", "noon", "0 am"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    assert read_time(TIME, typed) == (None, "Write a time, such as 14:02 or 2 pm.")


@pytest.mark.parametrize(
    "typed",
    [
        "9 March 2027 at 14:02",
        "9 March 2027, 14:02",
        "9/3/2027 2.02 pm",
        "2027-03-09T14:02",
        "2027-03-09 14:02",
    ],
)
def test_a_day_with_a_time_is_read(typed: str) -> None:
    assert read_moment(MOMENT, typed) == ("2027-03-09T14:02", "")


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_reply_or_a_sentence_and_never_both(typed: str) -> None:
    for asked, read in (
        (NUMBER, read_number),
        (DAY, read_date),
        (TIME, read_time),
        (MOMENT, read_moment),
    ):
        reply, sentence = read(asked, typed)

        assert reply is None or (is_reply(asked, reply) and not sentence)
        assert not sentence or sentence.endswith(".")
        assert reply or sentence or not typed.strip()


@given(st.decimals(min_value=10, max_value=35, places=4, allow_nan=False))
def test_every_number_in_the_range_is_read_as_it_is_written(number: object) -> None:
    reply, sentence = read_number(NUMBER, str(number))

    assert sentence == ""
    assert reply is not None
    assert float(reply) == float(str(number))
