"""What is due for removal: a list, a preview of each, and a person's decision."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from qvisit.ui.announce import announce
from qvisit.ui.background import Background, Progress
from qvisit.ui.list_rows import Divider, ListRow, empty, focus_again, focused_name
from qvisit.ui.records_words import RemovalSheet, counted, tr, visit_words
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.buttons import PlainButton
from qvisit.ui.widgets.panel import Card
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.progress import ProgressLine
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words
from qvisit.usecases.retention import Due, list_due, remove_due
from qvisit.workspace import Workspace

_DUE = "due-"


class DueCard(Card):
    """Lists what is over its time limit, the longest overdue first."""

    removed = Signal()
    failed = Signal(object)

    def __init__(self, ws: Workspace, background: Background) -> None:
        super().__init__(tr("Due for removal"))
        self._ws = ws
        self._background = background
        self._progress: Progress | None = None
        self._line = ProgressLine()
        self._line.hide()
        self._rows = QVBoxLayout()
        hint = tr(
            "Answers, notes and reports never leave the record by themselves. You see what goes "
            "and what stays before you decide."
        )
        self.body.addWidget(Words(hint, "dense", "text2"))
        self.body.addWidget(self._line)
        self.body.addLayout(self._rows)

    def refresh(self) -> None:
        """Look again at what is due, in the background."""
        self.stop()
        self._progress = Progress(self._on_progress)
        self._background.run(
            self, partial(_look, self._ws), self._on_found, self._on_failed, self._progress
        )

    def stop(self) -> None:
        """Look no further."""
        if self._progress is not None:
            self._progress.cancel()

    def _on_progress(self, done: int, total: int, _words: str) -> None:
        self._line.setVisible(done < total)
        words = tr("Looked at {done} of {total} old visits").format(done=done, total=total)
        self._line.show_progress(done, total, words)

    def _on_found(self, found: Sequence[Due]) -> None:
        if self._progress is not None and self._progress.cancelled:
            return
        self._line.hide()
        name = focused_name(self)
        empty(self._rows)
        title = tr("Due for removal: {number}").format(number=len(found))
        self.set_title(title if found else tr("Due for removal"))
        for place, one in enumerate(found):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(one))
        if not found:
            self._rows.addWidget(Words(tr("Nothing is due now."), "body"))
        keep_reading_order(self)
        if name.startswith(_DUE):
            focus_again(self, name)  # if it went, Qt chose the next control

    def _on_failed(self, error: object) -> None:
        self._line.hide()
        self.failed.emit(error)

    def _row(self, one: Due) -> ListRow:
        title = f"{visit_words(one.ward_name, one.ward_code, one.day)}: {_what(one)}"
        text = tr("{rule}. Signed off on {signed}, due since {due}.").format(
            rule=_rule(one),
            signed=day_words(one.signed_on.isoformat()),
            due=day_words(one.due_on.isoformat()),
        )
        if one.held:
            return ListRow(title, text, [Pill(tr("A legal hold keeps it"), "amber", "lock")])
        button = PlainButton(tr("See what goes"), small=True)
        button.setAccessibleName(tr("See what goes: {visit}").format(visit=title))
        button.setObjectName(f"{_DUE}{one.visit}-{one.what}")
        button.clicked.connect(partial(self._ask, one))
        return ListRow(title, text, [button])

    def _ask(self, one: Due) -> None:
        sheet = RemovalSheet(self, *_question(one), agreed=partial(self._remove, one))
        sheet.open_sheet()

    def _remove(self, one: Due) -> None:
        work = partial(remove_due, self._ws, one.visit, one.what)
        self._background.run(self, work, self._on_removed, self.failed.emit)

    def _on_removed(self, number: int) -> None:
        words = tr("Removed here. The next sync removes it on every laptop. Changes: {number}.")
        announce(self, words.format(number=number))
        self.refresh()
        self.removed.emit()


def _look(ws: Workspace, progress: Progress) -> Sequence[Due]:
    def going(done: int, total: int) -> bool:
        progress.report(done, total)
        return not progress.cancelled

    return list_due(ws, going)


def _what(one: Due) -> str:
    return tr("answers and notes") if one.what == "scores" else tr("report and actions")


def _rule(one: Due) -> str:
    if one.what == "scores":
        return tr("Own answers and notes are over their time limit")
    return tr("Reports and actions are over their time limit")


def _question(one: Due) -> tuple[str, str]:
    visit = visit_words(one.ward_name, one.ward_code, one.day)
    asked = tr("Remove the {what} of {visit}, for ever?").format(what=_what(one), visit=visit)
    goes = tr("What goes, on every laptop: {counted}.").format(counted=counted(one.goes))
    people = tr("Those are the words of {people} reviewers.").format(people=one.people)
    stays = (
        tr(
            "What stays: what the panel agreed, its findings, ratings and actions, the report, and "
            "that each answer was given, by whom and when."
        )
        if one.what == "scores"
        else tr(
            "What stays: the plan, the sign-off with its ratings, and that each thing was written, "
            "by whom and when. Published files in the Reports folder are not touched."
        )
    )
    return asked, " ".join((goes, people, stays) if one.people else (goes, stays))
