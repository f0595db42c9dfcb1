"""One section in the list: its head, its items, and the words of a guided talk around them."""

from collections.abc import Callable, Iterator, Sequence, Set

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.visit.form_map import Chapter
from qvisit.ui.visit.item_row import EMPTY_ROW, ItemRow
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.section_head import SectionHead, talk_words


class ChapterBox(QWidget):
    """Takes the room of its items; their rows are made when it comes near what is seen.

    A visit may have a thousand of them. Laying out one section leaves the others as they are.
    """

    def __init__(self, chapter: Chapter, make_row: Callable[[ItemKey], ItemRow]) -> None:
        """Make a section without rows.

        Args:
            chapter: What it holds.
            make_row: Makes the row of an item, with no face yet.
        """
        super().__init__()
        self.chapter = chapter
        self._make_row = make_row
        self._listed: Set[ItemKey] = frozenset()
        self._talk = False
        self._rows: dict[ItemKey, ItemRow] = {}
        self._room = QWidget()
        self._first: QWidget | None = None
        self._last: QWidget | None = None
        self.head = SectionHead(chapter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self._room)

    @property
    def is_made(self) -> bool:
        """Whether its rows are there."""
        return bool(self._rows)

    @property
    def rows(self) -> Sequence[ItemRow]:
        """The rows that are listed; none before they are made."""
        return [row for key, row in self._rows.items() if key in self._listed]

    def row(self, key: ItemKey) -> ItemRow:
        """The row of one of its items; all of them are made now if they were not before."""
        self.make()
        return self._rows[key]

    def make(self) -> None:
        """Make the rows."""
        if self._rows:
            return
        self._first, self._last = talk_words(self.chapter)
        for key in self.chapter.items:
            self._rows[key] = self._make_row(key)
        for part in self._parts():
            self._column.addWidget(part)
        self._room.hide()
        self._show()

    def list_items(self, listed: Set[ItemKey], *, talk: bool) -> None:
        """Show some of its items, and its head over them; away when none of them is its own.

        Args:
            listed: Items, of this section or of others.
            talk: Whether to show the words of a guided talk.
        """
        self._listed = frozenset(key for key in self.chapter.items if key in listed)
        self._talk = talk
        self._room.setFixedHeight(len(self._listed) * scaled(EMPTY_ROW))
        self.head.show_count(len(self._listed))
        self._show()
        self.setVisible(bool(self._listed))

    def lay_out(self) -> None:
        """Let its rows take their places now, and it the height that they need."""
        self._column.invalidate()
        self._column.activate()
        self.updateGeometry()

    def _parts(self) -> Iterator[QWidget]:
        if self._first is not None:
            yield self._first
        yield from self._rows.values()
        if self._last is not None:
            yield self._last

    def _show(self) -> None:
        for key, row in self._rows.items():
            row.setVisible(key in self._listed)
        for words in (self._first, self._last):
            if words is not None:
                words.setVisible(self._talk)
