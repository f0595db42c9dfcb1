"""Saves what is written about themes through the editor."""

from collections.abc import Mapping

from qvisit.ids import PersonId
from qvisit.ui.editor import VisitEditor
from qvisit.usecases import themes


class ThemeDesk:
    """Each method tells whether it is on the disk."""

    def __init__(self, editor: VisitEditor) -> None:
        self._editor = editor

    def say(self, values: Mapping[str, object], theme: str = "") -> bool:
        """Write down a theme, or with `theme` put it in place of that one."""
        return self._editor.apply(lambda ws, opened: themes.say_theme(ws, opened, values, theme)[0])

    def take_back(self, theme: str) -> bool:
        """Take a theme back."""
        return self._editor.apply(lambda ws, opened: themes.take_theme_back(ws, opened, theme))

    def answer(self, theme: str, values: Mapping[str, object]) -> bool:
        """Write down what came of a theme."""
        return self._editor.apply(lambda ws, opened: themes.answer_theme(ws, opened, theme, values))

    def tell(self, where: str, how: str, on: str) -> bool:
        """Record that people on the ward were told."""
        return self._editor.apply(lambda ws, opened: themes.tell_people(ws, opened, where, how, on))

    def tell_reviewer(self, person: PersonId, on: str, how: str) -> bool:
        """Record that a lived-experience reviewer was told."""
        return self._editor.apply(
            lambda ws, opened: themes.tell_reviewer(ws, opened, person, on, how)
        )
