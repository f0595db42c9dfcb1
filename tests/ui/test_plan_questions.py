"""Governance chooses what is asked, and who looks at what, on the real plan page."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.forms.template import Template
from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.plan_questions import OWN
from qvisit.ui.theme import Look
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.ui.wording import minutes_words
from qvisit.usecases.plan_form import new_service
from qvisit.usecases.templates import publish_templates
from qvisit.usecases.visits import open_visit
from qvisit.usecases.ward_history import signed_level
from qvisit.usecases.wards import enter_services
from qvisit.visits.kinds import VisitPlanned
from qvisit.visits.workload import minutes_by_person
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.usecases.trust import Trust, short_template, signed_off

LONGER = "25 to 40 minutes is usual"
NOBODY = "Nobody has this part, so everybody will be asked it."
PANEL = ("Hazel", "Ash", "Rowan")


@pytest.fixture
def page(trust: Trust, qtbot: QtBot, background: Background) -> PlanPage:
    trust.sync("linden")
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    return page


def _seat(page: PlanPage, *names: str) -> None:
    for name in names:
        row = next(one for one in page.form.panel.people if one.person.name == name)
        press(row.on_panel, Qt.Key.Key_Space)


def _choose(box: ChoiceBox, value: str) -> None:
    box.show_value(value)
    box.chosen.emit(value)


def _ticked(page: PlanPage) -> Sequence[str]:
    return [one.id for one in page.form.questions.value()]


def _take_set(page: PlanPage, name: str) -> None:
    press(page.form.questions.group.tile(name), Qt.Key.Key_Space)


def _tick(page: PlanPage, template: str) -> None:
    press(page.form.questions.row(template).box, Qt.Key.Key_Space)


def _holders(page: PlanPage, share: str) -> Sequence[str]:
    people = {row.person.person: row.person.name for row in page.form.panel.people}
    return [people[one] for one in page.form.shares.row(share).holders()]


def _give(page: PlanPage, share: str, name: str) -> None:
    person = next(one.person.person for one in page.form.panel.people if one.person.name == name)
    press(page.form.shares.row(share).box(person), Qt.Key.Key_Space)


def _plan(page: PlanPage, trust: Trust, qtbot: QtBot) -> VisitPlanned:
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)
    assert planned.args is not None
    return open_visit(trust["linden"], VisitId(planned.args[0])).plan


# What is asked


def test_the_core_visit_is_offered_first_and_chosen(page: PlanPage) -> None:
    tile = page.form.questions.group.tile("core-visit")

    assert page.form.questions.group.value == "core-visit"
    assert _ticked(page) == ["core-visit"]
    assert "questions, about " in tile.accessibleDescription()
    assert "You may add: Sustainability markers." in tile.accessibleDescription()


def test_a_set_ticks_all_that_belongs_to_it(page: PlanPage, trust: Trust, qtbot: QtBot) -> None:
    _seat(page, *PANEL)
    _take_set(page, "full-visit")

    plan = _plan(page, trust, qtbot)

    assert [pin.template for pin in plan.templates] == [
        "fundamental-standards",
        "closed-culture-signs",
        "first-impressions",
        "voices",
        "team-culture",
        "sustainability-markers",
    ]


def test_what_may_be_added_keeps_the_set_and_what_may_not_leaves_it(page: PlanPage) -> None:
    _tick(page, "sustainability-markers")
    with_optional = page.form.questions.group.value

    _tick(page, "team-culture")

    assert with_optional == "core-visit"
    assert page.form.questions.group.value == OWN


def test_single_templates_keeps_the_ticks_to_choose_from(page: PlanPage) -> None:
    _take_set(page, OWN)

    assert page.form.questions.group.value == OWN
    assert _ticked(page) == ["core-visit"]


def test_another_kind_of_visit_brings_its_own_set_unless_somebody_chose(page: PlanPage) -> None:
    _choose(page.form.kind, "follow_up")
    offered = _ticked(page)

    _take_set(page, "full-visit")
    chosen = _ticked(page)
    _choose(page.form.kind, "announced")

    assert offered == ["follow-up-visit"]
    assert _ticked(page) == chosen


def test_the_next_plan_begins_with_the_usual_set(page: PlanPage) -> None:
    _choose(page.form.kind, "out_of_area")
    _take_set(page, "full-visit")

    page.start_with("")

    assert page.form.kind.value == "announced"
    assert _ticked(page) == ["core-visit"]


def test_an_older_version_can_be_chosen(trust: Trust, qtbot: QtBot, background: Background) -> None:
    newer = short_template().model_copy(update={"version": "1.10.0"})
    publish_templates(trust["linden"], [newer])
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    _seat(page, *PANEL)
    row = page.form.questions.row("ward-walk")
    newest = row.template.version

    _tick(page, "core-visit")
    _tick(page, "ward-walk")
    _choose(row.version, "1.0.0")
    plan = _plan(page, trust, qtbot)

    assert newest == "1.10.0"
    assert [(pin.template, pin.version) for pin in plan.templates] == [("ward-walk", "1.0.0")]


# Which services they are for


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
    _seat(page, *PANEL)
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

    assert _ticked(page) == ["voices"]
    assert page.form.questions.group.value == OWN


# What follows from the visit before


def test_a_follow_up_asks_what_the_visit_before_agreed(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    signed_off(trust)
    page = _page_for(trust, qtbot, background, "")
    idle()
    _choose(page.form.kind, "follow_up")
    _seat(page, *PANEL)

    said = words_on(page)
    plan = _plan(page, trust, qtbot)

    (pin,) = plan.templates
    assert pin.template.startswith("follow-up-wil-")
    assert "follow-up-visit" not in page.form.questions.offered
    assert page.form.questions.group.value == "follow-up"
    assert "last visit" in said
    known = signed_level(trust["linden"], plan.ward)
    assert known is not None
    assert plan.last_level == known.level


def test_a_follow_up_that_was_chosen_by_hand_stays_chosen_when_the_past_comes_in(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    signed_off(trust)
    page = _page_for(trust, qtbot, background, "")
    _take_set(page, "follow-up")
    before = _ticked(page)

    idle()

    (asked,) = _ticked(page)
    assert before == ["follow-up-visit"]
    assert asked.startswith("follow-up-wil-")
    assert page.form.questions.group.value == "follow-up"


def test_a_ward_that_nobody_visited_has_the_usual_follow_up(
    trust: Trust, qtbot: QtBot, background: Background, idle: Callable[[], None]
) -> None:
    page = _page_for(trust, qtbot, background, "")
    idle()

    _choose(page.form.kind, "follow_up")

    assert _ticked(page) == ["follow-up-visit"]


# Who looks at what


def test_parts_are_out_fairly_before_anybody_does_anything(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    _seat(page, *PANEL)
    on_form = words_on(page)

    plan = _plan(page, trust, qtbot)

    assert all(seat.shares for seat in plan.panel)
    rowan = next(seat for seat in plan.panel if seat.name == "Rowan")
    assert "core-visit/talk-with-people" in rowan.shares
    assert NOBODY not in on_form
    assert "Hazel: " in on_form


def test_more_than_one_may_have_a_part_and_minutes_follow(page: PlanPage, trust: Trust) -> None:
    _take_set(page, OWN)
    _tick(page, "core-visit")
    _tick(page, "voices")
    _seat(page, *PANEL)
    before = words_on(page.form.shares)

    _give(page, "voices/with-patients", "Ash")

    voices = page.form.questions.value()
    minutes = minutes_by_person(voices, page.form.shares.value())
    longer = f"Ash: {minutes_words(minutes[trust.person('ash')])}"
    assert _holders(page, "voices/with-patients") == ["Ash", "Rowan"]
    assert longer not in before
    assert longer in words_on(page.form.shares)


def test_a_part_of_nobody_is_said_to_be_everybodys(page: PlanPage) -> None:
    _seat(page, *PANEL)
    _give(page, "core-visit/talk-with-people", "Rowan")
    said = words_on(page)
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)

    assert said.count(NOBODY) == 1
    assert "1 part is nobody’s, so everybody will be asked it." in said
    assert "Talk with patients and carers." in said
    assert "1 part is nobody’s" in words_on(page.summary)
    assert "Talk with patients and carers." in words_on(page.summary)


def test_more_than_40_minutes_is_said_in_words_and_stops_no_plan(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    _seat(page, *PANEL)
    said = words_on(page)

    plan = _plan(page, trust, qtbot)

    assert "Hazel: 1 hour; 25 to 40 minutes is usual" in said
    assert "Ash, Hazel and Rowan have more than 40 minutes of questions." in said
    assert "Plan a break, or give a part to somebody else." in said
    assert [pin.template for pin in plan.templates] == ["core-visit"]


def test_far_more_than_that_asks_for_a_second_day(page: PlanPage) -> None:
    _seat(page, "Hazel", "Rowan")
    _take_set(page, "full-visit")
    said = words_on(page)
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)

    sentence = "Hazel and Rowan have more than 40 minutes of questions."
    assert sentence in said
    assert "Give a part to somebody else, ask less, or plan a second day." in said
    assert sentence in words_on(page.summary)


def test_giving_a_part_away_takes_the_warning_with_it(page: PlanPage) -> None:
    _seat(page, *PANEL)
    before = _line(words_on(page.form.shares), "Hazel")
    part = next(row.name for row in page.form.shares.rows if "Hazel" in _holders(page, row.name))

    _give(page, part, "Ash")
    _give(page, part, "Hazel")

    assert LONGER in before
    assert LONGER not in _line(words_on(page.form.shares), "Hazel")


def _line(said: str, name: str) -> str:
    return next(line for line in said.splitlines() if line.startswith(f"{name}: "))


def test_what_somebody_gave_out_stays_when_the_panel_grows(page: PlanPage) -> None:
    _seat(page, "Hazel", "Rowan")
    _give(page, "core-visit/talk-with-people", "Hazel")

    _seat(page, "Ash")

    assert _holders(page, "core-visit/talk-with-people") == ["Hazel", "Rowan"]


def test_sharing_out_fairly_undoes_what_somebody_changed(page: PlanPage) -> None:
    _seat(page, *PANEL)
    fair = _holders(page, "core-visit/talk-with-people")
    _give(page, "core-visit/talk-with-people", "Rowan")
    _give(page, "core-visit/talk-with-people", "Ash")
    changed = _holders(page, "core-visit/talk-with-people")

    press(page.form.shares.fair, Qt.Key.Key_Space)

    assert fair == ["Rowan"]
    assert changed == ["Ash"]
    assert _holders(page, "core-visit/talk-with-people") == fair


def test_before_there_is_a_panel_nothing_is_shared_out(page: PlanPage) -> None:
    assert "Choose the panel and the questions first." in words_on(page)
    assert not page.form.shares.fair.isVisible()


def test_questions_without_parts_are_for_everybody(page: PlanPage) -> None:
    _seat(page, *PANEL)
    _tick(page, "core-visit")
    _tick(page, "team-culture")

    assert "These questions have no parts." in words_on(page)
    assert "Ash: 20 minutes" in words_on(page)


def test_nothing_on_the_questions_is_cut(page: PlanPage, look: Look) -> None:
    _seat(page, *PANEL)
    _take_set(page, "full-visit")
    _give(page, "voices/with-staff", "Ash")

    assert_page_is_sound(page)
