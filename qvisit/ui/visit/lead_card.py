"""“I am leading now”: for a panel whose lead is not there, and what governance says of it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.labels import seat_labels
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.people import lead_name
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.leading import confirm_lead, take_lead, waiting_leads
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.lead_kinds import LeadTaken
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.roles import why_not

_LONGEST = 300


def may_take_lead(opened: OpenVisit) -> bool:
    """Whether the person at this laptop may lead the panel in place of its lead."""
    said = LeadTaken(reason="-")
    return why_not(opened.shared, opened.me, "lead.taken", said) is None


class LeadCard(Card):
    """Lets somebody on the panel lead it, with a reason that everyone can read."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor.tr("Is the panel lead not there?"))
        self._editor = editor
        self._visit = ""
        self._who = Words("")
        self.reason = GuardedField(
            "lead-reason",
            self.tr("Why do you lead?"),
            self.tr("The panel and governance can read this."),
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self.take = SecondButton(self.tr("I am leading now"), "person")
        self.take.clicked.connect(self._on_take)
        self.body.addWidget(self._who)
        self.body.addWidget(self.reason)
        self.body.addWidget(flow_row((self.take,)))
        self._kept = KeptFields(self, editor, "lead-taken", {"reason": self.reason})

    def show_visit(self, opened: OpenVisit) -> None:
        """Show it to those who may take the lead."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._kept.begin()
        self.setVisible(may_take_lead(opened))
        names = {"lead": lead_name(opened), "deputy": _deputy_name(opened)}
        if opened.plan.deputy == opened.me.person:
            words = self.tr("You are the deputy. If {lead} is not there, you lead the panel.")
        elif names["deputy"]:
            words = self.tr(
                "Only if neither {lead} nor the deputy {deputy} is there. "
                "Governance confirms it afterwards."
            )
        else:
            words = self.tr("Only if {lead} is not there. Governance confirms it afterwards.")
        self._who.setText(words.format(**names))

    def _on_take(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.show_error(self.tr("Write why, such as: Our lead fell ill."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        if self._editor.apply(lambda ws, opened: take_lead(ws, opened, reason)):
            self._kept.settle()
            self._kept.begin()
            announce(self, self.tr("You lead this panel now. Everybody on it can see that."))


class LeadDecision(Card):
    """Shows governance who took the lead; they say whether that stands."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor.tr("Who led this panel?"))
        self._editor = editor
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show those on whom governance has still to decide; nothing when there are none."""
        governs = GOVERNANCE in opened.me.roles
        waiting = [one for one in waiting_leads(opened) if one != opened.me.person]
        shown = (opened.visit.id, governs, waiting, opened.shared.signed, opened.shared.seats)
        if shown == self._shown:
            return  # whoever is about to press a button here goes on doing so
        self._shown = shown
        empty(self._rows)
        self.setVisible(governs and bool(waiting) and opened.shared.signed is None)
        if self.isHidden():
            return
        labels = seat_labels(opened.shared.seats)
        names = {seat.person: seat.name for seat in opened.shared.seats}
        for place, person in enumerate(waiting):
            if place:
                self._rows.addWidget(Divider())
            taken = opened.shared.leading.taken[person].said
            said = self.tr("{name} ({role}) led in place of {lead}: “{reason}”").format(
                name=names.get(person, ""),
                role=labels.get(person, ""),
                lead=lead_name(opened),
                reason=taken.reason,
            )
            yes = SecondButton(self.tr("Yes, they led it"), "tick")
            yes.clicked.connect(partial(self._on_decided, person, leads=True))
            no = PlainButton(self.tr("No, they must not"), "cross")
            for button in (yes, no):
                button.setAccessibleName(f"{button.words}: {names.get(person, '')}")
            no.clicked.connect(partial(self._on_decided, person, leads=False))
            self._rows.addWidget(Words(said))
            self._rows.addWidget(
                Words(
                    self.tr("If you say no, what they agreed so far stands until it is changed."),
                    "dense",
                    "text2",
                )
            )
            self._rows.addWidget(flow_row((yes, no)))
        keep_reading_order(self)

    def _on_decided(self, person: PersonId, *, leads: bool) -> None:
        done = self._editor.apply(lambda ws, opened: confirm_lead(ws, opened, person, leads=leads))
        if done:
            announce(self, self.tr("It is recorded who led this panel."))


def _deputy_name(opened: OpenVisit) -> str:
    seats = opened.shared.seats
    return next((seat.name for seat in seats if seat.person == opened.plan.deputy), "")
