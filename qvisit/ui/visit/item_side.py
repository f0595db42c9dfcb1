"""What helps with the selected item: when to act, what good looks like, notes, history."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.forms.hard_words import hard_words_in
from qvisit.forms.item import Item, Prompt, PromptKind
from qvisit.ui.list_rows import empty
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.item_words import Marked
from qvisit.ui.visit.labels import (
    ItemKey,
    clock_words,
    method_words,
    reply_in_short,
    source_words,
    tell_words,
    tr,
    usual_chip,
)
from qvisit.ui.visit.note_writer import NoteWriter
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import AnswerGiven, NoteWritten
from qvisit.visits.visit import Sheet, Written

_MOST_HISTORY = 4
_ROUNDS = 3  # times that a change of height may lead to another one


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


class TextCard(Card):
    """Short texts, each under a small bold head; away while there are none."""

    def __init__(self, title: str) -> None:
        super().__init__(title, level=3)
        self._texts = QVBoxLayout()
        self._texts.setSpacing(2)
        self.body.addLayout(self._texts)

    def show_texts(self, texts: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show heads, each with the texts beneath it."""
        empty(self._texts)
        for place, (head, lines) in enumerate(texts):
            if place:
                self._texts.addSpacing(6)
            for words in (Words(head, "dense-bold"), *(_quiet(line) for line in lines)):
                self._texts.addWidget(words)
                words.show()  # at once: Qt would show it later, and move what is below
        self.setVisible(bool(texts))


def _quiet(line: str) -> Words:
    return Words(line, "dense", "text2")


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
        self._words = TextCard(self.tr("Words explained"))
        self._prompts = TextCard(self.tr("Ask and look further"))
        self._note_card = Card(self.tr("Notes and evidence"), level=3)
        self._note_card.body.addLayout(self._notes)
        self._note_card.body.addWidget(self.writer)
        self._past = Card(self.tr("Your answers so far"), level=3)
        line = QHBoxLayout()
        line.addWidget(self._history, 1)
        line.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        self._past.body.addLayout(line)
        first = (self._act, self._help, self._words)
        for part in (*first, self._note_card, self._prompts, self._past):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_item(self, key: ItemKey, form: FormMap, sheet: Sheet, draft: str) -> None:
        """Help with another item.

        Args:
            key: Names it.
            form: Knows what it asks.
            sheet: The reviewer's own answers and notes.
            draft: What was being written about it.
        """
        self._key = key
        item = form.item(key)
        self._show_warning(item)
        self._guidance.setText(item.guidance)
        hard = hard_words_in(form.templates[key[0]], item)
        self._words.show_texts([(one.word, (one.meaning,)) for one in hard])
        prompts = (*item.prompts, *form.chapter_of(key).section.prompts)
        self._prompts.show_texts(_by_kind(prompts))
        self.writer.begin(usual_chip(item), draft)
        self.show_state(item, sheet)
        for _ in range(_ROUNDS):  # in place before it is painted, else it would jump
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
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
                view = note_view(note)
                self._notes.addWidget(view)
                view.show()
        history = sheet.history.get(self._key, ())
        self._history.setText(_history_words(item, history, self.tr("No answer yet.")))
        self._undo.setVisible(bool(history))

    def _show_warning(self, item: Item) -> None:
        urgent = item.is_critical or item.is_abuse_sign
        if urgent:
            first = self.tr("Act now.") if item.is_abuse_sign else self.tr("Safety-critical.")
            text = self.tr("If someone may be at risk now, press F9.")
            self._act.show_message("amber", first, f"{text} {tell_words(item)}".strip())
        self._act.setVisible(urgent)

    def set_read_only(self, read_only: bool) -> None:
        """Show everything, and let nothing be changed."""
        self.writer.setVisible(not read_only)
        self._undo.setEnabled(not read_only)


def _by_kind(prompts: Sequence[Prompt]) -> list[tuple[str, list[str]]]:
    """Prompts under what they are for, in that order."""
    heads: dict[PromptKind, str] = {
        "appreciative": tr("What works well"),
        "equity": tr("Is it fair for everybody?"),
        "probe": tr("Ask more"),
    }
    texts = {kind: [one.text for one in prompts if one.kind == kind] for kind in heads}
    return [(heads[kind], lines) for kind, lines in texts.items() if lines]


def _history_words(item: Item, history: Sequence[Written[AnswerGiven]], none: str) -> str:
    lines = []
    for one in reversed(history[-_MOST_HISTORY:]):
        words = reply_in_short(item, one.said.reply)
        asked = f" ({one.said.asked})" if one.said.asked else ""
        lines.append(f"{clock_words(one.at, one.offset)}  {words}{asked}")
    return "\n".join(lines) or none
