"""Where a note is written: durable while it is typed, one note when the person leaves it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.visit.labels import CHIPS, chip_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.note_edit import LONGEST_NOTE
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words

_DRAFT_MS = 300  # from the first key that is not yet durable


class NoteWriter(QWidget):
    """Chips that say how the writer knows, the text, and a button that adds it."""

    drafted = Signal(str)  # the text as it stands; it shall be durable
    written = Signal(str, str)  # text, chip: it shall become a note

    def __init__(self) -> None:
        super().__init__()
        self.chips = Segmented(
            self.tr("How do you know?"),
            [(chip, chip_words(chip)) for chip in CHIPS],
            apart=True,
        )
        self.edit = ShortNote(
            self.tr("Your note"),
            self.tr("No names, initials or bed numbers."),
            lines=4,
            longest=LONGEST_NOTE,
        )
        self._add = PlainButton(self.tr("Add note  Ctrl+Enter"), "plus")
        self._add.setAccessibleName(self.tr("Add note"))
        self._add.setAccessibleDescription(self.tr("Key Ctrl+Enter"))
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self._on_waited)
        self.edit.edited.connect(self._on_edited)
        self.edit.submitted.connect(self.flush)
        self._add.clicked.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Words(self.tr("How do you know?"), "dense", "text2"))
        for part in (self.chips, self.edit, self._add):
            column.addWidget(part)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        self.edit.edit.installEventFilter(self)

    def begin(self, chip: str, draft: str) -> None:
        """Start a note.

        Args:
            chip: How its writer most likely knows.
            draft: What was written before and is not a note yet.
        """
        self._waiting.stop()
        self.chips.show_value(chip)
        self.edit.set_text(draft)

    def flush(self) -> None:
        """Make a note of what is written, if anything is."""
        self._waiting.stop()
        text = self.edit.text()
        if text.strip():
            self.written.emit(text.strip(), self.chips.value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self._went_elsewhere():
            self.flush()
        return super().eventFilter(watched, event)

    def _went_elsewhere(self) -> bool:
        """Whether the focus is now on something else in this window, and not in another one."""
        now = self.window().focusWidget()
        return now is not None and not self.isAncestorOf(now)

    def _on_edited(self, _text: str) -> None:
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_waited(self) -> None:
        self.drafted.emit(self.edit.text())
