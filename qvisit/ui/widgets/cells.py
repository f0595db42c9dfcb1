"""Draws the cells of a table: words that wrap, two lines, a pill or a link."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

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

Index = QModelIndex | QPersistentModelIndex

_SIDE = 12
_ACCENT = 4


class CellDelegate(QStyledItemDelegate):
    """Draws words that wrap, two lines, a pill or a link, by the roles of the model."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else 200
        first, second = _lines(index, width - 2 * _SIDE)
        high = first.height + (second.height if second else 0)
        return QSize(_natural(index), round(high) + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
        line = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(line, QColor(colours.line))
        painter.restore()


def _text(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _kind(index: Index) -> str:
    if index.data(TONE):
        return "dense-bold"
    return "row" if index.data(SECOND_LINE) else "body"


def _around(index: Index) -> int:
    """Px beside the words that an icon and the sides of a pill take."""
    pill = 20 if index.data(TONE) else 0
    return pill + (scaled(16) + 6 if index.data(ICON) else 0)


def _lines(index: Index, width: int) -> tuple[Wrapped, Wrapped | None]:
    kind = _kind(index)
    font = type_font(kind, underlined=bool(index.data(LINK)))
    first = wrap(_text(index), font, max(1, width - _around(index)), line_height(kind))
    text = index.data(SECOND_LINE)
    if not text:
        return first, None
    return first, wrap(str(text), type_font("dense"), max(1, width), line_height("dense"))


def _natural(index: Index) -> int:
    """Px of width at which nothing wraps."""
    first, second = _lines(index, 10_000)
    return round(max(first.width, second.width if second else 0)) + _around(index) + 2 * _SIDE + 2


def _paint_pill(painter: QPainter, area: QRect, index: Index, tone: str) -> None:
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


def _paint_words(painter: QPainter, area: QRect, index: Index) -> None:
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
