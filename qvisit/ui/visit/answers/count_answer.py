"""An answer that is a count: 7 of 10 records."""

import re

from qvisit.forms.answers import MAX_COUNT, is_reply
from qvisit.forms.item import Item
from qvisit.ui.visit.answers.field import LeavingWatch, TypedAnswer
from qvisit.ui.visit.answers.reading import Typed
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.stepper import Stepper
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.fields import ErrorLine

_COUNT = re.compile(r"([0-9]{1,6})/([0-9]{1,6})", re.ASCII)


class CountAnswer(TypedAnswer):
    """Two numbers and a button that saves them; Enter and leaving them do the same."""

    def __init__(self, item: Item, *, large: bool, easy: bool) -> None:
        super().__init__(item, tr("Count"), large=large, easy=easy)
        self.right = Stepper(tr("How many were right"), MAX_COUNT, beside=True)
        self.whole = Stepper(tr("Out of how many"), MAX_COUNT, beside=True)
        self._save = SecondButton(tr("Save this count"))
        self._save.clicked.connect(self.flush)
        self._error = ErrorLine()
        for stepper in (self.right, self.whole):
            stepper.counted.connect(self._on_counted)
            stepper.box.lineEdit().returnPressed.connect(self.flush)
        LeavingWatch(self.body, [self.right.box, self.whole.box]).left.connect(self.flush)
        self.fields.addWidget(flow_row((self.right, self.whole, self._save), 16))
        self.fields.addWidget(self._error)
        self._check()

    def take_focus(self) -> None:
        self.right.box.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        self.body.setEnabled(not read_only)

    def _typed(self) -> str:
        return f"{self.right.value}/{self.whole.value}"

    def _put(self, text: str) -> None:
        match = _COUNT.fullmatch(text)
        right, whole = (int(match[1]), int(match[2])) if match else (0, 0)
        self.right.show_value(right)
        self.whole.show_value(whole)
        self._check()

    def _read(self) -> Typed:
        typed = self._typed()
        if typed == "0/0":
            return None, ""
        if is_reply(self.item, typed):
            return typed, ""
        return None, tr("Say also out of how many. The first number must not be the larger one.")

    def _show_typed(self, reply: str) -> None:
        self._put(reply)
        self._error.show_sentence("")

    def _complain(self, sentence: str) -> None:
        self._error.show_sentence(sentence)

    def _on_counted(self, _number: int) -> None:
        self._error.show_sentence("")
        self._on_edited("")
        self._check()

    def _check(self) -> None:
        fits = 0 < self.whole.value >= self.right.value
        why = tr("The first number must not be larger than the second, and not both 0.")
        self._save.set_unavailable("" if fits else why)
