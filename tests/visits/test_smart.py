"""Vague words in an action, and how urgent a risk is."""

from datetime import date
from itertools import product

import pytest

from qvisit.visits.smart import risk_band, smart_checks, usual_limit, vague_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ensure night staff answer call bells", ("Ensure",)),
        ("Remind staff, then remind them again", ("Remind",)),
        ("Monitor and review the rota", ("Monitor", "review")),
        ("This is on-going, and ongoing", ("on-going", "ongoing")),
        ("Mend the door ASAP", ("ASAP",)),
        ("Mend the door as soon as possible", ("as soon as possible",)),
        ("Staff reviewing the rules", ("reviewing",)),
    ],
)
def test_words_that_leave_it_open_are_named_as_written(text: str, found: tuple[str, ...]) -> None:
    assert vague_words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ensure call bells are answered within 5 minutes",
        "Review ten records a month",
        "Remind staff by Friday",
        "Monitor the doors weekly",
        "Review the rules by the end of April",
    ],
)
def test_a_number_or_a_date_makes_them_checkable(text: str) -> None:
    assert vague_words(text) == ()


@pytest.mark.parametrize(
    "text", ["", "Every bedroom door locks", "The preview screen is gone", "They may march"]
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert vague_words(text) == ()


@pytest.mark.parametrize(
    ("consequence", "likelihood", "band"),
    [(4, 4, "extreme"), (5, 1, "moderate"), (3, 3, "high"), (2, 1, "low"), (3, 5, "extreme")],
)
def test_a_risk_has_the_band_of_its_product(consequence: int, likelihood: int, band: str) -> None:
    assert risk_band(consequence, likelihood) == band


def test_the_bands_begin_at_4_8_and_15() -> None:
    bands: dict[str, set[int]] = {}
    for consequence, likelihood in product(range(1, 6), repeat=2):
        bands.setdefault(risk_band(consequence, likelihood), set()).add(consequence * likelihood)

    assert bands == {
        "low": {1, 2, 3},
        "moderate": {4, 5, 6},
        "high": {8, 9, 10, 12},
        "extreme": {15, 16, 20, 25},
    }


@pytest.mark.parametrize("pair", [(0, 3), (3, 6)])
def test_what_is_not_on_the_scale_has_no_band(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="scale of five"):
        risk_band(*pair)


@pytest.mark.parametrize(
    ("aim", "measure", "unclear"),
    [
        ("Locks on 18 doors are mended", "Doors that lock, of 18", set()),
        ("Mend doors", "Doors that lock, of 18", {"specific"}),
        ("Ensure that staff answer the bells", "Bells answered", {"specific", "measurable"}),
        ("Staff get training in how to listen", "All 24 were there", {"lasting"}),
        ("The rota changes after staff training", "2 nurses each night", set()),
        ("", "", {"specific", "measurable", "lasting"}),
    ],
)
def test_what_is_not_clear_yet_is_named(aim: str, measure: str, unclear: set[str]) -> None:
    checks = smart_checks(aim, measure, "now", "Ward manager", "2027-04-09")

    assert {one.key for one in checks if not one.good} == unclear


def test_who_when_and_from_what_are_missing_until_they_are_said() -> None:
    checks = smart_checks("Locks on 18 doors are mended", "18 of 18")

    assert [one.key for one in checks if not one.good] == ["baseline", "owner", "date"]


@pytest.mark.parametrize(
    ("risk", "by"),
    [
        ((5, 3), date(2027, 12, 1)),
        ((3, 3), date(2027, 12, 14)),
        ((2, 3), date(2028, 2, 29)),
        ((1, 1), date(2028, 5, 30)),
    ],
)
def test_by_when_a_risk_is_usually_dealt_with(risk: tuple[int, int], by: date) -> None:
    assert usual_limit(*risk, date(2027, 11, 30)) == by
