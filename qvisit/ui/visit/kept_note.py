"""A text that is durable while it is typed, until it becomes part of something saved."""

from PySide6.QtCore import QEvent

from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import line_height
from qvisit.ui.visit.kept_draft import KeptDraft
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.note_edit import NoteEdit

_JOT, _DISCLOSURE = "jot", "disclosure"


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

    def full_words(self) -> str:
        return self.tr(
            "This is full at {count} letters. All up to there is kept. Say it in fewer words."
        )

    def _fix_height(self) -> None:
        self.edit.setFixedHeight(round(self._high * line_height("body")) + 22)


class KeptNote(ShortNote):
    """Keeps its words as a draft of the open visit, and finds them again."""

    def __init__(
        self,
        editor: VisitEditor,
        field: str,
        label: str,
        hint: str = "",
        *,
        lines: int = 3,
        longest: int = 5_000,
    ) -> None:
        """Make an empty text.

        Args:
            editor: Keeps the draft.
            field: Names the text among the drafts of a visit.
            label: What is asked.
            hint: What helps to answer.
            lines: How many lines are seen at once.
            longest: Most letters that may be typed.
        """
        super().__init__(label, hint, lines=lines, longest=longest)
        self._field = field
        mine = field != _JOT  # a jot belongs to whoever's paper is typed
        self._draft = KeptDraft(self, editor, field, self.text, mine=mine)
        self.edited.connect(self._on_edited)
        self.left.connect(self._on_focus_gone)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here; a jot is the reviewer's own."""
        private = self._field.startswith(_DISCLOSURE)
        return TextPlace(*self._draft.key, self._field, own=self._field == _JOT, logged=not private)

    def begin(self, key: ItemKey = ("", ""), saved: str = "") -> None:
        """Show what was being written, else what is saved.

        Args:
            key: The item that the text is about, if any.
            saved: The words as they are saved.
        """
        found = self._draft.take_up(key)
        self.hold(max(len(saved), len(found or "")))
        self.set_text(saved if found is None else found)

    @property
    def is_kept(self) -> bool:
        """Whether there is a draft of it."""
        return self._draft.is_kept

    def keep(self) -> None:
        """Keep at once what was still waiting."""
        self._draft.keep()

    def settle(self) -> None:
        """The words are saved, or not wanted any more: no draft is left."""
        self._draft.settle()
        self.set_text("")

    def _on_edited(self, _text: str) -> None:
        self._draft.keep_soon()

    def _on_focus_gone(self, _text: str) -> None:
        self.keep()
