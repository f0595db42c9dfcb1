import re
from collections import Counter
from pathlib import Path

import pytest

from qvisit.forms.asked import asked_items
from qvisit.forms.loading import load_template
from qvisit.forms.section import Section
from qvisit.forms.template import Template

FOLDER = Path(__file__).parents[2] / "resources" / "templates"


def shipped(name: str) -> Template:
    path = FOLDER / f"{name}.yaml"
    return load_template(path.read_bytes(), path.name)


FIRST = shipped("first-impressions")
VOICES = shipped("voices")
TEAM = shipped("team-culture")
TALKS = (FIRST, VOICES, TEAM)
IDS = [template.id for template in TALKS]
ITEMS = [item for template in TALKS for item in template.items]
CODES = [item.code for item in ITEMS]


@pytest.mark.parametrize(
    ("template", "kind", "count", "minutes", "prefixes"),
    [
        (FIRST, "first_impressions", 22, 15, {"FI"}),
        (VOICES, "voices", 45, 48, {"VP", "VC", "VS", "VH", "VT"}),
        (TEAM, "team_culture", 20, 20, {"TC"}),
    ],
    ids=IDS,
)
def test_each_talk_has_its_kind_its_codes_and_the_time_it_takes(
    template: Template, kind: str, count: int, minutes: int, prefixes: set[str]
) -> None:
    assert template.kind == kind
    assert template.kinds == {kind}
    assert len(template.items) == count
    assert {item.code.partition("-")[0] for item in template.items} == prefixes
    assert template.minutes == minutes
    assert sum(item.seconds for item in template.items) == minutes * 60
    assert f"{count} items" in template.change_note


@pytest.mark.parametrize("template", TALKS, ids=IDS)
def test_every_part_asks_what_is_good_and_who_is_treated_otherwise(template: Template) -> None:
    for section in template.sections:
        assert {prompt.kind for prompt in section.prompts} >= {"appreciative", "equity"}
        assert section.picture is not None


@pytest.mark.parametrize("template", TALKS, ids=IDS)
def test_nothing_in_the_talks_is_worth_points(template: Template) -> None:
    assert all(item.weight == 1 and not item.is_critical for item in template.items)
    assert all(item.key_question is None for item in template.items)


def test_no_code_is_used_twice_across_the_talks() -> None:
    assert [code for code, count in Counter(CODES).items() if count > 1] == []


def test_the_walk_follows_the_four_headings_and_then_looks_back() -> None:
    titles = [section.title for section in FIRST.sections]

    assert titles == [
        "Welcoming",
        "Safe",
        "Caring and involving",
        "Well organised and calm",
        "What stays with you",
    ]
    assert {item.method for item in FIRST.items} == {"observe"}
    assert {"LEVEL4", "YES_NO", "MULTI", "TEXT"} == {item.scale for item in FIRST.items}


def test_there_is_one_short_talk_for_each_voice() -> None:
    talks = {section.voice: section for section in VOICES.sections if section.voice is not None}

    assert list(talks) == ["patient", "carer", "staff"]
    for voice, section in talks.items():
        assert 8 <= len(section.items) <= 10
        assert {item.method for item in section.items} == {f"ask_{voice}"}


@pytest.mark.parametrize("section", [s for s in VOICES.sections if s.voice], ids=lambda s: s.id)
def test_a_talk_begins_with_choice_and_the_limits_of_secrecy(section: Section) -> None:
    words = section.opening or ""

    for promise in ("my name is __", "You can say no", "You can stop", "not write your name"):
        assert promise in words
    assert re.search(r"If you tell me someone is (hurting you|being hurt), or may get hurt,", words)


def test_a_talk_about_the_team_names_the_ways_to_speak_up_at_both_ends() -> None:
    first, *_, last = [section for section in TEAM.sections if section.voice == "staff"]

    for words in (first.opening, last.closing):
        assert words is not None
        assert "speak-up guardian on __" in words or "speak-up guardian yourself, on __" in words
    assert "I cannot promise to keep everything secret." in (first.opening or "")
    assert "Nobody may treat you badly for speaking up." in (last.closing or "")


def test_a_talk_ends_with_thanks_and_what_happens_next() -> None:
    for section in VOICES.sections:
        if section.voice is not None:
            assert (section.closing or "").startswith("Thank you")
            assert "poster" in (section.closing or "")


def test_staff_are_first_asked_for_their_group() -> None:
    staff = next(section for section in VOICES.sections if section.voice == "staff")
    groups = {
        "support-worker",
        "registered-nurse",
        "doctor",
        "therapist",
        "domestic-catering-admin",
        "bank-or-agency",
        "student",
        "manager",
        "night-staff",
    }

    for item in (staff.items[0], TEAM.items[0]):
        assert item.scale == "CHOICE"
        assert groups <= {choice.id for choice in item.choices}


def test_each_voice_is_asked_about_the_same_plan() -> None:
    shared = {item.method for item in VOICES.items if item.compares == "plan-made-together"}

    assert shared == {"ask_patient", "ask_carer", "ask_staff"}


def test_matters_that_records_and_standards_ask_about_too_are_set_beside_them() -> None:
    standards = {item.compares for item in shipped("fundamental-standards").items}
    talks = {item.compares for item in ITEMS}

    assert standards & talks >= {
        "feeling-safe",
        "learning",
        "plan-made-together",
        "staff-support",
        "worker-gender",
    }


def test_every_question_of_a_talk_belongs_to_one_share() -> None:
    for section in VOICES.sections:
        for item in section.items:
            assert sum(share.holds(section, item) for share in VOICES.shares) == 1


@pytest.mark.parametrize(
    "words", [i.say_aloud for i in ITEMS if i.say_aloud], ids=[i.code for i in ITEMS if i.say_aloud]
)
def test_what_is_said_aloud_never_asks_what_happened_and_leaves_a_way_out(words: str) -> None:
    assert "what happened to you" not in words.lower()
    assert re.search(r"You do not have to answer|You can say no|you can tell me", words)
    assert words.count("?") == 1


def test_the_ask_methods_always_have_words_to_say() -> None:
    asked = [item for item in ITEMS if item.method.startswith("ask_")]

    assert len(asked) == 47
    assert all(item.say_aloud for item in asked)


@pytest.mark.parametrize("answer", ["3", "2"])
def test_what_would_help_is_asked_only_where_something_is_missing(answer: str) -> None:
    replies = {"FI-6": answer, "VP-2": answer, "VC-5": answer, "VS-6": answer, "TC-6": answer}

    asked = frozenset().union(*(asked_items(template, replies) for template in TALKS))

    opened = {"FI-7", "VP-3", "VC-6", "VS-7", "TC-7"}
    assert asked & opened == (opened if answer == "2" else set())


def test_night_staff_are_asked_about_the_night() -> None:
    assert "VS-8" in asked_items(VOICES, {"VS-1": "night-staff"})
    assert "VS-8" not in asked_items(VOICES, {"VS-1": "doctor"})


def test_a_gap_in_voices_asks_why_and_what_next() -> None:
    gap = asked_items(VOICES, {"VH-7": "night-staff"})
    none = asked_items(VOICES, {"VH-7": "nobody-missing"})

    assert {"VH-8", "VH-9"} <= gap
    assert not {"VH-8", "VH-9"} & none


def test_the_talks_answer_what_was_asked_of_them() -> None:
    met = {requirement for item in ITEMS for requirement in item.requirements}

    assert met >= {"R8", "R11", "R40", "R53", "R59", "R60", "R61", "R63", "R64", "R66", "R77"}
