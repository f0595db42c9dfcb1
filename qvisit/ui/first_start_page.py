"""What a new person is asked before they can begin: a name, what they do, how to unlock."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from qvisit.ui.new_person_page import NewPersonPage
from qvisit.ui.role_choice import RoleChoice
from qvisit.ui.unlock_choice import Judge, UnlockChoice
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.words import Words


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What a new person chose. `unlock` is "keyring" or "words"; `words` is empty for the first."""

    name: str
    roles: tuple[str, ...]
    unlock: str
    words: str = field(repr=False)
    practice: bool


class FirstStartPage(NewPersonPage):
    """Four things on one page, then Start."""

    start_requested = Signal(object)  # FirstStart
    restore_requested = Signal()

    def __init__(self, words: str, judge: Judge, *, keyring: bool) -> None:
        """Ask a new person.

        Args:
            words: Words that QVisit offers for unlocking.
            judge: Says of words whether they are hard enough to guess, and why in plain English.
            keyring: Whether this computer's own sign-in can unlock.
        """
        super().__init__(
            _tr("Welcome. Four things, then you can start."),
            UnlockChoice(words, judge, keyring=keyring),
            _tr("Start"),
            _tr("QVisit is making your profile."),
        )
        self.roles = RoleChoice()
        self.practice = TickBox(
            self.tr("Add the practice ward so that I can try it first"),
            self.tr("Nothing in it is real. You can remove it later."),
        )
        self.practice.setChecked(True)
        self.lay_out(
            (
                (self.tr("1. What should we call you?"), (self.name,)),
                (self.tr("2. What do you do on visits?"), (self.roles,)),
                (self.tr("3. How will you unlock QVisit?"), (self.unlock,)),
                (self.tr("4. Would you like to practise?"), (self.practice,)),
            )
        )
        restore = LinkButton(self.tr("Was your laptop lost? Restore from a backup"), "undo")
        restore.clicked.connect(self.restore_requested)
        self.body.insertWidget(1, restore)  # beneath the questions
        foot = QHBoxLayout()
        foot.addWidget(Words(self.tr("Nothing has left this laptop."), "dense-bold", "greentext"))
        foot.addStretch(1)
        foot.addWidget(self.start)
        self.foot.addLayout(foot)
        self.answered.connect(self._on_answered)

    def show_missing(self) -> Callable[[], None] | None:
        self.roles.show_error("" if self.roles.value else self.tr("Choose what you do first."))
        return None if self.roles.value else self.roles.take_focus

    def _on_answered(self, name: str) -> None:
        practice = self.practice.isChecked()
        unlock = self.unlock
        self.start_requested.emit(
            FirstStart(name, self.roles.value, unlock.way, unlock.words, practice)
        )


def _tr(words: str) -> str:
    return QCoreApplication.translate("FirstStartPage", words)
