"""One item in the list: small while others are looked at, large when it is its turn."""

from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from qvisit.forms.item import Item
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.count_answer import CountAnswer
from qvisit.ui.visit.item_words import ItemWords
from qvisit.ui.visit.labels import ItemKey, answer_options, is_asked, non_answers, reply_words
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import make_tab_stop

_WORDS = 340  # px at 100 % that the words need for the answers to stand beside them
_UNBOUND = 16_777_215
_ACCENT = 4


class ItemRow(NamedGroup):
    """Shows one item and how it is answered. It saves nothing: it only tells."""

    chosen = Signal(object, str)  # item key, reply
    picked = Signal(object)  # item key: the person wants to look at this one
    counted = Signal(object, int)  # item key, people asked

    def __init__(self, key: ItemKey, item: Item, place: str) -> None:
        """Make a small row.

        Args:
            key: Names the item.
            item: What is asked.
            place: Where it stands in its section, such as "3 of 8".
        """
        super().__init__("")
        self.key = key
        self.item = item
        self._large = False
        self._words = ItemWords(item, place)
        self._asking = Asking(item) if is_asked(item) else None
        self._count = CountAnswer() if item.scale == "COUNT" else None
        self.answers = AnswerGroup(
            item.text_standard, answer_options(item), non_answers(), compact=True
        )
        self.answers.chosen.connect(partial(self.chosen.emit, key))
        self.answers.moved.connect(partial(self.picked.emit, key))
        self._lay_out()
        self._leave_tab_order()

    def show_state(self, reply: str | None, asked: int, notes: int) -> None:
        """Show what is saved: the reply, the people asked, how many notes there are."""
        if reply != self.answers.reply:
            self.answers.show_reply(reply)
            self._leave_tab_order()
        if self._asking is not None:
            self._asking.show_state(reply, asked)
        if self._count is not None:
            self._count.show_reply(reply)
        self._name(reply, self._words.show_notes(notes))

    def set_large(self, large: bool) -> None:
        """Give the item its turn, or take it away."""
        if large == self._large:
            return
        self._large = large
        self._words.set_large(large)
        self.answers.set_compact(not large)
        for part in (self._asking, self._count):
            if part is not None:
                part.setVisible(large)
        self._leave_tab_order()
        self._turn()
        self.update()

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._words.set_easy(easy)

    def take_focus(self) -> None:
        """Put the focus where the item is answered."""
        if self._count is not None and self._large:
            self._count.take_focus()
        else:
            self.answers.take_focus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.picked.emit(self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        if self._large:
            painter.fillRect(self.rect(), QColor(colours.bluetint))
            painter.fillRect(QRect(0, 0, _ACCENT, self.height()), QColor(colours.blue))
        edge = QRect(0, self.height() - colours.edge, self.width(), colours.edge)
        painter.fillRect(edge, QColor(colours.line))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._words)
        if self._asking is not None:
            self._asking.counted.connect(partial(self.counted.emit, self.key))
            self._asking.hide()
            words.addWidget(self._asking)
        if self._count is not None:
            self._count.chosen.connect(partial(self.chosen.emit, self.key))
            self._count.hide()
            words.addWidget(self._count)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16 + _ACCENT, 8, 16, 12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.answers, 0)

    def _turn(self) -> None:
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
            make_tab_stop(self.answers.findChildren(AnswerButton), None)

    def _name(self, reply: str | None, notes: str) -> None:
        critical = self.tr("safety-critical") if self.item.is_critical else ""
        parts = (self.item.code, critical, reply_words(self.item, reply), notes)
        self.setAccessibleName(", ".join(part for part in parts if part))
