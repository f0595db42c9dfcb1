"""What the sync page shows of one look: the share and panels, what waits, what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.ui.delivery_card import DeliveryCard
from qvisit.ui.join_cards import AskedCard, CreateCard, JoinCard, LaptopsLink
from qvisit.ui.language import how_many
from qvisit.ui.list_rows import empty
from qvisit.ui.stick_card import StickCard
from qvisit.ui.sync_cards import ShareCard, WaitsCard
from qvisit.ui.sync_news import FetchedCard, MissingCard, SetAsideCard
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.empty_state import EmptyState
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.words import Words
from qvisit.ui.withdrawn_card import WithdrawnCard
from qvisit.usecases.sync_overview import SyncOverview
from qvisit.visits.members import ADMINISTRATOR

_TWO_COLUMNS = 960  # px at 100 %


class SyncColumns(QWidget):
    """Two columns of cards, or one where there is no room. The card of the share always stays."""

    ask_requested = Signal()
    create_requested = Signal()
    stick_requested = Signal()
    retry_requested = Signal()
    laptops_requested = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.share = ShareCard()
        self._waits: WaitsCard | None = None
        self._left = QVBoxLayout()
        self._right = QVBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for column, stretch, first in ((self._left, 62, self.share), (self._right, 38, None)):
            column.setSpacing(GAP)
            side = QVBoxLayout()
            side.setSpacing(GAP)
            if first is not None:
                side.addWidget(first)
            side.addLayout(column)
            side.addStretch(1)
            self._row.addLayout(side, stretch)
        self.share.hide()

    def show_overview(self, overview: SyncOverview) -> None:
        """Make all cards anew but that of the share."""
        empty(self._left)
        empty(self._right)
        self._waits = None
        self.share.setVisible(not overview.alone)
        if not overview.alone:
            self.share.show_share(overview, self._clock())
            self._fill_left(overview)
            self._fill_right(overview)
        else:
            self._fill_alone(overview)

    def show_sending(self, sending: bool) -> None:
        """Say of what waits that it is being sent now, or waits again."""
        if self._waits is not None:
            self._waits.show_sending(sending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._row, self.width() >= scaled(_TWO_COLUMNS))

    def _fill_left(self, overview: SyncOverview) -> None:
        now = self._clock()
        if overview.standing.withdrawn:
            self._left.addWidget(WithdrawnCard(overview.waiting))
            return
        if not overview.standing.admitted:
            asked = AskedCard(overview.standing.words)
            asked.ask_requested.connect(self.ask_requested)
            self._left.addWidget(asked)
        if overview.asking:
            self._left.addWidget(self._link(overview.asking))
        for delivery in overview.deliveries:
            self._left.addWidget(DeliveryCard(delivery, now))
        if overview.more_visits:
            more = how_many(
                "1 more visit is under way or planned.",
                "{count} more visits are under way or planned.",
                overview.more_visits,
            )
            self._left.addWidget(Words(more, "dense", "text2"))
        if not overview.deliveries and overview.standing.admitted and not overview.asking:
            nothing = self.tr("No visit is on its way")
            when = self.tr("When governance plans one, its panel and who is done show here.")
            self._left.addWidget(EmptyState("sync", nothing, when))
        if overview.fetched.told:
            self._left.addWidget(FetchedCard(overview.fetched, now))

    def _fill_right(self, overview: SyncOverview) -> None:
        if overview.standing.withdrawn:  # nothing goes anywhere, so nothing waits
            self._right.addWidget(self._link(0))
            return
        self._waits = WaitsCard(overview)
        self._right.addWidget(self._waits)
        if overview.set_aside:
            aside = SetAsideCard(overview.set_aside, self._clock())
            aside.retry_requested.connect(self.retry_requested)
            self._right.addWidget(aside)
        if overview.missing:
            self._right.addWidget(MissingCard(overview.missing))
        stick = StickCard()
        stick.stick_requested.connect(self.stick_requested)
        self._right.addWidget(stick)
        if not overview.asking:
            self._right.addWidget(self._link(0, joined=overview.standing.admitted))

    def _fill_alone(self, overview: SyncOverview) -> None:
        join = JoinCard()
        join.join_requested.connect(self.ask_requested)
        self._left.addWidget(join)
        if overview.standing.share is None:
            create = CreateCard(administers=ADMINISTRATOR in overview.wished)
            create.create_requested.connect(self.create_requested)
            self._right.addWidget(create)
        self._right.addWidget(self._link(0, joined=False))

    def _link(self, asking: int, *, joined: bool = True) -> LaptopsLink:
        link = LaptopsLink(asking, joined=joined)
        link.pressed.connect(self.laptops_requested)
        return link
