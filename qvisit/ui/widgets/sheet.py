"""A question or message that comes first: over the page, inside the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from qvisit.ui.announce import announce_aloud
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.buttons import PlainButton, WordButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card, paint_ground
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words

_WIDE = 560  # px at 100 %


class Sheet(QWidget):
    """Covers the window it belongs to until it is answered. Tab stays inside, Escape refuses.

    The focus goes back where it was. There is one window: this is no other.
    """

    answered = Signal(bool)

    def __init__(
        self, window: QWidget, sentence: str, text: str = "", *, icon: str = "info"
    ) -> None:
        """Cover `window` with a message; add buttons, then call `open_sheet`.

        Args:
            window: What it lies over.
            sentence: What is so, or what is asked; drawn bold.
            text: What is safe and what to do.
            icon: A name in resources/icons.
        """
        super().__init__(window)
        self._before: QWidget | None = None
        self.said = f"{sentence} {text}".strip()
        self.setAccessibleName(sentence)
        self.card = Card(accent="blue")
        self.card.setAccessibleName(sentence)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(IconMark(icon, "bluetext", 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Words(sentence, "card"), 1)
        self.card.body.addLayout(head)
        self._text = Words(text)
        self.card.body.addWidget(self._text)
        self._text.setVisible(bool(text))
        self._buttons = FlowLayout(spacing=8)
        self.card.body.addSpacing(8)
        self.card.body.addLayout(self._buttons)
        page = ScrollPage()
        page.body.addStretch(1)
        centre = QHBoxLayout()  # an alignment would measure the card at the width of the page
        centre.addStretch(1)
        centre.addWidget(self.card)
        centre.addStretch(1)
        page.body.addLayout(centre)
        page.body.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        self.hide()

    def add_button(self, button: WordButton, answer: bool | None) -> None:
        """Add a button. `answer` is what pressing it answers; none keeps the sheet open."""
        if answer is not None:
            button.clicked.connect(lambda: self._close(answer))
        self._buttons.addWidget(button)

    def open_sheet(self) -> None:
        """Show the sheet and go to its first button."""
        self._before = self._window().focusWidget()
        self._window().installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self._move(0)
        QTimer.singleShot(0, self, self._hold_focus)
        announce_aloud(self, self.said, assertive=True)

    def dismiss(self) -> None:
        """Close it as Escape does: nothing was agreed to."""
        self._close(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._move(1 if forward else -1)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), "page")

    def _window(self) -> QWidget:
        """What it lies over. Not kept: a child that keeps its parent may outlive it by a moment."""
        return self.parentWidget() or self

    def _fit(self) -> None:
        self.setGeometry(self._window().rect())
        self.card.setFixedWidth(min(scaled(_WIDE), max(200, self._window().width() - 64)))

    def _move(self, step: int) -> None:
        items = [self._buttons.itemAt(at) for at in range(self._buttons.count())]
        buttons = [item.widget() for item in items if item is not None]
        at = next((place for place, one in enumerate(buttons) if one and one.hasFocus()), 0)
        target = buttons[(at + step) % len(buttons)] if buttons else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _hold_focus(self) -> None:
        """Take the focus again, if it was on its way to something beneath when this was opened."""
        now = self._window().focusWidget()
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self._before = now
            self._move(0)

    def _close(self, answer: bool) -> None:
        self._window().removeEventFilter(self)
        self.hide()
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:  # what was there is gone meanwhile, for instance after a sync
            self._window().focusNextChild()
        self.answered.emit(answer)
        self.deleteLater()


def ask(
    window: QWidget, question: str, text: str, yes: WordButton, no: str, on_yes: Callable[[], None]
) -> Sheet:
    """Ask before something that cannot be taken back.

    Args:
        window: The window to ask in.
        question: What is asked.
        text: What will happen, and what stays safe.
        yes: The button that does it; its words say what happens.
        no: Words of the button that changes nothing; it has the focus first.
        on_yes: Called when the person agrees.
    """
    sheet = Sheet(window.window(), question, text, icon="help")
    sheet.add_button(PlainButton(no), answer=False)
    sheet.add_button(yes, answer=True)
    sheet.answered.connect(lambda agreed: on_yes() if agreed else None)
    sheet.open_sheet()
    return sheet
