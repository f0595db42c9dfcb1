"""The facts of a quarter that never was."""

from dataclasses import replace
from datetime import date

from qvisit.insight.coverage import coverage
from qvisit.insight.quarter import (
    ConcernFacts,
    Counted,
    LateAction,
    Look,
    Quarter,
    QuarterFacts,
    ThemeFacts,
    VisitFacts,
    gather,
)
from qvisit.insight.quarter_reports import ReportFacts
from qvisit.visits import kinds
from qvisit.visits.report_way import ReportDates
from tests.report.larch import made_id

QUARTER = Quarter(2026, 4)
ON = date(2027, 4, 7)
SIGNED = kinds.SignedRating(
    about="visit",
    computed="good",
    capped="requires_improvement",
    agreed="requires_improvement",
    final="requires_improvement",
    reasons=("Safe is capped: a safety-critical item is not met", "The panel agrees."),
)
LARCH = VisitFacts(
    visit=made_id("v", 1),
    ward="Larch Ward",
    site="Alderbrook House",
    service="ward",
    day="2027-03-09",
    visit_type="short_notice",
    state="done",
    rule_set="qvisit-internal 1.0.0",
    rating=SIGNED,
    published=True,
    withdrawn=False,
    concerns=(
        ConcernFacts(urgent=True, told=True, minutes=12, closed=True),
        ConcernFacts(urgent=True, told=True, minutes=44, closed=False),
        ConcernFacts(urgent=False, told=False, minutes=None, closed=False),
    ),
    themes=(
        ThemeFacts(
            words="Evenings are long and hold little to do.",
            groups=("patients", "staff"),
            heard_from=8,
            few=False,
            state="done",
            did="A games evening runs each Tuesday",
            why="",
        ),
        ThemeFacts(
            words="Nobody explains why the garden is locked.",
            groups=("patients",),
            heard_from=None,
            few=True,
            state="heard",
            did="",
            why="",
        ),
    ),
    look=Look(level=2, heard=Counted(11, 3, 14)),
    report=ReportFacts(
        dates=ReportDates(
            visited="2027-03-09",
            draft="2027-03-09",
            sent="2027-03-11",
            signed="2027-04-01",
            published="2027-04-02",
        ),
        on=ON.isoformat(),
        version="2",
        state="current",
        draft="1",
        code="7K3M-92QD-X0VT-4HBC",
        has_actions=True,
    ),
)
HAZEL = replace(
    LARCH,
    visit=made_id("v", 2),
    ward="Hazel Unit",
    day="2027-02-02",
    visit_type="unannounced",
    rating=None,
    published=False,
    concerns=(),
    themes=(),
    look=Look(level=3, heard=None),
    report=ReportFacts(dates=ReportDates(visited="2027-02-02"), on=ON.isoformat()),
)
ROWAN = replace(
    HAZEL, visit=made_id("v", 3), ward="Rowan Ward", state="late", look=Look(readable=False)
)
OVERDUE = LateAction(
    ward="Larch Ward",
    site="Alderbrook House",
    day="2026-11-03",
    aim="The emergency bag is checked every day.",
    role="Ward manager",
    due="2027-03-01",
    days=37,
)


def quarter_of_three(
    *more: VisitFacts, overdue: tuple[LateAction, ...] = (OVERDUE,)
) -> QuarterFacts:
    """Three visits: one signed off, one not, one overdue; and a ward that nobody ever visited."""
    wards = [
        kinds.WardEntered(
            ward=made_id("w", 9), name="Sorrel Ward", code="SOR", site="Quayside", ward_type="a"
        )
    ]
    visits = (ROWAN, LARCH, HAZEL, *more)
    return gather(QUARTER, ON, visits, overdue, coverage(wards, (), ON))
