"""Lends the laptop to a colleague: their page, their profile, and word to the doors."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language, told
from qvisit.ui.unexpected import show_failure
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.words_card import save_card
from qvisit.usecases import profiles
from qvisit.usecases.lending import NewColleague, lend_laptop
from qvisit.usecases.profiles import OpenVault


class LendDesk(QObject):
    """Owns the page that a colleague fills in. The frame shows it like any other page."""

    shown = Signal()  # the page shall be shown
    lent = Signal(object)  # OpenVault: the colleague's own profile, unlocked

    def __init__(self, editor: VisitEditor, background: Background, choosers: Choosers) -> None:
        super().__init__(editor)
        self._editor = editor
        self._background = background
        self._choosers = choosers
        self.page = LendPage(profiles.offer_words(), _judge)
        self.page.started.connect(self._on_started)
        self.page.card_requested.connect(self._on_card)
        self.page.new_words_requested.connect(
            lambda: self.page.unlock.offer_words(profiles.offer_words())
        )

    def begin(self) -> None:
        """Ask a colleague who will score the visit that is open."""
        self.shown.emit()
        plan = self._editor.current.plan
        self.page.begin(f"{plan.ward_name}, {plan.ward_code}, {plan.site}", profiles.offer_words())

    def _on_started(self, new: NewColleague) -> None:
        self.page.show_working()
        ws, opened = self._editor.ws, self._editor.current
        folder = ws.folder.absolute().parent / new_id()
        work = partial(lend_laptop, ws, opened, folder, new)
        self._background.run(self.page, work, self._on_lent, self._on_failed)

    def _on_lent(self, vault: OpenVault) -> None:
        self.lent.emit(vault)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self.page.show_problem(*told(error))
        else:
            self.page.start.set_unavailable("")
            show_failure(self.page, error)

    def _on_card(self, name: str, words: str) -> None:
        save_card(self.page, self._background, self._choosers, name, words)


def _judge(words: str) -> tuple[bool, str]:
    judged = profiles.strength(words)
    return judged.enough, in_language(judged.words)
