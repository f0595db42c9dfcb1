"""Joined buttons of which one is chosen: a filter, or a way to look at the same things."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from qvisit.ui.stylesheet import paint_of
from qvisit.ui.theme import tokens
from qvisit.ui.widgets.box import paint_joined
from qvisit.ui.widgets.choice import button_state
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pressed import PressedRadio
from qvisit.ui.widgets.roving import RovingFocus


class SegmentButton(PressedRadio):
    """One of the joined buttons."""

    def __init__(self, words: str, icon: str = "") -> None:
        super().__init__()
        self._face = Face(words, icon, "body", height=40, padding=8)
        self._ends = (True, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What the button says."""
        return self._face.words

    def set_words(self, words: str) -> None:
        """Say something else, such as another count."""
        self._face.words = words
        self.updateGeometry()
        self.update()

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Whether it is the first or last of its row, and so has round corners there."""
        self._ends = (first, last)

    def sizeHint(self) -> QSize:
        bold = Face(self._face.words, self._face.icon, "row", 40, 8)
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        # Room for bold words, so that choosing moves nothing.
        return bold.size(self.width() if laid_out else None)

    def minimumSizeHint(self) -> QSize:
        return self._face.least()

    def heightForWidth(self, width: int) -> int:
        return self._face.height_for(width)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint = paint_of(tokens(), "plain", button_state(self))
        paint_joined(painter, self.rect(), paint, *self._ends)
        self._face.kind = "row" if self.isChecked() else "body"
        self._face.draw(painter, self.rect(), paint.ink)


class Segmented(NamedGroup):
    """One tab stop; arrows move, Space or Enter chooses. Wraps where there is no room."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], *, apart: bool = False
    ) -> None:
        """Offer choices, the first of them chosen.

        Args:
            name: What is chosen, for screen readers.
            choices: Id and words of each.
            apart: With gaps between them, where they are likely to take more than one row.
        """
        super().__init__(name)
        self._buttons: dict[str, SegmentButton] = {}
        self._words: dict[str, str] = {}
        self._roving = RovingFocus(self)
        self._row = FlowLayout(self, spacing=8 if apart else -1)
        for key, words in choices:
            button = SegmentButton(words)
            button.clicked.connect(partial(self._on_clicked, key))
            self._buttons[key] = button
            last = len(self._words) == len(choices) - 1
            button.set_ends(first=apart or not self._words, last=apart or last)
            self._words[key] = words
            self._row.addWidget(button)
        first = next(iter(self._buttons), "")
        self.show_value(first)
        self._roving.follow(list(self._buttons.values()))

    @property
    def value(self) -> str:
        """Id of what is chosen."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def show_value(self, key: str) -> None:
        """Show a choice as chosen, without a signal."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._roving.stop_at(self._buttons[key])
        self._name_buttons()

    def show_choice(self, key: str, *, shown: bool) -> None:
        """Offer one of the middle choices, or leave it out; what is chosen stays offered."""
        wanted = shown or key == self.value
        if wanted == self._buttons[key].isVisibleTo(self):
            return
        self._buttons[key].setVisible(wanted)
        self._name_buttons()

    def show_count(self, key: str, count: int) -> None:
        """Show beside the words of a choice how many things it leaves."""
        self._buttons[key].set_words(f"{self._words[key]} {count}")
        self._name_buttons()

    def _name_buttons(self) -> None:
        offered = [one for one in self._buttons.values() if one.isVisibleTo(self)]
        total = len(offered)
        for place, button in enumerate(offered, start=1):
            parts = [button.words, self.tr("chosen") if button.isChecked() else ""]
            where = self.tr("{place} of {total}").format(place=place, total=total)
            button.setAccessibleName(", ".join([part for part in parts if part] + [where]))

    def _on_clicked(self, key: str) -> None:
        self._name_buttons()
        self.chosen.emit(key)
