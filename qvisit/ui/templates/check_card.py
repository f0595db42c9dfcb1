"""The check of a template: its figures, each with a tick, and what is to be looked at."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qvisit.forms.check.coverage import BROAD, REGULATIONS
from qvisit.forms.check.report import Figures, Remark, Report
from qvisit.ui.language import in_language
from qvisit.ui.list_rows import empty
from qvisit.ui.templates.words import tr
from qvisit.ui.visit.labels import joined
from qvisit.ui.widgets.buttons import LinkButton
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.pill import Pill
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import minutes_words

_MOST_REMARKS = 12  # more are counted: the file's author has them all from the command line
_FEWEST_IN_A_ROW = 3


class Figure(NamedTuple):
    """One line of the check; remarks with one of the codes speak against it."""

    head: str
    text: str
    codes: frozenset[str]


class CheckCard(Card):
    """Says in words and shapes whether anything is to be looked at."""

    item_asked = Signal(str)  # code
    newer_asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Check"))
        self._pill = Pill()
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.body.addWidget(self._pill)
        self.body.addWidget(self._holder)

    def show_waiting(self) -> None:
        """Say that the check is still going on."""
        self._show_rows([])
        self._pill.show_state(tr("Being checked"), "grey", "clock")

    def show_left_alone(self, newer: str) -> None:
        """Say that a newer version is checked in place of this one: nobody can change it now."""
        self._pill.show_state(tr("Earlier version"), "grey", "clock")
        words = tr("It stays as it was, for old visits. Version {version} is checked.")
        link = LinkButton(tr("Show version {version}").format(version=newer))
        link.clicked.connect(self.newer_asked)
        self._show_rows([Words(words.format(version=newer), "body"), link])

    def show_report(self, report: Report) -> None:
        """Show what a check found."""
        found = [one for one in report.remarks if one.level != "note"]
        words, tone, icon = finding_words(report)
        self._pill.show_state(words, tone, icon)
        against = {one.code for one in found}
        rows: list[QWidget] = [
            CheckRow(figure.head, figure.text, good=not figure.codes & against)
            for figure in figures_of(report.figures)
        ]
        rows += [self._remark_row(remark) for remark in found[:_MOST_REMARKS]]
        if len(found) > _MOST_REMARKS:
            more = tr("{count} more to look at.").format(count=len(found) - _MOST_REMARKS)
            rows.append(Words(more, "body"))
        self._show_rows(rows)

    def _show_rows(self, rows: Sequence[QWidget]) -> None:
        self._holder.hide()  # else each row would have the whole page laid out anew
        empty(self._rows)
        for row in rows:
            self._rows.addWidget(row)
            row.show()
        self._holder.setVisible(bool(rows))

    def _remark_row(self, remark: Remark) -> QWidget:
        words = in_language(remark.words)
        head = f"{remark.item}: {words}" if remark.item else words
        row = CheckRow(head, in_language(remark.remedy), good=False)
        if remark.item:
            link = LinkButton(tr("Show {item}").format(item=remark.item))
            link.clicked.connect(partial(self.item_asked.emit, remark.item))
            row.words.addWidget(link)
        return row


class CheckRow(NamedGroup):
    """A tick or a warning sign, a bold line, and a quiet one beneath."""

    def __init__(self, head: str, text: str, *, good: bool) -> None:
        super().__init__(head)
        said = tr("all well") if good else tr("to look at")
        self.setAccessibleName(f"{head}, {said}")
        self.setAccessibleDescription(text)
        self.words = QVBoxLayout()
        self.words.setSpacing(1)
        self.words.addWidget(Words(head, "dense-bold"))
        if text:
            self.words.addWidget(Words(text, "dense", "text2"))
        mark = IconMark("tick", "greentext", 16) if good else IconMark("warning", "ambertext", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.words, 1)


def finding_words(report: Report) -> tuple[str, str, str]:
    """What a check found in two words, with tone and icon."""
    problems, warnings = report.count("problem"), report.count("warning")
    if problems:
        return tr("{count} to put right").format(count=problems), "amber", "warning"
    if warnings:
        return tr("{count} to look at").format(count=warnings), "amber", "warning"
    return tr("All well"), "green", "tick"


def figures_of(found: Figures) -> Iterator[Figure]:
    """What can be counted, in the order in which it is shown."""
    of_all = tr("{count} of {total}")
    yield Figure(
        tr("Both wordings on every item"),
        of_all.format(count=found.items, total=found.items),
        frozenset({"same-wording", "no-statement", "words-after-question"}),
    )
    longest = tr("Longest sentence {words} words")
    yield Figure(
        tr("Easy read is short"),
        longest.format(words=f"{found.longest_easy.value:g}"),
        frozenset({"long-sentence", "long-sentences"}),
    )
    ages = tr("Standard {standard}, easy read {easy}")
    yield Figure(
        tr("Reading age"),
        ages.format(standard=f"{found.standard_age:g}", easy=f"{found.easy_age:g}"),
        frozenset({"hard-to-read", "easy-age-of-all"}),
    )
    held = [one.name for one in found.regulations]
    if len(held) > BROAD:
        text = regulations_words(held)
        yield Figure(tr("Regulations covered"), text, frozenset({"regulation-gap"}))
    if found.critical:
        yield Figure(
            tr("Critical items have a route"),
            of_all.format(count=found.critical_with_route, total=found.critical),
            frozenset({"no-route"}),
        )
    pictures = tr("{count} different pictures").format(count=found.pictures)
    codes = frozenset({"no-picture", "unknown-picture"})
    yield Figure(tr("Easy read has pictures"), pictures, codes)
    yield Figure(
        tr("Time for one person"),
        _time_words(found),
        frozenset({"share-length", "minutes-do-not-add-up", "no-shares", "in-no-share"}),
    )


def regulations_words(held: Sequence[str]) -> str:
    """Regulations in words, those in a row drawn together: 9, 9A and 10 to 20A."""
    known = [one for one in REGULATIONS if one in held]
    groups: list[list[str]] = []
    for name in known:
        follows = groups and REGULATIONS.index(groups[-1][-1]) + 1 == REGULATIONS.index(name)
        if follows and not _starts_anew(groups[-1][-1]):
            groups[-1].append(name)
        else:
            groups.append([name])
    span = tr("{first} to {last}")
    parts: list[str] = []
    for group in groups:
        if len(group) >= _FEWEST_IN_A_ROW:
            parts.append(span.format(first=group[0], last=group[-1]))
        else:
            parts += group
    return joined(parts)


def _starts_anew(before: str) -> bool:
    """Whether a row of numbers ends here: after 9 and 9A, so that 10 to 20A is read as one."""
    return before in ("9", "9A")


def _time_words(found: Figures) -> str:
    if not found.shares:
        return minutes_words(found.estimated_minutes)
    longest = max(one.minutes for one in found.shares)
    words = tr("{minutes} in {parts} parts, {longest} the longest")
    return words.format(
        minutes=minutes_words(found.estimated_minutes),
        parts=len(found.shares),
        longest=minutes_words(longest),
    )
