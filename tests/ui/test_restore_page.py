"""A backup is restored where profiles are chosen, whether the profile is here or not."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui.choosers import Choosers
from qvisit.ui.doors import Doors
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.places import Places
from qvisit.ui.restore_page import RestorePage
from qvisit.ui.shell import Shell
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.window import MainWindow
from qvisit.usecases.backups import make_backup
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import activate, assert_all_named, assert_nothing_cut
from tests.ui.page_checks import words_on
from tests.usecases.trust import WORDS, Trust, answer

Open = Callable[[Path], Shell]


@pytest.fixture
def backup(trust: Trust) -> Path:
    """A backup on a stick, of somebody who has answered a question."""
    answer(trust, "ash")
    stick = trust.folder / "stick"
    stick.mkdir()
    path = make_backup(trust["ash"], stick).path
    trust.close()
    return path


@pytest.fixture
def open_doors(qapp: QApplication, qtbot: QtBot, backup: Path) -> Iterator[Open]:
    """The window on the folder of one profile, there or not; the backup is what is chosen."""
    made: list[Shell] = []

    def make(folder: Path) -> Shell:
        shell, places = Shell(), Places(folder)
        known = places.profiles()
        if known:
            shell.show_page(UnlockPage([(str(one.folder), one.name) for one in known]))
        Doors(shell, places, Choosers(backup=lambda *_: backup))
        qtbot.addWidget(shell)
        shell.show()
        made.append(shell)
        return shell

    yield make
    for shell in made:
        shell.close()


def _asked(shell: Shell) -> RestorePage:
    """The page that restores, as a person comes to it."""
    first = shell.page
    assert isinstance(first, UnlockPage | FirstStartPage)
    link = next(one for one in first.findChildren(LinkButton) if "backup" in one.words)
    press(link, Qt.Key.Key_Return)
    page = shell.page
    assert isinstance(page, RestorePage)
    return page


def _restored(qtbot: QtBot, page: RestorePage, words: str, said: str) -> str:
    type_words(page.words.edit, words)
    press(page.words.edit, Qt.Key.Key_Return)
    return _said(qtbot, page, said)


def _chosen(qtbot: QtBot, page: RestorePage, said: str) -> str:
    press(page.choose, Qt.Key.Key_Return)
    return _said(qtbot, page, said)


def _said(qtbot: QtBot, page: RestorePage, words: str) -> str:
    """What the page says once it says these words."""
    qtbot.waitUntil(lambda: words in words_on(page), timeout=15_000)
    return words_on(page)


def test_a_lost_laptop_is_restored_on_a_new_one(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = trust.vaults["ash"].folder
    shutil.rmtree(folder)
    shell = open_doors(folder)
    page = _asked(shell)

    before = page.restore.reason
    found = _chosen(qtbot, page, "Ash, made 9 March 2027")
    refused = _restored(qtbot, page, "other words altogether", "That does not open this backup.")
    page.words.edit.clear()
    said = _restored(qtbot, page, WORDS, "Ash’s profile is on this laptop again.")
    press(page.open, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.page, MainWindow), timeout=15_000)

    assert before == "Choose the backup first."
    assert found.count("Ash, made") == 1
    assert "of the day it was made" in refused
    assert "Ask to be let in again" in said
    window = shell.page
    assert isinstance(window, MainWindow)
    assert window.frame.rail.person.accessibleName() == "Ash"


def test_the_profile_that_is_here_is_added_to(open_doors: Open, trust: Trust, qtbot: QtBot) -> None:
    shell = open_doors(trust.vaults["ash"].folder)
    page = _asked(shell)
    _chosen(qtbot, page, "Ash, made 9 March 2027")

    type_words(page.words.edit, WORDS)
    press(page.words.edit, Qt.Key.Key_Return)
    during = [one.reason for one in (page.back, page.choose, page.restore)]
    said = _said(qtbot, page, "Everything in the backup was here already.")

    assert "Ask to be let in again" not in said
    assert during == ["QVisit is restoring the backup. This can take some minutes."] * 3


def test_a_damaged_backup_is_told_and_one_goes_back(
    open_doors: Open, trust: Trust, backup: Path, qtbot: QtBot
) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])
    shell = open_doors(trust.vaults["ash"].folder)
    page = _asked(shell)

    said = _chosen(qtbot, page, "is not whole, or was altered")
    unavailable = page.restore.reason
    press(page.back, Qt.Key.Key_Return)

    assert "Nothing was changed." in said
    assert unavailable == "Choose the backup first."
    assert isinstance(shell.page, UnlockPage)


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(qtbot: QtBot) -> None:
    page = RestorePage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    activate(page)
    page.show_found("Ash, made 9 March 2027 at 14:02")
    page.show_problem("That does not open this backup.", "Check the words and try again.")

    assert_nothing_cut(page)
    assert_all_named(page)
    page.show_working()
    assert_nothing_cut(page)
    page.show_done("Ash’s profile is on this laptop again.", "Ask to be let in again.")
    assert page.open.hasFocus()
    assert_nothing_cut(page)
    assert_all_named(page)
