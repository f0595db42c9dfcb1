"""Runs `qvisit` and looks at what it writes: in a process of its own, or, in a tenth of the time,
in this one."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from qvisit.cli.app import main
from qvisit.cli.profile import Windows
from tests.usecases.trust import WORDS, Trust

QVISIT = (sys.executable, "-m", "qvisit")


class Done(NamedTuple):
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


class Command:
    """`qvisit` for one of the people of a trust; their laptop is locked first."""

    def __init__(self, trust: Trust) -> None:
        self._trust = trust

    def __call__(self, name: str, *words: str | Path) -> Done:
        """Run one command with the person's own words."""
        return run(*self.opening(name), *words)

    def opening(self, name: str, words: str = WORDS) -> tuple[str | Path, ...]:
        """What comes before a command: the person's folder, and a file with these words."""
        self._trust.close(name)
        secret = self._trust.folder / "words.txt"
        secret.write_text(words + "\n", encoding="utf-8")
        return "--data", self._trust.vaults[name].folder, "--words-from", secret


def run(*words: str | Path, given: str = "") -> Done:
    """Run `qvisit` in this process, with `given` on its standard input.

    What nobody catches comes out of here and fails the test.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    before, sys.stdin = sys.stdin, io.StringIO(given)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = main([str(word) for word in words], Windows(_no_window, _no_window))
    finally:
        sys.stdin = before
    return Done(code, _written(out), _written(err))


def run_alone(*words: str | Path, env: Mapping[str, str] | None = None) -> Done:
    """Run `qvisit` in a process of its own, with these variables besides the test's."""
    return start([*QVISIT, *words], {**os.environ, **(env or {})})


def start(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> Done:
    """Run any program to its end."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=env, input="")
    assert "Traceback" not in done.stdout + done.stderr
    return Done(done.returncode, done.stdout, done.stderr)


def refused(done: Done) -> str:
    """What a command said that did not do what was asked: one plain line, and nothing else."""
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("qvisit: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def _no_window(*_: object) -> Sequence[Path]:
    raise AssertionError("this command has no need of a window")
