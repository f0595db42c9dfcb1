"""Actions: what follows from the findings, each clear enough to be done and checked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.action_form import NEW, ActionForm
from qvisit.ui.visit.action_list import ActionList, ActionVersions
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.people import lead_name
from qvisit.ui.visit.risk_chooser import risk_look, risk_words
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.roles import may_agree_actions

_TONES = {"red": "redtext", "amber": "ambertext", "blue": "bluetext", "grey": "text2"}
_LIST, _WORK = "list", "work"


class ActionsStep(QWidget):
    """The list, and the form for one."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._shown = ""
        self._action = NEW
        self.entries = EntryList(self.tr("Actions"))
        self.form = ActionForm(editor)
        self.reading = ActionList()
        self.versions = ActionVersions()
        self._who = Banner("blue", self.tr("Only the panel lead and governance agree actions."))
        self._columns = Columns(
            (
                (_LIST, self.tr("Actions"), self._bed(), 400),
                (_WORK, self.tr("One action"), self._work(), 0),
            )
        )
        self._none = EmptyState("flag", self.tr("There is no action yet"), "")
        self._page = self._reader_page()
        self._stack = QuietStack()
        for part in (self._none, self._page, self._columns):
            self._stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.entries.chosen.connect(self._on_chosen)
        self.versions.kept.connect(self._on_kept)
        self.form.saved.connect(self._on_saved)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the actions as they are agreed, and the form to those who may agree them."""
        may = may_agree_actions(opened.shared, opened.me) is None
        if may and (opened.shared.findings or opened.shared.actions):
            self._stack.setCurrentWidget(self._columns)
            self._show_work(opened)
            return
        self._show_reading(opened, may=may)

    def _show_work(self, opened: OpenVisit) -> None:
        first = Entry(NEW, self.tr("Write an action"), icon="plus", tone="bluetext")
        actions = [
            self._entry(name, one.now.said, contested=one.contested)
            for name, one in opened.shared.actions.items()
        ]
        self.entries.show_entries([first, *actions])
        if self._shown != opened.visit.id:
            self._shown = opened.visit.id
            self._show(NEW)
            return
        self.form.show_findings(opened)
        self._show_versions(opened)

    def _show_reading(self, opened: OpenVisit, *, may: bool) -> None:
        if not opened.shared.actions:
            self._none.set_text(self._none_words(opened, may=may))
            self._stack.setCurrentWidget(self._none)
            return
        text = self.tr("You can read them. {name} leads this panel.")
        self._who.show_message(
            "blue",
            self.tr("Only the panel lead and governance agree actions."),
            text.format(name=lead_name(opened)),
        )
        self.reading.show_actions(opened)
        self._stack.setCurrentWidget(self._page)

    def _none_words(self, opened: OpenVisit, *, may: bool) -> str:
        if may:
            return self.tr("An action follows from a finding. Write one in Debrief first.")
        words = self.tr("{name} leads this panel and agrees them, or governance does.")
        return words.format(name=lead_name(opened))

    def _reader_page(self) -> ScrollPage:
        page = ScrollPage(readable=True)
        page.setAccessibleName(self.tr("Actions"))
        page.body.addWidget(self._who)
        page.body.addWidget(self.reading)
        page.body.addStretch(1)
        return page

    def _bed(self) -> QWidget:
        bed = ListBed()
        page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.entries)
        page.body.addStretch(1)
        column = QVBoxLayout(bed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.addWidget(Heading(self.tr("Actions"), 2))
        column.addLayout(head)
        column.addWidget(page, 1)
        return bed

    def _work(self) -> QWidget:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DENSE_GAP)
        column.addWidget(self.versions)
        column.addWidget(self.form, 1)
        return work

    def _entry(self, name: str, said: ActionAgreed, *, contested: bool) -> Entry:
        tone, icon = risk_look(said.consequence, said.likelihood)
        must = self.tr("Must") if said.must else self.tr("Should")
        owner = said.owner_name or said.owner_role
        parts = [must, owner, day_words(said.due), risk_words(said.consequence, said.likelihood)]
        if contested:
            parts.append(self.tr("two versions: choose one"))
        return Entry(name, said.aim, text=" · ".join(parts), icon=icon, tone=_TONES[tone])

    def _show(self, action: str) -> None:
        opened = self._editor.current
        self._action = action
        self.entries.set_current(action)
        self._show_versions(opened)
        why = "" if opened.shared.findings else self.tr("Write a finding in Debrief first.")
        self.form.show_action(opened, action, why)

    def _show_versions(self, opened: OpenVisit) -> None:
        self.versions.show_standing(opened.shared.actions.get(self._action), may_choose=True)

    def _on_chosen(self, action: str) -> None:
        self._columns.show_column(_WORK)
        self._show(action)

    def _on_kept(self, change: str) -> None:
        standing = self._editor.current.shared.actions[self._action]
        kept = next(one.said for one in standing.versions if one.change == change)
        replaces = tuple(one.change for one in standing.versions)
        if self._editor.debrief.action({**kept.model_dump(), "replaces": replaces}):
            self._show(self._action)
            self.form.aim.edit.setFocus()
            announce(self, self.tr("This version stands now. The other is kept in the record."))

    def _on_saved(self) -> None:
        self._show(NEW)
        announce(self, self.tr("The action is saved."))
