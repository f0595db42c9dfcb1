"""A sync by itself: when it goes, and what it never does."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qvisit.ui.auto_sync import EVERY, LONGEST, SEND_EVERY, AutoSync
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.sync_run import SyncRun
from qvisit.ui.window import MainWindow
from qvisit.usecases import concerns, notes
from qvisit.usecases.laptops import withdraw_laptop
from qvisit.usecases.notes import Noted
from qvisit.usecases.quiet_sync import HeldBackError
from qvisit.usecases.status import look_status
from qvisit.usecases.visits import finish_reviewer, start_visit
from qvisit.workspace import Workspace
from tests.ui.keyboard import type_words
from tests.ui.layout_checks import activate, settle
from tests.ui.page_checks import assert_page_is_sound, words_on
from tests.usecases.trust import TEMPLATE, Trust, answer, packs_on

Idle = Callable[[], None]


@dataclass
class Laptop:
    """One laptop whose seconds a test can move on."""

    ws: Workspace
    trust: Trust
    owner: QObject
    run: SyncRun
    idle: Idle
    seconds: float = 0.0

    def __post_init__(self) -> None:
        self.auto = AutoSync(self.run, self.owner, lambda: self.seconds)
        self.problems: list[Exception] = []
        self.run.stopped.connect(self.problems.append)

    def look(self, later: float = 0.0) -> int:
        """Let time go by and let it look; how many packs this laptop has on the share then."""
        self.seconds += later
        self.auto.hear(look_status(self.ws))
        self.idle()
        return len(packs_on(self.trust.share, self.ws.device))


@pytest.fixture
def laptop(trust: Trust, background: Background, idle: Idle, qtbot: QtBot) -> Laptop:
    """The laptop of a visitor, that has nothing to send."""
    start_visit(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash")
    ws = trust["ash"]
    owner = QObject()
    return Laptop(ws, trust, owner, SyncRun(ws, background, owner), idle)


def test_nothing_goes_before_it_is_started_nor_when_it_is_off(laptop: Laptop, trust: Trust) -> None:
    answer(trust, "ash")
    before = laptop.look()
    laptop.auto.start()
    laptop.auto.set_on(False)

    off = laptop.look(LONGEST)
    laptop.auto.set_on(True)

    assert (off, laptop.look()) == (before, before + 1)


def test_ordinary_work_goes_now_and_then_and_what_others_wait_for_at_once(
    laptop: Laptop, trust: Trust
) -> None:
    laptop.auto.start()
    answer(trust, "ash")
    first = laptop.look()
    answer(trust, "ash", "W-2")
    soon = laptop.look(EVERY)
    later = laptop.look(SEND_EVERY - EVERY)
    answer(trust, "ash", "W-3", "3")
    finish_reviewer(trust["ash"], trust.seen_by("ash"))
    done = laptop.look()

    assert (soon, later, done) == (first, first + 1, first + 2)


def test_it_is_quiet_while_the_share_is_away_and_goes_when_it_is_back(
    laptop: Laptop, trust: Trust
) -> None:
    laptop.auto.start()
    answer(trust, "ash")
    trust.share.rename(trust.folder / "away")
    laptop.look()
    nothing = list(laptop.problems)
    (trust.folder / "away").rename(trust.share)

    before = len(packs_on(trust.share, laptop.ws.device))
    assert (nothing, laptop.look()) == ([], before + 1)


def test_a_share_that_takes_nothing_is_tried_ever_more_rarely(laptop: Laptop, trust: Trust) -> None:
    laptop.auto.start()
    answer(trust, "ash")
    packs = trust.share / "packs"
    packs.rename(trust.folder / "kept")
    packs.write_bytes(b"")  # no folder can be made here

    for _ in range(3):  # what somebody tried themselves, such as a stick, is another matter
        laptop.run.start(trust.folder / "no stick")
        laptop.idle()
    laptop.problems.clear()
    tries = []
    for _ in range(20):
        laptop.look(EVERY)
        tries.append(len(laptop.problems))

    assert tries[0] == 1
    assert 2 <= tries[-1] <= 6


def test_a_question_about_names_holds_it_but_never_a_concern(laptop: Laptop, trust: Trust) -> None:
    laptop.auto.start()
    where = (TEMPLATE, "W-1")
    notes.keep_note(trust["ash"], trust.seen_by("ash"), where, Noted("Mr Hasan said so."))
    before = laptop.look()

    (held,) = laptop.problems
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead", {})

    assert isinstance(held, HeldBackError)
    assert held.message == "1 text may tell who somebody is, so nothing was sent by itself."
    assert laptop.look() == before + 1


def test_in_the_window_it_sends_by_itself_and_says_so_in_the_status_line(
    seat: Callable[[str, Choosers], MainWindow], trust: Trust, idle: Idle, qtbot: QtBot
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = seat("ash", Choosers())
    said: list[str] = []
    window.syncing.run.began.connect(lambda: said.append(window.frame.status.accessibleName()))
    before = len(packs_on(trust.share, trust["ash"].device))

    window.syncing.start()
    qtbot.waitUntil(lambda: len(packs_on(trust.share, trust["ash"].device)) == before + 1)
    idle()

    assert window.frame.current == "home"  # nothing pops up
    assert said == ["1 change waits for the share. Syncing"]
    assert window.frame.status.accessibleName() == "Share reachable"
    window.leave()
    assert not window.syncing.run.running


def test_the_switch_in_the_settings_is_heard_at_once(
    seat: Callable[[str, Choosers], MainWindow], trust: Trust, idle: Idle
) -> None:
    window = seat("ash", Choosers())
    window.go("settings")
    (switch,) = [one for one in window.pages.settings.sync.findChildren(QObject) if _ticks(one)]
    switch.setProperty("checked", False)
    start_visit(trust["ash"], trust.seen_by("ash"))

    window.syncing.start()
    idle()

    assert "1 change waits for the share" in window.frame.status.accessibleName()


def _ticks(one: QObject) -> bool:
    return one.property("checkable") is True


def test_what_comes_in_by_itself_leaves_what_is_being_typed_alone(
    seat: Callable[[str, Choosers], MainWindow], trust: Trust, idle: Idle, qtbot: QtBot
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = seat("ash", Choosers())
    window.open_visit(trust.visit, "score")
    window.pages.visit.score.view.items.row((TEMPLATE, "W-2")).setFocus()
    settle(window)
    edit = window.pages.visit.score.view.side.writer.edit.edit
    activate(window)
    edit.setFocus()
    type_words(edit, "Two doors do not")
    trust.sync("ash")
    concerns.raise_concern(trust["rowan"], trust.seen_by("rowan"), "The alarm is dead", {})
    trust.sync("rowan")

    window.syncing.start()
    qtbot.waitUntil(lambda: bool(window.editor.current.shared.concerns))
    idle()
    type_words(edit, " lock")

    assert edit.hasFocus()
    assert window.pages.visit.score.view.side.writer.edit.text() == "Two doors do not lock"


def test_what_holds_a_sync_back_is_said_in_the_status_line_and_on_the_sync_page(
    seat: Callable[[str, Choosers], MainWindow], trust: Trust, idle: Idle
) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash")
    where = (TEMPLATE, "W-1")
    notes.keep_note(trust["ash"], trust.seen_by("ash"), where, Noted("Mr Hasan said so."))
    window = seat("ash", Choosers())
    window.go("sync")
    idle()

    window.syncing.start()
    idle()
    held = window.frame.status.accessibleName(), words_on(window.pages.sync)
    (note,) = trust.seen_by("ash").sheet.notes
    notes.take_back_note(trust["ash"], trust.seen_by("ash"), note)
    window.syncing.run.start(trust.share, quiet=True)
    idle()

    assert "Some words wait for your choice. See Sync" in held[0]
    assert "so nothing was sent by itself." in held[1]
    assert "by itself" not in words_on(window.pages.sync)
    assert "your choice" not in window.frame.status.accessibleName()


def test_a_withdrawn_laptop_says_everywhere_what_happened_and_what_is_safe(
    seat: Callable[[str, Choosers], MainWindow], trust: Trust, idle: Idle
) -> None:
    withdraw_laptop(trust["alder"], trust.share, trust.vaults["ash"].device, "Lost on a bus")
    start_visit(trust["ash"], trust.seen_by("ash"))
    window = seat("ash", Choosers())

    window.syncing.start()
    idle()
    at_home = words_on(window.pages.home)
    window.go("sync")
    idle()

    page = words_on(window.pages.sync)
    assert "This laptop was withdrawn" in at_home
    assert "All you wrote is safe here." in at_home
    assert "If somebody is at risk, phone now." in page
    assert "Everything you wrote is safe here, and you can read it." in page
    assert "1 change had not left this laptop. Others do not get it." in page
    assert "Your administrator has withdrawn" not in page  # once is enough
    assert "Waits on this laptop" not in page
    status = window.frame.status.accessibleName()
    assert "Others get nothing from it. See Sync" in status
    assert "wait" not in status
    assert_page_is_sound(window.pages.sync)
