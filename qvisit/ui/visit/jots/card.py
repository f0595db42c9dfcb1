"""One jot to be sorted: its words, and where it may go."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.labels import ItemKey, written_words
from qvisit.ui.visit.own_part import OwnPart
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Written

_MOST = 5


class JotCard(Card):
    """Finds questions by words or code as one types; one press gives the jot to one of them."""

    given = Signal(str, object)  # note, item key
    whole_visit = Signal(str)  # note
    taken_back = Signal(str)  # note
    again = Signal(str)  # note: it shall be sorted anew

    def __init__(self, jot: Written[NoteWritten], *, read_only: bool) -> None:
        """Show a jot.

        Args:
            jot: What was jotted down.
            read_only: Whether it can only be looked at.
        """
        when = written_words(jot)
        super().__init__()
        self.setAccessibleName(
            self.tr("Jot, {when}. {words}").format(when=when, words=jot.said.text)
        )
        self.note = jot.said.note
        self._part: OwnPart | None = None
        self._first: ItemKey | None = None
        self.finder = TextField(
            self.tr("Which question is it about?"),
            self.tr("Write words or a code. Then choose below."),
        )
        self.found = EntryList(self.tr("Questions found"))
        self.whole = PlainButton(self.tr("About the whole visit"), "visits")
        self.back = PlainButton(self.tr("Take it back"), "undo")
        self.sort = PlainButton(self.tr("Sort it again"), "list")
        self.body.addWidget(Words(when, "dense", "text2"))
        self.body.addWidget(Words(jot.said.text))
        ways = flow_row((self.whole, self.sort, self.back))
        for part in (self.finder, self.found, ways):
            self.body.addWidget(part)
            part.setVisible(not read_only)
        sorted_already = jot.said.whole_visit
        for part in (self.finder, self.found, self.whole):
            part.setVisible(not read_only and not sorted_already)
        self.sort.setVisible(sorted_already)
        self.finder.edited.connect(self._show_found)
        self.finder.submitted.connect(self._on_submitted)
        self.found.chosen.connect(self._on_chosen)
        self.whole.clicked.connect(self._on_whole)
        self.back.clicked.connect(self._on_back)
        self.sort.clicked.connect(self._on_sort)

    def offer(self, part: OwnPart, first: ItemKey | None) -> None:
        """Offer a person's questions.

        Args:
            part: Finds them.
            first: The one that the person was at, offered while nothing is sought.
        """
        self._part, self._first = part, first
        self._show_found(self.finder.text())

    def _show_found(self, words: str) -> None:
        part = self._part
        if part is None:
            return
        keys: Sequence[ItemKey] = part.find(words)[:_MOST] if words.strip() else ()
        if not words.strip() and self._first is not None:
            keys = (self._first,)
        form = part.form
        self.found.show_entries(
            [
                Entry(
                    f"{key[0]}/{key[1]}",
                    form.item(key).text_standard,
                    text=f"{key[1]} · {form.chapter_of(key).title}",
                    icon="arrow-right",
                )
                for key in keys
            ]
        )
        self.found.setVisible(bool(keys))
        sought = bool(words.strip()) and not keys
        self.finder.show_error(self.tr("No question has these words.") if sought else "")

    def _on_submitted(self, _words: str) -> None:
        if self.found.keys():
            self._on_chosen(self.found.keys()[0])

    def _on_chosen(self, name: str) -> None:
        template, _, code = name.partition("/")
        self.given.emit(self.note, (template, code))

    def _on_whole(self) -> None:
        self.whole_visit.emit(self.note)

    def _on_back(self) -> None:
        self.taken_back.emit(self.note)

    def _on_sort(self) -> None:
        self.again.emit(self.note)
