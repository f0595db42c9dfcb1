"""The small forms under a concern: told, confirmed, what came to light later, closed.

What is filled in is durable until it is saved.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from qvisit.errors import QVisitError
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.visit.answers.reading import read_instant
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.concerns import instant_of
from qvisit.visits.concern_path import OTHER

_LONGEST = 300


class ToldForm(Card):
    """Record who was told, when, how, and what they answered."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Write down who was told"))
        self._editor = editor
        self._concern = ""
        self._step = OTHER
        self._who = Words("", "dense", "text2")
        self.role = TextField(self.tr("Role"), self.tr("Such as: senior manager on call."))
        self.name = TextField(self.tr("Name"), self.tr("They need no QVisit."))
        self.when = TextField(self.tr("When?"), self.tr("Such as 14:02. Now, if it is empty."))
        self.how = ChoiceGroup(
            self.tr("How"),
            [
                ("by phone", self.tr("By phone"), ""),
                ("in person", self.tr("In person"), ""),
            ],
        )
        self.reply = GuardedField("concern-reply", self.tr("What did they answer?"))
        self.save = MainButton(self.tr("I have told them"), "tick")
        _limit((self.role, self.name, self.when, self.reply))
        lines = {"role": self.role, "name": self.name, "when": self.when, "reply": self.reply}
        self._kept = KeptFields(self, editor, "concern-told", lines, {"how": self.how})
        for part in (self._who, self.role, self.name, self.when, self.how, self.reply, self.save):
            self.body.addWidget(part)
        self.role.edited.connect(self._on_role)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        self._step = self._kept.begin(concern, {"how": "by phone", "step": OTHER})["step"]

    def take_step(self, step: str, role: str) -> None:
        """Ask about one step of its path; what was typed of name and answer stays.

        Args:
            step: The step that was done.
            role: Whom that step is for.
        """
        self._step = step
        self.role.set_text(role)
        self.role.show_error("")
        self._kept.put(step=step)

    def allow(self, reason: str) -> None:
        """Offer the form, or say who may fill it in."""
        self._who.setText(reason)
        self._who.setVisible(bool(reason))
        self.save.set_unavailable(reason)

    def take_focus(self) -> None:
        """Put the focus on the first question that is open."""
        (self.name if self.role.text() else self.role).edit.setFocus()

    def _on_role(self, _typed: str) -> None:
        """Somebody else than the step is for: it is not that step that was done."""
        if self._step != OTHER:
            self._step = self._editor.concerns.step_of(self._concern, self.role.text())
            self._kept.put(step=self._step)

    def _on_save(self) -> None:
        if _missing((self.role, self.name), self.tr("Write whom you told: role and name.")):
            return
        if _missing((self.reply,), self.tr("Write what they answered, in a few words.")):
            return
        when = self._when()
        if when is None:
            return
        step = self._step
        if step == OTHER:
            step = self._editor.concerns.step_of(self._concern, self.role.text())
        told = {
            "role": self.role.text(),
            "name": self.name.text(),
            "how": self.how.value or "by phone",
            "step": step,
            "reply": self.reply.text(),
            **when,
        }
        if self._editor.concerns.tell(self._concern, told):
            self._kept.settle()
            self.begin(self._concern)
            self.done.emit()

    def _when(self) -> Mapping[str, str] | None:
        """When it was; nothing for now. None when it cannot be read, which is then said."""
        self.when.show_error("")
        typed = self.when.text()
        if not typed:
            return {}
        read = read_instant(typed)
        try:
            if read is not None:
                return {"told_at": instant_of(self._editor.ws, read[1], read[0])}
            words = self.tr("Write a time, such as 14:02.")
        except QVisitError as error:
            words = " ".join(told(error))
        self.when.show_error(words)
        self.when.edit.setFocus()
        return None


class ConfirmForm(Card):
    """Record that a named role has the concern and acts on it."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Somebody confirms that they act on it"))
        self._editor = editor
        self._concern = ""
        self._who = Words("", "dense", "text2")
        self.role = TextField(self.tr("Role that confirms"))
        self.name = TextField(self.tr("Name"))
        self.step = GuardedField("concern-step", self.tr("What will they do next?"))
        self.save = PlainButton(self.tr("They have confirmed it"), "tick")
        lines = {"role": self.role, "name": self.name, "step": self.step}
        _limit(tuple(lines.values()))
        self._kept = KeptFields(self, editor, "concern-confirm", lines)
        for part in (self._who, self.role, self.name, self.step, self.save):
            self.body.addWidget(part)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        self._kept.begin(concern)

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.role.edit.setFocus()

    def allow(self, reason: str) -> None:
        """Offer the form, or say who may fill it in."""
        self._who.setText(reason)
        self._who.setVisible(bool(reason))
        self.save.set_unavailable(reason)

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
            self._kept.settle()
            self.begin(self._concern)
            self.done.emit()


class LaterForm(Card):
    """Add what became known later, at any time: references, the next step, who made it safe."""

    done = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Add what is known now"))
        self._editor = editor
        self._concern = ""
        self.reference = TextField(
            self.tr("Reference number"), self.tr("Such as an incident or safeguarding number.")
        )
        self.next_step = GuardedField("concern-next", self.tr("Next step"))
        self.made_safe = GuardedField("concern-safe", self.tr("Made safe by which role?"))
        self.item = TextField(self.tr("Link to an item"), self.tr("Its code."))
        self.save = PlainButton(self.tr("Add to the concern"), "plus")
        self._fields = (self.reference, self.next_step, self.made_safe, self.item)
        _limit(self._fields)
        names = ("reference", "next_step", "made_safe", "item")
        lines = dict(zip(names, self._fields, strict=True))
        self._kept = KeptFields(self, editor, "concern-later", lines)
        for part in (*self._fields, self.save):
            self.body.addWidget(part)
        self.save.clicked.connect(self._on_save)

    def begin(self, concern: str) -> None:
        """Ask about a concern."""
        self._concern = concern
        self._kept.begin(concern)

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.reference.edit.setFocus()

    def allow(self, reason: str) -> None:
        """Offer the form, or say who may fill it in."""
        self.save.set_unavailable(reason)

    def _on_save(self) -> None:
        key = self._editor.concerns.item_of(self.item.text())
        if not any(field.text() for field in self._fields):
            self.reference.show_error(self.tr("Fill in one of these first."))
            self.reference.edit.setFocus()
            return
        if key is None:
            self.item.show_error(self.tr("No item has this code. Correct it, or leave it empty."))
            self.item.edit.setFocus()
            return
        noted = {
            "reference": self.reference.text(),
            "next_step": self.next_step.text(),
            "made_safe": self.made_safe.text(),
            "template": key[0],
            "item": key[1],
        }
        if self._editor.concerns.note(self._concern, noted):
            self._kept.settle()
            self.begin(self._concern)
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
