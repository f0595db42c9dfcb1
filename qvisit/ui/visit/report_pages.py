"""The pages of a document under each other, of which only those in sight are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from qvisit.ui.background import Background
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.report_drawing import PageDrawing
from qvisit.usecases.page_images import PdfPages

_GAP = 12  # px round each page
_PAPER = QColor("#ffffff")  # in every theme: it is what will be printed
_PX_PER_POINT = 96 / 72
_LEAST = 10  # per cent
_BESIDE = 150  # per cent up to which pages beside those in sight are drawn: larger ones take much
_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
ZOOMS = (25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300, 400)
"""Steps of the zoom, in per cent of the printed size."""


class PageStrip(QWidget):
    """Draws what pictures there are; a page without one yet is blank."""

    def __init__(self, drawing: PageDrawing) -> None:
        super().__init__()
        self._drawing = drawing
        self.places: list[QRect] = []

    def lay_out(self, zoom: float, room: int) -> None:
        """Give each page its place.

        Args:
            zoom: Of the printed size, 1 for the same.
            room: Px of width that are seen.
        """
        factor = zoom * _PX_PER_POINT
        sizes = [(round(wide * factor), round(high * factor)) for wide, high in self._drawing.sizes]
        whole = max(max((wide for wide, _ in sizes), default=0) + 2 * _GAP, room)
        top = _GAP
        self.places = []
        for wide, high in sizes:
            self.places.append(QRect((whole - wide) // 2, top, wide, high))
            top += high + _GAP
        self.resize(whole, top)
        self.update()

    def show_drawn(self, page: int) -> None:
        """A page has its picture now."""
        if page < len(self.places):
            self.update(self.places[page])

    def top_of(self, page: int) -> int:
        """Where to scroll to see a page from its top."""
        return self.places[page].top() - _GAP if page < len(self.places) else 0

    def pages_in(self, seen: QRect) -> list[int]:
        """The pages of which something lies in an area."""
        return [page for page, place in enumerate(self.places) if place.intersects(seen)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        painter.fillRect(event.rect(), QColor(colours.sunken))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self.pages_in(event.rect()):
            place = self.places[page]
            painter.fillRect(place, _PAPER)
            if page in self._drawing.images:
                painter.drawImage(place, self._drawing.images[page])
            painter.setPen(QColor(colours.ctl))
            painter.drawRect(place.adjusted(0, 0, -1, -1))


class PagesView(QScrollArea):
    """Page Up and Page Down go by page, arrows scroll, Ctrl with plus, minus and 0 zooms."""

    page_changed = Signal(int)  # the page being looked at, from 0
    zoom_changed = Signal(int)  # per cent of the printed size

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._zoom = 0  # per cent; 0 fits the width
        self._page = 0
        self.drawing = PageDrawing(background, self)
        self.strip = PageStrip(self.drawing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self.strip)
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.drawing.drawn.connect(self.strip.show_drawn)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.strip.places)

    @property
    def page(self) -> int:
        """The page being looked at, from 0."""
        return self._page

    @property
    def zoom(self) -> int:
        """Per cent of the printed size."""
        return self._zoom or _fitting(self.drawing.sizes, self.viewport().width())

    def show_pages(self, pages: PdfPages, *, same: bool) -> None:
        """Show a document.

        Args:
            pages: Its pages.
            same: It is a newer copy of what is shown: the place in it stays.
        """
        bar = self.verticalScrollBar()
        at = bar.value() if same else 0
        self.drawing.take(pages)
        self._lay_out()
        bar.setValue(at)
        self._look()

    def clear(self) -> None:
        """Show nothing, and keep nothing in memory."""
        self.drawing.take(None)
        self._page = 0
        self._lay_out()

    def go_to(self, page: int) -> None:
        """Look at a page, or at the one nearest to it."""
        page = max(0, min(page, self.count - 1))
        self.verticalScrollBar().setValue(self.strip.top_of(page))
        self._take(page)  # the last one may be too short to reach the top

    def zoom_by(self, steps: int) -> None:
        """Show the pages a step larger, or smaller if negative; 0 fits the width."""
        zooms = ZOOMS if steps > 0 else ZOOMS[::-1]
        beyond = [one for one in zooms if (one - self.zoom) * steps > 0]
        if steps and not beyond:
            return
        page = self._page
        before = self.verticalScrollBar().value(), self.strip.height()
        self._zoom = beyond[0] if steps else 0
        self._lay_out()
        self.verticalScrollBar().setValue(round(before[0] * self.strip.height() / before[1]))
        self._look()
        self._take(page)
        self.zoom_changed.emit(self.zoom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        key = Qt.Key(event.key())
        if control and key in _ZOOM_KEYS:
            self.zoom_by(_ZOOM_KEYS[key])
        elif not control and key in pages:
            self.go_to(pages[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        if not self._zoom:
            self.verticalScrollBar().setValue(self.strip.top_of(page))
            self.zoom_changed.emit(self.zoom)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _lay_out(self) -> None:
        self.strip.lay_out(self.zoom / 100, self.viewport().width())
        self.verticalScrollBar().setSingleStep(scaled(40))

    def _look(self) -> None:
        """Take the page that fills most of what is seen, and have drawn what is seen."""
        top = self.verticalScrollBar().value()
        seen = QRect(0, top, self.strip.width(), self.viewport().height())
        shown = self.strip.pages_in(seen)
        if not shown or not self.isVisible():
            return
        places = self.strip.places
        self._take(max(shown, key=lambda page: places[page].intersected(seen).height()))
        beside = (shown[-1] + 1, shown[0] - 1) if self.zoom <= _BESIDE else ()
        wanted = (*shown, *(page for page in beside if 0 <= page < self.count))
        self.drawing.want(wanted, self.zoom / 100 * _PX_PER_POINT * self.devicePixelRatioF())

    def _take(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)


def _fitting(sizes: Sequence[tuple[float, float]], room: int) -> int:
    """The zoom in per cent at which the widest page fills `room` px."""
    widest = max((wide for wide, _ in sizes), default=0.0) * _PX_PER_POINT
    return max(_LEAST, int(100 * (room - 2 * _GAP) / widest)) if widest else 100
