"""Who may not judge, publish or settle what is theirs: by changes that no window would write."""

from dataclasses import replace

import pytest

from qvisit.ids import PersonId
from qvisit.visits import action_kinds, kinds
from qvisit.visits.actions import view_of
from qvisit.visits.change import Change
from qvisit.visits.fold import fold_shared
from qvisit.visits.lead_kinds import LeadConfirmed, LeadTaken
from qvisit.visits.lead_rules import who_waits
from qvisit.visits.members import GOVERNANCE, Member
from qvisit.visits.roles import why_not
from qvisit.visits.visit import Shared
from qvisit.visits.workflow import check_of
from qvisit.visits.workflow_kinds import (
    AccuracyDecided,
    CommentSettled,
    DraftSent,
    DraftShared,
    ReportAmended,
)
from tests.visits.actioned import moved
from tests.visits.fold_steps import reasons, signed
from tests.visits.panel import VISIT, Panel, action, an_id, laptop, new_panel, plan, seat
from tests.visits.reported import reported, sent_panel
from tests.visits.test_workflow import ON, PUBLISHED

DOORS, COMMENT = an_id("doors"), an_id("comment 0")


@pytest.fixture
def panel() -> Panel:
    """A panel that agreed an action."""
    made = new_panel().planned().scored()
    made.say(made.lead, action("doors"))
    return made


def state(shared: Shared) -> str:
    view = view_of(shared, DOORS)
    return view.state if view else ""


def judged(panel: Panel, *more: Change) -> str:
    """What becomes of the action once its owner called it completed and governance assured it."""
    done = panel.say(panel.lead, moved("doors", "completed"))
    panel.say(panel.governance, moved("doors", "assured", (done.id,)))
    return state(panel.fold(*more))


def owned_by(panel: Panel, owner: PersonId | None, name: str = "") -> None:
    """Let governance write the agreement anew."""
    last = panel.fold().actions[DOORS].now.change
    update = {"owner": owner, "owner_name": name, "replaces": (last,)}
    panel.say(panel.governance, action("doors").model_copy(update=update))


def test_nothing_is_assured_that_nobody_called_completed(panel: Panel) -> None:
    panel.say(panel.governance, moved("doors", "assured"))

    assert state(panel.fold()) == "agreed"
    assert "Nobody has said that it is completed" in reasons(panel)[0]


def test_to_erase_that_one_called_it_completed_does_not_make_one_an_outsider(panel: Panel) -> None:
    done = panel.say(panel.governance, moved("doors", "completed"))
    panel.say(panel.governance, moved("doors", "assured", (done.id,)))
    before = state(panel.fold())

    panel.say(panel.governance, kinds.PayloadRemoved(changes=(done.id,), rule="a name was found"))

    assert before == "completed"
    assert state(panel.fold()) == "agreed"


def test_to_hand_an_action_over_for_a_while_does_not_help(panel: Panel) -> None:
    owned_by(panel, panel.governance.person)
    owned_by(panel, None, "Maple Wood")

    assert judged(panel) == "completed"


def test_who_has_a_seat_is_known_by_its_name_too(panel: Panel) -> None:
    planned = plan(panel, seat(panel.governance, "Linden Wood", "visitor"))
    before = panel.fold().plan
    assert before is not None
    panel.say(panel.governance, planned.model_copy(update={"replaces": (before.now.change,)}))
    panel.say(panel.governance, kinds.ReviewerFinished())
    owned_by(panel, None, "linden  wood")

    assert judged(panel) == "completed"


def test_an_owner_is_known_under_a_former_name(panel: Panel) -> None:
    former = PersonId(an_id("Oak"))
    owned_by(panel, former)
    found = replace(panel.governance.member, formerly=frozenset({former}))
    done = panel.say(panel.lead, moved("doors", "completed"))
    panel.say(panel.governance, moved("doors", "assured", (done.id,)))

    shared = fold_shared(VISIT, panel.log, {**panel.members, found.device: found})

    assert state(shared) == "completed"


@pytest.mark.parametrize(
    ("held", "day", "counts"), [(True, "09", 0), (True, "10", 1), (False, "01", 1)]
)
def test_nobody_can_say_before_its_day_that_something_lasted(
    panel: Panel, held: bool, day: str, counts: int
) -> None:
    done = panel.say(panel.lead, moved("doors", "completed"))
    sure = panel.say(panel.governance, moved("doors", "assured", (done.id,)))
    panel.say(
        panel.lead,
        action_kinds.ActionChecked(
            action=DOORS,
            assured=sure.id,
            months=3,
            held=held,
            on=f"2027-07-{day}",
            evidence="18 of 18 lock.",
        ),
    )

    assert len(panel.fold().action_plan.checked.get(DOORS, ())) == counts


def test_a_deputy_is_known_under_a_former_name_and_needs_no_word_of_governance() -> None:
    panel, former = new_panel(), PersonId(an_id("Oak"))
    panel.say(panel.governance, plan(panel).model_copy(update={"deputy": former}))
    panel.say(panel.visitor, kinds.VisitStarted(), LeadTaken(reason="Our lead fell ill."))
    found = replace(panel.visitor.member, formerly=frozenset({former}))

    shared = fold_shared(VISIT, panel.log, {**panel.members, found.device: found})

    assert shared.is_led_by(panel.visitor.person)
    assert who_waits(shared) == ()


@pytest.mark.parametrize("stands", [True, False])
def test_who_took_the_lead_does_not_publish_once_they_are_off_the_panel(stands: bool) -> None:
    panel, birch = new_panel(), laptop("Birch", GOVERNANCE)
    first = panel.say(panel.governance, plan(panel, seat(birch, "Birch", "visitor")))
    panel.log.append(birch.says(kinds.VisitStarted(), after=panel.log))
    panel.log.append(birch.says(LeadTaken(reason="Our lead fell ill."), after=panel.log))
    panel.say(panel.governance, LeadConfirmed(person=birch.person, leads=stands))
    panel.say(panel.governance, plan(panel, replaces=(first.id,)))
    signed(panel.scored().debriefed())
    panel.say(panel.governance, PUBLISHED)

    shared = fold_shared(VISIT, panel.log, {**panel.members, birch.member.device: birch.member})
    amend = ReportAmended(
        report=shared.published[0].change, version=1, reason="A number.", what="18, not 17."
    )

    assert _may(shared, birch.member, "report.published", PUBLISHED) is False
    assert _may(shared, birch.member, "report.amended", amend) is False
    assert _may(shared, panel.governance.member, "report.amended", amend) is True


def test_what_the_ward_says_anew_is_decided_anew() -> None:
    panel = sent_panel()
    said = panel.say(panel.lead, reported()["receive"])
    panel.say(panel.lead, reported(1)["decide"].model_copy(update={"comment": COMMENT}))
    before = check_of(panel.fold().workflow, ON).state

    panel.say(panel.lead, reported(earlier=(said.id,))["receive"])

    assert (before, check_of(panel.fold().workflow, ON).state) == ("done", "to_decide")


def test_a_decision_and_a_settlement_are_of_the_words_that_were_known() -> None:
    panel = sent_panel()
    said = panel.say(panel.governance, reported()["receive"])
    told = panel.say(panel.visitor, reported()["comment"])
    known = list(panel.log)
    anew = [
        panel.governance.says(reported(earlier=(said.id,))["receive"], after=known),
        panel.visitor.says(reported(earlier=(told.id,))["comment"], after=known),
    ]
    panel.say(
        panel.lead,
        AccuracyDecided(comment=COMMENT, accepted=False, reason="An opinion.", of=(said.id,)),
        CommentSettled(comment=COMMENT, words="Made longer.", of=(told.id,)),
    )

    before, after = panel.fold().workflow, panel.fold(*anew).workflow

    assert (len(before.rejected), before.open_comments) == (1, ())
    assert (len(after.undecided), len(after.open_comments)) == (1, 1)


def test_a_ward_that_confirmed_one_draft_has_not_confirmed_the_next() -> None:
    panel = sent_panel()
    panel.say(panel.governance, reported()["facts"])
    before = check_of(panel.fold().workflow, ON).state
    draft = panel.say(panel.lead, DraftShared(number=2))
    sent = panel.fold().workflow.sent

    assert sent is not None
    panel.say(panel.lead, reported(earlier=(draft.id, sent.now.change))["send"])

    assert (before, check_of(panel.fold().workflow, ON).state) == ("confirmed", "waiting")


def test_a_draft_did_not_go_out_before_it_was_shared() -> None:
    panel = new_panel().planned().scored().debriefed()
    draft = panel.say(panel.lead, DraftShared(number=1))

    panel.say(panel.lead, DraftSent(draft=draft.id, on="2027-02-01", to_role="Ward manager"))

    assert panel.fold().workflow.sent is None
    assert "shared after that day" in reasons(panel)[0]


def test_a_day_at_the_end_of_time_breaks_nothing() -> None:
    panel = new_panel().planned().scored().debriefed()
    draft = panel.say(panel.lead, DraftShared(number=1))

    panel.say(panel.lead, DraftSent(draft=draft.id, on="9999-12-31", to_role="Ward manager"))

    assert check_of(panel.fold().workflow, ON).state == "waiting"


def _may(shared: Shared, member: Member, kind: str, said: kinds.Payload) -> bool:
    return why_not(shared, member, kind, said) is None
