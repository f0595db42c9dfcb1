"""A page whose content scrolls inside it, never sideways."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from qvisit.ui.tokens import GAP, PAGE_MARGIN


class ScrollPage(QScrollArea):
    """Fill `body` from the top. The window itself never scrolls."""

    def __init__(
        self, margin: int = PAGE_MARGIN, spacing: int = GAP, *, readable: bool = False
    ) -> None:
        """Make an empty page.

        Args:
            margin: Px left and right.
            spacing: Px between what stands in `body`.
            readable: Take the focus, so that arrow keys scroll text that has nothing to press.
        """
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = Qt.FocusPolicy.StrongFocus if readable else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        # A viewport of our own: asking Qt for its would have PySide make every widget class it
        # has, which would be felt before the first window is painted.
        self.setViewport(QWidget())
        self.content = QWidget()
        self.content.setAutoFillBackground(False)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(margin, GAP, margin, GAP)
        self.body.setSpacing(spacing)
        self.setWidget(self.content)
        self._unmeasured = False

    def event(self, event: QEvent) -> bool:
        # Each time a part of a page is put into a larger one, Qt says that its style has changed,
        # and a scroll area then lays out all it holds. Nobody sees it yet: once, on showing, will
        # do. Half of the time in which a window is made went into this.
        if event.type() == QEvent.Type.StyleChange and not self.isVisible():
            self._unmeasured = True
            return QFrame.event(self, event)
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._unmeasured:
            self._unmeasured = False
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)
