"""Does what the card about unlocking asks for."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.language import told
from qvisit.ui.ways_in_card import WaysInCard
from qvisit.ui.words_card import judge_words
from qvisit.usecases import profiles
from qvisit.workspace import Workspace


class WaysInDesk(QObject):
    """Serves the card of one profile."""

    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        ways = profiles.ways_in(ws.vault)
        offered = "keyring" in ways or profiles.keyring_available()
        self.card = WaysInCard(judge_words, keyring=offered)
        self.card.show_keyring("keyring" in ways)
        self.card.new_words_requested.connect(lambda: self.card.offer_words(profiles.offer_words()))
        self.card.words_chosen.connect(self._on_words)
        self.card.keyring_wanted.connect(self._on_keyring)

    def _on_words(self, words: str) -> None:
        self.card.show_working(working=True)
        work = partial(profiles.change_words, self._ws.vault, words)
        self._background.run(self, work, self._on_changed, self._on_refused)

    def _on_changed(self, _none: None) -> None:
        self.card.show_working(working=False)
        self.card.show_done(self.tr("Your new words unlock QVisit from now on."))

    def _on_refused(self, error: Exception) -> None:
        self.card.show_working(working=False)
        if isinstance(error, QVisitError):
            self.card.field.show_error(" ".join(told(error)))
        else:
            self.failed.emit(error)

    def _on_keyring(self, wanted: bool) -> None:
        change = profiles.add_keyring if wanted else profiles.drop_keyring
        self._background.run(self, partial(change, self._ws.vault), self._on_kept, self._on_failed)

    def _on_kept(self, _none: None) -> None:
        on = "keyring" in profiles.ways_in(self._ws.vault)
        self.card.show_keyring(on)
        self.card.show_done(
            self.tr("This computer’s own sign-in opens QVisit from now on.")
            if on
            else self.tr("QVisit asks for your words from now on.")
        )

    def _on_failed(self, error: Exception) -> None:
        self.card.show_keyring("keyring" in profiles.ways_in(self._ws.vault))
        self.failed.emit(error)
