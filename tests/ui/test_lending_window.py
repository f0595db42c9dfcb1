"""Lending a laptop in the window: from the lender's visit to the colleague's first answer."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qvisit.store import vault
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.doors import Doors
from qvisit.ui.places import Places
from qvisit.ui.preferences import load_preferences
from qvisit.ui.shell import Shell
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.theme import Look, current_look
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.window import MainWindow
from qvisit.usecases.lending import NewColleague, lend_laptop
from qvisit.usecases.profile_names import list_profiles
from qvisit.usecases.visits import open_visit, start_visit
from tests.ui.keyboard import CTRL, press, type_words
from tests.ui.layout_checks import activate
from tests.ui.page_checks import words_on
from tests.usecases.trust import QUICK, TEMPLATE, WORDS, Trust

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
    lenders = load_preferences(trust.vaults["ash"].folder).look
    words = page.unlock.words
    page.look_changed.emit(Look(theme="dark"))
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

    # Locked, they find their own part beside the lender's, and each has their own look.
    oak = window.editor.ws.folder
    assert current_look().theme == "dark"
    window.frame.lock_requested.emit()
    unlock = _page(qtbot, shell, UnlockPage)
    assert unlock.names is not None
    assert unlock.names.tile(str(oak)).isVisible()
    assert load_preferences(oak).look.theme == "dark"
    assert load_preferences(folder).look == lenders


def test_what_is_missing_is_said_and_nothing_is_started(qtbot: QtBot) -> None:
    page = LendPage("Willow Ward", WORDS, lambda _words: (True, ""))
    qtbot.addWidget(page)
    activate(page)
    started: list[object] = []
    page.started.connect(started.append)

    page.start.click()
    assert "Write a name first" in words_on(page)
    assert "Choose what you do on this visit" in words_on(page)
    assert "Tick both to score" in words_on(page)
    assert page.name.edit.hasFocus()

    _fill_in(page)
    page.confidential.click()
    page.start.click()

    assert page.confidential.hasFocus()
    assert not page.unlock.copy.isVisible()  # the clipboard is the lender's
    assert started == []


def test_nothing_of_the_lender_is_reached_until_they_unlock_again(
    lender: Lend, trust: Trust, qtbot: QtBot
) -> None:
    shell, window, page = lender("ash", half="The bell in bay two")
    qtbot.waitUntil(lambda: not isValid(window), timeout=30_000)

    for key in KEYS.values():
        if key not in (KEYS["lock"], KEYS["fill"]):
            QTest.keySequence(page, QKeySequence(key))
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


def test_the_lead_lets_one_in_and_keeps_one_off_with_a_reason(
    trust: Trust, qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    ws = trust["hazel"]
    opened = start_visit(ws, open_visit(ws, trust.visit))
    for name in ("Oak", "Elm"):
        new = NewColleague(name, "visitor", WORDS, no_conflict=True, confidential=True)
        lend_laptop(ws, opened, tmp_path / name, new, vault.Doors(words=WORDS, limits=QUICK))
    window = MainWindow(ws, background, Choosers())
    qtbot.addWidget(window)
    window.show()
    window.open_visit(trust.visit, "start")
    card = window.pages.visit.prepare.colleagues

    assert words_on(card).count("Waits to be let in") == 2
    card.rows()[0].admit.click()
    assert "On the panel" in words_on(card)
    assert window.focusWidget() is card.lend  # what was pressed is gone

    elm = card.rows()[1]
    elm.decline.click()
    elm.send.click()
    assert "Write a reason" in words_on(elm)
    elm.reason.set_text("They manage this ward.")
    elm.send.click()

    assert "Not on this panel" in words_on(card)
    assert "They manage this ward." in words_on(card)
    seats = open_visit(ws, trust.visit).shared.seats
    assert [seat.name for seat in seats][-1] == "Oak"
    window.leave()
