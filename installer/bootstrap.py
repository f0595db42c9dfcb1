"""The set-up: the system's packages, then the Python environment."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installer import apt, checking, environment
from installer.needs import Need, Purpose, missing, needs_for
from installer.talk import SetupError, say

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str]) -> int:
    """Make this checkout ready for the purpose named; return the exit status."""
    known = [purpose.value for purpose in Purpose]
    if len(arguments) != 1 or arguments[0] not in known:
        say(f"usage: python3 installer/setup.py {'|'.join(known)}")
        return 2
    try:
        prepare(ROOT, Purpose(arguments[0]))
    except SetupError as stop:
        say(str(stop))
        return 1
    except (OSError, subprocess.CalledProcessError) as stop:
        say(
            f"The set-up had to stop: {stop}\nPut that right, then run the same make command again."
        )
        return 1
    except KeyboardInterrupt:
        say("\nStopped. Run the same make command again: it mends what is half-made.")
        return 130
    return 0


def prepare(root: Path, purpose: Purpose) -> None:
    """Find or install all that `purpose` needs.

    Raises:
        SetupError: Something is missing that we cannot bring.
    """
    absent = missing(needs_for(purpose))
    if absent:
        _list(absent)
        _bring(absent)
    environment.ensure(root)
    if purpose is Purpose.TEST:
        checking.ensure(root)
    if absent and purpose is not Purpose.CHECK:
        _try_qt(root)


def _list(absent: Sequence[Need]) -> None:
    say(f"Not on this computer yet ({len(absent)}):")
    for need in absent:
        say(f"  {need.packages[-1]:<20} {need.why} ({need.what})")


def _bring(absent: tuple[Need, ...]) -> None:
    if apt.is_here():
        apt.install(absent)
        absent = missing(absent)
        if absent:
            _list(absent)
            raise SetupError("apt-get installed the packages, but these are still not found.")
    elif any(need.what == "ensurepip" for need in absent):
        raise SetupError(
            "This Python cannot make private environments (no ensurepip). Install your system's "
            "package for Python's venv, then run the same make command again."
        )
    else:
        say("Please install what brings them on your system; the names above are Debian's.")
        say("We go on without.")


def _try_qt(root: Path) -> None:
    """See that Qt loads with what the system has now."""
    tried = subprocess.run(
        [str(root / ".venv" / "bin" / "python"), "-I", "-c", "from PySide6 import QtWidgets"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if tried.returncode != 0:
        reason = (tried.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SetupError(f"Qt does not load on this computer: {reason}")
