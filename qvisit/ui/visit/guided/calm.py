"""A quiet page of few words and large buttons: a break, a way to stop, a word beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.ui.theme import current_look, scaled
from qvisit.ui.visit.guided.buttons import CalmButton, fit_all
from qvisit.ui.visit.guided.fit import FITS
from qvisit.ui.visit.guided.measure import height_at
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import paint_ground
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words

_WIDE = 720
_LARGE_TEXT = 150


class CalmHeading(Heading):
    """It takes the focus on a new page, so that a screen reader begins with it."""

    def __init__(self) -> None:
        super().__init__("", 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, words: str) -> None:
        """Show words, and name them."""
        self.setText(words)
        self.setAccessibleName(words)


class CalmPage(QWidget):
    """Words above, buttons beneath, in the middle of a dim ground; the words scroll if need be."""

    def __init__(
        self, icon: str, buttons: Sequence[CalmButton], *, ground: str = "purpletint"
    ) -> None:
        """Make a page without words.

        Args:
            icon: Stands above the words.
            buttons: What can be done, the most likely first.
            ground: A role of `Tokens`.
        """
        super().__init__()
        self._ground = ground
        self._buttons = tuple(buttons)
        self.heading = CalmHeading()
        self.text = Words("", "second-large")
        self.text.set_widest(_WIDE)
        ink = "purpletext" if ground == "purpletint" else "bluetext"
        self._icon = IconMark(icon, ink, 48)
        self._held = held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(14)
        for part in (self._icon, self.heading, self.text):
            column.addWidget(part)
        column.addSpacing(8)
        for button in self._buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._page = page = ScrollPage(margin=0)
        for through in (page.viewport(), page.content):  # the ground is seen through them
            through.setAutoFillBackground(False)
        row = QHBoxLayout()  # an aligned widget would be as high as at the whole width
        row.addStretch(1)
        row.addWidget(held)
        row.addStretch(1)
        page.body.addStretch(1)
        page.body.addLayout(row)
        page.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def show_words(self, heading: str, lines: Sequence[str]) -> None:
        """Say something: a heading, and one idea a line."""
        self.heading.say(heading)
        self.text.setText("\n".join(lines))
        keep_reading_order(self)
        self._refit()

    def take_focus(self) -> None:
        """Begin at the heading."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange):
            self._refit()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(QPainter(self), self.rect(), self._ground)

    def _refit(self) -> None:
        """Take the largest sizes that need no scrolling; the icon goes first."""
        wide = min(scaled(_WIDE), self.width() - 64)
        self._held.setFixedWidth(max(240, wide))
        for fit in FITS[1:]:
            self._icon.setVisible(fit.above and current_look().text_percent < _LARGE_TEXT)
            self.heading.set_kind("title" if fit.question == "question-large" else "card")
            self.text.set_kind(fit.second)
            fit_all(self._buttons, fit)
            if height_at(self._held, self._held.width()) + 32 <= self.height():
                return
