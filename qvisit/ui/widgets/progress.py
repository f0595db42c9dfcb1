"""How much is done: always in words, and drawn beside them."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.words import Words


class ProgressBar(QProgressBar):
    """A flat bar with an edge. The words above it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        full = max(1, self.maximum() - self.minimum())
        share = max(0, self.value() - self.minimum()) / full
        paint_box(painter, self.rect(), Paint(colours.sunken, colours.ctl, ""), 4)
        if share > 0:
            painter.setClipRect(QRectF(0, 0, self.width() * share, self.height()))
            paint_box(painter, self.rect(), Paint(colours.blue, colours.blue, ""), 4)


class ProgressLine(QWidget):
    """ "18 of 34 answered" over a bar."""

    def __init__(self, done: int = 0, total: int = 0, words: str = "") -> None:
        super().__init__()
        self._words = Words("", "dense-bold")
        self._bar = ProgressBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        self.show_progress(done, total, words)

    def show_progress(self, done: int, total: int, words: str = "") -> None:
        """Show how far things are.

        Args:
            done: Steps done.
            total: Steps in all; 0 when nobody knows.
            words: The same in words; "3 of 8" if empty.
        """
        counted = self.tr("{done} of {total}").format(done=done, total=total)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(min(done, total))
        self._words.setText(words or counted)
        self._bar.setAccessibleName(words or counted)
        self._bar.setAccessibleDescription(counted)


class ProgressRing(QWidget):
    """A ring that fills, and becomes a tick in a green disc. It goes beside words."""

    def __init__(self, done: int = 0, total: int = 0) -> None:
        super().__init__()
        self._done = done
        self._total = total
        self.show_progress(done, total)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of how many are done."""
        self._done = done
        self._total = total
        self._take_size()
        self.setAccessibleName(self.tr("{done} of {total} answered").format(done=done, total=total))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()
        super().changeEvent(event)

    def _take_size(self) -> None:
        self.setFixedSize(scaled(22), scaled(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._total and self._done >= self._total:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.green))
            painter.drawEllipse(QRectF(self.rect()))
            inside = QRect(self.rect()).adjusted(4, 4, -4, -4)
            paint_icon(painter, "tick", QColor(colours.ongreen), inside)
            return
        width = max(2.0, scaled(22) / 11)
        painter.setPen(QPen(QColor(colours.ctl), width))
        painter.drawEllipse(area)
        if self._total and self._done:
            pen = QPen(QColor(colours.blue), width + 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(area, 90 * 16, -round(360 * 16 * self._done / self._total))
