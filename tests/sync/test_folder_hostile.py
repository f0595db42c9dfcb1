"""A share on which somebody put links, pipes, folders and giants where files are expected."""

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from qvisit.sync.errors import (
    NameTakenError,
    RefusedFileError,
    ShareFullError,
    ShareLockedError,
    ShareUnreachableError,
)
from qvisit.sync.folder import MAX_FILE, OLD, FolderShare
from qvisit.sync.share import bundle_name, pack_name
from tests.visits.panel import an_id

DEVICE, OTHER = an_id("laptop"), an_id("other")
PACK = pack_name(DEVICE, 1, "1" * 64)
DATA = b"the bytes of a pack" * 100
SECRET = b"what lies outside"
NOW = 2_000_000_000.0


@pytest.fixture
def share(tmp_path: Path) -> FolderShare:
    """An empty share; beside it lies a folder that is not on it."""
    (tmp_path / "share").mkdir()
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / PACK.rpartition("/")[2]).write_bytes(SECRET)
    return FolderShare(tmp_path / "share")


def _link(share: FolderShare, name: str, target: Path) -> Path:
    path = share.place / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this user may make no links here")
    return path


def _private(share: FolderShare) -> Path:
    return share.place.parent / "private"


def test_a_file_that_is_a_link_is_not_followed(share: FolderShare) -> None:
    _link(share, PACK, _private(share) / PACK.rpartition("/")[2])

    with pytest.raises(RefusedFileError, match="is a link"):
        share.read(PACK)
    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA
    assert (_private(share) / PACK.rpartition("/")[2]).read_bytes() == SECRET


@pytest.mark.parametrize("name", ["packs", f"packs/{DEVICE}"])
def test_a_folder_that_is_a_link_is_not_followed(share: FolderShare, name: str) -> None:
    inside = share.place / "elsewhere"  # not even where it stays on the share
    for target in (_private(share), inside):
        target.mkdir(exist_ok=True)
        link = _link(share, name, target)
        calls: list[Callable[[], object]] = [
            lambda: share.list(name),
            lambda: share.read(f"{name}/{PACK.rpartition('/')[2]}"),
        ]

        for call in calls:
            with pytest.raises(RefusedFileError, match="is a link"):
                call()
        with pytest.raises(NameTakenError, match=rf"has the name {name}\. A folder, a file"):
            share.put_new(f"{name}/new.pack", DATA)

        link.unlink()
        assert list(inside.iterdir()) == [] if inside.exists() else True
    assert len(list(_private(share).iterdir())) == 1


def test_the_share_itself_may_be_reached_by_a_link(share: FolderShare) -> None:
    share.put_new(PACK, DATA)
    link = share.place.parent / "link"
    try:
        link.symlink_to(share.place)
    except OSError:
        pytest.skip("this user may make no links here")

    assert FolderShare(link).read(PACK) == DATA


def test_a_giant_is_refused_from_its_size(share: FolderShare) -> None:
    path = share.place / PACK
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        try:
            file.truncate(10 * 2**30)
        except OSError:
            pytest.skip("this disk makes no file of 10 GB")

    for offset, length in ((0, None), (0, 100), (5 * 2**30, 1)):
        with pytest.raises(RefusedFileError, match="larger"):
            share.read(PACK, offset, length)
    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA


def test_a_part_of_a_large_file_is_read_without_the_rest(share: FolderShare) -> None:
    path = share.place / "large.pack"
    with path.open("wb") as file:
        file.truncate(MAX_FILE)
        file.seek(MAX_FILE - 3)
        file.write(b"end")

    assert share.read("large.pack", MAX_FILE - 3, 100) == b"end"
    assert share.read("large.pack", MAX_FILE) == b""


def _refusing(times: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let nobody replace a file so many times, as Windows does; the pauses that are made."""
    replace, pauses, left = Path.replace, list[float](), [times]

    def refuse(self: Path, target: Path) -> Path:
        if target == path and left[0]:
            left[0] -= 1
            raise PermissionError(13, "used by another process", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(time, "sleep", pauses.append)
    return pauses


@pytest.mark.parametrize("there", [b"", DATA[:-1]])
def test_a_file_that_is_held_open_for_a_moment_is_tried_again(
    share: FolderShare, monkeypatch: pytest.MonkeyPatch, there: bytes
) -> None:
    """Be it the new file, at which a virus scanner looks, or a damaged one that somebody reads."""
    path = share.place / PACK
    path.parent.mkdir(parents=True)
    if there:
        path.write_bytes(there)
    pauses = _refusing(2, path, monkeypatch)

    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA
    assert len(pauses) == 2


def test_a_file_that_stays_open_is_said_and_nothing_is_left_half(
    share: FolderShare, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.put_new(PACK, DATA[:-1])
    pauses = _refusing(99, share.place / PACK, monkeypatch)

    with pytest.raises(ShareLockedError, match="is open on somebody") as said:
        share.put_new(PACK, DATA)

    assert isinstance(said.value.__cause__, PermissionError)
    assert sum(pauses) < 1
    assert [one.read_bytes() for one in (share.place / PACK).parent.iterdir()] == [DATA[:-1]]


@pytest.mark.parametrize("code", [errno.EIO, errno.EINVAL, errno.ESTALE, errno.EACCES])
def test_a_file_that_cannot_be_read_now_is_one_file_and_not_the_share(
    share: FolderShare, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """A damaged place on a stick, or only the name of a file that a synced drive keeps far away."""
    share.put_new(PACK, DATA)
    openly = os.open

    def unreadable(path: str | Path, *how: int) -> int:
        if path == share.place / PACK:
            raise OSError(code, os.strerror(code), str(path))
        return openly(path, *how)

    monkeypatch.setattr(os, "open", unreadable)

    with pytest.raises(RefusedFileError, match="cannot be read now") as said:
        share.read(PACK)
    assert "It is read at the next sync." in said.value.hint
    with pytest.raises(ShareUnreachableError, match="did not take the file"):
        share.put_new(PACK, DATA)  # it cannot be read back
    share.put_new("packs/other.pack", DATA)
    (share.place).rename(share.place.parent / "away")
    with pytest.raises(ShareUnreachableError, match="cannot be reached"):
        share.read(PACK)


@pytest.mark.parametrize("code", [errno.ENOTSUP, errno.EINVAL, errno.ENOSYS])
def test_a_share_that_knows_no_flushing_is_written_all_the_same(
    share: FolderShare, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(_opened: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)

    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_pipe_never_makes_anybody_wait(share: FolderShare) -> None:
    path = share.place / PACK
    path.parent.mkdir(parents=True)
    os.mkfifo(path)

    with pytest.raises(RefusedFileError, match="no plain file"):
        share.read(PACK)
    share.put_new(PACK, DATA)

    assert share.read(PACK) == DATA


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a_device_is_no_file(share: FolderShare) -> None:
    path = share.place / "zero.pack"
    try:
        os.mknod(path, 0o20666, os.makedev(1, 5))
    except OSError:
        pytest.skip("only root may make a device")

    with pytest.raises(RefusedFileError, match="no plain file"):
        share.read("zero.pack")


def test_a_folder_in_the_place_of_a_file_is_said(share: FolderShare) -> None:
    (share.place / PACK / "more").mkdir(parents=True)

    with pytest.raises(RefusedFileError):
        share.read(PACK)
    with pytest.raises(NameTakenError, match="something else has the name") as said:
        share.put_new(PACK, DATA)

    assert "Everything you wrote is safe" in str(said.value)
    assert [one.name for one in (share.place / PACK).parent.iterdir()] == [Path(PACK).name]


@pytest.mark.parametrize("name", ["packs", f"packs/{DEVICE}"])
def test_a_file_in_the_place_of_a_folder_is_said(share: FolderShare, name: str) -> None:
    (share.place / name).parent.mkdir(exist_ok=True)
    (share.place / name).write_bytes(b"x")

    with pytest.raises(RefusedFileError, match=f"{name} is no folder"):
        share.list(name)
    with pytest.raises(NameTakenError, match=rf"has the name {name}\. A folder, a file"):
        share.put_new(PACK, DATA)

    assert (share.place / name).read_bytes() == b"x"


def test_the_folder_of_the_share_is_never_made_anew(share: FolderShare) -> None:
    """Where a drive was taken away, its folder would be one on this laptop's own disk."""
    share.place.rmdir()

    with pytest.raises(ShareUnreachableError):
        share.put_new(PACK, DATA)

    assert not share.place.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
def test_a_disk_that_takes_no_file_so_large_is_full(share: FolderShare) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(DATA) - 1, before[1]))
    try:
        with pytest.raises(ShareFullError, match="is full"):
            share.put_new(PACK, DATA)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert list((share.place / PACK).parent.iterdir()) == []


def test_names_that_differ_in_case_alone_are_two_or_one(share: FolderShare) -> None:
    """Which of the two depends on the system; nothing is mixed up on either."""
    share.put_new(f"packs/{DEVICE}/a.pack", DATA)
    other = share.place / "packs" / DEVICE / "A.PACK"
    one_name = other.exists()

    share.put_new(f"packs/{DEVICE}/A.PACK", b"other")

    assert share.read(f"packs/{DEVICE}/A.PACK") == b"other"
    assert share.read(f"packs/{DEVICE}/a.pack") == (b"other" if one_name else DATA)
    share.put_new(f"packs/{DEVICE}/a.pack", DATA)
    assert share.read(f"packs/{DEVICE}/a.pack") == DATA


def _left(share: FolderShare, name: str, age: float) -> Path:
    path = share.place / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(DATA)
    os.utime(path, (NOW - age, NOW - age))
    return path


def test_what_a_crash_of_ours_left_is_taken_away_after_a_day(share: FolderShare) -> None:
    part = ".00000001-" + "1" * 40 + ".0badcafe.part"
    gone = [
        _left(share, f"packs/{DEVICE}/{part}", OLD + 1),
        _left(share, f"members/.{DEVICE}-11.cert.0badcafe.part", OLD + 1),
        _left(share, f"files/{DEVICE}/.{'1' * 50}.0badcafe.part", OLD + 1),
    ]
    kept = [
        _left(share, f"packs/{DEVICE}/.x{part}", OLD - 1),  # perhaps it is being written now
        _left(share, f"packs/{OTHER}/{part}", 9 * OLD),
        _left(share, f"members/.{OTHER}-11.cert.0badcafe.part", 9 * OLD),
        _left(share, f"packs/{DEVICE}/.DS_Store", 9 * OLD),
        _left(share, PACK, 9 * OLD),
        _left(share, bundle_name(DEVICE, "1" * 64), 9 * OLD),
    ]
    for folder in ("members", f"packs/{DEVICE}", f"packs/{OTHER}", f"files/{DEVICE}"):
        share.list(folder)
    calls = share.calls

    assert share.tidy(DEVICE, NOW) == len(gone)

    assert [one for one in gone if one.exists()] == []
    assert [one for one in kept if not one.exists()] == []
    assert share.calls == calls
    assert share.tidy(DEVICE, NOW) == 0


def test_a_long_name_still_gets_a_temporary_one(share: FolderShare) -> None:
    name = f"Reports/{'a' * 196}.pdf"

    share.put_new(name, DATA)

    assert share.read(name) == DATA


def test_many_thousand_files_are_listed_in_one_call(share: FolderShare) -> None:
    """As many in the long run alone: a busy disk takes its time to make them."""
    many = 50_000 if int(os.environ.get("QVISIT_TRIES", "25")) > 25 else 5_000
    folder = share.place / "packs" / DEVICE
    folder.mkdir(parents=True)
    for number in range(many):
        os.close(os.open(f"{folder}/{number:08d}", os.O_CREAT | os.O_WRONLY))

    before = time.perf_counter()
    names = share.list(f"packs/{DEVICE}")
    took = time.perf_counter() - before

    print(f"{many} names listed in {took:.3f} s")  # noqa: T201
    assert len(names) == many
    assert share.calls == 1
