"""The card of a concern: saved as a PDF to print, and read as plain words on the screen."""

from functools import partial

from PySide6.QtCore import Qt

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.pdf_making import PdfMaking
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.concern_cards import (
    blank_card,
    card_file_name,
    card_of,
    concern_card,
    plain_card,
)
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


class ConcernCardPane(Card):
    """For when the laptop runs out of power: whom to phone, by when, lines for the answers."""

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        """Make it empty.

        Args:
            background: The door for slow work.
            editor: Holds the visit.
            choosers: How to ask where a file goes.
        """
        super().__init__()
        self.set_title(self.tr("A card on paper"))
        self._editor = editor
        self._concern = ""
        self.making = PdfMaking(self, background, editor, choosers)
        self.save = PlainButton(self.tr("Save the card as a PDF"), "report")
        self.blank = PlainButton(self.tr("Save an empty card"), "report")
        self.plain = PlainButton(self.tr("Show it as plain text"), "eye")
        self.text = Words("")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        hint = self.tr("It says whom to phone by when, with lines for the answers.")
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addWidget(flow_row((self.save, self.making.open, self.plain, self.blank)))
        for part in (self.making.state, self.making.trouble, self.text):
            self.body.addWidget(part)
        self.text.hide()
        self.save.clicked.connect(self._on_save)
        self.blank.clicked.connect(self._on_blank)
        self.plain.clicked.connect(self._on_plain)

    def show_concern(self, opened: OpenVisit, concern: str) -> None:
        """Offer the card of one concern."""
        self.making.show_visit(opened)
        if concern != self._concern:
            self._concern = concern
            self._show_text(shown=False)
        elif not self.text.isHidden():
            self._show_text(shown=True)

    def _on_save(self) -> None:
        opened, concern = self._editor.current, self._concern
        self.making.make(
            partial(_make, concern),
            self.tr("Save the card"),
            card_file_name(opened, concern),
            self.tr("Making the card…"),
        )

    def _on_blank(self) -> None:
        self.making.make(
            blank_card,
            self.tr("Save an empty card"),
            self.tr("Concern card.pdf"),
            self.tr("Making the card…"),
        )

    def _on_plain(self) -> None:
        self._show_text(shown=self.text.isHidden())
        if not self.text.isHidden():
            self.text.setFocus()

    def _show_text(self, *, shown: bool) -> None:
        words = self.tr("Hide the plain text") if shown else self.tr("Show it as plain text")
        self.plain.set_words(words, "eye-off" if shown else "eye")
        if shown:
            card = card_of(self._editor.ws, self._editor.current, self._concern)
            self.text.setText(plain_card(card))
        self.text.setVisible(shown)


def _make(concern: str, ws: Workspace, opened: OpenVisit) -> bytes:
    return concern_card(ws, opened, concern)
