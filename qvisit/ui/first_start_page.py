"""What a new person is asked before they can begin: a name, what they do, how to unlock."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qvisit.ui.role_choice import RoleChoice
from qvisit.ui.start_shell import BlueSide, StartShell
from qvisit.ui.unlock_choice import Judge, UnlockChoice
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What a new person chose. `unlock` is "keyring" or "words"; `words` is empty for the first."""

    name: str
    roles: tuple[str, ...]
    unlock: str
    words: str
    practice: bool


class FirstStartPage(StartShell):
    """Four things on one page, then Start."""

    start_requested = Signal(object)  # FirstStart
    card_requested = Signal(str)  # words
    new_words_requested = Signal()

    def __init__(self, words: str, judge: Judge, *, keyring: bool) -> None:
        """Ask a new person.

        Args:
            words: Words that QVisit offers for unlocking.
            judge: Says of words whether they are hard enough to guess, and why in plain English.
            keyring: Whether this computer's own sign-in can unlock.
        """
        super().__init__(_tr("Welcome. Four things, then you can start."), _side())
        self._banner = Banner("amber", "")
        self._banner.hide()
        self.name = TextField(
            self.tr("What should we call you?"),
            self.tr("A first name or another name is fine. It shows to your panel only."),
            hide_label=True,
        )
        self.roles = RoleChoice()
        self.unlock = UnlockChoice(words, judge, keyring=keyring)
        self.practice = TickBox(
            self.tr("Add the practice ward so that I can try it first"),
            self.tr("Nothing in it is real. You can remove it later."),
        )
        self.practice.setChecked(True)
        self.start = MainButton(self.tr("Start"), "arrow-right")
        self.start.clicked.connect(self._on_start)
        self.name.submitted.connect(self._on_start)
        self.unlock.card_requested.connect(self.card_requested)
        self.unlock.new_words_requested.connect(self.new_words_requested)
        self._lay_out()

    def offer_words(self, words: str) -> None:
        """Offer other words."""
        self.unlock.offer_words(words)

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.name.edit.setFocus()

    def show_working(self) -> None:
        """Say that the profile is being made; Start does nothing meanwhile."""
        self.start.set_unavailable(self.tr("QVisit is making your profile."))

    def show_problem(self, message: str, hint: str) -> None:
        """Say why the profile could not be made."""
        self.start.set_unavailable("")
        self._banner.show_message("amber", message, hint)
        self._banner.show()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(8)
        card.body.addWidget(self._banner)
        questions: tuple[tuple[str, QWidget], ...] = (
            (self.tr("1. What should we call you?"), self.name),
            (self.tr("2. What do you do on visits?"), self.roles),
            (self.tr("3. How will you unlock QVisit?"), self.unlock),
            (self.tr("4. Would you like to practise?"), self.practice),
        )
        for words, part in questions:
            card.body.addWidget(Heading(words, 2))
            card.body.addWidget(part)
            card.body.addSpacing(12)
        self.body.addWidget(card)
        self.body.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(Words(self.tr("Nothing has left this laptop."), "dense-bold", "greentext"))
        foot.addStretch(1)
        foot.addWidget(self.start)
        self.foot.addLayout(foot)

    def _on_start(self) -> None:
        if self.start.reason:
            return
        self._banner.hide()
        name = " ".join(self.name.text().split())
        self.name.show_error("" if name else self.tr("Write a name first. A first name is enough."))
        self.roles.show_error("" if self.roles.value else self.tr("Choose what you do first."))
        ready = self.unlock.check()
        if not name:
            self.name.edit.setFocus()
        elif not self.roles.value:
            self.roles.take_focus()
        elif not ready:
            self.unlock.take_focus()
        else:
            self.start_requested.emit(
                FirstStart(
                    name,
                    self.roles.value,
                    self.unlock.way,
                    self.unlock.words,
                    self.practice.isChecked(),
                )
            )


def _side() -> BlueSide:
    return BlueSide(
        _tr("See a ward as the people on it see it. Write it down. Nothing gets lost."),
        (
            (
                "laptop",
                _tr("Works with no network"),
                _tr("Everything you write stays on this laptop until you share it."),
            ),
            (
                "lock",
                _tr("Your answers are your own"),
                _tr("Your panel cannot read them until you say that you are done."),
            ),
            (
                "people",
                _tr("Every voice counts the same"),
                _tr("Reviewers with lived experience and staff score alone, then talk."),
            ),
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("FirstStartPage", words)
