"""One visit: a header that says which, its six steps, and its concerns."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame_keys import focus_first
from qvisit.ui.privacy_desk import PrivacyDesk
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.concern_doors import ConcernDoors
from qvisit.ui.visit.header import VisitHeader, place_words
from qvisit.ui.visit.jots.panel import JotPanel
from qvisit.ui.visit.kept_draft import KeptDraft
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.later_steps import CONCERN, LaterPage, LaterSteps
from qvisit.ui.visit.photos.page import PhotoPage
from qvisit.ui.visit.prepare_step import LEAVING, PrepareStep
from qvisit.ui.visit.removed_bar import RemovedBar
from qvisit.ui.visit.score_step import ScoreStep
from qvisit.ui.visit.steps import (
    ACTIONS,
    DEBRIEF,
    PREPARE,
    RATING,
    REPORT,
    SCORE,
    first_step,
    steps_of,
)
from qvisit.ui.visit.taking_part.typing_bar import TypingBar
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

_HOME_STEPS = {
    "start": PREPARE,
    "score": SCORE,
    "carry_on": SCORE,
    "debrief": DEBRIEF,
    "leave": PREPARE,
    "closing": PREPARE,
    "talks": PREPARE,
    "draft": REPORT,
    "comment": REPORT,
    "send": REPORT,
    "decide": REPORT,
    "sign_off": REPORT,
    "publish": REPORT,
    "read": REPORT,
}
_LEAVING_STEPS = frozenset({"leave", "closing", "talks"})
_USUAL_CHOOSERS = Choosers()
UNKNOWN = "unknown"


class VisitPage(QWidget):
    """Shows the visit that the editor holds. Give it to the frame as page "visit"."""

    header_changed = Signal()
    left = Signal()  # the person stops for now
    standard_chosen = Signal(bool)  # words of the guided view: the standard ones, or the easy ones

    def __init__(
        self,
        ws: Workspace,
        background: Background,
        editor: VisitEditor,
        choosers: Choosers = _USUAL_CHOOSERS,
    ) -> None:
        """Make the page; it is empty until the editor opens a visit.

        Args:
            ws: The open profile.
            background: The door for slow work.
            editor: Holds the visit.
            choosers: How to ask for files.
        """
        super().__init__()
        self._editor = editor
        self._visit = ""
        self._current = PREPARE
        self._before = PREPARE
        self._seen: OpenVisit | None = None  # what the page on the screen shows
        self._seen_at = ""
        self.title = self.tr("Visit")
        self.context = ""
        self.guardian = PrivacyDesk(editor, background)
        self.header = VisitHeader()
        self.prepare = PrepareStep(background, editor, choosers)
        self.score = ScoreStep(editor, partial(PhotoPage, background, editor, choosers))
        self.doors = ConcernDoors(self, self.show_concern, self.score.risk)
        self.later = LaterSteps(ws, background, editor, choosers)
        self.later.setParent(self)
        self.jot = JotPanel(editor, self)
        self.typing, self.removed = TypingBar(editor), RemovedBar(editor)
        self._stack = QuietStack()
        for page in (self.prepare, self.score):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.removed)
        whole.addWidget(self.typing)
        whole.addWidget(self._stack, 1)
        self._connect()

    @property
    def step(self) -> str:
        """Key of what is on the screen: a step, or "concern"."""
        return self._current

    @property
    def calm(self) -> bool:
        """Whether one question is shown at a time, with a header and foot of its own."""
        return self._current == SCORE and self.score.is_guided

    def show_step(self, step: str = "") -> None:
        """Show a step by its key or by its name on home; the next one to do if it is locked."""
        opened = self._editor.opened
        if opened is None:
            return
        wanted = _HOME_STEPS.get(step, step)
        open_steps = {one.key for one in steps_of(opened) if not one.reason}
        self._show(wanted if wanted in open_steps else first_step(opened))
        if step == ACTIONS and self._current == ACTIONS:
            self.later.follow.show_part(ACTIONS)
        if step in _LEAVING_STEPS:
            self.prepare.show_part(LEAVING)

    def show_concern(
        self, concern: str = "", item: ItemKey | None = None, what: str = "", at_risk: str = UNKNOWN
    ) -> None:
        """Show one concern of the visit, or the form for a new one.

        Args:
            concern: Which; the form if it is none of the visit's.
            item: What a new one is about; the item in hand if none is named.
            what: Words to begin it with.
            at_risk: What was said already about who is at risk.
        """
        opened = self._editor.opened
        if opened is None:
            return
        self._show(CONCERN)
        if concern in opened.shared.concerns:
            self.later.concern.show_concern(concern)
        else:
            self.later.concern.begin(item or self._item_in_hand(), what, at_risk)

    def leave(self) -> None:
        """Make durable changes of everything that is being written."""
        for draft in self.findChildren(KeptDraft):
            draft.keep()
        self.jot.flush()
        self.prepare.leave()
        self.score.leave()
        self.later.leave()

    def _connect(self) -> None:
        self._editor.changed.connect(self._on_changed)
        self.score.face_changed.connect(self._on_face)
        self.score.jot_wanted.connect(self.jot.toggle)
        self.score.paused.connect(self.left)
        self.score.concern_wanted.connect(self.doors.open)
        self.score.standard_chosen.connect(self.standard_chosen)
        self.header.step_chosen.connect(self._show)
        self.header.concern_pressed.connect(self.doors.open)
        self.prepare.started.connect(self._on_started)
        self.prepare.paper.typing_wanted.connect(self.typing.begin)
        self.typing.switching.connect(self.leave)
        self.typing.begun.connect(partial(self._show, SCORE))
        self.later.concern_closed.connect(self._on_concern_left)
        QShortcut(QKeySequence(KEYS["jot"]), self).activated.connect(self.jot.toggle)

    def _show(self, key: str) -> None:
        if key != CONCERN:
            self._before = key
        focused = self.window().focusWidget()
        inside = focused is not None and self._stack.isAncestorOf(focused)
        self._current = key
        self._refresh()
        self._stack.setCurrentWidget(self._page(key))
        self._on_face()
        if inside and not focus_first(self._page(key)):
            self.header.tabs.take_focus()

    def _page(self, key: str) -> PrepareStep | ScoreStep | LaterPage:
        """A page by its key; all but the first two are made when they are first shown."""
        first: dict[str, PrepareStep | ScoreStep] = {PREPARE: self.prepare, SCORE: self.score}
        page = first.get(key) or self.later.page(key)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def _on_face(self) -> None:
        """Give the guided view its own header, and the whole width."""
        self.header.stand_in(self.score.guided.view.header if self.calm else None)
        self.header_changed.emit()

    def _refresh(self) -> None:
        """Show the visit as it is now in the header and in the page on the screen."""
        opened = self._editor.current
        if self._seen is opened and self._seen_at == self._current:
            return
        self._seen, self._seen_at = opened, self._current
        self.header.show_visit(opened, steps_of(opened), self._current)
        self.typing.show_visit(opened)
        self.removed.show_visit(opened)
        self._page(self._current).show_visit(opened)

    def _item_in_hand(self) -> tuple[str, str]:
        """The item that the person was looking at when they raised a concern."""
        current = self.score.current
        return current if self._before == SCORE and current is not None else ("", "")

    def _on_changed(self, _visit: str) -> None:
        opened = self._editor.current
        gone = opened.taken_off is not None and self._current in (SCORE, DEBRIEF, RATING)
        if gone or opened.desk != self._visit:  # another visit, or another person's paper
            self._visit = opened.desk
            self.title = opened.plan.ward_name
            self.context = place_words(opened)
            self.score.open_visit(opened)
            self._show(first_step(opened))
            self.header_changed.emit()
            return
        self._refresh()

    def _on_started(self) -> None:
        announce(self, self.tr("You are on the ward. Scoring is open."))
        self._show(SCORE)
        self.score.take_focus()

    def _on_concern_left(self) -> None:
        self._show(self._before)
