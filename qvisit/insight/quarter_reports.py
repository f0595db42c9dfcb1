"""How long reports of a quarter took, which are late, and on which version a paper rests.

The limits are those of the visit workflow sheet, in working days from the visit: debrief 2 and
draft 5 (steps 8 and 9); then the ward's check 10 and sign-off 3, published on the same day (steps
10 to 12). Monday to Friday; bank holidays count as working days.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from qvisit.visits.issues import IssueState, issues_of
from qvisit.visits.report_way import ReportDates, report_dates
from qvisit.visits.themes import after_working_days, working_days
from qvisit.visits.visit import Shared

DRAFT_WITHIN: Final = 7
PUBLISHED_WITHIN: Final = 20


@dataclass(frozen=True)
class ReportFacts:
    """The way of one visit's report, as it is known on a day (`on`, ISO).

    `version` is the label of the newest version and `state` what became of it; both "" before the
    first. `draft` is the label of the newest draft. `code` is the newest version's fingerprint.
    """

    dates: ReportDates
    on: str
    version: str = ""
    state: IssueState | None = None
    draft: str = ""
    code: str = ""
    has_actions: bool = False

    @property
    def due(self) -> str:
        """The last day on which it is published in time."""
        return _due(self.dates.visited, PUBLISHED_WITHIN).isoformat()

    @property
    def over(self) -> int:
        """Working days by which it was, or is by now, published too late; 0 while it is in time."""
        return _over(self.dates.visited, PUBLISHED_WITHIN, self.dates.published or self.on)

    @property
    def draft_over(self) -> int:
        """The same of its first draft; a report without one is judged by its publication."""
        until = self.dates.draft or self.dates.published or self.on
        return _over(self.dates.visited, DRAFT_WITHIN, until)

    def days_to(self, day: str) -> int | None:
        """Working days from the visit to a day of its way; None before it, or before the visit."""
        if not day or day < self.dates.visited:
            return None
        return working_days(date.fromisoformat(self.dates.visited), date.fromisoformat(day))


def report_facts(shared: Shared, today: date, code: str = "") -> ReportFacts:
    """What is known of the report of a visit whose plan is known.

    Args:
        shared: What the panel shares.
        today: The day on which it is looked at.
        code: The fingerprint of the newest version, "" for none.
    """
    issues = issues_of(shared)
    return ReportFacts(
        dates=report_dates(shared, today),
        on=today.isoformat(),
        version=issues[-1].label if issues else "",
        state=issues[-1].state if issues else None,
        draft=shared.workflow.draft_label,
        code=code,
        has_actions=bool(shared.actions),
    )


def _due(visited: str, within: int) -> date:
    return after_working_days(date.fromisoformat(visited), within)


def _over(visited: str, within: int, until: str) -> int:
    return working_days(_due(visited, within), date.fromisoformat(until))
