"""Starts the window: the first page is painted, then everything else is loaded behind it."""

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from qvisit.errors import QVisitError
from qvisit.logs import keep_log
from qvisit.ui.focus_ring import FocusRing
from qvisit.ui.places import Places
from qvisit.ui.saved_look import saved_look
from qvisit.ui.shell import Shell
from qvisit.ui.theme import apply_look, suggested_look
from qvisit.ui.unexpected import show_unexpected
from qvisit.ui.unlock_page import UnlockPage


class NoScreenError(QVisitError):
    """There is nothing to show a window on; Qt would end the process."""

    def __init__(self) -> None:
        super().__init__(
            "There is no screen here, so the window cannot open.",
            hint="Run `make demo` to see a visit without a screen, or use the command line: "
            "qvisit --help.",
        )


def run_window(data: Path | None) -> int:
    """Open the window and stay until it is closed.

    Args:
        data: The folder of the only profile to offer; None for the usual place of profiles.

    Raises:
        NoScreenError: There is no screen.
    """
    need_screen()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("QVisit")
    places = Places(data)
    with keep_log(places.log_folder()):
        shell = open_shell(app, places)
        before, sys.excepthook = sys.excepthook, partial(show_unexpected, shell)
        try:
            shell.show()
            return app.exec()
        finally:
            sys.excepthook = before


def need_screen() -> None:
    """Look for a screen before Qt does: it ends the process where it finds none.

    Raises:
        NoScreenError: There is none.
    """
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in wanted):
        raise NoScreenError


def open_shell(app: QApplication, places: Places) -> Shell:
    """Make the window with its first page; the rest loads once it is painted."""
    profiles = places.profiles()
    look = saved_look(profiles[0].folder) if profiles else None
    apply_look(app, look or suggested_look(app))
    FocusRing(app)
    shell = Shell()
    if profiles:
        shell.show_page(UnlockPage([(str(one.folder), one.name) for one in profiles]))
    shell.painted.connect(partial(_load_the_rest, shell, places))
    return shell


def _load_the_rest(shell: Shell, places: Places) -> None:
    # Start-up time: database, cryptography and use cases load behind the painted window.
    from qvisit.ui.doors import Doors  # noqa: PLC0415

    Doors(shell, places)
