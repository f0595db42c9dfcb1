"""The encrypted file of a profile: opening it, bringing it to its present form, copying it."""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2 as sqlcipher

from qvisit.errors import QVisitError
from qvisit.store.backup_errors import CopyStoppedError
from qvisit.store.migrations import (
    m0001_first,
    m0002_files,
    m0003_own_times,
    m0004_sync,
    m0005_own_devices,
    m0006_short_looks,
    m0007_taken_off,
)

Migration = Callable[[Connection], None]
Going = Callable[[int, int], bool]
"""Told pages done and pages in all; False stops the copy."""
MIGRATIONS: Sequence[Migration] = (
    m0001_first.upgrade,
    m0002_files.upgrade,
    m0003_own_times.upgrade,
    m0004_sync.upgrade,
    m0005_own_devices.upgrade,
    m0006_short_looks.upgrade,
    m0007_taken_off.upgrade,
)
"""In order; the place of each, counted from 1, is SQLite's `user_version` after it."""

WRITES = "qvisit_writes"
_LISTS = "application_id"  # the `user_version` that lists were last made for; SQLite has no use
_KEY_LENGTH = 32
_WAIT_FOR_LOCK = 5_000  # milliseconds
BACKUPS = "backups"
PART = ".part"  # ends the name of a file that is not whole yet
_KEPT, _PARTS = f"{BACKUPS}/*.qvisitbackup", f"{BACKUPS}/.*{PART}"
_UNDER_WAY = ".copy-*.db"  # a backup that is being made now
_ERASED = "-erased"
_PAGES = 500  # copied at a time: 2 MiB


class DatabaseTooNewError(QVisitError):
    """A newer QVisit has used this file."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            "A newer QVisit has used this profile. Your saved work is safe.",
            hint="Install the newest QVisit on this laptop, then try again.",
        )
        self.found = found
        self.known = known


def open_engine(path: Path, key: bytes) -> Engine:
    """Open or make the database of a profile.

    Args:
        path: The file.
        key: Its raw key, 32 bytes.

    Raises:
        sqlalchemy.exc.DatabaseError: Another key, or no database; `plain_store_errors` has the
            words for it.
    """
    if len(key) != _KEY_LENGTH:
        raise ValueError("the key of a profile has 32 bytes")
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        creator=partial(_connect, path, key),
        poolclass=QueuePool,
    )
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect():
            return engine
    except BaseException:
        engine.dispose()
        raise


def _connect(path: Path, key: bytes) -> sqlite3.Connection:
    connection: sqlite3.Connection = sqlcipher.connect(  # type: ignore[attr-defined]  # in C
        str(path), check_same_thread=False
    )
    connection.isolation_level = None  # we say BEGIN ourselves, so changes of schema are in it too
    pragmas = (
        "cipher_log_level = NONE",  # or a wrong key is reported on stderr
        f"key = \"x'{key.hex()}'\"",
        f"busy_timeout = {_WAIT_FOR_LOCK}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "fullfsync = ON",  # macOS: a plain flush stops in the drive's cache
        "foreign_keys = ON",
        "recursive_triggers = ON",  # or REPLACE deletes rows unseen by our guards
        "secure_delete = ON",  # removed words leave no trace in free pages
    )
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def schema_version(engine: Engine) -> int:
    """How many migrations the file has seen; 0 is an empty file."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def lists_behind(engine: Engine) -> bool:
    """Whether lists are to be remade: they come from tables of an older form than the file has.

    A power cut between a migration and the remaking leaves them so.
    """
    with engine.connect() as connection:
        made_for = int(connection.exec_driver_sql(f"PRAGMA {_LISTS}").scalar_one())
    return made_for < schema_version(engine)


def note_lists(connection: Connection) -> None:
    """Remember in this transaction that all lists were remade for the tables of today."""
    connection.exec_driver_sql(f"PRAGMA {_LISTS} = {len(MIGRATIONS)}")


def migrate(
    engine: Engine,
    migrations: Sequence[Migration] = MIGRATIONS,
    *,
    before: Callable[[], object] | None = None,
) -> int:
    """Bring the schema up to date, each step in its own transaction.

    Args:
        engine: The open file.
        migrations: All steps, in order.
        before: Keeps a backup; called once before the first step of a file that is not new.

    Returns:
        The version it has now.

    Raises:
        DatabaseTooNewError: The file has seen more migrations than we know.
    """
    done = schema_version(engine)
    if done > len(migrations):
        raise DatabaseTooNewError(done, len(migrations))
    if before is not None and 0 < done < len(migrations):  # a new file has nothing to lose yet
        before()
    for number, upgrade in enumerate(migrations[done:], start=done + 1):
        with engine.execution_options(**{WRITES: True}).begin() as connection:
            upgrade(connection)
            connection.exec_driver_sql(f"PRAGMA user_version = {number}")
            if not done:  # a new file has no lists to remake
                connection.exec_driver_sql(f"PRAGMA {_LISTS} = {number}")
    return len(migrations)


def copy_pages(engine: Engine, key: bytes, target: Path, going: Going | None = None) -> None:
    """Write a consistent copy under the same key, while others may read and write.

    Args:
        engine: The open file.
        key: Its key.
        target: Where to; nothing lies there.
        going: Told pages done and pages in all; False stops it.

    Raises:
        CopyStoppedError: `going` said stop.
    """
    with closing(engine.raw_connection()) as source, closing(_connect(target, key)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # nobody else sees it yet
        # What is written meanwhile is left out: else the copy would begin anew each time.
        source.cursor().execute("BEGIN")
        try:
            source.cursor().execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(copy, pages=_PAGES, progress=partial(_tell, going))
        finally:
            source.rollback()
    with suppress(FileNotFoundError):  # words were erased meanwhile, and the copy too
        descriptor = os.open(target, os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _tell(going: Going | None, _status: int, remaining: int, total: int) -> None:
    if going is not None and not going(total - remaining, total):
        raise CopyStoppedError


def drop_copies(folder: Path) -> int:
    """Delete the backups that QVisit made by itself: they still hold words removed since.

    Those that a person made elsewhere are theirs to delete. One that is being made now is given
    up: `is_erased` says so to whoever makes it.

    Returns:
        How many there were.
    """
    copies = list(folder.glob(_KEPT))
    for copy in copies:
        copy.unlink(missing_ok=True)
    for part in folder.glob(_PARTS):
        with suppress(PermissionError):  # Windows deletes no file that is open
            part.unlink(missing_ok=True)
    for copy in list(folder.glob(_UNDER_WAY)):
        try:
            copy.unlink(missing_ok=True)
        except PermissionError:
            copy.with_name(copy.name + _ERASED).touch()
    return len(copies)


def is_erased(copy: Path) -> bool:
    """Whether words were removed while this copy was made, which holds them still."""
    return not copy.exists() or copy.with_name(copy.name + _ERASED).exists()
