"""Notes while scoring: the help of the item in hand, and what is written about it."""

from PySide6.QtCore import QObject

from qvisit.ui.announce import announce
from qvisit.ui.visit.answer_history import reader_of
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import LIST, OwnWork
from qvisit.ui.visit.score_view import ScoreView
from qvisit.usecases.notes import Noted


class ScoreNotes(QObject):
    """Listens to the side of a view. A note belongs to the item at which it was begun."""

    def __init__(self, work: OwnWork, view: ScoreView) -> None:
        """Listen.

        Args:
            work: Saves, and keeps what is being written.
            view: Where notes are written.
        """
        super().__init__(view)
        self._work, self._view = work, view
        self._writing: ItemKey | None = None
        view.item_shown.connect(self._on_item_shown)
        view.side.writer.drafted.connect(self._on_drafted)
        view.side.writer.written.connect(self._on_written)
        view.side.notes.changing.connect(self._on_changing)
        view.side.notes.taken_back.connect(self._on_taken_back)
        view.side.history.restored.connect(self._on_restored)

    def forget(self) -> None:
        """Write on nothing: another visit is shown next."""
        self._writing = None

    def put_down(self) -> None:
        """Keep what is being written, and let go of it."""
        self._view.side.writer.keep()
        if self._writing is not None:
            self._view.side.writer.begin(self._view.side.writer.method, "")

    def take_up(self) -> None:
        """Go on with what was being written elsewhere on the item in hand."""
        if self._writing is not None:
            draft = self._work.drafts.notes.get(self._writing, "")
            self._view.side.writer.begin(self._view.side.writer.method, draft)

    def _on_item_shown(self, key: ItemKey) -> None:
        self._view.side.writer.flush()
        self._writing = key
        draft = self._work.drafts.notes.get(key, "") if self._work.face == LIST else ""
        self._view.side.show_item(key, self._view.part.form, reader_of(self._work.editor), draft)

    def _on_drafted(self, text: str) -> None:
        if self._writing is not None:
            self._work.drafts.keep_note(self._writing, text)

    def _on_written(self, noted: Noted, at: str, note: str) -> None:
        key = self._writing
        if key is None or not self._work.keep_note(key, noted, at, note):
            return
        self._view.side.writer.begin(noted.method, "")
        announce(self._view, self.tr("Note saved on {code}.").format(code=key[1]))

    def _on_changing(self, note: str) -> None:
        written = self._work.editor.current.sheet.notes.get(note)
        if written is not None and not self._work.refuse():
            self._view.side.writer.change(written)

    def _on_taken_back(self, note: str) -> None:
        self._view.side.writer.edit.edit.setFocus()  # the button that was pressed goes away
        if not self._work.refuse() and self._work.editor.writing.take_back_note(note):
            announce(self._view, self.tr("Note taken back."))

    def _on_restored(self, change: str) -> None:
        key = self._writing
        if key is not None:
            self._work.restore(key, change)
