"""From scores and facts to ratings, each step with its reason."""

from fractions import Fraction

import pytest

from qvisit.forms.item import KEY_QUESTIONS
from qvisit.forms.rating import (
    aggregate,
    rate,
)
from qvisit.forms.scoring import KeyQuestionScore
from tests.forms.rated import HEARD, RULES, SHARES, WORDS, facts, rated, safe, score


@pytest.mark.parametrize(
    ("letters", "result"),
    [
        ("G G G G G", "G"),
        ("O O G G G", "O"),
        ("O G G G G", "G"),
        ("G G G G R", "G"),
        ("G G G R R", "R"),
        ("O O G G R", "G"),
        ("O O O O R", "G"),
        ("G G G G I", "R"),
        ("G G G I I", "I"),
        ("O O R R O", "R"),
    ],
)
def test_five_key_questions_give_the_rating_of_the_visit(letters: str, result: str) -> None:
    ratings = [WORDS[letter] for letter in letters.split()]

    assert aggregate(ratings) == WORDS[result]
    assert aggregate(reversed(ratings)) == WORDS[result]
    assert rated(letters, facts()).overall.capped == WORDS[result]


@pytest.mark.parametrize("missing", ["not_rated", "paused"])
def test_a_key_question_without_a_rating_leaves_the_visit_not_rated(missing: str) -> None:
    assert aggregate(["good", "good", "good", "good", missing]) == "not_rated"
    assert aggregate([]) == "not_rated"


@pytest.mark.parametrize(
    ("share", "computed"),
    [
        (Fraction(90, 100), "outstanding"),
        (Fraction(8999, 10000), "good"),
        (Fraction(75, 100), "good"),
        (Fraction(7499, 10000), "requires_improvement"),
        (Fraction(50, 100), "requires_improvement"),
        (Fraction(4999, 10000), "inadequate"),
        (Fraction(0), "inadequate"),
    ],
)
def test_the_unrounded_score_decides(share: Fraction, computed: str) -> None:
    visit = rate(RULES, {"safe": score("safe", share)}, facts())

    assert safe(visit).computed == computed


def test_a_score_is_never_worded_as_a_threshold_it_misses() -> None:
    visit = rate(RULES, {"safe": score("safe", Fraction(8999, 10000))}, facts())

    assert safe(visit).reasons[0] == (
        "Just under 90\u00a0% gives Good, from 75\u00a0% and below 90\u00a0%."
    )


def test_a_rating_by_score_says_so_with_its_counts() -> None:
    question = safe(rated("G G G G G", facts()))

    assert question.reasons == ("80\u00a0% gives Good, from 75\u00a0% and below 90\u00a0%.",)
    assert question.score_words == ("80\u00a0% (80 of 100 weighted points; 5 of 5 items apply)")


def test_too_little_evidence_gives_no_rating_to_the_question_nor_the_visit() -> None:
    scores = {question: score(question, SHARES["G"]) for question in KEY_QUESTIONS}
    scores["safe"] = score("safe", SHARES["G"], answered=59, asked=100)

    visit = rate(RULES, scores, facts())

    assert (safe(visit).computed, safe(visit).capped) == ("not_rated", "not_rated")
    assert safe(visit).reasons == (
        "Not enough evidence: 59 of 100 items that apply were answered. A rating needs 60\u00a0%.",
    )
    assert visit.overall.capped == "not_rated"
    assert visit.overall.reasons == ("Not rated: 1 of 5 key questions have no rating.",)


def test_coverage_at_the_threshold_is_enough() -> None:
    visit = rate(RULES, {"safe": score("safe", SHARES["G"], answered=3, asked=5)}, facts())

    assert safe(visit).computed == "good"


def test_a_standard_with_little_evidence_is_named() -> None:
    thin = score("safe", SHARES["G"], answered=1, asked=4).standards
    full = score("safe", SHARES["G"])
    visit = rate(RULES, {"safe": KeyQuestionScore("safe", full.compliance, thin)}, facts())

    assert "Staffing: not enough evidence on its own (1 of 4 answered)." in safe(visit).reasons


def test_nothing_answered_is_not_rated() -> None:
    visit = rate(RULES, {"safe": score("safe", None, answered=0)}, facts())

    assert [question.computed for question in visit.questions] == ["not_rated"] * 5
    assert safe(visit).reasons == ("No item of this key question has an answer.",)


def test_one_failed_critical_item_caps_its_question_and_the_visit() -> None:
    visit = rated("G G G G G", facts({"safe": ("FS12-1",)}))

    assert (safe(visit).computed, safe(visit).capped) == ("good", "requires_improvement")
    assert safe(visit).reasons[-1] == (
        "Safe is capped at Requires improvement because FS12-1 failed."
    )
    assert visit.overall.computed == "good"
    assert visit.overall.capped == "requires_improvement"
    assert visit.overall.reasons[-1] == (
        "The visit is capped at Requires improvement because FS12-1 failed."
    )


def test_one_question_below_good_is_good_for_the_visit_only_without_a_critical_failure() -> None:
    by_score = rated("R G G G G", facts())
    by_cap = rated("G G G G G", facts({"safe": ("FS12-1",)}))

    assert by_score.overall.capped == "good"
    assert by_cap.overall.capped == "requires_improvement"


def test_a_critical_failure_holds_the_visit_also_when_its_question_was_low_anyway() -> None:
    visit = rated("R G G G G", facts({"safe": ("FS12-1",)}))

    assert visit.overall.capped == "requires_improvement"


@pytest.mark.parametrize(
    ("failed", "risk_now", "said"),
    [
        (("FS12-1", "FS12-3"), frozenset[str](), "because 2 safety-critical items failed."),
        (("FS12-1",), frozenset({"FS12-1"}), "because FS12-1 puts someone at risk now."),
    ],
)
def test_two_failures_or_one_with_risk_now_are_inadequate(
    failed: tuple[str, ...], risk_now: frozenset[str], said: str
) -> None:
    visit = rated("G G G G G", facts({"safe": failed}, risk_now))

    assert safe(visit).capped == "inadequate"
    assert safe(visit).reasons[-1] == f"Safe is capped at Inadequate {said}"
    assert visit.overall.capped == "requires_improvement"


def test_one_failure_in_each_of_two_questions_is_not_two_in_one() -> None:
    visit = rated("G G G G G", facts({"safe": ("FS12-1",), "caring": ("FS10-4",)}))

    assert safe(visit).capped == "requires_improvement"
    assert visit.overall.capped == "requires_improvement"


def test_risk_now_by_another_item_does_not_worsen_the_cap() -> None:
    visit = rated("G G G G G", facts({"safe": ("FS12-1",)}, frozenset({"FS99-1"})))

    assert safe(visit).capped == "requires_improvement"


def test_a_question_without_rating_still_names_its_critical_failure() -> None:
    visit = rate(RULES, {}, facts({"safe": ("FS12-1",)}))

    assert safe(visit).capped == "not_rated"
    assert any("FS12-1" in reason for reason in safe(visit).reasons)
    assert any("FS12-1" in reason for reason in visit.overall.reasons)


@pytest.mark.parametrize(
    ("level", "capped"),
    [(0, "outstanding"), (2, "outstanding"), (3, "requires_improvement"), (4, "paused")],
)
def test_the_closed_culture_level_caps_or_pauses_the_visit(level: int, capped: str) -> None:
    visit = rated("O O O O O", facts(concern_level=level))

    assert visit.overall.computed == "outstanding"
    assert visit.overall.capped == capped


def test_an_immediate_concern_pauses_also_a_visit_without_rating() -> None:
    overall = rate(RULES, {}, facts(concern_level=4)).overall

    assert overall.capped == "paused"
    assert overall.reasons[0] == "Rating paused: immediate concern."


def test_unknown_closed_culture_is_said_and_is_no_cap() -> None:
    overall = rated("G G G G G", facts(concern_level=None)).overall

    assert overall.capped == "good"
    assert "not enough evidence" in overall.reasons[-1]


def test_without_a_voice_a_question_is_good_at_best() -> None:
    visit = rated("O O O O O", facts(voice={**HEARD, "safe": False}))

    assert [question.capped for question in visit.questions] == ["good"] + ["outstanding"] * 4
    assert "no patient, carer or lived-experience reviewer" in safe(visit).reasons[-1]


def test_a_voice_that_nobody_recorded_was_not_heard() -> None:
    visit = rated("O O O O O", facts(voice={}))

    assert {question.capped for question in visit.questions} == {"good"}


def test_the_number_alone_never_gives_outstanding() -> None:
    visit = rated("O O O O O", facts(statement={}))

    assert {question.computed for question in visit.questions} == {"outstanding"}
    assert {question.capped for question in visit.questions} == {"good"}
    assert visit.overall.capped == "good"


def test_caps_that_do_not_bite_give_no_reason() -> None:
    visit = rated("R R R R R", facts(voice={}, statement={}))

    assert len(safe(visit).reasons) == 1
