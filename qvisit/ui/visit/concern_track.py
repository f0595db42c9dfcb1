"""One saved concern: who knows, who does not, and what is still missing. Red until confirmed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.clock import today
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.concern_path import calls, limit_words
from qvisit.ui.visit.labels import clock_words, tr
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.phone_list import PhoneList, without_person_in_charge
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.visit.told_form import CloseForm, ConfirmForm, ToldForm
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit
from qvisit.usecases.wards import list_contacts
from qvisit.visits.kinds import ConcernTold
from qvisit.visits.roles import GOVERNANCE
from qvisit.visits.visit import Concern, Written


class ConcernTrack(PairPage):
    """The banner, whom to tell, and the forms for what comes next."""

    closed = Signal()  # back to the step
    another = Signal()  # raise another concern

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__((1, 1))
        self._editor = editor
        self._concern = ""
        self.banner = Banner("red", self.tr("Concern"))
        self._facts = QVBoxLayout()
        self._calls = QVBoxLayout()
        self._calls.setSpacing(8)
        self._phones = PhoneList()
        self.told_form = ToldForm(editor)
        self.confirm_form = ConfirmForm(editor)
        self.close_form = CloseForm(editor)
        self._back = PlainButton(self.tr("Back to the visit"), "arrow-left")
        self._more = PlainButton(self.tr("Raise another concern"), "plus")
        self._back.clicked.connect(self.closed)
        self._more.clicked.connect(self.another)
        phones = Card(self.tr("Phone"))
        phones.body.addWidget(self._phones)
        whom = Card(self.tr("Who to tell, in this order"))
        whom.body.addLayout(self._calls)
        facts = Card(self.tr("What was saved"))
        facts.body.addLayout(self._facts)
        self.head.addWidget(self.banner)
        for card in (phones, whom):
            self.left.addWidget(card)
        for card in (self.told_form, self.confirm_form, self.close_form, facts):
            self.right.addWidget(card)
        self.right.addWidget(flow_row((self._back, self._more)))

    def take_focus(self) -> None:
        """Put the focus where the next thing is recorded."""
        for form in (self.confirm_form, self.told_form, self.close_form):
            if form.isVisibleTo(self):
                form.take_focus()
                return

    def show_concern(self, opened: OpenVisit, name: str) -> None:
        """Show one concern as it stands."""
        concern = opened.shared.concerns[name]
        self._show_banner(concern)
        if name != self._concern:
            self._concern = name
            self._show_whom(concern)
            for form in (self.told_form, self.confirm_form, self.close_form):
                form.begin(name)
        self._show_facts(concern)
        self._show_forms(opened, concern)

    def _show_whom(self, concern: Concern) -> None:
        said = concern.raised.said
        contacts = list_contacts(self._editor.ws)
        if said.about_person_in_charge != "no":
            contacts = without_person_in_charge(contacts)
        self._phones.show_contacts(contacts, today(self._editor.ws.clock))
        empty(self._calls)
        for place, call in enumerate(calls(concern.raised)):
            if place:
                self._calls.addWidget(Divider())
            self._calls.addWidget(_call(place + 1, call.who, call.text, call.by))

    def _show_forms(self, opened: OpenVisit, concern: Concern) -> None:
        governs = GOVERNANCE in opened.me.roles
        confirmed, ended = concern.confirmed is not None, concern.closed is not None
        self.told_form.setVisible(not ended)
        self.confirm_form.setVisible(bool(concern.told) and not confirmed and not ended)
        self.confirm_form.allow(opened.seat is not None or governs)
        self.close_form.setVisible(confirmed and not ended)
        self.close_form.allow(is_lead(opened) or governs)

    def _show_banner(self, concern: Concern) -> None:
        if concern.state == "not_told":
            said = self.tr("Saved. Nobody has been told yet.")
            text = self.tr("Your words are safe on this laptop. Saving tells nobody.")
            self.banner.show_message("red", said, f"{text} {limit_words(concern)}")
        elif concern.state == "told":
            who = ", ".join(one.said.role for one in concern.told)
            said = self.tr("Told, but not confirmed yet.")
            text = self.tr("Told: {who}. It stays red until a named role confirms it.")
            self.banner.show_message("red", said, text.format(who=who))
        elif concern.confirmed is not None and concern.closed is None:
            by = concern.confirmed
            said = self.tr("{role} has it and acts on it.").format(role=by.said.role)
            when = clock_words(by.at, by.offset)
            text = self.tr("Confirmed at {time}. Next: {step}")
            text = text.format(time=when, step=by.said.next_step)
            self.banner.show_message("green", said, text)
        elif concern.closed is not None:
            outcome = concern.closed.said.outcome
            self.banner.show_message("green", self.tr("Closed."), outcome)

    def _show_facts(self, concern: Concern) -> None:
        empty(self._facts)
        said = concern.raised.said
        where = self.tr("Where: {place}").format(place=said.where) if said.where else ""
        when = self.tr("Saved at {time}").format(
            time=clock_words(concern.raised.at, concern.raised.offset)
        )
        risk = {
            "yes": self.tr("Someone is at risk now."),
            "no": self.tr("Nobody is at risk now."),
            "unknown": self.tr("Nobody can tell whether someone is at risk now."),
        }[said.at_risk_now]
        safe = self.tr("Made safe: {who}").format(who=said.made_safe) if said.made_safe else ""
        item = self.tr("Item {code}").format(code=said.item) if said.item else ""
        self._facts.addWidget(Words(said.what))
        rest = " · ".join(part for part in (when, where, item, risk, safe) if part)
        self._facts.addWidget(Words(rest, "dense", "text2"))
        for told in concern.told:
            self._facts.addWidget(Divider())
            self._facts.addWidget(Words(_told_words(told)))


def _call(number: int, who: str, text: str, by: str) -> NamedGroup:
    group = NamedGroup(f"{number}. {who}, {by}")
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    head = Words(f"{number}. {who}", "row")
    column.addWidget(flow_row((head, Pill(by, "grey", "clock")), 12))
    column.addWidget(Words(text, "body", "text2"))
    return group


def _told_words(told: Written[ConcernTold]) -> str:
    words = tr("{time}: {role}, {name}, was told: {how}.").format(
        time=clock_words(told.at, told.offset),
        role=told.said.role,
        name=told.said.name,
        how=told.said.how,
    )
    if told.said.reply:
        words = tr("{told} They said: “{reply}”").format(told=words, reply=told.said.reply)
    return words
