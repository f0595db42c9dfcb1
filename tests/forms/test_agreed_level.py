import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.agreed_level import LevelError, agreed_level, check_level
from qvisit.forms.closed_culture import LEVEL_WORDS, ConcernLevel

LEVELS = st.integers(min_value=0, max_value=4)
MAYBE = st.none() | LEVELS
WHY = "The figures of last month were checked again."


def ruled(level: int | None, *, looked_enough: bool = True) -> ConcernLevel:
    return ConcernLevel(
        level=level,
        words=LEVEL_WORDS[level],
        inherent="MEDIUM",
        strength="PATTERN",
        reasons=("WS-B1 (Managers do not know): seen once.",),
        looked_enough=looked_enough,
    )


def agreed(now: ConcernLevel, given: int | None, level: int) -> ConcernLevel:
    return agreed_level(now, given, level, WHY, is_signed=False)


def test_a_raise_counts_at_once_and_says_why() -> None:
    level = agreed(ruled(1), 1, 3)

    assert (level.level, level.words) == (3, "High")
    assert level.reasons[0] == f"The panel raised the level from Watch to High. {WHY}"
    assert level.by_rule == ruled(1)
    assert level.highest == 3


def test_the_first_level_stays_visible_when_it_is_lowered() -> None:
    level = agreed(ruled(3), 3, 2)

    assert (level.level, level.words, level.highest) == (2, "Heightened", 3)
    assert level.by_rule == ruled(3)
    assert level.reasons[1:] == ruled(3).reasons


@pytest.mark.parametrize(
    ("is_signed", "words"),
    [(False, "It counts if governance signs off."), (True, "Governance approved that.")],
)
def test_a_lower_level_says_whether_governance_approved_it(is_signed: bool, words: str) -> None:
    level = agreed_level(ruled(3), 3, 2, WHY, is_signed=is_signed)

    assert level.reasons[0].endswith(f"{WHY} {words}")


def test_nothing_lower_stands_when_the_rules_give_more_later() -> None:
    level = agreed(ruled(4), 3, 2)

    assert level.level == 4
    assert "the rules give more since then, so Immediate stands" in level.reasons[0]


def test_the_level_by_the_rules_takes_a_change_back() -> None:
    check_level(ruled(3), 3, "")

    assert agreed(ruled(3), 3, 3) == ruled(3)


def test_not_enough_evidence_can_be_raised_to_a_level_that_stands_alone() -> None:
    check_level(ruled(None, looked_enough=False), 2, WHY)

    assert agreed(ruled(None), None, 2).level == 2


@pytest.mark.parametrize("level", [0, 1])
def test_no_concern_cannot_be_agreed_without_looking(level: int) -> None:
    with pytest.raises(LevelError, match="Too few ways of looking"):
        check_level(ruled(None, looked_enough=False), level, WHY)
    with pytest.raises(LevelError, match="Too few ways of looking"):
        check_level(ruled(3, looked_enough=False), level, WHY)


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_another_level_needs_a_reason(reason: str) -> None:
    with pytest.raises(LevelError, match="until you write why"):
        check_level(ruled(2), 3, reason)


@given(now=MAYBE, given=MAYBE, level=LEVELS)
def test_only_a_lowering_of_what_the_panel_knew_gives_less_than_the_rules(
    now: int | None, given: int | None, level: int
) -> None:
    found = agreed(ruled(now), given, level)

    by_rule, knew, final = (-1 if one is None else one for one in (now, given, found.level))
    if final < by_rule:
        assert level < knew
        assert by_rule <= knew
        assert found.by_rule is not None
    assert final in (by_rule, level)
    assert found.highest == (max(final, by_rule) if max(final, by_rule) >= 0 else None)
