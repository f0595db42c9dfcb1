"""Score alone: answers, notes, drafts, people heard, ways used."""

import pytest

from qvisit.usecases import notes, scoring, visits
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.visits.own_kinds import VoicesCounted
from tests.usecases.trust import TEMPLATE, Trust, answer, record_of


def test_an_answer_is_there_after_reopening(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "partly")
    trust.close("ash")

    sheet = trust.seen_by("ash").sheet

    assert sheet.reply(TEMPLATE, "W-1") == "partly"


@pytest.mark.parametrize("reply", ["", "perhaps", "5", "3"])
def test_a_reply_that_is_none_of_the_questions_is_refused(trust: Trust, reply: str) -> None:
    with pytest.raises(scoring.WrongReplyError):
        answer(trust, "ash", "W-1", reply)

    assert trust.seen_by("ash").sheet.answers == {}


@pytest.mark.parametrize("name", ["linden"])
def test_nobody_outside_the_panel_scores(trust: Trust, name: str) -> None:
    with pytest.raises(NotAllowedError) as refused:
        answer(trust, name)

    assert "You are not on this visit's panel" in str(refused.value)
    assert "Governance can add you" in str(refused.value)


def test_an_answer_is_taken_back_step_by_step(trust: Trust) -> None:
    ws = trust["ash"]
    answer(trust, "ash", "W-1", "met")
    opened = answer(trust, "ash", "W-1", "not_met")

    once = scoring.take_back_answer(ws, opened, TEMPLATE, "W-1")
    none = scoring.take_back_answer(ws, answer(trust, "ash", "W-2", "met"), TEMPLATE, "W-2")

    assert once.sheet.reply(TEMPLATE, "W-1") == "met"
    assert none.sheet.reply(TEMPLATE, "W-2") is None
    assert len(once.sheet.history[TEMPLATE, "W-1"]) == 3  # the history keeps all of them


def test_an_emptied_field_leaves_no_answer_whatever_was_answered_before(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "met")
    opened = answer(trust, "ash", "W-1", "not_met")

    opened = scoring.clear_answer(trust["ash"], opened, TEMPLATE, "W-1")

    assert opened.sheet.reply(TEMPLATE, "W-1") is None
    history = opened.sheet.history[TEMPLATE, "W-1"]
    assert [one.said.reply for one in history] == ["met", "not_met", None]


def test_a_note_keeps_its_words_and_drops_its_draft(trust: Trust) -> None:
    ws = trust["ash"]
    scoring.save_draft(ws, trust.visit, scoring.Draft(TEMPLATE, "W-1", "note", "The lock"))
    words = "The lock is broken.\nCafe\u0301 door \U0001f6aa too."

    opened = notes.keep_note(ws, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(words))

    (note,) = opened.sheet.notes_on(TEMPLATE, "W-1")
    assert note.said.text == "The lock is broken.\nCaf\u00e9 door \U0001f6aa too."
    assert scoring.read_drafts(ws, trust.visit) == []


def test_a_note_that_is_too_long_is_refused_and_its_draft_stays(trust: Trust) -> None:
    ws, long = trust["ash"], "a" * (scoring.MAX_NOTE + 1)
    scoring.save_draft(ws, trust.visit, scoring.Draft(TEMPLATE, "W-1", "note", long))

    with pytest.raises(scoring.TooLongError) as refused:
        notes.keep_note(ws, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(long))

    assert "This note has 50,001 characters; one note holds 50,000." in str(refused.value)
    assert [one.text for one in scoring.read_drafts(ws, trust.visit)] == [long]


def test_a_draft_is_one_row_that_outlives_the_program(trust: Trust) -> None:
    ws = trust["ash"]
    before = record_of(ws)
    for words in ("T", "Th", "The lock"):
        scoring.save_draft(ws, trust.visit, scoring.Draft(TEMPLATE, "W-1", "note", words))
    trust.close("ash")

    (draft,) = scoring.read_drafts(trust["ash"], trust.visit)

    assert draft == scoring.Draft(TEMPLATE, "W-1", "note", "The lock")
    assert record_of(trust["ash"]) == before
    scoring.drop_draft(trust["ash"], trust.visit, draft)
    assert scoring.read_drafts(trust["ash"], trust.visit) == []


def test_people_heard_are_counted(trust: Trust) -> None:
    counted = VoicesCounted(patients=4, carers=0, staff=3, not_heard="One person was asleep.")

    opened = scoring.count_voices(trust["ash"], trust.seen_by("ash"), counted)

    assert opened.sheet.voices is not None
    assert opened.sheet.voices.said == counted


def test_a_way_of_looking_can_be_set_again(trust: Trust) -> None:
    ws = trust["ash"]
    once = scoring.use_method(ws, trust.seen_by("ash"), "M5", "not_used")
    again = scoring.use_method(ws, once, "M5", "not_possible", "No night shift that week.")

    assert again.shared.methods["M5"].now.said.state == "not_possible"
    assert not again.shared.methods["M5"].contested
    with pytest.raises(WrongEntryError):
        scoring.use_method(ws, again, "M11", "used")


def test_a_finished_reviewer_writes_no_more_notes(trust: Trust) -> None:
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))

    with pytest.raises(NotAllowedError):
        notes.keep_note(trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted("Late"))
