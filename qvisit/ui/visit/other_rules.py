"""What other rating rules would make of the same answers: to read, never to record."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.rating import OverallRating, QuestionRating
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.rating_look import rating_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import question_words
from qvisit.usecases.assessing import ReRated, rerate
from qvisit.usecases.templates import rule_set_name
from qvisit.usecases.visits import OpenVisit


class OtherRules(Card):
    """Closed at first: it says that it changes nothing, and rates anew when it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Under other rules"))
        self._opened: OpenVisit | None = None
        self._shown: object = None
        self.body.addWidget(
            Words(
                self.tr(
                    "The same answers by the other rating rules, without what the panel agreed. "
                    "This is to compare. It changes nothing."
                ),
                "dense",
                "text2",
            )
        )
        self.unfold = PlainButton(self.tr("Show other rules"), "chevron-right")
        self.body.addWidget(self.unfold)
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.body.addWidget(self._holder)
        self._holder.hide()
        self.unfold.clicked.connect(self._on_unfold)

    def show_visit(self, opened: OpenVisit) -> None:
        """Take up a visit; another one than before is shown closed."""
        if self._opened is not None and self._opened.visit.id != opened.visit.id:
            self._fold(True)
        self._opened = opened
        if self._holder.isVisibleTo(self):
            self._fill(opened)

    def _on_unfold(self) -> None:
        if self._opened is not None:
            self._fill(self._opened)
            self._fold(self._holder.isVisibleTo(self))

    def _fold(self, folded: bool) -> None:
        self._holder.setVisible(not folded)
        words = self.tr("Show other rules") if folded else self.tr("Hide other rules")
        self.unfold.set_words(words, "chevron-right" if folded else "chevron-down")

    def _fill(self, opened: OpenVisit) -> None:
        if opened == self._shown:
            return
        self._shown = opened
        empty(self._rows)
        for one in rerate(opened):
            if not one.own:
                self._rows.addWidget(Divider())
                self._rows.addWidget(RulesRow(one))


class RulesRow(NamedGroup):
    """One rule set: what it is for, the visit's rating, and each key question with its reasons."""

    def __init__(self, one: ReRated) -> None:
        name = rule_set_name(one.rules)
        visit = rating_words(one.rating.overall.capped, name)
        super().__init__(f"{one.rules.title}: {visit.words}")
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(Words(one.rules.title, "row"))
        self._column.addWidget(Words(one.rules.summary, "dense", "text2"))
        self._add(self.tr("Whole visit"), one.rating.overall)
        for question in one.rating.questions:
            self._add(question_words(question.key_question), question)

    def _add(self, about: str, rated: QuestionRating | OverallRating) -> None:
        look = rating_words(rated.capped, self._name)
        pill = Pill(look.words, look.tone, look.icon)
        self._column.addWidget(flow_row((Words(about, "dense-bold"), pill), 12))
        self._column.addWidget(Words(" ".join(in_language(one) for one in rated.reasons), "dense"))
