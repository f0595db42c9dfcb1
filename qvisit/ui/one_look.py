"""One look at a time in the background, however often one is asked for meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from qvisit.ui.background import Background


class OneLook(QObject):
    """Looks again only once the look before has come back, so none comes back after a newer one."""

    found = Signal(object)  # what the work returned
    failed = Signal(object)  # Exception

    def __init__(self, background: Background, work: Callable[[], object], parent: QObject) -> None:
        """Make one that has not looked yet.

        Args:
            background: The door for slow work.
            work: Looks, off the window's thread.
            parent: Its owner.
        """
        super().__init__(parent)
        self._background = background
        self._work = work
        self._looking = self._again = self._over = False

    def ask(self) -> None:
        """Look now, or once more when the look that is under way has ended."""
        if self._over:
            return
        if self._looking:
            self._again = True
            return
        self._looking = True
        self._background.run(self, self._work, self._on_found, self._on_failed)

    def end(self) -> None:
        """Look no more, and tell nothing of the look that is under way."""
        self._over = True

    def _on_found(self, found: object) -> None:
        self._next()
        if not self._over:
            self.found.emit(found)

    def _on_failed(self, error: Exception) -> None:
        self._next()
        if not self._over:
            self.failed.emit(error)

    def _next(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.ask()
