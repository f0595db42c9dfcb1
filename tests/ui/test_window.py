"""The window of a profile: pages, the ways between them, and a status line that tells the truth."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui import answer_keys
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.dialogs import UnexpectedDialog
from qvisit.ui.preferences import load_preferences
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.unexpected import show_unexpected
from qvisit.ui.widgets.sheet import Sheet
from qvisit.ui.window import MainWindow
from qvisit.usecases import concerns
from qvisit.usecases.visits import start_visit
from tests.ui.keyboard import CTRL, press
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, button, words_on
from tests.usecases.trust import Trust

Idle = Callable[[], None]
Open = Callable[[str], MainWindow]


@pytest.fixture
def open_window(
    trust: Trust, qtbot: QtBot, background: Background, idle: Idle, tmp_path: Path
) -> Iterator[Open]:
    """The window on the laptop of somebody, on its first page."""
    made: list[MainWindow] = []

    def make(name: str) -> MainWindow:
        choosers = Choosers(
            folder=lambda *_: trust.share, pdf=lambda _window, _title, name: tmp_path / name
        )
        window = MainWindow(trust[name], background, choosers)
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1366, 690)
        window.show()
        window.begin()
        idle()
        settle(window)
        return window

    yield make
    answer_keys.set_single_keys(True)
    for window in made:
        window.leave()


def _status(window: MainWindow) -> str:
    return window.frame.status.accessibleName()


def test_it_opens_on_home_and_says_how_things_stand(open_window: Open) -> None:
    window = open_window("ash")

    assert window.frame.current == "home"
    assert _status(window) == "Share reachable"
    assert window.windowTitle().startswith("Good afternoon, Ash")


def test_the_keyboard_begins_at_what_comes_next(open_window: Open, qtbot: QtBot) -> None:
    window = open_window("ash")

    qtbot.waitUntil(lambda: button(window, "Start scoring").hasFocus())


def test_what_is_saved_is_said_only_after_it_is_saved(open_window: Open, trust: Trust) -> None:
    window = open_window("ash")
    before = _status(window)

    window.editor.open(trust.visit)
    window.editor.start()

    assert "Saved" not in before
    assert "Saved on this laptop 14:0" in _status(window)


def test_what_waits_is_counted_after_each_change(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    window = open_window("ash")

    window.editor.open(trust.visit)
    window.editor.start()
    idle()

    assert "1 change waits for the share" in _status(window)


def test_a_share_that_went_away_is_noticed(open_window: Open, trust: Trust, idle: Idle) -> None:
    window = open_window("ash")

    shutil.move(trust.share, trust.folder / "moved")
    window.truth.refresh()
    idle()

    assert "Share not reachable. Scoring carries on" in _status(window)


def test_many_changes_at_once_are_looked_at_twice_at_most(
    open_window: Open, background: Background, idle: Idle, trust: Trust
) -> None:
    window = open_window("ash")
    looks: list[object] = []
    window.truth.told.connect(looks.append)

    for _ in range(20):
        window.truth.refresh()
    idle()

    assert len(looks) == 2


def test_ctrl_and_a_number_go_to_the_pages(open_window: Open, idle: Idle) -> None:
    window = open_window("linden")
    seen = []

    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        press(window.frame, key, CTRL)
        idle()
        seen.append(window.frame.current)

    assert seen == ["visits", "templates", "sync", "settings", "home"]


def test_the_next_step_opens_the_visit_at_that_step(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = open_window("ash")

    press(button(window, "Start scoring"), Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "visit"
    assert window.pages.visit.step == "score"
    assert window.windowTitle().startswith("Willow Ward")


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


def test_without_a_concern_the_status_line_opens_sync(open_window: Open, idle: Idle) -> None:
    window = open_window("ash")

    press(window.frame.status, Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "sync"


def test_going_to_a_page_that_is_still_looking_ends_on_its_first_control(
    open_window: Open, trust: Trust, idle: Idle, qtbot: QtBot
) -> None:
    window = open_window("ash")
    qtbot.waitUntil(lambda: button(window, "Start scoring").hasFocus())

    press(button(window, "See what waits"), Qt.Key.Key_Return)
    idle()

    qtbot.waitUntil(lambda: window.pages.sync.share.change.hasFocus())


def test_practising_opens_the_practice_visit(open_window: Open, idle: Idle) -> None:
    window = open_window("alder")

    press(button(window, "Practise on an example ward"), Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "visit"
    assert "Meadowsweet Ward" in words_on(window)


def test_governance_plans_from_the_visits_page(open_window: Open, idle: Idle) -> None:
    window = open_window("linden")
    window.go("visits")
    idle()

    press(window.pages.visits.action, Qt.Key.Key_Return)
    idle()

    assert window.frame.current == "plan"
    assert window.pages.plan.form.ward.box.box.hasFocus()


def test_others_are_told_who_plans(open_window: Open) -> None:
    window = open_window("ash")

    assert window.pages.visits.action.reason.startswith("Governance plans visits.")


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

    assert window.editor.current.shared.status == "in_progress"


def test_settings_change_the_window_at_once_and_are_kept(open_window: Open, trust: Trust) -> None:
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


def test_letters_stop_answering_when_they_are_turned_off(
    open_window: Open, trust: Trust, idle: Idle
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = open_window("ash")
    window.open_visit(trust.visit, "score")
    idle()
    row = window.pages.visit.score.view.items.row(("ward-walk", "W-1"))

    window.pages.settings.scoring.keys.setChecked(False)
    row.face.answers.press_key("m")
    off = window.editor.current.sheet.reply("ward-walk", "W-1")
    window.pages.settings.scoring.keys.setChecked(True)
    row.face.answers.press_key("m")

    assert off is None
    assert window.editor.current.sheet.reply("ward-walk", "W-1") == "met"


def test_a_recovery_card_is_made_and_saved(open_window: Open, idle: Idle, tmp_path: Path) -> None:
    window = open_window("ash")
    window.go("settings")

    window.pages.settings.columns.show_section("profile")
    press(window.pages.settings.recovery.make, Qt.Key.Key_Return)
    idle()

    assert (tmp_path / "QVisit recovery card.pdf").read_bytes().startswith(b"%PDF")
    assert "The card is saved." in words_on(window)


def test_an_expected_failure_is_shown_in_words(open_window: Open) -> None:
    window = open_window("ash")

    window.open_visit("00000000000000000000000000")
    settle(window)

    assert "This laptop knows no visit" in words_on(window)
    press(button(window, "Close this message"), Qt.Key.Key_Return)


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


def test_a_key_press_that_ends_the_program_closes_the_window(open_window: Open) -> None:
    window = open_window("ash")

    show_unexpected(window, KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not window.isVisible()
    assert not window.findChildren(Sheet)


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_is_cut_in_the_frame(
    open_window: Open, qapp: QApplication, idle: Idle, percent: int
) -> None:
    apply_look(qapp, Look(text_percent=percent))
    window = open_window("linden")

    for page in ("home", "visits", "plan", "templates", "sync", "settings", "phones"):
        window.go(page)
        idle()
        assert_page_is_sound(window.frame)


def test_nothing_shows_as_a_window_of_its_own(open_window: Open, trust: Trust, idle: Idle) -> None:
    window = open_window("linden")

    for page in ("visits", "plan", "templates", "sync", "settings", "phones", "home"):
        window.go(page)
        idle()

    shown: list[QWidget] = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [window]
