"""Score: one reviewer's own part, as a list or one question at a time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import hush
from qvisit.ui.editor import VisitEditor
from qvisit.ui.own_ways import own_ways
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.beside import BesidePages
from qvisit.ui.visit.guided.way import GuidedWay
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.own_work import GUIDED, LIST, OwnWork
from qvisit.ui.visit.photos.page import PhotoPage
from qvisit.ui.visit.photos.ways import PhotoWays
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.risk_rows import GuidedRisk, RiskRows
from qvisit.ui.visit.score_list import ScoreList
from qvisit.ui.visit.score_view import ScoreView
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.usecases.practice import scores_with_lived_experience
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


class ScoreStep(QWidget):
    """Holds the work, and shows it in the view that the person chose.

    The guided view is made when it is first wanted.
    """

    face_changed = Signal()  # the other view is shown: what stands around it may change too
    jot_wanted = Signal()
    paused = Signal()  # the person stops for now
    concern_wanted = Signal()
    standard_chosen = Signal(bool)  # the guided view shall use the standard words, or the easy ones

    def __init__(self, editor: VisitEditor, photo_page: Callable[[], PhotoPage]) -> None:
        """Hold no work yet.

        Args:
            editor: Holds the visit, and saves.
            photo_page: Makes the page of one photo, when it is first wanted.
        """
        super().__init__()
        self._editor = editor
        self.work = OwnWork(editor, self)
        self.view = ScoreView(editor.ws.clock)
        self._list = ScoreList(self.work, self.view)
        self.risk = RiskRows(editor, self.view.items)
        self._guided: GuidedWay | None = None
        self._guided_risk: GuidedRisk | None = None
        self._faces = QuietStack()
        self._faces.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._faces)
        self.beside = BesidePages(self.work, self._faces, self, lambda: self.current)
        self.photos = PhotoWays(self.work, self._faces, photo_page, lambda: self.current)
        self.photos.listen(self.view.side.photos)
        self.photos.closed.connect(self._on_back)
        self.view.beside_wanted.connect(self.beside.show_page)
        self.beside.closed.connect(self._on_back)
        self.view.sections.jot.clicked.connect(self.jot_wanted)
        self._list.guided_wanted.connect(self.switch)
        for key, work in (("undo", self._on_undo), ("view", self.switch)):
            shortcut = QShortcut(QKeySequence(KEYS[key]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)

    @property
    def is_guided(self) -> bool:
        """Whether one question at a time is shown."""
        return self.work.face == GUIDED

    @property
    def guided(self) -> GuidedWay:
        """The guided view; made now if it was not before."""
        if self._guided is None:
            self._guided = way = GuidedWay(self.work)
            self._faces.addWidget(way.view)
            self.photos.listen(way.view.words.photos)
            self._guided_risk = asked = GuidedRisk(self._editor, way.view)
            asked.question.concern_wanted.connect(self.risk.concern_wanted)
            way.list_wanted.connect(self.switch)
            way.paused.connect(self.paused)
            way.view.header.concern_pressed.connect(self.concern_wanted)
            way.standard_chosen.connect(self.standard_chosen)
            way.view.review.beside_wanted.connect(self.beside.show_page)
            way.view.question.talk_wanted.connect(self.beside.show_talks)
            way.view.header.jot.clicked.connect(self.jot_wanted)
        return self._guided

    @property
    def current(self) -> ItemKey | None:
        """The item in hand, in whichever view."""
        return self.guided.current if self.is_guided else self._list.current

    def open_visit(self, opened: OpenVisit) -> None:
        """Take up another visit, where its person was when they left, in the view they like.

        Nothing of it is shown before `show_visit`.
        """
        self.work.drafts.read()
        self.work.read_only = False
        self.view.voices.begin(self.work.drafts.not_heard)
        self.work.face = _first_face(self._editor.ws, opened, self.work.drafts.place)
        self._open_part(opened, None)
        self.beside.open_visit()
        self.photos.open_visit()
        self._show_face()
        keep_reading_order(self.view)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is saved. Only what changed is touched."""
        if self.work.is_replanned(opened):
            start = self.current
            self._list.keep()
            if self._guided is not None:
                self._guided.put_down()
            self._open_part(opened, start)
        changed = self.work.follow(opened)
        self.photos.show_visit(opened)
        self._list.show_visit(opened, changed)
        self.risk.follow(opened)
        self.beside.show_visit(opened)
        if self.is_guided:
            self.guided.show_visit(opened, changed)
        if self._guided_risk is not None:
            self._guided_risk.follow(opened, self.work.part)

    def show_face(self, face: str) -> None:
        """Show the list or the guided view, at the same question with the same half-typed words."""
        if face == self.work.face:
            return
        key = self.current
        if self.is_guided:
            self.guided.put_down()
            self.work.drafts.keep_place(None)
        else:
            self._list.put_down()
        self.work.face = face
        self._show_face()
        if self.is_guided:
            hush(self)
            self.guided.take_up(key)
        else:
            self._list.take_up(key)

    def switch(self) -> None:
        """Show the other view."""
        self.show_face(LIST if self.is_guided else GUIDED)

    def take_focus(self) -> None:
        """Put the focus where the work goes on."""
        if self.is_guided:
            self.guided.view.take_focus()
        else:
            self.view.take_focus()

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        self._list.leave()
        self.beside.leave()
        if self._guided is not None:
            self._guided.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        self.leave()
        super().hideEvent(event)

    def _open_part(self, opened: OpenVisit, start: ItemKey | None) -> None:
        to = self.work.begin(opened, start)
        self._list.open_part(opened, to)
        if self.is_guided:
            self.guided.open_part(to)

    def _show_face(self) -> None:
        self._faces.setCurrentWidget(self.guided.view if self.is_guided else self.view)
        self.face_changed.emit()

    def _on_back(self) -> None:
        """Come back from a page beside the questions to the question in hand."""
        self._show_face()
        self.take_focus()

    def _on_undo(self) -> None:
        if self.beside.is_shown or self.photos.is_shown:
            return
        if self.is_guided:
            self.guided.take_back()
        else:
            self._list.take_back()


def _first_face(ws: Workspace, opened: OpenVisit, place: ItemKey | None) -> str:
    """The view that the person left, if they took a break; else as they like it, or their role."""
    if opened.typing_for is not None:
        return LIST  # whoever types from paper reads the questions there
    if place is not None:
        return GUIDED
    wanted = own_ways().default_view
    if wanted in (LIST, GUIDED):
        return wanted
    return GUIDED if scores_with_lived_experience(ws, opened) else LIST
