"""One item at the debrief: what each reviewer saw, side by side, and what the panel agrees."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.forms.answers import NON_ANSWERS
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import empty
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.answers.factory import answer_field
from qvisit.ui.visit.answers.field import AnswerField, TypedAnswer
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.labels import (
    ItemKey,
    method_words,
    reply_in_short,
    seat_labels,
    tr,
)
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.visit.view_card import ViewCard
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.leading import reopen_item
from qvisit.usecases.scoring import Draft
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView
from qvisit.visits.visit import Sheet

_MOST_BESIDE = 5
_TYPED = "agree-reply"


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
        self.answers: AnswerField | None = None
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
        self.reopen = PlainButton(self.tr("Talk about it again"), "undo")
        self.reopen.clicked.connect(self._on_reopen)
        self.agree.clicked.connect(self.record)
        self.why.submitted.connect(self._on_submitted)
        self._lay_out()

    def _lay_out(self) -> None:
        self._decision.body.addWidget(self._stands)
        self._decision.body.addLayout(self._place)
        self._decision.body.addWidget(self.why)
        self._decision.body.addWidget(flow_row((self.agree, self.reopen)))
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
        if self.answers is not None:
            self.answers.keep()
        self._view = view
        key = (view.template, view.item.code)
        lead = is_lead(opened) and opened.shared.signed is None
        standing = opened.shared.agreed.get(key)
        said = standing.now.said if standing else None
        self._show_question(view)
        kept = {one.person: one.words for one in said.minority} if said else {}
        self._show_views(view, opened, kept, lead=lead)
        self._reply = view.reply
        contested = standing is not None and standing.contested
        self._stands.setText(_standing_words(view, contested=contested, may_change=lead))
        self._show_answers(view, lead=lead)
        self.why.begin(key, said.reason if said else "")
        self.why.setEnabled(lead)
        for part in (self.agree, self.why):
            part.setVisible(lead)
        on_panel = opened.seat is not None and opened.shared.signed is None
        self.reopen.setVisible(on_panel and view.agreed and (not lead or bool(view.late)))
        self.verticalScrollBar().setValue(0)

    def record(self) -> None:
        """Save what the panel agrees, with the different views."""
        view, answers = self._view, self.answers
        if view is None or answers is None or not self.agree.isVisibleTo(self):
            return
        if not answers.flush():
            answers.take_focus()
            return
        if not self._reply:
            announce(self, self.tr("Nothing is chosen. Choose an answer, or “Not seen”."))
            answers.take_focus()
            return
        minority = {card.person: card.different_view for card in self._cards if card.different_view}
        key = self.key
        if self._editor.debrief.agree_item(view, self._reply, self.why.text().strip(), minority):
            self.why.settle()
            self._keep_typed("")
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
        if view.reopened:
            marks.append(Pill(self.tr("Open again"), "amber", "undo"))
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
            sheet = _sheet_of(opened, one.seat.person)
            label = labels[one.seat.person]
            written = sheet.answers.get(key) if sheet else None
            if written is not None and written.typist is not None:
                typist = labels.get(written.typist, self.tr("a reviewer"))
                words = self.tr("{who}, on paper, typed by {typist}")
                label = words.format(who=label, typist=typist)
            card = ViewCard(self._editor, key, label, one, view.item)
            notes = sheet.notes_on(*key) if sheet else ()
            photos = sheet.photos_on(*key) if sheet else ()
            card.show_evidence(notes, photos, kept.get(one.seat.person, ""), lead=lead)
            self._cards.append(card)
            grid.addWidget(card)
        holder = QWidget()
        holder.setLayout(grid)
        self._views.addWidget(holder)

    def _show_answers(self, view: ItemView, *, lead: bool) -> None:
        empty(self._place)
        key = (view.template, view.item.code)
        drafts = self._editor.scoring.drafts()
        typed = [
            one.text for one in drafts if (one.template, one.item, one.field) == (*key, _TYPED)
        ]
        self.answers = answers = answer_field(view.item, self._editor.ws.clock)
        answers.show_reply(view.reply)
        if lead and typed:
            answers.show_draft(typed[0])
        answers.set_read_only(not lead)
        answers.chosen.connect(self._on_chosen)
        answers.drafted.connect(self._keep_typed)
        self._place.addWidget(answers)

    def _keep_typed(self, text: str) -> None:
        """Keep what is typed and not agreed yet."""
        if self.key is not None and isinstance(self.answers, TypedAnswer):
            self._editor.scoring.draft(Draft(*self.key, _TYPED, text))

    def _on_chosen(self, reply: str) -> None:
        """Mark what will be agreed; it is saved with the reason and the different views."""
        if self._view is None or self.answers is None or not self.agree.isVisibleTo(self):
            return
        self._reply = reply
        self.answers.show_reply(reply or None)
        self._keep_typed("" if reply in NON_ANSWERS else reply)

    def _on_reopen(self) -> None:
        view = self._view
        if view is not None and self._editor.apply(
            lambda ws, opened: reopen_item(ws, opened, view)
        ):
            announce(self, self.tr("This item is open again. The panel lead records it."))

    def _on_submitted(self, _text: str) -> None:
        self.record()


def _standing_words(view: ItemView, *, contested: bool, may_change: bool) -> str:
    """What is agreed, or what stands while nothing is."""
    words = reply_in_short(view.item, view.reply)
    if contested:
        return tr("Two different agreements were recorded at once. Choose one: it stands.")
    if view.reopened:
        now = tr("You agreed on this before, and it is open again. Until you agree: {answer}.")
        return now.format(answer=words)
    if view.agreed:
        agreed = tr("You agreed: {answer}.").format(answer=words)
        return f"{agreed} {tr('You can still change it.')}" if may_change else agreed
    text = tr("If you agree nothing, this stands: {answer}. {rule}")
    return text.format(answer=words, rule=_rule_words(view)).strip()


def _rule_words(view: ItemView) -> str:
    """Which of several answers stands when nothing is agreed."""
    if len({one.reply for one in view.views if one.counts}) < 2:
        return ""
    by_scale = {
        "SIGN": tr("It is the strongest that anyone reported."),
        "CHOICE": tr("It is what most of you chose."),
        "MULTI": tr("It is all that any of you chose."),
        "TEXT": tr("It is the first answer. All of them stay in the record."),
        "PHOTO": tr("It is the first answer. All of them stay in the record."),
    }
    if view.item.scale in by_scale:
        return by_scale[view.item.scale]
    if view.item.is_critical:
        return tr("It is the most careful answer, since the item is safety-critical.")
    return tr("It is the answer in the middle.")


def _sheet_of(opened: OpenVisit, person: str) -> Sheet | None:
    return next((one for who, one in opened.visit.sheets.items() if who == person), None)
