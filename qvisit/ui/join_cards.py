"""Belonging to a share: creating one, asking to join, letting others in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from qvisit.ui.language import how_many
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card, NamedGroup, Panel
from qvisit.ui.widgets.words import Words

_LEFT = Qt.AlignmentFlag.AlignLeft


class SixWords(NamedGroup):
    """Six words to read aloud, each with its number."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Six words"))
        self.setAccessibleDescription(", ".join(words))
        flow = FlowLayout(self, spacing=8)
        for place, word in enumerate(words, start=1):
            flow.addWidget(_Word(place, word))


class _Word(Panel):
    """One word in large letters."""

    def __init__(self, place: int, word: str) -> None:
        super().__init__("bluetint", "blue")
        flow = FlowLayout(self, spacing=8)
        flow.setContentsMargins(12, 8, 12, 8)
        flow.addWidget(Words(str(place), "dense", "text2"))
        flow.addWidget(Words(word, "answer-large"))


class JoinCard(Card):
    """Not on a share yet: ask to join one."""

    join_requested = Signal()

    def __init__(self) -> None:
        super().__init__(accent="blue")
        self.set_title(self.tr("Join your trust’s share"))
        self.body.addWidget(
            Words(
                self.tr(
                    "The share is a folder that your panel’s laptops all reach: on a server, in a "
                    "synced folder, or on a USB stick. Your administrator names it."
                ),
                "body",
            )
        )
        self.body.addWidget(
            Words(
                self.tr(
                    "You choose it here. QVisit then shows six words. Your administrator compares "
                    "them with you, in person or by phone, and lets you in."
                ),
                "body",
            )
        )
        join = MainButton(self.tr("Choose the share’s folder"), "folder")
        join.setObjectName("join")
        join.clicked.connect(self.join_requested)
        self.body.addWidget(join, 0, _LEFT)


class CreateCard(Card):
    """For the person who looks after the trust's laptops: begin a share."""

    create_requested = Signal()

    def __init__(self, *, administers: bool) -> None:
        """Make the card.

        Args:
            administers: Whether the person said at first start that they are an administrator.
        """
        super().__init__()
        self.set_title(self.tr("Or create a share"))
        text = self.tr(
            "One person does this once for the whole trust. You become its administrator. "
            "QVisit shows a recovery code once; somebody else keeps it."
        )
        self.body.addWidget(Words(text, "body"))
        create = PlainButton(self.tr("Create a share in an empty folder"), "plus")
        create.setObjectName("create")
        if not administers:
            create.set_unavailable(
                self.tr(
                    "Only an administrator creates a share. "
                    "You did not choose that role at first start."
                )
            )
        create.clicked.connect(self.create_requested)
        self.body.addWidget(create, 0, _LEFT)


class AskedCard(Card):
    """Asked to join: the six words to compare, and what comes next."""

    ask_requested = Signal()

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(accent="blue")
        self.set_title(self.tr("Read these six words to your administrator"))
        text = self.tr(
            "They stand on both laptops. If all six are the same and in the same order, your "
            "administrator lets you in. If one differs, stop and tell them."
        )
        self.body.addWidget(Words(text, "body"))
        self.body.addWidget(SixWords(words))
        after = self.tr("When you are let in, press Sync now. You can score before that.")
        self.body.addWidget(Words(after, "dense", "text2"))
        again = PlainButton(self.tr("Ask again in another folder"), "folder")
        again.setObjectName("ask-again")
        again.clicked.connect(self.ask_requested)
        self.body.addWidget(again, 0, _LEFT)


class LaptopsLink(Card):
    """The way to the page of laptops: somebody asks, or one wants to look."""

    pressed = Signal()

    def __init__(self, asking: int, *, joined: bool) -> None:
        """Make the card.

        Args:
            asking: How many laptops ask to be let in.
            joined: Whether this laptop was let in itself.
        """
        super().__init__(accent="blue" if asking else "")
        if asking:
            many = how_many(
                "1 laptop asks to be let in", "{count} laptops ask to be let in", asking
            )
            self.set_title(many)
            text = self.tr("Compare six words with its person, then say what they may do.")
        elif joined:
            self.set_title(self.tr("Laptops of your share"))
            text = self.tr("Who takes part, since when, who let them in, and which were lost.")
        else:
            self.set_title(self.tr("All administrators’ laptops are lost?"))
            text = self.tr(
                "The share’s printed recovery code makes this laptop an administrator’s."
            )
        self.body.addWidget(Words(text, "body"))
        words = self.tr("See the laptops") if joined else self.tr("Use the recovery code…")
        button = SecondButton(words, "laptop") if asking else PlainButton(words, "laptop")
        button.setObjectName("laptops")
        button.clicked.connect(self.pressed)
        self.body.addWidget(button, 0, _LEFT)


class RootCodeCard(Card):
    """The recovery code of a new share: shown once."""

    card_requested = Signal()
    put_away = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(accent="amber")
        self.set_title(self.tr("Recovery code of the share: shown once"))
        look = Banner(
            "amber",
            self.tr("Save and print this now."),
            self.tr(
                "With it you begin again if all administrators’ laptops are lost. It opens all but "
                "protected disclosures. QVisit does not keep it: somebody who is no administrator "
                "keeps the print."
            ),
        )
        self.body.addWidget(look)
        shown = Words(code.replace("-", " - "), "card")
        shown.setAccessibleName(self.tr("Recovery code {code}").format(code=" ".join(code)))
        self.body.addWidget(shown)
        holder = QWidget()
        flow = FlowLayout(holder, spacing=12)
        self.save = SecondButton(self.tr("Save as a card to print"), "printer")
        self.done = PlainButton(self.tr("It is printed and put away"), "tick")
        self.done.set_unavailable(self.tr("Save the card first. The code is shown only once."))
        flow.addWidget(self.save)
        flow.addWidget(self.done)
        self.body.addWidget(holder)
        self.save.clicked.connect(self.card_requested)
        self.done.clicked.connect(self.put_away)

    def allow_putting_away(self) -> None:
        """The card was saved, so the code may go from the screen."""
        self.done.set_unavailable("")
