"""What is loaded before the first window is painted; all else is loaded behind it."""

import subprocess
import sys

import pytest

# Each costs as much as Qt's own widgets, or comes to that with its neighbours.
HEAVY = {
    "keyring",
    "nacl",
    "pikepdf",
    "pydantic",
    "reportlab",
    "rich",
    "sqlalchemy",
    "sqlcipher3",
    "typer",
    "yaml",
}


@pytest.mark.parametrize("module", ["qvisit.__main__", "qvisit.ui.start"])
def test_the_start_loads_nothing_heavy(module: str) -> None:
    started = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", f"import {module}"],
        capture_output=True,
        text=True,
    )

    assert started.returncode == 0, started.stderr[-1000:]
    loaded = {line.rpartition("|")[2].strip() for line in started.stderr.splitlines()}
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
