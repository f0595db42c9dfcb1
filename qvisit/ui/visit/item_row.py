"""One item in the list: small while others are looked at, large when it is its turn."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.template import Item
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.count_answer import CountAnswer
from qvisit.ui.visit.labels import (
    ItemKey,
    answer_options,
    is_asked,
    method_words,
    non_answers,
    reply_words,
)
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.roving import make_tab_stop
from qvisit.ui.widgets.words import Words

_WORDS = 340  # px at 100 % that the words need for the answers to stand beside them
_UNBOUND = 16_777_215
_ACCENT = 4


class Marked(QWidget):
    """An icon and its word."""

    def __init__(self, icon: str, words: str, ink: str = "text2", kind: str = "dense") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(IconMark(icon, ink, 16))
        row.addWidget(Words(words, kind, ink))


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
        self._easy = False
        self._notes = Marked("pencil", "")
        self._place = Words(place, "dense", "text2")
        self._wording = Words(item.text_standard)
        self._asking: Asking | None = None
        self._count: CountAnswer | None = None
        self.answers = AnswerGroup(
            item.text_standard, answer_options(item.scale), non_answers(), compact=True
        )
        self.answers.chosen.connect(self._on_chosen)
        self.answers.moved.connect(self._on_moved)
        self._lay_out()
        self._leave_tab_order()

    @property
    def large(self) -> bool:
        """Whether it is this item's turn."""
        return self._large

    def show_state(self, reply: str | None, asked: int, notes: int) -> None:
        """Show what is saved: the reply, the people asked, how many notes there are."""
        if reply != self.answers.reply:
            self.answers.show_reply(reply)
            self._leave_tab_order()
        if self._asking is not None:
            self._asking.show_state(reply, asked)
        if self._count is not None:
            self._count.show_reply(reply)
        words = self.tr("1 note") if notes == 1 else self.tr("{count} notes").format(count=notes)
        self._notes.findChildren(Words)[0].setText(words)
        self._notes.setVisible(bool(notes))
        self._name(reply, words if notes else "")

    def set_large(self, large: bool) -> None:
        """Give the item its turn, or take it away."""
        if large == self._large:
            return
        self._large = large
        self._wording.set_kind("card" if large else "body")
        self.answers.set_compact(not large)
        self._place.setVisible(large)
        if self._asking is not None:
            self._asking.setVisible(large)
        if self._count is not None:
            self._count.setVisible(large)
        self._leave_tab_order()
        self._turn()
        self.update()

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        if easy != self._easy:
            self._easy = easy
            self._wording.setText(self.item.text_easy if easy else self.item.text_standard)

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
        words.addLayout(self._marks())
        words.addWidget(self._wording)
        if is_asked(self.item):
            self._asking = Asking(self.item)
            self._asking.counted.connect(self._on_counted)
            self._asking.hide()
            words.addWidget(self._asking)
        if self.item.scale == "COUNT":
            self._count = CountAnswer()
            self._count.chosen.connect(self._on_chosen)
            self._count.hide()
            words.addWidget(self._count)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16 + _ACCENT, 8, 16, 12)
        self._row.setSpacing(12)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.answers, 0)

    def _marks(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        marks = QWidget()
        flow = FlowLayout(marks, spacing=12)
        for mark in self._all_marks():
            flow.addWidget(mark)
        line.addWidget(marks, 1)
        line.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight)
        self._place.hide()
        self._notes.hide()
        return line

    def _all_marks(self) -> Sequence[QWidget]:
        words, icon = method_words(self.item.method)
        marks: list[QWidget] = [
            Words(self.item.code, "dense-bold", "text2"),
            Marked(icon, words),
        ]
        if self.item.is_critical:
            marks.append(Marked("shield", self.tr("Safety-critical"), "redtext", "dense-bold"))
        if self.item.is_abuse_sign:
            marks.append(Marked("warning", self.tr("Act now"), "redtext", "dense-bold"))
        return [*marks, self._notes]

    def _turn(self) -> None:
        """Put the answers beside the words, or under them where there is no room or it is large."""
        wide = self.answers.sizeHint().width()
        beside = not self._large and self.width() - wide >= scaled(_WORDS)
        turn_row(self._row, beside)
        self._row.setSpacing(12 if beside or self._large else 8)
        bound = wide if not self._large else _UNBOUND
        self.answers.setMaximumWidth(bound)
        self.answers.setMinimumWidth(wide if beside else 0)

    def _leave_tab_order(self) -> None:
        """Let Tab pass a small row: the list is one stop, and the arrow keys move in it."""
        if not self._large:
            make_tab_stop(self.answers.findChildren(AnswerButton), None)

    def _name(self, reply: str | None, notes: str) -> None:
        parts = [self.item.code]
        if self.item.is_critical:
            parts.append(self.tr("safety-critical"))
        parts += [reply_words(self.item, reply), notes]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _on_chosen(self, reply: str) -> None:
        self.chosen.emit(self.key, reply)

    def _on_counted(self, number: int) -> None:
        self.counted.emit(self.key, number)

    def _on_moved(self) -> None:
        self.picked.emit(self.key)
