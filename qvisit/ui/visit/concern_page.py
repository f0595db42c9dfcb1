"""Concerns of a visit: raise one, then stay with it until somebody named has confirmed it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import today
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.concern_card import ConcernCardPane
from qvisit.ui.visit.concern_form import ConcernForm
from qvisit.ui.visit.concern_path import limit_words
from qvisit.ui.visit.concern_track import ConcernTrack
from qvisit.ui.visit.disclosure_page import DisclosurePage
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.labels import ItemKey, written_words
from qvisit.ui.visit.pair_page import PairPage
from qvisit.ui.visit.phone_list import PhoneList
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.quiet_stack import QuietStack
from qvisit.ui.widgets.words import Words
from qvisit.usecases.concerns import contacts_for
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.visit import Concern


class ConcernPage(QWidget):
    """The form with the numbers beside it, or one concern with all that is known of it."""

    closed = Signal()  # back to the step

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        """Make it empty.

        Args:
            background: The door for slow work.
            editor: Holds the visit.
            choosers: How to ask where a file goes.
        """
        super().__init__()
        self._editor = editor
        self._shown = ""
        self.form = ConcernForm(editor)
        self.track = ConcernTrack(editor, ConcernCardPane(background, editor, choosers))
        self.protected = DisclosurePage(background, editor)
        self.others = EntryList(self.tr("Concerns of this visit"))
        self._phones = PhoneList()
        self._form_page = PairPage()
        self._form_page.left.addWidget(self.form)
        self._others_card = Card(self.tr("Concerns of this visit"))
        self._others_card.body.addWidget(self.others)
        for card in (self._phone_card(), self._others_card):
            self._form_page.right.addWidget(card)
        self._stack = QuietStack()
        self._stack.addWidget(self._form_page)
        self._stack.addWidget(self.track)
        self._stack.addWidget(self.protected)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._practice = self._practice_banner()
        whole.addWidget(self._practice)
        whole.addWidget(self._stack)
        self._connect()

    def _practice_banner(self) -> Banner:
        words = self.tr("This is a practice visit: a concern reaches nobody.")
        real = self.tr("If something real worries you, phone, and open the real visit.")
        banner = Banner("amber", words, real)
        banner.hide()
        return banner

    def _connect(self) -> None:
        self.form.raised.connect(self._on_raised)
        self.form.in_charge_chosen.connect(self._on_in_charge)
        self.form.left.connect(self.closed)
        self.form.protected.connect(self._on_protected)
        self.protected.closed.connect(self._on_another)
        self.others.chosen.connect(self.show_concern)
        self.track.closed.connect(self.closed)
        self.track.another.connect(self._on_another)

    def begin(self, item: ItemKey, what: str = "", at_risk: str = "unknown") -> None:
        """Show the form for a new concern.

        Args:
            item: The item in hand, or ("", "").
            what: Words to begin with.
            at_risk: What was said already about who is at risk.
        """
        self._shown = ""
        self._stack.setCurrentWidget(self._form_page)
        self.form.begin(item, what, at_risk)
        self.form.take_focus()

    def show_concern(self, concern: str) -> None:
        """Show one concern."""
        self._shown = concern
        self._stack.setCurrentWidget(self.track)
        self.track.show_concern(self._editor.current, concern)
        self.track.take_focus()

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the concerns as they stand."""
        concerns = opened.shared.concerns
        self._practice.setVisible(opened.is_practice)
        self._others_card.setVisible(bool(concerns))
        self.others.show_entries([self._entry(name, one) for name, one in concerns.items()])
        keep_reading_order(self)
        if self._shown in concerns:
            self.track.show_concern(opened, self._shown)
        if self._stack.currentWidget() is self.protected:
            self.protected.show_visit(opened)

    def _phone_card(self) -> Card:
        card = Card(self.tr("Whom to phone"))
        words = self.tr(
            "Saving tells nobody, so you will phone next. In an emergency do not write first: "
            "2222 on site, 999 outside."
        )
        card.body.addWidget(Words(words, "row"))
        card.body.addWidget(self._phones)
        return card

    def _entry(self, name: str, concern: Concern) -> Entry:
        limit = limit_words(concern, self._editor.ws.clock())
        words = {
            "not_told": self.tr("Not told yet. {limit}").format(limit=limit),
            "told": self.tr("Told, not confirmed yet"),
            "confirmed": self.tr("Confirmed"),
            "closed": self.tr("Closed"),
        }[concern.state]
        danger = concern.state in ("not_told", "told")
        time = written_words(concern.raised)
        return Entry(
            name,
            words,
            text=f"{time} · {concern.raised.said.what[:120]}",
            icon="warning" if danger else "tick",
            tone="redtext" if danger else "greentext",
        )

    def _on_in_charge(self, about: str) -> None:
        ws = self._editor.ws
        self._phones.show_contacts(contacts_for(ws, about), today(ws.clock))

    def _on_raised(self, concern: str) -> None:
        self.show_concern(concern)
        announce(self, self.tr("Saved. Nobody has been told yet. Phone now."), assertive=True)

    def _on_protected(self) -> None:
        self._shown = ""
        self._stack.setCurrentWidget(self.protected)
        self.protected.begin(self.form.words())
        self.form.let_go()  # not before they are kept there

    def _on_another(self) -> None:
        self.begin(("", ""))
