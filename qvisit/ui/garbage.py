"""Keeps Python from looking for garbage while many short-lived things are made."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_ALONE = threading.Lock()
_within: list[int] = []  # one for each piece of work under way


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave garbage alone meanwhile: looking through a large document stops every thread.

    Nearly all of it goes by itself when the work ends. Any thread may be within, many at a time.
    """
    with _ALONE:
        _within.append(1)
        gc.disable()
    try:
        yield
    finally:
        with _ALONE:
            _within.pop()
            if not _within:
                gc.enable()
