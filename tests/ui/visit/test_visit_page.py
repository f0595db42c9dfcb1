"""The visit page as a whole: which ward, which step, nothing cut, all of it by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.theme import Look, apply_look
from qvisit.ui.visit.sections_pane import VOICES
from qvisit.ui.widgets.reason import ReasonNote
from qvisit.usecases.practice import begin_practice
from tests.ui.keyboard import focused, press, the, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, main_buttons
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import PANEL, Trust, answer, debriefed, score

_FURTHEST = 60


def test_each_step_says_which_ward_code_site_and_day(trust: Trust, show: Open) -> None:
    debriefed(trust)
    shown = show("hazel")

    for step in ("prepare", "score", "debrief", "rating", "report", "actions", "concern"):
        _go(shown, step)
        said = words_on(shown.frame)
        assert "Willow Ward" in said
        assert "WIL · Northfield Hospital · Announced · 9 March 2027" in said


def test_a_visit_is_scored_from_arriving_to_done_by_keyboard(trust: Trust, show: Open) -> None:
    shown = show("ash")
    press(_tab_to(shown, "We are on the ward"), Qt.Key.Key_Return)
    for key in ("p", "m", "3"):
        type_words(focused(), key)
        press(focused(), Qt.Key.Key_Down)

    press(_tab_to(shown, "I’m done"), Qt.Key.Key_Return)
    press(_tab_to(shown, "Yes, I’m done"), Qt.Key.Key_Space)

    seen = trust.seen_by("ash")
    replies = [seen.sheet.reply("ward-walk", f"W-{number}") for number in (1, 2, 3)]
    assert replies == ["partly", "met", "3"]
    assert trust.person("ash") in seen.shared.finished


def test_a_locked_step_says_on_focus_what_opens_it(trust: Trust, show: Open) -> None:
    shown = show("ash")
    tabs = shown.page.header.tabs

    said = {}
    for step in ("score", "debrief", "report"):
        tabs.tab(step).setFocus()
        said[step] = the(shown.frame, ReasonNote).words.text()
        press(tabs.tab(step), Qt.Key.Key_Return)

    assert said == {
        "score": "Opens when someone on the panel presses “We are on the ward” under Prepare.",
        "debrief": "Opens once scoring is done. "
        "Not done yet: Panel lead, Visitor 1 and LX reviewer 1.",
        "report": "Opens when the panel has finished its debrief.",
    }
    assert shown.page.step == "prepare"


def test_governance_cannot_score_and_waits_for_the_debrief(on_the_ward: Trust, show: Open) -> None:
    shown = show("linden")
    tabs = shown.page.header.tabs

    assert "Only people on this visit's panel score it." in tabs.tab("score").reason
    assert tabs.tab("debrief").reason.startswith("Opens for governance when the panel")
    assert shown.page.step == "prepare"


def test_the_page_goes_to_what_comes_next(trust: Trust, show: Open) -> None:
    begun = show("ash").page.step
    debriefed(trust)
    after = show("hazel")
    after.page.show_step("sign_off")
    signing = after.page.step
    after.page.show_step("no such step")

    assert (begun, signing, after.page.step) == ("prepare", "report", "report")


def test_what_others_did_shows_after_a_sync(on_the_ward: Trust, show: Open) -> None:
    score(on_the_ward, "hazel")
    shown = show("hazel")
    before = shown.page.header.tabs.tab("rating").reason
    for name in ("ash", "rowan"):
        score(on_the_ward, name)
    on_the_ward.sync("ash", "rowan", "hazel", "ash", "rowan", "hazel")

    shown.editor.reload()

    assert "Visitor 1" in before
    assert shown.page.header.tabs.tab("rating").reason == ""


def test_the_phone_list_and_who_sits_where_are_in_prepare(trust: Trust, show: Open) -> None:
    said = words_on(show("ash").page)

    assert "LX reviewer 1\nRowan, Lived-experience reviewer" in said
    assert "Inherent risk is low: 0 of 14 factors." in said
    assert "In an emergency: 2222 on site, 999 outside." in said
    assert "3 items, about 10 minutes" in said


def test_every_step_is_sound_in_each_look(
    on_the_ward: Trust, show: Open, qapp: QApplication, look: Look
) -> None:
    answer(on_the_ward, "ash", "W-3", "2")
    shown = show("ash")
    _go(shown, "prepare")
    assert_page_is_sound(shown.frame)

    for item in ("W-1", "W-3"):
        shown.go_to(item)
        assert_page_is_sound(shown.frame)
    shown.view.show_section(VOICES)
    assert_page_is_sound(shown.frame)
    shown.view.sections.done.click()
    assert_page_is_sound(shown.frame)
    shown.page.show_concern()
    assert_page_is_sound(shown.frame)
    shown.page.later.concern.form.what.edit.setPlainText("The bag is open")
    shown.page.later.concern.form.save.click()
    assert_page_is_sound(shown.frame)
    assert len(main_buttons(shown.page)) == 1


def test_the_later_steps_are_sound_in_each_look(on_the_ward: Trust, show: Open, look: Look) -> None:
    for name in PANEL:
        score(on_the_ward, name, {"W-1": "met" if name == "ash" else "not_met"})
    on_the_ward.sync(*PANEL, *PANEL)
    shown = show("hazel")
    _go(shown, "debrief")
    assert_page_is_sound(shown.frame)
    shown.page.later.debrief.list.view.show_value("findings")
    shown.page.later.debrief.list.view.chosen.emit("findings")
    assert_page_is_sound(shown.frame)
    _go(shown, "rating")
    assert_page_is_sound(shown.frame)


def test_at_200_percent_the_steps_are_one_button_with_a_list(
    on_the_ward: Trust, show: Open, qapp: QApplication
) -> None:
    apply_look(qapp, Look(text_percent=200))
    shown = show("ash")
    button = shown.page.header.tabs.button

    press(button, Qt.Key.Key_Return)
    settle(shown.frame)
    name = focused().accessibleName()
    press(focused(), Qt.Key.Key_Up)
    press(focused(), Qt.Key.Key_Return)

    assert name == "Score, current"
    assert (button.accessibleName(), shown.page.step) == ("Step: Prepare", "prepare")


def test_a_practice_visit_goes_all_the_way_to_a_debrief_of_one(
    trust: Trust, show: Open, qtbot: QtBot, background: Background
) -> None:
    visit = begin_practice(trust["ash"])
    shown = show("ash")
    shown.editor.open(visit)
    settle(shown.frame)
    shown.page.show_step("score")
    shown.view.sections.done.click()
    shown.view.done.confirm.click()

    shown.page.show_step("debrief")
    shown.page.later.debrief.list.rest.click()
    shown.page.later.debrief.list.finish.click()

    assert shown.page.header.tabs.tab("report").reason == ""
    assert "Meadowsweet Ward" in words_on(shown.frame)


def _go(shown: Shown, step: str) -> None:
    if step == "concern":
        shown.page.show_concern()
    else:
        shown.page.show_step(step)
    settle(shown.frame)


def _tab_to(shown: Shown, words: str) -> QWidget:
    """Press Tab until the focus is on a button."""
    for _ in range(_FURTHEST):
        if focused().accessibleName() == words:
            return focused()
        press(focused(), Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {words}")
