"""Briefing, times, who is there, feedback: each is kept, may be passed, and is no gate."""

from datetime import UTC, datetime, timedelta

import pytest

from qvisit.usecases import frame, visits
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from tests.usecases.trust import Trust, score


def _started(trust: Trust, name: str = "hazel") -> visits.OpenVisit:
    return visits.start_visit(trust[name], trust.seen_by(name))


def test_ticks_are_their_persons_own(trust: Trust) -> None:
    every = [one.id for one in frame.briefing_points()]

    opened = frame.tick(trust["hazel"], trust.seen_by("hazel"), every, on=True)
    trust.sync("hazel", "ash")

    assert frame.step_state(opened, "briefing") == "done"
    assert frame.step_state(trust.seen_by("ash"), "briefing") == "open"
    again = frame.tick(trust["hazel"], opened, every[:1], on=False)
    assert frame.step_state(again, "briefing") == "open"


def test_ticking_twice_writes_once(trust: Trust) -> None:
    first = frame.tick(trust["hazel"], trust.seen_by("hazel"), ["purpose"], on=True)

    again = frame.tick(trust["hazel"], first, ["purpose"], on=True)

    assert again.shared.applied == first.shared.applied


def test_a_step_that_is_passed_says_not_done_and_can_be_taken_up_again(trust: Trust) -> None:
    ws = trust["ash"]

    passed = frame.pass_step(ws, trust.seen_by("ash"), "briefing", on=True)
    back = frame.pass_step(ws, passed, "briefing", on=False)

    assert frame.step_state(passed, "briefing") == "passed"
    assert frame.step_state(back, "briefing") == "open"


def test_arrival_is_when_the_panel_said_so_until_it_is_put_right(trust: Trust) -> None:
    opened = _started(trust)
    assert frame.arrived_at(opened).startswith("2027-03-09T14:02")

    opened = frame.set_arrival(trust["hazel"], opened, "13:40")

    assert frame.arrived_at(opened) == "2027-03-09T13:40:00Z"
    assert opened.shared.started is not None
    assert opened.shared.started.at.startswith("2027-03-09T14:02")


def test_times_may_lie_on_the_other_side_of_midnight(trust: Trust) -> None:
    trust.clock.now = datetime(2027, 3, 10, 0, 20, tzinfo=UTC)
    opened = _started(trust)

    opened = frame.set_arrival(trust["hazel"], opened, "23.40")
    arrived = frame.arrived_at(opened)
    opened = frame.set_left(trust["hazel"], opened, "2 am")

    assert (arrived, frame.left_at(opened)) == ("2027-03-09T23:40:00Z", "2027-03-10T02:00:00Z")
    again = frame.set_arrival(trust["hazel"], opened, "0:05")
    assert frame.arrived_at(again) == "2027-03-10T00:05:00Z"


def test_a_clock_that_was_set_back_asks_for_the_time_and_takes_it(trust: Trust) -> None:
    opened = _started(trust)
    for wrong, words in (
        (timedelta(days=-1), "clock is before the time of your arrival"),
        (timedelta(days=2), "arrived long ago"),
    ):
        trust.clock.now += wrong
        with pytest.raises(frame.WrongTimeError, match=words) as caught:
            frame.set_left(trust["hazel"], opened)
        assert caught.value.hint == "Write when you left, such as 16:30."

        left = frame.set_left(trust["hazel"], opened, "16:30")
        assert frame.left_at(left) == "2027-03-09T16:30:00Z"
        assert not frame.leaving_is_doubted(left)  # somebody said it

    trust.clock.now = datetime(2027, 3, 9, 15, 0, tzinfo=UTC)
    assert frame.leaving_is_doubted(frame.set_left(trust["hazel"], opened))


def test_leaving_is_now_or_at_a_time(trust: Trust) -> None:
    opened = _started(trust)

    now = frame.set_left(trust["hazel"], opened)
    later = frame.set_left(trust["hazel"], now, "16.30")

    assert frame.left_at(now).startswith("2027-03-09T14:02")
    assert frame.left_at(later) == "2027-03-09T16:30:00Z"
    assert later.shared.frame.left is not None
    assert not later.shared.frame.left.contested


@pytest.mark.parametrize(
    "typed", ["", "25:00", "12:60", "noon", "1:2:3", "٣:٠٠", "13", "9999999:1"]
)
def test_what_is_no_time_changes_nothing(trust: Trust, typed: str) -> None:
    opened = _started(trust)

    with pytest.raises(frame.WrongTimeError) as caught:
        frame.set_arrival(trust["hazel"], opened, typed)

    assert "Nothing has changed." in str(caught.value)
    assert frame.arrived_at(trust.seen_by("hazel")) == frame.arrived_at(opened)


def test_nobody_leaves_before_they_came(trust: Trust) -> None:
    opened = _started(trust)

    with pytest.raises(frame.WrongTimeError):
        frame.set_left(trust["hazel"], opened, "13:00")
    opened = frame.set_left(trust["hazel"], opened, "15:00")
    with pytest.raises(frame.WrongTimeError):
        frame.set_arrival(trust["hazel"], opened, "15:30")


def test_others_are_known_by_where_they_are_and_by_nothing_else(trust: Trust) -> None:
    before = {one.name: one.state for one in frame.colleagues(trust.seen_by("hazel"))}
    opened = _started(trust)
    frame.tell_presence(trust["hazel"], opened, trust.person("ash"), there=True)
    score(trust, "rowan")
    trust.sync("rowan", "hazel")

    known = frame.colleagues(trust.seen_by("hazel"))
    opened = frame.set_left(trust["hazel"], trust.seen_by("hazel"))
    left = frame.colleagues(opened)
    opened = frame.tell_presence(trust["hazel"], opened, trust.person("ash"), there=True)

    assert set(before.values()) == {"not_here"}
    assert {one.name: one.state for one in known} == {
        "Hazel": "on_ward",
        "Ash": "on_ward",
        "Rowan": "done",
    }
    assert {one.name: one.state for one in left}["Ash"] == "left"
    assert {one.name: one.state for one in frame.colleagues(opened)}["Ash"] == "on_ward"
    assert not any(field in vars(known[0]) for field in ("answered", "answers", "score"))


def test_only_the_lead_speaks_for_others(trust: Trust) -> None:
    with pytest.raises(NotAllowedError):
        frame.tell_presence(trust["ash"], trust.seen_by("ash"), trust.person("rowan"), there=True)


def test_feedback_is_kept_changed_taken_back_and_said(trust: Trust) -> None:
    ws = trust["rowan"]
    opened = frame.note_feedback(ws, trust.seen_by("rowan"), "good", " Kind \n staff. ")
    opened = frame.note_feedback(ws, opened, "fix_today", "The tap drips.")
    (tap,) = frame.feedback_of(opened, "fix_today")
    opened = frame.note_feedback(ws, opened, "fix_today", "The tap runs.", tap.said.feedback)
    trust.sync("rowan", "hazel")

    lead = frame.give_feedback(trust["hazel"], trust.seen_by("hazel"), " Nurse in charge ")
    gone = frame.note_feedback(
        ws, opened, "good", "", frame.feedback_of(opened, "good")[0].said.feedback
    )

    assert [one.said.text for one in frame.feedback_of(lead, "good")] == ["Kind staff."]
    assert [one.said.text for one in frame.feedback_of(lead, "fix_today")] == ["The tap runs."]
    assert frame.step_state(lead, "feedback") == "done"
    assert lead.shared.frame.given is not None
    assert lead.shared.frame.given.now.said.to_role == "Nurse in charge"
    assert frame.feedback_of(gone, "good") == ()


def test_words_that_are_too_long_are_named_and_nothing_is_kept(trust: Trust) -> None:
    with pytest.raises(WrongEntryError):
        frame.note_feedback(trust["ash"], trust.seen_by("ash"), "good", "word " * 200)

    assert trust.seen_by("ash").shared.frame.notes == ()
