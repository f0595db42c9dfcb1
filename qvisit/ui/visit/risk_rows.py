"""Puts the question about risk under each failed safety-critical item of the list."""

from PySide6.QtCore import QObject, Qt, Signal

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.item_list import ItemList
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.risk_question import RiskQuestion, failed_critical
from qvisit.usecases.visits import OpenVisit


class RiskRows(QObject):
    """Follows the answers. A question is made when an item needs it, and goes with its row."""

    concern_wanted = Signal(object, str, str)  # item key, words to begin with, at risk
    concern_opened = Signal(str)  # concern id

    def __init__(self, editor: VisitEditor, items: ItemList) -> None:
        super().__init__(items)
        self._editor = editor
        self._items = items
        items.selected.connect(self._on_selected)

    def follow(self, opened: OpenVisit) -> None:
        """Ask where an answer fails now, and ask no more where none does."""
        rows = (self._items.row(key) for key in self._items.order)
        for row in [one for one in rows if one.is_made and one.item.is_critical]:
            self._follow(opened, row)

    def _follow(self, opened: OpenVisit, row: ItemRow) -> None:
        question = row.findChild(
            RiskQuestion, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        if question is None:
            if not failed_critical(opened, row.key, row.item):
                return
            question = RiskQuestion(self._editor)
            question.concern_wanted.connect(self.concern_wanted)
            question.concern_opened.connect(self.concern_opened)
            row.put_below(question)
            keep_reading_order(row)
        question.show_item(opened, row.key, row.item)

    def _on_selected(self, key: ItemKey) -> None:
        row = self._items.row(key)
        if self._editor.opened is not None and row.item.is_critical:
            self._follow(self._editor.current, row)
