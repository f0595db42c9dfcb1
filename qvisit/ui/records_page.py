"""The records page of governance: holds, time limits, what is due, and words that must go."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from qvisit.ui.background import Background
from qvisit.ui.language import how_many
from qvisit.ui.records_due import DueCard
from qvisit.ui.records_found import FoundCard
from qvisit.ui.records_holds import HoldsCard
from qvisit.ui.records_reports import HoldingCard
from qvisit.ui.records_rules import RemovedCard, RulesCard
from qvisit.ui.records_words import tr, visit_words
from qvisit.ui.visit.pair_page import PairPage
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.steps import REPORT
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.copies import CopiesHere, count_copies
from qvisit.usecases.holds import (
    KnownHold,
    KnownRemoval,
    list_holds,
    list_removals,
    visits_to_hold,
)
from qvisit.usecases.report_erasures import StillHolds, list_still_holding
from qvisit.usecases.retention import read_rules
from qvisit.usecases.shares import standing
from qvisit.visits.hold_kinds import RetentionSaid
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace


@dataclass(frozen=True)
class _Known:
    holds: Sequence[KnownHold]
    removals: Sequence[KnownRemoval]
    rules: RetentionSaid
    visits: Sequence[tuple[str, str]]


class RecordsPage(PairPage):
    """Shows all of it to governance; tells everybody else who keeps the records."""

    changed = Signal()
    failed = Signal(object)
    visit_wanted = Signal(str, str)  # visit, step

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__()
        self._ws = ws
        self._background = background
        self.title = self.tr("Records")
        self.context = self.tr("What is kept, what goes, and what a legal hold keeps")
        self._reader = Banner(
            "blue",
            self.tr("Governance keeps the records."),
            self.tr("Ask a governance lead if something must be kept, or must go."),
        )
        self.due, self.found = DueCard(ws, background), FoundCard(ws, background)
        self.holds, self.reports = HoldsCard(ws, background), HoldingCard()
        self.rules, self.removed = RulesCard(ws, background), RemovedCard()
        self.head.addWidget(self._reader)
        self.head.addWidget(self.reports)
        left: Sequence[Card] = (self.due, self.holds, self.found)
        right: Sequence[Card] = (self.rules, self.removed)
        for card in left:
            self.left.addWidget(card)
        for card in right:
            self.right.addWidget(card)
        self._cards = (*left, *right)
        for source in (self.due, self.found, self.holds, self.rules):
            source.failed.connect(self.failed)
        self.due.removed.connect(self._on_removed)
        self.found.removed.connect(self._on_removed)
        self.holds.changed.connect(self._on_changed)
        self.rules.changed.connect(self._on_changed)
        self.reports.visit_wanted.connect(lambda visit: self.visit_wanted.emit(visit, REPORT))

    def refresh(self) -> None:
        """Look again at everything but the words, which are looked through when asked."""
        governs = GOVERNANCE in standing(self._ws).roles
        self._reader.setVisible(not governs)
        for card in self._cards:
            card.setVisible(governs)
        if not governs:
            self.reports.hide()
        if governs:
            self._load()
            self.due.refresh()

    def stop(self) -> None:
        """Look no further."""
        self.due.stop()
        self.found.stop()

    def _on_removed(self) -> None:
        self._load()
        self.changed.emit()

    def _on_changed(self) -> None:
        self._load()
        self.due.refresh()
        self.changed.emit()

    def _load(self) -> None:
        self._background.run(self, partial(_look, self._ws), self._show, self.failed.emit)
        reports = partial(list_still_holding, self._ws)
        self._background.run(self, reports, self._show_reports, self.failed.emit)

    def _show(self, known: _Known) -> None:
        self.holds.show_holds(known.holds, known.visits)
        self.rules.show_rules(known.rules)
        self.removed.show_removals(known.removals)
        keep_reading_order(self)

    def _show_reports(self, found: Sequence[StillHolds]) -> None:
        self.reports.show_reports(found)
        keep_reading_order(self)


class RecordsCard(Card):
    """Leads governance from the settings to the records."""

    pressed = Signal()

    def __init__(self, ws: Workspace) -> None:
        super().__init__()
        self.set_title(self.tr("Records"))
        self._ws = ws
        self.open = PlainButton(self.tr("Open the records"), "folder")
        words = self.tr(
            "Legal holds, how long we keep what, what is due for removal, and words that may tell "
            "who somebody is."
        )
        self.body.addWidget(Words(words))
        self.body.addWidget(self.open)
        self.copies = Words("", "dense", "text2")
        self.body.addWidget(self.copies)
        self.open.clicked.connect(self.pressed)

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the person comes here, not a window that was minimised
            here = count_copies(self._ws)
            self.open.setVisible(here.governs)
            self.copies.setText(_copies_words(here))
        super().showEvent(event)


def _copies_words(here: CopiesHere) -> str:
    """What becomes of copies on this laptop, in one line."""
    if here.governs:
        return tr("This laptop is governance’s: it keeps everything until its time is over.")
    if not here.days:
        return tr("What each person scored and noted stays on this laptop as governance keeps it.")
    rule = how_many(
        "What each person scored and noted leaves this laptop 1 day after the report came.",
        "What each person scored and noted leaves this laptop {count} days after the report came.",
        here.days,
    )
    gone = how_many("Taken off so far: 1 visit.", "Taken off so far: {count} visits.", here.gone)
    return f"{rule} {gone}" if here.gone else rule


def _look(ws: Workspace) -> _Known:
    visits = [
        (one.visit, visit_words(one.ward_name, one.ward_code, one.day))
        for one in visits_to_hold(ws)
    ]
    removals, rules = list_removals(ws), read_rules(ws)
    return _Known(list_holds(ws), removals, rules, visits)
