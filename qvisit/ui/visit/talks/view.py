"""The panes of the conversation sheet: one's talks, and the one in hand with its buttons."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.pair_page import flow_row, padded
from qvisit.ui.visit.talks.form import TalkForm
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words

_LIST, _WORK = "talks", "talk"


class TalkView(QWidget):
    """Shows what it is told, and saves nothing."""

    def __init__(self, clock: Clock) -> None:
        """Make empty panes.

        Args:
            clock: Gives the present where an answer is a time.
        """
        super().__init__()
        self.title = Heading("", 2)
        self.state = Words("", "dense", "text2")
        self.back = PlainButton(self.tr("Back to the questions"), "arrow-left")
        self.fresh = SecondButton(self.tr("New talk"), "plus")
        self.save = MainButton(self.tr("Save this talk"), "tick")
        self.take_back = PlainButton(self.tr("Take this talk back"), "undo")
        self.talks = EntryList(self.tr("Your talks"))
        self._none = Words(self.tr("None saved yet."), "dense", "text2")
        self._gone = Banner(
            "blue",
            self.tr("You took this talk back. It counts for nothing; what it says is kept."),
            icon="undo",
        )
        self._gone.hide()
        self.form = TalkForm(clock, (self.title, self._gone))
        self.columns = Columns(
            (
                (_LIST, self.tr("Your talks"), self._list_pane(), 260),
                (_WORK, self.tr("This talk"), self._talk_pane(), 0),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.columns)

    def show_talks(self, entries: Sequence[Entry], current: str) -> None:
        """List the talks, one of them in hand."""
        self.talks.show_entries(entries)
        self.talks.set_current(current)
        self._none.setVisible(not entries)

    def show_state(self, words: str, *, saved: bool, gone: bool, finished: bool) -> None:
        """Show how the talk in hand stands, and what can be done with it.

        Args:
            words: What followed from it; "" while it is not saved as it stands.
            saved: Whether it was saved before.
            gone: Whether it was taken back.
            finished: Whether the person is done, so that nothing may change.
        """
        self._gone.setVisible(gone)
        self.form.set_read_only(finished or gone)
        self.take_back.setVisible(saved and not finished)
        again = self.tr("Let it count again")
        self.take_back.set_words(again if gone else self.tr("Take this talk back"))
        self.save.setVisible(not (words or gone or finished))
        self.fresh.setVisible(bool(words or gone) and not finished)
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def show_work(self) -> None:
        """Bring the talk in hand to sight, where not all columns are."""
        self.columns.show_column(_WORK)

    def _list_pane(self) -> QWidget:
        bed = ListBed()
        page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.talks)
        page.body.addStretch(1)
        column = QVBoxLayout(bed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(padded(Words(self.tr("Your talks"), "row"), self._none))
        column.addWidget(page, 1)
        return bed

    def _talk_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        column.addWidget(self.form, 1)
        ways = (self.save, self.fresh, self.take_back, self.back, self.state)
        column.addWidget(flow_row(ways))
        return pane
