"""What else was said in a talk, whether it is a quote, and whether it may be used."""

from PySide6.QtCore import Signal

from qvisit.ui.visit.kept_note import ShortNote
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.note_edit import LONGEST_NOTE
from qvisit.ui.widgets.panel import Card
from qvisit.visits.own_kinds import TalkHeld

SOMEBODY = "somebody"
"""Who helped to write, where nobody says more."""


class TalkWords(Card):
    """Holds the words of one talk, and tells whenever they change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Their words"))
        self._helper = ""
        self.words = ShortNote(
            self.tr("What else did they say?"),
            self.tr("No names, initials, bed numbers, or rare details. It is safe as you type."),
            lines=4,
            longest=LONGEST_NOTE,
        )
        self.quote = TickBox(self.tr("These are their own words"), framed=True)
        self.consent = TickBox(
            self.tr("They agreed that we may use them"),
            self.tr("Without this, nobody outside the panel reads them as a quote."),
            framed=True,
        )
        self.helped = TickBox(self.tr("Someone helped me write this"), framed=True)
        for part in (self.words, self.quote, self.consent, self.helped):
            self.body.addWidget(part)
        self.words.edited.connect(self._on_changed)
        self.quote.toggled.connect(self.consent.setVisible)
        for box in (self.quote, self.consent, self.helped):
            box.toggled.connect(self._on_changed)

    def said(self) -> dict[str, object]:
        """The words as fields of a talk."""
        quote = self.quote.isChecked()
        return {
            "words": self.words.text().strip(),
            "is_quote": quote,
            "consent": quote and self.consent.isChecked(),
            "supported_by": (self._helper or SOMEBODY) if self.helped.isChecked() else "",
        }

    def show_talk(self, talk: TalkHeld) -> None:
        """Show what was said in a talk, without a signal."""
        self._helper = talk.supported_by
        self.words.set_text(talk.words)
        for box, on in (
            (self.quote, talk.is_quote),
            (self.consent, talk.consent),
            (self.helped, bool(talk.supported_by)),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.consent.setVisible(talk.is_quote)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here."""
        return TextPlace(field="talk")

    def _on_changed(self, *_what: object) -> None:
        self.changed.emit()
