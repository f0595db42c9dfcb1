"""The keys of the window that work on every page."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qvisit.ui.shortcuts import KEYS

_PAGES = ("home", "visits", "templates", "sync", "settings")


class FrameKeys(QObject):
    """Binds the pages, help, lock, and F6 that goes round the areas of the window."""

    page_pressed = Signal(str)
    help_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, frame: QWidget, areas: Sequence[QWidget]) -> None:
        """Bind the keys.

        Args:
            frame: The window in which they work.
            areas: Where F6 goes, in reading order; those not shown are passed over.
        """
        super().__init__(frame)
        self._frame = frame
        self._areas = tuple(areas)
        self._last: dict[QWidget, QWidget] = {}
        for page in _PAGES:
            self._bind(page).activated.connect(lambda page=page: self.page_pressed.emit(page))
        self._bind("help").activated.connect(self.help_pressed)
        self._bind("lock").activated.connect(self.lock_pressed)
        self._bind("area").activated.connect(lambda: self._go(1))
        self._bind("area-back").activated.connect(lambda: self._go(-1))

    def _bind(self, name: str) -> QShortcut:
        return QShortcut(QKeySequence(KEYS[name]), self._frame)

    def _go(self, step: int) -> None:
        """Go to the next area that holds something to focus."""
        focused = self._frame.focusWidget()
        shown = [area for area in self._areas if area.isVisible()]
        here = next((at for at, area in enumerate(shown) if _holds(area, focused)), -1)
        if here < 0 and step < 0:
            here = 0
        for away in range(1, len(shown) + 1):
            if focus_first(shown[(here + step * away) % len(shown)]):
                return


def focus_first(area: QWidget) -> bool:
    """Put the focus on the first control in `area`, by tab order; whether there is one."""
    control: QWidget | None = area
    while control is not None:
        if _holds(area, control) and _takes_focus(control):
            control.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        control = control.nextInFocusChain()
        if control is area:
            break
    return False


def _takes_focus(control: QWidget) -> bool:
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and control.isVisible() and control.isEnabled() and not control.focusProxy()


def _holds(area: QWidget, control: QWidget | None) -> bool:
    return control is not None and (control is area or area.isAncestorOf(control))
