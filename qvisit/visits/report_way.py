"""Where a report stands: what changed since a draft, what is not carried out yet, its days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from qvisit.ids import ChangeId
from qvisit.visits.kinds import Payload
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import Check, check_of
from qvisit.visits.workflow_kinds import AccuracyReceived
from qvisit.visits.written import Standing, Written

P = TypeVar("P", bound=Payload)
_BEGUN = frozenset(("in_progress", "completed", "assured"))


@dataclass(frozen=True)
class ReportDates:
    """The days (ISO) of a report's way, each "" while it has not come.

    `checked` is the day on which nothing more was waited for, `due` the last day of the ward's
    check, `published` that of the first version, `acted` that on which the first action was begun.
    """

    visited: str = ""
    draft: str = ""
    sent: str = ""
    due: str = ""
    checked: str = ""
    signed: str = ""
    published: str = ""
    acted: str = ""

    def days_since_visit(self, day: str) -> int | None:
        """Calendar days from the visit to one of these days; None while either is not known."""
        if not (self.visited and day):
            return None
        return (date.fromisoformat(day) - date.fromisoformat(self.visited)).days


def report_dates(shared: Shared, today: date) -> ReportDates:
    """All days of a report's way as they are known on a day."""
    way, check = shared.workflow, check_on(shared, today)
    return ReportDates(
        visited=shared.plan.now.said.day if shared.plan else "",
        draft=_iso(way.drafts[0]) if way.drafts else "",
        sent=check.sent_on.isoformat() if check.sent_on else "",
        due=check.due_on.isoformat() if check.due_on else "",
        checked=_checked(shared, check),
        signed=_iso(shared.signed) if shared.signed else "",
        published=_iso(shared.published[0]) if shared.published else "",
        acted=min(_begun(shared), default=""),
    )


def _begun(shared: Shared) -> Iterator[str]:
    """The days on which somebody said that an action was begun, or was done at once."""
    for moves in shared.action_plan.history.values():
        yield from (_iso(one) for one in moves if one.said.state in _BEGUN)


def check_on(shared: Shared, today: date) -> Check:
    """How far the ward's check is on a day; once signed off, as it was on the day of signing."""
    signed = shared.signed
    return check_of(shared.workflow, day_of(signed) if signed else today)


def day_of(written: Written[P]) -> date:
    """The day on which something was written, where it was written."""
    return (datetime.fromisoformat(written.at) + timedelta(minutes=written.offset)).date()


def changed_since(shared: Shared, change: ChangeId) -> int:
    """How much of what a report is made of was written after a change that had an effect."""
    place = {one: at for at, one in enumerate(shared.applied)}
    after = place.get(change, len(place))
    return sum(place.get(one, -1) > after for one in _printed(shared))


def is_draft_current(shared: Shared) -> bool:
    """Whether the newest draft says what would be printed now; false while there is none."""
    drafts = shared.workflow.drafts
    return bool(drafts) and not changed_since(shared, drafts[-1].change)


def draft_status(shared: Shared) -> str:
    """What stands on a report that is not signed off, such as "Draft 2"; English, for documents."""
    way = shared.workflow
    if not way.drafts:
        return "Draft"
    words = f"Draft {way.draft_label}"
    if not is_draft_current(shared):
        return f"{words}, changed since"
    if way.sent_label == way.draft_label:
        return f"{words}, sent for accuracy check"
    return words


def is_carried_out(shared: Shared, comment: AccuracyReceived) -> bool | None:
    """Whether the thing that an accepted comment is about was written again since it came.

    None where the comment is about nothing that is written by itself.
    """
    decision = shared.workflow.decision_on(comment.comment)
    about = _about(shared, comment)
    if decision is None or not decision.said.accepted or about is None:
        return None
    place = {one: at for at, one in enumerate(shared.applied)}
    received = shared.workflow.received[comment.comment].now.change
    return place.get(about, -1) > place.get(received, -1)


def not_carried_out(shared: Shared) -> tuple[AccuracyReceived, ...]:
    """Accepted comments whose finding, item or action still stands as it was."""
    accepted = (one.said for one in shared.workflow.accepted)
    return tuple(one for one in accepted if is_carried_out(shared, one) is False)


def _about(shared: Shared, comment: AccuracyReceived) -> ChangeId | None:
    """The change in which the thing that a comment is about was written last."""
    if comment.part == "finding":
        return _last(shared.findings.get(comment.about))
    if comment.part == "action":
        return _last(shared.actions.get(comment.about))
    if comment.part == "item":
        return _last(shared.agreed.get((comment.template, comment.item)))
    return None


def _last(standing: Standing[P] | None) -> ChangeId | None:
    return standing.now.change if standing else None


def _printed(shared: Shared) -> Iterator[ChangeId]:
    """What a report prints of what the panel shares, as it stands."""
    yield from _now(shared.agreed.values())
    yield from _now(shared.findings.values())
    yield from _now(shared.ratings.values())
    yield from _now(shared.actions.values())
    yield from _now(shared.methods.values())
    yield from _now(shared.action_plan.moved.values())
    yield from (one.change for one in shared.allowed.values())
    yield from (one.change for one in shared.leading.reopened.values())
    for one in (_last(shared.concern_level), _last(shared.workflow.worded)):
        if one is not None:
            yield one
    for concern in shared.concerns.values():
        steps = (concern.raised, *concern.told, *concern.noted, concern.confirmed, concern.closed)
        yield from (step.change for step in steps if step is not None)


def _now(standings: Iterable[Standing[P]]) -> Iterator[ChangeId]:
    return (one.now.change for one in standings)


def _checked(shared: Shared, check: Check) -> str:
    way = shared.workflow
    if check.state == "no_comments" and check.due_on:
        return check.due_on.isoformat()
    if check.state == "confirmed" and way.confirmed:
        return way.confirmed.now.said.on
    if check.state == "done":
        decided = (way.decision_on(name) for name in way.received)
        return max(_iso(one) for one in decided if one)
    return ""


def _iso(written: Written[P]) -> str:
    return day_of(written).isoformat()
