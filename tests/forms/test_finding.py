"""Questions are found by any words in them, whatever their case and accents."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.finding import Finder, folded, terms_of
from tests.forms.made import make_item, make_section, make_template


@pytest.fixture
def finder() -> Finder:
    doors = make_item(
        "FS10-1",
        text_standard="Staff knock, and wait, at the café’s door.",
        text_easy="Do staff knock?",
        hint_easy="Think of the night.",
        say_aloud="May I ask about doors?",
        guidance="Stand in the corridor.",
        tags=("hra:8",),
        source="Mental Health Act",
    )
    food = make_item("FS14-2", text_standard="Food is good.", text_easy="How good is the food?")
    return Finder(
        make_template(
            make_section(doors, id="dignity", title="Dignity and respect", regulation="10"),
            make_section(food, id="food", title="Food and drink", regulation="14"),
        )
    )


@pytest.mark.parametrize(
    ("wanted", "where"),
    [
        ("fs10-1", ()),
        ("KNOCK", ()),
        ("cafe's", ()),
        ("café", ()),
        ("night", ()),
        ("may i", ()),
        ("corridor", ("guidance",)),
        ("dignity", ("section",)),
        ("regulation 10", ("section",)),
        ("hra:8", ("tags",)),
        ("mental", ("tags",)),
        ("knock corridor", ("guidance",)),
    ],
)
def test_each_place_is_searched(finder: Finder, wanted: str, where: tuple[str, ...]) -> None:
    found = finder.find(wanted)

    assert [(one.code, one.where) for one in found] == [("FS10-1", where)]


def test_every_word_must_be_there(finder: Finder) -> None:
    assert finder.find("knock food") == ()


def test_no_words_find_all_in_their_order(finder: Finder) -> None:
    assert [one.code for one in finder.find("  ")] == ["FS10-1", "FS14-2"]


@given(st.text())
def test_what_is_folded_stays_so_in_any_case_and_composition(text: str) -> None:
    assert terms_of(unicodedata.normalize("NFD", text)) == terms_of(text)
    assert folded(folded(text)) == folded(text)
