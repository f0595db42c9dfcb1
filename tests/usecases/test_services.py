"""Services of any type are entered, and a visit to one knows its type, however it is planned."""

import pytest

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.store import changes
from qvisit.usecases.plan_form import PlannedForm, new_service, plan_from_form
from qvisit.usecases.planning import Wanted, plan_by_names
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.visits import open_visit
from qvisit.usecases.wards import enter_services, read_register
from qvisit.visits.kinds import WardEntered
from qvisit.visits.streams import REGISTER
from qvisit.workspace import Workspace
from tests.usecases.trust import Trust, seats, short_template


def _team(code: str = "GC1") -> WardEntered:
    return new_service(
        "Goldcrest Team", code, "Eastlow", "Community team", "community_team", "Quillmere Care"
    )


def _form(trust: Trust) -> PlannedForm:
    return PlannedForm(
        ward=_team(),
        is_new=True,
        day="2027-04-14",
        visit_type="announced",
        panel=seats(trust),
        templates=(short_template(),),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "unknown"),
        purpose="",
    )


def _register_changes(ws: Workspace) -> int:
    with ws.reading() as session:
        return len(changes.read_stream(session, REGISTER))


def test_a_team_planned_on_the_form_is_entered_with_all_that_was_typed(trust: Trust) -> None:
    ws = trust["linden"]
    form = _form(trust)

    visit = plan_from_form(ws, form)

    plan = open_visit(ws, visit).plan
    assert read_register(ws).wards[plan.ward].now.said == form.ward
    assert (plan.service_type, plan.ward_type) == ("community_team", "Community team")


def test_a_second_try_does_not_enter_the_service_again(trust: Trust) -> None:
    ws = trust["linden"]
    form = _form(trust)
    enter_services(ws, form.ward)  # as if the first try had stopped after this
    before = _register_changes(ws)

    visit = plan_from_form(ws, form)

    assert _register_changes(ws) == before
    assert not read_register(ws).wards[form.ward.ward].contested
    assert open_visit(ws, visit).plan.ward == form.ward.ward


def test_a_visit_planned_by_names_knows_the_services_type(trust: Trust) -> None:
    ws = trust["linden"]
    trust.sync("linden")
    enter_services(ws, _team())

    visit = plan_by_names(ws, Wanted("gc1", "2027-04-14", ("Hazel:panel_lead",), "announced"))

    assert open_visit(ws, visit).plan.service_type == "community_team"


def test_the_panel_learns_the_type_with_the_plan(trust: Trust) -> None:
    visit = plan_from_form(trust["linden"], _form(trust))

    trust.sync("linden", "hazel")

    assert open_visit(trust["hazel"], visit).plan.service_type == "community_team"


def test_a_ward_is_a_ward_unless_somebody_says_otherwise(trust: Trust) -> None:
    ws = trust["ash"]

    practice = open_visit(ws, begin_practice(ws))

    assert trust.seen_by("ash").plan.service_type == "ward"
    assert practice.plan.service_type == "ward"


def test_who_may_not_enter_services_enters_none_of_them(trust: Trust) -> None:
    ws = trust["hazel"]
    before = _register_changes(ws)

    with pytest.raises(NotAllowedError):
        enter_services(ws, _team(), _team("GC2"))

    assert _register_changes(ws) == before
