"""A process that starts one scripted person after another, so that each can be killed."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.usecases.trust import WORDS


@contextmanager
def nursery(module: str, *given: object) -> Iterator["subprocess.Popen[str]"]:
    """Run a module that begins a new person for each line it reads; it is told the words first."""
    command = (sys.executable, "-m", module, *map(str, given))
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin is not None
        process.stdin.write(f"{WORDS}\n")
        yield process
        process.stdin.close()


def begin(process: "subprocess.Popen[str]", seed: int) -> int:
    """Start the next person, who does what the seed says; their process id."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{seed}\n")
    process.stdin.flush()
    return int(process.stdout.readline().split()[1])
