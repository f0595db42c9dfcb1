"""A list of things to go to: sections, items to talk about, findings, actions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import colour, line_height, scaled, tokens, type_font
from qvisit.ui.widgets.item_layout import laid_out_once
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.progress import ProgressRing
from qvisit.ui.widgets.roving import RovingFocus
from qvisit.ui.widgets.words import Words
from qvisit.ui.widgets.wrapping import Wrapped, longest_word, natural_width, wrap

_SIDE = 12
_SPACE = 10
_ACCENT = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list.

    `done` of `total` draws a ring; `icon` (a name in resources/icons) with `tone` (a role of
    `Tokens`) a mark instead. `count` stands at the right. `said` is what a screen reader says
    after the words, where that is more than `text` and `count`. `heading` is drawn above the first
    of several entries that share it.
    """

    key: str
    words: str
    text: str = ""
    count: str = ""
    icon: str = ""
    tone: str = "text2"
    done: int = 0
    total: int = 0
    said: str = ""
    heading: str = ""


class EntryButton(QPushButton):
    """One entry: a mark, words that wrap, a second line, a count."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry
        self._current = False
        self._ring = ProgressRing()
        self._ring.setParent(self)
        self._ring.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_entry(entry)

    @property
    def entry(self) -> Entry:
        """What is shown."""
        return self._entry

    def show_entry(self, entry: Entry) -> None:
        """Show an entry as it is now."""
        self._entry = entry
        self.setText(entry.words.replace("&", "&&"))
        self._ring.setVisible(bool(entry.total))
        self._ring.show_progress(entry.done, entry.total)
        self._name()
        self.updateGeometry()
        self.update()

    def set_current(self, current: bool) -> None:
        """Show whether this is the one being looked at."""
        if current != self._current:
            self._current = current
            self._name()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        natural = natural_width(self._entry.words, type_font("row")) + self._around()
        wide = min(natural, scaled(260))
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(wide, self.heightForWidth(self.width() if laid_out else wide))

    def minimumSizeHint(self) -> QSize:
        wide = longest_word(self._entry.words, type_font("row")) + self._around()
        return QSize(wide, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        first, second = self._lines(width)
        words = first.height + (second.height if second else 0)
        return max(44, round(words + scaled(16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.move(_SIDE, round((self.height() - self._ring.height()) / 2))
        if self.heightForWidth(self.width()) != self.height():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.show_entry(self._entry)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        area = self.rect()
        if self._current or self.underMouse():
            ground = colours.bluetint if self._current else colours.plainhover
            painter.fillRect(area, QColor(ground))
        if self._current:
            painter.fillRect(QRect(0, 0, _ACCENT, self.height()), QColor(colours.blue))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(colours.line))
        self._paint_mark(painter)
        self._paint_words(painter)

    def _paint_mark(self, painter: QPainter) -> None:
        entry = self._entry
        if entry.icon and not entry.total:
            edge = scaled(20)
            area = QRect(_SIDE + 1, round((self.height() - edge) / 2), edge, edge)
            paint_icon(painter, entry.icon, colour(entry.tone), area)

    def _paint_words(self, painter: QPainter) -> None:
        first, second = self._lines(self.width())
        words = first.height + (second.height if second else 0)
        left = _SIDE + _mark_of(self._entry)
        top = (self.height() - words) / 2
        painter.setPen(colour("text"))
        first.draw(painter, QRectF(left, top, 1, first.height), Qt.AlignmentFlag.AlignTop)
        painter.setPen(colour("text2"))
        if second:
            below = QRectF(left, top + first.height, 1, second.height)
            second.draw(painter, below, Qt.AlignmentFlag.AlignTop)
        if self._entry.count:
            painter.setFont(type_font("dense"))
            area = QRectF(0, 0, self.width() - _SIDE, self.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, right, self._entry.count)

    def _around(self) -> int:
        """Px of width that are not words."""
        count = natural_width(self._entry.count, type_font("dense")) + 6
        return 2 * _SIDE + _mark_of(self._entry) + (count if self._entry.count else 0)

    def _lines(self, width: int) -> tuple[Wrapped, Wrapped | None]:
        room = max(1, width - self._around())
        kind = "row" if self._current else "body"
        first = wrap(self._entry.words, type_font(kind), room, line_height(kind))
        if not self._entry.text:
            return first, None
        return first, wrap(self._entry.text, type_font("dense"), room, line_height("dense"))

    def _name(self) -> None:
        entry = self._entry
        parts = [entry.words, entry.said or ", ".join(filter(None, (entry.text, entry.count)))]
        if self._current:
            parts.append(self.tr("current"))
        self.setAccessibleName(", ".join(part for part in parts if part))


def _mark_of(entry: Entry) -> int:
    """Px of width that the mark takes."""
    return scaled(22) + _SPACE if entry.total or entry.icon else 0


class EntryList(NamedGroup):
    """One tab stop; arrows move, Enter or Space goes there."""

    chosen = Signal(str)  # key

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._buttons: dict[str, EntryButton] = {}
        self._headings: list[QWidget] = []
        self._current = ""
        self._roving = RovingFocus(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, in this order. Buttons are kept where the keys are the same."""
        if [entry.key for entry in entries] != list(self._buttons):
            self._rebuild(entries)
        for entry in entries:
            button = self._buttons[entry.key]
            if button.entry != entry:
                button.show_entry(entry)

    @property
    def current(self) -> str:
        """Key of the entry being looked at."""
        return self._current

    def button(self, key: str) -> QWidget | None:
        """What is pressed to go to an entry; none when it is not listed."""
        return self._buttons.get(key)

    def keys(self) -> list[str]:
        """The keys in order."""
        return list(self._buttons)

    def set_current(self, key: str) -> None:
        """Mark the entry being looked at; it is the one that Tab reaches."""
        self._current = key
        for each, button in self._buttons.items():
            button.set_current(each == key)
        self._roving.stop_at(self._buttons.get(key))

    def take_focus(self) -> None:
        """Put the focus on the current entry, or on the first."""
        first = next(iter(self._buttons.values()), None)
        button = self._buttons.get(self._current, first)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, entries: Sequence[Entry]) -> None:
        kept = {entry.key: self._buttons.get(entry.key) for entry in entries}
        for key, button in self._buttons.items():
            self._column.removeWidget(button)
            if key not in kept:
                button.hide()  # else Qt might still show it, as a window of its own
                button.setParent(None)
                button.deleteLater()
        for heading in self._headings:
            heading.hide()
            self._column.removeWidget(heading)
            heading.deleteLater()
        self._headings = []
        self._buttons = {}
        above = ""
        with laid_out_once(self._column):
            for entry in entries:
                if entry.heading != above:
                    above = entry.heading
                    self._add_heading(above)
                button = kept[entry.key] or self._new(entry)
                self._buttons[entry.key] = button
                self._column.addWidget(button)
                button.show()
        self._roving.follow(list(self._buttons.values()))
        self.set_current(self._current)

    def _add_heading(self, words: str) -> None:
        heading = Words(words, "dense-bold", "text2")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(_SIDE, 10, _SIDE, 4)
        column.addWidget(heading)
        self._headings.append(holder)
        self._column.addWidget(holder)
        holder.show()

    def _new(self, entry: Entry) -> EntryButton:
        button = EntryButton(entry)
        button.clicked.connect(partial(self._on_clicked, entry.key))
        return button

    def _on_clicked(self, key: str) -> None:
        self.chosen.emit(key)
