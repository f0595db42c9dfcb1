"""The file of a backup: a checked copy of the encrypted database, and what opens it.

Its layout: one line that names the format, the length of the header in 8 bytes, the header as
JSON, then the database to the end. Nothing in it is packed or named by a path, so that no file
can grow when it is read or be written anywhere else.
"""

import hashlib
import json
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, BinaryIO, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from qvisit.clock import moment, parse_utc
from qvisit.store.backup_errors import (
    BackupDamagedError,
    BackupNotWrittenError,
    BackupPlaceMissingError,
    BackupTooNewError,
    ErasedMeanwhileError,
    NoRoomError,
    NotABackupError,
    RecordDamagedError,
)
from qvisit.store.engine import (
    MIGRATIONS,
    PART,
    Going,
    copy_pages,
    is_erased,
    migrate,
    open_engine,
    schema_version,
)
from qvisit.store.key_file import Door, ShortText, read_key_file, unwrap, wrap
from qvisit.store.profile_folder import plain_store_errors
from qvisit.store.vault import OpenVault
from qvisit.store.verify import foreign_parts, page_faults
from qvisit.store.whole_file import flush_folder

ENDING = ".qvisitbackup"
_FAMILY, _FIRST_LINE = b"QVISIT BACKUP ", b"QVISIT BACKUP 1\n"
_LENGTH_BYTES = 8
_MOST_HEADER = 256_000
_PIECE = 1 << 20
_LONGEST_WHO = 40
Hex64 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


def _real_moment(text: str) -> str:
    parse_utc(text)  # a text of the right shape can still name no moment at all
    return text


Moment = Annotated[str, AfterValidator(_real_moment)]


class Header(BaseModel):
    """What a backup says of itself in the clear; `sealed` proves it to whoever has the key."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    format: Literal[1] = 1
    person: ShortText
    device: ShortText
    name: ShortText
    sign: Hex64
    box: Hex64
    made_at: Moment
    schema_version: Annotated[int, Field(ge=1, le=1_000_000)]
    size: Annotated[int, Field(ge=1)]
    sha256: Hex64
    doors: Annotated[list[Door], Field(min_length=1, max_length=8)]
    sealed: Annotated[str, Field(max_length=200_000, pattern=r"^[A-Za-z0-9+/]*={0,2}$")]


@dataclass(frozen=True)
class Owner:
    """Whose profile is kept, with the public keys of its device; `beside` are its small files."""

    vault: OpenVault
    sign: str
    box: str
    beside: Mapping[str, str]


@dataclass(frozen=True)
class Kept:
    """A backup on the disk, and what it says of itself."""

    path: Path
    header: Header


def backup_name(who: str, now: datetime) -> str:
    """What the file of a backup is called, without any letter that a file system minds."""
    plain = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", who)).strip("-")
    day = now.strftime("%Y-%m-%d-%H%M%S")
    return f"qvisit-backup-{plain[:_LONGEST_WHO] or 'person'}-{day}{ENDING}"


def write_backup(
    engine: Engine, owner: Owner, target: Path, now: datetime, going: Going | None = None
) -> Kept:
    """Copy a profile into one file, which is there whole and checked, or not at all.

    Args:
        engine: The open database.
        owner: Whose it is.
        target: The folder to write to; it must be there.
        now: The present.
        going: Told pages done and pages in all; False stops it.

    Raises:
        BackupPlaceMissingError: The folder is not there.
        BackupNotWrittenError: It is full, or may not be written.
        RecordDamagedError: What would be kept is damaged.
        ErasedMeanwhileError: It would hold words that were erased while it was made.
        CopyStoppedError: `going` said stop.
        QVisitError: The profile's own disk is full or in trouble; in words.
    """
    if not target.is_dir():
        raise BackupPlaceMissingError(target)
    folder = owner.vault.folder
    copy = folder / f".copy-{secrets.token_hex(8)}.db"
    try:
        with plain_store_errors(folder):
            copy_pages(engine, owner.vault.data_key, copy, going)
            if is_erased(copy):
                raise ErasedMeanwhileError
            version = _check_copy(copy, owner.vault.data_key)
            header = _header(copy, owner, version, now)
        kept = _put(copy, header, target, backup_name(owner.vault.name, now))
        if is_erased(copy):
            kept.path.unlink(missing_ok=True)
            raise ErasedMeanwhileError
        return kept
    finally:
        for left in folder.glob(f"{copy.name}*"):
            left.unlink(missing_ok=True)


def read_header(path: Path) -> Header:
    """What a backup says of itself, trusting nothing.

    Raises:
        NotABackupError: It is something else, or cannot be read.
        BackupTooNewError: A newer QVisit wrote it.
        BackupDamagedError: It was cut short or altered.
    """
    try:
        with path.open("rb") as file:
            header, begins = _read_header(file, path)
        size = path.stat().st_size
    except OSError as error:
        raise NotABackupError(path) from error
    if size != begins + header.size:
        raise BackupDamagedError(path)
    if header.schema_version > len(MIGRATIONS):
        raise BackupTooNewError(path)
    return header


def extract(path: Path, header: Header, target: Path) -> None:
    """Write the database of a backup as a file of its own, flushed, if it is whole.

    Raises:
        BackupDamagedError: It is not what the header promises.
        NoRoomError: The disk of `target` has no room for it.
    """
    digest = hashlib.sha256()
    made = whole = False
    try:
        with path.open("rb") as file, _created(target) as copy:
            made = True
            written, begins = _read_header(file, path)
            file.seek(begins)
            while piece := file.read(_PIECE):
                digest.update(piece)
                copy.write(piece)
            copy.flush()
            os.fsync(copy.fileno())
        if digest.hexdigest() != header.sha256 or written != header:
            raise BackupDamagedError(path)
        whole = True
    except OSError as error:
        raise NoRoomError(target.parent) from error
    finally:
        if made and not whole:
            target.unlink(missing_ok=True)


def is_under(header: Header, data_key: bytes) -> bool:
    """Whether a backup was made of the profile with this key."""
    return unwrap(data_key, header.sealed) is not None


def small_files(path: Path, header: Header, data_key: bytes) -> Mapping[str, str]:
    """The small files beside the database, if the header is the one that its owner wrote.

    Raises:
        BackupDamagedError: Somebody else wrote the header, or altered it.
    """
    opened = unwrap(data_key, header.sealed)
    if opened is None:
        raise BackupDamagedError(path)
    content = json.loads(opened)
    if content["header"] != _proof(header):
        raise BackupDamagedError(path)
    beside = content["beside"]
    return {str(name): str(text) for name, text in beside.items()}


@contextmanager
def opened_copy(path: Path, data_key: bytes, folder: Path) -> Iterator[tuple[Header, Engine]]:
    """Open a backup in a temporary, encrypted copy, in today's form, if nothing is wrong with it.

    A backup is a database that somebody else may have made: with triggers or views in it.

    Args:
        path: The backup.
        data_key: What opens it.
        folder: Where the copy lies meanwhile.

    Raises:
        QVisitError: As `read_header`, `extract` and `small_files`.
    """
    header = read_header(path)
    small_files(path, header, data_key)
    copy = folder / f".backup-{secrets.token_hex(8)}.db"
    try:
        extract(path, header, copy)
        with plain_store_errors(folder):
            engine = open_engine(copy, data_key)
        try:
            if schema_version(engine) != header.schema_version or page_faults(engine):
                raise BackupDamagedError(path)
            _bring_up_to_date(engine, path, folder)
            yield header, engine
        finally:
            engine.dispose()
    finally:
        for left in folder.glob(f"{copy.name}*"):
            left.unlink(missing_ok=True)


def _bring_up_to_date(engine: Engine, path: Path, folder: Path) -> None:
    try:
        with plain_store_errors(folder):
            migrate(engine)
            with engine.connect() as connection:
                foreign = foreign_parts(connection)
    except DatabaseError as error:  # tables that are none of ours
        raise BackupDamagedError(path) from error
    if foreign:
        raise BackupDamagedError(path)


def keep_copy(engine: Engine, target: Path) -> None:
    """Let the temporary copy of a backup become a database that stays, in one step."""
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside
    engine.dispose()
    Path(str(engine.url.database)).replace(target)
    flush_folder(target.parent)


def _check_copy(copy: Path, key: bytes) -> int:
    """Open a fresh copy as a restore would; the version of its tables."""
    engine = open_engine(copy, key)
    try:
        if page_faults(engine):
            raise RecordDamagedError
        version = schema_version(engine)
        with closing(engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside
    finally:
        engine.dispose()
    return version


def _header(copy: Path, owner: Owner, version: int, now: datetime) -> Header:
    vault = owner.vault
    with copy.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    plain = Header(
        person=vault.person,
        device=vault.device,
        name=vault.name,
        sign=owner.sign,
        box=owner.box,
        made_at=moment(now).utc,
        schema_version=version,
        size=copy.stat().st_size,
        sha256=digest,
        doors=read_key_file(vault.folder).doors,
        sealed="",
    )
    content = {"header": _proof(plain), "beside": dict(owner.beside)}
    sealed = wrap(vault.data_key, json.dumps(content).encode())
    return plain.model_copy(update={"sealed": sealed})


def _proof(header: Header) -> str:
    """The hash of all of a header but what is sealed, and the doors: words may be changed."""
    content = header.model_dump(mode="json", exclude={"sealed", "doors"})
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _put(copy: Path, header: Header, target: Path, name: str) -> Kept:
    path = _free(target / name)
    part = path.with_name(f".{path.name}{PART}")
    try:
        with _created(part) as file:
            content = header.model_dump_json().encode()
            file.write(_FIRST_LINE + len(content).to_bytes(_LENGTH_BYTES, "big") + content)
            with copy.open("rb") as database:
                while piece := database.read(_PIECE):
                    file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        _check_written(part, header)
        part.replace(path)
        flush_folder(target)
    except OSError as error:
        raise BackupNotWrittenError(target) from error
    finally:
        part.unlink(missing_ok=True)
    return Kept(path, header)


def _check_written(part: Path, header: Header) -> None:
    """Read a file back: a stick may take bytes and give others."""
    digest = hashlib.sha256()
    with part.open("rb") as file:
        written, begins = _read_header(file, part)
        file.seek(begins)
        while piece := file.read(_PIECE):
            digest.update(piece)
    if written != header or digest.hexdigest() != header.sha256:
        raise BackupNotWrittenError(part.parent)


def _read_header(file: BinaryIO, path: Path) -> tuple[Header, int]:
    first = file.read(len(_FIRST_LINE))
    if not first.startswith(_FAMILY):
        raise NotABackupError(path)
    if first != _FIRST_LINE:
        raise (
            BackupTooNewError(path) if len(first) == len(_FIRST_LINE) else BackupDamagedError(path)
        )
    length = int.from_bytes(file.read(_LENGTH_BYTES), "big")
    if not 0 < length <= _MOST_HEADER:
        raise BackupDamagedError(path)
    try:
        header = Header.model_validate_json(file.read(length))
    except (ValidationError, RecursionError) as error:
        raise BackupDamagedError(path) from error
    return header, len(_FIRST_LINE) + _LENGTH_BYTES + length


@contextmanager
def _created(path: Path) -> Iterator[BinaryIO]:
    """A new file that its owner alone may read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        yield file


def _free(path: Path) -> Path:
    """A name that nothing has yet: no backup is ever written over."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.name.removesuffix(ENDING)}-{number}{ENDING}")
        number += 1
    return free
