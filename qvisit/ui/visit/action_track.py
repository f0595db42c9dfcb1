"""How far an action is, who said so, and whether it lasted: said here, and never typed over."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.clock import today
from qvisit.ui.action_words import (
    means_words,
    seen_words,
    state_look,
    state_words,
    told_words,
)
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import ListRow, empty
from qvisit.ui.visit.action_path import ActionPath
from qvisit.ui.visit.kept_fields import KeptFields
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.fold import Fold
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.actions import is_backwards, states_to_choose, why_not_check, why_not_move
from qvisit.usecases.carried_actions import SeenLater
from qvisit.visits.action_kinds import ActionMoved, MovedState
from qvisit.visits.actions import ActionView, SustainCheck
from qvisit.visits.written import Written

_LONGEST = 2_000
_JUDGED = ("assured", "not_assured")
_GOING_ON = ("agreed", "in_progress", "completed", "not_assured")
"""States from which something is usually said next."""


class SustainRows(QWidget):
    """The checks months after an action was assured: what came of each, or when it is due."""

    pressed = Signal(int, bool)  # months, whether it still holds

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def show_checks(self, view: ActionView, now: str, why: str) -> None:
        """Show the checks of an action on a day (ISO); none while it is not assured.

        Args:
            view: The action.
            now: The day.
            why: Why the person may not say whether it holds; empty when they may.
        """
        shown = (view.action, view.checks, now, why)
        if shown == self._shown:
            return  # whoever is about to press a button here goes on doing so
        self._shown = shown
        empty(self._rows)
        for one in view.checks:
            self._rows.addWidget(self._check_row(one, now, why))
        if why and any(one.is_due(now) for one in view.checks):
            self._rows.addWidget(Words(in_language(why), "dense", "text2"))

    def _check_row(self, one: SustainCheck, now: str, why: str) -> ListRow:
        title = self.tr("Does it last? After {months} months").format(months=one.months)
        if one.done is not None:
            held = self.tr("Still holds") if one.done.said.held else self.tr("Did not hold")
            tone, icon = ("green", "tick") if one.done.said.held else ("red", "cross")
            who = one.done.said.name or self.tr("Somebody")
            said = f"{day_words(one.done.said.on)}, {who}. {one.done.said.evidence}"
            return ListRow(title, said, [Pill(held, tone, icon)])
        due = self.tr("To look at on {day}").format(day=day_words(one.due))
        ends: list[QWidget] = []
        for holds in (True, False) if one.is_due(now) else ():
            words = self.tr("Still holds") if holds else self.tr("Does not hold")
            button = PlainButton(words, "tick" if holds else "cross", small=True)
            button.setAccessibleName(f"{title}: {words}")
            button.set_unavailable(in_language(why))
            button.clicked.connect(partial(self.pressed.emit, one.months, holds))
            ends.append(button)
        return ListRow(title, due, ends, icon="clock")


class ActionTrack(Card):
    """One action that is agreed, or proposed: its path, what was said, and what can be said now."""

    moved = Signal()

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__(" ")
        self._editor = editor
        self._view: ActionView | None = None
        self._visit: str | None = None  # the later visit whose words were taken over
        self._seen: Sequence[SeenLater] = ()
        self.path = ActionPath()
        self.pill = Pill()
        self._told = Words("", "dense", "text2")
        self._last = Words("")
        self._twice = Banner(
            "amber",
            self.tr("Two people said how far it is at the same time."),
            self.tr("Both are kept, the later one is shown. Say once more what is so."),
        )
        self._later = QVBoxLayout()
        self.state = ChoiceBox(self.tr("What is it now?"))
        self._means = Words("", "dense", "text2")
        self.note = GuardedField("action-note", self.tr("What was done, or why"))
        self.shows = GuardedField("action-shows", self.tr("What shows it?"))
        self.said_by = TextField(
            self.tr("Whose word is it? Role"), self.tr("Leave it as it is for the owner's word.")
        )
        self.save = SecondButton(self.tr("Save the state"), "tick")
        self._why = Words("", "dense", "text2")
        self.saying = Fold(self.tr("Say how far it is"))
        self.checks = SustainRows()
        self.history = Fold(self.tr("What was said so far"))
        self._lines = QVBoxLayout()
        self.history.body.addLayout(self._lines)
        lines = {"note": self.note, "shows": self.shows, "said_by": self.said_by}
        self._kept = KeptFields(self, editor, "action-track", lines, {"state": self.state})
        self._lay_out()
        self.state.chosen.connect(self._on_state)
        self.save.clicked.connect(self._on_save)
        self.checks.pressed.connect(self._on_check)

    def show_action(self, view: ActionView, seen: Sequence[SeenLater]) -> None:
        """Show an action, and what later visits saw of it; what is being typed stays."""
        again = self._view is None or (view.action, view.state) != (
            self._view.action,
            self._view.state,
        )
        self._view, self._seen = view, seen
        self.set_title(self.tr("Action {number}").format(number=view.number))
        now = today(self._editor.ws.clock).isoformat()
        self.path.show_state(view.state)
        look = state_look(view, now)
        self.pill.show_state(*look)
        self.pill.setVisible(look[0] != state_words(view.state))
        told = told_words(view.told(now) or "")
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self._last.setText(_line(view.move) if view.move else "")
        self._last.setVisible(view.move is not None)
        self._twice.setVisible(view.contested and view.move is not None)
        self._show_choices(view, again=again)
        self._show_seen(seen)
        why = why_not_check(self._editor.ws, self._editor.current, view.action)
        self.checks.show_checks(view, now, why)
        self._show_history(view)

    def take_focus(self) -> None:
        """Put the focus where something can be said."""
        (self.state.box if self.saying.is_open else self.saying.button).setFocus()

    def _lay_out(self) -> None:
        for field, longest in ((self.note, _LONGEST), (self.shows, _LONGEST), (self.said_by, 300)):
            field.edit.setMaxLength(longest)
        parts: tuple[QWidget, ...] = (
            self.path,
            flow_row((self.pill,)),
            self._told,
            self._last,
            self._twice,
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addLayout(self._later)
        for part in (
            self.state,
            self._means,
            self.note,
            self.shows,
            self.said_by,
            flow_row((self.save,)),
            self._why,
        ):
            self.saying.body.addWidget(part)
        self.body.addWidget(self.saying)
        self.body.addWidget(self.checks)
        self.body.addWidget(self.history)

    def _show_choices(self, view: ActionView, *, again: bool) -> None:
        states = states_to_choose(view)
        self.state.set_choices([(one, state_words(one)) for one in states])
        if again:
            recorded = {"state": states[0], "said_by": view.said.owner_role}
            kept = self._kept.begin(view.action, recorded=recorded)
            self._visit = kept.get("visit") or None
            self.saying.button.setChecked(view.state in _GOING_ON or self._kept.is_kept)
        self._on_state(self.state.value)

    def _on_state(self, state: str) -> None:
        view = self._view
        if view is None:
            return
        wanted = self._wanted(state)
        judged = state in _JUDGED
        self._means.setText(f"{means_words(state)}.")
        self.said_by.setVisible(not judged)
        self.note.setVisible(not judged)
        self.shows.setVisible(state != "stopped")
        needs = judged or state == "stopped" or is_backwards(view, wanted)
        self.note.set_hint(self.tr("This needs a few words.") if needs and not judged else "")
        self.shows.set_hint(self.tr("This needs a few words.") if judged else "")
        why = why_not_move(self._editor.ws, self._editor.current, view.action, wanted)
        self.save.set_unavailable(why)
        self._why.setText(in_language(why))
        self._why.setVisible(bool(why))

    def _wanted(self, state: str) -> MovedState:
        return next(one for one in states_to_choose(self._shown()) if one == state)

    def _shown(self) -> ActionView:
        if self._view is None:
            raise RuntimeError("no action is shown")
        return self._view

    def _on_save(self) -> None:
        view, state = self._shown(), self._wanted(self.state.value)
        field = self.shows if state in _JUDGED else self.note
        needs = state in (*_JUDGED, "stopped") or is_backwards(view, state)
        field.show_error(self.tr("Write a few words first.") if needs and not field.text() else "")
        if needs and not field.text():
            field.edit.setFocus()
            return
        words = {
            "note": "" if state in _JUDGED else self.note.text(),
            "evidence": self.shows.text() if state != "stopped" else "",
            "said_by": "" if state in _JUDGED else self.said_by.text(),
            "visit": self._visit if state in _JUDGED else None,
        }
        if self._editor.actions.move(view.action, state, words):
            self._clear()
            announce(self, self.tr("Saved: {state}.").format(state=state_words(state)))
            self.moved.emit()
            self.take_focus()

    def _clear(self) -> None:
        self._kept.settle()
        self._show_choices(self._shown(), again=True)

    def _show_seen(self, seen: Sequence[SeenLater]) -> None:
        empty(self._later)
        for one in seen:
            title = self.tr("Seen on the visit of {day}: {result}").format(
                day=day_words(one.day), result=seen_words(one.result)
            )
            ends: list[QWidget] = []
            if self._takes(one):
                take = PlainButton(self.tr("Take it over"), small=True)
                take.setAccessibleName(self.tr("Take it over: {what}").format(what=title))
                take.clicked.connect(partial(self._on_take, one))
                ends.append(take)
            self._later.addWidget(ListRow(title, one.words, ends, icon="eye"))

    def _takes(self, one: SeenLater) -> bool:
        wanted: MovedState = "assured" if one.result == "done" else "not_assured"
        if wanted == self._shown().state:
            return False
        return wanted in states_to_choose(self._shown()) and not why_not_move(
            self._editor.ws, self._editor.current, self._shown().action, wanted
        )

    def _on_take(self, one: SeenLater) -> None:
        """Fill in what that panel saw; nothing is saved until the person says so."""
        state = "assured" if one.result == "done" else "not_assured"
        self.saying.button.setChecked(True)
        self.state.show_value(state)
        self._on_state(state)
        words = self.tr("Seen on the visit of {day}: {result}.").format(
            day=day_words(one.day), result=seen_words(one.result)
        )
        self.shows.set_text(f"{words} {one.words}".strip())
        self._visit = one.visit
        self._kept.put(visit=one.visit)
        self.shows.edit.setFocus()

    def _on_check(self, months: int, held: bool) -> None:
        if not self.shows.text():
            self.saying.button.setChecked(True)
            self.shows.show()
            self.shows.show_error(self.tr("Write what you saw first, then press again."))
            self.shows.edit.setFocus()
            return
        said = {"months": months, "held": held, "evidence": self.shows.text()}
        if self._editor.actions.check(self._shown().action, said):
            self._clear()
            announce(self, self.tr("The check is saved."))
            self.moved.emit()
            self.take_focus()

    def _show_history(self, view: ActionView) -> None:
        empty(self._lines)
        for one in _told(view):
            self._lines.addWidget(Words(one, "dense"))
        self.history.setVisible(len(view.history) > 1)


def _told(view: ActionView) -> Iterator[str]:
    return (_line(one) for one in reversed(view.history))


def _line(move: Written[ActionMoved]) -> str:
    """What was said, on which day, by whom, in one line."""
    said = move.said
    who = said.said_by or said.name
    head = ", ".join(part for part in (day_words(said.on), state_words(said.state), who) if part)
    return " ".join(part for part in (f"{head}.", said.note, said.evidence) if part)
