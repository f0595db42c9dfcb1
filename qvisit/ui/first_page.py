"""What is loaded behind the first painted window: how it looks, and the page that unlocks."""

import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from qvisit.ui.first_paint import FirstFrame
from qvisit.ui.focus_ring import FocusRing
from qvisit.ui.garbage import collected_here
from qvisit.ui.places import Places
from qvisit.ui.saved_look import saved_look
from qvisit.ui.shell import Shell
from qvisit.ui.theme import apply_look, suggested_look
from qvisit.ui.unlock_page import UnlockPage


def show_first_page(app: QApplication, shell: Shell, data: Path | None, until: ExitStack) -> None:
    """Put the page that unlocks in place of its outline; the rest loads once it is painted.

    Args:
        app: Takes the look.
        shell: The painted window.
        data: The folder of the only profile to offer; None for the usual place of profiles.
        until: Undoes what holds while the window is open.
    """
    places = Places(data)
    profiles = places.profiles()
    look = saved_look(profiles[0].folder) if profiles else None
    apply_look(app, look or suggested_look(app))
    FocusRing(app)
    if profiles:
        _replace_outline(shell, UnlockPage([(str(one.folder), one.name) for one in profiles]))
    QTimer.singleShot(0, shell, partial(_load_the_rest, shell, places, until))


def _replace_outline(shell: Shell, page: UnlockPage) -> None:
    """Show the page in one painting, with what was typed meanwhile."""
    outline = shell.page
    shell.show_page(page)
    page.take_focus()
    if isinstance(outline, FirstFrame):
        page.words.edit.insert(outline.typed)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    shell.repaint()


def _load_the_rest(shell: Shell, places: Places, until: ExitStack) -> None:
    # Start-up time: log, database, cryptography and use cases load behind the painted page.
    from qvisit.logs import keep_log  # noqa: PLC0415
    from qvisit.ui.unexpected import show_unexpected  # noqa: PLC0415

    until.enter_context(collected_here())
    until.enter_context(keep_log(places.log_folder()))
    until.callback(setattr, sys, "excepthook", sys.excepthook)
    sys.excepthook = partial(show_unexpected, shell)

    from qvisit.ui.doors import Doors  # noqa: PLC0415

    Doors(shell, places, syncs=True)
