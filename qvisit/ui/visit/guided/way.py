"""The way through a reviewer's own part, one question at a time."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qvisit.ui.own_ways import ways_notice
from qvisit.ui.visit.guided.answering import Answering
from qvisit.ui.visit.guided.course import END, NOTE, Course, Stop
from qvisit.ui.visit.guided.ending import GuidedEnd
from qvisit.ui.visit.guided.foot import support_words
from qvisit.ui.visit.guided.pauses import Pauses
from qvisit.ui.visit.guided.state import say_end, say_state, show_head, show_way
from qvisit.ui.visit.guided.view import GuidedView
from qvisit.ui.visit.guided.writing import GuidedWords
from qvisit.ui.visit.labels import ItemKey, changed_words
from qvisit.ui.visit.own_part import Changed
from qvisit.ui.visit.own_work import GUIDED, OwnWork
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import list_contacts


class GuidedWay(QObject):
    """One question at a time, as one of the two views of a reviewer's own part."""

    list_wanted = Signal()
    paused = Signal()  # the person stops for now
    standard_chosen = Signal(bool)

    def __init__(self, work: OwnWork) -> None:
        super().__init__()
        self._work = work
        self.view = GuidedView(work.editor.ws.clock)
        self.setParent(self.view)  # so that it hears of nothing once the window is gone
        self.course = Course()
        self._key: ItemKey | None = None
        self._pauses = Pauses(self.view, self.course, work)
        self._words = GuidedWords(work, self.view)
        self._end = GuidedEnd(work, self.view, self.course, self.leave)
        self._answering = Answering(work, self.view)
        self._answering.done.connect(partial(self._step, 1))
        self._answering.drafted.connect(self._show_around)
        self._answering.standard_chosen.connect(self.standard_chosen)
        page = self.view.question
        page.next.clicked.connect(partial(self._step, 1))
        page.back.clicked.connect(partial(self._step, -1))
        self._words.done.connect(self._again)
        self._end.went.connect(self.go)
        self._pauses.went.connect(self.go)
        self._pauses.begun.connect(self.leave)
        self._pauses.words_wanted.connect(self._words.open)
        self._pauses.paused.connect(self.paused)
        self.view.leave.clicked.connect(self.paused)
        self.view.header.list_pressed.connect(self.list_wanted)
        ways_notice().changed.connect(self._on_ways)

    @property
    def current(self) -> ItemKey | None:
        """The question in hand."""
        return self._key

    def open_part(self, to: ItemKey | None) -> None:
        """Ask what the plan gives the person, beginning at one question."""
        self.course.begin(self._work.part)
        self._end.begin()
        self._words.begin(None)
        self._key = None
        self._pauses.support = support_words(list_contacts(self._work.editor.ws))
        self.view.foot.show_support(self._pauses.support)
        if to is not None and to == self._work.drafts.place:
            self.course.read(to)
        self.go(self.course.stop_at(to) if to is not None else self.course.last, focus=False)

    def show_visit(self, opened: OpenVisit, changed: Changed) -> None:
        """Show what is saved on the question in hand, and around it."""
        self._answering.show_standing()
        if self.view.page is self.view.words:  # else they are shown when it is opened
            self._words.show_notes()
        self._end.show_visit(opened)
        self._show_around()
        more, fewer = (self._work.part.listed([*changed.shown]), len(changed.hidden))
        if more or fewer:
            self._work.tell(changed_words(len(more), fewer))

    def take_up(self, key: ItemKey | None) -> None:
        """Go on with what the list left half typed, at one question."""
        if self.course.part is not self._work.part:
            self.open_part(None)
        if key is not None:
            self.course.read(key)  # it stood open in the list
            self.go(self.course.stop_at(key))
            if key in self._work.drafts.notes:
                self._words.open()
        self._end.show_visit(self._work.editor.current)

    def put_down(self) -> None:
        """Keep what is being typed, and let go of it: the list takes it up."""
        self.view.question.put_down()
        self._words.put_down()

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        self.view.question.flush()
        self._words.flush()

    def take_back(self) -> None:
        """Go back to the answer before, on the question in hand, where that is to be seen."""
        if self.view.page is self.view.question:
            self._work.take_back(self._key)

    def go(self, stop: Stop, *, focus: bool = True) -> None:
        """Show a question, the note before its section, or the list at the end."""
        if stop.kind == END or stop.key is None:
            self._show_end(focus=focus)
        elif stop.kind == NOTE:
            self._pauses.show_note(stop.key, focus=focus)
            show_way(self.view.header, self.course, stop.key, self._work)
        else:
            self._show_question(stop.key, focus=focus)

    def _show_question(self, key: ItemKey, *, focus: bool) -> None:
        self._key = key
        self._pauses.at(key)
        self._words.begin(key)
        self._answering.ask(key)
        page = self.view.question
        first = self.course.before(key) is None
        page.back.set_unavailable(self.tr("This is the first question.") if first else "")
        self.view.show_page(page, focus=focus)
        if self._work.face == GUIDED and not self._work.read_only:
            self._work.drafts.keep_place(key)
        self._show_around()
        self._work.tell(self.view.header.count.text())

    def _show_around(self) -> None:
        show_head(self.view.header, self._work.editor.current)
        if self.view.page is self.view.review:
            show_way(self.view.header, self.course, None, self._work)
            say_end(self.view.foot, self._work)
            return
        show_way(self.view.header, self.course, self._key, self._work)
        answers = self.view.question.answers
        unfinished = answers is not None and answers.unfinished
        say_state(self.view.foot, self._work, self._key, unfinished=unfinished)

    def _step(self, step: int) -> None:
        """Go on (1) or back (-1); what is being typed becomes the answer first."""
        if self._key is None:
            return
        self.view.question.flush()
        to = self.course.after(self._key) if step > 0 else self.course.before(self._key)
        if to is not None:
            self.go(to)

    def _again(self) -> None:
        """Come back to the question in hand, as it is now."""
        if self._key is not None and self._work.face == GUIDED:
            self._show_question(self._key, focus=True)

    def _on_ways(self) -> None:
        """Show the question in the words and pictures that the person likes now."""
        if self.view.page is self.view.question:
            self.view.question.put_down()
            self._again()

    def _show_end(self, *, focus: bool) -> None:
        self.leave()
        self._end.ask(focus=focus)
        self._show_around()
