"""A table for reading: one row is one thing, Enter opens it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.tokens import CARD_CORNER
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.pill import TONES, tone_paint
from qvisit.ui.widgets.wrapping import Wrapped, wrap

SECOND_LINE = int(Qt.ItemDataRole.UserRole) + 1
"""Model role: a second, quieter line; the first is bold then."""
TONE = int(Qt.ItemDataRole.UserRole) + 2
"""Model role: draw the cell as a pill of this tone (a key of `pill.TONES`)."""
ICON = int(Qt.ItemDataRole.UserRole) + 3
"""Model role: name of the icon of the pill, or before the words."""
LINK = int(Qt.ItemDataRole.UserRole) + 4
"""Model role: true where the words are what opens the row."""

_SIDE = 12
_MOST_FITTED_ROWS = 300
_ACCENT = 4


class CellDelegate(QStyledItemDelegate):
    """Draws words that wrap, two lines, a pill or a link, by the roles of the model."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else 200
        first, second = _lines(index, width - 2 * _SIDE)
        high = first.height + (second.height if second else 0)
        return QSize(_natural(index), round(high) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painter.save()
        area = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = tokens()
        painter.fillRect(area, QColor(colours.bluetint if selected else colours.surface))
        if selected and index.column() == 0:
            accent = QRect(area.left(), area.top(), _ACCENT, area.height())
            painter.fillRect(accent, QColor(colours.blue))
        tone = index.data(TONE)
        if tone:
            _paint_pill(painter, area, index, str(tone))
        else:
            _paint_words(painter, area, index)
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()


def _text(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _kind(index: QModelIndex) -> str:
    if index.data(TONE):
        return "dense-bold"
    return "row" if index.data(SECOND_LINE) else "body"


def _around(index: QModelIndex) -> int:
    """Px beside the words that an icon and the sides of a pill take."""
    pill = 20 if index.data(TONE) else 0
    return pill + (scaled(16) + 6 if index.data(ICON) else 0)


def _lines(index: QModelIndex, width: int) -> tuple[Wrapped, Wrapped | None]:
    kind = _kind(index)
    font = type_font(kind)
    font.setUnderline(bool(index.data(LINK)))
    first = wrap(_text(index), font, max(1, width - _around(index)), line_height(kind))
    text = index.data(SECOND_LINE)
    if not text:
        return first, None
    return first, wrap(str(text), type_font("dense"), max(1, width), line_height("dense"))


def _natural(index: QModelIndex) -> int:
    """Px of width at which nothing wraps."""
    first, second = _lines(index, 10_000)
    return round(max(first.width, second.width if second else 0)) + _around(index) + 2 * _SIDE + 2


def _paint_pill(painter: QPainter, area: QRect, index: QModelIndex, tone: str) -> None:
    lines, _ = _lines(index, area.width() - 2 * _SIDE)
    size = QSize(round(lines.width) + _around(index), round(lines.height) + scaled(6))
    corner = QRect(0, 0, size.width(), size.height())
    corner.moveTo(area.left() + _SIDE, area.center().y() - size.height() // 2)
    paint_box(painter, corner, tone_paint(tokens(), tone), CARD_CORNER)
    ink = colour(TONES[tone][2])
    left = corner.left() + 10
    if index.data(ICON):
        edge = scaled(14)
        where = QRect(left, corner.center().y() - edge // 2, edge, edge)
        paint_icon(painter, str(index.data(ICON)), ink, where)
        left += edge + 6
    painter.setPen(ink)
    words = QRectF(left, corner.top(), lines.width + 2, corner.height())
    lines.draw(painter, words, Qt.AlignmentFlag.AlignVCenter)


def _paint_words(painter: QPainter, area: QRect, index: QModelIndex) -> None:
    first, second = _lines(index, area.width() - 2 * _SIDE)
    high = first.height + (second.height if second else 0)
    top = area.top() + (area.height() - high) / 2
    left = area.left() + _SIDE
    ink = colour("bluetext" if index.data(LINK) else "text")
    if index.data(ICON):
        edge = scaled(16)
        where = QRect(left, round(top + (first.height - edge) / 2), edge, edge)
        paint_icon(painter, str(index.data(ICON)), ink, where)
    painter.setPen(ink)
    start = left + _around(index)
    first.draw(painter, QRectF(start, top, 1, first.height), Qt.AlignmentFlag.AlignTop)
    if second:
        painter.setPen(colour("text2"))
        below = QRectF(left, top + first.height, 1, second.height)
        second.draw(painter, below, Qt.AlignmentFlag.AlignTop)


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
