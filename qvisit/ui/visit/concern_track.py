"""One saved concern: who knows, who does not, and what is still missing. Red until confirmed."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.clock import parse_utc, today
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.concern_card import ConcernCardPane
from qvisit.ui.visit.concern_path import limit_words, pause_words, unknowing_words
from qvisit.ui.visit.concern_steps import ConcernSteps, told_words
from qvisit.ui.visit.labels import clock_words, written_words
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.phone_list import PhoneList
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.visit.told_form import CloseForm, ConfirmForm, LaterForm, ToldForm
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.concerns import contacts_for
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.concern_path import path_of, role_is
from qvisit.visits.kinds import ConcernRaised
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.visit import Concern, Written


class ConcernTrack(PairPage):
    """The banner, whom to tell, and the forms for what comes next."""

    closed = Signal()  # back to the step
    another = Signal()  # raise another concern

    def __init__(self, editor: VisitEditor, card: ConcernCardPane) -> None:
        """Make it empty.

        Args:
            editor: Holds the visit.
            card: Makes the card to print.
        """
        super().__init__((1, 1))
        self._editor = editor
        self._concern = ""
        self.card = card
        self.banner = Banner("red", self.tr("Concern"))
        self._facts = QVBoxLayout()
        self.steps = ConcernSteps()
        self._phones = PhoneList()
        self.told_form = ToldForm(editor)
        self.confirm_form = ConfirmForm(editor)
        self.later_form = LaterForm(editor)
        self.close_form = CloseForm(editor)
        self._back = PlainButton(self.tr("Back to the visit"), "arrow-left")
        self._more = PlainButton(self.tr("Raise another concern"), "plus")
        self._others = Card(self.tr("Other numbers"))
        self._others.body.addWidget(self._phones)
        whom = Card(self.tr("Who to tell, in this order"))
        whom.body.addWidget(self.steps)
        facts = Card(self.tr("What was saved"))
        facts.body.addLayout(self._facts)
        self.head.addWidget(self.banner)
        for part in (whom, self._others):
            self.left.addWidget(part)
        forms = (self.told_form, self.confirm_form, self.close_form, facts, self.later_form, card)
        for part in forms:
            self.right.addWidget(part)
        self.right.addWidget(flow_row((self._back, self._more)))
        self._connect()

    def take_focus(self) -> None:
        """Put the focus where the next thing is recorded."""
        for form in (self.confirm_form, self.told_form, self.close_form):
            if form.isVisibleTo(self):
                form.take_focus()
                return
        self._back.setFocus()

    def show_concern(self, opened: OpenVisit, name: str) -> None:
        """Show one concern as it stands."""
        concern = opened.shared.concerns[name]
        self._show_banner(concern)
        if name != self._concern:
            self._concern = name
            for form in (self.told_form, self.confirm_form, self.later_form, self.close_form):
                form.begin(name)
        self._show_whom(opened, concern)
        self._show_facts(concern)
        self._show_forms(opened, concern)
        self.card.show_concern(opened, name)
        keep_reading_order(self)

    def _connect(self) -> None:
        self._back.clicked.connect(self.closed)
        self._more.clicked.connect(self.another)
        for form in (self.told_form, self.confirm_form, self.close_form):
            form.done.connect(self._on_written)
        self.later_form.done.connect(self._on_added)
        self.steps.told_pressed.connect(self._on_told)
        self.steps.no_answer_pressed.connect(self._on_no_answer)

    def _reason(self, opened: OpenVisit, concern: Concern) -> str:
        """Why this person may not write down who was told; empty where they may."""
        raiser = concern.raised.author == opened.me.person
        if raiser or is_lead(opened) or GOVERNANCE in opened.me.roles:
            return ""
        return self.tr("Only who raised it, the panel lead, or governance can write this down.")

    def _show_whom(self, opened: OpenVisit, concern: Concern) -> None:
        ws, said = self._editor.ws, concern.raised.said
        contacts = contacts_for(ws, said.about_person_in_charge)
        day, reason = today(ws.clock), self._reason(opened, concern)
        self.steps.show_concern(concern, contacts, day, reason)
        on_path = {step.to for step in path_of(said).steps}
        others = [one for one in contacts if role_is(one.role) not in on_path]
        self._phones.show_contacts(others, day)
        self._others.setVisible(bool(others) or not contacts)

    def _show_forms(self, opened: OpenVisit, concern: Concern) -> None:
        governs = GOVERNANCE in opened.me.roles
        confirmed, ended = concern.confirmed is not None, concern.closed is not None
        reason = self._reason(opened, concern)
        self.told_form.setVisible(not ended)
        self.told_form.allow(reason)
        self.confirm_form.setVisible(concern.state == "told")
        self.confirm_form.allow(reason)
        self.later_form.allow(reason)
        self.close_form.setVisible(confirmed and not ended)
        self.close_form.allow(is_lead(opened) or governs)

    def _show_banner(self, concern: Concern) -> None:
        if concern.state == "not_told":
            self._show_untold(concern)
        elif concern.state == "told":
            who = ", ".join(one.said.role for one in concern.told)
            said = self.tr("Told, but not confirmed yet.")
            text = self.tr("Told: {who}. It stays red until a named role confirms it.")
            self.banner.show_message("red", said, text.format(who=who))
        elif concern.confirmed is not None and concern.closed is None:
            by = concern.confirmed
            said = self.tr("{role} has it and acts on it.").format(role=by.said.role)
            when = clock_words(by.said.confirmed_at, by.offset)
            text = self.tr("Confirmed at {time}. Next: {step}")
            text = text.format(time=when, step=by.said.next_step)
            self.banner.show_message("green", said, text)
        elif concern.closed is not None:
            outcome = concern.closed.said.outcome
            self.banner.show_message("green", self.tr("Closed."), outcome)

    def _show_untold(self, concern: Concern) -> None:
        limit = limit_words(concern, self._editor.ws.clock())
        knows = unknowing_words(concern)
        said = self.tr("Not told yet.") if knows else self.tr("Saved. Nobody has been told yet.")
        safe = self.tr("Your words are safe on this laptop. Saving tells nobody.")
        parts = (knows, safe, limit, pause_words(concern.raised.said))
        self.banner.show_message("red", said, " ".join(part for part in parts if part))

    def _show_facts(self, concern: Concern) -> None:
        empty(self._facts)
        raised, said = concern.raised, concern.raised.said
        risk = {
            "yes": self.tr("Someone is at risk now."),
            "no": self.tr("Nobody is at risk now."),
            "unknown": self.tr("Nobody can tell whether someone is at risk now."),
        }[said.at_risk_now]
        safe = {
            "yes": self.tr("Made safe: {who}").format(who=said.made_safe or self.tr("yes")),
            "not_yet": self.tr("Not made safe yet."),
            "unknown": "",
        }[said.safe]
        harm = {
            "yes": self.tr("Somebody was hurt, or says so."),
            "no": self.tr("Nobody was hurt."),
            "unknown": self.tr("Nobody can tell whether somebody was hurt."),
        }[said.harm_alleged]
        labelled = (
            (self.tr("Seen at {words}"), _seen_words(raised)),
            (self.tr("Saved at {words}"), written_words(raised)),
            (self.tr("Where: {words}"), said.where),
            (self.tr("Item {words}"), ", ".join(code for _, code in concern.items)),
            (self.tr("Reference: {words}"), ", ".join(concern.references)),
            (self.tr("Next: {words}"), said.next_step),
        )
        facts = [label.format(words=words) for label, words in labelled if words]
        self._facts.addWidget(Words(said.what))
        rest = " · ".join(part for part in (*facts, risk, harm, safe) if part)
        self._facts.addWidget(Words(rest, "dense", "text2"))
        self._add_later(concern)

    def _add_later(self, concern: Concern) -> None:
        for noted in concern.noted:
            labelled = (
                (self.tr("Made safe by {words}."), noted.said.made_safe),
                (self.tr("Next: {words}"), noted.said.next_step),
            )
            words = " ".join(label.format(words=said) for label, said in labelled if said)
            if words:
                time = written_words(noted)
                self._facts.addWidget(Words(f"{time}: {words}"))
        for told in concern.told:
            self._facts.addWidget(Divider())
            self._facts.addWidget(Words(told_words(told)))

    def _on_told(self, step: str, role: str) -> None:
        self.told_form.take_step(step, role)
        self.told_form.take_focus()

    def _on_written(self) -> None:
        """Say what is so now, and go to what comes next: the form may be gone."""
        announce(self, f"{self.tr('Written down.')} {self.banner.accessibleName()}")
        self.take_focus()

    def _on_added(self) -> None:
        announce(self, self.tr("Added to the concern."))
        self.later_form.take_focus()

    def _on_no_answer(self, step: str, role: str) -> None:
        tried = {"role": role, "how": "by phone", "step": step}
        if self._editor.concerns.not_reached(self._concern, tried):
            words = self.tr("Written down: no answer. Try the next number.")
            announce(self, words, assertive=True)
            button = self.steps.buttons.get(step)
            if button is not None:
                button[0].setFocus()


def _seen_words(raised: Written[ConcernRaised]) -> str:
    """When it was seen: a time, with its day if it was another day than it was saved on."""
    time = clock_words(raised.said.seen_at, raised.offset)
    zone = timedelta(minutes=raised.offset)
    seen, saved = ((parse_utc(one) + zone).date() for one in (raised.said.seen_at, raised.at))
    return time if seen == saved else f"{time}, {day_words(seen.isoformat())}"
