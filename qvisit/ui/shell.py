"""The one window of the program: it shows the door pages, or the pages of an open profile.

Imports nothing but Qt, so that it is painted before anything else is loaded.
"""

from functools import partial

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import delete, isValid

_GEOMETRY = "window/geometry"
_FIRST_SIZE = (1366, 690)  # what a small laptop leaves between title bar and task bar


class Shell(QWidget):
    """Holds one page at a time, and tells when it is to close."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle("QVisit")
        self.setMinimumSize(640, 480)
        self.resize(*_FIRST_SIZE)
        kept = QSettings("QVisit", "QVisit").value(_GEOMETRY)
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page and delete the one before."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setWindowTitle(page.windowTitle() or "QVisit")
        self.setAccessibleName(page.accessibleName())
        page.windowTitleChanged.connect(self.setWindowTitle)
        if before is not None:
            before.windowTitleChanged.disconnect(self.setWindowTitle)
            self._stack.removeWidget(before)
            before.hide()
            QTimer.singleShot(0, self, partial(_delete, before))  # it may have asked for this

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings("QVisit", "QVisit").setValue(_GEOMETRY, self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)


def _delete(page: QWidget) -> None:
    """Delete a page, its many rows first: with all at once the window would stand for half a
    minute, since each part that goes is looked for among all the others."""
    rows = getattr(page, "rows", None)
    for row in rows() if callable(rows) else ():
        delete(row)
    if isValid(page):
        delete(page)
