"""Asks for the words that unlock QVisit now, before what unlocks it is changed."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce_aloud
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.fields import PassphraseField
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import NamedGroup


class PresentWords(PassphraseField):
    """The words of today. Whoever finds a laptop unlocked does not know them."""

    def __init__(self) -> None:
        super().__init__(
            _tr("Your present words"),
            _tr("The words that unlock QVisit now, or the code of your recovery card."),
        )
        self.edited.connect(lambda _words: self.show_error(""))

    def take(self) -> str:
        """What was typed; where it is nothing, it asks for it."""
        if not self.text():
            self.refuse(_tr("Type the words that unlock QVisit now."))
        return self.text()

    def refuse(self, sentence: str) -> None:
        """Say why these words will not do, and wait for others."""
        self.show_error(sentence)
        self.edit.selectAll()
        self.edit.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.set_text("")
        self.show_error("")
        self.show_words(shown=False)


class PresentWordsForm(NamedGroup):
    """The present words, what they are asked for, and a way back."""

    given = Signal(str)
    left = Signal()

    def __init__(self, purpose: str, icon: str) -> None:
        """Make a form that is hidden until it is asked for.

        Args:
            purpose: What is done with the words; it stands on the button.
            icon: A name in resources/icons.
        """
        super().__init__(purpose)
        self.field = PresentWords()
        self.go = SecondButton(purpose, icon)
        self.back = PlainButton(_tr("Leave it as it is"), "undo")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        buttons = FlowLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        column.addLayout(buttons)
        self.go.clicked.connect(self._on_go)
        self.field.submitted.connect(self._on_go)
        self.back.clicked.connect(self.left)
        self.hide()

    def ask(self) -> None:
        """Ask, with the field empty."""
        self.field.clear()
        self.show_working(working=False)
        self.show()
        self.field.edit.setFocus()

    def put_away(self) -> None:
        """Forget what was typed, and ask no more."""
        self.field.clear()
        self.hide()

    def show_working(self, *, working: bool) -> None:
        """Say that it is being done; nothing can be pressed meanwhile."""
        reason = _tr("QVisit is looking whether these words fit.")
        self.go.set_unavailable(reason if working else "")

    def refuse(self, sentence: str) -> None:
        """Say why it was not done, and wait for other words."""
        self.show_working(working=False)
        self.field.refuse(sentence)

    def _on_go(self) -> None:
        if self.go.reason:
            announce_aloud(self.go, self.go.reason)
            return
        words = self.field.take()
        if words:
            self.given.emit(words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("PresentWords", words)
