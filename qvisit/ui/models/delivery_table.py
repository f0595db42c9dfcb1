"""One panel as a table: who answered how much, who is done, whose laptop was heard of when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from qvisit.ui.widgets.cells import ICON, SECOND_LINE, TONE
from qvisit.ui.wording import moment_words, role_words
from qvisit.usecases.panel_deliveries import Reviewer

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

NAME, ANSWERED, DONE, DELIVERED = range(4)
FOLDED = (ANSWERED, DELIVERED)
"""Columns that go into the name's second line where there is no room for them."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("DeliveryTable", words)


class DeliveryTableModel(QAbstractTableModel):
    """Shows a panel. What nobody else may know yet is said to be hidden, not left out."""

    def __init__(self, reviewers: Sequence[Reviewer], now: datetime) -> None:
        super().__init__()
        self._reviewers = tuple(reviewers)
        self._now = now
        self._folded = False

    @property
    def knows_counts(self) -> bool:
        """Whether it may say of anybody how much they answered."""
        return any(one.items is not None for one in self._reviewers)

    def set_folded(self, folded: bool) -> None:
        """Say in the name's cell what other columns say, or no longer."""
        if folded != self._folded:
            self.beginResetModel()
            self._folded = folded
            self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._reviewers)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else DELIVERED + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (_tr("Laptop of"), _tr("Answered"), _tr("Finished?"), _tr("Last delivered"))
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return titles[section] if shown and section < len(titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._reviewers[index.row()]
        words = self._words(one, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(one) if index.column() == NAME else words
        values: dict[int, object] = {int(Qt.ItemDataRole.DisplayRole): words}
        if index.column() == NAME:
            values[SECOND_LINE] = self._second_line(one)
        if index.column() == DONE:
            values[TONE] = "green" if one.done else "amber"
            values[ICON] = "tick" if one.done else "half-disc"
        return values.get(int(role))

    def _words(self, one: Reviewer, column: int) -> str:
        if column == NAME:
            return one.name
        if column == ANSWERED:
            return self._answered(one)
        if column == DONE:
            return _tr("Done") if one.done else _tr("Not yet")
        return self._delivered(one)

    def _answered(self, one: Reviewer) -> str:
        if one.items is None or one.answered is None:
            return _tr("Hidden")
        return _tr("{done} of {total}").format(done=one.answered, total=one.items)

    def _delivered(self, one: Reviewer) -> str:
        return moment_words(one.delivered, self._now) if one.delivered else _tr("Nothing yet")

    def _second_line(self, one: Reviewer) -> str:
        role = role_words(one.role)
        parts = [_tr("{role}, this laptop").format(role=role) if one.me else role]
        if self._folded:
            parts += [self._answered(one)] if one.items is not None else []
            parts.append(self._delivered(one))
        return " · ".join(parts)

    def _spoken(self, one: Reviewer) -> str:
        """The whole row as one sentence: screen readers read it when the row is reached."""
        role = role_words(one.role)
        answered = _tr("answered {count}").format(count=self._answered(one))
        parts = (
            one.name,
            _tr("{role}, this laptop").format(role=role) if one.me else role,
            self._words(one, DONE),
            answered if one.items is not None else "",
            _tr("last delivered {when}").format(when=self._delivered(one)),
        )
        return ", ".join(part for part in parts if part)
