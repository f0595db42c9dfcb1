"""The look that each test of the window starts with, and a trust to look at."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qvisit.ui import answer_keys
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.own_ways import OwnWays, set_own_ways
from qvisit.ui.sync_page import SyncPage
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.ui.window import MainWindow
from tests.ui.layout_checks import settle
from tests.ui.page_checks import show_page
from tests.ui.waiting import Held
from tests.usecases.trust import Stage, Trust, build_stage, open_stage

LOOKS = (
    Look(),
    Look(theme="dark"),
    Look(theme="high_contrast"),
    Look(text_percent=150),
    Look(text_percent=200),
    Look(text_percent=200, line_spacing=150),
    Look(font="system", text_percent=125),
)
# The usual one, and the one with the least room. `make test-long` looks at the others too.
_FEW = (LOOKS[0], LOOKS[5])
_MORE_THAN_THREADS = 32
_LONG = int(os.environ.get("QVISIT_TRIES", "25")) > 25


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Begin and end in the light theme at 100 %, with nobody's own ways."""
    _look_as_usual(qapp)
    yield
    _look_as_usual(qapp)
    set_own_ways(OwnWays())


def _look_as_usual(app: QApplication) -> None:
    """Change the look only if a test did: every widget of a window that is still there is asked."""
    if current_look() != Look() or not app.styleSheet():
        apply_look(app, Look())


@pytest.fixture(
    params=LOOKS if _LONG else _FEW,
    ids=lambda look: f"{look.theme}-{look.text_percent}-{look.font}",
)
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Look:
    """Each look in which nothing may be cut."""
    chosen: Look = request.param
    apply_look(qapp, chosen)
    return chosen


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A trust with a planned visit, made once."""
    return build_stage(tmp_path_factory.mktemp("stage"))


@pytest.fixture
def trust(stage: Stage, tmp_path: Path) -> Iterator[Trust]:
    """The test's own copy of that trust."""
    with open_stage(stage, tmp_path / "trust") as trust:
        yield trust


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """The door for slow work; nothing may be left behind it."""
    background = Background()
    yield background
    assert background.wait_for_done(5_000), "slow work goes on after its test"
    background.deleteLater()


@pytest.fixture
def seat(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> Iterator[Callable[[str, Choosers], MainWindow]]:
    """The window on somebody's laptop, on its first page; left at the end."""
    made: list[MainWindow] = []

    def sit_down(name: str, choosers: Choosers) -> MainWindow:
        window = MainWindow(trust[name], background, choosers)
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1366, 690)
        window.show()
        window.begin()
        idle()
        settle(window)
        return window

    yield sit_down
    answer_keys.set_single_keys(True)
    for window in made:
        window.leave()


@pytest.fixture
def sync_page(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> Callable[[str, Choosers], SyncPage]:
    """The sync page on somebody's laptop, without a window round it, once it has looked."""

    def make(name: str, choosers: Choosers) -> SyncPage:
        page = SyncPage(trust[name], background, choosers)
        qtbot.addWidget(page)
        qtbot.addWidget(page.action)
        show_page(page)
        page.refresh()
        idle()
        settle(page)
        return page

    return make


@pytest.fixture
def held(background: Background) -> Held:
    """Keeps slow work from beginning: what is asked for within waits until the end of it."""

    @contextmanager
    def hold() -> Iterator[None]:
        gate = Event()
        for _ in range(_MORE_THAN_THREADS):
            background.run(background, partial(gate.wait, 10), lambda _: None, lambda _: None)
        try:
            yield
        finally:
            gate.set()

    return hold


@pytest.fixture
def idle(qtbot: QtBot, background: Background) -> Callable[[], None]:
    """Waits until every outcome of slow work has come back."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not background.busy, timeout=10_000)

    return wait
