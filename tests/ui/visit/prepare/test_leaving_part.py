"""On the ward and before leaving: times, people, words, talks."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from qvisit.ui.editor import VisitEditor
from qvisit.ui.visit.prepare_step import (
    LEAVING,
    WARD,
    PrepareStep,
)
from qvisit.ui.widgets.buttons import WordButton
from qvisit.usecases import care, frame, visits
from qvisit.usecases.scoring import read_drafts
from tests.report.reading import text_of
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button, main_buttons
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.prepare.around import ENTER, SPACE, Idle, Open
from tests.usecases.trust import Trust, score


def test_the_time_of_arrival_can_be_put_right(trust: Trust, prepare: Open) -> None:
    step = prepare("hazel", WARD)
    assert main_buttons(step) == []
    assert "I am on the ward" not in _buttons(step)  # it would say nothing yet
    editor = step.findChild(VisitEditor)
    assert editor is not None
    frame.tick(trust["hazel"], trust.seen_by("hazel"), ["purpose"], on=True)
    trust.clock.now -= timedelta(minutes=20)
    editor.start()
    settle(step)
    assert "Ash: Is on the ward" in _buttons(step)
    assert "This clock had been set back: look at the time. Such as 14:02." in words_on(step)
    type_words(step.ward.arrived.edit, "half one")
    press(step.ward.correct, ENTER)
    assert "“half one” is not a time. Nothing has changed. Write it as 14:02." in words_on(step)

    step.ward.arrived.edit.clear()
    type_words(step.ward.arrived.edit, "13:40")
    press(step.ward.arrived.edit, ENTER)

    assert "The panel arrived at 13:40." in words_on(step)
    assert "had been set back" not in words_on(step)
    assert frame.arrived_at(trust.seen_by("hazel")) == "2027-03-09T13:40:00Z"


def _buttons(step: PrepareStep) -> list[str]:
    shown = [one for one in step.findChildren(WordButton) if one.isVisibleTo(step)]
    return [one.accessibleName() or one.words for one in shown]


def test_others_show_where_they_are_and_never_how_much_they_answered(
    trust: Trust, prepare: Open
) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    score(trust, "rowan")
    trust.sync("rowan", "hazel")
    step = prepare("hazel", WARD)

    there = button(step.ward, "Ash: Is on the ward")
    there.setFocus()
    press(there, ENTER)
    settle(step)

    said = words_on(step.ward)
    assert "As of the last sync, today at" in said
    assert [said.count(word) for word in ("On the ward", "Done")] == [3, 1]  # and the heading
    assert "3 of 3" not in said
    assert focused().accessibleName() == "Ash: Has left"


def test_words_before_leaving_are_kept_printed_and_said(
    trust: Trust, prepare: Open, idle: Idle, tmp_path: Path
) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    step = prepare("hazel", LEAVING)
    card = step.leaving.feedback
    press(card.good.add, ENTER)
    assert "Write a few words first." in words_on(step)
    type_words(card.good.field.edit, "Kind staff.")
    press(card.good.field.edit, ENTER)
    type_words(card.fix.field.edit, "The tap drips.")
    press(card.fix.add, ENTER)

    press(card.print, ENTER)
    idle()
    press(card.said, ENTER)

    page = text_of((tmp_path / "words.pdf").read_bytes(), tmp_path)
    assert "Kind staff." in page
    assert "The tap drips." in page
    assert "They are not a rating." in page
    assert "Said to: Nurse in charge, today at" in words_on(step)
    assert card.good.field.text() == ""
    press(button(step, "Take back: Kind staff."), ENTER)
    assert [one.said.text for one in trust.seen_by("hazel").shared.frame.notes] == [
        "The tap drips."
    ]
    card.fix.show_visit(trust.seen_by("hazel"), read_only=True)
    assert "Take back: The tap drips." not in _buttons(step)


def test_words_that_are_being_typed_are_there_after_a_crash(
    trust: Trust, prepare: Open, qtbot: QtBot
) -> None:
    step = prepare("hazel", LEAVING)
    field = step.leaving.feedback.good.field
    type_words(field.edit, "Half a sent")
    kept = [("feedback.good", "Half a sent")]
    qtbot.waitUntil(lambda: _drafts(trust) == kept)

    again = prepare("hazel", LEAVING)

    assert again.leaving.feedback.good.field.text() == "Half a sent"
    press(again.leaving.feedback.good.field.edit, ENTER)
    assert _drafts(trust) == []


def _drafts(trust: Trust) -> list[tuple[str, str]]:
    return [(one.field, one.text) for one in read_drafts(trust["hazel"], trust.visit)]


def test_leaving_is_one_press_and_the_talk_is_ticked(trust: Trust, prepare: Open) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    step = prepare("hazel", LEAVING)
    assert main_buttons(step) == ["We have left the ward"]
    trust.clock.now -= timedelta(days=1)
    press(step.leaving.left.leave, ENTER)
    assert "This laptop’s clock is before the time of your arrival." in words_on(step)
    assert focused() is step.leaving.left.time.edit
    trust.clock.now += timedelta(days=1)

    press(step.leaving.left.leave, ENTER)
    assert step.leaving.left.isAncestorOf(focused())
    offer = button(step, "Rowan: I offered it")
    offer.setFocus()
    press(offer, ENTER)
    settle(step)
    assert focused() is button(step, "Rowan: It took place")
    press(focused(), ENTER)
    settle(step)
    assert focused() is button(step, "Rowan: Put it right")
    press(focused(), ENTER)
    settle(step)
    press(button(step, "Rowan: It took place"), ENTER)
    settle(step)
    press(step.leaving.closing.tiles.tile("unsaid"), SPACE)

    opened = trust.seen_by("hazel")
    assert "The panel left at" in words_on(step)
    assert frame.left_at(opened)
    assert opened.shared.frame.happened[trust.person("rowan")].said.how == "happened"
    assert "By 10 March 2027 at" in words_on(step)  # for Ash, who was not offered one yet
    assert care.own_care(trust["hazel"], opened).closing == "unsaid"
    trust.clock.now += timedelta(days=2)
    again = words_on(prepare("hazel", LEAVING))
    assert "It was to be offered by 10 March 2027 at" in again


def test_nobody_leaves_a_ward_that_nobody_came_to(prepare: Open) -> None:
    step = prepare("hazel", LEAVING)

    assert step.leaving.left.leave.reason == "The panel has not arrived yet."
