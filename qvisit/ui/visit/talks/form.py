"""One talk as it is filled in: with whom, what they said, their own words. No names anywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.labels import ItemKey
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.stepper import Stepper
from qvisit.ui.visit.talks.own_words import TalkWords
from qvisit.ui.visit.talks.question import TalkQuestion
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fold import Fold
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.talks import TalkPart
from qvisit.visits.own_kinds import MOST_IN_TALK, TalkHeld, Told


class TalkForm(ScrollPage):
    """Holds one talk, and tells whenever it changes. It saves nothing."""

    changed = Signal()  # something was tapped or typed
    band_chosen = Signal(str)  # the questions of another group shall be shown

    def __init__(self, clock: Clock, above: Sequence[QWidget] = ()) -> None:
        """Make an empty form.

        Args:
            clock: Gives the present where an answer is a time.
            above: What stands above it, and scrolls with it.
        """
        super().__init__(margin=0)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._clock = clock
        self._talk: TalkHeld | None = None
        self._replies: dict[ItemKey, str] = {}
        self._kept: frozenset[ItemKey] = frozenset()  # said before; perhaps not asked any more
        self.questions: dict[ItemKey, TalkQuestion] = {}
        self.harm = Banner(
            "amber",
            self.tr("Did someone tell you of harm? Stop the questions, listen. Press F9."),
        )
        self.band = ChoiceGroup(
            self.tr("Whom did you talk with?"),
            [
                ("patient", self.tr("A patient"), ""),
                ("carer", self.tr("A carer or family"), ""),
                ("staff", self.tr("A member of staff"), ""),
            ],
            columns=3,
        )
        self.people = Stepper(self.tr("How many people were in this talk?"), MOST_IN_TALK)
        self.people.box.setMinimum(1)
        self.own = TalkWords()
        self.words, self.quote, self.consent = self.own.words, self.own.quote, self.own.consent
        self._asked = QVBoxLayout()
        self._asked.setSpacing(self.body.spacing())
        self._inputs = QWidget()
        inside = QVBoxLayout(self._inputs)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self.body.spacing())
        inside.addWidget(self._whom())
        inside.addLayout(self._asked)
        inside.addWidget(self.own)
        for part in (*above, self.harm):
            self.body.addWidget(part)
        self.body.addWidget(self._inputs)
        self.body.addStretch(1)
        self._connect()

    @property
    def talk(self) -> TalkHeld | None:
        """The talk as it stands here; none before one is shown."""
        if self._talk is None:
            return None
        told = [
            Told(template=key[0], item=key[1], reply=reply)
            for key, reply in self._replies.items()
            if reply and (key in self.questions or key in self._kept)
        ]
        return self._talk.model_copy(
            update={
                "band": self.band.value,
                "people": self.people.value,
                "replies": tuple(told),
                **self.own.said(),
            }
        )

    def show_talk(self, talk: TalkHeld, *, read_only: bool) -> None:
        """Show a talk; its questions follow by `show_parts`."""
        self._talk = talk
        self._replies = {(one.template, one.item): one.reply for one in talk.replies}
        self._kept = frozenset(self._replies)
        self.band.show_value(talk.band)
        self.people.show_value(talk.people)
        self.own.show_talk(talk)
        self.set_read_only(read_only)
        self.verticalScrollBar().setValue(0)

    def show_parts(self, parts: Sequence[TalkPart]) -> None:
        """Ask what there is to ask this group."""
        empty(self._asked)
        self.questions = {}
        for part in parts:
            self._asked.addWidget(self._part(part))
        for key, question in self.questions.items():
            question.show_reply(self._replies.get(key, ""))
            question.told.connect(self._on_told)
        read_last(self.own)
        keep_reading_order(self)

    def show_asked(self, asked: frozenset[ItemKey]) -> None:
        """Show the questions that this talk asks, and hide the others."""
        for key, question in self.questions.items():
            question.setVisible(key in asked)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, or let it again."""
        self._inputs.setEnabled(not read_only)

    def flush(self) -> None:
        """Take over what is being typed."""
        for question in self.questions.values():
            question.flush()

    def waits(self) -> bool:
        """Whether something typed cannot be saved yet; it says why itself, and has the focus."""
        asked = (one.field for one in self.questions.values() if one.isVisible())
        typed = next((field for field in asked if field.unfinished), None)
        if typed is not None:
            typed.take_focus()
            return True
        if self.words.guard.holds():
            self.words.edit.setFocus()
            return True
        return False

    def take_focus(self) -> None:
        """Put the focus on the first thing to say."""
        self.band.take_focus()

    def _whom(self) -> Card:
        card = Card(self.tr("Whom did you talk with?"))
        card.body.addWidget(self.band)
        card.body.addWidget(self.people)
        return card

    def _part(self, part: TalkPart) -> Card:
        """The questions of one section, with the words around them folded up."""
        card = Card(part.section.title)
        if part.section.opening:
            card.body.addWidget(_spoken(self.tr("Words to begin with"), part.section.opening))
        for item in part.items:
            key = (part.template.id, item.code)
            self.questions[key] = question = TalkQuestion(key, item, self._clock)
            card.body.addWidget(Divider())
            card.body.addWidget(question)
        if part.section.closing:
            card.body.addWidget(Divider())
            card.body.addWidget(_spoken(self.tr("Words to end with"), part.section.closing))
        return card

    def _connect(self) -> None:
        self.band.chosen.connect(self._on_band)
        self.people.counted.connect(self._on_changed)
        self.own.changed.connect(self.changed)

    def _on_band(self, band: str) -> None:
        """Ask another group: what this one said is no answer to their questions."""
        self._kept = frozenset()
        self.band_chosen.emit(band)

    def _on_told(self, key: ItemKey, reply: str) -> None:
        self._replies[key] = reply
        self.changed.emit()

    def _on_changed(self, *_what: object) -> None:
        self.changed.emit()


def _spoken(title: str, words: str) -> Fold:
    fold = Fold(title)
    fold.body.addWidget(Words(words))
    return fold
