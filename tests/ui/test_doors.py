"""From a locked profile, or none, to an open one and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.store import profile_folder
from qvisit.ui.choosers import Choosers
from qvisit.ui.doors import Doors
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.places import Places
from qvisit.ui.preferences import load_preferences
from qvisit.ui.shell import Shell
from qvisit.ui.theme import Look, current_look
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.window import MainWindow
from qvisit.usecases.profile_names import profile_in
from qvisit.usecases.viewing import FOLDER, put_copy
from qvisit.usecases.visits import list_visits
from tests.ui.keyboard import CTRL, press, type_words
from tests.ui.page_checks import button, words_on
from tests.usecases.trust import WORDS, Trust

Open = Callable[[Path], Shell]


@pytest.fixture
def open_doors(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """The window on the folder of one profile, there or not."""
    made: list[Shell] = []

    def make(folder: Path) -> Shell:
        shell, places = Shell(), Places(folder)
        known = places.profiles()
        if known:
            shell.show_page(UnlockPage([(str(one.folder), one.name) for one in known]))
        Doors(shell, places, Choosers(pdf=lambda *_: tmp_path / "card.pdf"))
        qtbot.addWidget(shell)
        shell.show()
        made.append(shell)
        return shell

    yield make
    for shell in made:
        shell.close()


def _page(qtbot: QtBot, shell: Shell, kind: type) -> object:
    qtbot.waitUntil(lambda: isinstance(shell.page, kind), timeout=15_000)
    return shell.page


def _unlock(qtbot: QtBot, shell: Shell, words: str = WORDS) -> MainWindow:
    page = _page(qtbot, shell, UnlockPage)
    assert isinstance(page, UnlockPage)
    type_words(page.words.edit, words)
    press(page.words.edit, Qt.Key.Key_Return)
    window = _page(qtbot, shell, MainWindow)
    assert isinstance(window, MainWindow)
    return window


def _folder(trust: Trust, name: str) -> Path:
    trust.close(name)
    return trust.vaults[name].folder


def test_the_right_words_open_the_profile(open_doors: Open, trust: Trust, qtbot: QtBot) -> None:
    shell = open_doors(_folder(trust, "ash"))

    window = _unlock(qtbot, shell)

    assert window.frame.current == "home"
    assert window.frame.rail.person.accessibleName() == "Ash"


def test_other_words_are_refused_on_the_page(open_doors: Open, trust: Trust, qtbot: QtBot) -> None:
    shell = open_doors(_folder(trust, "ash"))
    page = _page(qtbot, shell, UnlockPage)
    assert isinstance(page, UnlockPage)

    type_words(page.words.edit, "not the right words")
    press(page.words.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.words.edit.text() == "", timeout=15_000)

    assert "These are not the words of this profile." in words_on(page)
    assert shell.page is page


def test_lock_closes_the_profile_and_asks_for_the_words(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = _folder(trust, "ash")
    shell = open_doors(folder)
    window = _unlock(qtbot, shell)

    press(window.frame, Qt.Key.Key_L, CTRL)
    _page(qtbot, shell, UnlockPage)
    qtbot.waitUntil(lambda: _is_free(folder), timeout=15_000)

    again = _unlock(qtbot, shell)
    assert again is not window


def _is_free(folder: Path) -> bool:
    try:
        with profile_folder.hold(folder):
            return True
    except profile_folder.ProfileBusyError:
        return False


def test_closing_the_window_closes_the_profile(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = _folder(trust, "ash")
    shell = open_doors(folder)
    _unlock(qtbot, shell)
    during = _is_free(folder)

    shell.close()

    assert not during
    assert _is_free(folder)


def test_a_profile_that_is_open_elsewhere_is_refused_in_words(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = _folder(trust, "ash")
    shell = open_doors(folder)
    page = _page(qtbot, shell, UnlockPage)
    assert isinstance(page, UnlockPage)

    with profile_folder.hold(folder):
        type_words(page.words.edit, WORDS)
        press(page.words.edit, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.words.edit.text() == "", timeout=15_000)

    assert "QVisit is already open for this person on this laptop." in words_on(page)


def test_a_new_person_starts_with_a_practice_visit(
    open_doors: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "joss"
    shell = open_doors(folder)
    page = _page(qtbot, shell, FirstStartPage)
    assert isinstance(page, FirstStartPage)
    offered = page.unlock.words

    type_words(page.name.edit, "Joss")
    press(page.roles.box("lived_experience_reviewer"), Qt.Key.Key_Space)
    press(page.start, Qt.Key.Key_Return)

    window = _page(qtbot, shell, MainWindow)
    assert isinstance(window, MainWindow)
    known = profile_in(folder)
    assert known is not None
    assert known.name == "Joss"
    assert len(offered.split()) == 5
    assert [one.practice for one in list_visits(window.editor.ws)] == [True]


def test_the_offered_words_are_saved_as_a_card_and_offered_anew(
    open_doors: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    shell = open_doors(tmp_path / "joss")
    page = _page(qtbot, shell, FirstStartPage)
    assert isinstance(page, FirstStartPage)
    before = page.unlock.words

    press(page.unlock.card, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "card.pdf").exists, timeout=15_000)
    press(page.unlock.others, Qt.Key.Key_Return)

    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert page.unlock.words != before


def test_a_look_chosen_before_unlocking_is_kept(
    open_doors: Open, trust: Trust, qtbot: QtBot
) -> None:
    folder = _folder(trust, "ash")
    shell = open_doors(folder)
    page = _page(qtbot, shell, UnlockPage)
    assert isinstance(page, UnlockPage)

    page.look_changed.emit(Look(theme="dark", text_percent=125))
    window = _unlock(qtbot, shell)

    assert current_look() == Look(theme="dark", text_percent=125)
    assert load_preferences(folder).look == Look(theme="dark", text_percent=125)
    assert window.pages.settings.reading.look.theme == "dark"


def test_another_person_can_start_and_go_back(open_doors: Open, trust: Trust, qtbot: QtBot) -> None:
    shell = open_doors(_folder(trust, "ash"))
    page = _page(qtbot, shell, UnlockPage)
    assert isinstance(page, UnlockPage)

    press(page.other, Qt.Key.Key_Return)
    first = _page(qtbot, shell, FirstStartPage)
    assert isinstance(first, FirstStartPage)
    press(button(first, "Back: somebody else is here already"), Qt.Key.Key_Return)

    assert isinstance(shell.page, UnlockPage)


def test_what_a_crash_left_to_be_read_goes_before_anybody_unlocks(
    open_doors: Open, trust: Trust
) -> None:
    folder = _folder(trust, "ash")
    put_copy(folder, "annex.pdf", b"%PDF-1.7")

    shell = open_doors(folder)

    assert isinstance(shell.page, UnlockPage)
    assert not (folder / FOLDER).exists()


def test_another_window_keeps_the_copies_it_shows(open_doors: Open, trust: Trust) -> None:
    folder = trust["ash"].folder  # open, as if in another window
    copy = put_copy(folder, "annex.pdf", b"%PDF-1.7")

    open_doors(folder)

    assert copy.exists()
