"""How a new profile will be unlocked: by this computer's own sign-in, or by words."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import PassphraseField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.words import Words

Judge = Callable[[str], tuple[bool, str]]
"""Says of words whether they are hard enough to guess, and why in plain English."""

KEYRING = "keyring"
WORDS = "words"


class UnlockChoice(QWidget):
    """Offers the computer's own sign-in first, where there is one that is one person's alone."""

    card_requested = Signal(str)
    new_words_requested = Signal()

    def __init__(self, words: str, judge: Judge, *, keyring: bool, copies: bool = True) -> None:
        """Offer ways to unlock.

        Args:
            words: Words that QVisit offers.
            judge: Says of words whether they are hard enough to guess.
            keyring: Whether this computer's own sign-in can unlock.
            copies: Whether the words may go to the clipboard, which is its owner's.
        """
        super().__init__()
        self._judge = judge
        self._keyring = keyring
        self._copies = copies
        self.shared = TickBox(
            self.tr("Several people share this account"),
            self.tr("Tick this if others sign in to this computer with the same name."),
        )
        self.ways = ChoiceGroup(
            self.tr("How will you unlock QVisit?"),
            (
                (
                    KEYRING,
                    self.tr("This computer’s own sign-in"),
                    self.tr("Nothing to remember. It opens when you are signed in."),
                ),
                (
                    WORDS,
                    self.tr("Words that QVisit offers"),
                    self.tr("5 words to type or paste each time."),
                ),
            ),
            columns=2,
        )
        self.field = PassphraseField(
            self.tr("Your words"),
            self.tr("Keep these words, or write your own. Capitals and spaces do not matter."),
        )
        self.copy = PlainButton(self.tr("Copy"), "copy", small=True)
        self.card = PlainButton(self.tr("Print as a card"), "printer", small=True)
        self.others = PlainButton(self.tr("Offer other words"), "sync", small=True)
        self._strength = _Strength()
        self._said = Words("", "dense-bold", "greentext")
        self._lay_out()
        self.shared.toggled.connect(self._show)
        self.ways.chosen.connect(self._show)
        self.field.edited.connect(self._on_edited)
        self.copy.clicked.connect(self._on_copy)
        self.card.clicked.connect(self._on_card)
        self.others.clicked.connect(self.new_words_requested)
        self.ways.show_value(KEYRING if keyring else WORDS)
        self.offer_words(words)
        self._show()

    @property
    def way(self) -> str:
        """ "keyring" or "words"."""
        alone = self._keyring and not self.shared.isChecked()
        return KEYRING if alone and self.ways.value == KEYRING else WORDS

    @property
    def words(self) -> str:
        """The words; empty when none are needed."""
        return self.field.text() if self.way == WORDS else ""

    def offer_words(self, words: str) -> None:
        """Put words in the field, in sight."""
        self.field.set_text(words)
        self.field.show_words(shown=True)
        self._on_edited(words)

    def say(self, words: str) -> None:
        """Say beneath the words what has just been done with them."""
        self._said.setText(words)
        self._said.show()
        announce_aloud(self, words)

    def check(self) -> bool:
        """Whether this is complete; says what is missing if not."""
        enough, why = (True, "") if self.way == KEYRING else self._judge(self.words)
        self.field.show_error("" if enough else why)
        return enough

    def take_focus(self) -> None:
        """Put the focus where something is missing."""
        self.field.edit.setFocus()

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (self.copy, self.card, self.others):
            buttons.addWidget(button)
        self._for_words = QWidget()
        words = QVBoxLayout(self._for_words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        words.addWidget(self.field)
        words.addWidget(self._strength)
        words.addLayout(buttons)
        words.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(
            Words(
                self.tr(
                    "Your panel cannot read your answers until you are done. The trust keeps a "
                    "sealed recovery key in case this laptop breaks; using it is recorded."
                ),
                "dense",
                "text2",
            )
        )
        column.addWidget(self.shared)
        column.addWidget(self.ways)
        column.addWidget(self._for_words)
        self.shared.setVisible(self._keyring)
        self.copy.setVisible(self._copies)

    def _show(self) -> None:
        """Offer only what fits: on a shared account the computer's sign-in is nobody's own."""
        self.ways.setVisible(self._keyring and not self.shared.isChecked())
        self._for_words.setVisible(self.way == WORDS)

    def _on_edited(self, words: str) -> None:
        self.field.show_error("")
        self._said.hide()  # it was true of other words
        self._strength.show_strength(*self._judge(words))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())
        self.say(self.tr("The words are copied."))

    def _on_card(self) -> None:
        self.card_requested.emit(self.field.text())


class _Strength(QWidget):
    """How hard the words are to guess: a sign and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark("tick", "greentext", 16)
        self._words = Words("", "dense-bold", "greentext")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)

    def show_strength(self, enough: bool, words: str) -> None:
        """Show whether it is enough, and why."""
        self._mark.show_icon("tick" if enough else "info", "greentext" if enough else "text2")
        self._words.set_ink("greentext" if enough else "text2")
        self._words.setText(words)
