"""One panel as a table: who answered how much, who is done, whose laptop was heard of when."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from qvisit.ui.models.folding_table import Cell
from qvisit.ui.wording import moment_words, role_words
from qvisit.usecases.panel_deliveries import Reviewer

NAME, ANSWERED, DONE, DELIVERED = range(4)
FOLDED = (ANSWERED, DELIVERED)
"""Columns that go into the name's second line where there is no room for them."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("DeliveryTable", words)


class PanelColumns:
    """What is told of a reviewer. What nobody else may know yet is said to be hidden."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def titles(self) -> Sequence[str]:
        """The heads of all columns."""
        return _tr("Laptop of"), _tr("Answered"), _tr("Finished?"), _tr("Last delivered")

    def cell(self, one: Reviewer, column: int, *, folded: bool) -> Cell:
        """One cell; folded, the name says too how much was answered and when it came."""
        if column == NAME:
            return Cell(one.name, self._second_line(one, folded))
        if column == ANSWERED:
            return Cell(self._answered(one))
        if column == DELIVERED:
            return Cell(self._delivered(one))
        if one.done:
            return Cell(_tr("Done"), tone="green", icon="tick")
        return Cell(_tr("Not yet"), tone="amber", icon="half-disc")

    def spoken(self, one: Reviewer) -> str:
        """The whole row as one sentence."""
        answered = _tr("answered {count}").format(count=self._answered(one))
        parts = (
            one.name,
            self._role(one),
            self.cell(one, DONE, folded=False).words,
            answered if one.items is not None else "",
            _tr("last delivered {when}").format(when=self._delivered(one)),
        )
        return ", ".join(part for part in parts if part)

    def _role(self, one: Reviewer) -> str:
        role = role_words(one.role)
        return _tr("{role}, this laptop").format(role=role) if one.me else role

    def _answered(self, one: Reviewer) -> str:
        if one.items is None or one.answered is None:
            return _tr("Hidden")
        return _tr("{done} of {total}").format(done=one.answered, total=one.items)

    def _delivered(self, one: Reviewer) -> str:
        return moment_words(one.delivered, self._now) if one.delivered else _tr("Nothing yet")

    def _second_line(self, one: Reviewer, folded: bool) -> str:
        parts = [self._role(one)]
        if folded:
            parts += [self._answered(one)] if one.items is not None else []
            parts.append(self._delivered(one))
        return " · ".join(parts)
