"""Actions: what will change, who does it, by when, and how everyone will know."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.action_form import ActionForm
from qvisit.ui.visit.action_list import ActionList, finding_choices
from qvisit.ui.visit.pair_page import PairPage
from qvisit.ui.visit.people import lead_name
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.roles import may_agree_actions


class ActionsStep(QWidget):
    """The list for everyone, the form for the lead and governance."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._visit = ""
        self.list = ActionList()
        self.form = ActionForm(editor)
        self._who = Banner("blue", self.tr("Only the panel lead and governance agree actions."))
        self._none_yet = EmptyState(
            "flag",
            self.tr("No action is agreed yet"),
            self.tr("The panel lead and governance agree them, finding by finding."),
        )
        self._no_finding = EmptyState(
            "flag",
            self.tr("There is no finding yet"),
            self.tr("An action follows from a finding. The panel lead records those in Debrief."),
        )
        self._page = PairPage((1, 1))
        self._page.left.addWidget(self.list)
        self._page.left.addWidget(self._none_yet)
        self._page.right.addWidget(self._who)
        self._page.right.addWidget(self.form)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._no_finding)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.list.change_pressed.connect(self._on_change)
        self.list.version_chosen.connect(self._on_version)
        self.form.saved.connect(self._on_saved)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the actions; what is being written stays."""
        shared = opened.shared
        anything = bool(shared.findings or shared.actions)
        self._stack.setCurrentWidget(self._page if anything else self._no_finding)
        may = may_agree_actions(shared, opened.me) is None
        self._who.setVisible(not may)
        self.form.setVisible(may)
        if not may:
            text = self.tr("You can read them. {name} leads this panel.")
            self._who.show_message(
                "blue",
                self.tr("Only the panel lead and governance agree actions."),
                text.format(name=lead_name(opened)),
            )
        self.list.show_actions(opened, may_change=may)
        self._none_yet.setVisible(not shared.actions)
        self.form.show_findings(finding_choices(opened))
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self.form.show_action(None)

    def _on_change(self, action: str) -> None:
        self.form.show_action(self._editor.current.shared.actions[action])
        self.form.take_focus()

    def _on_version(self, action: str, change: str) -> None:
        standing = self._editor.current.shared.actions[action]
        kept = next(one.said for one in standing.versions if one.change == change)
        replaces = tuple(one.change for one in standing.versions)
        if self._editor.debrief.action({**kept.model_dump(), "replaces": replaces}):
            self.list.take_focus(action)
            announce(self, self.tr("This version stands now. The other one is kept in the record."))

    def _on_saved(self, action: str) -> None:
        self.list.take_focus(action)
        announce(self, self.tr("The action is agreed and saved on this laptop."))
