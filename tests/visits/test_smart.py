"""Vague words in an action, and how urgent a risk is."""

from itertools import product

import pytest

from qvisit.visits.smart import risk_band, vague_words


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
