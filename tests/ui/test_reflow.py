"""Pages stay whole when the look changes under them, and when words grow in another language."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.dialogs import UnexpectedDialog
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.frame import Frame
from qvisit.ui.look_page import LookPage
from qvisit.ui.preferences import Preferences
from qvisit.ui.settings_cards import ProfileFacts
from qvisit.ui.settings_page import SettingsPage
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.unlock_page import UnlockPage
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, settle


class _Longer(QTranslator):
    """Makes every text 40 % longer, as other languages do."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"{text} {'wörter ' * -(-len(text) * 2 // 35)}".rstrip()

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    translator = _Longer()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def _settings() -> QWidget:
    return SettingsPage(Preferences(), ProfileFacts("Amara", "/home/amara/QVisit", "0.1.0"))


def _first_start() -> QWidget:
    page = FirstStartPage("teapot ladder", lambda _words: (False, "Add 2 words."), keyring=True)
    page.start.click()
    return page


def _unlock() -> QWidget:
    page = UnlockPage([("a", "Amara"), ("j", "Joss")])
    page.show_refusal("Those words do not open this profile.", "Your work is safe.", 60)
    return page


def _frame() -> QWidget:
    frame = Frame([("Where your work lies", "/home/amara/QVisit")])
    for key in ("home", "visits", "templates", "sync", "settings"):
        frame.add_page(key, key.capitalize(), key, _settings if key == "home" else QWidget)
    frame.set_person("Amara")
    frame.show_page("home")
    frame.status.show_saved("14:02")
    frame.status.show_waiting(3)
    frame.status.show_concerns(1)
    return frame


def _bug() -> QWidget:
    window = QWidget()
    UnexpectedDialog(window, "where it was").open_sheet()
    return window


PAGES: dict[str, Callable[[], QWidget]] = {
    "settings": _settings,
    "first start": _first_start,
    "unlock": _unlock,
    "frame": _frame,
    "look": LookPage,
    "bug": _bug,
}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    made = PAGES[request.param]()
    qtbot.addWidget(made)
    made.resize(1366, 690)
    return made


def test_nothing_is_cut_while_the_look_changes(qapp: QApplication, page: QWidget) -> None:
    settle(page)

    for look in (Look(text_percent=200), Look(line_spacing=150), Look(theme="dark"), Look()):
        apply_look(qapp, look)

        assert_nothing_cut(page)
        assert (page.width(), page.height()) == (1366, 690)


def test_nothing_is_cut_when_words_are_longer(
    qtbot: QtBot, qapp: QApplication, longer: None
) -> None:
    for name, make in PAGES.items():
        made = make()
        qtbot.addWidget(made)
        made.resize(1366, 690)

        assert_nothing_cut(made)
        assert_all_named(made)
        assert "wörter" in " ".join(made.accessibleName() + str(one) for one in _texts(made)), name


def test_nothing_is_cut_when_longer_words_are_large(
    qtbot: QtBot, qapp: QApplication, longer: None
) -> None:
    apply_look(qapp, Look(text_percent=200))
    for make in PAGES.values():
        made = make()
        qtbot.addWidget(made)
        made.resize(1366, 690)

        assert_nothing_cut(made)


def _texts(page: QWidget) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(QWidget)]
