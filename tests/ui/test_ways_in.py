"""What unlocks QVisit is changed in the settings: words, and this computer's own sign-in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.store.vault import WrongWordsError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_cards import under_each_other
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


def shown(
    trust: Trust, qtbot: QtBot, pdf: Path | None = None
) -> tuple[SettingsPage, WaysInCard, WaysInDesk]:
    """Somebody's settings, at what unlocks their profile; a card is saved at `pdf`."""
    background, window = Background(), QWidget()
    qtbot.addWidget(window)
    desk = WaysInDesk(trust["ash"], background, Choosers(pdf=lambda *_: pdf), window)
    cards = under_each_other(desk.card, desk.recovery)
    page = SettingsPage(Preferences(look=current_look()), FACTS, ways=cards)
    qtbot.addWidget(page)
    background.setParent(page)
    show_page(page)
    page.columns.show_section(PROFILE)
    qtbot.waitUntil(lambda: not background.busy, timeout=10_000)
    settle(page)
    return page, desk.card, desk


def test_other_words_are_offered_judged_and_kept(trust: Trust, qtbot: QtBot) -> None:
    folder = trust.vaults["ash"].folder
    _page, card, _desk = shown(trust, qtbot)

    press(card.change, Qt.Key.Key_Return)
    offered = card.field.text()
    at_present = focused() is card.present.edit
    press(card.keep, Qt.Key.Key_Return)
    unsaid = words_on(card)
    type_words(card.present.edit, WORDS)
    press(card.present.edit, Qt.Key.Key_Return)
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
    assert at_present
    assert "Type the words that unlock QVisit now." in unsaid
    assert at_field
    assert "Add 4 more words." in refused
    assert (card.present.text(), card.field.text()) == ("", "")
    assert focused() is card.change
    trust.close("ash")
    assert unlock_with_words(folder, NEW).person == trust.vaults["ash"].person
    with pytest.raises(WrongWordsError):
        unlock_with_words(folder, WORDS)


def test_who_finds_the_window_open_changes_nothing(
    trust: Trust, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "card.pdf"
    page, card, desk = shown(trust, qtbot, path)
    card.show_keyring(on=True)
    before = (trust["ash"].folder / "keys.json").read_bytes()
    other = "These words do not open this profile now. Nothing was changed."

    press(card.change, Qt.Key.Key_Return)
    type_words(card.present.edit, NEW)
    press(card.keep, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: other in words_on(card), timeout=15_000)
    at_present = focused() is card.present.edit
    press(card.keyring, Qt.Key.Key_Space)
    still_on = card.keyring.isChecked()
    type_words(card.off.field.edit, NEW)
    press(card.off.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: other in words_on(card.off), timeout=15_000)
    press(card.off.back, Qt.Key.Key_Return)
    at_box = focused() is card.keyring
    press(desk.recovery.make, Qt.Key.Key_Return)
    type_words(desk.recovery.form.field.edit, NEW)
    press(desk.recovery.form.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: other in words_on(desk.recovery), timeout=15_000)

    assert at_present
    assert still_on
    assert at_box
    assert (trust["ash"].folder / "keys.json").read_bytes() == before
    assert not path.exists()
    assert_page_is_sound(page)


def test_who_knows_the_words_turns_the_sign_in_off(trust: Trust, qtbot: QtBot) -> None:
    _page, card, _desk = shown(trust, qtbot)
    card.show_keyring(on=True)

    press(card.keyring, Qt.Key.Key_Space)
    type_words(card.off.field.edit, WORDS)
    press(card.off.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "asks for your words from now on" in words_on(card), timeout=15_000)

    qtbot.waitUntil(lambda: not card.keyring.isChecked())
    assert not card.off.isVisible()


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
    qtbot.waitUntil(lambda: not card.keyring.isChecked())


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(trust: Trust, qtbot: QtBot) -> None:
    page, card, desk = shown(trust, qtbot)
    card.show_keyring(on=True)
    press(card.change, Qt.Key.Key_Return)
    card.field.show_error("These words are too easy to guess.")
    press(card.keyring, Qt.Key.Key_Space)
    press(desk.recovery.make, Qt.Key.Key_Return)
    settle(page)

    assert_page_is_sound(page)
