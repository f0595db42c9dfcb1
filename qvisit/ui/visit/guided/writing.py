"""Own words on a question: kept as they are typed, a note when the person goes on."""

from PySide6.QtCore import QObject, Signal

from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.answer_history import reader_of
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.usecases.notes import Noted
from qvisit.visits.kinds import Method

_METHODS: tuple[Method, ...] = (
    "observe",
    "ask_patient",
    "ask_carer",
    "ask_staff",
    "check_record",
)


class GuidedWords(QObject):
    """Listens to the page of own words. A note belongs to the question at which it was begun."""

    done = Signal()  # back to the question

    def __init__(self, work: OwnWork, view: GuidedView) -> None:
        """Listen.

        Args:
            work: Saves, and keeps what is being written.
            view: Has the page.
        """
        super().__init__(view)
        self._work, self._view = work, view
        self._key: ItemKey | None = None
        view.question.add.clicked.connect(self.open)
        view.words.drafted.connect(self._on_drafted)
        view.words.written.connect(self._on_written)
        view.words.left.connect(self._on_left)
        view.words.history.undone.connect(self._on_undone)
        view.words.history.restored.connect(self._on_restored)

    def begin(self, key: ItemKey | None) -> None:
        """Write on a question from now on; what was written before is a note or a draft."""
        if key != self._key:
            self.flush()
        self._key = key
        self._start()

    def open(self) -> None:
        """Show the page, with what was being written."""
        if self._key is not None:
            self._start()
            self.show_notes()
            self._view.show_page(self._view.words, focus=True)

    def show_notes(self) -> None:
        """Show the words that are kept on the question."""
        if self._key is not None:
            sheet, words = self._work.editor.current.sheet, self._view.words
            words.show_notes(sheet.notes_on(*self._key))
            history = sheet.history.get(self._key, ())
            item, reader = self._work.part.form.item(self._key), reader_of(self._work.editor)
            words.history.set_read_only(self._work.read_only)
            if words.history.show_history(item, history, reader):
                keep_reading_order(words.history)
            words.history.setVisible(bool(history))
            words.photos.show_photos(sheet.photos_on(*self._key), read_only=self._work.read_only)

    def put_down(self) -> None:
        """Keep what is being written as a draft, and let go of it."""
        self._view.words.keep()
        self._view.words.begin("", "observe", "")

    def flush(self) -> None:
        """Make a note of what is being written."""
        if self._view.page is self._view.words:
            self._view.words.flush()

    def _start(self) -> None:
        if self._key is None:
            self._view.words.begin("", "observe", "")
            return
        item = self._work.part.form.item(self._key)
        draft = self._work.drafts.notes.get(self._key, "")
        asked = item.text_standard if own_ways().standard_when_guided else item.text_easy
        self._view.words.begin(asked, item.method, draft)

    def _on_drafted(self, text: str) -> None:
        if self._key is not None:
            self._work.drafts.keep_note(self._key, text)

    def _on_written(self, text: str, method: str, who: str) -> None:
        key, work = self._key, self._work
        if key is None or key not in work.part.form:
            return
        if work.keep_note(key, Noted(text, _known(method), supported_by=who)):
            work.tell(self.tr("Good, your words are saved"))
            self._start()

    def _on_undone(self) -> None:
        self._work.take_back(self._key)

    def _on_restored(self, change: str) -> None:
        if self._key is not None:
            self._work.restore(self._key, change)

    def _on_left(self) -> None:
        self._view.words.flush()
        self.done.emit()


def _known(method: str) -> Method:
    return next((one for one in _METHODS if one == method), "observe")
