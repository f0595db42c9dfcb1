"""The phone list is kept by governance and read by everyone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.phones_page import PhonesPage
from qvisit.ui.theme import Look
from qvisit.usecases.disclosures import named_readers
from qvisit.usecases.wards import enter_contact, list_contacts
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import assert_page_is_sound, button, show_page, words_on
from tests.usecases.trust import Trust

Open = Callable[[str], PhonesPage]


@pytest.fixture
def look_at(trust: Trust, qtbot: QtBot) -> Open:
    def make(name: str) -> PhonesPage:
        page = PhonesPage(trust[name])
        qtbot.addWidget(page)
        show_page(page)
        page.refresh()
        return page

    return make


def test_governance_adds_a_number(look_at: Open, trust: Trust, qtbot: QtBot) -> None:
    enter_contact(trust["linden"], "senior Manager on call", "Rowan Ash", "01632 960 010")
    page = look_at("linden")
    type_words(page.role.edit, "Senior manager on call")
    type_words(page.name.edit, "Rowan Ash")
    type_words(page.phone.edit, "ask the desk")
    press(page.phone.edit, Qt.Key.Key_Return)
    assert "Write the number in digits" in words_on(page)
    page.phone.edit.clear()
    type_words(page.phone.edit, "01632 960 011")

    with qtbot.waitSignal(page.changed):
        press(page.phone.edit, Qt.Key.Key_Return)

    assert [one.phone for one in list_contacts(trust["linden"])] == ["01632 960 011"]
    assert "senior Manager on call: 01632 960 011" in words_on(page)
    assert page.role.text() == ""


def test_what_is_missing_is_said(look_at: Open, trust: Trust) -> None:
    page = look_at("linden")
    type_words(page.role.edit, "Safeguarding lead")

    press(page.add, Qt.Key.Key_Return)

    assert list_contacts(trust["linden"]) == []
    assert "Write who answers the phone." in words_on(page)
    assert page.name.edit.hasFocus()


def test_a_number_is_checked_again_with_one_key(look_at: Open, trust: Trust) -> None:
    enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")
    trust.clock.now += timedelta(days=8)
    page = look_at("linden")
    before = words_on(page)

    press(button(page, "The number of Senior manager on call is right"), Qt.Key.Key_Return)
    again = button(page, "The number of Senior manager on call is right")
    after, kept_focus = words_on(page), again.hasFocus()
    press(button(page, "Take Senior manager on call off the list"), Qt.Key.Key_Return)

    assert kept_focus
    assert list_contacts(trust["linden"]) == []
    assert page.role.edit.hasFocus()
    assert "Check it again" in before
    assert "Check it again" not in after
    assert "checked 17 March 2027, today" in after
    assert "Senior manager on call:" not in words_on(page)


def test_others_read_it_and_are_told_who_keeps_it(look_at: Open, trust: Trust) -> None:
    enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")
    trust.sync("linden", "ash")

    page = look_at("ash")

    assert "Senior manager on call: 01632 960 011" in words_on(page)
    assert "Governance keeps this list." in words_on(page)
    assert not page.add.isVisible()


def test_an_empty_list_says_what_to_do_in_danger(look_at: Open) -> None:
    page = look_at("ash")

    assert "In danger, phone 999." in words_on(page)


def test_nothing_on_the_page_is_cut(look_at: Open, trust: Trust, look: Look) -> None:
    enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")
    trust.clock.now += timedelta(days=8)

    page = look_at("linden")

    assert_page_is_sound(page)


def test_governance_names_who_may_be_handed_disclosures_and_takes_it_back(
    look_at: Open, trust: Trust
) -> None:
    page = look_at("linden")

    press(button(page, "Name Linden: Safeguarding lead"), Qt.Key.Key_Space)
    named = dict(named_readers(trust["linden"]))
    said = words_on(page)
    press(button(page, "Take it back from Linden"), Qt.Key.Key_Space)

    assert named == {trust.person("linden"): "safeguarding"}
    assert "Alder" not in said
    assert_page_is_sound(page)
    assert named_readers(trust["linden"]) == {}


def test_others_do_not_see_who_may_be_handed_disclosures(look_at: Open) -> None:
    page = look_at("ash")

    assert not page.readers.isVisibleTo(page)
