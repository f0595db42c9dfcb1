"""What unlocks QVisit is changed in the settings: words, and this computer's own sign-in."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.store.vault import WrongWordsError
from qvisit.ui.background import Background
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_page import PROFILE, SettingsPage
from qvisit.ui.theme import current_look
from qvisit.ui.ways_in_card import WaysInCard
from qvisit.ui.ways_in_desk import WaysInDesk
from qvisit.usecases.profiles import unlock_with_words
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.settings_pages import FACTS
from tests.usecases.trust import WORDS, Trust

NEW = "meadow copper violin thistle"


def shown(trust: Trust, qtbot: QtBot) -> tuple[SettingsPage, WaysInCard, WaysInDesk]:
    """Somebody's settings, at what unlocks their profile."""
    background = Background()
    desk = WaysInDesk(trust["ash"], background, background)
    page = SettingsPage(Preferences(look=current_look()), FACTS, ways=desk.card)
    qtbot.addWidget(page)
    background.setParent(page)
    show_page(page)
    page.columns.show_section(PROFILE)
    settle(page)
    return page, desk.card, desk


def test_other_words_are_offered_judged_and_kept(trust: Trust, qtbot: QtBot) -> None:
    folder = trust.vaults["ash"].folder
    _page, card, _desk = shown(trust, qtbot)

    press(card.change, Qt.Key.Key_Return)
    offered = card.field.text()
    at_field = focused() is card.field.edit
    card.field.edit.clear()
    type_words(card.field.edit, "a b")
    press(card.field.edit, Qt.Key.Key_Return)
    refused = words_on(card)
    card.field.edit.clear()
    type_words(card.field.edit, NEW)
    press(card.keep, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Your new words unlock QVisit" in words_on(card), timeout=15_000)

    assert len(offered.split()) == 5
    assert at_field
    assert "Add 4 more words." in refused
    assert card.field.text() == ""
    assert focused() is card.change
    trust.close("ash")
    assert unlock_with_words(folder, NEW).person == trust.vaults["ash"].person
    with pytest.raises(WrongWordsError):
        unlock_with_words(folder, WORDS)


def test_a_sign_in_that_does_not_answer_is_told_and_the_box_says_what_is_so(
    trust: Trust, qtbot: QtBot
) -> None:
    _page, card, desk = shown(trust, qtbot)
    hidden = card.keyring.isHidden()
    card.keyring.show()

    with qtbot.waitSignal(desk.failed, timeout=15_000) as heard:
        card.keyring.click()

    assert hidden  # there is none on this computer
    assert "key store did not open the profile" in str(heard.args[0])
    assert not card.keyring.isChecked()


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(trust: Trust, qtbot: QtBot) -> None:
    page, card, _desk = shown(trust, qtbot)
    card.keyring.show()
    press(card.change, Qt.Key.Key_Return)
    card.field.show_error("These words are too easy to guess.")
    settle(page)

    assert_page_is_sound(page)
