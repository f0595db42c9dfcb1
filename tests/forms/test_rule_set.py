from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.rule_set import (
    INTERNAL_AGGREGATION,
    RuleSet,
    RuleSetError,
    load_rule_set,
)

FILE = Path(__file__).parents[2] / "resources" / "rule_sets" / "qvisit-internal-1.yaml"
TEXT = FILE.read_text(encoding="utf-8")


def load(text: str) -> RuleSet:
    return load_rule_set(text.encode(), "rules.yaml")


def test_the_shipped_rules_are_those_of_the_programme() -> None:
    rules = load(TEXT)

    thresholds = [(level.rating, level.from_share) for level in rules.levels]
    assert thresholds == [
        ("outstanding", Fraction(9, 10)),
        ("good", Fraction(3, 4)),
        ("requires_improvement", Fraction(1, 2)),
        ("inadequate", 0),
    ]
    assert rules.coverage_threshold == Fraction(3, 5)
    assert rules.title_of("requires_improvement") == "Requires improvement"
    assert rules.title_of("paused") == "Rating paused: immediate concern"


def test_the_rules_for_callers_without_a_rule_set_are_the_shipped_ones() -> None:
    assert load(TEXT).aggregation == INTERNAL_AGGREGATION


def test_a_rule_set_travels_as_json() -> None:
    rules = load(TEXT)

    assert RuleSet.model_validate_json(rules.model_dump_json()) == rules


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("from_share: 0.75", "from_share: 0.95", "smaller from level to level"),
        ("from_share: 0.75", "from_share: 75 %", "“from_share” is not a number from 0 to 1"),
        ("from_share: 0.75", "from_share: 9/0", "“from_share” is not a number from 0 to 1"),
        ("from_share: 0.75", "from_share: 1e999999999", "“from_share” is not a number"),
        ("rating: good", "rating: fine", "“rating” cannot be “fine”"),
        ("several_from: 2", "several_from: two", "“several_from” is “two”"),
        ("  - gives: good", "  - of: good\n    at_least: 1\n    gives: good", "must fit always"),
        ("    at_least: 1\n", "", "belong together"),
        ("no_voice: good", "no_voice: outstanding", "“no_voice” cannot be “outstanding”"),
        ("several_from: 2\n", "\n", "“several” and “several_from” belong together"),
        ("several: inadequate", "several: good", "“several” is “good”, which is better than “one”"),
        ("risk_now: inadequate", "risk_now: good", "“risk_now” is “good”, which is better"),
        ("held_from: 3", "held_from: 4", "“held_from” must be lower than “paused_from”"),
        ("paused_from: 4", "paused_from: 5", "“paused_from” is too large"),
        ("    paused_from: 4\n", "", "“paused_from” is missing"),
        ("coverage_threshold: 0.60", "coverage_threshold: 0", "would need no evidence"),
        ("title: Inadequate", "title: good", "Another level also has the title “good”"),
        ("title: Inadequate", f"title: {'so ' * 12}", "“title” is too long"),
        ("    from_share: 0.75\n", "", "“from_share” is missing"),
        (
            "title: Good\n",
            "title: Good\n    characteristics: Kind.\n",
            "has no place in a rule set",
        ),
        (
            "coverage_threshold",
            "rated_by: panel\ncoverage_threshold",
            "“characteristics” is missing",
        ),
        ("coverage_threshold", "rated_by: chance\ncoverage_threshold", "cannot be “chance”"),
        ("gives: good", "gives: excellent", "“gives” cannot be “excellent”"),
        (
            "at_least: 2\n    none_below",
            "at_least: 1\n    none_above",
            "does not know “none_above”",
        ),
    ],
)
def test_a_slip_is_named_with_its_line(old: str, new: str, said: str) -> None:
    assert old in TEXT

    with pytest.raises(RuleSetError, match=r"rules\.yaml was not used\. Line \d+: ") as refused:
        load(TEXT.replace(old, new, 1))

    assert said in refused.value.message
    assert refused.value.hint


@given(st.integers(0, len(TEXT) - 1), st.integers(0, 12), st.text(max_size=6))
def test_a_damaged_rule_set_is_read_or_refused_in_words(at: int, cut: int, put: str) -> None:
    damaged = (TEXT[:at] + put + TEXT[at + cut :]).encode("utf-8", "surrogatepass")

    with suppress(RuleSetError):
        assert isinstance(load_rule_set(damaged, "rules.yaml"), RuleSet)


SECOND, THIRD = 46, 50  # lines of rules of aggregation


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("at_least: 2", "at_least: 1", SECOND, "This rule never decides"),
        ("gives: requires_improvement", "gives: good", THIRD, "makes the visit worse when a key"),
    ],
)
def test_rules_that_contradict_each_other_are_refused_at_their_line(
    old: str, new: str, line: int, said: str
) -> None:
    head, aggregation = TEXT.split("aggregation:")
    assert TEXT.splitlines()[line - 1].startswith("  - of: ")

    with pytest.raises(RuleSetError) as refused:
        load(head + "aggregation:" + aggregation.replace(old, new, 1))

    assert f"Line {line}: " in refused.value.message
    assert said in refused.value.message
    assert refused.value.hint
