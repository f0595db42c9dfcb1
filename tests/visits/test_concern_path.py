"""Whom to tell of a concern and by when: each row of the procedure for escalation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.visits.concern_path import (
    LIMIT_MINUTES,
    REMINDERS,
    is_told,
    is_urgent,
    may_be_phoned,
    next_working_day,
    path_of,
    role_is,
)
from qvisit.visits.kinds import ConcernRaised
from tests.visits.panel import AT, an_id

ANY = st.sampled_from(["yes", "no", "unknown"])
SAFE = st.sampled_from(["yes", "not_yet", "unknown"])


def said(
    at_risk: str = "no", safe: str = "unknown", harm: str = "no", about: str = "no"
) -> ConcernRaised:
    return ConcernRaised.model_validate(
        {
            "concern": an_id("door"),
            "what": "A door does not lock.",
            "seen_at": AT,
            "at_risk_now": at_risk,
            "safe": safe,
            "harm_alleged": harm,
            "about_person_in_charge": about,
        }
    )


@pytest.mark.parametrize(
    ("at_risk", "safe", "harm", "urgent"),
    [
        ("yes", "not_yet", "no", True),
        ("yes", "unknown", "no", True),
        ("unknown", "not_yet", "no", True),
        ("unknown", "unknown", "unknown", True),
        ("no", "unknown", "no", False),
        ("no", "not_yet", "no", False),
        ("yes", "yes", "no", False),  # it was made safe
        ("unknown", "yes", "no", False),
        ("no", "yes", "no", False),
        ("no", "unknown", "yes", True),  # alleged harm, whoever is safe now
        ("no", "yes", "yes", True),
        ("no", "unknown", "unknown", True),  # what nobody can tell counts as yes
    ],
)
def test_risk_now_or_alleged_harm_takes_the_path_of_30_minutes(
    at_risk: str, safe: str, harm: str, urgent: bool
) -> None:
    concern = said(at_risk, safe, harm)

    assert is_urgent(concern) is urgent
    assert path_of(concern).pauses is urgent


def test_the_urgent_path_is_the_five_steps_of_the_procedure() -> None:
    steps = path_of(said("yes")).steps

    assert [(one.key, one.to, one.by) for one in steps] == [
        ("make_safe", "nurse_in_charge", "now"),
        ("manager", "senior_manager", "minutes"),
        ("safeguarding", "safeguarding", "today"),
        ("note", "governance", "working_day"),
        ("after", "everyone", "afterwards"),
    ]
    assert [one.tells for one in steps] == [True, True, True, True, False]
    assert LIMIT_MINUTES == 30
    assert REMINDERS == (10, 5, 1)


def test_with_nobody_at_risk_there_are_three_steps_and_no_pause() -> None:
    path = path_of(said())

    assert [(one.key, one.to, one.by) for one in path.steps] == [
        ("make_safe", "nurse_in_charge", "now"),
        ("panel_lead", "panel_lead", "before_leaving"),
        ("ward_manager", "ward_manager", "today"),
    ]
    assert not path.pauses


@given(ANY, SAFE, ANY, st.sampled_from(["yes", "unknown"]))
def test_the_person_in_charge_is_on_no_path_about_them(
    at_risk: str, safe: str, harm: str, about: str
) -> None:
    path = path_of(said(at_risk, safe, harm, about))

    told = {one.to for one in path.steps}
    assert path.steps[0].to == "site_manager"
    assert not told & {"nurse_in_charge", "ward_manager"}


@pytest.mark.parametrize(
    ("urgent", "steps", "told"),
    [
        (True, (), False),
        (True, ("make_safe",), False),  # the nurse in charge knows, the manager does not
        (True, ("make_safe", "other", "safeguarding"), False),
        (True, ("make_safe", "manager"), True),
        (True, ("",), True),  # written down before steps were named
        (False, (), False),
        (False, ("make_safe",), True),
        (False, ("other",), True),
    ],
)
def test_told_means_the_one_who_must_know(urgent: bool, steps: tuple[str, ...], told: bool) -> None:
    assert is_told(said("yes" if urgent else "no"), steps) is told


@pytest.mark.parametrize(
    ("role", "to", "spared"),
    [
        ("Nurse in charge", "nurse_in_charge", True),
        ("Nurse-in-charge, Willow", "nurse_in_charge", True),
        ("Charge nurse", "nurse_in_charge", True),
        ("Ward manager", "ward_manager", True),
        ("Site manager", "site_manager", False),
        ("Senior manager on call", "senior_manager", False),
        ("On-call manager", "senior_manager", False),
        ("Safeguarding lead", "safeguarding", False),
        ("Director on call", "safeguarding", False),
        ("Matron", "manager_above", False),
        ("Panel lead", "panel_lead", False),
        ("Ward sister", None, True),
        ("Shift co-ordinator", None, True),
        ("Person in charge tonight", None, True),
        ("Freedom to Speak Up guardian", None, False),
    ],
)
def test_a_role_in_the_phone_list_is_known_by_its_words(
    role: str, to: str | None, spared: bool
) -> None:
    assert role_is(role) == to
    assert may_be_phoned(role, "no")
    assert may_be_phoned(role, "yes") is not spared
    assert may_be_phoned(role, "unknown") is not spared


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2027, 3, 9), date(2027, 3, 10)),
        (date(2027, 3, 12), date(2027, 3, 15)),  # Friday to Monday
        (date(2027, 3, 13), date(2027, 3, 15)),
    ],
)
def test_the_next_working_day_is_a_weekday(day: date, following: date) -> None:
    assert next_working_day(day) == following
