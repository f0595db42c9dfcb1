"""Beside the questions stands what a template is, what its check found, what a question holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.pages import PLAN
from qvisit.usecases.templates import publish_templates
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button, main_buttons, words_on
from tests.ui.templates.window import EVENING, LATER, Answers, Idle, Shown, evening, templates_of
from tests.usecases.trust import Trust

HARD = EVENING.replace(
    "How many lamps are lit?",
    "How many luminaires are illuminated notwithstanding meteorological circumstances?",
)


@pytest.fixture
def shown(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Iterator[Shown]:
    """The window of governance on its templates page, on the template of these tests."""
    publish_templates(trust["linden"], [evening()])
    with templates_of(trust["linden"], qtbot, background, idle, Answers()) as shown:
        yield shown


def publish(shown: Shown, trust: Trust, template: Template) -> None:
    """Publish a template while the page is looked at."""
    publish_templates(trust["linden"], [template])
    shown.page.refresh()
    shown.idle()
    settle(shown.window)


def test_an_earlier_version_is_left_in_peace(shown: Shown, trust: Trust) -> None:
    publish(shown, trust, evening("1.0.1", LATER))

    assert shown.entry("evening 1.0.0") == "An evening on the ward, Earlier version 1.0.0, current"
    shown.browser.show_template("evening 1.0.0")
    assert "It stays as it was, for old visits. Version 1.0.1 is checked." in words_on(
        shown.browser.side.check
    )

    button(shown.browser.side.check, "Show version 1.0.1").click()

    current = shown.browser.current
    assert current is not None
    assert current.key == "evening 1.0.1"


def test_a_question_says_all_that_it_holds(shown: Shown) -> None:
    shown.choose("EV-2")

    said = words_on(shown.browser.side.question)

    for words in (
        "Safety-critical",
        "Seclusion is used only as the law says.",
        "Is the seclusion room used well?",
        "Tell the nurse in charge first. Then tell the manager on call.",
        "Look at the record of the last week.",
        "Partly met (easy read: Partly)",
        "seclusion: Being locked in a room alone.",
        "Weight 3, essential",
        "EV-1: Ask a patient",
        "Look around",
        "Mental Health Act Code of Practice",
        "R62",
    ):
        assert words in said, words
    assert "audit" not in said  # a hard word that is not in this question


def test_a_question_says_when_it_is_asked_and_what_else_to_ask(shown: Shown) -> None:
    shown.choose("EV-3")
    condition = words_on(shown.browser.side.question)
    shown.choose("EV-4")
    prompts = words_on(shown.browser.side.question)
    shown.choose("EV-1")
    talk = words_on(shown.browser.side.question)

    assert "EV-2" in condition.split("When it is asked")[1].split("How to find out")[0]
    assert "Ask more: Who changes them?" in prompts
    assert "A number, in lamps, at least 0" in prompts
    assert "What did you do yesterday? You can say no." in talk
    assert "Theme: things to do" in talk


def test_a_heading_says_the_words_of_its_section(shown: Shown) -> None:
    shown.choose("talk")

    said = words_on(shown.browser.side.question)

    assert "A talk with a patient" in said
    assert "Hello. May I ask you about the evening?" in said
    assert "Thank you for your words." in said
    assert "Is it fair: Is it so for everybody?" in said


def test_the_template_says_what_it_is_for_and_what_it_leaves_out(shown: Shown) -> None:
    said = words_on(shown.browser.side)

    for words in (
        "To see the ward when managers have gone home.",
        "Two reviewers.",
        "Wards and crisis teams",
        "4 minutes for one person, all of it.",
        "4 items in 2 sections. 1 is safety-critical.",
        "It counts towards the rating.",
        "The night.",
        "1. Talk with people: 1 minute, 1 item. Good listeners.",
        "2. Look around: 3 minutes, 3 items. Anyone.",
        "EV-9: The bell works. There are no bells now.",
        "Explained with the questions: seclusion and audit.",
        "Wording by QVisit",
        "Version 1.0.0",
        "Published on",
        "It never changes now. Old visits keep their version.",
    ):
        assert words in said, words


def test_the_check_names_what_is_to_be_put_right_and_leads_there(
    shown: Shown, trust: Trust
) -> None:
    publish(shown, trust, evening("1.0.1", HARD))
    shown.browser.show_template("evening 1.0.1")
    card = shown.browser.side.check

    said = words_on(card)

    assert "3 to put right" in said
    assert "The section has no picture." in said
    assert "Add a line “picture: …” to the section." in said
    assert "EV-4: “text_easy” has a reading age of" in said

    button(card, "Show EV-4").click()
    settle(shown.window)

    assert shown.browser.items.list.key == "EV-4"
    assert focused() is shown.browser.items.list


def test_a_shipped_template_is_all_well(shown: Shown) -> None:
    shown.browser.show_template("voices 1.0.0")

    card = shown.browser.side.check
    names = [one.accessibleName() for one in card.findChildren(QWidget)]

    assert "All well" in words_on(card)
    assert "Both wordings on every item, all well" in names
    assert "Comes with QVisit" in words_on(shown.browser.side.version)


def test_what_changed_is_read_and_left(shown: Shown, trust: Trust) -> None:
    publish(shown, trust, evening("1.0.1", LATER))
    shown.browser.show_template("evening 1.0.1")
    link = button(shown.browser.side.version, "What changed since 1.0.0")

    link.click()
    shown.idle()

    page = shown.page.changes
    assert page.isVisible()
    assert shown.page.title == "What changed since 1.0.0"
    assert "The lamps are counted well.\n1 change to 1.0.1." in words_on(page)
    assert page.rows.index(0).data() == (
        "EV-4: the standard wording changed from “Lamps in the garden are lit.” "
        "to “All lamps in the garden are lit.”"
    )
    assert focused() is page.list

    press(focused(), Qt.Key.Key_Escape)

    assert shown.browser.isVisible()
    assert focused() is link
    assert shown.page.title == "An evening on the ward"


def test_a_first_version_has_nothing_to_compare(shown: Shown) -> None:
    assert not shown.browser.side.version.changes.isVisible()


def test_a_template_goes_into_a_plan(shown: Shown) -> None:
    assert main_buttons(shown.page) == ["Use in a visit"]

    shown.browser.side.use.click()
    settle(shown.window)

    asked = shown.window.pages.plan.form.questions.value()
    assert shown.window.frame.current == PLAN
    assert [(one.id, one.version) for one in asked] == [("evening", "1.0.0")]


@pytest.mark.parametrize("key", ["practice-visit 1.0.0"])
def test_practice_goes_into_no_plan(shown: Shown, key: str) -> None:
    shown.browser.show_template(key)

    shown.browser.side.use.click()

    assert shown.browser.side.use.reason == "This is for practice. A practice visit asks it."
    assert shown.window.frame.current != PLAN


def test_a_visitor_may_look_and_is_told_who_may_do_more(
    trust: Trust, qtbot: QtBot, background: Background, idle: Idle
) -> None:
    with templates_of(trust["ash"], qtbot, background, idle, Answers()) as shown:
        shown.browser.list.add.click()
        shown.browser.side.use.click()
        idle()

        assert shown.answers.asked == []
        assert shown.browser.list.add.reason == (
            "Governance publishes templates. An administrator gives that role."
        )
        assert shown.browser.side.use.reason == (
            "Governance plans visits. An administrator gives that role."
        )
