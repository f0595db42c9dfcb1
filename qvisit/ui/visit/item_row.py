"""One item in the list: small while others are looked at, large when it is its turn."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.forms.item import Item
from qvisit.ui.answer_keys import is_flag_key
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.answers.factory import answer_field
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.item_words import EasyAid, ItemWords
from qvisit.ui.visit.labels import ItemKey, is_asked, reply_in_short
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.item_layout import laid_out_once
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import make_tab_stop

_WORDS = 272  # px at 100 % that the words need for the answers to stand beside them
_UNBOUND = 16_777_215
_ACCENT = 4
EMPTY_ROW = 84
"""Px at 100 %: about as high as a small row."""


@dataclass(frozen=True)
class RowState:
    """How an item stands: the reply, people asked, notes, words of an answer being written.

    `heard` is what the person's talks say to it. `place` is where it stands in its section, such
    as "3 of 8".
    """

    reply: str | None = None
    asked: int = 0
    notes: int = 0
    draft: str = ""
    place: str = ""
    flagged: bool = False
    heard: str = ""


class RowFace(QWidget):
    """All that is seen of a row."""

    def __init__(self, item: Item, aid: EasyAid, clock: Clock, *, easy: bool) -> None:
        """Make a small face.

        Args:
            item: What is asked.
            aid: What helps to understand the easy words.
            clock: Gives the present where an answer is a time.
            easy: Whether to use the easy words.
        """
        super().__init__()
        self._large = False
        self._begun = False
        self.words = ItemWords(item, aid)
        self.words.set_easy(easy)
        self.asking = Asking(item) if is_asked(item) else None
        self.answers = answer_field(item, clock, large=False, easy=easy)
        if self.asking is not None:
            self.asking.hide()
            self.words.put_below(self.asking)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16 + _ACCENT, 8, 16, 12)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.answers, 0)
        self._leave_tab_order()

    def show_state(self, state: RowState) -> str:
        """Show what is saved, and once what was being written; how many notes, in words."""
        if state.reply != self.answers.reply:
            self.answers.show_reply(state.reply)
            self._leave_tab_order()
        if state.draft and not self._begun:
            self.answers.show_draft(state.draft)
        self._begun = True
        if self.asking is not None:
            self.asking.show_state(state.reply, state.asked)
            self.asking.show_heard(state.heard)
        self.words.show_place(state.place)
        self.words.show_flag(state.flagged)
        return self.words.show_notes(state.notes)

    def set_large(self, large: bool) -> None:
        """Unfold, or fold up."""
        self._large = large
        with laid_out_once(self._row):
            self.words.set_large(large)
            self.answers.set_large(large)
            if self.asking is not None:
                self.asking.setVisible(large)
        self._leave_tab_order()
        self.turn()

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self.words.set_easy(easy)
        self.answers.set_easy(easy)
        self._leave_tab_order()
        self.turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.turn()

    def turn(self) -> None:
        """Put the answers beside the words, or under them where there is no room or it is large."""
        wide = self.answers.sizeHint().width()
        beside = not self._large and self.width() - wide >= scaled(_WORDS)
        turn_row(self._row, beside)
        self._row.setSpacing(12 if beside or self._large else 8)
        self.answers.setMaximumWidth(_UNBOUND if self._large else wide)
        self.answers.setMinimumWidth(wide if beside else 0)

    def _leave_tab_order(self) -> None:
        """Let Tab pass a small row: the list is one stop, and the arrow keys move in it."""
        if not self._large:
            make_tab_stop(self.answers.stops(), None)


class ItemRow(NamedGroup):
    """Shows one item and how it is answered. It saves nothing: it only tells.

    Its face is made when it is first needed: a visit has hundreds of rows.
    """

    chosen = Signal(object, str)  # item key, reply; "" takes it back
    drafted = Signal(object, str)  # item key, words of an answer being written
    picked = Signal(object)  # item key: the person wants to look at this one
    counted = Signal(object, int)  # item key, people asked
    flagged = Signal(object)  # item key: it shall be flagged, or no more

    def __init__(self, key: ItemKey, item: Item, aid: Callable[[], EasyAid], clock: Clock) -> None:
        """Make a small row.

        Args:
            key: Names the item.
            item: What is asked.
            aid: Gives what helps to understand the easy words; asked for when its face is made.
            clock: Gives the present where an answer is a time.
        """
        super().__init__("")
        self.key = key
        self.item = item
        self._aid = aid
        self._clock = clock
        self._large = self._easy = self._read_only = False
        self._state = RowState()
        self._face: RowFace | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addSpacing(scaled(EMPTY_ROW))
        self._name("")

    @property
    def is_made(self) -> bool:
        """Whether its face is there."""
        return self._face is not None

    @property
    def face(self) -> RowFace:
        """What is seen of it; made now if it was not before."""
        if self._face is None:
            self._face = face = RowFace(self.item, self._aid(), self._clock, easy=self._easy)
            face.answers.set_read_only(self._read_only)
            face.answers.chosen.connect(partial(self.chosen.emit, self.key))
            face.answers.drafted.connect(partial(self.drafted.emit, self.key))
            face.answers.moved.connect(partial(self.picked.emit, self.key))
            face.answers.opened.connect(self._on_opened)
            if face.asking is not None:
                face.asking.counted.connect(partial(self.counted.emit, self.key))
            self._column.takeAt(0)
            self._column.addWidget(face)
            face.show()
            self._name(face.show_state(self._state))
        return self._face

    def make(self) -> None:
        """Make its face, if it was not made before."""
        self.face.show()

    def show_state(self, state: RowState) -> None:
        """Show what is saved."""
        if state != self._state:
            self._state = state
            self._name(self._face.show_state(state) if self._face is not None else "")

    def set_large(self, large: bool) -> None:
        """Give the item its turn, or take it away."""
        if large != self._large:
            self._large = large
            self.face.set_large(large)
            self.update()

    def put_below(self, widget: QWidget) -> None:
        """Let something stand under the item, with the same ground."""
        self._column.addWidget(widget)

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._easy = easy
        if self._face is not None:
            self._face.set_easy(easy)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed, or let it again."""
        self._read_only = read_only
        if self._face is not None:
            self._face.answers.set_read_only(read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that flags, where no answer took it for itself."""
        if is_flag_key(event):
            if not event.isAutoRepeat():
                self.flagged.emit(self.key)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.picked.emit(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        if self._large:
            painter.fillRect(self.rect(), QColor(colours.bluetint))
            painter.fillRect(QRect(0, 0, _ACCENT, self.height()), QColor(colours.blue))
        edge = QRect(0, self.height() - colours.edge, self.width(), colours.edge)
        painter.fillRect(edge, QColor(colours.line))

    def _on_opened(self) -> None:
        self.picked.emit(self.key)
        self.face.answers.take_focus()

    def _name(self, notes: str) -> None:
        critical = self.tr("safety-critical") if self.item.is_critical else ""
        flag = self.tr("flagged") if self._state.flagged else ""
        reply = reply_in_short(self.item, self._state.reply)
        parts = (self.item.code, critical, reply, notes, flag)
        self.setAccessibleName(", ".join(part for part in parts if part))
