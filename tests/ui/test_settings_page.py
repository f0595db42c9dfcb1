"""Settings change at once, one at a time, show how it will look, and can be put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui import answer_keys
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_page import ALOUD, PROFILE, READING, SCORING, SettingsPage
from qvisit.ui.theme import Look
from qvisit.ui.visit.guided.tiles import RadioTile
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.buttons import LinkButton
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    settle,
)
from tests.ui.settings_pages import FACTS, box, live, page, said, tile

__all__ = ["live", "page"]  # the fixtures

SECTIONS = (READING, SCORING, ALOUD, PROFILE)


def _pixels(page: SettingsPage) -> bytes:
    settle(page)
    return bytes(page.preview.grab().toImage().constBits())


CHOICES = {
    "150 %": Preferences(look=Look(text_percent=150)),
    "This computer’s own": Preferences(look=Look(font="system")),
    "Most": Preferences(look=Look(line_spacing=150)),
    "Cream": Preferences(look=Look(theme="cream")),
    "High contrast": Preferences(look=Look(theme="high_contrast")),
    "As a list": Preferences(default_view="list"),
    "One question at a time": Preferences(default_view="guided"),
    "Thumbs": Preferences(answer_pictures="thumbs"),
    "Words only": Preferences(answer_pictures="words"),
    "60 %": Preferences(reading_speed=60),
    "160 %": Preferences(reading_speed=160),
}
BOXES = {
    "Keep things still": Preferences(look=Look(reduced_motion=True)),
    "Answer with single keys": Preferences(single_key_answers=False),
    "Go on by itself after an answer": Preferences(next_on_answer=True),
    "Easy words in the list": Preferences(easy_words=True),
    "Standard words, one question at a time": Preferences(standard_when_guided=True),
}


def test_each_choice_is_reported_at_once(page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)

    for find, choices in ((tile, CHOICES), (box, BOXES)):
        for words, expected in choices.items():
            page.show_preferences(Preferences())
            press(find(page, words), Qt.Key.Key_Space)

            assert heard.pop() == expected, words
    assert heard == []


def test_choices_add_up(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)

    press(tile(page, "Dark"), Qt.Key.Key_Space)
    press(tile(page, "125 %"), Qt.Key.Key_Return)
    press(box(page, "Answer with single keys"), Qt.Key.Key_Space)
    press(tile(page, "140 %"), Qt.Key.Key_Space)

    assert heard[-1] == Preferences(
        look=Look(theme="dark", text_percent=125), single_key_answers=False, reading_speed=140
    )


def test_arrows_look_at_choices_and_change_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)
    tile(page, "175 %").setFocus()

    for _ in range(3):
        press(focused(), Qt.Key.Key_Left)

    assert focused() is page.reading.findChildren(QRadioButton)[0]
    assert heard == []


def test_all_can_be_put_back(qtbot: QtBot, page: SettingsPage) -> None:
    press(tile(page, "Dark"), Qt.Key.Key_Space)
    press(tile(page, "Thumbs"), Qt.Key.Key_Space)
    press(box(page, "Answer with single keys"), Qt.Key.Key_Space)

    with qtbot.waitSignal(page.changed) as heard:
        press(page.back, Qt.Key.Key_Return)

    assert heard.args == [Preferences()]
    assert page.scoring.keys.isChecked()
    assert tile(page, "Light").isChecked()
    assert tile(page, "Faces").isChecked()


def test_it_goes_back_to_how_it_was_when_one_came(qtbot: QtBot, page: SettingsPage) -> None:
    press(tile(page, "Dark"), Qt.Key.Key_Space)
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    pages.addWidget(QWidget())
    pages.addWidget(page)
    activate(pages)
    pages.setCurrentIndex(1)
    press(tile(page, "Cream"), Qt.Key.Key_Space)

    with qtbot.waitSignal(page.changed) as heard:
        press(page.back, Qt.Key.Key_Return)

    assert heard.args == [Preferences(look=Look(theme="dark"))]
    pages.removeWidget(page)
    page.setParent(None)


def test_the_preview_shows_each_choice_at_once(live: SettingsPage) -> None:
    looks = ("150 %", "Most", "Cream", "Blue tint", "Dark", "High contrast")
    for words in (*looks, "Thumbs", "Words only"):
        before = _pixels(live)

        press(tile(live, words), Qt.Key.Key_Space)

        assert _pixels(live) != before, words


def test_the_preview_follows_single_keys(live: SettingsPage) -> None:
    in_list = live.preview.findChildren(AnswerButton)[0]
    alone = live.preview.findChildren(RadioTile)[0]
    before = (in_list.accessibleName(), alone.accessibleName())

    press(box(live, "Answer with single keys"), Qt.Key.Key_Space)

    assert all("key 4" in name or "key 1" in name for name in before)
    assert not answer_keys.single_keys()
    assert "key" not in in_list.accessibleName()
    assert "key" not in alone.accessibleName()
    answer_keys.set_single_keys(True)


def test_the_preview_follows_the_choice_of_words(live: SettingsPage) -> None:
    easy, standard = "Can people go outside", "People can go outside"
    before = said(live.preview)

    press(box(live, "Easy words in the list"), Qt.Key.Key_Space)
    both_easy = said(live.preview)
    press(box(live, "Standard words, one question at a time"), Qt.Key.Key_Space)
    settle(live)

    assert easy in before
    assert standard in before
    assert standard not in both_easy
    assert standard in said(live.preview)


def test_the_preview_can_be_tried(live: SettingsPage) -> None:
    in_list = next(
        one for one in live.preview.findChildren(AnswerButton) if one.option.reply == "1"
    )
    alone = next(
        one for one in live.preview.findChildren(RadioTile) if one.accessibleName()[:5] == "Never"
    )

    press(in_list, Qt.Key.Key_Space)
    press(alone, Qt.Key.Key_Space)

    assert in_list.isChecked()
    assert alone.isChecked()


def test_showing_preferences_reports_nothing(page: SettingsPage) -> None:
    heard: list[Preferences] = []
    page.changed.connect(heard.append)

    page.show_preferences(
        Preferences(
            look=Look(theme="blue"),
            single_key_answers=False,
            default_view="guided",
            easy_words=True,
        )
    )

    assert heard == []
    assert tile(page, "Blue tint").isChecked()
    assert tile(page, "One question at a time").isChecked()
    assert not page.scoring.keys.isChecked()


def test_the_lock_is_asked_for(qtbot: QtBot, page: SettingsPage) -> None:
    page.columns.show_section(PROFILE)
    settle(page)

    assert not page.preview.isVisible()  # nothing that is chosen here can be seen in it
    with qtbot.waitSignal(page.lock_requested):
        press(page.profile.lock, Qt.Key.Key_Return)


def test_it_says_where_the_profile_lies_and_under_which_licences(
    qtbot: QtBot, page: SettingsPage
) -> None:
    page.columns.show_section(PROFILE)
    settle(page)
    link = next(one for one in page.findChildren(LinkButton) if one.words == "Show licences")
    before = said(page)

    press(link, Qt.Key.Key_Return)
    shown = said(page)
    press(link, Qt.Key.Key_Return)

    assert FACTS.folder in before
    assert "0.1.0" in before
    assert "SIL OPEN FONT LICENSE" in shown
    assert "Lesser General Public License" in shown
    assert "SIL OPEN FONT LICENSE" not in said(page)


def test_it_asks_for_no_reason(page: SettingsPage) -> None:
    words = said(page)

    assert "QVisit never asks why." in words
    assert not {"diagnosis", "condition", "disability"} & set(words.casefold().split())
    assert {*Preferences.model_fields} == {
        *("look", "single_key_answers", "default_view", "next_on_answer", "answer_pictures"),
        *("reading_speed", "easy_words", "standard_when_guided", "sync_by_itself"),
    }


def test_all_of_it_is_reached_by_keyboard_alone(page: SettingsPage) -> None:
    page.columns.sections.take_focus()
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Down)
    press(focused(), Qt.Key.Key_Return)
    settle(page)
    for _ in range(2):
        press(focused(), Qt.Key.Key_Tab)

    assert focused() is page.aloud.try_it


def test_nothing_is_cut_and_everything_is_named(qtbot: QtBot, look: Look) -> None:
    page = SettingsPage(Preferences(look=look), FACTS)
    qtbot.addWidget(page)
    page.resize(1278, 620)

    for section in SECTIONS if look.text_percent == 100 else SECTIONS[:1]:  # else all are shown
        page.columns.show_section(section)
        assert_nothing_cut(page)
    assert_all_named(page)
    assert_tab_order_is_reading_order(page)


@pytest.mark.parametrize("width", [600, 936])
def test_nothing_is_cut_in_a_narrow_window(qtbot: QtBot, page: SettingsPage, width: int) -> None:
    page.resize(width, 620)

    assert_nothing_cut(page)
    assert_tab_order_is_reading_order(page)


def test_in_one_column_the_preview_comes_to_the_choice_and_the_choice_stays(
    page: SettingsPage,
) -> None:
    page.resize(600, 620)
    thumbs = tile(page, "Thumbs")
    thumbs.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(thumbs)
    settle(page)
    before = thumbs.mapTo(page, thumbs.rect().topLeft()).y()

    press(thumbs, Qt.Key.Key_Space)
    settle(page)

    below = page.preview.mapTo(page, page.preview.rect().topLeft()).y()
    page.sync.changed.emit("sync_by_itself", False)  # nothing of that can be seen in it
    assert page.preview.mapTo(page, page.preview.rect().topLeft()).y() == below
    assert focused() is thumbs
    assert abs(thumbs.mapTo(page, thumbs.rect().topLeft()).y() - before) <= 2
    assert below > before
    assert below < page.aloud.mapTo(page, page.aloud.rect().topLeft()).y()
