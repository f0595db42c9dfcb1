"""Report: every document to look at and save, sign-off by somebody outside, and publishing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import how_many, in_language, told
from qvisit.ui.tokens import DENSE_GAP, DENSE_MARGIN
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.document_desk import DocumentDesk
from qvisit.ui.visit.publish_card import PublishCard
from qvisit.ui.visit.report_documents import DocumentList
from qvisit.ui.visit.report_looking import DocumentLooking
from qvisit.ui.visit.report_preview import PreviewPane
from qvisit.ui.visit.report_privacy import ReportPrivacy
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.visit.workflow_card import OnItsWay
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.documents import Offer, Saved
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace

DOCUMENTS, PREVIEW, WAY = "documents", "preview", "way"
_FIRST = "report"


class ReportStep(QWidget):
    """Left: the documents. Middle: one of them. Right: its way to the people who shall read it."""

    def __init__(
        self, ws: Workspace, background: Background, editor: VisitEditor, choosers: Choosers
    ) -> None:
        super().__init__()
        self._ws = ws
        self._choosers = choosers
        self._visit = ""
        self._fresh = True  # the documents of this visit were not offered before
        self._saved: Path | None = None
        self._failed = editor.failed
        self.desk = DocumentDesk(ws, background, self)
        self.documents = DocumentList()
        self.preview = PreviewPane(background)
        self.looking = DocumentLooking(self.desk, self.preview, self)
        self.trouble = Banner("amber", "")
        self._above = QWidget()
        self.way = OnItsWay(background, editor)
        self.signing = SignOffCard(editor)
        self.publishing = PublishCard(ws, background, editor)
        self.privacy = ReportPrivacy(background, editor)
        self.columns = Columns(
            (
                (DOCUMENTS, self.tr("Documents"), self.documents, 252),
                (PREVIEW, self.tr("Preview"), self.preview, 0),
                (WAY, self.tr("On its way"), self._way(), 340),
            )
        )
        self._lay_out()
        self._connect()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the report is, and its documents."""
        fresh = opened.visit.id != self._visit
        self._visit = opened.visit.id
        if fresh:
            self._above.hide()
            self.documents.show_saved("", folder=False)
            self._saved = None
            self._fresh = True
        self.desk.show_visit(opened)
        self.way.show_visit(opened)
        self.signing.show_visit(opened)
        self.publishing.show_visit(opened)
        self.privacy.show_visit(opened)
        if fresh:
            mine = self.signing.sign, self.publishing.publish
            wanted = any(not one.isHidden() for one in mine)
            self.columns.show_column(WAY if wanted else DOCUMENTS)

    def leave(self) -> None:
        """Let go of every page that is shown, and of copies made for other programs."""
        self._visit = ""
        self.desk.leave()
        self.looking.leave()

    def _lay_out(self) -> None:
        row = QVBoxLayout(self._above)
        row.setContentsMargins(DENSE_MARGIN, DENSE_GAP, DENSE_MARGIN, 0)
        row.addWidget(self.trouble)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._above)
        whole.addWidget(self.columns, 1)
        self._above.hide()

    def _way(self) -> ScrollPage:
        way = ScrollPage(margin=0, spacing=DENSE_GAP)
        way.body.setContentsMargins(0, 0, 0, 0)
        for card in (self.privacy, self.way, self.signing, self.publishing):
            way.body.addWidget(card)
        way.body.addStretch(1)
        return way

    def _connect(self) -> None:
        self.desk.offered.connect(self._on_offered)
        self.desk.saved.connect(self._on_saved)
        self.desk.made.connect(self.way.checked.show_made)
        self.desk.failed.connect(self._on_failed)
        self.desk.saving.progressed.connect(self._on_progress)
        self.desk.saving.finished.connect(self._on_ended)
        self.looking.trouble.connect(self._tell)
        self.documents.chosen.connect(self.looking.choose)
        self.documents.opened.connect(self._on_opened)
        self.documents.save_pressed.connect(self._on_save)
        self.documents.stop_pressed.connect(self.desk.saving.stop)
        self.documents.folder.clicked.connect(self._on_folder)
        self.preview.pages.drawing.failed.connect(self._on_failed)
        self.publishing.failed.connect(self._failed)

    def _on_offered(self, offers: Sequence[Offer]) -> None:
        self.looking.take(self._visit, {one.document.id: one for one in offers})
        self.documents.show_offers(offers, fresh=self._fresh)
        self._fresh = False
        if not self.documents.current:
            self.documents.set_current(_FIRST)
            self.looking.choose(_FIRST)

    def _on_opened(self, _document: str) -> None:
        self.columns.show_column(PREVIEW)

    def _on_save(self, wanted: Sequence[str]) -> None:
        self._above.hide()
        folder = self._choosers.folder(self, self.tr("Where shall the documents go?"))
        if folder is not None:
            self.desk.save(wanted, folder)
            self._on_progress()

    def _on_progress(self) -> None:
        saving = self.desk.saving
        had = self.documents.save.hasFocus()
        self.documents.show_saving(saving.step, stopping=saving.stopping)
        if had:
            self.documents.stop.setFocus()

    def _on_ended(self) -> None:
        had = self.documents.stop.hasFocus()
        self.documents.show_saving(None)
        if had:
            self.documents.save.setFocus()

    def _on_saved(self, saved: Saved) -> None:
        self._saved = saved.folder
        count = len(saved.written)
        words = how_many("1 document is saved.", "{count} documents are saved.", count)
        if not count:
            words = self.tr("Nothing is saved.")
        if saved.stopped:
            words = self.tr("Stopped. {words}").format(words=words)
        self.documents.show_saved(words, folder=bool(count))
        announce(self, words)
        if saved.left_out:
            whys = (f"{in_language(title)}: {in_language(why)}" for title, why in saved.left_out)
            self._tell(self.tr("Some documents could not be made."), "\n".join(whys))

    def _on_folder(self) -> None:
        if self._saved is not None and not QDesktopServices.openUrl(
            QUrl.fromLocalFile(str(self._saved))
        ):
            self._tell(
                self.tr("The folder could not be opened."),
                self.tr("It is here: {path}").format(path=self._saved),
            )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, QVisitError):
            self._tell(*told(error))
        else:
            self._failed.emit(error)

    def _tell(self, sentence: str, text: str) -> None:
        self.trouble.show_message("amber", sentence, text)
        self._above.show()
        bring_into_view(self.trouble)
