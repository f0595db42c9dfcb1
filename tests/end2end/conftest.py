"""The same small trust that the tests of the use cases work on, and an evening on its ward."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.visit.every_scale import plan_evening
from tests.usecases.conftest import stage, trust
from tests.usecases.trust import Stage, Trust, grow, open_stage, score

__all__ = ["stage", "trust"]


@pytest.fixture(scope="session")
def evening_stage(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The trust whose panel has arrived for a visit with every way of answering."""
    return plan_evening(stage, tmp_path_factory.mktemp("evening") / "trust")


@pytest.fixture
def evening(evening_stage: Stage, tmp_path: Path) -> Iterator[Trust]:
    """The test's own copy of it, with every laptop locked."""
    with open_stage(evening_stage, tmp_path / "evening") as trust:
        trust.close()
        yield trust


@pytest.fixture
def delivered(trust: Trust) -> Trust:
    """Ash and Rowan are done, and what they wrote lies on the share."""
    grow(trust, "deliver", _deliver)
    return trust


def _deliver(trust: Trust) -> str:
    score(trust, "ash")
    score(trust, "rowan")
    trust.sync("ash", "rowan")
    return ""
