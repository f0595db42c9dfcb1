"""A place for a longer text: plain words only, and never more than can be kept."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.theme import line_height
from qvisit.ui.widgets.fields import ErrorLine, mark_wrong
from qvisit.ui.widgets.plain_words import plain
from qvisit.ui.widgets.text_guard import ManyLines, TextGuard
from qvisit.ui.widgets.words import Words

LONGEST_NOTE = 50_000  # letters


class PlainEdit(QPlainTextEdit):
    """Takes words and drops all else that comes with them when they are pasted."""

    overfull = Signal()
    submitted = Signal()
    left = Signal()

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insert(source.text())

    def hold(self, letters: int) -> None:
        """Have room for so many letters."""
        self._longest = letters

    def insert(self, text: str) -> None:
        """Put words in place of what is selected, as many as there is room for."""
        cursor = self.textCursor()
        room = self._longest - (len(self.toPlainText()) - len(cursor.selectedText()))
        words = plain(text)
        cursor.insertText(words[: max(0, room)])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if len(words) > room:
            self.overfull.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class NoteEdit(QWidget):
    """A labelled text of several lines. `edited` at each key, `left` when the focus goes."""

    edited = Signal(str)
    left = Signal(str)
    submitted = Signal(str)  # Ctrl+Enter

    def __init__(
        self, label: str, hint: str = "", *, lines: int = 3, longest: int = LONGEST_NOTE
    ) -> None:
        """Make an empty note.

        Args:
            label: What is asked; drawn above, and the name for screen readers.
            hint: What helps to answer; drawn beneath.
            lines: How many lines are seen at once.
            longest: Most letters it holds.
        """
        super().__init__()
        self._usual = self._longest = longest
        self._lines = lines
        self.edit = PlainEdit(longest)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self.label = Words(label, "row")
        self.label.setBuddy(self.edit)
        self._hint = Words(hint, "dense", "text2")
        self._error = ErrorLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, self.edit, self._error, self._hint):
            column.addWidget(part)
        self._hint.setVisible(bool(hint))
        self._hint_words = hint
        self.guard = TextGuard(ManyLines(self.edit), self, column)
        self.guard.quiet_changed.connect(self._show_quiet)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.overfull.connect(self._on_overfull)
        self.edit.left.connect(self._on_left)
        self.edit.submitted.connect(self._on_submitted)
        self._take_height()

    def hold(self, letters: int) -> None:
        """Have room for words that are longer already than what may be typed, so none is cut."""
        self._longest = max(self._usual, letters)
        self.edit.hold(self._longest)

    def text(self) -> str:
        """The words as typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a value in, without a signal. The same words as before keep their undo."""
        self.show_error("")
        words = plain(text)[: self._longest]
        if words == self.text():
            return
        self.edit.blockSignals(True)
        self.edit.setPlainText(words)
        self.edit.blockSignals(False)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.guard.edited()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and how to mend it. An empty sentence takes the error away."""
        if not sentence and not self._error.sentence:
            return
        self._error.show_sentence(sentence)
        mark_wrong(self.edit, bool(sentence))
        self.edit.setAccessibleDescription(f"{sentence} {self._hint.text()}".strip())
        if sentence:
            announce_aloud(self.edit, sentence, assertive=True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_height()
            self.guard.repaint()
        super().changeEvent(event)

    def _show_quiet(self, words: str) -> None:
        """Say beside the hint that nothing was found, or no longer."""
        hint = f"{self._hint_words} {words}".strip()
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _take_height(self) -> None:
        self.edit.setMinimumHeight(round(self._lines * line_height("body")) + 20)

    def _on_changed(self) -> None:
        over = len(self.text()) - self._longest
        if over > 0:
            self._drop_what_is_over(over)
            return
        self.show_error("")
        self.guard.edited()
        self.edited.emit(self.text())

    def _drop_what_is_over(self, letters: int) -> None:
        """Take back what was just typed past the end, and no more; pasting never comes so far."""
        self.edit.blockSignals(True)
        for _ in range(letters):
            self.edit.textCursor().deletePreviousChar()
        self.edit.blockSignals(False)
        self.guard.edited()
        self.edited.emit(self.text())
        self._on_overfull()

    def _on_overfull(self) -> None:
        said = self.full_words().format(count=f"{self._longest:,}")
        if said != self._error.sentence:  # said once, however long somebody types on
            self.show_error(said)

    def full_words(self) -> str:
        """What is said where no more goes in, with {count} for the letters."""
        return self.tr(
            "This note is full at {count} letters. All up to there is kept. "
            "Put the rest in a second note."
        )

    def _on_left(self) -> None:
        self.left.emit(self.text())

    def _on_submitted(self) -> None:
        self.submitted.emit(self.text())
