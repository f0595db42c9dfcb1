"""What goes to the share with a report: the documents for everybody, each to be ticked."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.background import Background
from qvisit.ui.language import in_language
from qvisit.ui.long_work import LongWork
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.choice import TickBox
from qvisit.ui.widgets.panel import NamedGroup
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Words
from qvisit.usecases.progress import FETCHING_PHOTOS, Report, Step
from qvisit.usecases.published_files import USUAL, publishable
from qvisit.usecases.visits import OpenVisit


class PublishedDocuments(NamedGroup):
    """A tick box for each document, ticked for the usual ones; the visit report goes anyway."""

    def __init__(self) -> None:
        super().__init__("")
        self._visit: str | None = None
        self.setAccessibleName(self.tr("What is published with the report"))
        self.boxes = {
            one.id: TickBox(in_language(one.title), in_language(one.form), large=False)
            for one in publishable()
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(self.tr("With the visit report go:"), "row"))
        for box in self.boxes.values():
            column.addWidget(box)
        nothing = self.tr("A document that this visit holds nothing for is left out.")
        column.addWidget(Words(nothing, "dense", "text2"))
        self.begin("")

    def begin(self, visit: str) -> None:
        """Tick the usual ones, if it is another visit than before: a choice is for one only."""
        if visit == self._visit:
            return
        self._visit = visit
        for document, box in self.boxes.items():
            box.setChecked(document in USUAL)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those that are ticked."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())


class PublishingLine(NamedGroup):
    """How far publishing is, and the way to stop it until the first file is written."""

    def __init__(self, background: Background, after: QWidget) -> None:
        """Make the line, which is hidden while nothing is published.

        Args:
            background: Runs the work.
            after: Gets the focus back when the work ends.
        """
        super().__init__("")
        self.setAccessibleName(self.tr("Publishing"))
        self._after = after
        self._work = LongWork(background, self)
        self._line = ProgressLine()
        self.stop = PlainButton(self.tr("Stop"), "cross", small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self.stop)
        self.stop.clicked.connect(self._work.stop)
        self._work.progressed.connect(self._on_progress)
        self._work.finished.connect(self._on_ended)
        self.hide()

    def start(
        self,
        work: Callable[[Report], OpenVisit],
        done: Callable[[OpenVisit], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin, unless it is under way; the arguments are those of `LongWork.start`."""
        if self._work.start(work, done, failed):
            self._on_progress(Step(""))
            self.show()

    def _on_progress(self, step: Step) -> None:
        making = self.tr("Making: {document}").format(document=in_language(step.words))
        writing = self.tr("Writing to the share") if step.of_files else self.tr("Getting ready")
        words = making if step.words else writing
        if step.words == FETCHING_PHOTOS:
            words = self.tr("Fetching photos from the share")
        self._line.show_progress(step.files, step.of_files, words)
        if self._work.stopping:
            self.stop.set_unavailable(
                self.tr("It stops after these photos.")
                if step.words == FETCHING_PHOTOS
                else self.tr("It stops after this document.")
            )
        elif step.of_files and not step.words:
            written = self.tr("The files are being written: it goes on to its end.")
            self.stop.set_unavailable(written)
        else:
            self.stop.set_unavailable("")

    def _on_ended(self) -> None:
        had = self.stop.hasFocus()
        self.hide()
        if had:
            self._after.setFocus()
