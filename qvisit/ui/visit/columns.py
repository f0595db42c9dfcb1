"""Columns beside each other where there is room, and a switch between them where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import current_look, scaled
from qvisit.ui.tokens import DENSE_GAP, DENSE_MARGIN
from qvisit.ui.widgets.segmented import Segmented

_ROOM_FOR_THREE = 1060  # px of width at 100 % text
_ROOM_FOR_TWO = 760
_LEAST_WORK = 380  # px at 100 %: less than that is no column to write in


class Columns(QWidget):
    """Up to three columns, of which the second is the work.

    With room for two the work stays and the switch chooses what stands beside it; with room for
    one the switch chooses among all.
    """

    capacity_changed = Signal(int)

    def __init__(self, columns: Sequence[tuple[str, str, QWidget, int]]) -> None:
        """Take the columns, from left to right.

        Args:
            columns: Key, name, content, and width in px at 100 % (0 takes what is left) of each.
        """
        super().__init__()
        self._columns = {key: (widget, wide) for key, _, widget, wide in columns}
        self._work = next(key for key, _, _, wide in columns if not wide)
        self._beside = next(key for key, _, _, wide in columns if wide)
        self._alone = self._work
        self._room_for_two = max(_ROOM_FOR_TWO, _LEAST_WORK + max(wide for *_, wide in columns))
        self._capacity = 0
        self._out: frozenset[str] = frozenset()
        names = [(key, name) for key, name, _, _ in columns]
        self.switch = Segmented(self.tr("What is shown"), names)
        self.beside = Segmented(
            self.tr("What is shown beside"), [one for one in names if one[0] != self._work]
        )
        self.switch.chosen.connect(self.show_column)
        self.beside.chosen.connect(self.show_column)
        self._row = QHBoxLayout()
        self._row.setSpacing(DENSE_GAP)
        for widget, wide in self._columns.values():
            self._row.addWidget(widget, 0 if wide else 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(DENSE_MARGIN, DENSE_GAP, DENSE_MARGIN, DENSE_GAP)
        whole.setSpacing(DENSE_GAP)
        whole.addWidget(self.switch)
        whole.addWidget(self.beside)
        whole.addLayout(self._row, 1)

    @property
    def capacity(self) -> int:
        """How many columns there is room for now."""
        return self._capacity

    def leave_out(self, key: str, out: bool) -> None:
        """Show nothing in a column, while it has nothing to say."""
        if out != (key in self._out):
            self._out = self._out | {key} if out else self._out - {key}
            self._arrange()

    def show_column(self, key: str) -> None:
        """Bring a column to sight, where not all are."""
        if key != self._work:
            self._beside = key
        self._alone = key
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
        super().changeEvent(event)

    def _measure(self) -> None:
        room = self.width() * 100 // current_look().text_percent
        capacity = 3 if room >= _ROOM_FOR_THREE else (2 if room >= self._room_for_two else 1)
        capacity = min(capacity, len(self._columns))
        changed = capacity != self._capacity
        self._capacity = capacity
        self._arrange()
        if changed:
            self.capacity_changed.emit(capacity)

    def _arrange(self) -> None:
        count = self._capacity
        everything = count >= len(self._columns)
        self.switch.setVisible(not everything and count == 1)
        self.beside.setVisible(not everything and count == 2)
        for key, (widget, wide) in self._columns.items():
            shown = {1: key == self._alone, 2: key in (self._work, self._beside)}
            widget.setVisible(key not in self._out and (everything or shown.get(count, True)))
            if wide:
                alone = count == 1
                widget.setMinimumWidth(0 if alone else scaled(wide))
                widget.setMaximumWidth(16_777_215 if alone else scaled(wide))
        self.switch.show_value(self._alone)
        self.beside.show_value(self._beside)
