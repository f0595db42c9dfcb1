"""A quarter of the NHS year: its days, its visits, and what nobody knows."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.insight.coverage import coverage
from qvisit.insight.quarter import (
    Counted,
    Look,
    Quarter,
    VisitFacts,
    gather,
    late_actions,
    quarter_of,
    read_quarter,
    visit_facts,
)
from qvisit.visits import kinds
from qvisit.visits.actions import action_views
from qvisit.visits.theme_kinds import ThemeAnswered, ThemeSaid
from qvisit.visits.visit import Shared
from tests.report.larch import GOVERNOR, LEAD, Log, all_shipped, made_id, plan
from tests.report.larch_visit import larch_case

TODAY = date(2027, 3, 20)
SPRING = Quarter(2026, 4)  # January to March 2027


def facts_of(shared: Shared, look: Look | None = None, today: date = TODAY) -> VisitFacts:
    found = visit_facts(shared, look or Look(level=0, heard=Counted(6, 5, 9)), today)
    assert found is not None
    return found


def planned(*more: kinds.Payload, day: str = "2027-03-25", ward: str = "Larch Ward") -> Shared:
    log = Log()
    log.say(GOVERNOR, plan(all_shipped(), day=day, ward_name=ward))
    for said in more:
        log.say(LEAD, said)
    return log.visit().shared


def raised(**changed: str) -> kinds.ConcernRaised:
    usual = {
        "concern": made_id("c"),
        "what": "A door is open.",
        "where": "Garden",
        "seen_at": "2027-03-09T15:00:00Z",
        "at_risk_now": "yes",
        "about_person_in_charge": "no",
    }
    return kinds.ConcernRaised.model_validate(usual | changed)


def told(at: str, step: str) -> kinds.ConcernTold:
    return kinds.ConcernTold(
        concern=made_id("c"), role="Manager", name="x", how="Phone", step=step, told_at=at
    )


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_each_day_is_in_one_quarter_that_begins_in_april_or_three_months_on(day: date) -> None:
    found = quarter_of(day)

    assert found.first <= day <= found.last
    assert found.holds(day.isoformat())
    assert found.first.day == 1
    assert found.first.month in (4, 7, 10, 1)
    assert quarter_of(found.last + timedelta(days=1)) == found.after
    assert read_quarter(found.name) == found


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026-Q1", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026q3", date(2026, 10, 1), date(2026, 12, 31)),
        (" 2026-Q4 ", date(2027, 1, 1), date(2027, 3, 31)),
    ],
)
def test_the_year_begins_in_april(name: str, first: date, last: date) -> None:
    found = read_quarter(name)

    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "name", ["", "2026", "2026-Q5", "2026-Q0", "0000-Q1", "9999-Q4", "Q1-2026"]
)
def test_other_names_are_no_quarter(name: str) -> None:
    assert read_quarter(name) is None


def test_a_visit_is_planned_until_its_day_is_over_and_overdue_after_it() -> None:
    shared = planned()

    assert facts_of(shared).state == "planned"
    assert facts_of(shared, today=date(2027, 3, 25)).state == "planned"
    assert facts_of(shared, today=date(2027, 3, 26)).state == "late"
    assert facts_of(planned(kinds.VisitStarted())).state == "under_way"
    assert facts_of(larch_case().visit.shared).state == "done"


def test_a_rating_stands_once_it_is_signed_and_with_its_reasons() -> None:
    signed = facts_of(larch_case(signed=True).visit.shared)

    assert facts_of(larch_case().visit.shared).rating is None
    assert signed.rating is not None
    assert signed.rating.reasons == ("As the panel agreed.",)


def test_on_the_urgent_path_only_the_senior_manager_counts_as_told() -> None:
    nurse, manager = (
        told("2027-03-09T15:04:00Z", "make_safe"),
        told("2027-03-09T15:44:00Z", "manager"),
    )

    nobody = facts_of(planned(kinds.VisitStarted(), raised())).concerns[0]
    first = facts_of(planned(kinds.VisitStarted(), raised(), nurse)).concerns[0]
    both = facts_of(planned(kinds.VisitStarted(), raised(), manager, nurse)).concerns[0]
    safe = raised(at_risk_now="no", harm_alleged="no", safe="yes")
    short = facts_of(planned(kinds.VisitStarted(), safe, nurse)).concerns[0]

    assert (nobody.urgent, nobody.told, nobody.minutes, nobody.in_time) == (
        True,
        False,
        None,
        False,
    )
    assert (first.told, first.minutes) == (False, None)
    assert (both.told, both.minutes, both.in_time) == (True, 44, False)
    assert (short.urgent, short.told, short.minutes, short.in_time) == (False, True, 4, True)


def test_a_clock_that_ran_wrong_makes_no_time_to_told() -> None:
    early = told("2027-03-09T14:00:00Z", "manager")

    found = facts_of(planned(kinds.VisitStarted(), raised(), early)).concerns[0]

    assert (found.told, found.minutes, found.in_time) == (True, None, False)


def test_themes_are_told_without_those_that_governance_keeps() -> None:
    one, two = made_id("t", 1), made_id("t", 2)
    themes = (
        ThemeSaid(theme=one, words="Evenings are long.", groups=("patients",), heard_from="few"),
        ThemeSaid(theme=two, words="Doors stay locked.", groups=("staff",), heard_from=7),
        ThemeAnswered(theme=one, state="done", did="A games evening runs.", by_role="OT lead"),
    )
    closed = kinds.ScoringClosed(reason="Two went home.")
    shared = planned(kinds.VisitStarted(), closed, *themes)

    every = facts_of(shared).themes
    open_ = facts_of(shared, Look(held=frozenset({two}))).themes

    assert [(theme.words, theme.heard_from, theme.few) for theme in every] == [
        ("Evenings are long.", None, True),
        ("Doors stay locked.", 7, False),
    ]
    assert [(theme.state, theme.did) for theme in open_] == [("done", "A games evening runs.")]
    assert facts_of(shared, Look(readable=False)).themes == ()


def test_a_theme_tells_no_number_from_which_a_small_one_follows() -> None:
    closed = kinds.ScoringClosed(reason="Two went home.")
    theme = ThemeSaid(
        theme=made_id("t"),
        words="Evenings are long.",
        groups=("patients", "lived_experience"),
        heard_from=5,  # and one of them is the lived-experience reviewer on the panel
    )

    (found,) = facts_of(planned(kinds.VisitStarted(), closed, theme)).themes

    assert (found.heard_from, found.few) == (None, False)


def test_overdue_actions_name_roles_and_no_person_and_hold_back_what_is_restricted() -> None:
    shared = larch_case().visit.shared
    views = action_views(shared)

    late = late_actions(shared, views, frozenset({views[0].action}), date(2027, 4, 20))

    assert [(one.role, one.days) for one in late] == [("Ward manager", 14), ("Ward manager", 6)]
    assert late[0].aim is None
    assert "Castellane" not in str(late)
    assert late_actions(shared, views, frozenset(), date(2027, 4, 6)) == ()


def test_nothing_is_ranked_and_other_quarters_are_left_out() -> None:
    visits = [
        facts_of(planned(ward=name, day=day))
        for name, day in (
            ("Willow", "2027-01-05"),
            ("alder", "2027-03-31"),
            ("Birch", "2027-02-02"),
            ("Oak", "2027-04-01"),
            ("Elm", "2026-12-31"),
        )
    ]

    found = gather(SPRING, TODAY, visits, (), ())

    assert [one.ward for one in found.visits] == ["alder", "Birch", "Willow"]


def test_what_is_missing_is_told_with_its_wards_and_never_as_good() -> None:
    signed = larch_case(signed=True).visit.shared
    silent = facts_of(signed, Look(level=None, heard=Counted(0, 0, 9)))
    unread = facts_of(larch_case().visit.shared, Look(readable=False))
    wards = [
        kinds.WardEntered(ward=made_id("w", number), name=name, code="X", site="S", ward_type="a")
        for number, name in enumerate(("Never", "Long", "Fresh"))
    ]
    visited = ((made_id("w", 1), "2025-01-01"), (made_id("w", 2), "2027-01-01"))

    found = gather(SPRING, TODAY, (silent, unread), (), coverage(wards, visited, TODAY))

    assert dict(found.unknown) == {
        "never_visited": ("Never",),
        "long_ago": ("Long",),
        "not_signed": ("Larch Ward",),
        "not_readable": ("Larch Ward",),
        "no_level": ("Larch Ward",),
        "nobody_counted": ("Larch Ward",),
        "no_patients": ("Larch Ward",),
        "no_themes": ("Larch Ward",),
    }
