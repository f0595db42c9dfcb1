"""A note as it is read: how its writer knows, when, and the words; and what can be done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import empty
from qvisit.ui.theme import tokens
from qvisit.ui.visit.item_words import Marked
from qvisit.ui.visit.labels import clock_words, method_words, source_words, tr, written_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.visits.own_kinds import NoteWritten
from qvisit.visits.visit import Written

NoteVersions = Sequence[Written[NoteWritten]]


class NoteView(NamedGroup):
    """One note, which may have been changed since it was first written."""

    def __init__(self, versions: NoteVersions) -> None:
        """Show a note.

        Args:
            versions: All that it ever said, the present words last.
        """
        note = versions[-1]
        source = f"{source_words(note.said.method)}, {when_words(versions)}"
        text = f"“{note.said.text}”" if note.said.is_quote else note.said.text
        about = about_words(note.said)
        super().__init__(" ".join(part for part in (f"{source}.", text, about) if part))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 2, 0, 2)
        self.column.setSpacing(2)
        self.column.addWidget(Marked(method_words(note.said.method)[1], source))
        self.column.addWidget(Words(text))
        if about:
            held = note.said.is_quote and not note.said.consent
            self.column.addWidget(Words(about, "dense", "ambertext" if held else "text2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = QRect(0, 0, 3, self.height())
        QPainter(self).fillRect(edge, QColor(tokens().ctl))


class NoteList(NamedGroup):
    """The notes on an item, each to be changed or taken back."""

    changing = Signal(str)  # note: it shall be written anew
    taken_back = Signal(str)  # note

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Notes on this question"))
        self._shown: object = None
        self._notes: Sequence[NoteVersions] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_notes(self, notes: Sequence[NoteVersions], *, read_only: bool) -> bool:
        """Show notes, oldest first; whether they had to be built anew."""
        now = ([one[-1] for one in notes], read_only)
        if now == self._shown:
            return False
        self._shown = now
        self._notes = notes
        empty(self._column)
        for versions in notes:
            view = NoteView(versions)
            if not read_only:
                view.column.addWidget(self._ways(versions[-1].said))
            self._column.addWidget(view)
            view.show()
        self.setVisible(bool(notes))
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Let notes be changed and taken back, or only be read."""
        self.show_notes(self._notes, read_only=read_only)

    def _ways(self, note: NoteWritten) -> QWidget:
        change = LinkButton(self.tr("Change"), "pencil")
        change.setAccessibleName(self.tr("Change this note: {words}").format(words=note.text))
        change.clicked.connect(partial(self.changing.emit, note.note))
        back = LinkButton(self.tr("Take back"), "undo")
        back.setAccessibleName(self.tr("Take back this note: {words}").format(words=note.text))
        back.clicked.connect(partial(self.taken_back.emit, note.note))
        return flow_row((change, back), 16)


def note_view(note: Written[NoteWritten]) -> NoteView:
    """A note as it stands."""
    return NoteView((note,))


def when_words(versions: NoteVersions) -> str:
    """When it was seen, when written if that is another time, and when it was last changed."""
    first, last = versions[0], versions[-1]
    words = written = written_words(first)
    seen = clock_words(last.said.seen_at, last.offset) if last.said.seen_at else ""
    if seen and seen != clock_words(first.at, first.offset):
        words = tr("{seen}, written {at}").format(seen=seen, at=written)
    changed = written_words(last)
    if len(versions) > 1 and changed != written:
        return tr("{when}, changed {at}").format(when=words, at=changed)
    return words


def about_words(note: NoteWritten) -> str:
    """Whether a quote may be used, and whether somebody helped to write it."""
    parts = []
    if note.is_quote:
        agreed = tr("Their own words. They agreed that we may use them.")
        held = tr("Their own words. Held back: they have not agreed.")
        parts.append(agreed if note.consent else held)
    if note.supported_by:
        parts.append(_helped_words(note.supported_by))
    return " ".join(parts)


def _helped_words(who: str) -> str:
    """Who helped to write it, as a role."""
    known = {
        "buddy": tr("Written with help from a buddy."),
        "panel": tr("Written with help from someone on the panel."),
        "friend": tr("Written with help from a friend or carer."),
        "staff": tr("Written with help from staff of the trust."),
    }
    return known.get(who, tr("Written with help."))
