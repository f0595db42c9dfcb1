"""One item at the debrief: what each reviewer saw, side by side, and what the panel agrees."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import empty
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.count_answer import CountAnswer
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import (
    ItemKey,
    answer_options,
    method_words,
    non_answers,
    reply_words,
    seat_labels,
)
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.visit.view_card import ViewCard
from qvisit.ui.widgets.answer_group import AnswerGroup
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView
from qvisit.visits.visit import Sheet

_MOST_BESIDE = 5


class TalkItem(ScrollPage):
    """Only the lead records; the others read along."""

    agreed = Signal(object)  # item key: it is saved, go on

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._editor = editor
        self._view: ItemView | None = None
        self._reply = ""
        self._cards: list[ViewCard] = []
        self.answers: AnswerGroup | None = None
        self._question = Card()
        self._marks = QVBoxLayout()
        self._wording = Words("", "card")
        self._question.body.addLayout(self._marks)
        self._question.body.addWidget(self._wording)
        self._views = QVBoxLayout()
        self._decision = Card(self.tr("What the panel agrees"))
        self._stands = Words("", "body", "text2")
        self._place = QVBoxLayout()
        self.why = KeptNote(editor, "agree-why", self.tr("Why"), lines=2)
        self.agree = MainButton(self.tr("Agree and go to next"), "tick")
        self.agree.setAccessibleDescription(self.tr("Key Ctrl+Enter"))
        self.agree.clicked.connect(self.record)
        self.why.submitted.connect(self._on_submitted)
        self._lay_out()

    def _lay_out(self) -> None:
        self._decision.body.addWidget(self._stands)
        self._decision.body.addLayout(self._place)
        self._decision.body.addWidget(self.why)
        self._decision.body.addWidget(flow_row((self.agree,)))
        self.body.addWidget(self._question)
        self.body.addLayout(self._views)
        self.body.addWidget(self._decision)
        self.body.addStretch(1)
        key = QShortcut(QKeySequence(KEYS["add-note"]), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.record)

    @property
    def showing(self) -> ItemView | None:
        """What is on the screen, as it was known then."""
        return self._view

    @property
    def key(self) -> ItemKey | None:
        """The item that is shown."""
        return (self._view.template, self._view.item.code) if self._view else None

    def show_item(self, view: ItemView, opened: OpenVisit) -> None:
        """Show an item and who saw what."""
        self._view = view
        key = (view.template, view.item.code)
        lead = is_lead(opened) and opened.shared.signed is None
        standing = opened.shared.agreed.get(key)
        said = standing.now.said if standing else None
        self._show_question(view)
        kept = {one.person: one.words for one in said.minority} if said else {}
        self._show_views(view, opened, kept, lead=lead)
        self._reply = view.reply
        self._show_decision(view, contested=standing is not None and standing.contested)
        self.why.begin(key, said.reason if said else "")
        self.why.setEnabled(lead)
        for part in (self.agree, self.why):
            part.setVisible(lead)
        self.verticalScrollBar().setValue(0)

    def record(self) -> None:
        """Save what the panel agrees, with the different views."""
        view = self._view
        if view is None or not self.agree.isVisibleTo(self):
            return
        minority = {card.person: card.different_view for card in self._cards if card.different_view}
        key = self.key
        if self._editor.debrief.agree_item(view, self._reply, self.why.text().strip(), minority):
            self.why.settle()
            for card in self._cards:
                card.settle()
            self.agreed.emit(key)

    def take_focus(self) -> None:
        """Put the focus on the answers."""
        if self.answers is not None:
            self.answers.take_focus()

    def _show_question(self, view: ItemView) -> None:
        empty(self._marks)
        words, _icon = method_words(view.item.method)
        marks: list[QWidget] = [Words(f"{view.item.code} · {words}", "dense-bold", "text2")]
        if view.item.is_critical:
            marks.append(Pill(self.tr("Safety-critical"), "red", "shield"))
        if view.agreed:
            marks.append(Pill(self.tr("Agreed"), "green", "tick"))
        self._marks.addWidget(flow_row(marks, 12))
        self._wording.setText(view.item.text_standard)
        self._question.setAccessibleName(view.item.text_standard)

    def _show_views(
        self, view: ItemView, opened: OpenVisit, kept: Mapping[str, str], *, lead: bool
    ) -> None:
        empty(self._views)
        self._cards = []
        labels = seat_labels(opened.shared.seats)
        key = (view.template, view.item.code)
        grid = EqualGrid(spacing=8, most=_MOST_BESIDE)
        for one in view.views:
            card = ViewCard(self._editor, key, labels[one.seat.person], one, view.item)
            sheet = _sheet_of(opened, one.seat.person)
            notes = sheet.notes_on(*key) if sheet else ()
            card.show_notes(notes, kept.get(one.seat.person, ""), lead=lead)
            self._cards.append(card)
            grid.addWidget(card)
        holder = QWidget()
        holder.setLayout(grid)
        self._views.addWidget(holder)

    def _show_decision(self, view: ItemView, *, contested: bool) -> None:
        empty(self._place)
        item = view.item
        words = reply_words(item, view.reply)
        if contested:
            text = self.tr("Two different agreements were recorded at once. Choose one: it stands.")
        elif view.agreed:
            text = self.tr("You agreed: {answer}. You can still change it.").format(answer=words)
        else:
            text = self.tr("If you agree nothing, this stands: {answer}. {rule}")
            text = text.format(answer=words, rule=self._rule(view)).strip()
        self._stands.setText(text)
        if item.scale == "COUNT":
            count = CountAnswer()
            count.show_reply(view.reply)
            count.chosen.connect(self._on_chosen)
            self._place.addWidget(count)
        self.answers = AnswerGroup(
            self.tr("What the panel agrees"), answer_options(item), non_answers()
        )
        self.answers.show_reply(view.reply)
        self.answers.chosen.connect(self._on_chosen)
        self._place.addWidget(self.answers)

    def _rule(self, view: ItemView) -> str:
        """Which of several answers stands when nothing is agreed."""
        if len({one.reply for one in view.views if one.counts}) < 2:
            return ""
        if view.item.scale == "SIGN":
            return self.tr("It is the strongest that anyone reported.")
        if view.item.is_critical:
            return self.tr("It is the most careful answer, since the item is safety-critical.")
        return self.tr("It is the answer in the middle.")

    def _on_chosen(self, reply: str) -> None:
        """Mark what will be agreed; it is saved with the reason and the different views."""
        if self._view is None or not self.agree.isVisibleTo(self):
            return
        self._reply = reply
        if self.answers is not None:
            self.answers.show_reply(reply)

    def _on_submitted(self, _text: str) -> None:
        self.record()


def _sheet_of(opened: OpenVisit, person: str) -> Sheet | None:
    return next((one for who, one in opened.visit.sheets.items() if who == person), None)
