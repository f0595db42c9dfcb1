"""A talk on the ward: voices, answers and history follow in one go."""

import pytest

from qvisit.ids import new_id
from qvisit.usecases import scoring, talks, visits
from qvisit.usecases.record import NotAllowedError
from qvisit.visits.own_kinds import TalkHeld, Told
from tests.usecases.trust import TEMPLATE, Trust, record_of


def talk(reply: str = "4", *, people: int = 1, item: str = "W-3") -> TalkHeld:
    told = (Told(template=TEMPLATE, item=item, reply=reply),) if reply else ()
    return TalkHeld(talk=new_id(), band="patient", people=people, replies=told)


def test_one_talk_feeds_the_count_the_answer_and_the_history_at_once(trust: Trust) -> None:
    ws, before = trust["rowan"], record_of(trust["rowan"])

    talks.keep_talk(ws, trust.seen_by("rowan"), talk("4", people=2))
    trust.close("rowan")

    sheet = trust.seen_by("rowan").sheet
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 2
    answer = sheet.answers[TEMPLATE, "W-3"].said
    assert (answer.reply, answer.asked, answer.from_talks) == ("4", 2, True)
    made = {name: len(ids) - len(before.get(name, ())) for name, ids in record_of(ws).items()}
    assert sum(made.values()) == 3


def test_if_one_part_cannot_be_kept_nothing_is(trust: Trust) -> None:
    ws, opened = trust["rowan"], trust.seen_by("rowan")
    before = record_of(ws)

    with pytest.raises(scoring.WrongReplyError):
        talks.keep_talk(ws, opened, talk("perhaps"))
    with pytest.raises(scoring.WrongReplyError):
        talks.keep_talk(ws, opened, talk("4", item="W-99"))
    with pytest.raises(scoring.TooLongError):
        talks.keep_talk(ws, opened, talk().model_copy(update={"words": "a" * 50_001}))

    assert record_of(ws) == before


def test_the_same_talk_again_changes_nothing(trust: Trust) -> None:
    ws, said = trust["rowan"], talk()
    opened = talks.keep_talk(ws, trust.seen_by("rowan"), said)
    before = record_of(ws)

    talks.keep_talk(ws, opened, said)

    assert record_of(ws) == before


def test_a_talk_that_is_taken_back_takes_its_answer_along_and_can_come_again(
    trust: Trust,
) -> None:
    ws, said = trust["rowan"], talk("2")
    opened = talks.keep_talk(ws, trust.seen_by("rowan"), said)

    opened = talks.take_back_talk(ws, opened, said.talk)

    assert opened.sheet.reply(TEMPLATE, "W-3") is None
    assert opened.sheet.voices is not None
    assert opened.sheet.voices.said.patients == 0
    opened = talks.take_back_talk(ws, opened, said.talk, back=False)
    assert opened.sheet.reply(TEMPLATE, "W-3") == "2"
    assert len(opened.sheet.talks[said.talk]) == 3
    with pytest.raises(talks.UnknownTalkError):
        talks.take_back_talk(ws, opened, new_id())


def test_an_own_answer_over_the_talks_stands_until_it_is_undone(trust: Trust) -> None:
    ws = trust["rowan"]
    opened = talks.keep_talk(ws, trust.seen_by("rowan"), talk("4"))
    opened = scoring.give_answer(ws, opened, TEMPLATE, "W-3", "1", asked=1)

    opened = talks.keep_talk(ws, opened, talk("3"))

    assert opened.sheet.reply(TEMPLATE, "W-3") == "1"
    assert opened.sheet.answers[TEMPLATE, "W-3"].said.asked == 2
    history = opened.sheet.history[TEMPLATE, "W-3"]
    opened = scoring.restore_answer(ws, opened, TEMPLATE, "W-3", history[0].change)
    restored = opened.sheet.answers[TEMPLATE, "W-3"].said
    assert (restored.reply, restored.from_talks) == ("4", False)
    with pytest.raises(scoring.UnknownAnswerError):
        scoring.restore_answer(ws, opened, TEMPLATE, "W-1", history[0].change)


def test_correcting_how_many_were_asked_leaves_the_answer_to_the_talks(trust: Trust) -> None:
    ws = trust["rowan"]
    opened = talks.keep_talk(ws, trust.seen_by("rowan"), talk("4"))
    opened = scoring.give_answer(ws, opened, TEMPLATE, "W-3", "4", asked=3)

    opened = talks.keep_talk(ws, opened, talk("1"))

    assert opened.sheet.reply(TEMPLATE, "W-3") == "1"


def test_a_talk_is_durable_while_it_is_filled_in(trust: Trust) -> None:
    ws, said = trust["rowan"], talk("2")
    scoring.save_draft(ws, trust.visit, talks.talk_draft(said))
    trust.close("rowan")

    kept = scoring.read_drafts(trust["rowan"], trust.visit)

    assert talks.drafted_talks(kept) == (said,)
    strange = talks.talk_draft(said)._replace(text='{"talk": 7}')
    assert talks.drafted_talks([strange]) == ()
    scoring.drop_draft(trust["rowan"], trust.visit, talks.talk_draft(said, keep=False))
    assert scoring.read_drafts(trust["rowan"], trust.visit) == []


def test_the_sheet_asks_what_is_in_the_persons_part_for_that_group(trust: Trust) -> None:
    opened = trust.seen_by("rowan")

    (part,) = talks.talk_parts(opened, "patient")

    assert [item.code for item in part.items] == ["W-3"]
    assert talks.talk_parts(opened, "staff") == ()
    assert talks.talk_parts(trust.seen_by("linden"), "patient") == ()


def test_consent_is_kept_for_quotes_alone(trust: Trust) -> None:
    said = talk("").model_copy(update={"words": "It is loud.", "consent": True})

    opened = talks.keep_talk(trust["rowan"], trust.seen_by("rowan"), said)

    assert not opened.sheet.talks[said.talk][-1].said.consent


def test_who_is_done_or_not_on_the_panel_holds_no_talk(trust: Trust) -> None:
    visits.finish_reviewer(trust["rowan"], trust.seen_by("rowan"))

    for name in ("rowan", "linden"):
        with pytest.raises(NotAllowedError):
            talks.keep_talk(trust[name], trust.seen_by(name), talk())
