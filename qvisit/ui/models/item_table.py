"""The items of a template as a table: both wordings of each, side by side."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from qvisit.forms.item import Item
from qvisit.forms.template import Template
from qvisit.ui.visit.labels import method_words
from qvisit.ui.widgets.cells import ICON, SECOND_LINE

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

CODE, STANDARD, EASY = range(3)


def _tr(words: str) -> str:
    return QCoreApplication.translate("ItemTable", words)


def found_in(template: Template, wanted: str) -> Sequence[Item]:
    """The items that hold some words, in the template's order; all of them for no words."""
    words = wanted.casefold().split()
    return [one for one in template.items if all(word in _searched(one) for word in words)]


class ItemTableModel(QAbstractTableModel):
    """Shows items: code and way to find out, what visitors read, and the easy-read words.

    In the stacked form the easy-read words stand under those that visitors read.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: Sequence[Item] = ()
        self._stacked = False

    def show_items(self, items: Sequence[Item]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def set_stacked(self, stacked: bool) -> None:
        """Put both wordings into one cell, or into two."""
        if stacked != self._stacked:
            self._stacked = stacked
            last = len(self._items) - 1
            if last >= 0:
                self.dataChanged.emit(self.index(0, STANDARD), self.index(last, STANDARD))

    def item_at(self, row: int) -> Item:
        """The item of a row."""
        return self._items[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else EASY + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (_tr("Item"), _tr("What visitors read"), _tr("Easy read"))
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return titles[section] if shown and section < len(titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self._items[index.row()], index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole and column == CODE:
            return _spoken(item)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (item.code, item.text_standard, item.text_easy)[column]
        if column == CODE and role == SECOND_LINE:
            return _second_line(item)
        if column == STANDARD and role == SECOND_LINE and self._stacked:
            return item.text_easy
        if column == CODE and role == ICON:
            return "shield" if item.is_critical else method_words(item.method)[1]
        return None


def _second_line(item: Item) -> str:
    way = method_words(item.method)[0]
    return f"{way}\n{_tr('Safety-critical')}" if item.is_critical else way


def _spoken(item: Item) -> str:
    """The whole row as one sentence: screen readers read it when the row is reached."""
    critical = _tr("safety-critical") if item.is_critical else ""
    parts = (item.code, critical, method_words(item.method)[0], item.text_standard)
    easy = _tr("Easy read: {words}").format(words=item.text_easy)
    return ", ".join(part for part in parts if part) + f" {easy}"


def _searched(item: Item) -> str:
    return " ".join((item.code, item.text_standard, item.text_easy, *item.tags)).casefold()
