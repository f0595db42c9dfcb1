"""A real encrypted file to each test, and changes to put in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session, sessionmaker

from qvisit.ids import DeviceId, PersonId
from qvisit.store.backup import Kept, Owner, write_backup
from qvisit.store.engine import migrate, open_engine
from qvisit.store.key_file import Limits
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import DeviceSecret, Doors, OpenVault, create_vault
from tests.store.chains import Chain

QUICK = Limits(ops=1, mem=8_192)
WORDS = "otter lantern pebble orchard"
KEY = bytes(range(32))
NOW = datetime(2027, 3, 9, 14, 2, tzinfo=UTC)
PLANTED = "planted-words-of-a-visitor"

Sessions = tuple[sessionmaker[Session], sessionmaker[Session]]


@pytest.fixture
def chain() -> Chain:
    """Makes changes that follow one another."""
    return Chain()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of the test lies."""
    return tmp_path / "profile.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    """An encrypted file with today's tables."""
    engine = open_engine(path, KEY)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def sessions(engine: Engine) -> Sessions:
    """Makers of reading and of writing sessions."""
    return open_sessions(engine)


@pytest.fixture
def session(sessions: Sessions) -> Iterator[Session]:
    """One open transaction that may write."""
    with sessions[1].begin() as session:
        yield session


@pytest.fixture
def secret() -> DeviceSecret:
    """A device of a fictional person."""
    return DeviceSecret(PersonId("person-a"), DeviceId("dev-a"), bytes([1]) * 32, bytes([2]) * 32)


@pytest.fixture
def vault(tmp_path: Path, secret: DeviceSecret) -> OpenVault:
    """A profile that opens with WORDS."""
    doors = Doors(WORDS, limits=QUICK)
    return create_vault(tmp_path / "ada", name="Ada Vale", secret=secret, doors=doors)


@pytest.fixture
def in_own_mounts(tmp_path: Path) -> Callable[[str, str], str]:
    """Runs a shell line that mounts drives, then a Python program; gives what it printed.

    Nobody else sees the mounts, and they go when the program ends. It works as root and as a
    plain person wherever Linux lets them have mounts of their own.
    """
    unshare = shutil.which("unshare")
    alone = [unshare or "unshare", "--map-root-user", "--mount"]
    trial = [*alone, sys.executable, "-c", ""]
    if unshare is None or subprocess.run(trial, check=False, capture_output=True).returncode:
        pytest.skip("this system gives a program no mounts of its own")

    def run(mounting: str, program: str) -> str:
        line = f'{mounting} && exec "$0" -c "$1"'
        done = subprocess.run(
            [*alone, "sh", "-c", line, sys.executable, program],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


@pytest.fixture
def written(vault: OpenVault) -> Iterator[Engine]:
    """The database of a profile, with words in it."""
    engine = open_engine(vault.folder / "profile.db", vault.data_key)
    migrate(engine)
    with open_sessions(engine)[1].begin() as session:
        session.execute(
            text("INSERT INTO drafts VALUES ('v', 't', 'i', 'f', :words, 'now')"),
            {"words": PLANTED},
        )
    yield engine
    engine.dispose()


@pytest.fixture
def owner(vault: OpenVault) -> Owner:
    """Ada, with her settings."""
    return Owner(vault, "5" * 64, "6" * 64, {"settings.json": '{"roles": ["visitor"]}'})


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where backups go."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def kept(written: Engine, owner: Owner, stick: Path) -> Kept:
    """A good backup."""
    return write_backup(written, owner, stick, NOW)
