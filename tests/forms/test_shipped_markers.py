from collections import Counter
from pathlib import Path

import pytest

from qvisit.forms.item import Item
from qvisit.forms.loading import load_template
from qvisit.forms.section import Section
from qvisit.forms.template import Share

FILE = Path(__file__).parents[2] / "resources" / "templates" / "sustainability-markers.yaml"
TEMPLATE = load_template(FILE.read_bytes(), FILE.name)
MARKERS = {item.code: item for item in TEMPLATE.items if item.scale == "MARKER"}
FIGURES = [item for item in TEMPLATE.items if item.scale == "NUMBER"]
GROUPS = {"SE": "environmental", "SS": "social", "SF": "financial"}
FIRST_VERSION = {
    "SE-01": "observe",
    "SE-02": "observe",
    "SE-03": "observe",
    "SE-05": "observe",
    "SE-07": "observe",
    "SE-10": "ask_staff",
    "SE-17": "observe",
    "SS-02": "ask_staff",
    "SS-03": "ask_patient",
    "SS-04": "check_record",
    "SS-06": "ask_staff",
    "SS-08": "observe",
    "SF-01": "observe",
}


def shares_with(item: Item) -> set[str]:
    section = TEMPLATE.section_of(item.code)
    return {share.id for share in TEMPLATE.shares if share.holds(section, item)}


def seconds_of(share: Share) -> int:
    return sum(
        item.seconds
        for section in TEMPLATE.sections
        for item in section.items
        if share.holds(section, item)
    )


def test_all_36_markers_are_asked_and_nothing_else_but_figures() -> None:
    codes = [f"SE-{number:02}" for number in range(1, 22)]
    codes += [f"SS-{number:02}" for number in range(1, 12)]
    codes += [f"SF-{number:02}" for number in range(1, 5)]

    assert list(MARKERS) == codes
    assert len(MARKERS) + len(FIGURES) == len(TEMPLATE.items) == 45


def test_each_marker_is_in_the_group_that_its_code_names() -> None:
    for item in TEMPLATE.items:
        assert item.group == GROUPS[item.code[:2]] == TEMPLATE.section_of(item.code).id


def test_the_ward_controls_most_markers_and_others_are_for_estates_or_trust() -> None:
    held = {"estates": {"SE-02", "SE-16"}}
    held["trust"] = {"SE-08", "SE-19", "SE-20", "SS-02", "SS-09", "SS-10", "SF-02", "SF-03"}

    for control, codes in held.items():
        assert {code for code, item in MARKERS.items() if item.control == control} == codes
    assert Counter(item.control for item in MARKERS.values())["ward"] == 26


@pytest.mark.parametrize("code", FIRST_VERSION)
def test_a_marker_of_the_first_version_keeps_its_method(code: str) -> None:
    assert MARKERS[code].method == FIRST_VERSION[code]


@pytest.mark.parametrize("item", FIGURES, ids=[item.code for item in FIGURES])
def test_a_figure_is_asked_where_its_marker_is_in_place(item: Item) -> None:
    marker = MARKERS[item.code.removesuffix("-N")]

    assert item.enable_when is not None
    (condition,) = item.enable_when.conditions
    assert (condition.item, condition.operator, condition.answer) == (marker.code, ">=", "2")
    assert (item.lowest, item.control) == ("0", marker.control)
    assert any(period in item.unit for period in ("week", "month"))


@pytest.mark.parametrize("item", FIGURES, ids=[item.code for item in FIGURES])
def test_whoever_is_asked_for_a_figure_is_asked_about_its_marker_too(item: Item) -> None:
    marker = MARKERS[item.code.removesuffix("-N")]

    assert shares_with(item) & shares_with(marker)
    assert marker.beforehand or not item.beforehand


def test_the_manager_can_answer_a_part_before_the_visit() -> None:
    sheet = [item for item in TEMPLATE.items if item.beforehand]

    assert len(sheet) >= 15
    assert not {item.method for item in sheet} & {"ask_patient", "ask_carer"}
    assert sum(item.seconds for item in sheet) <= 30 * 60


def test_no_marker_rewards_what_makes_a_ward_less_safe_or_warm() -> None:
    for item in MARKERS.values():
        if item.group != "social":
            assert "safety, warmth, dignity or infection control" in item.guidance
            assert "“Doesn't apply”" in item.guidance


@pytest.mark.parametrize("section", TEMPLATE.sections, ids=GROUPS.values())
def test_a_section_praises_asks_who_could_lose_and_credits_ideas(section: Section) -> None:
    kinds = {prompt.kind for prompt in section.prompts}
    texts = " ".join(prompt.text for prompt in section.prompts)

    assert kinds == {"appreciative", "probe", "equity"}
    assert "What could get worse? For whom?" in texts
    assert "proud" in texts
    assert "credit the idea" in texts


def test_each_part_takes_at_most_40_minutes_and_the_whole_takes_its_minutes() -> None:
    assert all(5 * 60 <= seconds_of(share) <= 40 * 60 for share in TEMPLATE.shares)
    assert all(shares_with(item) for item in TEMPLATE.items)
    assert TEMPLATE.minutes == -(-sum(item.seconds for item in TEMPLATE.items) // 60)


def test_lived_experience_reviewers_have_a_part_of_their_own() -> None:
    (share,) = [one for one in TEMPLATE.shares if one.roles == ("lived_experience_reviewer",)]

    assert "ask_patient" in share.methods
    assert not {"check_record", "data"} & set(share.methods)
