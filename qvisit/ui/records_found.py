"""Names and numbers that the guard finds in everybody's words, and their removal for ever."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce
from qvisit.ui.background import Background, Progress
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import Divider, ListRow, empty
from qvisit.ui.records_words import RemovalSheet, kind_words, tr, visit_words
from qvisit.ui.visit.pair_page import flow_row
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.fields import TextField
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.found_words import (
    FoundWords,
    found_everywhere,
    found_in,
    left_of_concern,
    remove_found,
)
from qvisit.visits.kinds import ConcernRaised
from qvisit.workspace import Workspace

MOST_SHOWN = 100


class FoundCard(Card):
    """Looks through all visits when asked, and removes one text at a time."""

    removed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__(tr("Words that may tell who somebody is"))
        self._ws = ws
        self._background = background
        self._progress: Progress | None = None
        self._found: list[FoundWords] = []
        hint = tr(
            "QVisit looks through every version of every text that governance may read. It finds "
            "much, and not everything."
        )
        self.rule = TextField(
            tr("Under which rule are they removed?"),
            tr("Everybody can read it in the record. Write no names."),
        )
        self.rule.set_text(tr("A person could be identified"))
        self.rule.edit.setMaxLength(200)
        self.look = PlainButton(tr("Look through all visits"), "search")
        self.stop_button = PlainButton(tr("Stop looking"), "cross")
        self.stop_button.hide()
        self._line = ProgressLine()
        self._line.hide()
        self._rows = QVBoxLayout()
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addWidget(self.rule)
        self.body.addWidget(flow_row((self.look, self.stop_button)))
        self.body.addWidget(self._line)
        self.body.addLayout(self._rows)
        self.look.clicked.connect(self.refresh)
        self.stop_button.clicked.connect(self.stop)

    def refresh(self) -> None:
        """Look through all visits, in the background."""
        self.stop()
        self._progress = Progress(self._on_progress)
        self.stop_button.show()
        self._line.show()
        self._background.run(
            self, partial(_look, self._ws), self._on_found, self._on_failed, self._progress
        )

    def stop(self) -> None:
        """Look no further; what was found so far is shown."""
        if self._progress is not None:
            self._progress.cancel()

    def _on_progress(self, done: int, total: int, _words: str) -> None:
        words = tr("Looked through {done} of {total} visits").format(done=done, total=total)
        self._line.show_progress(done, total, words)

    def _on_failed(self, error: object) -> None:
        self._put_away()
        self.failed.emit(error)

    def _put_away(self) -> None:
        if self.stop_button.hasFocus():
            self.look.setFocus()
        self.stop_button.hide()
        self._line.hide()

    def _on_found(self, found: Sequence[FoundWords]) -> None:
        self._put_away()
        announce(self, self._show(found))

    def _show(self, found: Sequence[FoundWords]) -> str:
        """Show what was found; how much that is, in words."""
        self._found = list(found)
        empty(self._rows)
        for place, one in enumerate(found[:MOST_SHOWN]):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(one))
        words = tr("Found: {number}").format(number=len(found))
        if not found:
            words = tr("No names or numbers found that nobody has chosen about.")
        elif len(found) > MOST_SHOWN:
            words = tr("Found: {number}. The first {shown} are shown.").format(
                number=len(found), shown=MOST_SHOWN
            )
        self._rows.addWidget(Words(words, "dense", "text2"))
        keep_reading_order(self)
        return words

    def _row(self, one: FoundWords) -> ListRow:
        title = f"“{_shown(one.before)}{one.words}{_shown(one.after)}”"
        where = " ".join((kind_words(one.kind), one.item)).strip()
        text = tr("{where}, {visit}, by {name} on {day}").format(
            where=where,
            visit=visit_words(one.ward_name, one.ward_code, one.day),
            name=one.name,
            day=day_words(one.written_on),
        )
        if not one.stands:
            text = tr("{where}. An earlier version.").format(where=text)
        if one.why_not:
            return ListRow(title, f"{text}. {in_language(one.why_not)}")
        button = PlainButton(tr("Remove"), small=True)
        button.setAccessibleName(tr("Remove the words with “{words}”").format(words=one.words))
        button.clicked.connect(partial(self._prepare, one))
        return ListRow(title, text, [button])

    def _prepare(self, one: FoundWords) -> None:
        work = partial(left_of_concern, self._ws, one)
        self._background.run(self, work, partial(self._ask, one), self.failed.emit)

    def _ask(self, one: FoundWords, left: ConcernRaised | None) -> None:
        asked = tr("Remove these words of {name} for ever?").format(name=one.name)
        sheet = RemovalSheet(self, asked, _goes(one, left), partial(self._remove, one))
        sheet.open_sheet()

    def _remove(self, one: FoundWords) -> None:
        work = partial(remove_found, self._ws, one, self.rule.text())
        self._background.run(self, work, partial(self._on_removed, one), self.failed.emit)

    def _on_removed(self, one: FoundWords, _opened: object) -> None:
        announce(
            self, tr("Removed here. The next sync removes it everywhere and tells its author.")
        )
        self.look.setFocus()
        self.removed.emit()
        work = partial(found_in, self._ws, one.visit)
        self._background.run(self, work, partial(self._show_again, one.visit), self.failed.emit)

    def _show_again(self, visit: str, found: Sequence[FoundWords]) -> None:
        """Show a visit as it is now, and of all others what was found before."""
        place = next((at for at, one in enumerate(self._found) if one.visit == visit), 0)
        before = [one for one in self._found[:place] if one.visit != visit]
        after = [one for one in self._found[place:] if one.visit != visit]
        self._show([*before, *found, *after])


def _look(ws: Workspace, progress: Progress) -> Sequence[FoundWords]:
    def going(done: int, total: int) -> bool:
        progress.report(done, total)
        return not progress.cancelled

    return found_everywhere(ws, going)


def _shown(text: str) -> str:
    return " ".join(text.split("\n"))


def _goes(one: FoundWords, left: ConcernRaised | None) -> str:
    if left is not None:
        goes = tr("The concern stays open as it is. This is left of it, for ever: “{text}”").format(
            text=left.what
        )
    elif len(one.goes) > 1:
        goes = tr("What goes: all words of this text, in {number} versions.").format(
            number=len(one.goes)
        )
    else:
        goes = tr("What goes: all words of this text.")
    stays = tr(
        "What stays: that it was written, by whom and when, and that you removed it. The author "
        "is told."
    )
    if not one.published:
        return f"{goes} {stays}"
    report = tr(
        "The published report, version {number}, is not altered: publish it again afterwards."
    ).format(number=one.published)
    return f"{goes} {stays} {report}"
