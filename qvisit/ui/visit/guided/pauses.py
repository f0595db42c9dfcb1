"""Breaks, ways to stop, and notes before hard sections: each leaves the place as it was."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.guided.course import Course, Stop
from qvisit.ui.visit.guided.state import lead_name
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.labels import ItemKey
from qvisit.usecases import care
from qvisit.usecases.care import Stop as Stopping


class Pauses(QObject):
    """Listens to the pages that hold no question."""

    paused = Signal()  # the person stops for now
    ended = Signal()  # the person wants to end their part
    went = Signal(object)  # Stop: go there
    begun = Signal()  # a break begins: what is being written shall be durable

    def __init__(self, view: GuidedView, course: Course, editor: VisitEditor) -> None:
        """Listen.

        Args:
            view: Has the pages.
            course: Knows the way.
            editor: Holds the visit, and saves how somebody stops.
        """
        super().__init__(view)
        self._view, self._course, self._editor = view, course, editor
        self._key: ItemKey | None = None
        self.support = ""
        for rest in (view.question.rest, view.note.rest):
            rest.clicked.connect(self._on_rest)
        for back in (view.rest.come_back, view.stop.come_back, view.hand_over.come_back):
            back.clicked.connect(self._on_come_back)
        view.stop.later.clicked.connect(partial(self._stop, "later"))
        view.hand_over.sure.clicked.connect(partial(self._stop, "hand_over"))
        view.rest.stop.clicked.connect(self._on_stop)
        view.stop.hand_over.clicked.connect(self._on_hand_over)
        view.stop.end.clicked.connect(self.ended)
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

    def _number(self) -> int:
        return self._course.number(self._key) + 1 if self._key is not None else 1

    def _on_rest(self) -> None:
        self.begun.emit()
        self._view.rest.show_place(self._number(), self.support)
        self._view.show_page(self._view.rest, focus=True)

    def _on_stop(self) -> None:
        self._view.stop.show_place(self._number())
        self._view.show_page(self._view.stop, focus=True)

    def _stop(self, how: Stopping) -> None:
        """Go on later, or let somebody else take the rest; then leave."""
        if self._editor.apply(partial(care.stop_part, how=how)):
            self.paused.emit()

    def _on_hand_over(self) -> None:
        self._view.hand_over.show_lead(lead_name(self._editor.current), self._number())
        self._view.show_page(self._view.hand_over, focus=True)

    def _on_come_back(self) -> None:
        if self._key is not None:
            self.went.emit(self._course.stop_at(self._key))

    def _on_go_on(self) -> None:
        if self._key is not None:
            self._course.read(self._key)
            self.went.emit(self._course.stop_at(self._key))

    def _on_skip(self) -> None:
        if self._key is not None:
            past: Stop = self._course.past(self._key)
            self.went.emit(past)
