"""What every test lives in: a home of its own, no keyring, no screen, and nothing left behind."""

import gc
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from qvisit.ui.garbage import collected_here

_SHORT = 25  # tries per property test in `make test`; as many, and the same ones, each time
_PATIENCE_MS = 2000  # how long a thread may take to end by itself after its test

_tries = int(os.environ.get("QVISIT_TRIES", _SHORT))
settings.register_profile(
    "qvisit",
    max_examples=_tries,
    deadline=None,
    derandomize=_tries <= _SHORT,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # says something about the machine, not the test
)
settings.load_profile("qvisit")

_FOREIGN = ("QT_", "XDG_", "DBUS_", "DISPLAY", "WAYLAND_DISPLAY", "LC_", "LANG")
for _name in [name for name in os.environ if name.startswith(_FOREIGN)]:
    del os.environ[_name]
os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    "LC_ALL": "C.UTF-8",  # Qt warns about any other kind
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}

_WAKE_ACCESSIBILITY = (
    *("dbus-send", "--session", "--print-reply", "--reply-timeout=30000"),
    *("--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"),
)
_unfreeze = gc.unfreeze
_numbers = count(1)
_passed = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Overlook what Qt's offscreen platform says of itself, whatever the program does."""
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support ")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the speed measurements to `make bench`, which asks for them by their mark."""
    if "bench" in config.getoption("markexpr"):
        return
    measuring = [item for item in items if item.get_closest_marker("bench")]
    items[:] = [item for item in items if item not in measuring]
    config.hook.pytest_deselected(items=measuring)


def pytest_collection_finish() -> None:
    """Let no search for garbage look at what stays till the end: one follows each window."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test itself passed: one that did not may leave things behind."""
    report = yield
    if call.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture(scope="session")
def homes() -> Iterator[Path]:
    """The folder that holds one home per test."""
    folder = Path(tempfile.mkdtemp(prefix="qvisit-homes-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder; nothing a test does reaches the real one."""
    home = homes / str(next(_numbers))
    home.mkdir()
    running = home / "run"
    running.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(running))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(home / ".config"))
    return home


@pytest.fixture
def desktop(home: Path) -> Iterator[dict[str, str]]:
    """A screen and a message bus of its own, as variables for a program to be started with.

    Qt programs started with them show real windows and speak to screen readers; the test hears
    it on the bus at `DBUS_SESSION_BUS_ADDRESS`. For tests marked `xcb`.
    """
    if sys.platform != "linux":
        pytest.skip("screens of this kind are Linux's")
    screen = ("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
    with _serving(*screen) as number, _serving(*bus, env={"DISPLAY": f":{number}"}) as address:
        variables = {
            **os.environ,
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        # A program looks for the accessibility bus once, when it starts: have it there by then.
        subprocess.run(_WAKE_ACCESSIBILITY, env=variables, capture_output=True, check=True)
        yield variables


@contextmanager
def _serving(*command: str, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run a server that says where it is in its first line; stop it afterwards."""
    surroundings = {**os.environ, **(env or {})}
    with subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


class _Listener(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which anything was logged at WARNING or above; `caplog` allows it."""
    heard: list[str] = []
    listener = _Listener(heard)
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if heard and "caplog" not in request.fixturenames:
        pytest.fail("logged, and no caplog asked for: " + "; ".join(heard))


@pytest.fixture(autouse=True)
def garbage_of_windows(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Look for garbage as the program does, and once more before the next test begins."""
    if "qapp" not in request.fixturenames:
        yield
        return
    let_go: list[None] = []
    monkeypatch.setattr(gc, "unfreeze", lambda: let_go.append(_unfreeze()))
    with collected_here():
        yield
        gc.collect(0)
    if let_go:  # a session has ended: what stays till the end is searched again
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a passed test that leaves a thread, pool work or a window behind."""
    threads, windows = set(threading.enumerate()), _windows()
    yield
    if not request.node.stash.get(_passed, False):
        return
    left = [thread for thread in threading.enumerate() if thread not in threads]
    names = [thread.name for thread in left if _outlives(thread)]
    assert not names, f"threads left running: {names}"
    assert QThreadPool.globalInstance().waitForDone(_PATIENCE_MS), "work left in Qt's pool"
    more = _close_all_but(windows)
    assert not more, f"windows left open: {more}"


def _outlives(thread: threading.Thread) -> bool:
    """Whether a thread that would keep the program alive goes on after its test."""
    if not thread.daemon:
        thread.join(_PATIENCE_MS / 1000)
    return thread.is_alive() and not thread.daemon


def _windows() -> list[QWidget]:
    there = isinstance(QApplication.instance(), QApplication)
    return QApplication.topLevelWidgets() if there else []


def _close_all_but(before: list[QWidget]) -> list[str]:
    """Close the windows that are new since `before`, for the next test's sake; return them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if len(_windows()) > len(before):
        gc.collect()  # a window in a circle of references is gone now
    left = [window for window in _windows() if window not in before]
    for window in left:
        window.deleteLater()
    return [f"{type(window).__name__} {window.objectName()!r}" for window in left]
