"""From what a panel agreed to its ratings, with the facts that limit them."""

from fractions import Fraction
from pathlib import Path

import pytest

from qvisit.forms.agreed_rating import RatingError
from qvisit.forms.item import Item
from qvisit.forms.rule_set import RuleSet, load_rule_set
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.visits import kinds, own_kinds
from qvisit.visits.assessment import (
    Assessment,
    assess,
    check_panel_rating,
    final_ratings,
    join_overall,
)
from qvisit.visits.visit import Visit
from tests.visits.panel import Panel, concern, new_panel

FOLDER = Path(__file__).parents[2] / "resources" / "rule_sets"
RULES, JUDGED = (
    load_rule_set((FOLDER / name).read_bytes(), name)
    for name in ("qvisit-internal-1.yaml", "judgement-only-1.yaml")
)
QUESTIONS = kinds.QUESTIONS


def _item(code: str, question: str, *, critical: bool = False, asked: bool = False) -> Item:
    return Item.model_validate(
        {
            "code": code,
            "text_standard": "A standard.",
            "text_easy": "Is it so?",
            "say_aloud": "Is it so?",
            "guidance": "Look.",
            "method": "ask_patient" if asked else "observe",
            "scale": "MET3",
            "weight": 2,
            "is_critical": critical,
            "key_question": question,
            "source": "A made-up source",
        }
    )


ITEMS = (
    *(_item(f"Q{n}", question) for n, question in enumerate(QUESTIONS)),
    _item("CRIT", "safe", critical=True),
    _item("ASK", "caring", asked=True),
)
TEMPLATE = Template(
    id="core",
    version="1.0.0",
    title="Core",
    kind="standards",
    purpose="To test.",
    for_whom="Testers.",
    minutes=10,
    sources=("A made-up source",),
    not_covered="Nothing.",
    change_note="First.",
    sections=(Section(id="one", title="One", items=ITEMS),),
)


def _assessed(
    panel: Panel, replies: dict[str, str], asked: int = 0, rules: RuleSet = RULES
) -> tuple[Visit, Assessment]:
    who = panel.visitor
    made = [
        who.says(
            own_kinds.AnswerGiven(template="core", item=item, reply=reply, asked=asked),
            stream=who.answers,
        )
        for item, reply in replies.items()
    ]
    visit = Visit(panel.fold(), {who.person: panel.sheet_of(who, *made)})
    return visit, assess(visit, [TEMPLATE], rules)


def _all(reply: str = "met", **other: str) -> dict[str, str]:
    return {**{item.code: reply for item in ITEMS}, **other}


def test_a_question_that_nobody_asked_a_patient_is_not_enough_evidence() -> None:
    _, assessment = _assessed(new_panel().planned(), _all())

    ratings = {one.key_question: one.capped for one in assessment.rating.questions}
    assert ratings == {**dict.fromkeys(QUESTIONS, "good"), "caring": "not_rated"}
    assert not any(assessment.facts.voice.values())


def test_a_patient_who_was_asked_is_a_voice() -> None:
    _, assessment = _assessed(new_panel().planned(), _all(), asked=2)

    assert assessment.facts.voice["caring"]
    assert not assessment.facts.voice["safe"]


def test_one_failed_critical_item_caps_its_question_and_the_visit() -> None:
    _, assessment = _assessed(new_panel().planned(), _all(CRIT="not_met"), asked=2)

    ratings = {one.key_question: one.capped for one in assessment.rating.questions}
    assert assessment.facts.failed_critical == {"safe": ("CRIT",)}
    assert ratings["safe"] == "requires_improvement"
    assert assessment.rating.overall.capped == "requires_improvement"


def test_risk_now_makes_a_failed_critical_item_inadequate_and_pauses_the_rating() -> None:
    panel = new_panel().planned()
    panel.say(panel.visitor, concern("door").model_copy(update={"item": "CRIT"}))

    _, assessment = _assessed(panel, _all(CRIT="not_met"))

    assert assessment.facts.risk_now == {"CRIT"}
    assert assessment.facts.concern_level == 4
    assert assessment.rating.questions[0].capped == "inadequate"
    assert assessment.rating.overall.capped == "paused"


def test_nothing_answered_is_not_rated_and_never_zero() -> None:
    _, assessment = _assessed(new_panel().planned(), {})

    assert {one.capped for one in assessment.rating.questions} == {"not_rated"}
    assert assessment.rating.overall.capped == "not_rated"


def test_what_the_panel_agreed_is_final_and_every_step_is_kept() -> None:
    panel = new_panel().planned().scored()
    lower = kinds.RatingAgreed(about="safe", rating="requires_improvement", reason="Noisy nights.")
    panel.say(panel.lead, lower)
    visit, assessment = _assessed(panel, _all(), asked=2)

    signed = {one.about: one for one in final_ratings(assessment, visit.shared, RULES)}

    safe = signed["safe"]
    assert (safe.computed, safe.capped, safe.agreed, safe.final) == (
        "outstanding",
        "good",
        "requires_improvement",
        "requires_improvement",
    )
    assert safe.reasons[-1] == "Noisy nights."
    assert list(signed) == [*QUESTIONS, "visit"]
    assert signed["visit"].final == "good"


def test_a_cap_that_comes_after_the_agreement_holds_the_final_rating() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, kinds.RatingAgreed(about="safe", rating="good", reason="Calm."))
    visit, assessment = _assessed(panel, _all(CRIT="not_met"), asked=2)

    signed = {one.about: one for one in final_ratings(assessment, visit.shared, RULES)}

    assert (signed["safe"].agreed, signed["safe"].final) == ("good", "requires_improvement")
    assert "A cap that came after" in signed["safe"].reasons[-1]


def _judges(panel: Panel, **given: str) -> Panel:
    for about, rating in given.items():
        said = {"about": about, "rating": rating, "reason": f"We saw it: {about}."}
        panel.say(panel.lead, kinds.RatingAgreed.model_validate(said))
    return panel


def _finals(panel: Panel, **replies: str) -> dict[str, kinds.SignedRating]:
    visit, assessment = _assessed(panel, _all(**replies), asked=2, rules=JUDGED)
    return {one.about: one for one in final_ratings(assessment, visit.shared, JUDGED)}


def test_where_the_panel_judges_nothing_is_rated_before_it_did() -> None:
    signed = _finals(_judges(new_panel().planned().scored(), safe="good"))

    assert (signed["safe"].computed, signed["safe"].capped) == ("panel_judges", "panel_judges")
    assert (signed["safe"].agreed, signed["safe"].final) == ("good", "good")
    assert signed["safe"].reasons[-1] == "We saw it: safe."
    assert (signed["caring"].agreed, signed["caring"].final) == ("not_rated", "not_rated")
    assert signed["caring"].reasons[-1] == "The panel has not judged it yet."
    assert (signed["visit"].computed, signed["visit"].final) == ("panel_judges", "not_rated")
    assert signed["visit"].reasons[0] == "Not rated: 4 of 5 key questions have no rating."


def test_a_judged_visit_is_joined_from_what_the_panel_agreed() -> None:
    low = dict.fromkeys(("safe", "caring"), "requires_improvement")
    panel = _judges(new_panel().planned().scored(), **(dict.fromkeys(QUESTIONS, "good") | low))

    visit = _finals(panel)["visit"]

    assert (visit.computed, visit.capped) == ("panel_judges", "requires_improvement")
    assert (visit.agreed, visit.final) == ("requires_improvement", "requires_improvement")
    assert visit.reasons[0] == "The panel judged two or more key questions Requires improvement."


def test_a_cap_that_comes_after_a_judgement_holds_it_and_the_visit() -> None:
    panel = _judges(new_panel().planned().scored(), **dict.fromkeys(QUESTIONS, "good"))

    signed = _finals(panel, CRIT="not_met")

    assert (signed["safe"].agreed, signed["safe"].final) == ("good", "requires_improvement")
    assert "A cap that came after" in signed["safe"].reasons[-1]
    assert signed["visit"].final == "requires_improvement"


def test_the_panel_may_not_judge_past_a_cap_nor_the_visit_before_its_questions() -> None:
    panel = new_panel().planned().scored()
    visit, assessment = _assessed(panel, _all(CRIT="not_met"), asked=2, rules=JUDGED)
    safe = kinds.RatingAgreed(about="safe", rating="good", reason="Mended.")
    whole = kinds.RatingAgreed(about="visit", rating="good", reason="A good ward.")

    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_panel_rating(assessment, visit.shared, JUDGED, safe)
    with pytest.raises(RatingError, match="cannot be set yet"):
        check_panel_rating(assessment, visit.shared, JUDGED, whole)


def test_the_visit_may_be_raised_by_one_step_from_what_the_panel_agreed() -> None:
    low = dict.fromkeys(QUESTIONS, "inadequate")
    panel = _judges(new_panel().planned().scored(), **low)
    visit, assessment = _assessed(panel, _all(), asked=2)

    assert assessment.rating.overall.capped == "good"
    assert join_overall(assessment, visit.shared, RULES).capped == "inadequate"
    with pytest.raises(RatingError, match="one step only"):
        check_panel_rating(
            assessment,
            visit.shared,
            RULES,
            kinds.RatingAgreed(about="visit", rating="good", reason="It felt better."),
        )


def test_an_agreement_that_the_rules_left_behind_stands_one_step_above_them() -> None:
    panel = _judges(new_panel().planned().scored(), visit="good")
    _judges(panel, **dict.fromkeys(QUESTIONS, "inadequate"))
    visit, assessment = _assessed(panel, _all(), asked=2)

    signed = {one.about: one for one in final_ratings(assessment, visit.shared, RULES)}

    assert (signed["visit"].capped, signed["visit"].agreed) == ("inadequate", "good")
    assert signed["visit"].final == "requires_improvement"
    assert "It can raise by one step only." in signed["visit"].reasons[-1]


def test_the_coverage_that_the_rules_ask_for_is_the_one_that_counts() -> None:
    strict = RULES.model_copy(update={"coverage_threshold": Fraction(9, 10)})
    some = {code: reply for code, reply in _all().items() if code != "ASK"}

    _, usual = _assessed(new_panel().planned(), some, asked=2)
    _, stricter = _assessed(new_panel().planned(), some, asked=2, rules=strict)

    assert usual.rating.questions[2].computed == "not_rated"  # 1 of 2 items, under 60 %
    assert stricter.rating.questions[0].computed == "outstanding"
    assert "A rating needs 90\u00a0%." in stricter.rating.questions[2].reasons[0]
