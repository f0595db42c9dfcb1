"""Across the page while a paper sheet is typed in: whose words these are, and how it ends."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from qvisit.ids import PersonId
from qvisit.ui.announce import announce
from qvisit.ui.editor import VisitEditor
from qvisit.ui.theme import scaled
from qvisit.ui.tokens import GRID
from qvisit.ui.visit.labels import seat_labels
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.flow import turn_row
from qvisit.ui.widgets.words import Words
from qvisit.usecases import paper
from qvisit.usecases.visits import OpenVisit

_BESIDE = 600  # px at 100 %


class TypingBar(QWidget):
    """Says who wrote; asks who compared before the sheet counts as done."""

    switching = Signal()  # the writer changes next: what is half typed shall become durable
    begun = Signal()  # a sheet is open to be typed in

    def __init__(self, editor: VisitEditor) -> None:
        super().__init__()
        self._editor = editor
        self._banner = Banner("purple", "")
        self.compare = SecondButton(self.tr("All is typed: compare it"), "tick")
        self.stop = PlainButton(self.tr("Back to my own part"), "arrow-left")
        self._first = flow_row((self.compare, self.stop))
        self.by = ChoiceBox(self.tr("Who has compared the two?"), ())
        self.done = MainButton(self.tr("It is the same: done"), "tick")
        self.not_yet = PlainButton(self.tr("Not yet"), "arrow-left")
        self._second = QWidget()
        second = QVBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(GRID)
        self._asks = Words()
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(2 * GRID)
        self._answers.addWidget(self.by, 1)
        ways = flow_row((self.done, self.not_yet))
        self._answers.addWidget(ways, 1, Qt.AlignmentFlag.AlignBottom)
        second.addWidget(self._asks)
        second.addLayout(self._answers)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        whole.setSpacing(GRID)
        for part in (self._banner, self._first, self._second):
            whole.addWidget(part)
        self._ask(comparing=False)
        self.compare.clicked.connect(self._on_compare)
        self.not_yet.clicked.connect(self._on_not_yet)
        self.stop.clicked.connect(self._on_stop)
        self.done.clicked.connect(self._on_done)

    def begin(self, writer: str, reason: str) -> None:
        """Type what somebody on the panel wrote; `reason` says why their sheet is opened again."""
        self.switching.emit()
        if self._editor.apply(
            lambda ws, opened: paper.begin_typing(ws, opened, PersonId(writer), reason)
        ):
            self.begun.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        turn_row(self._answers, self.width() >= scaled(_BESIDE))

    def show_visit(self, opened: OpenVisit) -> None:
        """Say whose sheet is typed; away while none is."""
        writer = opened.typing_for
        self.setVisible(writer is not None)
        if writer is None:
            self._ask(comparing=False)
            return
        labels = seat_labels(opened.shared.seats)
        called = labels.get(writer, self.tr("A reviewer"))
        finished = opened.is_finished
        first = self.tr("You type what {writer} wrote on paper.").format(writer=called)
        text = self.tr("They stay the writer. Type their words as they stand.")
        if finished:
            first = self.tr("The sheet of {writer} is typed in and compared.").format(writer=called)
            text = self.tr("It counts like any other part.")
        self._banner.show_message("green" if finished else "purple", first, text)
        asks = self.tr(
            "The sheet of {writer}: they read it through here, or a second person does. Then it "
            "counts as done, and the panel can read it after the next sync. Keep the paper for "
            "the lead."
        )
        self._asks.setText(asks.format(writer=called))
        self.compare.setVisible(not finished)
        if finished:
            self._ask(comparing=False)
        typists = opened.sheet.typists
        self.by.set_choices(
            [
                (seat.person, self._called(labels[seat.person], seat.person == writer))
                for seat in sorted(opened.shared.seats, key=lambda one: one.person != writer)
                if PersonId(seat.person) not in typists
            ]
        )
        nobody = self.tr("Nobody else on this panel could compare it.")
        self.done.set_unavailable("" if self.by.value else nobody)

    def _called(self, label: str, is_writer: bool) -> str:
        words = self.tr("{person}, who wrote it") if is_writer else "{person}"
        return words.format(person=label)

    def _ask(self, *, comparing: bool) -> None:
        self._banner.setVisible(not comparing)  # else large words leave no room for the sheet
        self._first.setVisible(not comparing)
        self._second.setVisible(comparing)

    def _on_compare(self) -> None:
        self._ask(comparing=True)
        self.by.box.setFocus()

    def _on_stop(self) -> None:
        self.switching.emit()
        self._editor.apply(lambda _ws, opened: paper.stop_typing(opened))

    def _on_done(self) -> None:
        self.switching.emit()
        by = PersonId(self.by.value)
        if self._editor.apply(lambda ws, opened: paper.confirm_paper(ws, opened, by)):
            announce(self, self.tr("The sheet is done. It counts like any other part."))
            self.stop.setFocus()

    def _on_not_yet(self) -> None:
        self._ask(comparing=False)
        self.compare.setFocus()
