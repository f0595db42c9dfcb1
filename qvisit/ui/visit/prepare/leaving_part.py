"""Before leaving: the words to say, the time, how it was, and the talks afterwards."""

from PySide6.QtGui import QHideEvent

from qvisit.clock import parse_utc
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.pdf_making import PdfMaking
from qvisit.ui.visit.prepare.cared_for import Talks
from qvisit.ui.visit.prepare.feedback_card import FeedbackList
from qvisit.ui.visit.prepare.part import PreparePart, keep_here, part_title, time_hint, try_with
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.choice import ChoiceGroup, TickBox
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words, time_words
from qvisit.usecases import care, frame
from qvisit.usecases.feedback_sheet import feedback_file_name, feedback_sheet
from qvisit.usecases.visits import OpenVisit


class FeedbackCard(Card):
    """What to say to the nurse in charge: no ratings, and nothing that points to a person."""

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("Words before you leave"))
        self._editor = editor
        self._making = PdfMaking(self, background, editor, choosers)
        self.good = FeedbackList(editor, "good", self.tr("Good things"), self.tr("What was good?"))
        self.fix = FeedbackList(
            editor, "fix_today", self.tr("To put right today"), self.tr("What can be mended today?")
        )
        self.print = PlainButton(self.tr("Print the words…"), "printer")
        self.to = TextField(
            self.tr("To whom did you say it?"), self.tr("A role, such as: nurse in charge.")
        )
        self.to.set_text(self.tr("Nurse in charge"))
        self.said = SecondButton(self.tr("We have said it"), "speech")
        self._state = Words("", "row", "greentext")
        about = self.tr("Say them to the nurse in charge. No ratings, and nobody’s name.")
        self.body.addWidget(Words(about, "body", "text2"))
        for words in (self.good, self.fix):
            self.body.addWidget(words)
            self.body.addWidget(Divider())
        self.body.addWidget(flow_row((self.print, self._making.open)))
        self.to.put_beside(self.said)
        for part in (self._making.state, self._making.trouble, self.to):
            self.body.addWidget(part)
        self.body.addWidget(self._state)
        self.print.clicked.connect(self._on_print)
        self.said.clicked.connect(self._on_said)
        self._making.ended.connect(self._on_ended)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show the words, and whether they were said."""
        self._making.show_visit(opened)
        read_only = opened.seat is None or opened.shared.signed is not None
        for one in (self.good, self.fix):
            one.show_visit(opened, read_only=read_only)
        given = opened.shared.frame.given
        self.to.setVisible(given is None and not read_only)
        self._state.setVisible(given is not None)
        if given is not None:
            when = moment_words(given.now.said.given_at, self._editor.ws.clock())
            words = self.tr("Said to: {role}, {when}.")
            self._state.setText(words.format(role=given.now.said.to_role, when=when))

    def flush(self) -> None:
        """Keep what is being typed."""
        self.good.flush()
        self.fix.flush()

    def _on_print(self) -> None:
        title = self.tr("Words before you leave")
        name = feedback_file_name(self._editor.current)
        busy = self.tr("Making the page. You can carry on.")
        if self._making.make(feedback_sheet, title, name, busy):
            self.print.set_unavailable(self.tr("QVisit is making the page."))

    def _on_ended(self) -> None:
        self.print.set_unavailable("")

    def _on_said(self) -> None:
        role = self.to.text()
        try_with(self._editor, lambda ws, opened: frame.give_feedback(ws, opened, role), self.to)


class LeftCard(Card):
    """When the panel left; at once, or at a time that is typed."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Leaving the ward"))
        self._editor = editor
        self._left = Words("", "row")
        self.leave = MainButton(self.tr("We have left the ward"), "arrow-left")
        self.time = TextField(self.tr("Was it another time?"))
        self.correct = PlainButton(self.tr("Put it right"), "pencil")
        self.time.put_beside(self.correct)
        for part in (self._left, flow_row((self.leave,)), self.time):
            self.body.addWidget(part)
        self.leave.clicked.connect(self._on_left)
        self.correct.clicked.connect(self._on_correct)
        self.time.submitted.connect(self._on_correct)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show when the panel left, if it has."""
        left = frame.left_at(opened)
        may = opened.seat is not None and opened.shared.signed is None
        self.leave.setVisible(not left and may)
        not_there = self.tr("The panel has not arrived yet.")
        self.leave.set_unavailable("" if opened.shared.started else not_there)
        self.time.setVisible(opened.shared.started is not None and may)
        self.correct.set_words(self.tr("Put it right") if left else self.tr("Keep this time"))
        self._left.setText(self._words(left))
        usual = self.tr("Such as 14:02. A time before the arrival counts as after midnight.")
        self.time.set_hint(time_hint(usual, doubted=frame.leaving_is_doubted(opened)))

    def _words(self, left: str) -> str:
        if not left:
            return self.tr("Give back alarms and badges. Take every device and paper with you.")
        now = self._editor.ws.clock()
        moment = parse_utc(left).astimezone(now.tzinfo)
        if moment.date() == now.date():
            return self.tr("The panel left at {time}.").format(time=time_words(moment))
        return self.tr("The panel left on {when}.").format(when=moment_words(left, now))

    def _on_left(self) -> None:
        if try_with(self._editor, lambda ws, opened: frame.set_left(ws, opened), self.time):
            announce(self, self.tr("The time is kept. Thank you."))
            self.correct.setFocus()

    def _on_correct(self) -> None:
        typed = self.time.text()
        done = try_with(
            self._editor, lambda ws, opened: frame.set_left(ws, opened, typed), self.time
        )
        if done:
            self.time.set_text("")


class ClosingCard(Card):
    """How it was for the person. It stays on this laptop, and a talk is offered to everyone."""

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("How was that for you?"))
        self._editor = editor
        self.tiles = ChoiceGroup(
            self.tr("How was that for you?"),
            [
                ("fine", self.tr("Fine"), ""),
                ("mixed", self.tr("Mixed"), ""),
                ("hard", self.tr("Hard"), ""),
                ("unsaid", self.tr("I’d rather not say"), ""),
            ],
        )
        self.support = TickBox(
            self.tr("Let my buddy and the panel lead know that support is welcome"),
            self.tr("They learn only that. Nobody asks why."),
        )
        stays = self.tr("Your answer stays on this laptop. It is no score, and is never sent.")
        talk = self.tr("The panel lead offers you a talk within 24 hours. You can say no.")
        for part in (Words(stays, "body", "text2"), self.tiles, Words(talk), self.support):
            self.body.addWidget(part)
        self.tiles.chosen.connect(self._on_closing)
        self.support.clicked.connect(self._on_support)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what the person keeps for themselves."""
        self.setVisible(opened.seat is not None)
        own = care.own_care(self._editor.ws, opened)
        if own.closing:
            self.tiles.show_value(own.closing)
        else:
            self.tiles.clear()
        self.support.setChecked(own.support)

    def _on_closing(self, key: str) -> None:
        keep_here(self, self._editor, care.keep_closing, key)

    def _on_support(self, wanted: bool) -> None:
        self._editor.apply(lambda ws, opened: care.tell_support(ws, opened, wanted=wanted))


class LeavingPart(PreparePart):
    """All that belongs to leaving."""

    steps = ("feedback", "leaving")

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__(part_title("leaving"))
        self.feedback = FeedbackCard(background, editor, choosers)
        self.left = LeftCard(editor)
        self.closing = ClosingCard(editor)
        self.talks = Talks(editor)
        for card in (self.feedback, self.left, self.closing, self.talks):
            self.cards.addWidget(card)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        self.feedback.show_visit(opened)
        self.left.show_visit(opened)
        self.closing.show_visit(opened)
        self.talks.show_visit(opened)

    def hideEvent(self, event: QHideEvent) -> None:
        self.feedback.flush()
        super().hideEvent(event)
