"""The choices of how one scores and is read to. Each is told at once, by the name of its field."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.own_ways import READING_SPEEDS
from qvisit.ui.preferences import Preferences
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox, TileGroup
from qvisit.ui.widgets.pick import PickTile
from qvisit.ui.widgets.words import Heading, Words


class OwnChoices(QWidget):
    """Groups of tiles, and boxes to tick, by the name of the field of `Preferences`."""

    changed = Signal(str, object)  # field, value

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[str, TileGroup] = {}
        self._boxes: dict[str, TickBox] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def add_group(self, name: str, group: TileGroup) -> None:
        """Offer one of several under a heading."""
        self._groups[name] = group
        self.column.addWidget(Heading(group.accessibleName(), 3))
        self.column.addWidget(group)
        self.column.addSpacing(GAP - 4)
        group.chosen.connect(partial(self._on_chosen, name))

    def add_box(self, name: str, box: TickBox) -> None:
        """Offer something that is on or off."""
        self._boxes[name] = box
        self.column.addWidget(box)
        box.toggled.connect(partial(self.changed.emit, name))

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen, without a signal."""
        for name, group in self._groups.items():
            group.show_value(str(getattr(preferences, name)))
        for name, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(preferences, name))
            box.blockSignals(False)

    def _on_chosen(self, name: str, value: str) -> None:
        self.changed.emit(name, int(value) if name == "reading_speed" else value)


class ScoringChoices(OwnChoices):
    """Which view a visit opens in, what stands on answers, and what keys do."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = TickBox(
            self.tr("Answer with single keys"),
            self.tr("M, P, N and 1 to 4. Turn this off if you use voice control."),
        )
        self.add_group(
            "default_view",
            ChoiceGroup(
                self.tr("How a visit opens"),
                [
                    ("role", self.tr("As my role suggests"), ""),
                    ("list", self.tr("As a list"), ""),
                    ("guided", self.tr("One question at a time"), ""),
                ],
            ),
        )
        self.add_group(
            "answer_pictures",
            TileGroup(
                self.tr("Beside the words of an answer, one at a time"),
                _tiles(
                    {
                        "faces": self.tr("Faces"),
                        "thumbs": self.tr("Thumbs"),
                        "words": self.tr("Words only"),
                    }
                ),
            ),
        )
        self.add_box("single_key_answers", self.keys)
        self.add_box(
            "next_on_answer",
            TickBox(
                self.tr("Go on by itself after an answer"),
                self.tr("The next question comes when yours is saved."),
            ),
        )
        self.add_box(
            "easy_words",
            TickBox(
                self.tr("Easy words in the list"),
                self.tr("Short sentences, with pictures and hard words explained."),
            ),
        )
        self.add_box(
            "standard_when_guided",
            TickBox(
                self.tr("Standard words, one question at a time"),
                self.tr("Else it has easy words and a picture."),
            ),
        )


class SyncChoices(OwnChoices):
    """Whether a sync begins by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.add_box(
            "sync_by_itself",
            TickBox(
                self.tr("Sync by itself"),
                self.tr("When the share is there and something is to send or to fetch."),
            ),
        )
        self.column.addSpacing(GAP - 4)
        quiet = self.tr(
            "It never stops you, and is quiet while the share is away. It never writes to a USB "
            "stick by itself, and it waits while QVisit asks you about names in your words."
        )
        self.column.addWidget(Words(quiet, "body", "text2"))


class AloudChoices(OwnChoices):
    """How fast questions are read aloud, and a try."""

    try_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add_group(
            "reading_speed",
            TileGroup(
                self.tr("How fast"),
                _tiles({str(speed): f"{speed} %" for speed in READING_SPEEDS}),
            ),
        )
        self.column.addWidget(
            Words(self.tr("100 % is a voice that does not hurry."), "body", "text2")
        )
        self.column.addSpacing(GAP - 4)
        self.try_it = SecondButton(self.tr("Try it"), "speaker")
        self.try_it.clicked.connect(self.try_pressed)
        self.column.addWidget(self.try_it)
        self._told = Words("", "body", "text2")
        self._told.hide()
        self.column.addWidget(self._told)
        self.column.addSpacing(GAP - 4)
        self.column.addWidget(
            Words(
                self.tr(
                    "This computer’s own voice reads. Nothing goes over the internet. Others can "
                    "hear it too, so think of headphones on a ward."
                ),
                "body",
                "text2",
            )
        )

    def show_reading(self, reading: bool, told: str) -> None:
        """Show whether something is being read, and why it could not be."""
        self.try_it.set_words(self.tr("Stop reading") if reading else self.tr("Try it"))
        self._told.setText(told)
        self._told.setVisible(bool(told))


def _tiles(words: Mapping[str, str]) -> dict[str, PickTile]:
    return {key: PickTile(said) for key, said in words.items()}
