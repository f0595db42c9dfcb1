"""Home says what is dangerous and what comes next, and each of its buttons asks for one thing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ids import new_id
from qvisit.ui.background import Background
from qvisit.ui.home_page import HomePage
from qvisit.ui.theme import Look
from qvisit.usecases import concerns
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.visits import start_visit
from qvisit.usecases.wards import enter_contact, enter_services, enter_ward
from qvisit.visits.kinds import WardEntered
from tests.ui.keyboard import press
from tests.ui.page_checks import assert_page_is_sound, button, main_buttons, show_page, words_on
from tests.usecases.trust import Trust, answer, debriefed

Idle = Callable[[], None]
Open = Callable[[str], HomePage]


@pytest.fixture
def look_at(trust: Trust, qtbot: QtBot, background: Background, idle: Idle) -> Open:
    """Home on the laptop of somebody."""

    def make(name: str) -> HomePage:
        page = HomePage(trust[name], background)
        qtbot.addWidget(page)
        show_page(page)
        page.refresh()
        idle()
        return page

    return make


def test_a_reviewer_is_greeted_and_offered_to_score(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    page = look_at("ash")

    with qtbot.waitSignal(page.visit_opened) as opened:
        press(button(page, "Start scoring"), Qt.Key.Key_Return)

    assert (page.title, page.context) == ("Good afternoon, Ash", "Visitor")
    assert opened.args == [trust.visit, "score"]
    assert "WIL, Northfield Hospital" in words_on(page)


def test_a_reviewer_who_has_begun_is_told_how_far(look_at: Open, trust: Trust) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))
    answer(trust, "ash")

    page = look_at("ash")

    assert main_buttons(page) == ["Carry on scoring"]
    assert "Your part: 1 of 3 answered" in words_on(page)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("hazel", ["Start scoring"]),
        ("linden", ["Plan a visit"]),
        ("alder", ["Practise on an example ward"]),
    ],
)
def test_one_green_button_says_what_comes_next(look_at: Open, who: str, words: list[str]) -> None:
    page = look_at(who)

    assert main_buttons(page) == words


def test_a_new_person_is_shown_how_to_join_and_can_practise(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    trust.new_laptop("willow", "visitor")

    page = look_at("willow")
    with qtbot.waitSignal(page.page_requested) as asked:
        press(button(page, "Join the trust’s share"), Qt.Key.Key_Return)
    with qtbot.waitSignal(page.practice_requested):
        press(button(page, "Practise on an example ward"), Qt.Key.Key_Return)

    assert asked.args == ["sync"]
    assert main_buttons(page) == ["Join the trust’s share"]
    assert "No visit waits for you" in words_on(page)


def test_a_real_visit_comes_before_practice(look_at: Open, trust: Trust, qtbot: QtBot) -> None:
    begin_practice(trust["ash"])

    page = look_at("ash")
    with qtbot.waitSignal(page.visit_opened) as opened:
        press(button(page, "Start scoring"), Qt.Key.Key_Return)

    assert opened.args is not None
    assert opened.args[0] == trust.visit
    assert "Meadowsweet Ward" in words_on(page)


def test_a_concern_that_nobody_was_told_of_comes_first(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    opened = concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead", {})
    concern = next(iter(opened.shared.concerns))

    page = look_at("ash")
    with qtbot.waitSignal(page.concern_opened) as asked:
        press(button(page, "Open and phone"), Qt.Key.Key_Return)

    assert asked.args == [trust.visit, concern]
    assert "Not told yet: The alarm is dead" in words_on(page)


def test_a_concern_that_was_told_stays_red_until_it_is_confirmed(
    look_at: Open, trust: Trust
) -> None:
    opened = concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead", {})
    concern = next(iter(opened.shared.concerns))
    told = {"role": "Nurse in charge", "name": "Bryony Holt", "how": "in person", "reply": "Yes."}
    concerns.tell_concern(trust["ash"], opened, concern, told)

    page = look_at("ash")

    assert "Told, not confirmed yet: The alarm is dead" in words_on(page)
    assert button(page, "Open and confirm")


@pytest.mark.parametrize(("days", "warns"), [(6, False), (7, True)])
def test_a_phone_list_of_a_week_is_to_be_checked(
    look_at: Open, trust: Trust, days: int, warns: bool
) -> None:
    enter_contact(trust["linden"], "Senior manager on call", "Rowan Ash", "01632 960 011")
    trust.clock.now += timedelta(days=days)

    page = look_at("linden")

    assert ("Check it again" in words_on(page)) is warns
    assert f"Checked 9 March 2027, {days} days ago." in words_on(page)


def test_governance_sees_wards_that_nobody_visited(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    ward = enter_ward(trust["linden"], "Medlar House", "MH1", "Eastlow", "Rehabilitation")

    page = look_at("linden")
    with qtbot.waitSignal(page.plan_requested) as asked:
        press(button(page, "Plan a visit to Medlar House"), Qt.Key.Key_Return)

    assert asked.args == [ward.ward]
    assert "MH1, Eastlow · never visited" in words_on(page)


def test_unlike_services_stand_under_heads_of_their_own(look_at: Open, trust: Trust) -> None:
    for name, code, kind, provider in (
        ("Ptarmigan Ward", "PT1", "ward", "Quillmere Care"),
        ("Goldcrest Team", "GC1", "community_team", ""),
    ):
        service = WardEntered.model_validate(
            {
                "ward": new_id(),
                "name": name,
                "code": code,
                "site": "Eastlow",
                "ward_type": "Acute",
                "service_type": kind,
                "external_provider": provider,
            }
        )
        enter_services(trust["linden"], service)

    said = words_on(look_at("linden")).splitlines()

    lines = ("Wards", "Community teams", "Goldcrest Team", "Wards run by others", "Ptarmigan Ward")
    places = [said.index(words) for words in lines]
    assert places == sorted(places)


def test_where_all_services_are_alike_no_head_is_needed(look_at: Open) -> None:
    said = words_on(look_at("linden")).splitlines()

    assert "Not visited in the last year" in said
    assert "Wards" not in said


def test_what_waits_is_said_to_be_safe(look_at: Open, trust: Trust, qtbot: QtBot) -> None:
    start_visit(trust["ash"], trust.seen_by("ash"))

    page = look_at("ash")
    with qtbot.waitSignal(page.page_requested) as asked:
        press(button(page, "See what waits"), Qt.Key.Key_Return)

    assert "1 change waits to be sent." in words_on(page)
    assert "All of it is safe on this laptop." in words_on(page)
    assert asked.args == ["sync"]


def test_looking_again_keeps_the_focus(look_at: Open, trust: Trust, idle: Idle) -> None:
    page = look_at("ash")
    button(page, "Start scoring").setFocus()
    start_visit(trust["ash"], trust.seen_by("ash"))

    page.refresh()
    idle()

    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "next-step"


@pytest.mark.parametrize("who", ["hazel", "linden"])
def test_nothing_on_home_is_cut(look_at: Open, trust: Trust, look: Look, who: str) -> None:
    opened = trust.seen_by(who)
    concerns.raise_concern(trust[who], opened, "The alarm by the garden door is dead", {})
    begin_practice(trust[who])

    page = look_at(who)

    assert_page_is_sound(page)


def test_nothing_is_cut_while_no_visit_is_there(look_at: Open, trust: Trust, look: Look) -> None:
    trust.new_laptop("willow", "visitor")

    page = look_at("willow")

    assert_page_is_sound(page)


def test_what_is_about_to_be_pressed_stays_when_only_a_sync_was_made(
    look_at: Open, trust: Trust, idle: Idle
) -> None:
    trust.sync("ash")
    page = look_at("ash")
    start, before = button(page, "Start scoring"), words_on(page)
    trust.clock.now += timedelta(hours=1)
    trust.sync("ash")

    page.refresh()
    idle()

    assert "Last sync today at 15:0" in words_on(page)
    assert "Last sync today at 15:0" not in before
    assert button(page, "Start scoring") is start


def test_governance_sees_what_is_overdue_and_goes_there(
    look_at: Open, trust: Trust, qtbot: QtBot
) -> None:
    debriefed(trust)
    trust.clock.now += timedelta(days=40)
    page = look_at("linden")
    others = look_at("hazel")

    with qtbot.waitSignal(page.visit_opened) as opened:
        press(button(page, "Look at the actions of Willow Ward"), Qt.Key.Key_Return)

    assert opened.args == [trust.visit, "actions"]
    assert "1 overdue" in words_on(page)
    assert "9 March 2027 · 1 open" in words_on(page)
    assert "Open actions" not in words_on(others)
