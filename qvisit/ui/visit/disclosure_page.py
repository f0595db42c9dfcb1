"""The protected path: a page of its own, for what somebody told in confidence."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import empty
from qvisit.ui.privacy_desk import ConfidentialDesk
from qvisit.ui.visit.disclosure_form import DisclosureForm
from qvisit.ui.visit.disclosure_reading import DisclosureReading
from qvisit.ui.visit.labels import written_words
from qvisit.ui.visit.pair_page import PairPage, flow_row
from qvisit.ui.visit.phone_list import PhoneList
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.usecases import disclosures
from qvisit.usecases.disclosure_in_person import hand_over_in_person
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.disclosure import Disclosure


class DisclosurePage(PairPage):
    """What is written here is on no shared page, in no list, search, export or report."""

    closed = Signal()

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__((3, 2))
        self._editor = editor
        self._held = False
        self.guardian = ConfidentialDesk(editor, background)
        self.form = DisclosureForm(editor)
        self.own = Card(self.tr("What you wrote"))
        self._rows = QVBoxLayout()
        self.own.body.addLayout(self._rows)
        self.reading = DisclosureReading(editor)
        self.mention = TickBox(
            self.tr("Let the report say that a matter was raised and passed on"),
            self.tr("Nothing else is said, and only if you tick this."),
        )
        self._lead_only = Card(self.tr("For the panel lead"))
        self._lead_only.body.addWidget(self.mention)
        self._phones = PhoneList()
        routes = Card(self.tr("Others you can speak to"))
        routes.body.addWidget(self._phones)
        self._no_routes = Words(
            self.tr("The phone list has no guardian, PALS or CQC yet. Governance adds them.")
        )
        routes.body.addWidget(self._no_routes)
        self.head.addWidget(self._secrecy())
        self.left.addWidget(self.form)
        for card in (self.own, self.reading, self._lead_only, routes):
            self.right.addWidget(card)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self.closed)
        self.mention.clicked.connect(self._on_mention)

    def begin(self, words: str = "") -> None:
        """Show the page, ready to write.

        Args:
            words: What was written elsewhere already.
        """
        opened = self._editor.current
        self.form.begin(disclosures.readers_offered(self._editor.ws, opened), words)
        self.show_visit(opened)
        self.form.take_focus()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what is here for this person."""
        ws = self._editor.ws
        self._show_own(opened)
        self.reading.show_visit(opened)
        self._lead_only.setVisible(is_lead(opened) and not opened.is_practice)
        said = opened.shared.mentioned
        self.mention.setChecked(said is not None and said.said.mention)
        routes = disclosures.routes(ws)
        self._phones.show_contacts(routes, today(ws.clock))
        self._phones.setVisible(bool(routes))
        self._no_routes.setVisible(not routes)
        keep_reading_order(self)

    def hideEvent(self, event: QHideEvent) -> None:
        self.reading.forget()
        self.form.words.keep()
        super().hideEvent(event)

    def _secrecy(self) -> Banner:
        return Banner(
            "purple",
            self.tr("This is kept for the people you choose. It is not a promise of secrecy."),
            self.tr(
                "Only they can open it: not the panel, the ward or an administrator. Others can "
                "see that your laptop sent something for this visit, never what. If somebody is "
                "in danger, you must tell: raise a concern too. Saving tells nobody: speak to one "
                "of them. Once they have it, only a number is left here, and you cannot read it "
                "again."
            ),
            icon="lock",
        )

    def _show_own(self, opened: OpenVisit) -> None:
        known = disclosures.own_disclosures(self._editor.ws, opened)
        self._held = opened.shared.is_held
        gone = [one.id for one in known if one.handed_over is not None]
        if gone:
            self.form.let_go(gone, disclosures.readers_offered(self._editor.ws, opened))
        empty(self._rows)
        self.own.setVisible(bool(known))
        for one in known:
            self._rows.addWidget(self._record(one))

    def _handed_words(self) -> str:
        if self._held:
            return self.tr(
                "Handed over at {time}. Keep this number. A legal hold keeps everything of this "
                "visit: until it is lifted, the words stay on this laptop, out of sight."
            )
        return self.tr(
            "Handed over at {time}. Keep this number. The words are gone from here, but for a "
            "sealed copy on this laptop that it cannot open."
        )

    def _record(self, one: Disclosure) -> NamedGroup:
        """A reference number, and what can still be done with what it stands for."""
        group = NamedGroup(one.reference)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(Words(one.reference, "row"))
        if one.handed_over is not None:
            at = written_words(one.handed_over)
            column.addWidget(Words(self._handed_words().format(time=at)))
            return group
        edit = PlainButton(self.tr("Read and change it"), small=True)
        edit.setAccessibleName(self.tr("Read and change {number}").format(number=one.reference))
        edit.clicked.connect(partial(self.form.edit, one))
        told = PlainButton(self.tr("I told them in person"), "tick", small=True)
        told.setAccessibleName(
            self.tr("I told them in person, {number}").format(number=one.reference)
        )
        told.clicked.connect(partial(self._on_in_person, one.id))
        words = self.tr("Not handed over yet. Nobody was told by saving it.")
        column.addWidget(Words(words))
        column.addWidget(flow_row((edit, told)))
        return group

    def _on_saved(self) -> None:
        opened = self._editor.current
        self.form.begin(disclosures.readers_offered(self._editor.ws, opened))
        self.show_visit(opened)
        words = self.tr("Saved for those people alone. Nobody was told: speak to one of them.")
        announce(self, words, assertive=True)

    def _on_in_person(self, disclosure: str) -> None:
        ws, opened = self._editor.ws, self._editor.current
        try:
            hand_over_in_person(ws, opened, disclosure, "")
        except QVisitError as error:
            self._editor.failed.emit(error)
            return
        self._editor.tell_saved()
        self.show_visit(opened)  # lets go of its words first, if they were being changed
        self.form.begin(disclosures.readers_offered(ws, opened))
        self.form.take_focus()
        announce(self, self.tr("Handed over. It is sealed, and goes with the next sync."))

    def _on_mention(self) -> None:
        mention = self.mention.isChecked()
        self._editor.apply(
            lambda ws, opened: disclosures.mention_matter(ws, opened, mention=mention)
        )
