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
    qtbot.waitUntil(lambda: said in words_on(page), timeout=15_000)
    return words_on(page)


def test_a_lost_laptop_is_restored_on_a_new_one(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = trust.vaults["ash"].folder
    shutil.rmtree(folder)
    shell = open_doors(folder)
    page = _asked(shell)

    before = page.restore.reason
    press(page.choose, Qt.Key.Key_Return)
    found = words_on(page)
    refused = _restored(qtbot, page, "other words altogether", "These are not the words")
    page.words.edit.clear()
    said = _restored(qtbot, page, WORDS, "Ash’s profile is on this laptop again.")
    page.open_requested.emit()
    qtbot.waitUntil(lambda: isinstance(shell.page, MainWindow), timeout=15_000)

    assert before == "Choose the backup first."
    assert "Ash, made 9 March 2027" in found
    assert "Nothing was changed" not in refused
    assert "Ask to be let in again" in said
    window = shell.page
    assert isinstance(window, MainWindow)
    assert window.frame.rail.person.accessibleName() == "Ash"


def test_the_profile_that_is_here_is_added_to(open_doors: Open, trust: Trust, qtbot: QtBot) -> None:
    shell = open_doors(trust.vaults["ash"].folder)
    page = _asked(shell)
    press(page.choose, Qt.Key.Key_Return)

    said = _restored(qtbot, page, WORDS, "Everything in the backup was here already.")

    assert "Ask to be let in again" not in said


def test_a_damaged_backup_is_told_and_one_goes_back(
    open_doors: Open, trust: Trust, backup: Path
) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])
    shell = open_doors(trust.vaults["ash"].folder)
    page = _asked(shell)

    press(page.choose, Qt.Key.Key_Return)
    said = words_on(page)
    press(page.back, Qt.Key.Key_Return)

    assert "is not whole, or was altered" in said
    assert isinstance(shell.page, UnlockPage)


@pytest.mark.usefixtures("look")
def test_nothing_is_cut_in_any_look(qtbot: QtBot) -> None:
    page = RestorePage()
    qtbot.addWidget(page)
    page.resize(1366, 768)
    activate(page)
    page.show_found("Ash, made 9 March 2027 at 14:02")
    page.show_problem("These are not the words of this profile.", "Check them and try again.")

    assert_nothing_cut(page)
    assert_all_named(page)
