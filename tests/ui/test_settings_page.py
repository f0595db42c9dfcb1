"""Settings change at once, one at a time, and can be put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_page import ProfileFacts, SettingsPage
from qvisit.ui.theme import Look
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.words import Words
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
)

FACTS = ProfileFacts("Amara", "/home/amara/.local/share/QVisit/profiles/k3j4", "0.1.0")


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(Preferences(), FACTS)
    qtbot.addWidget(page)
    page.resize(1278, 620)
    activate(page)
    return page


def _tile(page: SettingsPage, words: str) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.accessibleName() == words)


def _said(page: QWidget) -> str:
    return " ".join(each.text() for each in page.findChildren(Words) if each.isVisibleTo(page))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("150 %", Look(text_percent=150)),
        ("This computer’s own", Look(font="system")),
        ("Most", Look(line_spacing=150)),
        ("Cream", Look(theme="cream")),
        ("High contrast", Look(theme="high_contrast")),
    ],
)
def test_each_choice_of_look_is_reported_at_once(
    qtbot: QtBot, page: SettingsPage, words: str, expected: Look
) -> None:
    with qtbot.waitSignal(page.changed) as heard:
        press(_tile(page, words), Qt.Key.Key_Space)

    assert heard.args == [Preferences(look=expected)]


def test_choices_add_up(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)

    press(_tile(page, "Dark"), Qt.Key.Key_Space)
    press(_tile(page, "125 %"), Qt.Key.Key_Return)
    press(page.keys, Qt.Key.Key_Space)

    assert heard[-1] == Preferences(
        look=Look(theme="dark", text_percent=125),
        single_key_answers=False,
    )


def test_arrows_look_at_choices_and_change_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)
    _tile(page, "100 %").setFocus()

    for _ in range(3):
        press(focused(), Qt.Key.Key_Right)

    assert focused() is _tile(page, "175 %")
    assert heard == []


def test_all_can_be_put_back(qtbot: QtBot, page: SettingsPage) -> None:
    press(_tile(page, "Dark"), Qt.Key.Key_Space)
    press(page.keys, Qt.Key.Key_Space)

    with qtbot.waitSignal(page.changed) as heard:
        press(page.back, Qt.Key.Key_Return)

    assert heard.args == [Preferences()]
    assert page.keys.isChecked()
    assert _tile(page, "Light").isChecked()


def test_the_sample_follows_single_keys(qtbot: QtBot, page: SettingsPage) -> None:
    sample = page.sample.findChildren(AnswerButton)[0]
    before = sample.accessibleName()

    press(page.keys, Qt.Key.Key_Space)

    assert "key M" in before
    assert "key M" not in sample.accessibleName()


def test_the_sample_can_be_tried(qtbot: QtBot, page: SettingsPage) -> None:
    answer = next(
        one for one in page.sample.findChildren(AnswerButton) if one.option.reply == "not"
    )

    press(answer, Qt.Key.Key_Space)

    assert answer.isChecked()


def test_showing_preferences_reports_nothing(page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)

    page.show_preferences(Preferences(look=Look(theme="blue"), single_key_answers=False))

    assert heard == []
    assert _tile(page, "Blue tint").isChecked()
    assert not page.keys.isChecked()


def test_a_new_card_and_the_lock_are_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.recovery_card_requested):
        press(page.card, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.lock_requested):
        press(page.lock, Qt.Key.Key_Return)


def test_it_says_where_the_profile_lies_and_under_which_licences(
    qtbot: QtBot, page: SettingsPage
) -> None:
    link = next(one for one in page.findChildren(LinkButton) if one.words == "Show licences")
    before = _said(page)

    press(link, Qt.Key.Key_Return)
    shown = _said(page)
    press(link, Qt.Key.Key_Return)

    assert FACTS.folder in before
    assert "0.1.0" in before
    assert "SIL OPEN FONT LICENSE" in shown
    assert "Lesser General Public License" in shown
    assert "SIL OPEN FONT LICENSE" not in _said(page)


def test_nothing_is_cut_and_everything_is_named(qtbot: QtBot, look: Look) -> None:
    page = SettingsPage(Preferences(look=look), FACTS)
    qtbot.addWidget(page)
    page.resize(1278, 620)

    assert_nothing_cut(page)
    assert_all_named(page)
    assert_tab_order_is_reading_order(page)


def test_nothing_is_cut_in_a_narrow_window(qtbot: QtBot, page: SettingsPage) -> None:
    page.resize(600, 620)

    assert_nothing_cut(page)
