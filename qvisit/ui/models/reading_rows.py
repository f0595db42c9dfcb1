"""Sentences to read, one a row: what changed in a template, what is to be put right in a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from qvisit.ui.models.indexes import NO_INDEX, Index
from qvisit.ui.widgets.blocks import Block, Cell, Mark, RowLook


@dataclass(frozen=True, slots=True)
class Reading:
    """One row: a bold line with an icon, if there is one, and words in one or two tones."""

    words: str
    head: str = ""
    icon: str = ""
    ink: str = "text2"
    more: str = ""


class ReadingRows(QAbstractListModel):
    """Holds what is to be read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Reading] = ()

    def show_rows(self, rows: Sequence[Reading]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def look_of(self, row: int) -> RowLook:
        """What a row shows."""
        one = self._rows[row]
        blocks = [Block(one.words)]
        if one.head:
            blocks.insert(0, Block(marks=(Mark(one.head, "dense-bold", one.ink, one.icon),)))
        if one.more:
            blocks.append(Block(one.more, "body", "text2"))
        return RowLook((Cell(tuple(blocks)),))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            one = self._rows[index.row()]
            parts = (f"{one.head}." if one.head else "", one.words, one.more)
            return " ".join(part for part in parts if part)
        return None
