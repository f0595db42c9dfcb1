"""Opening a published report for a correction: why, and what is put right."""

from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import told
from qvisit.ui.visit.draft_forms import FoldedForm
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.issues import issues_of
from qvisit.visits.workflow_rules import is_amended, why_not_step

_LONGEST = 300


class AmendCard(Card):
    """Shown to governance that did not lead the panel, once the report is published."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Put something right"))
        self._editor = editor
        self._shown: object = None
        self.trouble = Banner("amber", self.tr("Nothing was opened for amendment."))
        self._words = Words("")
        self.open = SecondButton(self.tr("Amend this report"), "pencil")
        self.form = AmendForm(editor)
        for part in (self.trouble, self._words, flow_row((self.open,)), self.form):
            self.body.addWidget(part)
        self.trouble.hide()
        self.form.hide()
        self.open.clicked.connect(self._on_open)
        self.form.save.clicked.connect(self._on_save)
        self.form.back.clicked.connect(self._on_back)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show whether the newest version can be amended, or is being amended."""
        if opened == self._shown:
            return
        self._shown = opened
        self.trouble.hide()
        may = why_not_step(opened.shared, opened.me, "amend") is None
        self.setVisible(may)
        if not may:
            return
        label = issues_of(opened.shared)[-1].label
        amended = is_amended(opened.shared)
        self.open.setVisible(not amended)
        words = self.tr(
            "Something in version {number} is wrong? Say why it is amended. Then the words of "
            "findings and the summary can be put right. Ratings and answers stay as they were "
            "signed."
        )
        if amended:
            self.form.hide()
            words = self.tr(
                "Version {number} is being amended. Put the words right under Debrief, then "
                "publish again. The version before is stamped as superseded."
            )
        self._words.setText(words.format(number=label))

    def _on_open(self) -> None:
        self.form.begin()
        self.form.show()
        self.form.reason.edit.setFocus()
        bring_into_view(self.form)

    def _on_back(self) -> None:
        self.form.hide()
        self.open.setFocus()

    def _on_save(self) -> None:
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        error = self._editor.workflow.amend(self.form.reason.text(), self.form.what.text())
        self.trouble.setVisible(error is not None)
        if error is not None:
            self.trouble.show_message("amber", *told(error))
            bring_into_view(self.trouble)
            return
        self.form.end()
        announce(self, self.tr("Open for amendment. The reason stands in the next version."))


class AmendForm(FoldedForm):
    """Why a report is amended, and what is put right; both stand in the next version."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(tr("Amend this report"))
        self.reason = GuardedField(
            "amend-reason",
            self.tr("Why is it amended?"),
            self.tr("It stands in the report, so write no names."),
        )
        self.what = GuardedField(
            "amend-what", self.tr("What is put right?"), self.tr("Such as: 18 doors, not 17.")
        )
        self.save = SecondButton(self.tr("Open it for amendment"), "unlock")
        self.back = PlainButton(self.tr("Leave it as it is"), "arrow-left")
        for field in (self.reason, self.what):
            field.edit.setMaxLength(_LONGEST)
            self.body.addWidget(field)
        self.body.addWidget(flow_row((self.save, self.back)))
        lines = {"reason": self.reason, "what": self.what}
        self._kept = KeptFields(self, editor, "report-amended", lines)

    def begin(self) -> None:
        """Show what was being written."""
        self._kept.begin()

    def first_wrong(self) -> QWidget | None:
        """Say what is missing; where to write it, or None when both are there."""
        reason = "" if self.reason.text() else self.tr("Write a reason.")
        what = "" if self.what.text() else self.tr("Write what is put right.")
        self.reason.show_error(reason)
        self.what.show_error(what)
        return self.reason.edit if reason else (self.what.edit if what else None)

    def end(self) -> None:
        """Put the form away: what was typed is saved."""
        self._kept.settle()
        self.hide()
