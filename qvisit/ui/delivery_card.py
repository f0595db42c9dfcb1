"""One visit on the sync page: who of its panel is in."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent

from qvisit.ui.models.delivery_table import ANSWERED, FOLDED, PanelColumns
from qvisit.ui.models.folding_table import FoldingTable
from qvisit.ui.theme import scaled
from qvisit.ui.widgets.data_table import DataTable
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.panel_deliveries import Delivery

_ROOM_FOR_ALL = 560  # px at 100 %: narrower than that, two columns fold into the name's


class DeliveryCard(Card):
    """Who is done, as far as this laptop knows."""

    def __init__(self, delivery: Delivery, now: datetime) -> None:
        super().__init__()
        words = self.tr("{ward}: {done} of {total} reviewers in")
        self.set_title(
            words.format(ward=delivery.ward_name, done=delivery.done, total=len(delivery.reviewers))
        )
        hidden = self.tr("Scores stay hidden until all are done.")
        if delivery.closed:
            hidden = self.tr("The lead closed scoring.")
        elif delivery.done == len(delivery.reviewers):
            hidden = self.tr("All are done, so the panel can look at its scores together.")
        where = f"{delivery.ward_code} · {day_words(delivery.day)}. {hidden}"
        self.body.addWidget(Words(where, "dense", "text2"))
        self._model = FoldingTable(PanelColumns(now), delivery.reviewers)
        self._counts = any(one.items is not None for one in delivery.reviewers)
        self.table = DataTable(self.tr("The panel of {ward}").format(ward=delivery.ward_name))
        self.table.setObjectName(f"panel-{delivery.visit}")
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setModel(self._model)
        self.body.addWidget(self.table)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show the columns there is room for, and every row: the page scrolls, not the table."""
        folded = self.width() < scaled(_ROOM_FOR_ALL)
        self._model.set_folded(folded)
        for column in FOLDED:
            self.table.setColumnHidden(column, folded)
        if not self._counts:  # it may say of nobody how much they answered
            self.table.setColumnHidden(ANSWERED, True)
        self.table.fit()
        rows = self.table.verticalHeader().length()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(rows + head + 2 * self.table.frameWidth())
