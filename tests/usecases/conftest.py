"""A trust with a planned visit, afresh for each test."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.usecases.trust import Stage, Trust, build_stage, open_stage
from tests.usecases.workbooks import Book, write_book


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The trust as it was made once."""
    return build_stage(tmp_path_factory.mktemp("stage"))


@pytest.fixture
def trust(stage: Stage, tmp_path: Path) -> Iterator[Trust]:
    """The test's own copy."""
    with open_stage(stage, tmp_path / "trust") as trust:
        yield trust


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Writes a workbook of an intelligence pack."""
    return partial(write_book, tmp_path / "pack.xlsx")
