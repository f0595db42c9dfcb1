"""The steps of a visit: tabs where there is room, one button with a list where there is not."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.theme import scaled, tokens
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.steps import Step
from qvisit.ui.widgets.buttons import PlainButton, WordButton
from qvisit.ui.widgets.face import Face
from qvisit.ui.widgets.panel import NamedGroup, Panel
from qvisit.ui.widgets.roving import RovingFocus

_UNDERLINE = 4
_LIST = 300  # px at 100 %


class StepTab(WordButton):
    """One step. Locked: a lock, and on focus what opens it."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.words, kind="link")
        self._face = Face(step.words, "", "body", height=40, padding=8)
        self._current = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_step(self, step: Step, *, current: bool) -> None:
        """Show how a step stands."""
        self._current = current
        self._face.kind = "row" if current else "body"
        self.set_words(step.words, "tick" if step.done and not current else "")
        self.set_unavailable(step.reason)
        parts = [step.words]
        if current:
            parts.append(self.tr("current step"))
        elif step.done:
            parts.append(self.tr("done"))
        elif step.reason:
            parts.append(self.tr("locked"))
        self.setAccessibleName(", ".join(parts))

    def sizeHint(self) -> QSize:
        face = self._drawn()
        return Face(face.words, face.icon or "tick", "row", 40, 8).size(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        if self.underMouse() and not self._current:
            painter.fillRect(self.rect(), QColor(colours.plainhover))
        ink = colours.text if self._current or not self.reason else colours.text2
        self._drawn().draw(painter, self.rect(), ink)
        if self._current:
            line = QRect(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE)
            painter.fillRect(line, QColor(colours.blue))


class StepList(Panel):
    """All steps under the list button. Arrows move, Enter goes there, Escape closes."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__("surface", "ctl", parent=window)
        self.entries = EntryList(self.tr("Steps of the visit"))
        self.entries.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.entries)
        self.hide()

    def open_under(self, button: QWidget) -> None:
        """Show the list under its button, inside the window."""
        window = self.parentWidget()
        if window is None:
            return
        wide = min(scaled(_LIST), window.width() - 16)
        high = self.entries.heightForWidth(wide - 8) + 8
        corner = button.mapTo(window, QPoint(0, button.height() + 8))
        corner.setX(max(8, min(corner.x(), window.width() - wide - 8)))
        room = window.height() - 8 - corner.y()
        self.setGeometry(corner.x(), corner.y(), wide, min(high, room))
        self.raise_()
        self.show()
        self.entries.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """Tab closes the list: it lies over other things."""
        self.close_list()
        return True

    def close_list(self) -> None:
        """Take the list away; its button gets the focus back."""
        self.hide()
        self.closed.emit()


class StepTabs(NamedGroup):
    """Tells which step is wanted; shows which is current."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Steps of the visit"))
        self._steps: Sequence[Step] = ()
        self._current = ""
        self.fits = True
        self._tabs: dict[str, StepTab] = {}
        self._roving = RovingFocus(self)
        self._list: StepList | None = None
        self.button = PlainButton("", "chevron-down")
        self.button.setAccessibleDescription(self.tr("Opens the list of steps."))
        self.button.clicked.connect(self._on_button)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.button)
        whole.addLayout(self._row)
        whole.addStretch(1)
        self.button.hide()

    def show_steps(self, steps: Sequence[Step], current: str) -> None:
        """Show how the steps stand and which one is on the screen."""
        self._steps, self._current = steps, current
        if not self._tabs:
            for step in steps:
                tab = StepTab(step)
                tab.clicked.connect(partial(self._on_tab, step.key))
                self._tabs[step.key] = tab
                self._row.addWidget(tab)
            self._roving.follow(list(self._tabs.values()))
        for step in steps:
            self._tabs[step.key].show_step(step, current=step.key == current)
            if step.key == current:
                self.button.set_words(step.words)
                self.button.setAccessibleName(self.tr("Step: {step}").format(step=step.words))
        self._roving.stop_at(self._tabs.get(current))

    def tab(self, key: str) -> StepTab:
        """The tab of a step."""
        return self._tabs[key]

    def take_focus(self) -> None:
        """Put the focus on the current step."""
        shown = self._tabs.get(self._current) if self.fits else self.button
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_room(self, width: int) -> None:
        """Show tabs if they fit in `width` px, else the list button."""
        needed = sum(tab.sizeHint().width() + 8 for tab in self._tabs.values())
        fits = needed <= width
        self.fits = fits
        self.button.setVisible(not fits)
        for tab in self._tabs.values():
            tab.setVisible(fits)

    def minimumSizeHint(self) -> QSize:
        return self.button.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._list is not None:
            self._list.hide()

    def _on_tab(self, key: str) -> None:
        self.chosen.emit(key)

    def _on_button(self) -> None:
        if self._list is None:
            self._list = StepList(self.window())
            self._list.chosen.connect(self._on_listed)
            self._list.closed.connect(self.button.setFocus)
        self._list.entries.show_entries([_entry(step) for step in self._steps])
        self._list.entries.set_current(self._current)
        self._list.open_under(self.button)

    def _on_listed(self, key: str) -> None:
        step = next(one for one in self._steps if one.key == key)
        if step.reason:
            announce(self, step.reason)
            return
        if self._list is not None:
            self._list.close_list()
        self.chosen.emit(key)


def _entry(step: Step) -> Entry:
    icon = "lock" if step.reason else ("tick" if step.done else "circle")
    return Entry(step.key, step.words, text=step.reason, icon=icon)
