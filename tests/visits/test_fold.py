"""What single things that people do add up to."""

from qvisit.visits import kinds
from qvisit.visits.authorship import STRANGER
from qvisit.visits.fold import (
    GARBLED_WORDS,
    fold_shared,
    fold_sheet,
    in_order,
)
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.visit import Visit
from tests.visits.fold_steps import reasons
from tests.visits.panel import (
    VISIT,
    agreement,
    an_id,
    answer,
    concern,
    finding,
    laptop,
    new_panel,
    plan,
)


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

    assert reasons(panel, garbled) == [GARBLED_WORDS]
    assert not panel.fold(garbled).scoring_done


def test_a_laptop_that_was_not_let_in_has_no_effect() -> None:
    panel = new_panel().planned()
    stranger = laptop("a found laptop", GOVERNANCE)

    change = stranger.says(plan(panel), after=panel.log)

    assert reasons(panel, change) == [STRANGER]
    assert panel.fold(change).plan == panel.fold().plan


def test_somebody_elses_name_has_no_effect() -> None:
    panel = new_panel().planned()

    change = panel.impostor.says(plan(panel), after=panel.log)

    assert reasons(panel, change) == [STRANGER]


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

    shared = panel.fold()
    sheet = fold_sheet(VISIT, panel.reviewer.person, [first, second], panel.members, shared)

    assert sheet.reply("core", "A1") == "met"
    assert sheet.removed == {second.id: "retention"}
