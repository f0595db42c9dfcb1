"""Syncs through a USB stick: looks at what was chosen, and offers to make it a copy first."""

from functools import partial

from PySide6.QtCore import Signal

from qvisit.ui.page_desk import PageDesk
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.sticks import Stick, look_at_stick, prepare_stick


class StickDesk(PageDesk):
    """Asks for the stick, and tells which folder on it to sync with."""

    ready = Signal(object)  # Path
    offered = Signal(object)  # Stick: it holds no copy yet

    def choose(self) -> None:
        """Ask where the stick is, and look at it."""
        folder = self.ask_folder(self.tr("Choose the USB stick"))
        if folder is not None:
            self.run(partial(look_at_stick, self.ws, folder), self._on_looked)

    def prepare(self, stick: Stick) -> None:
        """Make it a copy of the share, then sync with it."""
        self.run(partial(prepare_stick, self.ws, stick), self.ready.emit)

    def _on_looked(self, stick: Stick) -> None:
        if stick.ready:
            self.ready.emit(stick.folder)
        else:
            self.offered.emit(stick)


class StickOffer(Card):
    """The stick holds no copy of the share yet: make it one, or not."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, stick: Stick) -> None:
        super().__init__(accent="blue")
        self.set_title(self.tr("This stick is new to your share"))
        words = (
            self.tr("QVisit can make it a copy of your trust’s share and sync at once."),
            self.tr("It writes to {folder} and leaves all other files as they are.").format(
                folder=stick.folder
            ),
            self.tr("All that reviewers write is sealed on it. Whoever finds it can read none."),
        )
        for sentence in words:
            self.body.addWidget(Words(sentence, "body"))
        self.accept = SecondButton(self.tr("Make it a copy and sync"), "usb")
        self.accept.setObjectName("make-copy")
        self.decline = PlainButton(self.tr("Not this stick"), "cross")
        self.body.addWidget(flow_row((self.accept, self.decline)))
        self.accept.clicked.connect(self.accepted)
        self.decline.clicked.connect(self.declined)
