"""A share on a real folder: what is written is whole, what is missing deletes nothing."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qvisit.sync.errors import (
    NameTakenError,
    NotAShareError,
    RefusedFileError,
    ShareFullError,
    ShareLockedError,
    ShareUnreachableError,
)
from qvisit.sync.folder import MAX_FILE, FolderShare, find_share
from qvisit.sync.share import (
    CERTIFICATE_NAME,
    DEVICE_NAME,
    PACK_NAME,
    REQUEST_NAME,
    ROOT_NAME,
    pack_name,
    root_name,
)
from tests.sync.disks import small_disk
from tests.sync.laptops import ROOT_BYTES, SHARE
from tests.visits.panel import an_id

DEVICE = an_id("laptop")
PACK = pack_name(DEVICE, 1, "1" * 64)
DATA = b"the bytes of a pack" * 1000
OUTSIDE = (
    "../a.pack",
    "packs/../../a.pack",
    "/etc/passwd",
    "//etc/passwd",
    "///etc/passwd",
    "packs\\a.pack",
    "C:/a.pack",
    "packs/a.pack:hidden",
    "a\0b",
    "a\nb",
    "a\udc80b",
    "CON",
    "packs/nul.pack",
    "packs/Com1 .pack",
    "packs/lpt\u00b2",
    "packs/ends with a dot.",
    "packs /a.pack",
    "packs/a?.pack",
    "packs/" + "a" * 201,
    "a/" * 501,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for a share."""
    place = tmp_path / "share"
    place.mkdir()
    return place


@pytest.fixture
def as_anybody() -> None:
    """Skip where the system lets this user write anywhere, whatever the folder says."""
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may write anywhere, and Windows says it otherwise")


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    with small_disk(tmp_path / "stick", "size=64k") as place:
        yield place


@pytest.fixture
def locked_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that can only be read."""
    with small_disk(tmp_path / "stick", "size=64k,ro") as place:
        yield place


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def test_what_is_put_is_listed_and_read_back(folder: Path) -> None:
    share = FolderShare(folder)

    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA
    assert share.read(PACK, 4, 5) == DATA[4:9]
    assert share.list(f"packs/{DEVICE}") == [PACK.rpartition("/")[2]]
    assert share.list("packs") == [DEVICE]
    assert _files(folder) == {PACK: DATA}


def test_calls_are_counted(folder: Path) -> None:
    share = FolderShare(folder)

    share.put_new(PACK, DATA)
    share.read(PACK)
    share.list("")

    assert share.calls == 3


def test_an_empty_file_is_put_and_read(folder: Path) -> None:
    share = FolderShare(folder)

    share.put_new(PACK, b"")

    assert share.read(PACK) == b""


def test_putting_the_same_bytes_again_touches_nothing(folder: Path) -> None:
    share = FolderShare(folder)
    share.put_new(PACK, DATA)
    before = (folder / PACK).stat()

    share.put_new(PACK, DATA)

    after = (folder / PACK).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_damaged_copy_is_put_right(folder: Path) -> None:
    share = FolderShare(folder)
    share.put_new(PACK, DATA)
    (folder / PACK).write_bytes(DATA[:100])

    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA


def test_a_part_left_by_a_crash_is_passed_over(folder: Path) -> None:
    share = FolderShare(folder)
    left = folder / f"packs/{DEVICE}/.00000001-{'1' * 64}.pack.0badcafe.part"
    left.parent.mkdir(parents=True)
    left.write_bytes(DATA[:50])

    assert share.list(f"packs/{DEVICE}") == []
    share.put_new(PACK, DATA)

    assert share.list(f"packs/{DEVICE}") == [PACK.rpartition("/")[2]]
    assert share.read(PACK) == DATA


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("call", ["list", "read", "put_new"])
def test_a_name_that_points_outside_is_refused(folder: Path, name: str, call: str) -> None:
    share = FolderShare(folder / "inside")
    (folder / "inside").mkdir()
    calls: dict[str, Callable[[], object]] = {
        "list": lambda: share.list(name),
        "read": lambda: share.read(name),
        "put_new": lambda: share.put_new(name, DATA),
    }

    with pytest.raises(RefusedFileError, match="outside"):
        calls[call]()

    assert _files(folder) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["..", ".", "", "a", "b c", "~", "é", "/"]), max_size=5))
def test_no_name_is_written_outside(tmp_path: Path, parts: list[str]) -> None:
    place = tmp_path / "outer" / "share"
    shutil.rmtree(place.parent, ignore_errors=True)
    place.mkdir(parents=True)

    with suppress(RefusedFileError, NameTakenError):  # refused, or the name of a folder
        FolderShare(place).put_new("/".join(parts), b"x")

    found = list(tmp_path.rglob("*"))
    assert all(one.is_relative_to(place) for one in found if one.is_file())


def test_a_folder_that_is_not_there_is_unreachable_and_not_made(tmp_path: Path) -> None:
    share = FolderShare(tmp_path / "gone")

    for call in (
        lambda: share.list(""),
        lambda: share.list("packs"),
        lambda: share.read(PACK),
        lambda: share.put_new(PACK, DATA),
    ):
        with pytest.raises(ShareUnreachableError, match="cannot be reached"):
            call()

    assert not (tmp_path / "gone").exists()


def test_a_folder_that_vanishes_is_unreachable_and_comes_back_whole(folder: Path) -> None:
    share = FolderShare(folder)
    share.put_new(PACK, DATA)
    away = folder.rename(folder.parent / "away")

    with pytest.raises(ShareUnreachableError):
        share.list("packs")
    away.rename(folder)

    assert share.read(PACK) == DATA


def test_a_file_in_the_place_of_the_folder_is_unreachable(folder: Path) -> None:
    (folder / "file").write_bytes(b"x")

    with pytest.raises(ShareUnreachableError):
        FolderShare(folder / "file").list("")


def test_an_empty_folder_is_no_share(folder: Path) -> None:
    assert FolderShare(folder).list("packs") == []
    with pytest.raises(NotAShareError, match="empty"):
        find_share(folder)


def test_a_folder_with_other_things_is_no_share(folder: Path) -> None:
    (folder / "holiday.jpg").write_bytes(b"x")
    (folder / "qvisit-share-abc.json").write_bytes(b"{}")

    with pytest.raises(NotAShareError):
        find_share(folder)


def test_a_share_is_found_by_its_root(folder: Path) -> None:
    FolderShare(folder).put_new(root_name(SHARE), ROOT_BYTES)

    assert find_share(folder) == SHARE


def test_looking_for_a_share_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ShareUnreachableError):
        find_share(tmp_path / "gone")


def test_one_file_that_is_not_there_does_not_mean_the_share_is_gone(folder: Path) -> None:
    share = FolderShare(folder)
    share.put_new(PACK, DATA)

    for name in ("packs/missing.pack", "packs", f"{PACK}/below"):
        with pytest.raises(RefusedFileError):
            share.read(name)


def test_a_file_larger_than_a_pack_can_be_is_refused(folder: Path) -> None:
    with (folder / "large.pack").open("wb") as file:
        file.truncate(MAX_FILE + 1)

    with pytest.raises(RefusedFileError, match="larger"):
        FolderShare(folder).read("large.pack")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_what_is_no_plain_file_is_refused_without_waiting(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pack")

    with pytest.raises(RefusedFileError, match="plain"):
        FolderShare(folder).read("pipe.pack")


def test_a_full_disk_is_said_and_leaves_nothing_half(full_disk: Path) -> None:
    share = FolderShare(full_disk)
    share.put_new(PACK, DATA)
    large = pack_name(DEVICE, 2, "2" * 64)

    with pytest.raises(ShareFullError, match="full"):
        share.put_new(large, DATA * 10)

    assert _files(full_disk) == {PACK: DATA}


def test_a_locked_disk_is_said_and_can_still_be_read(locked_disk: Path) -> None:
    share = FolderShare(locked_disk)

    with pytest.raises(ShareLockedError, match="cannot be written to"):
        share.put_new(PACK, DATA)

    assert share.list("") == []


@pytest.mark.usefixtures("as_anybody")
def test_a_folder_that_may_only_be_read_is_said(folder: Path) -> None:
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)

    with pytest.raises(ShareLockedError, match="cannot be written to"):
        FolderShare(folder).put_new(PACK, DATA)

    folder.chmod(stat.S_IRWXU)
    assert _files(folder) == {}


@pytest.mark.usefixtures("as_anybody")
def test_a_file_that_may_not_be_read_is_set_aside(folder: Path) -> None:
    share = FolderShare(folder)
    share.put_new(PACK, DATA)
    (folder / PACK).chmod(0)

    with pytest.raises(RefusedFileError):
        share.read(PACK)


@pytest.mark.parametrize(
    "pattern", [ROOT_NAME, PACK_NAME, DEVICE_NAME, CERTIFICATE_NAME, REQUEST_NAME]
)
def test_names_on_a_share_match_whole_or_not_at_all(pattern: object) -> None:
    names = {
        ROOT_NAME: root_name(SHARE),
        PACK_NAME: PACK.rpartition("/")[2],
        DEVICE_NAME: DEVICE,
        CERTIFICATE_NAME: f"root-{'0' * 32}.cert",
        REQUEST_NAME: f"{DEVICE}-{'0' * 32}.request",
    }
    matching = [one for one, name in names.items() if one is pattern and one.match(name)]

    assert len(matching) == 1
    name = names[matching[0]]
    for other in (f"{name}\n", f" {name}", f"{name}x", name.upper() + "x", f"../{name}"):
        assert not matching[0].match(other)
