"""Which questions a plan offers for a service, and what follows from its visit before."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.forms.template import Template
from qvisit.ui.background import Background
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.plan_questions import OWN
from qvisit.usecases.plan_form import new_service
from qvisit.usecases.templates import publish_templates
from qvisit.usecases.visits import open_visit
from qvisit.usecases.ward_history import signed_level
from qvisit.usecases.wards import enter_services
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import show_page, words_on
from tests.ui.planning import PANEL, choose, plan, seat, take_set, ticked
from tests.usecases.trust import Trust, short_template, signed_off


def _page_for(
    trust: Trust, qtbot: QtBot, background: Background, ward: str, *templates: Template
) -> PlanPage:
    publish_templates(trust["linden"], templates)
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with(ward)
    return page


def _team(trust: Trust) -> str:
    team = new_service("Goldcrest Team", "GC1", "Eastlow", "Community team", "community_team")
    enter_services(trust["linden"], team)
    return team.ward


def _for_teams() -> Template:
    changed = {"id": "team-walk", "title": "A day with the team", "services": ("community_team",)}
    return short_template().model_copy(update=changed)


def test_only_what_is_worded_for_the_service_is_offered_and_the_rest_is_named(
    trust: Trust, qtbot: QtBot, background: Background
) -> None:
    page = _page_for(trust, qtbot, background, _team(trust), _for_teams())

    said = words_on(page)

    assert page.form.questions.offered == ("team-walk",)
    assert "Some templates are not offered: they are not worded for community teams." in said
    assert "For wards: Signs of a closed culture; Core visit; " in said
    assert "7. What is known of this service?" in said


def test_a_ward_is_not_offered_what_is_for_teams(
    trust: Trust, qtbot: QtBot, background: Background
) -> None:
    page = _page_for(trust, qtbot, background, "", _for_teams())

    said = words_on(page)

    assert "team-walk" not in page.form.questions.offered
    assert "For community teams: A day with the team." in said
    assert "7. What is known of this ward?" in said


def test_where_nothing_fits_it_can_be_offered_all_the_same_and_is_named(
    trust: Trust, qtbot: QtBot, background: Background
) -> None:
    team = _team(trust)
    page = _page_for(trust, qtbot, background, team)
    none = words_on(page)
    type_words(page.form.day.edit, "9 March 2028")
    seat(page, *PANEL)
    press(page.form.check, Qt.Key.Key_Return)
    refused_at = page.form.questions.others.button.hasFocus()

    press(page.form.questions.others.button, Qt.Key.Key_Space)
    said = words_on(page)
    press(page.form.check, Qt.Key.Key_Return)
    summary = words_on(page.summary)
    page.start_with(open_visit(trust["linden"], trust.visit).plan.ward)
    of_ward = words_on(page)
    page.start_with(team)

    assert "No template is worded for community teams yet." in none
    assert refused_at
    assert "Some questions are not worded for community teams." in said
    assert "You can ask them all the same: Core visit." in said
    assert "Some questions are not worded for community teams." in summary
    assert "not worded for" not in of_ward
    assert page.form.questions.offered == ()


def test_one_template_is_asked_alone_whatever_the_first_service_is(
    trust: Trust, qtbot: QtBot, background: Background
) -> None:
    page = _page_for(trust, qtbot, background, _team(trust))

    page.ask_only("voices", "1.0.0")

    assert ticked(page) == ["voices"]
    assert page.form.questions.group.value == OWN


# What follows from the visit before


def test_a_follow_up_asks_what_the_visit_before_agreed(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    signed_off(trust)
    page = _page_for(trust, qtbot, background, "")
    idle()
    choose(page.form.kind, "follow_up")
    seat(page, *PANEL)

    said = words_on(page)
    planned = plan(page, trust, qtbot)

    (pin,) = planned.templates
    assert pin.template.startswith("follow-up-wil-")
    assert "follow-up-visit" not in page.form.questions.offered
    assert page.form.questions.group.value == "follow-up"
    assert "last visit" in said
    known = signed_level(trust["linden"], planned.ward)
    assert known is not None
    assert planned.last_level == known.level


def test_a_follow_up_that_was_chosen_by_hand_stays_chosen_when_the_past_comes_in(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    signed_off(trust)
    page = _page_for(trust, qtbot, background, "")
    take_set(page, "follow-up")
    before = ticked(page)

    idle()

    (asked,) = ticked(page)
    assert before == ["follow-up-visit"]
    assert asked.startswith("follow-up-wil-")
    assert page.form.questions.group.value == "follow-up"


def test_a_ward_that_nobody_visited_has_the_usual_follow_up(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    page = _page_for(trust, qtbot, background, "")
    idle()

    choose(page.form.kind, "follow_up")

    assert ticked(page) == ["follow-up-visit"]
