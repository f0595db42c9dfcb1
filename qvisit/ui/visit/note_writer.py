"""Where a note is written: durable while it is typed, one note when the person leaves it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import WAYS, clock_words, way_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.time_of_day import TimeOfDay
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.note_edit import LONGEST_NOTE
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.usecases.notes import Noted
from qvisit.visits.consensus import ASK_METHODS
from qvisit.visits.kinds import Method
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Written

_DRAFT_MS = 300  # from the first key that is not yet durable


class NoteMarks(QWidget):
    """Beside the words of a note: whether it is a quote, whether it may be used, when it was."""

    def __init__(self) -> None:
        super().__init__()
        self.quote = TickBox(self.tr("These are their own words"), large=False)
        self.consent = TickBox(self.tr("They agreed that we may use them"), large=False)
        self.helped = TickBox(self.tr("Someone helped me write this"), large=False)
        self.time = TimeOfDay(self.tr("When was it?"), self.tr("Empty means now. Such as 10:40."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.quote, self.consent, self.helped, self.time):
            column.addWidget(part)
        self.quote.toggled.connect(self.consent.setVisible)

    def show_noted(self, noted: Noted, at: str) -> None:
        """Show what is marked; `at` is the time of day, "" for now."""
        self.quote.setChecked(noted.is_quote)
        self.consent.setChecked(noted.consent)
        self.consent.setVisible(noted.is_quote)
        self.helped.setChecked(bool(noted.supported_by))
        self.time.show_time(at)

    def show_method(self, method: str) -> None:
        """Ask about quotes where people said something."""
        spoken = method in ASK_METHODS
        self.quote.setVisible(spoken)
        self.consent.setVisible(spoken and self.quote.isChecked())


class NoteWriter(QWidget):
    """Chips that say how the writer knows, the text, its marks, and a button that adds it."""

    drafted = Signal(str)  # the text as it stands; it shall be durable
    written = Signal(object, str, str)  # Noted, time of day or "", note that it replaces or ""

    def __init__(self) -> None:
        super().__init__()
        self._note = ""  # the note that is being changed, if one is
        self._helper = ""
        self.chips = Segmented(
            self.tr("How do you know?"),
            [(way, way_words(way)) for way in WAYS],
            apart=True,
        )
        self.edit = ShortNote(
            self.tr("Your note"),
            self.tr("No names, initials or bed numbers."),
            lines=4,
            longest=LONGEST_NOTE,
        )
        self.marks = NoteMarks()
        self._add = PlainButton("", "plus")
        self._add.setAccessibleDescription(self.tr("Key Ctrl+Enter"))
        self._leave = PlainButton(self.tr("Leave it as it was"), "undo")
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self._on_waited)
        self.chips.chosen.connect(self.marks.show_method)
        self.edit.edited.connect(self._on_edited)
        self.edit.submitted.connect(self.flush)
        self._add.clicked.connect(self.flush)
        self._leave.clicked.connect(self._on_leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("How do you know?"), "dense", "text2"))
        for part in (self.chips, self.edit, self.marks, flow_row((self._add, self._leave))):
            column.addWidget(part)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        for line in (self.edit.edit, self.marks.time.edit):
            line.installEventFilter(self)
        self._name()

    @property
    def method(self) -> Method:
        """How the writer knows, as shown."""
        return next(way for way in WAYS if way == self.chips.value)

    def begin(self, method: Method, draft: str) -> None:
        """Start a note.

        Args:
            method: How its writer most likely knows.
            draft: What was written before and is not a note yet.
        """
        self._waiting.stop()
        self._note = self._helper = ""
        self._show(Noted(draft, method), "")

    def change(self, note: Written[NoteWritten]) -> None:
        """Take a note in hand that was written before, once no other one is half done here."""
        self.flush()
        if self.edit.text().strip():  # it could not be kept, and says why
            self.edit.edit.setFocus()
            return
        said = note.said
        self._note, self._helper = said.note, said.supported_by
        noted = Noted(
            said.text,
            said.method,
            is_quote=said.is_quote,
            consent=said.consent,
            supported_by=said.supported_by,
        )
        self._show(noted, clock_words(said.seen_at, note.offset) if said.seen_at else "")
        self.edit.edit.setFocus()

    def flush(self) -> None:
        """Make a note of what is written, if anything is."""
        self._waiting.stop()
        text = self.edit.text().strip()
        if not text:
            return
        if self.edit.guard.holds():  # it asks; until then the words are kept as they are
            self.drafted.emit(self.edit.text())
            return
        marks, quote = self.marks, self.marks.quote.isVisibleTo(self.marks)
        at = marks.time.read()
        if at is None:  # it says why; the words are kept as they are
            self.drafted.emit(self.edit.text())
            return
        noted = Noted(
            text,
            self.method,
            is_quote=quote and marks.quote.isChecked(),
            consent=quote and marks.consent.isChecked(),
            supported_by=(self._helper or "somebody") if marks.helped.isChecked() else "",
        )
        self.written.emit(noted, at, self._note)

    def keep(self) -> None:
        """Make durable at once what is written, without making a note of it."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._on_waited()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._went_elsewhere():
            self.flush()
        return super().eventFilter(watched, event)

    def _show(self, noted: Noted, at: str) -> None:
        self.chips.show_value(noted.method)
        self.edit.set_text(noted.text)
        self.marks.show_noted(noted, at)
        self.marks.show_method(noted.method)
        self._name()

    def _name(self) -> None:
        changing = bool(self._note)
        words = self.tr("Keep the change") if changing else self.tr("Add note")
        self._add.set_words(f"{words}  Ctrl+Enter", "tick" if changing else "plus")
        self._add.setAccessibleName(words)
        self._leave.setVisible(changing)

    def _went_elsewhere(self) -> bool:
        """Whether the focus is now on something else in this window, and not in another one."""
        now = self.window().focusWidget()
        return now is not None and not self.isAncestorOf(now)

    def _on_edited(self, _text: str) -> None:
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_waited(self) -> None:
        self.drafted.emit(self.edit.text())

    def _on_leave(self) -> None:
        """Put down a note that was being changed: it stays as it was."""
        self.begin(self.method, "")
        self.drafted.emit("")
        self.edit.edit.setFocus()
