"""What the plan page collects becomes one visit, with a ward that may be new."""

from dataclasses import replace

import pytest

from qvisit.forms.closed_culture import INHERENT_RISK_FACTORS
from qvisit.usecases.plan_form import PlannedForm, new_service, plan_from_form
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.templates import installed_templates
from qvisit.usecases.visits import open_visit
from qvisit.usecases.wards import read_register
from tests.usecases.trust import Trust, seats, short_template


def _form(trust: Trust) -> PlannedForm:
    return PlannedForm(
        ward=new_service("Medlar House", "MH1", "Eastlow", "Rehabilitation"),
        is_new=True,
        day="2027-04-14",
        visit_type="out_of_hours",
        panel=seats(trust),
        templates=(short_template(),),
        inherent_risk=dict.fromkeys(INHERENT_RISK_FACTORS, "unknown"),
        purpose="To see the evening.",
    )


def test_a_new_service_is_entered_and_visited(trust: Trust) -> None:
    ws = trust["linden"]

    visit = plan_from_form(ws, _form(trust))

    plan = open_visit(ws, visit).plan
    wards = {one.now.said.code: one.now.said for one in read_register(ws).wards.values()}
    assert wards["MH1"].ward == plan.ward
    assert (plan.ward_name, plan.site, plan.day) == ("Medlar House", "Eastlow", "2027-04-14")
    assert [pin.template for pin in plan.templates] == ["ward-walk"]
    assert any(one.id == "ward-walk" for one in installed_templates(ws))


def test_a_ward_that_is_known_is_not_entered_twice(trust: Trust) -> None:
    ws = trust["linden"]
    known = next(one.now.said for one in read_register(ws).wards.values())

    plan_from_form(ws, replace(_form(trust), ward=known, is_new=False))

    assert len(read_register(ws).wards) == 1


def test_who_may_not_plan_changes_nothing(trust: Trust) -> None:
    ws = trust["hazel"]

    with pytest.raises(NotAllowedError):
        plan_from_form(ws, _form(trust))

    assert len(read_register(ws).wards) == 1
