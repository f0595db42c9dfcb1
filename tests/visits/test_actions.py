"""How far actions are, who may say so, what is overdue and who hears of it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.visits import action_kinds
from qvisit.visits.action_kinds import MovedState
from qvisit.visits.actions import (
    ActionView,
    action_views,
    lacks_clearance,
    missing,
    needs_qeia,
    sustain_checks,
    view_of,
)
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.visit import Shared
from tests.visits.actioned import carried, moved
from tests.visits.panel import VISIT, Laptop, Panel, action, an_id, laptop, new_panel

DOORS = an_id("doors")


@pytest.fixture
def panel() -> Panel:
    """A panel that agreed an action, with a second person in governance."""
    made = new_panel().planned().scored()
    made.say(made.lead, action("doors"))
    return made


def second() -> Laptop:
    """Somebody else in governance, whom the panel's `members` do not name."""
    return laptop("Birch", GOVERNANCE)


def fold(panel: Panel, *others: Laptop) -> Shared:
    members = {**panel.members, **{one.member.device: one.member for one in others}}
    return fold_shared(VISIT, panel.log, members)


def state(shared: Shared) -> str:
    view = view_of(shared, DOORS)
    return view.state if view else ""


def refusals(shared: Shared) -> list[str]:
    return [one.reason for one in shared.refused]


def go_to(panel: Panel, who: Laptop, name: MovedState, *after: Change, **more: str) -> Change:
    return panel.say(who, moved("doors", name, tuple(str(one.id) for one in after), **more))


def test_an_action_goes_from_agreed_to_assured_and_is_checked_twice(panel: Panel) -> None:
    seen = [state(panel.fold())]
    begun = go_to(panel, panel.lead, "in_progress")
    seen.append(state(panel.fold()))
    done = go_to(panel, panel.lead, "completed", begun, said_by="Ward manager")
    seen.append(state(panel.fold()))
    sure = go_to(panel, panel.governance, "assured", done)

    view = action_views(panel.fold())[0]

    assert seen == ["agreed", "in_progress", "completed"]
    assert (view.state, view.contested, len(view.history)) == ("assured", False, 3)
    assert [(one.months, one.due) for one in view.checks] == [(3, "2027-07-10"), (6, "2027-10-10")]
    assert not view.to_check("2027-07-09")
    assert view.to_check("2027-07-10")
    panel.say(panel.lead, _check(sure, 3, held=True))
    assert not action_views(panel.fold())[0].to_check("2027-07-10")


def test_what_did_not_last_is_not_assured_any_more(panel: Panel) -> None:
    done = go_to(panel, panel.lead, "completed")
    sure = go_to(panel, panel.governance, "assured", done)

    panel.say(panel.lead, _check(sure, 3, held=False))
    fallen = view_of(panel.fold(), DOORS)
    again = go_to(panel, panel.lead, "completed", sure)
    go_to(panel, panel.governance, "assured", again)

    assert fallen is not None
    assert (fallen.state, fallen.is_open) == ("not_assured", True)
    assert state(panel.fold()) == "assured"  # the old check is not of this assurance


def test_nobody_assures_what_they_called_completed(panel: Panel) -> None:
    done = go_to(panel, panel.governance, "completed", said_by="Ward manager")
    go_to(panel, panel.governance, "assured", done)
    birch = second()

    mine = fold(panel, birch)
    go_to(panel, birch, "assured", done)

    assert state(mine) == "completed"
    assert "You wrote that it is completed" in refusals(mine)[0]
    assert state(fold(panel, birch)) == "assured"


def test_a_second_judgement_is_still_of_the_same_word(panel: Panel) -> None:
    birch = second()
    done = go_to(panel, panel.governance, "completed")
    no = go_to(panel, birch, "not_assured", done)

    go_to(panel, panel.governance, "assured", no)

    assert state(fold(panel, birch)) == "not_assured"


def test_nobody_assures_or_checks_their_own_by_id_or_by_name(panel: Panel) -> None:
    owned = action("doors").model_copy(update={"owner": panel.governance.person})
    named = action("rota").model_copy(update={"owner_name": "Linden  Wood"})
    panel.say(panel.lead, owned.model_copy(update={"replaces": (str(panel.log[-1].id),)}), named)
    done = go_to(panel, panel.lead, "completed")
    go_to(panel, panel.governance, "assured", done)
    panel.say(panel.lead, moved("rota", "completed"))
    panel.say(panel.governance, moved("rota", "assured", name="linden wood"))

    shared = panel.fold()

    assert {view.state for view in action_views(shared)} == {"completed"}
    assert [one[:19] for one in refusals(shared)] == ["You own this action"] * 2


@pytest.mark.parametrize("name", ["lead", "reviewer", "administrator"])
def test_only_governance_assures(panel: Panel, name: str) -> None:
    done = go_to(panel, panel.governance, "completed")

    go_to(panel, getattr(panel, name), "assured", done)

    assert refusals(panel.fold()) == ["Only governance may say whether an action is assured."]


def test_assuring_needs_evidence_and_stopping_a_note(panel: Panel) -> None:
    done = go_to(panel, panel.lead, "completed")
    go_to(panel, panel.governance, "assured", done, evidence=" ")
    go_to(panel, panel.lead, "stopped", done, note="")

    shared = panel.fold()

    assert state(shared) == "completed"
    assert [one[:17] for one in refusals(shared)] == ["Say what you saw:", "Say what was lear"]


def test_reviewers_move_nothing_and_nothing_unknown_moves(panel: Panel) -> None:
    go_to(panel, panel.reviewer, "in_progress")
    panel.say(panel.lead, moved("nothing", "in_progress"))

    shared = panel.fold()

    assert state(shared) == "agreed"
    assert len(shared.refused) == 2


def test_a_high_risk_waits_for_its_impact_assessment(panel: Panel) -> None:
    grave = action("doors").model_copy(
        update={"consequence": 5, "likelihood": 3, "replaces": (str(panel.log[-1].id),)}
    )
    wrote = panel.say(panel.lead, grave)
    go_to(panel, panel.lead, "in_progress")
    before = panel.fold()
    cleared = {"qeia": "QEIA-31", "qeia_cleared": "2027-03-20", "replaces": (str(wrote.id),)}
    panel.say(panel.lead, grave.model_copy(update=cleared))

    go_to(panel, panel.lead, "in_progress")

    assert state(before) == "agreed"
    assert "needs a quality and equality impact assessment" in refusals(before)[0]
    assert state(panel.fold()) == "in_progress"


@pytest.mark.parametrize(
    ("more", "needed", "lacking"),
    [
        ({}, False, False),
        ({"large": True}, True, True),
        ({"consequence": 5, "likelihood": 3}, True, True),
        ({"large": True, "qeia": "Q1"}, True, True),
        ({"large": True, "qeia": "Q1", "qeia_cleared": "2027-03-20"}, True, False),
    ],
)
def test_when_an_impact_assessment_is_needed(
    more: dict[str, object], needed: bool, lacking: bool
) -> None:
    said = action("doors").model_copy(update=more)

    assert (needs_qeia(said), lacks_clearance(said)) == (needed, lacking)


def test_a_proposal_without_a_date_is_kept_and_agreed_later(panel: Panel) -> None:
    proposed = action_kinds.ActionProposed(
        action=an_id("rota"), finding=an_id("a finding"), aim="Two nurses at night"
    )
    panel.say(panel.lead, proposed)
    before = action_views(panel.fold())

    panel.say(panel.governance, action("rota"))

    after = action_views(panel.fold())
    assert [one.state for one in before] == ["agreed", "proposed"]
    assert [(one.number, one.state) for one in after] == [(1, "agreed"), (2, "agreed")]
    assert before[1].days_overdue("2030-01-01") == 0


def test_a_proposal_can_be_stopped_but_not_begun(panel: Panel) -> None:
    proposed = action_kinds.ActionProposed(
        action=an_id("rota"), finding=an_id("a finding"), aim="Two nurses at night"
    )
    panel.say(panel.lead, proposed, moved("rota", "in_progress"), moved("rota", "stopped"))

    assert [one.state for one in action_views(panel.fold())] == ["agreed", "stopped"]


def test_two_who_move_it_without_seeing_each_other_both_stand(panel: Panel) -> None:
    base = list(panel.log)
    one = panel.lead.says(moved("doors", "in_progress"), after=base)
    other = panel.governance.says(moved("doors", "stopped"), after=base)

    both = panel.fold(one, other)
    names = (str(one.id), str(other.id))
    settled = panel.lead.says(moved("doors", "in_progress", names), after=[*base, one, other])

    assert [view.contested for view in action_views(both)] == [True]
    assert [
        (view.state, view.contested) for view in action_views(panel.fold(one, other, settled))
    ] == [("in_progress", False)]


@pytest.mark.parametrize(
    ("day", "days", "told"),
    [
        ("2027-04-09", 0, None),
        ("2027-04-10", 1, "owner"),
        ("2027-04-22", 13, "owner"),
        ("2027-04-23", 14, "directorate"),
        ("2027-05-06", 27, "directorate"),
        ("2027-05-07", 28, "governance"),
    ],
)
def test_who_hears_that_it_is_overdue(panel: Panel, day: str, days: int, told: str) -> None:
    view = action_views(panel.fold())[0]

    assert (view.days_overdue(day), view.told(day)) == (days, told)


def test_an_extreme_risk_goes_to_governance_after_a_day(panel: Panel) -> None:
    view = action_views(panel.fold())[0]
    grave = ActionView(
        view.action,
        1,
        action("doors").model_copy(update={"consequence": 5, "likelihood": 3}),
        "agreed",
    )

    assert grave.told("2027-04-09") is None
    assert grave.told("2027-04-10") == "governance"


@pytest.mark.parametrize("name", ["completed", "assured", "stopped", "proposed"])
def test_nobody_is_late_with_what_they_need_not_do(name: action_kinds.ActionState) -> None:
    view = ActionView("a", 1, action("doors"), name)

    assert view.days_overdue("2028-01-01") == 0
    assert view.days_left("2027-04-01") is None


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_overdue_and_left_never_both_hold(due: date, ahead: int) -> None:
    said = action("doors").model_copy(update={"due": due.isoformat()})
    view = ActionView("a", 1, said, "agreed")
    today = date.fromordinal(due.toordinal() + ahead - 200).isoformat()

    late, left = view.days_overdue(today), view.days_left(today)

    assert (late > 0) == (left is None)
    assert late == max(0, ahead - 200)


def test_what_an_agreement_still_lacks_is_named() -> None:
    whole: dict[str, object] = {
        **action("doors").model_dump(),
        "baseline": "16 of 18",
        "evidence": "A walk",
    }

    assert missing(whole) == ()
    assert missing({**whole, "large": True}) == ("sponsor",)
    assert missing({**whole, "due": None, "owner_role": " "}) == ("owner_role", "due")


def test_the_last_result_of_a_check_counts(panel: Panel) -> None:
    done = go_to(panel, panel.lead, "completed")
    sure = go_to(panel, panel.governance, "assured", done)
    panel.say(panel.lead, _check(sure, 3, held=False), _check(sure, 3, held=True))

    shared = panel.fold()
    checks = sustain_checks(shared.action_plan, DOORS)

    assert [one.done.said.held for one in checks if one.done] == [True]
    assert state(shared) == "assured"


def test_a_later_panel_says_what_it_saw_of_carried_actions_alone(panel: Panel) -> None:
    panel.say(panel.governance, action_kinds.ActionsCarried(actions=(carried("old"),)))
    panel.say(panel.reviewer, action_kinds.ActionSeen(action=an_id("old"), result="done"))
    panel.say(panel.reviewer, action_kinds.ActionSeen(action=an_id("other"), result="done"))
    panel.say(panel.outsider, action_kinds.ActionSeen(action=an_id("old"), result="not_done"))

    shared = panel.fold()

    assert shared.action_plan.seen[an_id("old")].now.said.result == "done"
    assert len(shared.refused) == 2


def _check(sure: Change, months: int, *, held: bool) -> action_kinds.ActionChecked:
    return action_kinds.ActionChecked.model_validate(
        {
            "action": DOORS,
            "assured": sure.id,
            "months": months,
            "held": held,
            "on": "2027-07-10",
            "evidence": "Walked past 18 doors.",
        }
    )
