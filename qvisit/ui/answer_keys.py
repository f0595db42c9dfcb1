"""Whether a letter alone answers or flags a question. One process has one person at its keys.

Speech input types letters that nobody meant, so this can be turned off (WCAG 2.2, 2.1.4).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from qvisit.ui.shortcuts import KEYS


class _Kept:
    """What the person chose last."""

    on = True


def single_keys() -> bool:
    """Whether a letter alone answers now."""
    return _Kept.on


def set_single_keys(on: bool) -> None:
    """Let letters answer, or not. Questions on the screen follow with the next change of look."""
    _Kept.on = on


def is_flag_key(event: QKeyEvent) -> bool:
    """Whether a press of a key flags the question in hand."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return plain and event.text().upper() == KEYS["flag"] and single_keys()
