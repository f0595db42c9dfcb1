"""Files that were altered, swapped or laid where they do not belong are set aside, in words."""

import os
import shutil

import pytest

from qvisit.errors import QVisitError
from qvisit.usecases import concerns, photos, reports, shares, visits
from qvisit.usecases.reports_folder import reports_faults
from qvisit.usecases.state import state_hashes
from qvisit.usecases.syncing import NotAdmittedError, list_set_aside, sync
from qvisit.usecases.verify import verify
from qvisit.visits.kinds import ReportPublished
from qvisit.visits.streams import answers_stream, visit_stream
from tests.end2end.forged import (
    LENGTH,
    MAGIC,
    SIGNATURE,
    flipped,
    head_end,
    newest,
    next_pack,
    taken_apart,
)
from tests.end2end.hostile import (
    assert_all_is_well_again,
    assert_rowan_alone_came,
    finished,
    put_next,
    refused,
    slip_in,
)
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import TEMPLATE, Trust, answer, packs_on, record_of, score, signed_off

# Altered files


def test_an_altered_byte_anywhere_in_a_pack(delivered: Trust) -> None:
    pack = newest(delivered, "ash")
    whole = pack.read_bytes()
    shared = _section_at(whole, visit_stream(delivered.visit))
    places = {
        "magic": 0,
        "length": len(MAGIC) + 1,
        "header begins": len(MAGIC) + LENGTH,
        "header": head_end(whole) // 2,
        "header ends": head_end(whole) - 1,
        "signature": head_end(whole) + SIGNATURE // 2,
        "nonce": shared[0],
        "section": (shared[0] + shared[1]) // 2,
        "tag": shared[1] - 1,
    }
    for where, place in places.items():
        pack.write_bytes(flipped(whole, place))

        (result,) = delivered.sync("hazel")

        assert result.set_aside, where
        assert pack.name in refused(delivered, "hazel"), where
        assert "Nothing is lost" in refused(delivered, "hazel")
        assert_rowan_alone_came(delivered)
    assert_all_is_well_again(delivered)
    assert pack.read_bytes() == whole


def test_a_pack_that_is_cut(delivered: Trust) -> None:
    pack = newest(delivered, "ash")
    whole = pack.read_bytes()
    ends = (0, 3, len(MAGIC) + 2, head_end(whole), head_end(whole) + SIGNATURE, len(whole) - 1)
    for end in ends:
        pack.write_bytes(whole[:end])

        (result,) = delivered.sync("hazel")

        assert result.set_aside, f"cut at {end}"
        assert pack.name in refused(delivered, "hazel")
    assert_all_is_well_again(delivered)
    assert pack.read_bytes() == whole


def test_an_altered_root_lets_nobody_ask(trust: Trust) -> None:
    (root,) = trust.share.glob("qvisit-share-*.json")
    whole = root.read_bytes()
    ws = trust.new_laptop("elm", "visitor")
    for place in (1, len(whole) // 2, len(whole) - 2):
        root.write_bytes(flipped(whole, place))

        with pytest.raises(QVisitError) as said:
            shares.ask_to_join(ws, trust.share)

        assert str(said.value)
        assert shares.standing(ws).share is None
    answer(trust, "ash")
    trust.sync("ash", "hazel")  # those who know the root go on
    root.write_bytes(whole)
    assert len(shares.ask_to_join(ws, trust.share)) == 6


def test_an_altered_certificate_lets_nobody_in(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)
    known = set((trust.share / "members").iterdir())
    shares.admit(trust["alder"], trust.share, ws.device, ("visitor",))
    (path,) = [one for one in (trust.share / "members").iterdir() if one not in known]
    whole = path.read_bytes()
    for place in (1, len(whole) // 2, len(whole) - 3):
        path.write_bytes(flipped(whole, place))

        with pytest.raises(NotAdmittedError):
            sync(ws, trust.share)
        answer(trust, "ash")
        trust.sync("ash", "hazel")

        assert ws.device not in trust.seen_by("hazel").members
        assert path.name in refused(trust, "hazel")
    path.write_bytes(whole)
    trust.sync("alder", "elm", "hazel")
    assert ws.device in trust.seen_by("hazel").members
    assert list_set_aside(trust["hazel"]) == []


def test_an_altered_request_asks_for_nothing(trust: Trust) -> None:
    ws = trust.new_laptop("elm", "visitor")
    shares.ask_to_join(ws, trust.share)
    (path,) = (trust.share / "members").glob(f"{ws.device}-*.request")
    whole = path.read_bytes()
    for place in (1, len(whole) // 2, len(whole) - 3):
        path.write_bytes(flipped(whole, place))

        assert shares.list_waiting(trust["alder"], trust.share) == []
        with pytest.raises(QVisitError):
            shares.admit(trust["alder"], trust.share, ws.device, ("administrator",))
        trust.sync("alder")
    path.write_bytes(whole)
    assert len(shares.list_waiting(trust["alder"], trust.share)) == 1


def test_an_altered_byte_in_a_bundle_of_photos(trust: Trust) -> None:
    opened = trust.seen_by("ash")
    photos.add_photo(trust["ash"], opened, photo_of((TEMPLATE, "W-1"), "The door."))
    score(trust, "ash")
    trust.sync("ash")
    (bundle,) = (trust.share / "files").rglob("*.files")
    whole = bundle.read_bytes()
    for place in (0, -1):
        bundle.write_bytes(flipped(whole, place))

        (result,) = trust.sync("hazel")

        sheet = trust.seen_by("hazel").visit.sheets[trust.person("ash")]
        (taken,) = sheet.photos.values()
        assert "photo" in " ".join(result.set_aside)
        assert photos.photo_bytes(trust["hazel"], taken[-1].said) is None
        assert sheet.answers  # all else came
    bundle.write_bytes(whole)
    trust.sync("hazel")
    assert photos.photo_bytes(trust["hazel"], taken[-1].said) is not None


# Files in the wrong place


def test_a_pack_under_another_number(delivered: Trust) -> None:
    pack = newest(delivered, "ash")
    replayed = pack.with_name(f"00000042-{pack.name[9:]}")
    shutil.copy(pack, replayed)

    delivered.sync("hazel")

    assert replayed.name in refused(delivered, "hazel")
    assert "where it does not belong" in refused(delivered, "hazel")
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def test_a_pack_in_another_laptops_folder(delivered: Trust) -> None:
    pack = newest(delivered, "ash")
    stolen = delivered.share / "packs" / delivered["rowan"].device / f"00000042-{pack.name[9:]}"
    shutil.copy(pack, stolen)

    delivered.sync("hazel")

    assert stolen.name in refused(delivered, "hazel")
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def test_an_older_pack_under_the_name_of_a_newer_one(delivered: Trust) -> None:
    answer_late = packs_on(delivered.share, delivered["ash"].device)
    newer, older = answer_late[-1], packs_on(delivered.share, delivered["linden"].device)[0]
    whole = newer.read_bytes()
    shutil.copy(older, newer)

    delivered.sync("hazel")

    assert newer.name in refused(delivered, "hazel")
    assert_rowan_alone_came(delivered)
    newer.write_bytes(whole)
    assert_all_is_well_again(delivered)


def test_a_pack_of_another_share(delivered: Trust) -> None:
    parts = next_pack(delivered, "ash")
    parts.header["share"] = "0" * 64
    path = put_next(delivered, "ash", parts)

    delivered.sync("hazel")

    assert path.name in refused(delivered, "hazel")
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def test_packs_that_come_in_any_order_end_the_same(trust: Trust) -> None:
    for item, reply in (("W-1", "met"), ("W-2", "partly"), ("W-3", "3")):
        answer(trust, "ash", item, reply)
        trust.sync("ash")
    visits.finish_reviewer(trust["ash"], trust.seen_by("ash"))
    trust.sync("ash")
    own = packs_on(trust.share, trust["ash"].device)[-4:]
    away = trust.folder / "away"
    away.mkdir()
    for pack in own:
        pack.rename(away / pack.name)
    for pack in reversed(own):
        shutil.copy(away / pack.name, pack)
        trust.sync("hazel")

    trust.sync("rowan")

    ours, theirs = (state_hashes(trust.seen_by(name)) for name in ("hazel", "rowan"))
    assert ours == theirs
    assert answers_stream(trust.visit, trust.person("ash")) in ours
    assert verify(trust["hazel"]).faults == ()


def test_words_beside_those_of_a_laptop_whose_certificate_comes_later(trust: Trust) -> None:
    """Oak's listing lags: what Linden says and what she passes on come before Rowan is known."""
    score(trust, "rowan")
    trust.sync("rowan", "linden")
    rowan, away = trust["rowan"].device, trust.folder / "away"
    (known,) = [
        path for path in (trust.share / "members").glob("*.cert") if rowan in path.read_text()
    ]
    oak = trust.new_laptop("oak", "governance_lead")
    known.rename(away)
    shares.ask_to_join(oak, trust.share)
    away.rename(known)
    shares.admit(trust["alder"], trust.share, oak.device, ("governance_lead",))
    trust.sync("alder")
    concerns.raise_concern(trust["linden"], trust.seen_by("linden"), "The door is jammed.", {})
    trust.sync("linden")
    known.rename(away)

    trust.sync("oak")

    said = {one.raised.said.what for one in trust.seen_by("oak").shared.concerns.values()}
    assert said == {"The door is jammed."}
    assert "nobody let in yet" in refused(trust, "oak")
    away.rename(known)
    trust.sync("oak")
    assert list_set_aside(oak) == []
    assert record_of(oak) == record_of(trust["linden"])


# Names and paths


OUTSIDE = (
    "Reports/../../evil.pdf",
    "../evil.pdf",
    "/etc/passwd",
    "Reports/..\\..\\evil.pdf",
    "C:\\x.pdf",
)


def test_reports_whose_paths_point_outside(trust: Trust) -> None:
    opened = signed_off(trust)
    evil = trust.folder / "evil.pdf"
    evil.write_bytes(b"not a report")
    for version, path in enumerate(OUTSIDE, start=1):
        forged = ReportPublished.model_construct(version=version, path=path, sha256="0" * 64)
        slip_in(trust["linden"], opened.stream, forged)

    trust.sync("linden", "hazel", "alder")
    reports.publish_report(trust["linden"], trust.seen_by("linden"), trust.share)

    faults = reports_faults(trust["linden"], trust.share)
    assert sum("which is no place for this report" in one for one in faults) == len(OUTSIDE)
    assert evil.read_bytes() == b"not a report"
    assert set(trust.folder.rglob("*.pdf")) <= {evil, *(trust.share / "Reports").rglob("*.pdf")}


def test_names_that_are_no_files_of_ours(delivered: Trust) -> None:
    folder = delivered.share / "packs" / delivered["ash"].device
    outside = delivered.folder / "secret"
    outside.write_bytes(newest(delivered, "ash").read_bytes())
    (folder / f"00000007-{'a' * 64}.pack").symlink_to(outside)
    (folder / f"00000008-{'b' * 64}.pack").mkdir()
    os.mkfifo(folder / f"00000009-{'c' * 64}.pack")
    (folder / "..%2f..%2fevil.pack").write_bytes(b"x")
    (folder / "00000010-\\..\\..\\evil.pack").write_bytes(b"x")

    delivered.sync("hazel")

    said = refused(delivered, "hazel")
    assert all(f"{number:08d}" in said for number in (7, 8, 9))
    assert finished(delivered, "hazel") == {delivered.person("ash"), delivered.person("rowan")}


def _section_at(data: bytes, stream: str) -> tuple[int, int]:
    """Where the section of a stream begins and ends in a pack."""
    start = head_end(data) + SIGNATURE
    heads = taken_apart(data).header["sections"]
    assert isinstance(heads, list)
    for head in heads:
        if head["stream"] == stream:
            return start, start + int(head["length"])
        start += int(head["length"])
    raise AssertionError(stream)
