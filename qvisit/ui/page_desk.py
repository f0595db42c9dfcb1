"""What every desk has that serves a page: slow work for it, and questions about places."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.workspace import Workspace

T = TypeVar("T")


class PageDesk(QObject):
    """Does what a page asks for; the page shows how it went."""

    failed = Signal(object)  # Exception

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, page: QWidget
    ) -> None:
        """Make a desk that lives as long as its page.

        Args:
            ws: The open profile.
            background: The door for slow work.
            choosers: How to ask for folders and files.
            page: Whom it serves.
        """
        super().__init__(page)
        self.ws = ws
        self.background = background
        self.choosers = choosers
        self.page = page

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do something off the window's thread; what goes wrong is told by `failed`."""
        self.background.run(self, work, done, self.failed.emit)

    def ask_folder(self, title: str) -> Path | None:
        """Ask for a folder; None if the person changed their mind."""
        return self.choosers.folder(self.page, title)

    def save_card(
        self, name: str, save: Callable[[Path], None], saved: Callable[[], None] | None = None
    ) -> None:
        """Ask where a card to print shall go, and write it there.

        Args:
            name: The name that is offered.
            save: Writes it to a place.
            saved: Called once it is there.
        """
        path = self.choosers.pdf(self.page, self.tr("Save the card"), name)
        if path is not None:
            self.run(partial(save, path), partial(self._on_saved, saved))

    def _on_saved(self, saved: Callable[[], None] | None, _none: None) -> None:
        announce(self.page, self.tr("The card is saved. Print it, then delete the file."))
        if saved is not None:
            saved()
