"""Says beside a control why it cannot be used, while it has the focus or the pointer."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.panel import Panel
from qvisit.ui.widgets.words import Words

_WIDE = 320
_AWAY = 8  # px below the control: clear of its focus ring
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.LayoutRequest)
_SHOWS = (QEvent.Type.FocusIn, QEvent.Type.Enter)
_HIDES = (QEvent.Type.FocusOut, QEvent.Type.Leave, QEvent.Type.Hide)


class ReasonNote(Panel):
    """A small note over the page. It takes neither mouse nor focus, and leaves with the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("bluetint", "blue", parent=window)
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []
        self.words = Words("", "dense")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.words)
        self.hide()

    def show_beside(self, control: QWidget, reason: str) -> None:
        """Show `reason` under `control`, or above it where there is no room."""
        self._stop_watching()
        self._control = control
        self.words.setText(reason)
        step: QWidget | None = control
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            step = None if step.isWindow() else step.parentWidget()
        self._place()
        self.raise_()
        self.show()

    def leave(self, control: QWidget) -> None:
        """Go away, if it is about `control`."""
        if control is self._control:
            self._stop_watching()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._control is not None:
            self._place()
        return False

    def _place(self) -> None:
        control = self._control
        if control is None or not isValid(control) or not control.isVisible():
            self.hide()
            return
        window = self.parentWidget() or self
        wide = min(scaled(_WIDE), window.width() - 16, self.words.sizeHint().width() + 26)
        high = self.words.heightForWidth(wide - 24) + 18
        corner = control.mapTo(window, QPoint(0, control.height() + _AWAY))
        if corner.y() + high > window.height():
            corner.setY(control.mapTo(window, QPoint(0, 0)).y() - high - _AWAY)
        corner.setX(max(8, min(corner.x(), window.width() - wide - 8)))
        self.setGeometry(corner.x(), corner.y(), wide, high)

    def _stop_watching(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._control = None


class ReasonWatch(QObject):
    """Shows why a control cannot be used whenever it has the focus or the pointer."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._reason = ""
        control.installEventFilter(self)

    def tell(self, reason: str) -> None:
        """Take another reason; an empty one shows nothing."""
        self._reason = reason
        control = self.parent()
        if isinstance(control, QWidget):
            if reason and control.hasFocus():
                _show_reason(control, reason)
            elif not reason:
                _hide_reason(control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._reason and isinstance(watched, QWidget):
            kind = event.type()
            if kind in _SHOWS:
                _show_reason(watched, self._reason)
            elif kind in _HIDES:
                _hide_reason(watched)
        return False


def _show_reason(control: QWidget, reason: str) -> None:
    window = control.window()
    (_note_of(window) or ReasonNote(window)).show_beside(control, reason)


def _hide_reason(control: QWidget) -> None:
    note = _note_of(control.window())
    if note is not None:
        note.leave(control)


def _note_of(window: QWidget) -> ReasonNote | None:
    return window.findChild(ReasonNote, options=Qt.FindChildOption.FindDirectChildrenOnly)
