"""The composition root: one open profile and what it needs."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, orm

from qvisit.clock import Clock, local_now
from qvisit.ids import DeviceId, PersonId
from qvisit.settings import SETTINGS_FILE, load_settings
from qvisit.store.backup import Kept, Owner, write_backup
from qvisit.store.backup_folder import drop_oldest, sweep
from qvisit.store.engine import (
    BACKUPS,
    MIGRATIONS,
    Going,
    lists_behind,
    migrate,
    open_engine,
    schema_version,
)
from qvisit.store.own_devices import former_devices, is_taken_over, take_over
from qvisit.store.profile_folder import (
    ProfileMissingError,
    check_place,
    hold,
    plain_store_errors,
)
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import OpenVault
from qvisit.sync.keys import DeviceKeys

DATABASE = "profile.db"
BESIDE = (SETTINGS_FILE, "preferences.json")
"""The small files beside the database that a backup holds: no content, and no secret."""
_MOST_BESIDE = 20_000
Session = orm.Session
"""A transaction on the profile; use cases hand it to the store and know no more of it."""


@dataclass(frozen=True)
class Sessions:
    """Transactions whose failures (full disk, damaged file) come in words."""

    make: orm.sessionmaker[orm.Session] = field(repr=False)
    folder: Path

    @contextmanager
    def __call__(self) -> Iterator[Session]:
        """One session for reading."""
        with plain_store_errors(self.folder), self.make() as session:
            yield session

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One transaction: all of it, durable, when the block ends; nothing when it raises."""
        with plain_store_errors(self.folder), self.make.begin() as session:
            yield session


class Identity:
    """Who an open profile is to others.

    It is the one thing of a workspace that can change: when a copy of the profile turns up
    elsewhere, this one goes on as a new device. It changes inside a transaction that writes, so
    no change is ever recorded half under one name and half under another, and a window that is
    open goes on without being opened anew.
    """

    def __init__(self, vault: OpenVault, former: Iterable[DeviceId] = ()) -> None:
        """Open as a device that was others before."""
        self.former = frozenset(former)
        self._take(vault)

    def become(self, vault: OpenVault) -> None:
        """Go on as another device of the same person."""
        self.former |= {self.vault.device}
        self._take(vault)

    def _take(self, vault: OpenVault) -> None:
        self.vault = vault
        self.keys = DeviceKeys(vault.signing_seed, vault.box_secret)


@dataclass(frozen=True)
class Workspace:
    """One open profile. Fields only: what it can do stands in the use cases."""

    identity: Identity = field(repr=False)
    engine: Engine = field(repr=False)
    reading: Sessions
    writing: Sessions
    clock: Clock

    @property
    def vault(self) -> OpenVault:
        """The opened keys of the profile."""
        return self.identity.vault

    @property
    def keys(self) -> DeviceKeys:
        """The secret keys of its device."""
        return self.identity.keys

    @property
    def folder(self) -> Path:
        """Where the profile lies on this laptop."""
        return self.vault.folder

    @property
    def person(self) -> PersonId:
        """Whose profile it is."""
        return self.vault.person

    @property
    def device(self) -> DeviceId:
        """This profile on this laptop, as other laptops know it."""
        return self.vault.device


def is_behind(vault: OpenVault) -> bool:
    """Whether an older QVisit wrote the profile, so that opening it and its lists takes a while.

    Raises:
        UnsafePlaceError: It lies on a network or synced drive.
        QVisitError: Its database cannot be read, in words.
    """
    check_place(vault.folder)
    path = vault.folder / DATABASE
    if not path.exists():
        return False
    with plain_store_errors(vault.folder):
        engine = open_engine(path, vault.data_key)
        try:
            return 0 < schema_version(engine) < len(MIGRATIONS) or lists_behind(engine)
        finally:
            engine.dispose()


def keep_backup(engine: Engine, vault: OpenVault, clock: Clock, going: Going | None = None) -> Kept:
    """Put a backup into the profile's own folder for them; as many as its person wants stay.

    Raises:
        QVisitError: As `write_backup`.
    """
    folder = vault.folder / BACKUPS
    with plain_store_errors(vault.folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    now = clock()
    made = write_backup(engine, owner_of(vault), folder, now, going)
    drop_oldest(folder, load_settings(vault.folder).backups_kept, now)
    return made


def owner_of(vault: OpenVault) -> Owner:
    """What a backup says of whose it is, with the small files beside the database."""
    keys = DeviceKeys(vault.signing_seed, vault.box_secret)
    beside = {}
    for name in BESIDE:
        path = vault.folder / name
        if path.is_file() and path.stat().st_size <= _MOST_BESIDE:
            beside[name] = path.read_text(encoding="utf-8", errors="replace")
    return Owner(vault, keys.sign_public, keys.box_public, beside)


def make_database(vault: OpenVault) -> None:
    """Make the empty database of a new profile."""
    with hold(vault.folder), plain_store_errors(vault.folder):
        engine = open_engine(vault.folder / DATABASE, vault.data_key)
        try:
            migrate(engine)
        finally:
            engine.dispose()


@contextmanager
def open_workspace(vault: OpenVault, clock: Clock = local_now) -> Iterator[Workspace]:
    """Open a profile, alone, and close all of it afterwards.

    Raises:
        UnsafePlaceError: It lies on a network or synced drive.
        ProfileBusyError: Another QVisit has it open.
        ProfileMissingError: Its database is not there.
        DatabaseTooNewError: A newer QVisit wrote it.
    """
    check_place(vault.folder)
    if not (vault.folder / DATABASE).exists():
        raise ProfileMissingError(vault.folder)  # an empty one would look as if all were lost
    with hold(vault.folder):
        sweep(vault.folder)
        with plain_store_errors(vault.folder):
            engine = open_engine(vault.folder / DATABASE, vault.data_key)
        try:
            with plain_store_errors(vault.folder):
                migrate(engine, before=partial(keep_backup, engine, vault, clock))
            reading, writing = (Sessions(one, vault.folder) for one in open_sessions(engine))
            former = _former(vault, reading, writing)
            yield Workspace(Identity(vault, former), engine, reading, writing, clock)
        finally:
            engine.dispose()


def _former(vault: OpenVault, reading: Sessions, writing: Sessions) -> Sequence[DeviceId]:
    """The devices that the profile was; a step from one to the next that was cut off is ended."""
    with reading() as session:
        known = former_devices(session)
        cut_off = [
            one.device
            for one in known
            if one.successor == vault.device and not is_taken_over(session, one.device)
        ]
    for device in cut_off:
        with writing.begin() as session:
            take_over(session, device)
    return [one.device for one in known]
