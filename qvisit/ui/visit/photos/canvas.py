"""A photo on which a frame is drawn, by mouse or by keys."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from qvisit.photos import Area
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.widgets.panel import paint_ground

_WHOLE = 1_000
_STEP = 25  # thousandths of the photo that an arrow key moves
_FIRST = Area(300, 300, 700, 700)
_LEAST = 10
_MOVES = {
    Qt.Key.Key_Left: (-_STEP, 0),
    Qt.Key.Key_Right: (_STEP, 0),
    Qt.Key.Key_Up: (0, -_STEP),
    Qt.Key.Key_Down: (0, _STEP),
}


class PhotoCanvas(QLabel):
    """Shows a photo as large as it fits, with at most one frame.

    It is a label because Qt tells screen readers that a label with a pixmap is a graphic.
    """

    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._frame: Area | None = None
        self._start: QPoint | None = None
        self._alt = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the frame, Shift with arrow keys make it larger or smaller. "
                "Escape takes it away."
            )
        )
        self._name()

    @property
    def frame(self) -> Area | None:
        """The frame in thousandths; none before one is drawn."""
        return self._frame

    def show_photo(self, content: bytes, alt: str = "") -> None:
        """Show another photo, without a frame; none of no bytes."""
        pixmap = QPixmap()
        if content:
            pixmap.loadFromData(content, "JPEG")
        self.setPixmap(pixmap)
        none, some = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.StrongFocus
        self.setFocusPolicy(none if pixmap.isNull() else some)
        self._start = None
        self._alt = alt
        self.set_frame(None)

    def set_frame(self, frame: Area | None) -> None:
        """Draw the frame somewhere else, or draw none."""
        self._frame = frame
        self._name()
        self.update()
        self.frame_changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(scaled(520), scaled(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = None if self.pixmap().isNull() else event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is not None:
            self.set_frame(self._between(self._start, event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._start = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._frame is not None:
            self.set_frame(None)
        elif move is None or self.pixmap().isNull():
            super().keyPressEvent(event)
        elif self._frame is None:
            self.set_frame(_FIRST)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_frame(_resized(self._frame, *move))
        else:
            self.set_frame(_moved(self._frame, *move))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), "sunken")
        pixmap = self.pixmap()
        if pixmap.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        painter.drawPixmap(place, pixmap)
        if self._frame is not None:
            box = self._on_screen(self._frame)
            for width, colour in ((6, tokens().focusedge), (2, tokens().focus)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(box)

    def _place(self) -> QRect:
        """Where the photo is drawn."""
        size = self.pixmap().size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2)
        return QRect(corner, size)

    def _on_screen(self, area: Area) -> QRect:
        place = self._place()
        left = place.left() + area.left * place.width() // _WHOLE
        top = place.top() + area.top * place.height() // _WHOLE
        right = place.left() + area.right * place.width() // _WHOLE
        bottom = place.top() + area.bottom * place.height() // _WHOLE
        return QRect(QPoint(left, top), QPoint(right, bottom))

    def _between(self, one: QPoint, other: QPoint) -> Area:
        place = self._place()
        across = sorted(_part(point.x() - place.left(), place.width()) for point in (one, other))
        down = sorted(_part(point.y() - place.top(), place.height()) for point in (one, other))
        return Area(across[0], down[0], across[1], down[1])

    def _name(self) -> None:
        """Say in words what is seen, and where the frame is."""
        words = self._alt or self.tr("The photo")
        frame = self._frame
        if frame is not None:
            words += " " + self.tr(
                "Frame from {left} to {right} % across, {top} to {bottom} % down."
            ).format(
                left=frame.left // 10,
                right=frame.right // 10,
                top=frame.top // 10,
                bottom=frame.bottom // 10,
            )
        self.setAccessibleName(words)


def _part(pixels: int, whole: int) -> int:
    return max(0, min(_WHOLE, pixels * _WHOLE // max(whole, 1)))


def _moved(area: Area, right: int, down: int) -> Area:
    right = max(-area.left, min(right, _WHOLE - area.right))
    down = max(-area.top, min(down, _WHOLE - area.bottom))
    return Area(area.left + right, area.top + down, area.right + right, area.bottom + down)


def _resized(area: Area, right: int, down: int) -> Area:
    return area._replace(
        right=max(area.left + _LEAST, min(_WHOLE, area.right + right)),
        bottom=max(area.top + _LEAST, min(_WHOLE, area.bottom + down)),
    )
