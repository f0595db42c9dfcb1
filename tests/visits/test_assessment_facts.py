"""Which answers are facts for the caps and for the concern level: voices, failures, signs."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW
from qvisit.forms.rule_set import load_rule_set
from qvisit.forms.template import Template
from qvisit.visits import kinds, own_kinds
from qvisit.visits.assessment import Assessment, assess
from qvisit.visits.visit import Visit
from tests.forms.made import make_item, make_section
from tests.visits.panel import concern, new_panel
from tests.visits.seen import Person, core, visit_of

FILE = Path(__file__).parents[2] / "resources" / "rule_sets" / "qvisit-internal-1.yaml"
RULES = load_rule_set(FILE.read_bytes(), FILE.name)
CALM = dict.fromkeys((f"IR{number}" for number in range(1, 15)), "no")


def assessed(form: Template, *people: Person, **more: object) -> Assessment:
    """What a panel's answers come to on a ward without inherent risk."""
    return assess(visit_of(*people, **{"inherent_risk": CALM, **more}), [form], RULES)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "role", "asked", "reply", "heard"),
    [
        ("ask_patient", "visitor", 1, "met", True),
        ("ask_carer", "visitor", 1, "not_met", True),
        ("ask_staff", "visitor", 1, "met", False),
        ("observe", "visitor", 0, "met", False),
        ("observe", "lived_experience_reviewer", 0, "met", True),
        ("check_record", "lived_experience_reviewer", 0, "not_met", True),
        ("observe", "lived_experience_reviewer", 0, DONT_KNOW, False),
        ("ask_patient", "visitor", 0, "met", False),
        ("ask_patient", "lived_experience_reviewer", 0, "met", False),
    ],
)
def test_a_voice_is_a_patient_a_carer_or_a_lived_experience_reviewer(
    method: str, role: kinds.SeatRole, asked: int, reply: str, heard: bool
) -> None:
    form = core(make_item(method=method, say_aloud="Is it so?"))

    found = assessed(form, Person({"A1": reply}, role=role, asked=asked))

    assert found.facts.voice["safe"] is heard


def signs(*more: str) -> Template:
    """Some signs, one of abuse, and a protective one."""
    items = [make_item(code, "SIGN") for code in more]
    abuse = make_item("WS-A1", "SIGN", is_abuse_sign=True, escalate=["nurse_in_charge"])
    good = make_item("PS-1", "YES_NO", key_question=None, group="A")
    return core(make_section(*items, abuse, good, kind="closed_culture"), kind="closed_culture")


def strength(*people: Person, **more: object) -> str:
    return assessed(signs("WS-C3", "WS-C4", "WS-E2"), *people, **more).culture.strength


@pytest.mark.parametrize(
    ("replies", "found"),
    [
        ([{"WS-C3": "once"}], "ISOLATED"),
        ([{"WS-C3": "once", "WS-C4": "once"}], "ISOLATED"),
        ([{"WS-C3": "once"}, {"WS-C3": "once"}], "PATTERN"),
        ([{"WS-C3": "once"}, {"WS-C4": "once"}, {"WS-E2": "once"}], "PATTERN"),
        ([{"WS-C3": "repeated"}, {"WS-C3": "none"}], "PATTERN"),
        ([{"WS-C3": "serious"}, {"WS-C3": "none"}, {"WS-C3": "none"}], "SERIOUS"),
        ([{"WS-A1": "once"}, {"WS-A1": "none"}], "IMMEDIATE"),
        ([{"WS-C3": "none"}, {"WS-C3": DONT_KNOW}], "NONE"),
    ],
)
def test_each_person_is_one_report_and_nobody_outvotes_a_sign(
    replies: list[dict[str, str | None]], found: str
) -> None:
    assert strength(*(Person(said) for said in replies)) == found


def test_a_lived_experience_reviewer_alone_is_enough_for_a_high_concern() -> None:
    alone = Person({"WS-C3": "serious"}, role="lived_experience_reviewer")

    found = assessed(signs("WS-C3"), alone, *[Person({"WS-C3": "none"})] * 4).culture

    assert found.level == 3
    assert any("One voice is enough." in reason for reason in found.reasons)


def test_the_same_sign_on_two_visits_is_a_pattern() -> None:
    once = Person({"WS-C3": "once"})

    first, again = strength(once), strength(once, last_signs=("WS-C3",))
    other = strength(once, last_signs=("WS-C4", "WS-E2", "WS-Z9"))

    assert (first, again, other) == ("ISOLATED", "PATTERN", "ISOLATED")


def test_a_sign_of_the_last_visit_alone_is_no_sign_now() -> None:
    form = signs("WS-C3", "WS-C4")
    calm = Person({"WS-C3": "none"})

    before = assessed(form, calm).culture
    after = assessed(form, calm, last_signs=("WS-C3", "WS-C4", "WS-A1")).culture

    assert after == before
    assert after.strength == "NONE"
    assert "2 of 3 signs have no answer." in after.reasons


def test_what_was_seen_is_named_for_the_next_visit_and_why_it_counts() -> None:
    form = signs("WS-C3", "WS-C4")

    found = assessed(form, Person({"WS-C3": "once", "WS-C4": "none"}), last_signs=("WS-C3",))

    assert found.culture.seen == ("WS-C3",)
    assert "WS-C3 was seen at the last visit too." in found.culture.reasons


said = st.sampled_from(["none", "once", "repeated", "serious", DONT_KNOW, None])
panels = st.lists(
    st.fixed_dictionaries({"WS-C3": said, "WS-C4": said, "WS-E2": said, "WS-A1": said}),
    min_size=1,
    max_size=4,
)


@given(panels, st.sampled_from(["yes", "no"]))
def test_protective_signs_never_lower_a_level(
    replies: list[dict[str, str | None]], protective: str
) -> None:
    form = signs("WS-C3", "WS-C4", "WS-E2")
    people = [Person(one) for one in replies]
    warm = [replace(one, replies={**one.replies, "PS-1": protective}) for one in people]

    assert assessed(form, *warm).culture == assessed(form, *people).culture


@given(panels, st.sets(st.sampled_from(["WS-C3", "WS-C4", "WS-E2", "WS-A1"])))
def test_what_was_seen_last_time_never_lowers_a_level(
    replies: list[dict[str, str | None]], last: set[str]
) -> None:
    form = signs("WS-C3", "WS-C4", "WS-E2")
    people = [Person(one) for one in replies]

    before = assessed(form, *people).culture.level
    after = assessed(form, *people, last_signs=tuple(sorted(last))).culture.level

    assert (after or 0) >= (before or 0)


def test_made_safe_during_the_visit_does_not_lift_a_cap() -> None:
    critical = make_item(is_critical=True, escalate=["nurse_in_charge"])
    panel = new_panel().planned()
    mended = concern("door").model_copy(
        update={"item": "A1", "at_risk_now": "no", "made_safe": "Estates mended it at 15:10."}
    )
    raised = panel.say(panel.visitor, mended)
    answer = panel.visitor.says(
        own_kinds.AnswerGiven(template="core", item="A1", reply="not_met"),
        stream=panel.visitor.answers,
        after=[raised],
    )
    sheets = {panel.visitor.person: panel.sheet_of(panel.visitor, answer)}

    found = assess(Visit(panel.fold(), sheets), [core(critical)], RULES)

    assert found.facts.failed_critical == {"safe": ("A1",)}
    assert found.rating.questions[0].ceiling == "requires_improvement"
    assert found.rating.overall.ceiling == "requires_improvement"
