"""The fixtures that every test lives in do catch what a test leaves behind."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent

UNTIDY = """
import logging, threading, time
import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QWidget

kept = []

def test_thread():
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, args=(6,), name="ward-round").start()

def test_pool():
    QThreadPool.globalInstance().start(lambda: time.sleep(4))

def test_window(qapp):
    kept.append(QWidget(objectName="ward-window"))

def test_log():
    logging.getLogger("ward").warning("a bed too few")

def test_qt_message(qapp):
    from PySide6.QtCore import qWarning
    qWarning("a ward too hot")
"""

TIDY = """
import logging, os, threading, time
from pathlib import Path
import pytest
from hypothesis import given, settings, strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QWidget

def test_thread_that_ends():
    threading.Thread(target=time.sleep, args=(0.2,)).start()

def test_window_given_to_qtbot(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    box = QComboBox(window)
    box.addItem("Larch")
    window.show()
    box.showPopup()

def test_window_in_a_circle(qapp):
    window = QWidget()
    window.itself = window

def test_log_that_is_looked_at(caplog):
    logging.getLogger("ward").warning("a bed too few")

def test_log_of_small_things():
    logging.getLogger("ward").info("a bed made")

def test_home(home):
    assert Path("~").expanduser() == home
    assert list(home.glob("*")) == [home / "run"]
    settings = QSettings("ward", "larch")
    settings.setValue("beds", 12)
    settings.sync()
    assert (home / ".config" / "ward" / "larch.conf").exists()

def test_home_is_not_the_last_tests(home):
    assert QSettings("ward", "larch").value("beds") is None

def test_surroundings():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert not {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS"} & set(os.environ)

def test_keyring():
    keyring = pytest.importorskip("keyring")
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("ward", "larch")

def test_tries():
    assert settings().max_examples == 7

@pytest.mark.bench
def test_speed():
    raise AssertionError("measured among the tests")
"""


def outcome(folder: Path, tests: str) -> str:
    """Run tests of their own in a folder of their own; return what pytest said."""
    shutil.copy(TESTS / "conftest.py", folder)
    shutil.copy(TESTS.parent / "pyproject.toml", folder)
    (folder / "tests").mkdir()
    shutil.move(folder / "conftest.py", folder / "tests")
    (folder / "tests" / "test_ward.py").write_text(tests, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:hypothesispytest"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "QVISIT_TRIES": "7", "DISPLAY": ":7"},
    )
    return ran.stdout


@pytest.mark.parametrize(
    "caught",
    [
        "threads left running: ['ward-round']",
        "work left in Qt's pool",
        "windows left open: [\"QWidget 'ward-window'\"]",
        "logged, and no caplog asked for: ward: a bed too few",
        "QtWarningMsg: a ward too hot",
    ],
)
def test_what_a_test_leaves_behind_is_named(untidy: str, caught: str) -> None:
    assert caught in untidy


@pytest.fixture(scope="module")
def untidy(tmp_path_factory: pytest.TempPathFactory) -> str:
    return outcome(tmp_path_factory.mktemp("untidy"), UNTIDY)


def test_a_tidy_test_passes(tmp_path: Path) -> None:
    said = outcome(tmp_path, TIDY)

    assert "10 passed, 1 deselected" in said, said
