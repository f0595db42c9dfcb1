"""Creates a share and asks to join one: the slow steps behind the sync page."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from qvisit.settings import load_settings
from qvisit.ui.page_desk import PageDesk
from qvisit.usecases.cards import save_root_card
from qvisit.usecases.shares import NewShare, ask_to_join, create_share
from qvisit.usecases.sticks import share_folder_in
from qvisit.workspace import Workspace


class JoinDesk(PageDesk):
    """Asks for folders and does what takes time."""

    changed = Signal()
    created = Signal(object)  # NewShare
    card_saved = Signal()

    def ask(self) -> None:
        """Choose the share's folder and ask there to be let in."""
        folder = self.ask_folder(self.tr("Choose the share’s folder"))
        if folder is not None:
            self.run(partial(_ask, self.ws, folder), self._on_changed)

    def create(self) -> None:
        """Choose an empty folder and make a share in it."""
        folder = self.ask_folder(self.tr("Choose an empty folder"))
        if folder is not None:
            self.run(partial(create_share, self.ws, folder), self._on_created)

    def save_code(self, code: str) -> None:
        """Choose where to save the share's recovery code, and save it."""
        trust = load_settings(self.ws.folder).trust
        save = partial(save_root_card, trust=trust, code=code)
        self.save_card(self.tr("QVisit share recovery card.pdf"), save, self.card_saved.emit)

    def _on_changed(self, _words: object) -> None:
        self.changed.emit()

    def _on_created(self, made: NewShare) -> None:
        self.created.emit(made)
        self.changed.emit()


def _ask(ws: Workspace, folder: Path) -> tuple[str, ...]:
    """Ask in the share that is in a folder; on a stick it may lie in a folder of its own."""
    return ask_to_join(ws, share_folder_in(folder))
