"""Words to paste for the owners of what is overdue, or due soon."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language, in_lines
from qvisit.ui.list_rows import empty
from qvisit.ui.one_look import OneLook
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.action_reminders import Reminder, reminders


class RemindersCard(Card):
    """One reminder an owner, looked for away from the window."""

    failed = Signal(object)  # Exception

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("A reminder to paste"))
        self._editor = editor
        self._ward = ""
        self._found: Sequence[Reminder] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.body.addLayout(self._rows)
        self._look = OneLook(background, self._remind, self)
        self._look.found.connect(self._show)
        self._look.failed.connect(self.failed)

    def show_ward(self, ward: str) -> None:
        """Look for what is due on a ward."""
        self._ward = ward
        self._look.ask()

    def _remind(self) -> Sequence[Reminder]:
        return reminders(self._editor.ws, self._ward)

    def _show(self, found: Sequence[Reminder]) -> None:
        if found == self._found:
            return  # whoever is about to press a button here goes on doing so
        self._found = found
        empty(self._rows)
        for one in found:
            copy = PlainButton(self.tr("Copy these words"), "copy", small=True)
            copy.setAccessibleName(
                self.tr("Copy the words for {owner}").format(owner=in_language(one.owner))
            )
            copy.clicked.connect(partial(self._on_copy, one))
            self._rows.addWidget(Words(in_lines(one.lines)))
            self._rows.addWidget(flow_row((copy,)))
        if not found:
            none = self.tr("Nothing is overdue, or due in the next 2 weeks.")
            self._rows.addWidget(Words(none, "body", "text2"))

    def _on_copy(self, one: Reminder) -> None:
        QGuiApplication.clipboard().setText(in_lines(one.lines))
        announce(self, self.tr("Copied. Paste it into an email or a message."))
