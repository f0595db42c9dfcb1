"""A share on a local, mounted or synced folder, or on a stick."""

import errno
import os
import secrets
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from qvisit.sync.bounded import BoundedShare
from qvisit.sync.errors import (
    NotAShareError,
    RefusedFileError,
    ShareFullError,
    ShareUnreachableError,
)
from qvisit.sync.share import ROOT_NAME
from qvisit.worded import worded

MAX_FILE = 64 * 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG}
_THIS_FILE = {
    errno.ENOENT,
    errno.EACCES,
    errno.EPERM,
    errno.EISDIR,
    errno.ENOTDIR,
    errno.ELOOP,
    errno.ENAMETOOLONG,
}


class FolderShare:
    """Implements `Share` on a folder that the operating system shows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.calls = 0

    def list(self, folder: str) -> Sequence[str]:
        """Names in a folder, without temporary files; empty when it is not there."""
        with self._plain_words():
            self._look()
            try:
                names = [entry.name for entry in self._at(folder).iterdir()]
                return [name for name in names if not name.startswith(".")]
            except FileNotFoundError:
                return []

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        """Some bytes of a file, at most 64 MiB."""
        with self._plain_words(name):
            path = self._at(name)
            known = path.stat()
            if not stat.S_ISREG(known.st_mode) or known.st_size > MAX_FILE:
                raise RefusedFileError(
                    worded("{name} is larger than QVisit accepts, or no plain file.", name=name)
                )
            with path.open("rb") as file:
                file.seek(offset)
                return file.read(MAX_FILE if length is None else min(length, MAX_FILE))

    def put_new(self, name: str, data: bytes) -> None:
        """Write under a temporary name beside it, flush, rename, read back and check.

        Names carry a hash of what they hold: other bytes under one are a damaged copy, and are
        put right.
        """
        with self._plain_words(writing=True):
            path = self._at(name)
            self._look()
            if path.exists() and path.read_bytes() == data:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}.part"
            try:
                _write_through(temporary, data)
                temporary.replace(path)
                _keep_name(path.parent)
            finally:
                temporary.unlink(missing_ok=True)
            if path.read_bytes() != data:
                raise ShareUnreachableError(self._folder)

    def _at(self, name: str) -> Path:
        path = PurePosixPath(name)
        outside = path.is_absolute() or ".." in path.parts or any(one in name for one in "\\:")
        if outside or any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
            raise RefusedFileError(
                worded("A name on the share points outside it: {name}.", name=repr(name))
            )
        return self._folder.joinpath(*path.parts)

    def _look(self) -> None:
        if not self._folder.is_dir():
            raise ShareUnreachableError(self._folder)

    def _is_there(self) -> bool:
        try:
            return self._folder.is_dir()
        except OSError:
            return False

    @contextmanager
    def _plain_words(self, name: str = "", *, writing: bool = False) -> Iterator[None]:
        self.calls += 1
        try:
            yield
        except OSError as error:
            if writing and error.errno in _FULL:
                raise ShareFullError(self._folder) from error
            if name and error.errno in _THIS_FILE and self._is_there():
                raise RefusedFileError(worded("{name} cannot be read now.", name=name)) from error
            raise ShareUnreachableError(self._folder) from error


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
