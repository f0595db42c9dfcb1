"""When a question is asked: each comparison on each scale, joined, hidden and in chains."""

import operator
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.answers import DONT_KNOW, NON_ANSWERS, NOT_APPLICABLE, PREFER_NOT
from qvisit.forms.asked import asked_items, dependents
from qvisit.forms.conditions import Operator
from qvisit.forms.item import Item, Scale
from qvisit.forms.template import Template
from tests.forms.made import kind_for, make_item, make_section, make_template, some_reply

# From the lowest to the highest.
ORDERED: Mapping[Scale, tuple[str, ...]] = {
    "MET3": ("not_met", "partly", "met"),
    "LEVEL4": ("1", "2", "3", "4"),
    "YES_NO": ("no", "yes"),
    "COUNT": ("0/10", "1/3", "1/2", "9/10", "10/11"),
    "NUMBER": ("-10", "-2.5", "0", "9", "10.25"),
    "DATE": ("2026-12-31", "2027-01-01", "2027-03-09"),
    "TIME": ("00:00", "09:59", "10:00"),
    "DATE_TIME": ("2026-12-31T23:59", "2027-01-01T00:00", "2027-01-01T14:02"),
    "SIGN": ("none", "once", "repeated", "serious"),
    "MARKER": ("0", "1", "2", "3"),
}
WITHOUT_ORDER: Mapping[Scale, tuple[str, ...]] = {
    "CHOICE": ("day", "evening", "night"),
    "TEXT": ("Calm.", "Loud."),
    "PHOTO": ("Picture 1", "Picture 2"),
}
SCALES: tuple[Scale, ...] = get_args(Scale)
COMPARISONS: Mapping[Operator, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
FITTING = [
    *product(ORDERED, COMPARISONS),
    *product((*WITHOUT_ORDER, "MULTI"), ("=", "!=")),
]


def rule(*conditions: tuple[str, str, str], match: str = "all") -> dict[str, object]:
    """A rule as a template writes it."""
    return {
        "match": match,
        "conditions": [
            {"item": item, "operator": sign, "answer": answer} for item, sign, answer in conditions
        ],
    }


def pair(asked: Item, sign: str, answer: str) -> Template:
    """One question, and B1 that is asked only after a certain answer to it."""
    first = make_section(asked, kind=kind_for(asked.scale))
    then = make_item("B1", enable_when=rule((asked.code, sign, answer)))
    return make_template(first, make_section(then))


def opens(asked: Item, sign: str, answer: str, reply: str | None) -> bool:
    """Whether B1 is asked after this reply."""
    replies = {} if reply is None else {asked.code: reply}
    return "B1" in asked_items(pair(asked, sign, answer), replies)


@pytest.mark.parametrize(("scale", "sign"), list(product(ORDERED, COMPARISONS)))
def test_an_answer_is_compared_by_its_place_on_the_scale(scale: Scale, sign: Operator) -> None:
    item, replies = make_item(scale=scale), ORDERED[scale]

    for (here, reply), (there, answer) in product(enumerate(replies), repeat=2):
        assert opens(item, sign, answer, reply) is COMPARISONS[sign](here, there)


@pytest.mark.parametrize("scale", WITHOUT_ORDER)
def test_where_there_is_no_order_an_answer_is_the_same_or_not(scale: Scale) -> None:
    item, replies = make_item(scale=scale), WITHOUT_ORDER[scale]

    for reply, answer in product(replies, repeat=2):
        assert opens(item, "=", answer, reply) is (reply == answer)
        assert opens(item, "!=", answer, reply) is (reply != answer)


@pytest.mark.parametrize(
    ("reply", "holds"),
    [
        ("day", False),
        ("night", True),
        ("day,night", True),
        ("day,evening,night", True),
        ("day,evening", False),
    ],
)
def test_several_choices_include_one_or_do_not(reply: str, holds: bool) -> None:
    item = make_item(scale="MULTI")

    assert opens(item, "=", "night", reply) is holds
    assert opens(item, "!=", "night", reply) is not holds


@pytest.mark.parametrize(
    ("scale", "answer", "reply"),
    [("COUNT", "1/2", "5/10"), ("NUMBER", "1", "1.0"), ("NUMBER", "0", "-0.00")],
)
def test_the_same_number_may_be_written_in_two_ways(scale: Scale, answer: str, reply: str) -> None:
    item = make_item(scale=scale)

    found = [sign for sign in COMPARISONS if opens(item, sign, answer, reply)]

    assert found == ["=", "<=", ">="]


@pytest.mark.parametrize(("scale", "sign"), FITTING)
def test_without_an_answer_every_comparison_is_false(scale: Scale, sign: Operator) -> None:
    item = make_item(scale=scale)
    answer = "day" if scale == "MULTI" else some_reply(item)

    assert not any(opens(item, sign, answer, reply) for reply in (None, *NON_ANSWERS))


@pytest.mark.parametrize("scale", SCALES)
def test_a_non_answer_is_no_answer_to_exists(scale: Scale) -> None:
    item = make_item(scale=scale)

    assert opens(item, "exists", "true", some_reply(item))
    assert not opens(item, "exists", "false", some_reply(item))
    for reply in (None, *NON_ANSWERS):
        assert not opens(item, "exists", "true", reply)
        assert opens(item, "exists", "false", reply)


@pytest.mark.parametrize("scale", SCALES)
def test_a_condition_may_name_a_non_answer_itself(scale: Scale) -> None:
    item = make_item(scale=scale)
    replies = (None, some_reply(item), NOT_APPLICABLE, DONT_KNOW)

    same = [opens(item, "=", NOT_APPLICABLE, reply) for reply in replies]
    other = [opens(item, "!=", NOT_APPLICABLE, reply) for reply in replies]

    assert same == [False, False, True, False]
    assert other == [False, True, False, True]


@pytest.mark.parametrize("reply", ["maybe", "", "MET", "4", "met "])
def test_a_reply_that_does_not_fit_counts_as_none(reply: str) -> None:
    item = make_item()

    assert not opens(item, "!=", "met", reply)
    assert opens(item, "exists", "false", reply)


def hidden_in_the_middle(sign: str, answer: str) -> Template:
    return make_template(
        make_item("A1"),
        make_item("A2", enable_when=rule(("A1", "=", "met"))),
        make_item("A3", enable_when=rule(("A2", sign, answer))),
    )


@pytest.mark.parametrize(
    ("sign", "answer", "while_hidden"),
    [
        ("=", "met", False),
        ("!=", "partly", False),
        ("exists", "true", False),
        ("exists", "false", True),
        ("=", PREFER_NOT, False),
        ("!=", PREFER_NOT, False),
    ],
)
def test_to_others_the_answer_of_a_hidden_item_does_not_exist(
    sign: str, answer: str, while_hidden: bool
) -> None:
    template = hidden_in_the_middle(sign, answer)

    asked = asked_items(template, {"A1": "not_met", "A2": "met"})

    assert asked == {"A1", "A3"} if while_hidden else asked == {"A1"}


def test_a_hidden_item_comes_back_with_its_answer() -> None:
    template = hidden_in_the_middle("=", "met")

    assert asked_items(template, {"A1": "met", "A2": "met"}) == {"A1", "A2", "A3"}
    assert asked_items(template, {"A1": "met", "A2": "partly"}) == {"A1", "A2"}


@pytest.mark.parametrize(
    ("match", "first", "second", "asked"),
    [
        ("all", "met", "met", True),
        ("all", "met", "not_met", False),
        ("all", "not_met", "not_met", False),
        ("all", "met", None, False),
        ("any", "met", "met", True),
        ("any", "not_met", "met", True),
        ("any", None, "met", True),
        ("any", "not_met", "not_met", False),
        ("any", None, None, False),
    ],
)
def test_all_conditions_must_hold_or_any(
    match: str, first: str | None, second: str | None, asked: bool
) -> None:
    then = make_item("B1", enable_when=rule(("A1", "=", "met"), ("A2", "=", "met"), match=match))
    template = make_template(make_item("A1"), make_item("A2"), then)
    given = {code: reply for code, reply in (("A1", first), ("A2", second)) if reply is not None}

    assert ("B1" in asked_items(template, given)) is asked


def test_a_section_is_left_out_with_all_its_items() -> None:
    night = make_section(
        make_item("N1"), make_item("N2"), enable_when=rule(("A1", "=", "yes")), id="night"
    )
    template = make_template(make_section(make_item("A1", "YES_NO")), night)

    assert asked_items(template, {"A1": "no", "N1": "met"}) == {"A1"}
    assert asked_items(template, {"A1": "yes"}) == {"A1", "N1", "N2"}


def test_the_condition_of_the_section_and_that_of_the_item_must_both_hold() -> None:
    inner = make_item("N2", enable_when=rule(("N1", "=", "met"), ("A1", "=", "no"), match="any"))
    night = make_section(make_item("N1"), inner, enable_when=rule(("A1", "=", "yes")), id="night")
    template = make_template(make_section(make_item("A1", "YES_NO")), night)

    assert asked_items(template, {"A1": "yes", "N1": "not_met"}) == {"A1", "N1"}
    assert asked_items(template, {"A1": "yes", "N1": "met"}) == {"A1", "N1", "N2"}
    assert asked_items(template, {"A1": "no", "N1": "met"}) == {"A1"}


def test_a_question_may_hang_on_one_that_stands_after_it() -> None:
    early = make_section(
        make_item("A1", enable_when=rule(("Z1", "exists", "true"))), make_item("A2")
    )
    template = make_template(early, make_section(make_item("Z1")))

    assert asked_items(template, {}) == {"A2", "Z1"}
    assert asked_items(template, {"Z1": "partly"}) == {"A1", "A2", "Z1"}


def chain(length: int) -> Template:
    """Each question is asked only after a yes to the one before."""
    return make_template(
        make_item("A0", "YES_NO"),
        *(
            make_item(f"A{n}", "YES_NO", enable_when=rule((f"A{n - 1}", "=", "yes")))
            for n in range(1, length)
        ),
    )


@given(st.lists(st.sampled_from(["yes", "no", DONT_KNOW, None]), min_size=12, max_size=12))
def test_a_chain_ends_at_the_first_answer_that_is_not_yes(given_replies: list[str | None]) -> None:
    replies = {f"A{n}": reply for n, reply in enumerate(given_replies) if reply is not None}
    leading = next((n for n, reply in enumerate(given_replies) if reply != "yes"), 11)

    asked = asked_items(chain(12), replies)

    assert asked == {f"A{n}" for n in range(leading + 1)}


def test_each_item_knows_which_hang_on_it_in_asking_order() -> None:
    both = make_item("A1", enable_when=rule(("C1", "=", "met"), ("C1", "!=", "partly")))
    late = make_section(make_item("B1"), enable_when=rule(("C1", "=", "met"), ("A1", "=", "met")))
    template = make_template(make_section(both), late, make_section(make_item("C1")))

    assert template.asking_order == ("C1", "A1", "B1")
    assert dependents(template) == {"C1": ("A1", "B1"), "A1": ("B1",)}


def test_without_conditions_everything_is_asked_in_the_order_it_is_written() -> None:
    template = make_template(make_item("B1"), make_item("A1"), make_item("C1"))

    assert template.asking_order == ("B1", "A1", "C1")
    assert asked_items(template, {"A1": "met"}) == {"A1", "B1", "C1"}
    assert dependents(template) == {}


ELSEWHERE = frozenset({"A1"})


@pytest.mark.parametrize("reply", [None, *sorted(NON_ANSWERS)])
def test_what_hangs_on_a_colleagues_item_is_asked_while_their_answer_is_not_here(
    reply: str | None,
) -> None:
    template = hidden_in_the_middle("=", "met")
    replies = {} if reply is None else {"A1": reply}

    assert asked_items(template, replies) == {"A1"}
    assert asked_items(template, replies, ELSEWHERE) == {"A1", "A2"}
    assert asked_items(template, {**replies, "A2": "met"}, ELSEWHERE) == {"A1", "A2", "A3"}


def test_an_answer_to_a_colleagues_item_counts_like_any_other() -> None:
    template = hidden_in_the_middle("=", "met")

    assert asked_items(template, {"A1": "not_met"}, ELSEWHERE) == {"A1"}
    assert asked_items(template, {"A1": "met"}, ELSEWHERE) == {"A1", "A2"}


def test_a_colleagues_item_that_is_hidden_here_opens_nothing() -> None:
    template = hidden_in_the_middle("=", "met")

    assert asked_items(template, {"A1": "not_met"}, frozenset({"A2"})) == {"A1"}


MANY_ON_LATER_ONES = """
from tests.forms.test_asked import rule
from tests.forms.made import make_item, make_template
first = make_item("B1", enable_when=rule(*((f"A{n}", "exists", "true") for n in range(9))))
print(make_template(first, *(make_item(f"A{n}") for n in range(9))).asking_order)
"""


def test_the_asking_order_is_the_same_at_every_start_of_the_program() -> None:
    orders = {
        subprocess.run(
            [sys.executable, "-c", MANY_ON_LATER_ONES],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in (1, 2, 3)
    }

    assert len(orders) == 1
    assert "('A0', 'A1', 'A2'," in orders.pop()
