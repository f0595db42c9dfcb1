"""Those whom somebody looks after: what was agreed to be known, and the talk after the visit."""

from functools import partial
from typing import Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, moment_words
from qvisit.usecases import care
from qvisit.usecases.care import PersonCare
from qvisit.usecases.visits import OpenVisit


class CaredFor(Card):
    """A row for each; hidden for who looks after nobody."""

    def __init__(self, editor: VisitEditor, *, talks: bool) -> None:
        """Make the card.

        Args:
            editor: Holds the visit.
            talks: About the talks after the visit, instead of the preparation.
        """
        super().__init__()
        self.set_title(self.tr("A talk afterwards") if talks else self.tr("Whom you look after"))
        self._editor = editor
        self._talks = talks
        self._known: object = None
        about = (
            self.tr("Offer each of them a talk within 24 hours, and tick what came of it.")
            if talks
            else self.tr("You see only what they agreed to. Ask them what would help.")
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addWidget(Words(about, "body", "text2"))
        self.body.addLayout(self._rows)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show those whom the person at this laptop looks after."""
        people = care.cared_for(opened)
        self.setVisible(bool(people))
        if people == self._known:
            return
        self._known = people
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        empty(self._rows)
        for place, one in enumerate(people):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._talk_row(one) if self._talks else self._row(one))
        for known in (name, name.replace("offer-", "happened-")):
            again = self.findChild(QWidget, known) if known else None
            if again is not None:
                again.setFocus()

    def _row(self, one: PersonCare) -> ListRow:
        induction = self.tr("induction {day}").format(day=day_words(one.induction_on))
        practice = self.tr("practice {day}").format(day=day_words(one.practice_on))
        buddy = self.tr("buddy {name}").format(name=one.buddy)
        facts = (
            induction if one.induction_on else self.tr("induction not said"),
            practice if one.practice_on else self.tr("practice not said"),
            buddy if one.buddy else self.tr("no buddy yet"),
        )
        return ListRow(one.name, " · ".join(facts), self._pills(one))

    def _pills(self, one: PersonCare) -> list[QWidget]:
        stopped = {
            "hand_over": self.tr("Hands the rest over"),
            "end": self.tr("Has stopped"),
            "rather_not": self.tr("Would rather not"),
        }
        pills: list[QWidget] = []
        if one.support:
            pills.append(Pill(self.tr("Support is welcome"), "purple", "people"))
        if one.stopped:
            pills.append(Pill(stopped.get(one.stopped, one.stopped), "grey", "pause"))
        return pills

    def _talk_row(self, one: PersonCare) -> ListRow:
        now = self._editor.ws.clock()
        until = self.tr("By {when}.").format(when=moment_words(one.talk_by, now))
        facts = until if one.talk_by else self.tr("Within 24 hours of leaving.")
        if one.talk:
            ended = {
                "happened": self.tr("It took place"),
                "not_wanted": self.tr("Not wanted"),
            }[one.talk]
            return ListRow(one.name, "", [Pill(ended, "green", "tick")])
        if not one.offered_at:
            offer = self._button(one, "offer", self.tr("I offered it"))
            offer.clicked.connect(partial(self._on_offered, one))
            return ListRow(one.name, facts, [*self._pills(one), offer])
        offered = self.tr("Offered {when}.").format(when=moment_words(one.offered_at, now))
        happened = self._button(one, "happened", self.tr("It took place"))
        happened.clicked.connect(partial(self._on_talk, one, "happened"))
        unwanted = self._button(one, "unwanted", self.tr("Not wanted"))
        unwanted.clicked.connect(partial(self._on_talk, one, "not_wanted"))
        return ListRow(one.name, f"{offered} {facts}", [happened, unwanted])

    def _button(self, one: PersonCare, what: str, words: str) -> PlainButton:
        button = PlainButton(words, small=True)
        button.setAccessibleName(f"{one.name}: {words}")
        button.setObjectName(f"{what}-{one.person}")
        return button

    def _on_offered(self, one: PersonCare) -> None:
        self._editor.apply(lambda ws, opened: care.offer_talk(ws, opened, one.person))

    def _on_talk(self, one: PersonCare, how: Literal["happened", "not_wanted"]) -> None:
        self._editor.apply(lambda ws, opened: care.tell_talk(ws, opened, one.person, how))
