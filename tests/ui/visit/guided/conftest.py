"""Windows on visits, one question at a time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qvisit.forms.loading import load_template
from qvisit.paths import resources_folder
from qvisit.ui.background import Background
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.templates import publish_templates
from qvisit.usecases.visits import plan_visit, start_visit
from tests.ui.visit.guided.one_question import OneQuestion
from tests.usecases.trust import PANEL, Stage, Trust, new_visit, open_stage

Ask = Callable[[str], OneQuestion]


@pytest.fixture
def ask(evening: Trust, qtbot: QtBot, background: Background) -> Iterator[Ask]:
    """Opens the window on somebody's laptop, at a visit with every way of answering."""
    made: list[OneQuestion] = []

    def open_it(name: str) -> OneQuestion:
        made.append(OneQuestion(evening[name], evening.visit, qtbot, background))
        return made[-1]

    yield open_it
    for one in made:
        one.window.leave()


@pytest.fixture
def practice(trust: Trust, qtbot: QtBot, background: Background) -> Iterator[OneQuestion]:
    """The practice visit, one question at a time."""
    visit = begin_practice(trust["ash"])
    shown = OneQuestion(trust["ash"], visit, qtbot, background).guide()
    yield shown
    shown.window.leave()


@pytest.fixture(scope="session")
def core_stage(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The trust whose panel has arrived for the shortest shipped visit."""
    folder = tmp_path_factory.mktemp("core") / "trust"
    path = resources_folder() / "templates" / "core-visit.yaml"
    with open_stage(stage, folder) as trust:
        new = new_visit(trust)
        pins = publish_templates(trust["linden"], [load_template(path.read_bytes(), path.name)])
        trust.visit = plan_visit(trust["linden"], replace(new, templates=pins))
        trust.sync("linden", *PANEL)
        start_visit(trust["ash"], trust.seen_by("ash"))
        trust.close()
        return Stage(folder, dict(trust.vaults), trust.visit, trust.recovery_code)


@pytest.fixture
def core(
    core_stage: Stage, tmp_path: Path, qtbot: QtBot, background: Background
) -> Iterator[OneQuestion]:
    """The shortest shipped visit, one question at a time, all of it for one person."""
    with open_stage(core_stage, tmp_path / "core") as trust:
        shown = OneQuestion(trust["ash"], trust.visit, qtbot, background).guide()
        yield shown
        shown.window.leave()
        background.wait_for_done(5_000)
