"""One line of free words that is looked at while it is written."""

from typing import cast

from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.guardian import TextPlace
from qvisit.ui.widgets.text_guard import OneLine, TextGuard


class GuardedField(TextField):
    """A line in which somebody could be named by mistake."""

    def __init__(self, field: str, label: str, hint: str = "") -> None:
        """Make an empty field.

        Args:
            field: Names the text among those of a visit, such as "reopen-reason".
            label: What is asked; drawn above, and the name for screen readers.
            hint: What helps to answer; drawn beneath.
        """
        super().__init__(label, hint)
        self._field = field
        column = cast("QVBoxLayout", self.layout())
        self.guard = TextGuard(OneLine(self.edit), self, column)
        self.edit.textChanged.connect(self._on_text)

    def text_place(self) -> TextPlace:
        """Which text of the visit is written here; the panel shares it."""
        return TextPlace(field=self._field, own=False)

    def _on_text(self, _text: str) -> None:
        self.guard.edited()
