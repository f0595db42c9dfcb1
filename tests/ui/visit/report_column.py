"""The way of a report as it stands at the right of the report step."""

from collections.abc import Callable

from qvisit.ui.visit.sign_off_card import SignOffCard
from qvisit.ui.visit.workflow_card import OnItsWay
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.usecases.visits import OpenVisit

COLUMN = 340  # px at 100 %: as wide as the way is beside the documents


class Column(ScrollPage):
    """The way, and the sign-off under it, as they stand at the right of the report step."""

    def __init__(self, way: OnItsWay, signing: SignOffCard) -> None:
        super().__init__(margin=0)
        self.way, self.signing = way, signing
        self.body.addWidget(way)
        self.body.addWidget(signing)
        self.body.addStretch(1)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show how far the report is."""
        self.way.show_visit(opened)
        self.signing.show_visit(opened)


Open = Callable[[str], Column]
