"""The real command in a process of its own, on a trust of the test's own."""

import pytest

from tests.cli.command import Command
from tests.usecases.conftest import stage, trust
from tests.usecases.trust import Trust

__all__ = ["stage", "trust"]


@pytest.fixture
def command(trust: Trust) -> Command:
    """Runs `qvisit` as one of the trust's people."""
    return Command(trust)
