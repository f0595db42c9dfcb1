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
# Lighter, and still not needed before the outline of the first page is painted.
BEHIND = {
    *("email", "importlib.metadata", "logging.handlers", "platformdirs", "socket", "syllapy"),
    *("nhs_number", "phonenumbers"),
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


def test_the_first_painting_loads_little_of_our_own() -> None:
    asked = "import sys, qvisit.ui.start; print(*sys.modules)"
    started = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)

    assert started.returncode == 0, started.stderr[-1000:]
    loaded = set(started.stdout.split())
    assert loaded & BEHIND == set()
    own = {name for name in loaded if name.startswith("qvisit.ui.")}
    few = ("first_paint", "language", "shell", "start", "tokens")
    assert own == {f"qvisit.ui.{name}" for name in few}
