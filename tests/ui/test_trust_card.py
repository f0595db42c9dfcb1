"""How the trust writes its hospital numbers: said by governance, tried out, known to everybody."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_page import READING, TRUST, SettingsPage
from qvisit.ui.theme import current_look
from qvisit.ui.trust_card import TrustCard
from qvisit.usecases.hospital_numbers import hospital_number
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.settings_pages import FACTS
from tests.usecases.trust import Trust


def _shown(trust: Trust, name: str, qtbot: QtBot) -> tuple[SettingsPage, TrustCard]:
    """The settings of somebody, at what their trust has said."""
    card = TrustCard(trust[name])
    page = SettingsPage(Preferences(look=current_look()), FACTS, card)
    qtbot.addWidget(page)
    show_page(page)
    page.columns.show_section(TRUST)
    settle(page)
    return page, card


def test_governance_says_it_and_tries_it_out(trust: Trust, qtbot: QtBot) -> None:
    page, card = _shown(trust, "linden", qtbot)
    whose = words_on(page)
    before = words_on(card)
    type_words(card.pattern.edit, "QV123456")
    press(card.save, Qt.Key.Key_Space)
    refused, known = words_on(card), hospital_number(trust["linden"])
    card.pattern.edit.clear()
    type_words(card.pattern.edit, "QV######")
    example = words_on(card)
    for tried, said in (("QV 402913", "This would be found: QV 402913"), ("402913", "No number")):
        card.sample.edit.clear()
        type_words(card.sample.edit, tried)
        assert said in words_on(card)

    with qtbot.waitSignal(card.changed):
        press(card.pattern.edit, Qt.Key.Key_Return)

    assert "These stay on this laptop." not in whose
    page.columns.show_section(READING)
    assert "These stay on this laptop." in words_on(page)
    page.columns.show_section(TRUST)
    assert "Nobody has said yet how your trust writes them." in before
    assert "Write # for a digit and @ for a letter" in refused
    assert (known, hospital_number(trust["linden"])) == ("", "QV######")
    assert "It finds numbers such as QV123456." in example
    assert "Your trust writes hospital numbers like this: QV######" in words_on(card)
    trust.sync("linden", "ash")
    _theirs, others = _shown(trust, "ash", qtbot)
    assert "QV######" in words_on(others)
    assert not others.pattern.isVisible()
    assert not others.save.isVisible()
    type_words(others.sample.edit, "QV123456")
    assert "This would be found: QV123456" in words_on(others)


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(trust: Trust, qtbot: QtBot) -> None:
    page, card = _shown(trust, "linden", qtbot)
    type_words(card.pattern.edit, "QV######")
    type_words(card.sample.edit, "QV402913")

    assert_page_is_sound(page)
