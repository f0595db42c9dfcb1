"""The card for paper: print a part, and type in what somebody wrote on it."""

from functools import partial

from PySide6.QtCore import Signal

from qvisit.ids import PersonId
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.list_rows import Divider
from qvisit.ui.visit.labels import joined, seat_labels
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.pdf_making import PdfMaking
from qvisit.ui.widgets.buttons import SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.guarded_field import GuardedField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Heading, Words
from qvisit.usecases.paper import Style, may_be_typed, paper_file_name, print_part
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.kinds import Seat

_LARGE, _EASY = "large", "easy"
_LONGEST = 300


class PaperCard(Card):
    """Paper counts the same. Who types it in sees the answers, and the record says so."""

    typing_wanted = Signal(str, str)  # whose sheet, and why it is opened again

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__()
        self.set_title(self.tr("On paper"))
        self._editor = editor
        self._making = PdfMaking(self, background, editor, choosers)
        self.whose = ChoiceBox(self.tr("Whose part?"), ())
        self.look = Segmented(
            self.tr("How it looks"),
            ((_LARGE, self.tr("Large print")), (_EASY, self.tr("Easy words and pictures"))),
        )
        self.make = SecondButton(self.tr("Print this part…"), "printer")
        self.writer = ChoiceBox(self.tr("Whose sheet?"), ())
        self.reason = GuardedField("paper-reason", self.tr("Why is it opened again?"))
        self.reason.edit.setMaxLength(_LONGEST)
        self.type = SecondButton(self.tr("Type it in"), "pencil")
        self._state = Words("", "body", "text2")
        self._lay_out()
        self.make.clicked.connect(self._on_print)
        self.type.clicked.connect(self._on_type)
        self.writer.chosen.connect(self._show_writer)
        self._making.ended.connect(self._on_ended)

    def show_visit(self, opened: OpenVisit) -> None:
        """Offer the parts and sheets of a visit."""
        self._making.show_visit(opened)
        labels = seat_labels(opened.shared.seats)
        mine = opened.me.person
        seats = sorted(opened.shared.seats, key=lambda seat: seat.person != mine)
        self.whose.set_choices(
            [(seat.person, self._called(labels[seat.person], seat, mine)) for seat in seats]
        )
        self.setVisible(bool(seats))
        typed = may_be_typed(opened)
        self.writer.set_choices([(seat.person, labels[seat.person]) for seat in typed])
        for part in (self.writer, self.type):
            part.setVisible(bool(typed))
        self._show_writer()

    def _called(self, label: str, seat: Seat, mine: PersonId) -> str:
        words = self.tr("{label}, {name} (you)") if seat.person == mine else "{label}, {name}"
        return words.format(label=label, name=seat.name)

    def _lay_out(self) -> None:
        about = self.tr(
            "Paper counts the same as a laptop. Each sheet has its questions, room for words, and "
            "on its back whom to phone about a concern."
        )
        typing = self.tr(
            "Anybody on the panel may type in what a colleague wrote. The colleague stays the "
            "writer, and you are named as the typist. You will see their answers."
        )
        for part in (
            Words(about),
            self.whose,
            self.look,
            flow_row((self.make, self._making.open)),
            self._making.state,
            self._making.trouble,
            Divider(),
            Heading(self.tr("Type in a sheet"), 3),
            Words(typing),
            self.writer,
            self._state,
            self.reason,
            flow_row((self.type,)),
        ):
            self.body.addWidget(part)

    def _show_writer(self) -> None:
        """Say how far the chosen sheet is."""
        opened = self._editor.current
        if not self.writer.value:
            self.reason.hide()
            self._state.setText(self.tr("Nobody’s sheet can be typed in here now."))
            return
        paper = opened.shared.paper.get(PersonId(self.writer.value))
        done = paper is not None and paper.confirmed is not None
        self.reason.setVisible(done)
        self.type.set_words(self.tr("Open it again") if done else self.tr("Type it in"))
        words = ""
        if done:
            words = self.tr("It was typed in and compared.")
        elif paper is not None:
            labels = seat_labels(opened.shared.seats)
            who = joined([labels[one] for one in sorted(paper.typists) if one in labels])
            words = self.tr("Begun by {typist}, not compared yet.").format(typist=who)
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _on_print(self) -> None:
        opened = self._editor.current
        seat = next(one for one in opened.shared.seats if one.person == self.whose.value)
        style: Style = "easy" if self.look.value == _EASY else "large"
        name = paper_file_name(opened, seat, style)
        busy = self.tr("Making the sheet. You can carry on.")
        if self._making.make(
            partial(print_part, seat=seat, style=style), self.tr("On paper"), name, busy
        ):
            self.make.set_unavailable(self.tr("QVisit is making the sheet."))

    def _on_ended(self) -> None:
        self.make.set_unavailable("")

    def _on_type(self) -> None:
        reason = self.reason.text().strip()
        if self.reason.isVisibleTo(self) and not reason:
            self.reason.show_error(self.tr("Write a reason, such as: one page was left out."))
            self.reason.edit.setFocus()
            return
        self.reason.show_error("")
        self.typing_wanted.emit(self.writer.value, reason)
        if self._editor.current.typing_for == self.writer.value:
            self.reason.set_text("")
