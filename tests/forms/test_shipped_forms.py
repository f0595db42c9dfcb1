import json
import re
from collections import Counter
from pathlib import Path

import pytest

from qvisit.forms.answers import options
from qvisit.forms.loading import load_template
from qvisit.forms.rating import CapFacts, rate
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.scoring import COVERAGE_THRESHOLD, score_key_questions
from qvisit.forms.template import (
    KEY_QUESTIONS,
    Item,
    Template,
    content_hash,
    dump_template,
    template_from_json,
)

RESOURCES = Path(__file__).parents[2] / "resources"
FILES = sorted((RESOURCES / "templates").glob("*.yaml"))
TEMPLATES = {path.stem: load_template(path.read_bytes(), path.name) for path in FILES}
STANDARDS = TEMPLATES["fundamental-standards"]
SIGNS = TEMPLATES["closed-culture-signs"]
MARKERS = TEMPLATES["sustainability-markers"]
RULES = load_rule_set(
    (RESOURCES / "rule_sets" / "qvisit-internal-1.yaml").read_bytes(), "qvisit-internal-1.yaml"
)
ITEMS = [item for template in TEMPLATES.values() for item in template.items]
IDS = [item.code for item in ITEMS]


def sentences(text: str | None) -> list[str]:
    return re.split(r"(?<=[.?!:;])\s+", text) if text else []


def longest(text: str | None) -> int:
    return max((len(sentence.split()) for sentence in sentences(text)), default=0)


def answered(template: Template, place: int) -> dict[str, str]:
    return {item.code: options(item.scale)[place].reply for item in template.items}


def test_three_forms_are_shipped_and_each_is_named_as_its_file() -> None:
    assert sorted(TEMPLATES) == [
        "closed-culture-signs",
        "fundamental-standards",
        "sustainability-markers",
    ]
    assert all(template.id == name for name, template in TEMPLATES.items())


def test_the_hash_of_a_form_does_not_depend_on_when_or_how_it_was_loaded() -> None:
    again = {path.stem: load_template(path.read_bytes(), path.name) for path in reversed(FILES)}

    for name, template in TEMPLATES.items():
        fields = json.loads(dump_template(template))
        turned = json.dumps(dict(reversed(fields.items())), indent=2)
        assert content_hash(again[name]) == content_hash(template)
        assert content_hash(template_from_json(turned)) == content_hash(template)


def test_no_code_is_used_in_two_forms() -> None:
    assert [code for code, count in Counter(IDS).items() if count > 1] == []


@pytest.mark.parametrize("item", ITEMS, ids=IDS)
def test_an_item_is_easy_to_read(item: Item) -> None:
    assert longest(item.text_easy) <= 15
    assert longest(item.say_aloud) <= 15
    assert longest(item.text_standard) <= 20
    assert longest(item.guidance) <= 25


@pytest.mark.parametrize("item", ITEMS, ids=IDS)
def test_an_item_speaks_to_a_reviewer_and_never_of_the_reviewers_own_care(item: Item) -> None:
    words = set(re.findall(r"[a-z]+", item.text_easy.lower()))

    assert not words & {"your", "yours", "my", "me", "i"}


@pytest.mark.parametrize("item", ITEMS, ids=IDS)
def test_an_item_says_what_counts_as_evidence(item: Item) -> None:
    assert "Evidence:" in item.guidance
    assert item.text_easy.endswith("?")
    assert item.text_standard.endswith(".")


def test_words_said_to_people_ask_one_thing_and_leave_a_way_out() -> None:
    asked = [item.say_aloud for item in ITEMS if item.say_aloud is not None]

    assert len(asked) >= 10
    assert all(words.count("?") == 1 for words in asked)
    free = re.compile(r"You do not have to answer|You can say no|you can tell me")
    assert all(free.search(words) for words in asked)


def test_the_standards_cover_the_five_key_questions_and_the_main_regulations() -> None:
    held = Counter(item.key_question for item in STANDARDS.items)
    regulations = {section.regulation for section in STANDARDS.sections}

    assert len(STANDARDS.items) >= 25
    assert all(held[question] >= 4 for question in KEY_QUESTIONS)
    assert sum(item.is_critical for item in STANDARDS.items) >= 6
    assert {"9", "9A", "10", "11", "12", "13", "14", "16", "17", "18", "20"} <= regulations
    assert f"{len(STANDARDS.items)} items" in STANDARDS.change_note


def test_an_item_code_names_its_regulation() -> None:
    for section in STANDARDS.sections:
        number = (section.regulation or "").rjust(2, "0")

        assert all(item.code.startswith(f"FS{number}-") for item in section.items)


def test_every_key_question_hears_patients_or_carers_and_uses_several_methods() -> None:
    for question in KEY_QUESTIONS:
        methods = {item.method for item in STANDARDS.items if item.key_question == question}

        assert methods & {"ask_patient", "ask_carer"}
        assert len(methods) >= 2


def test_people_are_asked_on_four_levels_and_records_are_met_or_not() -> None:
    for item in STANDARDS.items:
        if item.method in {"ask_patient", "ask_carer"}:
            assert item.scale == "LEVEL4"
        if item.method == "check_record" or item.is_critical:
            assert item.scale == "MET3"


def test_a_question_fits_the_answers_of_its_scale() -> None:
    for item in STANDARDS.items:
        if item.scale == "LEVEL4":
            assert item.text_easy.startswith("How ")


def test_critical_items_are_essential() -> None:
    assert all(item.weight == 3 for item in STANDARDS.items if item.is_critical)


def test_the_signs_cover_all_groups_and_mark_abuse() -> None:
    assert len(SIGNS.items) >= 6
    assert {item.group for item in SIGNS.items} == set("ABCDE")
    assert SIGNS.item("WS-A1").is_abuse_sign


def test_two_groups_of_markers_can_score() -> None:
    own = Counter(item.group for item in MARKERS.items if item.control == "ward")

    assert sum(count >= 4 for count in own.values()) >= 2
    assert {item.control for item in MARKERS.items} == {"ward", "estates", "trust"}


@pytest.mark.parametrize(("place", "rating"), [(0, "good"), (-1, "inadequate")])
def test_a_form_answered_in_full_is_rated_on_every_key_question(place: int, rating: str) -> None:
    scores = score_key_questions([STANDARDS], {STANDARDS.id: answered(STANDARDS, place)})
    voice: dict[str, bool] = dict.fromkeys(KEY_QUESTIONS, True)

    visit = rate(RULES, scores, CapFacts(voice=voice, concern_level=0))

    for question in KEY_QUESTIONS:
        coverage = scores[question].compliance.coverage
        assert coverage is not None
        assert coverage >= COVERAGE_THRESHOLD
    assert {question.capped for question in visit.questions} == {rating}
    assert visit.overall.capped == rating


def test_the_shipped_rules_use_the_threshold_that_standards_are_shown_with() -> None:
    assert RULES.coverage_threshold == COVERAGE_THRESHOLD
