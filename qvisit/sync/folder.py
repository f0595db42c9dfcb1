"""A share on a local, mounted or synced folder, or on a stick."""

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from qvisit.sync.bounded import BoundedShare, in_time
from qvisit.sync.errors import (
    FileHeldError,
    NameTakenError,
    NotAShareError,
    NotTakenError,
    RefusedFileError,
    ShareFullError,
    ShareLockedError,
    ShareUnreachableError,
)
from qvisit.sync.share import ROOT_NAME, is_safe_name
from qvisit.worded import worded

MAX_FILE = 64 * 1024 * 1024
OLD = 24 * 60 * 60
"""Seconds after which a temporary file is one that a crash left."""


def _codes(names: str) -> frozenset[int]:
    """Numbers of errors, of those names that this system knows."""
    return frozenset(getattr(errno, one) for one in names.split() if hasattr(errno, one))


_FULL = _codes("ENOSPC EDQUOT EFBIG")
_LOCKED = _codes("EROFS EACCES EPERM")
_TAKEN = _codes("EISDIR ENOTDIR EEXIST ENOTEMPTY ELOOP")
# What may be wrong with one file alone: it is gone, locked by somebody, on a damaged place of the
# disk, or only its name is here and the drive that keeps it cannot be asked now.
_THIS_FILE = _codes(
    "ENOENT EACCES EPERM EISDIR ENOTDIR ELOOP ENAMETOOLONG EINVAL ENXIO EIO ESTALE EBUSY ETXTBSY "
    "EAGAIN EOVERFLOW EUCLEAN EBADMSG ENODATA"
)
_CANNOT_FLUSH = _codes("EINVAL ENOTSUP EOPNOTSUPP ENOSYS EBADF EACCES EPERM")
_PAUSES = (0.05, 0.2, 0.5)
"""Seconds before a file that somebody holds open is renamed or replaced again."""
_AGAIN = worded(
    "Nothing is lost. It is read at the next sync. If the folder is a synced drive, let it finish."
)
_LOOK = worded("Nothing is lost. Ask your administrator to look at the folder.")
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
            except NotADirectoryError as error:
                words = worded("{name} is no folder.", name=folder)
                raise RefusedFileError(words, hint=_LOOK) from error
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
            FileHeldError: Somebody holds the file open that is to be put right.
            NameTakenError: A folder has the name, or a link or file that of a folder above it.
            NotTakenError: The folder gives back other bytes.
        """
        with self._plain_words(name, writing=True):
            path = self._to_write(name)
            self._look()
            if _holds(path, data):
                return
            self._make_way(path.parent)
            temporary = path.parent / f".{path.name[:50]}.{secrets.token_hex(4)}.part"
            try:
                _write_through(temporary, data)
                self._rename(temporary, path, data)
                _keep_name(path.parent)
            finally:
                with suppress(OSError):  # what went wrong before is what people should hear
                    temporary.unlink(missing_ok=True)
            if not _holds(path, data):
                raise NotTakenError(self.place, name)

    def make(self, name: str) -> None:
        """Make a folder that is not there yet; raises as `put_new`."""
        with self._plain_words(name, writing=True):
            self._look()
            self._to_write(name).mkdir()

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
        path = self._path(name)
        if self._leads_elsewhere(path):
            raise RefusedFileError(
                worded("{name} is a link. QVisit follows none.", name=name), hint=_LOOK
            )
        return path

    def _to_write(self, name: str) -> Path:
        """Where a file goes. A link or a pipe that has its very name is replaced.

        Raises:
            RefusedFileError: It points outside, or is no name on some system.
            NameTakenError: It is no name of a file, or a folder on the way to it is a link.
        """
        path = self._path(name)
        if path == self.place or self._leads_elsewhere(path.parent):
            raise _taken(self.place, path)
        return path

    def _path(self, name: str) -> Path:
        if not is_safe_name(name):
            raise RefusedFileError(
                worded(
                    "The name {name} points outside the share, or does not fit every system.",
                    name=repr(name[:200]),
                )
            )
        return self.place.joinpath(*PurePosixPath(name).parts)

    def _leads_elsewhere(self, path: Path) -> bool:
        """Whether a link stands at a path or above it, up to the share's own folder."""
        for one in (path, *path.parents):
            if one == self.place:
                return False
            with suppress(FileNotFoundError):
                if _is_link(one.lstat()):
                    return True
        return False

    def _rename(self, temporary: Path, path: Path, data: bytes) -> None:
        """Give a file its name.

        Windows and its servers refuse for as long as somebody reads what bore the name before, or
        a virus scanner looks at the new file: mostly a moment.
        """
        for pause in (*_PAUSES, 0.0):
            try:
                temporary.replace(path)
            except PermissionError as error:
                if _holds(path, data):
                    return
                if path.is_dir():
                    raise IsADirectoryError(errno.EISDIR, "a folder", str(path)) from error
                if not pause and os.path.lexists(path):
                    raise FileHeldError(self.place, path.name) from error
                if not pause:
                    raise
                time.sleep(pause)
            else:
                return

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
            with os.scandir(self.place) as entries:
                next(entries, None)
        except OSError:
            return False
        return True

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
            if not (name and error.errno in _TAKEN | _THIS_FILE and self._is_there()):
                raise ShareUnreachableError(self.place) from error
            if not writing:
                words = worded("{name} cannot be read now.", name=name)
                raise RefusedFileError(words, hint=_AGAIN) from error
            if error.errno in _TAKEN:
                raise _taken(self.place, self._path(name)) from error
            raise NotTakenError(self.place, name) from error


def open_folder(folder: Path) -> BoundedShare:
    """A folder as a share, with a deadline on every call. This is how the program reaches one."""
    return BoundedShare(FolderShare(folder), folder)


def make_folder(folder: Path) -> None:
    """Make a folder in one that is there, such as one on a stick; nothing if it is there.

    Raises:
        ShareUnreachableError: The folder above is not there, or does not answer.
        ShareFullError, ShareLockedError, NameTakenError: It takes nothing, or has a file so named.
    """
    if not folder.is_dir():
        open_folder(folder.parent).list("")  # what hangs is found out before
        FolderShare(folder.parent).make(folder.name)


def is_same_folder(one: Path, other: Path) -> bool:
    """Whether two names lead to one folder, as a drive's letter and its server's name may do.

    Nobody waits long for `other`: what does not answer in 3 seconds is taken for another folder.
    """
    try:
        return one == other or in_time(lambda: one.samefile(other), other, 3.0)
    except (OSError, ShareUnreachableError):
        return False


def find_share(folder: Path, ours: str = "") -> str:
    """The id of the share in a folder.

    Args:
        folder: Where to look.
        ours: The share that is looked for; another root beside ours changes nothing.

    Raises:
        ShareUnreachableError: The folder is not there, or does not answer.
        NotAShareError: It holds no share.
    """
    names = open_folder(folder).list("")
    found = sorted(match.group(1) for name in names if (match := ROOT_NAME.match(name)))
    if not found:
        raise NotAShareError(folder)
    return ours if ours in found else found[0]


def _taken(place: Path, path: Path) -> NameTakenError:
    """That something stands where a file has to go: the topmost such thing."""
    way = [one for one in reversed(path.parents) if one != place and one.is_relative_to(place)]
    barred = [one for one in way if one.is_symlink() or one.is_file()]
    return NameTakenError(place, (barred or [path])[0].relative_to(place).as_posix())


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
    """Whether a plain file with just these bytes lies there, and can be read."""
    try:
        return path.lstat().st_size == len(data) and _read_plain(path) == data
    except OSError as error:
        if error.errno not in _THIS_FILE:
            raise
        return False


def _keep_name(folder: Path) -> None:
    """Make a rename outlast a power cut, where the system has a way to ask for it."""
    if os.name != "posix":
        return
    with _where_it_can_be_asked():
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        with _where_it_can_be_asked():
            os.fsync(file.fileno())


@contextmanager
def _where_it_can_be_asked() -> Iterator[None]:
    """Flush to the disk, unless this kind of share only says that it knows no such thing."""
    try:
        yield
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise
