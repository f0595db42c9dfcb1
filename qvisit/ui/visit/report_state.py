"""Where a report stands: draft, signed off, published."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from qvisit.ui.list_rows import empty
from qvisit.ui.visit.labels import tr
from qvisit.ui.widgets.icon_mark import IconMark
from qvisit.ui.widgets.panel import Card, NamedGroup
from qvisit.ui.widgets.words import Words
from qvisit.ui.wording import written_moment
from qvisit.usecases.visits import OpenVisit
from qvisit.visits.issues import Issue, issues_of


class _Stage(NamedTuple):
    words: str
    text: str
    done: bool


class ReportState(Card):
    """Three stages in order; a done one says when, the next one who acts."""

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
        stages = _stages(opened, now)
        if stages == self._shown:
            return
        self._shown = stages
        empty(self._lines)
        current = next((at for at, stage in enumerate(stages) if not stage.done), len(stages))
        for at, stage in enumerate(stages):
            self._lines.addWidget(_StageRow(stage, current=at == current))


class _StageRow(NamedGroup):
    """One stage: a mark, its name, and when it was or who acts."""

    def __init__(self, stage: _Stage, *, current: bool) -> None:
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


def _stages(opened: OpenVisit, now: datetime) -> tuple[_Stage, ...]:
    shared = opened.shared
    signed = _first_large(written_moment(shared.signed, now)) if shared.signed else ""
    issues = issues_of(shared)
    last = _first_large(_published(issues[-1], now)) if issues else ""
    draft = tr("Made afresh each time from what the panel agreed.")
    who_signs, who_publishes = tr("Governance, outside the panel"), tr("Governance, once signed")
    return (
        _Stage(tr("Draft"), draft, done=True),
        _Stage(tr("Signed off"), signed or who_signs, done=bool(signed)),
        _Stage(tr("Published"), last or who_publishes, done=bool(last)),
    )


def _published(issue: Issue, now: datetime) -> str:
    """When the newest version was published, or that it was withdrawn since."""
    if issue.withdrawn is None:
        return written_moment(issue.published, now)
    when = written_moment(issue.withdrawn, now)
    return tr("Version {number} was withdrawn {when}").format(number=issue.label, when=when)


def _first_large(words: str) -> str:
    return words[:1].upper() + words[1:]
