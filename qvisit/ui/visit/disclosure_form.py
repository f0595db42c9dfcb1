"""Where a protected disclosure is written: what was told, by which group, for whom."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ids import PersonId
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.list_rows import empty
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases import disclosures
from qvisit.usecases.disclosure_readers import DRAFT
from qvisit.usecases.disclosures import Reader
from qvisit.visits.disclosure import Disclosure


class DisclosureForm(Card):
    """It asks for no name. It warns of words by which a small team may know who spoke."""

    saved = Signal()
    left = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._editing = ""
        self._warned = ""
        self.boxes: dict[PersonId, TickBox] = {}
        self.set_title(self.tr("What were you told?"))
        self.words = KeptNote(
            editor,
            DRAFT,
            self.tr("Their own words, as far as you can."),
            self.tr("Do not write who told you: there is no place for their name."),
            lines=6,
        )
        self.group = ChoiceGroup(
            self.tr("Who told you? The group only."),
            [
                ("patient", self.tr("A patient"), ""),
                ("carer", self.tr("A carer or family"), ""),
                ("staff", self.tr("A member of staff"), ""),
                ("unsaid", self.tr("I would rather not say"), ""),
            ],
        )
        self._who = QVBoxLayout()
        self._who.setSpacing(4)
        self._kept = KeptFields(self, editor, "disclosure-for", {}, {"group": self.group})
        self._first = QWidget()  # what is chosen once, with the first words
        self._stands = Words(self.tr("Who may read it stays as you chose."), "dense", "text2")
        self.warning = Banner("amber", self.tr("A small team may know who said this."))
        self._error = ErrorLine()
        self.save = MainButton(self.tr("Save for these people alone"), "lock")
        self.back = PlainButton(self.tr("Back, save nothing"), "arrow-left")
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.left)

    def begin(self, offered: Sequence[Reader], words: str = "") -> None:
        """Start one, or go on with the one that was being written.

        Args:
            offered: Who may be chosen to read it.
            words: More words, that were written elsewhere.
        """
        self._editing, self._warned = "", ""
        self.words.begin()
        if words:
            self.words.edit.setPlainText(f"{self.words.text()}\n{words}".strip())
            self.words.keep()
        known = self._kept.begin("", {"group": "unsaid"})
        self._show_first(shown=True)
        self._offer(offered, known["readers"].split() if "readers" in known else None)

    def edit(self, disclosure: Disclosure) -> None:
        """Take up own words again, as long as they are here."""
        self._editing, self._warned = disclosure.id, ""
        self._kept.keep()
        self.words.begin(("", disclosure.id), disclosure.words or "")
        self._show_first(shown=False)
        self.save.set_unavailable("")
        self.words.edit.setFocus()

    def let_go(self, handed_over: Collection[str], offered: Sequence[Reader]) -> None:
        """Keep no words here of what was handed over meanwhile.

        Args:
            handed_over: The disclosures that were.
            offered: Who may be chosen to read another one.
        """
        if self._editing in handed_over:
            self.words.settle()  # what was begun for another one stays
            self.begin(offered)

    def take_focus(self) -> None:
        """Put the focus on the words."""
        self.words.edit.setFocus()

    def _lay_out(self) -> None:
        first = QVBoxLayout(self._first)
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(Words(self.tr("Who told you? The group only."), "row"))
        first.addWidget(self.group)
        ask = self.tr("Who may read it? Leave out anyone it may be about.")
        first.addWidget(Words(ask, "row"))
        first.addLayout(self._who)
        buttons = flow_row((self.save, self.back))
        parts = (self.words, self.warning, self._first, self._stands, self._error, buttons)
        for part in parts:
            self.body.addWidget(part)
        self._show_first(shown=True)

    def _show_first(self, *, shown: bool) -> None:
        """Ask who told it and who may read it, or say that this stands."""
        self._first.setVisible(shown)
        self._stands.setVisible(not shown)
        self.warning.hide()
        self._error.show_sentence("")

    def _offer(self, offered: Sequence[Reader], ticked: Collection[str] | None) -> None:
        """Offer readers: all of them, or those that were ticked before and nobody else."""
        empty(self._who)
        self.boxes = {}
        duties = {
            "panel_lead": self.tr("panel lead"),
            "safeguarding": self.tr("safeguarding lead"),
            "guardian": self.tr("speak-up guardian"),
            "governance": self.tr("governance"),
        }
        for one in offered:
            box = TickBox(f"{one.name}, {duties.get(one.duty, one.duty)}")
            box.setChecked(ticked is None or one.person in ticked)
            box.clicked.connect(self._on_ticked)
            self.boxes[one.person] = box
            self._who.addWidget(box)
        if not offered:
            words = self.tr(
                "Nobody is named on this laptop. Phone the speak-up guardian, or use your "
                "trust’s own way."
            )
            self._who.addWidget(Words(words, "body", "ambertext"))
        self.save.set_unavailable("" if offered else self.tr("Nobody is named to read it."))

    def _chosen(self) -> list[PersonId]:
        return [person for person, box in self.boxes.items() if box.isChecked()]

    def _on_ticked(self) -> None:
        self._kept.put(readers=" ".join(self._chosen()))

    def _on_save(self) -> None:
        words = self.words.text().strip()
        if not words:
            self.words.show_error(self.tr("Write what you were told, in a few words."))
            self.words.edit.setFocus()
            return
        telling = disclosures.telling_words(words)
        if telling and self._warned != words:
            self._warn(words, telling)
            return
        try:
            self._keep(words)
        except QVisitError as error:
            self._error.show_sentence(" ".join(told(error)))
            return
        self._error.show_sentence("")
        self.words.settle()
        if not self._editing:
            self._kept.settle()
        self._editor.tell_saved()
        self.saved.emit()

    def _warn(self, words: str, telling: Sequence[str]) -> None:
        self._warned = words
        text = self.tr(
            "Look at: {found}. Write it more generally if you can. Or save it again as it is."
        )
        self.warning.show_message(
            "amber",
            self.tr("A small team may know who said this. Nothing is saved yet."),
            text.format(found=", ".join(telling)),
        )
        self.warning.show()
        self.words.edit.setFocus()

    def _keep(self, words: str) -> None:
        ws, opened = self._editor.ws, self._editor.current
        if self._editing:
            disclosures.edit_disclosure(ws, opened, self._editing, words)
            return
        group = self.group.value or "unsaid"
        disclosures.write_disclosure(ws, opened, words, group, self._chosen())
