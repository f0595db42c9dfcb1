"""What lies on a stick already, and where on it our share goes."""

from pathlib import Path

import pytest

from qvisit.sync.errors import NameTakenError, OtherShareError, ShareUnreachableError
from qvisit.usecases import shares
from qvisit.usecases.places import prepare_place
from qvisit.usecases.status import reach_share
from qvisit.usecases.sticks import (
    Stick,
    known_as,
    look_at_stick,
    prepare_stick,
    share_folder_in,
)
from tests.usecases.trust import Trust


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A new stick, as Windows makes them."""
    folder = tmp_path / "stick"
    (folder / "System Volume Information").mkdir(parents=True)
    return folder


def test_a_stick_that_holds_only_what_systems_put_there_is_used_whole(
    trust: Trust, stick: Path
) -> None:
    looked = look_at_stick(trust["hazel"], stick)
    made = prepare_stick(trust["hazel"], looked)

    assert looked == Stick(stick, ready=False)
    assert made == stick
    assert look_at_stick(trust["ash"], stick) == Stick(stick, ready=True)
    assert share_folder_in(stick) == stick


def test_a_stick_with_other_files_gets_a_folder_and_a_file_in_its_place_is_said(
    trust: Trust, stick: Path
) -> None:
    ws = trust["hazel"]
    (stick / "rota.xlsx").write_bytes(b"x")
    inside = stick / "QVisit"
    inside.write_bytes(b"somebody's file")

    looked = look_at_stick(ws, stick)
    with pytest.raises(NameTakenError, match="something else has the name QVisit"):
        prepare_stick(ws, looked)
    inside.unlink()
    prepare_stick(ws, looked)

    assert looked == Stick(inside, ready=False)
    assert look_at_stick(ws, stick) == Stick(inside, ready=True)
    assert share_folder_in(stick) == inside


def test_a_stick_that_was_pulled_out_is_said(trust: Trust, stick: Path) -> None:
    looked = Stick(stick / "QVisit", ready=False)
    stick.rename(stick.with_name("away"))

    with pytest.raises(ShareUnreachableError, match="cannot be reached"):
        prepare_stick(trust["hazel"], looked)
    with pytest.raises(ShareUnreachableError):
        look_at_stick(trust["hazel"], stick)

    assert not stick.exists()


def test_another_root_beside_ours_changes_nothing(trust: Trust, stick: Path) -> None:
    """Anybody who can write there could put one, and keep everybody from syncing."""
    ws = trust["hazel"]
    planted = f"qvisit-share-{'0' * 64}.json"
    prepare_place(ws, stick)
    for folder in (trust.share, stick):
        (folder / planted).write_bytes(b"{}")

    assert reach_share(shares.standing(ws)).reachable
    assert look_at_stick(ws, stick) == Stick(stick, ready=True)
    next(stick.glob("qvisit-share-[!0]*")).unlink()
    with pytest.raises(OtherShareError):
        look_at_stick(ws, stick)


def test_the_share_by_another_name_is_the_share(trust: Trust, stick: Path) -> None:
    """Else all that lies there would be taken along, as it is from a stick."""
    ws = trust["hazel"]
    link = trust.folder / "another name"
    try:
        link.symlink_to(trust.share)
    except OSError:
        pytest.skip("this user may make no links here")

    assert look_at_stick(ws, link) == Stick(trust.share, ready=True)
    prepare_place(ws, stick)
    assert look_at_stick(ws, stick) == Stick(stick, ready=True)
    trust.share.rename(trust.folder / "far away")
    assert known_as(ws, stick) == stick
