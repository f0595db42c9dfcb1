"""The cards of the settings about what unlocks QVisit: words, this computer's sign-in, the card.

Nothing is changed without the present words: a laptop may be found unlocked by anybody.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.present_words import PresentWords, PresentWordsForm
from qvisit.ui.unlock_choice import Judge
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.fields import PassphraseField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words


class WaysInCard(Card):
    """Asks for new words and for the sign-in; it changes nothing itself."""

    words_chosen = Signal(str, str)  # the present words, the new ones
    new_words_requested = Signal()
    keyring_wanted = Signal()
    keyring_unwanted = Signal(str)  # the present words

    def __init__(self, judge: Judge) -> None:
        """Make the card, without the sign-in until `show_keyring` says that there is one.

        Args:
            judge: Says of words whether they are hard enough to guess.
        """
        super().__init__("")
        self.set_title(self.tr("What unlocks QVisit"))
        self._judge = judge
        self.change = PlainButton(self.tr("Choose other words"), "lock")
        self.keyring = TickBox(
            self.tr("This computer’s own sign-in opens QVisit"),
            self.tr("Turn this off if others sign in to this computer with the same name."),
        )
        self.present = PresentWords()
        self.field = PassphraseField(
            self.tr("Your new words"),
            self.tr("Keep these words, or write your own. Capitals and spaces do not matter."),
        )
        self.keep = MainButton(self.tr("Use these words from now on"), "tick")
        self.others = PlainButton(self.tr("Offer other words"), "sync", small=True)
        self.off = PresentWordsForm(self.tr("Ask for my words from now on"), "lock")
        self._said = Words("", "dense-bold", "greentext")
        self._lay_out()
        self.change.clicked.connect(self.new_words_requested)
        self.others.clicked.connect(self.new_words_requested)
        self.keep.clicked.connect(self._on_keep)
        self.present.submitted.connect(lambda _words: self.field.edit.setFocus())
        self.field.submitted.connect(self._on_keep)
        self.field.edited.connect(lambda _words: self.field.show_error(""))
        self.keyring.toggled.connect(self._on_keyring)
        self.off.given.connect(self.keyring_unwanted)
        self.off.left.connect(self._on_left)

    def offer_words(self, words: str) -> None:
        """Put words in the field, in sight, to be kept or changed."""
        self._said.hide()
        asked = not self._new.isHidden()
        self._new.show()
        self.field.show_error("")
        self.field.set_text(words)
        self.field.show_words(shown=True)
        (self.field if asked else self.present).edit.setFocus()

    def show_keyring(self, *, on: bool, offered: bool = True) -> None:
        """Show whether the computer's sign-in opens the profile, and whether it can, in silence."""
        self.keyring.setVisible(offered)
        self.keyring.blockSignals(True)
        self.keyring.setChecked(on)
        self.keyring.blockSignals(False)

    def show_working(self, working: bool) -> None:
        """Say that it is being done; nothing can be pressed meanwhile."""
        reason = self.tr("QVisit is changing what unlocks it.") if working else ""
        for button in (self.keep, self.others, self.change):
            button.set_unavailable(reason)
        self.off.show_working(working=working)

    def show_done(self, sentence: str) -> None:
        """Say what unlocks QVisit now."""
        if not self._new.isHidden():
            self.change.setFocus()
            self._new.hide()
        if not self.off.isHidden():
            self.keyring.setFocus()
            self.off.put_away()
        self.field.set_text("")
        self.present.clear()
        self._said.setText(sentence)
        self._said.show()
        announce_aloud(self, sentence)

    def _lay_out(self) -> None:
        self._new = QWidget()
        new = QVBoxLayout(self._new)
        new.setContentsMargins(0, 0, 0, 0)
        new.addWidget(self.present)
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
        for part in (self.change, self._new, self._said, self.keyring, self.off):
            self.body.addWidget(part)
        self.body.setAlignment(self.change, Qt.AlignmentFlag.AlignLeft)
        for part in (self._new, self._said, self.keyring):
            part.hide()

    def _on_keep(self) -> None:
        if self.keep.reason:
            announce_aloud(self.keep, self.keep.reason)
            return
        present = self.present.take()
        if not present:
            return
        enough, why = self._judge(self.field.text())
        self.field.show_error("" if enough else why)
        if enough:
            self.words_chosen.emit(present, self.field.text())
        else:
            self.field.edit.setFocus()

    def _on_keyring(self, on: bool) -> None:
        self._said.hide()
        if on:
            self.keyring_wanted.emit()
        else:
            self.show_keyring(on=True)  # until the words were typed
            self.off.ask()

    def _on_left(self) -> None:
        self.off.put_away()
        self.keyring.setFocus()


class RecoveryCard(Card):
    """How one gets in without one's words."""

    wanted = Signal(str)  # the present words

    def __init__(self) -> None:
        super().__init__("")
        self.set_title(self.tr("Your recovery card"))
        self.make = PlainButton(self.tr("Make a new recovery card"), "key")
        self.form = PresentWordsForm(self.tr("Make the new card"), "key")
        text = self.tr(
            "The card opens your profile if you forget your words. A new card makes the "
            "old one useless. Keep it where you keep other important papers."
        )
        for part in (Words(text), self.make, self.form):
            self.body.addWidget(part)
        self.make.clicked.connect(self.form.ask)
        self.form.given.connect(self.wanted)
        self.form.left.connect(self.show_done)

    def show_done(self) -> None:
        """Ask no more: the card was made, or nobody wants one."""
        self.form.put_away()
        self.make.setFocus()
