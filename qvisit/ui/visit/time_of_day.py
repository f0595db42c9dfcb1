"""A time earlier today, typed in one line."""

from qvisit.forms.times import clock_of
from qvisit.ui.widgets.fields import TextField

_LONGEST = 12


class TimeOfDay(TextField):
    """Takes 14:02, 14.02, 1402 or 2 pm; empty means now."""

    def __init__(self, label: str, hint: str) -> None:
        super().__init__(label, hint)
        self.edit.setMaxLength(_LONGEST)
        self.edited.connect(self._on_typed)

    def show_time(self, at: str) -> None:
        """Show a time of day, such as 10:40; "" for now."""
        self.set_text(at)
        self.show_error("")

    def read(self) -> str | None:
        """The time of day as 10:40, "" for now; None where it is no time, which is said."""
        typed = self.text()
        at = clock_of(typed) if typed else ""
        wrong = bool(typed) and not at
        self.show_error(self.tr("Write a time, such as 10:40 or 2 pm.") if wrong else "")
        return None if wrong else at

    def _on_typed(self, _text: str) -> None:
        self.show_error("")
