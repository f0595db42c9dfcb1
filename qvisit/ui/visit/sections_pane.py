"""Where am I: the sections with how far each is, and the end of the reviewer's own part."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qvisit.ui.language import how_many
from qvisit.ui.visit.entry_list import Entry, EntryList
from qvisit.ui.visit.item_list import ListBed
from qvisit.ui.visit.own_part import OwnPart, answered
from qvisit.ui.visit.pair_page import flow_row, padded
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.scroll_page import ScrollPage
from qvisit.ui.widgets.segmented import Segmented
from qvisit.ui.widgets.words import Words
from qvisit.visits.talks import standing_talks
from qvisit.visits.visit import Sheet

VOICES = "voices"
"""Key of the section that says who was heard, and how the panel looked."""
TALKS, JOTS = "talks", "jots"
"""Keys of the pages beside the questions: one's talks, and the jots to sort."""
MINE, EVERYTHING = "mine", "everything"
_AROUND = 24  # px that stay in sight above and below the section at hand


class SectionsPane(ListBed):
    """Progress of one's own part, one entry per section, and "I'm done"."""

    chosen = Signal(str)  # key of a chapter, or VOICES
    scope_chosen = Signal(str)  # MINE or EVERYTHING
    done_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.progress = ProgressLine()
        self.scope = Segmented(
            self.tr("Whose questions"),
            [(MINE, self.tr("My part")), (EVERYTHING, self.tr("All questions"))],
        )
        self.scope.chosen.connect(self.scope_chosen)
        self.sections = EntryList(self.tr("Sections"))
        self.sections.chosen.connect(self.chosen)
        self.done = PlainButton(self.tr("I’m done"), "tick")
        self.done.clicked.connect(self.done_pressed)
        self.guided = PlainButton(self.tr("One at a time"), "single", small=True)
        self.guided.setAccessibleDescription(
            self.tr("Shows one question at a time, in large words. Key Ctrl+G")
        )
        self.guided.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves half-typed words be
        self.jot = PlainButton(self.tr("Jot"), small=True)
        self.jot.setAccessibleDescription(self.tr("A note for later, about anything. Key Ctrl+J"))
        self._page = page = ScrollPage(margin=0, spacing=0)
        page.content.setAutoFillBackground(False)
        page.body.setContentsMargins(1, 0, 1, 0)
        page.body.addWidget(self.sections)
        page.body.addStretch(1)
        self._head = padded(Words(self.tr("Your part"), "row"), self.progress, self.scope)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._end = padded(flow_row((self.guided, self.jot)), self.done)
        whole.addWidget(self._head)
        whole.addWidget(page, 1)
        whole.addWidget(self._end)

    def show_state(self, part: OwnPart, sheet: Sheet, *, finished: bool) -> None:
        """Show how far the person's own part is, and each section that is listed."""
        total = len(part.part)
        done = answered(sheet, part.part)
        self.progress.show_progress(
            done, total, self.tr("{done} of {total} answered").format(done=done, total=total)
        )
        self.scope.setVisible(part.is_shared)
        self.scope.show_value(EVERYTHING if part.everything else MINE)
        about = (self._voices(sheet), self._talks(sheet), self._jots(sheet))
        self.sections.show_entries([*self._entries(part, sheet), *filter(None, about)])
        self.done.setVisible(not finished)

    def take_tools(self, tools: QWidget) -> None:
        """Hold what chooses the questions, where the questions need all the room.

        All of it scrolls then, so that the sections have room too.
        """
        tools.setContentsMargins(12, 0, 12, 8)
        self._page.body.insertWidget(0, self._head)
        self._page.body.insertWidget(1, tools)
        read_last(self.sections)

    def stand_beside(self) -> None:
        """Keep what stands above the sections in sight, where there is room for it."""
        self._whole.insertWidget(0, self._head)
        read_last(self._page, self._end)

    def set_current(self, key: str) -> None:
        """Mark the section that is looked at, and bring it into sight."""
        self.sections.set_current(key)
        button = self.sections.button(key)
        if button is not None:
            self._page.ensureWidgetVisible(button, 0, _AROUND)

    def _entries(self, part: OwnPart, sheet: Sheet) -> Sequence[Entry]:
        entries = []
        for chapter, keys in part.chapters():
            done, total = answered(sheet, keys), len(keys)
            said = self.tr("{done} of {total} answered").format(done=done, total=total)
            flags = sum(sheet.is_flagged(*key) for key in keys)
            flagged = how_many("1 flagged", "{count} flagged", flags) if flags else ""
            entries.append(
                Entry(
                    chapter.key,
                    chapter.title,
                    heading=chapter.heading,
                    count=f"{done}/{total}",
                    done=done,
                    total=total,
                    text=flagged,
                    said=", ".join(filter(None, (said, flagged))),
                )
            )
        return entries

    def _voices(self, sheet: Sheet) -> Entry:
        counted = sheet.voices is not None
        return Entry(
            VOICES,
            self.tr("Who you heard and how you looked"),
            heading=self.tr("About your visit"),
            done=int(counted),
            total=1,
            said=self.tr("filled in") if counted else self.tr("not filled in"),
        )

    def _talks(self, sheet: Sheet) -> Entry:
        count = len(standing_talks(sheet))
        return Entry(
            TALKS,
            self.tr("Talk with someone"),
            heading=self.tr("About your visit"),
            count=str(count) if count else "",
            icon="speech",
            said=how_many("1 talk so far", "{count} talks so far", count),
        )

    def _jots(self, sheet: Sheet) -> Entry | None:
        """The jots that wait, or those that were sorted to the visit as a whole."""
        waiting = len(sheet.jots)
        kept = any(note.said.whole_visit and note.said.text for note in sheet.notes.values())
        if not waiting and not kept:
            return None
        words = self.tr("Jots to sort: {n}").format(n=waiting)
        return Entry(
            JOTS,
            words if waiting else self.tr("Your jots"),
            heading=self.tr("About your visit"),
            icon="pencil",
        )
