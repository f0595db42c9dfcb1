"""The window is there at once, and the page that follows its outline neither jumps nor flashes."""

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.paths import default_profiles_folder
from qvisit.ui.first_page import show_first_page
from qvisit.ui.first_paint import FirstFrame, Outline, outline_of
from qvisit.ui.first_start_page import FirstStartPage
from qvisit.ui.focus_ring import FocusRing
from qvisit.ui.saved_look import saved_look
from qvisit.ui.shell import Shell
from qvisit.ui.start import open_shell
from qvisit.ui.start_shell import BlueSide
from qvisit.ui.theme import Look, apply_look, current_look, tokens
from qvisit.ui.unlock_page import UnlockPage

Open = Callable[[Path | None], Shell]

ODD_LOOKS: tuple[object, ...] = (
    {"theme": "dark", "text_percent": 150, "line_spacing": 150, "font": "system"},
    {"theme": "high_contrast", "text_percent": 200},
    {"theme": "tartan", "text_percent": 110, "line_spacing": "100"},
    {"theme": ["dark"], "text_percent": True, "line_spacing": 125.0, "font": 4},
    {},
)


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Open the window as the program does; afterwards all that it changed is as before."""
    rings = set(qapp.findChildren(FocusRing))

    def open_(data: Path | None) -> Shell:
        shell = open_shell(qapp, data, until)
        qtbot.addWidget(shell)
        shell.show()
        return shell

    with ExitStack() as until:
        yield open_
    for ring in set(qapp.findChildren(FocusRing)) - rings:
        ring.deleteLater()


def keep_profile(folder: Path, name: str = "Joss", look: object = None) -> Path:
    folder.mkdir(parents=True)
    (folder / "keys.json").write_text(json.dumps({"name": name, "device": "d"}), encoding="utf-8")
    if look is not None:
        kept = json.dumps({"look": look})
        (folder / "preferences.json").write_text(kept, encoding="utf-8")
    return folder


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def frame_of(shell: Shell) -> FirstFrame:
    assert isinstance(shell.page, FirstFrame)
    return shell.page


@pytest.mark.parametrize("size", [(1366, 690), (1920, 1000), (1000, 690), (640, 480)])
def test_the_outline_stands_where_the_page_will(
    qtbot: QtBot, look: Look, size: tuple[int, int]
) -> None:
    kept = (look.theme, look.text_percent, look.line_spacing, look.font == "atkinson", True)
    frame, page = FirstFrame(Outline("Hello, Joss", *kept)), UnlockPage([("j", "Joss")])
    for each in (frame, page):
        qtbot.addWidget(each)
        each.resize(*size)
        each.show()
    QApplication.processEvents()

    seen = frame.grab().toImage()
    side = page.findChild(BlueSide)
    assert isinstance(side, BlueSide)
    ground = page.grab().toImage()
    spots = [QPoint(5, 5), QPoint(side.width() - 5, side.height() - 3)]
    spots += [place(page.heading, page).topLeft(), QPoint(size[0] - 5, size[1] // 2)]
    spots += [QPoint(side.width() + 5, size[1] - 5) if side.width() < size[0] else spots[0]]
    assert [seen.pixelColor(spot) for spot in spots] == [ground.pixelColor(spot) for spot in spots]
    field = place(page.words.edit, page)
    inside = QPoint(field.center().x(), field.top())
    assert seen.pixelColor(inside) == ground.pixelColor(inside), "the field's upper edge"


@pytest.mark.parametrize("kept", ODD_LOOKS)
def test_the_outline_has_the_look_that_the_page_will_have(
    qapp: QApplication, tmp_path: Path, kept: object
) -> None:
    folder = keep_profile(tmp_path / "joss", look=kept)

    outline = outline_of(qapp, folder)

    look = saved_look(folder)
    assert look is not None
    apply_look(qapp, look)
    frame = FirstFrame(outline)
    assert frame.palette().window().color() == QColor(tokens().page)
    frame.deleteLater()
    assert (outline.text_percent, outline.line_spacing) == (look.text_percent, look.line_spacing)
    assert outline.bundled == (look.font == "atkinson")


@pytest.fixture
def own_colours(qapp: QApplication) -> Iterator[None]:
    """Give the computer its colours back."""
    before = QPalette(qapp.palette())
    yield
    qapp.setPalette(before)


@pytest.mark.usefixtures("own_colours")
@pytest.mark.parametrize(
    ("ground", "theme"), [("#ffffff", "light"), ("#202326", "dark"), ("#000000", "high_contrast")]
)
def test_who_chose_no_look_gets_the_colours_of_the_computer(
    qapp: QApplication, tmp_path: Path, ground: str, theme: str
) -> None:
    qapp.setPalette(QPalette(QColor(ground)))

    assert outline_of(qapp, tmp_path / "nobody").theme == theme


def test_the_usual_profiles_are_found(qapp: QApplication) -> None:
    keep_profile(default_profiles_folder() / "joss")

    assert outline_of(qapp, None) == Outline("Hello, Joss", asks=True)


def test_the_page_takes_the_place_of_its_outline(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    hook = sys.excepthook
    shell = open_window(keep_profile(tmp_path / "joss", look={"theme": "dark"}))
    assert shell.accessibleName() == "QVisit is opening"
    QTest.keyClicks(frame_of(shell), "lamp")
    QTest.keyClick(frame_of(shell), Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: isinstance(shell.page, UnlockPage))

    page = shell.page
    assert isinstance(page, UnlockPage)
    assert shell.accessibleName() == ""
    assert current_look().theme == "dark"
    assert page.words.edit.text() == "lamp"
    assert shell.focusWidget() is page.words.edit
    qtbot.waitUntil(lambda: sys.excepthook is not hook, timeout=20_000)


@pytest.mark.parametrize("keys", [None, "{", "[]", '{"name": 3}'])
def test_nobody_to_ask_leads_to_the_first_start(
    qtbot: QtBot, open_window: Open, tmp_path: Path, keys: str | None
) -> None:
    folder = tmp_path / "joss"
    if keys is not None:
        folder.mkdir()
        (folder / "keys.json").write_text(keys, encoding="utf-8")
    shell = open_window(folder)
    assert frame_of(shell).accessibleName() == "QVisit is opening"

    qtbot.waitUntil(lambda: isinstance(shell.page, FirstStartPage), timeout=20_000)

    assert shell.accessibleName() == ""


def test_closing_gives_back_the_last_resort_and_the_log(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    rings, hook, shell = set(qapp.findChildren(FocusRing)), sys.excepthook, Shell()
    qtbot.addWidget(shell)
    folder = keep_profile(tmp_path / "joss")

    with ExitStack() as until:
        show_first_page(qapp, shell, folder, until)
        qtbot.waitUntil(lambda: sys.excepthook is not hook, timeout=20_000)
        assert logging.getLogger("qvisit").handlers != []

    assert sys.excepthook is hook
    assert logging.getLogger("qvisit").handlers == []
    assert (folder / "qvisit.log").is_file()
    for ring in set(qapp.findChildren(FocusRing)) - rings:
        ring.deleteLater()


def test_a_page_that_cannot_be_loaded_leaves_no_empty_window(tmp_path: Path) -> None:
    """As after a broken installation: the window goes and the words say so."""
    folder = keep_profile(tmp_path / "joss")
    broken = (
        "import sys; sys.modules['qvisit.ui.first_page'] = None\n"
        "from qvisit.__main__ import main; sys.exit(main(['--data', sys.argv[1]]))"
    )

    ended = subprocess.run(
        [sys.executable, "-c", broken, str(folder)], capture_output=True, text=True, timeout=60
    )

    assert ended.returncode == 1
    assert "Something went wrong in QVisit. Saved work is safe." in ended.stderr
    assert "Traceback" not in ended.stderr
