"""One profile from unlocking to locking."""

import gc
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.unexpected import show_failure
from qvisit.ui.window import MainWindow
from qvisit.usecases.exchanging import exchange_locally
from qvisit.usecases.profiles import OpenVault
from qvisit.usecases.viewing import clear_copies
from qvisit.workspace import open_workspace

_PATIENCE = 10_000  # milliseconds that closing the program waits for slow work


class Session(QObject):
    """Holds the workspace open, and closes it once nothing works on it any more."""

    ended = Signal()

    def __init__(self, vault: OpenVault, choosers: Choosers, parent: QObject) -> None:
        """Open a profile.

        Raises:
            QVisitError: As `open_workspace` does.
        """
        super().__init__(parent)
        self.over = False
        self._away = False
        with ExitStack() as stack:
            self.ws = stack.enter_context(open_workspace(vault))
            self.background = Background(self)
            clear_copies(self.ws.folder)  # those of a session that broke off
            self.window = MainWindow(self.ws, self.background, choosers)
            self._stack = stack.pop_all()  # had it failed, the profile would not stay held
        self._in_company = False
        self._meet(self._on_met)
        # What is there now stays until the end. Looking through it for garbage, again and again,
        # would stop the window for a tenth of a second each time.
        gc.collect()
        gc.freeze()

    def put_away(self) -> None:
        """Make durable what is being written and stop what is slow: the window may go then."""
        if not self._away:
            self._away = True
            self.window.leave()

    def end(self) -> None:
        """Put the window away and close the workspace; `ended` tells when that is done."""
        self.put_away()
        self._part()
        if self.background.busy:
            self.background.busy_changed.connect(self._on_busy)
        else:
            self._close()

    def end_now(self) -> None:
        """Close the workspace before returning."""
        if not self.over:
            self.put_away()
            self._part()
            self.background.wait_for_done(_PATIENCE)
            self._close()

    def _meet(self, done: Callable[[int | None], None]) -> None:
        """Exchange with the other profiles on this laptop; nobody waits for that, or sees it."""
        work = partial(exchange_locally, self.ws)
        self.background.run(self, work, done, partial(show_failure, self.window))

    def _on_met(self, fetched: int | None) -> None:
        self._in_company = fetched is not None
        if fetched and not self._away:
            self.window.syncing.fetched.emit()

    def _part(self) -> None:
        """Leave for the others on this laptop what was written since."""
        if self._in_company:
            self._in_company = False
            self._meet(lambda _: None)

    def _on_busy(self, busy: bool) -> None:
        if not busy:  # the outcome itself is still on its way
            QTimer.singleShot(0, self, self._close)

    def _close(self) -> None:
        if not self.over:
            self.over = True
            self._stack.close()
            clear_copies(self.ws.folder)
            gc.unfreeze()
            self.ended.emit()
