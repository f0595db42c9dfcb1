"""The keys of the window that work on every page, and the way Tab takes through it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from qvisit.ui.shortcuts import KEYS

_PAGES = ("home", "visits", "templates", "sync", "settings")


class KeyboardFrame(QWidget):
    """A window made of areas. F6 goes round them, Tab goes through one after the other.

    Qt's own order is that of creation, so whatever a page adds later would come after the
    status line.
    """

    page_pressed = Signal(str)
    help_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._areas: tuple[QWidget, ...] = ()
        for page in _PAGES:
            self._bind(page).activated.connect(partial(self.page_pressed.emit, page))
        self._bind("help").activated.connect(self.help_pressed)
        self._bind("lock").activated.connect(self.lock_pressed)
        self._bind("fill").activated.connect(self._fill)
        self._bind("area").activated.connect(partial(self._go, 1))
        self._bind("area-back").activated.connect(partial(self._go, -1))

    def set_areas(self, areas: Sequence[QWidget]) -> None:
        """Name the areas, in reading order; those not shown are passed over."""
        self._areas = tuple(areas)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        by_area: dict[QWidget, list[QWidget]] = {area: [] for area in self._areas}
        for control in _chain(self):
            if _takes_focus(control):
                area = self._area_of(control)
                if area is not None:
                    by_area[area].append(control)
        return [control for stops in by_area.values() for control in stops]

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self.tab_stops()
        focused = self.focusWidget()
        if not stops:
            return False
        if focused in stops:
            to = stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]
        else:
            area = self._area_of(focused)
            beside = [stop for stop in stops if self._area_of(stop) is area] or stops
            to = beside[0] if forward else beside[-1]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        to.setFocus(reason)
        return True

    def _bind(self, name: str) -> QShortcut:
        return QShortcut(QKeySequence(KEYS[name]), self)

    def _fill(self) -> None:
        """Fill the screen with the window, or give the screen back."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _area_of(self, control: QWidget | None) -> QWidget | None:
        while control is not None and control is not self:
            if control in self._areas:
                return control
            control = control.parentWidget()
        return None

    def _go(self, step: int) -> None:
        """Go to the next area that holds something to focus."""
        shown = [area for area in self._areas if area.isVisible()]
        area = self._area_of(self.focusWidget())
        here = shown.index(area) if area in shown else (-1 if step > 0 else 0)
        for away in range(1, len(shown) + 1):
            if focus_first(shown[(here + step * away) % len(shown)]):
                return


def focus_first(area: QWidget) -> bool:
    """Put the focus on the first control in `area`, by tab order; whether there is one."""
    for control in _chain(area.window()):
        inside = control is area or area.isAncestorOf(control)
        if inside and _takes_focus(control):
            control.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


def _chain(start: QWidget) -> list[QWidget]:
    """All of the window, in the order in which it was made, from `start`."""
    found = [start]
    each = start.nextInFocusChain()
    while each is not None and each is not start:
        found.append(each)
        each = each.nextInFocusChain()
    return found


def _takes_focus(control: QWidget) -> bool:
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and control.isVisible() and control.isEnabled() and not control.focusProxy()
