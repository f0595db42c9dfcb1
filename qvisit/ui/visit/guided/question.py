"""One question: what is asked, help with it, its answers, and the ways on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.clock import Clock
from qvisit.forms.item import Item
from qvisit.ui.answer_keys import is_flag_key
from qvisit.ui.visit.answers.field import TypedAnswer
from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.guided.answers import GuidedAnswers
from qvisit.ui.visit.guided.buttons import CalmButton, enlarge, fit_all
from qvisit.ui.visit.guided.fit import FITS, Fit
from qvisit.ui.visit.guided.measure import height_at
from qvisit.ui.visit.guided.reading import Part, ReadButton, parts_of
from qvisit.ui.visit.guided.wording import Wording
from qvisit.ui.visit.item_words import EasyAid
from qvisit.ui.visit.labels import is_asked
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.scroll_page import ScrollPage

_MARGIN = 24
_AROUND = 6  # px that the focus ring needs outside what it surrounds


@dataclass(frozen=True)
class Asked:
    """What a page asks, and how its person likes it asked."""

    item: Item
    aid: EasyAid
    easy: bool
    pictures: str


@dataclass(frozen=True)
class Standing:
    """What is saved on a question: the reply, people asked, notes, a flag."""

    reply: str | None = None
    people: int = 0
    notes: int = 0
    flagged: bool = False
    read_only: bool = False


class QuestionPage(QWidget):
    """Fits itself into its room: only texts that are too long for it scroll, never the answers."""

    chosen = Signal(str)  # reply; "" takes the answer back
    drafted = Signal(str)  # what is typed and no answer yet
    counted = Signal(int)  # people asked
    flagged = Signal()  # it shall be flagged, or no more
    talk_wanted = Signal()  # what people say shall be written down as a talk

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.fit: Fit = FITS[0]
        self.wording = Wording()
        self.answers: GuidedAnswers | None = None
        self.asking: Asking | None = None
        self.read = ReadButton(self, partial(_parts_on, self))
        self.add = CalmButton(self.tr("Add my words"), "pencil")
        self.flag = CalmButton("", "flag")
        self.explain = CalmButton(self.tr("Words explained"), "book")
        self.words = CalmButton("", "templates")
        self.back = CalmButton(self.tr("Back"), "arrow-left")
        self.rest = CalmButton(self.tr("I need a break"), "pause", kind="rest")
        self.next = CalmButton(self.tr("Next"), "arrow-right", kind="main")
        self.upper = ScrollPage(margin=_AROUND, spacing=12)
        self._tools = flow_row((self.read, self.add, self.flag, self.explain, self.words), 12)
        self._ways = _ways(self.back, self.rest, self.next)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.upper, 1)
        column.addWidget(self._tools)
        column.addWidget(self._ways)
        self.upper.body.addStretch(1)
        self.upper.body.addWidget(self.wording)
        self.upper.body.addStretch(1)
        self._connect()

    def show_item(self, asked: Asked, standing: Standing, draft: str) -> None:
        """Ask another question, or the same in other words.

        Args:
            asked: The question.
            standing: What is saved on it.
            draft: Words of an answer that is being written.
        """
        self.read.stop()
        self._drop()
        self.wording.show_item(asked.item, asked.aid, easy=asked.easy)
        self.explain.setVisible(self.wording.explains)
        self.words.set_words(
            self.tr("Standard words") if asked.easy else self.tr("Easy words"), "templates"
        )
        self._add_asking(asked.item)
        self.answers = GuidedAnswers(
            asked.item, self._clock, easy=asked.easy, pictures=asked.pictures
        )
        if self.answers.above is not None:
            self.upper.body.insertWidget(self.upper.body.count() - 1, self.answers.above)
            self.answers.above.show()
        self._column.insertWidget(2, self.answers)
        read_last(self._ways)
        self.wording.question.went_on.connect(self.answers.take_focus)
        self.wording.question.key_pressed.connect(self.answers.press_key)
        self.answers.chosen.connect(self.chosen)
        self.answers.drafted.connect(self.drafted)
        self.answers.show()
        self.show_standing(standing)
        if draft and self.answers.field is not None:
            self.answers.field.show_draft(draft)
        keep_reading_order(self)
        self.refit()
        self.upper.verticalScrollBar().setValue(0)

    def show_standing(self, standing: Standing) -> None:
        """Show what is saved on the question."""
        if self.answers is None:
            return
        self.answers.show_reply(standing.reply)
        if self.answers.field is not None:
            self.answers.field.set_read_only(standing.read_only)
        if self.asking is not None:
            self.asking.show_state(standing.reply, standing.people)
        mine = self.tr("My words ({count})").format(count=standing.notes)
        flag = self.tr("Flagged  F") if standing.flagged else self.tr("Flag it  F")
        marks, unmarks = self.tr("Marks it to come back to."), self.tr("Takes the flag away.")
        self.flag.setAccessibleDescription(unmarks if standing.flagged else marks)
        said = {self.add: mine if standing.notes else self.tr("Add my words"), self.flag: flag}
        fits = all(tool.words == words for tool, words in said.items())
        for tool, words in said.items():
            tool.setVisible(not standing.read_only)
            tool.set_words(words)
        if not fits:
            self.refit()

    def flush(self) -> None:
        """Make answers of what is being typed or counted."""
        if self.answers is not None and self.answers.field is not None:
            self.answers.field.flush()
        if self.asking is not None:
            self.asking.flush()

    def put_down(self) -> None:
        """Keep as drafts what is being typed, and let go of it."""
        field = self.answers.field if self.answers is not None else None
        if isinstance(field, TypedAnswer):
            field.put_down()
        if self.asking is not None:
            self.asking.flush()

    def refit(self) -> None:
        """Be as large as the room allows."""
        if self.answers is None or not self.isVisible():
            return
        roomy, tight = 0, len(FITS) - 1
        while roomy < tight:  # to measure takes long: half of those that are left go each time
            middle = (roomy + tight) // 2
            self._take(FITS[middle])
            if self._needed() <= self.height():
                tight = middle
            else:
                roomy = middle + 1
        self._take(FITS[roomy])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key that flags, where no answer took it for itself."""
        if not is_flag_key(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.flagged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.StyleChange):
            self.refit()
        return done

    def _needed(self) -> int:
        """Px of height at which nothing scrolls."""
        wide = self.width() - 2 * _MARGIN
        parts = [height_at(part, wide) for part in (self._tools, self._ways)]
        parts += [height_at(self.answers, wide)] if self.answers is not None else []
        parts.append(height_at(self.upper.content, wide))
        margins = self._column.contentsMargins()
        return sum(parts) + self._column.spacing() * 3 + margins.top() + margins.bottom()

    def _take(self, fit: Fit) -> None:
        self.fit = fit
        self._column.setContentsMargins(_MARGIN, fit.gap // 2, _MARGIN, fit.gap)
        self._column.setSpacing(fit.gap)
        self.upper.body.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        self.wording.set_fit(fit)
        if self.answers is not None:
            self.answers.set_fit(fit)
        tools = (self.read, self.add, self.flag, self.explain, self.words)
        fit_all((*tools, self.back, self.rest, self.next), fit)

    def _add_asking(self, item: Item) -> None:
        if not is_asked(item):
            return
        self.asking = Asking(item, said=False)
        enlarge(self.asking)
        self.asking.counted.connect(self.counted)
        self.asking.talk_wanted.connect(self.talk_wanted)
        self.upper.body.insertWidget(2, self.asking)
        self.asking.show()

    def _drop(self) -> None:
        """Let the answers of the question before go; what was typed there is a draft or answer."""
        if self.answers is not None:
            self.wording.question.went_on.disconnect(self.answers.take_focus)
            self.wording.question.key_pressed.disconnect(self.answers.press_key)
        for part in (self.answers, self.asking, self.answers.above if self.answers else None):
            if part is not None:
                part.blockSignals(True)
                part.hide()
                part.deleteLater()
        self.answers = self.asking = None

    def _connect(self) -> None:
        self.flag.clicked.connect(self.flagged)
        self.explain.clicked.connect(self._on_explain)
        self.read.changed.connect(self.refit)

    def _on_explain(self) -> None:
        self.wording.meanings.setVisible(self.wording.meanings.isHidden())
        self.refit()


def _parts_on(page: QuestionPage) -> Iterator[Part]:
    """What is to be read on a page: the question, and its answers."""
    groups = page.answers.groups if page.answers is not None else []
    tiles = [tile for group in groups for tile in group.tiles.values()]
    return parts_of(page.wording.shown(), tiles)


def _ways(back: QWidget, rest: QWidget, forth: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    row.addWidget(rest, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    row.addWidget(forth, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
