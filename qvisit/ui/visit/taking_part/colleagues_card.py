"""The card for lent laptops: let a colleague score here, and say whose answers count."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import role_words
from qvisit.usecases import lending
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.roles import may_admit
from qvisit.visits.visit import Colleague

_LONGEST = 300


class ColleaguesCard(Card):
    """Who borrows a laptop scores at once; the lead or governance lets them in later."""

    lend_wanted = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Colleagues without a laptop"))
        self._editor = editor
        self.lend = SecondButton(self.tr("Let a colleague score here…"), "laptop")
        self.lend.clicked.connect(self.lend_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._shown: tuple[object, ...] = ()
        self.body.addWidget(
            Words(
                self.tr(
                    "They score at once, as themselves, with words of their own to unlock. You "
                    "cannot see their answers, and they cannot see yours."
                )
            )
        )
        self.body.addWidget(flow_row((self.lend,)))
        self.body.addLayout(self._rows)

    def show_visit(self, opened: OpenVisit) -> None:
        """Offer this laptop, and show who borrowed one."""
        self.lend.set_unavailable(in_language(lending.why_not_lend(opened)))
        shared = opened.shared
        decides = not shared.signed and (is_lead(opened) or GOVERNANCE in opened.me.roles)
        shown = (tuple(shared.colleagues.items()), decides, shared.debriefed)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._rows)
        for person, colleague in shared.colleagues.items():
            row = ColleagueRow(colleague, decides=decides)
            row.admit.set_unavailable(in_language(may_admit(shared, opened.me, person) or ""))
            row.let_in.connect(partial(self._on_let_in, person, colleague.arrived.said.name))
            row.declined.connect(partial(self._on_declined, person))
            self._rows.addWidget(Divider())
            self._rows.addWidget(row)

    def rows(self) -> Sequence["ColleagueRow"]:
        """One for each colleague, in the order in which they came."""
        return self.findChildren(ColleagueRow)

    def _on_let_in(self, person: PersonId, name: str) -> None:
        if self._editor.apply(lambda ws, opened: lending.admit_colleague(ws, opened, person)):
            self.lend.setFocus()  # what was pressed is gone
            announce(self, self.tr("{name} is on the panel now.").format(name=name))

    def _on_declined(self, person: PersonId, reason: str) -> None:
        if self._editor.apply(
            lambda ws, opened: lending.decline_colleague(ws, opened, person, reason)
        ):
            self.lend.setFocus()


class ColleagueRow(NamedGroup):
    """One colleague: name, role, and whether their answers count."""

    let_in = Signal()
    declined = Signal(str)  # reason

    def __init__(self, colleague: Colleague, *, decides: bool) -> None:
        said = colleague.arrived.said
        super().__init__(said.name)
        self.admit = SecondButton(self.tr("Let in"), "tick")
        self.decline = PlainButton(self.tr("Not on this panel…"), "cross")
        self.reason = GuardedField(
            "colleague-reason", self.tr("Why not?"), self.tr("Their answers are kept.")
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self.reason.hide()
        self.send = PlainButton(self.tr("Keep them off this panel"), "cross")
        self.send.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        named = Words(f"{said.name}, {role_words(said.role)}", "row")
        column.addWidget(flow_row((named, self._state(colleague)), spacing=12))
        if colleague.declined is not None and colleague.admitted is None:
            column.addWidget(Words(colleague.declined.said.reason, "body", "text2"))
        if decides and colleague.admitted is None:
            column.addWidget(flow_row((self.admit, self.decline)))
            column.addWidget(self.reason)
            column.addWidget(flow_row((self.send,)))
            self.decline.setVisible(colleague.waits)
        self.admit.clicked.connect(self.let_in)
        self.decline.clicked.connect(self._on_decline)
        self.send.clicked.connect(self._on_send)

    def _state(self, colleague: Colleague) -> Pill:
        if colleague.admitted is not None:
            return Pill(self.tr("On the panel"), "green", "tick")
        if colleague.declined is not None:
            return Pill(self.tr("Not on this panel"), "grey", "cross")
        return Pill(self.tr("Waits to be let in"), "amber", "clock")

    def _on_decline(self) -> None:
        self.reason.show()
        self.send.show()
        self.reason.edit.setFocus()

    def _on_send(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.show_error(self.tr("Write a reason, such as: they manage this ward."))
            self.reason.edit.setFocus()
            return
        self.declined.emit(reason)
