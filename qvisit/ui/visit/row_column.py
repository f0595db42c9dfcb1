"""A long column of sections, of which only those rows near what is seen have a face."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.chapter_box import ChapterBox
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.scroll_page import ScrollPage


class RowColumn(ScrollPage):
    """Sections with their rows. Whatever changes, what a person looks at stays put."""

    def __init__(self) -> None:
        super().__init__(margin=0, spacing=0)
        self.body.setContentsMargins(1, 0, 1, 0)
        self.content.setAutoFillBackground(False)
        self._boxes: list[ChapterBox] = []
        self._busy = False
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self.body.addStretch(1)
        self._wanted: ItemRow | None = None
        self._settle = QTimer(self)  # when the rows have taken their new heights
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._bring)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._make_one_more)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def add(self, box: ChapterBox, place: int) -> None:
        """Put a section in, not seen yet; `place` is how many stand before it."""
        self._boxes.insert(place, box)
        box.hide()
        self._column.insertWidget(place, box)
        read_last(*self._boxes[place:])

    def clear(self) -> None:
        """Delete all sections."""
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes, self._wanted = [], None

    def make_seen(self) -> None:
        """Make the rows and faces in sight now, and those around them soon."""
        if self._busy or not self.isVisible():
            return
        self._busy = True
        self._lay_out()
        while wanted := self._unmade(0):
            with self.held():
                for one in wanted:
                    one.make()
        self._busy = False
        self._later.start()

    @contextmanager
    def held(self, row: ItemRow | None = None) -> Iterator[None]:
        """Keep a row where it is on the screen, whatever becomes of those around it.

        Args:
            row: If none is named or it is out of sight: the row with the focus, else the first in
                sight that has a face.
        """
        bar = self.verticalScrollBar()
        anchor = self._anchor(row)
        before = _top(anchor, self.content) - bar.value() if anchor is not None else 0
        yield
        self._lay_out()
        if anchor is not None and anchor.isVisibleTo(self.content):
            bar.setValue(_top(anchor, self.content) - before)

    def bring_soon(self, row: ItemRow) -> None:
        """Bring a row into sight with all that has the focus in it, once heights are known."""
        self._wanted = row
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make_seen()

    def _bring(self) -> None:
        row = self._wanted
        if row is None or not row.isVisibleTo(self.content):
            return
        self._lay_out()
        bring_into_view(row)
        self.make_seen()
        bring_into_view(row)
        focused = self.focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            bring_into_view(focused)  # a row may be higher than the room there is

    def _lay_out(self) -> None:
        """Let every row in sight take its place now, and the page its height."""
        wanted = self._wanted
        for box in self._boxes:
            holds = wanted is not None and box.isAncestorOf(wanted)
            if box.is_made and (holds or self._sees(box, 0)):
                box.lay_out()
        self.body.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _unmade(self, around: int) -> Sequence[ChapterBox | ItemRow]:
        """The sections without rows, and rows without a face, in sight or so many px out of it."""
        found: list[ChapterBox | ItemRow] = []
        for box in self._boxes:
            if not self._sees(box, around):
                continue
            if not box.is_made:
                found.append(box)
            found += [one for one in box.rows if not one.is_made and self._sees(one, around)]
        return found

    def _sees(self, part: QWidget, around: int) -> bool:
        top = self.verticalScrollBar().value()
        bottom = top + self.height()
        here = _top(part, self.content)
        seen = here < bottom + around and here + part.height() > top - around
        return seen and part.isVisibleTo(self.content)

    def _anchor(self, row: ItemRow | None) -> ItemRow | None:
        rows = [one for box in self._boxes if self._sees(box, 0) for one in box.rows]
        focused = self.focusWidget()
        busy = (one for one in rows if focused is not None and one.isAncestorOf(focused))
        for one in (row, next(busy, None)):
            if one in rows and self._sees(one, 0):
                return one
        return next((one for one in rows if one.is_made and self._sees(one, 0)), None)

    def _make_one_more(self) -> None:
        """Make one of the rows to which a person may scroll next; each takes a few milliseconds."""
        if self._busy or not self.isVisible():
            return
        wanted = self._unmade(self.height())
        if wanted:
            self._busy = True
            with self.held():
                wanted[0].make()
            self._busy = False
            self._later.start()

    def _on_scrolled(self, _value: int) -> None:
        # Scrolling changes no row's place: laying all of them out anew would be felt.
        if self._unmade(0):
            self.make_seen()
        else:
            self._later.start()


def _top(part: QWidget, content: QWidget) -> int:
    return part.mapTo(content, QPoint(0, 0)).y()
