"""From what a panel agreed to its ratings, with the facts that limit them."""

from pathlib import Path

from qvisit.forms.item import Item
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.section import Section
from qvisit.forms.template import Template
from qvisit.visits import kinds
from qvisit.visits.assessment import Assessment, assess, final_ratings
from qvisit.visits.visit import Visit
from tests.visits.panel import Panel, concern, new_panel

FILE = Path(__file__).parents[2] / "resources" / "rule_sets" / "qvisit-internal-1.yaml"
RULES = load_rule_set(FILE.read_bytes(), FILE.name)
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


def _assessed(panel: Panel, replies: dict[str, str], asked: int = 0) -> tuple[Visit, Assessment]:
    who = panel.visitor
    made = [
        who.says(
            kinds.AnswerGiven(template="core", item=item, reply=reply, asked=asked),
            stream=who.answers,
        )
        for item, reply in replies.items()
    ]
    visit = Visit(panel.fold(), {who.person: panel.sheet_of(who, *made)})
    return visit, assess(visit, [TEMPLATE], RULES)


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
