"""The list of a visit's actions as a table."""

from collections.abc import Sequence

from qvisit.ui.action_words import state_look, tr
from qvisit.ui.models.folding_table import Cell
from qvisit.ui.visit.risk_chooser import risk_look, risk_words
from qvisit.ui.wording import day_words
from qvisit.usecases.actions import ListedAction

ACTION, DUE, RISK, STATE = range(4)
FOLDED = (DUE, RISK)
"""Columns that go into the action's second line where there is no room for them."""


class ActionColumns:
    """What is told of an action. `today` is an ISO day."""

    today = ""

    def titles(self) -> Sequence[str]:
        """The heads of all columns."""
        return tr("Action and owner"), tr("Due"), tr("Risk"), tr("State")

    def cell(self, one: ListedAction, column: int, *, folded: bool) -> Cell:
        """One cell; folded, the action's second line says too what hidden columns would."""
        view = one.view
        if column == ACTION:
            said = f"{view.number}. {' '.join(view.said.aim.split())}"
            return Cell(said, self._second_line(one, folded))
        if column == DUE:
            return Cell(due_words(one))
        if column == RISK:
            return _risk_cell(one)
        words, tone, icon = state_look(view, self.today)
        if view.contested:
            return Cell(tr("Two versions"), tone="amber", icon="triangle")
        return Cell(words, tone=tone, icon=icon)

    def spoken(self, one: ListedAction) -> str:
        """The whole row as one sentence."""
        view = one.view
        state = state_look(view, self.today)[0]
        parts = (
            tr("Action {number}").format(number=view.number),
            " ".join(view.said.aim.split()),
            must_words(one),
            view.owner or tr("no owner"),
            tr("due {day}").format(day=due_words(one)) if view.said.due else due_words(one),
            _risk_cell(one).words,
            tr("two versions") if view.contested else state,
        )
        return ", ".join(parts)

    def _second_line(self, one: ListedAction, folded: bool) -> str:
        parts = [must_words(one), one.view.owner or tr("No owner")]
        if folded:
            parts += [due_words(one), _risk_cell(one).words]
        return " · ".join(parts)


def must_words(one: ListedAction) -> str:
    """Whether a rule asks for it."""
    return tr("Must") if one.view.said.must else tr("Should")


def due_words(one: ListedAction) -> str:
    """By when, or that nobody said."""
    due = one.view.said.due
    return day_words(due) if due else tr("No date")


def _risk_cell(one: ListedAction) -> Cell:
    said = one.view.said
    if said.consequence is None or said.likelihood is None:
        return Cell(tr("Not said"), tone="grey", icon="circle")
    tone, icon = risk_look(said.consequence, said.likelihood)
    words = risk_words(said.consequence, said.likelihood).partition("= ")[2]
    return Cell(words, tone=tone, icon=icon)
