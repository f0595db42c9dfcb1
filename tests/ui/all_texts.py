"""All that a window says: what it paints, and what it tells screen readers."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
)
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QTextItem
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
)


class Text(NamedTuple):
    """One text, and what says it."""

    words: str
    where: str


def texts_of(window: QWidget) -> Iterator[Text]:
    """Every text of a window and of all that is in it, shown or not."""
    for each in (window, *window.findChildren(QWidget)):
        kind = type(each).__name__
        told = {
            "name": each.accessibleName(),
            "description": each.accessibleDescription(),
            "tip": each.toolTip(),
            "title": each.windowTitle(),
            "text": _text(each),
            "placeholder": _placeholder(each),
        }
        yield from (Text(words, f"{kind} {what}") for what, words in told.items() if words)
        yield from (Text(words, f"{kind} row") for words in _rows(each))


def painted(widget: QWidget) -> str:
    """What a widget and all in it paints now, in the order of painting."""
    device = _Listener(widget.size())
    widget.render(device, QPoint())
    return " ".join(device.engine.heard)


def _text(each: QWidget) -> str:
    if isinstance(each, QLabel | QAbstractButton):
        return each.text()
    if isinstance(each, QTextEdit | QPlainTextEdit) and each.isReadOnly():
        return each.toPlainText()
    return ""


def _placeholder(each: QWidget) -> str:
    if isinstance(each, QLineEdit | QPlainTextEdit | QTextEdit):
        return each.placeholderText()
    return ""


def _rows(each: QWidget) -> Iterator[str]:
    if isinstance(each, QAbstractItemView | QComboBox):
        model: QAbstractItemModel | None = each.model()
        if model is not None:
            yield from _of_model(model)


def _of_model(model: QAbstractItemModel) -> Iterator[str]:
    listed = isinstance(model, QAbstractListModel)
    columns = 1 if listed else model.columnCount(QModelIndex())
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            found = [model.data(model.index(row, column), role) for role in _ROLES]
            yield from (one for one in found if isinstance(one, str) and one)
    across = Qt.Orientation.Horizontal
    for column in range(columns):
        head = model.headerData(column, across, Qt.ItemDataRole.DisplayRole)
        if isinstance(head, str) and head:
            yield head


class _Listener(QPaintDevice):
    """Something to paint on that keeps only the words."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self.engine = _Ear()
        self._size = size

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        known = {
            kind.PdmWidth: self._size.width(),
            kind.PdmHeight: self._size.height(),
            kind.PdmWidthMM: self._size.width() // 4,
            kind.PdmHeightMM: self._size.height() // 4,
            kind.PdmDepth: 32,
            kind.PdmNumColors: 2**24,
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: 2**16,
        }
        return known.get(metric, 96)  # dots per inch


class _Ear(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.heard: list[str] = []

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def updateState(self, state: QPaintEngineState) -> None:
        pass

    def drawTextItem(self, point: object, item: QTextItem) -> None:
        self.heard.append(item.text())

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def _draw_nothing(self, *_: object, **__: object) -> None:
        """Pictures and lines say nothing."""

    drawPixmap = _draw_nothing
    drawImage = _draw_nothing
    drawPath = _draw_nothing
    drawRects = _draw_nothing
    drawLines = _draw_nothing
    drawPoints = _draw_nothing
    drawPolygon = _draw_nothing
    drawEllipse = _draw_nothing
    drawTiledPixmap = _draw_nothing
