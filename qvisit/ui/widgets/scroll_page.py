"""A page whose content scrolls inside it, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)
