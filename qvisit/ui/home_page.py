"""Home: is anything dangerous open, what do I do next, is my work safe?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from qvisit.ui.background import Background
from qvisit.ui.home_actions import OpenActionsCard
from qvisit.ui.home_cards import (
    CoverageCard,
    NextVisitCard,
    NoVisitCard,
    OtherVisitsCard,
    PhoneListCard,
    PractiseCard,
    ShareCard,
    next_card,
)
from qvisit.ui.list_rows import empty, focus_again, focused_name
from qvisit.ui.one_look import OneLook
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import is_for_me, roles_words, written_moment
from qvisit.usecases.home import Home, OpenConcern, look_home
from qvisit.visits.members import GOVERNANCE
from qvisit.workspace import Workspace

_TWO_COLUMNS = 960  # px at 100 %


class HomePage(ScrollPage):
    """Shows what waits and asks the window to go there; it changes nothing itself."""

    visit_opened = Signal(str, str)  # visit, step
    concern_opened = Signal(str, str)  # visit, concern
    page_requested = Signal(str)
    plan_requested = Signal(str)  # ward, or "" for any
    practice_requested = Signal()
    header_changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__()
        self._ws = ws
        self._look = OneLook(background, partial(look_home, ws), self)
        self._look.found.connect(self.show_home)
        self._look.failed.connect(self.failed)
        self._home: Home | None = None
        self.title = self.tr("Home")
        self.context = ""
        self._concerns = QVBoxLayout()
        self._main = QVBoxLayout()
        self._side = QVBoxLayout()
        left = QVBoxLayout()
        for column in (self._concerns, self._main, self._side, left):
            column.setSpacing(GAP)
        left.addLayout(self._concerns)
        left.addLayout(self._main)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addLayout(self._side)
        right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(GAP)
        self._columns.addLayout(left, 65)
        self._columns.addLayout(right, 35)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._main.addWidget(Words(self.tr("Looking at what waits for you …"), "body", "text2"))

    def refresh(self) -> None:
        """Look again; what is on the screen stays until the answer is there."""
        self._look.ask()

    def show_home(self, home: Home) -> None:
        """Show what was found; the focus stays where it was if that is still there."""
        if home == self._home:
            return
        before, self._home = self._home, home
        name = focused_name(self)
        if before is None or not _only_synced(before, home):
            self._show_all(home)  # else what the person may be about to press stays
        empty(self._side)
        self._fill_side(home)
        if not focus_again(self, name) and (name or before is None):
            QTimer.singleShot(0, self, self.take_focus)  # once what was made is shown

    def _show_all(self, home: Home) -> None:
        """Show all but what stands at the side."""
        self.title = self._greeting(home.name, self._ws.clock())
        self.context = roles_words(home.roles)
        for column in (self._concerns, self._main):
            empty(column)
        self._fill_concerns(home.concerns)
        self._fill_main(home)
        self.header_changed.emit()

    def take_focus(self) -> None:
        """Put the focus on what comes next."""
        focus_again(self, "next-step")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.viewport().width() >= scaled(_TWO_COLUMNS)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _greeting(self, name: str, now: datetime) -> str:
        if now.hour < 12:
            return self.tr("Good morning, {name}").format(name=name)
        if now.hour < 18:
            return self.tr("Good afternoon, {name}").format(name=name)
        return self.tr("Good evening, {name}").format(name=name)

    def _fill_concerns(self, concerns: Sequence[OpenConcern]) -> None:
        ordered = sorted(concerns, key=lambda one: one.concern.state != "not_told")
        for one in ordered:
            self._concerns.addWidget(self._concern_banner(one))

    def _concern_banner(self, one: OpenConcern) -> Banner:
        raised = one.concern.raised
        told = one.concern.state == "told"
        state = self.tr("Told, not confirmed yet") if told else self.tr("Not told yet")
        what = " ".join(raised.said.what.split())
        written = written_moment(raised, self._ws.clock())
        where = self.tr("{ward}. Written {time}.").format(ward=one.ward_name, time=written)
        safe = (
            self.tr("Somebody was told. Nobody has said yet that they act on it.")
            if told
            else self.tr("It is saved on this laptop. Saving does not tell anyone.")
        )
        banner = Banner(
            "red",
            self.tr("{state}: {what}").format(state=state, what=what),
            f"{where} {safe}",
            self.tr("Open and confirm") if told else self.tr("Open and phone"),
        )
        concern = raised.said.concern
        banner.button.setObjectName(f"concern-{concern}")
        banner.button.setAccessibleDescription(what)
        banner.pressed.connect(partial(self.concern_opened.emit, one.visit, concern))
        return banner

    def _fill_main(self, home: Home) -> None:
        first = next_card(home.cards)
        others = [one for one in home.cards if one is not first]
        if first is not None:
            card = NextVisitCard(first, self._ws.clock())
            card.opened.connect(self.visit_opened)
            self._main.addWidget(card)
        if first is None or not is_for_me(first.step):
            nothing = NoVisitCard(home, waiting=first is not None)
            self._pass_on(nothing)
            self._main.addWidget(nothing)
        elif not home.has_answered:
            practise = PractiseCard()
            practise.pressed.connect(self.practice_requested)
            self._main.addWidget(practise)
        if others:
            more = OtherVisitsCard(others)
            more.opened.connect(self.visit_opened)
            more.all_requested.connect(partial(self.page_requested.emit, "visits"))
            self._main.addWidget(more)

    def _pass_on(self, card: NoVisitCard) -> None:
        card.plan_requested.connect(partial(self.plan_requested.emit, ""))
        card.practice_requested.connect(self.practice_requested)
        card.share_requested.connect(partial(self.page_requested.emit, "sync"))

    def _fill_side(self, home: Home) -> None:
        share = ShareCard(home, self._ws.clock())
        share.pressed.connect(partial(self.page_requested.emit, "sync"))
        self._side.addWidget(share)
        governs = GOVERNANCE in home.standing.roles
        phones = PhoneListCard(home.contacts, self._ws.clock().date(), may_change=governs)
        phones.pressed.connect(partial(self.page_requested.emit, "phones"))
        self._side.addWidget(phones)
        if governs:
            wards = CoverageCard([one for one in home.coverage if one.overdue], home.coverage)
            wards.plan_requested.connect(self.plan_requested)
            actions = OpenActionsCard(home.actions)
            actions.opened.connect(self.visit_opened)
            self._side.addWidget(actions)
            self._side.addWidget(wards)


def _only_synced(before: Home, now: Home) -> bool:
    """Whether nothing but what waits for the share, and when it was reached, is new."""
    return replace(before, waiting=now.waiting, last_sync=now.last_sync) == now
