"""The template for people in another organisation's care: the same standards, and the way home."""

from pathlib import Path

import pytest

from qvisit.forms.asked import asked_items
from qvisit.forms.check.minutes import estimated_minutes, share_times
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template

FOLDER = Path(__file__).parents[2] / "resources" / "templates"


def shipped(name: str) -> Template:
    path = FOLDER / f"{name}.yaml"
    return load_template(path.read_bytes(), path.name)


AWAY = shipped("out-of-area-placement")
STANDARDS = shipped("fundamental-standards")
SIGNS = shipped("closed-culture-signs")
OWN = [item for item in AWAY.items if item.code.startswith("OA-")]


def test_its_own_items_are_numbered_without_a_gap_beside_those_of_the_standards() -> None:
    assert [item.code for item in OWN] == [f"OA-{number}" for number in range(1, 27)]
    assert all("R49" in item.requirements for item in OWN)
    assert all("theme:out-of-area" in item.tags for item in OWN)
    assert f"{len(OWN)} items" in " ".join(AWAY.change_note.split())


def test_every_other_item_is_the_same_as_where_it_comes_from() -> None:
    standards = [item for item in AWAY.items if item.code.startswith("FS")]
    signs = list(AWAY.items_of("closed_culture"))

    assert len(standards) == 24
    assert standards == [STANDARDS.item(item.code) for item in standards]
    assert len(signs) == 11
    assert signs == [SIGNS.item(item.code) for item in signs]
    assert len(OWN) + len(standards) + len(signs) == len(AWAY.items)


def test_a_standard_has_the_title_and_the_prompts_of_the_whole_template() -> None:
    whole = {section.id: section for section in STANDARDS.sections}
    held = [section for section in AWAY.sections if section.regulation]

    assert len(held) == 13
    for section in held:
        assert section == whole[section.id].model_copy(update={"items": section.items})


@pytest.mark.parametrize(
    ("matter", "codes"),
    [
        ("why here and how far", "OA-1 OA-2 OA-3 OA-4"),
        ("home and family", "FS9A-2 FS9A-5 OA-6 OA-7"),
        ("money, phone and post", "OA-6 OA-8 OA-9 FS10-7"),
        ("the plan from home", "OA-5"),
        ("the home contact who visits", "OA-14 OA-15"),
        ("the way home, with a date", "FS09-13 OA-10 OA-11 OA-12"),
        ("leave near home", "OA-13"),
        ("the home team hears", "OA-16 OA-17 OA-18"),
        ("force and harm are told to the home trust", "OA-19 OA-20 OA-21"),
        ("advocate and complaints", "FS16-13 OA-22"),
        ("commissioner and rating", "OA-23 OA-24 OA-25 OA-26"),
    ],
)
def test_what_distance_makes_hard_is_asked(matter: str, codes: str) -> None:
    assert set(codes.split()) <= {item.code for item in AWAY.items}, matter


def test_results_are_said_to_be_external_and_kept_apart() -> None:
    purpose = " ".join(AWAY.purpose.split())

    assert "kept apart" in purpose
    assert "“external”" in purpose
    assert "“external”" in AWAY.not_covered
    assert "fewer than 5 people" in " ".join(AWAY.not_covered.split())


def test_records_are_asked_for_as_a_sample_without_names_or_at_home() -> None:
    """A guest may not read the provider's records."""
    for item in OWN:
        if item.method == "check_record":
            words = item.guidance.lower()
            assert any(word in words for word in ("names", "home trust", "both sides")), item.code


def test_every_key_question_hears_people_or_families() -> None:
    for question in KEY_QUESTIONS:
        methods = {item.method for item in AWAY.items if item.key_question == question}
        assert methods & {"ask_patient", "ask_carer"}
        assert len(methods) >= 3


def test_a_low_rating_asks_for_the_reason_to_stay() -> None:
    for rating, asked in (
        ("requires-improvement", True),
        ("inadequate", True),
        ("good", False),
        ("none", False),
    ):
        assert ("OA-26" in asked_items(AWAY, {"OA-24": rating})) == asked


def test_a_safeguarding_concern_unknown_at_home_is_critical_and_goes_to_the_lead() -> None:
    item = AWAY.item("OA-20")

    assert item.is_critical
    assert item.escalate[0] == "safeguarding_lead"


def test_all_signs_that_mean_act_now_are_asked() -> None:
    held = {item.code for item in AWAY.items if item.is_abuse_sign}

    assert held == {item.code for item in SIGNS.items if item.is_abuse_sign}


def test_every_item_is_in_one_share_of_25_to_40_minutes() -> None:
    for section in AWAY.sections:
        for item in section.items:
            assert sum(share.holds(section, item) for share in AWAY.shares) == 1, item.code
    assert all(25 <= share.minutes <= 40 for share in share_times(AWAY))
    assert AWAY.minutes == estimated_minutes(AWAY.items)
