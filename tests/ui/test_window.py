"""The window of a profile: pages, the ways between them, and a status line that tells the truth."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui import answer_keys
from qvisit.ui.choosers import Choosers
from qvisit.ui.dialogs import UnexpectedDialog
from qvisit.ui.preferences import load_preferences
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.unexpected import show_unexpected
from qvisit.ui.ways_in_card import RecoveryCard
from qvisit.ui.widgets.sheet import Sheet
from qvisit.ui.window import MainWindow
from qvisit.usecases import concerns
from qvisit.usecases.visits import start_visit
from tests.ui.keyboard import CTRL, press, the, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, words_on
from tests.usecases.trust import TEMPLATE, WORDS, Trust

Idle = Callable[[], None]
Open = Callable[[str], MainWindow]


@pytest.fixture
def open_window(seat: Callable[[str, Choosers], MainWindow], trust: Trust, tmp_path: Path) -> Open:
    """The window on the laptop of somebody, on its first page."""
    return lambda name: seat(
        name,
        Choosers(folder=lambda *_: trust.share, pdf=lambda _window, _title, name: tmp_path / name),
    )


def _status(window: MainWindow) -> str:
    return window.frame.status.accessibleName()


def test_it_opens_on_home_where_the_keyboard_begins_at_what_comes_next(
    open_window: Open, trust: Trust, idle: Idle, qtbot: QtBot
) -> None:
    window = open_window("ash")

    assert window.frame.current == "home"
    assert _status(window) == "Share reachable"
    assert window.windowTitle().startswith("Good afternoon, Ash")
    qtbot.waitUntil(lambda: button(window, "Start scoring").hasFocus())

    press(button(window, "See what waits"), Qt.Key.Key_Return)
    idle()

    qtbot.waitUntil(lambda: window.pages.sync.share.change.hasFocus())
    assert window.pages.visits.action.reason.startswith("Governance plans visits.")

    window.open_visit("00000000000000000000000000")
    settle(window)

    assert "This laptop knows no visit" in words_on(window)
    press(button(window, "Close this message"), Qt.Key.Key_Return)


def test_the_status_line_says_what_is_saved_and_what_waits_and_whether_the_share_is_there(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    window = open_window("ash")
    before = _status(window)
    looks: list[object] = []

    window.editor.open(trust.visit)
    window.editor.start()
    saved = _status(window)
    idle()

    assert "Saved" not in before
    assert "Saved on this laptop 14:0" in saved
    assert "1 change waits for the share" in _status(window)

    shutil.move(trust.share, trust.folder / "moved")
    window.truth.told.connect(looks.append)
    for _ in range(20):
        window.truth.refresh()
    idle()

    assert len(looks) == 2  # many changes at once are looked at twice at most
    assert "Share not reachable. Scoring carries on" in _status(window)

    press(window.frame.status, Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "sync"  # without a concern


def test_ctrl_and_a_number_go_to_the_pages_and_governance_plans(
    open_window: Open, idle: Idle
) -> None:
    window = open_window("linden")
    seen = []

    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1, Qt.Key.Key_2):
        press(window.frame, key, CTRL)
        idle()
        seen.append(window.frame.current)
    press(window.pages.visits.action, Qt.Key.Key_Return)
    idle()

    assert seen == ["templates", "sync", "settings", "home", "visits"]
    assert window.frame.current == "plan"
    assert window.pages.plan.form.ward.box.box.hasFocus()


def test_the_next_step_opens_the_visit_there_and_letters_answer_while_they_are_on(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = open_window("ash")

    press(button(window, "Start scoring"), Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "visit"
    assert window.pages.visit.step == "score"
    assert window.windowTitle().startswith("Willow Ward")

    row = window.pages.visit.score.view.items.row(("ward-walk", "W-1"))
    window.pages.settings.scoring.keys.setChecked(False)
    row.face.answers.press_key("m")
    off = window.editor.current.sheet.reply("ward-walk", "W-1")
    window.pages.settings.scoring.keys.setChecked(True)
    row.face.answers.press_key("m")

    assert off is None
    assert window.editor.current.sheet.reply("ward-walk", "W-1") == "met"


def test_a_concern_is_opened_from_the_status_line(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead", {})
    window = open_window("ash")
    said = _status(window)

    press(window.frame.status, Qt.Key.Key_Return)
    idle()

    assert said.startswith("1 concern: not told yet")
    assert window.pages.visit.step == "concern"


def test_practising_opens_the_practice_visit(open_window: Open, idle: Idle) -> None:
    window = open_window("alder")

    press(button(window, "Practise on an example ward"), Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "visit"
    assert "Meadowsweet Ward" in words_on(window)


def test_after_a_sync_the_visit_that_is_open_is_read_again(
    open_window: Open, trust: Trust, idle: Idle, qtbot: QtBot
) -> None:
    window = open_window("ash")
    window.open_visit(trust.visit)
    start_visit(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel")
    window.go("sync")
    idle()

    with qtbot.waitSignal(window.pages.sync.synced):
        press(window.pages.sync.action, Qt.Key.Key_Return)
    idle()
    read = window.editor.look_again()
    window.editor.scoring.answer(TEMPLATE, "W-1", "met")  # before what was read is taken up

    assert window.editor.current.shared.status == "in_progress"
    assert read is not None
    assert not window.editor.take_up(*read)
    assert window.editor.current.sheet.reply(TEMPLATE, "W-1") == "met"


def test_settings_change_the_window_at_once_and_are_kept_and_a_card_is_made(
    open_window: Open, trust: Trust, idle: Idle, tmp_path: Path
) -> None:
    window = open_window("ash")
    page = window.pages.settings
    look = Look(theme="dark", text_percent=150)

    page.reading.changed.emit(look)
    page.scoring.keys.setChecked(False)

    kept = load_preferences(trust["ash"].folder)
    assert current_look() == look
    assert kept.look == look
    assert not kept.single_key_answers
    assert not answer_keys.single_keys()

    window.go("settings")
    page.columns.show_section("profile")
    card = the(page, RecoveryCard)
    press(card.make, Qt.Key.Key_Return)
    type_words(card.form.field.edit, WORDS)
    press(card.form.go, Qt.Key.Key_Return)
    idle()

    assert (tmp_path / "QVisit recovery card.pdf").read_bytes().startswith(b"%PDF")
    assert "The card is saved." in words_on(window)


def test_a_bug_is_shown_once_and_logged_without_its_words(
    open_window: Open, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window("ash")
    error = ValueError("Mina said that the door was locked")

    for _ in range(3):
        show_unexpected(window, type(error), error, None)
    settle(window)

    shown = [one for one in window.findChildren(UnexpectedDialog) if one.isVisible()]
    assert len(shown) == 1
    assert "Saved work is safe." in words_on(window)
    assert "Mina" not in words_on(window)
    assert len(caplog.records) == 3
    press(button(window, "Carry on"), Qt.Key.Key_Return)

    show_unexpected(window, KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not window.isVisible()  # a key press that ends the program closes the window
    assert not [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def test_no_page_is_cut_in_the_frame_and_none_shows_as_a_window_of_its_own(
    open_window: Open, qapp: QApplication, idle: Idle
) -> None:
    window = open_window("linden")

    for percent in (200, 100):
        apply_look(qapp, Look(text_percent=percent))
        for page in ("home", "visits", "plan", "templates", "sync", "settings", "phones"):
            window.go(page)
            idle()
            assert_page_is_sound(window.frame)

    shown: list[QWidget] = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [window]
