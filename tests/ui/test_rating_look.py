"""A rating is called what the visit's rule set calls it, and looks by its place."""

import pytest

from qvisit.ui.rating_look import rating_words

LOCAL, USUAL = "local-four-level 1.0.0", "qvisit-internal 1.0.0"


@pytest.mark.parametrize(
    ("rating", "usual", "local", "unknown", "icon"),
    [
        ("outstanding", "Outstanding", "Good Plus", "Step 4 of 4", "star"),
        ("good", "Good", "Good", "Step 3 of 4", "disc"),
        ("requires_improvement", "Requires improvement", "Requires improvement", "Step 2 of 4",
         "triangle"),
        ("inadequate", "Inadequate", "Needs support", "Step 1 of 4", "diamond"),
    ],
)  # fmt: skip
def test_the_word_is_the_rule_sets_and_the_shape_the_places(
    rating: str, usual: str, local: str, unknown: str, icon: str
) -> None:
    assert rating_words(rating, USUAL).words == usual
    assert rating_words(rating, LOCAL).words == local
    assert rating_words(rating, "made-elsewhere 1.0.0").words == unknown
    assert rating_words(rating, LOCAL)[1:] == rating_words(rating, USUAL)[1:]
    assert rating_words(rating, LOCAL).icon == icon


def test_what_is_no_rating_is_said_alike_under_all_rules() -> None:
    said = {rating: rating_words(rating, LOCAL).words for rating in ("", "not_rated", "paused")}

    assert said == {"": "", "not_rated": "Not rated", "paused": "Rating paused"}
    assert rating_words("panel_judges", LOCAL).words == "The panel judges"
