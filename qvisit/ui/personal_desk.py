"""What a person keeps for themselves: how the window looks and works for them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from qvisit.errors import QVisitError
from qvisit.ui.answer_keys import set_single_keys, single_keys
from qvisit.ui.own_ways import set_own_ways
from qvisit.ui.preferences import Preferences, load_preferences, save_preferences
from qvisit.ui.theme import Look, apply_look, current_look
from qvisit.worded import worded
from qvisit.workspace import Workspace


class NotKeptError(QVisitError):
    """The preferences could not be written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "Your settings could not be kept in {folder}. They hold until you close QVisit.",
                folder=folder,
            ),
            hint="Your saved work is safe. Make room on the disk, then choose them again.",
        )


class PersonalDesk(QObject):
    """Shows and keeps what the settings page asks for."""

    shown = Signal(object)  # Preferences
    failed = Signal(object)

    def __init__(self, ws: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._ws = ws

    def take_look(self, chosen: Look | None) -> None:
        """Show and keep a look that was chosen before unlocking; else show what was kept."""
        preferences = load_preferences(self._ws.folder)
        if chosen is not None and chosen != preferences.look:
            preferences = preferences.model_copy(update={"look": chosen})
            self.keep_preferences(preferences)
        else:
            show_preferences(preferences)
        self.shown.emit(preferences)

    def keep_preferences(self, preferences: Preferences) -> None:
        """Show preferences at once and keep them."""
        show_preferences(preferences)
        try:
            save_preferences(self._ws.folder, preferences)
        except OSError as error:
            kept = NotKeptError(self._ws.folder)
            kept.__cause__ = error
            self.failed.emit(kept)

    def keep_standard_words(self, standard: bool) -> None:
        """Keep which words the person likes with one question at a time."""
        now = load_preferences(self._ws.folder)
        chosen = now.model_copy(update={"standard_when_guided": standard})
        self.keep_preferences(chosen)
        self.shown.emit(chosen)


def show_preferences(preferences: Preferences) -> None:
    """Let the whole window look and work as one person likes it.

    A new look takes half a second with a visit open, so that is done for a new look only.
    """
    keys = single_keys() != preferences.single_key_answers
    set_single_keys(preferences.single_key_answers)
    set_own_ways(preferences.ways)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if preferences.look != current_look() or not app.styleSheet():
        apply_look(app, preferences.look)
    elif keys:
        for widget in app.allWidgets():  # answers draw their keys anew, as for a new look
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
