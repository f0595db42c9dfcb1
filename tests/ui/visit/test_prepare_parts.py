"""The parts of Prepare by keyboard: each is kept, each can be passed, none is a gate."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qvisit.ui.background import Background
from qvisit.ui.choosers import Choosers
from qvisit.ui.theme import Look
from qvisit.ui.visit.prepare_step import (
    BRIEFING,
    CARE,
    LEAVING,
    PACK,
    PARTS,
    PLAN,
    WARD,
    PrepareStep,
)
from qvisit.usecases import care, frame, pack, visits
from qvisit.usecases.scoring import read_drafts
from tests.report.reading import text_of
from tests.ui.keyboard import focused, press, type_words
from tests.ui.layout_checks import assert_all_named, assert_nothing_cut, focusable, settle
from tests.ui.page_checks import assert_page_is_sound, button, main_buttons
from tests.ui.visit.panel_pages import open_step, words_on
from tests.usecases.trust import Trust, score
from tests.usecases.workbooks import read_book

Idle = Callable[[], None]
Open = Callable[..., PrepareStep]
ENTER, F8, SPACE = Qt.Key.Key_Return, Qt.Key.Key_F8, Qt.Key.Key_Space


@pytest.fixture
def prepare(trust: Trust, background: Background, qtbot: QtBot, tmp_path: Path) -> Open:
    """Shows a part of the step to somebody; a sheet is taken from, and saved to, `path`."""

    def show(name: str, part: str, path: Path | None = None) -> PrepareStep:
        choosers = Choosers(
            pdf=lambda *_: tmp_path / "words.pdf",
            sheet=lambda *_: path,
            empty_sheet=lambda *_: path,
        )
        step = open_step(
            trust, name, lambda editor, _ws: PrepareStep(background, editor, choosers), qtbot
        )
        step.show_part(part)
        settle(step)
        return step

    return show


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """The shipped sheet, filled in."""
    path = pack.save_empty_sheet(tmp_path / "pack.xlsx")
    book = read_book(path)
    row = ("April to June 2026", 5840, 18.2, "per 1,000 bed-days", "Log", "Mostly at night.")
    for at, text in enumerate(row, start=2):
        book["Figures"].cell(2, at, text)
    book["Past visits"].append(["14 May 2025", "Announced", "Good", "Kind staff.", "Report"])
    book["Open actions"].append(["Mend the doors", "Estates", "30 June 2027", "Begun", "Plan"])
    book.save(path)
    return path


def _fill(step: PrepareStep, idle: Idle) -> None:
    press(step.pack.door.fill, ENTER)
    idle()
    settle(step)


def test_a_sheet_is_shown_before_it_comes_in(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    assert "There is no pack yet." in words_on(step)

    _fill(step, idle)
    looked = words_on(step)
    before = trust.seen_by("hazel").shared.frame.pack
    assert focused() is step.pack.offer.take
    press(focused(), ENTER)
    settle(step)

    assert "1 figure, 1 past visit, 1 open action" in looked
    assert "Nothing is saved yet." in looked
    assert before is None
    assert trust.seen_by("hazel").shared.frame.pack is not None
    shown = words_on(step)
    for words in ("18.2 per 1,000 bed-days", "8 months old", "Kind staff.", "Mend the doors"):
        assert words in shown
    assert "Imported today at" in shown
    assert "Not known: Restrictive practice," in shown
    assert focused() is step.pack.door.fill


def test_leaving_the_sheet_saves_nothing(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    _fill(step, idle)

    press(step.pack.offer.leave, ENTER)

    assert trust.seen_by("hazel").shared.frame.pack is None
    assert not step.pack.offer.isVisibleTo(step)
    assert focused() is step.pack.door.fill


def test_what_stands_against_a_sheet_is_said_cell_by_cell(
    trust: Trust, prepare: Open, idle: Idle, sheet: Path
) -> None:
    book = read_book(sheet)
    book["Figures"]["G2"] = "See 999 000 0018"
    book["Past visits"]["A2"] = "soon"
    book.save(sheet)
    step = prepare("hazel", PACK, sheet)

    _fill(step, idle)

    said = words_on(step)
    assert "2 things stand against this pack. Nothing of it was saved." in said
    assert "Figures, row 2, column “What it means”: This is an NHS number." in said
    assert "Past visits, row 2, column “Day”: “soon” is not a day." in said
    assert not step.pack.offer.isVisibleTo(step)
    assert trust.seen_by("hazel").shared.frame.pack is None
    assert step.pack.door.fill.reason == ""


def test_a_file_that_is_no_sheet_is_refused_in_words(
    prepare: Open, idle: Idle, tmp_path: Path
) -> None:
    (tmp_path / "photo.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    step = prepare("hazel", PACK, tmp_path / "photo.xlsx")

    _fill(step, idle)

    assert "neither an Excel sheet nor a CSV file" in words_on(step)


def test_the_empty_sheet_can_be_saved_from_the_window(prepare: Open, tmp_path: Path) -> None:
    step = prepare("hazel", PACK, tmp_path / "empty.xlsx")

    press(step.pack.door.sheet, ENTER)

    assert pack.look_into_pack(tmp_path / "empty.xlsx").is_empty
    assert f"Saved as {tmp_path / 'empty.xlsx'}." in words_on(step)


def test_an_lx_reviewer_reads_what_it_means_in_easy_words_and_fills_nothing(
    trust: Trust, prepare: Open, sheet: Path
) -> None:
    pack.fill_pack(trust["hazel"], trust.seen_by("hazel"), pack.look_into_pack(sheet))
    trust.sync("hazel", "rowan")

    said = words_on(step := prepare("rowan", PACK))

    assert said.index("Things that went wrong") < said.index("Mostly at night.")
    assert said.index("Mostly at night.") < said.index("18.2 per 1,000")
    assert "Is it fair for everybody?" in said
    assert not step.pack.door.isVisibleTo(step)


def test_one_key_goes_on_and_says_not_done(trust: Trust, prepare: Open) -> None:
    step = prepare("ash", PACK)

    for _ in range(3):
        press(step, F8)
        settle(step)

    assert step.current == WARD
    opened = trust.seen_by("ash")
    assert [frame.step_state(opened, one) for one in ("pack", "briefing", "care")] == ["passed"] * 3
    entry = step.parts.button(BRIEFING)
    assert entry is not None
    assert entry.accessibleName() == "Briefing and conduct, Not done, passed"
    assert step.ward.isAncestorOf(focused())


def test_what_is_done_is_not_passed(trust: Trust, prepare: Open) -> None:
    step = prepare("ash", BRIEFING)
    for every in step.briefing.every:
        press(every, ENTER)

    press(step, F8)

    opened = trust.seen_by("ash")
    assert frame.step_state(opened, "briefing") == "done"
    assert opened.shared.frame.passed == {}
    assert step.current == CARE


def test_the_way_on_names_what_comes_next(prepare: Open) -> None:
    step = prepare("ash", PLAN)

    assert step.plan.go_on.words == "Next: Intelligence pack (F8)"
    press(step.plan.go_on, ENTER)
    assert step.pack.go_on.words == "Not now. Next: Briefing and conduct (F8)"
    step.show_part(LEAVING)
    assert not step.leaving.go_on.isVisibleTo(step)


def test_ticks_are_kept_one_by_one_and_by_whoever_ticked(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", BRIEFING)
    box = step.briefing.boxes["purpose"]
    easy = box.accessibleName()

    press(box, SPACE)

    known = trust.seen_by("rowan").shared.frame
    assert easy == "I know why we are here. I know what I do."
    assert known.has_ticked(trust.person("rowan"), "purpose")
    assert not known.has_ticked(trust.person("hazel"), "purpose")
    press(box, SPACE)
    assert not trust.seen_by("rowan").shared.frame.has_ticked(trust.person("rowan"), "purpose")


def test_governance_sees_the_points_and_ticks_nothing(trust: Trust, prepare: Open) -> None:
    trust.sync("linden")
    step = prepare("linden", BRIEFING)

    assert not step.briefing.boxes["purpose"].isEnabled()
    assert not step.briefing.pill.isVisibleTo(step)
    press(step, F8)
    assert trust.seen_by("linden").shared.frame.passed == {}


def test_how_somebody_is_today_is_kept_here_alone(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    before = trust.seen_by("rowan").shared.applied

    press(step.care.today.tiles.tile("not_today"), SPACE)

    own = care.own_care(trust["rowan"], trust.seen_by("rowan"))
    assert own.today == "not_today"
    assert trust.seen_by("rowan").shared.applied == before
    assert "nobody asks why" in words_on(step)
    again = prepare("rowan", CARE)
    assert again.care.today.tiles.value == "not_today"


def test_support_and_saying_no_are_the_persons_own_choice(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)

    press(step.care.today.support, SPACE)
    press(step.care.today.rather_not, ENTER)

    own = care.own_care(trust["rowan"], trust.seen_by("rowan"))
    assert (own.support, own.stopped) == (True, "rather_not")
    assert step.care.today.rather_not.words == "I will do it after all"
    trust.sync("rowan", "hazel")
    seen = words_on(prepare("hazel", CARE))
    assert "Support is welcome" in seen
    assert "Would rather not" in seen
    press(step.care.today.rather_not, ENTER)
    assert care.own_care(trust["rowan"], trust.seen_by("rowan")).stopped == ""


def test_stopping_for_now_is_nobody_elses_business(trust: Trust, prepare: Open) -> None:
    visits.start_visit(trust["rowan"], trust.seen_by("rowan"))
    step = prepare("rowan", CARE)
    before = trust.seen_by("rowan").shared.applied

    press(step.care.stop.later, ENTER)

    assert trust.seen_by("rowan").shared.applied == before
    assert care.stopped_for_now(trust["rowan"], trust.seen_by("rowan"))


def test_handing_over_is_asked_once_more_and_the_lead_sees_it(trust: Trust, prepare: Open) -> None:
    visits.start_visit(trust["rowan"], trust.seen_by("rowan"))
    step = prepare("rowan", CARE)
    stop = step.care.stop

    press(stop.hand_over, ENTER)
    assert focused() is stop.sure
    press(stop.back, ENTER)
    assert focused() is stop.hand_over
    before = trust.seen_by("rowan").shared.finished
    press(stop.hand_over, ENTER)
    press(focused(), ENTER)
    settle(step)

    assert before == {}
    assert "You handed the rest over. Thank you." in words_on(step)
    trust.sync("rowan", "hazel")
    assert "Hands the rest over" in words_on(prepare("hazel", CARE))


def test_there_is_nothing_to_stop_before_the_panel_is_there(trust: Trust, prepare: Open) -> None:
    assert not prepare("rowan", CARE).care.stop.isVisible()


def test_induction_and_buddy_are_kept_and_shown_to_the_lead(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    ready = step.care.ready
    type_words(ready.day.edit, "soon")
    press(ready.keep, ENTER)
    assert "Write a day, such as 9 March 2027." in words_on(step)

    ready.day.edit.clear()
    type_words(ready.day.edit, "1 March 2027")
    press(ready.day.edit, ENTER)
    type_words(ready.buddy.edit, "Ash")
    press(ready.name, ENTER)

    assert "Induction done: 1 March 2027." in words_on(step)
    assert frame.step_state(trust.seen_by("rowan"), "care") == "done"
    trust.sync("rowan", "hazel")
    assert "induction 1 March 2027 · practice not said · buddy Ash" in words_on(
        prepare("hazel", CARE)
    )


def test_the_time_of_arrival_can_be_put_right(trust: Trust, prepare: Open) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    step = prepare("hazel", WARD)
    type_words(step.ward.arrived.edit, "half one")
    press(step.ward.correct, ENTER)
    assert "“half one” is not a time. Nothing has changed. Write it as 14:02." in words_on(step)

    step.ward.arrived.edit.clear()
    type_words(step.ward.arrived.edit, "13:40")
    press(step.ward.arrived.edit, ENTER)

    assert "The panel arrived at 13:40." in words_on(step)
    assert frame.arrived_at(trust.seen_by("hazel")) == "2027-03-09T13:40:00Z"


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

    press(step.leaving.left.leave, ENTER)
    offer = button(step, "Rowan: I offered it")
    offer.setFocus()
    press(offer, ENTER)
    settle(step)
    assert focused() is button(step, "Rowan: It took place")
    press(focused(), ENTER)
    settle(step)
    press(step.leaving.closing.tiles.tile("hard"), SPACE)

    opened = trust.seen_by("hazel")
    assert "The panel left at" in words_on(step)
    assert frame.left_at(opened)
    assert opened.shared.frame.happened[trust.person("rowan")].said.how == "happened"
    assert "By 10 March 2027 at" in words_on(step)  # for Ash, who was not offered one yet
    assert care.own_care(trust["hazel"], opened).closing == "hard"


def test_nobody_leaves_a_ward_that_nobody_came_to(prepare: Open) -> None:
    step = prepare("hazel", LEAVING)

    assert step.leaving.left.leave.reason == "The panel has not arrived yet."


def test_nothing_on_a_part_is_cut(trust: Trust, prepare: Open, look: Look, sheet: Path) -> None:
    _everything(trust, sheet)
    step = prepare("hazel", PLAN)

    for part in PARTS:
        step.show_part(part)
        assert_page_is_sound(step)


def test_tab_goes_from_the_parts_into_the_part(trust: Trust, prepare: Open) -> None:
    step = prepare("rowan", CARE)
    stops = focusable(step)

    entry = step.parts.button(CARE)

    assert entry is not None
    assert stops.index(entry) < stops.index(step.care.today.tiles.tile("ready"))
    assert stops.index(step.care.ready.name) < stops.index(step.care.go_on)


def test_nothing_of_an_offer_is_cut(
    trust: Trust, prepare: Open, look: Look, idle: Idle, sheet: Path
) -> None:
    step = prepare("hazel", PACK, sheet)
    _fill(step, idle)

    assert_nothing_cut(step)
    assert_all_named(step)
    assert main_buttons(step) == ["Bring it in"]


def test_the_parts_can_be_reached_where_there_is_room_for_one(prepare: Open, look: Look) -> None:
    step = prepare("rowan", PLAN)
    if not step.parts.isVisibleTo(step):
        press(_switch(step), Qt.Key.Key_Left)
        press(focused(), SPACE)
        settle(step)
    entry = step.parts.button(CARE)
    assert entry is not None

    press(entry, ENTER)
    settle(step)

    assert step.current == CARE
    assert step.care.isVisibleTo(step)


def _switch(step: PrepareStep) -> QWidget:
    """The chosen button of the switch between the parts and the part, with the focus."""
    found = next(
        one
        for one in step.findChildren(QRadioButton)
        if one.isVisibleTo(step) and one.accessibleName().startswith("This part")
    )
    found.setFocus()
    return found


def _everything(trust: Trust, sheet: Path) -> None:
    ws = trust["hazel"]
    opened = pack.fill_pack(ws, trust.seen_by("hazel"), pack.look_into_pack(sheet))
    opened = visits.start_visit(ws, opened)
    opened = frame.note_feedback(ws, opened, "good", "Staff sat down with people. " * 6)
    opened = frame.set_left(ws, opened)
    opened = care.offer_talk(ws, opened, trust.person("ash"))
    care.tell_support(trust["rowan"], trust.seen_by("rowan"), wanted=True)
    care.rather_not(trust["rowan"], trust.seen_by("rowan"), on=True)
    trust.sync("rowan", "hazel")
