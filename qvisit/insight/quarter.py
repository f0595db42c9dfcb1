"""A quarter of the NHS year: what its visits found, what waits, and what nobody knows.

The year starts on 1 April. Practice visits never count. Nothing is ranked: everything stands in the
order of names. What is missing is counted as missing, never as good.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from qvisit.forms.rule_set import RATINGS
from qvisit.insight.coverage import WardCoverage
from qvisit.insight.quarter_reports import ReportFacts, report_facts
from qvisit.visits.actions import ActionView
from qvisit.visits.concern_limit import minutes_after
from qvisit.visits.concern_path import LIMIT_MINUTES, is_told, is_urgent
from qvisit.visits.issues import issues_of
from qvisit.visits.kinds import SignedRating
from qvisit.visits.theme_counts import most_known, shown_count
from qvisit.visits.theme_kinds import AnswerState, ThemeGroup
from qvisit.visits.visit import Concern, Shared

FIRST_MONTH: Final = 4
"""April: the NHS year starts on the 1st."""
_NAME: Final = re.compile(r"(\d{4})-?[Qq]([1-4])")
_MONTHS, _LAST_YEAR = 3, 9_990

State = Literal["done", "under_way", "planned", "late"]
"""Late: its day is over and nobody has begun it."""
Unknown = Literal[
    "never_visited",
    "long_ago",
    "late",
    "under_way",
    "not_signed",
    "not_rated",
    "not_readable",
    "no_level",
    "nobody_counted",
    "no_patients",
    "no_themes",
]
"""What nobody knows, and of which wards."""


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of an NHS year; `year` is the one in which it starts, `number` is 1 to 4."""

    year: int
    number: int

    @property
    def name(self) -> str:
        """As it is said to programs: 2026-Q3."""
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        """Its first day."""
        month = FIRST_MONTH + _MONTHS * (self.number - 1)
        return date(self.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.after.first - timedelta(days=1)

    @property
    def after(self) -> "Quarter":
        """The quarter that follows."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def holds(self, day: str) -> bool:
        """Whether an ISO day falls into it."""
        return self.first.isoformat() <= day <= self.last.isoformat()


def quarter_of(day: date) -> Quarter:
    """The quarter into which a day falls."""
    months = (day.month - FIRST_MONTH) % 12
    return Quarter(day.year - (day.month < FIRST_MONTH), months // _MONTHS + 1)


def read_quarter(name: str) -> Quarter | None:
    """The quarter of a name such as 2026-Q3; None where it is none."""
    found = _NAME.fullmatch(name.strip())
    if found is None or not 1 <= int(found[1]) <= _LAST_YEAR:
        return None
    return Quarter(int(found[1]), int(found[2]))


@dataclass(frozen=True)
class ConcernFacts:
    """One immediate concern: whether somebody was at risk, and how soon whom it needs was told.

    `minutes` run from seeing it to telling; None while nobody was told, or a clock ran wrong.
    """

    urgent: bool
    told: bool
    minutes: int | None
    closed: bool

    @property
    def in_time(self) -> bool:
        """Whether it was told within the limit of the urgent path."""
        return self.minutes is not None and self.minutes <= LIMIT_MINUTES


@dataclass(frozen=True)
class ThemeFacts:
    """What several people said, in a paraphrase, with what came of it. `few`: 2 to 4 people."""

    words: str
    groups: tuple[ThemeGroup, ...]
    heard_from: int | None
    few: bool
    state: AnswerState
    did: str
    why: str


@dataclass(frozen=True)
class LateAction:
    """An action that is overdue. `aim` is None where it is restricted; `role` owns it."""

    ward: str
    site: str
    day: str
    aim: str | None
    role: str
    due: str
    days: int


@dataclass(frozen=True)
class Counted:
    """People who were heard on a visit, by group."""

    patients: int
    carers: int
    staff: int

    @property
    def groups(self) -> Mapping[ThemeGroup, int]:
        """The same by group."""
        return {"patients": self.patients, "carers": self.carers, "staff": self.staff}


@dataclass(frozen=True)
class Look:
    """What must be worked out from answers before a visit is looked at; None: not known here.

    `level` is how closed the culture may be, 0 to 4. `held` are the ids of themes that stay with
    governance because of it.
    """

    level: int | None = None
    heard: Counted | None = None
    readable: bool = True
    held: frozenset[str] = frozenset()


@dataclass(frozen=True)
class VisitFacts:
    """One visit of a quarter. `rating` is None until it is signed off."""

    visit: str
    ward: str
    site: str
    service: str
    day: str
    visit_type: str
    state: State
    rule_set: str
    rating: SignedRating | None
    published: bool
    withdrawn: bool
    concerns: tuple[ConcernFacts, ...]
    themes: tuple[ThemeFacts, ...]
    look: Look
    report: ReportFacts

    @property
    def order(self) -> tuple[str, str, str, str]:
        """By name, never by rating."""
        return (self.ward.casefold(), self.site.casefold(), self.day, self.visit)


@dataclass(frozen=True)
class QuarterFacts:
    """All that a committee is told of a quarter, as it is known on a day."""

    quarter: Quarter
    on: date
    visits: tuple[VisitFacts, ...]
    overdue: tuple[LateAction, ...]
    not_visited: tuple[WardCoverage, ...]

    def of(self, state: State) -> tuple[VisitFacts, ...]:
        """The visits of one state."""
        return tuple(one for one in self.visits if one.state == state)

    @property
    def concerns(self) -> tuple[ConcernFacts, ...]:
        """Every immediate concern of the quarter."""
        return tuple(concern for one in self.visits for concern in one.concerns)

    @property
    def unknown(self) -> tuple[tuple[Unknown, tuple[str, ...]], ...]:
        """What nobody knows, each with the wards it is about; what is known of all is left out."""
        done = self.of("done")
        asked: tuple[tuple[Unknown, Iterable[VisitFacts]], ...] = (
            ("late", self.of("late")),
            ("under_way", self.of("under_way")),
            ("not_signed", _those(done, lambda one: one.rating is None)),
            ("not_rated", _those(done, _is_unrated)),
            ("not_readable", _those(done, lambda one: not one.look.readable)),
            ("no_level", _those(done, _has_no_level)),
            ("nobody_counted", _those(done, lambda one: one.look.heard is None)),
            ("no_patients", _those(done, lambda one: _heard_no_patient(one.look.heard))),
            ("no_themes", _those(done, lambda one: one.look.readable and not one.themes)),
        )
        services = self.not_visited
        found: list[tuple[Unknown, tuple[str, ...]]] = [
            ("never_visited", _names(one.ward.name for one in services if one.days is None)),
            ("long_ago", _names(one.ward.name for one in services if one.days is not None)),
        ]
        found += [(what, _names(one.ward for one in visits)) for what, visits in asked]
        return tuple((what, wards) for what, wards in found if wards)


def visit_facts(shared: Shared, look: Look, today: date, code: str = "") -> VisitFacts | None:
    """What a committee is told of one visit; None while its plan is not known.

    Args:
        shared: What the panel shares.
        look: What was worked out from answers.
        today: The day on which it is looked at.
        code: The fingerprint of the newest version of its report, "" for none.
    """
    if shared.plan is None:
        return None
    plan = shared.plan.now.said
    signed = shared.signed.said.ratings if shared.signed else ()
    report = report_facts(shared, today, code)
    return VisitFacts(
        visit=shared.visit,
        ward=plan.ward_name,
        site=plan.site,
        service=plan.service_type,
        day=plan.day,
        visit_type=plan.visit_type,
        state=_state(shared, plan.day, today),
        rule_set=plan.rule_set,
        rating=next((one for one in signed if one.about == "visit"), None),
        published=any(one.state == "current" for one in issues_of(shared)),
        withdrawn=report.state == "withdrawn",
        concerns=tuple(_concern(one) for one in shared.concerns.values()),
        themes=tuple(_themes(shared, look)) if look.readable else (),
        look=look,
        report=report,
    )


def late_actions(
    shared: Shared, views: Iterable[ActionView], kept_back: frozenset[str], today: date
) -> tuple[LateAction, ...]:
    """The actions of a visit that are overdue on a day, with roles and without names.

    Args:
        shared: What the panel shares.
        views: Its actions.
        kept_back: Ids of those whose words stay with governance.
        today: The day.
    """
    if shared.plan is None:
        return ()
    plan, now = shared.plan.now.said, today.isoformat()
    return tuple(
        LateAction(
            ward=plan.ward_name,
            site=plan.site,
            day=plan.day,
            aim=None if one.action in kept_back else one.said.aim,
            role=one.said.owner_role,
            due=one.said.due or "",
            days=one.days_overdue(now),
        )
        for one in views
        if one.days_overdue(now)
    )


def gather(
    quarter: Quarter,
    on: date,
    visits: Iterable[VisitFacts],
    overdue: Iterable[LateAction],
    covered: Iterable[WardCoverage],
) -> QuarterFacts:
    """Put everything into the order of names.

    Args:
        quarter: Which one; visits of another are left out.
        on: The day on which this is known.
        visits: As far as they are known.
        overdue: Actions of any visit that are overdue now.
        covered: Every service of the register with its last visit.
    """
    return QuarterFacts(
        quarter=quarter,
        on=on,
        visits=tuple(
            sorted((one for one in visits if quarter.holds(one.day)), key=lambda one: one.order)
        ),
        overdue=tuple(sorted(overdue, key=lambda one: (one.ward.casefold(), one.site, one.due))),
        not_visited=tuple(
            sorted(
                (one for one in covered if one.overdue),
                key=lambda one: (one.ward.name.casefold(), one.ward.site),
            )
        ),
    )


def _state(shared: Shared, day: str, today: date) -> State:
    if shared.scoring_done or shared.debriefed or shared.signed:
        return "done"
    if shared.started:
        return "under_way"
    return "late" if day < today.isoformat() else "planned"


def _concern(concern: Concern) -> ConcernFacts:
    said = concern.raised.said
    told = sorted(concern.told, key=lambda one: one.said.told_at)
    steps = [one.said.step for one in told]
    enough = (n for n in range(1, len(told) + 1) if is_told(said, steps[:n]))
    number = next(enough, 0)
    minutes = None
    if number:
        minutes = minutes_after(concern.raised, told[number - 1].said.told_at)
    return ConcernFacts(
        urgent=is_urgent(said),
        told=number > 0,
        minutes=minutes if minutes is not None and minutes >= 0 else None,
        closed=concern.state == "closed",
    )


def _themes(shared: Shared, look: Look) -> Iterable[ThemeFacts]:
    most = most_known(shared.seats, look.heard.groups if look.heard else None)
    for one in shared.themes.of("said"):
        said = one.said
        if said.theme in look.held:
            continue
        answer = shared.themes.answer_to(said.theme)
        told = shown_count(said.heard_from, said.groups, most)
        yield ThemeFacts(
            words=said.words.strip(),
            groups=said.groups,
            heard_from=told if isinstance(told, int) else None,
            few=told == "few",
            state=shared.themes.state_of(said.theme),
            did=answer.said.did.strip() if answer else "",
            why=answer.said.why.strip() if answer else "",
        )


def _those(
    visits: Sequence[VisitFacts], fits: Callable[[VisitFacts], bool]
) -> Iterable[VisitFacts]:
    return [one for one in visits if fits(one)]


def _is_unrated(one: VisitFacts) -> bool:
    return one.rating is not None and one.rating.final not in RATINGS


def _has_no_level(one: VisitFacts) -> bool:
    """A level is told once it is signed off, and so is that there is none."""
    return one.rating is not None and one.look.readable and one.look.level is None


def _heard_no_patient(heard: Counted | None) -> bool:
    return heard is not None and heard.patients == 0


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names), key=str.casefold))
