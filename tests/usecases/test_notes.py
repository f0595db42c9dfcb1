"""Notes are edited, taken back and quoted; jots are sorted."""

import pytest

from qvisit.ids import new_id
from qvisit.usecases import notes, scoring
from qvisit.usecases.notes import NO_ITEM, WHOLE_VISIT, Noted
from qvisit.usecases.record import WrongEntryError
from tests.usecases.trust import TEMPLATE, Trust, record_of

KEY = (TEMPLATE, "W-1")


def test_several_notes_stand_on_one_item_each_with_its_source(trust: Trust) -> None:
    ws, opened = trust["ash"], trust.seen_by("ash")
    quote = Noted("It never locks.", "ask_patient", is_quote=True, consent=True)

    opened = notes.keep_note(ws, opened, KEY, quote)
    seen = Noted("The lock turns.", "observe", seen_at="2027-03-09T10:40:00Z")
    notes.keep_note(ws, opened, KEY, seen)
    trust.close("ash")

    first, second = trust.seen_by("ash").sheet.notes_on(*KEY)
    assert (first.said.method, first.said.is_quote, first.said.consent) == (
        "ask_patient",
        True,
        True,
    )
    assert (second.said.text, second.said.seen_at) == ("The lock turns.", "2027-03-09T10:40:00Z")


def test_a_note_is_edited_and_taken_back_and_its_history_stays(trust: Trust) -> None:
    ws = trust["ash"]
    opened = notes.keep_note(ws, trust.seen_by("ash"), KEY, Noted("The lock is broken."))
    (name,) = opened.sheet.notes

    opened = notes.keep_note(ws, opened, KEY, Noted("The lock is stiff."), note=name)
    assert [one.said.text for one in opened.sheet.notes_on(*KEY)] == ["The lock is stiff."]
    opened = notes.take_back_note(ws, opened, name)

    assert opened.sheet.notes_on(*KEY) == ()
    texts = [one.said.text for one in opened.sheet.note_history[name]]
    assert texts == ["The lock is broken.", "The lock is stiff.", ""]


def test_the_same_note_again_changes_nothing(trust: Trust) -> None:
    ws = trust["ash"]
    opened = notes.keep_note(ws, trust.seen_by("ash"), KEY, Noted("The lock is broken."))
    before = record_of(ws)

    (name,) = opened.sheet.notes
    notes.keep_note(ws, opened, KEY, Noted("The lock is broken."), note=name)

    assert record_of(ws) == before


def test_what_is_no_note_is_refused(trust: Trust) -> None:
    ws, opened = trust["ash"], trust.seen_by("ash")

    with pytest.raises(scoring.TooLongError):
        notes.keep_note(ws, opened, KEY, Noted("a" * 50_001))
    with pytest.raises(WrongEntryError):
        notes.keep_note(ws, opened, KEY, Noted("Later.", seen_at="10:40"))
    with pytest.raises(notes.UnknownNoteError):
        notes.take_back_note(ws, opened, new_id())
    with pytest.raises(notes.UnknownNoteError):
        notes.sort_jot(ws, opened, new_id(), KEY)
    with pytest.raises(notes.UnknownNoteError):
        notes.keep_note(ws, opened, KEY, Noted("Mine."), note=new_id())

    assert trust.seen_by("ash").sheet.notes == {}


def test_a_jot_waits_until_it_is_given_to_an_item_or_to_the_whole_visit(trust: Trust) -> None:
    ws = trust["ash"]
    opened = notes.jot(ws, trust.seen_by("ash"), "The bins are full.")
    opened = notes.jot(ws, opened, "Warm welcome.")
    first, second = (one.said.note for one in opened.sheet.jots)

    opened = notes.sort_jot(ws, opened, first, KEY)
    opened = notes.sort_jot(ws, opened, second, WHOLE_VISIT)

    assert opened.sheet.jots == ()
    (sorted_note,) = opened.sheet.notes_on(*KEY)
    assert (sorted_note.said.note, sorted_note.said.text) == (first, "The bins are full.")
    assert opened.sheet.notes[second].said.whole_visit
    opened = notes.keep_note(ws, opened, NO_ITEM, Noted("A warm welcome."), note=second)
    assert opened.sheet.notes[second].said.whole_visit
    opened = notes.sort_jot(ws, opened, second, NO_ITEM)
    assert [one.said.note for one in opened.sheet.jots] == [second]


def test_a_jot_that_is_taken_back_waits_no_more(trust: Trust) -> None:
    ws = trust["ash"]
    opened = notes.jot(ws, trust.seen_by("ash"), "The bins are full.")

    opened = notes.take_back_note(ws, opened, opened.sheet.jots[0].said.note)

    assert opened.sheet.jots == ()


def test_an_item_is_flagged_until_it_is_not(trust: Trust) -> None:
    ws = trust["ash"]
    opened = scoring.flag_item(ws, trust.seen_by("ash"), *KEY, on=True)
    before = record_of(ws)
    opened = scoring.flag_item(ws, opened, *KEY, on=True)
    assert record_of(ws) == before

    assert trust.seen_by("ash").sheet.is_flagged(*KEY)
    opened = scoring.flag_item(ws, opened, *KEY, on=False)
    assert not opened.sheet.is_flagged(*KEY)
