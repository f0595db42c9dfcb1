"""Answers given one question at a time: saved at once, and said to be."""

from PySide6.QtCore import QObject, Signal

from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.going_on import goes_on
from qvisit.ui.visit.guided.question import Asked, Standing
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import OwnWork


class Answering(QObject):
    """Listens to the page of a question."""

    done = Signal()  # the question is answered, and the person likes to go on by itself
    drafted = Signal()  # something is half typed, or is no more
    standard_chosen = Signal(bool)

    def __init__(self, work: OwnWork, view: GuidedView) -> None:
        """Listen.

        Args:
            work: Saves, and keeps what is being written.
            view: Has the page.
        """
        super().__init__(view)
        self._work = work
        self._page = view.question
        self._key: ItemKey | None = None
        self._page.chosen.connect(self._on_chosen)
        self._page.drafted.connect(self._on_drafted)
        self._page.counted.connect(self._on_counted)
        self._page.flagged.connect(self._on_flagged)
        self._page.words.clicked.connect(self._on_words)

    def ask(self, key: ItemKey) -> None:
        """Put a question on the page, in the words and pictures that its person likes."""
        self._key = key
        form, ways = self._work.part.form, own_ways()
        asked = Asked(
            form.item(key), form.aid(key), not ways.standard_when_guided, ways.answer_pictures
        )
        draft = self._work.drafts.replies.get(key, "")
        self._page.show_item(asked, self._standing(key), draft)

    def show_standing(self) -> None:
        """Show what is saved on the question."""
        if self._key is not None and self._key in self._work.part.form:
            self._page.show_standing(self._standing(self._key))

    def _standing(self, key: ItemKey) -> Standing:
        sheet = self._work.editor.current.sheet
        notes = len(sheet.notes_on(*key)) + (key in self._work.drafts.notes)
        return Standing(
            reply=sheet.reply(*key),
            people=self._work.people(key),
            notes=notes,
            flagged=sheet.is_flagged(*key),
            read_only=self._work.read_only,
        )

    def _on_chosen(self, reply: str) -> None:
        key, work = self._key, self._work
        if key is None or not work.answer(key, reply):
            return
        answers = self._page.answers
        if answers is not None and not answers.unfinished:
            work.drafts.keep_reply(key, "")
        work.tell(self.tr("Good, saved") if reply else self.tr("Taken back"))
        if goes_on(work, key, reply):
            self.done.emit()

    def _on_drafted(self, text: str) -> None:
        if self._key is not None:
            self._work.drafts.keep_reply(self._key, text)
            self.drafted.emit()

    def _on_counted(self, people: int) -> None:
        if self._key is not None:
            self._work.count(self._key, people)

    def _on_flagged(self) -> None:
        if self._key is not None:
            self._work.flag(self._key)

    def _on_words(self) -> None:
        self.standard_chosen.emit(not own_ways().standard_when_guided)
