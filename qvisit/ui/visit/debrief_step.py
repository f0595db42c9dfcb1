"""Debrief: where the panel differs, what each saw, what they agree and find together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.debrief_list import DebriefList
from qvisit.ui.visit.finding_form import FindingForm
from qvisit.ui.visit.form_map import FormMap
from qvisit.ui.visit.lead_card import LeadCard, may_take_lead
from qvisit.ui.visit.matter_pane import NOTHING, MatterPane
from qvisit.ui.visit.people import who_leads
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.visit.talk_item import TalkItem
from qvisit.ui.visit.two_views_pane import TwoViewsPane
from qvisit.ui.visit.waiting_pane import WaitingPane
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.visits import OpenVisit, may_see_answers
from qvisit.visits.consensus import ItemView

_LIST, _WORK, _BOTH = "list", "work", "both"


class DebriefStep(QWidget):
    """Before scoring is done the lead sees who is missing; then items and findings."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._views: dict[str, ItemView] = {}
        self._matters = NOTHING
        self._matter = ""
        self._visit = ""
        self._led = False
        self.waiting = WaitingPane(editor)
        self.list = DebriefList()
        self.item = TalkItem(editor)
        self.finding = FindingForm(editor)
        self.matter = MatterPane()
        self.both = TwoViewsPane(editor)
        self._banner = Banner("blue", self.tr("Only the panel lead can record what you agree."))
        self.lead = LeadCard(editor)
        self._away = ScrollPage(margin=0)
        self._away.body.addWidget(self.lead)
        self._away.body.addStretch(1)
        self._pages = QuietStack()
        self._stack = QuietStack()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.item)
        self._pages.addWidget(self.finding)
        self._pages.addWidget(self.matter)
        self._pages.addWidget(self._away)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        column.addWidget(self._banner)
        column.addWidget(self._pages, 1)
        self._columns = Columns(
            (
                (_LIST, self.tr("To talk about"), self.list, 316),
                (_WORK, self.tr("One at a time"), work, 0),
                (_BOTH, self.tr("Two views"), self.both, 264),
            )
        )
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self._columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.item_chosen.connect(self._on_item)
        self.list.finding_chosen.connect(self._on_finding)
        self.list.matter_chosen.connect(self._on_matter)
        self.matter.item_chosen.connect(self.list.go_to)
        self.list.rest_pressed.connect(self._on_rest)
        self.list.finish_pressed.connect(self._on_finish)
        self.item.agreed.connect(self._on_agreed)
        self._banner.pressed.connect(self._on_away)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what the panel agreed so far."""
        if not may_see_answers(opened):
            self.waiting.show_visit(opened)
            self._stack.setCurrentWidget(self.waiting)
            return
        self._stack.setCurrentWidget(self._columns)
        fresh = opened.visit.id != self._visit
        if fresh:
            self._visit = opened.visit.id
            self.list.item = ""
            self._pages.setCurrentWidget(self.item)
        order = {key: place for place, key in enumerate(FormMap(opened.templates).order)}
        views = sorted(
            self._editor.debrief.views(), key=lambda one: order[one.template, one.item.code]
        )
        self._views = {f"{one.template}/{one.item.code}": one for one in views}
        self._matters = self._editor.debrief.matters(views)
        self.list.show_state(opened, views, self._matters)
        self.both.show_visit(opened, views)
        self._show_banner(opened)
        keep_reading_order(self)
        current = self.list.item
        leads = is_lead(opened)
        changed = fresh or leads != self._led
        if current in self._views and (changed or self._shows_other(current)):
            self._show_item(current)
        self._led = leads
        if self._pages.currentWidget() is self.matter:
            self._show_matter()
        elif self._pages.currentWidget() is self.finding:
            self.finding.show_rights(opened)

    def _shows_other(self, name: str) -> bool:
        """Whether the item on the screen is not this one, or not as it is now."""
        return self.item.showing != self._views[name]

    def _show_item(self, name: str) -> None:
        self.item.show_item(self._views[name], self._editor.current)
        keep_reading_order(self.item, behind=self.list.finish)

    def _show_banner(self, opened: OpenVisit) -> None:
        lead = who_leads(opened)
        self._banner.setVisible(not is_lead(opened))
        may_lead = may_take_lead(opened)
        if self._pages.currentWidget() is self._away and not may_lead:
            self._pages.setCurrentWidget(self.item)
        if not is_lead(opened):
            text = self.tr("You can read along. {name} leads this panel and records it.")
            said = self.tr("Only the panel lead can record what you agree.")
            button = self.tr("Is {name} not there?").format(name=lead) if may_lead else ""
            self._banner.show_message("blue", said, text.format(name=lead), button)

    def _on_away(self) -> None:
        self.lead.show_visit(self._editor.current)
        self._pages.setCurrentWidget(self._away)
        self._columns.show_column(_WORK)
        keep_reading_order(self)
        self.lead.reason.edit.setFocus()

    def _on_item(self, name: str) -> None:
        self._pages.setCurrentWidget(self.item)
        self._columns.show_column(_WORK)
        self._show_item(name)

    def _on_finding(self, finding: str) -> None:
        self._pages.setCurrentWidget(self.finding)
        self._columns.show_column(_WORK)
        self.finding.show_finding(self._editor.current, finding)
        keep_reading_order(self)

    def _on_matter(self, key: str) -> None:
        self._matter = key
        self._pages.setCurrentWidget(self.matter)
        self._columns.show_column(_WORK)
        self._show_matter()

    def _show_matter(self) -> None:
        views = tuple(self._views.values())
        self.matter.show_matter(self._matter, self._matters, self._editor.current, views)
        keep_reading_order(self.matter, behind=self.list.finish)

    def _on_rest(self) -> None:
        if self._editor.debrief.agree_rest():
            announce(self, self.tr("All items are agreed."))

    def _on_finish(self) -> None:
        if self._editor.debrief.finish():
            announce(self, self.tr("The debrief is finished. Rating and report are open."))

    def _on_agreed(self, _key: object) -> None:
        to = self.list.next_open()
        if to:
            self.list.go_to(to)
            self.item.take_focus()
        else:
            announce(self, self.tr("All that there was to talk about is agreed."))
