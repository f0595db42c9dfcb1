"""Lending a laptop in the window: from the lender's visit to the colleague's first answer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.doors import Doors
from qvisit.ui.places import Places
from qvisit.ui.shell import Shell
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.visit.taking_part.colleagues_card import ColleaguesCard
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.window import MainWindow
from qvisit.usecases.profile_names import list_profiles
from qvisit.usecases.visits import open_visit, start_visit
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import words_on
from tests.usecases.trust import TEMPLATE, WORDS, Trust

W = TypeVar("W", bound=QWidget)
Lend = Callable[[str], tuple[Shell, MainWindow, LendPage]]


@pytest.fixture
def lender(qapp: QApplication, qtbot: QtBot, trust: Trust, tmp_path: Path) -> Iterator[Lend]:
    """Opens the window of somebody on the panel, at the page that a colleague fills in."""
    made: list[Shell] = []

    def make(name: str) -> tuple[Shell, MainWindow, LendPage]:
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
        unlock = _page(qtbot, shell, UnlockPage)
        type_words(unlock.words.edit, WORDS)
        press(unlock.words.edit, Qt.Key.Key_Return)
        window = _page(qtbot, shell, MainWindow)
        slow = window._lending._background
        qtbot.waitUntil(lambda: not slow.busy, timeout=30_000)
        window.open_visit(trust.visit)
        window.pages.visit.show_step("start")
        window.pages.visit.prepare.colleagues.lend.click()
        (page,) = window.findChildren(LendPage)
        assert window.frame.current == "lend"
        return shell, window, page

    yield make
    for shell in made:
        shell.close()


def _page(qtbot: QtBot, shell: Shell, kind: type[W]) -> W:
    qtbot.waitUntil(lambda: isinstance(shell.page, kind), timeout=30_000)
    page = shell.page
    assert isinstance(page, kind)
    return page


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
    qtbot.waitUntil(lambda: shell.page is not before, timeout=30_000)
    window = _page(qtbot, shell, MainWindow)
    assert window.pages.visit.step == "score"
    assert window.editor.scoring.answer(TEMPLATE, "W-1", "met")

    opened = window.editor.current
    assert opened.sheet.reply(TEMPLATE, "W-1") == "met"
    assert window.frame.rail.person.accessibleName() == "Oak"
    folder = trust.vaults["ash"].folder
    assert {one.name for one in list_profiles(folder.parent)} >= {"Ash", "Oak"}
    assert len(words.split()) == 5


def test_what_is_missing_is_said_and_nothing_is_made(lender: Lend, trust: Trust) -> None:
    _shell, window, page = lender("ash")
    profiles = len(list_profiles(trust.vaults["ash"].folder.parent))

    page.start.click()
    assert "Write a name first" in words_on(page)
    assert "Tick both to score" in words_on(page)
    assert window.focusWidget() is page.name.edit

    _fill_in(page)
    page.confidential.click()
    page.start.click()

    assert page.confidential.hasFocus()
    assert len(list_profiles(trust.vaults["ash"].folder.parent)) == profiles


def test_giving_the_laptop_back_shows_the_lenders_visit_again(lender: Lend) -> None:
    _shell, window, page = lender("ash")
    assert window.frame.rail.isHidden()

    page.back.click()

    assert window.frame.current == "visit"
    assert not window.frame.rail.isHidden()


@pytest.fixture
def waiting(lender: Lend, trust: Trust, qtbot: QtBot) -> Iterator[ColleaguesCard]:
    """The lead's own card, after Oak borrowed their laptop and gave it back."""
    shell, before, page = lender("hazel")
    _fill_in(page)
    page.start.click()
    qtbot.waitUntil(lambda: shell.page is not before, timeout=30_000)
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
