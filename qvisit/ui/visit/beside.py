"""Pages that stand in place of the questions for a while: the talks, and the jots to sort."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.jots.page import JotsPage
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import OwnWork
from qvisit.ui.visit.sections_pane import TALKS
from qvisit.ui.visit.talks.page import TalkPage
from qvisit.usecases.visits import OpenVisit


class BesidePages(QObject):
    """Makes each page when it is first wanted, and shows it over whichever view is there."""

    closed = Signal()  # back to the questions

    def __init__(
        self,
        work: OwnWork,
        faces: QStackedWidget,
        around: QWidget,
        current: Callable[[], ItemKey | None],
    ) -> None:
        """Show nothing yet.

        Args:
            work: Saves, and knows the person's part.
            faces: Where the pages come to stand beside the views.
            around: Where the key works.
            current: Gives the question that the person is at.
        """
        super().__init__(around)
        self._work = work
        self._faces = faces
        self._talks: TalkPage | None = None
        self._jots: JotsPage | None = None
        self._current = current
        shortcut = QShortcut(QKeySequence(KEYS["talk"]), around)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.show_talks)

    @property
    def talks(self) -> TalkPage:
        """The conversation sheet."""
        if self._talks is None:
            self._talks = page = TalkPage(self._work.editor)
            self._faces.addWidget(page)
            page.closed.connect(self.closed)
            page.open_visit()
        return self._talks

    @property
    def jots(self) -> JotsPage:
        """The jots to sort."""
        if self._jots is None:
            self._jots = page = JotsPage(self._work.editor)
            self._faces.addWidget(page)
            page.closed.connect(self.closed)
        return self._jots

    @property
    def is_shown(self) -> bool:
        """Whether one of these pages stands in place of the questions."""
        return self._faces.currentWidget() in (self._talks, self._jots)

    def open_visit(self) -> None:
        """Take up another visit."""
        if self._talks is not None:
            self._talks.open_visit()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is saved in the page on the screen."""
        page = self._faces.currentWidget()
        if page is self._talks and self._talks is not None:
            self._talks.show_visit(opened)
        elif page is self._jots and self._jots is not None:
            self._jots.show_visit(opened)

    def leave(self) -> None:
        """Make durable what is being filled in."""
        if self._talks is not None:
            self._talks.leave()

    def show_page(self, key: str) -> None:
        """Show a page by its key: TALKS or JOTS."""
        if key == TALKS:
            self.show_talks()
        else:
            self.show_jots()

    def show_talks(self) -> None:
        """Show the conversation sheet."""
        self._faces.setCurrentWidget(self.talks)
        self.talks.begin()

    def show_jots(self) -> None:
        """Show the jots that wait to be sorted."""
        self._faces.setCurrentWidget(self.jots)
        self.jots.begin(self._work.part, self._current())
