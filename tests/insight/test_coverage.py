"""Which services were visited when, like beside like."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.item import ServiceType
from qvisit.ids import new_id
from qvisit.insight.coverage import OVERDUE_DAYS, coverage, like_with_like
from qvisit.visits.kinds import WardEntered

TODAY = date(2027, 3, 9)


def ward(name: str, kind: ServiceType = "ward", provider: str = "") -> WardEntered:
    return WardEntered(
        ward=new_id(),
        name=name,
        code=name[:3],
        site="Northfield",
        ward_type="Acute",
        service_type=kind,
        external_provider=provider,
    )


def test_a_ward_that_was_never_visited_stands_first() -> None:
    fern, willow, rowan = ward("Fern"), ward("Willow"), ward("Rowan")
    visited = [(willow.ward, "2027-03-01"), (rowan.ward, "2026-01-05"), (willow.ward, "2025-01-01")]

    covered = coverage([willow, rowan, fern], visited, TODAY)

    assert [(one.ward.name, one.last_day, one.days) for one in covered] == [
        ("Fern", None, None),
        ("Rowan", "2026-01-05", 428),
        ("Willow", "2027-03-01", 8),
    ]
    assert [one.overdue for one in covered] == [True, True, False]


def test_a_year_to_the_day_is_not_overdue() -> None:
    willow = ward("Willow")
    days = [TODAY - timedelta(days=OVERDUE_DAYS + more) for more in (0, 1)]

    due = [coverage([willow], [(willow.ward, day.isoformat())], TODAY)[0].overdue for day in days]

    assert due == [False, True]


def test_visits_to_wards_that_are_not_in_the_register_count_for_nothing() -> None:
    assert coverage([], [(new_id(), "2027-03-01")], TODAY) == ()


@given(st.lists(st.dates(date(2020, 1, 1), TODAY), max_size=8))
def test_the_order_of_visits_means_nothing(days: list[date]) -> None:
    willow, fern = ward("Willow"), ward("Fern")
    visited = [(willow.ward, day.isoformat()) for day in days]

    forwards = coverage([willow, fern], visited, TODAY)
    backwards = coverage([fern, willow], visited[::-1], TODAY)

    assert forwards == backwards
    last = next(one for one in forwards if one.ward == willow)
    assert last.days == ((TODAY - max(days)).days if days else None)


def test_services_stand_beside_their_like_only() -> None:
    services = [
        ward("Goldcrest Team", "community_team"),
        ward("Ptarmigan", provider="Quillmere Care"),
        ward("Willow"),
        ward("Heron Team", "community_team", "Quillmere Care"),
        ward("Fern"),
    ]

    groups = like_with_like(coverage(services, [(services[4].ward, "2027-03-01")], TODAY))

    shown = [(one.service_type, one.external) for one in groups]
    assert shown == [
        ("ward", False),
        ("community_team", False),
        ("ward", True),
        ("community_team", True),
    ]
    names = [[one.ward.name for one in group.services] for group in groups]
    assert names == [["Willow", "Fern"], ["Goldcrest Team"], ["Ptarmigan"], ["Heron Team"]]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["ward", "community_team", "crisis_team", "residential_home"]),
            st.sampled_from(["", "Quillmere Care", "Farholme Care"]),
        ),
        max_size=12,
    )
)
def test_no_service_is_lost_and_no_list_is_mixed(kinds: list[tuple[ServiceType, str]]) -> None:
    services = [ward(f"Ward {place}", *kind) for place, kind in enumerate(kinds)]

    groups = like_with_like(coverage(services, [], TODAY))

    listed = [one.ward for group in groups for one in group.services]
    assert sorted(one.ward for one in listed) == sorted(one.ward for one in services)
    for group in groups:
        assert {one.ward.service_type for one in group.services} == {group.service_type}
        assert {bool(one.ward.external_provider) for one in group.services} == {group.external}
