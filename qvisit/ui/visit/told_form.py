"""The small forms under a concern: told, confirmed, closed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words

_LONGEST = 300


class ToldForm(Card):
    """Record who was told, how, and what they said."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("I have told somebody"))
        self._editor = editor
        self._concern = ""
        self.role = TextField(self.tr("Role"), self.tr("Such as: senior manager on call."))
        self.name = TextField(self.tr("Name"))
        self.how = ChoiceGroup(
            self.tr("How"),
            [
                ("by phone", self.tr("By phone"), ""),
                ("in person", self.tr("In person"), ""),
            ],
        )
        self.reply = TextField(self.tr("What did they say?"))
        self.save = MainButton(self.tr("I have told them"), "tick")
        _limit((self.role, self.name, self.reply))
        for part in (self.role, self.name, self.how, self.reply, self.save):
            self.body.addWidget(part)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        self.how.show_value("by phone")
        for field in (self.role, self.name, self.reply):
            field.set_text("")

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.role.edit.setFocus()

    def _on_save(self) -> None:
        if _missing((self.role, self.name), self.tr("Write whom you told: role and name.")):
            return
        told = {
            "role": self.role.text(),
            "name": self.name.text(),
            "how": self.how.value or "by phone",
            "reply": self.reply.text(),
        }
        if self._editor.concerns.tell(self._concern, told):
            self.begin(self._concern)
            self.done.emit()


class ConfirmForm(Card):
    """Record that a named role has the concern and acts on it."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Somebody confirms that they act on it"))
        self._editor = editor
        self._concern = ""
        self._who = Words(self.tr("Only people on this panel, or governance, can record this."))
        self.role = TextField(self.tr("Role that confirms"))
        self.name = TextField(self.tr("Name"))
        self.step = TextField(self.tr("What will they do next?"))
        self.save = PlainButton(self.tr("They have confirmed it"), "tick")
        _limit((self.role, self.name, self.step))
        for part in (self._who, self.role, self.name, self.step, self.save):
            self.body.addWidget(part)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        for field in (self.role, self.name, self.step):
            field.set_text("")

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.role.edit.setFocus()

    def allow(self, allowed: bool) -> None:
        """Offer the form, or say who may fill it in."""
        self._who.setVisible(not allowed)
        self.save.set_unavailable("" if allowed else self._who.text())

    def _on_save(self) -> None:
        fields = (self.role, self.name, self.step)
        if _missing(fields, self.tr("Write the role, the name and what they will do.")):
            return
        by = {
            "role": self.role.text(),
            "name": self.name.text(),
            "next_step": self.step.text(),
        }
        if self._editor.concerns.confirm(self._concern, by):
            self.done.emit()


class CloseForm(Card):
    """End a concern with its outcome."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Close the concern"))
        self._editor = editor
        self._concern = ""
        self._who = Words(self.tr("Only the panel lead, or governance, can close a concern."))
        self.outcome = KeptNote(editor, "concern-outcome", self.tr("What came of it?"), lines=2)
        self.save = PlainButton(self.tr("Close with this outcome"), "tick")
        for part in (self._who, self.outcome, self.save):
            self.body.addWidget(part)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        self.outcome.begin(("", concern))

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.outcome.edit.setFocus()

    def allow(self, allowed: bool) -> None:
        """Offer the form, or say who may fill it in."""
        self._who.setVisible(not allowed)
        self.save.set_unavailable("" if allowed else self._who.text())

    def _on_save(self) -> None:
        outcome = self.outcome.text().strip()
        if not outcome:
            self.outcome.show_error(self.tr("Write what came of it."))
            self.outcome.edit.setFocus()
            return
        if self._editor.concerns.close(self._concern, outcome):
            self.outcome.settle()
            self.done.emit()


def _limit(fields: Sequence[TextField]) -> None:
    for field in fields:
        field.edit.setMaxLength(_LONGEST)


def _missing(fields: Sequence[TextField], sentence: str) -> bool:
    """Whether a field is empty; the first such one says so and takes the focus."""
    for field in fields:
        field.show_error("")
    empty = next((field for field in fields if not field.text()), None)
    if empty is None:
        return False
    empty.show_error(sentence)
    empty.edit.setFocus()
    return True
