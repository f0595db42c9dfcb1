"""A new person answers four things by keyboard, and may go back on each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.first_start_page import FirstStart, FirstStartPage
from qvisit.ui.role_choice import roles
from qvisit.ui.theme import Look
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.words import Words
from tests.ui.keyboard import focused, press, the, type_words
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    settle,
)

WORDS = "teapot ladder orange sky pencil"


def judge(words: str) -> tuple[bool, str]:
    """Four words are enough here."""
    missing = 4 - len(words.split())
    return (True, "Hard to guess.") if missing <= 0 else (False, f"Add {missing} more words.")


def _page(qtbot: QtBot, *, keyring: bool) -> FirstStartPage:
    page = FirstStartPage(WORDS, judge, keyring=keyring)
    _show(qtbot, page)
    return page


def _show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1366, 690)
    activate(page)


@pytest.fixture
def page(qtbot: QtBot) -> FirstStartPage:
    """On a computer without a keyring."""
    return _page(qtbot, keyring=False)


def _all_words(page: QWidget) -> str:
    return " ".join(each.text() for each in page.findChildren(Words) if each.isVisibleTo(page))


def _tick(qtbot: QtBot, page: FirstStartPage, role: str) -> None:
    press(page.roles.box(role), Qt.Key.Key_Space)


def test_all_of_it_by_keyboard(qtbot: QtBot, page: FirstStartPage) -> None:
    page.take_focus()
    type_words(focused(), "Joss")
    press(focused(), Qt.Key.Key_Tab)
    press(focused(), Qt.Key.Key_Space)
    while focused() is not page.start:
        press(focused(), Qt.Key.Key_Tab)

    with qtbot.waitSignal(page.start_requested) as heard:
        press(focused(), Qt.Key.Key_Return)

    assert heard.args == [
        FirstStart("Joss", ("lived_experience_reviewer",), "words", WORDS, practice=True)
    ]


def test_roles_are_offered_in_their_order() -> None:
    assert [role for role, _, _ in roles()] == [
        "lived_experience_reviewer",
        "visitor",
        "panel_lead",
        "governance_lead",
        "administrator",
    ]


def test_governance_administrator_and_lead_go_together(qtbot: QtBot, page: FirstStartPage) -> None:
    for role in ("administrator", "panel_lead", "governance_lead"):
        _tick(qtbot, page, role)

    assert page.roles.value == ("panel_lead", "governance_lead", "administrator")


@pytest.mark.parametrize("role", ["lived_experience_reviewer", "visitor"])
def test_a_reviewer_is_nothing_else(qtbot: QtBot, page: FirstStartPage, role: str) -> None:
    _tick(qtbot, page, "governance_lead")

    _tick(qtbot, page, role)
    alone = page.roles.value
    _tick(qtbot, page, "panel_lead")

    assert alone == (role,)
    assert page.roles.value == ("panel_lead",)


def test_what_is_missing_is_said_where_it_is_missing(qtbot: QtBot, page: FirstStartPage) -> None:
    heard: list[FirstStart] = []
    page.start_requested.connect(heard.append)
    places = []

    press(page.start, Qt.Key.Key_Space)
    places.append(focused())
    type_words(focused(), "Joss")
    press(page.start, Qt.Key.Key_Space)
    places.append(focused())
    press(focused(), Qt.Key.Key_Space)
    page.unlock.field.edit.setText("teapot ladder")
    press(page.start, Qt.Key.Key_Space)
    places.append(focused())

    assert heard == []
    assert places == [
        page.name.edit,
        page.roles.box("lived_experience_reviewer"),
        page.unlock.field.edit,
    ]
    assert "Add 2 more words." in page.unlock.field.edit.accessibleDescription()


def test_the_computers_own_sign_in_comes_first_where_there_is_one(qtbot: QtBot) -> None:
    page = _page(qtbot, keyring=True)

    assert page.unlock.way == "keyring"
    assert page.unlock.words == ""
    assert not page.unlock.field.isVisible()


def test_a_shared_account_leaves_words_only(qtbot: QtBot) -> None:
    page = _page(qtbot, keyring=True)

    press(page.unlock.shared, Qt.Key.Key_Space)
    shared = page.unlock.way, page.unlock.field.isVisible(), page.unlock.ways.isVisible()
    press(page.unlock.shared, Qt.Key.Key_Space)

    assert shared == ("words", True, False)
    assert page.unlock.way == "keyring"


def test_without_a_keyring_nobody_is_asked_about_it(page: FirstStartPage) -> None:
    assert not page.unlock.ways.isVisible()
    assert not page.unlock.shared.isVisible()
    assert page.unlock.words == WORDS


def test_own_words_are_judged_while_typing(qtbot: QtBot, page: FirstStartPage) -> None:
    page.unlock.field.edit.setFocus()
    page.unlock.field.edit.selectAll()
    type_words(page.unlock.field.edit, "one two")
    weak = _all_words(page)
    type_words(page.unlock.field.edit, " three four")

    assert "Add 2 more words." in weak
    assert "Hard to guess." in _all_words(page)


def test_words_are_copied_printed_and_changed_on_request(
    qtbot: QtBot, page: FirstStartPage
) -> None:
    press(page.unlock.copy, Qt.Key.Key_Space)
    copied = _all_words(page)
    with qtbot.waitSignal(page.card_requested) as card:
        press(page.unlock.card, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.new_words_requested):
        press(page.unlock.others, Qt.Key.Key_Space)
    page.unlock.offer_words("river candle moss button hat")

    assert QApplication.clipboard().text() == WORDS
    assert "The words are copied." in copied
    assert card.args == [WORDS]
    assert page.unlock.words == "river candle moss button hat"


def test_the_practice_ward_can_be_declined(qtbot: QtBot, page: FirstStartPage) -> None:
    page.name.set_text("  Joss   K ")
    _tick(qtbot, page, "visitor")
    press(page.practice, Qt.Key.Key_Space)

    with qtbot.waitSignal(page.start_requested) as heard:
        press(page.start, Qt.Key.Key_Return)

    assert heard.args == [FirstStart("Joss K", ("visitor",), "words", WORDS, practice=False)]


def test_it_tells_the_truth_about_who_can_read_answers(qtbot: QtBot) -> None:
    for keyring in (True, False):
        page = _page(qtbot, keyring=keyring)

        said = _all_words(page)

        assert (
            "Your panel cannot read your answers until you are done. The trust keeps a sealed "
            "recovery key in case this laptop breaks; using it is recorded."
        ) in said
        assert "You can never sign off your own visit." in said


def test_a_problem_is_shown_and_start_works_again(qtbot: QtBot, page: FirstStartPage) -> None:
    page.show_working()
    busy = page.start.reason

    page.show_problem("This folder is on a network drive.", "Ask for a local folder.")
    settle(page)

    assert busy
    assert page.start.reason == ""
    assert the(page, Banner).isVisible()


def test_nothing_is_cut_and_everything_is_named(qtbot: QtBot, look: Look) -> None:
    lent = LendPage("Willow Ward, WIL, Northfield Hospital", WORDS, judge)
    first = (FirstStartPage(WORDS, judge, keyring=keyring) for keyring in (True, False))
    for page in (*first, lent):
        _show(qtbot, page)
        page.start.click()
        page.show_problem("The disk is full. Your saved work is safe.", "Make room on it.")

        assert_nothing_cut(page)
        assert_all_named(page)
        assert_tab_order_is_reading_order(page)
        page.hide()


def test_nothing_is_cut_at_1024_pixels(qtbot: QtBot, page: FirstStartPage) -> None:
    page.resize(1024, 690)

    assert_nothing_cut(page)
