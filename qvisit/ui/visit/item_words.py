"""What stands above the answers to an item: code, way to find out, marks, and the wording."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.item import Item
from qvisit.ui.visit.labels import method_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words


class Marked(QWidget):
    """An icon and its word."""

    def __init__(self, icon: str, words: str, ink: str = "text2", kind: str = "dense") -> None:
        super().__init__()
        self.words = Words(words, kind, ink)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(IconMark(icon, ink, 16))
        row.addWidget(self.words)


class ItemWords(QWidget):
    """Larger while it is the item's turn."""

    def __init__(self, item: Item, place: str) -> None:
        """Show what is asked.

        Args:
            item: The item.
            place: Where it stands in its section, such as "3 of 8".
        """
        super().__init__()
        self._item = item
        self._notes = Marked("pencil", "")
        self._notes.hide()
        self._place = Words(place, "dense", "text2")
        self._place.hide()
        self._wording = Words(item.text_standard)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(flow_row(self._marks(), 12), 1)
        line.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._wording)

    def set_large(self, large: bool) -> None:
        """Show the wording larger, and where the item stands."""
        self._wording.set_kind("card" if large else "body")
        self._place.setVisible(large)

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._wording.setText(self._item.text_easy if easy else self._item.text_standard)

    def show_notes(self, count: int) -> str:
        """Show how many notes there are; gives the same in words, "" for none."""
        words = self.tr("1 note") if count == 1 else self.tr("{n} notes").format(n=count)
        self._notes.words.setText(words)
        self._notes.setVisible(bool(count))
        return words if count else ""

    def _marks(self) -> Sequence[QWidget]:
        words, icon = method_words(self._item.method)
        marks: list[QWidget] = [
            Words(self._item.code, "dense-bold", "text2"),
            Marked(icon, words),
        ]
        if self._item.is_critical:
            marks.append(Marked("shield", self.tr("Safety-critical"), "redtext", "dense-bold"))
        if self._item.is_abuse_sign:
            marks.append(Marked("warning", self.tr("Act now"), "redtext", "dense-bold"))
        return [*marks, self._notes]
