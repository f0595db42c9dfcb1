"""The composition root: one open profile and what it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine, orm

from qvisit.clock import Clock, local_now
from qvisit.ids import DeviceId, PersonId
from qvisit.store.engine import migrate, open_engine
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


@dataclass(frozen=True)
class Workspace:
    """One open profile. Fields only: what it can do stands in the use cases."""

    vault: OpenVault = field(repr=False)
    keys: DeviceKeys = field(repr=False)
    engine: Engine = field(repr=False)
    reading: Sessions
    writing: Sessions
    clock: Clock

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
        with plain_store_errors(vault.folder):
            engine = open_engine(vault.folder / DATABASE, vault.data_key)
        try:
            with plain_store_errors(vault.folder):
                migrate(engine)
            reading, writing = (Sessions(one, vault.folder) for one in open_sessions(engine))
            keys = DeviceKeys(vault.signing_seed, vault.box_secret)
            yield Workspace(vault, keys, engine, reading, writing, clock)
        finally:
            engine.dispose()
