"""The page that a colleague fills in on a lent laptop, before they score as themselves."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal

from qvisit.ui.new_person_page import NewPersonPage
from qvisit.ui.role_choice import roles
from qvisit.ui.unlock_choice import Judge, UnlockChoice
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import ErrorLine
from qvisit.ui.widgets.words import Words
from qvisit.usecases.lending import BORROWERS, NewColleague


class LendPage(NewPersonPage):
    """Name, what they do, two things to confirm, and the words that open their part.

    It stands alone in the window: nothing of the lender's can be reached from here.
    """

    started = Signal(object)  # NewColleague
    left = Signal()

    def __init__(self, ward: str, words: str, judge: Judge) -> None:
        """Ask a colleague.

        Args:
            ward: The ward that is scored.
            words: Words that QVisit offers for unlocking.
            judge: Says of words whether they are hard enough to guess, and why.
        """
        # On somebody else's account the computer's own sign-in and its clipboard are theirs.
        super().__init__(
            _tr("Score on this laptop"),
            UnlockChoice(words, judge, keyring=False, copies=False),
            _tr("Start my part"),
            _tr("QVisit is making your part."),
        )
        self.role = ChoiceGroup(
            self.tr("What do you do on this visit?"),
            [one for one in roles() if one[0] in BORROWERS],
            columns=2,
        )
        self._role_error = ErrorLine()
        self.no_conflict = TickBox(
            self.tr("Nothing speaks against my scoring this ward"),
            self.tr("I do not work here, know nobody closely here, and was no patient here lately"),
            framed=True,
        )
        self.confidential = TickBox(
            self.tr("I keep in confidence what I see and hear"),
            self.tr("I tell somebody who can help if anyone is being hurt, or may get hurt"),
            framed=True,
        )
        self._confirm_error = ErrorLine()
        self.back = PlainButton(self.tr("Give the laptop back"), "arrow-left")
        about = self.tr(
            "You score as yourself. Whoever lends you this laptop cannot see your answers, and "
            "you cannot see theirs. The panel lead or governance lets you in later; until then "
            "your answers are kept."
        )
        self.lay_out(
            (
                ("", (Words(ward, "row"), Words(about))),
                (self.tr("What should we call you?"), (self.name,)),
                (self.tr("What do you do on this visit?"), (self._role_error, self.role)),
                (
                    self.tr("Please confirm"),
                    (self._confirm_error, self.no_conflict, self.confidential),
                ),
                (self.tr("The words that open your part"), (self.unlock,)),
            )
        )
        self.foot.addWidget(flow_row((self.start, self.back)))
        self.answered.connect(self._on_answered)
        self.back.clicked.connect(self.left)
        self.lock_pressed.connect(self.back.click)

    def show_working(self) -> None:
        super().show_working()
        self.back.set_unavailable(self.start.reason)

    def show_ready(self) -> None:
        super().show_ready()
        self.back.set_unavailable("")

    def show_missing(self) -> Callable[[], None] | None:
        both = self.no_conflict.isChecked() and self.confidential.isChecked()
        self._role_error.show_sentence(
            "" if self.role.value else self.tr("Choose what you do on this visit.")
        )
        self._confirm_error.show_sentence(
            "" if both else self.tr("Tick both to score. If you cannot, tell the panel lead.")
        )
        if not self.role.value:
            return self.role.take_focus
        if both:
            return None
        missing = self.confidential if self.no_conflict.isChecked() else self.no_conflict
        return missing.setFocus

    def _on_answered(self, name: str) -> None:
        self.started.emit(
            NewColleague(
                name=name,
                role=self.role.value,
                words=self.unlock.words,
                no_conflict=self.no_conflict.isChecked(),
                confidential=self.confidential.isChecked(),
            )
        )


def _tr(words: str) -> str:
    return QCoreApplication.translate("LendPage", words)
