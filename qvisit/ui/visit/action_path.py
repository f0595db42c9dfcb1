"""The states of an action in a row, with the one that it is in."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.action_words import state_words
from qvisit.ui.list_rows import empty
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words

_PATH = ("proposed", "agreed", "in_progress", "completed", "assured")
_ASIDE = {"not_assured": 3, "stopped": -1}  # where they leave the path


class ActionPath(NamedGroup):
    """Dots and words joined by arrows; where an action left the path, its state stands at the end.

    It is for reading: nothing in it can be pressed.
    """

    def __init__(self) -> None:
        super().__init__("")
        self._state = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, spacing=8)
        column.addWidget(self._row)

    def show_state(self, state: str) -> None:
        """Show how far an action is."""
        if state == self._state:
            return
        self._state = state
        empty(self._flow)
        steps = [*_PATH[: _ASIDE[state] + 1], state] if state in _ASIDE else [*_PATH]
        steps = [state] if state == "stopped" else steps
        at = steps.index(state)
        for place, step in enumerate(steps):
            self._flow.addWidget(_step(step, place, at))
        words = self.tr("{state}, step {place} of {total}")
        self.setAccessibleName(
            words.format(state=state_words(state), place=at + 1, total=len(steps))
        )


def _step(state: str, place: int, at: int) -> QWidget:
    """One dot with its word, and the arrow that leads to it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    if place:
        row.addWidget(IconMark("chevron-right", "text2", 16))
    icon = "tick" if place < at else "disc" if place == at else "circle"
    row.addWidget(IconMark(icon, "text" if place == at else "text2", 16))
    row.addWidget(Words(state_words(state), "row" if place == at else "body"))
    return holder
