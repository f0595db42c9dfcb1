"""The invented trust: the same for the same seed, sound for every seed, and plainly invented."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS, concern_level
from qvisit.forms.item import KEY_QUESTIONS
from qvisit.insight.coverage import OVERDUE_DAYS, coverage, like_with_like
from qvisit.paths import resources_folder
from qvisit.usecases.demo_script import read_script
from qvisit.usecases.made_up_trust import (
    BEGAN,
    UNTIL,
    MadeUpService,
    made_up_register,
    read_made_up_register,
    register_text,
)

SEEDS = st.integers(min_value=0, max_value=2**64)
BIRDS_AND_PLANTS = {
    *("Larkspur", "Wheatear", "Dotterel", "Cobnut", "Whimbrel", "Samphire", "Sundew"),
    *("Turnstone", "Bogbean", "Redstart", "Stitchwort", "Saxifrage", "Ptarmigan", "Goldcrest"),
}
WARD_TYPES = {
    "Acute",
    "Psychiatric intensive care",
    "Older adult",
    "Rehabilitation",
    "Low secure",
    "Medium secure",
    "Learning disability and autism",
    "Children and young people",
    "Mother and baby",
    "Eating disorder",
}


def _days(service: MadeUpService) -> list[date]:
    return [date.fromisoformat(one.day) for one in service.visits]


def test_the_kept_file_is_what_the_generator_makes() -> None:
    kept = (resources_folder() / "demo" / "register.yaml").read_text(encoding="utf-8")

    made = made_up_register()

    assert kept == register_text(made), "write it again: qvisit demo-register"
    assert read_made_up_register() == made


@given(SEEDS)
def test_the_same_seed_makes_the_same_register(seed: int) -> None:
    made = made_up_register(seed)

    assert made == made_up_register(seed)
    assert made.services != made_up_register(seed + 1).services


@given(SEEDS)
def test_places_and_names_do_not_hang_on_the_seed(seed: int) -> None:
    made, kept = made_up_register(seed), read_made_up_register()

    for one, other in zip(made.services, kept.services, strict=True):
        assert (one.code, one.name, one.site) == (other.code, other.name, other.site)
        assert (one.ward_type, one.service_type) == (other.ward_type, other.service_type)
        assert one.external_provider == other.external_provider


@given(SEEDS)
def test_visits_stand_in_order_within_three_years(seed: int) -> None:
    for service in made_up_register(seed).services:
        days = _days(service)

        assert all(BEGAN <= day <= UNTIL for day in days)
        assert all(one < next_one for one, next_one in pairwise(days))
        for day, visit in zip(days, service.visits, strict=True):
            assert day.weekday() < 5 or visit.visit_type == "out_of_hours"
            assert tuple(visit.ratings) == KEY_QUESTIONS


@given(SEEDS)
def test_what_a_visit_found_calls_for_the_next_one(seed: int) -> None:
    for service in made_up_register(seed).services:
        for visit, following in pairwise(service.visits):
            waited = date.fromisoformat(following.day) - date.fromisoformat(visit.day)
            bad = Counter(visit.ratings.values())
            if visit.closed_culture is not None and visit.closed_culture >= 2:
                assert waited <= timedelta(days=30)
                assert following.visit_type == "out_of_hours"
            elif bad["inadequate"]:
                assert waited <= timedelta(days=44)
                assert following.visit_type == "follow_up"
            elif bad["requires_improvement"] > 1:
                assert waited <= timedelta(days=112)
                assert following.visit_type == "follow_up"
            else:
                assert waited > timedelta(days=290)


@given(SEEDS)
def test_a_level_is_never_lower_than_the_wards_setting_allows(seed: int) -> None:
    for service in made_up_register(seed).services:
        assert tuple(service.inherent_risk) == tuple(INHERENT_RISK_FACTORS)
        inherent = concern_level(service.inherent_risk, {}, {}, risk_now=False).inherent
        levels = [one.closed_culture for one in service.visits]

        assert inherent != "HIGH" or 0 not in levels


def test_the_trust_has_what_a_trust_has() -> None:
    services = read_made_up_register().services
    own = [one for one in services if not one.external_provider]
    wards = [one for one in own if one.service_type == "ward"]

    assert len(wards) == 12
    assert {one.ward_type for one in wards} == WARD_TYPES
    assert len({one.site for one in own}) == 3
    assert [one.code for one in services if one.external_provider] == ["PT1"]
    assert [one.service_type for one in own if one not in wards] == ["community_team"]
    assert all((one.beds is None) == (one.service_type != "ward") for one in services)
    assert len({one.code for one in services}) == len(services)


def test_its_past_shows_every_state_that_a_list_must_show() -> None:
    services = read_made_up_register().services
    past = [visit for one in services for visit in one.visits]
    since = {one.code: (UNTIL - max(_days(one))).days for one in services if one.visits}

    assert {rating for one in past for rating in one.ratings.values()} == {
        "outstanding",
        "good",
        "requires_improvement",
        "inadequate",
        "not_rated",
    }
    assert {one.closed_culture for one in past} == {None, 0, 1, 2, 3}
    assert [one.code for one in services if not one.visits] == ["BB1"]
    assert any(days > OVERDUE_DAYS for days in since.values())
    assert any(days < OVERDUE_DAYS for days in since.values())
    assert {answer for one in services for answer in one.inherent_risk.values()} == {
        "yes",
        "no",
        "unknown",
    }


def test_its_names_are_plainly_invented() -> None:
    services = read_made_up_register().services

    assert {one.name.split()[0] for one in services} == BIRDS_AND_PLANTS
    assert {one.site for one in services} == {
        "Alderbeck Hospital",
        "Coldwell House",
        "Sallowfen Rise",
        "Quillmere Lodge",
    }


def test_the_demos_ward_is_the_registers() -> None:
    script, register = read_script(), read_made_up_register()

    (ward,) = [one for one in register.services if one.code == script.ward["code"]]

    assert script.trust == register.trust
    assert {key: getattr(ward, key) for key in script.ward} == dict(script.ward)
    answers = {**dict.fromkeys(INHERENT_RISK_FACTORS, "no"), **script.inherent_risk}
    assert dict(ward.inherent_risk) == answers


def test_it_is_entered_as_governance_would() -> None:
    register = read_made_up_register()
    entered = [one.entered() for one in register.services]

    groups = like_with_like(coverage(entered, [], UNTIL))

    assert len({one.ward for one in entered}) == len(entered)
    assert [(one.service_type, one.external, len(one.services)) for one in groups] == [
        ("ward", False, 12),
        ("community_team", False, 1),
        ("ward", True, 1),
    ]
