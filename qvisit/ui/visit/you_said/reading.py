"""“You said, we did” to read: each theme with what came of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.you_said.wording import groups_words, state_look, state_words, wait_words
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.usecases.themes import ThemeLine


class ThemeReading(QWidget):
    """A card for each theme."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[ThemeLine, ...] = ()

    def show_lines(self, lines: tuple[ThemeLine, ...]) -> None:
        """Show these, what people said first."""
        if lines == self._shown:
            return
        self._shown = lines
        empty(self._cards)
        for one in lines:
            self._cards.addWidget(_card(one))


def _card(line: ThemeLine) -> Card:
    said, answer = line.said.said, line.answer.said if line.answer else None
    card = Card(tr("You said") if said.source == "said" else tr("We saw"), level=3)
    tone, icon, _ = state_look(line.state)
    card.body.addWidget(Words(said.words, "row"))
    card.body.addWidget(Words(groups_words(line), "dense", "text2"))
    card.body.addWidget(flow_row((Pill(state_words(line.state), tone, icon),)))
    lines = [
        tr("Why: {words}").format(words=answer.why) if answer and answer.why else "",
        answer.did if answer else "",
        wait_words(line.wait, answered=answer is not None and line.state != "heard"),
    ]
    for words in filter(None, lines):
        card.body.addWidget(Words(words))
    return card
