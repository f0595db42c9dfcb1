"""The invented ward for learning: every way of answering, and nothing that could hurt."""

from pathlib import Path

import pytest

from qvisit.forms.answers import is_reply
from qvisit.forms.asked import asked_items
from qvisit.forms.check.minutes import estimated_minutes
from qvisit.forms.item import KEY_QUESTIONS, Scale
from qvisit.forms.loading import load_template

PATH = Path(__file__).parents[2] / "resources" / "templates" / "practice-visit.yaml"
PRACTICE = load_template(PATH.read_bytes(), PATH.name)


def test_it_is_for_practice_alone_and_says_that_nothing_is_real() -> None:
    purpose = " ".join(PRACTICE.purpose.split())

    assert PRACTICE.practice
    assert "Choose any answer. You can change it at any time." in purpose
    assert "Nothing here is real, and nothing leaves this laptop." in purpose
    assert "Meadowsweet Ward" in purpose


def test_its_codes_can_never_be_taken_for_those_of_a_real_visit() -> None:
    assert [item.code for item in PRACTICE.items] == [f"PV-{number}" for number in range(1, 16)]
    others = (path for path in PATH.parent.glob("*.yaml") if path != PATH)
    assert not any("PV-" in path.read_text(encoding="utf-8") for path in others)


@pytest.mark.parametrize(
    "scale",
    [
        "MET3",
        "LEVEL4",
        "YES_NO",
        "COUNT",
        "NUMBER",
        "CHOICE",
        "MULTI",
        "TEXT",
        "TIME",
        "SIGN",
        "MARKER",
    ],
)
def test_a_way_of_answering_that_visits_use_can_be_tried(scale: Scale) -> None:
    assert scale in {item.scale for item in PRACTICE.items}


def test_the_four_kinds_of_words_can_be_tried() -> None:
    words = [item.answer_words for item in PRACTICE.items if item.scale == "LEVEL4"]

    assert sorted(words) == ["ease", "extent", "frequency", "quality"]


def test_the_answers_that_guidance_proposes_can_be_given_or_are_turned_down() -> None:
    for code, reply, fits in (
        ("PV-7", "21", True),
        ("PV-7", "90", False),
        ("PV-8", "12:30", True),
        ("PV-10", "4/5", True),
    ):
        assert is_reply(PRACTICE.item(code), reply) == fits, code


def test_the_garden_brings_one_more_question() -> None:
    assert "PV-12" in asked_items(PRACTICE, {"PV-11": "garden"})
    assert "PV-12" not in asked_items(PRACTICE, {"PV-11": "kitchen"})


def test_one_critical_item_says_whom_to_tell() -> None:
    (critical,) = [item for item in PRACTICE.items if item.is_critical]

    assert critical.scale == "YES_NO"
    assert critical.escalate[0] == "nurse_in_charge"
    assert "Here nobody is told." in critical.guidance


def test_all_key_questions_and_all_kinds_of_sections_are_met() -> None:
    held = {item.key_question for item in PRACTICE.items_of("standards")}

    assert held == set(KEY_QUESTIONS)
    assert PRACTICE.kinds == {
        "standards",
        "first_impressions",
        "closed_culture",
        "sustainability",
    }


def test_nobody_could_be_hurt_by_it() -> None:
    words = PATH.read_text(encoding="utf-8").casefold()

    assert not any(item.is_abuse_sign or "content-note" in item.tags for item in PRACTICE.items)
    for hard in ("restrain", "seclu", "abuse", "self-harm", "ligature", "injur", "death"):
        assert hard not in words


def test_it_takes_a_quarter_of_an_hour_at_most() -> None:
    assert PRACTICE.minutes == estimated_minutes(PRACTICE.items) <= 15
    assert PRACTICE.shares == ()
