"""A small note at the foot of a visit, written anywhere, about nothing in particular yet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.kept_note import KeptNote
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import MainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words

_FIELD = "jot"


class JotPanel(QWidget):
    """Away until it is wanted, then over the foot of the page. What is in it is durable.

    It becomes a jot once the person leaves it.
    """

    kept = Signal()  # a jot is on the disk

    def __init__(self, editor: VisitEditor, page: QWidget) -> None:
        """Make an empty note.

        Args:
            editor: Keeps it.
            page: Over whose foot it stands.
        """
        super().__init__(page)
        self._page = page
        self._editor = editor
        self._back: QWidget | None = None
        self._desk = ""  # on whose sheet of which visit it is written
        self.note = KeptNote(
            editor,
            _FIELD,
            self.tr("Jot something down"),
            self.tr("No names, initials or bed numbers. You sort it later. Safe as you type."),
            lines=2,
        )
        self.keep = MainButton(self.tr("Keep it  Ctrl+Enter"), "tick")
        self.keep.setAccessibleName(self.tr("Keep this jot"))
        self.keep.setAccessibleDescription(self.tr("Key Ctrl+Enter"))
        self._state = Words("", "dense", "text2")
        card = Card(accent="blue")
        card.setAccessibleName(self.tr("Jot"))
        for part in (self.note, flow_row((self.keep, self._state), 12)):
            card.body.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 0, 12, 8)
        whole.addWidget(card)
        self.keep.clicked.connect(self.close_up)
        self.note.submitted.connect(self._on_submitted)
        self.note.edit.installEventFilter(self)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        page.installEventFilter(self)
        editor.changed.connect(self._on_changed)
        self.hide()

    def toggle(self) -> None:
        """Open it with the focus in it, or keep what is in it and go back to where one was."""
        if self.isVisible() and self.note.edit.hasFocus():
            self.close_up()
        else:
            self.open_up()

    def open_up(self) -> None:
        """Show it, with what was being written before."""
        focused = self.window().focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._back = focused
        if not self.isVisible():
            self._desk = self._editor.current.desk
            self.note.begin()
            self._show_count()
            self.show()
            self._place()
        self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Keep what is written as a jot, go away, and put the focus back where it was."""
        back, self._back = self._back, None
        if self.flush():
            self.hide()
            if back is not None and back.isVisible():
                back.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is written as a jot; whether nothing is left to keep."""
        text = self.note.text().strip()
        if self.isHidden() or not text:
            return True
        self.note.keep()
        if self.note.guard.holds():
            return False
        if not self._editor.writing.jot(text):
            return False
        self.note.settle()
        self._show_count()
        self.kept.emit()
        announce(self, self.tr("Jot kept. {words}").format(words=self._state.text()))
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and self._went_elsewhere() and self.flush():
            self.hide()
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress:
            self.close_up()
            return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Stand at the foot of the page, as high as it has to be."""
        self.raise_()
        wide = self._page.width()
        high = min(self.heightForWidth(wide), self._page.height())
        self.setGeometry(0, self._page.height() - high, wide, high)

    def _went_elsewhere(self) -> bool:
        """Whether the focus is now on something else in this window, and not in another one."""
        now = self.window().focusWidget()
        return now is not None and not self.isAncestorOf(now)

    def _on_changed(self, _visit: str) -> None:
        """Another sheet is taken up: what the guard held back stays a draft of the one before."""
        if not self.isHidden() and self._editor.current.desk != self._desk:
            self.hide()
            self.note.set_text("")

    def _on_submitted(self, _text: str) -> None:
        self.close_up()

    def _show_count(self) -> None:
        count = len(self._editor.current.sheet.jots) if self._editor.opened else 0
        words = self.tr("Jots to sort: {n}").format(n=count)
        self._state.setText(words if count else self.tr("No jots to sort yet."))
