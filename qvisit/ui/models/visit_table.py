"""The list of visits as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qvisit.ui.language import how_many
from qvisit.ui.models.folding_table import Cell
from qvisit.ui.rating_look import rating_words
from qvisit.ui.wording import day_words, state_of_visit, step_words, visit_type_words
from qvisit.usecases.visit_list import ListedVisit

WARD, KIND, DAY, PANEL, STATE, RATING, STEP = range(7)
FOLDED = (KIND, DAY, PANEL, RATING)
"""Columns that go into the ward's second line where there is no room for them."""


def _tr(words: str) -> str:
    return QCoreApplication.translate("VisitTable", words)


def panel_words(visit: ListedVisit) -> str:
    """How many of a panel are done, or how large it is before anybody scored."""
    if visit.status in ("planned", "draft_plan"):
        return how_many("1 person", "{count} people", visit.seats)
    return _tr("{done} of {total} done").format(done=visit.finished, total=visit.seats)


def state_cell(visit: ListedVisit) -> Cell:
    """How far a visit is; an open concern comes before anything else, then what is overdue."""
    if visit.open_concerns:
        words = how_many("Concern open", "Concerns open", visit.open_concerns)
        return Cell(words, tone="red", icon="warning")
    if visit.overdue:
        words = how_many("1 action overdue", "{count} actions overdue", visit.overdue)
        return Cell(words, tone="amber", icon="clock")
    words, tone, icon = state_of_visit(visit.status)
    return Cell(words, tone=tone, icon=icon)


class VisitColumns:
    """What is told of a visit."""

    def titles(self) -> Sequence[str]:
        """The heads of all columns."""
        return (
            _tr("Ward"),
            _tr("Visit"),
            _tr("Day"),
            _tr("Panel"),
            _tr("State"),
            _tr("Internal rating"),
            _tr("Next step"),
        )

    def cell(self, one: ListedVisit, column: int, *, folded: bool) -> Cell:
        """One cell; folded, the ward's second line says too what hidden columns would."""
        if column == WARD:
            return Cell(one.ward_name, self._second_line(one, folded))
        if column == STATE:
            return state_cell(one)
        if column == RATING:
            words, tone, icon = rating_words(one.rating, one.rule_set)
            return Cell(words or "–", tone=tone, icon=icon)
        if column == STEP:
            return Cell(step_words(one.step), link=True)
        plain = {
            KIND: visit_type_words(one.visit_type),
            DAY: day_words(one.day),
            PANEL: panel_words(one),
        }
        return Cell(plain[column])

    def spoken(self, one: ListedVisit) -> str:
        """The whole row as one sentence."""
        rating = rating_words(one.rating, one.rule_set)[0]
        parts = (
            f"{one.ward_name}, {one.ward_code}, {one.site}",
            day_words(one.day),
            visit_type_words(one.visit_type),
            state_cell(one).words,
            panel_words(one),
            _tr("internal rating {rating}").format(rating=rating) if rating else "",
            _tr("next: {step}").format(step=step_words(one.step)),
        )
        return ", ".join(part for part in parts if part)

    def _second_line(self, visit: ListedVisit, folded: bool) -> str:
        where = f"{visit.ward_code} · {visit.site}"
        if not folded:
            return where
        return f"{where} · {day_words(visit.day)} · {panel_words(visit)}"
