"""The commands that a person types."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TARGETS = ("demo", "run", "test", "test-long", "bench", "check", "translations", "clean-setup")


def recipe(target: str) -> str:
    """What `make` would do for this target, as it tells when asked to do nothing."""
    asked = subprocess.run(
        ["make", "--dry-run", "--no-print-directory", target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"]},
    )
    assert asked.returncode == 0, asked.stderr
    return asked.stdout


@pytest.mark.parametrize("target", TARGETS)
def test_each_target_sets_up_what_it_needs_first(target: str) -> None:
    first = recipe(target).splitlines()[0]

    assert first == "rm -rf .setup .venv" or first.startswith("python3 installer/setup.py ")


def test_the_tests_run_behind_the_checks() -> None:
    steps = recipe("test")

    order = [steps.index(word) for word in ("ruff format", "mypy", "lint-imports", "-m pytest")]
    assert order == sorted(order)


def test_long_tests_try_more() -> None:
    assert "QVISIT_TRIES:-25" in recipe("test")
    assert "QVISIT_TRIES:-400" in recipe("test-long")


def test_help_names_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    told = re.findall(r"echo 'make (\S+) ", makefile)

    assert sorted(told) == sorted(TARGETS)


def test_the_script_of_the_checks_is_sound_and_can_be_started() -> None:
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)]).returncode == 0
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")
