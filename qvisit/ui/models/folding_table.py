"""Things as the rows of a table that folds columns into the first one where room is scarce."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt

from qvisit.ui.models.indexes import NO_INDEX, Index
from qvisit.ui.widgets.cells import ICON, LINK, SECOND_LINE, TONE

R = TypeVar("R")
S = TypeVar("S", contravariant=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it is drawn: words, a quieter second line, a pill's tone, an icon, a link."""

    words: str
    second: str = ""
    tone: str = ""
    icon: str = ""
    link: bool = False


class Columns(Protocol[S]):
    """What a table says of one thing; the first column names it."""

    def titles(self) -> Sequence[str]:
        """The heads of all columns."""
        ...

    def cell(self, one: S, column: int, *, folded: bool) -> Cell:
        """One cell; folded, the first one says too what hidden columns would."""
        ...

    def spoken(self, one: S) -> str:
        """The whole row as one sentence: screen readers read it when the row is reached."""
        ...


class FoldingTable(QAbstractTableModel, Generic[R]):
    """Holds the rows that are shown, and draws each as its columns say."""

    def __init__(self, columns: Columns[R], rows: Sequence[R] = ()) -> None:
        super().__init__()
        self._columns = columns
        self._titles = tuple(columns.titles())
        self._rows = tuple(rows)
        self._folded = False

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, row: int) -> R:
        """The thing of a row."""
        return self._rows[row]

    def set_folded(self, folded: bool) -> None:
        """Say in the first column what other columns say, or no longer."""
        if folded != self._folded:
            self.beginResetModel()
            self._folded = folded
            self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._titles[section] if shown and section < len(self._titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._columns.spoken(one)
        cell = self._columns.cell(one, index.column(), folded=self._folded)
        values = {
            int(Qt.ItemDataRole.DisplayRole): cell.words,
            int(Qt.ItemDataRole.AccessibleTextRole): cell.words,
            SECOND_LINE: cell.second or None,
            TONE: cell.tone or None,
            ICON: cell.icon or None,
            LINK: cell.link or None,
        }
        return values.get(int(role))
