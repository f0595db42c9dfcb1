"""The items that are looked at now, one of them large."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.item import Item
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CARD_CORNER
from qvisit.ui.visit.form_map import Chapter, FormMap
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.visit.labels import ItemKey, tr
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.visits.visit import Sheet

Shown = Sequence[tuple[Chapter, Sequence[ItemKey]]]


class ListBed(QWidget):
    """A white ground with an edge."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        ground = Paint(colours.surface, colours.line, "", colours.edge)
        paint_box(QPainter(self), self.rect(), ground, CARD_CORNER)


class ItemList(ListBed):
    """Rows are made when they are first shown, and kept. One is selected and large."""

    chosen = Signal(object, str)  # item key, reply
    counted = Signal(object, int)  # item key, people asked
    selected = Signal(object)  # item key
    left = Signal(int)  # the arrow keys went past the first (-1) or the last (1) row

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[ItemKey, ItemRow] = {}
        self._order: list[ItemKey] = []
        self._current: ItemKey | None = None
        self._easy = False
        self._page = ScrollPage(margin=0, spacing=0)
        self._page.body.setContentsMargins(1, 0, 1, 0)
        self._page.content.setAutoFillBackground(False)
        self._page.setAccessibleName(self.tr("Items"))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._page.body.addLayout(self._column)
        self._page.body.addStretch(1)
        self._headings: list[QWidget] = []
        self._settle = QTimer(self)  # when the rows have taken their new heights
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._on_settled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._page)
        for key, step in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.step_by(step))

    @property
    def current(self) -> ItemKey | None:
        """The item whose turn it is."""
        return self._current

    @property
    def order(self) -> Sequence[ItemKey]:
        """The items shown, from the top."""
        return tuple(self._order)

    def row(self, key: ItemKey) -> ItemRow:
        """The row of an item that was shown before."""
        return self._rows[key]

    def forget(self) -> None:
        """Let all rows go: another visit is shown next."""
        self._clear()
        self._current = None
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {}

    def show_items(self, form: FormMap, shown: Shown) -> None:
        """Show these items under the headings of their sections."""
        self.setUpdatesEnabled(False)
        self._clear()
        for chapter, keys in shown:
            heading = _heading(chapter, len(keys))
            self._headings.append(heading)
            self._column.addWidget(heading)
            for key in keys:
                row = self._rows.get(key) or self._new_row(form, key, form.item(key))
                self._order.append(key)
                self._column.addWidget(row)
                row.show()
        if self._current not in self._order:
            self._drop_current()
        self._page.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def show_states(self, sheet: Sheet, asked: Mapping[ItemKey, int]) -> None:
        """Show what is saved, on the rows that are shown.

        Args:
            sheet: The reviewer's own answers.
            asked: People asked about items that have no answer yet.
        """
        notes: dict[ItemKey, int] = {}
        for note in sheet.notes.values():
            if note.said.text:
                key = (note.said.template, note.said.item)
                notes[key] = notes.get(key, 0) + 1
        for key in self._order:
            written = sheet.answers.get(key)
            count = asked.get(key, written.said.asked if written else 0)
            self._rows[key].show_state(sheet.reply(*key), count, notes.get(key, 0))

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._easy = easy
        for row in self._rows.values():
            row.set_easy(easy)

    def select(self, key: ItemKey, *, focus: bool) -> None:
        """Give an item its turn; it must be among those shown."""
        if key != self._current:
            self._drop_current()
            self._current = key
            self._rows[key].set_large(True)
            self.selected.emit(key)
        if focus:
            self._rows[key].take_focus()
        self._settle.start()

    def step_by(self, step: int) -> None:
        """Go to the row above (-1) or below (1)."""
        if self._current is None:
            if self._order:
                self.select(self._order[0], focus=True)
            return
        at = self._order.index(self._current) + step
        if 0 <= at < len(self._order):
            self.select(self._order[at], focus=True)
        else:
            self.left.emit(step)

    def _drop_current(self) -> None:
        if self._current is not None:
            self._rows[self._current].set_large(False)
        self._current = None

    def _clear(self) -> None:
        for heading in self._headings:
            heading.hide()
            self._column.removeWidget(heading)
            heading.deleteLater()
        for key in self._order:
            self._column.removeWidget(self._rows[key])
            self._rows[key].hide()
        self._headings = []
        self._order = []

    def _new_row(self, form: FormMap, key: ItemKey, item: Item) -> ItemRow:
        place, total = form.place(key)
        row = ItemRow(key, item, self.tr("{n} of {total}").format(n=place, total=total))
        row.set_easy(self._easy)
        row.chosen.connect(self.chosen)
        row.counted.connect(self.counted)
        row.picked.connect(self._on_picked)
        self._rows[key] = row
        return row

    def _on_settled(self) -> None:
        if self._current is None:
            return
        row, focused = self._rows[self._current], self.focusWidget()
        bring_into_view(row)
        if focused is not None and row.isAncestorOf(focused):
            bring_into_view(focused)  # a row may be higher than the room there is

    def _on_picked(self, key: ItemKey) -> None:
        focused = self._rows[key].isAncestorOf(self.focusWidget() or self)
        self.select(key, focus=not focused)


def _heading(chapter: Chapter, count: int) -> QWidget:
    heading = QWidget()
    column = QVBoxLayout(heading)
    column.setContentsMargins(16, 12, 16, 8)
    column.setSpacing(2)
    column.addWidget(Heading(chapter.title, 2))
    parts = [chapter.template_title]
    if chapter.regulation:
        parts.append(tr("Regulation {number}").format(number=chapter.regulation))
    parts.append(tr("1 item") if count == 1 else tr("{count} items").format(count=count))
    column.addWidget(Words(" · ".join(parts), "dense", "text2"))
    return heading
