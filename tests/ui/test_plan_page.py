"""A visit is planned by keyboard, and its ward is shown with code and site before it is kept."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ids import VisitId
from qvisit.ui.background import Background
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.plan_parts import NEW, ward_types
from qvisit.ui.theme import Look
from qvisit.ui.widgets.choice_box import ChoiceBox
from qvisit.usecases.made_up_trust import read_made_up_register
from qvisit.usecases.plan_form import new_service
from qvisit.usecases.visits import open_visit
from qvisit.usecases.wards import enter_services, read_register
from tests.ui.keyboard import press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons, show_page, words_on
from tests.usecases.trust import Trust


@pytest.fixture
def page(trust: Trust, qtbot: QtBot, background: Background) -> PlanPage:
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    return page


def _seat(page: PlanPage, name: str) -> None:
    row = next(one for one in page.form.panel.people if one.person.name == name)
    press(row.on_panel, Qt.Key.Key_Space)


def _fill(page: PlanPage) -> None:
    type_words(page.form.day.edit, "9 March 2028")
    for name in ("Hazel", "Rowan"):
        _seat(page, name)


def test_a_ward_of_the_register_is_planned(page: PlanPage, trust: Trust, qtbot: QtBot) -> None:
    _fill(page)
    press(page.form.check, Qt.Key.Key_Return)
    shown = words_on(page.summary)

    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)

    assert planned.args is not None
    plan = open_visit(trust["linden"], VisitId(planned.args[0])).plan
    assert "Willow Ward" in shown
    assert "Code WIL, Northfield Hospital, Acute" in shown
    assert (plan.ward_code, plan.day) == ("WIL", "2028-03-09")
    assert [(seat.name, seat.role) for seat in plan.panel] == [
        ("Hazel", "panel_lead"),
        ("Rowan", "lived_experience_reviewer"),
    ]
    assert [pin.template for pin in plan.templates] == ["core-visit"]
    assert set(plan.inherent_risk.values()) == {"unknown"}


def test_a_new_ward_is_entered_with_its_plan(page: PlanPage, trust: Trust, qtbot: QtBot) -> None:
    page.form.ward.box.show_value(NEW)
    page.form.ward.box.chosen.emit(NEW)
    for field, words in (
        (page.form.ward.name, "Medlar House"),
        (page.form.ward.code, "MH1"),
        (page.form.ward.site, "Eastlow"),
    ):
        type_words(field.edit, words)
    _fill(page)
    press(page.form.check, Qt.Key.Key_Return)

    with qtbot.waitSignal(page.planned):
        press(page.summary.agree, Qt.Key.Key_Return)

    wards = [one.now.said.name for one in read_register(trust["linden"]).wards.values()]
    assert "Medlar House" in wards


def _choose(box: ChoiceBox, words: str) -> None:
    """Choose by the keyboard, as in any drop-down list."""
    box.box.setFocus()
    for _ in range(box.box.count()):
        if box.box.currentText() == words:
            return
        press(box.box, Qt.Key.Key_Down)
    pytest.fail(f"nobody can choose {words!r}")


def test_a_team_of_another_organisation_is_planned(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    ward = page.form.ward
    _choose(ward.box, "A ward or service that is not in this list")
    of_ward = words_on(page)
    _choose(ward.service, "Community team")
    of_team = words_on(page)
    for field, words in (
        (ward.name, "Goldcrest Team"),
        (ward.code, "GC1"),
        (ward.site, "Eastlow"),
        (ward.provider, "Quillmere Care"),
    ):
        type_words(field.edit, words)
    press(page.form.questions.others.button, Qt.Key.Key_Space)
    _fill(page)
    press(page.form.check, Qt.Key.Key_Return)
    summary = words_on(page.summary)

    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)

    assert planned.args is not None
    plan = open_visit(trust["linden"], VisitId(planned.args[0])).plan
    entered = read_register(trust["linden"]).wards[plan.ward].now.said
    assert "Kind of ward" in of_ward
    assert "Kind of ward" not in of_team
    assert "Leave empty if it is our own." in of_team
    assert "Code GC1, Eastlow, Community team" in summary
    assert "Run by Quillmere Care. It is not compared with our own services." in summary
    assert "This service is new." in summary
    assert (plan.service_type, plan.ward_type) == ("community_team", "Community team")
    assert (entered.service_type, entered.external_provider) == (
        "community_team",
        "Quillmere Care",
    )


def test_a_service_is_our_own_ward_unless_somebody_says_otherwise(
    page: PlanPage, trust: Trust
) -> None:
    ward = page.form.ward
    _choose(ward.box, "A ward or service that is not in this list")
    _choose(ward.service, "Residential home")
    type_words(ward.provider.edit, "Quillmere Care")

    page.start_with("")
    _choose(ward.box, "A ward or service that is not in this list")
    for field in (ward.name, ward.code, ward.site):
        type_words(field.edit, "Medlar")

    assert ward.service.value == "ward"
    assert ward.kind.isVisibleTo(page)
    new = ward.value()
    assert (new.service_type, new.external_provider, new.ward_type) == ("ward", "", "Acute")
    service = new_service(
        "Ptarmigan Ward", "PT1", "Quillmere Lodge", "Acute", external_provider="Quillmere Care"
    )
    enter_services(trust["linden"], service)
    page.start_with(service.ward)
    assert ward.box.box.currentText() == "Ptarmigan Ward, PT1, Quillmere Lodge, Quillmere Care"


def test_every_kind_of_ward_of_the_demos_trust_can_be_chosen() -> None:
    services = read_made_up_register().services

    kinds = {one.ward_type for one in services if one.service_type == "ward"}

    assert kinds <= {key for key, _words in ward_types()}


def test_what_is_missing_or_does_not_fit_is_said_beside_it(page: PlanPage) -> None:
    press(page.form.check, Qt.Key.Key_Return)
    assert "Write the day, such as 9 March 2027." in words_on(page)
    assert "Choose one person as panel lead." in words_on(page)
    assert page.form.day.edit.hasFocus()

    _fill(page)
    rowan = next(one for one in page.form.panel.people if one.person.name == "Rowan")
    rowan.seat.show_value("panel_lead")
    rowan.seat.chosen.emit("panel_lead")
    press(page.form.check, Qt.Key.Key_Return)
    assert "A panel has one lead." in words_on(page)

    page.start_with("")
    _fill(page)
    for template in page.form.questions.value():
        press(page.form.questions.row(template.id).box, Qt.Key.Key_Space)
    press(page.form.check, Qt.Key.Key_Return)
    assert "Tick at least one." in words_on(page)

    page.start_with("")
    _choose(page.form.ward.box, "A ward or service that is not in this list")
    for field, words in (
        (page.form.ward.name, "Willow Wing"),
        (page.form.ward.code, "wil"),
        (page.form.ward.site, "Eastlow"),
    ):
        type_words(field.edit, words)
    _fill(page)
    press(page.form.check, Qt.Key.Key_Return)
    assert "Willow Ward at Northfield Hospital has this code." in words_on(page)
    assert page.form.ward.code.edit.hasFocus()
    assert not page.summary.isVisible()


def test_the_summary_names_what_to_look_at_again_and_leads_back(page: PlanPage) -> None:
    type_words(page.form.day.edit, "9/3/2026")
    _seat(page, "Hazel")
    page.form.risk.row("IR1").answer.show_value("no")
    on_form = words_on(page)
    buttons = main_buttons(page)

    press(page.form.check, Qt.Key.Key_Return)
    summary = words_on(page.summary)
    buttons += main_buttons(page)
    press(page.summary.change, Qt.Key.Key_Return)

    assert "No lived-experience reviewer is on this panel." in on_form
    assert "No lived-experience reviewer is on this panel." in summary
    assert "13 of 14 risk factors are unknown. They count as yes." in summary
    assert "The day of the visit is past." in summary
    assert buttons == ["Check the plan", "Plan this visit"]
    assert page.form.isVisible()
    assert page.form.day.text() == "9/3/2026"
    page.form.day.edit.clear()
    type_words(page.form.day.edit, "9 March 2027")  # today
    press(page.form.check, Qt.Key.Key_Return)
    assert "The day of the visit is past." not in words_on(page.summary)


def test_governance_says_how_many_with_lived_experience_it_wants(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    _fill(page)
    before = words_on(page)
    _choose(page.form.panel.wanted, "2")
    few = "You want 2 people with lived experience. This panel has 1."
    on_form = words_on(page)

    press(page.form.check, Qt.Key.Key_Return)
    summary = words_on(page.summary)
    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)

    assert planned.args is not None
    plan = open_visit(trust["linden"], VisitId(planned.args[0])).plan
    assert plan.intended_lived == 2
    assert few not in before
    assert few in on_form
    assert few in summary
    assert "People with lived experience wanted: 2" in summary


def test_who_may_not_plan_is_told_so(
    trust: Trust, qtbot: QtBot, background: Background, idle: object
) -> None:
    page = PlanPage(trust["hazel"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    _fill(page)
    press(page.form.check, Qt.Key.Key_Return)

    press(page.summary.agree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not background.busy)

    assert "Only governance may publish templates." in words_on(page.summary)


def test_nothing_on_the_form_is_cut(
    trust: Trust, qtbot: QtBot, background: Background, look: Look
) -> None:
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    page.form.ward.box.show_value(NEW)
    page.form.ward.box.chosen.emit(NEW)
    press(page.form.check, Qt.Key.Key_Return)
    _seat(page, "Hazel")

    assert_page_is_sound(page)


def test_nothing_on_the_summary_is_cut(page: PlanPage, look: Look) -> None:
    type_words(page.form.day.edit, "9 March 2028")
    _seat(page, "Hazel")
    press(page.form.check, Qt.Key.Key_Return)
    settle(page)

    assert_page_is_sound(page.summary)


def test_governance_chooses_the_rules_that_the_visit_is_rated_by(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    _fill(page)
    offered = page.form.rules.group
    usual = offered.value
    press(offered.tile("local-four-level 1.0.0"), Qt.Key.Key_Space)
    press(page.form.check, Qt.Key.Key_Return)
    shown = words_on(page.summary)

    with qtbot.waitSignal(page.planned) as planned:
        press(page.summary.agree, Qt.Key.Key_Return)

    assert planned.args is not None
    assert usual == "qvisit-internal 1.0.0"
    assert "Rated by: Local four levels" in shown
    plan = open_visit(trust["linden"], VisitId(planned.args[0])).plan
    assert plan.rule_set == "local-four-level 1.0.0"
    said = offered.tile("judgement-only 1.0.0").accessibleDescription()
    assert said.startswith("The panel judges each key question")
    assert said.count(". ") == 0
    page.start_with("")
    assert page.form.rules.group.value == "qvisit-internal 1.0.0"
