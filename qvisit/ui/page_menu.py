"""The pages as a list over the content, where there is no room for the rail."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qvisit.ui.theme import scaled
from qvisit.ui.widgets.buttons import WordButton
from qvisit.ui.widgets.panel import Panel

_WIDE = 200  # px at 100 %


class MenuEntry(WordButton):
    """One line of the list, as wide as the list."""

    def __init__(self, words: str, icon: str) -> None:
        super().__init__(words, icon, kind="menu")
        self._face.centred = False
        self._face.height = 44
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class _Catcher(QWidget):
    """Lies unseen over the window while the list is open; a press on it closes the list."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class PageMenu(Panel):
    """The list. Arrows move in it, Enter goes there, Escape goes back to the Menu button."""

    page_chosen = Signal(str)
    person_pressed = Signal()
    lock_pressed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget, under: QWidget) -> None:
        super().__init__("surface", "ctl", parent=parent)
        self._frame = parent
        self._under = under
        self.setAccessibleName(self.tr("Pages"))
        self._pages: dict[str, MenuEntry] = {}
        self._words: dict[str, tuple[str, str]] = {}  # word and icon
        self._person = MenuEntry(self.tr("You"), "person")
        self._lock = MenuEntry(self.tr("Lock"), "lock")
        self._person.clicked.connect(self.hide)
        self._person.clicked.connect(self.person_pressed)
        self._lock.clicked.connect(self.hide)
        self._lock.clicked.connect(self.lock_pressed)
        self._catcher = _Catcher(parent)
        self._catcher.hide()
        self._catcher.pressed.connect(self.close_list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)
        self._column.addWidget(self._person)
        self._column.addWidget(self._lock)
        self.hide()

    def add_page(self, key: str, word: str, icon: str) -> None:
        """Add a line under the pages that are there."""
        entry = MenuEntry(word, icon)
        entry.clicked.connect(partial(self._on_page, key))
        self._column.insertWidget(len(self._pages), entry)
        self._pages[key] = entry
        self._words[key] = (word, icon)

    def show_current(self, key: str) -> None:
        """Mark the page on the screen."""
        for each, entry in self._pages.items():
            entry.set_words(entry.words, "tick" if each == key else self._words[each][1])
            name = self.tr("{page}, current page").format(page=entry.words)
            entry.setAccessibleName(name if each == key else entry.words)

    def set_badge(self, key: str, number: int) -> None:
        """Show how many things wait on a page."""
        words = self._words[key][0]
        waiting = self.tr("{page}, {count} waiting").format(page=words, count=number)
        self._pages[key].set_words(waiting if number else words)

    def set_person(self, name: str) -> None:
        """Show whose profile this is."""
        self._person.set_words(name)

    def open_list(self) -> None:
        """Show the list under its button and go to its first line."""
        corner = self._under.mapTo(self._frame, self._under.rect().bottomLeft())
        wide = max(scaled(_WIDE), self._column.sizeHint().width())
        self.setGeometry(corner.x(), corner.y() + 8, wide, self._column.sizeHint().height())
        self._catcher.setGeometry(self._frame.rect())
        self._catcher.show()
        self._catcher.raise_()
        self.show()
        self.raise_()
        first = next(iter(self._pages.values()), self._lock)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def close_list(self) -> None:
        """Take the list away; the Menu button gets the focus back."""
        self.hide()
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._catcher.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the list while it is open; Escape leaves."""
        self._move(1 if forward else -1)
        return True

    def _move(self, step: int) -> None:
        entries = [*self._pages.values(), self._person, self._lock]
        at = next((place for place, one in enumerate(entries) if one.hasFocus()), 0)
        entries[(at + step) % len(entries)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_page(self, key: str) -> None:
        self.close_list()
        self.page_chosen.emit(key)
