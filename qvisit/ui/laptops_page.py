"""Laptops: who takes part in the share, who asks to be let in, which ones were lost."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.frame_keys import focus_first
from qvisit.ui.language import how_many, in_language, told
from qvisit.ui.laptops_cards import LaptopsCard
from qvisit.ui.laptops_desk import LaptopsDesk
from qvisit.ui.let_in_cards import AdmitCard, WardCard
from qvisit.ui.list_rows import empty, focus_again, focused_name
from qvisit.ui.one_look import OneLook
from qvisit.ui.recover_card import RecoverCard
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.laptops_overview import AskingLaptop, LaptopsOverview, look_laptops
from qvisit.usecases.recovering import Recovered
from qvisit.workspace import Workspace


class LaptopsPage(ScrollPage):
    """Everybody may look; administrators let in and withdraw, leads let in for their visit."""

    changed = Signal()
    left = Signal()
    header_changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__()
        self._ws = ws
        self._look = OneLook(background, lambda: look_laptops(ws, self._stick), self)
        self._choosers = choosers
        self._stick: Path | None = None
        self._overview: LaptopsOverview | None = None
        self.title = self.tr("Laptops")
        self.context = self.tr("Who takes part in your trust’s share")
        self.desk = LaptopsDesk(ws, background, choosers, self)
        self.back = LinkButton(self.tr("Back to Sync"), "arrow-left")
        self.back.setObjectName("back")
        self._result = Banner("green", "")
        self._result.hide()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.body.spacing())
        self.recover = RecoverCard()
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._result)
        self.body.addLayout(self._cards)
        self.body.addWidget(self.recover)
        self.body.addStretch(1)
        self._connect()

    def refresh(self) -> None:
        """Look again; what is on the screen stays until the answer is there."""
        self._look.ask()

    def show_overview(self, overview: LaptopsOverview) -> None:
        """Show who takes part; the focus stays where it was if that is still there."""
        if overview == self._overview:
            return
        name = focused_name(self)
        nothing = self.window().focusWidget() is self
        self._overview = overview
        empty(self._cards)
        for asking in overview.asking:
            self._cards.addWidget(self._asking_card(overview, asking))
        if overview.administers or overview.led:
            self._cards.addWidget(self._elsewhere(overview))
        self._add_lists(overview)
        self.recover.setVisible(not overview.administers)
        keep_reading_order(self.content)
        if not focus_again(self, name) and (name or nothing):
            QTimer.singleShot(0, self, partial(focus_first, self))

    def _connect(self) -> None:
        self._look.found.connect(self.show_overview)
        self._look.failed.connect(self._on_problem)
        self.back.clicked.connect(self.left)
        self.desk.changed.connect(self.refresh)
        self.desk.changed.connect(self.changed)
        self.desk.failed.connect(self._on_problem)
        self.desk.progressed.connect(self.recover.show_progress)
        self.desk.recovered.connect(self._on_recovered)
        self.recover.code_given.connect(self.desk.recover)

    def _asking_card(self, overview: LaptopsOverview, asking: AskingLaptop) -> Card:
        if overview.administers:
            card = AdmitCard(asking, overview.people)
            card.admitted.connect(partial(self.desk.admit, asking))
            return card
        ward = WardCard(asking, overview.led)
        ward.let_in_on_ward.connect(partial(self.desk.let_in, asking))
        return ward

    def _elsewhere(self, overview: LaptopsOverview) -> Card:
        """Where else somebody may have asked."""
        none = self.tr("No laptop asks to be let in")
        card = Card(self.tr("Did somebody ask elsewhere?") if overview.asking else none)
        text = self.tr(
            "A colleague opens Sync on their laptop and chooses the share’s folder, or a stick "
            "that holds a copy. Then their six words show here."
        )
        card.body.addWidget(Words(text, "body"))
        if overview.away:
            card.body.addWidget(Words(in_language(overview.away), "dense", "ambertext"))
        look = PlainButton(self.tr("Look on a USB stick"), "usb")
        look.setObjectName("look-on-stick")
        look.clicked.connect(self._on_stick)
        card.body.addWidget(look, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _add_lists(self, overview: LaptopsOverview) -> None:
        used = [one for one in overview.laptops if not one.withdrawn and not one.visit]
        guests = [one for one in overview.laptops if not one.withdrawn and one.visit]
        gone = [one for one in overview.laptops if one.withdrawn]
        lists = (
            (how_many("1 laptop in use", "{count} laptops in use", len(used)), used),
            (
                how_many(
                    "1 laptop let in for one visit, by a panel lead",
                    "{count} laptops let in for one visit, by a panel lead",
                    len(guests),
                ),
                guests,
            ),
            (how_many("1 laptop withdrawn", "{count} laptops withdrawn", len(gone)), gone),
        )
        for title, laptops in lists:
            if laptops:
                now = self._ws.clock()
                card = LaptopsCard(title, laptops, now, administers=overview.administers)
                card.withdrawn.connect(self.desk.withdraw)
                card.stays.connect(self.desk.let_stay)
                self._cards.addWidget(card)

    def _on_stick(self) -> None:
        folder = self._choosers.folder(self, self.tr("Choose the USB stick"))
        if folder is not None:
            self._stick = folder
            self._overview = None
            self.refresh()

    def _on_recovered(self, result: Recovered) -> None:
        self.recover.show_ready()
        self.recover.code.set_text("")
        text = self.tr("Sync now, so that keys reach those who may have them. Withdraw lost ones.")
        if result.unread:
            text += " " + how_many(
                "1 file on the share could not be read.",
                "{count} files on the share could not be read.",
                result.unread,
            )
        self._say("green", self.tr("This laptop is an administrator’s now."), text)
        self.back.setFocus()

    def _on_problem(self, error: Exception) -> None:
        asked_for_code = self.recover.busy
        self.recover.show_ready()
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
        elif asked_for_code:
            self.recover.show_problem(" ".join(told(error)))
        else:
            self._say("amber", *told(error))

    def _say(self, tone: str, message: str, text: str) -> None:
        self._result.show_message(tone, message, text)
        self._result.show()
        self.ensureWidgetVisible(self._result)
