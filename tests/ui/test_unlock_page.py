"""A profile is opened by words or by card, and there is always a way out."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.help_page import HelpPage
from qvisit.ui.reading_choices import ReadingChoices
from qvisit.ui.theme import Look
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.widgets.banner import Banner
from tests.ui.keyboard import CTRL, focused, press, the, type_words
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    assert_tab_order_is_reading_order,
    focusable,
    settle,
)

ONE = [("a", "Amara")]
THREE = [("a", "Amara"), ("j", "Joss"), ("m", "Mina")]


@pytest.fixture
def page(qtbot: QtBot) -> UnlockPage:
    return _shown(qtbot, UnlockPage(ONE))


def _shown(qtbot: QtBot, page: UnlockPage) -> UnlockPage:
    qtbot.addWidget(page)
    page.resize(1366, 690)
    activate(page)
    return page


def test_words_are_typed_and_enter_unlocks(qtbot: QtBot, page: UnlockPage) -> None:
    page.take_focus()
    type_words(focused(), "teapot ladder orange")

    with qtbot.waitSignal(page.unlock_requested) as heard:
        press(focused(), Qt.Key.Key_Return)

    assert heard.args == ["teapot ladder orange"]
    assert page.profile_id == "a"


def test_words_can_be_pasted_and_the_button_unlocks(qtbot: QtBot, page: UnlockPage) -> None:
    QApplication.clipboard().setText("teapot ladder")
    page.take_focus()
    press(focused(), Qt.Key.Key_V, CTRL)

    with qtbot.waitSignal(page.unlock_requested) as heard:
        press(page.unlock, Qt.Key.Key_Space)

    assert heard.args == ["teapot ladder"]


def test_nothing_is_asked_without_words(qtbot: QtBot, page: UnlockPage) -> None:
    heard: list[str] = []
    page.unlock_requested.connect(heard.append)

    press(page.unlock, Qt.Key.Key_Return)

    assert heard == []
    assert "first" in page.words.edit.accessibleDescription()
    assert focused() is page.words.edit


def test_a_refusal_says_what_to_do_and_not_how_wrong(qtbot: QtBot, page: UnlockPage) -> None:
    page.words.set_text("teapot")

    page.show_refusal("Those words do not open this profile.", "Your work is safe.", 2)
    settle(page)

    banner = the(page, Banner)
    assert banner.isVisible()
    assert banner.accessibleName() == "Those words do not open this profile."
    assert page.words.edit.text() == ""
    assert page.unlock.reason == "You can try again in 2 seconds."


def test_it_can_be_tried_again_after_the_wait(qtbot: QtBot, page: UnlockPage) -> None:
    page.show_refusal("Those words do not open this profile.", "Your work is safe.", 2)
    heard: list[str] = []
    page.unlock_requested.connect(heard.append)
    type_words(page.words.edit, "teapot")
    press(page.words.edit, Qt.Key.Key_Return)
    during = list(heard)

    qtbot.waitUntil(lambda: page.unlock.reason == "You can try again in 1 second.", timeout=3000)
    qtbot.waitUntil(lambda: page.unlock.reason == "", timeout=3000)
    press(page.words.edit, Qt.Key.Key_Return)

    assert during == []
    assert heard == ["teapot"]


def test_nothing_can_be_pressed_while_a_profile_opens(qtbot: QtBot, page: UnlockPage) -> None:
    heard: list[str] = []
    page.unlock_requested.connect(heard.append)
    page.words.set_text("teapot")

    page.show_working()
    press(page.unlock, Qt.Key.Key_Return)
    press(page.words.edit, Qt.Key.Key_Return)

    assert heard == []


def test_a_recovery_card_is_the_way_out(qtbot: QtBot, page: UnlockPage) -> None:
    press(page.forgotten, Qt.Key.Key_Return)
    settle(page)
    type_words(focused(), "7K3M-9QXR")

    with qtbot.waitSignal(page.recover_requested) as heard:
        press(focused(), Qt.Key.Key_Return)

    assert heard.args == ["7K3M-9QXR"]


def test_starting_as_another_person_deletes_nothing_and_says_so(
    qtbot: QtBot, page: UnlockPage
) -> None:
    with qtbot.waitSignal(page.other_profile_requested):
        press(page.other, Qt.Key.Key_Return)

    assert "nothing is deleted" in page.other.words


def test_one_of_several_profiles_is_chosen_by_keyboard(qtbot: QtBot) -> None:
    page = _shown(qtbot, UnlockPage(THREE))
    assert page.names is not None
    page.names.take_focus()
    press(focused(), Qt.Key.Key_Right)

    with qtbot.waitSignal(page.profile_chosen) as heard:
        press(focused(), Qt.Key.Key_Space)

    assert heard.args == ["j"]
    assert page.profile_id == "j"
    assert page.heading.text() == "Hello, Joss"


def test_bigger_text_is_offered_before_anything_is_read(qtbot: QtBot, page: UnlockPage) -> None:
    looks: list[Look] = []
    page.look_changed.connect(looks.append)
    first = focusable(page)[0]

    press(first, Qt.Key.Key_Return)
    settle(page)
    choices = the(page, ReadingChoices)
    press(focused(), Qt.Key.Key_End)
    press(focused(), Qt.Key.Key_Space)
    open_then = choices.isVisible()
    press(focused(), Qt.Key.Key_Escape)

    assert looks == [Look(text_percent=200)]
    assert open_then
    assert not choices.isVisible()
    assert focused() is first


def test_help_opens_and_closes(qtbot: QtBot, page: UnlockPage) -> None:
    press(page, Qt.Key.Key_F1)
    opened = the(page, HelpPage).isVisible()
    press(focused(), Qt.Key.Key_Escape)

    assert opened
    assert not the(page, HelpPage).isVisible()


def test_nothing_is_cut_and_everything_is_named(qtbot: QtBot, look: Look) -> None:
    page = _shown(qtbot, UnlockPage(THREE))
    page.show_refusal("Those words do not open this profile.", "Your work is safe.", 9)
    page.forgotten.click()

    assert_nothing_cut(page)
    assert_all_named(page)
    assert_tab_order_is_reading_order(page)


def test_the_first_window_loads_nothing_heavy() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, qvisit.ui.unlock_page\n"
            "heavy = {'pydantic', 'sqlalchemy', 'nacl', 'reportlab', 'keyring', 'yaml'}\n"
            "sys.stdout.write(','.join(sorted(heavy & set(sys.modules))))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == ""
