"""Puts the question about risk where a safety-critical answer failed, in either view."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import current_look
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.item_list import ItemList
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_part import OwnPart
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.risk_question import RiskQuestion, concern_about, failed_critical
from qvisit.usecases.visits import OpenVisit

_LARGE_TEXT = 150  # percent from which there is no room for two questions at once


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
        listed = frozenset(self._items.order)
        for row in self._items.shelf.made:
            if row.is_made and row.item.is_critical and row.key in listed:
                self._follow(opened, row)

    def _follow(self, opened: OpenVisit, row: ItemRow) -> None:
        question = row.findChild(RiskQuestion, options=Qt.FindChildOption.FindDirectChildrenOnly)
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


class GuidedRisk(QObject):
    """In the guided view it stands over the foot, until it is answered, corrected or put off.

    With large text it takes the place of the question: one thing at a time.
    """

    def __init__(self, editor: VisitEditor, view: GuidedView) -> None:
        super().__init__(view)
        self._view = view
        self._pages = view.question.parentWidget()
        self._visit = ""
        self._put_off: set[ItemKey] = set()  # in this visit, as long as it is open
        self.question = RiskQuestion(editor)
        self.question.kept.connect(view.take_focus)
        self.question.put_off.connect(self._on_put_off)
        layout = view.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(view.foot), self.question)

    def follow(self, opened: OpenVisit, part: OwnPart) -> None:
        """Ask about the first failed item that nobody raised a concern about."""
        if opened.desk != self._visit:
            self._visit = opened.desk
            self._put_off.clear()
        asked = [key for key in part.order if key not in self._put_off]
        for key in asked:
            item = part.form.item(key)
            if failed_critical(opened, key, item) and concern_about(opened, key)[1] is None:
                self.question.show_item(opened, key, item, named=True)
                self._make_room()
                return
        self._end()

    def _make_room(self) -> None:
        """Let the question of the visit wait where there is no room for both."""
        focused = self._view.focusWidget()
        inside = self._pages is not None and self._pages.isAncestorOf(focused or self._view)
        crowded = current_look().text_percent >= _LARGE_TEXT
        if self._pages is not None:
            self._pages.setVisible(not crowded)
        layout = self._view.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.question, 1 if crowded else 0)
        if crowded and inside:
            self.question.yes.setFocus()

    def _end(self) -> None:
        focused = self.question.isAncestorOf(self._view.focusWidget() or self._view)
        self.question.hide()
        if self._pages is not None:
            self._pages.show()
        if focused:
            self._view.take_focus()

    def _on_put_off(self, key: ItemKey) -> None:
        self._put_off.add(key)
        self._end()
        self._view.take_focus()
