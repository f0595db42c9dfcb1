"""What a reviewer needs beside the question."""

import pytest

from qvisit.forms.check.structure import check_structure
from qvisit.forms.item import Item
from tests.forms.check.clean import clean_item, clean_section, clean_template, codes, item_of
from tests.forms.made import make_item, make_template

KNOWN = frozenset({"eye", "moon"})


def found(*items: Item, **of_section: object) -> list[str]:
    template = clean_template(clean_section(*items, **of_section))
    return codes(check_structure(template, KNOWN))


def test_a_question_with_all_it_needs_passes() -> None:
    assert found(clean_item()) == []
    assert found(clean_item(picture="moon")) == []


def test_a_section_needs_a_picture() -> None:
    assert found(clean_item(picture="moon"), picture=None) == ["no-picture"]


@pytest.mark.parametrize("field", ["item", "section", "service"])
def test_a_picture_must_exist(field: str) -> None:
    item: dict[str, dict[str, object]] = {
        "item": {"picture": "dragon"},
        "service": {"service_wordings": [{"service": "community_team", "picture": "dragon"}]},
    }
    section = {"picture": "dragon"} if field == "section" else {}
    template = clean_template(clean_section(item_of(item.get(field, {})), **section))

    assert codes(check_structure(template, KNOWN)) == ["unknown-picture"]
    assert codes(check_structure(template, None)) == []


def test_guidance_has_more_than_a_few_words() -> None:
    assert found(make_item()) == ["thin-guidance"]


def test_the_two_wordings_differ_in_more_than_their_last_mark() -> None:
    same = clean_item(text_standard="Is the door shut.", text_easy="Is the door shut?")

    assert found(same) == ["same-wording"]


def test_the_standard_words_are_a_statement() -> None:
    assert found(clean_item(text_standard="Is it so?")) == ["no-statement"]
    assert found(clean_item(text_standard="Doors are shut")) == ["no-statement"]


def test_easy_words_end_with_the_question() -> None:
    assert found(clean_item(text_easy="Look at 3 doors. Are they shut?")) == []
    assert found(clean_item(text_easy="Are doors shut? Look at 3.")) == ["words-after-question"]


@pytest.mark.parametrize("method", ["ask_patient", "ask_carer"])
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Has anyone hurt you?", ["no-way-out"]),
        ("Has anyone hurt you? You can say no.", []),
        ("Has anyone hurt you? You don’t have to answer.", []),
        ("Has anyone hurt you? We can talk about something else.", []),
    ],
)
def test_a_hard_matter_leaves_a_way_out(method: str, words: str, expected: list[str]) -> None:
    asked = clean_item(method=method, say_aloud=words, tags=("content-note",))
    light = clean_item(method=method, say_aloud="Is the food good?")

    assert found(asked) == expected
    assert found(light) == []


def test_a_critical_item_says_whom_to_tell_and_is_essential() -> None:
    whom = ("nurse_in_charge",)

    assert found(clean_item(is_critical=True, weight=3, escalate=whom)) == []
    assert found(clean_item(is_critical=True, weight=3)) == ["no-route"]
    assert found(clean_item(is_critical=True, weight=2, escalate=whom)) == ["light-critical"]


def test_what_earns_no_points_has_no_weight() -> None:
    voices = make_template(
        clean_section(clean_item(weight=2, key_question=None)), kind="voices", minutes=1
    )

    assert found(clean_item(weight=3)) == []
    assert found(clean_item(scale="TEXT", weight=3)) == ["weight-without-points"]
    assert codes(check_structure(voices, KNOWN)) == ["weight-without-points"]


def test_only_different_people_can_be_compared() -> None:
    seen = clean_item("A1", compares="food")
    heard = clean_item("A2", compares="food", method="ask_staff")
    seen_again = clean_item("A3", compares="food")

    assert found(seen, heard) == []
    assert found(seen) == []
    assert found(seen, seen_again) == ["nothing-to-compare"]
