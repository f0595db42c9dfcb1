"""How an action is worded in full: for those who read it, and where two versions stand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.action_words import state_look
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.action_path import ActionPath
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
from qvisit.usecases.workflow import finding_numbers
from qvisit.visits.action_kinds import ActionProposed
from qvisit.visits.actions import Said, action_views
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.visit import Standing
from qvisit.visits.written import Written

_ASK_FOR_ACTION = ("concern", "improvement")  # kinds of finding


class ActionList(QWidget):
    """A card for each action, for reading."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_actions(self, opened: OpenVisit, today: str) -> None:
        """Show the actions of a visit, each with its state on a day (ISO)."""
        views = action_views(opened.shared)
        key = (views, opened.shared.findings, today)
        if key == self._shown:
            return
        self._shown = key
        empty(self._column)
        texts = {name: text for name, _, text in finding_choices(opened)}
        for view in views:
            card = Card(tr("Action {number}").format(number=view.number))
            path = ActionPath()
            path.show_state(view.state)
            card.body.addWidget(path)
            card.body.addWidget(flow_row((Pill(*state_look(view, today)),)))
            standing = opened.shared.actions.get(view.action)
            versions = [one.said for one in standing.versions] if standing else [view.said]
            for place, said in enumerate(versions):
                if place:
                    card.body.addWidget(Divider())
                add_facts(card, said, texts.get(said.finding, ""))
            for words in (view.move.said.note, view.move.said.evidence) if view.move else ():
                if words:
                    card.body.addWidget(Words(words))
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

    def show_standing(
        self,
        standing: Standing[ActionAgreed] | Standing[ActionProposed] | None,
        *,
        may_choose: bool,
    ) -> None:
        """Show the versions, or hide if there is nothing to settle."""
        contested = standing if standing and standing.contested and may_choose else None
        self.setVisible(contested is not None)
        if contested is None or contested == self._shown:
            return
        self._shown = contested
        empty(self._rows)
        versions: Sequence[Written[ActionAgreed] | Written[ActionProposed]] = contested.versions
        for place, version in enumerate(versions, start=1):
            name = self.tr("Version {number}").format(number=place)
            card = Card(name, level=3)
            add_facts(card, version.said)
            button = PlainButton(self.tr("Keep version {number}").format(number=place), "tick")
            button.clicked.connect(partial(self.kept.emit, version.change))
            card.body.addWidget(flow_row((button,)))
            self._rows.addWidget(card)


def finding_choices(opened: OpenVisit) -> Sequence[tuple[str, str, str]]:
    """Id, short words and full text of each finding, those that ask for an action first.

    Each is called what it is called in the documents, such as F4.
    """
    words, refs = tr("{number}: {kind}"), finding_numbers(opened)
    said = {name: opened.shared.findings[name].now.said for name in refs}
    return [
        (name, words.format(number=refs[name], kind=kind_words(said[name].kind)), said[name].text)
        for name in sorted(refs, key=lambda one: said[one].kind not in _ASK_FOR_ACTION)
    ]


def add_facts(card: Card, said: Said, finding: str = "") -> None:
    """Put an action in words into a card.

    Args:
        card: Where they go.
        said: The action.
        finding: The text of what it follows from; empty to leave it out.
    """
    must = Pill(tr("Must"), "blue", "flag") if said.must else Pill(tr("Should"), "grey", "circle")
    pills = [must]
    if said.consequence is not None and said.likelihood is not None:
        tone, icon = risk_look(said.consequence, said.likelihood)
        risk = tr("Risk {risk}").format(risk=risk_words(said.consequence, said.likelihood))
        pills.append(Pill(risk, tone, icon))
    card.body.addWidget(Words(said.aim, "row"))
    card.body.addWidget(flow_row(pills))
    for words in _fact_lines(said, finding):
        card.body.addWidget(Words(words))


def _fact_lines(said: Said, finding: str) -> Sequence[str]:
    owner = f"{said.owner_role}, {said.owner_name}" if said.owner_name else said.owner_role
    lines = (
        (tr("Owner: {words}"), owner),
        (tr("Sponsor: {words}"), said.sponsor),
        (tr("Due: {words}"), day_words(said.due) if said.due else ""),
        (tr("Measure: {words}"), said.measure),
        (tr("Now: {words}"), said.baseline),
        (tr("Evidence: {words}"), said.evidence),
        (tr("Impact assessment: {words}"), said.qeia),
        (tr("Follows from: {words}"), finding),
    )
    return [template.format(words=words) for template, words in lines if words]
