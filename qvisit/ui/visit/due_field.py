"""A day by which something is to be done, as people write it."""

from qvisit.ui.widgets.fields import TextField
from qvisit.ui.wording import day_words, read_day


class DueField(TextField):
    """Says beneath which day it understood, at each key."""

    def __init__(self, label: str, hint: str) -> None:
        """Make an empty field.

        Args:
            label: What is asked.
            hint: How a day may be written.
        """
        super().__init__(label, hint)
        self._usual = hint

    @property
    def day(self) -> str:
        """The day as ISO, or "" while none can be read."""
        day = read_day(self.text())
        return day.isoformat() if day else ""

    def begin(self) -> None:
        """Take errors away, after another day was put in."""
        self.show_error("")
        self.set_hint(self._usual)

    def look(self, now: str) -> None:
        """Say which day was understood, and if it is past.

        Args:
            now: Today, as ISO.
        """
        if not self.day:
            self.set_hint(self._usual)
            return
        self.show_error("")
        words = (
            self.tr("That is {day}. This day is past.")
            if self.day < now
            else self.tr("That is {day}.")
        )
        self.set_hint(words.format(day=day_words(self.day)))

    def check(self) -> str:
        """Say that a day is missing; the sentence, or "" when there is one."""
        sentence = "" if self.day else self.tr("Write a day, such as 9 April 2027.")
        self.show_error(sentence)
        return sentence
