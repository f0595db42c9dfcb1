"""What the set-up says, and how it stops."""

import sys


class SetupError(Exception):
    """The set-up cannot go on; the text says why and what to do."""


def say(text: str = "") -> None:
    """Write one line at once, also where the output is a file."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
