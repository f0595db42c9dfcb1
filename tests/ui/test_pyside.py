"""Faults of PySide6 that once were, and must not come back with a newer one."""

import sys

from PySide6.QtCore import QObject, Signal


class _Bell(QObject):
    rung = Signal(bool)


def test_a_signal_does_not_wear_true_away() -> None:
    # PySide6 6.12.0 on Python 3.11 took one reference to True with each emit, until the
    # interpreter fell. From Python 3.12 on True has no count to take from.
    heard: list[bool] = []
    bell = _Bell()
    bell.rung.connect(heard.append)
    bell.rung.emit(False)
    before = sys.getrefcount(True)

    for _ in range(1000):
        bell.rung.emit(False)

    assert len(heard) == 1001
    assert sys.getrefcount(True) > before - 100
