"""Checked before a report goes: what is in it, what must not be, and what is still open."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.errors import QVisitError
from qvisit.ui.background import Background
from qvisit.ui.editor import VisitEditor
from qvisit.ui.language import how_many
from qvisit.ui.list_rows import empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.reading_order import keep_reading_order
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.usecases.previews import Preview
from qvisit.usecases.report_checks import Checked, Counted, check_report
from qvisit.usecases.visits import OpenVisit, may_see_answers

_SOON_MS = 400  # several changes in a row are looked through once


class _Line(NamedTuple):
    words: str
    well: bool


class CheckedCard(Card):
    """Looks through the report in the background; away where nothing can be counted."""

    def __init__(self, background: Background, editor: VisitEditor) -> None:
        super().__init__()
        self.set_title(self.tr("Checked before it goes"))
        self._background = background
        self._editor = editor
        self._looked: OpenVisit | None = None
        self._checked: Checked | None = None
        self._tagged: bool | None = None  # of the report as it was made last; None before that
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.addLayout(self._lines)
        self.hide()

    def show_visit(self, opened: OpenVisit) -> None:
        """Look through the report soon, if the visit is another one than before."""
        if opened is self._looked:
            return
        if self._looked is not None and self._looked.visit.id != opened.visit.id:
            self.hide()  # what it says is of another visit
        self._looked = opened
        self._tagged = None
        if opened.taken_off or opened.shared.debriefed is None or not may_see_answers(opened):
            self._soon.stop()
            self.hide()
            return
        self._soon.start()

    def _look(self) -> None:
        opened = self._looked
        if opened is not None:
            work = partial(check_report, self._editor.ws, opened)
            then = partial(self._on_checked, opened)
            self._background.run(self, work, then, self._on_failed)

    def _on_checked(self, opened: OpenVisit, checked: Checked) -> None:
        if opened is self._looked:
            self._checked = checked
            self._show_lines()
            self.show()

    def show_made(self, made: Preview) -> None:
        """Say what was found in the file of the report, once it was made for its preview."""
        if made.is_tagged is None:
            return
        self._tagged = made.is_tagged
        if not self.isHidden():
            self._show_lines()

    def _show_lines(self) -> None:
        if self._checked is None:
            return
        empty(self._lines)
        for line in (*_lines(self._checked), *_file(self._tagged)):
            self._lines.addWidget(_CheckedRow(line))
        keep_reading_order(self)

    def _on_failed(self, error: Exception) -> None:
        """What can be expected is said where documents are made; a bug is told."""
        self.hide()
        if not isinstance(error, QVisitError):
            self._editor.failed.emit(error)


class _CheckedRow(NamedGroup):
    """One thing that was looked at: a tick where all is well, else a sign to look."""

    def __init__(self, line: _Line) -> None:
        super().__init__(f"{line.words} {tr('All is well.') if line.well else tr('Look at this.')}")
        icon, ink = ("tick", "greentext") if line.well else ("warning", "ambertext")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon, ink, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(line.words), 1)


def _lines(one: Checked) -> Iterator[_Line]:
    yield _counted(tr("Agreed items in it: {there} of {all}."), one.items)
    yield _counted(tr("Findings in it: {there} of {all}."), one.findings)
    yield _counted(tr("Actions in it: {there} of {all}."), one.actions)
    names = how_many(
        "Privacy check: 1 text to look at.", "Privacy check: {count} texts to look at.", one.names
    )
    yield _Line(
        names if one.names else tr("Privacy check: no names or numbers found."), not one.names
    )
    yield _annex(one)
    yield from _open(one)


def _file(tagged: bool | None) -> Iterator[_Line]:
    if tagged is None:
        return
    well = tr("The report’s PDF has a title, its language, and tags on every page.")
    missing = tr(
        "The report’s PDF lacks a title, its language or tags. Tell who looks after QVisit."
    )
    yield _Line(well if tagged else missing, tagged)


def _counted(words: str, counted: Counted) -> _Line:
    return _Line(words.format(there=counted.there, all=counted.of), counted.is_whole)


def _annex(one: Checked) -> _Line:
    if one.leaks:
        words = how_many(
            "1 finding of the restricted annex stands in the report.",
            "{count} findings of the restricted annex stand in the report.",
            one.leaks,
        )
        return _Line(words, well=False)
    if one.annex_only:
        words = how_many(
            "Restricted annex kept apart: 1 item stands only there.",
            "Restricted annex kept apart: {count} items stand only there.",
            one.annex_only,
        )
        return _Line(words, well=True)
    return _Line(tr("Restricted annex kept apart."), well=True)


def _open(one: Checked) -> Iterator[_Line]:
    """What somebody has still to do."""
    concerns = how_many(
        "1 concern is not confirmed.", "{count} concerns are not confirmed.", one.concerns_open
    )
    well = tr("All concerns told and confirmed.")
    yield _Line(concerns if one.concerns_open else well, not one.concerns_open)
    if one.comments_open:
        words = how_many(
            "1 comment of the panel is open.",
            "{count} comments of the panel are open.",
            one.comments_open,
        )
        yield _Line(words, well=False)
    if one.undecided:
        words = how_many(
            "1 comment of the ward is not decided.",
            "{count} comments of the ward are not decided.",
            one.undecided,
        )
        yield _Line(words, well=False)
    if one.not_put_right:
        words = how_many(
            "1 accepted comment is not put right yet.",
            "{count} accepted comments are not put right yet.",
            one.not_put_right,
        )
        yield _Line(words, well=False)
