"""How an action is worded in full: for those who read it, and where two versions stand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.finding_form import kind_words
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.risk_chooser import risk_look, risk_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.visit import Standing


class ActionList(QWidget):
    """A card for each action, for reading."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_actions(self, opened: OpenVisit) -> None:
        """Show the actions of a visit."""
        key = (opened.shared.actions, opened.shared.findings)
        if key == self._shown:
            return
        self._shown = key
        empty(self._column)
        texts = {name: text for name, _, text in finding_choices(opened)}
        for number, standing in enumerate(opened.shared.actions.values(), start=1):
            card = Card(tr("Action {number}").format(number=number))
            for place, version in enumerate(standing.versions):
                if place:
                    card.body.addWidget(Divider())
                add_facts(card, version.said, texts.get(version.said.finding, ""))
            self._column.addWidget(card)


class ActionVersions(Card):
    """The versions of one action that were written at the same time; one is chosen to stand."""

    kept = Signal(str)  # change that shall stand

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Two people wrote this action at the same time"))
        self._shown: object = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addWidget(Words(self.tr("All versions are kept. Choose the one that stands.")))
        self.body.addLayout(self._rows)
        self.hide()

    def show_standing(self, standing: Standing[ActionAgreed] | None, *, may_choose: bool) -> None:
        """Show the versions, or hide if there is nothing to settle."""
        contested = standing if standing and standing.contested and may_choose else None
        self.setVisible(contested is not None)
        if contested is None or contested == self._shown:
            return
        self._shown = contested
        empty(self._rows)
        for place, version in enumerate(contested.versions, start=1):
            name = self.tr("Version {number}").format(number=place)
            card = Card(name, level=3)
            add_facts(card, version.said)
            button = PlainButton(self.tr("Keep version {number}").format(number=place), "tick")
            button.clicked.connect(partial(self.kept.emit, version.change))
            card.body.addWidget(flow_row((button,)))
            self._rows.addWidget(card)


def finding_choices(opened: OpenVisit) -> Sequence[tuple[str, str, str]]:
    """Id, short words and full text of each finding, in the order in which they were recorded."""
    words = tr("Finding {number}: {kind}")
    return [
        (
            finding,
            words.format(number=number, kind=kind_words(standing.now.said.kind)),
            standing.now.said.text,
        )
        for number, (finding, standing) in enumerate(opened.shared.findings.items(), start=1)
    ]


def add_facts(card: Card, said: ActionAgreed, finding: str = "") -> None:
    """Put an action in words into a card.

    Args:
        card: Where they go.
        said: The action.
        finding: The text of what it follows from; empty to leave it out.
    """
    tone, icon = risk_look(said.consequence, said.likelihood)
    risk = tr("Risk {risk}").format(risk=risk_words(said.consequence, said.likelihood))
    must = Pill(tr("Must"), "blue", "flag") if said.must else Pill(tr("Should"), "grey", "circle")
    card.body.addWidget(Words(said.aim, "row"))
    card.body.addWidget(flow_row((must, Pill(risk, tone, icon))))
    for words in _fact_lines(said, finding):
        card.body.addWidget(Words(words))


def _fact_lines(said: ActionAgreed, finding: str) -> Sequence[str]:
    owner = f"{said.owner_role}, {said.owner_name}" if said.owner_name else said.owner_role
    lines = (
        (tr("Owner: {words}"), owner),
        (tr("Due: {words}"), day_words(said.due)),
        (tr("Measure: {words}"), said.measure),
        (tr("Now: {words}"), said.baseline),
        (tr("Evidence: {words}"), said.evidence),
        (tr("Follows from: {words}"), finding),
    )
    return [template.format(words=words) for template, words in lines if words]
