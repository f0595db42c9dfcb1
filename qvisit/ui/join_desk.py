"""Creates a share, asks to join one, lets laptops in: the slow steps behind the sync page."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qvisit.settings import load_settings
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.usecases.cards import save_root_card
from qvisit.usecases.shares import NewShare, ask_to_join, create_share
from qvisit.usecases.sticks import share_folder_in
from qvisit.workspace import Workspace


class JoinDesk(QObject):
    """Asks for folders and does what takes time; the page shows how it went."""

    changed = Signal()
    created = Signal(object)  # NewShare
    card_saved = Signal()
    failed = Signal(object)

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, page: QWidget
    ) -> None:
        super().__init__(page)
        self._ws = ws
        self._background = background
        self._choosers = choosers
        self._page = page

    def ask(self) -> None:
        """Choose the share's folder and ask there to be let in."""
        folder = self._choosers.folder(self._page, self.tr("Choose the share’s folder"))
        if folder is not None:
            work = partial(_ask, self._ws, folder)
            self._background.run(self, work, self._on_changed, self.failed.emit)

    def create(self) -> None:
        """Choose an empty folder and make a share in it."""
        folder = self._choosers.folder(self._page, self.tr("Choose an empty folder"))
        if folder is not None:
            work = partial(create_share, self._ws, folder)
            self._background.run(self, work, self._on_created, self.failed.emit)

    def save_card(self, code: str) -> None:
        """Choose where to save the share's recovery code, and save it."""
        name = self.tr("QVisit share recovery card.pdf")
        path = self._choosers.pdf(self._page, self.tr("Save the card"), name)
        if path is not None:
            trust = load_settings(self._ws.folder).trust
            work = partial(save_root_card, path, trust, code)
            self._background.run(self, work, self._on_card_saved, self.failed.emit)

    def _on_changed(self, _words: object) -> None:
        self.changed.emit()

    def _on_created(self, made: NewShare) -> None:
        self.created.emit(made)
        self.changed.emit()

    def _on_card_saved(self, _none: None) -> None:
        announce(self._page, self.tr("The card is saved. Print it, then delete the file."))
        self.card_saved.emit()


def _ask(ws: Workspace, folder: Path) -> tuple[str, ...]:
    """Ask in the share that is in a folder; on a stick it may lie in a folder of its own."""
    return ask_to_join(ws, share_folder_in(folder))
