"""Restores a backup where profiles are chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import in_language, told
from qvisit.ui.places import Places
from qvisit.ui.restore_page import RestorePage, found_words
from qvisit.ui.shell import Shell
from qvisit.ui.unexpected import show_failure
from qvisit.usecases.restoring import Found, Restored, Unlocking, look_at, restore_profile


class RestoreDesk(QObject):
    """Shows the page when it is asked for, and does what it asks."""

    opened = Signal(object)  # OpenVault
    left = Signal()
    look_changed = Signal(object)  # Look

    def __init__(
        self, shell: Shell, places: Places, choosers: Choosers, background: Background
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._places = places
        self._choosers = choosers
        self._background = background
        self._path: Path | None = None

    def ask(self) -> None:
        """Show the page."""
        page, self._path = RestorePage(), None
        page.file_requested.connect(partial(self._on_file, page))
        page.restore_requested.connect(partial(self._on_restore, page))
        page.left.connect(self.left)
        page.look_changed.connect(self.look_changed)
        self._shell.show_page(page)
        page.take_focus()

    def _on_file(self, page: RestorePage) -> None:
        path = self._choosers.backup(page, self.tr("Which backup?"))
        if path is None:
            return
        page.show_looking()  # it may lie on a stick, or on a drive that is slow
        failed = partial(_refuse, page, found=self._path is not None)
        self._background.run(page, partial(look_at, path), partial(self._on_found, page), failed)

    def _on_found(self, page: RestorePage, found: Found) -> None:
        self._path = found.path
        page.show_found(found_words(found.name, found.made_at))

    def _on_restore(self, page: RestorePage, words: str, code: str, as_new: bool) -> None:
        if self._path is None:
            return
        page.show_working()
        known = [one.folder for one in self._places.profiles()]
        work = partial(
            restore_profile,
            self._path,
            Unlocking(words, code),
            known,
            self._places.new_folder(),
            as_new=as_new,
        )
        self._background.run(page, work, partial(self._on_done, page), partial(_refuse, page))

    def _on_done(self, page: RestorePage, restored: Restored) -> None:
        page.open_requested.connect(partial(self.opened.emit, restored.vault))
        hints = [in_language(one) for one in restored.warnings]
        if restored.came_in is None:
            words = self.tr("{name}’s profile is on this laptop again.")
            hint = self.tr(
                "For the others it is a new laptop of yours. Ask to be let in again, on the Sync "
                "page. You can score until then; nothing you write is lost."
            )
            page.show_done(words.format(name=restored.vault.name), " ".join((hint, *hints)))
        else:
            page.show_done(in_language(restored.came_in.words), " ".join(hints))


def _refuse(page: RestorePage, error: Exception, *, found: bool = True) -> None:
    if isinstance(error, QVisitError):
        page.show_problem(*told(error), found=found)
    else:
        page.show_ready(found=found)
        show_failure(page, error)
