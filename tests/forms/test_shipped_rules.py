"""The rule sets that come with QVisit: what each is for, and what holds under all of them."""

from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.agreed_rating import RatingError, check_agreed
from qvisit.forms.answers import options
from qvisit.forms.item import KEY_QUESTIONS, Item, Scale
from qvisit.forms.rating import CapFacts, VisitRating, rate, rate_overall
from qvisit.forms.rule_set import PANEL_JUDGES, RATINGS, RuleSet, load_rule_set, steps_down
from qvisit.forms.scoring import is_failed, score_key_questions
from tests.forms.made import make_item, make_template
from tests.forms.rated import (
    HEARD,
    SHARES,
    WORDS,
    caps,
    facts,
    letters,
    place,
    rated,
    safe,
    score,
)

FOLDER = Path(__file__).parents[2] / "resources" / "rule_sets"
SETS = {path.stem: load_rule_set(path.read_bytes(), path.name) for path in FOLDER.glob("*.yaml")}
CQC, LOCAL = SETS["cqc-aggregation-2022-1"], SETS["local-four-level-1"]
JUDGED, INTERNAL = SETS["judgement-only-1"], SETS["qvisit-internal-1"]
BY_SCORE = [one for one in SETS.values() if one.rated_by == "score"]
of_all = pytest.mark.parametrize("rules", SETS.values(), ids=SETS)
by_score = pytest.mark.parametrize("rules", BY_SCORE, ids=[one.id for one in BY_SCORE])


def item(code: str, question: str, scale: Scale, *, critical: bool = False) -> Item:
    weight = 3 if critical else 1
    return make_item(code, scale, key_question=question, weight=weight, is_critical=critical)


ASKED: list[tuple[Scale, bool]] = [("MET3", True), ("LEVEL4", False), ("MET3", False)]
ITEMS = tuple(
    item(f"{question[:4].upper().replace('_', 'X')}-{number}", question, scale, critical=critical)
    for question in KEY_QUESTIONS
    for number, (scale, critical) in enumerate(ASKED)
)
TEMPLATE = make_template(*ITEMS)
REPLIES = {one.code: [option.reply for option in options(one)] for one in ITEMS}  # best first
answers = st.fixed_dictionaries({code: st.sampled_from(own) for code, own in REPLIES.items()})


def rate_answers(rules: RuleSet, given: dict[str, str], risk_now: frozenset[str]) -> VisitRating:
    failed: dict[str, tuple[str, ...]] = {}
    for one in ITEMS:
        if one.is_critical and one.key_question and is_failed(one, given[one.code]):
            failed[one.key_question] = (*failed.get(one.key_question, ()), one.code)
    scores = score_key_questions([TEMPLATE], {TEMPLATE.id: given}, rules.coverage_threshold)
    return rate(rules, scores, facts(failed, risk_now))


def all_levels(visit: VisitRating) -> list[int]:
    computed = [one.computed for one in visit.questions]
    capped = [one.capped for one in visit.questions]
    overall = (visit.overall.computed, visit.overall.capped)
    return [steps_down(one) for one in (*computed, *capped, *overall)]


@of_all
def test_each_set_says_that_it_is_no_rating_of_cqcs_and_what_it_is_for(rules: RuleSet) -> None:
    assert "not a CQC rating" in rules.purpose
    assert rules.summary.endswith(".")
    assert len(rules.summary.split()) <= 20
    assert all(len(rule.words.split()) <= 20 for rule in rules.aggregation)


@of_all
def test_an_immediate_concern_pauses_the_rating_under_every_set(rules: RuleSet) -> None:
    overall = rated("G G G G G", facts(concern_level=4), rules).overall

    assert overall.capped == "paused"
    assert overall.ceiling == "paused"


@of_all
def test_too_little_evidence_stops_a_rating_under_every_set(rules: RuleSet) -> None:
    scores = {question: score(question, SHARES["G"]) for question in KEY_QUESTIONS}
    scores["safe"] = score("safe", SHARES["G"], answered=59, asked=100)

    visit = rate(rules, scores, facts())

    assert (safe(visit).computed, safe(visit).capped) == ("not_rated", "not_rated")
    assert visit.overall.capped == "not_rated"
    assert "59 of 100 items that apply were answered" in safe(visit).reasons[0]


@pytest.mark.parametrize(
    ("ratings", "result"),
    [
        ("G G G G G", "G"), ("O O G G G", "O"), ("O G G G G", "G"), ("G G G G R", "G"),
        ("G G G R R", "R"), ("O O G G R", "G"), ("O O O O R", "G"), ("G G G G I", "R"),
        ("G G G I I", "I"), ("O O R R O", "R"),
    ],
)  # fmt: skip
def test_cqcs_principles_join_five_equal_key_questions(ratings: str, result: str) -> None:
    overall = rated(ratings, facts(), CQC).overall

    assert overall.capped == WORDS[result]
    assert overall.reasons[0].startswith("CQC principle: ")


def test_a_breach_is_no_better_than_requires_improvement_under_cqcs_principles() -> None:
    visit = rated("O O G G G", facts({"safe": ("A", "B")}, frozenset({"A"})), CQC)

    assert safe(visit).capped == "requires_improvement"
    assert visit.overall.capped == "requires_improvement"


def test_cqcs_principles_know_no_cap_for_a_missing_voice_or_statement() -> None:
    visit = rated("O O O O O", facts(voice={}, statement={}), CQC)

    assert {question.capped for question in visit.questions} == {"outstanding"}
    assert visit.overall.capped == "outstanding"


def test_a_local_set_speaks_its_own_words_throughout() -> None:
    plus = rated("O O O G G", facts(voice={}), LOCAL)
    low = rated("G G G G I", facts({"well_led": ("A",)}), LOCAL)

    assert LOCAL.title_of("outstanding") == "Good Plus"
    assert LOCAL.title_of("inadequate") == "Needs support"
    assert plus.questions[0].reasons[0].endswith("gives Good Plus, from 85\u00a0%.")
    assert low.overall.capped == "inadequate"
    assert low.overall.reasons[0] == "A key question needs support, so the ward does."
    said = repr((plus, low))
    assert "Outstanding" not in said
    assert "Inadequate" not in said


def test_where_the_panel_judges_no_score_gives_a_rating() -> None:
    visit = rated("O G R I I", facts(), JUDGED)

    assert {question.computed for question in visit.questions} == {PANEL_JUDGES}
    assert {question.capped for question in visit.questions} == {PANEL_JUDGES}
    assert safe(visit).score_words == "5 of 5 items that apply were answered"
    assert "%" not in repr(visit)
    assert (visit.overall.computed, visit.overall.capped) == (PANEL_JUDGES, PANEL_JUDGES)


def test_where_the_panel_judges_caps_are_told_beforehand_and_bind_it() -> None:
    question = safe(rated("O O O O O", facts({"safe": ("FS12-1",)}), JUDGED))

    assert question.ceiling == "requires_improvement"
    assert question.reasons[-1] == "Safe is capped at Requires improvement because FS12-1 failed."
    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_agreed(
            question.computed, question.capped, "good", "Made safe.", True, question.ceiling
        )
    check_agreed(
        question.computed, question.capped, "requires_improvement", "So.", True, question.ceiling
    )


def test_a_judged_rating_needs_a_reason_and_one_of_the_four_levels() -> None:
    question = safe(rated("G G G G G", facts(), JUDGED))

    with pytest.raises(RatingError, match="needs a reason"):
        check_agreed(question.computed, question.capped, "good", " ", True, question.ceiling)
    with pytest.raises(RatingError, match="not one of the four"):
        check_agreed(question.computed, question.capped, PANEL_JUDGES, "So.", True)
    check_agreed(question.computed, question.capped, "outstanding", "All said so.", False)


def test_a_cap_for_a_missing_voice_binds_a_judging_panel_if_its_rules_have_one() -> None:
    heard_only = JUDGED.model_copy(
        update={"caps": JUDGED.caps.model_copy(update={"no_voice": "good"})}
    )

    unheard = safe(rated("O O O O O", facts(voice={}), heard_only))
    heard = safe(rated("O O O O O", facts(voice=HEARD), heard_only))

    assert (unheard.ceiling, heard.ceiling) == ("good", "outstanding")
    assert "no patient, carer or lived-experience reviewer" in unheard.reasons[-1]


@of_all
@given(letters, caps)
def test_a_cap_never_raises_under_any_set(rules: RuleSet, drawn: str, limits: CapFacts) -> None:
    visit = rated(drawn, limits, rules)

    overall = visit.overall
    for question in visit.questions:
        assert place(question.capped) >= place(question.computed)
        assert question.capped == PANEL_JUDGES or place(question.capped) >= place(question.ceiling)
        assert question.reasons
    assert place(overall.capped) >= place(overall.computed)
    assert overall.capped == PANEL_JUDGES or place(overall.capped) >= place(overall.ceiling)


@by_score
@given(
    st.fractions(0, 1, max_denominator=200), st.fractions(0, 1, max_denominator=200), letters, caps
)
def test_a_better_score_never_lowers_a_rating(
    rules: RuleSet, first: Fraction, second: Fraction, drawn: str, limits: CapFacts
) -> None:
    others = [SHARES[letter] for letter in drawn.split()[1:]]
    visits = [
        rate(
            rules,
            {
                question: score(question, share)
                for question, share in zip(KEY_QUESTIONS, [own, *others], strict=True)
            },
            CapFacts(limits.failed_critical, limits.risk_now, 0, limits.voice),
        )
        for own in sorted([first, second])
    ]

    worse, better = (all_levels(visit) for visit in visits)
    assert all(after <= before for before, after in zip(worse, better, strict=True))


@by_score
@given(answers, st.sampled_from(ITEMS), st.frozensets(st.sampled_from(list(REPLIES))))
def test_a_better_answer_never_lowers_a_rating(
    rules: RuleSet, given: dict[str, str], changed: Item, risk_now: frozenset[str]
) -> None:
    before = all_levels(rate_answers(rules, given, risk_now))
    own = REPLIES[changed.code]

    for better in own[: own.index(given[changed.code])]:
        after = all_levels(rate_answers(rules, {**given, changed.code: better}, risk_now))
        assert all(late <= early for early, late in zip(before, after, strict=True))


@of_all
def test_a_better_key_question_never_makes_a_worse_visit(rules: RuleSet) -> None:
    for five in product(RATINGS, repeat=5):
        given = rate_overall(rules, five, five, facts()).capped
        for at, rating in enumerate(five):
            if steps_down(rating):
                better = [*five[:at], RATINGS[steps_down(rating) - 1], *five[at + 1 :]]
                assert place(rate_overall(rules, better, better, facts()).capped) <= place(given)
