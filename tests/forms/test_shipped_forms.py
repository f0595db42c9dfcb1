import json
from pathlib import Path

import pytest

from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.loading import load_template
from qvisit.forms.rating import CapFacts, rate
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.scoring import COVERAGE_THRESHOLD, score_key_questions
from qvisit.forms.template import Template, content_hash, dump_template, template_from_json
from tests.forms.made import some_reply

RESOURCES = Path(__file__).parents[2] / "resources"
FILES = sorted((RESOURCES / "templates").glob("*.yaml"))
TEMPLATES = {path.stem: load_template(path.read_bytes(), path.name) for path in FILES}
STANDARDS = TEMPLATES["fundamental-standards"]
RATED = [name for name, template in TEMPLATES.items() if template.sections_of("standards")]
RULES = load_rule_set(
    (RESOURCES / "rule_sets" / "qvisit-internal-1.yaml").read_bytes(), "qvisit-internal-1.yaml"
)


def answered(template: Template, place: int) -> dict[str, str]:
    return {item.code: some_reply(item, place) for item in template.items}


def test_each_form_is_named_as_its_file() -> None:
    assert all(template.id == name for name, template in TEMPLATES.items())


def test_the_hash_of_a_form_does_not_depend_on_when_or_how_it_was_loaded() -> None:
    again = {path.stem: load_template(path.read_bytes(), path.name) for path in reversed(FILES)}

    for name, template in TEMPLATES.items():
        fields = json.loads(dump_template(template))
        turned = json.dumps(dict(reversed(fields.items())), indent=2)
        assert content_hash(again[name]) == content_hash(template)
        assert content_hash(template_from_json(turned)) == content_hash(template)


def test_an_item_code_names_its_regulation() -> None:
    for section in STANDARDS.sections:
        number = (section.regulation or "").rjust(2, "0")

        assert all(item.code.startswith(f"FS{number}-") for item in section.items)


def test_every_key_question_hears_patients_or_carers_and_uses_several_methods() -> None:
    for question in KEY_QUESTIONS:
        methods = {item.method for item in STANDARDS.items if item.key_question == question}

        assert methods & {"ask_patient", "ask_carer"}
        assert len(methods) >= 2


def test_critical_items_are_essential() -> None:
    assert all(item.weight == 3 for item in STANDARDS.items if item.is_critical)


@pytest.mark.parametrize("name", RATED)
@pytest.mark.parametrize(("place", "rating"), [(0, "good"), (-1, "inadequate")])
def test_a_form_answered_in_full_is_rated_on_every_key_question(
    name: str, place: int, rating: str
) -> None:
    form = TEMPLATES[name]
    scores = score_key_questions([form], {form.id: answered(form, place)})
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
