"""All that was ever answered to one item: what, when, by whom, and the way back to each."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.clock import parse_utc
from qvisit.forms.item import Item
from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.labels import reply_in_short, seat_labels, tr, written_words
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.reading import read_last
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.own_kinds import AnswerGiven
from qvisit.visits.visit import Written

_FEW = 3

History = Sequence[Written[AnswerGiven]]
Answered = Written[AnswerGiven]


class Reader(NamedTuple):
    """Who looks at a history on this laptop, in which visit, and when (aware)."""

    opened: OpenVisit
    now: datetime

    def by(self, one: Answered) -> str:
        """Who answered, and who typed it if that was somebody else."""
        opened = self.opened
        own = opened.typing_for is None
        labels = seat_labels(opened.shared.seats)
        who = labels.get(one.author, tr("a reviewer"))
        if one.typist is not None:
            typist = labels.get(one.typist, tr("a reviewer"))
            if own:
                return tr("by you on paper, typed by {typist}").format(typist=typist)
            if one.typist == opened.me.person:
                return tr("by {who} on paper, typed by you").format(who=who)
            words = tr("by {who} on paper, typed by {typist}")
            return words.format(who=who, typist=typist)
        if one.said.from_talks:
            return tr("worked out from your talks") if own else tr("worked out from their talks")
        return tr("by you") if own else tr("by {who}").format(who=who)

    def when(self, one: Answered) -> str:
        """The time of day on the writer's laptop, with the day if it was not today."""
        local = parse_utc(one.at) + timedelta(minutes=one.offset)
        time = written_words(one)
        if local.date() == self.now.date():
            return time
        return f"{day_words(local.date().isoformat())}, {time}"


def reader_of(editor: VisitEditor) -> Reader:
    """Who looks at what was answered, as things stand."""
    return Reader(editor.current, editor.ws.clock())


class AnswerHistory(Card):
    """The last few answers, newest first, and on a press all of them."""

    undone = Signal()
    restored = Signal(str)  # change: its answer shall stand again

    def __init__(self, *, large: bool = False) -> None:
        """Make an empty history.

        Args:
            large: In larger type, for one question at a time.
        """
        super().__init__("", level=2 if large else 3)
        self._quiet, self._bold = ("body", "row") if large else ("dense", "dense-bold")
        self.set_title(self.tr("Your answers so far"))
        self._shown: object = None
        self._last: tuple[Item, History, Reader] | None = None
        self._all = self._read_only = False
        self._none = Words(self.tr("No answer yet."), self._quiet, "text2")
        self.undo = LinkButton(self.tr("Undo"), "undo")
        self.undo.setAccessibleDescription(self.tr("Takes the last answer back. Key Ctrl+Z"))
        self.undo.clicked.connect(self.undone)
        self.more = LinkButton("", "list")
        self.more.clicked.connect(self._on_more)
        self._made: list[_AnswerRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        line = QHBoxLayout()
        line.addWidget(self._none, 1)
        line.addWidget(self.more)
        line.addStretch(1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._rows)
        self.body.addLayout(line)

    def begin(self) -> None:
        """Fold up: another item is shown next."""
        self._all = False
        self._shown = None

    def show_history(self, item: Item, history: History, reader: Reader) -> bool:
        """Show the answers to an item; whether they are others than before.

        Args:
            item: What was asked.
            history: All answers, oldest first.
            reader: Who looks at them.
        """
        self._last = (item, history, reader)
        now = (item.code, tuple(one.change for one in history), self._all, self._read_only)
        if now == self._shown:
            return False
        self._shown = now
        shown = history if self._all else history[-_FEW:]
        for at, one in enumerate(reversed(shown)):
            self._row(at).show_answer(item, one, history[-1], reader, fixed=self._read_only)
        for row in self._made[len(shown) :]:
            row.hide()
        self._none.setVisible(not history)
        self.undo.setVisible(bool(history))
        self.undo.setEnabled(not self._read_only)
        hidden = len(history) - len(shown)
        self.more.set_words(self.tr("Show all {n}").format(n=len(history)))
        self.more.setVisible(hidden > 0)
        read_last(self._none, self.more, self.undo)
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed, or let it again."""
        if read_only != self._read_only:
            self._read_only = read_only
            self._show_again()

    def _row(self, at: int) -> "_AnswerRow":
        """A row by its place. Rows are kept: each answer given would make them all anew."""
        while at >= len(self._made):
            row = _AnswerRow(self._quiet, self._bold)
            row.restored.connect(self._on_back)
            self._rows.addWidget(row)
            self._made.append(row)
        return self._made[at]

    def _on_back(self, change: str) -> None:
        self.undo.setFocus()  # the button that was pressed goes with its row
        self.restored.emit(change)

    def _on_more(self) -> None:
        self._all = True
        self._show_again()
        keep_reading_order(self)
        self.undo.setFocus()

    def _show_again(self) -> None:
        if self._last is not None:
            self.show_history(*self._last)


class _AnswerRow(QWidget):
    """One of the answers that were given, and the way back to it."""

    restored = Signal(str)  # change

    def __init__(self, quiet: str, bold: str) -> None:
        super().__init__()
        self._quiet, self._bold = quiet, bold
        self._change = ""
        self._answer = Words("", quiet)
        self._who = Words("", quiet, "text2")
        self._back = LinkButton(self.tr("Go back to this one"), "undo")
        self._back.clicked.connect(self._on_back)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for part in (self._answer, self._who, self._back):
            line.addWidget(part)

    def show_answer(
        self, item: Item, one: Answered, now: Answered, reader: Reader, *, fixed: bool
    ) -> None:
        """Show an answer.

        Args:
            item: What was asked.
            one: The answer.
            now: The answer that stands.
            reader: Who looks at it.
            fixed: Whether nothing may be changed.
        """
        self._change = one.change
        said = reply_in_short(item, one.said.reply)
        asked = self.tr(" ({n} asked)").format(n=one.said.asked) if one.said.asked else ""
        when = reader.when(one)
        kind = self._bold if one is now else self._quiet
        if self._answer.kind != kind:
            self._answer.set_kind(kind)
        self._answer.setText(f"{said}{asked}")
        self._who.setText(f"{when} · {reader.by(one)}")
        self._back.setAccessibleName(
            self.tr("Go back to {answer}, {when}").format(answer=said, when=when)
        )
        self._back.setVisible(one.said.reply != now.said.reply and not fixed)
        self.show()

    def _on_back(self) -> None:
        self.restored.emit(self._change)
