"""Buttons wrap, and say why when they cannot be pressed."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.announce import STRIP
from qvisit.ui.theme import Look
from qvisit.ui.widgets.buttons import LinkButton, MainButton, PlainButton
from qvisit.ui.widgets.reason import ReasonNote
from qvisit.ui.widgets.strip import AnnouncementStrip
from tests.ui.keyboard import click, hold, press, the
from tests.ui.layout_checks import (
    activate,
    assert_nothing_cut,
    settle,
)

REASON = "You were on this panel, so you cannot sign it off. Tove in governance can."


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a strip for announcements."""
    window = QWidget()
    window.resize(600, 400)
    QVBoxLayout(window).addWidget(AnnouncementStrip())
    qtbot.addWidget(window)
    return window


def _add(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    settle(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_a_button(qtbot: QtBot, window: QWidget, key: Qt.Key) -> None:
    button = MainButton("Carry on")
    _add(window, button)

    with qtbot.waitSignal(button.clicked):
        press(button, key)


def test_a_key_held_down_presses_one_button_and_not_the_next(window: QWidget) -> None:
    sign, sure = MainButton("Sign off this visit"), MainButton("Sign these ratings")
    for button in (sign, sure):
        _add(window, button)
    pressed: list[str] = []
    for button in (sign, sure):
        button.clicked.connect(partial(pressed.append, button.words))
    sign.clicked.connect(lambda: sure.setFocus())
    activate(window)
    sign.setFocus()

    hold(Qt.Key.Key_Return, "\r")

    assert pressed == ["Sign off this visit"]
    assert sure.hasFocus()


def test_the_name_of_a_button_is_what_it_says(window: QWidget) -> None:
    button = PlainButton("Rose & Thorn")

    assert button.accessibleName() == "Rose & Thorn"
    assert button.words == "Rose & Thorn"
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button


def test_an_unavailable_button_does_nothing_but_say_why(qtbot: QtBot, window: QWidget) -> None:
    button = MainButton("Sign off")
    _add(window, button)
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)

    button.set_unavailable(REASON)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(button, key)
    click(button)
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Press")
    qtbot.wait(150)

    assert pressed == []
    assert button.accessibleDescription() == f"Unavailable. {REASON}"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert the(window, QLabel, STRIP).text() == REASON


def test_the_reason_is_seen_while_the_button_has_the_focus(qtbot: QtBot, window: QWidget) -> None:
    button, other = MainButton("Sign off"), PlainButton("Back")
    _add(window, button)
    _add(window, other)
    button.set_unavailable(REASON)
    activate(window)

    button.setFocus()
    qtbot.waitUntil(lambda: window.findChild(ReasonNote) is not None)
    note = the(window, ReasonNote)
    shown = note.isVisible(), note.words.text(), window.rect().contains(note.geometry())
    other.setFocus()

    assert shown == (True, REASON, True)
    assert not note.isVisible()


def test_a_button_works_again_once_it_is_available(qtbot: QtBot, window: QWidget) -> None:
    button = MainButton("Sync now")
    button.setAccessibleDescription("Sends what waits.")
    _add(window, button)
    button.set_unavailable("Sync is running.")

    button.set_unavailable("")

    assert button.accessibleDescription() == "Sends what waits."
    with qtbot.waitSignal(button.clicked):
        press(button, Qt.Key.Key_Space)


def test_long_words_wrap_instead_of_being_cut(look: Look, window: QWidget) -> None:
    for button in (
        LinkButton("Forgotten your words? Use your recovery card", "key"),
        PlainButton("Send everything that waits to the folder of the Quality visits share"),
        MainButton("Agree and go to the next question of the section Safe care", "arrow-right"),
    ):
        _add(window, button)

    assert_nothing_cut(window)


def test_a_button_is_large_enough_to_hit(look: Look, window: QWidget) -> None:
    buttons = [PlainButton("OK", small=True), LinkButton("x"), MainButton("Go")]
    for button in buttons:
        _add(window, button)

    assert min(button.height() for button in buttons) >= 32
