"""A laptop asks to be let in: compare six words, and say who it is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ids import PersonId
from qvisit.ui.join_cards import SixWords
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words
from qvisit.ui.wording import role_words
from qvisit.usecases.laptops import KnownPerson
from qvisit.usecases.laptops_overview import AskingLaptop, LedVisit
from qvisit.usecases.on_ward import Newcomer

_LEFT = Qt.AlignmentFlag.AlignLeft
_NEW = "new"
_ROLES = (
    "lived_experience_reviewer",
    "visitor",
    "panel_lead",
    "governance_lead",
    "administrator",
)
_ON_THE_WARD = ("visitor", "lived_experience_reviewer")


class _AskingCard(Card):
    """The six words of a laptop that asks; what is to be said of it comes below."""

    def __init__(self, asking: AskingLaptop) -> None:
        super().__init__(accent="blue")
        self.asking = asking
        self.called = asking.waiting.name or _tr("Somebody")
        self.set_title(_tr("{name} asks to be let in").format(name=self.called))
        text = _tr(
            "Ask for the six words on that laptop, in person or by phone. Let it in only if all "
            "six are the same and in the same order."
        )
        self.body.addWidget(Words(text, "body"))
        self.body.addWidget(SixWords(asking.waiting.words))
        self.let_in = SecondButton(_tr("The words match: let {name} in").format(name=self.called))
        self.let_in.setObjectName(f"admit-{asking.waiting.device}")


class AdmitCard(_AskingCard):
    """For an administrator: a new person, or another laptop of somebody who is known."""

    admitted = Signal(list, str)  # roles; whose other laptop it is, "" for a new person

    def __init__(self, asking: AskingLaptop, people: Sequence[KnownPerson]) -> None:
        super().__init__(asking)
        self._people = {one.person: one for one in people}
        waiting = asking.waiting
        others = [
            (one.person, self.tr("Another laptop of {name}").format(name=one.name))
            for one in people
            if one.name and (not waiting.known or one.person == waiting.person)
        ]
        new = [] if waiting.known else [(_NEW, self.tr("A new person"))]
        self.whose = ChoiceBox(self.tr("Whose laptop is it?"), [*new, *others])
        self.body.addWidget(self.whose)
        if waiting.known:
            claims = self.tr("It says that it is theirs. Make sure of that when you compare.")
            self.body.addWidget(Words(claims, "dense", "text2"))
        self.body.addWidget(Heading(self.tr("What may this person do?"), 3))
        self.boxes = {role: TickBox(role_words(role)) for role in _ROLES}
        self.body.addWidget(flow_row(tuple(self.boxes.values()), spacing=16))
        self.body.addWidget(self.let_in, 0, _LEFT)
        self.whose.chosen.connect(self._show_roles)
        self.let_in.clicked.connect(self._on_let_in)
        for box in self.boxes.values():
            box.toggled.connect(self._on_roles)
        self._show_roles()

    def _show_roles(self, _whose: str = "") -> None:
        """Tick what the known person may do already, or what the new one wishes to."""
        known = self._people.get(PersonId(self._person()))
        roles = known.roles if known is not None else self.asking.waiting.roles
        for role, box in self.boxes.items():
            box.setChecked(role in roles)
        self._on_roles()

    def _person(self) -> str:
        return "" if self.whose.value == _NEW else self.whose.value

    def _roles(self) -> list[str]:
        return [role for role, box in self.boxes.items() if box.isChecked()]

    def _on_roles(self) -> None:
        self.let_in.set_unavailable("" if self._roles() else self.tr("Tick at least one role."))

    def _on_let_in(self) -> None:
        self.admitted.emit(self._roles(), self._person())


class WardCard(_AskingCard):
    """For a panel lead: a late colleague comes to this one visit with their own laptop."""

    let_in_on_ward = Signal(str, object)  # visit, Newcomer

    def __init__(self, asking: AskingLaptop, led: Sequence[LedVisit]) -> None:
        super().__init__(asking)
        self._led = {str(one.visit): one.ward_name for one in led}
        self.visit = ChoiceBox(self.tr("For which visit?"), list(self._led.items()))
        self.role = ChoiceGroup(
            self.tr("What do they do on this visit?"),
            [(role, role_words(role), "") for role in _ON_THE_WARD],
        )
        self.no_conflict = TickBox(
            self.tr("They say that nothing speaks against their scoring this ward"),
            self.tr("They do not work here, know nobody closely here, were no patient here lately"),
            framed=True,
        )
        self.confidential = TickBox(
            self.tr("They say that they keep in confidence what they see and hear"), framed=True
        )
        only = self.tr(
            "Their laptop takes part in this visit and in nothing else. Governance sees that you "
            "let it in, and an administrator can let it stay."
        )
        held = QWidget()
        ticks = QVBoxLayout(held)
        ticks.setContentsMargins(0, 0, 0, 0)
        ticks.addWidget(self.no_conflict)
        ticks.addWidget(self.confidential)
        self.body.addWidget(self.visit)
        self.body.addWidget(Heading(self.role.accessibleName(), 3))
        self.body.addWidget(self.role)
        self.body.addWidget(held)
        self.body.addWidget(Words(only, "dense", "text2"))
        self.body.addWidget(self.let_in, 0, _LEFT)
        wished = [one for one in asking.waiting.roles if one in _ON_THE_WARD]
        self.role.show_value(wished[0] if wished else "visitor")
        for box in (self.no_conflict, self.confidential):
            box.toggled.connect(self._on_ticked)
        self.let_in.clicked.connect(self._on_let_in)
        self._on_ticked()

    def _on_ticked(self) -> None:
        both = self.no_conflict.isChecked() and self.confidential.isChecked()
        self.let_in.set_unavailable("" if both else self.tr("Ask them both, and tick both first."))

    def _on_let_in(self) -> None:
        newcomer = Newcomer(
            device=self.asking.waiting.device,
            role=self.role.value,
            no_conflict=self.no_conflict.isChecked(),
            confidential=self.confidential.isChecked(),
        )
        self.let_in_on_ward.emit(self.visit.value, newcomer)


def _tr(words: str) -> str:
    return QCoreApplication.translate("AskingCard", words)
