"""The form for an action: what will change, who does it, by when, how anybody can tell."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from qvisit.clock import today
from qvisit.ids import new_id
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.visit.action_fields import ActionFields
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.words import Words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.action_kinds import ActionProposed
from qvisit.visits.actions import ActionView, view_of

NEW = "new"
_LONGEST = 300


class ActionForm(ActionFields):
    """A new action, or one that is there. It can be kept as proposed until it is whole."""

    saved = Signal(str)  # action id
    another_wanted = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor)
        self._action = NEW
        self._replaces: tuple[str, ...] = ()
        self.save = MainButton(self.tr("Agree this action"), "tick")
        self.keep = PlainButton(self.tr("Save as proposed"), "pencil")
        self.another = PlainButton(self.tr("Write a new one"), "plus")
        self._whole = Words(
            self.tr("You can save it as proposed now. It is agreed once it is whole."),
            "dense",
            "text2",
        )
        self._begun = Words(
            self.tr("You began to change this before. It is not saved yet."), "dense", "ambertext"
        )
        self.undo = PlainButton(self.tr("Back to what is saved"), "undo", small=True)
        self._unsaved = flow_row((self._begun, self.undo))
        self.body.insertWidget(1, self._unsaved)
        self.body.addWidget(flow_row((self.save, self.keep, self.another)))
        self.body.addWidget(self._whole)
        self._connect()

    def _connect(self) -> None:
        for field in (self.aim, self.measure, self.baseline, self.role):
            field.edited.connect(self._on_edited)
        self.due.edited.connect(self._on_due)
        self.risk.changed.connect(self._on_risk)
        self.save.clicked.connect(self._on_save)
        self.keep.clicked.connect(self._on_keep)
        self.another.clicked.connect(self.another_wanted)
        self.undo.clicked.connect(self._on_undo)

    def show_action(self, opened: OpenVisit, action: str, why: str) -> None:
        """Show an action by its id, or an empty form for `NEW`.

        Args:
            opened: The visit.
            action: Its id.
            why: Why the person may not save it; empty when they may.
        """
        view = view_of(opened.shared, action) if action != NEW else None
        self._action = action if view else NEW
        self._replaces = _versions(opened, action)
        self.set_title(self._title(view))
        self.show_findings(opened)
        self.fill(self._action, view.said if view else None)
        self._unsaved.setVisible(view is not None and self.is_begun)
        self.take_errors_away()
        self.another.setVisible(view is not None)
        self._show_buttons(opened)
        for button in (self.save, self.keep):
            button.set_unavailable(why)
        self._on_risk()

    def look_again(self, opened: OpenVisit) -> None:
        """Show what others wrote meanwhile, unless the person has begun to change it."""
        others = _versions(opened, self._action) != self._replaces
        if self._action != NEW and others and not self.is_begun:
            self.show_action(opened, self._action, self.save.reason)
        else:
            self.show_findings(opened)
            self._show_buttons(opened)

    def _show_buttons(self, opened: OpenVisit) -> None:
        """Offer to propose only what nobody has agreed: a proposal would not be seen after that."""
        agreed = self._action in opened.shared.actions
        self.keep.setVisible(not agreed)
        self._whole.setVisible(not agreed)
        self.save.set_words(
            self.tr("Save the changes") if agreed else self.tr("Agree this action"), "tick"
        )

    def _title(self, view: ActionView | None) -> str:
        if view is None:
            return self.tr("A new action")
        words = self.tr("Action {number}: what is agreed")
        if isinstance(view.said, ActionProposed):
            words = self.tr("Action {number}: what is proposed")
        return words.format(number=view.number)

    def _on_edited(self, _text: str) -> None:
        self._show_help()

    def _show_help(self) -> None:
        texts = (
            self.aim.text(),
            self.measure.text(),
            self.baseline.text(),
            self.role.text(),
            self.due.day,
        )
        self.help.show_help(texts, self.risk.value, today(self._editor.ws.clock))

    def _on_risk(self) -> None:
        if self.risk.value is not None:
            self._error.show_sentence("")
        self.large.show_risk(self.risk.value)
        self._show_help()

    def _on_due(self, _text: str) -> None:
        self.due.look(today(self._editor.ws.clock).isoformat())
        self._show_help()

    def _on_save(self) -> None:
        wrong = self.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            bring_into_view(wrong)
            return
        said = self._whole_said()
        self._settle(said, saved=self._editor.actions.agree(said))

    def _on_undo(self) -> None:
        self.settle()
        self.show_action(self._editor.current, self._action, self.save.reason)
        self.aim.edit.setFocus()

    def _on_keep(self) -> None:
        """Keep it as far as it is; only what will change must be there."""
        self.take_errors_away()
        aim = "" if self.aim.text().strip() else self.tr("Write what will change.")
        wrong = self.large.check(whole=False)
        if self.due.text() and not self.due.day:
            self.due.check()
            wrong = wrong or self.due.edit
        self.aim.show_error(aim)
        first = self.aim.edit if aim else wrong
        if first is not None:
            first.setFocus()
            bring_into_view(first)
            return
        said = self._whole_said()
        self._settle(said, saved=self._editor.actions.propose(said))

    def _whole_said(self) -> Mapping[str, object]:
        action = new_id() if self._action == NEW else self._action
        return {"action": action, "replaces": self._replaces, **self.said()}

    def _settle(self, said: Mapping[str, object], *, saved: bool) -> None:
        if saved:
            self.settle()
            self.saved.emit(str(said["action"]))


def _versions(opened: OpenVisit, action: str) -> tuple[str, ...]:
    """What a save takes the place of: every version that stands, of the agreement or proposal."""
    standing = opened.shared.actions.get(action)
    if standing is not None:
        return tuple(one.change for one in standing.versions)
    proposed = opened.shared.action_plan.proposed.get(action)
    return tuple(one.change for one in proposed.versions) if proposed else ()
