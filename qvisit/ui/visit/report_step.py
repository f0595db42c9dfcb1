"""Report: the draft as a PDF, sign-off by somebody outside the panel, and publishing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.publish_card import PublishCard
from qvisit.ui.visit.report_state import ReportState
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.reports import annex, draft_report, save_file
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.roles import GOVERNANCE
from qvisit.workspace import Workspace


class ReportStep(PairPage):
    """Left: the document. Right: its way to the people who shall read it."""

    def __init__(
        self, ws: Workspace, background: Background, editor: VisitEditor, choosers: Choosers
    ) -> None:
        super().__init__((1, 1))
        self._ws = ws
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._visit = ""
        self._saved: Path | None = None
        self.save = SecondButton(self.tr("Save the report as a PDF"), "download")
        self.open = PlainButton(self.tr("Open it"), "report")
        self.annex = PlainButton(self.tr("Save the governance annex"), "lock")
        self._annex_words = Words(
            self.tr("Each reviewer’s own answers and notes. Never published."), "dense", "text2"
        )
        self._state = Words("", "body", "text2")
        self._state.hide()
        self._trouble = Banner("amber", self.tr("Nothing was changed."))
        self._trouble.hide()
        self._stages = ReportState()
        self.signing = SignOffCard(editor)
        self.publishing = PublishCard(ws, background, editor)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.open.clicked.connect(self._on_open)
        self.annex.clicked.connect(self._on_annex)
        self.publishing.failed.connect(editor.failed)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the report is."""
        shared = opened.shared
        governs = GOVERNANCE in opened.me.roles and shared.debriefed is not None
        self.annex.setVisible(governs)
        self._annex_words.setVisible(governs)
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._saved = None
            self._say("")
        self.open.setVisible(self._saved is not None)
        draft = shared.signed is None
        self.save.set_words(
            self.tr("Make a draft PDF") if draft else self.tr("Save the report as a PDF")
        )
        self._stages.show_visit(opened, self._ws.clock())
        self.signing.show_visit(opened)
        self.publishing.show_visit(opened)

    def _lay_out(self) -> None:
        document = Card(self.tr("Visit report"))
        document.body.addWidget(
            Words(
                self.tr(
                    "It holds what the panel agreed, with the reasons, the counts and the "
                    "different views. It names nobody on the ward."
                )
            )
        )
        document.body.addWidget(flow_row((self.save, self.open)))
        document.body.addWidget(self._state)
        document.body.addWidget(self.annex)
        document.body.addWidget(self._annex_words)
        self.head.addWidget(self._trouble)
        self.left.addWidget(document)
        self.left.addWidget(self._stages)
        self.left.addWidget(self.publishing)
        self.right.addWidget(self.signing)

    def _on_save(self) -> None:
        self._make(draft_report, self.tr("Visit report"), "visit report")

    def _on_annex(self) -> None:
        self._make(annex, self.tr("Governance annex"), "governance annex, restricted")

    def _make(self, make: Callable[[Workspace, OpenVisit], bytes], title: str, name: str) -> None:
        opened = self._editor.current
        plan = opened.plan
        usual = f"{plan.day} {plan.ward_name} {name}.pdf"
        path = self._choosers.pdf(self, title, usual)
        if path is None:
            return
        self._trouble.hide()
        self._say(self.tr("Making the document. You can carry on."))
        work = partial(_save_document, self._ws, opened, make, path)
        self._background.run(self, work, self._on_made, self._on_failed)

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _on_made(self, path: Path) -> None:
        self._saved = path
        words = self.tr("Saved as {path}.").format(path=path)
        self._say(words)
        self.open.show()
        announce(self, words)

    def _on_open(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _on_failed(self, error: Exception) -> None:
        self._say("")
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self._trouble.show_message("amber", error.message, error.hint)
        self._trouble.show()
        bring_into_view(self._trouble)


def _save_document(
    ws: Workspace, opened: OpenVisit, make: Callable[[Workspace, OpenVisit], bytes], path: Path
) -> Path:
    """Make a document and write it; runs off the window's thread."""
    return save_file(path, make(ws, opened))
