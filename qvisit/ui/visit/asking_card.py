"""The lead's next step once the facts are checked: words to paste that ask governance to sign."""

from PySide6.QtGui import QGuiApplication

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_lines
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.people import either, signers
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.asking_to_sign import request_lines
from qvisit.usecases.visits import OpenVisit


class AskingCard(Card):
    """Shown to who leads, until somebody signed. QVisit itself sends nothing."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Ask governance to sign off"))
        self._editor = editor
        self._shown: object = None
        self._who = Words("")
        self._words = Words("", "dense")
        self.copy = SecondButton(self.tr("Copy these words"), "copy")
        self.copy.setAccessibleName(self.tr("Copy the words for governance"))
        for part in (self._who, self._words, flow_row((self.copy,))):
            self.body.addWidget(part)
        self.hide()
        self.copy.clicked.connect(self._on_copy)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the words to who leads, once nothing more is waited for."""
        today = self._editor.ws.clock().date()
        if (opened, today) == self._shown:
            return
        self._shown = opened, today
        leads = opened.shared.is_led_by(opened.me.person)
        lines = request_lines(opened, today) if leads else ()
        self.setVisible(bool(lines))
        if not lines:
            return
        names = signers(self._editor.ws, opened)
        who = self.tr("Nobody in governance is known here who was not on the panel.")
        if names:
            who = self.tr("{names} can sign. Sync, then send them these words.")
        self._who.setText(who.format(names=either(names)))
        self._words.setText(in_lines(lines))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._words.text())
        announce(self, self.tr("Copied. Paste it into an email or a message."))
