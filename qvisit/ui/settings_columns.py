"""How the sections of the settings and their preview share the room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP, PAGE_MARGIN
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.panel import Panel
from qvisit.ui.widgets.scroll_page import ScrollPage

_THREE, _TWO = 1040, 760  # px at 100 %, from which on that many columns stand beside each other
_NAVIGATION = 184


class Section(NamedTuple):
    """A part of the settings: its key, name, icon and what stands in it.

    `own` says that it is the person's own: what stands under those says so. `seen` says that the
    preview shows what is chosen there.
    """

    key: str
    name: str
    icon: str
    card: QWidget
    own: bool = True
    seen: bool = False


class SettingsColumns(QWidget):
    """With room: one section at a time, between the list of them and the preview, if that shows it.

    With less, all sections stand under each other; with least, the preview stands under the
    section at hand.
    """

    def __init__(
        self, name: str, sections: Sequence[Section], ends: Sequence[QWidget], preview: QWidget
    ) -> None:
        """Lay out the settings.

        Args:
            name: Of the list of sections, for screen readers.
            sections: In reading order.
            ends: What stands under the sections that are the person's own.
            preview: What shows how it will look.
        """
        super().__init__()
        self._each = {one.key: one for one in sections}
        self._ends = tuple(ends)
        self._preview = preview
        self._columns = 0
        self.sections = EntryList(name)
        self.sections.show_entries([Entry(one.key, one.name, icon=one.icon) for one in sections])
        self._navigation = Panel("surface", "line")
        inside = QVBoxLayout(self._navigation)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.sections)
        inside.addStretch(1)
        self._middle, self._right = ScrollPage(margin=0), ScrollPage(margin=0)
        own = [one.card for one in sections if one.own]
        for part in (*own, *ends, *(one.card for one in sections if not one.own)):
            self._middle.body.addWidget(part)
        self._middle.body.addStretch(1)
        self._right.body.addWidget(preview)
        self._right.body.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 0)
        row.setSpacing(GAP)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, GAP, 0, GAP)
        beside.addWidget(self._navigation)
        row.addLayout(beside)
        row.addWidget(self._middle, 13)
        row.addWidget(self._right, 9)
        self.sections.chosen.connect(self.show_section)
        self.show_section(sections[0].key)

    def show_section(self, key: str) -> None:
        """Take up a section: show it, where one is shown at a time."""
        self.sections.set_current(key)
        for each in self._each.values():
            each.card.setVisible(self._columns < 3 or each.key == key)
        for end in self._ends:
            end.setVisible(self._columns < 3 or self._each[key].own)
        if self._columns == 3:
            self._right.setVisible(self._each[key].seen)
            self._middle.verticalScrollBar().setValue(0)

    def take_up(self, key: str) -> None:
        """Bring the preview to the section in which something was just chosen."""
        self.sections.set_current(key)
        if self._columns == 1 and self._each[key].seen:
            self._put_preview_under(key)

    def keep_order(self) -> None:
        """Let Tab go as all of it is read."""
        keep_reading_order(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_room()

    def _take_room(self) -> None:
        wide = self.width()
        columns = 3 if wide >= scaled(_THREE) else 2 if wide >= scaled(_TWO) else 1
        self._navigation.setFixedWidth(scaled(_NAVIGATION))
        if columns == self._columns:
            return
        self._columns = columns
        self._navigation.setVisible(columns == 3)
        self._right.setVisible(columns > 1)
        self.show_section(self.sections.current)
        if columns > 1:
            self._right.body.insertWidget(0, self._preview)
        else:
            at = self.sections.current
            self._put_preview_under(at if self._each[at].seen else next(iter(self._each)))
        keep_reading_order(self)

    def _put_preview_under(self, key: str) -> None:
        """Move the preview; what the person is busy with stays where it is on the screen."""
        column, bar = self._middle.body, self._middle.verticalScrollBar()
        at = column.indexOf(self._preview)
        card = self._each[key].card
        if at == column.indexOf(card) + 1:
            return
        before = self._level(card)
        column.removeWidget(self._preview)
        column.insertWidget(column.indexOf(card) + 1, self._preview)
        column.activate()
        keep_reading_order(self)
        bar.setValue(bar.value() + self._level(card) - before)

    def _level(self, card: QWidget) -> int:
        return card.mapTo(self._middle.content, QPoint()).y()
