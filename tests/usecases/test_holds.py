"""While a legal hold stands nothing of its visit is removed, on any laptop."""

import pytest

from qvisit.ids import ChangeId
from qvisit.store import changes
from qvisit.usecases import disclosures, holds, notes
from qvisit.usecases.holds import lift_hold, list_holds, list_removals, place_hold
from qvisit.usecases.record import NotAllowedError
from qvisit.usecases.removal import remove_words
from qvisit.usecases.verify import verify
from qvisit.visits.disclosure import WRITTEN
from qvisit.visits.keeping import KEPT, NO_HOLD
from tests.usecases.trust import TEMPLATE, Trust, debriefed

RULE = "A person could be identified"
SLIP = "Told by R. Example in room 4."


def _note(trust: Trust) -> ChangeId:
    opened = notes.keep_note(
        trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SLIP)
    )
    debriefed(trust)
    return opened.sheet.applied[-1]


def test_a_hold_keeps_everything_until_it_is_lifted(trust: Trust) -> None:
    note = _note(trust)
    ws = trust["linden"]

    opened = place_hold(ws, trust.seen_by("linden"), "coroner", "Inquest 7 of 2027")
    with pytest.raises(NotAllowedError) as refused:
        remove_words(ws, opened, [note], RULE)
    assert str(refused.value) == KEPT

    (known,) = list_holds(ws)
    assert (known.why, known.words, known.ward_name) == (
        "coroner",
        "Inquest 7 of 2027",
        "Willow Ward",
    )
    assert known.placed.name == "Linden"
    after = lift_hold(ws, opened, known.hold, "The inquest ended.")
    assert not after.shared.is_held
    assert [one.reason for one in list_holds(ws)] == ["The inquest ended."]

    after = remove_words(ws, after, [note], RULE)
    assert after.visit.sheets[trust.person("ash")].removed[note] == RULE
    assert [(one.rule, one.number) for one in list_removals(ws)] == [(RULE, 1)]


def test_two_holds_are_lifted_one_by_one_and_each_once(trust: Trust) -> None:
    ws = trust["linden"]
    opened = place_hold(ws, trust.seen_by("linden"), "police")
    opened = place_hold(ws, opened, "inquiry")
    first, second = opened.shared.holds

    opened = lift_hold(ws, opened, first, "No charge.")

    assert opened.shared.is_held
    with pytest.raises(NotAllowedError, match=NO_HOLD.split(",", maxsplit=1)[0]):
        lift_hold(ws, opened, first, "Once more.")
    assert not lift_hold(ws, opened, second, "The inquiry ended.").shared.is_held


def test_a_hold_needs_governance_and_its_words(trust: Trust) -> None:
    with pytest.raises(NotAllowedError):
        place_hold(trust["hazel"], trust.seen_by("hazel"), "police")
    with pytest.raises(holds.NoWordsError):
        place_hold(trust["linden"], trust.seen_by("linden"), "other", " ")
    opened = place_hold(trust["linden"], trust.seen_by("linden"), "police")
    with pytest.raises(holds.NoWordsError):
        lift_hold(trust["linden"], opened, next(iter(opened.shared.holds)), " ")


def test_words_that_a_hold_keeps_come_back_where_they_were_dropped(trust: Trust) -> None:
    note = _note(trust)
    trust.join("elm", "governance_lead")
    trust.sync("linden", "elm", "hazel", "ash", "linden", "elm")
    place_hold(trust["elm"], trust.seen_by("elm"), "police")  # neither has seen the other's
    remove_words(trust["linden"], trust.seen_by("linden"), [note], RULE)
    assert not _has_words(trust, "linden", note)
    trust.sync("linden", "ash", "hazel")
    assert not _has_words(trust, "ash", note)

    trust.sync("elm")
    for _ in range(2):
        trust.sync("linden", "ash", "hazel", "elm")

    for name in ("linden", "ash", "hazel", "elm"):
        assert _has_words(trust, name, note), name
        sheet = trust.seen_by(name).visit.sheets[trust.person("ash")]
        assert [one.said.text for one in sheet.notes.values()] == [SLIP]
        assert sheet.removed == {}
        assert verify(trust[name]).faults == ()
    (stopped,) = list_removals(trust["linden"])
    assert (stopped.number, stopped.stopped) == (0, KEPT)


def test_a_hold_keeps_a_disclosure_that_was_handed_over(trust: Trust) -> None:
    ws = trust["ash"]
    opened = trust.seen_by("ash")
    offered = [one.person for one in disclosures.readers_offered(ws, opened)]
    disclosures.write_disclosure(ws, opened, "She was hurt.", "patient", offered)
    place_hold(trust["linden"], trust.seen_by("linden"), "police")
    trust.sync("linden", "ash", "hazel", "ash", "hazel", "ash")

    (mine,) = disclosures.own_disclosures(ws, trust.seen_by("ash"))
    assert mine.handed_over is not None
    assert mine.words is None  # nobody reads it here
    assert _disclosed(trust, "ash")

    opened = trust.seen_by("linden")
    lift_hold(trust["linden"], opened, next(iter(opened.shared.holds)), "No charge.")
    trust.sync("linden", "ash")
    assert not _disclosed(trust, "ash")


def _disclosed(trust: Trust, name: str) -> bool:
    with trust[name].reading() as session:
        written = changes.read_kind(session, WRITTEN)
    return all(one.payload is not None for one in written)


def _has_words(trust: Trust, name: str, change: str) -> bool:
    with trust[name].reading() as session:
        return any(
            one.payload is not None
            for stream in changes.streams(session, "answers.")
            for one in changes.read_stream(session, stream)
            if one.id == change
        )
