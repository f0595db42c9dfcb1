"""What kind of drive a folder lies on, and whether something synchronises it."""

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path, PurePath

# fmt: off
_NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb3", "smbfs", "afpfs", "afs", "ncpfs", "ncp",
        "9p", "davfs", "davfs2", "webdav", "ceph", "glusterfs", "lustre", "beegfs",
        "gpfs", "ocfs2", "gfs2", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "osxfuse",
        "macfuse",
    }
)
_LOCAL_FUSE_TYPES = frozenset(
    {
        "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs", "fuse.ntfs-3g",
        "fuse.exfat", "fuse.fuse-overlayfs", "fuse.mergerfs", "fuse.bindfs",
    }
)
# fmt: on
_SYNCED_NAMES = (
    (r"onedrive( ?-.*|commercial|consumer)?", "OneDrive"),
    (r"dropbox( ?\(.*\))?", "Dropbox"),
    (r"google ?drive|googledrive-.*|my drive", "Google Drive"),
    (r"icloud ?drive|mobile documents|com~apple~clouddocs", "iCloud"),
    (r"cloudstorage", "a cloud drive"),
    (r"nextcloud", "Nextcloud"),
    (r"owncloud", "ownCloud"),
    (r"box sync|box-box", "Box"),
    (r"syncthing", "Syncthing"),
    (r"resilio sync", "Resilio Sync"),
    (r"seafile|pclouddrive|megasync|proton drive|egnyte( drive)?", "a cloud drive"),
)
_SYNCED_MARKERS = (
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
)
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_MAC_MOUNT = re.compile(r"^.+? on (?P<point>/.*) \((?P<type>[a-z0-9_]+)[,)]")
_WINDOWS_REMOTE_DRIVE = 4


def read_mounts() -> str:
    """This system's table of mounted drives, as it writes it; empty where there is none."""
    if sys.platform == "darwin":
        return subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def network_type(folder: PurePath, mounts: str) -> str | None:
    """The type of a network drive that the folder lies on, or None if it lies on this laptop.

    Args:
        folder: An absolute folder with links resolved.
        mounts: Lines of `/proc/mounts`, or of macOS `mount`.
    """
    if str(folder).startswith(("\\\\", "//")):
        return "network"
    if sys.platform == "win32":
        drive = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\")
        return "network" if drive == _WINDOWS_REMOTE_DRIVE else None
    found = ("", "")
    for point, kind in _mount_points(mounts):
        if folder.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)  # the later of two on one point lies over the earlier
    return found[1] if _is_network(found[1]) else None


def synced_by(folder: Path) -> str | None:
    """The name of what synchronises the folder, or None if nothing known does."""
    for part in folder.parts:
        for pattern, name in _SYNCED_NAMES:
            if re.fullmatch(pattern, part, re.IGNORECASE):
                return name
        if part == "Box":  # only as Box writes it: a person may be called box
            return "Box"
    for above in (folder, *folder.parents):
        for marker, name in _SYNCED_MARKERS:
            if os.path.lexists(above / marker):
                return name
    places = (os.environ.get(variable) for variable in _SYNCED_VARIABLES)
    return "OneDrive" if any(place and folder.is_relative_to(place) for place in places) else None


def is_roaming(folder: PurePath) -> bool:
    """Whether Windows copies the folder to a server when its person signs out."""
    parts = [part.casefold() for part in folder.parts]
    if ("appdata", "roaming") in pairwise(parts):
        return True
    roaming = os.environ.get("APPDATA")
    return bool(roaming) and folder.is_relative_to(roaming or "")


def _is_network(kind: str) -> bool:
    if kind.startswith("fuse."):
        return kind not in _LOCAL_FUSE_TYPES
    return kind in _NETWORK_TYPES


def _mount_points(mounts: str) -> Iterable[tuple[str, str]]:
    for line in mounts.splitlines():
        if mac := _MAC_MOUNT.match(line):
            yield mac["point"], mac["type"]
            continue
        fields = line.split(" ")
        if len(fields) >= 3:
            yield _unescape(fields[1]), fields[2]


def _unescape(point: str) -> str:
    """Undo how Linux writes spaces and the like in the table: backslash and 3 octal digits."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point)
