"""What single things that people do add up to."""

from qvisit.visits import kinds
from qvisit.visits.change import Change
from qvisit.visits.fold import (
    GARBLED_WORDS,
    STRANGER,
    apply_shared,
    fold_shared,
    fold_sheet,
    heads,
    in_order,
)
from qvisit.visits.roles import GOVERNANCE
from qvisit.visits.visit import Visit
from tests.visits.panel import (
    VISIT,
    Panel,
    agreement,
    an_id,
    answer,
    concern,
    finding,
    laptop,
    new_panel,
    plan,
    seat,
)


def _signed(panel: Panel) -> Panel:
    rests_on = heads(panel.log)
    panel.say(panel.governance, kinds.VisitSignedOff(ratings=(), streams=rests_on))
    return panel


def _reasons(panel: Panel, *more: Change) -> list[str]:
    return [one.reason for one in panel.fold(*more).refused]


def test_a_visit_goes_from_plan_to_publication() -> None:
    panel, seen = new_panel(), []
    steps = (
        (panel.governance, plan(panel)),
        (panel.lead, kinds.VisitStarted()),
        (panel.lead, kinds.ScoringClosed(reason="Rowan went home")),
        (panel.lead, kinds.DebriefFinished()),
        (panel.governance, kinds.VisitSignedOff(ratings=(), streams={})),
        (panel.governance, kinds.ReportPublished(version=1, path="a.pdf", sha256="1" * 64)),
    )

    seen.append(panel.fold().status)
    for who, said in steps:
        panel.say(who, said)
        seen.append(panel.fold().status)

    assert seen == [
        "draft_plan",
        "planned",
        "in_progress",
        "scoring_complete",
        "moderated",
        "signed_off",
        "published",
    ]
    assert panel.fold().refused == ()


def test_scoring_is_done_when_everyone_is_done_and_not_before() -> None:
    panel = new_panel().planned()
    panel.say(panel.lead, kinds.ReviewerFinished())
    panel.say(panel.reviewer, kinds.ReviewerFinished())

    before = panel.fold().scoring_done
    panel.say(panel.visitor, kinds.ReviewerFinished())
    done = panel.fold().scoring_done
    panel.say(panel.reviewer, kinds.ReviewerReopened(reason="one room was shut"))

    assert (before, done, panel.fold().scoring_done) == (False, True, False)


def test_two_who_did_not_see_each_other_both_stand() -> None:
    panel = new_panel().planned()
    other = laptop("Linden at home", GOVERNANCE, person="Linden")
    members = {**panel.members, other.member.device: other.member}
    first = panel.log[0].id
    here = panel.governance.says(plan(panel, replaces=(first,)), after=panel.log)
    there = other.says(plan(panel, replaces=(first,)), after=panel.log)

    standing = fold_shared(VISIT, [*panel.log, here, there], members).plan

    assert standing is not None
    assert standing.contested
    assert {one.change for one in standing.versions} == {here.id, there.id}


def test_naming_both_settles_them() -> None:
    panel = new_panel().planned().scored()
    first = panel.lead.says(agreement("met"), after=panel.log)
    second = panel.lead.says(agreement("partly"), after=panel.log)
    panel.log += [first, second]

    contested = panel.fold().agreed["core", "A1"]
    settled = panel.say(panel.lead, agreement("not_met", (first.id, second.id)))

    standing = panel.fold().agreed["core", "A1"]
    assert contested.contested
    assert [one.change for one in standing.versions] == [settled.id]
    assert not standing.contested


def test_a_version_replaced_before_it_arrives_does_not_come_back() -> None:
    panel = new_panel().planned().scored()
    old = panel.lead.says(finding("f", "Old words."), after=panel.log)
    new = panel.lead.says(finding("f", "New words.", (old.id,)), after=[*panel.log, old])

    early = panel.fold(new)
    late = panel.fold(new, old)

    name = an_id("f")
    assert [one.change for one in early.findings[name].versions] == [new.id]
    assert late.findings == early.findings


def test_an_unknown_kind_is_kept_and_said_and_changes_nothing() -> None:
    panel = new_panel().planned()
    strange = panel.lead.writes(b'{"far":"away"}', "moon.landed", after=panel.log)
    newer = panel.lead.writes(b"{}", "visit.started", after=panel.log, version=2)

    shared = panel.fold(strange, newer)

    assert shared.unknown == (strange.id, newer.id)
    assert shared.status == "planned"
    assert Visit(shared).needs_newer


def test_an_unknown_kind_from_a_stranger_is_not_even_said() -> None:
    panel = new_panel().planned()
    strange = laptop("stranger").writes(b"{}", "moon.landed", after=panel.log)
    posing = panel.impostor.writes(b"{}", "moon.landed", after=panel.log)

    shared = panel.fold(strange, posing)

    assert shared.unknown == ()
    assert [one.reason for one in shared.refused] == [STRANGER, STRANGER]


def test_words_that_cannot_be_read_have_no_effect_but_are_listed() -> None:
    panel = new_panel().planned()
    garbled = panel.lead.writes(b'{"reason":', "scoring.closed", after=panel.log)

    assert _reasons(panel, garbled) == [GARBLED_WORDS]
    assert not panel.fold(garbled).scoring_done


def test_a_laptop_that_was_not_let_in_has_no_effect() -> None:
    panel = new_panel().planned()
    stranger = laptop("a found laptop", GOVERNANCE)

    change = stranger.says(plan(panel), after=panel.log)

    assert _reasons(panel, change) == [STRANGER]
    assert panel.fold(change).plan == panel.fold().plan


def test_somebody_elses_name_has_no_effect() -> None:
    panel = new_panel().planned()

    change = panel.impostor.says(plan(panel), after=panel.log)

    assert _reasons(panel, change) == [STRANGER]


def test_an_impostor_cannot_remove_words() -> None:
    panel = new_panel().planned()
    raised = panel.say(panel.reviewer, concern("door"))

    erased = panel.impostor.says(kinds.PayloadRemoved(changes=(raised.id,), rule="none"))

    assert an_id("door") in panel.fold(erased).concerns
    assert panel.fold(erased).removed == {}


def test_removed_words_are_shown_as_removed_under_their_rule() -> None:
    panel = new_panel().planned().scored()
    found = panel.say(panel.lead, finding("f", "Ms Example knocked."))
    panel.say(panel.governance, kinds.PayloadRemoved(changes=(found.id,), rule="a name"))

    shared = panel.fold()

    assert shared.removed == {found.id: "a name"}
    assert shared.findings == {}
    assert shared.status == "scoring_complete"


def test_a_removal_does_not_reach_what_others_rights_rest_on() -> None:
    panel = new_panel().planned().scored().debriefed()
    before = panel.fold()
    everything = tuple(str(change.id) for change in panel.log)

    panel.say(panel.governance, kinds.PayloadRemoved(changes=everything, rule="a mistake"))

    after = panel.fold()
    assert (after.plan, after.finished, after.debriefed) == (
        before.plan,
        before.finished,
        before.debriefed,
    )
    assert after.removed == {}


def test_a_removal_cannot_be_removed() -> None:
    panel = new_panel().planned().scored()
    found = panel.say(panel.lead, finding("f", "Ms Example knocked."))
    erased = panel.say(panel.governance, kinds.PayloadRemoved(changes=(found.id,), rule="a name"))
    panel.say(panel.governance, kinds.PayloadRemoved(changes=(erased.id,), rule="none"))

    assert panel.fold().removed == {found.id: "a name"}


def test_a_copy_without_its_words_does_not_hide_the_copy_that_has_them() -> None:
    panel = new_panel().planned()
    raised = panel.say(panel.reviewer, concern("door"))
    stripped = raised.without_payload()

    assert panel.fold(stripped) == panel.fold()
    assert in_order([stripped, raised]) == in_order([raised, stripped]) == [raised]


def test_changes_that_claim_one_place_have_one_order() -> None:
    one, two, three = new_panel(), new_panel(), new_panel()
    same = [one.lead.says(answer(reply), lamport=5) for reply in "abcdefgh"]
    forks = [two.lead.says(answer("1"), lamport=5), three.lead.says(answer("2"), lamport=5)]
    first, second = sorted((same[0], *forks), key=lambda change: change.id)[:2]

    assert in_order(reversed(same)) == same
    assert in_order([second, first]) == in_order([first, second]) == [first, second]


def test_a_change_whose_words_are_missing_is_shown_as_removed_under_no_rule() -> None:
    panel = new_panel().planned()
    raised = panel.reviewer.says(concern("door"), after=panel.log).without_payload()

    assert panel.fold(raised).removed == {raised.id: ""}


def test_removed_answers_are_removed_from_their_sheet() -> None:
    panel = new_panel().planned()
    stream = panel.reviewer.answers
    first = panel.reviewer.says(answer("met"), stream=stream)
    second = panel.reviewer.says(answer("partly"), stream=stream)
    panel.say(panel.governance, kinds.PayloadRemoved(changes=(second.id,), rule="retention"))

    removed = panel.fold().removed
    sheet = fold_sheet(VISIT, panel.reviewer.person, [first, second], panel.members, removed)

    assert sheet.reply("core", "A1") == "met"
    assert sheet.removed == {second.id: "retention"}


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
    _signed(panel.debriefed())

    before, after = panel.fold(), panel.fold(reopened)

    assert (before.status, after.status) == ("signed_off", "signed_off")
    assert after.agreed == before.agreed
    assert [one.change for one in after.refused] == [reopened.id]


def test_a_change_that_claims_to_be_early_does_not_alter_what_was_signed() -> None:
    panel = new_panel().planned().scored()
    panel.say(panel.lead, agreement("not_met"))
    last = panel.log[-1].id
    _signed(panel.debriefed())

    forged = panel.lead.says(agreement("met", (last,)), lamport=panel.log[-2].envelope.lamport)

    assert panel.fold(forged).agreed == panel.fold().agreed
    assert _reasons(panel, forged) == ["The visit is signed off."]


def test_a_sign_off_whose_grounds_have_not_arrived_waits_for_them() -> None:
    panel = _signed(new_panel().planned().scored().debriefed())
    without = [one for one in panel.log if one.envelope.kind != "debrief.finished"]

    shared = fold_shared(VISIT, without, panel.members)

    assert shared.signed is None
    assert panel.fold().signed is not None


def test_a_sign_off_fixes_no_order_before_all_it_names_is_here() -> None:
    panel = new_panel().planned().scored()
    reopened = panel.reviewer.says(kinds.ReviewerReopened(reason="one more room"), after=panel.log)
    raised = panel.say(panel.outsider, concern("door"))
    _signed(panel.debriefed())
    partly = [*(one for one in panel.log if one is not raised), reopened]

    before = fold_shared(VISIT, partly, panel.members)
    after = fold_shared(VISIT, [*partly, raised], panel.members)

    assert (before.status, after.status) == ("planned", "signed_off")


def test_a_concern_after_the_sign_off_is_red_all_the_same() -> None:
    panel = _signed(new_panel().planned().scored().debriefed())

    raised = panel.reviewer.says(concern("door"))

    assert [one.raised.change for one in panel.fold(raised).open_concerns] == [raised.id]


def test_a_second_sign_off_is_refused() -> None:
    panel = _signed(new_panel().planned().scored().debriefed())
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
    assert _reasons(panel, scored) == ["This does not belong to a visit's shared record."]


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

    def note(name: str, text: str) -> kinds.NoteWritten:
        return kinds.NoteWritten(
            note=an_id(name), template="core", item="A1", text=text, method="observe"
        )

    said = (note("one", "Staff knock."), note("two", "It is loud."), note("one", ""))
    made = [panel.reviewer.says(one, stream=stream) for one in said]
    made.append(
        panel.reviewer.says(kinds.VoicesCounted(patients=3, carers=0, staff=2), stream=stream)
    )

    sheet = panel.sheet_of(panel.reviewer, *made)

    assert [one.said.text for one in sheet.notes_on("core", "A1")] == ["It is loud."]
    assert sheet.notes_on("core", "A2") == ()
    assert sheet.voices is not None
    assert sheet.voices.said.patients == 3
