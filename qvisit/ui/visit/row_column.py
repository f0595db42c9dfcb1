"""A long column of rows, of which only those near what is seen have a face."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.item_row import ItemRow
from qvisit.ui.widgets.scroll_page import ScrollPage


class RowColumn(ScrollPage):
    """Rows and what stands between them. Whatever changes, what a person looks at stays put."""

    def __init__(self) -> None:
        super().__init__(margin=0, spacing=0)
        self.body.setContentsMargins(1, 0, 1, 0)
        self.content.setAutoFillBackground(False)
        self._rows: list[ItemRow] = []
        self._between: list[QWidget] = []
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

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Show these from the top: rows, and what stands between them."""
        self.clear()
        self._rows = [part for part in parts if isinstance(part, ItemRow)]
        self._between = [part for part in parts if not isinstance(part, ItemRow)]
        for part in parts:
            self._column.addWidget(part)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Let the rows go, and delete what stood between them."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
        for part in self._between:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._rows, self._between, self._wanted = [], [], None

    def make_seen(self) -> None:
        """Make the faces of the rows in sight now, and those around them soon."""
        if self._busy or not self.isVisible():
            return
        self._busy = True
        self._lay_out()
        while wanted := self._without_face(0):
            with self.held():
                for row in wanted:
                    row.face.show()
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
        before = anchor.y() - bar.value() if anchor is not None else 0
        yield
        self._lay_out()
        if anchor is not None and not anchor.isHidden():
            bar.setValue(anchor.y() - before)

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
        if row is None or row not in self._rows:
            return
        self._lay_out()
        bring_into_view(row)
        self.make_seen()
        bring_into_view(row)
        focused = self.focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            bring_into_view(focused)  # a row may be higher than the room there is

    def _lay_out(self) -> None:
        """Let every row take its place now, and the page its height."""
        self.body.activate()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _without_face(self, around: int) -> list[ItemRow]:
        """The rows in sight, or at most so many px out of it, that have no face yet."""
        return [
            row
            for row in self._rows
            if not row.is_made and not row.isHidden() and self._sees(row, around)
        ]

    def _sees(self, row: ItemRow, around: int) -> bool:
        top = self.verticalScrollBar().value()
        bottom = top + self.height()
        return row.y() < bottom + around and row.y() + row.height() > top - around

    def _anchor(self, row: ItemRow | None) -> ItemRow | None:
        focused = self.focusWidget()
        busy = (one for one in self._rows if focused is not None and one.isAncestorOf(focused))
        for one in (row, next(busy, None)):
            if one in self._rows and self._sees(one, 0):
                return one
        seen = (one for one in self._rows if one.is_made and not one.isHidden())
        return next((one for one in seen if self._sees(one, 0)), None)

    def _make_one_more(self) -> None:
        """Make one of the rows to which a person may scroll next; each takes a few milliseconds."""
        if self._busy or not self.isVisible():
            return
        wanted = self._without_face(self.height())
        if wanted:
            self._busy = True
            with self.held():
                wanted[0].face.show()
            self._busy = False
            self._later.start()

    def _on_scrolled(self, _value: int) -> None:
        # Scrolling changes no row's place: laying all of them out anew would be felt.
        if self._without_face(0):
            self.make_seen()
        else:
            self._later.start()
