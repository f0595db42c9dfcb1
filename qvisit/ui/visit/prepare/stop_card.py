"""Stopping: go on later, hand the rest over, or end. Nobody asks why."""

from functools import partial

from PySide6.QtWidgets import QWidget

from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.usecases import care
from qvisit.usecases.care import Stop
from qvisit.usecases.visits import OpenVisit


class StopCard(Card):
    """Shown while the person scores; what ends their part is asked once more."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("If you want to stop"))
        self._editor = editor
        self._how: Stop = "end"
        self._visit = ""
        self._words = Words("")
        self.later = PlainButton(self.tr("Go on later"), "pause")
        self.hand_over = PlainButton(self.tr("Hand the rest over"), "people")
        self.end = PlainButton(self.tr("End here"), "tick")
        self.sure = SecondButton("", "tick")
        self.back = PlainButton(self.tr("Go back"), "arrow-left")
        self._choices: QWidget = flow_row((self.later, self.hand_over, self.end))
        self._asked: QWidget = flow_row((self.sure, self.back))
        for part in (self._words, self._choices, self._asked):
            self.body.addWidget(part)
        self.later.clicked.connect(self._on_later)
        self.hand_over.clicked.connect(partial(self._ask, "hand_over"))
        self.end.clicked.connect(partial(self._ask, "end"))
        self.sure.clicked.connect(self._on_sure)
        self.back.clicked.connect(self._on_back)
        self._show_choices()

    def show_visit(self, opened: OpenVisit, stopped: str) -> None:
        """Offer the choices while there is something to stop, and say what was chosen."""
        shared, me = opened.shared, opened.me.person
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._show_choices()  # what was asked was about another visit
        ended = stopped in ("hand_over", "end")
        scoring = shared.started is not None and not shared.scoring_done
        self.setVisible(ended or (scoring and me not in shared.finished))
        if ended:
            self._say_ended(stopped)
        elif not self._choices.isVisibleTo(self) and not self._asked.isVisibleTo(self):
            self._show_choices()

    def _show_choices(self) -> None:
        self._words.setText(
            self.tr("You can stop at any time. What you answered is kept, and counts the same.")
        )
        self._choices.show()
        self._asked.hide()

    def _ask(self, how: Stop) -> None:
        self._how = how
        hand_over = how == "hand_over"
        words = (
            self.tr("Your answers count. The lead sees that somebody else may take the rest.")
            if hand_over
            else self.tr("Your answers count. Nobody waits for the rest of your part.")
        )
        self._words.setText(words)
        sure = self.tr("Yes, hand it over") if hand_over else self.tr("Yes, end here")
        self.sure.set_words(sure)
        self._choices.hide()
        self._asked.show()
        self.sure.setFocus()

    def _say_ended(self, stopped: str) -> None:
        handed = self.tr("You handed the rest over. Thank you. Your answers count.")
        words = handed if stopped == "hand_over" else self.tr("You ended your part. Thank you.")
        again = self.tr("You can go on after all under Score, until the debrief is over.")
        self._words.setText(f"{words} {again}")
        self._choices.hide()
        self._asked.hide()

    def _on_later(self) -> None:
        """Nothing is recorded: to go on later is nobody else's business."""
        announce(self, self.tr("Your place is kept on this laptop. Come back when you like."))

    def _on_sure(self) -> None:
        how = self._how
        self._editor.apply(partial(care.stop_part, how=how))

    def _on_back(self) -> None:
        self._show_choices()
        (self.hand_over if self._how == "hand_over" else self.end).setFocus()
