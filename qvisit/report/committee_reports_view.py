"""How long reports took, and what a committee paper rests on, in words."""

from collections.abc import Sequence

from qvisit.insight.quarter import VisitFacts
from qvisit.insight.quarter_reports import DRAFT_WITHIN, PUBLISHED_WITHIN, ReportFacts
from qvisit.report.committee_content import DelayLine, Delays, SourceLine
from qvisit.report.outcomes import day_or_text
from qvisit.report.words import NBSP, listing, plural

RULE = (
    f"Working days from the visit. A draft is due within {DRAFT_WITHIN} and the published report "
    f"within {PUBLISHED_WITHIN}. Bank holidays count as working days."
)
_NOT_YET = "Not yet"


def delays(done: Sequence[VisitFacts]) -> Delays:
    """How long the reports of visits that are done took.

    Args:
        done: The visits, in the order of names.
    """
    return Delays(_said(done), tuple(_line(one) for one in done))


def late_reports(done: Sequence[VisitFacts]) -> int:
    """How many reports are late, or were."""
    return sum(one.report.over > 0 for one in done)


def sources(visits: Sequence[VisitFacts]) -> tuple[SourceLine, ...]:
    """On which report each visit of the paper rests."""
    return tuple(
        SourceLine(f"{one.ward}, {one.site}", day_or_text(one.day), _version(one), one.report.code)
        for one in visits
    )


def _said(done: Sequence[VisitFacts]) -> str:
    behind = late_reports(done)
    in_time = sum(bool(one.report.dates.published) and not one.report.over for one in done)
    if len(done) == 1:
        in_words = "is or was late" if behind else "is not due yet"
        return f"The report {'was published in time' if in_time else in_words}."
    counted = [
        f"{number}{NBSP}{one if number == 1 else several}"
        for number, one, several in (
            (in_time, "was published in time", "were published in time"),
            (behind, "is or was late", "are or were late"),
            (len(done) - in_time - behind, "is not due yet", "are not due yet"),
        )
        if number
    ]
    return f"Of {plural(len(done), 'report')} {listing(counted)}."


def _line(one: VisitFacts) -> DelayLine:
    report, dates = one.report, one.report.dates
    draft = _days(report, dates.draft)
    if report.draft_over and not dates.published:
        draft += ": late"
    acted = _days(report, dates.acted) if report.has_actions else "None agreed"
    return DelayLine(
        ward=f"{one.ward}, {one.site}",
        day=day_or_text(one.day),
        draft=draft,
        sent=_days(report, dates.sent),
        signed=_days(report, dates.signed),
        published=_days(report, dates.published),
        acted=acted,
        state=_state(report),
        is_late=report.over > 0,
    )


def _days(report: ReportFacts, day: str) -> str:
    if not day:
        return _NOT_YET
    days = report.days_to(day)
    if days is None:
        return f"Before the visit, {day_or_text(day)}"
    return plural(days, "day") if days else "Same day"


def _state(report: ReportFacts) -> str:
    if report.over:
        return f"Late by{NBSP}{plural(report.over, 'day')}"
    return "In time" if report.dates.published else f"Due {day_or_text(report.due)}"


def _version(one: VisitFacts) -> str:
    report = one.report
    if report.state is not None:
        fate = "withdrawn" if report.state == "withdrawn" else "published"
        return f"Version{NBSP}{report.version}, {fate}"
    if one.rating is not None:
        return "Signed off, not published yet"
    return f"Draft{NBSP}{report.draft}, not signed off" if report.draft else "No report yet"
