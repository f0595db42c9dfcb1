"""Where a theme may begin: what people talked of. Its words are never taken over."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.language import how_many, in_language
from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.labels import joined
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.wording import group_words
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases.theme_starts import Start

_MOST = 30


class StartsCard(Card):
    """What was said in talks and found by asking, each with a way to begin from it."""

    chosen = Signal(object)  # Start

    def __init__(self) -> None:
        super().__init__(self.tr("Where to begin"), level=3)
        self.body.addWidget(
            Words(
                self.tr("What people said, and findings from asking. Find your own words for it."),
                "body",
                "text2",
            )
        )
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self._shown: tuple[Start, ...] = ()
        self.buttons: list[PlainButton] = []

    def show_starts(self, found: tuple[Start, ...]) -> None:
        """Show these; the card goes where there are none."""
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        self.buttons = []
        empty(self._rows)
        for one in found[:_MOST]:
            self._rows.addWidget(self._row(one))

    def _row(self, one: Start) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        button = PlainButton(self.tr("Begin from this"), "pencil", small=True)
        button.setAccessibleName(self.tr("Begin from: {words}").format(words=one.words))
        button.clicked.connect(partial(self.chosen.emit, one))
        self.buttons.append(button)
        parts = [in_language(one.about), joined([group_words(group) for group in one.groups])]
        if one.people:
            parts.append(how_many("1 person", "{count} people", one.people))
        column.addWidget(Divider())
        column.addWidget(Words(" · ".join(part for part in parts if part), "dense", "text2"))
        column.addWidget(Words(one.words))
        column.addWidget(flow_row((button,)))
        return row
