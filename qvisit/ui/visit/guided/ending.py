"""The end of the way: the list of what is unanswered, asked once, then read-only."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.guided.course import Course
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.visit.steps import waiting_words
from qvisit.usecases.visits import OpenVisit


class GuidedEnd(QObject):
    """Listens to the list at the end."""

    went = Signal(object)  # Stop: go there

    def __init__(
        self, work: OwnWork, view: GuidedView, course: Course, leave: Callable[[], None]
    ) -> None:
        """Listen.

        Args:
            work: Saves, and knows what is asked.
            view: Has the page.
            course: Knows the way.
            leave: Makes durable changes of everything that is being written.
        """
        super().__init__(view)
        self._work, self._view, self._course, self._leave = work, view, course, leave
        self._finished = False
        view.review.confirmed.connect(self._on_confirmed)
        view.review.went_on.connect(self._on_went_on)
        view.review.reopened.connect(work.editor.scoring.reopen)
        view.review.item_chosen.connect(self._on_item)

    def begin(self) -> None:
        """Take up another part, which is not ended yet as far as one has seen."""
        self._finished = False

    def ask(self, *, focus: bool) -> None:
        """Show what is unanswered and ask whether the person is done; or that they are."""
        self._show(self._work.editor.current)
        self._view.show_page(self._view.review, focus=focus)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show that the person is done, or may go on after all."""
        finished, before = opened.is_finished, self._finished
        self._finished = finished
        if finished and not before:
            self._work.drafts.keep_place(None)
            self.ask(focus=True)
        elif before and not finished:
            self._on_went_on()
        elif finished or self._view.page is self._view.review:
            self._show(opened)

    def _show(self, opened: OpenVisit) -> None:
        review, done = self._view.review, opened.is_finished
        self._view.show_done(done=done)
        if done:
            reopens = opened.shared.debriefed is None
            review.show_finished(waiting_words(opened), may_reopen=reopens)
        else:
            easy = not own_ways().standard_when_guided
            review.ask(self._work.part, opened.sheet, self._work.unsaved_talks, easy=easy)

    def _on_confirmed(self) -> None:
        self._leave()
        if self._work.editor.scoring.finish():
            self._work.tell(self.tr("You are done. Your answers are saved."))

    def _on_went_on(self) -> None:
        """Back to the first question without an answer, or to the last of all."""
        part = self._work.part
        to = part.next_unanswered(self._work.editor.current.sheet, None)
        to = to or (part.order[-1] if part.order else None)
        if to is not None:
            self.went.emit(self._course.stop_at(to))

    def _on_item(self, name: str) -> None:
        template, _, code = name.partition("/")
        self.went.emit(self._course.stop_at((template, code)))
