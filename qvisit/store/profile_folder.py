"""The folder of a profile: where it may lie, who has it open, what went wrong on its disk."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy.exc import DBAPIError
from sqlcipher3.dbapi2 import Error as DriverError  # type: ignore[attr-defined]  # in C

from qvisit.errors import QVisitError
from qvisit.store.mounts import is_roaming, network_type, read_mounts, synced_by
from qvisit.worded import worded

LOCK_FILE = "lock"
_SAFE = worded("All that was shown as saved is safe.")
_NEARLY_NOTHING = 2**20  # bytes free

# Primary result codes, https://www.sqlite.org/rescode.html
_BUSY, _LOCKED, _READ_ONLY, _IO_ERROR = 5, 6, 8, 10
_CORRUPT, _FULL, _CANNOT_OPEN, _NOT_A_DATABASE = 11, 13, 14, 26
_CODES = {  # what a copy of pages that broke off says, without its code
    "disk I/O error": _IO_ERROR,
    "database or disk is full": _FULL,
    "database disk image is malformed": _CORRUPT,
    "attempt to write a readonly database": _READ_ONLY,
    "unable to open database file": _CANNOT_OPEN,
    "file is not a database": _NOT_A_DATABASE,
    "database is locked": _BUSY,
}


class UnsafePlaceError(QVisitError):
    """The folder lies where an SQLite file can be damaged."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            worded(
                "QVisit cannot keep your work in {folder}. {reason} "
                "Files that QVisit is writing can be damaged there.",
                folder=folder,
                reason=reason,
            ),
            hint="Choose a folder on this laptop's own disk. Sharing is done on the Sync page.",
        )


class ProfileBusyError(QVisitError):
    """Another process has the profile open."""

    def __init__(self) -> None:
        super().__init__(
            "QVisit is already open for this person on this laptop.",
            hint="Use the window that is open. If you see none, restart the laptop.",
        )


class StoreBusyError(QVisitError):
    """The database stayed locked for longer than we wait."""

    def __init__(self) -> None:
        super().__init__(
            worded("Your work could not be saved just now. {safe}", safe=_SAFE),
            hint="Wait a minute, then try again. Close other QVisit windows.",
        )


class ProfileReadOnlyError(QVisitError):
    """The folder may not be written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("QVisit may not write in {folder}. {safe}", folder=folder, safe=_SAFE),
            hint="Ask support for permission to write there, then start QVisit again.",
        )


class DiskFullError(QVisitError):
    """There is no room left on the disk."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The disk that holds {folder} is full. {safe} The last step was not saved.",
                folder=folder,
                safe=_SAFE,
            ),
            hint="Empty the recycle bin or delete large files, then do the last step again.",
        )


class DiskTroubleError(QVisitError):
    """The disk did not take or give what was asked."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The disk that holds {folder} did not answer. {safe} The last step was not saved.",
                folder=folder,
                safe=_SAFE,
            ),
            hint="Close QVisit and start it again. If this comes back, tell support.",
        )


class ProfileMissingError(QVisitError):
    """The folder or its database is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("QVisit cannot find its files in {folder}.", folder=folder),
            hint="If the folder was moved, move it back. QVisit has deleted nothing.",
        )


class DatabaseUnreadableError(QVisitError):
    """The file is not a database under this key."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded(
                "The database in {folder} does not open with this profile's key.", folder=folder
            ),
            hint="Your files have not been touched. Ask support to put back the right file.",
        )


class DatabaseDamagedError(QVisitError):
    """The database has damaged pages."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            worded("The database in {folder} is damaged.", folder=folder),
            hint="Do not delete it. Restore your last backup as a new profile, where profiles are "
            "chosen. Then tell support: most of this one can be read.",
        )


def check_place(folder: Path, *, mounts: str | None = None) -> None:
    """Refuse a folder on a network, roaming or synced drive: SQLite's write-ahead log breaks there.

    Args:
        folder: It need not exist yet.
        mounts: The table of mounted drives, by default this system's.

    Raises:
        UnsafePlaceError: With the reason in words.
    """
    table = read_mounts() if mounts is None else mounts
    for place in {folder.absolute(), folder.resolve()}:
        if network_type(place, table):
            raise UnsafePlaceError(folder, "This is a network drive.")
        if name := synced_by(place):
            raise UnsafePlaceError(
                folder, worded("This folder is synchronised by {name}.", name=name)
            )
        if is_roaming(place):
            raise UnsafePlaceError(folder, "Windows copies this folder to a server.")


class ProfileHold:
    """One process's hold on a profile. Leaving the `with` block lets go; so does ending."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def __enter__(self) -> "ProfileHold":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Let another process open the profile."""
        self._lock.release()


def hold(folder: Path) -> ProfileHold:
    """Keep every other process out of a profile.

    Raises:
        ProfileBusyError: Another one has it open.
        ProfileReadOnlyError: The folder may not be written.
        DiskFullError: The disk is full.
    """
    # Any thread may let go. A lock by file name alone would stay behind after a crash.
    lock = FileLock(folder / LOCK_FILE, timeout=0, thread_local=False, fallback_to_soft=False)
    with plain_store_errors(folder):
        try:
            lock.acquire()
        except Timeout as error:
            raise ProfileBusyError from error
    return ProfileHold(lock)


def translate_os_error(error: OSError, folder: Path) -> QVisitError | None:
    """The words for a failure of the disk, or None if it is none that we know."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFullError(folder)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ProfileReadOnlyError(folder)
    if error.errno == errno.ENOENT:
        return ProfileMissingError(folder)
    return DiskTroubleError(folder) if error.errno == errno.EIO else None


def translate_database_error(error: Exception, folder: Path) -> QVisitError | None:
    """The words for a failure of the database, or None if it is none that we know.

    Args:
        error: Of SQLAlchemy, or of the driver below it.
        folder: Of the profile.
    """
    said = error.orig if isinstance(error, DBAPIError) else error
    code = (getattr(said, "sqlite_errorcode", 0) or _CODES.get(str(said), 0)) & 0xFF
    if code == _IO_ERROR:
        return DiskFullError(folder) if _is_full(folder) else DiskTroubleError(folder)
    if code == _CANNOT_OPEN:
        return ProfileReadOnlyError(folder) if folder.is_dir() else ProfileMissingError(folder)
    if code in (_BUSY, _LOCKED):
        return StoreBusyError()
    known = {
        _FULL: DiskFullError,
        _READ_ONLY: ProfileReadOnlyError,
        _NOT_A_DATABASE: DatabaseUnreadableError,
        _CORRUPT: DatabaseDamagedError,
    }
    return known[code](folder) if code in known else None


@contextmanager
def plain_store_errors(folder: Path) -> Iterator[None]:
    """Turn failures of the disk and of the database into words; anything else passes through."""
    try:
        yield
    except OSError as error:
        plain = translate_os_error(error, folder)
        if plain is None:
            raise
        raise plain from error
    except (DBAPIError, DriverError) as error:
        plain = translate_database_error(error, folder)
        if plain is None:
            raise
        raise plain from error


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NEARLY_NOTHING
    except OSError:
        return False
