"""Looks for Python's garbage on the window's thread only, and not while a document is made."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

_EVERY = 1_000  # milliseconds
_ALONE = threading.Lock()
_within: list[int] = []  # one for each piece of work under way


@contextmanager
def collected_here() -> Iterator[None]:
    """Look for garbage from this thread's event loop, and let no other thread do it.

    Python looks for it on whatever thread makes things next. Part of a window that was closed
    would then be destroyed on the thread of some slow work, and Qt allows that on its own only.
    """
    rounds = QTimer()
    rounds.timeout.connect(_look)
    usual = gc.isenabled()
    gc.disable()
    rounds.start(_EVERY)
    try:
        yield
    finally:
        rounds.stop()
        if usual:
            gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave garbage alone meanwhile: looking through a large document stops every thread.

    Nearly all of it goes by itself when the work ends. Any thread may be within, many at a time.
    Nothing changes where `collected_here` does not hold.
    """
    with _ALONE:
        _within.append(1)
    try:
        yield
    finally:
        with _ALONE:
            _within.pop()


def _look() -> None:
    """Do what Python would do by itself: the oldest generation that is due."""
    if _within:
        return
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [
        age for age, (count, limit) in enumerate(zip(counts, limits, strict=True)) if count > limit
    ]
    if due:
        gc.collect(due[-1])
