"""The end of a reviewer's part: asked once, then read-only, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from qvisit.ui.announce import announce
from qvisit.ui.visit.own_work import LIST, OwnWork
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.visit.steps import waiting_words
from qvisit.usecases.visits import OpenVisit


class ScoreEnd(QObject):
    """Listens to "I'm done" and what follows it."""

    def __init__(self, work: OwnWork, view: ScoreView, leave: Callable[[], None]) -> None:
        """Listen.

        Args:
            work: Saves, and knows whether the person is done.
            view: Where it is shown.
            leave: Makes durable changes of everything that is being written.
        """
        super().__init__(view)
        self._work = work
        self._view = view
        self._leave = leave
        self._desk = ""
        self._read_only = False
        view.sections.done_pressed.connect(self._on_done)
        view.done.confirmed.connect(self._on_confirmed)
        view.done.went_on.connect(view.go_on)
        view.done.reopened.connect(self._on_reopened)
        view.done.item_chosen.connect(self._on_unanswered)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show whether the person is done."""
        if opened.desk != self._desk:
            self._desk = opened.desk
            self._read_only = False
            self._view.done.begin()
        finished = opened.is_finished
        self._view.side.set_read_only(finished)
        self._view.items.shelf.set_read_only(finished)
        if finished:
            reopens = opened.shared.debriefed is None
            self._view.done.show_finished(waiting_words(opened), may_reopen=reopens)
        if finished and not self._read_only:
            self._view.show_done()
        elif self._read_only and not finished:
            self._view.go_on(focus=self._work.face == LIST)
        self._read_only = finished

    def _on_done(self) -> None:
        self._leave()
        sheet = self._work.editor.current.sheet
        self._view.done.ask(self._view.part, sheet, self._work.unsaved_talks)
        self._view.show_done()
        self._view.done.confirm.setFocus()

    def _on_confirmed(self) -> None:
        self._leave()
        if self._work.editor.scoring.finish():
            announce(self._view, self.tr("You are done. Your answers are saved."))

    def _on_reopened(self, reason: str) -> None:
        if self._work.editor.scoring.reopen(reason):
            self._view.done.begin()

    def _on_unanswered(self, name: str) -> None:
        template, _, code = name.partition("/")
        self._view.go_to((template, code), focus=True)
