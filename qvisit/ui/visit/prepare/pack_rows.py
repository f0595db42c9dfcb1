"""How figures, past visits and open actions of a pack are shown: a row each, words first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.pack import FigureLine
from qvisit.visits.frame_kinds import OpenAction, PastVisit

MakeRow = Callable[[], QWidget]
_AT_ONCE = 20  # rows: more of them would keep the window waiting


def tr(words: str) -> str:
    """Words in the person's language."""
    return QCoreApplication.translate("Pack", words)


class RowsCard(Card):
    """A card of rows with a line about where they come from. Many are shown a few at a time."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.about = Words("", "dense", "text2")
        self.more = PlainButton("", "chevron-down")
        self._makers: Sequence[MakeRow] = ()
        self._made = 0
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addWidget(self.about)
        self.body.addLayout(self._rows)
        self._foot = flow_row((self.more,))
        self.body.addWidget(self._foot)
        self.more.clicked.connect(self._show_more)

    def show_rows(self, makers: Sequence[MakeRow], about: str = "") -> None:
        """Show rows in place of those before; without any the card is hidden.

        Args:
            makers: Each makes one row, once it is shown.
            about: Where they come from.
        """
        empty(self._rows)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self._makers, self._made = makers, 0
        self._show_more()
        self.setVisible(bool(makers))

    def _show_more(self) -> None:
        for make in self._makers[self._made : self._made + _AT_ONCE]:
            if self._made:
                self._rows.addWidget(Divider())
            self._rows.addWidget(make())
            self._made += 1
        left = len(self._makers) - self._made
        self.more.set_words(tr("Show {count} more").format(count=min(left, _AT_ONCE)))
        self.more.setVisible(left > 0)
        read_last(self._foot)


def figure_row(line: FigureLine, *, easy: bool) -> QWidget:
    """One figure: what it is and how much, since when, and what it means.

    Args:
        line: The figure.
        easy: What it means first, in easy words.
    """
    figure = line.figure
    counted = tr("n {count}").format(count=figure.n) if figure.n else ""
    source = tr("From: {source}").format(source=figure.source) if figure.source else ""
    amount = line.amount if easy and figure.meaning else ""
    facts = " · ".join(one for one in (amount, figure.period, counted, source) if one)
    pills = [Pill(age_words(line.age), "amber", "clock")] if line.is_old else []
    if line.age is None:
        pills = [Pill(tr("Age not known"), "grey", "circle")]
    title = in_language(line.easy) if easy else figure.name
    return _row((title, "" if amount else line.amount, figure.meaning, facts), pills)


def past_row(past: PastVisit) -> QWidget:
    """One earlier visit."""
    kind = f"{day_words(past.day)} · {past.kind}" if past.kind else day_words(past.day)
    source = tr("From: {source}").format(source=past.source) if past.source else ""
    return _row((kind, past.rating, past.found, source), [])


def action_row(action: OpenAction) -> QWidget:
    """One step that the ward still has to take."""
    due = tr("due {day}").format(day=day_words(action.due)) if action.due else ""
    who = " · ".join(one for one in (action.owner_role, due, action.state) if one)
    source = tr("From: {source}").format(source=action.source) if action.source else ""
    return _row((action.aim, "", who, source), [])


def age_words(months: int | None) -> str:
    """How old a figure is."""
    if months == 1:
        return tr("1 month old")
    return tr("{count} months old").format(count=months or 0)


def _row(texts: tuple[str, str, str, str], pills: Sequence[QWidget]) -> QWidget:
    """A title with an amount at the right, what it means, and quiet facts."""
    title, amount, meaning, facts = texts
    shown = Words(amount, "row")
    ends = [shown] if amount and len(amount) <= _SHORT else []
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    head = ListRow(title, "" if ends else amount, ends)
    head.setAccessibleDescription(", ".join(one for one in (amount, meaning, facts) if one))
    column.addWidget(head)
    if meaning:
        column.addWidget(Words(meaning, "body"))
    if facts:
        column.addWidget(Words(facts, "dense", "text2"))
    if pills:
        column.addWidget(flow_row(pills))
    return row


_SHORT = 40  # letters that stand well at the right of a title
