"""Ratings and concern levels against the programme's rules, said once more in other words."""

from collections.abc import Mapping
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW
from qvisit.forms.closed_culture import (
    INHERENT_RISK_FACTORS,
    METHODS,
    FactorAnswer,
    MethodUse,
    SignReport,
    Signs,
    concern_level,
)
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.rating import CapFacts, aggregate
from tests.forms.made import make_item
from tests.forms.rated import WORDS, letters, rated

BEST_FIRST = "OGRI"
LETTERS: Mapping[str, str] = {rating: letter for letter, rating in WORDS.items()}


def worse(*some: str) -> str:
    return max(some, key=BEST_FIRST.index)


def joined(five: str) -> str:
    """Five letters to one; “-” is no rating."""
    if "-" in five:
        return "-"
    if five.count("I") >= 2:
        return "I"
    if five.count("I") == 1 or five.count("R") >= 2:
        return "R"
    return "O" if five.count("O") >= 2 and "R" not in five else "G"


def test_every_five_key_questions_are_joined_by_the_rule_of_the_programme() -> None:
    for five in product(BEST_FIRST, repeat=5):
        assert LETTERS[aggregate([WORDS[one] for one in five])] == joined("".join(five)), five


def capped(letter: str, number: int, limits: CapFacts) -> str:
    """One key question after its caps."""
    question = KEY_QUESTIONS[number]
    failed = limits.failed_critical.get(question, ())
    if len(failed) >= 2 or any(code in limits.risk_now for code in failed):
        letter = worse(letter, "I")
    if failed:
        letter = worse(letter, "R")
    if not limits.voice.get(question) or not limits.outstanding_statement.get(question):
        letter = worse(letter, "G")
    return letter


CODES = ("FS12-1", "FS12-2", "FS12-3")
failures = st.lists(st.sampled_from(CODES), max_size=2, unique=True).map(tuple)
mostly_true = st.fixed_dictionaries(
    {question: st.sampled_from([True, True, False]) for question in KEY_QUESTIONS}
)
limits_of_visits = st.builds(
    CapFacts,
    failed_critical=st.dictionaries(st.sampled_from(KEY_QUESTIONS), failures, max_size=3),
    risk_now=st.frozensets(st.sampled_from(CODES)),
    concern_level=st.sampled_from([None, 0, 1, 2, 3, 4]),
    voice=mostly_true,
    outstanding_statement=mostly_true,
)


@given(letters, limits_of_visits)
def test_caps_come_in_the_order_of_the_programme(drawn: str, limits: CapFacts) -> None:
    five = [capped(one, number, limits) for number, one in enumerate(drawn.split())]
    whole = joined("".join(five))
    if any(limits.failed_critical.values()) or limits.concern_level == 3:
        whole = worse(whole, "R")

    visit = rated(drawn, limits)

    assert [LETTERS[one.capped] for one in visit.questions] == five
    assert visit.overall.capped == ("paused" if limits.concern_level == 4 else WORDS[whole])


SIGNS = [
    make_item(f"WS-{number}", "SIGN", is_abuse_sign=number == 0, escalate=["nurse_in_charge"])
    for number in range(5)
]
TABLE = {"NONE": "001", "ISOLATED": "112", "PATTERN": "233", "SERIOUS": "333", "IMMEDIATE": "444"}
RISKS = ("LOW", "MEDIUM", "HIGH")
factor_answers = st.dictionaries(
    st.sampled_from(sorted(INHERENT_RISK_FACTORS)),
    st.sampled_from(["no", "no", "no", "no", "yes", "unknown"]),
)
method_uses = st.lists(st.sampled_from(sorted(METHODS)), max_size=4).map(
    lambda left_out: {code: "not_used" if code in left_out else "used" for code in METHODS}
)
sign_reports = st.builds(
    SignReport,
    reply=st.sampled_from(["none", "none", "once", "once", "repeated", "serious", DONT_KNOW]),
    voice=st.sampled_from(["patient", "staff"]),
    method=st.sampled_from(["observe", "ask_patient"]),
    is_lived_experience=st.booleans(),
)
sign_sets = st.dictionaries(
    st.sampled_from([item.code for item in SIGNS] * 2 + ["WS-1"]),
    st.lists(sign_reports, max_size=2).map(tuple),
    max_size=4,
)


def risk_of(answers: Mapping[str, str]) -> str:
    present = {code for code in INHERENT_RISK_FACTORS if answers.get(code) != "no"}
    if len(present) >= 6 or len(present & {"IR2", "IR3", "IR4", "IR9"}) >= 2:
        return "HIGH"
    return "MEDIUM" if len(present) >= 3 else "LOW"


def strength_of(signs: Signs, *, risk_now: bool) -> str:
    said = {
        code: [one.reply for one in reports if one.reply not in ("none", DONT_KNOW)]
        for code, reports in signs.items()
    }
    seen = {code: replies for code, replies in said.items() if replies}
    if risk_now or "WS-0" in seen:
        return "IMMEDIATE"
    if any("serious" in replies for replies in seen.values()):
        return "SERIOUS"
    several = any(len(replies) > 1 or "repeated" in replies for replies in seen.values())
    if len(seen) >= 3 or several:
        return "PATTERN"
    return "ISOLATED" if seen else "NONE"


@given(factor_answers, st.booleans(), sign_sets, method_uses, st.booleans())
def test_the_concern_level_is_that_of_the_programmes_steps(
    answers: dict[str, FactorAnswer],
    rest_is_no: bool,
    signs: Signs,
    methods: dict[str, MethodUse],
    risk_now: bool,
) -> None:
    if rest_is_no:
        answers = {**dict.fromkeys(INHERENT_RISK_FACTORS, "no"), **answers}
    risk, strength = risk_of(answers), strength_of(signs, risk_now=risk_now)
    level = int(TABLE[strength][RISKS.index(risk)])
    used = {code for code, use in methods.items() if use == "used"}
    enough = {"M1", "M3", "M4", "M7"} <= used and bool(used & {"M2", "M8", "M10"})
    known = level if enough or level >= 2 else None

    found = concern_level(answers, signs, methods, risk_now=risk_now, asked=SIGNS)

    assert (found.inherent, found.strength, found.level) == (risk, strength, known)
    assert found.reasons
