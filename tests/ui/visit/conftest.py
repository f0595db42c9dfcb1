"""The visit page of anybody in the trust, and the window on a visit with every way of answering."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.theme import scaled
from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.visit.workflow_card import OnItsWay
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import plan_evening
from tests.ui.visit.panel_pages import open_step
from tests.ui.visit.report_column import COLUMN, Column
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import Stage, Trust, arrive, open_stage

Open = Callable[[str], Shown]
OpenActions = Callable[..., ActionsStep]
Sit = Callable[[str], Evening]
LookAt = Callable[[str], Column]


@pytest.fixture
def show(trust: Trust, qtbot: QtBot, background: Background) -> Open:
    """Shows the trust's visit on somebody's laptop."""
    return lambda name: Shown(trust, name, qtbot, background)


@pytest.fixture
def on_the_ward(trust: Trust) -> Trust:
    """The trust whose panel has arrived."""
    arrive(trust)
    return trust


@pytest.fixture(scope="session")
def evening_stage(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The trust whose panel has arrived for a visit with every way of answering."""
    return plan_evening(stage, tmp_path_factory.mktemp("evening") / "trust")


@pytest.fixture
def evening(evening_stage: Stage, tmp_path: Path) -> Iterator[Trust]:
    """The test's own copy of it."""
    with open_stage(evening_stage, tmp_path / "evening") as trust:
        yield trust


@pytest.fixture
def sit(evening: Trust, qtbot: QtBot, background: Background) -> Iterator[Sit]:
    """Opens the whole window on somebody's laptop, at the scoring of that visit."""
    made: list[Evening] = []

    def open_it(name: str) -> Evening:
        made.append(Evening(evening, name, qtbot, background))
        return made[-1]

    yield open_it
    for one in made:
        one.leave()


@pytest.fixture
def open_actions(background: Background, idle: Callable[[], None]) -> OpenActions:
    """Shows Actions on somebody's laptop, once it has looked at later visits."""

    def show(
        trust: Trust, name: str, qtbot: QtBot, choosers: Choosers | None = None
    ) -> ActionsStep:
        made = choosers or Choosers()
        step = open_step(
            trust, name, lambda editor, _ws: ActionsStep(background, editor, made), qtbot
        )
        idle()
        return step

    return show


@pytest.fixture
def look_at(trust: Trust, background: Background, qtbot: QtBot) -> LookAt:
    """Shows the way of the trust's report on somebody's laptop."""

    def show(name: str) -> Column:
        column = open_step(
            trust,
            name,
            lambda editor, _ws: Column(OnItsWay(background, editor), SignOffCard(editor)),
            qtbot,
        )
        column.resize(scaled(COLUMN), 700)
        return column

    return show
