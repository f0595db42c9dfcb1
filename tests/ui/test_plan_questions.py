"""Governance chooses what is asked, and who looks at what, on the real plan page."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.plan_page import PlanPage
from qvisit.ui.plan_questions import OWN
from qvisit.ui.theme import Look
from qvisit.ui.wording import minutes_words
from qvisit.usecases.templates import publish_templates
from qvisit.visits.workload import minutes_by_person
from tests.ui.keyboard import press, type_words
from tests.ui.page_checks import assert_page_is_sound, show_page, words_on
from tests.ui.planning import PANEL, choose, plan, seat, take_set, ticked
from tests.usecases.trust import Trust, short_template

BREAK = "with a break between the parts"
NOBODY = "Nobody has this part, so everybody will be asked it."


@pytest.fixture
def page(trust: Trust, qtbot: QtBot, background: Background) -> PlanPage:
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    return page


def _tick(page: PlanPage, template: str) -> None:
    press(page.form.questions.row(template).box, Qt.Key.Key_Space)


def _holders(page: PlanPage, share: str) -> Sequence[str]:
    people = {row.person.person: row.person.name for row in page.form.panel.people}
    return [people[one] for one in page.form.shares.row(share).holders()]


def _give(page: PlanPage, share: str, name: str) -> None:
    person = next(one.person.person for one in page.form.panel.people if one.person.name == name)
    press(page.form.shares.row(share).box(person), Qt.Key.Key_Space)


# What is asked


def test_the_core_visit_is_chosen_until_somebody_chooses_something_else(page: PlanPage) -> None:
    tile = page.form.questions.group.tile("core-visit")
    assert page.form.questions.group.value == "core-visit"
    assert ticked(page) == ["core-visit"]
    assert "questions, about " in tile.accessibleDescription()
    assert "You may add: Sustainability markers." in tile.accessibleDescription()

    take_set(page, OWN)  # keeps the ticks to choose from
    assert (page.form.questions.group.value, ticked(page)) == (OWN, ["core-visit"])

    page.start_with("")
    _tick(page, "sustainability-markers")  # may be added
    with_optional = page.form.questions.group.value
    _tick(page, "team-culture")  # may not
    assert (with_optional, page.form.questions.group.value) == ("core-visit", OWN)


def test_another_kind_of_visit_brings_its_own_set_unless_somebody_chose(page: PlanPage) -> None:
    choose(page.form.kind, "follow_up")
    offered = ticked(page)
    take_set(page, "full-visit")
    chosen = ticked(page)
    choose(page.form.kind, "out_of_area")
    assert offered == ["follow-up-visit"]
    assert ticked(page) == chosen

    page.start_with("")

    assert page.form.kind.value == "announced"
    assert ticked(page) == ["core-visit"]


def test_a_set_ticks_all_that_belongs_to_it(page: PlanPage, trust: Trust, qtbot: QtBot) -> None:
    seat(page, *PANEL)
    take_set(page, "full-visit")

    planned = plan(page, trust, qtbot)

    assert [pin.template for pin in planned.templates] == [
        "fundamental-standards",
        "closed-culture-signs",
        "first-impressions",
        "voices",
        "team-culture",
        "sustainability-markers",
    ]


def test_an_older_version_can_be_chosen(trust: Trust, qtbot: QtBot, background: Background) -> None:
    newer = short_template().model_copy(update={"version": "1.10.0"})
    publish_templates(trust["linden"], [newer])
    page = PlanPage(trust["linden"], background)
    qtbot.addWidget(page)
    show_page(page)
    page.start_with("")
    seat(page, *PANEL)
    row = page.form.questions.row("ward-walk")
    newest = row.template.version

    _tick(page, "core-visit")
    _tick(page, "ward-walk")
    choose(row.version, "1.0.0")
    planned = plan(page, trust, qtbot)

    assert newest == "1.10.0"
    assert [(pin.template, pin.version) for pin in planned.templates] == [("ward-walk", "1.0.0")]


# Who looks at what


def test_parts_are_out_fairly_before_anybody_does_anything(
    page: PlanPage, trust: Trust, qtbot: QtBot
) -> None:
    assert "Choose the panel and the questions first." in words_on(page)
    assert not page.form.shares.fair.isVisible()
    seat(page, *PANEL)
    on_form = words_on(page)

    planned = plan(page, trust, qtbot)

    assert all(seat.shares for seat in planned.panel)
    rowan = next(seat for seat in planned.panel if seat.name == "Rowan")
    assert "core-visit/talk-with-people" in rowan.shares
    assert NOBODY not in on_form
    assert f"Hazel: 1 hour, {BREAK}" in on_form  # which is no reason to warn
    assert "minutes of questions" not in on_form
    assert [pin.template for pin in planned.templates] == ["core-visit"]


def test_more_than_one_may_have_a_part_and_minutes_follow(page: PlanPage, trust: Trust) -> None:
    take_set(page, OWN)
    _tick(page, "core-visit")
    _tick(page, "voices")
    seat(page, *PANEL)
    before = words_on(page.form.shares)

    _give(page, "voices/with-patients", "Ash")

    voices = page.form.questions.value()
    minutes = minutes_by_person(voices, page.form.shares.value())
    longer = f"Ash: {minutes_words(minutes[trust.person('ash')])}"
    assert _holders(page, "voices/with-patients") == ["Ash", "Rowan"]
    assert longer not in before
    assert longer in words_on(page.form.shares)


def test_what_nobody_has_and_what_takes_too_long_is_said_twice(page: PlanPage) -> None:
    seat(page, *PANEL)
    _give(page, "core-visit/talk-with-people", "Rowan")
    said = words_on(page)
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)
    assert said.count(NOBODY) == 1
    assert "1 part is nobody’s, so everybody will be asked it." in said
    assert "Talk with patients and carers." in said
    assert "1 part is nobody’s" in words_on(page.summary)
    assert "Talk with patients and carers." in words_on(page.summary)

    page.start_with("")
    seat(page, "Hazel", "Rowan")
    take_set(page, "full-visit")
    said = words_on(page)
    type_words(page.form.day.edit, "9 March 2028")
    press(page.form.check, Qt.Key.Key_Return)
    sentence = "Hazel and Rowan have more than 60 minutes of questions."
    assert sentence in said
    assert "Give a part to somebody else, ask less, or plan a second day." in said
    assert sentence in words_on(page.summary)


def test_what_somebody_gave_out_stays_until_it_is_shared_out_fairly(page: PlanPage) -> None:
    talks = "core-visit/talk-with-people"
    seat(page, "Hazel", "Rowan")
    _give(page, talks, "Hazel")
    seat(page, "Ash")
    assert _holders(page, talks) == ["Hazel", "Rowan"]

    for name in ("Hazel", "Rowan", "Ash"):
        _give(page, talks, name)
    assert _holders(page, talks) == ["Ash"]
    press(page.form.shares.fair, Qt.Key.Key_Space)
    assert _holders(page, talks) == ["Rowan"]

    before = _line(words_on(page.form.shares), "Hazel")
    part = next(row.name for row in page.form.shares.rows if "Hazel" in _holders(page, row.name))
    _give(page, part, "Ash")
    _give(page, part, "Hazel")
    assert BREAK in before
    assert BREAK not in _line(words_on(page.form.shares), "Hazel")

    _tick(page, "core-visit")
    _tick(page, "team-culture")
    assert "These questions have no parts." in words_on(page)
    assert "Ash: 20 minutes" in words_on(page)


def _line(said: str, name: str) -> str:
    return next(line for line in said.splitlines() if line.startswith(f"{name}: "))


def test_nothing_on_the_questions_is_cut(page: PlanPage, look: Look) -> None:
    seat(page, *PANEL)
    take_set(page, "full-visit")
    _give(page, "voices/with-staff", "Ash")

    assert_page_is_sound(page)
