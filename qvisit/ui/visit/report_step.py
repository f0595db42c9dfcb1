"""Report: the draft as a PDF, sign-off by somebody outside the panel, and publishing."""

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.pdf_making import Make, PdfMaking
from qvisit.ui.visit.publish_card import PublishCard
from qvisit.ui.visit.report_privacy import ReportPrivacy
from qvisit.ui.visit.report_state import ReportState
from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.visit.steps import taken_off_words
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.reports import annex, draft_report
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
        self._editor = editor
        self._making = PdfMaking(self, background, editor, choosers)
        self.open = self._making.open
        self.save = SecondButton(self.tr("Save the report as a PDF"), "download")
        self.annex = PlainButton(self.tr("Save the governance annex"), "lock")
        self._annex_words = Words(
            self.tr("Each reviewer’s own answers and notes. Never published."), "dense", "text2"
        )
        self._stages = ReportState()
        self.signing = SignOffCard(editor)
        self.publishing = PublishCard(ws, background, editor)
        self.privacy = ReportPrivacy(background, editor)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.annex.clicked.connect(self._on_annex)
        self.publishing.failed.connect(editor.failed)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the report is."""
        shared = opened.shared
        governs = GOVERNANCE in opened.me.roles and shared.debriefed is not None
        self.annex.setVisible(governs)
        self._annex_words.setVisible(governs)
        self._making.show_visit(opened)
        draft = shared.signed is None
        self.save.set_words(
            self.tr("Make a draft PDF") if draft else self.tr("Save the report as a PDF")
        )
        for button in (self.save, self.annex):
            button.set_unavailable(taken_off_words(opened))
        self._stages.show_visit(opened, self._ws.clock())
        self.signing.show_visit(opened)
        self.publishing.show_visit(opened)
        self.privacy.show_visit(opened)

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
        document.body.addWidget(self._making.state)
        document.body.addWidget(self.annex)
        document.body.addWidget(self._annex_words)
        self.head.addWidget(self._making.trouble)
        self.head.addWidget(self.privacy)
        self.left.addWidget(document)
        self.left.addWidget(self._stages)
        self.left.addWidget(self.publishing)
        self.right.addWidget(self.signing)

    def _on_save(self) -> None:
        self._make(draft_report, self.tr("Visit report"), "visit report")

    def _on_annex(self) -> None:
        self._make(annex, self.tr("Governance annex"), "governance annex, restricted")

    def _make(self, make: Make, title: str, name: str) -> None:
        plan = self._editor.current.plan
        usual = f"{plan.day} {plan.ward_name} {name}.pdf"
        self._making.make(make, title, usual, self.tr("Making the document. You can carry on."))
