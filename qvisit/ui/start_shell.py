"""What the pages before unlocking share: the blue side, Help, and easier reading at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from qvisit.ui.frame_keys import KeyboardFrame, focus_first
from qvisit.ui.theme import current_look, scaled, tokens
from qvisit.ui.tokens import SMALLEST
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import paint_ground
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words

_SIDE = 408
_SIDE_NARROW = 280
_ROOM_FOR_SIDE = 900  # px of width at 100 % text
_ROOM_FOR_WIDE_SIDE = 1200


class BlueSide(QWidget):
    """The name, what QVisit is for, and three promises; only the name where room is scarce."""

    look_pressed = Signal()

    def __init__(self, sentence: str, promises: Sequence[tuple[str, str, str]]) -> None:
        """Make the side.

        Args:
            sentence: What QVisit is for.
            promises: Icon, bold words and text of each.
        """
        super().__init__()
        self._long = QWidget()
        column = QVBoxLayout(self._long)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addWidget(Words(sentence, "second-large", "onrail"))
        for icon, bold, text in promises:
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(IconMark(icon, "onrail", 24), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Words(bold, "row", "onrail"))
            words.addWidget(Words(text, "body", "onrail"))
            row.addLayout(words, 1)
            column.addLayout(row)
        self._name = Words("QVisit", "question-large", "onrail")
        self.look_button = LinkButton(
            self.tr("Bigger text, other colours"), "settings", kind="rail"
        )
        self.look_button.clicked.connect(self.look_pressed)
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._rows.addWidget(self._name)
        self._rows.addSpacing(8)
        self._rows.addWidget(self._long)
        self._rows.addStretch(1)
        self._rows.addWidget(self.look_button)

    def set_wide(self, width: int) -> None:
        """Stand at the left `width` px wide, or lie on top with the name only when it is 0."""
        beside = width > 0
        self._long.setVisible(beside)
        self._name.set_kind("question-large" if beside else "title")
        turn_row(self._rows, not beside)
        if beside:
            self._rows.setContentsMargins(40, 40, 40, 32)
            self.setFixedWidth(width)
        else:
            self._rows.setContentsMargins(24, 4, 24, 4)
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)

    def height_at(self, width: int) -> int:
        """Px of height that all of it needs at the left, `width` px wide."""
        words = self._long.heightForWidth(width - 80)
        return words + scaled(60) + self.look_button.sizeHint().height() + 120

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), "rail")
        if tokens().dark:
            edge = tokens().edge
            paint_ground(painter, self.rect().adjusted(self.width() - edge, 0, 0, 0), "line")


class StartShell(KeyboardFrame):
    """A page before unlocking. Fill `body`, which scrolls, and `foot`, which stays in sight."""

    look_changed = Signal(object)  # Look

    def __init__(self, title: str, side: BlueSide) -> None:
        """Make an empty page.

        Args:
            title: Its heading.
            side: What stands at the left.
        """
        super().__init__()
        self.setWindowTitle(title)
        self._side = side
        self._stack = QuietStack()
        self._main = QWidget()
        self.heading = Heading(title, 1)
        self._help = LinkButton(self.tr("Help"), "help")
        page = ScrollPage(margin=0)
        self.body = page.body
        self.foot = QVBoxLayout()
        self._column = QVBoxLayout(self._main)
        self._column.setSpacing(12)
        self._column.addLayout(self._head())
        self._column.addWidget(page, 1)
        self._column.addLayout(self.foot)
        self._stack.addWidget(self._main)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*SMALLEST)
        self._rows.addWidget(side)
        self._rows.addWidget(self._stack, 1)
        self.set_areas((side, self._stack))
        self.help_pressed.connect(self.open_help)
        self._help.clicked.connect(self.open_help)
        side.look_pressed.connect(self.open_look)
        self._reflow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reflow()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._reflow()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), "page")

    def open_help(self) -> None:
        """Show help in place of the page."""
        from qvisit.ui.help_page import HelpPage  # noqa: PLC0415 - start-up time

        page = HelpPage()
        page.closed.connect(lambda: self._come_back(page, self._help))
        self._show(page)

    def open_look(self) -> None:
        """Show the choices of look in place of the page."""
        from qvisit.ui.look_page import LookPage  # noqa: PLC0415 - start-up time

        page = LookPage()
        page.choices.changed.connect(self.look_changed)
        page.closed.connect(lambda: self._come_back(page, self._side.look_button))
        self._show(page)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show(self, page: QWidget) -> None:
        """Show a page over the one that asks; it goes when it is closed."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not self._main:
            before.deleteLater()
        focus_first(page)

    def _come_back(self, page: QWidget, button: QWidget) -> None:
        self._stack.setCurrentWidget(self._main)
        self._stack.removeWidget(page)
        page.deleteLater()
        button.setFocus()

    def _reflow(self) -> None:
        percent = current_look().text_percent
        room = self.width() * 100 // percent
        wide = room >= _ROOM_FOR_WIDE_SIDE
        width = scaled(_SIDE if wide else _SIDE_NARROW)
        beside = room >= _ROOM_FOR_SIDE and self._side.height_at(width) <= self.height()
        turn_row(self._rows, beside)
        self._side.set_wide(width if beside else 0)
        edge = 48 if wide else 24
        self._column.setContentsMargins(edge, 32 if wide else 12, edge, 24 if wide else 12)
