"""What holds for every log, honest or not."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from qvisit.visits.authorship import STRANGER
from qvisit.visits.change import Change
from qvisit.visits.fold import (
    LASTING,
    apply_shared,
    apply_sheet,
    fold_shared,
    fold_sheet,
    in_order,
)
from qvisit.visits.keeping import RAISED
from qvisit.visits.kinds import PayloadRemoved
from qvisit.visits.members import GOVERNANCE
from qvisit.visits.roles import RULES
from qvisit.visits.visit import Shared, Sheet
from tests.visits.made_up_logs import KINDS, MORE, Log, logs, one_of_each
from tests.visits.panel import VISIT, answer, laptop, new_panel

RULE = "a name was found"
answers = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.sampled_from(["met", "partly", None, "no"])),
    max_size=12,
)


def _shared(log: Log, changes: list[Change]) -> Shared:
    return fold_shared(VISIT, changes, log.panel.members)


def _without_ids(shared: Shared) -> Shared:
    return replace(shared, applied=(), refused=(), removed={}, unknown=())


def test_logs_are_made_of_every_kind_that_a_visits_shared_record_has() -> None:
    assert set(RULES) - {one.envelope.kind for one in one_of_each()} == set()


@given(logs(MORE), st.randoms(use_true_random=False))
def test_any_order_and_any_repeats_give_the_same_state(log: Log, random: Random) -> None:
    shuffled = random.sample(log.changes, len(log.changes)) + list(log.changes[:3])

    assert _shared(log, shuffled) == _shared(log, list(log.changes))


@given(logs(MORE), st.randoms(use_true_random=False), st.floats(0, 1))
def test_what_arrives_late_ends_where_what_came_at_once_ended(
    log: Log, random: Random, share: float
) -> None:
    early = [change for change in log.changes if random.random() < share]
    late = [change for change in log.changes if change not in early]

    before = _shared(log, early)

    assert before == _shared(log, list(reversed(early)))
    assert _shared(log, [*late, *early]) == _shared(log, [*early, *late])


@given(logs())
def test_adding_one_by_one_in_order_is_folding(log: Log) -> None:
    shared = Shared(VISIT)

    for change in in_order(log.changes):
        shared = apply_shared(shared, change, log.panel.members)

    assert shared == _shared(log, list(log.changes))


@given(logs())
def test_refused_changes_alter_nothing_else(log: Log) -> None:
    whole = _shared(log, list(log.changes))
    refused = {one.change for one in whole.refused}

    without = _shared(log, [one for one in log.changes if one.id not in refused])

    assert without == replace(whole, refused=())


@given(logs(MORE))
def test_every_change_is_accounted_for_once(log: Log) -> None:
    shared = _shared(log, list(log.changes))
    ids = {change.id for change in log.changes}

    refused = [one.change for one in shared.refused]
    told = [*shared.applied, *refused, *shared.unknown]
    told += [one for one in shared.removed if one in ids and one not in refused]

    assert sorted(told) == sorted(ids)


@given(logs(MORE))
def test_strangers_and_impostors_have_no_effect(log: Log) -> None:
    members = log.panel.members
    honest = [
        change
        for change in log.changes
        if change.device in members and members[change.device].person == change.author
    ]

    whole = _shared(log, list(log.changes))

    assert _without_ids(whole) == _without_ids(_shared(log, honest))
    assert len([one for one in whole.refused if one.reason == STRANGER]) == len(log.changes) - len(
        honest
    )
    assert not {change.id for change in log.changes if change not in honest} & set(whole.unknown)


@given(logs(), st.sets(st.integers(0, 40), max_size=4))
def test_removed_words_leave_the_rest_as_if_they_had_never_been(log: Log, picked: set[int]) -> None:
    targets = [
        change
        for place, change in enumerate(log.changes)
        if place in picked and change.envelope.kind not in {*LASTING, RAISED}
    ]
    eraser = laptop("eraser", GOVERNANCE, person="Linden")
    members = {**log.panel.members, eraser.member.device: eraser.member}
    named = tuple(str(change.id) for change in targets) or ("3" * 64,)
    removal = eraser.says(PayloadRemoved(changes=named, rule=RULE), after=log.changes)

    kept = fold_shared(VISIT, [*log.changes, removal], members)
    dropped = [one.without_payload() if one in targets else one for one in log.changes]
    gone = fold_shared(VISIT, [*dropped, removal], members)
    never = fold_shared(VISIT, [one for one in log.changes if one not in targets], members)

    assert kept == gone
    assert _without_ids(kept) == _without_ids(never)
    known = {one.id for one in targets if _is_by_a_member(log, one)}
    assert {one for one in known if kept.removed[one] == RULE} == known


@given(answers, st.randoms(use_true_random=False))
def test_a_sheet_is_the_same_in_any_order_and_step_by_step(
    given: list[tuple[bool, bool, str | None]], random: Random
) -> None:
    panel = new_panel()
    second = laptop("Rowan at home", person="Rowan")
    members = {**panel.members, second.member.device: second.member}
    stream, made = panel.reviewer.answers, list[Change]()
    for at_home, knows_all, reply in given:
        who = second if at_home else panel.reviewer
        made.append(who.says(answer(reply), after=made if knows_all else (), stream=stream))
    sheet = Sheet(VISIT, panel.reviewer.person)

    for change in in_order(made):
        sheet = apply_sheet(sheet, change, members)
    shuffled = random.sample(made, len(made)) + made[:2]

    assert fold_sheet(VISIT, panel.reviewer.person, shuffled, members) == sheet
    assert [one.change for one in sheet.history.get(("core", "A1"), ())] == list(sheet.applied)


def _is_by_a_member(log: Log, change: Change) -> bool:
    member = log.panel.members.get(change.device)
    return member is not None and member.person == change.author


@given(logs(KINDS))
def test_versions_that_stand_are_never_none(log: Log) -> None:
    shared = _shared(log, list(log.changes))

    for field in (shared.methods, shared.agreed, shared.findings, shared.ratings, shared.actions):
        assert all(standing.versions for standing in field.values())
