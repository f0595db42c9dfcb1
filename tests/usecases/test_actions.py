"""Actions from proposal to assurance, over the visits of a ward, and what is said to owners."""

from datetime import timedelta

import pytest

from qvisit.store import summaries
from qvisit.usecases import actions, carried_actions, debrief
from qvisit.usecases.action_reminders import reminders
from qvisit.usecases.actions import NotWholeError, UnknownActionError
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from qvisit.usecases.visits import open_visit
from tests.usecases.next_visits import next_visit
from tests.usecases.trust import ACTION, PANEL, Trust, debriefed, score_all

SEEN = {"evidence": "Tried 18 doors."}


def test_an_action_without_a_day_is_proposed_and_agreed_once_it_is_whole(trust: Trust) -> None:
    debriefed(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    finding = next(iter(opened.shared.findings))
    half = {"aim": "Two nurses at night", "finding": finding, "due": "", "qeia_cleared": ""}

    opened, name = actions.propose_action(ws, opened, half)
    with pytest.raises(NotWholeError) as refused:
        actions.agree_action(ws, opened, {**half, "action": name})
    before = actions.listed(ws, opened)[-1]
    opened, same = actions.agree_action(
        ws, opened, {**ACTION, **half, "due": "2027-04-30", "action": name}
    )

    assert "It lacks: how we will know, where it is now, who does it" in str(refused.value)
    assert (before.view.state, before.overdue, before.left) == ("proposed", 0, None)
    assert same == name
    assert [one.view.state for one in actions.listed(ws, opened)] == ["agreed", "agreed"]


def test_it_goes_step_by_step_and_each_step_back_has_a_reason(trust: Trust) -> None:
    name = debriefed(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")

    with pytest.raises(NotAllowedError) as early:
        actions.move_action(trust["linden"], trust.seen_by("linden"), name, "assured", SEEN)
    opened = actions.move_action(ws, opened, name, "in_progress")
    opened = actions.move_action(ws, opened, name, "completed", {"said_by": "Ward manager"})
    with pytest.raises(WrongEntryError):
        actions.move_action(ws, opened, name, "in_progress")
    with pytest.raises(NotAllowedError) as mine:
        actions.move_action(ws, opened, name, "assured", SEEN)
    with pytest.raises(UnknownActionError):
        actions.move_action(ws, opened, opened.visit.id, "completed")
    trust.sync("hazel", "linden")
    sure = actions.move_action(trust["linden"], trust.seen_by("linden"), name, "assured", SEEN)

    assert "is “Agreed”, so it cannot become “Assured” now" in str(early.value)
    assert "Only governance" in str(mine.value)
    view = actions.find_action(sure, "a1")
    assert (view.state, view.move.said.name if view.move else "") == ("assured", "Linden")
    assert [one.due for one in view.checks] == ["2027-06-09", "2027-09-09"]


def test_a_check_months_later_is_kept_and_one_that_fails_opens_it_again(trust: Trust) -> None:
    name = debriefed(trust)
    lead, ws = trust["hazel"], trust["linden"]
    actions.move_action(lead, trust.seen_by("hazel"), name, "completed")
    trust.sync("hazel", "linden")
    opened = actions.move_action(ws, trust.seen_by("linden"), name, "assured", SEEN)
    trust.clock.now += timedelta(days=92)
    waiting = actions.count_open(ws)

    held = {"months": 3, "held": True, "evidence": "18 of 18 lock."}
    opened = actions.check_action(ws, opened, name, held)
    after = actions.count_open(ws)
    opened = actions.check_action(ws, opened, name, {**held, "months": 6, "held": False})

    assert [(one.open, one.to_check) for one in waiting] == [(0, 1)]
    assert after == ()
    assert actions.find_action(opened, name[:6]).state == "not_assured"
    with pytest.raises(UnknownActionError):
        actions.check_action(lead, trust.seen_by("hazel"), name, held)


def test_lists_tell_what_is_overdue_and_who_should_hear(trust: Trust) -> None:
    debriefed(trust)
    ws = trust["linden"]
    quiet = reminders(ws)
    trust.clock.now += timedelta(days=45)  # 23 April: 14 days after it was due

    (counted,) = actions.count_open(ws)
    (row,) = actions.list_actions(ws)
    (reminder,) = reminders(ws)
    with ws.reading() as session:
        kept = summaries.list_actions(session)

    assert quiet == ()
    assert (counted.open, counted.overdue, counted.to_check) == (1, 1, 0)
    assert (row.overdue, row.told, row.ward_code) == (14, "directorate", "WIL")
    assert [(one.status, one.due) for one in kept] == [("agreed", "2027-04-09")]
    assert reminder.text.splitlines()[0] == "To: Ward manager, Willow Ward"
    assert "- Every bedroom door locks. Due 9 April 2027 (14 days ago)." in reminder.text
    assert "The directorate should know of it by now." in reminder.text


def test_an_owner_who_uses_qvisit_is_known_and_cannot_assure_their_own(trust: Trust) -> None:
    debriefed(trust)
    ws, opened = trust["linden"], trust.seen_by("linden")
    finding = next(iter(opened.shared.findings))
    own = {**ACTION, "finding": finding, "owner_name": "linden", "aim": "The list is sent"}
    opened, name = actions.agree_action(ws, opened, own)
    trust.sync("linden", "hazel")
    actions.move_action(trust["hazel"], trust.seen_by("hazel"), name, "completed")
    trust.sync("hazel", "linden")

    assert opened.shared.actions[name].now.said.owner == trust.person("linden")
    why = actions.why_not_move(ws, trust.seen_by("linden"), name, "assured")
    assert why == "You own this action, or owned it, so somebody else must check it."


def test_the_next_visit_opens_with_the_actions_of_last_time(trust: Trust) -> None:
    name = debriefed(trust)
    visit = next_visit(trust)
    trust.sync("linden", *PANEL)
    ws = trust["rowan"]
    opened = open_visit(ws, visit)

    (before,) = carried_actions.carried_views(opened)
    opened = carried_actions.tell_seen(ws, opened, name, "partly", "3 doors do not lock.")
    trust.sync("rowan", "linden")
    seen = carried_actions.seen_later(trust["linden"], trust.seen_by("linden"))

    assert (before.said.aim, before.said.state, before.said.day) == (
        "Every bedroom door locks",
        "agreed",
        "2027-03-09",
    )
    assert (before.result, carried_actions.may_carry(opened)) == ("", False)
    assert [(one.day, one.result, one.words) for one in seen[name]] == [
        ("2027-06-09", "partly", "3 doors do not lock.")
    ]
    with pytest.raises(NotAllowedError):
        carried_actions.tell_seen(trust["linden"], open_visit(trust["linden"], visit), name, "done")


def test_what_changed_since_it_was_planned_is_brought_up_to_date(trust: Trust) -> None:
    name = debriefed(trust)
    visit = next_visit(trust)
    ws = trust["linden"]
    same = carried_actions.has_newer(ws, open_visit(ws, visit))
    actions.move_action(ws, trust.seen_by("linden"), name, "in_progress")

    newer = carried_actions.has_newer(ws, open_visit(ws, visit))
    opened = carried_actions.carry_actions(ws, open_visit(ws, visit))
    states = [one.said.state for one in carried_actions.carried_views(opened)]
    actions.move_action(ws, trust.seen_by("linden"), name, "stopped", {"note": "New building."})
    opened = carried_actions.carry_actions(ws, opened)

    assert (same, newer) == (False, True)
    assert states == ["in_progress"]
    assert carried_actions.carried_views(opened) == ()
    assert not carried_actions.has_newer(ws, opened)


def test_nothing_is_carried_where_nothing_was_agreed(trust: Trust) -> None:
    score_all(trust)
    trust.sync("linden")

    opened = open_visit(trust["linden"], next_visit(trust))

    assert carried_actions.carried_views(opened) == ()
    assert opened.shared.action_plan.carried is None


def test_an_agreed_action_is_changed_in_place(trust: Trust) -> None:
    name = debriefed(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    standing = opened.shared.actions[name]
    facts = {**standing.now.said.model_dump(), "replaces": (standing.now.change,)}

    opened, same = debrief.agree_action(ws, opened, {**facts, "sponsor": "Matron", "large": True})

    assert same == name
    assert opened.shared.actions[name].now.said.sponsor == "Matron"
    assert "needs a quality and equality" in actions.why_not_move(ws, opened, name, "in_progress")
