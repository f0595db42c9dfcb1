"""A report on its way, in one column: the stages, and what the person here can do about each."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.accuracy_card import AccuracyCard
from qvisit.ui.visit.amend_card import AmendCard
from qvisit.ui.visit.asking_card import AskingCard
from qvisit.ui.visit.checked_card import CheckedCard
from qvisit.ui.visit.comment_card import CommentCard
from qvisit.ui.visit.draft_card import DraftCard
from qvisit.ui.visit.draft_forms import FoldedForm
from qvisit.ui.visit.report_state import ReportState
from qvisit.usecases.visits import OpenVisit


class OnItsWay(QWidget):
    """Stages, draft, comments, the ward's check, what was checked, asking to sign, and amending."""

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._visit = ""
        self.stages = ReportState()
        self.draft = DraftCard(editor)
        self.comments = CommentCard(editor)
        self.accuracy = AccuracyCard(editor)
        self.checked = CheckedCard(background, editor)
        self.asking = AskingCard(editor)
        self.amending = AmendCard(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        for card in (self.stages, *self._cards):
            column.addWidget(card)

    @property
    def _cards(
        self,
    ) -> tuple[DraftCard, CommentCard, AccuracyCard, CheckedCard, AskingCard, AmendCard]:
        mine = self.draft, self.comments, self.accuracy
        return *mine, self.checked, self.asking, self.amending

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the report is, and what the person here can do."""
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._fold()
        self.stages.show_visit(opened, self._editor.ws.clock())
        for card in self._cards:
            card.show_visit(opened)

    def _fold(self) -> None:
        """Put away what was begun for another visit, so that it is not saved for this one."""
        for form in self.findChildren(FoldedForm):
            form.hide()
        for card in (self.draft, self.comments, self.accuracy, self.amending):
            card.trouble.hide()
