"""Makes documents off the window's thread: the one looked at, copies to open, many to save."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.garbage import uncollected
from qvisit.ui.long_work import LongWork
from qvisit.usecases.documents import Offer, Saved, list_documents, save_documents
from qvisit.usecases.previews import Preview, copy_to_view, preview
from qvisit.usecases.progress import Report
from qvisit.usecases.viewing import clear_copies
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

_REST = 300  # milliseconds without a change, after which a document is made anew


class DocumentDesk(QObject):
    """Holds the visit and the preview of one document; `leave` lets go of both.

    One preview is made at a time. What comes back after the visit, the choice or the person's
    mind has changed is dropped, and the newest is made then.
    """

    offered = Signal(object)  # tuple[Offer, ...]
    began = Signal()  # a preview is being made
    made = Signal(object)  # Preview
    refused = Signal(object)  # Offer: the one looked at cannot be made
    stopped = Signal()
    copied = Signal(object, bool)  # Path, whether a program took it
    saved = Signal(object)  # Saved
    failed = Signal(object)  # Exception

    def __init__(self, ws: Workspace, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws
        self._background = background
        self._opened: OpenVisit | None = None
        self._known: Preview | None = None  # of the visit as it is now
        self._offers: tuple[Offer, ...] = ()
        self._chosen = ""
        self._turn = 0  # goes on whenever what is under way has become old
        self._making = self._waits = False
        self.saving = LongWork(background, self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._begin)

    @property
    def at_rest(self) -> bool:
        """Whether no preview is being made or about to be."""
        return not (self._making or self._rest.isActive())

    def show_visit(self, opened: OpenVisit) -> None:
        """Take up a visit as it is now."""
        if opened is self._opened:
            return
        first = self._opened is None or self._opened.visit.id != opened.visit.id
        self._opened = opened
        self._known = None
        self._turn += 1
        self._offer()
        if any(one.why_not for one in self._offers if one.document.id == self._chosen):
            self._begin()  # what nobody may see any more does not stay on the screen for a moment
        else:
            self._rest.start(0 if first else _REST)

    def choose(self, document: str) -> None:
        """Look at another document, by its id."""
        rest = _REST if self._chosen else 0
        self._chosen = document
        self._turn += 1
        self._rest.start(rest)

    def stop(self) -> None:
        """Drop the preview that is being made."""
        self._turn += 1
        self._waits = False
        self._rest.stop()
        self.stopped.emit()

    def again(self) -> None:
        """Make the preview that was stopped."""
        self._turn += 1
        self._begin()

    def leave(self) -> None:
        """Forget the visit, drop what is being made, and delete copies made for other programs."""
        self._turn += 1
        self._waits = False
        self._rest.stop()
        self.saving.stop()
        self._opened = self._known = None
        clear_copies(self._ws.folder)

    def open_copy(self, document: str) -> None:
        """Let the computer show a document with its own program."""
        if self._opened is None:
            return
        work = partial(copy_to_view, self._ws, self._opened, document, self._known)
        self._background.run(self, work, partial(self._on_copied, self._opened), self.failed.emit)

    def save(self, documents: Sequence[str], folder: Path) -> None:
        """Make documents and put them into a folder; `saving` tells how far that is."""
        if self._opened is not None:
            work = partial(_save, self._ws, self._opened, documents, folder)
            self.saving.start(work, self._on_saved, self.failed.emit)

    def _offer(self) -> None:
        if self._opened is not None:
            material = self._known.material if self._known is not None else None
            self._offers = list_documents(self._opened, material)
            self.offered.emit(self._offers)

    def _begin(self) -> None:
        """Make the preview now, or once the one that is under way has come back."""
        opened = self._opened
        offer = next((one for one in self._offers if one.document.id == self._chosen), None)
        if opened is None or offer is None:
            return
        if offer.why_not:
            self.refused.emit(offer)
            return
        self.began.emit()
        if self._making:
            self._waits = True
            return
        self._making = True
        work = partial(_make, self._ws, opened, self._chosen, self._known)
        ended = partial(self._end, self._turn, offer)
        self._background.run(self, work, ended, ended)

    def _end(self, turn: int, offer: Offer, outcome: Preview | Exception) -> None:
        self._making = False
        if turn != self._turn:
            if isinstance(outcome, Preview) and outcome.pages is not None:
                self._background.run(self, outcome.pages.close, _nothing, _nothing)
            if self._waits:
                self._waits = False
                self._begin()
        elif isinstance(outcome, Preview):
            self._known = outcome
            self._offer()
            self._tell(offer, outcome.trouble or outcome)
        else:
            self._tell(offer, outcome)

    def _tell(self, offer: Offer, outcome: Preview | Exception) -> None:
        if isinstance(outcome, Preview):
            self.made.emit(outcome)
        elif isinstance(outcome, QVisitError):
            self.refused.emit(Offer(offer.document, outcome.message, outcome.hint))
        else:
            self.stopped.emit()  # nothing is being made any more
            self.failed.emit(outcome)

    def _on_copied(self, opened: OpenVisit, path: Path) -> None:
        if self._opened is None:
            clear_copies(self._ws.folder)  # the profile is being locked
        elif self._opened.visit.id == opened.visit.id:
            self.copied.emit(path, QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))

    def _on_saved(self, saved: Saved) -> None:
        if self._opened is not None:
            self.saved.emit(saved)


def _make(ws: Workspace, opened: OpenVisit, wanted: str, known: Preview | None) -> Preview:
    with uncollected():
        return preview(ws, opened, wanted, known.material if known is not None else None)


def _save(
    ws: Workspace, opened: OpenVisit, wanted: Sequence[str], folder: Path, tell: Report
) -> Saved:
    with uncollected():
        return save_documents(ws, opened, wanted, folder, tell)


def _nothing(_outcome: object) -> None:
    """Nobody waits for this."""
