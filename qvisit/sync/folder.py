"""A share on a local, mounted or synced folder, or on a stick."""

import errno
import os
import re
import secrets
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from qvisit.sync.bounded import BoundedShare
from qvisit.sync.errors import (
    NameTakenError,
    NotAShareError,
    RefusedFileError,
    ShareFullError,
    ShareLockedError,
    ShareUnreachableError,
)
from qvisit.sync.share import ROOT_NAME
from qvisit.worded import worded

MAX_FILE = 64 * 1024 * 1024
LONGEST_PART = 200
"""Letters in one part of a name; systems end at 255 bytes or letters."""
LONGEST_NAME = 1_000
OLD = 24 * 60 * 60
"""Seconds after which a temporary file is one that a crash left."""
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LOCKED = {errno.EROFS, errno.EACCES, errno.EPERM}
_TAKEN = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY, errno.ELOOP}
_THIS_FILE = {
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.EISDIR,
    errno.ENOTDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
    errno.EINVAL,
    errno.ENXIO,
}
_RESERVED = re.compile(
    r"^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])( *\..*)?$", re.IGNORECASE
)
_LINKS = {
    getattr(stat, "IO_REPARSE_TAG_SYMLINK", 0xA000000C),
    getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003),
}
# No link is followed, and nothing is waited for: a pipe or a device opens at once, and is refused.
_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class FolderShare:
    """Implements `Share` on a folder that the operating system shows."""

    def __init__(self, folder: Path) -> None:
        self.place = folder
        self.calls = 0
        self.left: set[str] = set()

    def list(self, folder: str) -> Sequence[str]:
        """Names in a folder, without temporary files; empty when it is not there.

        Raises:
            RefusedFileError: It is a link, or no folder.
        """
        with self._plain_words(folder):
            self._look()
            try:
                with os.scandir(self._inside(folder)) as entries:
                    names = [entry.name for entry in entries]
            except FileNotFoundError:
                return []
        hidden = {name for name in names if name.startswith(".")}
        self.left |= {f"{folder}/{name}" for name in hidden if name.endswith(".part")}
        return [name for name in names if name not in hidden]

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        """Some bytes of a file, which is at most 64 MiB; no more than these are read."""
        with self._plain_words(name):
            found = _read_plain(self._inside(name), offset, length)
        if found is None:
            raise RefusedFileError(
                worded("{name} is larger than QVisit accepts, or no plain file.", name=name)
            )
        return found

    def put_new(self, name: str, data: bytes) -> None:
        """Write under a temporary name beside it, flush, rename, read back and check.

        Names carry a hash of what they hold: other bytes under one are a damaged copy, and are
        put right.

        Raises:
            ShareFullError, ShareLockedError: The folder takes nothing.
            NameTakenError: Something that is no plain file bears the name, or a part of it.
        """
        with self._plain_words(name, writing=True):
            path = self._inside(name)
            self._look()
            if _holds(path, data):
                return
            self._make_way(path.parent)
            temporary = path.parent / f".{path.name[:50]}.{secrets.token_hex(4)}.part"
            try:
                _write_through(temporary, data)
                _rename(temporary, path, data)
                _keep_name(path.parent)
            finally:
                with suppress(OSError):  # what went wrong before is what people should hear
                    temporary.unlink(missing_ok=True)
            if not _holds(path, data):
                raise ShareUnreachableError(self.place)

    def tidy(self, device: str, now: float) -> int:
        """Take away temporary files that a crash of this device left, more than a day ago.

        Only those that were seen in listings through this object are looked at.

        Args:
            device: Whose.
            now: Seconds since 1970.

        Returns:
            How many were taken away.
        """
        own = [name for name in self.left if _is_left_by(device, name)]
        gone = 0
        for name in own:
            with suppress(OSError, RefusedFileError):
                path = self._inside(name)
                known = path.lstat()
                if stat.S_ISREG(known.st_mode) and known.st_mtime < now - OLD:
                    path.unlink()
                    gone += 1
        self.left -= {*own}
        return gone

    def _inside(self, name: str) -> Path:
        """Where a name lies, when it and no link on the way to it leads elsewhere.

        Raises:
            RefusedFileError: It points outside, is no name on some system, or is a link.
        """
        path = PurePosixPath(name)
        if _is_hostile(name, path):
            raise RefusedFileError(
                worded(
                    "The name {name} points outside the share, or does not fit every system.",
                    name=repr(name[:200]),
                )
            )
        whole = self.place
        for part in path.parts:
            whole = whole / part
            with suppress(FileNotFoundError):
                if _is_link(whole.lstat()):
                    raise RefusedFileError(
                        worded("{name} is a link. QVisit follows none.", name=name)
                    )
        return whole

    def _make_way(self, folder: Path) -> None:
        """Make the folders below the share's own, which must be there."""
        for above in reversed([folder, *folder.parents]):
            if above != self.place and above.is_relative_to(self.place):
                above.mkdir(exist_ok=True)

    def _look(self) -> None:
        if not self.place.is_dir():
            raise ShareUnreachableError(self.place)

    def _is_there(self) -> bool:
        try:
            return self.place.is_dir()
        except OSError:
            return False

    @contextmanager
    def _plain_words(self, name: str, *, writing: bool = False) -> Iterator[None]:
        self.calls += 1
        try:
            yield
        except OSError as error:
            if writing and error.errno in _FULL:
                raise ShareFullError(self.place) from error
            if writing and error.errno in _LOCKED:
                raise ShareLockedError(self.place) from error
            if writing and error.errno in _TAKEN and self._is_there():
                raise NameTakenError(self.place, name) from error
            if name and error.errno in _THIS_FILE and self._is_there():
                raise RefusedFileError(worded("{name} cannot be read now.", name=name)) from error
            raise ShareUnreachableError(self.place) from error


def open_folder(folder: Path) -> BoundedShare:
    """A folder as a share, with a deadline on every call. This is how the program reaches one."""
    return BoundedShare(FolderShare(folder), folder)


def find_share(folder: Path) -> str:
    """The id of the share in a folder.

    Raises:
        ShareUnreachableError: The folder is not there, or does not answer.
        NotAShareError: It holds no share.
    """
    names = open_folder(folder).list("")
    found = sorted(match.group(1) for name in names if (match := ROOT_NAME.match(name)))
    if not found:
        raise NotAShareError(folder)
    return found[0]


def _is_hostile(name: str, path: PurePosixPath) -> bool:
    """Whether a name would lead outside on some system, or could not be made there."""
    if path.is_absolute() or len(name) > LONGEST_NAME or any(one in name for one in '\\:<>"|?*'):
        return True
    if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        return True
    return any(
        part == ".." or len(part) > LONGEST_PART or part[-1] in ". " or _RESERVED.match(part)
        for part in path.parts
    )


def _is_left_by(device: str, name: str) -> bool:
    """Whether a temporary file is one of a device: in its own folder, or under its own name."""
    *folders, last = name.split("/")
    return folders[-1:] == [device] or last.startswith(f".{device}-")


def _is_link(known: os.stat_result) -> bool:
    return stat.S_ISLNK(known.st_mode) or getattr(known, "st_reparse_tag", 0) in _LINKS


def _read_plain(path: Path, offset: int = 0, length: int | None = None) -> bytes | None:
    """Some bytes of a plain file; None when it is none, or too large."""
    if not _is_plain(path.lstat()):
        return None
    with os.fdopen(os.open(path, _OPEN), "rb") as file:
        if not _is_plain(os.fstat(file.fileno())):  # it may be another one by now
            return None
        file.seek(offset)
        return file.read(MAX_FILE if length is None else min(length, MAX_FILE))


def _is_plain(known: os.stat_result) -> bool:
    return stat.S_ISREG(known.st_mode) and known.st_size <= MAX_FILE


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file with just these bytes lies there."""
    try:
        known = path.lstat()
    except FileNotFoundError:
        return False
    return known.st_size == len(data) and _read_plain(path) == data


def _rename(temporary: Path, path: Path, data: bytes) -> None:
    """Give a file its name. Some servers refuse while somebody reads what bore it before."""
    try:
        temporary.replace(path)
    except PermissionError:
        if not _holds(path, data):
            raise


def _keep_name(folder: Path) -> None:
    """Make a rename outlast a power cut, where the system has a way to ask for it."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES):
            raise  # those four only say that this kind of share cannot be asked
    finally:
        os.close(opened)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
