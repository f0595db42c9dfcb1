"""What stands under a text in which something may tell who somebody is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.privacy.found import Kind
from qvisit.ui.theme import tokens
from qvisit.ui.tokens import CARD_CORNER
from qvisit.ui.widgets.box import paint_box
from qvisit.ui.widgets.buttons import PlainButton, WordButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pill import tone_paint
from qvisit.ui.widgets.words import Words
from qvisit.visits.privacy_kinds import KeepReason


def kind_words(kind: Kind) -> str:
    """What letters look like, in a word or two."""
    tr = QCoreApplication.translate
    words: dict[Kind, str] = {
        "nhs_number": tr("Privacy", "an NHS number"),
        "hospital_number": tr("Privacy", "a hospital number"),
        "phone": tr("Privacy", "a telephone number"),
        "email": tr("Privacy", "an e-mail address"),
        "date_of_birth": tr("Privacy", "a date of birth"),
        "full_date": tr("Privacy", "a full date"),
        "postcode": tr("Privacy", "a postcode"),
        "title_name": tr("Privacy", "a name"),
        "initials": tr("Privacy", "initials"),
        "place_with_person": tr("Privacy", "a bed or room"),
        "exact_age": tr("Privacy", "an exact age"),
    }
    return words[kind]


def reason_words() -> tuple[tuple[KeepReason, str], ...]:
    """Why words may stay: a fixed list, so that no reason tells more than the words do."""
    tr = QCoreApplication.translate
    return (
        ("praised", tr("Privacy", "Praised by name, and they agreed")),
        ("public", tr("Privacy", "A service or place that is public")),
        ("role", tr("Privacy", "The role of somebody who must act")),
        ("other", tr("Privacy", "Another reason")),
    )


class ChoiceButtons(QWidget):
    """Remove, not about a person, keep because: and then the reasons."""

    removed = Signal()
    not_person = Signal()
    kept = Signal(str)  # KeepReason
    escaped = Signal()  # Esc was pressed: back to the text

    def __init__(self) -> None:
        super().__init__()
        self.remove = PlainButton(self.tr("Remove"), "cross", small=True)
        self.nobody = PlainButton(self.tr("It is not about a person"), small=True)
        self.keep = PlainButton(self.tr("Keep because…"), small=True)
        self.reasons = {reason: PlainButton(words, small=True) for reason, words in reason_words()}
        self.back = PlainButton(self.tr("Back"), "arrow-left", small=True)
        self._first: Sequence[WordButton] = (self.remove, self.nobody, self.keep)
        self._second: Sequence[WordButton] = (*self.reasons.values(), self.back)
        flow = FlowLayout(self, spacing=8)
        for button in (*self._first, *self._second):
            flow.addWidget(button)
            button.installEventFilter(self)
        self.remove.clicked.connect(self.removed)
        self.nobody.clicked.connect(self.not_person)
        self.keep.clicked.connect(partial(self._turn, True))
        self.back.clicked.connect(partial(self._turn, False))
        for reason, button in self.reasons.items():
            button.clicked.connect(partial(self.kept.emit, reason))
        self.begin()

    @property
    def every(self) -> Sequence[WordButton]:
        """All buttons, in the order in which they are read."""
        return (*self._first, *self._second)

    def begin(self, *, may_remove: bool = True) -> None:
        """Offer the three choices."""
        for button in self._first:
            button.show()
        for button in self._second:
            button.hide()
        self.remove.setVisible(may_remove)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.escaped.emit()
            return True
        return super().eventFilter(watched, event)

    def _turn(self, to_reasons: bool) -> None:
        shown, hidden = self._second, self._first
        if not to_reasons:
            shown, hidden = hidden, shown
        for button in shown:
            button.show()
        shown[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for button in hidden:
            button.hide()


class GuardLine(NamedGroup):
    """The sentence and the choices, on a quiet amber ground."""

    def __init__(self) -> None:
        super().__init__("")
        self.sentence = Words("", "dense")
        self.choices = ChoiceButtons()
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(IconMark("warning", "ambertext", 18), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self.sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(words)
        column.addWidget(self.choices)

    def show_found(self, words: str, kind: Kind, *, number: int, of: int, held: bool) -> str:
        """Ask about some letters; gives the sentence.

        Args:
            words: The letters.
            kind: What they look like.
            number: Which of all findings it is, from 1.
            of: How many there are.
            held: Whether the text waits as a draft until something is chosen.
        """
        said = self.tr("This may tell who somebody is: “{words}”, {kind}.").format(
            words=" ".join(words.split()), kind=kind_words(kind)
        )
        if of > 1:
            said = f"{said} {self.tr('{number} of {of}.').format(number=number, of=of)}"
        if held:
            waits = self.tr("Your words are safe as a draft. They are kept once you choose.")
            said = f"{said} {waits}"
        if said != self.sentence.text():
            self.sentence.setText(said)
            self.setAccessibleName(said)
            self.choices.begin()
        return said

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), self.rect(), tone_paint(tokens(), "amber"), CARD_CORNER)
