"""What every new person is asked, at their first start and on a lent laptop."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.start_shell import BlueSide, StartShell
from qvisit.ui.unlock_choice import UnlockChoice
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading

_LONGEST_NAME = 100


class NewPersonPage(StartShell):
    """A name, how to unlock, and the button that begins; a page adds what else it asks."""

    answered = Signal(str)  # name: nothing is missing
    card_requested = Signal(str)  # words
    new_words_requested = Signal()

    def __init__(self, title: str, unlock: UnlockChoice, start: str, making: str) -> None:
        """Make the parts; `lay_out` puts them on the page.

        Args:
            title: The heading of the page.
            unlock: How the profile will be unlocked.
            start: What the button says.
            making: What is said while the profile is being made.
        """
        super().__init__(title, _side())
        self._making = making
        self._banner = Banner("amber", "")
        self._banner.hide()
        self.name = TextField(
            self.tr("What should we call you?"),
            self.tr("A first name or another name is fine. It shows to your panel only."),
            hide_label=True,
        )
        self.name.edit.setMaxLength(_LONGEST_NAME)
        self.unlock = unlock
        self.start = MainButton(start, "arrow-right")
        self.start.clicked.connect(self._on_start)
        self.name.submitted.connect(self._on_start)
        unlock.card_requested.connect(self.card_requested)
        unlock.new_words_requested.connect(self.new_words_requested)

    def lay_out(self, questions: Sequence[tuple[str, Sequence[QWidget]]]) -> None:
        """Put everything that is asked on one card.

        Args:
            questions: The heading of each, "" for none, and what stands beneath it.
        """
        card = Card()
        card.body.setSpacing(8)
        for title, parts in questions:
            if title:
                card.body.addWidget(Heading(title, 2))
            for part in parts:
                card.body.addWidget(part)
            card.body.addSpacing(12)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.foot.addWidget(self._banner)  # in sight wherever the card is scrolled to

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.name.edit.setFocus()

    def show_working(self) -> None:
        """Say that the profile is being made; nothing can be pressed meanwhile."""
        self.start.set_unavailable(self._making)

    def show_ready(self) -> None:
        """Let it be tried again."""
        self.start.set_unavailable("")

    def show_problem(self, message: str, hint: str) -> None:
        """Say why the profile could not be made."""
        self.show_ready()
        self._banner.show_message("amber", message, hint)
        self._banner.show()

    def show_missing(self) -> Callable[[], None] | None:
        """Say what else is missing; gives what puts the focus there, or None when all is there."""
        return None

    def _on_start(self) -> None:
        if self.start.reason:
            return
        self._banner.hide()
        name = " ".join(self.name.text().split())
        self.name.show_error("" if name else self.tr("Write a name first. A first name is enough."))
        go_to_missing = self.show_missing()
        ready = self.unlock.check()
        if not name:
            self.take_focus()
        elif go_to_missing is not None:
            go_to_missing()
        elif not ready:
            self.unlock.take_focus()
        else:
            self.answered.emit(name)


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
    return QCoreApplication.translate("NewPersonPage", words)
