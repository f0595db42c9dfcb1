"""What a panel may agree on, other rule sets, and what always holds of a rating."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.agreed_rating import RatingError, check_agreed
from qvisit.forms.rating import CapFacts, rate
from qvisit.forms.rule_set import RATINGS, Level
from tests.forms.rated import RULES, caps, facts, letters, place, rated, safe, score


def test_the_panel_may_lower_freely() -> None:
    check_agreed("good", "good", "inadequate", "", approved=False)


def test_the_panel_may_raise_by_one_step_with_reason_and_approval() -> None:
    check_agreed(
        "requires_improvement", "requires_improvement", "good", "It is new.", approved=True
    )


@pytest.mark.parametrize(
    ("agreed", "reason", "approved", "said"),
    [
        ("good", " ", True, "needs a reason"),
        ("good", "It is new.", False, "approval by governance"),
        ("outstanding", "It is new.", True, "one step only"),
        ("excellent", "It is new.", True, "not one of the four"),
        ("not_rated", "", True, "not one of the four"),
    ],
)
def test_a_rating_the_rules_do_not_allow_is_refused_with_the_reason(
    agreed: str, reason: str, approved: bool, said: str
) -> None:
    with pytest.raises(RatingError, match=said):
        check_agreed("requires_improvement", "requires_improvement", agreed, reason, approved)


def test_the_panel_never_passes_the_critical_cap() -> None:
    question = safe(rated("G G G G G", facts({"safe": ("FS12-1",)})))

    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_agreed(
            question.computed, question.capped, "good", "Made safe.", True, question.ceiling
        )


def test_the_panel_never_passes_a_critical_cap_that_did_not_need_to_bite() -> None:
    question = safe(rated("R G G G G", facts({"safe": ("FS12-1",)})))
    assert question.computed == question.capped == "requires_improvement"

    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_agreed(
            question.computed, question.capped, "good", "Made safe.", True, question.ceiling
        )


def test_a_cap_that_bit_is_the_limit_when_no_ceiling_is_given() -> None:
    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_agreed("good", "requires_improvement", "good", "Made safe.", approved=True)


def test_the_panel_never_passes_the_concern_cap() -> None:
    overall = rated("G G G G G", facts(concern_level=3)).overall

    with pytest.raises(RatingError, match="A cap stops this rating"):
        check_agreed(overall.computed, overall.capped, "good", "Why", True, overall.ceiling)


@pytest.mark.parametrize("capped", ["paused", "not_rated"])
def test_a_paused_or_missing_rating_cannot_be_talked_into_one(capped: str) -> None:
    with pytest.raises(RatingError, match="cannot be set yet"):
        check_agreed("good", capped, "good", "Why", approved=True)

    check_agreed("good", capped, capped, "", approved=False)


legacy = RULES.model_copy(
    update={
        # The older arithmetic gives 1 to 4 per statement: share = (4 × percentage − 1) / 3.
        # Its bands begin at 39, 63 and 88, in whole numbers rounded half up.
        "levels": tuple(
            Level(rating=level.rating, title=level.title, from_share=share)
            for level, share in zip(
                RULES.levels,
                [Fraction(5, 6), Fraction(1, 2), Fraction(54, 300), Fraction(0)],
                strict=True,
            )
        )
    }
)


@pytest.mark.parametrize(
    ("statements", "computed"),
    [
        ("33233233", "good"),
        ("23313333", "good"),
        ("11111", "inadequate"),
        ("22332323", "good"),
        ("4444", "outstanding"),
    ],
)
def test_another_rule_set_is_data_only(statements: str, computed: str) -> None:
    values = [Fraction(int(statement) - 1, 3) for statement in statements]
    share = sum(values, Fraction(0)) / len(values)

    visit = rate(legacy, {"safe": score("safe", share)}, facts())

    assert safe(visit).computed == computed


@given(letters, caps)
def test_a_cap_never_raises(drawn: str, limits: CapFacts) -> None:
    visit = rated(drawn, limits)

    for question in visit.questions:
        assert place(question.capped) >= place(question.computed)
        assert place(question.capped) >= place(question.ceiling)
        assert question.reasons
    assert place(visit.overall.capped) >= place(visit.overall.computed)
    assert place(visit.overall.capped) >= place(visit.overall.ceiling)
    assert visit.overall.reasons


@given(letters, caps)
def test_every_critical_failure_is_named_and_holds_the_visit(drawn: str, limits: CapFacts) -> None:
    visit = rated(drawn, limits)

    failed = {code for codes in limits.failed_critical.values() for code in codes}
    said = " ".join(visit.overall.reasons)
    assert all(code in said for code in failed)
    assert not failed or place(visit.overall.capped) >= place("requires_improvement")


@given(letters, caps, st.sampled_from(RATINGS), st.text(max_size=3), st.booleans())
def test_what_the_panel_may_agree_never_passes_the_ceiling(
    drawn: str, limits: CapFacts, agreed: str, reason: str, approved: bool
) -> None:
    question = safe(rated(drawn, limits))

    with suppress(RatingError):
        check_agreed(question.computed, question.capped, agreed, reason, approved, question.ceiling)

        assert place(agreed) >= place(question.ceiling)
        assert place(agreed) >= place(question.capped) - 1
