"""Sync: what comes and goes, what is refused in words, and what outlives every failure."""

import json
import shutil

import pytest

from qvisit.ids import StreamId
from qvisit.sync.errors import (
    NameTakenError,
    NotAShareError,
    OtherShareError,
    ShareUnreachableError,
)
from qvisit.usecases import practice, scoring, shares, visits
from qvisit.usecases.progress import Step, SyncStoppedError
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import (
    NotAdmittedError,
    known_laptops,
    last_sync,
    sync,
    waiting_changes,
)
from tests.usecases.trust import (
    PANEL,
    TEMPLATE,
    Trust,
    answer,
    packs_on,
    record_of,
    score_all,
)


def test_what_one_writes_the_others_get(trust: Trust) -> None:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))

    sent, fetched = trust.sync("hazel", "linden")

    assert (sent.sent_changes, sent.sent_packs) == (1, 1)
    assert sent.words == "Sent 1 change and fetched 0."
    assert fetched.fetched_changes == 1
    assert trust.seen_by("linden").shared.status == "in_progress"


def test_a_sync_with_nothing_new_writes_nothing(trust: Trust) -> None:
    trust.sync_round()
    before = sorted(trust.share.rglob("*"))

    (again,) = trust.sync("hazel")

    assert again.words == "Everything is up to date."
    assert sorted(trust.share.rglob("*")) == before
    assert again.share_calls == 3 + len(trust.vaults)  # root, members, packs, each laptop


def test_the_numbers_tell_what_waits(trust: Trust) -> None:
    assert waiting_changes(trust["hazel"]) == 0

    answer(trust, "hazel")
    answer(trust, "hazel", "W-2")
    waiting = waiting_changes(trust["hazel"])
    trust.sync("hazel")

    assert (waiting, waiting_changes(trust["hazel"])) == (2, 0)
    assert last_sync(trust["hazel"], trust.share).startswith("2027-03-09T14:")
    assert last_sync(trust["hazel"], trust.share.parent) == ""


def test_a_laptop_that_has_received_all_says_so(trust: Trust) -> None:
    answer(trust, "hazel")
    trust.sync("hazel", "ash")

    newest = len(packs_on(trust.share, trust["hazel"].device))
    seen = known_laptops(trust["ash"])[trust["hazel"].device]

    assert seen.number == newest


def test_a_missing_folder_is_said_in_words(trust: Trust) -> None:
    answer(trust, "hazel")
    before = record_of(trust["hazel"])
    trust.share.rename(trust.folder / "away")

    with pytest.raises(ShareUnreachableError) as refused:
        trust.sync("hazel")

    assert "cannot be reached" in str(refused.value)
    assert "Everything you wrote is safe on this laptop." in str(refused.value)
    assert record_of(trust["hazel"]) == before


def test_an_empty_folder_deletes_nothing(trust: Trust) -> None:
    before = record_of(trust["hazel"])
    trust.share.rename(trust.folder / "away")
    trust.share.mkdir()

    with pytest.raises(NotAShareError) as refused:
        trust.sync("hazel")

    assert "Nothing was deleted." in str(refused.value)
    assert record_of(trust["hazel"]) == before
    assert list(trust.share.iterdir()) == []


def test_another_trusts_share_is_left_alone(trust: Trust) -> None:
    other = trust.folder / "other share"
    other.mkdir()
    shares.create_share(trust.new_laptop("sloe", "administrator"), other)
    before = sorted(other.rglob("*"))

    with pytest.raises(OtherShareError) as refused:
        sync(trust["hazel"], other)

    assert "belongs to another QVisit share" in str(refused.value)
    assert sorted(other.rglob("*")) == before


def test_a_profile_without_a_share_is_told_how_to_join(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")

    with pytest.raises(shares.NotJoinedError) as refused:
        sync(ws, trust.share)

    assert "Everything you wrote is safe here." in str(refused.value)


def test_a_laptop_that_was_not_let_in_yet_waits(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)

    with pytest.raises(NotAdmittedError) as refused:
        sync(ws, trust.share)

    assert "six words" in str(refused.value)
    assert not (trust.share / "packs" / ws.device).exists()


def test_a_folder_that_takes_nothing_is_said_in_words(trust: Trust) -> None:
    answer(trust, "hazel")
    folder = trust.share / "packs" / trust["hazel"].device
    shutil.rmtree(folder)
    folder.write_text("somebody put a file here")

    with pytest.raises(NameTakenError) as refused:
        trust.sync("hazel")

    assert "safe on this laptop" in str(refused.value)
    folder.unlink()
    trust.sync("hazel")
    assert len(packs_on(trust.share, trust["hazel"].device)) > 0


def test_a_sync_can_be_stopped_and_done_again(trust: Trust) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    said: list[str] = []

    def stop(step: Step) -> bool:
        said.append(step.words)
        return len(said) < 3

    with pytest.raises(SyncStoppedError):
        sync(trust["hazel"], trust.share, stop)
    trust.sync("hazel")

    assert said[0] == "Looking for what others wrote"
    assert _same_record(trust, "hazel", "linden", trust.seen_by("hazel").stream)


def test_packs_survive_a_stick_that_goes_from_laptop_to_laptop(trust: Trust) -> None:
    stick = trust.folder / "stick"
    shutil.copytree(trust.share, stick)
    answer(trust, "hazel")
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))

    sync(trust["hazel"], stick)
    sync(trust["ash"], stick)
    trust.sync("hazel", "ash", "linden")

    stream = trust.seen_by("hazel").stream
    assert trust.seen_by("ash").shared.started is not None
    assert _same_record(trust, "hazel", "linden", stream)
    assert _same_record(trust, "hazel", "ash", stream)


def test_a_practice_visit_never_leaves_the_laptop(trust: Trust) -> None:
    ws = trust["hazel"]
    visit = practice.begin_practice(ws)
    opened = visits.open_visit(ws, visit)
    item = opened.templates[0].items[0]
    scoring.give_answer(ws, opened, opened.templates[0].id, item.code, "3", asked=1)
    answer(trust, "hazel")
    waiting = waiting_changes(ws)

    trust.sync_round()

    on_share = [path.read_bytes() for path in trust.share.rglob("*") if path.is_file()]
    assert waiting == 1  # the real answer alone
    assert not any(visit.encode() in content for content in on_share)
    assert any(trust.visit.encode() in content for content in on_share)
    assert not any(visit in stream for stream in record_of(trust["linden"]))
    assert practice.begin_practice(ws) == visit


def test_drafts_are_never_sent(trust: Trust) -> None:
    ws = trust["hazel"]
    draft = scoring.Draft(TEMPLATE, "W-1", "note", "half a sentence about a lock")
    scoring.save_draft(ws, trust.visit, draft)

    (result,) = trust.sync("hazel")

    assert result.sent_changes == 0
    assert waiting_changes(ws) == 0
    assert list(scoring.read_drafts(ws, trust.visit)) == [draft]


def test_all_laptops_come_to_the_same_state(trust: Trust) -> None:
    score_all(trust)
    trust.sync_round()

    hashes = [state_hashes(trust.seen_by(name)) for name in PANEL]

    assert hashes[0] == hashes[1] == hashes[2]
    assert len(hashes[0]) == 1 + len(PANEL)


def test_a_clear_pack_tells_no_more_than_ids(trust: Trust) -> None:
    answer(trust, "ash", "W-1", "not_met")
    trust.sync("ash")
    data = packs_on(trust.share, trust["ash"].device)[-1].read_bytes()
    start = len(b"QVPACK1\n") + 4
    header = json.loads(data[start : start + int.from_bytes(data[start - 4 : start], "big")])

    assert {one["stream"] for one in header["sections"]} == {
        f"answers.{trust.visit}.{trust.person('ash')}"
    }
    assert set(header) == {
        "device", "format", "grants", "lacks", "made_at", "number", "previous", "sections", "seen",
        "share",
    }  # fmt: skip


def _same_record(trust: Trust, one: str, other: str, stream: str) -> bool:
    first, second = (record_of(trust[name]) for name in (one, other))
    return first[StreamId(stream)] == second[StreamId(stream)]
