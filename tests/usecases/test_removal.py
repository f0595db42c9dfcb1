"""Words that are removed are gone on every laptop; that they were there stays provable."""

import pytest

from qvisit.ids import ChangeId
from qvisit.store import changes, outbox, sections
from qvisit.usecases import concerns, debrief, notes
from qvisit.usecases.backups import backup_now, list_backups
from qvisit.usecases.record import NotAllowedError, record
from qvisit.usecases.removal import remove_words
from qvisit.usecases.syncing import sync
from qvisit.usecases.verify import verify
from qvisit.visits.change import Change
from qvisit.visits.kinds import PayloadRemoved
from qvisit.visits.streams import answers_stream
from tests.usecases.trust import ACTION, FINDING, TEMPLATE, Trust, debriefed, record_of, score

RULE = "An identifier that slipped in"
SLIP = "Told by R. Example in room 4."


def test_removed_words_are_gone_everywhere_and_all_is_still_provable(trust: Trust) -> None:
    opened = notes.keep_note(
        trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SLIP)
    )
    note = opened.sheet.applied[-1]
    debriefed(trust)

    remove_words(trust["linden"], trust.seen_by("linden"), [note], RULE)
    trust.sync("linden", "ash", "hazel", "rowan")

    for name in ("linden", "ash", "hazel", "rowan"):
        kept = _change(trust, name, note)
        assert (kept.payload, kept.salt) == (None, None)
        assert kept.envelope.kind == "note.written"
        sheet = trust.seen_by(name).visit.sheets[trust.person("ash")]
        assert sheet.removed[note] == RULE
        assert sheet.notes == {}
        assert verify(trust[name]).faults == ()


def test_the_writers_own_copies_of_received_packs_go_with_their_words(trust: Trust) -> None:
    opened = notes.keep_note(
        trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SLIP)
    )
    note = opened.sheet.applied[-1]
    debriefed(trust)
    trust.sync("ash", "hazel", "ash")
    before = _kept_packs(trust, "ash")

    remove_words(trust["linden"], trust.seen_by("linden"), [note], RULE)
    trust.sync("linden", "ash")

    assert before
    assert not before & _kept_packs(trust, "ash")


def test_removed_words_stand_nowhere_in_the_profile(trust: Trust) -> None:
    opened = notes.keep_note(
        trust["ash"], trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted(SLIP)
    )
    note = opened.sheet.applied[-1]
    debriefed(trust)
    names = ("ash", "hazel", "linden")
    for name in names:
        backup_now(trust[name])
        assert _tables_with(trust, name, SLIP) == ["changes"]

    remove_words(trust["linden"], trust.seen_by("linden"), [note], RULE)
    trust.sync("linden", "ash", "hazel")

    for name in names:
        assert _tables_with(trust, name, SLIP) == []
        assert list_backups(trust[name]) == []


def test_a_removed_finding_leaves_the_lists_too(trust: Trust) -> None:
    debriefed(trust)
    finding = next(iter(trust.seen_by("hazel").shared.findings.values())).now.change

    opened = remove_words(trust["linden"], trust.seen_by("linden"), [finding], RULE)

    assert opened.shared.findings == {}
    assert opened.shared.debriefed is not None
    assert verify(trust["linden"]).faults == ()


def test_a_laptop_that_joins_late_drops_the_words_as_they_come(trust: Trust) -> None:
    debriefed(trust)
    finding = next(iter(trust.seen_by("hazel").shared.findings.values())).now.change
    remove_words(trust["linden"], trust.seen_by("linden"), [finding], RULE)
    trust.sync("linden", "hazel")

    late = trust.join("elm", "governance_lead")
    trust.sync("linden", "elm", "linden", "elm")

    assert _change(trust, "elm", finding).payload is None
    assert verify(late).faults == ()


def test_only_governance_removes(trust: Trust) -> None:
    score(trust, "hazel")
    change = trust.seen_by("hazel").sheet.applied[0]

    with pytest.raises(NotAllowedError) as refused:
        remove_words(trust["hazel"], trust.seen_by("hazel"), [change], RULE)

    assert str(refused.value) == "Only governance may do this."
    assert _change(trust, "hazel", change).payload is not None


def test_a_removal_by_somebody_else_has_no_effect_on_other_laptops(trust: Trust) -> None:
    opened = concerns.raise_concern(trust["ash"], trust.seen_by("ash"), "A door does not lock.", {})
    raised = opened.shared.applied[-1]
    trust.sync("ash", "hazel")
    ws = trust["hazel"]
    with ws.writing.begin() as session:
        record(ws, session, opened.stream, PayloadRemoved(changes=(raised,), rule="To hide it"))

    trust.sync("hazel", "linden", "ash")

    assert _change(trust, "linden", raised).payload is not None
    assert len(trust.seen_by("linden").shared.concerns) == 1
    assert "Only governance" in trust.seen_by("linden").shared.refused[0].reason


def test_what_rights_rest_on_keeps_its_words(trust: Trust) -> None:
    opened = trust.seen_by("linden")
    assert opened.shared.plan is not None
    plan = opened.shared.plan.now.change

    after = remove_words(trust["linden"], opened, [plan], RULE)

    assert after.plan.ward_name == "Willow Ward"
    assert _change(trust, "linden", plan).payload is not None


def test_a_removal_in_one_visit_reaches_no_other_stream(trust: Trust) -> None:
    ws = trust["linden"]
    with ws.reading() as session:
        ward = changes.read_stream(session, changes.streams(session, "register")[0])[-1].id

    remove_words(ws, trust.seen_by("linden"), [ward], RULE)

    assert _change(trust, "linden", ward).payload is not None


def test_work_goes_on_after_a_removal(trust: Trust) -> None:
    debriefed(trust)
    opened = trust.seen_by("linden")
    finding = next(iter(opened.shared.findings.values())).now.change
    opened = remove_words(trust["linden"], opened, [finding], RULE)

    trust.sync("linden", "hazel")
    ws = trust["hazel"]
    opened, again = debrief.record_finding(ws, trust.seen_by("hazel"), FINDING)
    debrief.agree_action(ws, opened, {**ACTION, "finding": again})
    sync(ws, trust.share)
    trust.sync("linden")

    assert record_of(ws)[opened.stream] == record_of(trust["linden"])[opened.stream]


def _kept_packs(trust: Trust, name: str) -> set[int]:
    """The own packs with something of the note's stream whose bytes are kept here."""
    ws = trust[name]
    stream = answers_stream(trust.visit, trust.person(name))
    with ws.reading() as session:
        numbers = sections.packs_with(session, ws.device, [stream])
        return {one for one in numbers if outbox.sent_content(session, ws.device, one)}


def _tables_with(trust: Trust, name: str, words: str) -> list[str]:
    """The tables of a profile in which some words stand anywhere."""
    with trust[name].engine.connect() as connection:
        every = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        tables = [str(row[0]) for row in connection.exec_driver_sql(every)]
        return [
            table
            for table in tables
            if any(
                words.encode() in (cell if isinstance(cell, bytes) else str(cell).encode())
                for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')
                for cell in row
            )
        ]


def _change(trust: Trust, name: str, wanted: ChangeId) -> Change:
    with trust[name].reading() as session:
        (found,) = [
            change
            for stream in changes.streams(session)
            for change in changes.read_stream(session, stream)
            if change.id == wanted
        ]
    return found
