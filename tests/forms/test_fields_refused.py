"""Fields that do not go together are refused with file, line, item and remedy."""

import pytest

from qvisit.forms.loading import load_template
from qvisit.forms.template import Template, TemplateError

HEAD = """\
id: walk
version: 1.0.0
title: A walk
kind: standards
purpose: To test.
for_whom: Testers.
minutes: 10
sources: [Test]
not_covered: All else.
change_note: New.
"""
ITEM = """\
      - code: W-1
        text_standard: The tap runs warm.
        text_easy: Is the tap warm?
        guidance: Try it.
        method: observe
        scale: MET3
        weight: 1
        key_question: safe
        source: Test
"""
FIRST = HEAD.count("\n") + 5  # the line of the first item, below sections, id, title and items
CHOICES = """\
        scale: CHOICE
        choices:
          - {id: day, text: By day}
          - {id: night, text: At night}
"""


def section(*items: str, name: str = "one") -> str:
    return f"  - id: {name}\n    title: Taps\n    items:\n" + "".join(items)


def walk(*items: str, head: str = HEAD) -> str:
    return f"{head}sections:\n{section(*items or (ITEM,))}"


def load(text: str) -> Template:
    return load_template(text.encode(), "walk.yaml")


def with_scale(lines: str) -> str:
    """The item with another scale, and lines that belong to it."""
    return ITEM.replace("        scale: MET3\n", lines)


NUMBER = "        scale: NUMBER\n        unit: degrees\n"


def test_what_the_faults_are_put_into_is_sound() -> None:
    good = (
        ITEM,
        with_scale(CHOICES),
        with_scale(NUMBER + "        lowest: -5\n        highest: 5\n"),
    )

    for item in good:
        assert load(walk(item)).items[0].code == "W-1"
    wording = "        service_wordings: [{service: crisis_team, text_easy: Is it warm?}]\n"
    assert load(walk(ITEM + wording)).worded_for("crisis_team").items[0].text_easy == "Is it warm?"


@pytest.mark.parametrize(
    ("item", "below", "said", "remedy"),
    [
        (
            with_scale(CHOICES.replace("id: night", "id: day")),
            6,
            "Two choices have the same id",
            "own",
        ),
        (with_scale("        scale: CHOICE\n"), 0, "“choices” is needed", "“id” and “text”"),
        (
            with_scale("        scale: MULTI\n        choices: [{id: day, text: By day}]\n"),
            0,
            "“choices” is needed for the scales CHOICE and MULTI, with two or more",
            "List what can be chosen",
        ),
        (with_scale(CHOICES.replace("CHOICE", "MET3")), 0, "“choices” is needed", "another scale"),
        (with_scale("        scale: NUMBER\n"), 0, "“unit” is needed", "such as “kg per week”"),
        (ITEM + "        unit: degrees\n", 0, "“unit” is needed", "take the line out"),
        (
            with_scale(NUMBER + "        lowest: 5\n        highest: 5.0\n"),
            0,
            "“lowest” is not below “highest”",
            "the smaller number",
        ),
        (
            with_scale(NUMBER + "        lowest: 5\n        highest: -5\n"),
            0,
            "“lowest” is not below “highest”",
            "the smaller number",
        ),
        (with_scale(NUMBER + "        lowest: 1e9\n"), 7, "“lowest” is “1e9”", "Compare it"),
        (
            ITEM + "        lowest: 5\n",
            0,
            "“lowest” and “highest” belong to",
            "Take these lines out",
        ),
        (ITEM + "        answer_words: ease\n", 9, "“answer_words” belongs", "scale LEVEL4"),
        (
            ITEM
            + "        service_wordings:\n"
            + "          - {service: crisis_team, text_easy: Is it warm?}\n"
            + "          - {service: crisis_team, text_easy: Is it hot?}\n",
            11,
            "Other words for “crisis_team” stand above",
            "one entry for each",
        ),
        (ITEM.replace("weight: 1", "weight: -1"), 6, "“weight” is too small", "1 or more"),
        (ITEM + "        seconds: -60\n", 9, "“seconds” is too small", "10 or more"),
        (ITEM.replace("observe", "ask_patient"), 0, "“say_aloud” is missing", "words to say"),
        (ITEM.replace("MET3", "MARKER"), 5, "“scale” cannot be “MARKER”", "MET3 or LEVEL4"),
        (ITEM + "        group: A\n", 9, "“group” has no place", "Take this line out"),
    ],
)
def test_a_fault_of_an_item_is_named_with_its_line_and_code(
    item: str, below: int, said: str, remedy: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        load(walk(item))

    message, hint = refused.value.message, refused.value.hint
    assert message.startswith(f"walk.yaml was not used. Line {FIRST + below}, item W-1: {said}")
    assert remedy in hint


SHARE = "{id: look, title: Look, for_whom: Us., methods: [observe]}"
GONE = "{code: W-1, text_standard: The tap runs., reason: Asked twice.}"


@pytest.mark.parametrize(
    ("text", "line", "said", "remedy"),
    [
        (
            walk(head=f"{HEAD}shares:\n  - {SHARE}\n  - {SHARE}\n"),
            13,
            "Another share also has the id “look”",
            "its own id",
        ),
        (
            walk(head=f"{HEAD}shares:\n  - {SHARE.replace(']', '], sections: [taps]')}\n"),
            12,
            "The share “look” names the section “taps”, which is not here",
            "Check the spelling",
        ),
        (
            walk(head=f"{HEAD}withdrawn:\n  - {GONE}\n"),
            12,
            "“W-1” is listed as withdrawn, but it is asked",
            "its own code",
        ),
        (
            walk() + section(ITEM.replace("W-1", "W-2")),
            FIRST + 9,
            "Another section also has the id “one”",
            "its own id",
        ),
        (
            walk(*(ITEM.replace("W-1", f"W-{n}") for n in range(1001)))
            + section(*(ITEM.replace("W-1", f"V-{n}") for n in range(1000)), name="two"),
            11,
            "The template has 2001 items. The most is 2000",
            "Split it into two",
        ),
    ],
    ids=["two shares", "share of nothing", "withdrawn", "two sections", "2001 items"],
)
def test_a_fault_of_the_whole_is_named_with_its_line(
    text: str, line: int, said: str, remedy: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        load(text)

    assert refused.value.message.startswith(f"walk.yaml was not used. Line {line}")
    assert said in refused.value.message
    assert remedy in refused.value.hint
