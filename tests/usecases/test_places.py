"""Sticks are made copies of the share, and a laptop's own place is brought in step with others."""

import shutil
from pathlib import Path

import pytest

from qvisit.paths import exchange_folder
from qvisit.settings import load_settings, save_settings
from qvisit.store import membership
from qvisit.sync.errors import OtherShareError, ShareUnreachableError
from qvisit.sync.folder import FolderShare, open_folder
from qvisit.usecases import shares
from qvisit.usecases.copying import Copied
from qvisit.usecases.membership import load_certified
from qvisit.usecases.places import (
    InProfileError,
    NotEmptyError,
    carry,
    local_place,
    prepare_place,
)
from qvisit.usecases.progress import SyncStoppedError
from qvisit.usecases.shares import NotJoinedError
from qvisit.usecases.syncing import sync
from qvisit.workspace import Workspace
from tests.sync.careless import Dying
from tests.usecases.trust import Trust, answer, packs_on, record_of


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick, as some systems make them."""
    folder = tmp_path / "stick"
    (folder / "System Volume Information").mkdir(parents=True)
    (folder / ".Trashes").mkdir()
    return folder


def _files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


def test_a_stick_becomes_a_copy_of_the_share(trust: Trust, stick: Path) -> None:
    assert prepare_place(trust["hazel"], stick)

    made = _files(stick)
    there = _files(trust.share)
    certificates = {name for name in there if name.endswith(".cert")}
    assert made == {name: there[name] for name in certificates | {_root(trust.share)}}


def _root(folder: Path) -> str:
    return next(folder.glob("qvisit-share-*.json")).name


def test_two_laptops_meet_by_stick_alone(trust: Trust, stick: Path) -> None:
    answer(trust, "ash")
    prepare_place(trust["ash"], stick)
    sync(trust["ash"], stick)

    sync(trust["hazel"], stick)

    stream = trust.seen_by("ash").stream
    assert set(record_of(trust["ash"])[stream]) <= set(record_of(trust["hazel"])[stream])
    assert packs_on(stick, trust["hazel"].device)


def test_a_stick_that_is_a_copy_already_stays_as_it_is(trust: Trust, stick: Path) -> None:
    prepare_place(trust["ash"], stick)
    sync(trust["ash"], stick)
    before = _files(stick)

    assert not prepare_place(trust["hazel"], stick)

    assert _files(stick) == before


def test_a_stick_half_made_is_finished(trust: Trust, stick: Path) -> None:
    """Pulled out between two files: it has no root yet, so nobody takes it for a share."""
    prepare_place(trust["ash"], stick)
    whole = _files(stick)
    (stick / _root(stick)).unlink()
    certificate = next((stick / "members").iterdir())
    certificate.write_bytes(b"half")

    assert prepare_place(trust["ash"], stick)

    assert _files(stick) == whole


def test_a_stick_of_another_share_is_not_touched(trust: Trust, stick: Path) -> None:
    stranger = trust.new_laptop("yew", "administrator")
    shares.create_share(stranger, stick)
    before = _files(stick)

    with pytest.raises(OtherShareError):
        prepare_place(trust["hazel"], stick)

    assert _files(stick) == before


def test_a_folder_that_holds_other_files_is_not_touched(trust: Trust, stick: Path) -> None:
    (stick / "holiday.jpg").write_bytes(b"x")

    with pytest.raises(NotEmptyError) as refused:
        prepare_place(trust["hazel"], stick)

    assert "Nothing was changed. Make an empty folder there" in str(refused.value)
    assert _files(stick) == {"holiday.jpg": b"x"}


def test_a_folder_inside_a_profile_is_refused(trust: Trust) -> None:
    inside = trust["hazel"].folder / "stick"
    inside.mkdir()

    with pytest.raises(InProfileError):
        prepare_place(trust["ash"], inside)

    assert list(inside.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(trust: Trust, tmp_path: Path) -> None:
    with pytest.raises(ShareUnreachableError):
        prepare_place(trust["hazel"], tmp_path / "gone")

    assert not (tmp_path / "gone").exists()


def test_a_laptop_without_a_share_makes_no_stick(trust: Trust, stick: Path) -> None:
    with pytest.raises(NotJoinedError):
        prepare_place(trust.new_laptop("yew", "visitor"), stick)


def test_the_local_place_lies_beside_the_profiles(tmp_path: Path) -> None:
    usual = tmp_path / "QVisit" / "profiles" / "amara"
    chosen = tmp_path / "laptops" / "amara"

    assert exchange_folder(usual) == tmp_path / "QVisit" / "exchange"
    assert exchange_folder(chosen) == tmp_path / "laptops" / "exchange"


def test_there_is_no_local_place_on_a_synced_drive(
    trust: Trust, monkeypatch: pytest.MonkeyPatch
) -> None:
    ws = trust["hazel"]
    assert _here(ws) is not None

    monkeypatch.setenv("OneDrive", str(ws.folder.parent))

    assert _here(ws) is None


def _share_of(ws: Workspace) -> membership.JoinedShare:
    with ws.reading() as session:
        share = membership.read_share(session)
    assert share is not None
    return share


def _here(ws: Workspace) -> Path | None:
    return local_place(ws, _share_of(ws))


def _make_local(ws: Workspace) -> Path:
    """The laptop's own place, with the root and everybody's certificates in it."""
    here = _here(ws)
    assert here is not None
    here.mkdir(parents=True)
    assert prepare_place(ws, here)
    return here


def _carry(ws: Workspace, place: FolderShare | Dying | None, folder: Path) -> Copied:
    with ws.reading() as session:
        certified = load_certified(session)
    return carry(ws, place or open_folder(folder), _share_of(ws), certified)


def test_what_others_on_this_laptop_wrote_is_taken_to_the_share(trust: Trust) -> None:
    here = _make_local(trust["hazel"])
    answer(trust, "ash")
    sync(trust["ash"], here)
    wanted = {one.name for one in packs_on(here, trust["ash"].device)}
    before = {one.name for one in packs_on(trust.share, trust["ash"].device)}

    copied = _carry(trust["hazel"], None, trust.share)

    assert {one.name for one in packs_on(trust.share, trust["ash"].device)} == wanted | before
    assert copied.files == len(wanted - before) > 0
    assert copied.trouble == ""


def test_from_the_usual_share_only_membership_comes_here(trust: Trust) -> None:
    here = _make_local(trust["hazel"])
    elm = trust.join("elm", "visitor")
    answer(trust, "ash")
    trust.sync("ash", "hazel")

    _carry(trust["hazel"], None, trust.share)

    assert not (here / "packs").exists() or not packs_on(here, trust["ash"].device)
    with trust["hazel"].reading() as session:
        assert elm.device in load_certified(session)
    names = {one.name for one in (here / "members").iterdir()}
    assert {one.name for one in (trust.share / "members").glob("*.cert")} <= names


def test_from_a_stick_others_packs_come_here(trust: Trust, stick: Path) -> None:
    here = _make_local(trust["hazel"])
    prepare_place(trust["ash"], stick)
    answer(trust, "ash")
    sync(trust["ash"], stick)

    _carry(trust["hazel"], None, stick)

    ash = trust["ash"].device
    assert [one.name for one in packs_on(here, ash)] == [one.name for one in packs_on(stick, ash)]
    assert not packs_on(here, trust["hazel"].device)  # that is for its own sync to do


def test_certificates_that_somebody_deleted_come_back(trust: Trust) -> None:
    wanted = _files(trust.share / "members")
    shutil.rmtree(trust.share / "members")

    trust.sync("ash")

    made = _files(trust.share / "members")
    assert made == {name: data for name, data in wanted.items() if name.endswith(".cert")}


def test_without_a_local_place_nothing_more_is_asked_of_the_share(trust: Trust) -> None:
    place = open_folder(trust.share)
    place.list("members")
    ws = trust["hazel"]
    with ws.reading() as session:
        certified = load_certified(session)

    assert carry(ws, place, _share_of(ws), certified) == Copied()

    assert place.calls == 1


def test_the_local_place_is_not_carried_to_itself(trust: Trust) -> None:
    here = _make_local(trust["hazel"])
    before = _files(here)

    assert _carry(trust["hazel"], None, here) == Copied()

    assert _files(here) == before


def test_a_share_that_goes_away_meanwhile_is_told_and_nothing_is_lost(trust: Trust) -> None:
    here = _make_local(trust["hazel"])
    answer(trust, "ash")
    sync(trust["ash"], here)

    copied = _carry(trust["hazel"], Dying(trust.share, 3, after=False), trust.share)

    assert "cannot be reached" in copied.trouble
    assert _carry(trust["hazel"], None, trust.share).trouble == ""
    on_share = {one.name for one in packs_on(trust.share, trust["ash"].device)}
    assert {one.name for one in packs_on(here, trust["ash"].device)} <= on_share


def test_carrying_stops_when_asked(trust: Trust) -> None:
    here = _make_local(trust["hazel"])
    answer(trust, "ash")
    sync(trust["ash"], here)
    ws = trust["hazel"]
    with ws.reading() as session:
        certified = load_certified(session)

    with pytest.raises(SyncStoppedError):
        carry(ws, open_folder(trust.share), _share_of(ws), certified, lambda _: False)


def test_what_a_crash_of_ours_left_on_a_share_is_tidied(trust: Trust) -> None:
    ws = trust["hazel"]
    left = trust.share / "packs" / ws.device / ".00000009-1.0badcafe.part"
    left.write_bytes(b"half")
    place = open_folder(trust.share)
    place.list(f"packs/{ws.device}")
    trust.clock.now = trust.clock.now.replace(year=2099)

    carry(ws, place, _share_of(ws), {})

    assert not left.exists()


def test_the_usual_share_is_the_one_in_the_settings(trust: Trust, stick: Path) -> None:
    """A stick that somebody chose as their share is one from which each fetches themselves."""
    ws = trust["hazel"]
    here = _make_local(ws)
    prepare_place(trust["ash"], stick)
    sync(trust["ash"], stick)
    kept = load_settings(ws.folder)
    save_settings(ws.folder, kept.model_copy(update={"share_folder": str(stick)}))

    _carry(ws, None, stick)

    assert not packs_on(here, trust["ash"].device)
