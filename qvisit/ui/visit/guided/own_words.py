"""Own words on a question, in large type, and who helped to write them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import empty
from qvisit.ui.theme import font_points
from qvisit.ui.visit.answer_history import AnswerHistory
from qvisit.ui.visit.guided.buttons import CalmButton, enlarge
from qvisit.ui.visit.guided.calm import CalmHeading
from qvisit.ui.visit.guided.fit import FITS
from qvisit.ui.visit.guided.tile_group import TileGroup
from qvisit.ui.visit.guided.tiles import TileWords
from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.note_view import note_view
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.photos.strip import PhotoStrip
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.note_edit import LONGEST_NOTE
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Written

_DRAFT_MS = 300  # from the first key that is not yet durable
_FIT = FITS[4]


class OwnWords(QWidget):
    """Durable as they are typed; a note once the person goes on."""

    drafted = Signal(str)  # the text as it stands
    written = Signal(str, str, str)  # text, how its writer knows (a method), who helped ("" nobody)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = CalmHeading()
        self.heading.set_kind("card")
        self.edit = ShortNote(
            self.tr("In your own words"),
            self.tr("No names, initials or bed numbers. Your words are safe as you type."),
            lines=5,
            longest=LONGEST_NOTE,
        )
        self.known = TileGroup(self.tr("How do you know?"), _ways_to_know())
        self.helped = TickBox(self.tr("Someone helped me to write this"), framed=True)
        self.helper = TileGroup(self.tr("Who helped you?"), _helpers())
        self.done = CalmButton("", "tick", kind="main")
        self.rest = CalmButton(tr("I need a break"), "pause", kind="rest")
        self._method, self._who = "observe", ""
        self._kept = QVBoxLayout()
        self.photos = PhotoStrip()
        self.history = AnswerHistory(large=True)
        self._waiting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        page = ScrollPage(margin=24, spacing=10)
        asked = Words(self.tr("How do you know?"), "row")
        self._who_asked = Words(self.tr("Who helped you?"), "row")
        who = (self.helped, self._who_asked, self.helper)
        for part in (self.heading, self.edit, asked, self.known, *who, self.photos, self.history):
            page.body.addWidget(part)
        page.body.insertLayout(page.body.indexOf(self.photos), self._kept)
        page.body.addStretch(1)
        ways = flow_row((self.done, self.rest), 12)
        ways.setContentsMargins(24, 8, 24, 12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(ways)
        enlarge(self.edit)
        self._connect()

    def begin(self, question: str, method: str, draft: str) -> None:
        """Write on a question.

        Args:
            question: What is asked.
            method: How its writer most likely knows.
            draft: What was written before and is not a note yet.
        """
        self._waiting.stop()
        self.heading.say(question)
        self.edit.set_text(draft)
        self._on_known(method)
        self.helped.setChecked(False)
        self._on_helped()
        self._say_what_next()
        self._take_size()
        keep_reading_order(self)

    def show_notes(self, notes: Sequence[Written[NoteWritten]]) -> None:
        """Show the words that are kept already."""
        empty(self._kept)
        for note in notes:
            view = note_view(note)
            self._kept.addWidget(view)
            view.show()

    def keep(self) -> None:
        """Make durable at once what is written, without making a note of it."""
        if self._waiting.isActive():
            self._waiting.stop()
            self.drafted.emit(self.edit.text())

    def flush(self) -> None:
        """Make a note of what is written, if anything is."""
        self._waiting.stop()
        text = self.edit.text().strip()
        if self.edit.guard.holds():  # it asks; until then the words are kept as they are
            self.drafted.emit(self.edit.text())
        elif text:
            who = self._who if self.helped.isChecked() else ""
            self.written.emit(text, self._method, who)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()

    def _connect(self) -> None:
        self.edit.edited.connect(self._on_edited)
        self.edit.submitted.connect(self.done.click)
        self._waiting.timeout.connect(self._on_waited)
        self.known.pressed.connect(self._on_known)
        self.helped.clicked.connect(self._on_helped)
        self.helper.pressed.connect(self._on_helper)
        # on, but not past what the guard asks about the words
        self.done.clicked.connect(lambda: None if self.edit.guard.holds() else self.left.emit())

    def _take_size(self) -> None:
        large = f"QPlainTextEdit {{ font-size: {font_points('easy'):.2f}pt; }}"
        if self.edit.edit.styleSheet() != large:
            self.edit.edit.setStyleSheet(large)
        for group in (self.known, self.helper):
            group.set_fit(_FIT)

    def _on_edited(self, _text: str) -> None:
        self._say_what_next()
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_waited(self) -> None:
        self.drafted.emit(self.edit.text())

    def _on_known(self, method: str) -> None:
        self._method = method if method in self.known.tiles else "check_record"
        self.known.show_chosen((self._method,))

    def _on_helped(self) -> None:
        shown = self.helped.isChecked()
        self._who = self._who or "buddy"
        self.helper.setVisible(shown)
        self._who_asked.setVisible(shown)
        self.helper.show_chosen((self._who,))

    def _on_helper(self, who: str) -> None:
        self._who = who
        self.helper.show_chosen((who,))

    def _say_what_next(self) -> None:
        typed = bool(self.edit.text().strip())
        words = self.tr("Keep my words and go back") if typed else self.tr("Back to the question")
        self.done.set_words(words, "tick" if typed else "arrow-left")


def _ways_to_know() -> tuple[TileWords, ...]:
    return (
        TileWords("observe", tr("I saw it"), quiet=True),
        TileWords("ask_patient", tr("A patient told me"), quiet=True),
        TileWords("ask_carer", tr("A carer told me"), quiet=True),
        TileWords("ask_staff", tr("Staff told me"), quiet=True),
        TileWords("check_record", tr("It is in the records"), quiet=True),
    )


def _helpers() -> tuple[TileWords, ...]:
    return (
        TileWords("buddy", tr("My buddy"), quiet=True),
        TileWords("panel", tr("Someone on the panel"), quiet=True),
        TileWords("friend", tr("A friend or carer"), quiet=True),
        TileWords("staff", tr("Staff of the trust"), quiet=True),
    )
