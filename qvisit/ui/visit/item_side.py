"""What helps with the selected item: when to act, what good looks like, notes, history."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.forms.item import Item
from qvisit.ui.list_rows import empty
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.item_words import Marked
from qvisit.ui.visit.labels import (
    ItemKey,
    clock_words,
    method_words,
    reply_words,
    source_words,
    usual_chip,
)
from qvisit.ui.visit.note_writer import NoteWriter
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.visits.kinds import AnswerGiven, NoteWritten
from qvisit.visits.visit import Sheet, Written

_MOST_HISTORY = 4


class NoteView(NamedGroup):
    """One note: how its writer knows, when, and the words."""

    def __init__(self, source: str, icon: str, when: str, text: str) -> None:
        super().__init__(f"{source}, {when}. {text}" if when else f"{source}. {text}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 0, 2)
        column.setSpacing(2)
        column.addWidget(Marked(icon, f"{source}, {when}" if when else source))
        column.addWidget(Words(text, "body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = QRect(0, 0, 3, self.height())
        QPainter(self).fillRect(edge, QColor(tokens().ctl))


def note_view(note: Written[NoteWritten]) -> NoteView:
    """A note as it was written."""
    icon = method_words(note.said.method)[1]
    when = clock_words(note.at, note.offset)
    return NoteView(source_words(note.said.method), icon, when, note.said.text)


class ItemSide(ScrollPage):
    """Guidance, notes and history of one item."""

    undone = Signal()

    def __init__(self) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._key: ItemKey | None = None
        self._shown: tuple[Written[NoteWritten], ...] = ()
        self._act = Banner("amber", self.tr("Safety-critical."), icon="shield")
        self._guidance = Words("")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self.writer = NoteWriter()
        self._history = Words("", "dense", "text2")
        self._undo = LinkButton(self.tr("Undo"), "undo")
        self._undo.setAccessibleDescription(self.tr("Takes the last answer back. Key Ctrl+Z"))
        self._undo.clicked.connect(self.undone)
        self._help = Card(self.tr("What good looks like"), level=3)
        self._help.body.addWidget(self._guidance)
        self._note_card = Card(self.tr("Notes and evidence"), level=3)
        self._note_card.body.addLayout(self._notes)
        self._note_card.body.addWidget(self.writer)
        self._past = Card(self.tr("Your answers so far"), level=3)
        line = QHBoxLayout()
        line.addWidget(self._history, 1)
        line.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        self._past.body.addLayout(line)
        for part in (self._act, self._help, self._note_card, self._past):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_item(self, key: ItemKey, item: Item, sheet: Sheet, draft: str) -> None:
        """Help with another item.

        Args:
            key: Names it.
            item: What it asks.
            sheet: The reviewer's own answers and notes.
            draft: What was being written about it.
        """
        self._key = key
        self._show_warning(item)
        self._guidance.setText(item.guidance)
        self.writer.begin(usual_chip(item), draft)
        self.show_state(item, sheet)
        self.verticalScrollBar().setValue(0)

    def show_state(self, item: Item, sheet: Sheet) -> None:
        """Show the notes and the history as they are saved."""
        if self._key is None:
            return
        notes = sheet.notes_on(*self._key)
        if notes != self._shown:
            self._shown = notes
            empty(self._notes)
            for note in notes:
                self._notes.addWidget(note_view(note))
        history = sheet.history.get(self._key, ())
        self._history.setText(_history_words(item, history, self.tr("No answer yet.")))
        self._undo.setVisible(bool(history))

    def _show_warning(self, item: Item) -> None:
        urgent = item.is_critical or item.is_abuse_sign
        if urgent:
            first = self.tr("Act now.") if item.is_abuse_sign else self.tr("Safety-critical.")
            text = self.tr("If someone may be at risk now, press F9.")
            self._act.show_message("amber", first, text)
        self._act.setVisible(urgent)

    def set_read_only(self, read_only: bool) -> None:
        """Show everything, and let nothing be changed."""
        self.writer.setVisible(not read_only)
        self._undo.setEnabled(not read_only)


def _history_words(item: Item, history: Sequence[Written[AnswerGiven]], none: str) -> str:
    lines = []
    for one in reversed(history[-_MOST_HISTORY:]):
        words = reply_words(item, one.said.reply)
        asked = f" ({one.said.asked})" if one.said.asked else ""
        lines.append(f"{clock_words(one.at, one.offset)}  {words}{asked}")
    return "\n".join(lines) or none
