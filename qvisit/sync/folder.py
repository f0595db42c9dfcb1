"""A share on a local, mounted or synced folder, or on a stick."""

import errno
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from qvisit.sync.errors import (
    NotAShareError,
    RefusedFileError,
    ShareFullError,
    ShareUnreachableError,
)
from qvisit.sync.share import ROOT_NAME

MAX_FILE = 64 * 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG}


class FolderShare:
    """Implements `Share` on a folder that the operating system shows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.calls = 0

    def list(self, folder: str) -> Sequence[str]:
        """Names in a folder, without temporary files; empty when it is not there."""
        with self._plain_words():
            if not self._folder.is_dir():
                raise ShareUnreachableError(self._folder)
            try:
                names = [entry.name for entry in self._at(folder).iterdir()]
                return [name for name in names if not name.startswith(".")]
            except FileNotFoundError:
                return []

    def read(self, name: str, offset: int = 0, length: int | None = None) -> bytes:
        """Some bytes of a file, at most 64 MiB."""
        with self._plain_words():
            path = self._at(name)
            if path.stat().st_size > MAX_FILE:
                raise RefusedFileError(f"{name} is larger than QVisit accepts.")
            with path.open("rb") as file:
                file.seek(offset)
                return file.read(MAX_FILE if length is None else length)

    def put_new(self, name: str, data: bytes) -> None:
        """Write under a temporary name beside it, flush, rename, read back and check."""
        with self._plain_words():
            path = self._at(name)
            if not self._folder.is_dir():
                raise ShareUnreachableError(self._folder)
            if path.exists() and path.read_bytes() == data:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.parent / f".{path.name}.{secrets.token_hex(4)}.part"
            try:
                _write_through(temporary, data)
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
            if path.read_bytes() != data:
                raise ShareUnreachableError(self._folder)

    def _at(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if any(part in ("..", "/") or "\\" in part or ":" in part for part in parts):
            raise RefusedFileError(f"A name on the share points outside it: {name!r}.")
        return self._folder.joinpath(*parts)

    @contextmanager
    def _plain_words(self) -> Iterator[None]:
        self.calls += 1
        try:
            yield
        except OSError as error:
            if error.errno in _FULL:
                raise ShareFullError(self._folder) from error
            raise ShareUnreachableError(self._folder) from error


def find_share(folder: Path) -> str:
    """The id of the share in a folder.

    Raises:
        ShareUnreachableError: The folder is not there.
        NotAShareError: It holds no share.
    """
    names = FolderShare(folder).list("")
    found = sorted(match.group(1) for name in names if (match := ROOT_NAME.match(name)))
    if not found:
        raise NotAShareError(folder)
    return found[0]


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
