"""Who is somebody's buddy: a name to type, and whether that person will see it."""

from PySide6.QtCore import Signal

from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.prepare.part import try_with
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.usecases import care
from qvisit.usecases.visits import OpenVisit


class BuddyField(TextField):
    """Takes the name of a buddy. What is being typed stays while others' changes come in."""

    kept = Signal()

    def __init__(self, editor: VisitEditor, label: str) -> None:
        """Make an empty field.

        Args:
            editor: Holds the visit.
            label: What is asked.
        """
        super().__init__(label)
        self._editor = editor
        self._person: PersonId | None = None
        self._shown: object = None
        self.keep = PlainButton(self.tr("Keep the name"), "tick")
        self.put_beside(self.keep)
        self.keep.clicked.connect(self._on_keep)
        self.submitted.connect(self._on_keep)

    def show_person(self, opened: OpenVisit, person: PersonId) -> None:
        """Show who the buddy of somebody is; words that are being typed stay."""
        named = opened.shared.frame.buddy_of(person)
        if (opened.visit.id, person, named) == self._shown:
            return
        self._shown = (opened.visit.id, person, named)
        self._person = person
        self.set_text(named.name if named else "")
        self.show_error("")
        if named is None:
            self.set_hint(self.tr("Somebody from the panel, or another name."))
        elif named.buddy is None:
            words = self.tr("{name} is not on this panel. Tell them yourself.")
            self.set_hint(words.format(name=named.name))
        else:
            words = self.tr("{name} is on this panel, and sees it after a sync.")
            self.set_hint(words.format(name=named.name))

    def set_label(self, label: str) -> None:
        """Ask about another person."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)

    def forget(self) -> None:
        """Forget what was being typed."""
        self._shown = None

    def _on_keep(self) -> None:
        person, name = self._person, self.text()
        if person is None:
            return
        if try_with(
            self._editor, lambda ws, opened: care.name_buddy(ws, opened, person, name), self
        ):
            announce(self, f"{self.tr('Kept.')} {self.hint.text()}" if name else self.tr("Kept."))
            self.kept.emit()
