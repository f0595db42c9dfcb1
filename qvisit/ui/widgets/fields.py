"""Places to type: each with its label above, its hint beneath, and errors that say how to mend."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.plain_words import PlainLine
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Words


class TextField(QWidget):
    """One line of text."""

    edited = Signal(str)  # at each key
    left = Signal(str)  # when the person is done with it
    submitted = Signal(str)  # on Enter

    def __init__(self, label: str, hint: str = "", *, hide_label: bool = False) -> None:
        """Make an empty field.

        Args:
            label: What is asked; drawn above, and the name for screen readers.
            hint: What helps to answer; drawn beneath.
            hide_label: Where a heading above says the same already.
        """
        super().__init__()
        self._hint_words = hint
        self.edit = QLineEdit()
        self.edit.setValidator(PlainLine(self.edit))
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self.label = Words(label, "row")
        self.label.setBuddy(self.edit)
        self.hint = Words(hint, "dense", "text2")
        self._error = ErrorLine()
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(self.line)
        column.addWidget(self._error)
        column.addWidget(self.hint)
        self.label.setVisible(not hide_label)
        self.hint.setVisible(bool(hint))
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self._on_left)
        self.edit.returnPressed.connect(self._on_submitted)

    def put_beside(self, *parts: QWidget) -> None:
        """Put buttons beside the line; they are read before what stands beneath it."""
        for part in parts:
            self.line.addWidget(part)
        read_last(self._error, self.hint)

    def text(self) -> str:
        """What was typed, without spaces at its ends."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put a value in, without a signal; one that is longer than may be typed is not cut."""
        self.edit.setMaxLength(max(self.edit.maxLength(), len(text)))
        self.edit.setText(text)

    def set_hint(self, hint: str) -> None:
        """Change the words beneath."""
        self._hint_words = hint
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.edit.setAccessibleDescription(hint)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong and how to mend it. An empty sentence takes the error away."""
        if sentence == self._error.sentence and not sentence:
            return
        self._error.show_sentence(sentence)
        mark_wrong(self.edit, bool(sentence))
        described = f"{sentence} {self._hint_words}".strip()
        self.edit.setAccessibleDescription(described)
        if sentence:
            announce_aloud(self.edit, sentence, assertive=True)

    def _on_left(self) -> None:
        self.left.emit(self.text())

    def _on_submitted(self) -> None:
        self.submitted.emit(self.text())


class PassphraseField(TextField):
    """Words that unlock: pasting is welcome, and they may be shown while typing."""

    def __init__(self, label: str, hint: str = "", *, hide_label: bool = False) -> None:
        super().__init__(label, hint, hide_label=hide_label)
        self._button = PlainButton("", "eye")
        self._button.clicked.connect(self._on_toggled)
        self.put_beside(self._button)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.show_words(shown=False)

    def show_words(self, *, shown: bool) -> None:
        """Show the words, or dots in their place."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        words = self.tr("Hide") if shown else self.tr("Show")
        self._button.set_words(words, "eye-off" if shown else "eye")
        self._button.setAccessibleName(
            self.tr("Hide the words") if shown else self.tr("Show the words")
        )

    def _on_toggled(self) -> None:
        self.show_words(shown=self.edit.echoMode() is QLineEdit.EchoMode.Password)


class ErrorLine(QWidget):
    """A warning sign and a sentence in red."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", "dense-bold", "redtext")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconMark("warning", "redtext", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is shown; empty for nothing."""
        return self._words.text()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence, or nothing when it is empty."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

    def tell(self, sentence: str) -> None:
        """Show a sentence, and have a screen reader say it; nothing when it is empty."""
        self.show_sentence(sentence)
        if sentence:
            announce_aloud(self, sentence, assertive=True)


def mark_wrong(edit: QWidget, wrong: bool) -> None:
    """Draw the edge of a field in red, or no longer."""
    edit.setProperty("wrong", wrong)
    edit.style().unpolish(edit)
    edit.style().polish(edit)
