"""No part of a page shows as a window of its own while the page is made."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.frame import Frame
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_cards import ProfileFacts
from qvisit.ui.settings_page import SettingsPage
from qvisit.ui.unlock_page import UnlockPage
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.note_edit import NoteEdit
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.sheet import Sheet


class _Watch(QObject):
    """Keeps the names of windows that were shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shows = event.type() is QEvent.Type.Show
        if shows and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[_Watch]:
    watch = _Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


MADE: dict[str, Callable[[], QWidget]] = {
    "unlock": lambda: UnlockPage([("a", "Amara"), ("j", "Joss")]),
    "first start": lambda: FirstStartPage("teapot", lambda _words: (True, ""), keyring=True),
    "settings": lambda: SettingsPage(Preferences(), ProfileFacts("Amara", "/home", "0.1.0")),
    "frame": Frame,
    "card": lambda: Card("Waiting for you"),
    "note": lambda: NoteEdit("Your note", "Nobody's names."),
    "empty": lambda: EmptyState("visits", "No visits yet", "After a sync.", "Practise"),
    "banner": lambda: Banner("amber", "Gone.", "Look again.", "Try again"),
}


@pytest.mark.parametrize("name", MADE)
def test_nothing_flashes_while_it_is_made(watch: _Watch, name: str) -> None:
    made = MADE[name]()

    assert watch.shown == []
    made.deleteLater()


def test_a_message_does_not_flash_while_it_is_made(qtbot: QtBot, watch: _Watch) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    sheet = Sheet(window, "Gone.", "Look again.")

    assert watch.shown == []
    assert sheet.isHidden()


def test_the_watch_sees_a_window(watch: _Watch) -> None:
    label = QLabel("x")

    label.setVisible(True)

    assert watch.shown == ["QLabel"]
    label.deleteLater()
