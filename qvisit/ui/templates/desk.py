"""Slow work for the templates page: reading the library, checking it, adding a file to it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.forms.difference import differences
from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.templates.words import tr
from qvisit.usecases.pictures import picture_catalogue
from qvisit.usecases.template_adding import Offer, publish_offer, read_offer
from qvisit.usecases.template_library import TemplateLibrary, check_library, read_library
from qvisit.workspace import Workspace


class TemplateDesk(QObject):
    """Does everything in the background and tells what came of it."""

    read = Signal(object)  # TemplateLibrary
    checked = Signal(object)  # reports by key
    compared = Signal(object, object, object)  # older and newer Template, sentences
    offered = Signal(object)  # Offer
    published = Signal(str)  # key
    refused = Signal(object)  # QVisitError
    failed = Signal(object)  # a bug

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._choosers = choosers
        self._window = parent
        self.library = TemplateLibrary()

    def read_again(self) -> None:
        """Look which versions are on this laptop."""
        work = partial(_read, self._ws)
        self._background.run(self, work, self._on_read, self.failed.emit)

    def compare(self, new: Template) -> None:
        """Say what changed in a version since the one before it."""
        old = self.library.earlier(new)
        if old is None:
            return
        done = partial(self.compared.emit, old, new)
        self._background.run(self, partial(differences, old, new), done, self.failed.emit)

    def ask_for_file(self) -> None:
        """Let the person choose a file, and read it."""
        path = self._choosers.template(self._window, tr("Choose a template file"))
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Say what a file would add."""
        work = partial(read_offer, self.library, path)
        self._background.run(self, work, self.offered.emit, self._on_refused)

    def publish(self, offer: Offer) -> None:
        """Publish what a file offers."""
        work = partial(publish_offer, self._ws, offer)
        self._background.run(self, work, self.published.emit, self._on_refused)

    def _on_read(self, library: TemplateLibrary) -> None:
        news = library.names != self.library.names
        self.library = library
        self.read.emit(library)
        if news:
            work = partial(check_library, library)
            self._background.run(self, work, self.checked.emit, self.failed.emit)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self.refused.emit(error)
        else:
            self.failed.emit(error)


def _read(ws: Workspace) -> TemplateLibrary:
    """Read the library, and the list of pictures, which drawing would else wait for."""
    picture_catalogue()
    return read_library(ws)
