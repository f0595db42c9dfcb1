"""How QVisit looks and works for one person, with a sample that shows it at once."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.licences import licence_texts
from qvisit.ui.preferences import Preferences
from qvisit.ui.reading_choices import ReadingChoices
from qvisit.ui.theme import Look, scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.answer_button import AnswerOption
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words

_BESIDE = 900  # px at 100 %: narrower than that, the sample stands under the choices


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """What the settings say of a profile: where it lies, and of which QVisit it is."""

    name: str
    folder: str
    version: str


class SettingsPage(QWidget):
    """Shows preferences and reports each change; keeps nothing itself."""

    changed = Signal(object)  # Preferences
    recovery_card_requested = Signal()
    lock_requested = Signal()

    def __init__(self, preferences: Preferences, facts: ProfileFacts) -> None:
        super().__init__()
        self.title = self.tr("Settings")
        self.context = self.tr("Yours alone, on this laptop")
        self._first = preferences
        self._preferences = preferences
        self.reading = ReadingChoices(preferences.look)
        self.keys = TickBox(
            self.tr("Answer with single keys"),
            self.tr("M, P, N and 1 to 4. Turn this off if you use voice control."),
        )
        self.back = PlainButton(self.tr("Put back as it was"), "undo")
        self.card = PlainButton(self.tr("Make a new recovery card"), "key")
        self.lock = PlainButton(self.tr("Lock QVisit"), "lock")
        self.sample = _Sample(preferences.single_key_answers)
        self._licences = _Licences()
        self._lay_out(facts)
        self.show_preferences(preferences)
        self.reading.changed.connect(self._on_look)
        self.keys.toggled.connect(self._on_keys)
        self.back.clicked.connect(self._on_back)
        self.card.clicked.connect(self.recovery_card_requested)
        self.lock.clicked.connect(self.lock_requested)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show preferences, without a signal."""
        self._preferences = preferences
        self.reading.show_look(preferences.look)
        self.keys.blockSignals(True)
        self.keys.setChecked(preferences.single_key_answers)
        self.keys.blockSignals(False)
        self.sample.show_keys(preferences.single_key_answers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_BESIDE))

    def _lay_out(self, facts: ProfileFacts) -> None:
        reading = Card(self.tr("Reading"))
        reading.body.addWidget(self.reading)
        scoring = Card(self.tr("Scoring"))
        scoring.body.addWidget(self.keys)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        for part in (reading, scoring):
            left.addWidget(part)
        left.addWidget(self.back)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        for part in (self.sample, self._recovery_card(), self._profile_card(facts)):
            right.addWidget(part)
        right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP)
        self._row.addLayout(left, 1)
        self._row.addLayout(right, 1)
        page = ScrollPage()
        page.body.addLayout(self._row)
        page.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _recovery_card(self) -> Card:
        card = Card(self.tr("Your recovery card"))
        card.body.addWidget(
            Words(
                self.tr(
                    "The card opens your profile if you forget your words. A new card makes the "
                    "old one useless. Keep it where you keep other important papers."
                )
            )
        )
        card.body.addWidget(self.card)
        return card

    def _profile_card(self, facts: ProfileFacts) -> Card:
        card = Card(self.tr("This profile"))
        told = self.tr("{name}, on this laptop. QVisit {version}.")
        card.body.addWidget(Words(told.format(name=facts.name, version=facts.version)))
        card.body.addWidget(Heading(self.tr("Where it lies"), 3))
        card.body.addWidget(Words(facts.folder, "body", "text2"))
        card.body.addWidget(self.lock)
        card.body.addWidget(self._licences)
        return card

    def _take(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.changed.emit(preferences)

    def _on_look(self, look: Look) -> None:
        self._take(self._preferences.model_copy(update={"look": look}))

    def _on_keys(self, on: bool) -> None:
        self.sample.show_keys(on)
        self._take(self._preferences.model_copy(update={"single_key_answers": on}))

    def _on_back(self) -> None:
        self.show_preferences(self._first)
        self._take(self._first)


class _Sample(Card):
    """A question as it will look. It can be tried; nothing is kept."""

    def __init__(self, single_keys: bool) -> None:
        super().__init__("")
        self.set_title(self.tr("How it will look"))
        question = self.tr("People can go outside when they want to.")
        self._group = AnswerGroup(
            question,
            (
                AnswerOption("met", self.tr("Met"), key="M"),
                AnswerOption("partly", self.tr("Partly met"), key="P", icon="half-disc"),
                AnswerOption("not", self.tr("Not met"), key="N", icon="cross"),
            ),
            (AnswerOption("not_seen", self.tr("Not seen"), key="S"),),
            single_keys=single_keys,
        )
        self._group.chosen.connect(self._group.show_reply)
        self._group.show_reply("partly")
        self.body.addWidget(Words(self.tr("Question 5 of 18"), "dense", "text2"))
        self.body.addWidget(Words(question, "card"))
        self.body.addWidget(
            Words(self.tr("Think about the last week, day and night."), "body", "text2")
        )
        self.body.addWidget(self._group)

    def show_keys(self, on: bool) -> None:
        """Show the letters on the answers, or not."""
        self._group.set_single_keys(on)


class _Licences(QWidget):
    """Whose work QVisit stands on; folded away until asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._button = LinkButton(self.tr("Show licences"), "book")
        self._text = Words("\n\n".join(licence_texts()), "dense")
        self._text.hide()
        self._button.clicked.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._button)
        column.addWidget(self._text)

    def _on_pressed(self) -> None:
        shown = not self._text.isHidden()
        self._text.setVisible(not shown)
        self._button.set_words(self.tr("Show licences") if shown else self.tr("Hide licences"))
