"""Both views of every standard as a table: the same as the drawing, for whoever reads tables."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from qvisit.forms.scoring import percent
from qvisit.ui.models.folding_table import Cell
from qvisit.visits.two_views import StandardViews

STANDARD, LIVED, OTHERS = range(3)


def _tr(words: str) -> str:
    return QCoreApplication.translate("TwoViewsTable", words)


class TwoViewsColumns:
    """What is told of a standard. Where no figure stands, the cell says so."""

    def titles(self) -> Sequence[str]:
        """The heads of all columns."""
        return _tr("Standard"), _tr("LX"), _tr("Others")

    def cell(self, one: StandardViews, column: int, *, folded: bool) -> Cell:
        """One cell; folded, the standard says both figures too."""
        figures = one.figures
        if figures is None:
            return Cell(one.section.title if column == STANDARD else "–")
        lived, others = percent(figures.lived), percent(figures.others)
        if column == STANDARD:
            words = _tr("LX {lived}, others {others}").format(lived=lived, others=others)
            return Cell(one.section.title, words if folded else "")
        return Cell(lived if column == LIVED else others)

    def spoken(self, one: StandardViews) -> str:
        """The whole row as one sentence."""
        figures = one.figures
        if figures is None:
            return _tr("{standard}: no figures").format(standard=one.section.title)
        words = _tr("{standard}: lived-experience reviewers {lived}, the other reviewers {others}")
        return words.format(
            standard=one.section.title,
            lived=percent(figures.lived),
            others=percent(figures.others),
        )
