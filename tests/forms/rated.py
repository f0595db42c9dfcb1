"""Scores, facts and ratings for the tests in this folder."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from hypothesis import strategies as st

from qvisit.forms.item import KEY_QUESTIONS, KeyQuestion
from qvisit.forms.rating import (
    CapFacts,
    QuestionRating,
    VisitRating,
    rate,
)
from qvisit.forms.rule_set import RATINGS, RuleSet, load_rule_set
from qvisit.forms.scoring import Compliance, KeyQuestionScore, StandardScore, Tally

FILE = Path(__file__).parents[2] / "resources" / "rule_sets" / "qvisit-internal-1.yaml"
RULES = load_rule_set(FILE.read_bytes(), FILE.name)
WORDS = dict(zip("OGRI", RATINGS, strict=True))
SHARES = {"O": Fraction(95, 100), "G": Fraction(80, 100), "R": Fraction(60, 100), "I": Fraction(0)}
HEARD: Mapping[str, bool] = dict.fromkeys(KEY_QUESTIONS, True)


def score(
    question: KeyQuestion, share: Fraction | None, answered: int = 5, asked: int = 5
) -> KeyQuestionScore:
    points = Fraction(0) if share is None else share * 100
    weight = 0 if share is None else 100
    tally = Tally(answered=answered, not_assessed=asked - answered)
    compliance = Compliance(points, weight, share, tally.coverage, tally)
    part = StandardScore("a", "Staffing", "18", (question,), compliance, enough=True)
    return KeyQuestionScore(question, compliance, (part,))


def rated(letters: str, facts: CapFacts, rules: RuleSet = RULES) -> VisitRating:
    scores = {
        question: score(question, SHARES[letter])
        for question, letter in zip(KEY_QUESTIONS, letters.split(), strict=True)
    }
    return rate(rules, scores, facts)


def facts(
    failed: Mapping[str, tuple[str, ...]] | None = None,
    risk_now: frozenset[str] = frozenset(),
    concern_level: int | None = 0,
    voice: Mapping[str, bool] = HEARD,
    statement: Mapping[str, bool] = HEARD,
) -> CapFacts:
    return CapFacts(failed or {}, risk_now, concern_level, voice, statement)


def safe(visit: VisitRating) -> QuestionRating:
    return visit.questions[0]


def place(rating: str) -> int:
    """Where a rating stands from the best down, with what is no rating at the end."""
    return [*RATINGS, "not_rated", "panel_judges", "paused"].index(rating)


letters = st.lists(st.sampled_from("OGRI"), min_size=5, max_size=5).map(" ".join)
flags = st.dictionaries(st.sampled_from(KEY_QUESTIONS), st.booleans())
caps = st.builds(
    CapFacts,
    failed_critical=st.dictionaries(
        st.sampled_from(KEY_QUESTIONS),
        st.lists(st.sampled_from(["FS12-1", "FS12-2", "FS12-3"]), unique=True).map(tuple),
    ),
    risk_now=st.frozensets(st.sampled_from(["FS12-1", "FS12-2"])),
    concern_level=st.none() | st.integers(0, 4),
    voice=flags,
    outstanding_statement=flags,
)
