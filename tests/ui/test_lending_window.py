"""Lending a laptop in the window: from the lender's visit to the colleague's first answer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.doors import Doors
from qvisit.ui.places import Places
from qvisit.ui.preferences import load_preferences
from qvisit.ui.shell import Shell
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.theme import Look, current_look
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.visit.taking_part.colleagues_card import ColleaguesCard
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.window import MainWindow
from qvisit.usecases.profile_names import list_profiles
from qvisit.usecases.visits import open_visit, start_visit
from tests.ui.keyboard import CTRL, press, type_words
from tests.ui.layout_checks import activate
from tests.ui.page_checks import words_on
from tests.usecases.trust import TEMPLATE, WORDS, Trust

W = TypeVar("W", bound=QWidget)
Lend = Callable[..., tuple[Shell, MainWindow, LendPage]]


@pytest.fixture
def lender(qapp: QApplication, qtbot: QtBot, trust: Trust, tmp_path: Path) -> Iterator[Lend]:
    """Opens the window of somebody on the panel, and lends it: the page of a colleague."""
    made: list[Shell] = []

    def make(name: str, half: str = "") -> tuple[Shell, MainWindow, LendPage]:
        ws = trust[name]
        start_visit(ws, open_visit(ws, trust.visit))
        trust.close(name)
        shell = Shell()
        places = Places(trust.vaults[name].folder)
        (known,) = places.profiles()
        shell.show_page(UnlockPage([(str(known.folder), known.name)]))
        Doors(shell, places, Choosers(pdf=lambda *_: tmp_path / "card.pdf"))
        qtbot.addWidget(shell)
        shell.resize(1366, 768)
        shell.show()
        made.append(shell)
        window = _unlock(qtbot, shell)
        window.open_visit(trust.visit, "leave")
        if half:
            type_words(window.pages.visit.prepare.leaving.feedback.fix.field.edit, half)
        activate(shell)
        window.pages.visit.prepare.colleagues.lend.click()
        return shell, window, _page(qtbot, shell, LendPage)

    yield make
    for shell in made:
        shell.close()


def _page(qtbot: QtBot, shell: Shell, kind: type[W]) -> W:
    qtbot.waitUntil(lambda: isinstance(shell.page, kind), timeout=30_000)
    page = shell.page
    assert isinstance(page, kind)
    return page


def _unlock(qtbot: QtBot, shell: Shell) -> MainWindow:
    unlock = _page(qtbot, shell, UnlockPage)
    type_words(unlock.words.edit, WORDS)
    press(unlock.words.edit, Qt.Key.Key_Return)
    return _page(qtbot, shell, MainWindow)


def _fill_in(page: LendPage) -> None:
    type_words(page.name.edit, "Oak")
    page.role.tile("visitor").click()
    page.no_conflict.click()
    page.confidential.click()


def test_a_colleague_goes_from_the_page_to_scoring_as_themselves(
    lender: Lend, trust: Trust, qtbot: QtBot
) -> None:
    shell, before, page = lender("ash")
    words = page.unlock.words
    _fill_in(page)

    page.start.click()
    window = _page(qtbot, shell, MainWindow)
    assert window is not before
    assert window.pages.visit.step == "score"
    assert window.editor.scoring.answer(TEMPLATE, "W-1", "met")

    opened = window.editor.current
    assert opened.sheet.reply(TEMPLATE, "W-1") == "met"
    assert window.frame.rail.person.accessibleName() == "Oak"
    folder = trust.vaults["ash"].folder
    assert {one.name for one in list_profiles(folder.parent)} >= {"Ash", "Oak"}
    assert len(words.split()) == 5


def test_what_is_missing_is_said_and_nothing_is_made(lender: Lend, trust: Trust) -> None:
    shell, _before, page = lender("ash")
    profiles = len(list_profiles(trust.vaults["ash"].folder.parent))

    page.start.click()
    assert "Write a name first" in words_on(page)
    assert "Tick both to score" in words_on(page)
    assert shell.focusWidget() is page.name.edit

    _fill_in(page)
    page.confidential.click()
    page.start.click()

    assert shell.focusWidget() is page.confidential
    assert len(list_profiles(trust.vaults["ash"].folder.parent)) == profiles


def test_nothing_of_the_lender_is_reached_until_they_unlock_again(
    lender: Lend, trust: Trust, qtbot: QtBot
) -> None:
    shell, window, page = lender("ash", half="The bell in bay two")
    qtbot.waitUntil(lambda: not isValid(window), timeout=30_000)

    for key in KEYS.values():
        combined = QKeySequence(key)[0]
        if key != KEYS["lock"]:
            press(page, combined.key(), combined.keyboardModifiers())
        assert shell.page is page
    reached = {type(one).__name__ for one in shell.findChildren(QWidget)}
    assert not reached & {"Rail", "PageMenu", "StatusLine", "VisitPage"}
    assert {"LendPage", "HelpPage"} <= reached  # F1 was heard

    press(page, Qt.Key.Key_L, CTRL)
    assert _page(qtbot, shell, UnlockPage).heading.text() == "Hello, Ash"
    again = _unlock(qtbot, shell)

    again.open_visit(trust.visit, "leave")
    half = again.pages.visit.prepare.leaving.feedback.fix.field
    assert half.text() == "The bell in bay two"
    assert not again.frame.rail.isHidden()


def test_the_colleague_comes_back_to_their_own_part_and_keeps_their_own_look(
    lender: Lend, trust: Trust, qtbot: QtBot
) -> None:
    shell, _before, page = lender("ash")
    lenders = load_preferences(trust.vaults["ash"].folder).look
    page.look_changed.emit(Look(theme="dark"))
    _fill_in(page)
    page.start.click()
    oak = _page(qtbot, shell, MainWindow)
    folder = oak.editor.ws.folder
    assert current_look().theme == "dark"

    oak.frame.lock_requested.emit()
    unlock = _page(qtbot, shell, UnlockPage)

    assert unlock.names is not None
    assert {"Ash", "Oak"} <= set(unlock._profiles.values())
    assert load_preferences(folder).look.theme == "dark"
    assert load_preferences(trust.vaults["ash"].folder).look == lenders


@pytest.fixture
def waiting(lender: Lend, trust: Trust, qtbot: QtBot) -> Iterator[ColleaguesCard]:
    """The lead's own card, after Oak borrowed their laptop and gave it back."""
    shell, _before, page = lender("hazel")
    _fill_in(page)
    page.start.click()
    _page(qtbot, shell, MainWindow)
    shell.close()
    background = Background()
    window = MainWindow(trust["hazel"], background, Choosers())
    qtbot.addWidget(window)
    window.open_visit(trust.visit)
    window.pages.visit.show_step("start")
    yield window.pages.visit.prepare.colleagues
    window.leave()
    background.wait_for_done(10_000)


def test_the_lead_sees_who_waits_and_lets_them_in(waiting: ColleaguesCard, trust: Trust) -> None:
    (row,) = waiting.rows()
    assert "Waits to be let in" in words_on(waiting)

    row.admit.click()

    assert "On the panel" in words_on(waiting)
    seats = open_visit(trust["hazel"], trust.visit).shared.seats
    assert [seat.name for seat in seats][-1] == "Oak"


def test_nobody_is_kept_off_without_a_reason(waiting: ColleaguesCard) -> None:
    (row,) = waiting.rows()

    row.decline.click()
    row.send.click()
    assert "Write a reason" in words_on(row)
    row.reason.set_text("They manage this ward.")
    row.send.click()

    assert "Not on this panel" in words_on(waiting)
    assert "They manage this ward." in words_on(waiting)
