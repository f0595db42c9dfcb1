"""The actions of a visit for those who read them, and what is said while there is none."""

from qvisit.clock import today
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.action_list import ActionList
from qvisit.ui.visit.people import who_leads
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.visits import OpenVisit


class ActionReading(QuietStack):
    """Nothing is changed here."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._none = EmptyState("flag", self.tr("There is no action yet"), "")
        self._who = Banner("blue", self.tr("Only the panel lead and governance agree actions."))
        self._list = ActionList()
        self._page = ScrollPage(readable=True)
        self._page.setAccessibleName(self.tr("Actions"))
        self._page.body.addWidget(self._who)
        self._page.body.addWidget(self._list)
        self._page.body.addStretch(1)
        for page in (self._none, self._page):
            self.addWidget(page)

    def show_visit(self, opened: OpenVisit, *, may: bool) -> None:
        """Show the actions, or why there is none.

        Args:
            opened: The visit.
            may: Whether the person might agree one.
        """
        if not (opened.shared.actions or opened.shared.action_plan.proposed):
            self._none.set_text(self._none_words(opened, may=may))
            self.setCurrentWidget(self._none)
            return
        text = self.tr("You can read them. {name} leads this panel.")
        self._who.show_message(
            "blue",
            self.tr("Only the panel lead and governance agree actions."),
            text.format(name=who_leads(opened)),
        )
        self._list.show_actions(opened, today(self._editor.ws.clock).isoformat())
        self.setCurrentWidget(self._page)

    def _none_words(self, opened: OpenVisit, *, may: bool) -> str:
        if may:
            return self.tr("An action follows from a finding. Write one in Debrief first.")
        words = self.tr("{name} leads this panel and agrees them, or governance does.")
        return words.format(name=who_leads(opened))
