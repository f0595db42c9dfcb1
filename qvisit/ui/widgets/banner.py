"""A message across the page: what is so, and one next step."""

from types import MappingProxyType

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from qvisit.ui.announce import announce_aloud
from qvisit.ui.icons import paint_icon
from qvisit.ui.theme import colour, scaled, tokens
from qvisit.ui.tokens import CARD_CORNER, GRID
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.buttons import WordButton
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.panel import NamedGroup, paint_accent
from qvisit.ui.widgets.pill import TONES, tone_paint
from qvisit.ui.widgets.words import Words

_ICONS = MappingProxyType(
    {"red": "warning", "amber": "warning", "blue": "lock", "green": "tick", "purple": "people"}
)
_SIDE = 22
_ICON = 24
_BESIDE = 520  # px at 100 %: narrower than that, the button stands under the words


class Banner(NamedGroup):
    """Red: danger. Amber: look. Blue: you cannot, and who can. Green: done."""

    pressed = Signal()

    def __init__(
        self, tone: str, sentence: str, text: str = "", button: str = "", *, icon: str = ""
    ) -> None:
        """Make a banner.

        Args:
            tone: red, amber, blue, green or purple.
            sentence: What is so; drawn bold.
            text: What is safe and what to do.
            button: Words of the one next step; none if empty.
            icon: A name in resources/icons; the usual one of the tone if empty.
        """
        super().__init__(sentence)
        self._tone = tone
        self._icon = icon
        self._text = Words()
        self._sentence = Words("", "row")
        self.button = WordButton("", kind="danger" if tone == "red" else "plain")
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._text)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(2 * GRID)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._row)
        self._leave_room()
        self.show_message(tone, sentence, text, button)

    def show_message(self, tone: str, sentence: str, text: str = "", button: str = "") -> None:
        """Say something else."""
        self._tone = tone
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(text)
        self._sentence.setText(sentence)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.set_words(button)
        self.button.set_kind("danger" if tone == "red" else "plain")
        self.button.setVisible(bool(button))
        self.update()
        if self.isVisible():
            self._speak()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._leave_room()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._speak()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        paint_box(painter, self.rect(), tone_paint(colours, self._tone), CARD_CORNER)
        paint_accent(painter, self.rect(), colours.colour(TONES[self._tone][1]))
        edge = scaled(_ICON)
        area = QRect(_SIDE, 12, edge, edge)
        name = self._icon or _ICONS[self._tone]
        paint_icon(painter, name, colour(TONES[self._tone][2]), area)

    def _leave_room(self) -> None:
        self._outer.setContentsMargins(_SIDE + scaled(_ICON) + 2 * GRID, 12, 2 * GRID, 12)

    def _speak(self) -> None:
        words = f"{self._sentence.text()} {self._text.text()}".strip()
        announce_aloud(self, words, assertive=self._tone == "red")
