"""The card of the settings about what unlocks QVisit: words, and this computer's own sign-in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.unlock_choice import Judge
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.fields import PassphraseField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words


class WaysInCard(Card):
    """Asks for new words and for the sign-in; it changes nothing itself."""

    words_chosen = Signal(str)
    new_words_requested = Signal()
    keyring_wanted = Signal(bool)

    def __init__(self, judge: Judge, *, keyring: bool) -> None:
        """Make the card.

        Args:
            judge: Says of words whether they are hard enough to guess.
            keyring: Whether this computer's own sign-in can unlock.
        """
        super().__init__("")
        self.set_title(self.tr("What unlocks QVisit"))
        self._judge = judge
        self.change = PlainButton(self.tr("Choose other words"), "lock")
        self.keyring = TickBox(
            self.tr("This computer’s own sign-in opens QVisit"),
            self.tr("Turn this off if others sign in to this computer with the same name."),
        )
        self.field = PassphraseField(
            self.tr("Your new words"),
            self.tr("Keep these words, or write your own. Capitals and spaces do not matter."),
        )
        self.keep = MainButton(self.tr("Use these words from now on"), "tick")
        self.others = PlainButton(self.tr("Offer other words"), "sync", small=True)
        self._said = Words("", "dense-bold", "greentext")
        self._lay_out(keyring)
        self.change.clicked.connect(self.new_words_requested)
        self.others.clicked.connect(self.new_words_requested)
        self.keep.clicked.connect(self._on_keep)
        self.field.submitted.connect(self._on_keep)
        self.field.edited.connect(lambda _words: self.field.show_error(""))
        self.keyring.toggled.connect(self.keyring_wanted)

    def offer_words(self, words: str) -> None:
        """Put words in the field, in sight, to be kept or changed."""
        self._said.hide()
        self._new.show()
        self.field.show_error("")
        self.field.set_text(words)
        self.field.show_words(shown=True)
        self.field.edit.setFocus()

    def show_keyring(self, on: bool) -> None:
        """Show whether the computer's sign-in opens the profile, without a signal."""
        self.keyring.blockSignals(True)
        self.keyring.setChecked(on)
        self.keyring.blockSignals(False)

    def show_working(self, working: bool) -> None:
        """Say that it is being done; nothing can be pressed meanwhile."""
        reason = self.tr("QVisit is changing what unlocks it.") if working else ""
        for button in (self.keep, self.others, self.change):
            button.set_unavailable(reason)

    def show_done(self, sentence: str) -> None:
        """Say what unlocks QVisit now."""
        if not self._new.isHidden():
            self.field.set_text("")
            self.change.setFocus()
            self._new.hide()
        self._said.setText(sentence)
        self._said.show()
        announce_aloud(self, sentence)

    def _lay_out(self, keyring: bool) -> None:
        self._new = QWidget()
        new = QVBoxLayout(self._new)
        new.setContentsMargins(0, 0, 0, 0)
        new.addWidget(self.field)
        buttons = FlowLayout()
        for button in (self.keep, self.others):
            buttons.addWidget(button)
        new.addLayout(buttons)
        self.body.addWidget(
            Words(
                self.tr(
                    "New words open your profile at once, and the old ones no longer do. "
                    "Backups made before open with the words of their day."
                )
            )
        )
        for part in (self.change, self._new, self._said, self.keyring):
            self.body.addWidget(part)
        self.body.setAlignment(self.change, Qt.AlignmentFlag.AlignLeft)
        self._new.hide()
        self._said.hide()
        self.keyring.setVisible(keyring)

    def _on_keep(self) -> None:
        if self.keep.reason:
            announce_aloud(self.keep, self.keep.reason)
            return
        enough, why = self._judge(self.field.text())
        self.field.show_error("" if enough else why)
        if enough:
            self.words_chosen.emit(self.field.text())
        else:
            self.field.edit.setFocus()
