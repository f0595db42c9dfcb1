"""What a comment on a draft is about: the report, a section, a finding, an action or an item."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.workflow_words import ITEM, place_choices, place_of
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.usecases.visits import OpenVisit


class PlaceChooser(QWidget):
    """A list, and a line for the code where an item is chosen."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self.place = ChoiceBox(self.tr("What is it about?"))
        self.code = TextField(self.tr("Code of the item"), self.tr("Such as: FS12-3."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.place)
        column.addWidget(self.code)
        self.place.chosen.connect(self._on_chosen)
        self.code.hide()

    def show_choices(self, opened: OpenVisit) -> None:
        """Offer what the draft holds now; what was chosen stays chosen."""
        chosen = self.place.value
        self.place.set_choices(place_choices(opened))
        if chosen:
            self.place.show_value(chosen)
        self.arrange()

    def show_value(self, choice: str, code: str = "") -> None:
        """Show what was chosen before."""
        self.place.show_value(choice)
        self.code.set_text(code)
        self.arrange()

    def arrange(self) -> None:
        """Ask for a code where an item is chosen."""
        self._on_chosen(self.place.value)

    def check(self) -> QWidget | None:
        """Say beside the code that no item bears it; where to mend it, or None if all is well."""
        wrong = self.place.value == ITEM and not self._item()[1]
        self.code.show_error(self.tr("No item of this visit has this code.") if wrong else "")
        return self.code.edit if wrong else None

    @property
    def value(self) -> Mapping[str, str]:
        """What was chosen, as a comment holds it."""
        return place_of(self.place.value, self._item())

    def _item(self) -> tuple[str, str]:
        return self._editor.concerns.item_of(self.code.text()) or ("", "")

    def _on_chosen(self, choice: str) -> None:
        self.code.setVisible(choice == ITEM)
