"""Two views of the ward: lived-experience and other reviewers beside each other, never joined."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, empty, focus_again, focused_name
from qvisit.ui.models.folding_table import FoldingTable
from qvisit.ui.models.two_views_table import LIVED, OTHERS, TwoViewsColumns
from qvisit.ui.shortcuts import KEYS
from qvisit.ui.theme import scaled
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.labels import joined, seat_labels
from qvisit.ui.visit.note_view import note_view
from qvisit.ui.visit.pair_page import padded
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.two_views_chart import Legend, StandardRow
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases import two_views
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.consensus import ItemView
from qvisit.visits.two_views import OwnWords, PanelShare, StandardViews

_FOLDED_BELOW = 380  # px at 100 %


class TwoViewsPane(ListBed):
    """A line for each standard, or a table. Where no figures stand, people's own words do."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._shown: object = None
        self._labels: Mapping[str, str] = {}
        self._model: FoldingTable[StandardViews] = FoldingTable(TwoViewsColumns())
        self.chart = ScrollPage(margin=0, spacing=0, readable=True)
        self._legend = Legend()
        never = self.tr("From 0 to 100 % of the points. The two are never joined.")
        self._never = Words(never, "dense", "text2")
        self._rows = QVBoxLayout()
        self.table = DataTable(self.tr("Two views of the ward, in %"))
        self.table.setModel(self._model)
        self.turn = PlainButton("", small=True)
        self.turn.setAccessibleDescription(self.tr("Key {key}").format(key=KEYS["table"]))
        self.share = Words("", "dense")
        self._met = IconMark("tick", "greentext", 16)
        self._short = IconMark("warning", "ambertext", 16)
        self._stack = QuietStack()
        self._lay_out()
        self._show_turn()
        self.turn.clicked.connect(self.toggle)
        key = QShortcut(QKeySequence(KEYS["table"]), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.toggle)

    def _fill_chart(self) -> None:
        self.chart.setAccessibleName(self.tr("Two views of the ward"))
        self.chart.content.setAutoFillBackground(False)  # the bed is the ground
        body = self.chart.body
        body.setContentsMargins(12, 0, 12, 12)
        for part in (self._legend, self._never):
            body.addWidget(part)
        body.addSpacing(8)
        self._rows.setSpacing(0)
        body.addLayout(self._rows)
        body.addStretch(1)

    def _lay_out(self) -> None:
        self._fill_chart()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._met, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._short, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.share, 1)
        share = QWidget()
        share.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(padded(Heading(self.tr("Two views of the ward"))))
        column.addWidget(self._stack, 1)
        column.addWidget(Divider())
        column.addWidget(padded(share, self.turn))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fold()
        super().changeEvent(event)

    @property
    def is_table(self) -> bool:
        """Whether the figures stand as a table now."""
        return self._stack.currentWidget() is self.table

    def show_visit(self, opened: OpenVisit, views: Sequence[ItemView]) -> None:
        """Show both views of a visit's items."""
        found = two_views.both_views(opened, views)
        share = two_views.panel_share(opened)
        people = {one.person for held in found for one in held.words}
        barred = {person: two_views.why_not_allow(opened, person) for person in sorted(people)}
        now = (found, share, barred)
        if now == self._shown:
            return
        self._shown = now
        self._labels = seat_labels(opened.shared.seats)
        self._model.show_rows([held for held in found if held.figures])
        self._show_share(share)
        focused = focused_name(self.chart)
        empty(self._rows)
        for row in self._made(found, barred):
            self._rows.addWidget(row)
            row.show()
        focus_again(self.chart, focused)
        has_figures = any(held.figures for held in found)
        for part in (self._legend, self._never, self.turn):
            part.setVisible(has_figures)
        if self.is_table and not has_figures:
            self._stack.setCurrentWidget(self.chart)
            self._show_turn()

    def toggle(self) -> None:
        """Show the table in place of the drawing, or the drawing again, where there are figures."""
        if not self.turn.isVisibleTo(self):
            return
        had_focus = self._stack.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(self.chart if self.is_table else self.table)
        self._show_turn()
        keep_reading_order(self)
        if had_focus:
            (self.table if self.is_table else self.chart).setFocus()
        announce(
            self,
            self.tr("Shown as a table.") if self.is_table else self.tr("Shown as a drawing."),
        )

    def _fold(self) -> None:
        """Say both figures under the standard where there is no room beside it."""
        folded = self.width() < scaled(_FOLDED_BELOW)
        for column in (LIVED, OTHERS):
            self.table.setColumnHidden(column, folded)
        self._model.set_folded(folded)

    def _show_turn(self) -> None:
        words = self.tr("Show as a drawing") if self.is_table else self.tr("Show as a table")
        self.turn.set_words(f"{words} ({KEYS['table']})")

    def _show_share(self, share: PanelShare) -> None:
        words = self.tr("{lived} of {people} on the panel have lived experience.")
        said = [words.format(lived=share.lived, people=share.people)]
        if share.answered < share.lived:
            said.append(self.tr("{count} of them gave answers.").format(count=share.answered))
        if share.intended is not None:
            said.append(self.tr("The plan wanted {count}.").format(count=share.intended))
        self.share.setText(" ".join(said))
        self._met.setVisible(share.is_met)
        self._short.setVisible(not share.is_met)

    def _made(
        self, found: Sequence[StandardViews], barred: Mapping[PersonId, str]
    ) -> Iterator[QWidget]:
        for held in found:
            if held.figures is not None:
                yield StandardRow(held, held.figures)
                yield Divider()
        for held in found:
            if held.words:
                yield self._told(held, barred)
                yield Divider()
        silent = [held.section.title for held in found if not held.figures and not held.words]
        if silent:
            words = self.tr("Too few answers for figures, and no words: {standards}.")
            told = Words(words.format(standards=joined(silent)), "dense", "text2")
            told.setContentsMargins(0, 8, 0, 8)
            yield told

    def _told(self, held: StandardViews, barred: Mapping[PersonId, str]) -> QWidget:
        box = NamedGroup(held.section.title)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(4)
        column.addWidget(Words(held.section.title, "dense-bold"))
        few = self.tr("Too few answers for figures, so their own words stand.")
        column.addWidget(Words(few, "dense", "text2"))
        for one in held.words:
            who = self._labels.get(one.person, self.tr("A reviewer"))
            about = self.tr("{who}, on {item}").format(who=who, item=one.item.code)
            column.addWidget(Words(about, "dense", "text2"))
            column.addWidget(note_view(one.note))
            column.addWidget(self._consent(one, barred.get(one.person, "")))
        return box

    def _consent(self, one: OwnWords, barred: str) -> QWidget:
        """A box to tick for whoever may say it; for all others what was said."""
        held_back = one.note.said.is_quote and not one.note.said.consent
        if barred or held_back:
            yes = self.tr("They said that it may stand in the report.")
            no = self.tr("It does not stand in the report.")
            return Words(yes if one.allowed and not held_back else no, "dense", "text2")
        box = TickBox(self.tr("May stand in the report"), large=False)
        box.setObjectName(_box_name(one))
        box.setAccessibleName(
            self.tr("May stand in the report: {words}").format(words=one.note.said.text)
        )
        box.setChecked(one.allowed)
        box.clicked.connect(partial(self._on_allowed, one))
        return box

    def _on_allowed(self, one: OwnWords) -> None:
        allow = partial(
            two_views.allow_words,
            person=one.person,
            changes=(one.note.change,),
            allowed=not one.allowed,
        )
        box = self.findChild(TickBox, _box_name(one))
        if not self._editor.apply(allow) and box is not None:
            box.setChecked(one.allowed)  # it says what is kept


def _box_name(one: OwnWords) -> str:
    return f"allow-{one.note.change}"
