"""Legal holds: those in force, those that ended, and the places to place and to lift one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ids import VisitId
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.list_rows import Divider, ListRow, empty, focus_again, focused_name
from qvisit.ui.records_words import by_words, reasons, tr, visit_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.holds import KnownHold, lift_hold, place_hold
from qvisit.usecases.visits import OpenVisit, open_visit
from qvisit.visits.hold_kinds import HoldReason
from qvisit.workspace import Workspace

_LONGEST = 500
_LIFT = "lift-"


class LiftQuestion(NamedGroup):
    """Asks why one hold ends."""

    confirmed = Signal(str)  # the reason
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Lift this hold"))
        self.reason = TextField(
            tr("Why does it end?"), tr("Everybody on the visit can read it. Write no names.")
        )
        self.reason.edit.setMaxLength(_LONGEST)
        self.confirm = SecondButton(tr("Yes, lift it"), "unlock")
        self.back = PlainButton(tr("Keep it"), "arrow-left")
        self._title = Words("", "row")
        text = tr("Other holds stay. Lifting it removes nothing by itself.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (Divider(), self._title, Words(text), self.reason):
            column.addWidget(part)
        column.addWidget(flow_row((self.confirm, self.back)))
        self.confirm.clicked.connect(self._on_confirm)
        self.reason.submitted.connect(self._on_confirm)
        self.back.clicked.connect(self.left)
        self.hide()

    def ask(self, hold: KnownHold) -> None:
        """Ask about one hold."""
        self._title.setText(tr("Lift the hold on {visit}?").format(visit=_visit(hold)))
        self.reason.set_text("")
        self.reason.show_error("")
        self.show()
        self.reason.edit.setFocus()

    def _on_confirm(self) -> None:
        if not self.reason.text().strip():
            self.reason.show_error(tr("Write a reason, such as: the inquest ended."))
            self.reason.edit.setFocus()
            return
        self.confirmed.emit(self.reason.text())


class HoldsCard(Card):
    """While a hold stands nothing of its visit is removed, on any laptop."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__(tr("Legal holds"))
        self._ws = ws
        self._background = background
        self._lifting: KnownHold | None = None
        self._rows = QVBoxLayout()
        self.question = LiftQuestion()
        self.visit = ChoiceBox(tr("Visit"))
        self.why = ChoiceBox(tr("Who asks for it?"), list(reasons()))
        self.words = TextField(
            tr("In a few words"), tr("Such as a reference number. Write no names of patients.")
        )
        self.words.edit.setMaxLength(_LONGEST)
        self.place = MainButton(tr("Place the hold"), "lock")
        hint = tr(
            "A public inquiry, the police or a coroner may need a visit as it is. While a hold "
            "stands nothing of it is removed, on any laptop."
        )
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addLayout(self._rows)
        self.body.addWidget(self.question)
        self.body.addWidget(Heading(tr("Place a hold"), 3))
        self.body.addWidget(flow_row((self.visit, self.why), spacing=16))
        self.body.addWidget(self.words)
        self.body.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        self.place.clicked.connect(self._on_place)
        self.words.submitted.connect(self._on_place)
        self.question.confirmed.connect(self._on_lift)
        self.question.left.connect(self._on_kept)

    def show_holds(self, known: Sequence[KnownHold], visits: Sequence[tuple[str, str]]) -> None:
        """Show the holds, and the visits on which one can be placed.

        Args:
            known: Those in force first.
            visits: Id and words of each.
        """
        name = focused_name(self)
        empty(self._rows)
        for place, one in enumerate(known):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(one))
        if not known:
            self._rows.addWidget(Words(tr("No hold was ever placed."), "body"))
        self.visit.set_choices(visits)
        self.place.set_unavailable("" if visits else tr("There is no visit on this laptop yet."))
        keep_reading_order(self)
        if name.startswith(_LIFT) and not focus_again(self, name):
            self.words.edit.setFocus()  # somebody else lifted that hold

    def _row(self, one: KnownHold) -> ListRow:
        why = dict(reasons())[one.why]
        title = tr("{visit}: {why}").format(visit=_visit(one), why=why)
        placed = by_words(one.placed)
        said = ". ".join(part for part in (one.words, tr("Placed {by}").format(by=placed)) if part)
        if one.lifted is not None:
            ended = by_words(one.lifted)
            text = tr("{placed}. Lifted {by}: {reason}").format(
                placed=said, by=ended, reason=one.reason
            )
            return ListRow(title, text, [Pill(tr("Lifted"), "grey", "unlock")])
        lift = PlainButton(tr("Lift"), "unlock", small=True)
        lift.setAccessibleName(tr("Lift the hold on {visit}").format(visit=title))
        lift.setObjectName(f"{_LIFT}{one.hold}")
        lift.clicked.connect(partial(self._ask, one))
        ends = flow_row((Pill(tr("In force"), "amber", "lock"), lift))
        return ListRow(title, said, [ends])

    def _ask(self, one: KnownHold) -> None:
        self._lifting = one
        self.question.ask(one)

    def _on_kept(self) -> None:
        self.question.hide()
        if self._lifting is not None:
            focus_again(self, f"{_LIFT}{self._lifting.hold}")

    def _on_lift(self, reason: str) -> None:
        if self._lifting is not None and not self.question.confirm.reason:
            self.question.confirm.set_unavailable(tr("The hold is being lifted."))
            self._run(partial(_lift, self._ws, self._lifting, reason), self._on_lifted)

    def _on_lifted(self, _opened: object) -> None:
        self._ready()
        self.question.hide()
        self.words.edit.setFocus()
        self._say(tr("The hold is lifted."))

    def _on_place(self) -> None:
        visit = VisitId(self.visit.value)
        why = next(key for key, _ in reasons() if key == self.why.value)
        if why == "other" and not self.words.text().strip():
            self.words.show_error(tr("Write the reason, such as: a claim against the trust."))
            self.words.edit.setFocus()
            return
        self.words.show_error("")
        if visit and not self.place.reason:
            self.place.set_unavailable(tr("The hold is being placed."))
            self._run(partial(_place, self._ws, visit, why, self.words.text()), self._on_placed)

    def _on_placed(self, opened: OpenVisit) -> None:
        self._ready()
        self.words.set_text("")
        self.words.edit.setFocus()
        plan = opened.plan
        visit = visit_words(plan.ward_name, plan.ward_code, plan.day)
        self._say(tr("Everything of {visit} is kept from now on.").format(visit=visit))

    def _run(self, work: Callable[[], OpenVisit], done: Callable[[OpenVisit], None]) -> None:
        self._background.run(self, work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._ready()
        self.failed.emit(error)

    def _ready(self) -> None:
        for button in (self.place, self.question.confirm):
            button.set_unavailable("")

    def _say(self, words: str) -> None:
        self.changed.emit()
        announce(self, words)


def _visit(one: KnownHold) -> str:
    return visit_words(one.ward_name, one.ward_code, one.day)


def _place(ws: Workspace, visit: VisitId, why: HoldReason, words: str) -> OpenVisit:
    return place_hold(ws, open_visit(ws, visit), why, words)


def _lift(ws: Workspace, one: KnownHold, reason: str) -> OpenVisit:
    return lift_hold(ws, open_visit(ws, one.visit), one.hold, reason)
