"""Scoring as a list: by keys, saved before it shows, nothing lost, nothing rebuilt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qvisit.ui.visit.asking import Asking
from qvisit.ui.visit.entry_list import EntryButton, EntryList
from qvisit.ui.visit.sections_pane import VOICES
from qvisit.ui.widgets.answer_button import AnswerButton
from qvisit.ui.widgets.segmented import SegmentButton
from tests.ui.keyboard import CTRL, click, focused, press, the, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import button
from tests.ui.visit.conftest import Open
from tests.ui.visit.panel_pages import words_on
from tests.ui.visit.visit_pages import Shown
from tests.usecases.trust import TEMPLATE, Trust, answer

W1, W2, W3 = ((TEMPLATE, f"W-{number}") for number in (1, 2, 3))


def test_one_key_answers_and_the_answer_is_saved_when_it_shows(
    on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-1")

    type_words(focused(), "p")

    assert on_the_ward.seen_by("ash").sheet.reply(*W1) == "partly"
    assert shown.view.items.row(W1).face.answers.reply == "partly"
    assert shown.saved == ["14:02"]
    assert "1 of 3 answered" in words_on(shown.page)


def test_an_answer_that_cannot_be_saved_does_not_show(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    shown.editor.apply(lambda _ws, opened: opened)
    shown.view.items.chosen.emit(W1, "no such answer")

    assert shown.view.items.row(W1).face.answers.reply is None
    assert "is not an answer to W-1" in str(shown.failures[0])


def test_an_answer_touches_no_other_row(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    rows = [shown.view.items.row(key) for key in (W1, W2, W3)]
    buttons = shown.view.items.findChildren(AnswerButton)

    type_words(focused(), "m")
    settle(shown.frame)

    assert [shown.view.items.row(key) for key in (W1, W2, W3)] == rows
    assert shown.view.items.findChildren(AnswerButton) == buttons


def test_ctrl_z_takes_the_last_answer_back_and_the_history_keeps_it(
    on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    type_words(focused(), "m")
    type_words(focused(), "n")

    press(focused(), Qt.Key.Key_Z, CTRL)

    assert on_the_ward.seen_by("ash").sheet.reply(*W1) == "met"
    assert "Met\n14:02 · by you\nNot met\n14:02 · by you" in words_on(shown.view.side)


def test_the_arrow_keys_go_from_item_to_item(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")

    press(focused(), Qt.Key.Key_Down)
    down = shown.view.items.current
    press(focused(), Qt.Key.Key_Up)

    assert (down, shown.view.items.current) == (W2, W1)
    assert shown.view.items.row(W1).isAncestorOf(focused())


def test_the_list_is_one_tab_stop_and_tab_goes_to_the_notes(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")

    press(focused(), Qt.Key.Key_Tab)

    assert shown.view.side.isAncestorOf(focused())


def test_f3_goes_to_the_next_item_without_an_answer(on_the_ward: Trust, show: Open) -> None:
    answer(on_the_ward, "ash", "W-2")
    shown = show("ash")
    shown.go_to("W-1")

    press(focused(), Qt.Key.Key_F3)

    assert shown.view.items.current == W3


def test_ctrl_f_finds_words_in_every_item(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-1")

    press(focused(), Qt.Key.Key_F, CTRL)
    type_words(focused(), "knock")
    press(focused(), Qt.Key.Key_Return)

    assert shown.view.items.order == (W2,)
    assert shown.view.items.row(W2).isAncestorOf(focused())

    shown.view.show_done()
    press(shown.view.done.confirm, Qt.Key.Key_F, CTRL)
    press(focused(), Qt.Key.Key_A, CTRL)
    type_words(focused(), "zebra")

    assert list(shown.view.items.order) == []
    assert "No question holds these words." in words_on(shown.view.items)

    press(focused(), Qt.Key.Key_Escape)

    assert "No question holds" not in words_on(shown.view.items)
    assert shown.view.items.order


def test_the_filters_leave_what_is_unanswered_or_critical(on_the_ward: Trust, show: Open) -> None:
    answer(on_the_ward, "ash", "W-1")
    shown = show("ash")

    left = {}
    for words in ("Unanswered 2", "Critical 1", "All 3"):
        chips = shown.view.tools.findChildren(SegmentButton)
        click(next(one for one in chips if one.words == words))
        left[words] = shown.view.items.order

    assert left == {"Unanswered 2": (W2, W3), "Critical 1": (W1,), "All 3": (W1, W2, W3)}


def test_easy_words_replace_the_standard_ones(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")

    click(shown.view.tools.easy)

    said = words_on(shown.view.items)
    assert "Do staff knock and wait?" in said
    assert "Staff knock and wait." not in said


def test_an_answer_without_anybody_asked_is_said_to_have_no_vote(
    on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-3")
    type_words(focused(), "3")
    warned = words_on(shown.view.items)

    box = shown.view.items.row(W3).findChildren(Asking)[0].stepper.box
    box.setFocus()
    type_words(box, "2")
    press(box, Qt.Key.Key_Return)

    assert "You asked nobody, so this answer has no vote at the debrief." in warned
    assert "no vote" not in words_on(shown.view.items)
    assert on_the_ward.seen_by("ash").sheet.answers[W3].said.asked == 2


def test_people_asked_are_kept_before_there_is_an_answer(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    first = show("ash")
    first.go_to("W-3")
    box = first.view.items.row(W3).findChildren(Asking)[0].stepper.box
    box.setFocus()
    press(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bool(first.saved), timeout=2_000)

    again = show("ash")
    again.go_to("W-3")
    type_words(focused(), "4")

    assert on_the_ward.seen_by("ash").sheet.answers[W3].said.asked == 1


def test_a_note_being_written_is_there_after_the_lights_went_out(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    first = show("ash")
    first.go_to("W-2")
    writer = first.view.side.writer
    writer.edit.edit.setFocus()
    type_words(writer.edit.edit, "Two doors")
    qtbot.waitUntil(lambda: bool(first.saved), timeout=500)

    again = show("ash")

    assert again.view.items.current == W2
    assert again.view.side.writer.edit.text() == "Two doors"
    assert not on_the_ward.seen_by("ash").sheet.notes


@pytest.mark.parametrize("leave", ["field", "item", "page", "key"])
def test_leaving_a_note_makes_one_note_of_it(on_the_ward: Trust, show: Open, leave: str) -> None:
    shown = show("ash")
    shown.go_to("W-2")
    edit = shown.view.side.writer.edit.edit
    edit.setFocus()
    type_words(edit, "Both knocked")

    if leave == "field":
        shown.view.tools.finder.setFocus()
    elif leave == "item":
        shown.go_to("W-1")
    elif leave == "page":
        shown.page.show_step("prepare")
    else:
        press(edit, Qt.Key.Key_Return, CTRL)

    notes = on_the_ward.seen_by("ash").sheet.notes_on(*W2)
    assert [(one.said.text, one.said.method) for one in notes] == [("Both knocked", "observe")]
    assert not shown.editor.scoring.drafts()


def test_choosing_how_one_knows_does_not_end_the_note(on_the_ward: Trust, show: Open) -> None:
    shown = show("ash")
    shown.go_to("W-2")
    writer = shown.view.side.writer
    writer.edit.edit.setFocus()
    type_words(writer.edit.edit, "The sister said so")

    click(next(one for one in writer.findChildren(SegmentButton) if one.words == "Staff"))
    between = len(on_the_ward.seen_by("ash").sheet.notes)
    click(button(writer, "Add note"))
    settle(shown.frame)

    notes = on_the_ward.seen_by("ash").sheet.notes_on(*W2)
    assert (between, [one.said.method for one in notes]) == (0, ["ask_staff"])
    assert "Staff said, 14:02" in words_on(shown.view.side)


def test_people_heard_are_counted_once_and_ways_are_kept(
    on_the_ward: Trust, show: Open, qtbot: QtBot
) -> None:
    shown = show("ash")
    shown.view.show_section(VOICES)
    voices = shown.view.voices
    for box, number in ((voices.patients.box, "5"), (voices.staff.box, "3")):
        box.setFocus()
        type_words(box, number)
    used = next(one for one in voices.findChildren(SegmentButton) if one.words == "Used")
    click(used)
    qtbot.waitUntil(lambda: shown.editor.current.sheet.voices is not None, timeout=2_000)

    seen = on_the_ward.seen_by("ash")
    assert seen.sheet.voices is not None
    assert (seen.sheet.voices.said.patients, seen.sheet.voices.said.staff) == (5, 3)
    assert seen.shared.methods["M1"].now.said.state == "used"


def test_im_done_lists_what_is_unanswered_and_asks_once(on_the_ward: Trust, show: Open) -> None:
    answer(on_the_ward, "ash", "W-1")
    shown = show("ash")

    press(shown.view.sections.done, Qt.Key.Key_Space)
    said = words_on(shown.view.done)
    listed = the(shown.view.done, EntryList).keys()
    press(focused(), Qt.Key.Key_Space)

    assert "You have answered 1 of 3." in said
    assert "An open answer is never counted as bad." in said
    left = shown.view.done.findChildren(EntryButton)
    assert [one.entry.text.rpartition(" · ")[2] for one in left] == [
        "Fine if you did not see it, or it was not there to be seen.",
        "Fine if nobody could be asked, or nobody wanted to say.",
    ]
    assert left[0].accessibleName().endswith("not there to be seen.")
    assert listed == ["ward-walk/W-2", "ward-walk/W-3"]
    assert on_the_ward.person("ash") in on_the_ward.seen_by("ash").shared.finished
    assert "Your answers are saved and read-only." in words_on(shown.view.done)


def test_who_is_done_reads_only_until_they_go_on_with_a_reason(
    on_the_ward: Trust, show: Open
) -> None:
    shown = _done(show)
    shown.go_to("W-1")
    type_words(focused(), "n")
    refused = on_the_ward.seen_by("ash").sheet.reply(*W1)

    shown.view.show_done()
    press(button(shown.view.done, "Go on after all"), Qt.Key.Key_Space)
    asked = words_on(shown.view.done)
    type_words(shown.view.done.reason.edit, "I forgot the garden door")
    press(button(shown.view.done, "Go on after all"), Qt.Key.Key_Space)
    shown.go_to("W-1")
    type_words(focused(), "n")

    assert refused is None
    assert "Write a reason" in asked
    assert on_the_ward.person("ash") not in on_the_ward.seen_by("ash").shared.finished
    assert on_the_ward.seen_by("ash").sheet.reply(*W1) == "not_met"


def test_each_item_says_who_it_is_to_a_screen_reader(on_the_ward: Trust, show: Open) -> None:
    answer(on_the_ward, "ash", "W-1", "not_met")
    shown = show("ash")
    shown.go_to("W-1")

    names = [shown.view.items.row(key).accessibleName() for key in (W1, W2)]

    assert names == ["W-1, safety-critical, Not met", "W-2, No answer"]
    assert shown.view.sections.sections.accessibleName() == "Sections"


def test_a_press_on_a_small_row_answers_it_and_gives_it_its_turn(
    on_the_ward: Trust, show: Open
) -> None:
    shown = show("ash")
    shown.go_to("W-1")
    small = shown.view.items.row(W2).face.answers.findChildren(AnswerButton)[0]

    QTest.mouseClick(small, Qt.MouseButton.LeftButton)

    assert on_the_ward.seen_by("ash").sheet.reply(*W2) == "met"
    assert shown.view.items.current == W2


def _done(show: Open) -> Shown:
    shown = show("ash")
    press(shown.view.sections.done, Qt.Key.Key_Space)
    press(shown.view.done.confirm, Qt.Key.Key_Space)
    return shown
