"""How long the window takes to be there, against an empty PySide6 window in the same run."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qvisit.usecases.profiles import NewProfile, begin_profile

ROUNDS, WARM_UP = 15, 2
MOST_TIMES = 1.3
EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 690)
window.show()
app.exec()
"""
BEGIN = """
import os, sys
import qvisit.__main__
from contextlib import ExitStack
from pathlib import Path
from PySide6.QtWidgets import QApplication
from qvisit.ui.start import open_shell
app = QApplication([])
shell = open_shell(app, Path(sys.argv[1]), ExitStack())
"""
PAINTED = f"""{BEGIN}
shell.page.painted.disconnect()
shell.page.painted.connect(lambda: os._exit(0))
shell.show()
app.exec()
"""
# Ready to type: the field for the words has the focus and has been painted.
READY = f"""{BEGIN}
def leave():
    assert app.focusWidget() is shell.page.words.edit
    os._exit(0)
shell.page.painted.connect(leave)
shell.show()
app.exec()
"""


def _seconds(code: str, *words: str, bytecode: Path) -> float:
    """Of one fresh interpreter, with its compiled modules kept, as in an installed program."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *words], check=True, env=environment)
    return time.perf_counter() - began


@pytest.mark.bench
def test_the_window_is_painted_almost_as_fast_as_an_empty_one(tmp_path: Path) -> None:
    folder = tmp_path / "joss"
    words = "teapot ladder orange skyline lamp"
    begin_profile(folder, NewProfile("Joss", ("visitor",), words))
    taken: dict[str, list[float]] = {code: [] for code in (EMPTY, PAINTED, READY)}

    for round_ in range(ROUNDS + WARM_UP):
        for code, seconds in taken.items():
            one = _seconds(code, str(folder), bytecode=tmp_path / "bytecode")
            if round_ >= WARM_UP:
                seconds.append(one)

    empty, painted, ready = (statistics.median(seconds) for seconds in taken.values())
    sys.stdout.write(
        f"\nempty PySide6 window: {empty * 1000:.0f} ms"
        f"\nfirst painted window: {painted / empty:.2f} × (at most {MOST_TIMES} ×)"
        f"\nunlock page ready to type: {ready / empty:.2f} ×\n"
    )
    assert painted / empty <= MOST_TIMES
