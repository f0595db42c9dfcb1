"""Actions: what follows from the findings, from proposal to what somebody else saw."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import today
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.one_look import OneLook
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.action_bed import ActionBed
from qvisit.ui.visit.action_form import NEW, ActionForm
from qvisit.ui.visit.action_list import ActionVersions
from qvisit.ui.visit.action_owners import ActionOwners
from qvisit.ui.visit.action_reading import ActionReading
from qvisit.ui.visit.action_track import ActionTrack
from qvisit.ui.visit.columns import Columns
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.actions import listed
from qvisit.usecases.carried_actions import SeenLater, seen_later
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.action_kinds import ActionProposed
from qvisit.visits.actions import view_of
from qvisit.visits.kinds import ActionAgreed
from qvisit.visits.roles import may_agree_actions
from qvisit.visits.visit import Standing

_LIST, _WORK = "list", "work"


class ActionsStep(QWidget):
    """The list, and one action beside it; or the ways to the ward's owners."""

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self._editor = editor
        self._shown = ""
        self._action = NEW
        self._seen: Mapping[str, Sequence[SeenLater]] = {}
        self.bed = ActionBed()
        self.form = ActionForm(editor)
        self.track = ActionTrack(editor)
        self.owners = ActionOwners(background, editor, choosers)
        self.reading = ActionReading(editor)
        self.versions = ActionVersions()
        self._one = _column(self.versions, self.track, self.form)
        self._side = QuietStack()
        for part in (self._one, self.owners):
            self._side.addWidget(part)
        self._columns = Columns(
            (
                (_LIST, self.tr("Actions"), self.bed, 620),
                (_WORK, self.tr("One action"), self._side, 0),
            )
        )
        self._look = OneLook(background, self._look_later, self)
        self._look.found.connect(self._on_seen)
        self._look.failed.connect(editor.failed)
        self._stack = QuietStack()
        for page in (self.reading, self._columns):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        self.bed.chosen.connect(self._on_chosen)
        self.bed.new_wanted.connect(self._on_new)
        self.bed.owners_wanted.connect(self._on_owners)
        self.form.another_wanted.connect(self._on_new)
        self.form.saved.connect(self._on_saved)
        self.owners.back.connect(self._on_back)
        self.versions.kept.connect(self._on_kept)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the actions as they stand, and the form to those who may agree them."""
        may = may_agree_actions(opened.shared, opened.me) is None
        there = opened.shared.actions or opened.shared.action_plan.proposed
        if may and (opened.shared.findings or there):
            self._stack.setCurrentWidget(self._columns)
            self._show_work(opened)
            return
        self.reading.show_visit(opened, may=may)
        self._stack.setCurrentWidget(self.reading)

    def _show_work(self, opened: OpenVisit) -> None:
        now = today(self._editor.ws.clock).isoformat()
        self.bed.show_actions(listed(self._editor.ws, opened), now, may=True)
        self._look.ask()
        if self._shown != opened.visit.id:
            self._shown = opened.visit.id
            self._side.setCurrentWidget(self._one)
            self._show(NEW)
            return
        if self._side.currentWidget() is self.owners:
            self.owners.show_visit(opened)
        self.form.look_again(opened)
        self._show_around(opened)

    def _show(self, action: str) -> None:
        opened = self._editor.current
        self._action = action
        self.bed.set_current("" if action == NEW else action)
        self._side.setCurrentWidget(self._one)
        self._one.verticalScrollBar().setValue(0)
        why = "" if opened.shared.findings else self.tr("Write a finding in Debrief first.")
        self.form.show_action(opened, action, why)
        self._show_around(opened)

    def _show_around(self, opened: OpenVisit) -> None:
        """What stands above the form: two versions to settle, and how far the action is."""
        self.versions.show_standing(self._standing(opened), may_choose=True)
        view = view_of(opened.shared, self._action) if self._action != NEW else None
        self.track.setVisible(view is not None)
        if view is not None:
            self.track.show_action(view, self._seen.get(view.action, ()))

    def _standing(
        self, opened: OpenVisit
    ) -> Standing[ActionAgreed] | Standing[ActionProposed] | None:
        agreed = opened.shared.actions.get(self._action)
        return agreed or opened.shared.action_plan.proposed.get(self._action)

    def _look_later(self) -> tuple[str, Mapping[str, Sequence[SeenLater]]]:
        opened = self._editor.current
        return opened.visit.id, seen_later(self._editor.ws, opened)

    def _on_seen(self, found: tuple[str, Mapping[str, Sequence[SeenLater]]]) -> None:
        visit, seen = found
        if visit == self._editor.current.visit.id and seen != self._seen:
            self._seen = seen
            self._show_around(self._editor.current)

    def _on_chosen(self, action: str) -> None:
        self._columns.show_column(_WORK)
        self._show(action)
        if not self.bed.isVisibleTo(self):  # it stood in the place of the action
            self.track.take_focus()

    def _on_new(self) -> None:
        self._columns.show_column(_WORK)
        self._show(NEW)
        self.form.aim.edit.setFocus()

    def _on_owners(self) -> None:
        self._columns.show_column(_WORK)
        self.owners.show_visit(self._editor.current)
        self._side.setCurrentWidget(self.owners)
        self.owners.sheet.setFocus()

    def _on_back(self) -> None:
        self._side.setCurrentWidget(self._one)
        self._columns.show_column(_LIST)
        self.bed.owners.setFocus()

    def _on_kept(self, change: str) -> None:
        standing = self._standing(self._editor.current)
        if standing is None:
            return
        kept = next(one.said for one in standing.versions if one.change == change)
        replaces = tuple(one.change for one in standing.versions)
        said = {**kept.model_dump(), "replaces": replaces}
        agreed = isinstance(kept, ActionAgreed)
        desk = self._editor.actions
        if desk.agree(said) if agreed else desk.propose(said):
            self._show(self._action)
            self.form.aim.edit.setFocus()
            announce(self, self.tr("This version stands now. The other is kept in the record."))

    def _on_saved(self, action: str) -> None:
        self._show(action)
        self.track.take_focus()
        announce(self, self.tr("The action is saved."))


def _column(*parts: QWidget) -> ScrollPage:
    page = ScrollPage(margin=0, spacing=DENSE_GAP)
    page.body.setContentsMargins(0, 0, 4, 0)
    for part in parts:
        page.body.addWidget(part)
    page.body.addStretch(1)
    return page
