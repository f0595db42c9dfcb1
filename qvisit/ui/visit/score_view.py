"""The panes of the scoring list, and how one goes from question to question in them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.done_pane import DonePane
from qvisit.ui.visit.item_list import ItemList
from qvisit.ui.visit.item_side import ItemSide
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.list_tools import SECTION, ListTools
from qvisit.ui.visit.own_part import OwnPart, no_part
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.sections_pane import JOTS, TALKS, VOICES, SectionsPane
from qvisit.ui.visit.voices_pane import VoicesPane
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.reading import read_last
from qvisit.visits.visit import Sheet

_SECTIONS, _WORK, _HELP = "sections", "work", "help"


class ScoreView(QWidget):
    """Shows one section, or the items that a filter or words leave, and one item's help.

    It knows where the person is and saves nothing.
    """

    item_shown = Signal(object)  # item key: its help shall be shown
    beside_wanted = Signal(str)  # TALKS or JOTS: that page shall stand in place of the questions
    scope_changed = Signal()  # other questions are listed: they shall be counted

    def __init__(self, clock: Clock) -> None:
        """Make empty panes.

        Args:
            clock: Gives the present where an answer is a time.
        """
        super().__init__()
        self.part = no_part()
        self.sheet: Sheet | None = None
        self.sections = SectionsPane()
        self.tools = ListTools()
        self.items = ItemList(clock)
        self.voices = VoicesPane()
        self.done = DonePane()
        self.side = ItemSide()
        self._pages = QuietStack()
        for page in (self.items, self.voices, self.done):
            self._pages.addWidget(page)
        work = QWidget()
        self._work = QVBoxLayout(work)
        self._work.setContentsMargins(0, 0, 0, 0)
        self._work.setSpacing(DENSE_GAP)
        self._work.addWidget(self.tools)
        self._work.addWidget(self._pages, 1)
        self.columns = Columns(
            (
                (_SECTIONS, self.tr("Sections"), self.sections, 232),
                (_WORK, self.tr("Questions"), work, 0),
                (_HELP, self.tr("Help and notes"), self.side, 316),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)
        self._connect()

    def open_part(self, part: OwnPart, sheet: Sheet) -> None:
        """Take up another visit's questions; none is listed yet."""
        self.part = part
        self.sheet = sheet
        self.items.forget()

    def go_to(self, key: ItemKey, *, focus: bool) -> None:
        """Show an item: in the list that is shown if it is there, else in its section."""
        if key not in self.items.order or self._pages.currentWidget() is not self.items:
            self.show_section(self.part.form.chapter_of(key).key)
        self.columns.show_column(_WORK)
        self.items.select(key, focus=focus)

    def show_section(self, key: str) -> None:
        """Show a section from its first unanswered item, or who was heard."""
        self.sections.set_current(key)
        self.columns.show_column(_WORK)
        chapter = self.part.form.chapter(key)
        if chapter is None:
            self._show_page(self.voices)
            return
        self._show_page(self.items)
        self.tools.show_view(SECTION)
        self.items.show_items(self.part, self.part.in_scope(chapter.items), talk=True)

    def show_some(self, keys: tuple[ItemKey, ...], none: str = "") -> None:
        """Show some items, as far as they are asked, each under the heading of its section.

        Args:
            keys: The items.
            none: What to say if none of them is asked.
        """
        current = self.items.current
        self._show_page(self.items)
        self.items.show_items(self.part, keys, none=none)
        if current is not None and current in self.items.order:
            self.items.select(current, focus=False)

    def show_work(self) -> None:
        """Bring the questions to sight, where not all columns are."""
        self.columns.show_column(_WORK)

    def show_tools(self) -> None:
        """Bring to sight what finds and filters, and the questions with it."""
        if self._pages.currentWidget() is not self.items:
            self._show_page(self.items)
        if self.columns.capacity == 1:
            self.columns.show_column(_SECTIONS)

    def show_done(self) -> None:
        """Show the end of the reviewer's part."""
        self._show_page(self.done)
        self.columns.show_column(_WORK)

    def go_on(self, *, focus: bool = True) -> None:
        """Come back from the end to the items."""
        self._show_page(self.items)
        if self.items.current is not None:
            self.items.select(self.items.current, focus=focus)

    def take_focus(self) -> None:
        """Put the focus where the work goes on."""
        if self._pages.currentWidget() is self.items and self.items.current is not None:
            self.items.select(self.items.current, focus=True)
        else:
            self.sections.sections.take_focus()

    def _connect(self) -> None:
        self.columns.capacity_changed.connect(self._on_capacity)
        self._on_capacity(self.columns.capacity)
        self.sections.chosen.connect(self._on_section)
        self.tools.easy_chosen.connect(self.items.shelf.set_easy)
        self.items.selected.connect(self._on_selected)
        self.done.beside_wanted.connect(self.beside_wanted)

    def _on_capacity(self, columns: int) -> None:
        """Keep the tools with the sections where the questions need all the room."""
        if columns == 1:
            self.sections.take_tools(self.tools)
        else:
            self.sections.stand_beside()
            self.tools.setContentsMargins(0, 0, 0, 0)
            self._work.insertWidget(0, self.tools)
            read_last(self._pages)
        keep_reading_order(self)  # Tab goes by where the tools are now

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        asks = page is self.items
        self.tools.setVisible(asks)
        self.columns.leave_out(_HELP, not asks)

    def _on_section(self, key: str) -> None:
        if key in (TALKS, JOTS):
            self.beside_wanted.emit(key)
            return
        self.show_section(key)
        if key == VOICES:
            self.voices.patients.box.setFocus()
        listed = self.items.order
        if key != VOICES and listed and self.sheet is not None:
            left = (one for one in listed if self.sheet.reply(*one) is None)
            self.items.select(next(left, listed[0]), focus=True)

    def _on_selected(self, key: ItemKey) -> None:
        self.sections.set_current(self.part.form.chapter_of(key).key)
        keep_reading_order(self.items.row(key), behind=self.tools.easy)
        self.item_shown.emit(key)
