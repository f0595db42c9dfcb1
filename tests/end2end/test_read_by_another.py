"""What QVisit writes is what its document says: a reader made from that alone reads it alike."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from sqlalchemy import text

from qvisit.store import changes, files
from qvisit.sync.words import read_code
from qvisit.usecases import concerns, laptops, notes, photos, shares
from qvisit.usecases.syncing import list_set_aside
from qvisit.workspace import Workspace
from tests.end2end.forged import flipped, newest, taken_apart
from tests.end2end.hostile import all_changes
from tests.end2end.sealed import sections_on
from tests.samples.other_members import RefusedError
from tests.samples.other_reader import Device, OtherReader
from tests.usecases.made_photos import photo_of
from tests.usecases.trust import ROLES, TEMPLATE, Trust, score

Words = Mapping[str, list[tuple[str, bytes | None]]]


def test_another_program_reads_for_each_laptop_what_qvisit_reads(trust: Trust) -> None:
    play(trust)
    for name in ("alder", "linden", "hazel", "rowan", "oak"):
        ws = trust[name]

        other = OtherReader(trust.share, share_of(trust), device_of(ws))

        said = {
            stream: [(one.id, one.payload) for one in other.in_order(stream)]
            for stream in other.streams
        }
        assert said == kept(ws), name
        assert other.photos == kept_photos(ws), name
        assert sorted(other.refused) == sorted(one.file for one in list_set_aside(ws)), name
        assert [one for one in other.refused if trust["ash"].device in one], name
    root = OtherReader(trust.share, share_of(trust), Device.root(seed_of(trust)))
    sealed = {(one.stream, one.key) for one in sections_on(trust)}
    assert sealed <= root.keys.keys()  # not a section that nobody could ever open
    refuse_altered_files(trust)


def play(trust: Trust) -> None:
    """A panel scores, with photos; governance gets a second laptop; a laptop is withdrawn."""
    ash = trust["ash"]
    for red in (200, 90):
        new = photo_of((TEMPLATE, "W-1"), "The door.", red)
        photos.add_photo(ash, trust.seen_by("ash"), new)
    notes.keep_note(ash, trust.seen_by("ash"), (TEMPLATE, "W-1"), notes.Noted("Café — “quiet”."))
    for name in ("ash", "rowan", "hazel"):
        score(trust, name)
    trust.sync("ash", "rowan", "hazel", "linden", "alder")
    concerns.raise_concern(ash, trust.seen_by("ash"), "Written too late.", {})
    trust.sync("ash")
    late = newest(trust, "ash")
    on_its_way = late.rename(trust.folder / late.name)
    laptops.withdraw_laptop(trust["alder"], trust.share, ash.device, "It was left on a bus.")
    on_its_way.rename(late)
    trust.sync("alder", "hazel", "linden", "rowan")  # nothing new is sealed with Ash's keys
    trust.join("oak", "governance_lead")
    trust.sync("alder", "hazel", "linden", "oak", "rowan", "hazel", "linden", "oak", "alder")
    packs = (trust.share / "packs").rglob("*.pack")
    assert any(head["last"] == 0 for pack in packs for head in heads_of(pack))  # a checkpoint


def refuse_altered_files(trust: Trust) -> None:
    """One altered byte in a file of each kind that somebody of the panel reads whole."""
    device = device_of(trust["hazel"])
    whole = OtherReader(trust.share, share_of(trust), device)
    honest = {one.id for name in ROLES for one in all_changes(trust[name])}
    kinds = {path.suffix: path for path in trust.share.rglob("*.*") if path.is_file()}
    kinds[".pack"] = newest(trust, "rowan")
    assert kinds.keys() == {".json", ".cert", ".request", ".withdrawal", ".pack", ".files"}
    for path, part in [(path, part) for path in kinds.values() for part in (0, 2, 3)]:
        content = path.read_bytes()
        path.write_bytes(flipped(content, len(content) * part // 3 - (part == 3)))
        name = path.relative_to(trust.share).as_posix()

        try:
            other = OtherReader(trust.share, share_of(trust), device)
        except RefusedError:
            assert path.suffix == ".json"
        else:
            assert name in other.refused.keys() - whole.refused.keys(), (name, part)
            assert other.photos.items() <= whole.photos.items()
            assert all(honest.issuperset(said) for said in other.streams.values()), name
        path.write_bytes(content)


def share_of(trust: Trust) -> str:
    share = shares.standing(trust["hazel"]).share
    assert share is not None
    return share


def seed_of(trust: Trust) -> bytes:
    seed = read_code(trust.recovery_code)
    assert seed is not None
    return seed


def device_of(ws: Workspace) -> Device:
    """A laptop's secrets; its keys of streams all lie sealed on the share."""
    device = Device.of_seeds(ws.vault.signing_seed, ws.vault.box_secret)
    assert device.name == ws.device
    return device


def kept(ws: Workspace) -> Words:
    """All that a laptop holds: ids and payloads by stream, in its order."""
    with ws.reading() as session:
        return {
            stream: [(one.id, one.payload) for one in changes.read_stream(session, stream)]
            for stream in changes.streams(session)
        }


def kept_photos(ws: Workspace) -> Mapping[str, bytes | None]:
    with ws.reading() as session:
        names = session.scalars(text("SELECT sha256 FROM files")).all()
        return {name: files.read_file(session, name) for name in names}


def heads_of(pack: Path) -> Iterator[Mapping[str, object]]:
    heads = taken_apart(pack.read_bytes()).header["sections"]
    assert isinstance(heads, list)
    return iter(heads)
