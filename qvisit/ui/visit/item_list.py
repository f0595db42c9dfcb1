"""The items that are looked at now, one of them large."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CARD_CORNER
from qvisit.ui.visit.answers.field import TypedAnswer
from qvisit.ui.visit.chapter_box import ChapterBox
from qvisit.ui.visit.form_map import Chapter, FormMap
from qvisit.ui.visit.item_row import ItemRow, RowState
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_part import OwnPart
from qvisit.ui.visit.pair_page import padded
from qvisit.ui.visit.row_column import RowColumn
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.item_layout import laid_out_once
from qvisit.ui.widgets.words import Words

_NOTHING = RowState()


class ListBed(QWidget):
    """A white ground with an edge."""

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        ground = Paint(colours.surface, colours.line, "", colours.edge)
        paint_box(QPainter(self), self.rect(), ground, CARD_CORNER)


class ItemShelf:
    """The sections of a visit and their rows: made when they are first wanted, and kept."""

    def __init__(self, items: "ItemList", clock: Clock) -> None:
        self._items = items
        self._clock = clock
        self._form = FormMap(())
        self._boxes: dict[str, ChapterBox] = {}
        self._rows: dict[ItemKey, ItemRow] = {}
        self._easy = False
        self._read_only = False

    @property
    def boxes(self) -> Iterable[ChapterBox]:
        """The sections that were listed before."""
        return self._boxes.values()

    @property
    def made(self) -> Iterable[ItemRow]:
        """The rows that are there."""
        return self._rows.values()

    def hold(self, form: FormMap, keys: Iterable[ItemKey]) -> None:
        """Have the sections of some items ready, without rows where they are new."""
        self._form = form
        for chapter, _ in form.by_chapter(keys):
            self._box(chapter)

    def row(self, key: ItemKey) -> ItemRow:
        """The row of an item of the visit."""
        return self._rows.get(key) or self._box(self._form.chapter_of(key)).row(key)

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._easy = easy
        for row in self.made:
            row.set_easy(easy)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed, or let it again."""
        self._read_only = read_only
        for row in self.made:
            row.set_read_only(read_only)

    def put_down(self) -> None:
        """Keep what is typed in any row as drafts, and show what is saved in its place."""
        for row in self.made:
            if row.is_made and isinstance(row.face.answers, TypedAnswer):
                row.face.answers.put_down()

    def take_up(self, written: Mapping[ItemKey, str]) -> None:
        """Show drafts in the rows that are made already; the others show theirs when they are."""
        for key, words in written.items():
            row = self._rows.get(key)
            if row is not None and row.is_made:
                row.face.answers.show_draft(words)

    def empty(self) -> None:
        """Let all rows go. What was being typed is a draft; it is no answer to another visit."""
        for row in self.made:
            row.blockSignals(True)
        self._items.page.clear()
        self._rows, self._boxes = {}, {}

    def _box(self, chapter: Chapter) -> ChapterBox:
        box = self._boxes.get(chapter.key)
        if box is None:
            box = self._boxes[chapter.key] = ChapterBox(chapter, self._new_row)
            before = self._form.chapters.index(chapter)
            names = [one.key for one in self._form.chapters[:before]]
            self._items.page.add(box, sum(name in self._boxes for name in names))
        return box

    def _new_row(self, key: ItemKey) -> ItemRow:
        """The row of an item, with no face yet."""
        aid = partial(self._form.aid, key)
        row = self._rows[key] = ItemRow(key, self._form.item(key), aid, self._clock)
        row.set_easy(self._easy)
        row.set_read_only(self._read_only)
        row.show_state(self._items.state_of(key))
        row.chosen.connect(self._items.chosen)
        row.drafted.connect(self._items.drafted)
        row.counted.connect(self._items.counted)
        row.flagged.connect(self._items.flagged)
        row.picked.connect(self._items.pick)
        return row


class ItemList(ListBed):
    """One of the items is selected and large. Those that are not asked are there, but not seen."""

    chosen = Signal(object, str)  # item key, reply; "" takes it back
    drafted = Signal(object, str)  # item key, words of an answer being written
    counted = Signal(object, int)  # item key, people asked
    flagged = Signal(object)  # item key: it shall be flagged, or no more
    selected = Signal(object)  # item key
    left = Signal(int)  # the arrow keys went past the first (-1) or the last (1) row

    def __init__(self, clock: Clock) -> None:
        """Make an empty list.

        Args:
            clock: Gives the present where an answer is a time.
        """
        super().__init__()
        self.shelf = ItemShelf(self, clock)
        self.page = RowColumn()
        self.page.setAccessibleName(self.tr("Items"))
        self._candidates: tuple[ItemKey, ...] = ()
        self._order: tuple[ItemKey, ...] = ()
        self._talk = False
        self._places: dict[ItemKey, str] = {}
        self._states: dict[ItemKey, RowState] = {}
        self._current: ItemKey | None = None
        self._why_none = Words("", "body", "text2")
        self._none = padded(self._why_none)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._none)
        whole.addWidget(self.page)
        self._none.hide()
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
        """The items seen, from the top."""
        return self._order

    def row(self, key: ItemKey) -> ItemRow:
        """The row of an item of the visit, listed or not."""
        return self.shelf.row(key)

    def state_of(self, key: ItemKey) -> RowState:
        """How an item stands, as it was told last."""
        return replace(self._states.get(key, _NOTHING), place=self._places.get(key, ""))

    def forget(self) -> None:
        """Let all rows go: another visit is shown next."""
        self.shelf.empty()
        self._candidates = self._order = ()
        self._places, self._states = {}, {}
        self._current = None

    def show_items(
        self, part: OwnPart, keys: Sequence[ItemKey], *, talk: bool = False, none: str = ""
    ) -> None:
        """List items under the headings of their sections, as far as they are asked.

        Args:
            part: Knows what is asked.
            keys: The items; those that are not asked yet are ready to appear.
            talk: Whether to show the words of a guided talk around a section.
            none: What to say if none of them is asked.
        """
        self.flush()
        self.setUpdatesEnabled(False)
        self._candidates, self._talk = tuple(keys), talk
        self._why_none.setText(none)
        with laid_out_once(self.page.body):
            self.shelf.hold(part.form, keys)
            self._list(part)
        if self._current not in self._order:
            self._drop_current()
        self.page.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)
        self.page.make_seen()

    def follow(self, part: OwnPart) -> None:
        """Let items appear that are asked now, and disappear that are not; nothing else moves."""
        current = self.row(self._current) if self._current is not None else None
        with self.page.held(current), laid_out_once(self.page.body):
            self._list(part)
        if self._current is not None and self._current not in self._order:
            self._drop_current()
        self.page.make_seen()

    def show_states(self, states: Mapping[ItemKey, RowState]) -> None:
        """Show what is saved, by item."""
        self._states = dict(states)
        for row in self.shelf.made:
            row.show_state(self.state_of(row.key))

    def select(self, key: ItemKey, *, focus: bool) -> None:
        """Give an item its turn; it must be among those listed.

        What was being typed on another becomes its answer; if that leaves this item out, the one
        after it is taken.
        """
        before = self._current
        if key != before:
            self.flush()
            if key not in self._order:
                key = _beside(key, self._candidates, self._order)
            self._current = key
            self.row(key).set_large(True)
        if focus:
            self.row(key).face.answers.take_focus()
        if key != before:
            # Folded only now: a button that goes away with the focus would send it, for screen
            # readers to tell, to some other part of the page first.
            if before is not None:
                self.row(before).set_large(False)
            self.selected.emit(key)
        self.page.bring_soon(self.row(key))

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

    def flush(self) -> None:
        """Make answers of what is being typed."""
        if self._current is not None:
            self.row(self._current).face.answers.flush()

    def pick(self, key: ItemKey) -> None:
        """Give an item its turn because the person is busy there."""
        focused = self.row(key).isAncestorOf(self.focusWidget() or self)
        self.select(key, focus=not focused)

    def _list(self, part: OwnPart) -> None:
        """Show the rows of what is asked, say where each stands, and count them."""
        self._order = part.listed(self._candidates)
        listed = frozenset(self._order)
        for box in self.shelf.boxes:
            keys = part.listed(box.chapter.items)
            for at, key in enumerate(keys, start=1):
                self._places[key] = self.tr("{n} of {total}").format(n=at, total=len(keys))
            box.list_items(listed, talk=self._talk)
        self._none.setVisible(not listed and bool(self._why_none.text()))
        self.show_states(self._states)

    def _drop_current(self) -> None:
        if self._current is not None:
            row = self.row(self._current)
            row.face.answers.flush()
            row.set_large(False)
        self._current = None


def _beside(key: ItemKey, keys: Sequence[ItemKey], listed: Sequence[ItemKey]) -> ItemKey:
    """The listed item after one that is not listed, or the last of all."""
    below = keys[keys.index(key) :]
    return next((one for one in below if one in listed), listed[-1])
