"""The list of actions: filtered, each with its state; and the ways to their owners."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.action_words import means_words, state_words
from qvisit.ui.list_rows import ListRow
from qvisit.ui.models.folding_table import FoldingTable
from qvisit.ui.theme import scaled
from qvisit.ui.visit.action_table import FOLDED, ActionColumns
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.pair_page import flow_row, padded
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.fold import Fold
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.usecases.actions import ListedAction

ALL, MUST, OVERDUE, CHECK = "all", "must", "overdue", "check"
_WANTED: dict[str, Callable[[ListedAction], bool]] = {
    ALL: lambda one: True,
    MUST: lambda one: one.view.said.must,
    OVERDUE: lambda one: bool(one.overdue),
    CHECK: lambda one: one.to_check,
}
_ROOM_FOR_ALL = 560  # px at 100 %


class ActionBed(ListBed):
    """It tells what is chosen and decides nothing."""

    chosen = Signal(str)  # action id
    new_wanted = Signal()
    owners_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[ListedAction] = ()
        self._current = ""
        self._columns = ActionColumns()
        self.filter = Segmented(
            self.tr("Which actions"),
            (
                (ALL, self.tr("All")),
                (MUST, self.tr("Must")),
                (OVERDUE, self.tr("Overdue")),
                (CHECK, self.tr("To check")),
            ),
        )
        self.add = PlainButton(self.tr("Add an action"), "plus")
        self.model = FoldingTable(self._columns)
        self.table = DataTable(self.tr("Actions"))
        self.table.setModel(self.model)
        self._none = Words("", "body", "text2")
        self.owners = PlainButton(self.tr("Owners: sheet and reminder"), "people")
        self.meaning = Fold(self.tr("What the states mean"))
        for state in ("completed", "assured", "not_assured", "stopped"):
            self.meaning.body.addWidget(ListRow(state_words(state), means_words(state)))
        late = self.tr("Worked out from the day, never typed")
        self.meaning.body.addWidget(ListRow(self.tr("Overdue"), late))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(padded(flow_row((self.filter, self.add))))
        column.addWidget(self.table, 1)
        column.addWidget(padded(self._none, flow_row((self.owners,)), self.meaning))
        self.filter.chosen.connect(self._on_filter)
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(self._on_clicked)
        self.add.clicked.connect(self.new_wanted)
        self.owners.clicked.connect(self.owners_wanted)

    def show_actions(self, rows: Sequence[ListedAction], today: str, *, may: bool) -> None:
        """Show these; the chosen row stays chosen if it is still there.

        Args:
            rows: The actions of the visit.
            today: An ISO day.
            may: Whether the person may write actions and hear from owners.
        """
        before, self._columns.today = self._columns.today, today
        self.add.setVisible(may)
        self.owners.setVisible(may and bool(rows))
        for key, wanted in _WANTED.items():
            self.filter.show_count(key, sum(wanted(one) for one in rows))
        if (tuple(rows), today) != (self._rows, before):
            self._rows = tuple(rows)
            self._narrow_down()

    def set_current(self, action: str) -> None:
        """Mark the action that is looked at; "" for a new one."""
        self._current = action
        self._select()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _narrow_down(self) -> None:
        at = self.table.currentIndex()
        here = self.model.row_at(at.row()).view.action if at.isValid() else ""
        shown = [one for one in self._rows if _WANTED[self.filter.value](one)]
        self.model.show_rows(shown)
        self._fold()
        self._none.setText("" if shown else self._none_words())
        self._none.setVisible(not shown)
        self._select(here if self.table.hasFocus() else "")

    def _none_words(self) -> str:
        if not self._rows:
            return self.tr("There is no action yet.")
        return {
            MUST: self.tr("No action is a must."),
            OVERDUE: self.tr("Nothing is overdue."),
            CHECK: self.tr("Nothing waits to be looked at."),
        }.get(self.filter.value, "")

    def _select(self, here: str = "") -> None:
        """Mark the action that is looked at, or the one at which the person is in the list."""
        wanted = here or self._current
        shown = [self.model.row_at(row) for row in range(self.model.rowCount())]
        at = next((row for row, one in enumerate(shown) if one.view.action == wanted), -1)
        if at >= 0:
            self.table.selectRow(at)
        else:
            self.table.clearSelection()

    def _fold(self) -> None:
        folded = self.width() < scaled(_ROOM_FOR_ALL)
        self.model.set_folded(folded)
        for column in FOLDED:
            self.table.setColumnHidden(column, folded)
        self.table.fit()

    def _on_filter(self, _key: str) -> None:
        self._narrow_down()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_opened(index.row())

    def _on_opened(self, row: int) -> None:
        self.chosen.emit(self.model.row_at(row).view.action)
