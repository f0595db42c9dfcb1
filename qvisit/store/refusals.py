"""unlock.json: how often words were refused, and how long to wait before the next try.

This slows a person who guesses at the keyboard. It is no secret and no proof: whoever can write
the file can also copy the profile, and then only Argon2id stands in the way.
"""

import contextlib
import json
import math
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from qvisit.clock import moment, parse_utc
from qvisit.errors import QVisitError
from qvisit.store.whole_file import write_whole
from qvisit.worded import worded

UNLOCK_FILE = "unlock.json"
_FREE_TRIES = 2
_LONGEST_WAIT = 300  # seconds
_LONGEST_DOUBLING = 9  # 2**9 is already beyond the longest wait
_MOST_BYTES = 1_000

WAYS_OUT = worded(
    "You can use your recovery card instead. Or start as another person: nothing is deleted, "
    "and your work is joined again when you remember the words."
)


class TooSoonError(QVisitError):
    """Words were refused several times; the next try must wait."""

    def __init__(self, wait_seconds: int) -> None:
        super().__init__(
            worded(
                "Please wait {count} seconds, then try again. Your saved work is safe.",
                one="Please wait 1 second, then try again. Your saved work is safe.",
                count=wait_seconds,
            ),
            hint=WAYS_OUT,
        )
        self.wait_seconds = wait_seconds


class _Refusals(NamedTuple):
    times: int
    last: datetime | None


def check_wait(folder: Path, now: datetime) -> None:
    """Let a try through, or say how long to wait.

    Raises:
        TooSoonError: Too little time has passed since the last refusal.
    """
    refusals = _read(folder)
    if refusals.last is None or refusals.times <= _FREE_TRIES:
        return
    if refusals.last > now + timedelta(seconds=1):
        # The clock was set back. Counting from now keeps the wait short of for ever.
        _write(folder, refusals.times, now)
        refusals = _Refusals(refusals.times, now)
    longest = min(2 ** min(refusals.times - 2, _LONGEST_DOUBLING), _LONGEST_WAIT)
    passed = (now - (refusals.last or now)).total_seconds()
    if passed < longest:
        raise TooSoonError(min(math.ceil(longest - passed), _LONGEST_WAIT))


def count_refusal(folder: Path, now: datetime) -> None:
    """Note one more refusal. Called before the try, so that ending the program wins nothing."""
    _write(folder, _read(folder).times + 1, now)


def forget_refusals(folder: Path) -> None:
    """Start counting anew after the profile was opened."""
    with contextlib.suppress(OSError):  # a full or read-only disk must not lock anyone out
        (folder / UNLOCK_FILE).unlink(missing_ok=True)


def _write(folder: Path, count: int, at: datetime) -> None:
    content = json.dumps({"refusals": min(count, 1_000), "last": moment(at).utc})
    with contextlib.suppress(OSError):  # a full or read-only disk must not lock anyone out
        write_whole(folder / UNLOCK_FILE, content.encode())


def _read(folder: Path) -> _Refusals:
    try:
        with (folder / UNLOCK_FILE).open("rb") as file:
            document = json.loads(file.read(_MOST_BYTES))
        count, last = document["refusals"], parse_utc(document["last"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return _Refusals(0, None)
    return _Refusals(count, last) if type(count) is int else _Refusals(0, None)
