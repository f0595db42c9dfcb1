"""The list of documents: which one is looked at, and which are ticked to be saved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.icons import paint_icon
from qvisit.ui.language import how_many, in_language
from qvisit.ui.stylesheet import Paint
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pressed import PressedTick
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.roving import RovingFocus
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, wrap
from qvisit.usecases.documents import Offer
from qvisit.usecases.progress import Step

_SIDE = 12
_MARK = 20
_SPACE = 10
_ACCENT = 4


class DocumentTick(PressedTick):
    """One document: a tick box, its title, what kind of file it is and for whom.

    A press on the box ticks; a press anywhere else, like the focus, has it looked at.
    """

    looked_at = Signal()
    pressed_on = Signal()  # its words, not its box

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.offer = offer
        self._current = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A screen reader sets the state without a press: that does not tick what is locked either.
        self.toggled.connect(lambda on: self.setChecked(on and not self.offer.why_not))
        self.show_offer(offer)

    def show_offer(self, offer: Offer) -> None:
        """Show a document as it is offered now; what cannot be made is not ticked."""
        self.offer = offer
        if offer.why_not:
            self.setChecked(False)
        self.setText(in_language(offer.document.title).replace("&", "&&"))
        self.setAccessibleName(in_language(offer.document.title))
        why = self.tr("Unavailable. {reason}").format(reason=in_language(offer.why_not))
        told = f"{self._text()}. {why}" if offer.why_not else self._text()
        self.setAccessibleDescription(told)
        self.updateGeometry()
        self.update()

    def set_current(self, current: bool) -> None:
        """Show whether this is the one being looked at."""
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        wide = scaled(220)
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(wide, self.heightForWidth(self.width() if laid_out else wide))

    def minimumSizeHint(self) -> QSize:
        title = longest_word(in_language(self.offer.document.title), type_font("row"))
        wide = max(title, longest_word(self._text(), type_font("dense"))) + _left() + _SIDE
        return QSize(wide, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        first, second = self._lines(width)
        return max(44, round(first.height + second.height + scaled(14)))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position) and position.x() < _left()

    def nextCheckState(self) -> None:
        """Called by every kind of press, before anyone is told of it."""
        if self.offer.why_not:
            announce(self, in_language(self.offer.why_not))
        else:
            super().nextCheckState()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.hitButton(event.position().toPoint()):
            self.pressed_on.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        if self._current or self.underMouse():
            ground = colours.bluetint if self._current else colours.plainhover
            painter.fillRect(self.rect(), QColor(ground))
        if self._current:
            painter.fillRect(QRect(0, 0, _ACCENT, self.height()), QColor(colours.blue))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(colours.line))
        first, second = self._lines(self.width())
        top = (self.height() - first.height - second.height) / 2
        self._paint_mark(painter, round(top + first.height / 2))
        painter.setPen(colour("text2" if self.offer.why_not else "text"))
        first.draw(painter, QRectF(_left(), top, 1, first.height), Qt.AlignmentFlag.AlignTop)
        painter.setPen(colour("text2"))
        below = QRectF(_left(), top + first.height, 1, second.height)
        second.draw(painter, below, Qt.AlignmentFlag.AlignTop)

    def _paint_mark(self, painter: QPainter, middle: int) -> None:
        colours = tokens()
        edge = scaled(_MARK)
        area = QRect(_SIDE + 2, middle - edge // 2, edge, edge)
        if self.offer.why_not:
            paint_icon(painter, "lock", colour("text2"), area)
        elif self.isChecked():
            paint_box(painter, area, Paint(colours.blue, colours.blue, "", 2), 3)
            paint_icon(painter, "tick", colour("onblue"), area.adjusted(3, 3, -3, -3))
        else:
            paint_box(painter, area, Paint(colours.surface, colours.ctl, "", 2), 3)

    def _text(self) -> str:
        one = self.offer.document
        return f"{in_language(one.form)} · {in_language(one.readers)}"

    def _lines(self, width: int) -> tuple[Wrapped, Wrapped]:
        room = max(1, width - _left() - _SIDE)
        title = in_language(self.offer.document.title)
        first = wrap(title, type_font("row"), room, line_height("row"))
        return first, wrap(self._text(), type_font("dense"), room, line_height("dense"))


class DocumentList(ListBed):
    """One tab stop for the documents: arrows look at another one, Space ticks."""

    chosen = Signal(str)  # id of the document that is looked at
    opened = Signal(str)  # id of one whose words were pressed
    save_pressed = Signal(object)  # ids of those ticked, in their order
    stop_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[str, DocumentTick] = {}
        self._current = ""
        self.documents = NamedGroup(self.tr("Documents"))
        self._roving = RovingFocus(self.documents)
        self._column = QVBoxLayout(self.documents)
        self.save = SecondButton("", "folder")
        self.stop = PlainButton(self.tr("Stop"), "cross", small=True)
        self.folder = PlainButton(self.tr("Open the folder"), "folder", small=True)
        self.progress = ProgressLine()
        self.state = Words("", "dense", "text2")
        self._lay_out()
        self.save.clicked.connect(lambda: self.save_pressed.emit(self.ticked))
        self.stop.clicked.connect(self.stop_pressed)

    @property
    def ticked(self) -> list[str]:
        """The ids of those ticked, in their order."""
        return [one for one, tick in self._ticks.items() if tick.isChecked()]

    @property
    def current(self) -> str:
        """The id of the one being looked at."""
        return self._current

    def tick(self, document: str) -> DocumentTick:
        """The row of a document."""
        return self._ticks[document]

    def show_offers(self, offers: Sequence[Offer], *, fresh: bool) -> None:
        """Show what there is; ticks and focus stay where they were.

        Args:
            offers: Every document.
            fresh: Of another visit than before: what may be published is ticked.
        """
        new = [one for one in offers if one.document.id not in self._ticks]
        for one in new:
            self._add(one)
        for one in offers:
            tick = self._ticks[one.document.id]
            tick.show_offer(one)  # first: what was locked before cannot be ticked
            if fresh or one in new:
                tick.setChecked(one.document.public and not one.why_not)
        if new:
            self._roving.follow(list(self._ticks.values()))
            self._roving.stop_at(self._ticks.get(self._current))
        self._count()

    def set_current(self, document: str) -> None:
        """Mark the one being looked at; it is the one that Tab reaches."""
        self._current = document
        for each, tick in self._ticks.items():
            tick.set_current(each == document)
        self._roving.stop_at(self._ticks.get(document))

    def show_saving(self, step: Step | None, *, stopping: bool = False) -> None:
        """Show how far saving is; None once it has ended."""
        self.progress.setVisible(step is not None)
        self.stop.setVisible(step is not None)
        self.save.setVisible(step is None)
        if step is None:
            return
        self.state.hide()
        self.folder.hide()
        self.stop.set_unavailable(self.tr("It stops after this one.") if stopping else "")
        making = self.tr("Making: {title}").format(title=in_language(step.words))
        self.progress.show_progress(
            step.files, step.of_files, making if step.words else self.tr("Gathering")
        )

    def show_saved(self, words: str, *, folder: bool) -> None:
        """Say what was saved, with a way to the folder if anything was; nothing if empty."""
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.folder.setVisible(folder)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.documents)
        page.body.addStretch(1)
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(_SIDE, _SIDE, _SIDE, 8)
        head.addWidget(Heading(self.tr("Documents"), 2))
        foot.setContentsMargins(_SIDE, 8, _SIDE, _SIDE)
        foot.setSpacing(8)
        for part in (self.progress, self.state, _row(self.save), _row(self.folder, self.stop)):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(page, 1)
        column.addLayout(foot)
        for hidden in (self.progress, self.state, self.folder, self.stop):
            hidden.hide()

    def _add(self, offer: Offer) -> None:
        name = offer.document.id
        tick = self._ticks[name] = DocumentTick(offer)
        tick.toggled.connect(self._count)  # also by a screen reader, which does not press it
        tick.looked_at.connect(partial(self._on_looked_at, name))
        tick.pressed_on.connect(partial(self.opened.emit, name))
        self._column.addWidget(tick)

    def _count(self) -> None:
        count = len(self.ticked)
        words = how_many("Save 1 to a folder", "Save {count} to a folder", count)
        self.save.set_words(words if count else self.tr("Save to a folder"))
        shut = [tick.offer.why_not for tick in self._ticks.values()]
        why = in_language(shut[0]) if all(shut) and shut else self.tr("Tick a document first.")
        self.save.set_unavailable("" if count else why)

    def _on_looked_at(self, document: str) -> None:
        bring_into_view(self._ticks[document])
        if document != self._current:
            self.set_current(document)
            self.chosen.emit(document)


def _left() -> int:
    """Px before the words."""
    return _SIDE + 2 + scaled(_MARK) + _SPACE


def _row(*parts: QWidget) -> QWidget:
    return flow_row(parts)
