"""What follows from a visit: actions, and “You said, we did”."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP, DENSE_MARGIN
from qvisit.ui.visit.actions_step import ActionsStep
from qvisit.ui.visit.you_said.pane import YouSaidPane
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.segmented import Segmented
from qvisit.usecases.visits import OpenVisit

ACTIONS, YOU_SAID = "actions", "you-said"


class FollowStep(QWidget):
    """One of the two at a time. The second is made when it is first looked at."""

    def __init__(self, editor: VisitEditor, actions: ActionsStep) -> None:
        super().__init__()
        self._editor = editor
        self.action_page = actions
        self.you_said: YouSaidPane | None = None
        self.choice = Segmented(
            self.tr("What follows"),
            [(ACTIONS, self.tr("Actions")), (YOU_SAID, self.tr("You said, we did"))],
        )
        self._stack = QuietStack()
        self._stack.addWidget(actions)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(DENSE_MARGIN, DENSE_GAP, DENSE_MARGIN, 0)
        head.addWidget(self.choice)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.choice.chosen.connect(self.show_part)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is looked at as it is now."""
        if self.choice.value == YOU_SAID and self.you_said is not None:
            self.you_said.show_visit(opened)
        else:
            self.action_page.show_visit(opened)

    def show_part(self, key: str) -> None:
        """Show actions, or “You said, we did”."""
        self.choice.show_value(key)
        if key == YOU_SAID and self.you_said is None:
            self.you_said = YouSaidPane(self._editor)
            self._stack.addWidget(self.you_said)
        part = self.you_said if key == YOU_SAID else self.action_page
        if part is not None:
            self._stack.setCurrentWidget(part)
            self.show_visit(self._editor.current)
