"""The page of laptops: letting in, withdrawing, and beginning again with the recovery code."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.laptops_cards import WithdrawForm
from qvisit.ui.laptops_page import LaptopsPage
from qvisit.ui.let_in_cards import AdmitCard, WardCard
from qvisit.ui.theme import Look
from qvisit.ui.window import MainWindow
from qvisit.usecases.laptops import list_laptops, withdraw_laptop
from qvisit.usecases.on_ward import Newcomer, let_in_on_ward
from qvisit.usecases.places import prepare_place
from qvisit.usecases.shares import ask_to_join, standing
from tests.ui.keyboard import press, the, type_words
from tests.ui.layout_checks import activate, settle
from tests.ui.page_checks import assert_page_is_sound, button, show_page, words_on
from tests.usecases.trust import Trust

Idle = Callable[[], None]
Open = Callable[[str], LaptopsPage]


@dataclass
class Stick:
    """What the person chooses when asked for a stick."""

    folder: Path | None = None
    asked: list[str] = field(default_factory=list)

    def choose(self, _window: QWidget, title: str) -> Path | None:
        """Answer in place of the computer's dialog."""
        self.asked.append(title)
        return self.folder


@pytest.fixture
def stick() -> Stick:
    return Stick()


@pytest.fixture
def look_at(trust: Trust, stick: Stick, qtbot: QtBot, background: Background, idle: Idle) -> Open:
    """The page of laptops on the laptop of somebody."""

    def make(name: str) -> LaptopsPage:
        page = LaptopsPage(trust[name], background, Choosers(folder=stick.choose))
        qtbot.addWidget(page)
        show_page(page)
        page.refresh()
        idle()
        settle(page)
        return page

    return make


def test_everyone_sees_who_takes_part_and_who_let_them_in(look_at: Open) -> None:
    page = look_at("ash")

    shown = words_on(page)
    assert "5 laptops in use" in shown
    assert "let in 9 March 2027" in shown or "let in today" in shown
    assert "by Alder" in shown
    assert "This laptop" in shown
    assert "Withdraw…" not in [getattr(one, "words", "") for one in page.findChildren(QWidget)]


def test_an_administrator_compares_the_words_and_lets_a_new_person_in(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    willow = trust.new_laptop("willow", "visitor")
    words = ask_to_join(willow, trust.share)
    page = look_at("alder")
    shown = words_on(page)

    press(button(page, "The words match: let Willow in"), Qt.Key.Key_Return)
    idle()
    trust.sync("willow")

    assert "Willow asks to be let in" in shown
    assert all(word in shown for word in words)
    assert standing(willow).admitted
    assert standing(willow).roles == ("visitor",)
    assert "No laptop asks to be let in" in words_on(page)
    assert "6 laptops in use" in words_on(page)


def test_nobody_is_let_in_without_a_role(look_at: Open, trust: Trust) -> None:
    ask_to_join(trust.new_laptop("willow", "visitor"), trust.share)
    card = the(look_at("alder"), AdmitCard)

    press(card.boxes["visitor"], Qt.Key.Key_Space)

    assert card.let_in.reason == "Tick at least one role."


def test_another_laptop_of_somebody_takes_on_their_person_and_roles(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    second = trust.new_laptop("ash two", "governance_lead")
    ask_to_join(second, trust.share)
    page = look_at("alder")
    card = the(page, AdmitCard)

    card.whose.show_value(trust.person("ash"))
    card.whose.chosen.emit(card.whose.value)
    ticked = [role for role, box in card.boxes.items() if box.isChecked()]
    press(card.let_in, Qt.Key.Key_Return)
    idle()

    assert ticked == ["visitor"]
    laptops = [one for one in list_laptops(trust["alder"]) if one.person == trust.person("ash")]
    assert len(laptops) == 2


def test_a_lost_laptop_is_withdrawn_only_with_a_reason_and_what_it_means(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    page = look_at("alder")
    press(button(page, "Withdraw the laptop of Ash"), Qt.Key.Key_Return)
    form = the(page, WithdrawForm)
    said = words_on(form)
    press(form.confirm, Qt.Key.Key_Return)
    still = words_on(page)

    type_words(form.reason.edit, "Lost on a bus")
    press(form.confirm, Qt.Key.Key_Return)
    idle()

    assert "What came from it so far stays, and still counts." in said
    assert "You cannot take this back." in said
    assert "Write a reason first." in still
    assert "1 laptop withdrawn" in words_on(page)
    assert "Why it was withdrawn: Lost on a bus" in words_on(page)


def test_thinking_again_keeps_the_laptop(look_at: Open, trust: Trust) -> None:
    page = look_at("alder")
    activate(page)
    lost = button(page, "Withdraw the laptop of Ash")
    press(lost, Qt.Key.Key_Return)

    press(the(page, WithdrawForm).keep, Qt.Key.Key_Return)

    assert lost.hasFocus()
    assert "laptop withdrawn" not in words_on(page)


def test_a_panel_lead_lets_a_late_colleague_in_by_stick_for_their_visit_alone(
    look_at: Open, trust: Trust, stick: Stick, idle: Idle
) -> None:
    folder = trust.folder / "stick"
    folder.mkdir()
    prepare_place(trust["hazel"], folder)
    ask_to_join(trust.new_laptop("willow", "visitor"), folder)
    page = look_at("hazel")
    before = words_on(page)
    stick.folder = folder
    press(button(page, "Look on a USB stick"), Qt.Key.Key_Return)
    idle()
    card = the(page, WardCard)
    early = card.let_in.reason

    for box in (card.no_conflict, card.confidential):
        press(box, Qt.Key.Key_Space)
    press(card.let_in, Qt.Key.Key_Return)
    idle()

    assert "No laptop asks to be let in" in before
    assert early == "Ask them both, and tick both first."
    assert "1 laptop let in for one visit, by a panel lead" in words_on(page)
    assert "only for Willow Ward" in words_on(page)
    assert [seat.name for seat in trust.seen_by("hazel").shared.seats][-1] == "Willow"


def test_the_recovery_code_makes_a_lone_laptop_an_administrators(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    page = look_at("ash")
    shutil.rmtree(trust.folder / "laptops" / "alder")

    type_words(page.recover.code.edit, "12345")
    press(page.recover.use, Qt.Key.Key_Return)
    idle()
    wrong = words_on(page)
    page.recover.code.set_text(trust.recovery_code)
    press(page.recover.use, Qt.Key.Key_Return)
    idle()

    assert "This is not a recovery code of a share" in wrong
    assert "This laptop is an administrator’s now." in words_on(page)
    assert "administrator" in standing(trust["ash"]).roles
    assert page.recover.code.text() == ""
    assert not page.recover.isVisible()


def test_the_window_goes_from_sync_to_the_laptops_and_back_by_keyboard(
    seat: Callable[[str, Choosers], MainWindow], idle: Idle
) -> None:
    window = seat("alder", Choosers())
    window.go("sync")
    idle()

    press(button(window.pages.sync, "See the laptops"), Qt.Key.Key_Return)
    idle()
    there = window.frame.current
    press(window.pages.laptops.back, Qt.Key.Key_Return)
    idle()

    assert (there, window.frame.current) == ("laptops", "sync")


def test_nothing_is_cut_in_any_look(look_at: Open, trust: Trust, look: Look) -> None:
    ask_to_join(trust.new_laptop("willow", "visitor"), trust.share)
    withdraw_laptop(trust["alder"], trust.share, trust["rowan"].device, "Lost on a bus")
    trust.sync("alder", "hazel")
    administrator, lead, visitor = look_at("alder"), look_at("hazel"), look_at("ash")
    press(button(administrator, "Withdraw the laptop of Ash"), Qt.Key.Key_Return)

    for page in (administrator, lead, visitor):
        assert_page_is_sound(page)


def test_an_administrator_lets_a_laptop_stay_that_a_lead_let_in(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    willow = trust.new_laptop("willow", "visitor")
    ask_to_join(willow, trust.share)
    newcomer = Newcomer(willow.device, "visitor", no_conflict=True, confidential=True)
    let_in_on_ward(trust["hazel"], trust.seen_by("hazel"), trust.share, newcomer)
    trust.sync("hazel", "alder")
    page = look_at("alder")
    before = words_on(page)
    stay = button(page, "Let it stay")
    stays = stay.accessibleName()

    press(stay, Qt.Key.Key_Return)
    idle()

    assert "1 laptop let in for one visit, by a panel lead" in before
    assert "only for Willow Ward" in before
    assert "by Hazel" in before
    assert "Let the laptop of Willow stay" in stays
    assert "let in for one visit" not in words_on(page)
    assert "6 laptops in use" in words_on(page)
