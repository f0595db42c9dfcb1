"""Notes, their sources and quotes, the history of answers, and flags, in the real window."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from qvisit.ui.answer_keys import set_single_keys
from qvisit.ui.visit.entry_list import EntryButton
from qvisit.ui.visit.item_side import ItemSide
from qvisit.ui.visit.list_tools import FLAGGED
from qvisit.ui.visit.own_work import GUIDED, LIST
from qvisit.ui.widgets.segmented import SegmentButton
from qvisit.visits.own_kinds import NoteWritten
from tests.ui.keyboard import CTRL, click, focused, press, type_words
from tests.ui.layout_checks import settle
from tests.ui.page_checks import assert_page_is_sound, words_on
from tests.ui.visit.conftest import Sit
from tests.ui.visit.evening import Evening
from tests.ui.visit.every_scale import key


def at(sit: Sit, code: str) -> Evening:
    """Ash, who looks, at one item of the list."""
    evening = sit("ash")
    evening.window.pages.visit.score.show_face(LIST)
    evening.go_to(code)
    return evening


def side(evening: Evening) -> ItemSide:
    """The help and notes of the item in hand."""
    return evening.view.side


def write(evening: Evening, words: str, way: str = "") -> None:
    """Write a note with the keyboard, after choosing how one knows."""
    writer = side(evening).writer
    if way:
        buttons = writer.chips.findChildren(SegmentButton)
        click(next(one for one in buttons if one.words == way))
    writer.edit.edit.setFocus()
    type_words(writer.edit.edit, words)


def add(evening: Evening) -> None:
    """Ctrl+Enter: the note is written."""
    press(side(evening).writer.edit.edit, Qt.Key.Key_Return, CTRL)


def notes(evening: Evening, code: str) -> list[NoteWritten]:
    """The notes on an item that are on the disk."""
    sheet = evening.trust.seen_by("ash").sheet
    return [one.said for one in sheet.notes_on(*key(code))]


def pressed(evening: Evening, name: str) -> None:
    """Press a button of the side by the beginning of its name."""
    buttons = side(evening).findChildren(QAbstractButton)
    shown = [one for one in buttons if one.isVisibleTo(evening.window)]
    click(next(one for one in shown if one.accessibleName().startswith(name)))


def test_each_note_keeps_its_own_source_time_and_quote(sit: Sit) -> None:
    evening = at(sit, "E-YES")
    marks = side(evening).writer.marks
    write(evening, "The kettle is locked.", "Saw it")
    marks.time.set_text("half past")
    add(evening)
    assert notes(evening, "E-YES") == []
    assert side(evening).writer.edit.text() == "The kettle is locked."
    assert "Write a time, such as 10:40 or 2 pm." in words_on(side(evening))
    drafts = evening.window.editor.scoring.drafts()
    assert [one.text for one in drafts if one.field == "note"] == ["The kettle is locked."]

    marks.time.set_text("10:40")
    add(evening)
    write(evening, "We get tea at night.", "Patient")
    click(marks.quote)
    add(evening)
    write(evening, "Tea is on the list.", "Records")
    add(evening)
    write(evening, "It was dark.")
    marks.time.set_text("23:50")  # later than now was yesterday, for those who visit at night
    add(evening)

    seen, told, read, night = notes(evening, "E-YES")
    assert (seen.method, seen.seen_at, seen.is_quote) == ("observe", "2027-03-09T10:40:00Z", False)
    assert (told.method, told.is_quote, told.consent) == ("ask_patient", True, False)
    assert (read.method, read.is_quote) == ("check_record", False)
    assert night.seen_at == "2027-03-08T23:50:00Z"
    shown = words_on(side(evening))
    assert "Saw it, 10:40, written 14:02" in shown
    assert "“We get tea at night.”\nTheir own words. Held back: they have not agreed." in shown
    assert_page_is_sound(side(evening))
    assert evening.failures == []


def test_a_note_is_changed_and_taken_back_and_all_it_said_is_kept(sit: Sit) -> None:
    evening = at(sit, "E-YES")
    writer = side(evening).writer
    write(evening, "The kettle is locked.")
    add(evening)

    pressed(evening, "Change this note")
    type_words(writer.edit.edit, " Or not.")
    pressed(evening, "Leave it as it was")
    assert [one.text for one in notes(evening, "E-YES")] == ["The kettle is locked."]
    assert writer.edit.text() == ""

    write(evening, "Of 999 000 0018")  # it waits for an answer, and gives way to nothing
    pressed(evening, "Change this note")
    assert writer.edit.text() == "Of 999 000 0018"
    assert writer.edit.edit.hasFocus()
    writer.edit.edit.clear()

    pressed(evening, "Change this note")
    assert writer.edit.text() == "The kettle is locked."
    writer.edit.edit.clear()
    type_words(writer.edit.edit, "The kettle is empty.")
    add(evening)
    assert [one.text for one in notes(evening, "E-YES")] == ["The kettle is empty."]
    pressed(evening, "Take back this note")

    assert notes(evening, "E-YES") == []
    (versions,) = evening.trust.seen_by("ash").sheet.note_history.values()
    texts = [one.said.text for one in versions]
    assert texts == ["The kettle is locked.", "The kettle is empty.", ""]
    assert side(evening).isAncestorOf(focused())


def test_any_earlier_answer_can_be_gone_back_to(sit: Sit) -> None:
    evening = at(sit, "E-MET3")
    evening.trust.clock.now += timedelta(minutes=10)  # after all that was written in the morning
    for letter in "mpnpn":
        type_words(focused(), letter)
    assert evening.saved("E-MET3") == "not_met"
    assert "Show all 5" in [
        one.accessibleName() for one in side(evening).findChildren(QAbstractButton)
    ]
    assert_page_is_sound(side(evening))

    pressed(evening, "Show all 5")
    pressed(evening, "Go back to Met")

    assert evening.saved("E-MET3") == "met"
    sheet = evening.trust.seen_by("ash").sheet
    replies = [one.said.reply for one in sheet.history[key("E-MET3")]]
    assert replies == ["met", "partly", "not_met", "partly", "not_met", "met"]
    assert side(evening).isAncestorOf(focused())

    evening.trust.clock.now += timedelta(days=1)
    evening.window.pages.visit.score.show_face(GUIDED)
    view = evening.window.pages.visit.score.guided.view
    view.question.add.click()
    settle(evening.window)
    history = view.words.history
    buttons = [one for one in history.findChildren(QAbstractButton) if one.isVisible()]
    next(one for one in buttons if one.accessibleName().startswith("Go back to Partly")).click()
    back = evening.saved("E-MET3")
    history.undo.click()

    assert "Met\n9 March 2027, 14:12 · by you" in words_on(history)
    assert (back, evening.saved("E-MET3")) == ("partly", "met")


def test_f_or_its_button_flags_an_item_and_the_filter_finds_it(sit: Sit) -> None:
    evening = at(sit, "E-TEXT")
    type_words(focused(), "ff")
    evening.go_to("E-YES")
    set_single_keys(False)
    try:
        press(focused(), Qt.Key.Key_F)
    finally:
        set_single_keys(True)
    assert evening.trust.seen_by("ash").sheet.flags == {}
    assert evening.saved("E-TEXT") == "ff"

    press(focused(), Qt.Key.Key_F)

    assert evening.trust.seen_by("ash").sheet.is_flagged(*key("E-YES"))
    assert evening.view.items.row(key("E-YES")).accessibleName().endswith("flagged")
    sections = [one.entry for one in evening.view.sections.sections.findChildren(EntryButton)]
    assert [one.words for one in sections if one.text == "1 flagged"] == ["Safe at night"]
    evening.view.tools.view.chosen.emit(FLAGGED)
    assert evening.listed() == ["E-YES"]
    evening.go_to("E-YES")
    press(focused(), Qt.Key.Key_F)
    assert not evening.trust.seen_by("ash").sheet.is_flagged(*key("E-YES"))

    evening.go_to("E-YES")
    pressed(evening, "Flag it")
    assert evening.trust.seen_by("ash").sheet.is_flagged(*key("E-YES"))
    pressed(evening, "Take the flag away")
    assert not evening.trust.seen_by("ash").sheet.is_flagged(*key("E-YES"))
