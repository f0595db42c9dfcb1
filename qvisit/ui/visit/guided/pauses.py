"""Breaks, ways to stop, and notes before hard sections: each leaves the place as it was."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.visit.guided.course import Course, Stop
from qvisit.ui.visit.guided.state import lead_name
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_part import answered
from qvisit.ui.visit.own_work import OwnWork
from qvisit.usecases import care
from qvisit.usecases.care import Stop as Stopping


class Pauses(QObject):
    """Listens to the pages that hold no question."""

    paused = Signal()  # the person leaves: for now, or because they have stopped
    went = Signal(object)  # Stop: go there
    words_wanted = Signal()  # back to the own words on the question
    begun = Signal()  # a break begins: what is being written shall be durable

    def __init__(self, view: GuidedView, course: Course, work: OwnWork) -> None:
        """Listen.

        Args:
            view: Has the pages.
            course: Knows the way.
            work: Holds the visit, and saves how somebody stops.
        """
        super().__init__(view)
        self._view, self._course, self._work = view, course, work
        self._key: ItemKey | None = None
        self._from: QWidget | None = None
        self.support = ""
        for rest in (view.question.rest, view.words.rest, view.note.rest, view.pause):
            rest.clicked.connect(self._on_rest)
        stops = (view.stop, view.hand_over, view.end)
        for back in (view.rest.come_back, *(page.come_back for page in stops)):
            back.clicked.connect(self._on_come_back)
        view.rest.stop.clicked.connect(self._on_stop)
        view.stop.later.clicked.connect(self.paused)
        view.stop.hand_over.clicked.connect(self._on_hand_over)
        view.stop.end.clicked.connect(self._on_end)
        view.hand_over.sure.clicked.connect(partial(self._stop, "hand_over"))
        view.end.sure.clicked.connect(partial(self._stop, "end"))
        view.end.look.clicked.connect(self._on_look)
        view.note.go_on.clicked.connect(self._on_go_on)
        view.note.skip.clicked.connect(self._on_skip)

    def show_note(self, key: ItemKey, *, focus: bool) -> None:
        """Say what the section of a question is about."""
        self._key = key
        chapter = self._course.chapter(key)
        note = chapter.section.content_note or ""
        count = len(self._course.questions(chapter))
        self._view.note.show_note(chapter.title, note, count, self.support)
        self._view.show_page(self._view.note, focus=focus)

    def at(self, key: ItemKey) -> None:
        """Remember the question that a break comes back to."""
        self._key = key

    @property
    def _number(self) -> int:
        """The question to come back to, from 1; 0 for the list at the end."""
        if self._key is None or self._from is self._view.review:
            return 0
        return self._course.number(self._key) + 1

    @property
    def _ended(self) -> bool:
        """Whether there is no part of the person's own to stop."""
        return self._work.read_only or self._work.editor.current.typing_for is not None

    def _on_rest(self) -> None:
        self._from = self._view.page
        self.begun.emit()
        self._view.rest.show_place(self._number, self.support, ended=self._ended)
        self._view.show_page(self._view.rest, focus=True)

    def _on_stop(self) -> None:
        if self._ended:
            self.paused.emit()
            return
        self._view.stop.show_place(self._number)
        self._view.show_page(self._view.stop, focus=True)

    def _stop(self, how: Stopping) -> None:
        """Let somebody else take the rest, or nobody; then leave."""
        if self._work.editor.apply(partial(care.stop_part, how=how)):
            self._work.tell(self.tr("You have stopped. Your answers are saved."))
            self.paused.emit()

    def _on_hand_over(self) -> None:
        self._view.hand_over.show_lead(lead_name(self._work.editor.current), self._number)
        self._view.show_page(self._view.hand_over, focus=True)

    def _on_end(self) -> None:
        part = self._work.part.part
        done = answered(self._work.editor.current.sheet, part)
        self._view.end.show_left(done, len(part), self._work.unsaved_talks, self._number)
        self._view.show_page(self._view.end, focus=True)

    def _on_look(self) -> None:
        self.went.emit(self._course.last)

    def _on_come_back(self) -> None:
        if self._key is None or self._from is self._view.review:
            self.went.emit(self._course.last)
            return
        self.went.emit(self._course.stop_at(self._key))
        if self._from is self._view.words:
            self.words_wanted.emit()

    def _on_go_on(self) -> None:
        if self._key is not None:
            self._course.read(self._key)
            self.went.emit(self._course.stop_at(self._key))

    def _on_skip(self) -> None:
        if self._key is not None:
            past: Stop = self._course.past(self._key)
            self.went.emit(past)
