"""Those whom somebody looks after: what was agreed to be known, and the talk after the visit."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import parse_utc
from qvisit.ids import PersonId
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, ListRow, empty, focused_name
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.prepare.buddy_field import BuddyField
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, moment_words
from qvisit.usecases import care
from qvisit.usecases.care import PersonCare, Talk
from qvisit.usecases.visits import OpenVisit


class _People(Card):
    """A row for each; hidden for who looks after nobody. The focus stays with its person."""

    buttons: tuple[str, ...] = ()  # of a row, the one that takes the focus first

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.editor = editor
        self._known: object = None
        self.about = Words("", "body", "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addWidget(self.about)
        self.body.addLayout(self._rows)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show those whom the person at this laptop looks after."""
        people = care.cared_for(opened)
        self.setVisible(bool(people))
        if people == self._known:
            return
        self._known = people
        _what, _, person = focused_name(self).partition("-")
        empty(self._rows)
        for place, one in enumerate(people):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self.row(one))
        if person:
            self.focus_on(PersonId(person))

    def row(self, one: PersonCare) -> ListRow:
        """What is known of one of them."""
        return ListRow(one.name)

    def focus_on(self, person: PersonId) -> None:
        """Put the focus on the first button of somebody's row."""
        found = (self.findChild(QWidget, f"{what}-{person}") for what in self.buttons)
        again = next((one for one in found if one is not None), None)
        if again is not None:
            again.setFocus()

    def button(self, one: PersonCare, what: str, words: str) -> PlainButton:
        """A small button of somebody's row."""
        button = PlainButton(words, small=True)
        button.setAccessibleName(f"{one.name}: {words}")
        button.setObjectName(f"{what}-{one.person}")
        return button

    def pills(self, one: PersonCare) -> list[QWidget]:
        """What somebody agreed to be known."""
        stopped = {
            "hand_over": self.tr("Hands the rest over"),
            "end": self.tr("Has stopped"),
            "rather_not": self.tr("Would rather not"),
        }
        pills: list[QWidget] = []
        if one.support:
            pills.append(Pill(self.tr("Support is welcome"), "purple", "people"))
        if one.stopped:
            pills.append(Pill(stopped.get(one.stopped, one.stopped), "grey", "pause"))
        return pills


class LookedAfter(_People):
    """Who is ready and who has a buddy; the lead and governance may name one."""

    buttons = ("buddy",)

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor)
        self.set_title(self.tr("Whom you look after"))
        self.about.setText(self.tr("You see only what they agreed to. Ask them what would help."))
        self._named: PersonCare | None = None
        self.buddy = BuddyField(editor, "")
        self.leave = PlainButton(self.tr("Leave it"), "cross")
        self._naming = QWidget()
        column = QVBoxLayout(self._naming)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.buddy)
        column.addWidget(flow_row((self.leave,)))
        self.body.addWidget(self._naming)
        self._naming.hide()
        self.buddy.kept.connect(self._on_left)
        self.leave.clicked.connect(self._on_left)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        if self._named is None:
            return
        if opened.shared.seat_of(self._named.person) is None:
            self._end()  # another visit, or somebody who is on this panel no more
        else:
            self.buddy.show_person(opened, self._named.person)

    def row(self, one: PersonCare) -> ListRow:
        """Induction, practice, buddy, and what they agreed to be known."""
        induction = self.tr("induction {day}").format(day=day_words(one.induction_on))
        practice = self.tr("practice {day}").format(day=day_words(one.practice_on))
        buddy = self.tr("buddy {name}").format(name=one.buddy)
        facts = (
            induction if one.induction_on else self.tr("induction not said"),
            practice if one.practice_on else self.tr("practice not said"),
            buddy if one.buddy else self.tr("no buddy yet"),
        )
        ends = self.pills(one)
        if one.may_name:
            words = self.tr("Change the buddy") if one.buddy else self.tr("Name a buddy")
            button = self.button(one, "buddy", words)
            button.clicked.connect(partial(self._on_name, one))
            ends.append(button)
        return ListRow(one.name, " · ".join(facts), ends)

    def _on_name(self, one: PersonCare) -> None:
        self._named = one
        label = self.tr("Who is the buddy of {name}?").format(name=one.name)
        self.buddy.set_label(label)
        self.buddy.show_person(self.editor.current, one.person)
        self._naming.show()
        self.buddy.edit.setFocus()

    def _on_left(self) -> None:
        named = self._named
        self._end()
        if named is not None:
            self.focus_on(named.person)

    def _end(self) -> None:
        self._named = None
        self.buddy.forget()
        self._naming.hide()


class Talks(_People):
    """The talk after the visit: offered within 24 hours, and ticked."""

    buttons = ("offer", "happened", "again")

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(editor)
        self.set_title(self.tr("A talk afterwards"))
        self.about.setText(
            self.tr("Offer each of them a talk within 24 hours, and tick what came of it.")
        )

    def row(self, one: PersonCare) -> ListRow:
        """Whether somebody was offered a talk, until when, and what came of it."""
        if one.talk:
            ended = {
                "happened": self.tr("It took place"),
                "not_wanted": self.tr("Not wanted"),
            }[one.talk]
            again = self.button(one, "again", self.tr("Put it right"))
            again.clicked.connect(partial(self._on_talk, one, "not_yet"))
            return ListRow(one.name, "", [Pill(ended, "green", "tick"), again])
        now = self.editor.ws.clock()
        if not one.offered_at:
            offer = self.button(one, "offer", self.tr("I offered it"))
            offer.clicked.connect(partial(self._on_offered, one))
            return ListRow(one.name, self._until(one), [*self.pills(one), offer])
        offered = self.tr("Offered {when}.").format(when=moment_words(one.offered_at, now))
        happened = self.button(one, "happened", self.tr("It took place"))
        happened.clicked.connect(partial(self._on_talk, one, "happened"))
        unwanted = self.button(one, "unwanted", self.tr("Not wanted"))
        unwanted.clicked.connect(partial(self._on_talk, one, "not_wanted"))
        return ListRow(one.name, offered, [*self.pills(one), happened, unwanted])

    def _until(self, one: PersonCare) -> str:
        if not one.talk_by:
            return self.tr("Within 24 hours of leaving.")
        now = self.editor.ws.clock()
        when = moment_words(one.talk_by, now)
        if now > parse_utc(one.talk_by):
            return self.tr("It was to be offered by {when}. Offer it now.").format(when=when)
        return self.tr("By {when}.").format(when=when)

    def _on_offered(self, one: PersonCare) -> None:
        self.editor.apply(lambda ws, opened: care.offer_talk(ws, opened, one.person))

    def _on_talk(self, one: PersonCare, how: Talk) -> None:
        self.editor.apply(lambda ws, opened: care.tell_talk(ws, opened, one.person, how))
