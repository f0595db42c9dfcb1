"""The page that a colleague fills in on a lent laptop, before they score as themselves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.tokens import GAP
from qvisit.ui.unlock_choice import Judge, UnlockChoice
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import ErrorLine, TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.lending import NewColleague

_LONGEST = 100


class LendPage(QWidget):
    """Name, what they do, two things to confirm, and the words that open their part."""

    started = Signal(object)  # NewColleague
    left = Signal()
    new_words_requested = Signal()
    card_requested = Signal(str, str)  # name, words

    def __init__(self, words: str, judge: Judge) -> None:
        """Make the page.

        Args:
            words: Words that QVisit offers for unlocking.
            judge: Says of words whether they are hard enough to guess, and why.
        """
        super().__init__()
        self.title = self.tr("Score on this laptop")
        self.context = ""
        self.rail = False  # in a colleague's hands, no rail leads to the lender's own pages
        self._banner = Banner("amber", "")
        self._banner.hide()
        self.name = TextField(
            self.tr("What should we call you?"),
            self.tr("A first name or another name is fine. It shows to your panel only."),
        )
        self.name.edit.setMaxLength(_LONGEST)
        self.role = ChoiceGroup(
            self.tr("What do you do on this visit?"),
            (
                ("visitor", self.tr("Visitor"), self.tr("I score and talk with people")),
                (
                    "lived_experience_reviewer",
                    self.tr("Lived-experience reviewer"),
                    self.tr("I have used services, or cared for someone who has"),
                ),
            ),
            columns=2,
        )
        self._role_error = ErrorLine()
        self.no_conflict = TickBox(
            self.tr("Nothing speaks against my scoring this ward"),
            self.tr("I do not work here, know nobody closely here, and was no patient here lately"),
            framed=True,
        )
        self.confidential = TickBox(
            self.tr("I keep in confidence what I see and hear"),
            self.tr("I tell somebody who can help if anyone is being hurt, or may get hurt"),
            framed=True,
        )
        self._confirm_error = ErrorLine()
        # On somebody else's account the computer's own sign-in would be theirs: words only.
        self.unlock = UnlockChoice(words, judge, keyring=False)
        self.start = MainButton(self.tr("Start my part"), "arrow-right")
        self.back = PlainButton(self.tr("Give the laptop back"), "arrow-left")
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        self.name.submitted.connect(self._on_start)
        self.back.clicked.connect(self.left)
        self.unlock.new_words_requested.connect(self.new_words_requested)
        self.unlock.card_requested.connect(
            lambda said: self.card_requested.emit(self.name.text(), said)
        )

    def begin(self, ward: str, words: str) -> None:
        """Start with empty fields.

        Args:
            ward: The ward that is scored.
            words: Words that QVisit offers.
        """
        self.context = ward
        self._banner.hide()
        self.start.set_unavailable("")
        self.name.set_text("")
        self.role.clear()
        for box in (self.no_conflict, self.confidential):
            box.setChecked(False)
        self._show_errors("", "", "")
        self.unlock.offer_words(words)
        self.name.edit.setFocus()

    def show_working(self) -> None:
        """Say that the profile is being made."""
        self.start.set_unavailable(self.tr("QVisit is making your part."))

    def show_problem(self, message: str, hint: str) -> None:
        """Say why it could not be made."""
        self.start.set_unavailable("")
        self._banner.show_message("amber", message, hint)
        self._banner.show()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setSpacing(8)
        card.body.addWidget(self._banner)
        card.body.addWidget(
            Words(
                self.tr(
                    "You score as yourself. Whoever lends you this laptop cannot see your "
                    "answers. The panel lead or governance lets you in later; until then your "
                    "answers are kept."
                )
            )
        )
        questions: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("", (self.name,)),
            (self.tr("What do you do on this visit?"), (self._role_error, self.role)),
            (
                self.tr("Please confirm"),
                (self._confirm_error, self.no_conflict, self.confidential),
            ),
            (self.tr("The words that open your part"), (self.unlock,)),
        )
        for title, parts in questions:
            if title:
                card.body.addWidget(Heading(title, 2))
            for part in parts:
                card.body.addWidget(part)
            card.body.addSpacing(8)
        card.body.addWidget(flow_row((self.start, self.back)))
        page = ScrollPage()
        page.body.setSpacing(GAP)
        page.body.addWidget(card)
        page.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _on_start(self) -> None:
        if self.start.reason:
            return
        name = " ".join(self.name.text().split())
        both = self.no_conflict.isChecked() and self.confidential.isChecked()
        self._show_errors(
            "" if name else self.tr("Write a name first. A first name is enough."),
            "" if self.role.value else self.tr("Choose what you do on this visit."),
            "" if both else self.tr("Tick both to score. If you cannot, tell the panel lead."),
        )
        ready = self.unlock.check()
        if not name:
            self.name.edit.setFocus()
        elif not self.role.value:
            self.role.take_focus()
        elif not both:
            missing = self.confidential if self.no_conflict.isChecked() else self.no_conflict
            missing.setFocus()
        elif not ready:
            self.unlock.take_focus()
        else:
            self.started.emit(
                NewColleague(
                    name=name,
                    role=self.role.value,
                    words=self.unlock.words,
                    no_conflict=True,
                    confidential=True,
                )
            )

    def _show_errors(self, name: str, role: str, confirm: str) -> None:
        self.name.show_error(name)
        self._role_error.show_sentence(role)
        self._confirm_error.show_sentence(confirm)
