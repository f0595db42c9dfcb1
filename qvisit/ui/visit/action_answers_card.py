"""What came back in a ward's sheet, row by row: what stands here, what its owner says."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.action_words import state_words
from qvisit.ui.language import how_many, in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.action_answers import Answer, Answers


class AnswersCard(Card):
    """Nothing is taken but what a person ticked."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What the owners say"), accent="blue")
        self._ticks: list[tuple[TickBox, Answer]] = []
        self._about = Words("")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.take = SecondButton(self.tr("Take what is ticked"), "tick")
        self.leave = PlainButton(self.tr("Take nothing"), "cross")
        self.body.addWidget(self._about)
        self.body.addLayout(self._rows)
        self.body.addWidget(flow_row((self.take, self.leave)))
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.hide()

    @property
    def chosen(self) -> Sequence[Answer]:
        """The rows that are ticked."""
        return [one for tick, one in self._ticks if tick.isChecked()]

    def show_answers(self, answers: Answers) -> None:
        """Show what is new in a sheet."""
        empty(self._rows)
        self._ticks = []
        new = how_many("1 row is new.", "{count} rows are new.", len(answers.rows))
        same = how_many("1 says nothing new.", "{count} say nothing new.", answers.same)
        same = same if answers.same else ""
        nothing = self.tr("Nothing is taken yet. Tick what you accept.")
        parts = (new, same, nothing if answers.rows else "")
        self._about.setText(" ".join(part for part in parts if part))
        for place, one in enumerate(answers.rows):
            if place:
                self._rows.addWidget(Divider())
            self._add(one)
        for words in answers.lost:
            said = self.tr("Not read. {words}").format(words=in_language(words))
            self._rows.addWidget(Words(said, "dense", "ambertext"))
        self.take.setVisible(bool(self._ticks))
        self.show()

    def _add(self, one: Answer) -> None:
        title = f"{one.label} {' '.join(one.aim.split())}"
        change = self.tr("Here: {was}. They say: {state}.").format(
            was=state_words(one.was),
            state=f"“{one.chosen}”" if one.chosen else state_words(one.state),
        )
        if one.problem:
            self._rows.addWidget(Words(title, "row"))
            self._rows.addWidget(Words(change))
        else:
            tick = TickBox(title, change, large=False)
            self._ticks.append((tick, one))
            self._rows.addWidget(tick)
        before = self.tr("Said before: {words}").format(words=one.was_said) if one.was_said else ""
        for words in (one.done, one.shows, before):
            if words:
                self._rows.addWidget(Words(words, "dense", "text2"))
        for note in one.notes:
            said = self.tr("Look at this: {note}").format(note=in_language(note))
            self._rows.addWidget(Words(said, "dense", "ambertext"))
        if one.problem:
            said = self.tr("Cannot be taken. {why}").format(why=in_language(one.problem))
            self._rows.addWidget(Words(said, "dense-bold", "redtext"))
