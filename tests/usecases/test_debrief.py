"""From several views to what the panel agrees."""

import pytest

from qvisit.forms.agreed_rating import RatingError
from qvisit.usecases import debrief, scoring, visits
from qvisit.usecases.assessing import assess_visit
from qvisit.usecases.record import NotAllowedError, WrongEntryError
from tests.usecases.trust import ACTION, FINDING, PANEL, TEMPLATE, Trust, score, score_all


def differing(trust: Trust) -> None:
    """The panel differs on the safety-critical item, and the lead's laptop knows it."""
    score(trust, "hazel", {"W-1": "met"})
    score(trust, "ash", {"W-1": "partly"})
    score(trust, "rowan", {"W-1": "not_met"})
    trust.sync("hazel", "ash", "rowan", "hazel")


def test_what_differs_is_shown_first(trust: Trust) -> None:
    differing(trust)

    wanted = debrief.to_discuss(trust.seen_by("hazel"))

    assert [view.item.code for view in wanted] == ["W-1"]
    assert wanted[0].reply == "not_met"  # the lowest stands for a safety-critical item
    assert {view.reply for view in wanted[0].views} == {"met", "partly", "not_met"}


def test_the_panel_agrees_and_keeps_a_different_view(trust: Trust) -> None:
    differing(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    view = debrief.to_discuss(opened)[0]

    first = debrief.agree_item(
        ws, opened, view, "not_met", "One door.", {trust.person("rowan"): "It was two doors."}
    )
    second = debrief.agree_item(ws, first, view, "partly", "One door of eighteen.")

    standing = second.shared.agreed[TEMPLATE, "W-1"]
    assert standing.now.said.reply == "partly"
    assert not standing.contested
    assert first.shared.agreed[TEMPLATE, "W-1"].now.said.minority[0].words == "It was two doors."


def test_nobody_agrees_before_everyone_is_done(trust: Trust) -> None:
    score(trust, "hazel")
    opened = trust.seen_by("hazel")

    with pytest.raises(NotAllowedError) as refused:
        debrief.agree_rest(trust["hazel"], opened)
    with pytest.raises(NotAllowedError) as finished:
        debrief.finish_debrief(trust["hazel"], opened)
    with pytest.raises(NotAllowedError) as found:
        debrief.record_finding(trust["hazel"], opened, FINDING)

    assert "until everyone is done" in str(refused.value)
    assert "once everyone is done" in str(finished.value)
    assert "once everyone is done" in str(found.value)


def test_only_the_lead_agrees(trust: Trust) -> None:
    score_all(trust)

    with pytest.raises(NotAllowedError) as refused:
        debrief.agree_rest(trust["ash"], trust.seen_by("ash"))

    assert str(refused.value) == "Only the panel lead of this visit may do this."


def test_the_rest_is_agreed_in_one_step_and_once(trust: Trust) -> None:
    score_all(trust)
    ws = trust["hazel"]

    once = debrief.agree_rest(ws, trust.seen_by("hazel"))
    twice = debrief.agree_rest(ws, once)

    assert len(once.shared.agreed) == 3
    assert twice == once


def test_a_rating_beyond_its_cap_is_refused(trust: Trust) -> None:
    differing(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")
    view = debrief.to_discuss(opened)[0]
    opened = debrief.agree_item(ws, opened, view, "not_met", "It does not lock.")

    with pytest.raises(RatingError):
        debrief.agree_rating(ws, opened, "safe", "outstanding", "We liked it.")

    assert assess_visit(opened).facts.failed_critical == {"safe": ("W-1",)}
    assert opened.shared.ratings == {}


def test_findings_and_actions_are_recorded(trust: Trust) -> None:
    score_all(trust)
    ws = trust["hazel"]
    opened, finding = debrief.record_finding(ws, trust.seen_by("hazel"), FINDING)
    opened, action = debrief.agree_action(ws, opened, {**ACTION, "finding": finding})

    assert opened.shared.findings[finding].now.said.text == FINDING["text"]
    assert opened.shared.actions[action].now.said.owner_role == "Ward manager"
    with pytest.raises(WrongEntryError) as refused:
        debrief.agree_action(ws, opened, {**ACTION, "finding": finding, "due": "soon"})
    with pytest.raises(WrongEntryError):
        debrief.record_finding(ws, opened, {**FINDING, "text": ""})
    assert "another look: due." in str(refused.value)


def test_closing_without_everyone_lets_the_panel_go_on(trust: Trust) -> None:
    score(trust, "hazel")
    score(trust, "rowan")
    trust.sync("rowan", "hazel")
    ws = trust["hazel"]

    opened = visits.close_scoring(ws, trust.seen_by("hazel"), "Ash was called away.")
    opened = debrief.finish_debrief(ws, debrief.agree_rest(ws, opened))

    assert opened.shared.status == "moderated"
    assert trust.person("ash") not in opened.shared.finished


@pytest.mark.parametrize(
    ("reply", "asked", "silent"), [("3", 2, []), ("3", 0, ["W-3"]), ("dont_know", 2, ["W-3"])]
)
def test_a_question_for_people_is_silent_until_somebody_who_asked_has_judged(
    trust: Trust, reply: str, asked: int, silent: list[str]
) -> None:
    for name in PANEL:
        opened = trust.seen_by(name)
        given = scoring.give_answer(trust[name], opened, TEMPLATE, "W-3", reply, asked=asked)
        visits.finish_reviewer(trust[name], given)
    trust.sync(*PANEL, *PANEL)
    opened = trust.seen_by("hazel")

    matters = debrief.matters(opened, debrief.item_views(opened))

    assert [view.item.code for view in matters.silent] == silent
    assert (matters.stories, matters.not_heard, matters.withdrawn) == ((), {}, ())


def test_a_finding_rests_on_independent_sources_and_its_good_practice_on_consent(
    trust: Trust,
) -> None:
    differing(trust)
    ws, opened = trust["hazel"], trust.seen_by("hazel")

    on = debrief.grounds_of(opened, ("W-1", "W-3"))
    after, finding = debrief.record_finding(
        ws,
        opened,
        {**FINDING, "kind": "good_practice", "shared": "yes", "shared_by": "ward manager"},
    )

    assert (on.sources, on.reviewers) == (("observation", "patients"), 3)
    assert debrief.grounds_of(opened, ()).sources == ()
    said = after.shared.findings[finding].now.said
    assert (said.shared, said.shared_by) == ("yes", "ward manager")


def test_the_best_rating_needs_a_statement_with_evidence_found_in_different_ways(
    trust: Trust,
) -> None:
    for name in PANEL:
        score(trust, name, {"W-1": "met", "W-2": "met", "W-3": "4"})
    trust.sync(*PANEL, *PANEL)
    ws = trust["hazel"]
    opened = debrief.agree_rest(ws, trust.seen_by("hazel"))
    capped = {one.key_question: one.capped for one in assess_visit(opened).rating.questions}

    with pytest.raises(RatingError, match="more than a score"):
        debrief.agree_rating(ws, opened, "responsive", "outstanding", "All spoke well", ("W-3",))
    stated = debrief.agree_rating(
        ws, opened, "responsive", "outstanding", "All spoke well", ("W-1", "W-3")
    )

    assert capped["responsive"] == "good"
    final = {one.key_question: one.capped for one in assess_visit(stated).rating.questions}
    assert final["responsive"] == "outstanding"
