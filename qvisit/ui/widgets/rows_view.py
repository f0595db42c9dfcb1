"""A long list of rows that wrap, of which only those in sight are drawn: one tab stop."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.blocks import (
    Highlight,
    LaidOut,
    Room,
    RowLook,
    lay_out,
    paint_current,
    paint_row,
)

Index = QModelIndex | QPersistentModelIndex
LookOf = Callable[[int], RowLook]
"""Gives what a row of the model shows."""
_PICTURE = 64  # px at 100 %
_MOST_AT_ONCE = 60  # rows that are measured in one go, in about a hundredth of a second


class RowsDelegate(QStyledItemDelegate):
    """Measures each row once for a width, and draws it."""

    def __init__(self, look_of: LookOf) -> None:
        super().__init__()
        self._look_of = look_of
        self._known: dict[int, LaidOut] = {}
        self.room = Room(0, stacked=False, picture=_PICTURE)
        self.highlight: Highlight | None = None

    def forget(self) -> None:
        """Measure anew: rows, width or look are other ones."""
        self._known.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(1, self._laid(index.row()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "bluetint" if chosen else self._look_of(index.row()).ground
        paint_row(painter, option.rect, self._laid(index.row()), ground, self.highlight)
        if chosen:
            paint_current(painter, option.rect)
        painter.restore()

    def _laid(self, row: int) -> LaidOut:
        known = self._known.get(row)
        if known is None:
            known = self._known[row] = lay_out(self._look_of(row), self.room)
        return known


class RowsView(QListView):
    """Arrows move by row, Enter or a double press opens, Tab leaves."""

    opened = Signal(int)
    current_changed = Signal(int)
    measured = Signal()  # the rows are other ones, or of other heights

    def __init__(self, name: str, model: QAbstractItemModel, look_of: LookOf) -> None:
        """Make a list.

        Args:
            name: What it lists, for screen readers.
            model: Its rows; each says itself as accessible text.
            look_of: What a row shows.
        """
        super().__init__()
        self._rows = RowsDelegate(look_of)
        self._stacked = False
        self.setAccessibleName(name)
        self.setItemDelegate(self._rows)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_MOST_AT_ONCE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        model.modelReset.connect(self.lay_out_again)
        self.doubleClicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def row(self) -> int:
        """The row being looked at; -1 for none."""
        return self.currentIndex().row()

    @property
    def stacked(self) -> bool:
        """Whether two cells of a row stand under each other."""
        return self._stacked

    def set_stacked(self, stacked: bool) -> None:
        """Let two cells of a row stand under each other, or beside."""
        if stacked != self._stacked:
            self._stacked = stacked
            self.lay_out_again()

    def set_highlight(self, highlight: Highlight | None) -> None:
        """Mark parts of lines, or none."""
        self._rows.highlight = highlight
        self.viewport().update()

    def go_to(self, row: int) -> None:
        """Look at a row."""
        self.setCurrentIndex(self.model().index(row, 0))

    def lay_out_again(self) -> None:
        """Measure all rows at the width and in the look of now."""
        wide = self.viewport().width()
        self._rows.room = Room(wide, self._stacked, scaled(_PICTURE))
        self._rows.forget()
        self.verticalScrollBar().setSingleStep(scaled(24))
        self.scheduleDelayedItemsLayout()
        self.measured.emit()

    def focus_area(self) -> QRect:
        """Where the focus ring belongs: round the current row, in px of this widget."""
        at = self.currentIndex()
        row = self.visualRect(at).translated(self.viewport().pos()) if at.isValid() else QRect()
        seen = row.intersected(self.viewport().geometry())
        return seen if not seen.isEmpty() else self.rect()

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.current_changed.emit(now.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if opens and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.model().rowCount() and not self.currentIndex().isValid():
            self.go_to(0)  # before Qt does it, which would leave the row unchosen
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._rows.room.width:
            self.lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.lay_out_again()

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _on_scrolled(self) -> None:
        """Let the focus ring go along: it listens to requests for a new layout."""
        if self.hasFocus():
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
