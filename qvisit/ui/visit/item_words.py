"""What stands above the answers to an item: code, way to find out, marks, and the wording."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.item import Item
from qvisit.forms.template import HardWord
from qvisit.ui.language import how_many
from qvisit.ui.theme import current_look
from qvisit.ui.visit.labels import method_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.picture import PictureView
from qvisit.ui.widgets.words import Words

_PICTURE, _SMALL_PICTURE = 80, 56  # px at 100 %; the small one where words need the room
_LARGE_TEXT = 150  # percent


class EasyAid(NamedTuple):
    """What stands with the easy words: a picture's id, "" for none, and hard words explained."""

    picture: str = ""
    words: tuple[HardWord, ...] = ()


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
    """Larger while it is the item's turn; then the easy words have their hint and picture."""

    def __init__(self, item: Item, aid: EasyAid) -> None:
        """Show what is asked.

        Args:
            item: The item.
            aid: What helps to understand the easy words.
        """
        super().__init__()
        self._item = item
        self._picture = aid.picture
        self._large = self._easy = False
        self._view: PictureView | None = None
        self._notes = Marked("pencil", "")
        self._flag = Marked("flag", self.tr("Flagged"), "text", "dense-bold")
        self._place = Words("", "dense", "text2")
        for part in (self._notes, self._flag, self._place):
            part.hide()
        self._wording = Words(item.text_standard)
        self._hint = Words(_hint(item, aid.words), "body", "text2")
        self._hint.hide()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(flow_row(self._marks(), 12), 1)
        line.addWidget(self._place, 0, Qt.AlignmentFlag.AlignRight)
        self._column = column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self._wording, self._hint):
            column.addWidget(part)
        column.addStretch(1)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(line)
        whole.addLayout(self._beside)

    def put_below(self, part: QWidget) -> None:
        """Let something stand under the words, beside the picture."""
        self._column.insertWidget(self._column.count() - 1, part)

    def set_large(self, large: bool) -> None:
        """Show the wording larger, and where the item stands."""
        self._large = large
        self._wording.set_kind("card" if large else "body")
        self._place.setVisible(large)
        self._ease()

    def set_easy(self, easy: bool) -> None:
        """Use the easy words, or the standard ones."""
        self._easy = easy
        self._wording.setText(self._item.text_easy if easy else self._item.text_standard)
        self._ease()

    def show_place(self, place: str) -> None:
        """Show where it stands in its section, such as "3 of 8"."""
        self._place.setText(place)

    def show_notes(self, count: int) -> str:
        """Show how many notes there are; gives the same in words, "" for none."""
        words = how_many("1 note", "{count} notes", count)
        self._notes.words.setText(words)
        self._notes.setVisible(bool(count))
        return words if count else ""

    def show_flag(self, flagged: bool) -> None:
        """Show whether the person wants to come back to it."""
        self._flag.setVisible(flagged)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and self._view is not None:
            self._view.set_side(_picture_side())
        super().changeEvent(event)

    def _ease(self) -> None:
        """Show or hide what helps to understand the easy words."""
        helps = self._large and self._easy
        self._hint.setVisible(helps and bool(self._hint.text()))
        if helps and self._picture and self._view is None:
            self._view = PictureView(self._picture, _picture_side())
            self._beside.insertWidget(0, self._view, 0, Qt.AlignmentFlag.AlignTop)
        if self._view is not None:
            self._view.setVisible(helps)

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
        return [*marks, self._notes, self._flag]


def _picture_side() -> int:
    return _PICTURE if current_look().text_percent < _LARGE_TEXT else _SMALL_PICTURE


def _hint(item: Item, explained: Sequence[HardWord]) -> str:
    """The hint to the easy words, and a line for each hard word in them."""
    lines = [f"“{one.word}”: {one.meaning}" for one in explained]
    return "\n".join([item.hint_easy, *lines] if item.hint_easy else lines)
