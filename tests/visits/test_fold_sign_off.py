"""A sign-off, and what comes after it; sheets."""

from qvisit.visits import kinds, own_kinds
from qvisit.visits.fold import (
    apply_shared,
    fold_shared,
    heads,
)
from qvisit.visits.members import GOVERNANCE
from tests.visits.fold_steps import reasons, signed
from tests.visits.panel import (
    VISIT,
    agreement,
    an_id,
    answer,
    concern,
    laptop,
    new_panel,
    plan,
    seat,
)


def test_a_concern_goes_from_raised_to_closed_and_is_red_until_confirmed() -> None:
    panel = new_panel().planned()
    name = concern("door").concern
    told = kinds.ConcernTold(
        concern=name,
        role="Nurse in charge",
        name="Maple",
        how="in person",
        told_at=concern("x").seen_at,
    )
    confirmed = kinds.ConcernConfirmed(
        concern=name,
        role="Nurse in charge",
        name="Maple",
        confirmed_at=concern("x").seen_at,
        next_step="The lock is mended today.",
    )
    states, red = [], []
    for who, said in (
        (panel.visitor, concern("door")),
        (panel.visitor, told),
        (panel.governance, confirmed),
        (panel.lead, kinds.ConcernClosed(concern=name, outcome="The lock works.")),
    ):
        panel.say(who, said)
        states.append(panel.fold().concerns[name].state)
        red.append(bool(panel.fold().open_concerns))

    assert states == ["not_told", "told", "confirmed", "closed"]
    assert red == [True, True, False, False]


def test_claiming_a_concerns_id_does_not_hide_it() -> None:
    panel = new_panel().planned()
    true = panel.say(panel.reviewer, concern("door", "A man is locked in."))
    false = panel.visitor.says(concern("door", "Nothing much."), lamport=1)

    shared = panel.fold(false)

    words = {one.raised.said.what for one in shared.open_concerns}
    assert words == {"A man is locked in.", "Nothing much."}
    assert true.id in shared.concerns


def test_a_concern_is_red_whoever_the_plan_of_the_day_names() -> None:
    panel = new_panel().planned()
    without_ash = plan(panel).model_copy(
        update={"panel": plan(panel).panel[:2], "replaces": (panel.log[0].id,)}
    )
    raised = panel.visitor.says(concern("door"), after=panel.log)
    panel.say(panel.governance, without_ash)

    assert an_id("door") in panel.fold(raised).concerns


def test_a_late_change_does_not_take_a_sign_off_back() -> None:
    panel = new_panel().planned().scored()
    reopened = panel.reviewer.says(kinds.ReviewerReopened(reason="one more room"), after=panel.log)
    panel.say(panel.lead, agreement())
    signed(panel.debriefed())

    before, after = panel.fold(), panel.fold(reopened)

    assert (before.status, after.status) == ("signed_off", "signed_off")
    assert after.agreed == before.agreed
    assert [one.change for one in after.refused] == [reopened.id]


def test_a_change_that_claims_to_be_early_does_not_alter_what_was_signed() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, agreement("not_met"))
    last = panel.log[-1].id
    signed(panel.debriefed())

    forged = panel.lead.says(agreement("met", (last,)), lamport=panel.log[-2].envelope.lamport)

    assert panel.fold(forged).agreed == panel.fold().agreed
    assert reasons(panel, forged) == ["The visit is signed off."]


def test_a_sign_off_whose_grounds_have_not_arrived_waits_for_them() -> None:
    panel = signed(new_panel().planned().scored().debriefed())
    without = [one for one in panel.log if one.envelope.kind != "debrief.finished"]

    shared = fold_shared(VISIT, without, panel.members)

    assert shared.signed is None
    assert panel.fold().signed is not None


def test_a_sign_off_fixes_no_order_before_all_it_names_is_here() -> None:
    panel = new_panel().planned().scored()
    reopened = panel.reviewer.says(kinds.ReviewerReopened(reason="one more room"), after=panel.log)
    raised = panel.say(panel.outsider, concern("door"))
    signed(panel.debriefed())
    partly = [*(one for one in panel.log if one is not raised), reopened]

    before = fold_shared(VISIT, partly, panel.members)
    after = fold_shared(VISIT, [*partly, raised], panel.members)

    assert (before.status, after.status) == ("planned", "signed_off")


def test_a_concern_after_the_sign_off_is_red_all_the_same() -> None:
    panel = signed(new_panel().planned().scored().debriefed())

    raised = panel.reviewer.says(concern("door"))

    assert [one.raised.change for one in panel.fold(raised).open_concerns] == [raised.id]


def test_a_second_sign_off_is_refused() -> None:
    panel = signed(new_panel().planned().scored().debriefed())
    other = laptop("Sorrel", GOVERNANCE)
    members = {**panel.members, other.member.device: other.member}
    second = other.says(kinds.VisitSignedOff(ratings=(), streams=heads(panel.log)))

    shared = fold_shared(VISIT, [*panel.log, second], members)

    assert shared.signed is not None
    assert {shared.signed.change, *(one.change for one in shared.refused)} == {
        panel.log[-1].id,
        second.id,
    }


def test_heads_name_the_last_change_of_each_chain() -> None:
    panel = new_panel().planned().scored()
    stream = panel.reviewer.answers
    own = panel.reviewer.says(answer("met"), stream=stream)

    found = heads([own, *reversed(panel.log)])

    assert found[f"{stream}/{panel.reviewer.member.device}"] == own.id
    assert found[f"{panel.log[0].stream}/{panel.governance.member.device}"] == panel.log[0].id
    assert len(found) == 5


def test_who_was_on_the_panel_stays_known_after_a_new_plan() -> None:
    panel = new_panel()
    first = panel.say(panel.governance, plan(panel, seat(panel.governance, "Linden", "visitor")))
    panel.say(panel.lead, kinds.VisitStarted())
    panel.say(panel.governance, plan(panel, replaces=(first.id,)))

    shared = panel.fold()

    assert shared.seat_of(panel.governance.person) is None
    assert (panel.governance.person, "visitor") in shared.sat


def test_a_seat_given_up_before_the_visit_is_forgotten() -> None:
    panel = new_panel()
    first = panel.say(panel.governance, plan(panel, seat(panel.governance, "Linden", "visitor")))
    panel.say(panel.governance, plan(panel, replaces=(first.id,)))
    panel.say(panel.lead, kinds.VisitStarted())

    assert all(who != panel.governance.person for who, _ in panel.fold().sat)


def test_applying_one_more_equals_folding_anew() -> None:
    panel = new_panel().planned().scored()
    before = panel.fold()

    last = panel.say(panel.lead, agreement())

    assert apply_shared(before, last, panel.members) == panel.fold()


def test_nobody_writes_in_anothers_sheet() -> None:
    panel = new_panel().planned()
    stream = panel.reviewer.answers
    own = panel.reviewer.says(answer("met"), stream=stream)
    other = panel.lead.says(answer("not_met"), stream=stream, after=[own])

    sheet = panel.sheet_of(panel.reviewer, own, other)

    assert sheet.reply("core", "A1") == "met"
    assert [one.reason for one in sheet.refused] == ["Nobody may write another reviewer's answers."]


def test_shared_decisions_do_not_belong_in_a_sheet_nor_answers_in_the_shared_record() -> None:
    panel = new_panel().planned()
    stream = panel.lead.answers
    misplaced = panel.lead.says(kinds.ScoringClosed(reason="so that I win"), stream=stream)
    scored = panel.lead.says(answer("met"), after=panel.log)

    sheet = panel.sheet_of(panel.lead, misplaced)

    assert [one.reason for one in sheet.refused] == [
        "This does not belong among a reviewer's answers."
    ]
    assert reasons(panel, scored) == ["This does not belong to a visit's shared record."]


def test_an_answer_taken_back_is_no_answer_and_its_history_stays() -> None:
    panel = new_panel()
    stream = panel.reviewer.answers
    made = [panel.reviewer.says(answer(reply), stream=stream) for reply in ("met", None)]

    sheet = panel.sheet_of(panel.reviewer, *made)

    assert sheet.reply("core", "A1") is None
    assert [one.said.reply for one in sheet.history["core", "A1"]] == ["met", None]


def test_notes_are_found_by_item_and_gone_once_emptied() -> None:
    panel = new_panel()
    stream = panel.reviewer.answers

    def note(name: str, text: str) -> own_kinds.NoteWritten:
        return own_kinds.NoteWritten(
            note=an_id(name), template="core", item="A1", text=text, method="observe"
        )

    said = (note("one", "Staff knock."), note("two", "It is loud."), note("one", ""))
    made = [panel.reviewer.says(one, stream=stream) for one in said]
    made.append(
        panel.reviewer.says(own_kinds.VoicesCounted(patients=3, carers=0, staff=2), stream=stream)
    )

    sheet = panel.sheet_of(panel.reviewer, *made)

    assert [one.said.text for one in sheet.notes_on("core", "A1")] == ["It is loud."]
    assert sheet.notes_on("core", "A2") == ()
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 3
