"""Where a report stands: each stage with who and when, what is next, and who can do it."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.ui.list_rows import empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.visit.workflow_words import check_words, who_words
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import day_words, written_moment
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.issues import Issue, issues_of
from qvisit.visits.report_way import changed_since, check_on
from qvisit.visits.workflow_rules import is_amended


class Stage(NamedTuple):
    """One stage: what it is called, who did it and when or who does it, and whether it is done."""

    words: str
    text: str
    done: bool


class ReportState(Card):
    """The stages in order; a done one says when, the next one who acts."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("On its way"))
        self._shown: object = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.body.addLayout(self._lines)

    def show_visit(self, opened: OpenVisit, now: datetime) -> None:
        """Show how far the report is.

        Args:
            opened: The visit.
            now: The present, aware, in the laptop's zone.
        """
        stages = stages_of(opened, now)
        if stages == self._shown:
            return
        self._shown = stages
        empty(self._lines)
        current = next((at for at, stage in enumerate(stages) if not stage.done), len(stages))
        for at, stage in enumerate(stages):
            self._lines.addWidget(_StageRow(stage, current=at == current))


class _StageRow(NamedGroup):
    """One stage: a mark, its name, and when it was or who acts."""

    def __init__(self, stage: Stage, *, current: bool) -> None:
        state = tr("done") if stage.done else (tr("next") if current else tr("later"))
        super().__init__(f"{stage.words}, {state}")
        icon, ink = ("tick", "greentext") if stage.done else ("circle", "text2")
        if current:
            icon, ink = "half-disc", "bluetext"
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(stage.words, "row"))
        words.addWidget(Words(stage.text, "dense", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon, ink, 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)


def stages_of(opened: OpenVisit, now: datetime) -> tuple[Stage, ...]:
    """Draft, the panel's comments, the ward's check, sign-off and publication, as they stand."""
    shared = opened.shared
    signed = _first_large(written_moment(shared.signed, now)) if shared.signed else ""
    return (
        _draft(opened, now),
        _commented(opened),
        _checked(opened, now),
        Stage(tr("Signed off"), signed or tr("Next: governance, outside the panel"), bool(signed)),
        _published(opened, now),
    )


def _draft(opened: OpenVisit, now: datetime) -> Stage:
    shared, way = opened.shared, opened.shared.workflow
    if not way.drafts:
        left_out = tr("No draft was shared before the sign-off.")
        waits = tr("The panel lead shares it, the same day if you can.")
        return Stage(tr("Draft shared"), left_out if shared.signed else waits, bool(shared.signed))
    newest = way.drafts[-1]
    text = tr("{name}, {when}").format(
        name=who_words(opened, newest.author), when=written_moment(newest, now)
    )
    if shared.signed is None and changed_since(shared, newest.change):
        text = tr("{text}. Changed since: share it again.").format(text=text)
    return Stage(tr("Draft {number} shared").format(number=way.draft_label), text, done=True)


def _commented(opened: OpenVisit) -> Stage:
    way, seats = opened.shared.workflow, opened.shared.seats
    people = {one.now.author for one in way.panel_comments}
    over = way.sent is not None or opened.shared.signed is not None
    if not people:
        nobody = tr("Nobody commented.") if over else tr("Anyone on the panel can, before it goes.")
        return Stage(tr("Panel commented"), nobody, done=over)
    left = len(way.open_comments)
    words = tr("{count} of {all} on the panel, {open} not settled")
    if not left:
        words = tr("{count} of {all} on the panel, all settled")
    text = words.format(count=len(people), all=len(seats), open=left)
    return Stage(tr("Panel commented"), text, done=over or not left)


def _checked(opened: OpenVisit, now: datetime) -> Stage:
    shared = opened.shared
    check = check_on(shared, now.date())
    title = tr("Ward checked the facts")
    if check.sent_on is None:
        if shared.signed:
            return Stage(title, tr("Left out. The reason stands in the report."), done=True)
        return Stage(title, tr("The lead or governance sends the draft. 10 working days."), False)
    sent = tr("Sent {day}.").format(day=day_words(check.sent_on.isoformat()))
    text = f"{sent} {check_words(check, now.date())}"
    return Stage(title, text, done=check.is_over or shared.signed is not None)


def _published(opened: OpenVisit, now: datetime) -> Stage:
    issues = issues_of(opened.shared)
    title = tr("Published")
    if not issues:
        return Stage(title, tr("Governance, once signed. Then people can read it."), done=False)
    if is_amended(opened.shared):
        words = tr("Version {number} is being amended. Publish the next version then.")
        return Stage(title, words.format(number=issues[-1].label), done=False)
    return Stage(title, _first_large(_newest(issues[-1], now)), done=True)


def _newest(issue: Issue, now: datetime) -> str:
    """When the newest version was published, or that it was withdrawn since."""
    if issue.withdrawn is None:
        return written_moment(issue.published, now)
    when = written_moment(issue.withdrawn, now)
    return tr("Version {number} was withdrawn {when}").format(number=issue.label, when=when)


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]
