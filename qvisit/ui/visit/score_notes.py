"""Notes while scoring: the help of the item in hand, and what is written about it."""

from PySide6.QtCore import QObject

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.drafts import Drafts
from qvisit.ui.visit.labels import ItemKey, chip_method
from qvisit.ui.visit.score_end import ScoreEnd
from qvisit.ui.visit.score_view import ScoreView


class ScoreNotes(QObject):
    """Listens to the side of a view. A note belongs to the item at which it was begun."""

    def __init__(self, editor: VisitEditor, view: ScoreView, drafts: Drafts, end: ScoreEnd) -> None:
        """Listen.

        Args:
            editor: Saves.
            view: Where notes are written.
            drafts: Keeps what is being written.
            end: Refuses what comes after the person is done.
        """
        super().__init__(view)
        self._editor, self._view, self._drafts, self._end = editor, view, drafts, end
        self._writing: ItemKey | None = None
        view.item_shown.connect(self._on_item_shown)
        view.side.writer.drafted.connect(self._on_drafted)
        view.side.writer.written.connect(self._on_written)

    def forget(self) -> None:
        """Write on nothing: another visit is shown next."""
        self._writing = None

    def _on_item_shown(self, key: ItemKey) -> None:
        self._view.side.writer.flush()
        self._writing = key
        sheet = self._editor.current.sheet
        draft = self._drafts.notes.get(key, "")
        self._view.side.show_item(key, self._view.part.form, sheet, draft)

    def _on_drafted(self, text: str) -> None:
        if self._writing is not None:
            self._drafts.keep_note(self._writing, text)

    def _on_written(self, text: str, chip: str) -> None:
        key, form = self._writing, self._view.part.form
        if key is None or key not in form or self._end.refuse():
            return
        method = chip_method(chip, form.item(key))
        self._drafts.keep_note(key, text)
        if self._editor.scoring.note(*key, text, method):
            self._drafts.note_kept(key)
            self._view.side.writer.begin(chip, "")
            announce(self._view, self.tr("Note saved on {code}.").format(code=key[1]))
