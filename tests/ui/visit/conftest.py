"""The visit page of anybody in the trust."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.usecases.visits import start_visit
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import PANEL, Trust

Open = Callable[[str], Shown]


@pytest.fixture
def show(trust: Trust, qtbot: QtBot, background: Background) -> Open:
    """Shows the trust's visit on somebody's laptop."""
    return lambda name: Shown(trust, name, qtbot, background)


@pytest.fixture
def on_the_ward(trust: Trust) -> Trust:
    """The trust whose panel has arrived."""
    for name in PANEL:
        start_visit(trust[name], trust.seen_by(name))
    return trust
