"""Syncing through shares that do not keep their word: nothing is lost, people are told in plain
words, and all comes together once the share behaves."""

import os
import shutil
import threading
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from pathlib import Path

import pytest

from qvisit.errors import QVisitError
from qvisit.sync.bounded import BoundedShare
from qvisit.sync.errors import (
    NotAShareError,
    OtherShareError,
    ShareFullError,
    ShareLockedError,
    ShareSlowError,
)
from qvisit.sync.share import Share
from qvisit.usecases import shares, visits
from qvisit.usecases.places import prepare_place
from qvisit.usecases.syncing import SyncResult, sync, waiting_changes
from qvisit.usecases.verify import verify
from tests.sync.careless import (
    Cached,
    Garbling,
    Hanging,
    Lagging,
    Quota,
    Replacing,
    Swapped,
    WritingLater,
)
from tests.sync.disks import read_only, small_disk
from tests.usecases.trust import PANEL, Trust, answer, grow, packs_on, record_of, score

Doubles = Mapping[str, Share]
LONG = int(os.environ.get("QVISIT_TRIES", "25")) > 25  # the long run plays every case


@pytest.fixture
def busy(trust: Trust) -> Trust:
    """Everybody on the panel has much to send, and nobody has sent it."""
    grow(trust, "busy panel", _all_score)
    return trust


def _all_score(trust: Trust) -> str:
    visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
    for name in PANEL:
        score(trust, name)
    return ""


def _sync_through(trust: Trust, doubles: Doubles | Share, rounds: int = 2) -> list[QVisitError]:
    """Let the panel sync through doubles; what came of it is said in words, or it is a bug."""
    told = []
    for _ in range(rounds):
        for name in PANEL:
            double = doubles[name] if isinstance(doubles, Mapping) else doubles
            try:
                _sync_one(trust, name, double)
            except QVisitError as error:
                told.append(error)
    return told


def _sync_one(trust: Trust, name: str, double: Share) -> SyncResult:
    return sync(trust[name], trust.share, open_share=lambda _: double)


def _comes_together(trust: Trust) -> None:
    """Over a good share, everybody ends with the same, and nothing is missing or doubled."""
    own = {name: record_of(trust[name])[trust.seen_by(name).stream] for name in PANEL}
    *first, _last = PANEL
    trust.sync(*PANEL, *first)
    assert verify(trust["hazel"]).faults == ()
    records = [record_of(trust[name]) for name in PANEL]
    assert all(record == records[0] for record in records)
    shared = records[0][trust.seen_by("ash").stream]
    for name in PANEL:
        assert set(own[name]) <= set(shared)
        assert len(set(shared)) == len(shared)
        assert waiting_changes(trust[name]) == 0
        assert not LONG or verify(trust[name]).faults == ()
        seen = trust.seen_by(name)
        assert set(seen.shared.finished) == {trust.person(one) for one in PANEL}
        assert {who: len(sheet.answers) for who, sheet in seen.visit.sheets.items()} == {
            trust.person(one): 3 for one in PANEL
        }


def test_a_share_that_replaces_silently(busy: Trust) -> None:
    assert _sync_through(busy, Replacing(busy.share)) == []

    _comes_together(busy)


@pytest.mark.parametrize("lag", range(1, 40, 3) if LONG else [8, 30])
def test_a_listing_that_lags_behind(busy: Trust, lag: int) -> None:
    assert _sync_through(busy, Lagging(busy.share, lag), rounds=3) == []

    _comes_together(busy)


def test_a_cache_that_shows_what_was_there_before(busy: Trust) -> None:
    caches = {name: Cached(busy.share) for name in PANEL}

    assert _sync_through(busy, caches, rounds=3) == []
    for one in caches.values():
        one.refresh()
    assert _sync_through(busy, caches) == []

    _comes_together(busy)


def test_a_synced_folder_that_uploads_later_in_any_order(busy: Trust) -> None:
    laptops = {name: WritingLater(busy.share) for name in PANEL}

    for _ in range(3):
        assert _sync_through(busy, laptops, rounds=1) == []
        for one in laptops.values():
            one.upload()

    _comes_together(busy)


def test_a_synced_folder_that_is_cleared_before_it_uploaded(busy: Trust) -> None:
    """What was read back from it is sent again, because it is not there any more."""
    laptops = {name: WritingLater(busy.share) for name in PANEL}
    assert _sync_through(busy, laptops) == []
    before = len(packs_on(busy.share, busy["ash"].device))

    for one in laptops.values():
        one.lose()

    assert len(packs_on(busy.share, busy["ash"].device)) == before
    _comes_together(busy)


@pytest.mark.parametrize("at", range(1, 10) if LONG else [4, 9])
def test_a_share_that_hangs(busy: Trust, at: int) -> None:
    hanging = Hanging(busy.share, at)
    bounded = BoundedShare(hanging, busy.share, seconds=0.2)

    with pytest.raises(ShareSlowError, match="does not answer"):
        _sync_one(busy, "hazel", bounded)
    with pytest.raises(ShareSlowError):
        busy.sync("hazel")  # at once: it hung a moment ago
    assert waiting_changes(busy["hazel"]) > 0

    hanging.let_go.set()  # what was abandoned is carried out now, late
    for thread in threading.enumerate():
        if thread.name == f"share {busy.share}":
            thread.join()
    _comes_together(busy)


@pytest.mark.parametrize(("how", "every"), [("cut", 2), ("flip", 1), ("longer", 3), ("other", 2)])
def test_reads_that_are_spoilt_and_listings_with_copies(busy: Trust, how: str, every: int) -> None:
    busy.sync("ash", "rowan")
    spoilt = Garbling(busy.share, how, every, copies=True)

    told = _sync_through(busy, spoilt, rounds=2)

    assert all("safe" in str(one) or "lost" in str(one) for one in told)
    _comes_together(busy)


@pytest.mark.parametrize("room", range(0, 12_000, 1_000) if LONG else [3_000, 9_000])
def test_a_share_that_is_full(busy: Trust, room: int) -> None:
    quota = Quota(busy.share, room)

    told = _sync_through(busy, quota)

    assert told
    assert all(isinstance(one, ShareFullError) for one in told)
    assert "is full. Everything you wrote is safe on this laptop. Ask your" in str(told[0])
    quota.room = 10**9
    assert _sync_through(busy, quota, rounds=1) == []
    _comes_together(busy)


@pytest.mark.parametrize("at", range(1, 12) if LONG else [1, 2, 8])
def test_an_empty_folder_in_place_of_the_share_from_any_call_on(busy: Trust, at: int) -> None:
    empty = busy.folder / "empty"
    empty.mkdir()

    said = pytest.raises(NotAShareError, match="is empty or is not a QVisit share")
    with said if at == 1 else nullcontext():
        _sync_one(busy, "hazel", Swapped(busy.share, at, empty))

    _comes_together(busy)


@pytest.mark.parametrize("at", range(1, 12) if LONG else [1, 2, 8])
def test_another_share_in_place_of_ours_from_any_call_on(busy: Trust, at: int) -> None:
    foreign = busy.folder / "foreign"
    foreign.mkdir()
    stranger = busy.new_laptop("yew", "administrator")
    shares.create_share(stranger, foreign)
    sync(stranger, foreign)

    if at == 1:
        with pytest.raises(OtherShareError, match="another QVisit share"):
            _sync_one(busy, "hazel", Swapped(busy.share, at, foreign))
    else:
        _sync_one(busy, "hazel", Swapped(busy.share, at, foreign))

    _comes_together(busy)
    assert verify(stranger).faults == ()
    sync(stranger, foreign)


def test_a_share_that_was_emptied_is_filled_again_by_those_who_sync(busy: Trust) -> None:
    """Somebody tidied up: each laptop brings back its own, and the certificates that it knows."""
    busy.sync(*PANEL, *PANEL)
    certificates = {one.name for one in (busy.share / "members").glob("*.cert")}
    for name in ("packs", "members"):
        shutil.rmtree(busy.share / name)

    busy.sync(*PANEL)

    assert all(packs_on(busy.share, busy[name].device) for name in PANEL)
    assert {one.name for one in (busy.share / "members").iterdir()} == certificates
    _comes_together(busy)


def test_a_full_stick_and_a_larger_one(busy: Trust, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", "size=96k") as stick:
        prepare_place(busy["ash"], stick)
        (stick / "filler").write_bytes(b"x" * 4096 * (_free(stick) - 1))
        with pytest.raises(ShareFullError, match="is full"):
            sync(busy["ash"], stick)
        assert list(stick.rglob("*.part")) == []
        (stick / "filler").unlink()
        sync(busy["ash"], stick)
        sync(busy["hazel"], stick)

    assert busy.person("ash") in busy.seen_by("hazel").shared.finished
    _comes_together(busy)


def _free(disk: Path) -> int:
    return shutil.disk_usage(disk).free // 4096


def test_a_share_that_can_only_be_read_is_still_read(busy: Trust, tmp_path: Path) -> None:
    busy.sync("ash")

    with (
        read_only(busy.share, tmp_path / "locked") as locked,
        pytest.raises(ShareLockedError, match="cannot be written to"),
    ):
        sync(busy["hazel"], locked)

    assert busy.person("ash") in busy.seen_by("hazel").shared.finished
    _comes_together(busy)


def test_a_share_with_many_foreign_files_costs_no_more_calls(trust: Trust) -> None:
    *_, before = trust.sync("ash", "hazel", "hazel")
    device = trust["ash"].device
    crowd: list[tuple[str, Callable[[int], str]]] = [
        (f"packs/{device}", lambda n: f"{n:08d}-conflicted copy.pack"),
        ("packs", lambda n: f"read me {n}.txt"),
        ("members", lambda n: f"notes {n}.docx"),
        ("Reports", lambda n: f"{n}.pdf"),
        ("", lambda n: f"Thumbs {n}.db"),
    ]
    (trust.share / "Reports").mkdir(exist_ok=True)
    for folder, name in crowd:
        for number in range(10_000 if LONG else 200):
            path = f"{trust.share}/{folder}/{name(number)}"
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    answer(trust, "ash")
    trust.sync("ash")

    (fetched, nothing) = trust.sync("hazel", "hazel")

    assert (fetched.fetched_packs, fetched.set_aside) == (1, ())
    assert nothing.share_calls == before.share_calls
