"""What the settings say of a profile: its card, where it lies, and whose work QVisit stands on."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.licences import licence_texts
from qvisit.ui.tokens import GAP
from qvisit.ui.widgets.buttons import LinkButton, PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Heading, Words


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """What the settings say of a profile: where it lies, and of which QVisit it is.

    `before` says for each other laptop that it was since when it is this one, and why.
    """

    name: str
    folder: str
    version: str
    before: tuple[str, ...] = ()


class ProfileCard(Card):
    """Where the profile lies, and its lock."""

    def __init__(self, facts: ProfileFacts) -> None:
        super().__init__("")
        self.set_title(self.tr("This profile"))
        self.lock = PlainButton(self.tr("Lock QVisit"), "lock")
        told = self.tr("{name}, on this laptop. QVisit {version}.")
        self.body.addWidget(Words(told.format(name=facts.name, version=facts.version)))
        for since in facts.before:
            self.body.addWidget(Words(since))
        self.body.addWidget(Heading(self.tr("Where it lies"), 3))
        self.body.addWidget(Words(facts.folder, "body", "text2"))
        self.body.addWidget(self.lock)
        self.body.addWidget(_Licences())


def under_each_other(*cards: QWidget) -> QWidget:
    """Hold cards in one column."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for card in cards:
        column.addWidget(card)
    return held


class _Licences(QWidget):
    """Whose work QVisit stands on; folded away until asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._button = LinkButton(self.tr("Show licences"), "book")
        self._text = Words("\n\n".join(licence_texts()), "dense")
        self._text.hide()
        self._button.clicked.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._button)
        column.addWidget(self._text)

    def _on_pressed(self) -> None:
        shown = not self._text.isHidden()
        self._text.setVisible(not shown)
        self._button.set_words(self.tr("Show licences") if shown else self.tr("Hide licences"))
