"""Sync in trouble: a share that vanishes, files that are damaged or too new, copied profiles."""

import shutil
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest

from qvisit.ids import StreamId
from qvisit.store import changes, deliveries, membership, outbox
from qvisit.sync.errors import ShareUnreachableError
from qvisit.sync.keys import key_id, new_stream_key, seal_for
from qvisit.sync.packs import Address, Grant, Part, front_hash, write_pack
from qvisit.sync.sections import Run, sign_run
from qvisit.sync.share import pack_name
from qvisit.usecases import scoring, shares, visits
from qvisit.usecases.fetching import STRANGER
from qvisit.usecases.syncing import (
    NotAdmittedError,
    known_laptops,
    list_set_aside,
    sync,
    waiting_changes,
)
from qvisit.usecases.verify import verify
from qvisit.visits.change import Change
from qvisit.visits.streams import answers_stream
from qvisit.workspace import Workspace
from tests.sync.careless import Dying
from tests.usecases.trust import (
    TEMPLATE,
    Stage,
    Trust,
    answer,
    open_stage,
    packs_on,
    record_of,
    score,
)


def test_a_pack_that_never_reached_the_folder_still_waits(trust: Trust) -> None:
    answer(trust, "hazel")

    with pytest.raises(ShareUnreachableError):
        _sync_breaking(trust, "hazel", _calls_of_a_sync(trust), after=False)

    assert waiting_changes(trust["hazel"]) == 1


def test_a_share_that_vanishes_at_any_call_costs_nothing(stage: Stage, tmp_path: Path) -> None:
    """Every n, before it is carried out and just after: one good sync then has everything, once."""
    ready = _busy_stage(stage, tmp_path / "ready")
    with open_stage(ready, tmp_path / "good", ("hazel", "ash")) as trust:
        trust.sync("hazel", "ash", "hazel")
        wanted = {name: record_of(trust[name]) for name in ("hazel", "ash")}

    last = {False: 0, True: 0}
    for call, after in product(range(1, 100), (False, True)):
        if last[after] < call - 1:
            continue  # a whole sync makes no more calls
        with open_stage(ready, tmp_path / f"broken-{call}-{after}", ("hazel", "ash")) as trust:
            try:
                _sync_breaking(trust, "hazel", call, after=after)
                continue
            except ShareUnreachableError:
                last[after] = call
            trust.sync("hazel", "ash", "hazel")
            found = {name: record_of(trust[name]) for name in ("hazel", "ash")}
            assert found == wanted, f"call {call}"
            assert waiting_changes(trust["hazel"]) == 0
            assert verify(trust["hazel"]).faults == ()

    assert min(last.values()) >= 10  # the sync really makes that many calls


def test_a_damaged_pack_is_set_aside_and_put_right(trust: Trust) -> None:
    score(trust, "ash")
    score(trust, "rowan")
    trust.sync("ash", "rowan")
    damaged = packs_on(trust.share, trust["ash"].device)[-1]
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))

    (first,) = trust.sync("hazel")
    (set_aside,) = list_set_aside(trust["hazel"])
    finished = set(trust.seen_by("hazel").shared.finished)
    trust.sync("ash", "hazel")

    assert first.set_aside == (f"{set_aside.file}: {set_aside.reason}",)
    assert "was altered, or is not whole yet" in set_aside.reason
    assert "Nothing is lost" in set_aside.hint
    assert finished == {trust.person("rowan")}
    assert damaged.read_bytes() == whole
    assert list_set_aside(trust["hazel"]) == []
    assert trust.person("ash") in trust.seen_by("hazel").shared.finished


def test_a_gap_that_is_filled_later_is_no_gap(trust: Trust) -> None:
    device = trust["ash"].device
    for item in ("W-1", "W-2", "W-3"):
        answer(trust, "ash", item, "3" if item == "W-3" else "met")
        trust.sync("ash")
    missing = packs_on(trust.share, device)[-2]
    kept = missing.read_bytes()
    missing.unlink()
    trust.sync("hazel")
    before = known_laptops(trust["hazel"])[device].number

    missing.write_bytes(kept)
    trust.sync("hazel")

    newest = len(packs_on(trust.share, device))
    assert (before, known_laptops(trust["hazel"])[device].number) == (newest - 2, newest)


def test_a_pack_that_somebody_deleted_is_written_again(trust: Trust) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    deleted = packs_on(trust.share, trust["ash"].device)[-1]
    content = deleted.read_bytes()
    deleted.unlink()

    (again,) = trust.sync("ash")

    assert again.sent_packs == 1
    assert deleted.read_bytes() == content


def _run(ws: Workspace, share: str, stream: StreamId, said: Sequence[Change]) -> Run:
    written = [one.as_bytes for one in said]
    return Run(sign_run(ws.keys, share, stream, written), written)


def test_a_stream_that_only_a_newer_version_knows_is_kept_sealed(trust: Trust) -> None:
    """Its key is here, and still the bytes wait for a QVisit that can read them."""
    ws, me = trust["hazel"], trust["ash"]
    stream, key = StreamId(f"mood.{trust.visit}"), new_stream_key()
    sealed = seal_for(ws.keys.box_public, key)
    grant = Grant(stream=stream, key=key_id(key), device=ws.device, sealed=sealed)
    opened = answer(trust, "ash")
    with me.reading() as session:
        share = membership.read_share(session)
        said = changes.read_stream(session, answers_stream(trust.visit, me.person))
    assert share is not None
    last = _sent(trust, "ash")[-1]
    content = write_pack(
        me.keys,
        Address(share.share_id, last.number + 1, last.hash, "2027-03-09T14:00:00Z"),
        {stream: Part(key, _run(me, share.share_id, stream, said))},
        [grant],
        {},
    )
    digest = front_hash(content)
    (trust.share / pack_name(me.device, last.number + 1, digest)).write_bytes(content)

    (result,) = trust.sync("hazel")
    (again,) = trust.sync("hazel")

    with ws.reading() as session:
        (kept,) = deliveries.sealed_sections(session, stream, key_id(key))
    assert kept.content in content
    assert (result.set_aside, again.set_aside) == ((), ())
    assert opened.sheet.answers
    assert verify(ws).faults == ()


def test_foreign_files_are_passed_over(trust: Trust) -> None:
    packs = trust.share / "packs"
    (packs / "read me.txt").write_text("Please tidy up")
    (packs / ("0" * 26)).mkdir()
    (packs / ("0" * 26) / f"00000001-{'0' * 64}.pack").write_bytes(b"no laptop of ours")
    (packs / trust["ash"].device / "Thumbs.db").write_bytes(b"x")
    (packs / trust["ash"].device / "00000009-conflicted copy.pack").write_bytes(b"x")
    (trust.share / "members" / "notes.docx").write_bytes(b"x")
    answer(trust, "ash")
    trust.sync("ash")

    (result,) = trust.sync("hazel")

    assert result.set_aside == (f"packs/{'0' * 26}: {STRANGER}",)
    assert result.fetched_packs >= 1


def test_a_pack_under_a_name_that_is_not_its_own_is_set_aside(trust: Trust) -> None:
    answer(trust, "ash")
    trust.sync("ash")
    own = packs_on(trust.share, trust["ash"].device)
    own[-1].with_name(f"00000099-{own[-1].name[9:]}").write_bytes(own[-1].read_bytes())

    (result,) = trust.sync("hazel")

    assert len(result.set_aside) == 1
    assert "where it does not belong" in result.set_aside[0]


def test_a_half_copied_certificate_is_read_once_it_is_whole(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)
    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",))
    members = trust.share / "members"
    newest = max(members.glob("*.cert"), key=lambda path: path.stat().st_mtime_ns)
    whole = newest.read_bytes()
    newest.write_bytes(whole[: len(whole) // 2])
    (members / f"{'0' * 26}-{'0' * 32}.cert").mkdir()
    with pytest.raises(NotAdmittedError):
        sync(ws, trust.share)

    newest.write_bytes(whole)
    sync(ws, trust.share)

    assert shares.standing(ws).roles == ("visitor",)


def test_two_copies_that_write_at_once_are_both_kept(trust: Trust) -> None:
    copy = trust.copy_laptop("ash", "ash-copy")
    answer(trust, "ash", "W-1", "met")
    opened = visits.open_visit(copy, trust.visit)
    scoring.give_answer(copy, opened, TEMPLATE, "W-1", "not_met")
    elsewhere = trust.folder / "elsewhere"
    shutil.copytree(trust.share, elsewhere)
    sync(copy, elsewhere)
    trust.sync("ash")
    for pack in packs_on(elsewhere, copy.device):
        shutil.copy(pack, trust.share / "packs" / copy.device)

    (result,) = trust.sync("linden")

    assert len(packs_on(trust.share, copy.device)) == 1 + len(_sent(trust, "ash"))
    assert "two files with one number" in " ".join(result.set_aside)
    with trust["linden"].reading() as session:
        seen = deliveries.seen_packs(session, copy.device)
    assert len(seen) == len(packs_on(trust.share, copy.device))
    for ws in (trust["ash"], copy):
        assert "goes on as a new laptop of yours" in sync(ws, trust.share).set_aside[0]


def _sync_breaking(trust: Trust, name: str, call: int, *, after: bool) -> None:
    sync(
        trust[name],
        trust.share,
        open_share=lambda folder: Dying(folder, call, after=after),
    )


def _calls_of_a_sync(trust: Trust) -> int:
    """The number of the call that puts the new pack: the last one that a sync makes."""
    return 2 + len(trust.vaults) + 2


def _busy_stage(stage: Stage, folder: Path) -> Stage:
    """A stage on which one laptop has much to send and others have sent it much."""
    with open_stage(stage, folder) as trust:
        score(trust, "ash")
        score(trust, "rowan")
        trust.sync("ash", "rowan")
        visits.start_visit(trust["hazel"], trust.seen_by("hazel"))
        score(trust, "hazel")
        return Stage(folder, dict(trust.vaults), trust.visit, trust.recovery_code)


def _sent(trust: Trust, name: str) -> Sequence[deliveries.SeenPack]:
    with trust[name].reading() as session:
        return outbox.sent_names(session, trust[name].device)
