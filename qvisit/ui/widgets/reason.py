"""Says beside a control why it cannot be used, while it has the focus or the pointer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.panel import Panel
from qvisit.ui.widgets.words import Words

_WIDE = 320
_AWAY = 8  # px below the control: clear of its focus ring


class ReasonNote(Panel):
    """A small note over the page. It takes neither mouse nor focus, and Escape need not close it:
    it leaves with the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__("bluetint", "blue", parent=window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._window = window
        self.words = Words("", "dense")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.words)
        self.hide()

    def show_beside(self, control: QWidget, reason: str) -> None:
        """Show `reason` under `control`, or above it where there is no room."""
        self.words.setText(reason)
        window = self._window
        wide = min(scaled(_WIDE), window.width() - 16, self.words.sizeHint().width() + 26)
        high = self.words.heightForWidth(wide - 24) + 18
        self.resize(wide, high)
        corner = control.mapTo(window, QPoint(0, control.height() + _AWAY))
        if corner.y() + high > window.height():
            corner.setY(control.mapTo(window, QPoint(0, 0)).y() - high - _AWAY)
        corner.setX(max(8, min(corner.x(), window.width() - wide - 8)))
        self.move(corner)
        self.raise_()
        self.show()


def show_reason(control: QWidget, reason: str) -> None:
    """Show why `control` cannot be used."""
    window = control.window()
    note = window.findChild(ReasonNote, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (note or ReasonNote(window)).show_beside(control, reason)


def hide_reason(control: QWidget) -> None:
    """Take the note away."""
    window = control.window()
    note = window.findChild(ReasonNote, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if note is not None:
        note.hide()
