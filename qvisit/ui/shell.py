"""The one window of the program: it shows the door pages, or the pages of an open profile.

Imports nothing heavier than Qt, so that it is painted before anything else is loaded.
"""

from PySide6.QtCore import QByteArray, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from qvisit.ui.widgets.panel import paint_ground

_GEOMETRY = "window/geometry"
_FIRST_SIZE = (1366, 690)  # what a small laptop leaves between title bar and task bar


class Shell(QWidget):
    """Holds one page at a time. It tells when it was painted first, and when it is to close."""

    painted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
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
        page.windowTitleChanged.connect(self.setWindowTitle)
        if before is not None:
            before.windowTitleChanged.disconnect(self.setWindowTitle)
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), "page")
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings("QVisit", "QVisit").setValue(_GEOMETRY, self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)
