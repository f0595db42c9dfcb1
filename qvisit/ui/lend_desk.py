"""Lends the laptop to a colleague: their page, their profile, and word to the doors."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ids import new_id
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import told
from qvisit.ui.session import Session
from qvisit.ui.unexpected import show_failure
from qvisit.ui.visit.taking_part.lend_page import LendPage
from qvisit.ui.words_card import judge_words, serve_words
from qvisit.usecases import profiles
from qvisit.usecases.lending import NewColleague, lend_laptop


class LendDesk(QObject):
    """Serves the page that a colleague fills in while the lender's own pages are put away.

    The lender's profile stays open behind it, because it writes down who came.
    """

    lent = Signal(object)  # OpenVault: the colleague's own profile, unlocked

    def __init__(self, session: Session, choosers: Choosers) -> None:
        """Put the lender's pages away and make the colleague's.

        Args:
            session: The lender's, with a visit open.
            choosers: How to ask for a place.
        """
        super().__init__()
        self._session = session
        self._opened = session.window.editor.current
        plan = self._opened.plan
        session.put_away()
        ward = f"{plan.ward_name}, {plan.ward_code}, {plan.site}"
        self.page = LendPage(ward, profiles.offer_words(), judge_words)
        self.setParent(self.page)
        self.page.started.connect(self._on_started)
        serve_words(self.page, session.background, choosers)

    def _on_started(self, new: NewColleague) -> None:
        self.page.show_working()
        ws = self._session.ws
        folder = ws.folder.absolute().parent / new_id()
        work = partial(lend_laptop, ws, self._opened, folder, new)
        self._session.background.run(self.page, work, self.lent.emit, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self.page.show_problem(*told(error))
        else:
            self.page.show_ready()
            show_failure(self.page, error)
