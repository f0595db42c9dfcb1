"""Starts the window: its outline is painted, then everything else is loaded behind it."""

import os
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from qvisit.errors import QVisitError
from qvisit.ui.first_paint import FirstFrame, outline_of
from qvisit.ui.language import speak
from qvisit.ui.shell import Shell


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
    speak(app)
    with ExitStack() as until:
        open_shell(app, data, until).show()
        return app.exec()


def need_screen() -> None:
    """Look for a screen before Qt does: it ends the process where it finds none.

    Raises:
        NoScreenError: There is none.
    """
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in wanted):
        raise NoScreenError


def open_shell(app: QApplication, data: Path | None, until: ExitStack) -> Shell:
    """Make the window with the outline of its first page; the rest loads once it is painted.

    Args:
        app: Tells the colours of this computer.
        data: The folder of the only profile to offer; None for the usual place of profiles.
        until: Undoes what holds while the window is open.
    """
    shell = Shell()
    frame = FirstFrame(outline_of(app, data))
    shell.show_page(frame)
    frame.setFocus()
    frame.painted.connect(partial(_load_first_page, app, shell, data, until))
    return shell


def _load_first_page(app: QApplication, shell: Shell, data: Path | None, until: ExitStack) -> None:
    try:
        # Start-up time: all that the page needs loads behind the painted window.
        from qvisit.ui.first_page import show_first_page  # noqa: PLC0415

        show_first_page(app, shell, data, until)
    except BaseException:
        app.exit(1)  # else an empty window would stay
        raise
