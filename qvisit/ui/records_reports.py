"""Published reports that still hold words which were removed since, and the way to each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.records_words import holding_words, tr, visit_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.report_erasures import StillHolds


class HoldingCard(Card):
    """Away while there is none; else it leads to the visit, where the report is published again."""

    visit_wanted = Signal(str)  # visit

    def __init__(self) -> None:
        super().__init__(tr("Published reports that still hold removed words"), accent="amber")
        self._rows = QVBoxLayout()
        hint = tr(
            "The words were removed from the record after these reports were published. In their "
            "files people can still read them."
        )
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addLayout(self._rows)
        self.hide()

    def show_reports(self, found: Sequence[StillHolds]) -> None:
        """Show them."""
        empty(self._rows)
        for place, one in enumerate(found):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(one))
        self.setVisible(bool(found))

    def _row(self, one: StillHolds) -> ListRow:
        visit = visit_words(one.ward_name, one.ward_code, one.day)
        title = tr("{visit}: version {number}").format(visit=visit, number=one.version)
        button = PlainButton(tr("Open the report"), small=True)
        button.setAccessibleName(tr("Open the report: {visit}").format(visit=title))
        button.clicked.connect(partial(self.visit_wanted.emit, one.visit))
        return ListRow(title, holding_words(one), [button])
