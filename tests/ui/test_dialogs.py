"""Failures are worded, keep the keyboard, and tell support nothing about anyone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qvisit.errors import QVisitError
from qvisit.ui.announce import STRIP
from qvisit.ui.dialogs import (
    UnexpectedDialog,
    details_for_support,
    show_problem,
)
from qvisit.ui.theme import Look
from qvisit.ui.widgets.buttons import DangerButton, WordButton
from qvisit.ui.widgets.sheet import Sheet, ask
from qvisit.ui.widgets.strip import AnnouncementStrip
from tests.ui.keyboard import focused, press, the
from tests.ui.layout_checks import (
    activate,
    assert_all_named,
    assert_nothing_cut,
    settle,
)

SECRET = "Mina said the night staff sleep"
PROBLEM = QVisitError(
    "The shared folder cannot be reached.",
    hint="Your visits are safe on this computer. Check the network, then try again.",
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with something to write in."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(AnnouncementStrip())
    window.resize(900, 600)
    qtbot.addWidget(window)
    activate(window)
    the(window, QLineEdit).setFocus()
    return window


def _press(qtbot: QtBot, window: QWidget, words: str) -> None:
    button = next(
        one for one in window.findChildren(WordButton) if one.words == words and one.isVisible()
    )
    press(button, Qt.Key.Key_Return)


def _is_open(window: QWidget) -> bool:
    return any(sheet.isVisible() for sheet in window.findChildren(Sheet))


def test_a_problem_says_what_happened_and_what_to_do(qtbot: QtBot, window: QWidget) -> None:
    closed: list[bool] = []

    sheet = show_problem(window, PROBLEM, lambda: closed.append(True))
    settle(window)
    said = sheet.accessibleName(), focused()
    press(focused(), Qt.Key.Key_Return)

    assert said[0] == "The shared folder cannot be reached."
    assert isinstance(said[1], WordButton)
    assert closed == [True]
    assert not _is_open(window)
    assert focused() is the(window, QLineEdit)


def test_tab_stays_in_a_message_and_escape_closes_it(qtbot: QtBot, window: QWidget) -> None:
    show_problem(window, PROBLEM)

    for _ in range(3):
        press(focused(), Qt.Key.Key_Tab)
        assert isinstance(focused(), WordButton)
    press(focused(), Qt.Key.Key_Escape)

    assert not _is_open(window)


def test_a_message_covers_its_window_however_that_is_resized(window: QWidget) -> None:
    sheet = show_problem(window, PROBLEM)

    window.resize(700, 500)
    settle(window)

    assert sheet.geometry() == window.rect()


@pytest.mark.parametrize(("pressed", "expected"), [("Delete it", [True]), ("Keep it", [])])
def test_a_question_does_only_what_was_agreed(
    qtbot: QtBot, window: QWidget, pressed: str, expected: list[bool]
) -> None:
    done: list[bool] = []

    ask(
        window,
        "Delete this draft?",
        "Nobody else has seen it.",
        DangerButton("Delete it"),
        "Keep it",
        lambda: done.append(True),
    )
    first = focused()
    _press(qtbot, window, pressed)

    assert isinstance(first, WordButton)
    assert first.words == "Keep it"
    assert done == expected


def test_a_bug_is_shown_with_the_assurance_that_work_is_safe(qtbot: QtBot, window: QWidget) -> None:
    dialog = UnexpectedDialog(window, "where it was")
    dialog.open_sheet()
    settle(window)

    _press(qtbot, window, "Copy details for support")
    copied = QApplication.clipboard().text()
    still_open = _is_open(window)
    _press(qtbot, window, "Carry on")

    assert dialog.accessibleName() == "Something went wrong in QVisit. Saved work is safe."
    assert copied == "where it was"
    assert still_open
    assert "copied" in the(window, QLabel, STRIP).text()
    assert not _is_open(window)


def _break(note: str) -> None:
    try:
        raise ValueError(note)
    except ValueError as error:
        raise RuntimeError(f"cannot keep {note}") from error


def test_details_for_support_hold_places_and_no_content() -> None:
    with pytest.raises(RuntimeError) as caught:
        _break(SECRET)

    details = details_for_support(caught.value, "0.1.0")

    assert "QVisit 0.1.0" in details
    assert "RuntimeError" in details
    assert "ValueError" in details
    assert "test_dialogs.py" in details
    assert "_break" in details
    assert SECRET not in details
    assert "/" not in details


def test_nothing_is_cut_and_everything_is_named(window: QWidget, look: Look) -> None:
    dialog = UnexpectedDialog(window, "where it was")
    dialog.open_sheet()

    assert_nothing_cut(window)
    assert_all_named(dialog)
