"""Slow work for the templates page: reading the library, checking it, adding a file to it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.forms.difference import differences
from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.page_desk import PageDesk
from qvisit.ui.templates.words import tr
from qvisit.usecases.pictures import picture_catalogue
from qvisit.usecases.template_adding import Offer, publish_offer, read_offer
from qvisit.usecases.template_library import TemplateLibrary, check_library, read_library
from qvisit.workspace import Workspace


class TemplateDesk(PageDesk):
    """Does everything in the background and tells what came of it; `failed` tells of a bug."""

    read = Signal(object)  # TemplateLibrary
    checked = Signal(object)  # reports by key
    compared = Signal(object, object, object)  # older and newer Template, sentences
    offered = Signal(object)  # Offer
    published = Signal(str)  # key
    refused = Signal(object)  # QVisitError

    def __init__(
        self, ws: Workspace, background: Background, choosers: Choosers, page: QWidget
    ) -> None:
        super().__init__(ws, background, choosers, page)
        self.library = TemplateLibrary()

    def read_again(self) -> None:
        """Look which versions are on this laptop."""
        self.run(partial(_read, self.ws), self._on_read)

    def compare(self, new: Template) -> None:
        """Say what changed in a version since the one before it."""
        old = self.library.earlier(new)
        if old is None:
            return
        self.run(partial(differences, old, new), partial(self.compared.emit, old, new))

    def ask_for_file(self) -> None:
        """Let the person choose a file, and read it."""
        path = self.choosers.template(self.page, tr("Choose a template file"))
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Say what a file would add."""
        work = partial(read_offer, self.library, path)
        self.background.run(self, work, self.offered.emit, self._on_refused)

    def publish(self, offer: Offer) -> None:
        """Publish what a file offers."""
        work = partial(publish_offer, self.ws, offer)
        self.background.run(self, work, self.published.emit, self._on_refused)

    def _on_read(self, library: TemplateLibrary) -> None:
        news = library.names != self.library.names
        self.library = library
        self.read.emit(library)
        if news:
            self.run(partial(check_library, library), self.checked.emit)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self.refused.emit(error)
        else:
            self.failed.emit(error)


def _read(ws: Workspace) -> TemplateLibrary:
    """Read the library, and the list of pictures, which drawing would else wait for."""
    picture_catalogue()
    return read_library(ws)
