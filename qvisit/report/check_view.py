"""How a report came about after the debrief: drafts, comments, the ward's check, amendments."""

from collections.abc import Iterator
from datetime import date

from qvisit.report.facts import FactsCheck
from qvisit.report.outcomes import Withheld, day_or_text, finding_refs
from qvisit.report.words import NBSP, day_words, plural
from qvisit.visits.report_way import check_on, day_of, draft_status
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import DAYS_TO_CHECK, Check
from qvisit.visits.workflow_kinds import AccuracyDecided, AccuracyReceived

SORTS = {
    "typing": "A, a typing error or a number",
    "inaccurate": "B, a fact that is wrong",
    "missing": "C, something missing",
}
_SECTIONS = {
    "summary": "the summary",
    "people": "what people told us",
    "scores": "the scores",
    "rating": "the rating",
    "findings": "the findings",
    "culture": "the signs of a closed culture",
    "actions": "the actions",
    "items": "the list of items",
    "method": "method and limits",
}


def check_lines(shared: Shared, hidden: Withheld, made_on: str) -> tuple[tuple[str, str], ...]:
    """A line for each step between the debrief and this copy; nothing where none was recorded.

    Args:
        shared: What the panel shares.
        hidden: What the ward's copy says nothing about.
        made_on: The day (ISO) of this copy.
    """
    return tuple(_lines(shared, hidden, made_on))


def facts_check(shared: Shared, made_on: str) -> FactsCheck:
    """What the ward is told when it checks the facts."""
    check, way = check_on(shared, date.fromisoformat(made_on)), shared.workflow
    return FactsCheck(
        status="" if shared.signed else draft_status(shared),
        draft=way.sent_label or way.draft_label,
        sent=_day(check.sent_on),
        due=_day(check.due_on),
        days=DAYS_TO_CHECK,
    )


def _lines(shared: Shared, hidden: Withheld, made_on: str) -> Iterator[tuple[str, str]]:
    way, check = shared.workflow, check_on(shared, date.fromisoformat(made_on))
    if way.drafts:
        yield "Draft", _draft(shared)
    if way.sent:
        yield "Facts checked by the ward", _check(shared, check)
        yield from _decisions(shared, hidden)
    if shared.signed and shared.signed.said.unchecked:
        yield "Signed before that was over", f"Why: {shared.signed.said.unchecked}"
    numbers = {one.change: one.said.version for one in shared.published}
    for one in way.amended:
        if one.said.report in numbers:
            version = f"version{NBSP}{one.said.version}"
            said = f"Put right after {version}: {one.said.what} Why: {one.said.reason}"
            yield f"Amended, {day_words(day_of(one).isoformat())}", said


def _draft(shared: Shared) -> str:
    way = shared.workflow
    when = day_words(day_of(way.drafts[-1]).isoformat())
    words = f"Draft{NBSP}{way.draft_label} shared with the panel on {when}."
    comments = way.panel_comments
    if not comments:
        return f"{words} Nobody on the panel commented."
    people = len({one.now.author for one in comments})
    left = len(way.open_comments)
    state = f"{left} not settled" if left else "all settled"
    counted = plural(len(comments), "comment")
    return f"{words} {counted} from {people} of {len(shared.seats)} on the panel, {state}."


def _check(shared: Shared, check: Check) -> str:
    sent = shared.workflow.sent
    to = sent.now.said.to_role if sent else ""
    words = f"Sent on {_day(check.sent_on)} to: {to}."
    due = _day(check.due_on)
    if check.comments:
        parts = [f"{check.accepted} accepted", f"{check.rejected} not accepted"]
        parts += [f"{check.undecided} not decided yet"] if check.undecided else []
        return f"{words} {plural(check.comments, 'comment')}: {', '.join(parts)}."
    if check.state == "confirmed":
        return f"{words} The ward found nothing to correct."
    if check.state == "no_comments":
        return f"{words} No comments came by {due}."
    return f"{words} No comments yet. The last day is {due}."


def _decisions(shared: Shared, hidden: Withheld) -> Iterator[tuple[str, str]]:
    """Each decision with its words; of what this copy withholds, only that there was one."""
    for comment in (one.now.said for one in shared.workflow.received.values()):
        decision = shared.workflow.decision_on(comment.comment)
        if decision is None:
            continue
        about = place_words(shared, comment, hidden)
        yield f"Comment {SORTS[comment.sort]}", _decided(decision.said, about)


def _decided(said: AccuracyDecided, about: str) -> str:
    state = "Accepted" if said.accepted else "Not accepted"
    if not about:
        return f"{state}. It is about something that this copy does not show."
    return f"On {about}. {state}: {said.changed if said.accepted else said.reason}"


def place_words(shared: Shared, said: AccuracyReceived, hidden: Withheld) -> str:
    """What a comment is about; empty where this copy says nothing about that."""
    if said.part == "section":
        if hidden.restricted and said.about == "culture":
            return ""
        return _SECTIONS.get(said.about, "a section")
    if said.part == "item":
        withheld = hidden.restricted and said.item in hidden.items
        return "" if withheld else f"item{NBSP}{said.item}"
    if said.part == "finding":
        return _finding(shared, said.about, hidden)
    if said.part == "action":
        action = shared.actions.get(said.about)
        about = _finding(shared, action.now.said.finding, hidden) if action else ""
        return f"an action on {about}" if about else ""
    return "the whole report"


def _finding(shared: Shared, name: str, hidden: Withheld) -> str:
    standing = shared.findings.get(name)
    if standing is None:
        return ""
    withheld = hidden.restricted and not hidden.items.isdisjoint(standing.now.said.items)
    return "" if withheld else f"finding{NBSP}{finding_refs(shared)[name]}"


def _day(day: date | None) -> str:
    return day_or_text(day.isoformat()) if day else ""
