"""Making a PDF of a visit: where it goes, that it is being made, and where it lies then."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import told
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.words import Words
from qvisit.usecases.reports import save_file
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

Make = Callable[[Workspace, OpenVisit], bytes]


class PdfMaking(QObject):
    """Owns what tells of it: `open`, `state` and `trouble` stand where the page puts them."""

    ended = Signal()

    def __init__(
        self, page: QWidget, background: Background, editor: VisitEditor, choosers: Choosers
    ) -> None:
        super().__init__(page)
        self._page = page
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._visit = ""
        self._saved: Path | None = None
        self.open = PlainButton(self.tr("Open it"), "report")
        self.state = Words("", "body", "text2")
        self.trouble = Banner("amber", "")
        self.state.hide()
        self.trouble.hide()
        self.open.clicked.connect(self._on_open)

    def show_visit(self, opened: OpenVisit) -> None:
        """Forget what was made of another visit."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._saved = None
            self.trouble.hide()
            self._say("")
        self.open.setVisible(self._saved is not None)

    def make(self, make: Make, title: str, name: str, busy: str) -> bool:
        """Ask where a document shall go and make it there; whether it was begun.

        Args:
            make: Makes its bytes; runs off the window's thread.
            title: What the question for a place is called.
            name: The file's usual name.
            busy: Said while it is made.
        """
        opened = self._editor.current
        path = self._choosers.pdf(self._page, title, name)
        if path is None:
            return False
        self.trouble.hide()
        self._say(busy)
        work = partial(_save, self._editor.ws, opened, make, path)
        made = partial(self._on_made, opened.visit.id)
        self._background.run(self, work, made, self._on_failed)
        return True

    def _on_made(self, visit: str, path: Path) -> None:
        self.ended.emit()
        if visit != self._visit:
            return  # another visit is open now: nothing of it was saved
        self._saved = path
        words = self.tr("Saved as {path}.").format(path=path)
        self._say(words)
        self.open.show()
        announce(self._page, words)

    def _on_failed(self, error: Exception) -> None:
        self.ended.emit()
        self._say("")
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self.trouble.show_message("amber", *told(error))
        self.trouble.show()
        bring_into_view(self.trouble)

    def _on_open(self) -> None:
        path = self._saved
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = self.tr("No program on this laptop opened {name}.").format(name=path.name)
            self.trouble.show_message(
                "amber", words, self.tr("It is here: {path}").format(path=path)
            )
            self.trouble.show()
            bring_into_view(self.trouble)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))


def _save(ws: Workspace, opened: OpenVisit, make: Make, path: Path) -> Path:
    return save_file(path, make(ws, opened))
