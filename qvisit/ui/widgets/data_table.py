"""A table for reading: one row is one thing, Enter opens it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.cells import CellDelegate

_MOST_FITTED_ROWS = 300  # more would be felt: each row is measured
_SIDE = 12


class DataTable(QTableView):
    """Arrows move by row, Enter or a double press opens, Tab leaves: it is one tab stop."""

    opened = Signal(int)  # row of the model

    def __init__(self, name: str, stretch: int = 0) -> None:
        """Make an empty table.

        Args:
            name: What it lists, for screen readers.
            stretch: Column that takes the room that is left.
        """
        super().__init__()
        self._stretch = stretch
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setItemDelegate(CellDelegate(self))
        self.verticalHeader().hide()
        self._set_up_header(self.horizontalHeader())
        self.doubleClicked.connect(self._on_opened)

    @staticmethod
    def _set_up_header(header: QHeaderView) -> None:
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(48)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit)
            model.layoutChanged.connect(self.fit)
            self.fit()

    def fit(self) -> None:
        """Give each column the room its words need, and each row its height."""
        model = self.model()
        if model is None or not self.isVisible():
            return
        header = self.horizontalHeader()
        spare = self.viewport().width()
        for column in range(model.columnCount()):
            if self.isColumnHidden(column):
                continue
            wide = max(self.sizeHintForColumn(column), header.sectionSizeHint(column) + _SIDE)
            self.setColumnWidth(column, wide)
            spare -= wide if column != self._stretch else 0
        self.setColumnWidth(self._stretch, max(spare, scaled(160)))
        self.verticalHeader().setDefaultSectionSize(scaled(48) + 8)
        if model.rowCount() <= _MOST_FITTED_ROWS:
            self.resizeRowsToContents()

    def focus_area(self) -> QRect:
        """Where the focus ring belongs: round the current row, in px of this widget."""
        at = self.currentIndex()
        if not at.isValid():
            return self.rect()
        row = self.visualRect(at)
        corner = self.viewport().pos()
        area = QRect(corner.x(), corner.y() + row.top(), self.viewport().width(), row.height())
        return area.intersected(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if opens and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        model = self.model()
        if model is not None and model.rowCount() and not self.currentIndex().isValid():
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
