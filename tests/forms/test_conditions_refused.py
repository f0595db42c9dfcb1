"""Conditions that cannot work are refused when the file is read: with file, line, item, remedy."""

from collections.abc import Sequence
from time import process_time

import pytest

from qvisit.forms.asked import asked_items
from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, TemplateError

HEAD = """\
id: test-form
version: 1.0.0
title: Test form
kind: standards
purpose: To test.
for_whom: Testers.
minutes: 10
sources: [Test]
not_covered: All else.
change_note: New.
sections:
"""
SECTION = """\
  - id: {id}
    title: A part
{rule}    items:
"""
ITEM = """\
      - code: {code}
        text_standard: The door is closed.
        text_easy: Is the door closed?
        guidance: Look at it.
        method: observe
        scale: {scale}
        weight: 1
        key_question: safe
        source: Test
"""
MORE = {
    "NUMBER": "        unit: doors\n        lowest: 0\n        highest: 24\n",
    "CHOICE": "        choices: [{id: day, text: By day}, {id: night, text: At night}]\n",
}
MORE["MULTI"] = MORE["CHOICE"]


def when(*conditions: tuple[str, str, str], indent: int = 8) -> str:
    """A rule as it stands in a file."""
    space = " " * indent
    lines = [f"{space}enable_when:", f"{space}  conditions:"]
    lines += [
        f'{space}    - {{item: {item}, operator: "{sign}", answer: "{answer}"}}'
        for item, sign, answer in conditions
    ]
    return "\n".join(lines) + "\n"


def item(code: str, scale: str = "MET3", rule: str = "") -> str:
    """An item as it stands in a file."""
    return ITEM.format(code=code, scale=scale) + MORE.get(scale, "") + rule


def form(*items: str, before: str = "", rule: str = "") -> str:
    """A whole file with one section; `before` holds sections above it."""
    return HEAD + before + SECTION.format(id="one", rule=rule) + "".join(items)


def load(text: str) -> Template:
    return load_template(text.encode(), "doors.yaml")


def refused(text: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        load(text)
    return caught.value


def line_of(text: str, wanted: str) -> int:
    """The line in which some words stand for the first time."""
    return next(place for place, line in enumerate(text.splitlines(), 1) if wanted in line)


def test_a_condition_on_nothing_names_what_is_not_there() -> None:
    text = form(item("A1"), item("A2", rule=when(("A9", "=", "met"))))

    error = refused(text)

    assert error.message == (
        f"doors.yaml was not used. Line {line_of(text, 'item: A9')}, item A2: "
        "The condition names the item “A9”, which is not in this template."
    )
    assert error.hint == "Check the spelling of its code."


def test_a_section_that_hangs_on_nothing_is_named_by_its_line() -> None:
    text = form(item("A1"), rule=when(("A9", "=", "met"), indent=4))

    error = refused(text)

    assert error.message == (
        f"doors.yaml was not used. Line {line_of(text, 'item: A9')}: "
        "The condition names the item “A9”, which is not in this template."
    )


NUMBERED = ("LEVEL4", "YES_NO", "COUNT", "NUMBER", "DATE", "TIME", "DATE_TIME", "MET3")


@pytest.mark.parametrize("sign", ["<", "<=", ">", ">="])
@pytest.mark.parametrize(
    ("scale", "answer"), [("CHOICE", "day"), ("MULTI", "day"), ("TEXT", "Calm."), ("PHOTO", "1")]
)
def test_what_has_no_order_cannot_be_above_or_below(scale: str, answer: str, sign: str) -> None:
    text = form(item("A1", scale), item("A2", rule=when(("A1", sign, answer))))

    error = refused(text)

    assert error.message == (
        f"doors.yaml was not used. Line {line_of(text, 'item: A1')}, item A2: "
        f"“{sign}” cannot be used on A1: the answers of the scale {scale} have no order."
    )
    assert error.hint == "Use “=” or “!=”, or ask about another item."


@pytest.mark.parametrize("sign", ["<", ">="])
@pytest.mark.parametrize("scale", NUMBERED)
def test_a_non_answer_is_neither_above_nor_below(scale: str, sign: str) -> None:
    error = refused(form(item("A1", scale), item("A2", rule=when(("A1", sign, "dont_know")))))

    assert "A1 can never have the answer “dont_know”." in error.message


@pytest.mark.parametrize("sign", ["is", "==", "&lt;", "contains", ""])
def test_an_operator_that_does_not_exist_is_refused_with_those_that_do(sign: str) -> None:
    text = form(item("A1"), item("A2", rule=when(("A1", sign, "met"))))

    error = refused(text)

    assert f"Line {line_of(text, 'item: A1')}, item A2: “operator” cannot be “{sign}”." in (
        error.message
    )
    assert error.hint == "Write exists, =, !=, <, <=, > or >=."


@pytest.mark.parametrize(
    ("scale", "answer"),
    [
        ("MET3", "yes"),
        ("MET3", "Met"),
        ("LEVEL4", "5"),
        ("LEVEL4", "met"),
        ("YES_NO", "true"),
        ("COUNT", "1"),
        ("COUNT", "3/2"),
        ("NUMBER", "25"),
        ("NUMBER", "-1"),
        ("NUMBER", "many"),
        ("CHOICE", "By day"),
        ("CHOICE", "evening"),
        ("MULTI", "day,night"),
        ("MULTI", "evening"),
        ("DATE", "2027-02-30"),
        ("DATE", "9 March 2027"),
        ("TIME", "24:00"),
        ("DATE_TIME", "2027-03-09"),
        ("PHOTO", "   "),
    ],
)
def test_an_answer_that_can_never_be_is_refused(scale: str, answer: str) -> None:
    text = form(item("A1", scale), item("A2", rule=when(("A1", "=", answer))))

    error = refused(text)

    place = f"doors.yaml was not used. Line {line_of(text, 'item: A1')}, item A2: "
    if answer.strip():
        assert error.message == f"{place}A1 can never have the answer “{answer}”."
        assert error.hint == f"Write one of the answers of the scale {scale}."
    else:
        assert error.message == f"{place}“answer” is empty."


@pytest.mark.parametrize("answer", ["yes", "met", "True", "1"])
def test_exists_is_true_or_false(answer: str) -> None:
    text = form(item("A1"), item("A2", rule=when(("A1", "exists", answer))))

    error = refused(text)

    assert f"Line {line_of(text, 'item: A1')}, item A2: With “exists”, the answer is true or" in (
        error.message
    )
    assert "false to ask when there is none" in error.hint


@pytest.mark.parametrize("answer", ["{field}", "\\e[31m", "x\\u202Ey"])
def test_the_message_says_what_was_written_and_nothing_that_cannot_be_printed(answer: str) -> None:
    error = refused(form(item("A1"), item("A2", rule=when(("A1", "=", answer)))))

    assert error.message.isprintable()
    assert ("“{field}”" in error.message) is (answer == "{field}")


def test_an_item_cannot_wait_for_its_own_answer() -> None:
    text = form(item("A1"), item("A2", rule=when(("A1", "=", "met"), ("A2", "=", "met"))))

    error = refused(text)

    assert error.message == (
        f"doors.yaml was not used. Line {line_of(text, 'item: A2')}, item A2: "
        "A2 waits for its own answer."
    )
    assert error.hint == "Take this condition out, or name another item."


def test_two_items_cannot_wait_for_each_other() -> None:
    text = form(
        item("A1", rule=when(("A2", "=", "met"))), item("A2", rule=when(("A1", "=", "met")))
    )

    error = refused(text)

    assert f"Line {line_of(text, 'item: A2')}, item A1: These items wait for each other: " in (
        error.message
    )
    assert {"A1", "A2"} == set(error.message.rstrip(".").split(": ")[-1].split(", "))
    assert error.hint.startswith("Take one of their conditions out")


def test_a_section_cannot_wait_for_what_is_in_it() -> None:
    text = form(item("A1"), item("A2"), rule=when(("A2", "=", "met"), indent=4))

    error = refused(text)

    assert error.message == (
        f"doors.yaml was not used. Line {line_of(text, 'item: A2')}: A2 waits for its own answer."
    )


def test_a_circle_through_the_condition_of_a_section_is_found() -> None:
    before = SECTION.format(id="zero", rule="") + item("Z1", rule=when(("A2", "=", "met")))
    text = form(
        item("A1"), item("A2"), before=before, rule=when(("Z1", "exists", "true"), indent=4)
    )

    error = refused(text)

    assert f"Line {line_of(text, 'item: A2')}, item Z1: These items wait for each other" in (
        error.message
    )
    assert "A1" not in error.message.split(":")[-1]


def chain(links: Sequence[int], first: str = "") -> str:
    return form(
        item("C0", "YES_NO", rule=first),
        *(item(f"C{n}", "YES_NO", rule=when((f"C{n - 1}", "=", "yes"))) for n in links),
    )


def test_a_chain_of_1900_conditions_is_read_quickly() -> None:
    text = chain(range(1, 1900))
    begun = process_time()

    template = load(text)

    asked = asked_items(template, {one.code: "yes" for one in template.items})
    assert len(asked) == 1900
    assert process_time() - begun < 10  # takes about one second


def test_a_chain_written_backwards_is_read_too() -> None:
    template = load(chain(range(1899, 0, -1)))

    assert template.asking_order == tuple(f"C{n}" for n in range(1900))


def test_a_circle_of_1900_items_is_refused_in_one_short_sentence() -> None:
    text = chain(range(1, 1900), first=when(("C1899", "=", "yes")))

    error = refused(text)

    assert f"Line {line_of(text, 'item: C1899')}, item C0: " in error.message
    assert "These items wait for each other: C" in error.message
    assert error.message.endswith(" and 1895 more.")
    assert len(error.message) < 200


@pytest.mark.parametrize(
    ("conditions", "said"),
    [
        ("[]", "“conditions” is empty"),
        ("met", "“conditions” must be a list"),
        ("[{item: A1, operator: '='}]", "“answer” is missing"),
        ("[{item: a1, operator: '=', answer: met}]", "“item” is “a1”, which is not written"),
        ("[{item: A1, operator: '=', answer: met, if: x}]", "QVisit does not know “if”"),
        ("[{item: [A1], operator: '=', answer: met}]", "“item” must be text"),
        (f"[{', '.join(['{item: A1, operator: exists, answer: true}'] * 21)}]", "is too long"),
    ],
)
def test_a_rule_that_is_not_whole_is_refused(conditions: str, said: str) -> None:
    rule = f"        enable_when:\n          conditions: {conditions}\n"

    error = refused(form(item("A1"), item("A2", rule=rule)))

    assert said in error.message
    assert ", item A2: " in error.message
    assert error.hint


def test_a_rule_is_joined_by_all_or_any_and_nothing_else() -> None:
    rule = when(("A1", "=", "met")).replace("enable_when:", "enable_when:\n          match: one")

    error = refused(form(item("A1"), item("A2", rule=rule)))

    assert "item A2: “match” cannot be “one”." in error.message
    assert error.hint == "Write all or any."
