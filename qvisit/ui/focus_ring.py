"""One ring that shows where the keyboard is, on whatever has the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from shiboken6 import isValid

from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CORNER

_YELLOW = 3
_DARK = 2
AROUND = _YELLOW + _DARK  # px outside the control
_MARGIN = AROUND + 3  # px kept free round the control when it is scrolled into view

_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutRequest,
)
_KEYS = (QEvent.Type.KeyRelease, QEvent.Type.MouseButtonRelease)


class _Overlay(QWidget):
    """The ring itself: lies over the window and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._ring = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_round(self, ring: QRect, seen: QRect) -> None:
        """Draw the ring at `ring`, of which only `seen` lies in sight; px of the window."""
        if seen.isEmpty():
            self.hide()
            return
        window = self.window()
        self.setGeometry(seen)
        self._ring = ring.intersected(window.rect()).translated(-seen.topLeft())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        outer = [(colours.focusedge, _DARK), (colours.focus, _YELLOW)]
        area = QRectF(self._ring)
        for ink, width in reversed(outer) if colours.dark else outer:
            pen = QPen(QColor(ink), width)
            painter.setPen(pen)
            half = width / 2
            painter.drawRoundedRect(area.adjusted(half, half, -half, -half), CORNER + 2, CORNER + 2)
            area = area.adjusted(width, width, -width, -width)


class FocusRing(QObject):
    """Keeps the ring round the control that has the focus, and that control in sight."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._target: QWidget | None = None
        self._overlay: _Overlay | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def overlay(self) -> QWidget | None:
        """The widget that draws the ring; none before the first focus."""
        return self._overlay if self._overlay is not None and isValid(self._overlay) else None

    @property
    def target(self) -> QWidget | None:
        """What has the keyboard, and the ring with it."""
        return self._target

    def follow(self) -> None:
        """Go where the focused control is now."""
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            if self.overlay is not None:
                self.overlay.hide()
            return
        window = target.window()
        if self._overlay is None or self.overlay is None:
            self._overlay = _Overlay(window)
        if self._overlay.parentWidget() is not window:
            self._overlay.setParent(window)
        ring = _place(target, window).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        self._overlay.show_round(ring, _seen(ring, target))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES or (watched is self._target and event.type() in _KEYS):
            self.follow()
        return False

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = now if now is not None and _has_ring(now) else None
        step = self._target
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            step = None if step.isWindow() else step.parentWidget()
        # Scrolling under a pressed mouse would move the control away before it is let go.
        if self._target is not None and self._app.mouseButtons() == Qt.MouseButton.NoButton:
            bring_into_view(self._target)
        self.follow()


def bring_into_view(control: QWidget) -> None:
    """Scroll each area that holds `control`, so that all of it and of its ring is seen."""
    step = control.parentWidget()
    while step is not None and not step.isWindow():
        if isinstance(step, QScrollArea):
            _scroll_to(step, control)
        step = step.parentWidget()


def _scroll_to(area: QScrollArea, control: QWidget) -> None:
    content = area.widget()
    if content is None or not content.isAncestorOf(control):
        return
    place = _place(control, content).adjusted(0, -_MARGIN, 0, _MARGIN)
    bar = area.verticalScrollBar()
    seen = area.viewport().height()
    if place.height() >= seen or place.top() < bar.value():
        bar.setValue(place.top())
    elif place.bottom() > bar.value() + seen:
        bar.setValue(place.bottom() - seen)


def _seen(ring: QRect, target: QWidget) -> QRect:
    """The part of `ring` that is not scrolled out of sight."""
    window = target.window()
    area = ring.intersected(window.rect())
    step = target.parentWidget()
    while step is not None and step is not window:
        above = step.parentWidget()
        if isinstance(above, QScrollArea) and above.viewport() is step:
            seen = QRect(step.mapTo(window, QPoint(0, 0)), step.size())
            area = area.intersected(seen.adjusted(-AROUND, -AROUND, AROUND, AROUND))
        step = above
    return area


def _place(control: QWidget, above: QWidget) -> QRect:
    """Where the ring goes: round the control, or round the part of it that it names."""
    part = getattr(control, "focus_area", None)
    area = part() if callable(part) else control.rect()
    return QRect(control.mapTo(above, area.topLeft()), area.size())


def _has_ring(control: QWidget) -> bool:
    popup = control.windowFlags() & Qt.WindowType.WindowType_Mask == Qt.WindowType.Popup
    return not popup and not isinstance(control, QMenu) and not isinstance(control.window(), QMenu)
