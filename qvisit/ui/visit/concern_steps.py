"""The steps of a concern, each with its numbers, who was told, and the way to write that down."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.list_rows import Divider, empty
from qvisit.ui.visit.concern_path import Call, calls
from qvisit.ui.visit.labels import clock_words, tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.phone_list import PhoneRow
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.visits.concern_kinds import ConcernNotReached
from qvisit.visits.concern_path import role_is
from qvisit.visits.kinds import ConcernTold, ContactEntered
from qvisit.visits.visit import Concern, Written


class ConcernSteps(QWidget):
    """Whom to tell, in order. It saves nothing: it says what was pressed."""

    told_pressed = Signal(str, str)  # step, role
    no_answer_pressed = Signal(str, str)  # step, role

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: object = None
        self.buttons: dict[str, tuple[SecondButton, PlainButton]] = {}

    def show_concern(
        self, concern: Concern, contacts: Sequence[ContactEntered], today: date, reason: str
    ) -> None:
        """Show the steps as they stand.

        Args:
            concern: The concern.
            contacts: Whom one may phone about it.
            today: To say how old a number is.
            reason: Why this person may not write down who was told; empty where they may.
        """
        shown = (concern, tuple(contacts), today, reason)
        if shown == self._shown:
            return
        focused = next(
            (
                (step, at)
                for step, pair in self.buttons.items()
                for at, button in enumerate(pair)
                if button.hasFocus()
            ),
            None,
        )
        self._shown = shown
        empty(self._column)
        self.buttons = {}
        for place, call in enumerate(calls(concern.raised)):
            if place:
                self._column.addWidget(Divider())
            numbers = [one for one in contacts if role_is(one.role) == call.to]
            self._column.addWidget(self._step(place + 1, call, concern))
            for contact in numbers:
                self._column.addWidget(PhoneRow(contact, today))
            if call.tells and concern.closed is None:
                self._column.addWidget(self._buttons(call, reason, many=len(numbers) > 1))
        if focused is not None and focused[0] in self.buttons:
            self.buttons[focused[0]][focused[1]].setFocus()

    def _step(self, number: int, call: Call, concern: Concern) -> NamedGroup:
        told = [one for one in concern.told if one.said.step == call.key]
        tried = [one for one in concern.not_reached if one.said.step == call.key]
        state = _state(call, told)
        group = NamedGroup(f"{number}. {call.who}, {state}")
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = Words(f"{number}. {call.who}", "row")
        pill = Pill(state, "green", "tick") if told else Pill(state, _tone(call), "clock")
        column.addWidget(flow_row((head, pill), 12))
        column.addWidget(Words(call.text, "body", "text2"))
        for line in (*map(_tried_words, tried), *map(told_words, told)):
            column.addWidget(Words(line, "body"))
        return group

    def _buttons(self, call: Call, reason: str, *, many: bool) -> QWidget:
        told = SecondButton(self.tr("I told them"), "tick")
        told.setAccessibleName(self.tr("I told: {who}").format(who=call.who))
        missed = PlainButton(
            self.tr("No answer, try the next number") if many else self.tr("No answer"), "phone"
        )
        missed.setAccessibleName(self.tr("No answer: {who}").format(who=call.who))
        told.clicked.connect(partial(self.told_pressed.emit, call.key, call.who))
        missed.clicked.connect(partial(self.no_answer_pressed.emit, call.key, call.who))
        for button in (told, missed):
            button.set_unavailable(reason)
        self.buttons[call.key] = (told, missed)
        return flow_row((told, missed))


def told_words(told: Written[ConcernTold]) -> str:
    """Who was told, when and how, and what they answered."""
    words = tr("{time}: {role}, {name}, was told: {how}.").format(
        time=clock_words(told.said.told_at, told.offset),
        role=told.said.role,
        name=told.said.name,
        how=told.said.how,
    )
    if told.said.reply:
        words = tr("{told} They said: “{reply}”").format(told=words, reply=told.said.reply)
    return words


def _tried_words(tried: Written[ConcernNotReached]) -> str:
    return tr("{time}: no answer from {role}.").format(
        time=clock_words(tried.said.tried_at, tried.offset), role=tried.said.role
    )


def _state(call: Call, told: Sequence[Written[ConcernTold]]) -> str:
    if not told:
        return call.by
    return tr("Told {time}").format(time=clock_words(told[-1].said.told_at, told[-1].offset))


def _tone(call: Call) -> str:
    return "red" if call.key in ("make_safe", "manager") else "grey"
