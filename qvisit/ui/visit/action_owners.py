"""The ways to owners who do not use QVisit: a sheet out and back, and words to paste."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from qvisit.clock import today
from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import told
from qvisit.ui.tokens import DENSE_GAP
from qvisit.ui.visit.action_answers_card import AnswersCard
from qvisit.ui.visit.action_reminders import RemindersCard
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.action_answers import Answers, read_answers, take_answers
from qvisit.usecases.action_sheet import save_action_sheet
from qvisit.usecases.file_names import file_name
from qvisit.usecases.visits import OpenVisit


class ActionOwners(ScrollPage):
    """Of one ward, all its visits together: that is how its people know their actions."""

    back = Signal()

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__(margin=0, spacing=DENSE_GAP)
        self.body.setContentsMargins(0, 0, 4, 0)
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._ward = ""
        self.go_back = PlainButton(self.tr("Back to the actions"), "arrow-left")
        self.sheet = SecondButton(self.tr("Save the sheet…"), "report")
        self.bring = PlainButton(self.tr("Bring a sheet back…"), "download")
        self._state = Words("", "body", "text2")
        self.trouble = Banner("amber", "")
        self.answers = AnswersCard()
        self.reminders = RemindersCard(background, editor)
        self.reminders.failed.connect(self._on_failed)
        self._lay_out()
        self.trouble.hide()
        self.go_back.clicked.connect(self.back)
        self.sheet.clicked.connect(self._on_sheet)
        self.bring.clicked.connect(self._on_bring)
        self.answers.taken.connect(self._on_taken)
        self.answers.left.connect(self._on_left)

    def _lay_out(self) -> None:
        card = Card(self.tr("A sheet for the owners"))
        about = self.tr(
            "An Excel sheet with every open action of this ward. Owners fill in three columns and "
            "send it back. They need no QVisit. Nothing is taken before you look at it."
        )
        card.body.addWidget(Words(about))
        card.body.addWidget(flow_row((self.sheet, self.bring)))
        card.body.addWidget(self._state)
        card.body.addWidget(self.trouble)
        self.body.addWidget(flow_row((self.go_back,)))
        for part in (card, self.answers, self.reminders):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the ways to the owners of a visit's ward."""
        if opened.plan.ward != self._ward:
            self._ward = opened.plan.ward
            self.answers.hide()
            self.trouble.hide()
            self._say("")
        self.reminders.show_ward(self._ward)

    def _on_sheet(self) -> None:
        ws, plan = self._editor.ws, self._editor.current.plan
        name = file_name(
            plan.model_copy(update={"day": today(ws.clock).isoformat()}), "actions", ""
        )
        path = self._choosers.empty_sheet(self, self.tr("Save the sheet"), f"{name}.xlsx")
        if path is None:
            return
        work = partial(save_action_sheet, ws, plan.ward, path)
        self._background.run(self, work, self._on_made, self._on_failed)

    def _on_made(self, path: Path) -> None:
        self.trouble.hide()
        self._say(self.tr("Saved as {path}. Send it to the ward.").format(path=path))

    def _on_bring(self) -> None:
        path = self._choosers.sheet(self, self.tr("Bring a sheet back"))
        if path is None:
            return
        self.trouble.hide()
        self.answers.hide()
        self._say(self.tr("QVisit reads the sheet …"))
        ward = self._ward
        work = partial(read_answers, self._editor.ws, ward, path)
        self._background.run(self, work, partial(self._on_read, ward), self._on_failed)

    def _on_read(self, ward: str, answers: Answers) -> None:
        if ward != self._ward:
            return  # another visit is open now: nothing of it was taken
        self._say("")
        self.answers.show_answers(answers)
        nothing = self.answers.take.isHidden()
        (self.answers.leave if nothing else self.answers.take).setFocus()
        announce(self, self.tr("The sheet was read. Nothing is taken yet."))

    def _on_taken(self) -> None:
        chosen = self.answers.chosen
        if not chosen:
            self._say(self.tr("Tick what you accept first."))
            return
        self._wait(self.tr("QVisit writes it down …"))
        work = partial(take_answers, self._editor.ws, chosen)
        done = partial(self._on_kept, self._ward)
        self._background.run(self, work, done, self._on_not_kept)

    def _wait(self, why: str) -> None:
        """Let nothing be pressed while the answers are written; empty when they are."""
        for one in (self.answers.take, self.answers.leave):
            one.set_unavailable(why)

    def _on_not_kept(self, error: Exception) -> None:
        self._wait("")
        self._on_failed(error)

    def _on_kept(self, ward: str, _count: int) -> None:
        self._wait("")
        self._editor.reload()
        if ward != self._ward:
            return  # another visit is open now
        self.answers.hide()
        self._say(self.tr("Taken, as the owners' word. Somebody else checks what is completed."))
        self.bring.setFocus()

    def _on_left(self) -> None:
        self.answers.hide()
        self._say(self.tr("Nothing was taken."))
        self.bring.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._say("")
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self.trouble.show_message("amber", *told(error))
        self.trouble.show()

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))
        if words:
            announce(self, words)
