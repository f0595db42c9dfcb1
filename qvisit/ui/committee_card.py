"""The committee paper of a quarter: choose which, choose a folder, and both files are there."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from qvisit.errors import QVisitError
from qvisit.forms.days import day_words
from qvisit.insight.quarter import Quarter
from qvisit.ui.announce import announce
from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.language import told
from qvisit.ui.long_work import LongWork
from qvisit.ui.visits_page import VisitsPage
from qvisit.ui.widgets.banner import Banner
from qvisit.ui.widgets.buttons import PlainButton, SecondButton
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.widgets.flow import FlowLayout
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.words import Words
from qvisit.usecases.committee import (
    WRITING,
    Papers,
    PaperStoppedError,
    find_quarter,
    list_quarters,
    save_papers,
)
from qvisit.usecases.progress import Report, Step
from qvisit.workspace import Workspace

COMMITTEE = "committee"
"""The name of the button that opens the card."""


class CommitteeCard(Card):
    """Asks for a quarter and a folder, makes the paper off the window's thread, and can stop."""

    closed = Signal()
    failed = Signal(object)  # Exception

    def __init__(self, ws: Workspace, background: Background, choosers: Choosers) -> None:
        super().__init__("", accent="blue")
        self.set_title(self.tr("Committee paper"))
        self._ws = ws
        self._background = background
        self._choosers = choosers
        self._folder: Path | None = None
        self.work = LongWork(background, self)
        self.quarter = ChoiceBox(self.tr("Quarter of the NHS year, which starts on 1 April"))
        self.save = SecondButton(self.tr("Save PDF and Word to a folder"), "download")
        self.stop = PlainButton(self.tr("Stop"), "cross", small=True)
        self.folder = PlainButton(self.tr("Open the folder"), "folder", small=True)
        self.close_button = PlainButton(self.tr("Back to the visits"), "arrow-left", small=True)
        self.progress = ProgressLine()
        self.outcome = Banner("green", "")
        self._lay_out()
        self._connect()
        self._show_running(running=False)
        self.outcome.hide()
        self.folder.hide()

    def open_card(self) -> None:
        """Show it, with the quarters that there are, and go to the choice."""
        self.outcome.hide()
        self.folder.hide()
        self.quarter.box.setFocus(Qt.FocusReason.OtherFocusReason)
        work = partial(list_quarters, self._ws)
        self._background.run(self, work, self._show_quarters, self.failed.emit)

    def close_card(self) -> None:
        """Leave it; a paper that is being made is stopped."""
        self.work.stop()
        self.closed.emit()

    def _lay_out(self) -> None:
        hint = self.tr(
            "Visits done, planned and overdue, ratings with reasons, concerns, overdue actions, "
            "what people said, and what we do not know. Practice visits are left out. Nothing is "
            "ranked."
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.save, self.stop, self.folder, self.close_button):
            flow.addWidget(button)
        for part in (Words(hint), self.quarter, self.outcome, self.progress, buttons):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.stop.clicked.connect(self.work.stop)
        self.folder.clicked.connect(self._on_folder)
        self.close_button.clicked.connect(self.close_card)
        self.work.progressed.connect(self._show_step)
        self.work.finished.connect(self._on_ended)

    def _show_quarters(self, quarters: Sequence[Quarter]) -> None:
        self.quarter.set_choices([(one.name, self._words(one)) for one in quarters])

    def _words(self, quarter: Quarter) -> str:
        days = self.tr("{first} to {last}").format(
            first=day_words(quarter.first), last=day_words(quarter.last)
        )
        year = f"{quarter.year}/{(quarter.year + 1) % 100:02d}"
        named = self.tr("Quarter {number} of {year}").format(number=quarter.number, year=year)
        return f"{named}: {days}"

    def _on_save(self) -> None:
        if not self.quarter.value:
            return
        folder = self._choosers.folder(self, self.tr("Save the committee paper to a folder"))
        if folder is None:
            return
        self.outcome.hide()
        self.folder.hide()
        work = partial(_save, self._ws, self.quarter.value, folder)
        if self.work.start(work, self._on_saved, self._on_failed):
            self._show_running(running=True)
            self._show_step(Step(""))
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saved(self, papers: Papers) -> None:
        self._folder = papers.pdf.parent
        self.folder.show()
        where = self.tr("{pdf} and {word}, in {folder}.").format(
            pdf=papers.pdf.name, word=papers.word.name, folder=papers.pdf.parent
        )
        self._tell("green", self.tr("The committee paper is saved."), where)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, QVisitError):
            self.failed.emit(error)
            return
        tone = "blue" if isinstance(error, PaperStoppedError) else "amber"
        self._tell(tone, *told(error))

    def _tell(self, tone: str, sentence: str, text: str) -> None:
        self.outcome.show_message(tone, sentence, text)
        self.outcome.show()
        announce(self, f"{sentence} {text}".strip())

    def _show_step(self, step: Step) -> None:
        if self.work.stopping:
            words = self.tr("Stopping")
        elif not step.words:
            words = self.tr("Getting ready")
        elif step.words == WRITING:
            words = self.tr("Writing the paper")
        else:
            words = self.tr("Reading visit {done} of {total}: {ward}").format(
                done=step.files + 1, total=step.of_files, ward=step.words
            )
        self.progress.show_progress(step.files, step.of_files, words)

    def _on_ended(self) -> None:
        self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        busy = self.tr("The paper is being made.") if running else ""
        if not running and self.stop.hasFocus():
            self.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save.set_unavailable(busy)
        self.quarter.setEnabled(not running)
        self.progress.setVisible(running)
        self.stop.setVisible(running)

    def _on_folder(self) -> None:
        folder = self._folder
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            where = self.tr("It is here: {path}").format(path=folder)
            self._tell("amber", self.tr("The folder could not be opened."), where)


def offer_committee_paper(page: VisitsPage, card: CommitteeCard) -> None:
    """Put a button on the page of all visits that opens the card in place of the table."""
    leaf = ScrollPage()
    leaf.body.addWidget(card)
    leaf.body.addStretch(1)
    button = SecondButton(card.tr("Committee paper"), "report")
    button.setObjectName(COMMITTEE)
    page.add_tool(button, leaf)

    def turn_to() -> None:
        page.stack.setCurrentWidget(leaf)
        card.open_card()

    def turn_back() -> None:
        page.stack.setCurrentIndex(0)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    button.clicked.connect(turn_to)
    card.closed.connect(turn_back)
    card.failed.connect(page.failed)


def _save(ws: Workspace, quarter: str, folder: Path, tell: Report) -> Papers:
    return save_papers(ws, find_quarter(quarter), folder, tell)
