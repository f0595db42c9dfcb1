"""How answers are ordered and grouped never matters, and better ones never score lower."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW, NOT_APPLICABLE, NOT_ASSESSED, PREFER_NOT, value_of
from qvisit.forms.item import KEY_QUESTIONS, Item, KeyQuestion, Scale
from qvisit.forms.rating import rate
from qvisit.forms.rule_set import RuleSet, load_rule_set
from qvisit.forms.scoring import (
    Compliance,
    Tally,
    score_items,
    score_key_questions,
    score_standards,
)
from qvisit.forms.template import Template
from tests.forms.made import make_item, make_section, make_template
from tests.forms.rated import facts

FOLDER = Path(__file__).parents[2] / "resources" / "rule_sets"
SETS = [load_rule_set(path.read_bytes(), path.name) for path in sorted(FOLDER.glob("*.yaml"))]
of_all = pytest.mark.parametrize("rules", SETS, ids=[one.id for one in SETS])

WORST_FIRST: Mapping[Scale, tuple[str, ...]] = {
    "MET3": ("not_met", "partly", "met"),
    "LEVEL4": ("1", "2", "3", "4"),
    "YES_NO": ("no", "yes"),
    "COUNT": ("0/7", "1/3", "4/9", "1/2", "3/4", "12/12"),
}
UNSAID = (None, NOT_APPLICABLE, NOT_ASSESSED, DONT_KNOW, PREFER_NOT)
Asked = tuple[Item, str | None]


@st.composite
def asked_items(draw: st.DrawFn) -> list[Asked]:
    """Questions of standards with what stands for each; None is no reply."""
    found: list[Asked] = []
    for place in range(draw(st.integers(1, 14))):
        scale = draw(st.sampled_from(sorted(WORST_FIRST)))
        item = make_item(
            f"I{place}",
            scale,
            weight=draw(st.integers(1, 3)),
            key_question=draw(st.sampled_from(KEY_QUESTIONS)),
        )
        found.append((item, draw(st.sampled_from([*WORST_FIRST[scale] * 3, *UNSAID]))))
    return found


@st.composite
def groupings(draw: st.DrawFn, asked: Sequence[Asked]) -> list[list[list[Asked]]]:
    """The same questions in any order, put in any sections of any templates."""
    turned = draw(st.permutations(asked))
    templates: list[list[list[Asked]]] = [[[]]]
    for one in turned:
        where = draw(st.sampled_from(["here", "section", "template"]))
        if templates[-1][-1] and where == "section":
            templates[-1].append([])
        elif templates[-1][-1] and where == "template":
            templates.append([[]])
        templates[-1][-1].append(one)
    return templates


def grouped(
    templates: Sequence[Sequence[Sequence[Asked]]],
) -> tuple[list[Template], dict[str, dict[str, str]]]:
    """Templates made of these groups, and the replies to each of them."""
    made = [
        make_template(
            *(make_section(*(item for item, _ in section)) for section in sections),
            id=f"part-{number}",
        )
        for number, sections in enumerate(templates)
    ]
    values = {
        one.id: {item.code: reply for section in sections for item, reply in section if reply}
        for one, sections in zip(made, templates, strict=True)
    }
    return made, values


def by_question(asked: Sequence[Sequence[Sequence[Asked]]]) -> dict[KeyQuestion, Compliance]:
    templates, values = grouped(asked)
    return {
        question: score.compliance
        for question, score in score_key_questions(templates, values).items()
    }


@given(st.data())
def test_the_grouping_of_answers_never_matters(data: st.DataObject) -> None:
    asked = data.draw(asked_items())

    here, there = data.draw(groupings(asked)), data.draw(groupings(asked))

    assert by_question(here) == by_question(there)


@of_all
@given(st.data())
def test_no_rating_depends_on_how_answers_are_grouped(rules: RuleSet, data: st.DataObject) -> None:
    asked = data.draw(asked_items())

    visits = []
    for _ in range(2):
        templates, values = grouped(data.draw(groupings(asked)))
        scores = score_key_questions(templates, values, rules.coverage_threshold)
        visits.append(rate(rules, scores, facts()))

    first, second = visits
    assert first.overall == second.overall
    for one, other in zip(first.questions, second.questions, strict=True):
        assert (one.computed, one.capped, one.score_words) == (
            other.computed,
            other.capped,
            other.score_words,
        )


@given(st.data())
def test_a_key_question_is_worked_out_by_the_formula_of_the_programme(data: st.DataObject) -> None:
    asked = data.draw(asked_items())

    found = by_question(data.draw(groupings(asked)))

    for question in KEY_QUESTIONS:
        own = [(item, reply) for item, reply in asked if item.key_question == question]
        worth = [(item.weight, value) for item, reply in own if (value := points(item, reply))]
        rated = [item.weight for item, reply in own if points(item, reply) is not None]
        out_of = sum(rated)
        assert found[question].weight == out_of
        assert found[question].points == sum((w * v for w, v in worth), Fraction(0))
        assert found[question].share == (found[question].points / out_of if out_of else None)
        applying = sum(reply != NOT_APPLICABLE for _, reply in own)
        assert found[question].coverage == (Fraction(len(rated), applying) if applying else None)


def points(item: Item, reply: str | None) -> Fraction | None:
    """What a reply is worth, said once more in a test's own words."""
    if reply is None or reply in UNSAID:
        return None
    if item.scale == "COUNT":
        part, whole = reply.split("/")
        return Fraction(int(part), int(whole))
    if item.scale == "LEVEL4":
        return Fraction(int(reply) - 1, 3)
    known = {"met": Fraction(1), "partly": Fraction(1, 2), "yes": Fraction(1)}
    return known.get(reply, Fraction(0))


@given(st.data())
def test_a_better_answer_lowers_no_item_standard_or_key_question(data: st.DataObject) -> None:
    asked = data.draw(asked_items())
    place = data.draw(st.integers(0, len(asked) - 1))
    item = asked[place][0]
    ladder = WORST_FIRST[item.scale]
    low, high = sorted(data.draw(st.lists(st.integers(0, len(ladder) - 1), min_size=2, max_size=2)))
    given_replies = {one.code: reply for one, reply in asked if reply is not None}
    template = make_template(*(one for one, _ in asked))

    worse, better = (
        {**given_replies, item.code: ladder[step]} for step in (low, high)
    )  # the other answers stay as they are

    before, after = value_of(item, ladder[low]), value_of(item, ladder[high])
    assert before is not None
    assert after is not None
    assert after >= before
    for one, other in zip(
        (*shares(template, worse), score_items(template.items, worse)),
        (*shares(template, better), score_items(template.items, better)),
        strict=True,
    ):
        assert (one.share is None) == (other.share is None)
        assert (other.share or 0) >= (one.share or 0)
        assert (other.tally, other.weight) == (one.tally, one.weight)


def shares(template: Template, values: Mapping[str, str]) -> list[Compliance]:
    """Every score of a template: its standards, then its key questions."""
    questions = score_key_questions([template], {template.id: values}).values()
    return [
        *(one.compliance for one in score_standards(template, values)),
        *(one.compliance for one in questions),
        *(part.compliance for one in questions for part in one.standards),
    ]


@given(asked_items(), st.integers(0, 14), st.integers(1, 3), st.sampled_from(KEY_QUESTIONS))
def test_an_item_that_does_not_apply_changes_no_standard_and_no_key_question(
    asked: list[Asked], place: int, weight: int, question: KeyQuestion
) -> None:
    values = {one.code: reply for one, reply in asked if reply is not None}
    items = [one for one, _ in asked]
    more = make_item("NEW", weight=weight, key_question=question)

    before = by_question([[asked]])
    after = by_question([[[*asked[:place], (more, NOT_APPLICABLE), *asked[place:]]]])

    for name in KEY_QUESTIONS:
        assert but_for_the_count(after[name]) == but_for_the_count(before[name])
    standards = [
        score_standards(make_template(*held), {**values, "NEW": NOT_APPLICABLE})[0]
        for held in (items, [*items, more])
    ]
    assert standards[0].enough == standards[1].enough
    assert but_for_the_count(standards[0].compliance) == but_for_the_count(standards[1].compliance)


def but_for_the_count(compliance: Compliance) -> tuple[object, ...]:
    """All but how many items do not apply."""
    tally = compliance.tally
    rest = Tally(tally.answered, 0, tally.not_assessed, tally.dont_know, tally.prefer_not)
    return compliance.points, compliance.weight, compliance.share, compliance.coverage, rest
