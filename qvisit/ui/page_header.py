"""What stands above every page: where you are, the page's action, and Help in its corner."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled, tokens
from qvisit.ui.tokens import HEADER, PAGE_MARGIN
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import paint_ground
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Heading, Words

_ABOVE = 8


class PageHeader(QWidget):
    """Menu (where there is no rail), then the page's own words and action, then Help."""

    menu_pressed = Signal()
    help_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: QWidget | None = None
        self.menu = PlainButton(self.tr("Menu"), "menu")
        self.menu.setAccessibleDescription(self.tr("Opens the list of pages."))
        self.menu.clicked.connect(self.menu_pressed)
        self.help = LinkButton(self.tr("Help"), "help")
        self.help.clicked.connect(self.help_pressed)
        self.title = Heading("", 1)
        self.context = Words("", "body", "text2")
        self._words = QWidget()
        flow = FlowLayout(self._words, spacing=12)
        flow.addWidget(self.title)
        flow.addWidget(self.context)
        self._slot = QHBoxLayout()
        self._slot.setSpacing(16)
        self._slot.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, _ABOVE, PAGE_MARGIN, _ABOVE)
        row.setSpacing(16)
        self._menu_corner = _Corner(self.menu)
        self._menu_corner.hide()
        row.addWidget(self._menu_corner, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._slot, 1)
        self._help_corner = _Corner(self.help)
        row.addWidget(self._help_corner, 0, Qt.AlignmentFlag.AlignTop)
        self._take_height()

    def take(self, page: QWidget) -> None:
        """Let what a page will show here go with the page as long as it is not shown."""
        for part in (_widget_of(page, "header"), _widget_of(page, "action")):
            if part is not None and part.parentWidget() is None:
                part.setParent(page)
                part.hide()

    def show_page(self, page: QWidget) -> None:
        """Show what the page says of itself: see `Frame`."""
        own = _widget_of(page, "header")
        action = _widget_of(page, "action") if own is None else None
        self.title.setText(str(getattr(page, "title", "")))
        self.context.setText(str(getattr(page, "context", "")))
        self.context.setVisible(bool(self.context.text()))
        self._words.setVisible(own is None)
        shown = own or action
        if self._shown is not None and self._shown is not shown:
            self._slot.removeWidget(self._shown)
            self._shown.hide()
        if shown is not None and shown is not self._shown:
            self._slot.addWidget(shown, 1 if own is not None else 0)
            shown.show()
            QWidget.setTabOrder(_last_stop(shown), self.help)
            read_last(self._help_corner)
        self._shown = shown

    def show_menu(self, shown: bool) -> None:
        """Offer the Menu button, or not."""
        self._menu_corner.setVisible(shown)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_height()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), "surface")
        edge = tokens().edge
        paint_ground(painter, self.rect().adjusted(0, self.height() - edge, 0, 0), "line")

    def _take_height(self) -> None:
        self.setMinimumHeight(least_height())


class _Corner(QWidget):
    """Keeps a control in its place however tall the header grows beside it."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(control)
        self._take_height()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._take_height()
        super().changeEvent(event)

    def _take_height(self) -> None:
        self.setFixedHeight(least_height() - 2 * _ABOVE)


def least_height() -> int:
    """Px of height of a header with one row."""
    return 40 + scaled(HEADER - 40)


def _widget_of(page: QWidget, name: str) -> QWidget | None:
    part = getattr(page, name, None)
    return part if isinstance(part, QWidget) else None


def _last_stop(part: QWidget) -> QWidget:
    """The control in `part` that Tab reaches last, or `part` itself."""
    last, each = part, part.nextInFocusChain()
    while each is not None and each is not part:
        if part.isAncestorOf(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            last = each
        each = each.nextInFocusChain()
    return last
