"""The card that makes the manager's sheet: what can be answered before the visit, on paper."""

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.pdf_making import PdfMaking
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.beforehand_sheet import (
    beforehand_sheet,
    has_sheet,
    sheet_file_name,
    would_announce,
)
from qvisit.usecases.visits import OpenVisit


class BeforehandCard(Card):
    """Shown only for visits that ask something which a manager can answer beforehand."""

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("Sheet for the manager"))
        self._editor = editor
        self._making = PdfMaking(self, background, editor, choosers)
        self.open = self._making.open
        self.make = SecondButton(self.tr("Sheet for the manager…"), "printer")
        self._quiet = Banner(
            "amber",
            self.tr("Do not send it before the visit."),
            self.tr("Nobody is told of this visit. Hand the sheet over on the day."),
        )
        asks = self.tr(
            "The manager can answer some questions beforehand. That leaves more time for people. "
            "You enter what comes back in Score, like any other answer."
        )
        for part in (
            Words(asks),
            self._quiet,
            flow_row((self.make, self.open)),
            self._making.state,
            self._making.trouble,
        ):
            self.body.addWidget(part)
        self.make.clicked.connect(self._on_make)
        self._making.ended.connect(self._on_ended)

    def show_visit(self, opened: OpenVisit) -> None:
        """Offer the sheet of a visit, if it has one."""
        self._making.show_visit(opened)
        self.setVisible(has_sheet(opened))
        self._quiet.setVisible(would_announce(opened))

    def _on_make(self) -> None:
        title = self.tr("Sheet for the manager")
        name = sheet_file_name(self._editor.current)
        busy = self.tr("Making the sheet. You can carry on.")
        if self._making.make(beforehand_sheet, title, name, busy):
            self.make.set_unavailable(self.tr("QVisit is making the sheet."))

    def _on_ended(self) -> None:
        self.make.set_unavailable("")
