"""Joins the desk that makes previews with the pane that shows them."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from qvisit.ui.announce import announce
from qvisit.ui.language import in_language
from qvisit.ui.visit.document_desk import DocumentDesk
from qvisit.ui.visit.report_preview import PreviewPane
from qvisit.usecases.documents import Offer
from qvisit.usecases.previews import Preview

WEB = "web"
_TWINS = ("report", "report-large")  # what the web page says too, for who hears it
_SLOW = 1_000  # milliseconds after which what is under way can be stopped


class DocumentLooking(QObject):
    """Shows the chosen document as it is made, or why it is not."""

    trouble = Signal(str, str)  # a sentence, and what to do

    def __init__(self, desk: DocumentDesk, pane: PreviewPane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane = pane
        self._visit = ""
        self._offers: Mapping[str, Offer] = {}
        self._chosen = ""
        self._shown = ("", "")  # visit and document of what the pane shows
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SLOW)
        self._patience.timeout.connect(self._on_slow)
        desk.began.connect(self._on_began)
        desk.made.connect(self._on_made)
        desk.refused.connect(self._on_refused)
        desk.stopped.connect(self._on_stopped)
        desk.copied.connect(self._on_copied)
        pane.open_pressed.connect(self._on_open)
        pane.web_pressed.connect(self._on_web)
        pane.stop_pressed.connect(desk.stop)
        pane.make_pressed.connect(desk.again)

    def take(self, visit: str, offers: Mapping[str, Offer]) -> None:
        """Know what is offered of which visit."""
        self._visit = visit
        self._offers = offers

    def choose(self, document: str) -> None:
        """Look at another document, by its id."""
        self._chosen = document
        self._desk.choose(document)

    def leave(self) -> None:
        """Show nothing any more, and keep nothing of it."""
        self._patience.stop()
        self._shown = ("", "")
        self._pane.show_message(self.tr("Nothing is shown here now."), "")

    def _on_began(self) -> None:
        self._pane.show_title(self._offer, self.tr("Being made anew"))
        self._patience.start()
        if self._shown != (self._visit, self._chosen):
            self._shown = ("", "")
            self._pane.show_title(self._offer, "")
            self._pane.show_message(
                self.tr("The preview is being made."), self.tr("You can carry on meanwhile.")
            )

    def _on_made(self, made: Preview) -> None:
        self._patience.stop()
        one, now = self._offer.document, (self._visit, self._chosen)
        same, self._shown = self._shown == now, now
        self._pane.show_title(self._offer, in_language(one.purpose))
        twin = self._offers.get(WEB) if one.id in _TWINS else None
        web = twin is not None and not twin.why_not
        if made.pages is not None:
            self._pane.show_pages(made.pages, same=same)
            self._pane.offer_ways(opening=self.tr("Open to print"), icon="printer", web=web)
            return
        if made.text is not None:
            self._pane.show_text(made.text)
        else:
            words = self.tr("It is ready. Your computer’s own program shows it as it is.")
            self._pane.show_message(in_language(one.form), words)
        self._pane.offer_ways(opening=self._opening(one.suffix), icon="report", web=web)

    def _on_refused(self, offer: Offer) -> None:
        self._patience.stop()
        self._shown = ("", "")
        self._pane.show_title(offer, "")
        self._pane.show_message(in_language(offer.why_not), in_language(offer.hint))

    def _on_stopped(self) -> None:
        self._patience.stop()
        self._shown = ("", "")
        self._pane.show_message(
            self.tr("The preview was stopped."),
            self.tr("Nothing is lost. You can still save the document."),
            self.tr("Make the preview"),
        )

    def _on_open(self) -> None:
        self._desk.open_copy(self._chosen)

    def _on_web(self) -> None:
        self._desk.open_copy(WEB)

    def _on_slow(self) -> None:
        self._pane.allow_stop()

    def _on_copied(self, path: Path, taken: bool) -> None:
        if taken:
            announce(self._pane, self.tr("Opened. The copy is deleted when you lock QVisit."))
            return
        words = self.tr("No program on this laptop opened {name}.").format(name=path.name)
        self.trouble.emit(
            words, self.tr("Save it to a folder, and open or print it on another computer.")
        )

    def _opening(self, suffix: str) -> str:
        ways = {
            ".docx": self.tr("Open in Word"),
            ".xlsx": self.tr("Open in Excel"),
            ".html": self.tr("Open as a web page"),
        }
        return ways.get(suffix, self.tr("Open it"))

    @property
    def _offer(self) -> Offer:
        return self._offers[self._chosen]
