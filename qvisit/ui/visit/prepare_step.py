"""Prepare: all that surrounds the scoring, a part at a time; nothing in it stops anybody."""

from collections.abc import Mapping
from functools import cached_property, partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.frame_keys import focus_first
from qvisit.ui.language import how_many
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.prepare.briefing_part import BriefingPart
from qvisit.ui.visit.prepare.care_part import CarePart
from qvisit.ui.visit.prepare.earlier_part import EarlierPart, has_earlier
from qvisit.ui.visit.prepare.leaving_part import LeavingPart
from qvisit.ui.visit.prepare.pack_part import PackPart
from qvisit.ui.visit.prepare.part import PreparePart, part_title, state_words
from qvisit.ui.visit.prepare.plan_part import PlanPart
from qvisit.ui.visit.prepare.ward_part import WardPart
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases import frame
from qvisit.usecases.carried_actions import carried_views
from qvisit.usecases.frame import State
from qvisit.usecases.visits import OpenVisit

PLAN, PACK, EARLIER, BRIEFING, CARE, WARD, LEAVING = PARTS = (
    "plan",
    "pack",
    "earlier",
    "briefing",
    "care",
    "ward",
    "leaving",
)
_LIST, _WORK = "parts", "part"


class _Parts(QWidget):
    """The parts, each made when it is first wanted."""

    left_part = Signal(str)  # key of the part from which the person goes on

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self._background, self._editor, self._choosers = background, editor, choosers
        self._stack = QuietStack()

    @cached_property
    def plan(self) -> PlanPart:
        """The plan, the panel, what is asked, and the button that opens scoring."""
        part = PlanPart(self._background, self._editor, self._choosers)
        self._add(PLAN, part)
        return part

    @cached_property
    def pack(self) -> PackPart:
        """What is known of the ward."""
        part = PackPart(self._background, self._editor, self._choosers)
        self._add(PACK, part)
        return part

    @cached_property
    def earlier(self) -> EarlierPart:
        """What was agreed on earlier visits; listed only where there is something."""
        part = EarlierPart(self._background, self._editor)
        self._add(EARLIER, part)
        return part

    @cached_property
    def briefing(self) -> BriefingPart:
        """What the panel goes through together."""
        part = BriefingPart(self._editor)
        self._add(BRIEFING, part)
        return part

    @cached_property
    def care(self) -> CarePart:
        """How the reviewers are, and who looks after them."""
        part = CarePart(self._editor)
        self._add(CARE, part)
        return part

    @cached_property
    def ward(self) -> WardPart:
        """Times, and who is there."""
        part = WardPart(self._editor)
        self._add(WARD, part)
        return part

    @cached_property
    def leaving(self) -> LeavingPart:
        """Words before leaving, and after."""
        part = LeavingPart(self._background, self._editor, self._choosers)
        self._add(LEAVING, part)
        return part

    def _add(self, key: str, part: PlanPart | PreparePart) -> None:
        self._stack.addWidget(part)
        part.went_on.connect(partial(self.left_part.emit, key))


class PrepareStep(_Parts):
    """The parts at the left, the chosen one beside them. Only that one is told of changes."""

    started = Signal()

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__(background, editor, choosers)
        self._visit = ""
        self._current = PLAN
        self._listed: list[str] = [*PARTS]
        self.start, self.sheet = self.plan.start, self.plan.sheet
        self.paper, self.colleagues = self.plan.paper, self.plan.colleagues
        self.parts = EntryList(self.tr("Parts of Prepare"))
        self._columns = Columns(
            [
                (_LIST, self.tr("Parts"), self._bed(), 232),
                (_WORK, self.tr("This part"), self._stack, 0),
            ]
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self.parts.chosen.connect(self._on_chosen)
        self.left_part.connect(self._on_left_part)
        self.plan.started.connect(self.started)
        go_on = QShortcut(QKeySequence(KEYS["pass"]), self)
        go_on.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go_on.activated.connect(self._on_key)

    @property
    def current(self) -> str:
        """Key of the part on the screen."""
        return self._current

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the visit as it stands, in the list and in the part on the screen."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._current = PLAN
        earlier = has_earlier(self._editor, opened)
        self._listed = [key for key in PARTS if key != EARLIER or earlier]
        part = self.part(self._current)
        part.show_visit(opened)
        self._stack.setCurrentWidget(part)
        self.parts.show_entries([self._entry(key, opened) for key in self._listed])
        self.parts.set_current(self._current)
        self._show_way_on(opened)
        keep_reading_order(self)  # rows are made anew as they change

    def part(self, key: str) -> PlanPart | PreparePart:
        """A part by its key; made when it is first wanted."""
        part: PlanPart | PreparePart = getattr(self, key)
        return part

    def show_part(self, key: str) -> None:
        """Go to a part by its key."""
        if key in PARTS:
            self._current = key
            self._columns.show_column(_WORK)
            self.show_visit(self._editor.current)

    def leave(self) -> None:
        """Keep what is being typed."""
        if LEAVING in self.__dict__:  # made
            self.leaving.feedback.flush()

    def _bed(self) -> QWidget:
        bed = ListBed()
        column = QVBoxLayout(bed)
        column.setContentsMargins(1, 1, 1, 1)
        page = ScrollPage(margin=0, spacing=0)
        page.body.setContentsMargins(0, 0, 0, 0)
        page.content.setAutoFillBackground(False)  # the bed is the ground
        page.body.addWidget(self.parts)
        page.body.addStretch(1)
        column.addWidget(page)
        return bed

    def _entry(self, key: str, opened: OpenVisit) -> Entry:
        state, title = _state(key, opened), part_title(key)
        if state is None:
            count = len(carried_views(opened))
            earlier = how_many("1 action", "{count} actions", count)
            words = {WARD: self._ward_words(opened), EARLIER: earlier}.get(key, "")
            icon = {WARD: "building", EARLIER: "flag"}.get(key, "calendar")
            return Entry(key, title, text=words, icon=icon)
        done = state == "done"
        icon, tone = ("tick", "greentext") if done else ("circle", "text2")
        return Entry(key, title, text=state_words(state), icon=icon, tone=tone)

    def _ward_words(self, opened: OpenVisit) -> str:
        if frame.left_at(opened):
            return self.tr("The panel has left")
        there = opened.shared.started is not None
        return self.tr("The panel is there") if there else self.tr("Not arrived yet")

    def _show_way_on(self, opened: OpenVisit) -> None:
        following = self._following(self._current)
        title = part_title(following) if following else ""
        self.part(self._current).show_way_on(title, _state(self._current, opened), KEYS["pass"])

    def _following(self, key: str) -> str:
        following = self._listed[self._listed.index(key) + 1 :] if key in self._listed else []
        return following[0] if following else ""

    def _on_chosen(self, key: str) -> None:
        self.show_part(key)
        if not self.parts.isVisibleTo(self):  # it stood in the place of the part
            focus_first(self.part(key))

    def _on_key(self) -> None:
        self._on_left_part(self._current)

    def _on_left_part(self, key: str) -> None:
        """Go on to the part after one; what is not done is passed, and says so."""
        part = self.part(key)
        following = self._following(key)
        opened = self._editor.current
        if isinstance(part, PreparePart) and part.state(opened) == "open":
            if frame.may_pass(opened):
                self._editor.apply(partial(frame.pass_steps, steps=part.steps))
            announce(self, self.tr("{part}: not done, passed.").format(part=part.title))
        if following:
            self.show_part(following)
        focus_first(self.part(self._current))  # the button that led on may be gone


_KINDS: Mapping[str, type[PreparePart]] = {
    PACK: PackPart,
    EARLIER: EarlierPart,
    BRIEFING: BriefingPart,
    CARE: CarePart,
    WARD: WardPart,
    LEAVING: LeavingPart,
}


def _state(key: str, opened: OpenVisit) -> State | None:
    """How far a part is, made or not; None where nothing is to be done."""
    kind = _KINDS.get(key)
    return kind.state(opened) if kind is not None else None
