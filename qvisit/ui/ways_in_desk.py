"""Does what the cards about unlocking ask for."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import told
from qvisit.ui.page_desk import PageDesk
from qvisit.ui.ways_in_card import RecoveryCard, WaysInCard
from qvisit.ui.words_card import judge_words
from qvisit.usecases import profiles
from qvisit.usecases.cards import save_recovery_card
from qvisit.workspace import Workspace


class WaysInDesk(PageDesk):
    """Serves the cards of one profile."""

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, page: QWidget
    ) -> None:
        super().__init__(ws, background, choosers, page)
        self.card = WaysInCard(judge_words)
        self.recovery = RecoveryCard()
        self.card.new_words_requested.connect(lambda: self.card.offer_words(profiles.offer_words()))
        self.card.words_chosen.connect(self._on_words)
        self.card.keyring_wanted.connect(self._on_keyring)
        self.card.keyring_unwanted.connect(self._on_no_keyring)
        self.recovery.wanted.connect(self._on_recovery)
        self._look_at_keyring()

    def _look_at_keyring(self) -> None:
        """Show the sign-in as it is. Looking for a key store takes a moment."""
        self.run(partial(_keyring_of, self.ws), self._on_looked)

    def _on_looked(self, found: tuple[bool, bool]) -> None:
        on, offered = found
        self.card.show_keyring(on=on, offered=offered)

    def _on_words(self, present: str, words: str) -> None:
        self.card.show_working(working=True)
        work = partial(profiles.change_words, self.ws.vault, present, words, self.ws.clock)
        done = self.tr("Your new words unlock QVisit from now on.")
        refused = partial(self._on_refused, self.card.present.refuse)
        self.background.run(self, work, partial(self._on_changed, done), refused)

    def _on_keyring(self) -> None:
        work = partial(profiles.add_keyring, self.ws.vault)
        done = self.tr("This computer’s own sign-in opens QVisit from now on.")
        self.background.run(self, work, partial(self._on_changed, done), self._on_not_kept)

    def _on_no_keyring(self, present: str) -> None:
        self.card.show_working(working=True)
        work = partial(profiles.drop_keyring, self.ws.vault, present, self.ws.clock)
        done = self.tr("QVisit asks for your words from now on.")
        refused = partial(self._on_refused, self.card.off.refuse)
        self.background.run(self, work, partial(self._on_changed, done), refused)

    def _on_changed(self, done: str, _none: None) -> None:
        self.card.show_working(working=False)
        self.card.show_done(done)
        self._look_at_keyring()

    def _on_not_kept(self, error: Exception) -> None:
        self._look_at_keyring()
        self.failed.emit(error)

    def _on_refused(self, refuse: Callable[[str], None], error: Exception) -> None:
        self.card.show_working(working=False)
        self.recovery.form.show_working(working=False)
        if isinstance(error, profiles.WeakWordsError):
            self.card.field.show_error(" ".join(told(error)))
        elif isinstance(error, QVisitError):
            refuse(" ".join(told(error)))
        else:
            self.failed.emit(error)

    def _on_recovery(self, present: str) -> None:
        self.recovery.form.show_working(working=True)
        work = partial(profiles.check_present, self.ws.vault, present, self.ws.clock)
        refused = partial(self._on_refused, self.recovery.form.refuse)
        self.background.run(self, work, partial(self._on_proved, present), refused)

    def _on_proved(self, present: str, _none: None) -> None:
        self.recovery.show_done()
        save = partial(save_recovery_card, self.ws, present)
        self.save_card(self.tr("QVisit recovery card.pdf"), save)


def _keyring_of(ws: Workspace) -> tuple[bool, bool]:
    """Whether the computer's sign-in opens the profile, and whether it can."""
    on = "keyring" in profiles.ways_in(ws.vault)
    return on, on or profiles.keyring_available()
