"""The questions of one template in both wordings: searched, narrowed down, and one is chosen."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.finding import folded, terms_of
from qvisit.ui.announce import announce_aloud
from qvisit.ui.templates.filter import ALL, filters, fits_of
from qvisit.ui.templates.rows import (
    BOTH,
    EASY,
    STANDARD,
    TemplateRow,
    TemplateRows,
    rows_of,
)
from qvisit.ui.templates.words import items_words, tr
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.widgets.blocks import SIDE, split_of
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.panel import Card, paint_ground
from qvisit.ui.widgets.rows_view import RowsView
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.usecases.template_library import KnownTemplate

_ROOM_FOR_BOTH = 540  # px at 100 %: narrower than that, one wording stands under the other
_ROOM_FOR_TOOLS = 560
_WIDEST_FILTER = 400  # a visitor's part takes two lines in it
_UNBOUND = 16_777_215


class Heads(QWidget):
    """What stands in each half of the list beneath it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = (
            Words("", "dense-bold", "text2", self),
            Words("", "dense-bold", "text2", self),
        )

    def show_heads(self, *words: str) -> None:
        """Name one column, or two."""
        for head, text in zip(self._heads, (*words, ""), strict=False):
            head.setText(text)
            head.setVisible(bool(text))
        self._place()

    def height_for(self, width: int) -> int:
        """Px of height that the names need."""
        shown = [head for head in self._heads if head.text()]
        room = width // max(1, len(shown)) - 2 * SIDE
        return max((head.heightForWidth(room) for head in shown), default=0) + 16

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = tokens().edge
        paint_ground(painter, self.rect(), "surface")
        paint_ground(painter, QRect(0, self.height() - edge, self.width(), edge), "ctl")

    def _place(self) -> None:
        two = bool(self._heads[1].text())
        half = split_of(self.width()) if two else self.width()
        first, second = self._heads
        first.setGeometry(SIDE, 0, half - 2 * SIDE, self.height())
        second.setGeometry(half + SIDE, 0, self.width() - half - 2 * SIDE, self.height())


class ItemRows(RowsView):
    """The list itself, with heads above it that do not scroll."""

    def __init__(self, name: str, model: TemplateRows) -> None:
        super().__init__(name, model, model.look_of)
        self._known = model
        self._view = BOTH
        self._terms: Sequence[str] = ()
        self._heads = Heads(self)
        # A bar that comes and goes would change the width, and have all rows measured twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def key(self) -> str:
        """Key of the row being looked at; "" for none."""
        known = 0 <= self.row < self._known.rowCount()
        return self._known.row_at(self.row).key if known else ""

    def show_wording(self, view: str) -> None:
        """Name the columns of a wording."""
        self._view = view
        self.fit()

    def mark(self, wanted: str) -> None:
        """Mark what was looked for wherever it is shown."""
        self._terms = terms_of(wanted)
        self.set_highlight(self._parts if self._terms else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def fit(self) -> None:
        """Put the wordings beside each other where there is room for both."""
        wide = self.viewport().width()
        self.set_stacked(wide < scaled(_ROOM_FOR_BOTH))
        standard, easy = tr("What visitors read"), tr("Easy read, same question")
        both = (tr("What visitors read, then easy read"),) if self.stacked else (standard, easy)
        heads = {STANDARD: (standard,), EASY: (tr("Easy read"),), BOTH: both}
        self._heads.show_heads(*heads[self._view])
        high = self._heads.height_for(wide)
        frame = self.frameWidth()
        self._heads.setGeometry(frame, frame, wide, high)
        if self.viewportMargins().top() != high:
            self.setViewportMargins(0, high, 0, 0)

    def _parts(self, line: str) -> Sequence[tuple[int, int]]:
        """The parts of a line to mark. Letters that fold into several are left unmarked."""
        text = folded(line)
        if len(text) != len(line):
            return ()
        return tuple(part for term in self._terms for part in _places_of(term, text))


class TemplateItems(QWidget):
    """Search, filter, a switch of wordings, and the list; it tells which row is chosen."""

    row_chosen = Signal(object)  # TemplateRow, or None
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: KnownTemplate | None = None
        self.search = TextField(tr("Find in the items"), hide_label=True)
        self.view = Segmented(
            tr("Wording"),
            (
                (STANDARD, tr("Standard")),
                (BOTH, tr("Side by side")),
                (EASY, tr("Easy read")),
            ),
        )
        self.view.show_value(BOTH)
        self.filter = ChoiceBox(tr("Which questions"), ((ALL, tr("All questions")),), beside=True)
        self.filter.label.hide()
        self.found = Words("", "dense", "text2")
        self.nothing = Card(tr("No item fits"))
        self.nothing.body.addWidget(
            Words(tr("Try fewer words, or choose all questions above."), "body")
        )
        self.nothing.body.addStretch(1)
        self.nothing.hide()
        self.again = LinkButton(tr("Show all again"), "undo")
        self.again.hide()
        self.model = TemplateRows()
        self.list = ItemRows(tr("Questions"), self.model)
        self._lay_out()
        self.search.edited.connect(self._on_asked)
        self.search.submitted.connect(self.take_focus)
        self.view.chosen.connect(self._on_view)
        self.filter.chosen.connect(self._on_asked)
        self.again.clicked.connect(self._on_again)
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(lambda _row: self.opened.emit())

    def show_template(self, known: KnownTemplate) -> None:
        """Show all questions of a template."""
        self._shown = known
        count = items_words(len(known.template.items))
        hint = tr("Find in {items}").format(items=count)
        self.search.edit.setPlaceholderText(hint)
        self.search.edit.setAccessibleName(hint)
        self.search.set_text("")
        self.filter.set_choices(filters(known.template))
        self.filter.show_value(ALL)
        self._narrow_down()

    def take_focus(self) -> None:
        """Put the focus on the questions, if there are any."""
        if self.model.rowCount():
            self.list.setFocus()

    def go_to(self, code: str) -> None:
        """Look at one question; it is shown again if a search or filter had hidden it."""
        if self.model.place_of(code) < 0:
            self._on_again()
        at = self.model.place_of(code)
        if at >= 0:
            self.list.go_to(at)
            self.list.scrollTo(self.model.index(at), self.list.ScrollHint.PositionAtCenter)
            self.list.setFocus()

    def look_for(self) -> None:
        """Put the focus where words are looked for."""
        self.search.edit.setFocus()
        self.search.edit.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._turn()

    def _turn(self) -> None:
        beside = self.width() >= scaled(_ROOM_FOR_TOOLS)
        self.filter.setMaximumWidth(scaled(_WIDEST_FILTER) if beside else _UNBOUND)
        for row in (self._tools, self._below):
            turn_row(row, beside)

    def _lay_out(self) -> None:
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._tools.setSpacing(DENSE_GAP)
        self._tools.addWidget(self.search, 1)
        self._tools.addWidget(self.view)
        told = QHBoxLayout()
        told.setSpacing(DENSE_GAP)
        told.addWidget(self.found, 1)
        told.addWidget(self.again)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(DENSE_GAP)
        self._below.addWidget(self.filter)
        self._below.addLayout(told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._tools)
        column.addLayout(self._below)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)

    def _on_asked(self) -> None:
        self._narrow_down()
        announce_aloud(self.found, self.found.text())

    def _narrow_down(self) -> None:
        known = self._shown
        if known is None:
            return
        before = self.list.key
        wanted = self.search.text()
        fits = fits_of(known.template, self.filter.value)
        found = known.finder.find(wanted)
        rows = rows_of(known.template, found, fits, brief=bool(wanted))
        self.list.mark(wanted)
        self.model.show_rows(rows)
        self._tell(sum(row.item is not None for row in rows), len(known.template.items))
        at = self.model.place_of(before) if before else -1
        if at >= 0:
            self.list.go_to(at)
        else:
            self.list.scrollToTop()
            self.row_chosen.emit(None)

    def _tell(self, count: int, total: int) -> None:
        some = tr("{count} of {total} items").format(count=count, total=total)
        none = tr("No item fits")
        self.found.setText(items_words(total) if count == total else some if count else none)
        self.again.setVisible(count != total)
        if self.nothing.isHidden() == (count == 0):  # else the rows would be measured here already
            self.list.setVisible(count > 0)
            self.nothing.setVisible(count == 0)
        self.search.edit.setAccessibleDescription(self.found.text())

    def _on_view(self, view: str) -> None:
        before = self.list.key
        self.list.show_wording(view)
        self.model.show_wording(view)
        if before:
            self.list.go_to(self.model.place_of(before))

    def _on_again(self) -> None:
        self.search.set_text("")
        self.filter.show_value(ALL)
        self._narrow_down()
        self.search.edit.setFocus()

    def _on_current(self, row: int) -> None:
        self.row_chosen.emit(self.model.row_at(row) if row >= 0 else None)


def chosen_row(value: object) -> TemplateRow | None:
    """What `row_chosen` carried."""
    return value if isinstance(value, TemplateRow) else None


def _places_of(term: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(term)
    while at >= 0:
        yield at, at + len(term)
        at = text.find(term, at + len(term))
