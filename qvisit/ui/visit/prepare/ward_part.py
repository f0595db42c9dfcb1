"""On the ward: when the panel came, and who is there. What others answered stays hidden."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import parse_utc
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider, ListRow, empty, focus_again, focused_name
from qvisit.ui.visit.prepare.part import PreparePart, part_title, time_hint, try_with
from qvisit.ui.visit.steps import is_lead
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words, role_words, time_words
from qvisit.usecases import frame
from qvisit.usecases.frame import Colleague
from qvisit.usecases.visits import OpenVisit
from qvisit.workspace import Workspace


class WardPart(PreparePart):
    """Times and people; each says where they are, and the lead may say it for others."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(part_title("ward"))
        self._editor = editor
        self._times = Card(self.tr("When you arrived"))
        self._arrived = Words("", "row")
        self.arrived = TextField(self.tr("Was it another time?"))
        self.correct = PlainButton(self.tr("Put it right"), "pencil")
        self.arrived.put_beside(self.correct)
        for part in (self._arrived, self.arrived):
            self._times.body.addWidget(part)
        self._people = Card(self.tr("Who is on the ward"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._as_of = Words("", "dense", "text2")
        hidden = self.tr("What others answered stays hidden until all are done.")
        self._people.body.addLayout(self._rows)
        self._people.body.addWidget(self._as_of)
        self._people.body.addWidget(Words(hidden, "dense", "text2"))
        self.cards.addWidget(self._times)
        self.cards.addWidget(self._people)
        self._known: object = None
        self.correct.clicked.connect(self._on_correct)
        self.arrived.submitted.connect(self._on_correct)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        arrived = frame.arrived_at(opened)
        words = self.tr("The panel arrived {when}.").format(when=self._when(arrived))
        not_yet = self.tr("Not yet. Press “We are on the ward” under The plan when you arrive.")
        self._arrived.setText(words if arrived else not_yet)
        signed = opened.shared.signed is not None
        self.arrived.setVisible(bool(arrived) and opened.seat is not None and not signed)
        usual = self.tr("Such as 14:02.")
        self.arrived.set_hint(time_hint(usual, doubted=frame.arrival_is_doubted(opened)))
        people = frame.colleagues(opened)
        may_say = bool(arrived) and not signed
        if (people, may_say) != self._known:
            self._known = people, may_say
            self._show_people(people, opened, may_say=may_say)
        self._as_of.setText(self._last_heard(self._editor.ws))

    def _show_people(
        self, people: Sequence[Colleague], opened: OpenVisit, *, may_say: bool
    ) -> None:
        name = focused_name(self)
        empty(self._rows)
        for place, one in enumerate(people):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(one, may_say=may_say and (one.is_me or is_lead(opened))))
        focus_again(self, name)

    def _row(self, one: Colleague, *, may_say: bool) -> ListRow:
        ends: list[QWidget] = [Pill(*self._state(one.state))]
        if may_say and one.state != "done":
            there = one.state != "on_ward"
            words = self._says(there=there, me=one.is_me)
            button = PlainButton(words, small=True)
            button.setAccessibleName(f"{one.name}: {words}")
            button.setObjectName(f"presence-{one.person}")
            button.clicked.connect(partial(self._on_presence, one, there))
            ends.append(button)
        name = self.tr("{name} (you)").format(name=one.name) if one.is_me else one.name
        return ListRow(name, role_words(one.role), ends)

    def _says(self, *, there: bool, me: bool) -> str:
        if me:
            return self.tr("I am on the ward") if there else self.tr("I have left")
        return self.tr("Is on the ward") if there else self.tr("Has left")

    def _state(self, state: str) -> tuple[str, str, str]:
        return {
            "not_here": (self.tr("Not here yet"), "grey", "circle"),
            "on_ward": (self.tr("On the ward"), "blue", "disc"),
            "left": (self.tr("Has left"), "grey", "arrow-left"),
            "done": (self.tr("Done"), "green", "tick"),
        }[state]

    def _last_heard(self, ws: Workspace) -> str:
        when = frame.last_heard(ws)
        if not when:
            return self.tr("This laptop has not synced yet, so it knows little of the others.")
        words = moment_words(when, ws.clock())
        return self.tr("As of the last sync, {when}.").format(when=words)

    def _when(self, utc: str) -> str:
        now = self._editor.ws.clock()
        if not utc:
            return ""
        moment = parse_utc(utc).astimezone(now.tzinfo)
        if moment.date() == now.date():
            return self.tr("at {time}").format(time=time_words(moment))
        return self.tr("on {when}").format(when=moment_words(utc, now))

    def _on_correct(self) -> None:
        typed = self.arrived.text()
        done = try_with(
            self._editor, lambda ws, opened: frame.set_arrival(ws, opened, typed), self.arrived
        )
        if done:
            self.arrived.set_text("")

    def _on_presence(self, one: Colleague, there: bool) -> None:
        self._editor.apply(
            lambda ws, opened: frame.tell_presence(ws, opened, one.person, there=there)
        )
