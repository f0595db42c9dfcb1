"""The sync page says where things stand, and a sync can be started, watched and stopped."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.theme import Look
from qvisit.usecases.shares import ask_to_join, create_share, standing
from qvisit.usecases.syncing import waiting_changes
from qvisit.usecases.visits import start_visit
from tests.ui.keyboard import focused, press
from tests.ui.layout_checks import activate, settle
from tests.ui.page_checks import assert_page_is_sound, button, main_buttons, words_on
from tests.ui.waiting import Held
from tests.usecases.trust import Trust, packs_on, score

Idle = Callable[[], None]


@dataclass
class Answers:
    """What the person chooses when asked for a place."""

    folder: Path | None = None
    pdf: Path | None = None
    asked: list[str] = field(default_factory=list)

    @property
    def choosers(self) -> Choosers:
        """Answers in place of the computer's dialogs."""
        return Choosers(self._folder, self._pdf)

    def _folder(self, _window: QWidget, title: str) -> Path | None:
        self.asked.append(title)
        return self.folder

    def _pdf(self, _window: QWidget, title: str, name: str) -> Path | None:
        self.asked.append(name)
        return self.pdf


Open = Callable[[str], SyncPage]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def look_at(sync_page: Callable[[str, Choosers], SyncPage], answers: Answers) -> Open:
    """The sync page on the laptop of somebody."""
    return lambda name: sync_page(name, answers.choosers)


def test_sync_now_sends_what_waits(look_at: Open, trust: Trust, qtbot: QtBot, idle: Idle) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    sent = len(packs_on(trust.share, trust.vaults["ash"].device))
    page = look_at("ash")
    before = words_on(page)

    with qtbot.waitSignal(page.synced):
        press(page.action, Qt.Key.Key_Return)
    idle()

    assert "Waits on this laptop: 1" in before
    assert "Waits on this laptop: 0" in words_on(page)
    assert "Sent 1 change." in words_on(page)
    assert waiting_changes(trust["ash"]) == 0
    assert len(packs_on(trust.share, trust.vaults["ash"].device)) == sent + 1


def test_while_it_runs_it_cannot_be_started_twice_but_a_stick_goes_after_it(
    look_at: Open, trust: Trust, qtbot: QtBot, idle: Idle
) -> None:
    stick = trust.folder / "stick"
    shutil.copytree(trust.share, stick)
    start_visit(trust["ash"], trust.seen_by("ash"))
    before = len(packs_on(stick, trust["ash"].device))
    page = look_at("ash")

    press(page.action, Qt.Key.Key_Return)
    running = page.action.reason, page.share.stop.isVisible(), page.run.running
    page.stick.ready.emit(stick)
    qtbot.waitUntil(lambda: not page.run.running)
    idle()

    assert running == ("A sync is running. You can carry on working.", True, True)
    assert page.action.reason == ""
    assert not page.share.stop.isVisible()
    for place in (trust.share, stick):
        assert len(packs_on(place, trust["ash"].device)) == before + 1


def test_stop_ends_it_and_says_that_nothing_is_lost(
    look_at: Open, trust: Trust, qtbot: QtBot, held: Held, idle: Idle
) -> None:
    score(trust, "rowan")
    trust.sync("rowan")
    page = look_at("ash")

    with held():
        press(page.action, Qt.Key.Key_Return)
        press(page.share.stop, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.run.running)
    idle()

    assert "You stopped the sync. Everything you wrote is safe on this laptop." in words_on(page)


def test_a_share_that_is_away_is_said_with_what_is_safe(
    look_at: Open, trust: Trust, qtbot: QtBot, idle: Idle
) -> None:
    shutil.move(trust.share, trust.folder / "moved")
    page = look_at("ash")
    before = words_on(page)

    press(page.action, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.run.running)
    idle()

    assert "The share is away" in before
    assert "cannot be reached" in words_on(page)
    assert "Everything you wrote is safe on this laptop." in words_on(page)


def test_who_is_done_is_shown_by_name(look_at: Open, trust: Trust) -> None:
    score(trust, "rowan")
    trust.sync("rowan", "hazel")

    shown = words_on(look_at("hazel"))

    assert "Willow Ward: 1 of 3 reviewers in" in shown
    assert "Scores stay hidden until all are done." in shown


def test_a_file_that_was_not_used_has_a_reason_and_a_way_forward(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    score(trust, "rowan")
    trust.sync("rowan")
    newest = packs_on(trust.share, trust.vaults["rowan"].device)[-1]
    whole = newest.read_bytes()
    newest.write_bytes(whole[:-10])
    trust.sync("hazel")

    page = look_at("hazel")
    activate(page)
    press(button(page, "Copy details for support"), Qt.Key.Key_Return)
    shown = words_on(page)
    newest.write_bytes(whole)
    button(page, "Try again").setFocus()
    press(focused(), Qt.Key.Key_Return)
    idle()
    settle(page)

    assert "Set aside" not in words_on(page)
    assert page.isAncestorOf(focused())  # though the button that was pressed is gone
    assert "Set aside: 1 file" in shown
    assert "From the laptop of Rowan" in shown
    assert "Nothing is lost: the laptop that wrote it still has it." in shown
    assert newest.name in QGuiApplication.clipboard().text()


def test_a_stick_is_chosen_for_one_sync_only(
    look_at: Open, trust: Trust, answers: Answers, qtbot: QtBot, idle: Idle
) -> None:
    stick = trust.folder / "stick"
    shutil.copytree(trust.share, stick)
    start_visit(trust["ash"], trust.seen_by("ash"))
    answers.folder = stick
    page = look_at("ash")

    with qtbot.waitSignal(page.synced):
        press(button(page, "Sync through a USB stick"), Qt.Key.Key_Return)
    idle()

    device = trust.vaults["ash"].device
    assert len(packs_on(stick, device)) == len(packs_on(trust.share, device)) + 1
    assert standing(trust["ash"]).folder == str(trust.share)


def test_a_stick_that_is_new_to_the_share_is_made_a_copy_once_the_person_agrees(
    look_at: Open, trust: Trust, answers: Answers, qtbot: QtBot, idle: Idle
) -> None:
    stick = trust.folder / "stick"
    stick.mkdir()
    (stick / "holiday.txt").write_text("not ours")
    answers.folder = stick
    page = look_at("ash")
    press(button(page, "Sync through a USB stick"), Qt.Key.Key_Return)
    idle()
    offered, there = words_on(page), sorted(one.name for one in stick.iterdir())

    with qtbot.waitSignal(page.synced):
        press(button(page, "Make it a copy and sync"), Qt.Key.Key_Return)
    idle()

    assert f"It writes to {stick / 'QVisit'} and leaves all other files as they are." in offered
    assert there == ["holiday.txt"]
    assert packs_on(stick / "QVisit", trust.vaults["ash"].device)
    assert "This stick is new to your share" not in words_on(page)


def test_a_stick_of_another_trust_is_refused_in_words(
    look_at: Open, trust: Trust, answers: Answers, idle: Idle
) -> None:
    answers.folder = trust.folder / "theirs"
    answers.folder.mkdir()
    create_share(trust.new_laptop("juniper", "administrator"), answers.folder)
    before = sorted(answers.folder.rglob("*"))
    page = look_at("ash")

    press(button(page, "Sync through a USB stick"), Qt.Key.Key_Return)
    idle()

    assert "belongs to another QVisit share" in words_on(page)
    assert sorted(answers.folder.rglob("*")) == before


def test_a_new_person_asks_to_join_and_sees_six_words(
    look_at: Open, trust: Trust, answers: Answers, idle: Idle, background: Background, qtbot: QtBot
) -> None:
    willow = trust.new_laptop("willow", "visitor")
    at_first = SyncPage(willow, background, answers.choosers)  # which has not looked yet
    qtbot.addWidget(at_first)
    qtbot.addWidget(at_first.action)
    page = look_at("willow")
    before = main_buttons(page), page.action.reason
    answers.folder = trust.share

    press(button(page, "Choose the share’s folder"), Qt.Key.Key_Return)
    idle()

    shown = words_on(page)
    assert at_first.action.reason == "QVisit is looking at the share."
    assert before[0] == ["Choose the share’s folder"]
    assert before[1].startswith("Join a share first.")
    assert "Read these six words to your administrator" in shown
    assert all(word in shown for word in standing(willow).words)


def test_an_administrator_is_told_who_asks_and_goes_to_the_laptops(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    ask_to_join(trust.new_laptop("willow", "visitor"), trust.share)
    page = look_at("alder")

    with qtbot.waitSignal(page.laptops_requested):
        press(button(page, "See the laptops"), Qt.Key.Key_Return)

    assert "1 laptop asks to be let in" in words_on(page)


def test_a_new_share_shows_its_recovery_code_once(
    look_at: Open, trust: Trust, answers: Answers, idle: Idle
) -> None:
    trust.new_laptop("juniper", "administrator")
    answers.folder, answers.pdf = trust.folder / "new-share", trust.folder / "card.pdf"
    answers.folder.mkdir()
    page = look_at("juniper")

    press(button(page, "Create a share in an empty folder"), Qt.Key.Key_Return)
    idle()
    shown = words_on(page)
    early = button(page, "It is printed and put away").reason
    press(button(page, "Save as a card to print"), Qt.Key.Key_Return)
    idle()
    press(button(page, "It is printed and put away"), Qt.Key.Key_Return)

    assert "Recovery code of the share: shown once" in shown
    assert early == "Save the card first. The code is shown only once."
    assert answers.pdf.read_bytes().startswith(b"%PDF")
    assert "Recovery code" not in words_on(page)
    assert standing(trust["juniper"]).roles == ("administrator",)


def test_only_an_administrator_creates_a_share(look_at: Open, trust: Trust) -> None:
    trust.new_laptop("willow", "visitor")

    page = look_at("willow")

    reason = button(page, "Create a share in an empty folder").reason
    assert reason.startswith("Only an administrator creates a share.")


def test_a_folder_that_is_no_share_changes_nothing(
    look_at: Open, trust: Trust, answers: Answers, idle: Idle
) -> None:
    trust.new_laptop("willow", "visitor")
    answers.folder = trust.folder / "empty"
    answers.folder.mkdir()
    page = look_at("willow")

    press(button(page, "Choose the share’s folder"), Qt.Key.Key_Return)
    idle()

    assert "is empty or is not a QVisit share" in words_on(page)
    assert standing(trust["willow"]).share is None


def test_changing_ones_mind_about_the_folder_changes_nothing(
    look_at: Open, trust: Trust, answers: Answers
) -> None:
    trust.new_laptop("willow", "visitor")
    page = look_at("willow")

    press(button(page, "Choose the share’s folder"), Qt.Key.Key_Return)

    assert answers.asked == ["Choose the share’s folder"]
    assert standing(trust["willow"]).share is None


def test_nothing_is_cut_with_a_panel_and_a_set_aside_file(
    look_at: Open, trust: Trust, look: Look
) -> None:
    score(trust, "rowan")
    trust.sync("rowan")
    newest = packs_on(trust.share, trust.vaults["rowan"].device)[-1]
    newest.write_bytes(b"short")
    trust.sync("hazel")

    page = look_at("hazel")

    assert_page_is_sound(page)


def test_nothing_is_cut_while_joining_and_letting_in(
    look_at: Open, trust: Trust, look: Look
) -> None:
    ask_to_join(trust.new_laptop("willow", "visitor"), trust.share)

    asked, asking = look_at("willow"), look_at("alder")

    assert_page_is_sound(asked)
    assert_page_is_sound(asking)


def test_nothing_is_cut_before_joining(look_at: Open, trust: Trust, look: Look) -> None:
    trust.new_laptop("juniper", "administrator")

    page = look_at("juniper")

    assert_page_is_sound(page)
