"""Python's search for garbage: on the window's thread, and not while a document is made."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.garbage import uncollected

STARTED = """
import gc, sys
from contextlib import ExitStack
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qvisit.ui.start import open_shell

app = QApplication([])
with ExitStack() as until:
    shell = open_shell(app, Path(sys.argv[1]), until)
    shell.show()
    waiting = QTimer()
    waiting.timeout.connect(lambda: gc.isenabled() or app.quit())
    waiting.start(10)
    app.exec()
print("on every thread again:", gc.isenabled())
"""


class _Gone(NamedTuple):
    """On which threads parts of windows were destroyed."""

    on: list[threading.Thread]

    def leave(self) -> None:
        """Let go of something of Qt's that only a search for garbage finds."""
        thing = QObject()
        thing.setProperty("circle", [thing])
        thing.destroyed.connect(self._note)
        circle: list[object] = [thing]
        circle.append(circle)

    def _note(self) -> None:
        self.on.append(threading.current_thread())


def _litter() -> None:
    """Make so much garbage that Python would look for it."""
    for _ in range(20_000):
        circle: list[object] = []
        circle.append(circle)


def test_what_is_left_of_a_window_is_destroyed_on_the_windows_thread(
    qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    gone = _Gone([])
    gone.leave()

    background.run(background, _litter, lambda _: None, lambda _: None)
    idle()

    qtbot.waitUntil(lambda: bool(gone.on), timeout=10_000)
    assert gone.on == [threading.main_thread()]


def test_the_program_looks_on_the_windows_thread_until_it_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTED, str(tmp_path / "joss")]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert ended.stdout.strip() == "on every thread again: True", ended.stderr[-1000:]


def test_nothing_is_looked_for_while_a_document_is_made(qtbot: QtBot) -> None:
    gone = _Gone([])
    gone.leave()

    with uncollected():
        _litter()
        qtbot.wait(1_200)
        meanwhile = list(gone.on)

    assert not meanwhile
    qtbot.waitUntil(lambda: bool(gone.on), timeout=10_000)
