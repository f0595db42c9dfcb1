"""At the foot of every guided page: what is safe, and whom one can talk to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from qvisit.ui.theme import tokens
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.flow import FlowLayout, turn_row
from qvisit.ui.widgets.panel import paint_ground
from qvisit.ui.widgets.words import Words
from qvisit.ui.widgets.wrapping import natural_width
from qvisit.visits.kinds import ContactEntered

_SUPPORT = ("support for reviewers", "buddy")  # not any support: that may be the one for IT
_WIDEST = 900


class Foot(QWidget):
    """Two quiet texts, side by side where they fit. Support is never scrolled away."""

    def __init__(self) -> None:
        super().__init__()
        self.saved = Words("", "dense-bold", "greentext")
        self.more = Words("", "dense", "text2")
        self.support = Words("", "dense", "text")
        held = QWidget()
        flow = FlowLayout(held, spacing=16)
        for words in (self.saved, self.more, self.support):
            words.set_widest(_WIDEST)
        for words in (self.saved, self.more):
            flow.addWidget(words)
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(4)
        row.addWidget(held, 1)
        row.addWidget(self.support)

    def show_state(self, first: str, more: str, *, safe: bool = True) -> None:
        """Say what is safe, or that something is not."""
        self.saved.setText(first)
        self.saved.set_ink("greentext" if safe else "redtext")
        self.saved.setVisible(bool(first))
        self.more.setText(more)
        self._turn()

    def show_support(self, words: str) -> None:
        """Say whom one can talk to."""
        self.support.setText(words)
        self._turn()

    def set_short(self, short: bool) -> None:
        """Leave out the second sentence where room is scarce; support stays."""
        self.more.setVisible(not short)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._turn()

    def _turn(self) -> None:
        """Put support at the right, or beneath where there is no room."""
        texts = (self.saved, self.more, self.support)
        shown = [one for one in texts if one.isVisibleTo(self) and one.text()]
        needed = sum(natural_width(one.text(), one.font()) for one in shown)
        beside = needed + 48 + 32 <= self.width()
        policy = QSizePolicy.Policy.Maximum if beside else QSizePolicy.Policy.Expanding
        self.support.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        turn_row(self._row, beside)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ground(painter, self.rect(), "surface")
        edge = tokens().edge
        paint_ground(painter, self.rect().adjusted(0, 0, 0, edge - self.height()), "line")


def support_words(contacts: Sequence[ContactEntered]) -> str:
    """Whom one can talk to: the panel's own contact if there is one, and the national number."""
    wanted = (one for role in _SUPPORT for one in contacts if role in one.role.casefold())
    own = next(wanted, None)
    national = tr("Samaritans 116 123, free, day and night.")
    if own is None:
        return tr("Need to talk? {national}").format(national=national)
    words = tr("Need to talk? {name}, {phone}. {national}")
    return words.format(name=own.name, phone=own.phone, national=national)
