import random
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import NOT_ASSESSED, AnswerError
from qvisit.forms.closed_culture import (
    INHERENT_RISK_FACTORS,
    METHODS,
    ConcernLevel,
    FactorAnswer,
    MethodUse,
    SignReport,
    Signs,
    concern_level,
    with_last_signs,
    with_last_visit,
)
from qvisit.forms.loading import load_template

FILE = Path(__file__).parents[2] / "resources" / "templates" / "closed-culture-signs.yaml"
TEMPLATE = load_template(FILE.read_bytes(), FILE.name)
ASKED = [item for item in TEMPLATE.items if item.scale == "SIGN"]
ENOUGH: Mapping[str, MethodUse] = dict.fromkeys(["M1", "M3", "M4", "M7", "M8"], "used")
ONCE = SignReport("once", "staff", "ask_staff")


def factors(*present: str) -> dict[str, FactorAnswer]:
    return {code: "yes" if code in present else "no" for code in INHERENT_RISK_FACTORS}


def level(
    present: tuple[str, ...],
    signs: Signs,
    methods: Mapping[str, MethodUse] = ENOUGH,
    risk_now: bool = False,
) -> ConcernLevel:
    return concern_level(factors(*present), signs, methods, risk_now=risk_now, asked=ASKED)


@pytest.mark.parametrize(
    ("stories", "told"),
    [
        (1, "WS-B4: found by comparing answers, on 1 matter."),
        (2, "WS-B4: found by comparing answers, on 2 matters."),
    ],
)
def test_a_sign_that_nobody_reported_says_that_answers_were_compared(
    stories: int, told: str
) -> None:
    alone = concern_level({}, {}, {}, risk_now=False, contradictions=["They differ."] * stories)
    reported = {"WS-B4": (SignReport("once", "staff", "asked"),)}
    both = concern_level({}, reported, {}, risk_now=False, contradictions=["They differ."])

    assert told in alone.reasons
    assert "WS-B4: seen more than once or by more than one person." in both.reasons


def test_high_inherent_risk_alone_is_watch() -> None:
    concern = level(("IR3", "IR4"), {})

    assert (concern.inherent, concern.strength, concern.level) == ("HIGH", "NONE", 1)
    assert concern.words == "Watch"


def test_one_sign_once_with_low_inherent_risk_is_watch() -> None:
    concern = level(("IR1",), {"WS-C3": (ONCE,)})

    assert (concern.inherent, concern.strength, concern.level) == ("LOW", "ISOLATED", 1)


def test_one_sign_from_two_voices_is_a_pattern() -> None:
    reports = (ONCE, SignReport("once", "patient", "ask_patient"))

    concern = level(("IR1", "IR6", "IR7"), {"WS-B1": reports})

    assert (concern.inherent, concern.strength, concern.level) == ("MEDIUM", "PATTERN", 3)


def test_alleged_abuse_is_immediate_without_any_risk_factor_or_method() -> None:
    concern = level((), {"WS-A1": (ONCE,)}, methods={})

    assert (concern.strength, concern.level, concern.words) == ("IMMEDIATE", 4, "Immediate")
    assert any("even when it is only alleged" in reason for reason in concern.reasons)


def test_without_talks_with_patients_no_sign_is_not_no_concern() -> None:
    concern = level(("IR1",), {}, methods={**ENOUGH, "M1": "not_used"})

    assert (concern.level, concern.words) == (None, "Not enough evidence")
    assert "Not enough ways of looking. Not done: Private talk with patients." in concern.reasons


def test_one_sign_once_with_high_inherent_risk_is_heightened() -> None:
    concern = level(("IR2", "IR9"), {"WS-A6": (ONCE,)})

    assert (concern.inherent, concern.strength, concern.level) == ("HIGH", "ISOLATED", 2)


@pytest.mark.parametrize(
    ("present", "inherent"),
    [
        ((), "LOW"),
        (("IR1", "IR2"), "LOW"),
        (("IR1", "IR5", "IR6"), "MEDIUM"),
        (("IR1", "IR5", "IR6", "IR7", "IR9"), "MEDIUM"),
        (("IR1", "IR5", "IR6", "IR7", "IR8", "IR9"), "HIGH"),
        (("IR2", "IR3"), "HIGH"),
        (("IR4", "IR9"), "HIGH"),
    ],
)
def test_inherent_risk_counts_factors_and_weighs_some_together(
    present: tuple[str, ...], inherent: str
) -> None:
    assert level(present, {}).inherent == inherent


@pytest.mark.parametrize("left_out", [True, False])
def test_an_unknown_factor_counts_as_present_and_is_said(left_out: bool) -> None:
    answers = factors("IR1", "IR5")
    if left_out:
        del answers["IR6"]
    else:
        answers["IR6"] = "unknown"

    concern = concern_level(answers, {}, ENOUGH, risk_now=False, asked=ASKED)

    assert concern.inherent == "MEDIUM"
    assert concern.reasons[0] == (
        "Inherent risk is medium: 3 of 14 factors, 1 of them unknown and counted as present."
    )


def signs(*replies: str) -> Signs:
    return {
        f"WS-X{place}": (SignReport(reply, "staff", "observe"),)
        for place, reply in enumerate(replies)
    }


LOW, MEDIUM, HIGH = (), ("IR1", "IR5", "IR6"), ("IR2", "IR3")


@pytest.mark.parametrize(
    ("replies", "strength", "levels"),
    [
        (("none", NOT_ASSESSED), "NONE", (0, 0, 1)),
        (("once",), "ISOLATED", (1, 1, 2)),
        (("once", "once"), "ISOLATED", (1, 1, 2)),
        (("once", "once", "once"), "PATTERN", (2, 3, 3)),
        (("repeated",), "PATTERN", (2, 3, 3)),
        (("serious",), "SERIOUS", (3, 3, 3)),
        (("serious", "once", "none"), "SERIOUS", (3, 3, 3)),
    ],
)
def test_strength_and_inherent_risk_give_the_level_of_the_table(
    replies: tuple[str, ...], strength: str, levels: tuple[int, int, int]
) -> None:
    found = [level(present, signs(*replies)) for present in (LOW, MEDIUM, HIGH)]

    assert {concern.strength for concern in found} == {strength}
    assert tuple(concern.level for concern in found) == levels


@pytest.mark.parametrize("present", [LOW, MEDIUM, HIGH])
@pytest.mark.parametrize("reply", ["once", "repeated", "serious"])
def test_a_sign_of_abuse_is_immediate_whatever_the_inherent_risk(
    present: tuple[str, ...], reply: str
) -> None:
    for code in (item.code for item in ASKED if item.is_abuse_sign):
        concern = level(present, {code: (SignReport(reply, "patient", "ask_patient"),)}, {})

        assert (concern.strength, concern.level) == ("IMMEDIATE", 4)


@pytest.mark.parametrize("two", list(combinations(INHERENT_RISK_FACTORS, 2)))
def test_two_factors_are_high_only_if_both_are_weighty(two: tuple[str, str]) -> None:
    weighty = set(two) <= {"IR2", "IR3", "IR4", "IR9"}

    assert level(two, {}).inherent == ("HIGH" if weighty else "LOW")


def test_a_sign_of_the_last_visit_is_one_report_more_of_what_is_seen_again() -> None:
    now = {"WS-C3": (ONCE,), "WS-C4": (SignReport("none", "staff", "observe"),)}

    again, other = (level((), with_last_signs(now, [code])) for code in ("WS-C3", "WS-C4"))

    assert (again.strength, again.level, again.seen) == ("PATTERN", 2, ("WS-C3",))
    assert other == level((), now)


def test_risk_now_is_immediate_without_any_sign() -> None:
    concern = level((), {}, risk_now=True)

    assert concern.level == 4
    assert "Someone is at risk now." in concern.reasons


def test_an_abuse_sign_that_was_not_seen_is_no_sign() -> None:
    report = SignReport("none", "patient", "ask_patient")

    assert level((), {"WS-A1": (report,)}).level == 0


def test_one_lived_experience_voice_is_enough_whatever_the_methods() -> None:
    alone = SignReport("serious", "patient", "ask_patient", is_lived_experience=True)
    others = SignReport("none", "staff", "observe")

    concern = level((), {"WS-C2": (alone, others, others)}, methods={})

    assert concern.level == 3
    assert any("One voice is enough." in reason for reason in concern.reasons)


@pytest.mark.parametrize("missing", ["M1", "M3", "M4", "M7"])
def test_each_needed_method_is_needed(missing: str) -> None:
    methods: Mapping[str, MethodUse] = {**ENOUGH, missing: "not_possible"}

    assert level((), {}, methods).level is None


@pytest.mark.parametrize("one", ["M2", "M8", "M10"])
def test_one_outside_view_completes_the_methods(one: str) -> None:
    methods: dict[str, MethodUse] = dict.fromkeys(["M1", "M3", "M4", "M7"], "used")

    assert level((), {}, methods).level is None
    assert level((), {}, {**methods, one: "used"}).level == 0


def test_too_few_methods_hide_watch_but_never_a_higher_level() -> None:
    assert level((), {"WS-C3": (ONCE,)}, methods={}).level is None
    assert level(("IR2", "IR9"), {"WS-C3": (ONCE,)}, methods={}).level == 2


def test_two_watches_in_a_row_on_a_high_risk_ward_are_heightened() -> None:
    high, low = level(("IR3", "IR4"), {}), level(("IR1",), {"WS-C3": (ONCE,)})

    assert with_last_visit(high, 1).level == 2
    assert with_last_visit(high, 1).words == "Heightened"
    assert with_last_visit(high, 0).level == 1
    assert with_last_visit(high, None).level == 1
    assert with_last_visit(low, 1).level == 1


def test_signs_without_an_answer_are_counted_in_the_reasons() -> None:
    reasons = level((), {"WS-E2": (SignReport("none", "visitor", "observe"),)}).reasons

    assert "34 of 35 signs have no answer." in reasons


def test_a_sign_is_named_in_words() -> None:
    reasons = level((), {"WS-E2": (ONCE,)}).reasons

    assert "WS-E2 (Notices on the ward order people about and forbid things): seen once." in reasons


def test_a_report_that_is_no_reply_is_refused_rather_than_passed_over() -> None:
    with pytest.raises(AnswerError):
        level((), {"WS-A1": (SignReport("yes", "patient", "ask_patient"),)})


def test_factors_and_methods_have_words() -> None:
    assert list(INHERENT_RISK_FACTORS) == [f"IR{number}" for number in range(1, 15)]
    assert list(METHODS) == [f"M{number}" for number in range(1, 11)]
    assert all([*INHERENT_RISK_FACTORS.values(), *METHODS.values()])


reports = st.builds(
    SignReport,
    reply=st.sampled_from(["none", "once", "repeated", "serious", NOT_ASSESSED]),
    voice=st.sampled_from(["patient", "staff"]),
    method=st.sampled_from(["observe", "ask_patient"]),
    is_lived_experience=st.booleans(),
)
sign_sets = st.dictionaries(
    st.sampled_from([item.code for item in TEMPLATE.items]),
    st.lists(reports, max_size=3).map(tuple),
)
present = st.sets(st.sampled_from(sorted(INHERENT_RISK_FACTORS))).map(
    lambda found: tuple(sorted(found))
)


@given(present, sign_sets, st.sampled_from(sorted(INHERENT_RISK_FACTORS)))
def test_one_more_risk_factor_never_lowers_the_level(
    held: tuple[str, ...], seen: Signs, more: str
) -> None:
    before, after = level(held, seen).level, level((*held, more), seen).level

    assert before is not None
    assert after is not None
    assert after >= before


@given(present, sign_sets, reports, st.sampled_from([item.code for item in TEMPLATE.items]))
def test_one_more_report_never_lowers_the_level(
    held: tuple[str, ...], seen: Signs, report: SignReport, code: str
) -> None:
    more = {**seen, code: (*seen.get(code, ()), report)}
    before, after = level(held, seen).level, level(held, more).level

    assert before is not None
    assert after is not None
    assert after >= before


@given(present, sign_sets, st.randoms())
def test_the_order_of_reports_never_matters(
    held: tuple[str, ...], seen: Signs, chance: random.Random
) -> None:
    turned = {
        code: tuple(chance.sample(seen[code], len(seen[code])))
        for code in chance.sample(sorted(seen), len(seen))
    }

    assert level(held, turned) == level(held, seen)


@given(present, sign_sets, st.sets(st.sampled_from(sorted(METHODS))))
def test_fewer_methods_give_the_same_level_or_not_enough_evidence(
    held: tuple[str, ...], seen: Signs, used: set[str]
) -> None:
    full = level(held, seen).level

    found = level(held, seen, dict.fromkeys(used, "used")).level

    assert found == full or (found is None and full in (0, 1))
