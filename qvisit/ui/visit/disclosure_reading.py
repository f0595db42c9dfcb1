"""What was handed to the person at this laptop: read, with a log of every look at it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import ListRow, empty
from qvisit.ui.visit.labels import written_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases import disclosures
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.disclosure import Disclosure, Logged


class DisclosureReading(Card):
    """Lists numbers only. The words are shown when somebody asks for them, and not kept shown."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self.set_title(self.tr("Handed to you"))
        self._list = QVBoxLayout()
        self._words = QVBoxLayout()
        self.body.addLayout(self._list)
        self.body.addLayout(self._words)
        self.hide()

    def show_visit(self, opened: OpenVisit) -> None:
        """List what is here for this person; nothing is seen where there is none."""
        known = disclosures.disclosures_for_me(self._editor.ws, opened)
        self.setVisible(bool(known))
        empty(self._list)
        for one in known:
            button = PlainButton(self.tr("Read it"), "eye", small=True)
            button.setAccessibleName(self.tr("Read {number}").format(number=one.reference))
            button.clicked.connect(partial(self._on_read, one.id))
            words = self.tr("Each look at it is logged.")
            self._list.addWidget(ListRow(one.reference, words, (button,), icon="lock"))

    def forget(self) -> None:
        """Show the words no more."""
        empty(self._words)

    def _on_read(self, disclosure: str) -> None:
        try:
            found = disclosures.view_disclosure(self._editor.ws, self._editor.current, disclosure)
        except QVisitError as error:
            self._editor.failed.emit(error)
            return
        self._show(found)

    def _show(self, found: Disclosure) -> None:
        self.forget()
        groups = {
            "patient": self.tr("A patient told it."),
            "carer": self.tr("A carer or family told it."),
            "staff": self.tr("A member of staff told it."),
            "unsaid": self.tr("Who told it was not said."),
        }
        shown = Words(found.words or "")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        parts = [
            Words(found.reference, "row"),
            shown,
            Words(groups[found.group], "dense", "text2"),
            *(Words(self._line(line), "dense", "text2") for line in found.log),
        ]
        for part in parts:
            self._words.addWidget(part)
        self._add_detriment(found)
        keep_reading_order(self)
        shown.setFocus()  # so that a screen reader reads it, and the focus is not lost

    def _add_detriment(self, found: Disclosure) -> None:
        """The line of the follow-up: the guardian is asked, never the ward."""
        words = self.tr(
            "Detriment watch: at the follow-up ask the guardian, not the ward, whether the person "
            "who spoke is all right."
        )
        self._words.addWidget(Words(words, "body"))
        answers = {
            "yes": self.tr("The guardian says: all right"),
            "no": self.tr("The guardian says: not all right"),
            "unknown": self.tr("The guardian cannot say"),
        }
        for one in found.checked:
            time = written_words(one)
            self._words.addWidget(Words(f"{time}: {answers[one.said.all_right]}", "body"))
        buttons = []
        for key, said in answers.items():
            button = PlainButton(said, small=True)
            button.clicked.connect(partial(self._on_checked, found.id, key))
            buttons.append(button)
        self._words.addWidget(flow_row(buttons))

    def _line(self, line: Logged) -> str:
        done = {
            "written": self.tr("Written"),
            "edited": self.tr("Changed"),
            "viewed": self.tr("Looked at by {name}"),
            "handed_over": self.tr("Handed over"),
            "checked": self.tr("Guardian asked by {name}"),
        }[line.done]
        name = next(
            (one.name for one in self._editor.current.shared.seats if one.person == line.person),
            self.tr("governance"),
        )
        return f"{written_words(line)} {done.format(name=name)}"

    def _on_checked(self, disclosure: str, all_right: str) -> None:
        ws, opened = self._editor.ws, self._editor.current
        try:
            disclosures.check_detriment(ws, opened, disclosure, all_right)
            found = disclosures.view_disclosure(ws, opened, disclosure)
        except QVisitError as error:
            self._editor.failed.emit(error)
            return
        self._editor.tell_saved()
        self._show(found)
