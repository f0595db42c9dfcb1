"""From the facts of a quarter to the words of its committee paper."""

from collections.abc import Mapping, Sequence

from qvisit.forms.closed_culture import LEVEL_WORDS
from qvisit.forms.rule_set import RuleSet
from qvisit.insight.quarter import (
    ConcernFacts,
    LateAction,
    QuarterFacts,
    State,
    ThemeFacts,
    Unknown,
    VisitFacts,
)
from qvisit.report.committee_content import (
    CommitteePaper,
    ConcernLine,
    LevelLine,
    OverdueLine,
    RatingLine,
    ThemeLine,
    UnknownLine,
    VisitLine,
)
from qvisit.report.committee_reports_view import delays, late_reports, sources
from qvisit.report.item_rows import HELD_BACK
from qvisit.report.outcomes import day_or_text
from qvisit.report.words import (
    FEWEST_SHOWN,
    FILLED,
    NBSP,
    day_words,
    listing,
    people,
    plural,
    rating_word,
    sentence,
)
from qvisit.report.you_said import STATE_WORDS
from qvisit.visits.concern_path import LIMIT_MINUTES
from qvisit.visits.theme_kinds import ThemeGroup

KINDS: Mapping[str, str] = {
    "announced": "Announced",
    "short_notice": "Short notice",
    "unannounced": "Unannounced",
    "out_of_hours": "Out of hours",
    "follow_up": "Follow-up",
    "out_of_area": "Out of area",
}
STATES: Mapping[State, str] = {
    "done": "Done",
    "under_way": "Under way",
    "planned": "Planned",
    "late": "Overdue: not begun",
}
_GROUPS: Mapping[ThemeGroup, str] = {
    "patients": "patients",
    "carers": "carers",
    "staff": "staff",
    "lived_experience": "lived-experience reviewers",
}
_RESTRICTED = 3
_FEW = 6  # times that are listed one by one
_UNKNOWN: Mapping[Unknown, tuple[str, str]] = {
    "never_visited": ("Never visited", "Nothing is known of them. That is not the same as good."),
    "long_ago": ("Last visited more than a year ago", "What was found then may not be so now."),
    "late": ("Visit overdue in this quarter", "It was planned and nobody has begun it."),
    "under_way": ("Visit not finished", "Its results come later."),
    "not_signed": ("Visited, not signed off yet", "No rating stands before the sign-off."),
    "not_rated": ("Visited, no rating given", "No rating is neither a good nor a bad one."),
    "not_readable": (
        "Answers cannot be read on this laptop",
        "Themes, people heard and closed-culture levels of these visits are missing here.",
    ),
    "no_level": (
        "Not enough evidence for a closed-culture level",
        "It was not found to be safe: nobody could tell.",
    ),
    "nobody_counted": (
        "Nobody counted whom the panel heard",
        "We cannot say that anybody was heard.",
    ),
    "no_patients": ("No patient was heard", "The findings rest on other sources alone."),
    "no_themes": (
        "Nobody wrote down what people said",
        "Silence is not the same as nothing to say.",
    ),
}
_NO_SYNC = "what was on its laptop, which has not synced yet"
_NOTES = (
    "Wards stand in the order of their names. They differ in what they do, so they are not ranked.",
    "Practice visits are left out.",
    f"1 to {FEWEST_SHOWN - 1} people are shown as fewer than {FEWEST_SHOWN}, to protect them.",
    "What people said is told as themes in the panel’s words. Nobody is quoted.",
    "Closed-culture levels are counted, and not listed by ward. With few visits a level may still "
    "be traced to its ward: it says no more than that ward’s own report. Detail of levels 3 and 4 "
    "stays with governance.",
    "Actions are counted as overdue on the day on which this paper was made.",
)


def committee_paper(
    facts: QuarterFacts, rules: Mapping[str, RuleSet], trust: str, synced: str = ""
) -> CommitteePaper:
    """Put the facts of a quarter into words.

    Args:
        facts: What is known of it.
        rules: The rule sets of its visits by name: they say what ratings are called.
        trust: Whose paper it is.
        synced: When the laptop on which it is made last synced, in words; "" for never.
    """
    quarter = facts.quarter
    year = f"{quarter.year}/{(quarter.year + 1) % 100:02d}"
    return CommitteePaper(
        name=quarter.name,
        title=f"Quality visits in quarter{NBSP}{quarter.number} of {year}",
        period=f"{day_words(quarter.first.isoformat())} to {day_words(quarter.last.isoformat())}",
        trust=trust,
        on=day_words(facts.on.isoformat()),
        lead=_lead(facts),
        counts=_counts(facts),
        visits=tuple(_visit(one) for one in facts.visits),
        ratings=tuple(_rating(one, rules) for one in facts.visits if one.rating is not None),
        delays=delays(facts.of("done")),
        concerns=_concerns(facts.concerns),
        concern_words=_concern_words(facts),
        levels=_levels(facts.of("done")),
        overdue=tuple(_overdue(one) for one in facts.overdue),
        heard=_heard(facts.of("done")),
        themes=tuple(_theme(visit, one) for visit in facts.visits for one in visit.themes),
        unknown=tuple(
            UnknownLine(_UNKNOWN[what][0], listing(wards), _UNKNOWN[what][1])
            for what, wards in facts.unknown
        ),
        made=_made(day_words(facts.on.isoformat()), synced),
        sources=sources((*facts.of("done"), *facts.of("under_way"))),
        notes=_NOTES,
    )


def _lead(facts: QuarterFacts) -> tuple[str, ...]:
    done, signed = facts.of("done"), [one for one in facts.visits if one.rating is not None]
    said = [f"{plural(len(done), 'visit was', 'visits were')} done in this quarter."]
    if len(done) == 1:
        said.append("It is signed off." if signed else "It is not signed off yet.")
    elif done:
        said.append(f"{len(signed)} of them {'is' if len(signed) == 1 else 'are'} signed off.")
    late = len(facts.of("late"))
    if late:
        said.append(f"{plural(late, 'planned visit is', 'planned visits are')} overdue.")
    waiting = sum(not one.told for one in facts.concerns)
    if waiting:
        said.append(f"{plural(waiting, 'immediate concern')} had nobody told as the path asks.")
    behind = late_reports(facts.of("done"))
    if behind:
        said.append(f"{plural(behind, 'report is or was', 'reports are or were')} late.")
    if facts.overdue:
        said.append(f"{plural(len(facts.overdue), 'action is', 'actions are')} overdue.")
    if facts.unknown:
        said.append("Read also what we do not know: it stands at the end.")
    return tuple(said)


def _made(on: str, synced: str) -> str:
    known = f"what had reached its laptop by the sync of {synced}" if synced else _NO_SYNC
    return (
        f"Governance made this paper on {on} from {known}. It is put together from the reports "
        "below and what stands behind them: nobody signs it, and it bears no fingerprint of its "
        "own. Each report does. Ask governance to check one by its code."
    )


def _counts(facts: QuarterFacts) -> tuple[tuple[str, str], ...]:
    never = sum(one.days is None for one in facts.not_visited)
    return (
        ("Visits done", str(len(facts.of("done")))),
        ("Visits under way", str(len(facts.of("under_way")))),
        ("Visits planned, day still to come", str(len(facts.of("planned")))),
        ("Visits overdue, not begun", str(len(facts.of("late")))),
        ("Services not visited for over a year", str(len(facts.not_visited) - never)),
        ("Services never visited", str(never)),
        ("Immediate concerns raised", str(len(facts.concerns))),
        ("Reports late", str(late_reports(facts.of("done")))),
        ("Actions overdue", str(len(facts.overdue))),
    )


def _named(one: VisitFacts | LateAction) -> str:
    return f"{one.ward}, {one.site}"


def _visit(one: VisitFacts) -> VisitLine:
    state = STATES[one.state]
    if one.state == "done":
        signed = "Done, signed off" if one.rating else "Done, not signed off yet"
        state = "Done, report published" if one.published else signed
    if one.withdrawn:
        state = "Done, report withdrawn"
    kind = KINDS.get(one.visit_type, one.visit_type)
    return VisitLine(_named(one), day_or_text(one.day), kind, state)


def _rating(one: VisitFacts, rules: Mapping[str, RuleSet]) -> RatingLine:
    rating = one.rating
    if rating is None:
        raise ValueError("a visit without a signed rating has no line")
    known = rules.get(one.rule_set)
    return RatingLine(
        ward=_named(one),
        day=day_or_text(one.day),
        word=rating_word(known, rating.final) if known else rating.final.replace("_", " "),
        filled=FILLED.get(rating.final),
        capped=rating.final in FILLED and rating.capped != rating.computed,
        reasons=" ".join(sentence(reason) for reason in rating.reasons) or "No reason recorded.",
        note="Its report was withdrawn: do not use this rating." if one.withdrawn else "",
    )


def _concerns(concerns: Sequence[ConcernFacts]) -> tuple[ConcernLine, ...]:
    levels = (
        ("Somebody at risk or hurt, or nobody could tell", True),
        ("Made safe, nobody hurt", False),
    )
    return tuple(
        _concern(name, [one for one in concerns if one.urgent is urgent], urgent=urgent)
        for name, urgent in levels
        if any(one.urgent is urgent for one in concerns)
    )


def _concern(name: str, concerns: Sequence[ConcernFacts], *, urgent: bool) -> ConcernLine:
    total = len(concerns)
    times = sorted(one.minutes for one in concerns if one.minutes is not None)
    told = f"{sum(one.told for one in concerns)} of {total}"
    if times:
        few = listing([str(one) for one in times])
        shown = few if len(times) <= _FEW else f"{times[0]} to {times[-1]}"
        told += f", after {shown} {'minute' if times == [1] else 'minutes'}"
    in_time = f"{sum(one.in_time for one in concerns)} of {total}"
    return ConcernLine(
        level=name,
        raised=str(total),
        told=told,
        soon=in_time if urgent else "No limit in minutes",
        still=str(sum(not one.closed for one in concerns)),
    )


def _concern_words(facts: QuarterFacts) -> str:
    done = len(facts.of("done")) + len(facts.of("under_way"))
    if not done:
        return "No visit took place, so no concern could be raised."
    if not facts.concerns:
        visits = plural(done, "visit")
        return (
            f"No immediate concern was raised on {visits}. It does not mean that there was no risk."
        )
    raised = plural(len(facts.concerns), "immediate concern was", "immediate concerns were")
    return (
        f"{raised} raised. The limit on the urgent path is {LIMIT_MINUTES} minutes from seeing it "
        "to telling the senior manager on call."
    )


def _levels(done: Sequence[VisitFacts]) -> tuple[LevelLine, ...]:
    if not done:
        return ()
    told = [one for one in done if one.rating is not None and not one.withdrawn]
    levels = [one.look.level for one in told]
    lines = [
        LevelLine(f"{level}: {words}", str(levels.count(level)))
        for level, words in LEVEL_WORDS.items()
        if level is not None and level < _RESTRICTED
    ]
    untold = len(done) - len(told)
    grave = sum(level is not None and level >= _RESTRICTED for level in levels)
    return (
        *lines,
        LevelLine("3 or 4: high or immediate. A matter was raised and passed on.", str(grave)),
        LevelLine("Not known", str(levels.count(None))),
        *([LevelLine("Not signed off yet, or withdrawn", str(untold))] if untold else []),
    )


def _overdue(one: LateAction) -> OverdueLine:
    return OverdueLine(
        ward=f"{_named(one)}, visit of {day_or_text(one.day)}",
        aim=HELD_BACK if one.aim is None else one.aim,
        role=one.role or "Nobody owns it",
        due=day_or_text(one.due),
        days=plural(one.days, "day"),
    )


def _heard(done: Sequence[VisitFacts]) -> tuple[tuple[str, str], ...]:
    counted = [one.look.heard for one in done if one.look.heard is not None]
    if not counted:
        return ()
    of = f"counted on {len(counted)} of {plural(len(done), 'visit')}"
    return (
        ("Patients", f"{_sum([one.patients for one in counted])}, {of}"),
        ("Carers and family", f"{_sum([one.carers for one in counted])}, {of}"),
        ("Staff", f"{_sum([one.staff for one in counted])}, {of}"),
    )


def _sum(counts: Sequence[int]) -> str:
    """How many people there were, no more precisely than the reports of the visits tell.

    With a report that says "fewer than 5", an exact sum would tell that number by subtraction.
    """
    few = sum(0 < one < FEWEST_SHOWN for one in counts)
    if not few or few == sum(one > 0 for one in counts) == 1:
        return people(sum(counts))
    shown = sum(one for one in counts if one >= FEWEST_SHOWN)
    return f"{shown + few} to{NBSP}{shown + few * (FEWEST_SHOWN - 1)}"


def _theme(visit: VisitFacts, one: ThemeFacts) -> ThemeLine:
    who = listing([_GROUPS[group] for group in one.groups]).capitalize()
    heard = people(FEWEST_SHOWN - 1) if one.few else ""
    if one.heard_from is not None:
        heard = people(one.heard_from)
    return ThemeLine(
        words=one.words,
        who=f"{who}. {heard}{NBSP}people" if heard else who,
        ward=_named(visit),
        state=STATE_WORDS[one.state],
        came=" ".join(sentence(words) for words in (one.did, one.why) if words) or "No answer yet",
    )
