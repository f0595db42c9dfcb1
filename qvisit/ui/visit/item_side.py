"""What helps with the selected item: when to act, what good looks like, notes, history."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.forms.hard_words import hard_words_in
from qvisit.forms.item import Item, Prompt, PromptKind
from qvisit.ui.answer_keys import single_keys
from qvisit.ui.list_rows import empty
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.answer_history import AnswerHistory, Reader
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.labels import ItemKey, tell_words, tr
from qvisit.ui.visit.note_view import NoteList
from qvisit.ui.visit.note_writer import NoteWriter
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.photos.strip import PhotoStrip
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words

_ROUNDS = 3  # times that a change of height may lead to another one


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
    flagged = Signal(object)  # item key: it shall be flagged, or no more

    def __init__(self) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._key: ItemKey | None = None
        self._read_only = False
        self._act = Banner("amber", self.tr("Safety-critical."), icon="shield")
        self.flag = PlainButton("", "flag", small=True)
        self.flag.clicked.connect(self._on_flag)
        self._guidance = Words("")
        self.notes = NoteList()
        self.photos = PhotoStrip()
        self.writer = NoteWriter()
        self.history = AnswerHistory()
        self.history.undone.connect(self.undone)
        self._help = Card(self.tr("What good looks like"), level=3)
        self._help.body.addWidget(self._guidance)
        self._words = TextCard(self.tr("Words explained"))
        self._prompts = TextCard(self.tr("Ask and look further"))
        self._note_card = Card(self.tr("Notes and evidence"), level=3)
        self._note_card.body.addWidget(self.notes)
        self._note_card.body.addWidget(self.photos)
        self._note_card.body.addWidget(self.writer)
        first = (self._act, flow_row((self.flag,)), self._help, self._words)
        for part in (*first, self._note_card, self._prompts, self.history):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_item(self, key: ItemKey, form: FormMap, reader: Reader, draft: str) -> None:
        """Help with another item.

        Args:
            key: Names it.
            form: Knows what it asks.
            reader: Who looks, in which visit.
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
        self.writer.begin(item.method, draft)
        self.history.begin()
        self.show_state(item, reader)
        for _ in range(_ROUNDS):  # in place before it is painted, else it would jump
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.verticalScrollBar().setValue(0)

    def show_state(self, item: Item, reader: Reader) -> None:
        """Show the notes and the history as they are saved."""
        if self._key is None:
            return
        sheet = reader.opened.sheet
        on = sheet.is_flagged(*self._key)
        self.flag.set_words(self.tr("Take the flag away") if on else self._flag_words())
        versions = [sheet.note_history[one.said.note] for one in sheet.notes_on(*self._key)]
        noted = self.notes.show_notes(versions, read_only=self._read_only)
        self.photos.show_photos(sheet.photos_on(*self._key), read_only=self._read_only)
        history = sheet.history.get(self._key, ())
        if self.history.show_history(item, history, reader) or noted:
            keep_reading_order(self)

    def _flag_words(self) -> str:
        """What the button says, with its key while letters alone do something."""
        keys = single_keys()
        about = self.tr("Marks it to come back to. Key F") if keys else ""
        self.flag.setAccessibleDescription(about or self.tr("Marks it to come back to."))
        return self.tr("Flag it  F") if keys else self.tr("Flag it")

    def _on_flag(self) -> None:
        if self._key is not None:
            self.flagged.emit(self._key)

    def _show_warning(self, item: Item) -> None:
        urgent = item.is_critical or item.is_abuse_sign
        if urgent:
            first = self.tr("Act now.") if item.is_abuse_sign else self.tr("Safety-critical.")
            text = self.tr("If someone may be at risk now, press F9.")
            self._act.show_message("amber", first, f"{text} {tell_words(item)}".strip())
        self._act.setVisible(urgent)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here."""
        template, item = self._key or ("", "")
        return TextPlace(template, item, "note")

    def set_read_only(self, read_only: bool) -> None:
        """Show everything, and let nothing be changed."""
        self._read_only = read_only
        self.writer.setVisible(not read_only)
        self.notes.set_read_only(read_only)
        self.history.set_read_only(read_only)
        self.flag.setVisible(not read_only)


def _by_kind(prompts: Sequence[Prompt]) -> list[tuple[str, list[str]]]:
    """Prompts under what they are for, in that order."""
    heads: dict[PromptKind, str] = {
        "appreciative": tr("What works well"),
        "equity": tr("Is it fair for everybody?"),
        "probe": tr("Ask more"),
    }
    texts = {kind: [one.text for one in prompts if one.kind == kind] for kind in heads}
    return [(heads[kind], lines) for kind, lines in texts.items() if lines]
