"""On the sync page of a laptop that was withdrawn: what happened, what is safe, how to go on."""

from qvisit.ui.language import how_many
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words


class WithdrawnCard(Card):
    """Nothing can be done about it here, so it has words alone."""

    def __init__(self, waiting: int) -> None:
        """Make the card.

        Args:
            waiting: How many changes did not leave this laptop in time.
        """
        super().__init__(accent="amber")
        self.set_title(self.tr("This laptop was withdrawn"))
        self.body.addWidget(
            Banner(
                "amber",
                self.tr("If somebody is at risk, phone now."),
                self.tr("What you write here from now on reaches nobody else."),
            )
        )
        for sentence in (
            self.tr("An administrator said that it takes part no longer, as when one is lost."),
            self.tr("Everything you wrote is safe here, and you can read it."),
            self.tr("What reached the share before that still counts."),
        ):
            self.body.addWidget(Words(sentence, "body"))
        if waiting:
            late = how_many(
                "1 change had not left this laptop. Others do not get it.",
                "{count} changes had not left this laptop. Others do not get them.",
                waiting,
            )
            self.body.addWidget(Words(late, "row"))
        self.body.addWidget(Heading(self.tr("How you go on"), 3))
        for sentence in (
            self.tr("1. Lock QVisit and begin as a new person, on this laptop or another."),
            self.tr("2. Ask there to join. Your administrator compares six words with you."),
            self.tr("3. They say that it is you. Then your visits are there again."),
            self.tr("If you do not know why it was withdrawn, ask them."),
        ):
            self.body.addWidget(Words(sentence, "body"))
