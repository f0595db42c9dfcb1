import re
from collections import Counter
from pathlib import Path

import pytest

from qvisit.forms.item import Item
from qvisit.forms.loading import load_template
from qvisit.forms.section import Section
from qvisit.forms.template import Share

FILE = Path(__file__).parents[2] / "resources" / "templates" / "closed-culture-signs.yaml"
TEMPLATE = load_template(FILE.read_bytes(), FILE.name)
SIGNS = {item.code: item for item in TEMPLATE.items if item.scale == "SIGN"}
OTHERS = [item for item in TEMPLATE.items if item.scale != "SIGN"]
ABUSE = {"WS-A1", "WS-A2", "WS-A5", "WS-D2", "WS-D5"}
GROUP_SIZES = {"A": 11, "B": 7, "C": 6, "D": 8, "E": 3}
FIRST_VERSION = {
    "WS-A1": "observe",
    "WS-A4": "observe",
    "WS-A8": "observe",
    "WS-B4": "ask_staff",
    "WS-C2": "observe",
    "WS-D5": "check_record",
    "WS-D8": "ask_patient",
    "WS-E2": "observe",
}


def section(name: str) -> Section:
    (found,) = [one for one in TEMPLATE.sections if one.id == name]
    return found


def items_of(share: Share) -> list[Item]:
    return [
        item
        for section in TEMPLATE.sections
        for item in section.items
        if share.holds(section, item)
    ]


def test_all_35_signs_are_asked_in_their_groups() -> None:
    codes = [f"WS-{group}{n}" for group, size in GROUP_SIZES.items() for n in range(1, size + 1)]

    assert list(SIGNS) == codes
    assert all(item.group == code[3] for code, item in SIGNS.items())
    assert Counter(item.code.split("-")[0] for item in OTHERS) == {
        "PS": 7,
        "PT": 12,
        "QO": 13,
        "OH": 12,
        "HR": 22,
        "EQ": 6,
    }


def test_five_signs_mean_act_now_and_say_how() -> None:
    assert {code for code, item in SIGNS.items() if item.is_abuse_sign} == ABUSE
    for code in ABUSE:
        assert "Tell the panel lead now and raise a concern." in SIGNS[code].guidance


@pytest.mark.parametrize("code", ["WS-A1", "WS-A2", "WS-D2", "PT-7"])
def test_where_people_may_tell_of_harm_reviewers_know_what_to_do(code: str) -> None:
    guidance = TEMPLATE.item(code).guidance

    for words in ("Listen, believe", "do not question in detail", "promise no secrecy"):
        assert words in guidance
    assert "content-note" in TEMPLATE.item(code).tags


@pytest.mark.parametrize("code", FIRST_VERSION)
def test_a_sign_of_the_first_version_keeps_its_method(code: str) -> None:
    assert SIGNS[code].method == FIRST_VERSION[code]


@pytest.mark.parametrize("item", SIGNS.values(), ids=SIGNS)
def test_a_sign_says_what_each_answer_means(item: Item) -> None:
    guidance = item.guidance.lower()

    assert "“seen once”" in guidance
    assert "“more than once”" in guidance
    assert "“serious”" in guidance


def test_only_signs_are_of_a_scale_that_enters_the_concern_level() -> None:
    assert all(item.group is None and not item.is_abuse_sign for item in OTHERS)
    assert {item.scale for item in section("protective-signs").items} == {"YES_NO"}
    for item in section("protective-signs").items:
        assert "It never cancels a sign." in item.guidance


def test_a_restriction_is_looked_at_by_rights_only_when_one_was_seen() -> None:
    items = section("restrictions-and-rights").items

    for gate, count in (("HR-1", 11), ("HR-2", 10)):
        hanging = [
            item
            for item in items
            if item.enable_when is not None
            and [(c.item, c.operator, c.answer) for c in item.enable_when.conditions]
            == [(gate, "=", "yes")]
        ]
        assert len(hanging) == count
    assert items[0].enable_when is None


def test_out_of_hours_questions_wait_for_an_out_of_hours_part() -> None:
    gate, *hanging = section("out-of-hours").items

    assert gate.enable_when is None
    for item in hanging:
        assert item.enable_when is not None
        assert [one.item for one in item.enable_when.conditions] == [gate.code]


def test_private_talks_open_and_close_with_words_that_leave_people_free() -> None:
    for name, voice in (("private-talk", "patient"), ("family-talk", "carer")):
        talk = section(name)

        assert talk.voice == voice
        assert talk.opening is not None
        assert talk.closing is not None
        assert "You can say no" in talk.opening
        assert "I must tell someone who can help" in talk.opening
        assert "Thank you" in talk.closing


def test_no_words_claim_a_verdict_or_the_tool_of_the_regulator() -> None:
    words = FILE.read_text(encoding="utf-8").casefold()

    assert re.search(r"\bsofi\b", words) is None
    assert "has a closed culture" not in " ".join(words.split())


def test_each_part_takes_15_to_40_minutes_and_the_whole_takes_its_minutes() -> None:
    for share in TEMPLATE.shares:
        assert 15 * 60 <= sum(item.seconds for item in items_of(share)) <= 40 * 60
    held = {item.code for share in TEMPLATE.shares for item in items_of(share)}
    assert held == {item.code for item in TEMPLATE.items}
    assert TEMPLATE.minutes == -(-sum(item.seconds for item in TEMPLATE.items) // 60)


def test_whoever_talks_with_people_in_private_can_report_abuse_too() -> None:
    (share,) = [one for one in TEMPLATE.shares if one.roles == ("lived_experience_reviewer",)]
    codes = {item.code for item in items_of(share)}

    assert {"WS-A1", "WS-D8", "PT-3", "PT-7", "PT-21", "EQ-2"} <= codes
    assert "check_record" not in share.methods


def test_a_question_hangs_only_on_one_that_the_same_reviewer_is_asked() -> None:
    parts = [{item.code for item in items_of(share)} for share in TEMPLATE.shares]

    for item in TEMPLATE.items:
        for condition in item.enable_when.conditions if item.enable_when else ():
            assert any({item.code, condition.item} <= part for part in parts)
