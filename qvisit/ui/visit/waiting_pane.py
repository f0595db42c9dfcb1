"""Who is still scoring; the lead can go on without them, with a reason."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.lead_card import LeadCard
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.steps import is_lead, waiting_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit

_LONGEST = 300


class WaitingPane(ScrollPage):
    """Before everyone is done: the lead can go on, and somebody can lead in their place."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._visit = ""
        card = Card(self.tr("Not everyone is done yet"))
        self.lead = LeadCard(editor)
        self._close = QWidget()
        close = QVBoxLayout(self._close)
        close.setContentsMargins(0, 0, 0, 0)
        self._waiting = Words("", "row")
        self.reason = GuardedField(
            "close-reason",
            self.tr("Why do you go on without them?"),
            self.tr("The panel and governance can read this."),
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self._kept = KeptFields(self, editor, "close-scoring", {"reason": self.reason})
        self.close_scoring = PlainButton(self.tr("Close scoring"), "lock")
        self.close_scoring.clicked.connect(self._on_close)
        card.body.addWidget(self._waiting)
        hidden = self.tr(
            "Scores stay hidden until everyone is done, so that each looks for themselves."
        )
        stays = self.tr(
            "You can close scoring. What comes later stands beside what you agree, as a late view."
        )
        card.body.addWidget(Words(hidden))
        close.addWidget(Words(stays))
        close.addWidget(self.reason)
        close.addWidget(flow_row((self.close_scoring,)))
        card.body.addWidget(self._close)
        self.body.addWidget(card)
        self.body.addWidget(self.lead)
        self.body.addStretch(1)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show who is missing."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._kept.begin()
        self._waiting.setText(waiting_words(opened))
        self._close.setVisible(is_lead(opened))
        self.lead.show_visit(opened)

    def _on_close(self) -> None:
        if not self.reason.text():
            self.reason.show_error(self.tr("Write a reason, such as: Visitor 2 fell ill."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        if self._editor.scoring.close(self.reason.text()):
            self._kept.settle()
