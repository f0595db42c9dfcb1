"""A text that is durable while it is typed, until it becomes part of something saved."""

from PySide6.QtCore import QEvent, QTimer

from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import line_height
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.note_edit import NoteEdit
from qvisit.usecases.scoring import Draft

_JOT, _CONCERN, _DISCLOSURE = "jot", "concern", "disclosure"
_DRAFT_MS = 300  # from the first key that is not yet durable


class ShortNote(NoteEdit):
    """Just as high as its lines; longer texts scroll in it."""

    def __init__(self, label: str, hint: str = "", *, lines: int = 3, longest: int = 5_000) -> None:
        super().__init__(label, hint, lines=lines, longest=longest)
        self._high = lines
        self._fix_height()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fix_height()
        super().changeEvent(event)

    def _fix_height(self) -> None:
        self.edit.setFixedHeight(round(self._high * line_height("body")) + 22)


class KeptNote(ShortNote):
    """Keeps its words as a draft of the open visit, and finds them again."""

    def __init__(
        self, editor: VisitEditor, field: str, label: str, hint: str = "", *, lines: int = 3
    ) -> None:
        """Make an empty text.

        Args:
            editor: Keeps the draft.
            field: Names the text among the drafts of a visit.
            label: What is asked.
            hint: What helps to answer.
            lines: How many lines are seen at once.
        """
        super().__init__(label, hint, lines=lines)
        self._editor = editor
        self._field = field
        self._mine = field.startswith((_CONCERN, _DISCLOSURE))  # whoever's paper is typed meanwhile
        self._key: ItemKey = ("", "")
        self._kept = False
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_DRAFT_MS)
        self._waiting.timeout.connect(self._keep_now)
        self.edited.connect(self._on_edited)
        self.left.connect(self._on_focus_gone)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here; a jot is the reviewer's own."""
        private = self._field.startswith(_DISCLOSURE)
        return TextPlace(*self._key, self._field, own=self._field == _JOT, logged=not private)

    def begin(self, key: ItemKey = ("", ""), saved: str = "") -> None:
        """Show what was being written, else what is saved.

        Args:
            key: The item that the text is about, if any.
            saved: The words as they are saved.
        """
        self.keep()
        self._key = key
        drafts = self._editor.scoring.drafts(mine=self._mine) if self._editor.opened else ()
        found = [
            one.text for one in drafts if (one.template, one.item, one.field) == (*key, self._field)
        ]
        self._kept = bool(found)
        self.set_text(found[0] if found else saved)

    def keep(self) -> None:
        """Keep at once what was still waiting."""
        if self._waiting.isActive():
            self._waiting.stop()
            self._keep_now()

    def settle(self) -> None:
        """The words are saved, or not wanted any more: no draft is left."""
        self._waiting.stop()
        self.set_text("")
        if self._kept:
            self._kept = False
            self._write("")

    def _keep_now(self) -> None:
        self._kept = True
        self._write(self.text())

    def _write(self, text: str) -> None:
        self._editor.scoring.draft(Draft(*self._key, self._field, text), mine=self._mine)

    def _on_edited(self, _text: str) -> None:
        if not self._waiting.isActive():
            self._waiting.start()

    def _on_focus_gone(self, _text: str) -> None:
        self.keep()
