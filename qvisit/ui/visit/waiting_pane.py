"""Who is still scoring; the lead can go on without them, with a reason."""

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.steps import waiting_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit

_LONGEST = 300


class WaitingPane(ScrollPage):
    """For the lead, before everyone is done."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        card = Card(self.tr("Not everyone is done yet"))
        self._waiting = Words("", "row")
        self.reason = GuardedField(
            "close-reason",
            self.tr("Why do you go on without them?"),
            self.tr("The panel and governance can read this."),
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self.close_scoring = PlainButton(self.tr("Close scoring"), "lock")
        self.close_scoring.clicked.connect(self._on_close)
        card.body.addWidget(self._waiting)
        for words in (
            self.tr(
                "Scores stay hidden until everyone is done, so that each looks for themselves."
            ),
            self.tr("You can close scoring. What somebody has not finished stays closed to you."),
        ):
            card.body.addWidget(Words(words))
        card.body.addWidget(self.reason)
        card.body.addWidget(flow_row((self.close_scoring,)))
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show who is missing."""
        self._waiting.setText(waiting_words(opened))

    def _on_close(self) -> None:
        if not self.reason.text():
            self.reason.show_error(self.tr("Write a reason, such as: Visitor 2 fell ill."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        self._editor.scoring.close(self.reason.text())
