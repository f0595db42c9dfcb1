"""The log for support: places and kinds, never words."""

import logging
from pathlib import Path

import pytest

from qvisit.logs import describe, keep_log

WORDS = "what a visitor typed"


def _fail() -> None:
    try:
        int(WORDS)
    except ValueError as error:
        raise KeyError(WORDS) from error


def test_an_exception_is_logged_without_its_words(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with keep_log(tmp_path) as path:
        try:
            _fail()
        except KeyError:
            logging.getLogger("qvisit.store").exception("a step broke off")

    written = path.read_text()
    assert "a step broke off" in written
    assert "builtins.KeyError" in written
    assert "after builtins.ValueError" in written
    assert "test_logs.py:" in written
    assert WORDS not in written


def test_causes_in_a_circle_come_to_an_end() -> None:
    first, second = ValueError(WORDS), KeyError(WORDS)
    first.__cause__, second.__cause__ = second, first

    said = describe(first)

    assert said.count("after") == 9
    assert WORDS not in said


def test_logging_ends_with_its_block(tmp_path: Path) -> None:
    with keep_log(tmp_path) as path:
        logging.getLogger("qvisit").info("inside")
    logging.getLogger("qvisit").info("outside")

    assert "inside" in path.read_text()
    assert "outside" not in path.read_text()


def test_the_log_stays_small(tmp_path: Path) -> None:
    with keep_log(tmp_path) as path:
        for _ in range(400):
            logging.getLogger("qvisit").info("x" * 5_000)

    files = list(tmp_path.iterdir())
    assert path in files
    assert len(files) == 4
    assert sum(file.stat().st_size for file in files) <= 4 * 256 * 1024


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with keep_log(tmp_path / "file" / "logs") as path:
        logging.getLogger("qvisit").info("lost")

    assert not path.exists()
