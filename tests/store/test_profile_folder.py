"""Where a profile may lie, and what is said when its disk gives trouble."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qvisit.errors import QVisitError
from qvisit.store.profile_folder import (
    DiskFullError,
    DiskTroubleError,
    ProfileBusyError,
    ProfileMissingError,
    ProfileReadOnlyError,
    UnsafePlaceError,
    check_place,
    hold,
    plain_store_errors,
    translate_os_error,
)

LINUX = """\
/dev/sda2 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
//files/wards /mnt/wards cifs rw 0 0
//files/wards /mnt/ward\\040visits smb3 rw 0 0
files:/x /net/home nfs4 rw 0 0
me@host: /mnt/ssh fuse.sshfs rw 0 0
remote: /mnt/clone fuse.rclone rw 0 0
C: /mnt/c 9p rw 0 0
https://files /mnt/dav fuse.davfs rw 0 0
/dev/sdb1 /mnt/stick fuseblk rw 0 0
/vault /mnt/vault fuse.gocryptfs rw 0 0
files:/y /mnt/twice nfs rw 0 0
/dev/sdc1 /mnt/twice ext4 rw 0 0
/dev/sdd1 /net/home/local ext4 rw 0 0
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
//ada@files/wards on /Volumes/wards (smbfs, nodev, nosuid, mounted by ada)
https://files/dav on /Volumes/dav (webdav, nodev)
/dev/disk4s1 on /Volumes/stick (exfat, local, nodev)
"""


@pytest.mark.parametrize(
    "place",
    [
        "/mnt/wards/ada",
        "/mnt/ward visits/ada",
        "/net/home/ada",
        "/mnt/ssh",
        "/mnt/clone/x",
        "/mnt/c/Users/ada",
        "/mnt/dav/x",
    ],
)
def test_network_drives_are_refused_with_the_reason(place: str) -> None:
    with pytest.raises(UnsafePlaceError) as refused:
        check_place(Path(place), mounts=LINUX)

    assert place in refused.value.message
    assert "network drive" in refused.value.message
    assert "damaged" in refused.value.message
    assert "own disk" in refused.value.hint


@pytest.mark.parametrize(
    "place",
    [
        "/home/ada/.local/share/QVisit/profiles",
        "/mnt/wards2/ada",
        "/mnt/stick/x",
        "/mnt/vault/x",
        "/mnt/twice/x",
        "/net/home/local/x",
        "/tmp/x",
        "/home/box/QVisit",
    ],
)
def test_own_drives_are_taken(place: str) -> None:
    check_place(Path(place), mounts=LINUX)


@pytest.mark.parametrize(
    ("place", "taken"),
    [
        ("/Volumes/wards/ada", False),
        ("/Volumes/dav", False),
        ("/Volumes/stick/ada", True),
        ("/Users/ada/Library/Application Support/QVisit", True),
        ("/Users/ada/Library/CloudStorage/OneDrive-Trust/QVisit", False),
        ("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs", False),
    ],
)
def test_a_mac_is_read_by_its_own_table(place: str, taken: bool) -> None:
    if taken:
        check_place(Path(place), mounts=MAC)
        return
    with pytest.raises(UnsafePlaceError):
        check_place(Path(place), mounts=MAC)


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Example Trust", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive-ada@example.org", "Google Drive"),
        ("iCloud Drive", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Box", "Box"),
        ("Box Sync", "Box"),
        ("Syncthing", "Syncthing"),
    ],
)
def test_synced_folders_are_refused_by_name(tmp_path: Path, folder: str, name: str) -> None:
    with pytest.raises(UnsafePlaceError, match=f"synchronised by {name}"):
        check_place(tmp_path / folder / "QVisit", mounts="")


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox.cache", ".nextcloudsync.log"])
def test_synced_folders_are_refused_by_what_lies_in_them(tmp_path: Path, marker: str) -> None:
    (tmp_path / marker).mkdir()

    with pytest.raises(UnsafePlaceError, match="synchronised"):
        check_place(tmp_path / "a" / "b", mounts="")


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "work").symlink_to(tmp_path / "Dropbox")

    with pytest.raises(UnsafePlaceError):
        check_place(tmp_path / "work" / "ada", mounts="")


def test_a_onedrive_under_another_name_is_known_by_windows_own_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Trust files"))

    with pytest.raises(UnsafePlaceError, match="OneDrive"):
        check_place(tmp_path / "Trust files" / "x", mounts="")


def test_a_roaming_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnsafePlaceError, match="to a server"):
        check_place(tmp_path / "AppData" / "Roaming" / "QVisit", mounts="")
    monkeypatch.setenv("APPDATA", str(tmp_path / "profiles$"))
    with pytest.raises(UnsafePlaceError, match="to a server"):
        check_place(tmp_path / "profiles$" / "QVisit", mounts="")


def test_this_laptops_own_table_is_read_when_none_is_given(tmp_path: Path) -> None:
    check_place(tmp_path)


@given(st.text(max_size=200))
def test_no_table_of_drives_whatever_stops_the_program(mounts: str) -> None:
    try:
        check_place(Path("/home/ada"), mounts=mounts)
    except UnsafePlaceError:
        assert "/" in mounts


def test_a_second_process_is_kept_out_until_the_first_ends(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from qvisit.store.profile_folder import hold\n"
        "held = hold(Path(sys.argv[1]))\n"
        "print('held', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"

        with pytest.raises(ProfileBusyError) as busy:
            hold(tmp_path)
        other.kill()  # not let go, but ended: nothing may stay behind

    assert busy.value.message == "QVisit is already open for this person on this laptop."
    with hold(tmp_path):
        pass


def test_a_hold_is_let_go_at_the_end_of_its_block(tmp_path: Path) -> None:
    with hold(tmp_path), pytest.raises(ProfileBusyError):
        hold(tmp_path)

    hold(tmp_path).release()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EROFS, ProfileReadOnlyError),
        (errno.EACCES, ProfileReadOnlyError),
        (errno.ENOENT, ProfileMissingError),
        (errno.EIO, DiskTroubleError),
    ],
)
def test_failures_of_the_disk_get_words(
    tmp_path: Path, number: int, kind: type[QVisitError]
) -> None:
    with pytest.raises(kind) as plain, plain_store_errors(tmp_path):
        raise OSError(number, os.strerror(number))

    assert str(tmp_path) in plain.value.message
    assert plain.value.hint
    assert isinstance(plain.value.__cause__, OSError)


def test_a_failure_nobody_foresaw_stays_what_it_is(tmp_path: Path) -> None:
    odd = OSError(errno.EXDEV, "odd")

    assert translate_os_error(odd, tmp_path) is None
    with pytest.raises(OSError, match="odd"), plain_store_errors(tmp_path):
        raise odd


READ_ONLY = "mkdir -p ro && mount --bind ro ro && mount -o remount,ro,bind ro"
IN_THE_FOLDER = """
from datetime import UTC, datetime
from pathlib import Path
from qvisit.errors import QVisitError
from qvisit.store.engine import migrate, open_engine
from qvisit.store.profile_folder import hold, plain_store_errors
from qvisit.store.key_file import Limits
from qvisit.store.vault import DeviceSecret, Doors, create_vault, open_with_words
folder = Path("ro")
secret = DeviceSecret("person-a", "dev-a", bytes(32), bytes(32))
doors = Doors("otter lantern pebble orchard", limits=Limits(ops=1, mem=8_192))
def attempt(step):
    try:
        with plain_store_errors(folder):
            step()
        print("done", end=" ")
    except QVisitError as error:
        print(type(error).__name__, end=" ")
"""


def test_a_folder_that_may_not_be_written_is_named(
    in_own_mounts: Callable[[str, str], str],
) -> None:
    program = IN_THE_FOLDER + (
        "attempt(lambda: hold(folder))\n"
        "attempt(lambda: create_vault(folder, name='Ada', secret=secret, doors=doors))\n"
        "attempt(lambda: create_vault(folder / 'x', name='Ada', secret=secret, doors=doors))\n"
        "attempt(lambda: open_engine(folder / 'profile.db', bytes(32)))\n"
    )

    said = in_own_mounts(READ_ONLY, program)

    assert said.split() == ["ProfileReadOnlyError"] * 4


def test_a_read_only_profile_still_opens_its_door(in_own_mounts: Callable[[str, str], str]) -> None:
    made = IN_THE_FOLDER + "create_vault(folder, name='Ada', secret=secret, doors=doors)\n"
    program = IN_THE_FOLDER + (
        "now = datetime(2027, 3, 9, tzinfo=UTC)\n"
        "attempt(lambda: open_with_words(folder, 'otter lantern pebble orchard', now))\n"
    )

    in_own_mounts("mkdir ro", made)

    assert in_own_mounts(READ_ONLY, program) == "done"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not stop this person"
)
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(ProfileReadOnlyError):
            hold(tmp_path)
    finally:
        tmp_path.chmod(0o755)


def test_a_full_disk_says_what_is_safe_and_loses_nothing_shown_as_saved(
    in_own_mounts: Callable[[str, str], str],
) -> None:
    program = (
        IN_THE_FOLDER
        + """
from sqlalchemy import text
from qvisit.store.sessions import open_sessions
engine = open_engine(folder / "profile.db", bytes(32))
migrate(engine)
reading, writing = open_sessions(engine)
saved = 0
def save():
    global saved
    with writing.begin() as session:
        session.execute(text("INSERT INTO drafts VALUES ('v', 't', :i, 'f', :t, 'now')"),
                        {"i": str(saved), "t": "x" * 20_000})
    saved += 1
def fill():
    while True:
        save()
attempt(fill)
attempt(save)
attempt(lambda: create_vault(folder, name='Ada', secret=secret, doors=doors))
with reading() as session:
    print(saved > 5 and session.scalar(text("SELECT count(*) FROM drafts")) == saved, end=" ")
engine.dispose()
again = open_engine(folder / "profile.db", bytes(32))
with again.connect() as connection:
    print(connection.scalar(text("SELECT count(*) FROM drafts")) == saved)
again.dispose()
"""
    )

    said = in_own_mounts("mkdir ro && mount -t tmpfs -o size=1m tmpfs ro", program)

    assert said.split() == ["DiskFullError", "DiskFullError", "DiskFullError", "True", "True"]
