"""A panel whose lead is not there, and views that come after the panel has agreed."""

from dataclasses import replace

import pytest

from qvisit.ids import PersonId
from qvisit.usecases import debrief, leading, reports, visits
from qvisit.usecases.record import NotAllowedError
from qvisit.visits.consensus import ItemView
from tests.usecases.trust import TEMPLATE, Trust, answer, arrive, new_visit, score, score_all


def _view(trust: Trust, name: str, item: str = "W-1") -> ItemView:
    views = debrief.item_views(trust.seen_by(name))
    return next(view for view in views if view.item.code == item)


def _without_rowan(trust: Trust, reply: str) -> None:
    """The lead closes scoring before LX reviewer 1 is done; their answers come afterwards."""
    for name in ("hazel", "ash"):
        score(trust, name)
    answer(trust, "rowan", "W-1", reply)
    answer(trust, "rowan", "W-3", "1")
    trust.sync("ash", "hazel")
    closed = visits.close_scoring(trust["hazel"], trust.seen_by("hazel"), "Rowan fell ill")
    debrief.agree_rest(trust["hazel"], closed)
    trust.sync("hazel", "rowan")
    visits.finish_reviewer(trust["rowan"], trust.seen_by("rowan"))
    trust.sync("rowan", "hazel", "ash")


def test_a_late_view_stands_beside_what_was_agreed(trust: Trust) -> None:
    _without_rowan(trust, "met")

    view = _view(trust, "hazel", "W-3")

    assert (view.agreed, view.reply, view.reopened) == (True, "3", False)
    assert [(one.seat.name, one.reply) for one in view.late] == [("Rowan", "1")]


def test_a_late_view_that_differs_opens_a_safety_critical_item_at_once(trust: Trust) -> None:
    _without_rowan(trust, "not_met")
    ws = trust["hazel"]

    view = _view(trust, "hazel")
    finished = debrief.finish_debrief(ws, trust.seen_by("hazel"))
    with pytest.raises(leading.OpenAgainError) as early:
        leading.check_closed(finished)
    debrief.agree_item(ws, finished, view, "not_met", "Rowan saw it last")

    assert (view.agreed, view.reopened, view.reply) == (False, True, "not_met")
    assert "W-1" in str(early.value)
    again = _view(trust, "hazel")
    assert (again.agreed, again.reopened, again.late) == (True, False, ())
    leading.check_closed(trust.seen_by("hazel"))


def test_anybody_on_the_panel_opens_an_item_again_and_the_lead_agrees_anew(trust: Trust) -> None:
    score_all(trust)
    debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))
    trust.sync("hazel", "rowan")

    leading.reopen_item(trust["rowan"], trust.seen_by("rowan"), _view(trust, "rowan", "W-2"), "Why")
    trust.sync("rowan", "hazel", "linden")
    opened = _view(trust, "hazel", "W-2")
    debrief.agree_rest(trust["hazel"], trust.seen_by("hazel"))

    assert (opened.agreed, opened.reopened, opened.to_discuss) == (False, True, True)
    assert _view(trust, "hazel", "W-2").agreed
    with pytest.raises(NotAllowedError, match="panel"):
        leading.reopen_item(trust["linden"], trust.seen_by("linden"), opened)


def test_nobody_signs_while_something_agreed_is_open_again(trust: Trust) -> None:
    score_all(trust)
    ws = trust["hazel"]
    debrief.finish_debrief(ws, debrief.agree_rest(ws, trust.seen_by("hazel")))
    leading.reopen_item(ws, trust.seen_by("hazel"), _view(trust, "hazel", "W-2"))
    trust.sync("hazel", "ash", "rowan", "hazel", "linden")

    with pytest.raises(leading.OpenAgainError) as refused:
        reports.sign_off(trust["linden"], trust.seen_by("linden"))

    assert "W-2" in str(refused.value)


def test_a_panel_member_leads_until_governance_says_otherwise(trust: Trust) -> None:
    arrive(trust)
    score_all(trust)
    ash = trust["ash"]
    with pytest.raises(NotAllowedError):
        debrief.agree_rest(ash, trust.seen_by("ash"))

    led = leading.take_lead(ash, trust.seen_by("ash"), "Hazel was called away")
    debrief.finish_debrief(ash, debrief.agree_rest(ash, led))
    trust.sync("ash", "hazel", "rowan", "ash", "linden")
    linden, seen = trust["linden"], trust.seen_by("linden")
    with pytest.raises(NotAllowedError) as early:
        reports.sign_off(linden, seen)
    sure = leading.confirm_lead(linden, seen, trust.person("ash"), leads=True)

    assert leading.waiting_leads(seen) == (trust.person("ash"),)
    assert "took the lead" in str(early.value)
    assert reports.sign_off(linden, sure).shared.signed is not None


def test_whom_governance_refuses_leads_no_more(trust: Trust) -> None:
    arrive(trust)
    score_all(trust)
    ash, linden = trust["ash"], trust["linden"]
    leading.take_lead(ash, trust.seen_by("ash"), "Nobody else was there")
    trust.sync("ash", "linden")
    leading.confirm_lead(
        linden, trust.seen_by("linden"), trust.person("ash"), leads=False, reason="Hazel was there"
    )
    trust.sync("linden", "ash")

    with pytest.raises(NotAllowedError) as agree:
        debrief.agree_rest(ash, trust.seen_by("ash"))
    with pytest.raises(NotAllowedError) as again:
        leading.take_lead(ash, trust.seen_by("ash"), "Still")

    assert "Only the panel lead" in str(agree.value)
    assert "Governance said" in str(again.value)
    assert leading.waiting_leads(trust.seen_by("linden")) == ()


def test_the_deputy_of_the_plan_needs_nobodys_word(trust: Trust) -> None:
    plan = replace(new_visit(trust), deputy=trust.person("rowan"))
    trust.visit = visits.plan_visit(trust["linden"], plan)
    trust.sync("linden", "rowan", "hazel")
    started = visits.start_visit(trust["rowan"], trust.seen_by("rowan"))

    led = leading.take_lead(trust["rowan"], started, "Hazel is ill")
    closed = visits.close_scoring(trust["rowan"], led, "We go on")

    assert led.shared.is_led_by(PersonId(trust.person("rowan")))
    assert leading.waiting_leads(closed) == ()
    assert closed.shared.scoring_closed is not None
    with pytest.raises(NotAllowedError):
        leading.take_lead(trust["hazel"], trust.seen_by("hazel"), "I am here")


def test_a_late_agreement_without_the_answers_it_saw_makes_nothing_late(trust: Trust) -> None:
    _without_rowan(trust, "met")
    opened = trust.seen_by("hazel")
    key = (TEMPLATE, "W-3")
    standing = opened.shared.agreed[key]
    old = replace(standing.now, said=standing.now.said.model_copy(update={"seen": None}))
    shared = replace(
        opened.shared, agreed={**opened.shared.agreed, key: replace(standing, versions=(old,))}
    )
    before = replace(opened, visit=replace(opened.visit, shared=shared))

    views = {view.item.code: view for view in debrief.item_views(before)}

    assert views["W-3"].late == ()
