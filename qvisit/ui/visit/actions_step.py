"""Actions: what follows from the findings, each clear enough to be done and checked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.action_form import NEW, ActionForm
from qvisit.ui.visit.columns import Columns
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.risk_chooser import risk_look, risk_words
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.roles import GOVERNANCE

_TONES = {"red": "redtext", "amber": "ambertext", "blue": "bluetext", "grey": "text2"}
_LIST, _WORK = "list", "work"


class ActionsStep(QWidget):
    """The list, and the form for one."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._shown = ""
        self.entries = EntryList(self.tr("Actions"))
        self.form = ActionForm(editor)
        self._banner = Banner("blue", self.tr("You can read the actions."))
        self._columns = Columns(
            (
                (_LIST, self.tr("Actions"), self._bed(), 400),
                (_WORK, self.tr("One action"), self._work(), 0),
            )
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
        self.entries.chosen.connect(self._on_chosen)
        self.form.saved.connect(self._on_saved)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the actions as they are agreed."""
        first = Entry(NEW, self.tr("Write an action"), icon="plus", tone="bluetext")
        actions = [
            self._entry(name, one.now.said, contested=one.contested)
            for name, one in opened.shared.actions.items()
        ]
        self.entries.show_entries([first, *actions])
        self._show_banner(opened)
        if self._shown != opened.visit.id:
            self._shown = opened.visit.id
            self._show(NEW)
        else:
            self.form.show_findings(opened)

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
        column.addWidget(self._banner)
        column.addWidget(self.form, 1)
        return work

    def _why_not(self, opened: OpenVisit) -> str:
        if not is_lead(opened) and GOVERNANCE not in opened.me.roles:
            return self.tr("Only the panel lead, or governance, can agree actions.")
        if not opened.shared.findings:
            return self.tr("An action follows from a finding. Write one in the debrief first.")
        return ""

    def _show_banner(self, opened: OpenVisit) -> None:
        why = self._why_not(opened)
        self._banner.setVisible(bool(why))
        if why:
            self._banner.show_message("blue", self.tr("You cannot agree an action now."), why)

    def _entry(self, name: str, said: ActionAgreed, *, contested: bool) -> Entry:
        tone, icon = risk_look(said.consequence, said.likelihood)
        must = self.tr("Must") if said.must else self.tr("Should")
        owner = said.owner_name or said.owner_role
        parts = [must, owner, day_words(said.due), risk_words(said.consequence, said.likelihood)]
        if contested:
            parts.append(self.tr("two versions: agree it again to settle"))
        return Entry(name, said.aim, text=" · ".join(parts), icon=icon, tone=_TONES[tone])

    def _show(self, action: str) -> None:
        opened = self._editor.current
        self.entries.set_current(action)
        self.form.show_action(opened, action, self._why_not(opened))

    def _on_chosen(self, action: str) -> None:
        self._columns.show_column(_WORK)
        self._show(action)

    def _on_saved(self) -> None:
        self.entries.set_current(NEW)
        announce(self, self.tr("The action is saved."))
