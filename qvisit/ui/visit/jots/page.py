"""Jots to sort: each goes to a question, to the whole visit, or back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import empty
from qvisit.ui.visit.jots.card import JotCard
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_part import OwnPart
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.notes import NO_ITEM, WHOLE_VISIT
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Sheet, Written


class JotsPage(ScrollPage):
    """Lists what is to be sorted, and below it what belongs to the visit as a whole."""

    closed = Signal()  # back to the questions

    def __init__(self, editor: VisitEditor) -> None:
        """Make an empty page.

        Args:
            editor: Holds the visit, and saves.
        """
        super().__init__()
        self._editor = editor
        self._shown: tuple[object, ...] = ()
        self._part: OwnPart | None = None
        self._current: ItemKey | None = None
        self.cards: list[JotCard] = []
        self.back = PlainButton(self.tr("Back to the questions"), "arrow-left")
        self.back.clicked.connect(self.closed)
        self._title = Heading(self.tr("Jots to sort"), 2)
        self._words = Words("")
        self._list = QVBoxLayout()
        self._list.setSpacing(self.body.spacing())
        for part in (flow_row((self.back,)), self._title, self._words):
            self.body.addWidget(part)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def begin(self, part: OwnPart, current: ItemKey | None) -> None:
        """Bring the page up.

        Args:
            part: Finds questions.
            current: The question that the person was at.
        """
        self._part, self._current = part, current
        self._shown = ()
        self.show_visit(self._editor.current)
        self._take_focus()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is to be sorted now."""
        jots, whole = opened.sheet.jots, _about_visit(opened.sheet)
        if self._part is None or (jots, whole, opened.is_finished) == self._shown:
            return
        self._shown = (jots, whole, opened.is_finished)
        self._words.setText(
            self.tr("Give each to a question, or to the whole visit. None of them has to be.")
            if jots
            else self.tr("All your jots are sorted.")
        )
        empty(self._list)
        self.cards = []
        for jot in jots:
            self._add(jot, read_only=opened.is_finished)
        if whole:
            self._list.addWidget(Heading(self.tr("About the whole visit"), 2))
        for jot in whole:
            self._add(jot, read_only=opened.is_finished)
        keep_reading_order(self)

    def _add(self, jot: Written[NoteWritten], *, read_only: bool) -> None:
        card = JotCard(jot, read_only=read_only)
        if self._part is not None:
            card.offer(self._part, self._current)
        card.given.connect(self._on_given)
        card.whole_visit.connect(self._on_whole)
        card.taken_back.connect(self._on_taken_back)
        card.again.connect(self._on_again)
        self.cards.append(card)
        self._list.addWidget(card)
        card.show()

    def _on_given(self, note: str, key: ItemKey) -> None:
        words = self.tr("It is a note on {code} now.").format(code=key[1])
        self._do(lambda: self._editor.writing.sort(note, key), words)

    def _on_whole(self, note: str) -> None:
        words = self.tr("It is about the whole visit.")
        self._do(lambda: self._editor.writing.sort(note, WHOLE_VISIT), words)

    def _on_taken_back(self, note: str) -> None:
        self._do(lambda: self._editor.writing.take_back_note(note), self.tr("Taken back."))

    def _on_again(self, note: str) -> None:
        words = self.tr("It waits to be sorted.")
        self._do(lambda: self._editor.writing.sort(note, NO_ITEM), words)

    def _do(self, work: Callable[[], bool], words: str) -> None:
        """Do something with a jot, show the rest, and go on with the next."""
        if work():
            self.show_visit(self._editor.current)
            announce(self, words)
            self._take_focus()

    def _take_focus(self) -> None:
        left = [card for card in self.cards if card.finder.isVisibleTo(card)]
        if left and self._editor.current.sheet.jots:
            left[0].finder.edit.setFocus()
        else:
            self.back.setFocus()


def _about_visit(sheet: Sheet) -> tuple[Written[NoteWritten], ...]:
    return tuple(note for note in sheet.notes.values() if note.said.whole_visit and note.said.text)
