"""The first thing on the screen: whose profile, and the words that open it.

Imports nothing heavier than Qt, so that it is there at once.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce_aloud
from qvisit.ui.language import how_many
from qvisit.ui.start_shell import BlueSide, StartShell
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton, MainButton, PlainButton
from qvisit.ui.widgets.fields import PassphraseField, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words

if TYPE_CHECKING:
    from qvisit.ui.widgets.choice import ChoiceGroup


class UnlockPage(StartShell):
    """Asks for the words of one profile. `profile_id` says which one is meant."""

    unlock_requested = Signal(str)  # words
    recover_requested = Signal(str)  # code from the recovery card
    other_profile_requested = Signal()
    restore_requested = Signal()
    profile_chosen = Signal(str)  # id

    def __init__(self, profiles: Sequence[tuple[str, str]]) -> None:
        """Ask for words.

        Args:
            profiles: Id and name of each profile on this laptop, the likeliest first; at least one.
        """
        super().__init__("", _side())
        self._profiles = dict(profiles)
        self._chosen = next(iter(self._profiles), "")
        self._wait = _Wait(self)
        self._banner: Banner | None = None  # made when there is something to say
        self._recovery: Recovery | None = None
        self.names = self._names() if len(profiles) > 1 else None
        self.words = PassphraseField(
            self.tr("Your words"), self.tr("You can paste them. A password manager works too.")
        )
        self.unlock = MainButton(self.tr("Unlock"), "unlock")
        self.forgotten = LinkButton(self.tr("Forgotten your words? Use your recovery card"), "key")
        self.other = LinkButton(self.tr("Start as another person: nothing is deleted"), "person")
        self.restore = LinkButton(self.tr("Restore from a backup"), "undo")
        self._lay_out()
        self.restore.clicked.connect(self.restore_requested)
        self.words.submitted.connect(self._on_unlock)
        self.unlock.clicked.connect(self._on_unlock)
        self.forgotten.clicked.connect(self._on_forgotten)
        self.other.clicked.connect(self.other_profile_requested)
        self._wait.ticked.connect(self._on_tick)
        self._show_name()

    @property
    def profile_id(self) -> str:
        """Id of the profile that is meant."""
        return self._chosen

    def take_focus(self) -> None:
        """Put the focus where the words go."""
        self.words.edit.setFocus()

    def show_working(self) -> None:
        """Say that the profile is being opened; nothing can be pressed meanwhile."""
        self._set_unavailable(self.tr("QVisit is opening your profile."))
        announce_aloud(self.unlock, self.tr("Opening your profile"))

    def show_ready(self) -> None:
        """Let it be tried again."""
        self._set_unavailable("")

    def show_refusal(self, message: str, hint: str, wait_seconds: int = 0) -> None:
        """Say that the profile did not open, and for how long nothing can be tried.

        Args:
            message: What happened, without a word on how wrong the words were.
            hint: What to do.
            wait_seconds: Seconds until the next try.
        """
        self._hide_banner()
        self._banner = Banner("amber", message, hint)
        self._card.body.insertWidget(self._card.body.indexOf(self.words), self._banner)
        self.words.set_text("")
        if self._recovery is not None:
            self._recovery.clear()
        self._wait.start_from(wait_seconds)
        self._on_tick(wait_seconds)
        self.take_focus()

    def _names(self) -> "ChoiceGroup":
        from qvisit.ui.widgets.choice import ChoiceGroup  # noqa: PLC0415 - start-up time

        choices = [(key, name, "") for key, name in self._profiles.items()]
        names = ChoiceGroup(self.tr("Whose profile?"), choices)
        names.show_value(self._chosen)
        names.chosen.connect(self._on_profile)
        return names

    def _hide_banner(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _lay_out(self) -> None:
        card = self._card = Card()
        card.body.setSpacing(12)
        if self.names is not None:
            card.body.addWidget(Heading(self.tr("Whose profile?"), 3))
            card.body.addWidget(self.names)
        card.body.addWidget(self.words)
        card.body.addWidget(self.unlock)
        ways = self._ways = Card(self.tr("If that does not work"))
        ways.body.addWidget(self.forgotten)
        ways.body.addWidget(self.other)
        ways.body.addWidget(self.restore)
        ways.body.addWidget(
            Words(
                self.tr("What you wrote stays locked on this laptop until you open it again."),
                "dense",
                "text2",
            )
        )
        self.body.addWidget(card)
        self.body.addWidget(ways)
        self.body.addStretch(1)

    def _show_name(self) -> None:
        name = self._profiles.get(self._chosen, "")
        self.heading.setText(self.tr("Hello, {name}").format(name=name))
        self.setWindowTitle(self.tr("Unlock QVisit"))

    def _set_unavailable(self, reason: str) -> None:
        self.unlock.set_unavailable(reason)
        if self._recovery is not None:
            self._recovery.button.set_unavailable(reason)

    def _on_profile(self, profile: str) -> None:
        self._chosen = profile
        self._show_name()
        self._hide_banner()
        self.words.set_text("")
        self.profile_chosen.emit(profile)

    def _on_unlock(self) -> None:
        if self.unlock.reason:
            announce_aloud(self.unlock, self.unlock.reason)
        elif self.words.edit.text():
            self.words.show_error("")
            self.unlock_requested.emit(self.words.edit.text())
        else:
            self.words.show_error(self.tr("Type or paste your words first."))
            self.take_focus()

    def _on_forgotten(self) -> None:
        if self._recovery is None:
            self._recovery = Recovery()
            self._recovery.used.connect(self.recover_requested)
            self._recovery.button.set_unavailable(self.unlock.reason)
            place = self._ways.body.indexOf(self.forgotten) + 1
            self._ways.body.insertWidget(place, self._recovery)
            QWidget.setTabOrder(self.forgotten, self._recovery.code.edit)
            QWidget.setTabOrder(self._recovery.code.edit, self._recovery.button)
            QWidget.setTabOrder(self._recovery.button, self.other)
        self._recovery.code.edit.setFocus()

    def _on_tick(self, seconds: int) -> None:
        if seconds <= 0:
            self._set_unavailable("")
            self.words.set_hint(self.tr("You can paste them. A password manager works too."))
        else:
            said = how_many(
                "You can try again in 1 second.", "You can try again in {count} seconds.", seconds
            )
            self._set_unavailable(said)
            self.words.set_hint(said)


class Recovery(QWidget):
    """The code from the printed card."""

    used = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.code = TextField(
            self.tr("Code on your recovery card"),
            self.tr("28 letters and digits. Spaces and small letters do not matter."),
        )
        self.button = PlainButton(self.tr("Open with this code"), "key")
        self.button.clicked.connect(self._on_used)
        self.code.submitted.connect(self._on_used)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.code)
        column.addWidget(self.button)

    def clear(self) -> None:
        """Forget what was typed."""
        self.code.set_text("")

    def _on_used(self) -> None:
        if self.button.reason:
            announce_aloud(self.button, self.button.reason)
        elif self.code.text():
            self.code.show_error("")
            self.used.emit(self.code.text())
        else:
            self.code.show_error(self.tr("Type the code from your card first."))


class _Wait(QTimer):
    """Counts seconds down, and says each."""

    ticked = Signal(int)  # seconds that are left

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._left = 0
        self.setInterval(1000)
        self.timeout.connect(self._on_timeout)

    def start_from(self, seconds: int) -> None:
        """Count from `seconds`."""
        self._left = seconds
        if seconds > 0:
            self.start()

    def _on_timeout(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
        self.ticked.emit(self._left)


def _side() -> BlueSide:
    tr = QCoreApplication.translate
    return BlueSide(
        tr(
            "UnlockPage", "See a ward as the people on it see it. Write it down. Nothing gets lost."
        ),
        (
            (
                "lock",
                tr("UnlockPage", "Your words open it"),
                tr("UnlockPage", "QVisit keeps no copy of them on this laptop."),
            ),
            (
                "laptop",
                tr("UnlockPage", "Works with no network"),
                tr("UnlockPage", "What you write stays on this laptop until you share it."),
            ),
        ),
    )
