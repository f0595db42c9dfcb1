"""Who may be handed a protected disclosure: named by governance, and by nobody else."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.usecases import disclosures
from qvisit.workspace import Workspace


class ReadersCard(Card):
    """Lists everyone in governance, with their duty, if they have one."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace) -> None:
        super().__init__()
        self.set_title(self.tr("Who may be handed protected disclosures"))
        self._ws = ws
        self._rows = QVBoxLayout()
        hint = self.tr(
            "The panel lead of a visit always may. Name people in governance here. Nobody who is "
            "an administrator can be named."
        )
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """Show who is named now."""
        empty(self._rows)
        named = disclosures.named_readers(self._ws)
        people = disclosures.may_name(self._ws)
        for place, (person, name) in enumerate(people.items()):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(person, name, named.get(person, "")))
        if not people:
            words = self.tr("Nobody in governance can be named yet.")
            self._rows.addWidget(Words(words, "body"))

    def _row(self, person: PersonId, name: str, duty: str) -> NamedGroup:
        group = NamedGroup(name)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        state = self._duties().get(duty) or self.tr("Not named")
        column.addWidget(Words(f"{name}: {state}", "row"))
        buttons = [self._end(person, name, duty)] if duty else self._choices(person, name)
        column.addWidget(flow_row(buttons))
        return group

    def _end(self, person: PersonId, name: str, duty: str) -> PlainButton:
        button = PlainButton(self.tr("Take it back"), small=True)
        button.setAccessibleName(self.tr("Take it back from {name}").format(name=name))
        button.clicked.connect(partial(self._name, person, name, duty, ended=True))
        return button

    def _choices(self, person: PersonId, name: str) -> list[PlainButton]:
        buttons = []
        for key, words in self._duties().items():
            button = PlainButton(words, small=True)
            button.setAccessibleName(self.tr("Name {name}: {duty}").format(name=name, duty=words))
            button.clicked.connect(partial(self._name, person, name, key, ended=False))
            buttons.append(button)
        return buttons

    def _duties(self) -> dict[str, str]:
        return {
            "safeguarding": self.tr("Safeguarding lead"),
            "guardian": self.tr("Speak-up guardian"),
            "governance": self.tr("Governance lead"),
        }

    def _name(self, person: PersonId, name: str, duty: str, *, ended: bool) -> None:
        try:
            disclosures.name_reader(self._ws, person, duty, ended=ended)
        except QVisitError as error:
            self.failed.emit(error)
            return
        self.refresh()
        self.changed.emit()
        first = self.findChild(PlainButton)
        if first is not None:
            first.setFocus()
        words = (
            self.tr("{name} is handed no more disclosures.")
            if ended
            else self.tr("{name} may be handed disclosures from now on.")
        )
        announce(self, words.format(name=name))
