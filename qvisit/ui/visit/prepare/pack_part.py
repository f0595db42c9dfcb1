"""The intelligence pack: what is known of the ward before the visit, and what is not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.announce import announce
from qvisit.ui.background import Background, Progress
from qvisit.ui.choosers import Choosers
from qvisit.ui.editor import VisitEditor
from qvisit.ui.focus_ring import bring_into_view
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import empty
from qvisit.ui.own_ways import own_ways
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.prepare.pack_rows import RowsCard, action_row, figure_row, past_row
from qvisit.ui.visit.prepare.part import PreparePart, part_title
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import MainButton, PlainButton, SecondButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import moment_words
from qvisit.usecases import pack
from qvisit.usecases.pack import PackOffer, PackRefusedError, PackView
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.members import LIVED_EXPERIENCE


class OfferCard(Card):
    """What a sheet would bring in, shown before anything is saved."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(accent="blue")
        self._counts = Words("", "row")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        self.take = MainButton(self.tr("Bring it in"), "tick")
        self.leave = PlainButton(self.tr("Leave it"), "cross")
        self._figures = RowsCard(self.tr("Figures that come in"))
        self._past = RowsCard(self.tr("Past visits that come in"))
        self._actions = RowsCard(self.tr("Open actions that come in"))
        nothing = Words(self.tr("Nothing is saved yet. Look it over first."))
        self.body.addWidget(nothing)
        self.body.addWidget(self._counts)
        self.body.addLayout(self._notes)
        self.body.addWidget(flow_row((self.take, self.leave)))
        for card in (self._figures, self._past, self._actions):
            self.body.addWidget(card)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.hide()

    def show_offer(self, name: str, offer: PackOffer) -> None:
        """Show what the file of this name holds."""
        self.set_title(self.tr("What “{name}” would bring in").format(name=name))
        new = offer.pack
        self._counts.setText(self._counted(len(new.figures), len(new.past), len(new.actions)))
        empty(self._notes)
        for note in offer.notes:
            words = self.tr("Look at this: {note}").format(note=in_language(note.line))
            self._notes.addWidget(Words(words, "dense", "ambertext"))
        lines = pack.offered_lines(offer)
        self._figures.show_rows([partial(figure_row, one, easy=False) for one in lines])
        self._past.show_rows([partial(past_row, one) for one in new.past])
        self._actions.show_rows([partial(action_row, one) for one in new.actions])
        self.show()

    def _counted(self, figures: int, past: int, actions: int) -> str:
        many = (
            self.tr("{count} figures").format(count=figures),
            self.tr("{count} past visits").format(count=past),
            self.tr("{count} open actions").format(count=actions),
        )
        one = (self.tr("1 figure"), self.tr("1 past visit"), self.tr("1 open action"))
        counts = (figures, past, actions)
        return ", ".join(one[at] if count == 1 else many[at] for at, count in enumerate(counts))


class _Door(Card):
    """Where sheets come in, and what stands against one that did not."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Fill it"))
        self.fill = SecondButton(self.tr("Fill from a sheet…"), "download")
        self.stop = PlainButton(self.tr("Stop reading"), "cross")
        self.sheet = PlainButton(self.tr("Save an empty sheet…"), "report")
        self.trouble = Banner("amber", "")
        self._saved = Words("", "dense", "text2")
        self._problems = QVBoxLayout()
        self._problems.setSpacing(4)
        words = self.tr("The pack has counts only, and nothing about a person. Fill in our sheet.")
        self.body.addWidget(Words(words))
        self.body.addWidget(flow_row((self.fill, self.stop, self.sheet)))
        self.body.addWidget(self._saved)
        self.body.addWidget(self.trouble)
        self.body.addLayout(self._problems)
        self.calm()
        self.set_reading(False)

    def set_reading(self, reading: bool) -> None:
        """Offer to stop while a sheet is read, and to fill it otherwise."""
        self.fill.set_unavailable(self.tr("QVisit is reading the sheet.") if reading else "")
        if self.stop.hasFocus() and not reading:
            self.fill.setFocus()
        self.stop.setVisible(reading)

    def tell(self, words: str) -> None:
        """Say what went well."""
        self._saved.setText(words)
        self._saved.show()

    def refuse(self, error: QVisitError) -> None:
        """Say why nothing came in, cell by cell where it is about cells."""
        lines = []
        if isinstance(error, PackRefusedError):
            lines = [one.line for one in error.problems] + ([error.more] if error.more else [])
        hint = "" if lines else in_language(error.hint)
        self.trouble.show_message("amber", in_language(error.message), hint)
        self.trouble.show()
        for line in lines:
            self._problems.addWidget(Words(in_language(line)))
        bring_into_view(self.trouble)
        self.fill.setFocus()

    def calm(self) -> None:
        """Say nothing more of what was tried before."""
        self.trouble.hide()
        self._saved.hide()
        empty(self._problems)


class PackPart(PreparePart):
    """Everybody on the panel reads it; the lead and governance fill it from a sheet."""

    steps = ("pack",)

    def __init__(self, background: Background, editor: VisitEditor, choosers: Choosers) -> None:
        super().__init__(part_title("pack"))
        self._background = background
        self._editor = editor
        self._choosers = choosers
        self._offer: PackOffer | None = None
        self._reading = Progress()
        self._shown: object = None
        self._visit = ""
        self.door = _Door()
        self.offer = OfferCard()
        self._nothing = Card()
        self._nothing.body.addWidget(
            Words(
                self.tr(
                    "There is no pack yet. Governance or the panel lead fills it before the visit. "
                    "You can go in without it."
                )
            )
        )
        self._contested = Banner(
            "amber",
            self.tr("Two people filled the pack at the same time."),
            self.tr("Both are kept, the later one is shown. Fill it once more to settle it."),
        )
        self._unknown = Card(self.tr("What we do not know"))
        self._unknown_words = Words("")
        self._unknown.body.addWidget(self._unknown_words)
        self._figures = RowsCard(self.tr("Figures"))
        self._past = RowsCard(self.tr("Past visits"))
        self._actions = RowsCard(self.tr("Open actions"))
        self._cards = (self._figures, self._unknown, self._past, self._actions)
        for each in (self._contested, self.offer, self._nothing, *self._cards, self.door):
            self.cards.addWidget(each)
        self.door.fill.clicked.connect(self._on_fill)
        self.door.stop.clicked.connect(self._on_stop)
        self.door.sheet.clicked.connect(self._on_sheet)
        self.offer.taken.connect(self._on_taken)
        self.offer.left.connect(self._on_left)

    def show_visit(self, opened: OpenVisit) -> None:
        super().show_visit(opened)
        if opened.visit.id != self._visit:
            self._visit = opened.visit.id
            self._offer = None
            self.offer.hide()
            self.door.calm()
            self._reading.cancel()
            self.door.set_reading(False)
        self.door.setVisible(not pack.may_fill(opened))
        previewing = self._offer is not None
        if previewing:
            self.door.hide()
        key = (opened.visit.id, opened.shared.frame.pack, own_ways().easy_words, previewing)
        if key == self._shown:
            return
        self._shown = key
        view = None if previewing else pack.pack_view(opened)
        self._nothing.setVisible(view is None and not previewing)
        self._contested.setVisible(view is not None and view.contested)
        for card in self._cards:
            card.hide()
        if view is not None:
            self._show_view(view, _reads_easy(opened))

    def _show_view(self, view: PackView, easy: bool) -> None:
        when = moment_words(view.at, self._editor.ws.clock())
        imported = self.tr("Imported {when}.").format(when=when)
        rows = [partial(figure_row, one, easy=easy) for one in view.figures]
        self._figures.show_rows(rows, imported)
        self._past.show_rows([partial(past_row, one) for one in view.past], imported)
        self._actions.show_rows([partial(action_row, one) for one in view.actions], imported)
        names = [in_language(one.easy if easy else one.title) for one in view.unknown]
        listed = self.tr("Not known: {names}.").format(names=", ".join(names))
        self._unknown_words.setText("\n".join(names) if easy else listed)
        self._unknown.setVisible(bool(view.unknown))

    def _on_fill(self) -> None:
        path = self._choosers.sheet(self, self.tr("Fill the pack from a sheet"))
        if path is None:
            return
        self.door.calm()
        self.door.set_reading(True)
        self._reading = reading = Progress()
        read, failed = partial(self._on_read, reading, path), partial(self._on_failed, reading)
        self._background.run(self, partial(_look_into, path), read, failed, reading)

    def _on_stop(self) -> None:
        self._reading.cancel()
        self.door.set_reading(False)
        words = self.tr("You stopped the reading. Nothing was saved.")
        self.door.tell(words)
        announce(self, words)

    def _on_read(self, reading: Progress, path: Path, offer: PackOffer) -> None:
        if reading.cancelled:
            return  # the person stopped it, or opened another visit
        self.door.set_reading(False)
        self._offer = offer
        self.offer.show_offer(path.name, offer)
        self.show_visit(self._editor.current)
        self.offer.take.setFocus()
        self.verticalScrollBar().setValue(0)
        announce(self, self.tr("The sheet was read. Nothing is saved yet."))

    def _on_failed(self, reading: Progress, error: Exception) -> None:
        if reading.cancelled and isinstance(error, QVisitError):
            return
        self.door.set_reading(False)
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)
            return
        self.door.refuse(error)

    def _on_taken(self) -> None:
        offer = self._offer
        if offer is None:
            return
        if self._editor.apply(lambda ws, opened: pack.fill_pack(ws, opened, offer)):
            self._on_left()
            announce(self, self.tr("The pack is saved. The panel gets it with the next sync."))

    def _on_left(self) -> None:
        self._offer = None
        self.offer.hide()
        self.show_visit(self._editor.current)
        self.door.fill.setFocus()

    def _on_sheet(self) -> None:
        path = self._choosers.empty_sheet(self, self.tr("Save an empty sheet"), pack.SHEET_NAME)
        if path is None:
            return
        self.door.calm()
        try:
            saved = pack.save_empty_sheet(path)
        except QVisitError as error:
            self.door.refuse(error)
            return
        words = self.tr("Saved as {path}.").format(path=saved)
        self.door.tell(words)
        announce(self, words)


def _look_into(path: Path, reading: Progress) -> PackOffer:
    return pack.look_into_pack(path, stopped=lambda: reading.cancelled)


def _reads_easy(opened: OpenVisit) -> bool:
    seat = opened.seat
    return own_ways().easy_words or (seat is not None and seat.role == LIVED_EXPERIENCE)
