"""A question as it will look, one at a time and in the list. It can be tried; nothing is kept."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.answers import PREFER_NOT, non_answer_options, options
from qvisit.forms.item import Item
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider
from qvisit.ui.preferences import Preferences
from qvisit.ui.theme import current_look
from qvisit.ui.visit.answers.field import OptionsAnswer
from qvisit.ui.visit.guided.fit import FITS
from qvisit.ui.visit.guided.reading import Part, ReadButton, parts_of
from qvisit.ui.visit.guided.shapes import shape_of
from qvisit.ui.visit.guided.tile_group import TileGroup
from qvisit.ui.visit.guided.tiles import TileWords
from qvisit.ui.visit.item_words import EasyAid, ItemWords
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.picture import PictureView
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Words

_PICTURE = "tree"
_SIDE, _SMALL_SIDE = 96, 72  # px at 100 %; the small one where words need the room
_FIT = replace(FITS[6], high=44, gap=10, button="row")  # a preview has less room than a page
_LARGE_TEXT = 150  # percent
_WAYS = ("answer_pictures", "standard_when_guided", "easy_words", "single_key_answers")


class LookPreview(Card):
    """Filled when it is first seen: most people open QVisit to score."""

    remade = Signal()  # there are other controls in it

    def __init__(self, preferences: Preferences) -> None:
        super().__init__("")
        self.set_title(self.tr("How it will look"))
        self._preferences = preferences
        self._item = self._example()
        self.read = ReadButton(self, self._parts)
        self._one = _OneAtATime(self._item, self.read)
        self._list = _InTheList(self._item)
        for part in (self._one, Divider(), self._list):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._made = False

    def show_preferences(self, preferences: Preferences) -> None:
        """Look like this from now on."""
        before, self._preferences = self._preferences, preferences
        if not self._made or all(
            getattr(before, name) == getattr(preferences, name) for name in _WAYS
        ):
            return
        self.read.stop()  # what it reads is about to be made anew
        self._one.show_preferences(preferences)
        self._list.show_preferences(preferences)
        self.remade.emit()

    def read_again(self) -> None:
        """Begin anew what is being read, for its speed has changed."""
        if self.read.reader.speaking:
            self.read.begin()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._made:
            self._made = True
            self._one.show_preferences(self._preferences)
            self._list.show_preferences(self._preferences)
            self.remade.emit()
        super().showEvent(event)

    def _parts(self) -> Iterator[Part]:
        return self._one.parts()

    def _example(self) -> Item:
        return Item(
            code="EX-5",
            text_standard=self.tr("People can go outside when they want to."),
            text_easy=self.tr("Can people go outside when they want to?"),
            hint_easy=self.tr("Think about the last week, day and night."),
            guidance=self.tr("Ask several people, and look at the doors."),
            method="observe",
            scale="LEVEL4",
            answer_words="frequency",
            weight=1,
            source=self.tr("An example"),
        )


class _OneAtATime(QWidget):
    """The question as the guided view asks it."""

    def __init__(self, item: Item, read: ReadButton) -> None:
        super().__init__()
        self._item = item
        self._reply = "2"
        self._read = read
        self._tiles: TileGroup | None = None
        self._picture = PictureView(_PICTURE, _SIDE)
        self._question = Words("", "title")
        self._second = Words(item.hint_easy or "", "easy", "text2")
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(self._question)
        texts.addWidget(self._second)
        texts.addStretch(1)
        asked = QHBoxLayout()
        asked.setSpacing(16)
        asked.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        asked.addLayout(texts, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(12)
        self._column.addWidget(Words(self.tr("One question at a time"), "dense-bold", "text2"))
        self._column.addLayout(asked)
        self._foot = flow_row((read,), 0)
        self._column.addWidget(self._foot)
        self._fit()

    def show_preferences(self, preferences: Preferences) -> None:
        """Ask in the words and with the pictures that are chosen."""
        item, easy = self._item, not preferences.standard_when_guided
        self._question.setText(item.text_easy if easy else item.text_standard)
        self._second.setVisible(easy)
        self._picture.show_picture(_PICTURE if easy else "")
        if self._tiles is not None:
            self._tiles.hide()
            self._column.removeWidget(self._tiles)
            self._tiles.deleteLater()
        tiles = self._tiles = TileGroup(
            self._question.text(), _offered(item, preferences.answer_pictures)
        )
        tiles.pressed.connect(self._on_pressed)
        tiles.show_chosen((self._reply,))
        self._column.insertWidget(self._column.count() - 1, tiles)
        read_last(self._foot)
        self._fit()

    def parts(self) -> Iterator[Part]:
        """The question and its answers, as they stand here."""
        texts = [one for one in (self._question, self._second) if not one.isHidden()]
        return parts_of(texts, self._tiles.tiles.values() if self._tiles else ())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        """Let the picture and the tiles give way where the words need the room."""
        large = current_look().text_percent >= _LARGE_TEXT
        self._picture.set_side(_SMALL_SIDE if large else _SIDE)
        self._read.set_fit(_FIT)
        if self._tiles is not None:
            self._tiles.set_fit(_FIT)

    def _on_pressed(self, reply: str) -> None:
        self._reply = reply
        if self._tiles is not None:
            self._tiles.show_chosen((reply,))


class _InTheList(QWidget):
    """The same question as a row of the list, while it is its turn."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._words = ItemWords(item, EasyAid(_PICTURE))
        self._words.set_large(True)
        self._answers = OptionsAnswer(item, large=True, easy=False)
        self._answers.show_reply("2")
        self._answers.chosen.connect(self._answers.show_reply)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(Words(self.tr("In the list"), "dense-bold", "text2"))
        column.addWidget(self._words)
        column.addWidget(self._answers)

    def show_preferences(self, preferences: Preferences) -> None:
        """Use the words that are chosen, and the keys if they are on."""
        self._words.set_easy(preferences.easy_words)
        self._answers.set_easy(preferences.easy_words)
        self._answers.group.set_single_keys(preferences.single_key_answers)


def _offered(item: Item, pictures: str) -> list[TileWords]:
    """The answers as tiles, and the one that nobody has to give a reason for."""
    own = [
        TileWords(one.reply, in_language(one.easy), shape_of(item, one.reply, pictures), one.key)
        for one in options(item)
    ]
    quiet = [
        TileWords(
            one.reply, in_language(one.easy), shape_of(item, one.reply, ""), one.key, quiet=True
        )
        for one in non_answer_options()
        if one.reply == PREFER_NOT
    ]
    return [*own, *quiet]
