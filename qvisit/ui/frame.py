"""The one window: pages at the left, a header above, the truth about saving below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from qvisit.ui.frame_keys import KeyboardFrame, focus_first
from qvisit.ui.help_page import HelpPage
from qvisit.ui.page_header import PageHeader
from qvisit.ui.page_menu import PageMenu
from qvisit.ui.rail import Rail
from qvisit.ui.status_line import StatusLine
from qvisit.ui.theme import current_look
from qvisit.ui.tokens import SMALLEST
from qvisit.ui.widgets.panel import paint_ground
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.strip import AnnouncementStrip

HELP = "help"
_COMPACT_PERCENT = 150
_ROOM_FOR_RAIL = 912  # px of width at 100 % text
_ROOM_FOR_WIDE_RAIL = 1200


@dataclass(slots=True)
class _Entry:
    make: Callable[[], QWidget]
    under: str
    page: QWidget | None = None


class Frame(KeyboardFrame):
    """Shows one page at a time.

    A page is any widget with `title`, `context` and, if it has them, `action` (a widget for the
    header), `header` (a widget in place of title, context and action), `rail` (false where
    one thing at a time is shown) and `calm` (true where, beyond that, the page says itself what is
    saved: the status line then shows only danger). After a page changes any of these, call
    `refresh_header`.
    """

    page_chosen = Signal(str)
    lock_requested = Signal()
    status_pressed = Signal()

    def __init__(self, help_facts: Sequence[tuple[str, str]] = ()) -> None:
        """Make an empty window.

        Args:
            help_facts: More headings and texts for the help page, such as where files lie.
        """
        super().__init__()
        self._entries: dict[str, _Entry] = {}
        self._current = ""
        self.rail = Rail()
        self.header = PageHeader()
        self.strip = AnnouncementStrip()
        self.status = StatusLine()
        self._menu = PageMenu(self, self.header.menu)
        self._stack = QuietStack()
        self._before_help = ""
        _lay_out(self, self.rail, (self.header, self._stack, self.strip), self.status)
        self.add_page(HELP, "", "", partial(_help_page, help_facts, self.close_help))
        for pages in (self.rail, self._menu):
            pages.page_chosen.connect(self._on_page_chosen)
            pages.person_pressed.connect(partial(self._on_page_chosen, "settings"))
            pages.lock_pressed.connect(self.lock_requested)
        self.header.help_pressed.connect(self.open_help)
        self.header.menu_pressed.connect(self._menu.open_list)
        self._menu.closed.connect(self.header.menu.setFocus)
        self.status.clicked.connect(self.status_pressed)
        self.set_areas((self.rail, self.header, self._stack, self.strip, self.status))
        self.page_pressed.connect(self._on_page_chosen)
        self.help_pressed.connect(self.open_help)
        self.lock_pressed.connect(self.lock_requested)

    def add_page(
        self, key: str, word: str, icon: str, make: Callable[[], QWidget], *, under: str = ""
    ) -> None:
        """Take a page, which is made when it is first shown.

        Args:
            key: Names it.
            word: Its word in the navigation; empty for a page that is reached otherwise.
            icon: A name in resources/icons.
            make: Gives the page.
            under: Key of the page that the navigation shows as current meanwhile.
        """
        self._entries[key] = _Entry(make, under or key)
        if word:
            self.rail.add_page(key, word, icon)
            self._menu.add_page(key, word, icon)

    def show_page(self, key: str) -> None:
        """Show a page, with the focus on its first control if the focus was in the content.

        Raises:
            KeyError: No page has this key.
        """
        page = self.page(key)
        under = self._entries[key].under
        focused = self.focusWidget()
        moves_focus = focused is not None and self._stack.isAncestorOf(focused)
        self._current = key
        self._stack.setCurrentWidget(page)
        self.rail.show_current(under)
        self._menu.show_current(under)
        self.refresh_header()
        self._reflow()
        if moves_focus:
            focus_first(page)

    def page(self, key: str, made: QWidget | None = None) -> QWidget:
        """A page, made now if it was not before.

        Args:
            key: Names it.
            made: The page itself, if it was wanted before it was to be shown.

        Raises:
            KeyError: No page has this key.
        """
        entry = self._entries[key]
        page = entry.page or made or entry.make()
        if entry.page is None:
            entry.page = page
            self._stack.addWidget(page)
            self.header.take(page)
        return page

    @property
    def current(self) -> str:
        """Key of the page on the screen; empty before the first."""
        return self._current

    def refresh_header(self) -> None:
        """Show the title, context, action or header that the page has now."""
        if self._current:
            self.header.show_page(self.page(self._current))
            self.setWindowTitle(f"{self.header.title.text()} – QVisit")
            self._reflow()

    def set_badge(self, key: str, number: int) -> None:
        """Show how many things wait on a page."""
        self.rail.set_badge(key, number)
        self._menu.set_badge(key, number)

    def set_person(self, name: str) -> None:
        """Show whose profile this is."""
        self.rail.person.set_word(name)
        self._menu.set_person(name)

    def open_help(self) -> None:
        """Show the help page; closing it comes back here."""
        if self._current != HELP:
            self._before_help = self._current
            self.show_page(HELP)
            focus_first(self.page(HELP))

    def close_help(self) -> None:
        """Go back to where help was asked for."""
        if self._current == HELP and self._before_help in self._entries:
            self.show_page(self._before_help)
            self.header.help.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._menu.hide()
            self._reflow()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._menu.hide()
        self._reflow()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), "page")

    def _reflow(self) -> None:
        """Choose rail or Menu button, and long or short words, by the room there is."""
        percent = current_look().text_percent
        room = self.width() * 100 // percent
        fills = self.window().isFullScreen()  # before others, with room for what they look at
        compact = percent >= _COMPACT_PERCENT or room < _ROOM_FOR_RAIL or fills
        page = self._stack.currentWidget()
        calm = bool(getattr(page, "calm", False))
        wants_rail = bool(getattr(page, "rail", True)) and not calm
        self.rail.setVisible(not compact and wants_rail)
        self.rail.set_narrow(room < _ROOM_FOR_WIDE_RAIL)
        self.header.show_menu(compact and wants_rail)
        self.status.set_short(compact)
        self.status.set_calm(calm)

    def _on_page_chosen(self, key: str) -> None:
        self.show_page(key)
        self.page_chosen.emit(key)


def _help_page(facts: Sequence[tuple[str, str]], close: Callable[[], None]) -> HelpPage:
    page = HelpPage(facts)
    page.closed.connect(close)
    return page


def _lay_out(frame: QWidget, rail: QWidget, column: Sequence[QWidget], status: QWidget) -> None:
    right = QVBoxLayout()
    right.setSpacing(0)
    for part in column:
        right.addWidget(part, 1 if isinstance(part, QStackedWidget) else 0)
    top = QHBoxLayout()
    top.setSpacing(0)
    top.addWidget(rail)
    top.addLayout(right, 1)
    whole = QVBoxLayout(frame)
    # Else a page that is laid out anew would push the window larger for good.
    whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    frame.setMinimumSize(*SMALLEST)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(top, 1)
    whole.addWidget(status)
