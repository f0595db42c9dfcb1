"""What came of a visit, in words: findings, actions and immediate concerns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from qvisit.forms.item import KEY_QUESTION_TITLES
from qvisit.report.clock_view import clock_of
from qvisit.report.content import (
    ActionLine,
    ConcernRecord,
    Finding,
    FindingGroup,
    Told,
)
from qvisit.report.item_rows import HELD_BACK, METHOD_WORDS
from qvisit.report.words import (
    NBSP,
    day_words,
    moment_words,
    plural,
    risk_words,
    written_words,
)
from qvisit.visits import kinds
from qvisit.visits.actions import STATE_WORDS, ActionView, action_views
from qvisit.visits.concern_limit import minutes_after
from qvisit.visits.findings import Grounds
from qvisit.visits.visit import Concern, Shared, Written

PASSED_ON = "A matter was raised and passed on."
_KINDS: Mapping[str, tuple[str, str]] = {
    "strength": ("Strength", "Strengths"),
    "good_practice": ("Good practice", "Good practice"),
    "improvement": ("Improvement", "To improve"),
    "concern": ("Concern", "Concerns"),
}
_SHARING = {
    "yes": "The ward agreed that others may learn from it.",
    "no": "The ward did not agree to share it.",
    "not_asked": "The ward has not been asked whether others may learn from it.",
}
_STATES = {
    "not_told": "Open: nobody has been told yet",
    "told": "Open: told, but nobody has confirmed it yet",
    "confirmed": "Confirmed by a named role, not closed yet",
    "closed": "Closed with an outcome",
}
_SAFE = {"yes": "Yes", "not_yet": "Not yet", "unknown": "Not recorded"}
_AT_RISK = {"yes": "Yes", "no": "No", "unknown": "Not known"}
_LONGEST_HEADLINE = 120


@dataclass(frozen=True)
class Withheld:
    """Which items the ward's copy says nothing about; empty where nothing is restricted."""

    restricted: bool
    items: frozenset[str]
    open_items: frozenset[str]


NOTHING = Withheld(restricted=False, items=frozenset(), open_items=frozenset())


def headline(text: str, ref: str) -> str:
    """The first sentence, or as much of it as fits on a line with a pointer to the rest."""
    line = " ".join(text.split())
    end = next(
        (
            at + 1
            for at, letter in enumerate(line)
            if letter in ".!?" and line[at + 1 : at + 2] in " "
        ),
        len(line),
    )
    if end <= _LONGEST_HEADLINE:
        return line[:end]
    cut = line[:_LONGEST_HEADLINE].rsplit(" ", 1)[0]
    return f"{cut} (goes on under {ref})"


def finding_refs(shared: Shared) -> dict[str, str]:
    """What each finding is called in the documents: F1, F2 and on, in the order of the groups."""
    ordered = sorted(
        shared.findings, key=lambda one: list(_KINDS).index(shared.findings[one].now.said.kind)
    )
    return {finding: f"F{number}" for number, finding in enumerate(ordered, start=1)}


def finding_groups(
    shared: Shared, hidden: Withheld, resting: Mapping[str, Grounds]
) -> tuple[FindingGroup, ...]:
    """All findings, grouped: strengths, good practice, improvements, concerns.

    Args:
        shared: The visit.
        hidden: What the ward's copy leaves out.
        resting: What each finding rests on.
    """
    refs = finding_refs(shared)
    made = [
        _finding(shared.findings[key].now.said, ref, hidden, resting[key])
        for key, ref in refs.items()
    ]
    groups = (
        FindingGroup(title, tuple(one for one in made if one.kind == kind))
        for kind, title in _KINDS.values()
    )
    return tuple(group for group in groups if group.findings)


def _is_withheld(said: kinds.FindingRecorded, hidden: Withheld) -> bool:
    return hidden.restricted and not hidden.items.isdisjoint(said.items)


def _finding(said: kinds.FindingRecorded, ref: str, hidden: Withheld, on: Grounds) -> Finding:
    withheld = _is_withheld(said, hidden)
    return Finding(
        ref=ref,
        kind=_KINDS[said.kind][0],
        headline=PASSED_ON if withheld else headline(said.text, ref),
        text=PASSED_ON if withheld else said.text,
        methods=tuple(METHOD_WORDS[method] for method in said.methods),
        question=KEY_QUESTION_TITLES[said.question],
        items=() if withheld else said.items,
        risk=risk_words(said.consequence, said.likelihood),
        consequence=said.consequence,
        likelihood=said.likelihood,
        sources=len(on.sources),
        reviewers=on.reviewers,
        regulations=() if withheld else on.regulations,
        sharing=_SHARING[said.shared] if said.kind == "good_practice" else "",
        differs="" if withheld or hidden.restricted else _differing(on),
    )


def _differing(on: Grounds) -> str:
    """Which voices tell different stories about what a finding rests on."""
    pairs = dict.fromkeys((one.better.title, one.worse.voice) for one in on.stories)
    return " ".join(f"{voice} and {other} tell different stories." for voice, other in pairs)


def withheld_findings(
    shared: Shared, hidden: Withheld, resting: Mapping[str, Grounds]
) -> tuple[FindingGroup, ...]:
    """The findings that the ward's copy leaves out, in full."""
    refs = finding_refs(shared)
    made = tuple(
        _finding(said, refs[key], NOTHING, resting[key])
        for key in refs
        if _is_withheld(said := shared.findings[key].now.said, hidden)
    )
    return (FindingGroup("Only in this annex", made),) if made else ()


def action_lines(shared: Shared, hidden: Withheld, day: str) -> tuple[ActionLine, ...]:
    """All actions that are agreed, the earliest due first.

    Args:
        shared: The visit.
        hidden: What the copy says nothing about.
        day: The day (ISO) on which it is made: what is overdue then is said to be.
    """
    refs = finding_refs(shared)
    agreed = [
        (view, view.said)
        for view in action_views(shared)
        if isinstance(view.said, kinds.ActionAgreed)
    ]
    return tuple(
        _action(view, said, refs, day, withheld=_answers_withheld(shared, said, hidden))
        for view, said in sorted(agreed, key=lambda one: (one[1].due, one[1].action))
    )


def withheld_actions(shared: Shared, hidden: Withheld, day: str) -> tuple[ActionLine, ...]:
    """The actions that the ward's copy leaves out, in full."""
    left_out = [line.ref for line in action_lines(shared, hidden, day) if line.aim == HELD_BACK]
    return tuple(line for line in action_lines(shared, NOTHING, day) if line.ref in left_out)


def _answers_withheld(shared: Shared, said: kinds.ActionAgreed, hidden: Withheld) -> bool:
    finding = shared.findings.get(said.finding)
    return finding is not None and _is_withheld(finding.now.said, hidden)


def _action(
    view: ActionView,
    said: kinds.ActionAgreed,
    refs: Mapping[str, str],
    day: str,
    *,
    withheld: bool,
) -> ActionLine:
    ref = f"A{view.number}"
    return ActionLine(
        ref=ref,
        finding=refs.get(said.finding, "–"),
        headline=HELD_BACK if withheld else headline(said.aim, ref),
        aim=HELD_BACK if withheld else said.aim,
        measure=HELD_BACK if withheld else said.measure,
        baseline=HELD_BACK if withheld else said.baseline or "not stated",
        owner=said.owner_role,
        due=day_or_text(said.due),
        weight="Must" if said.must else "Should",
        risk=risk_words(said.consequence, said.likelihood),
        due_on=said.due,
        consequence=said.consequence,
        likelihood=said.likelihood,
        state=_state(view, day),
        sponsor=said.sponsor,
        checks=". ".join(_checks(view)),
    )


def _state(view: ActionView, day: str) -> str:
    """How far an action is; what its owner calls completed is not yet what others saw."""
    late = view.days_overdue(day)
    if late:
        return f"Overdue {plural(late, 'day')}"
    if view.state == "completed":
        return "Completed, says its owner"
    return STATE_WORDS[view.state]


def _checks(view: ActionView) -> Iterator[str]:
    for one in view.checks:
        if one.done is None:
            yield f"Look again on {day_or_text(one.due)}"
        else:
            held = "Still held" if one.done.said.held else "Did not hold"
            yield f"{held} after {one.months} months"


def day_or_text(day: str) -> str:
    """A day in words; a day that no calendar has, as it was written."""
    try:
        return day_words(day)
    except ValueError:
        return day


def concern_records(shared: Shared, hidden: Withheld) -> tuple[ConcernRecord, ...]:
    """All immediate concerns, in the order they were raised."""
    return tuple(
        _concern(concern, f"C{number}", hidden)
        for number, concern in enumerate(shared.concerns.values(), start=1)
    )


def _concern(concern: Concern, ref: str, hidden: Withheld) -> ConcernRecord:
    said = concern.raised.said
    withheld = _keep_back(said, hidden)
    told = [_told(concern, one, withheld=withheld) for one in concern.told]
    return ConcernRecord(
        ref=ref,
        state=_STATES[concern.state],
        is_open=concern.state in ("not_told", "told"),
        what=PASSED_ON if withheld else said.what,
        facts=tuple(_facts(concern, withheld=withheld)),
        told=tuple(told),
        is_closed=concern.state == "closed",
        clock=clock_of(concern),
    )


def _keep_back(said: kinds.ConcernRaised, hidden: Withheld) -> bool:
    """Whether the ward's copy says only that something was passed on.

    So it is at closed-culture levels 3 and 4, unless the concern is about an item that the copy
    shows, and wherever the person in charge of the ward may be the one it is about.
    """
    if hidden is NOTHING:
        return False
    if said.about_person_in_charge != "no":
        return True
    return hidden.restricted and said.item not in hidden.open_items


def _facts(concern: Concern, *, withheld: bool) -> list[tuple[str, str]]:
    said, offset = concern.raised.said, concern.raised.offset
    facts = [("Seen", moment_words(said.seen_at, offset))]
    if not withheld:
        facts += _particulars(concern)
    if concern.confirmed:
        confirmed = concern.confirmed.said
        when = moment_words(confirmed.confirmed_at, concern.confirmed.offset)
        facts.append(("Confirmed by", f"{confirmed.role}, {when}"))
        if not withheld:
            facts.append(("Next step", confirmed.next_step or "Not recorded"))
    if concern.closed:
        facts.append(("Closed", written_words(concern.closed)))
        if not withheld:
            facts.append(("Outcome", concern.closed.said.outcome or "Not recorded"))
    return facts


def _particulars(concern: Concern) -> list[tuple[str, str]]:
    said = concern.raised.said
    facts = [
        ("Where", said.where),
        ("Item", ", ".join(code for _, code in concern.items)),
        ("Anyone at risk then", _AT_RISK[said.at_risk_now]),
        ("Hurt, or says so", _AT_RISK[said.harm_alleged]),
        ("Made safe", said.made_safe or _SAFE[said.safe]),
        ("Reference", ", ".join(concern.references)),
    ]
    return [(label, words) for label, words in facts if words]


def _told(concern: Concern, told: Written[kinds.ConcernTold], *, withheld: bool) -> Told:
    when = moment_words(told.said.told_at, told.offset)
    waited = minutes_after(concern.raised, told.said.told_at)
    if 0 <= waited < 24 * 60:
        when += f", {plural(waited, 'minute')} after it was{NBSP}seen"
    reply = "Not shown here" if withheld else told.said.reply or "None recorded"
    return Told(told.said.role, told.said.how, when, reply)


def concern_summary(records: Sequence[ConcernRecord], *, passed_on: bool = False) -> str:
    """How many concerns there were and how many wait for somebody.

    Args:
        records: The concerns.
        passed_on: Whether to add that a matter was raised and passed on, and no word more.
    """
    summary = _counted(records)
    return f"{summary} A matter was raised and passed on." if passed_on else summary


def _counted(records: Sequence[ConcernRecord]) -> str:
    if not records:
        return "No immediate concern was raised on this visit."
    waiting = sum(one.is_open for one in records)
    raised = f"{plural(len(records), 'immediate concern was', 'immediate concerns were')} raised."
    if not waiting:
        later = sum(not one.is_closed for one in records)
        if not later:
            return f"{raised} {'It is' if len(records) == 1 else 'All are'} closed with an outcome."
        still = (
            f"{later}{NBSP}of them {'is' if later == 1 else 'are'}" if len(records) > 1 else "It is"
        )
        return f"{raised} {still} in the hands of a named role, and not closed yet."
    still = plural(waiting, "is", "are")
    return f"{raised} {still} open: no named role has confirmed it yet."
