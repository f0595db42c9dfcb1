"""The navigation at the left: pages above, the person and Lock below."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.icons import paint_icon
from qvisit.ui.stylesheet import Paint, paint_of
from qvisit.ui.theme import line_height, scaled, tokens, type_font
from qvisit.ui.tokens import RAIL, RAIL_NARROW
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.panel import NamedGroup, paint_ground
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Words
from qvisit.ui.widgets.wrapping import Wrapped, wrap

_ICON = 24


class RailButton(QPushButton):
    """An icon over a word. The badge is a number of things that wait."""

    def __init__(self, word: str, icon: str) -> None:
        super().__init__()
        self._word = word
        self._icon = icon
        self._badge = 0
        self._current = False
        self.setAutoDefault(True)
        self.setProperty("kind", "rail")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.set_word(word)

    def set_word(self, word: str) -> None:
        """Show another word, such as the name of the person."""
        self._word = word
        self.setText(word.replace("&", "&&"))
        self._name()
        self.updateGeometry()

    def set_badge(self, number: int) -> None:
        """Show how many things wait; 0 for none."""
        self._badge = number
        self._name()
        self.update()

    def set_current(self, current: bool) -> None:
        """Show whether this is the page on the screen."""
        self._current = current
        self._name()
        self.update()

    def set_room(self, width: int) -> None:
        """How wide the navigation makes it, in px; the words wrap in that."""
        self.setFixedWidth(width)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = self._lines(self.minimumWidth() - 4)
        return QSize(self.minimumWidth(), round(8 + scaled(_ICON) + 2 + lines.height + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        state = "chosen" if self._current else ("hover" if self.underMouse() else "normal")
        paint = paint_of(tokens(), "rail", state)
        paint_box(painter, self.rect(), paint)
        edge = scaled(_ICON)
        left = (self.width() - edge) // 2
        paint_icon(painter, self._icon, QColor(paint.ink), QRect(left, 8, edge, edge))
        lines = self._lines(self.width() - 4)
        painter.setPen(QColor(paint.ink))
        area = QRectF(2, 8 + edge + 2, self.width() - 4, lines.height)
        lines.draw(painter, area, Qt.AlignmentFlag.AlignTop)
        if self._badge:
            self._paint_badge(painter, left + edge)

    def _paint_badge(self, painter: QPainter, left: int) -> None:
        colours = tokens()
        words = str(self._badge) if self._badge < 100 else "99+"
        edge = scaled(18)
        wide = max(edge, painter.fontMetrics().horizontalAdvance(words) + 8)
        area = QRect(min(left - 4, self.width() - wide - 2), 4, wide, edge)
        ground = Paint(colours.railsel, colours.onrailsel, "", 1)
        paint_box(painter, area, ground, edge // 2)
        painter.setFont(type_font("dense-bold"))
        painter.setPen(QColor(colours.onrailsel))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _lines(self, width: int) -> Wrapped:
        kind = "dense-bold" if self._current else "dense"
        middle = Qt.AlignmentFlag.AlignHCenter
        return wrap(self._word, type_font(kind), max(1, width), line_height(kind), middle)

    def _name(self) -> None:
        parts = [self._word]
        if self._badge:
            parts.append(self.tr("{count} waiting").format(count=self._badge))
        if self._current:
            parts.append(self.tr("current page"))
        self.setAccessibleName(", ".join(parts))


class Rail(NamedGroup):
    """One button per page. It tells which was pressed, and shows which page is current."""

    page_chosen = Signal(str)
    person_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Pages"))
        self._narrow = False
        self._buttons: dict[str, RailButton] = {}
        self.person = RailButton(self.tr("You"), "person")
        self.lock = RailButton(self.tr("Lock"), "lock")
        self.person.setAccessibleDescription(self.tr("Opens your settings."))
        self.person.clicked.connect(self.person_pressed)
        self.lock.clicked.connect(self.lock_pressed)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(4)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(4)
        name = Words("QVisit", "card", "onrail")
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name.setMinimumHeight(32)
        column.addWidget(name)
        column.addSpacing(4)
        column.addLayout(self._pages)
        column.addStretch(1)
        column.addWidget(self.person)
        column.addWidget(self.lock)
        self._take_width()

    def add_page(self, key: str, word: str, icon: str) -> None:
        """Add a button under those that are there."""
        button = RailButton(word, icon)
        button.clicked.connect(partial(self._on_clicked, key))
        self._buttons[key] = button
        self._pages.addWidget(button)
        QWidget.setTabOrder(button, self.person)
        QWidget.setTabOrder(self.person, self.lock)
        read_last(self.person, self.lock)
        self._take_width()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room where the window is not wide."""
        self._narrow = narrow
        self._take_width()

    def show_current(self, key: str) -> None:
        """Show which page is on the screen."""
        for each, button in self._buttons.items():
            button.set_current(each == key)

    def set_badge(self, key: str, number: int) -> None:
        """Show how many things wait on a page."""
        self._buttons[key].set_badge(number)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_width()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), "rail")
        colours = tokens()
        if colours.dark:
            edge = QRect(self.width() - colours.edge, 0, colours.edge, self.height())
            painter.fillRect(edge, QColor(colours.line))

    def _take_width(self) -> None:
        width = scaled(RAIL_NARROW if self._narrow else RAIL)
        side = 3 if self._narrow else 6
        self.setFixedWidth(width)
        self._column.setContentsMargins(side, 16, side, 8)
        for button in (*self._buttons.values(), self.person, self.lock):
            button.set_room(width - 2 * side)

    def _on_clicked(self, key: str) -> None:
        self.page_chosen.emit(key)
