"""The shipped fundamental standards: which matters they hold, and their shape."""

from collections import Counter
from pathlib import Path

import pytest

from qvisit.forms.check.minutes import estimated_minutes, share_times
from qvisit.forms.item import KEY_QUESTIONS, Item
from qvisit.forms.loading import load_template
from qvisit.forms.section import Section

PATH = Path(__file__).parents[2] / "resources" / "templates" / "fundamental-standards.yaml"
STANDARDS = load_template(PATH.read_bytes(), PATH.name)
SECTION_IDS = [section.id for section in STANDARDS.sections]

# How many matters each regulation has at least; their codes count from 1.
MATTERS = {
    "9": 7,
    "9A": 5,
    "10": 8,
    "11": 7,
    "12": 10,
    "13": 9,
    "14": 6,
    "15": 7,
    "16": 6,
    "17": 6,
    "18": 7,
    "19": 4,
    "20": 4,
    "20A": 3,
}
# Version 1.0.0, which visits have used: a code keeps its method and its scale.
FIRST_VERSION = {
    ("observe", "MET3"): "FS09-3 FS9A-1 FS10-4 FS11-5 FS12-1 FS12-3 FS14-1 FS16-1",
    ("observe", "LEVEL4"): "FS10-1",
    ("ask_patient", "LEVEL4"): ("FS09-1 FS9A-2 FS10-3 FS10-6 FS11-2 FS12-10 FS14-3 FS16-2 FS17-7"),
    ("ask_carer", "LEVEL4"): "FS9A-5 FS20-3",
    ("ask_staff", "MET3"): "FS12-2 FS13-2 FS14-4 FS17-6",
    ("ask_staff", "LEVEL4"): "FS09-5 FS17-1 FS18-3",
    ("check_record", "MET3"): (
        "FS09-7 FS11-1 FS11-4 FS12-4 FS12-6 FS13-4 FS13-8 FS17-3 FS17-4 FS18-1"
    ),
}
# One clear failure of these means that somebody must act now.
CRITICAL = (
    "FS09-7 FS10-4 FS10-5 FS11-1 FS11-5 FS12-1 FS12-2 FS12-3 FS12-4 FS12-5 FS12-6 FS13-1 FS13-2 "
    "FS13-3 FS13-5 FS13-6 FS14-4 FS14-5 FS15-4 FS15-5 FS17-4 FS18-1 FS19-4"
)


def code(regulation: str, number: int) -> str:
    return f"FS{regulation.rjust(2, '0')}-{number}"


def test_every_regulation_has_a_section_in_its_order() -> None:
    assert [section.regulation for section in STANDARDS.sections] == list(MATTERS)
    assert STANDARDS.version == "2.0.0"


def test_every_matter_of_every_regulation_is_asked() -> None:
    codes = {item.code for item in STANDARDS.items}

    wanted = {code(one, number) for one, most in MATTERS.items() for number in range(1, most + 1)}

    assert wanted - codes == set()
    assert len(STANDARDS.items) >= 90


def test_what_a_ward_visit_cannot_see_is_named_and_not_asked() -> None:
    assert "FS20A-4" in STANDARDS.not_covered
    assert "FS20A-4" not in {item.code for item in STANDARDS.items}


@pytest.mark.parametrize("section", STANDARDS.sections, ids=SECTION_IDS)
def test_the_codes_of_a_section_name_its_regulation_and_leave_no_gap(section: Section) -> None:
    regulation = section.regulation or ""
    held = {item.code for item in section.items}
    numbers = {code(regulation, number) for number in range(1, len(held) + 1)}
    if regulation == "20A":
        numbers = (numbers | {"FS20A-5"}) - {"FS20A-4"}

    assert held == numbers


def test_the_codes_of_the_first_version_keep_their_method_and_scale() -> None:
    kept = 0
    for (method, scale), codes in FIRST_VERSION.items():
        for name in codes.split():
            item = STANDARDS.item(name)
            assert (item.method, item.scale) == (method, scale), name
            assert item.answer_words == "quality", name
            kept += 1

    assert kept == 37


def test_safety_critical_matters_are_critical_and_say_whom_to_tell() -> None:
    critical = [item for item in STANDARDS.items if item.is_critical]

    assert set(CRITICAL.split()) <= {item.code for item in critical}
    assert all(item.escalate for item in critical)
    assert all(item.weight == 3 for item in critical)
    assert {item.scale for item in critical} == {"MET3", "YES_NO"}


def test_what_people_say_of_harm_is_followed_by_what_the_reviewer_must_do() -> None:
    asked = [item for item in STANDARDS.items if item.is_critical and item.method == "ask_patient"]

    assert {item.code for item in asked} == {"FS13-1", "FS13-10"}
    for item in asked:
        assert "content-note" in item.tags
        assert "do not promise secrecy" in item.guidance
        assert "tell the panel lead now" in item.guidance
        assert "I must tell a person who can help" in (item.say_aloud or "")
        assert "safeguarding_lead" in item.escalate


@pytest.mark.parametrize("section", STANDARDS.sections, ids=SECTION_IDS)
def test_a_section_asks_what_goes_well_and_who_is_treated_otherwise(section: Section) -> None:
    kinds = {prompt.kind for prompt in section.prompts}

    assert {"appreciative", "equity"} <= kinds
    assert section.picture is not None


def test_every_item_is_in_exactly_one_share() -> None:
    for section in STANDARDS.sections:
        for item in section.items:
            assert sum(share.holds(section, item) for share in STANDARDS.shares) == 1, item.code


def test_a_share_takes_25_to_40_minutes_and_all_of_them_make_the_whole() -> None:
    times = share_times(STANDARDS)

    assert all(25 <= share.minutes <= 40 for share in times)
    assert STANDARDS.minutes == estimated_minutes(STANDARDS.items)
    assert sum(share.items for share in times) == len(STANDARDS.items)


def test_a_lived_experience_reviewer_has_shares_of_their_own_choice() -> None:
    open_to_them = [
        share for share in STANDARDS.shares if "lived_experience_reviewer" in share.roles
    ]

    assert len(open_to_them) >= 3


def test_what_a_question_depends_on_is_answered_in_the_same_share() -> None:
    shares = {
        item.code: share.id
        for section in STANDARDS.sections
        for item in section.items
        for share in STANDARDS.shares
        if share.holds(section, item)
    }
    gated = [item for item in STANDARDS.items if item.enable_when is not None]

    assert {"FS13-6", "FS15-5"} <= {item.code for item in gated}
    for item in gated:
        assert item.enable_when is not None
        gates = {condition.item for condition in item.enable_when.conditions}
        assert shares[item.code] in {shares[gate] for gate in gates}
        assert {STANDARDS.item(gate).scale for gate in gates} == {"CHOICE"}


def test_each_matter_that_is_compared_is_asked_of_different_people() -> None:
    together: dict[str, list[Item]] = {}
    for item in STANDARDS.items:
        if item.compares is not None:
            together.setdefault(item.compares, []).append(item)

    assert len(together) >= 15
    for name, items in together.items():
        assert len({item.method for item in items}) == len(items) >= 2, name


def test_records_are_counted_or_met_and_people_answer_in_words() -> None:
    for item in STANDARDS.items:
        if item.method == "check_record":
            assert item.scale in {"COUNT", "MET3", "CHOICE"}, item.code
        if item.method in {"ask_patient", "ask_carer"}:
            assert item.scale in {"LEVEL4", "MET3", "YES_NO"}, item.code


def test_every_key_question_hears_people_and_uses_three_methods() -> None:
    held = Counter(item.key_question for item in STANDARDS.items)
    for question in KEY_QUESTIONS:
        methods = {item.method for item in STANDARDS.items if item.key_question == question}
        assert methods & {"ask_patient", "ask_carer"}
        assert len(methods) >= 3
        assert held[question] >= 15


def test_training_asks_for_both_numbers() -> None:
    training = [item for item in STANDARDS.items if "theme:training" in item.tags]

    assert len(training) == 6
    assert {item.scale for item in training} == {"COUNT"}
    assert all("both numbers" in item.guidance for item in training)


def test_themes_that_are_reported_alone_have_enough_items() -> None:
    tags = Counter(tag for item in STANDARDS.items for tag in item.tags)

    assert tags["theme:physical-health"] >= 10
    assert tags["theme:restrictive-practice"] >= 10
    assert tags["equity"] >= 10
    for item in STANDARDS.items:
        assert any(tag.startswith("saf-2023:") for tag in item.tags), item.code
        assert any(tag.startswith("domain:") for tag in item.tags), item.code
