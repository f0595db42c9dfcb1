"""The actions that were agreed, and how each is worded."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.check_line import CheckLine
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
from qvisit.visits.visit import Standing, Written


class ActionList(QWidget):
    """A card for each action. Those who may change it find the way to do so on it."""

    change_pressed = Signal(str)  # action id
    version_chosen = Signal(str, str)  # action id, change that shall stand

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._buttons: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def last(self) -> QWidget:
        """The last thing on it that takes the keyboard; itself while nothing does."""
        return next(reversed(self._buttons.values()), self)

    def show_actions(self, opened: OpenVisit, *, may_change: bool) -> bool:
        """Show the actions of a visit; whether anything had to be made anew."""
        shared = opened.shared
        key = (opened.visit.id, shared.actions, shared.findings, may_change)
        if key == self._shown:
            return False
        self._shown = key
        self._buttons = {}
        empty(self._column)
        numbers = finding_numbers(opened)
        for number, (action, standing) in enumerate(shared.actions.items(), start=1):
            card = Card(tr("Action {number}").format(number=number), level=3)
            if standing.contested:
                self._add_versions(card, standing, may_change=may_change)
            else:
                _add_facts(card, standing.now.said, numbers)
                if may_change:
                    card.body.addWidget(self._change_button(action, number))
            self._column.addWidget(card)
        return True

    def take_focus(self, action: str) -> None:
        """Put the focus on the way to change an action."""
        button = self._buttons.get(action)
        if button is not None:
            button.setFocus()

    def _add_versions(
        self, card: Card, standing: Standing[ActionAgreed], *, may_change: bool
    ) -> None:
        line = CheckLine()
        line.show_sentence(
            self.tr("Two people wrote this at the same time. Both are kept. Choose one.")
        )
        card.body.addWidget(line)
        for place, version in enumerate(standing.versions, start=1):
            card.body.addWidget(Divider())
            _add_facts(card, version.said, {})
            if may_change:
                card.body.addWidget(self._keep_button(version, place))

    def _keep_button(self, version: Written[ActionAgreed], place: int) -> QWidget:
        button = PlainButton(
            self.tr("Keep version {number}").format(number=place), "tick", small=True
        )
        action, change = version.said.action, version.change
        button.clicked.connect(partial(self.version_chosen.emit, action, change))
        self._buttons[action] = button
        return flow_row((button,))

    def _change_button(self, action: str, number: int) -> QWidget:
        button = PlainButton(self.tr("Change"), "pencil", small=True)
        button.setAccessibleName(self.tr("Change action {number}").format(number=number))
        button.clicked.connect(partial(self.change_pressed.emit, action))
        self._buttons[action] = button
        return flow_row((button,))


def finding_numbers(opened: OpenVisit) -> dict[str, int]:
    """The number of each finding, in the order in which they were recorded."""
    return {finding: place for place, finding in enumerate(opened.shared.findings, start=1)}


def finding_choices(opened: OpenVisit) -> Sequence[tuple[str, str, str]]:
    """Id, short words and full text of each finding."""
    numbers = finding_numbers(opened)
    words = tr("Finding {number}: {kind}")
    return [
        (
            finding,
            words.format(number=numbers[finding], kind=kind_words(standing.now.said.kind)),
            standing.now.said.text,
        )
        for finding, standing in opened.shared.findings.items()
    ]


def _add_facts(card: Card, said: ActionAgreed, numbers: dict[str, int]) -> None:
    tone, icon = risk_look(said.consequence, said.likelihood)
    must = Pill(tr("Must"), "blue", "flag") if said.must else Pill(tr("Should"), "grey", "circle")
    risk = Pill(
        tr("Risk {risk}").format(risk=risk_words(said.consequence, said.likelihood)), tone, icon
    )
    card.body.addWidget(Words(said.aim, "row"))
    card.body.addWidget(flow_row((must, risk)))
    for words in _fact_lines(said, numbers):
        card.body.addWidget(Words(words))


def _fact_lines(said: ActionAgreed, numbers: dict[str, int]) -> Sequence[str]:
    owner = f"{said.owner_role}, {said.owner_name}" if said.owner_name else said.owner_role
    lines = [
        tr("Owner: {owner}").format(owner=owner),
        tr("Due: {day}").format(day=day_words(said.due)),
        tr("Measure: {measure}").format(measure=said.measure),
    ]
    if said.baseline:
        lines.append(tr("Now: {baseline}").format(baseline=said.baseline))
    if said.evidence:
        lines.append(tr("Evidence: {evidence}").format(evidence=said.evidence))
    if said.finding in numbers:
        lines.append(tr("From finding {number}.").format(number=numbers[said.finding]))
    return lines
