"""A profile of every released form of the database opens today, with all that was written in it."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from qvisit.store import changes, drafts
from qvisit.store.backup_folder import kept_backups
from qvisit.store.engine import MIGRATIONS, migrate, open_engine, schema_version
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import OpenVault, open_with_words
from qvisit.usecases.profiles import unlock_with_words
from qvisit.usecases.verify import verify
from qvisit.workspace import open_workspace
from tests.samples.make_profile_sample import DRAFT, NOTE, VISIT, WORDS
from tests.usecases.trust import Hands

SAMPLES = Path(__file__).parent
VERSIONS = range(1, len(MIGRATIONS) + 1)


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    """The number of migrations that a sample has seen."""
    number: int = request.param
    return number


@pytest.fixture
def folder(tmp_path: Path, version: int) -> Path:
    """A copy of that sample."""
    return Path(shutil.copytree(SAMPLES / f"profile-{version}", tmp_path / "profile"))


def _written(vault: OpenVault) -> set[str]:
    """Every change in the file, read as it is, without bringing it up to date."""
    file = open_engine(vault.folder / "profile.db", vault.data_key)
    with file.connect() as connection:
        found = set(connection.scalars(text("SELECT id FROM changes")))
    file.dispose()
    return found


def _tables(path: Path, key: bytes) -> set[str]:
    file = open_engine(path, key)
    with file.connect() as connection:
        found = set(connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql > ''")))
    file.dispose()
    return found


def _tables_of_today(folder: Path) -> set[str]:
    key = bytes(32)
    file = open_engine(folder / "new.db", key)
    migrate(file)
    file.dispose()
    return _tables(folder / "new.db", key)


def test_it_is_as_it_was_released(folder: Path, version: int) -> None:
    vault = open_with_words(folder, WORDS, Hands()())
    file = open_engine(folder / "profile.db", vault.data_key)

    assert schema_version(file) == version
    file.dispose()


def test_it_opens_today_after_a_backup_with_all_that_was_written(
    folder: Path, version: int
) -> None:
    before = _written(open_with_words(folder, WORDS, Hands()()))

    vault = unlock_with_words(folder, WORDS, Hands())

    with open_workspace(vault, Hands()) as ws:
        assert verify(ws).faults == ()
        with ws.reading() as session:
            said = changes.read_kind(session, "note.written")
            assert [json.loads(one.payload or b"")["text"] for one in said] == [NOTE]
            assert [one.text for one in drafts.read_drafts(session, VISIT)] == [DRAFT]
    assert _written(vault) == before
    assert _tables(folder / "profile.db", vault.data_key) == _tables_of_today(folder.parent)
    kept = kept_backups(folder / "backups", Hands()())
    assert [one.header.schema_version for one in kept] == [version] * (version < len(MIGRATIONS))


def test_lists_are_remade_though_the_power_went_right_after_the_migration(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SAMPLES / "profile-1", tmp_path / "profile"))
    with open_workspace(open_with_words(folder, WORDS, Hands()()), Hands()) as ws:
        cut_off = verify(ws).faults

    with open_workspace(unlock_with_words(folder, WORDS, Hands()), Hands()) as ws:
        assert verify(ws).faults == ()
    assert "The panel of visit" in " ".join(cut_off)


def test_a_step_that_fails_half_way_leaves_the_file_as_it_was(folder: Path, version: int) -> None:
    def break_off(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM drafts")
        connection.exec_driver_sql("CREATE TABLE changes (x)")

    vault = open_with_words(folder, WORDS, Hands()())
    file = open_engine(folder / "profile.db", vault.data_key)
    with pytest.raises(OperationalError):
        migrate(file, [*MIGRATIONS[:version], break_off])

    assert schema_version(file) == version
    with open_sessions(file)[0]() as session:
        assert [one.text for one in drafts.read_drafts(session, VISIT)] == [DRAFT]
    file.dispose()


def test_every_version_has_its_sample() -> None:
    found = {int(one.name.removeprefix("profile-")) for one in SAMPLES.glob("profile-*")}

    assert found == set(VERSIONS)
