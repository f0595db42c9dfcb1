"""The list of visits as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from qvisit.ui.language import how_many
from qvisit.ui.rating_look import rating_words
from qvisit.ui.widgets.cells import ICON, LINK, SECOND_LINE, TONE
from qvisit.ui.wording import day_words, state_of_visit, step_words, visit_type_words
from qvisit.usecases.visit_list import ListedVisit

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()

WARD, KIND, DAY, PANEL, STATE, RATING, STEP = range(7)
FOLDED = (KIND, DAY, PANEL, RATING)
"""Columns that go into the ward's second line where there is no room for them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it is drawn: words, a quieter second line, a pill's tone, an icon, a link."""

    words: str
    second: str = ""
    tone: str = ""
    icon: str = ""
    link: bool = False


def _tr(words: str) -> str:
    return QCoreApplication.translate("VisitTable", words)


def panel_words(visit: ListedVisit) -> str:
    """How many of a panel are done, or how large it is before anybody scored."""
    if visit.status in ("planned", "draft_plan"):
        return how_many("1 person", "{count} people", visit.seats)
    return _tr("{done} of {total} done").format(done=visit.finished, total=visit.seats)


def state_cell(visit: ListedVisit) -> Cell:
    """How far a visit is; an open concern comes before anything else."""
    if visit.open_concerns:
        words = how_many("Concern open", "Concerns open", visit.open_concerns)
        return Cell(words, tone="red", icon="warning")
    words, tone, icon = state_of_visit(visit.status)
    return Cell(words, tone=tone, icon=icon)


class VisitTableModel(QAbstractTableModel):
    """Shows visits. In the folded form a ward's second line says what hidden columns would."""

    def __init__(self) -> None:
        super().__init__()
        self._visits: Sequence[ListedVisit] = ()
        self._folded = False

    def show_visits(self, visits: Sequence[ListedVisit]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._visits = tuple(visits)
        self.endResetModel()

    def set_folded(self, folded: bool) -> None:
        """Say in the ward's cell what other columns say, or no longer."""
        if folded != self._folded:
            self.beginResetModel()
            self._folded = folded
            self.endResetModel()

    def visit_at(self, row: int) -> ListedVisit:
        """The visit of a row."""
        return self._visits[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._visits)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else STEP + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (
            _tr("Ward"),
            _tr("Visit"),
            _tr("Day"),
            _tr("Panel"),
            _tr("State"),
            _tr("Internal rating"),
            _tr("Next step"),
        )
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return titles[section] if shown and section < len(titles) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        visit = self._visits[index.row()]
        cell = self._cell(visit, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(visit) if index.column() == WARD else cell.words
        values = {
            int(Qt.ItemDataRole.DisplayRole): cell.words,
            SECOND_LINE: cell.second or None,
            TONE: cell.tone or None,
            ICON: cell.icon or None,
            LINK: cell.link or None,
        }
        return values.get(int(role))

    def _cell(self, visit: ListedVisit, column: int) -> Cell:
        if column == WARD:
            return Cell(visit.ward_name, self._second_line(visit))
        if column == STATE:
            return state_cell(visit)
        if column == RATING:
            words, tone, icon = rating_words(visit.rating, visit.rule_set)
            return Cell(words or "–", tone=tone, icon=icon)
        if column == STEP:
            return Cell(step_words(visit.step), link=True)
        plain = {
            KIND: visit_type_words(visit.visit_type),
            DAY: day_words(visit.day),
            PANEL: panel_words(visit),
        }
        return Cell(plain[column])

    def _second_line(self, visit: ListedVisit) -> str:
        where = f"{visit.ward_code} · {visit.site}"
        if not self._folded:
            return where
        return f"{where} · {day_words(visit.day)} · {panel_words(visit)}"

    def _spoken(self, visit: ListedVisit) -> str:
        """The whole row as one sentence: screen readers read it when the row is reached."""
        rating = rating_words(visit.rating, visit.rule_set)[0]
        parts = (
            f"{visit.ward_name}, {visit.ward_code}, {visit.site}",
            day_words(visit.day),
            visit_type_words(visit.visit_type),
            state_cell(visit).words,
            panel_words(visit),
            _tr("internal rating {rating}").format(rating=rating) if rating else "",
            _tr("next: {step}").format(step=step_words(visit.step)),
        )
        return ", ".join(part for part in parts if part)
