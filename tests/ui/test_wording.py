"""Days, moments and states are worded the same everywhere."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import ServiceType
from qvisit.ui.wording import (
    age_words,
    changes_words,
    day_words,
    is_for_me,
    is_old_phone_list,
    moment_words,
    read_day,
    roles_words,
    service_type_words,
    service_types_words,
    state_of_visit,
    step_words,
)
from qvisit.visits.states import Status

ZONE = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "typed",
    ["9 March 2027", "9 mar 2027", " 09 MARCH, 2027 ", "9/3/2027", "9.3.2027", "2027-03-09"],
)
def test_a_day_is_read_as_people_type_it(typed: str) -> None:
    assert read_day(typed) == date(2027, 3, 9)


@pytest.mark.parametrize(
    "typed",
    ["", "tomorrow", "31 February 2027", "9 Octember 2027", "9/3/27", "9 ma", "1/2", "²/3/2027"],
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert read_day(typed) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(9999, 12, 31)))
def test_a_day_reads_back_as_it_is_written(day: date) -> None:
    assert read_day(day_words(day.isoformat())) == day


@given(st.text(max_size=40))
def test_nothing_typed_breaks_the_reading_of_a_day(typed: str) -> None:
    assert read_day(typed) is None or isinstance(read_day(typed), date)


def test_a_moment_is_told_in_this_laptops_time() -> None:
    now = datetime(2027, 3, 9, 15, 0, tzinfo=ZONE)

    assert moment_words("2027-03-09T13:02:00Z", now) == "today at 14:02"
    assert moment_words("2027-03-08T23:30:00Z", now) == "today at 00:30"
    assert moment_words("2027-03-08T12:00:00Z", now) == "8 March 2027 at 13:00"


def test_what_is_no_moment_is_shown_as_it_is() -> None:
    assert moment_words("soon", datetime(2027, 3, 9, tzinfo=UTC)) == "soon"
    assert day_words("soon") == "soon"


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "yesterday"), (2, "2 days ago"), (-1, "today")]
)
def test_ages_are_counted_in_days(days: int, words: str) -> None:
    assert age_words(days) == words


def test_a_phone_list_is_old_after_a_week() -> None:
    assert [is_old_phone_list(days) for days in (6, 7)] == [False, True]


def test_each_step_for_the_person_has_words_of_its_own() -> None:
    steps = ("prepare", "score", "carry_on", "debrief", "sign_off", "publish")

    words = {step_words(step) for step in steps}

    assert len(words) == len(steps)
    assert all(is_for_me(step) for step in steps)
    assert step_words("wait") == "Open the visit"
    assert not is_for_me("wait")


def test_each_state_has_words_and_an_unknown_one_its_name() -> None:
    looks = {state_of_visit(state) for state in get_args(Status)}

    assert len({one.words for one in looks}) == len(get_args(Status))
    assert not any("_" in one.words or one.words.islower() for one in looks)
    assert state_of_visit("on_hold").words == "on hold"


def test_roles_are_listed_those_on_visits_first() -> None:
    assert roles_words(("administrator", "panel_lead")) == "Panel lead, Administrator"


def test_one_change_is_one_change() -> None:
    assert (changes_words(1), changes_words(3)) == ("1 change", "3 changes")


@pytest.mark.parametrize("service_type", get_args(ServiceType))
def test_each_kind_of_service_has_words_for_one_and_for_several(service_type: str) -> None:
    one, several = service_type_words(service_type), service_types_words(service_type)

    assert several == f"{one}s"
    assert "_" not in one


def test_a_kind_of_service_that_is_not_known_is_shown_by_its_own_name() -> None:
    assert service_type_words("day_hospital") == service_types_words("day_hospital")
    assert service_type_words("day_hospital") == "day hospital"
