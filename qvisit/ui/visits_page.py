"""Visits: which are there, in what state, and what is the next step of each?"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from qvisit.ui.background import Background
from qvisit.ui.language import how_many
from qvisit.ui.models.folding_table import FoldingTable
from qvisit.ui.models.visit_table import FOLDED, VisitColumns, panel_words, state_cell
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP, PAGE_MARGIN
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import MainButton, SecondButton
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import is_for_me
from qvisit.usecases.visit_list import ListedVisit, look_visits
from qvisit.workspace import Workspace

ALL, NOW, COMING, WRITING, OUT, CLOSED = "all", "now", "coming", "writing", "out", "closed"
_GROUPS = {
    "draft_plan": COMING,
    "planned": COMING,
    "in_progress": NOW,
    "scoring_complete": WRITING,
    "moderated": WRITING,
    "draft_report": WRITING,
    "accuracy_check": WRITING,
    "signed_off": WRITING,
    "published": OUT,
    "in_follow_up": OUT,
    "closed": CLOSED,
}
_ROOM_FOR_ALL = 1050  # px at 100 %
_TABLE, _EMPTY = 0, 1  # of what lies on one another; leaves of tools come after these


class VisitsPage(QWidget):
    """A table of visits that can be searched and narrowed down; it changes nothing itself."""

    visit_opened = Signal(str, str)  # visit, step
    plan_requested = Signal(str)
    practice_requested = Signal()
    header_changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self._visits: Sequence[ListedVisit] = ()
        self._tools: list[SecondButton] = []
        self._governs = False
        self.title = self.tr("Visits")
        self.context = ""
        self.action = MainButton(self.tr("Plan a visit"), "plus")
        self.action.setObjectName("plan")
        self.action.clicked.connect(partial(self.plan_requested.emit, ""))
        self.search = TextField(self.tr("Find a ward, code or site"), hide_label=True)
        self.search.edit.setPlaceholderText(self.tr("Find a ward, code or site"))
        self.search.edit.setClearButtonEnabled(True)
        self.search.setMinimumWidth(scaled(240))
        self.filter = Segmented(
            self.tr("Filter"),
            (
                (ALL, self.tr("All")),
                (NOW, self.tr("Now")),
                (COMING, self.tr("Coming up")),
                (WRITING, self.tr("Writing up")),
                (OUT, self.tr("Published")),
                (CLOSED, self.tr("Closed")),
            ),
        )
        self.model = FoldingTable(VisitColumns())
        self.table = DataTable(self.tr("Visits"))
        self.table.setModel(self.model)
        self._summary = Words("", "dense", "text2")
        self._chosen = Words("", "body")
        self.open_button = SecondButton(self.tr("Open visit"))
        self._empty = EmptyState(
            "visits",
            self.tr("No visit is on this laptop yet"),
            self.tr("Governance plans visits. Yours comes here with a sync."),
            self.tr("Practise on an example ward"),
        )
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Look again; what is on the screen stays until the answer is there."""
        work = partial(look_visits, self._ws)
        self._background.run(self, work, self.show_visits, self.failed.emit)

    def allow_planning(self, allowed: bool) -> None:
        """Let the person plan visits, or say who can; governance has its tools here too."""
        reason = self.tr("Governance plans visits. An administrator gives that role.")
        self.action.set_unavailable("" if allowed else reason)
        self._governs = allowed
        for tool in self._tools:
            tool.setVisible(allowed)
        if not allowed and self.stack.currentIndex() > _EMPTY:
            self.stack.setCurrentIndex(_TABLE)

    def add_tool(self, tool: SecondButton, leaf: QWidget) -> None:
        """Take in a button for governance, and the leaf that stands in place of the table."""
        self._tools.append(tool)
        self._flow.addWidget(tool)
        self.stack.addWidget(leaf)
        tool.setVisible(self._governs)
        keep_reading_order(self)

    def show_visits(self, visits: Sequence[ListedVisit]) -> None:
        """Show these visits; the chosen row stays chosen if it is still there."""
        self._visits = sorted(visits, key=_by_need)
        count = len(visits)
        self.context = how_many("1 visit on this laptop", "{count} visits on this laptop", count)
        self.filter.show_count(ALL, count)
        for group in (NOW, COMING, WRITING, OUT, CLOSED):
            self.filter.show_count(group, sum(_GROUPS[one.status] == group for one in visits))
        if self.stack.currentIndex() <= _EMPTY:
            self.stack.setCurrentIndex(_TABLE if count else _EMPTY)
        self._narrow_down()
        self.header_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _lay_out(self) -> None:
        tools = QWidget()
        self._flow = flow = FlowLayout(tools, spacing=12)
        flow.addWidget(self.search)
        flow.addWidget(self.filter)
        foot = QHBoxLayout()
        foot.addWidget(self._chosen, 1)
        foot.addWidget(self.open_button)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(12)
        column.addWidget(tools)
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.stack = QStackedLayout(self)
        self.stack.addWidget(filled)
        self.stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.search.edited.connect(self._narrow_down)
        self.search.submitted.connect(self._on_found)
        self.filter.chosen.connect(self._narrow_down)
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.open_button.clicked.connect(self._on_open_pressed)
        self._empty.pressed.connect(self.practice_requested)
        shortcut = QShortcut(QKeySequence(KEYS["find"]), self)
        shortcut.activated.connect(self.search.edit.setFocus)

    def _narrow_down(self) -> None:
        row = self.table.currentIndex().row()
        before = self.model.row_at(row).visit if 0 <= row < self.model.rowCount() else ""
        wanted = self.search.text().casefold()
        group = self.filter.value
        shown = [
            one
            for one in self._visits
            if group in (ALL, _GROUPS[one.status]) and wanted in _searched(one)
        ]
        self.model.show_rows(shown)
        self._fold()
        found = how_many(
            "1 visit shown.",
            "{count} visits shown. What waits for you comes first.",
            len(shown),
        )
        none = self.tr("No visit fits. Clear the search, or choose All.")
        self._summary.setText(found if shown else none)
        again = next((at for at, one in enumerate(shown) if one.visit == before), 0)
        if shown:
            self.table.selectRow(again)
        self._on_chosen()

    def _fold(self) -> None:
        folded = self.width() < scaled(_ROOM_FOR_ALL)
        self.model.set_folded(folded)
        for column in FOLDED:
            self.table.setColumnHidden(column, folded)
        self.table.fit()

    def _current(self) -> ListedVisit | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _on_chosen(self, _now: QItemSelection | None = None) -> None:
        visit = self._current()
        self.open_button.setVisible(visit is not None)
        if visit is None:
            self._chosen.setText("")
            return
        words = f"{visit.ward_name}, {visit.ward_code}, {visit.site}. {state_cell(visit).words}."
        self._chosen.setText(f"{words} {panel_words(visit)}.")

    def _on_found(self, _text: str) -> None:
        if self.model.rowCount():
            self.table.setFocus()

    def _on_opened(self, row: int) -> None:
        visit = self.model.row_at(row)
        self.visit_opened.emit(visit.visit, visit.step)

    def _on_open_pressed(self) -> None:
        visit = self._current()
        if visit is not None:
            self.visit_opened.emit(visit.visit, visit.step)


def _searched(visit: ListedVisit) -> str:
    return f"{visit.ward_name} {visit.ward_code} {visit.site}".casefold()


def _by_need(visit: ListedVisit) -> tuple[bool, bool, bool, int]:
    """Concerns first, then what waits for this person, then the newest."""
    day = -int(visit.day.replace("-", ""))
    return (not visit.open_concerns, not is_for_me(visit.step), visit.practice, day)
