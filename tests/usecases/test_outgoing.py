"""What became of what this laptop wrote, and what others wait for."""

from qvisit.ids import new_id
from qvisit.usecases import concerns, notes
from qvisit.usecases.fetched_today import list_fetched_today
from qvisit.usecases.holds import place_hold
from qvisit.usecases.notes import Noted
from qvisit.usecases.outgoing import Outgoing, pressing_changes
from qvisit.usecases.practice import begin_practice
from qvisit.usecases.record import record
from qvisit.usecases.sync_overview import look_sync
from qvisit.usecases.visits import finish_reviewer, open_visit, start_visit
from qvisit.visits.kinds import WardEntered
from qvisit.visits.streams import REGISTER
from tests.usecases.trust import TEMPLATE, Trust, answer


def outgoing(trust: Trust, name: str) -> list[Outgoing]:
    """What the sync page of somebody lists."""
    return list(look_sync(trust[name]).outgoing)


def test_each_kind_goes_from_waiting_to_written_to_received_to_gone(trust: Trust) -> None:
    answer(trust, "ash")
    answer(trust, "ash", "W-2")
    notes.keep_note(trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), Noted("Two doors."))
    told = [outgoing(trust, "ash")]
    trust.sync("ash")
    told.append(outgoing(trust, "ash"))
    trust.sync("rowan", "ash")
    told.append(outgoing(trust, "ash"))
    trust.sync("hazel", "ash")
    told.append(outgoing(trust, "ash"))

    kinds = {(one.kind, one.count, one.ward_name) for one in told[0]}
    assert kinds == {("answers", 2, "Willow Ward"), ("notes", 1, "Willow Ward")}
    states = [{(one.state, one.receivers) for one in step} for step in told]
    assert states == [{("waits", ())}, {("written", ())}, {("received", ("Rowan",))}, set()]


def test_practice_stays_here_and_is_nowhere_told(trust: Trust) -> None:
    practised = open_visit(trust["ash"], begin_practice(trust["ash"]))
    start_visit(trust["ash"], practised)
    concerns.raise_concern(trust["ash"], practised, "Made up", {})

    assert outgoing(trust, "ash") == []
    assert pressing_changes(trust["ash"]) == 0


def test_others_wait_for_a_concern_a_hold_and_being_done_and_for_no_answer(trust: Trust) -> None:
    answer(trust, "ash")
    ordinary = pressing_changes(trust["ash"])
    concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "The alarm is dead", {})
    finish_reviewer(trust["ash"], trust.seen_by("ash"))
    pressing = pressing_changes(trust["ash"])
    trust.sync("ash")
    place_hold(trust["linden"], trust.seen_by("linden"), "police")

    assert (ordinary, pressing, pressing_changes(trust["ash"])) == (0, 2, 0)
    assert pressing_changes(trust["linden"]) == 1
    assert ("records", 1) in [(one.kind, one.count) for one in outgoing(trust, "linden")]


def test_what_came_yesterday_or_from_somebody_without_the_right_is_not_told(trust: Trust) -> None:
    start_visit(trust["rowan"], trust.seen_by("rowan"))
    with trust["rowan"].writing.begin() as session:  # a visitor enters a ward
        ward = WardEntered(ward=new_id(), name="Elm", code="E", site="Eastlow", ward_type="Acute")
        record(trust["rowan"], session, REGISTER, ward)
    trust.sync("rowan", "hazel")
    today = {one.kind: one.count for one in list_fetched_today(trust["hazel"]).told}
    trust.clock.now = trust.clock.now.replace(day=10)

    assert (today["visit.started"], today["ward.entered"]) == (1, 1)  # governance entered one
    assert list_fetched_today(trust["hazel"]).told == ()
