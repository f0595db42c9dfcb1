"""The same small trust that the tests of the use cases work on."""

from tests.usecases.conftest import stage, trust

__all__ = ["stage", "trust"]
