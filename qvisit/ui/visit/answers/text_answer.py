"""An answer in own words."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from qvisit.forms.answers import MAX_WORDS
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.field import LeavingWatch, TypedAnswer
from qvisit.ui.visit.answers.reading import Typed
from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.note_edit import LONGEST_NOTE
from qvisit.ui.widgets.plain_words import plain

_MOVES = {
    Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
    Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
}


class TextAnswer(TypedAnswer):
    """More can be written than an answer holds: then it is said, and every word stays here."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        super().__init__(item, tr("Write"), large=large, easy=easy)
        self.note = ShortNote(
            tr("Your answer, in your own words"),
            tr("No names, initials, bed numbers. Your words are safe as you type."),
            lines=4,
            longest=LONGEST_NOTE,
        )
        self.note.edited.connect(self._on_edited)
        LeavingWatch(self.body, [self.note.edit]).left.connect(self.flush)
        self.note.submitted.connect(self._on_left)
        self.note.edit.installEventFilter(self)
        self.fields.addWidget(self.note)

    def take_focus(self) -> None:
        self.note.edit.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.note.edit.setReadOnly(read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the arrow keys in the text while there is a line to go to."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and not event.modifiers():
            move = _MOVES.get(Qt.Key(event.key()))
            if move is not None and self.note.edit.textCursor().movePosition(move):
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here."""
        return TextPlace(item=self.item.code, field="reply")

    def _typed(self) -> str:
        return self.note.text()

    def _put(self, text: str) -> None:
        self.note.set_text(text)

    def _read(self) -> Typed:
        words = plain(self.note.text()).strip()
        if self.note.guard.holds():
            return None, tr(
                "This is not your answer yet: it holds an NHS number. Your words are safe. "
                "Choose below what to do with it."
            )
        if len(words) <= MAX_WORDS:
            return words or None, ""
        said = tr(
            "This is not your answer yet. It has {count} letters, and an answer holds {most}. "
            "Nothing is lost. Make it shorter, or move a part into a note."
        )
        return None, said.format(count=f"{len(words):,}", most=f"{MAX_WORDS:,}")

    def _show_typed(self, reply: str) -> None:
        if reply != plain(self.note.text()).strip():
            self.note.set_text(reply)
        self.note.show_error("")

    def _complain(self, sentence: str) -> None:
        self.note.show_error(sentence)
