"""What a person does on visits. It is a wish: an administrator checks it at joining."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce_aloud
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.equal_grid import EqualGrid
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.words import Words

_TOGETHER = frozenset({"panel_lead", "governance_lead", "administrator"})


def roles() -> tuple[tuple[str, str, str], ...]:
    """Id, name and meaning of each role, in the order in which they are offered."""
    tr = QCoreApplication.translate
    return (
        (
            "lived_experience_reviewer",
            tr("RoleChoice", "Lived-experience reviewer"),
            tr("RoleChoice", "I have used services, or cared for someone who has"),
        ),
        ("visitor", tr("RoleChoice", "Visitor"), tr("RoleChoice", "I score and talk with people")),
        (
            "panel_lead",
            tr("RoleChoice", "Panel lead"),
            tr("RoleChoice", "I lead the visit and the debrief"),
        ),
        (
            "governance_lead",
            tr("RoleChoice", "Governance"),
            tr("RoleChoice", "I plan, sign off and publish"),
        ),
        (
            "administrator",
            tr("RoleChoice", "Administrator"),
            tr("RoleChoice", "I look after laptops and the share"),
        ),
    )


class RoleChoice(NamedGroup):
    """Tick boxes as cards. The first two stand alone; the other three may go together."""

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("What do you do on visits?"))
        self._boxes: dict[str, TickBox] = {}
        self._error = ErrorLine()
        grid = EqualGrid(most=3)
        for role, words, text in roles():
            box = TickBox(words, text, framed=True)
            box.clicked.connect(partial(self._on_clicked, role))
            self._boxes[role] = box
            grid.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            Words(
                self.tr(
                    "You may hold governance, administrator and lead together. You can never sign "
                    "off your own visit. An administrator checks this when you join the share."
                ),
                "dense",
                "text2",
            )
        )
        column.addWidget(self._error)
        column.addLayout(grid)

    @property
    def value(self) -> tuple[str, ...]:
        """Ids of the chosen roles, in the order in which they are offered."""
        return tuple(role for role, box in self._boxes.items() if box.isChecked())

    def box(self, role: str) -> TickBox:
        """The tick box of one role."""
        return self._boxes[role]

    def take_focus(self) -> None:
        """Put the focus on the first role."""
        next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, sentence: str) -> None:
        """Say what is missing; an empty sentence takes it away."""
        self._error.show_sentence(sentence)
        if sentence:
            announce_aloud(self, sentence, assertive=True)

    def _on_clicked(self, role: str) -> None:
        self.show_error("")
        if not self._boxes[role].isChecked():
            return
        fits = _TOGETHER if role in _TOGETHER else frozenset({role})
        dropped = [
            name for name, box in self._boxes.items() if box.isChecked() and name not in fits
        ]
        for name in dropped:
            self._boxes[name].setChecked(False)
        if dropped:
            names = ", ".join(self._boxes[name].accessibleName() for name in dropped)
            announce_aloud(self, self.tr("No longer ticked: {names}").format(names=names))
