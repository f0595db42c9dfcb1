"""The encrypted file: what is in it, who gets in, how it comes to its present form."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from qvisit.store.backup_errors import CopyStoppedError
from qvisit.store.engine import (
    MIGRATIONS,
    DatabaseTooNewError,
    copy_pages,
    drop_copies,
    migrate,
    open_engine,
    schema_version,
)
from qvisit.store.own_devices import OwnDeviceRow
from qvisit.store.profile_folder import (
    DatabaseDamagedError,
    DatabaseUnreadableError,
    DiskFullError,
    ProfileMissingError,
    StoreBusyError,
    plain_store_errors,
)
from qvisit.store.sessions import open_sessions
from qvisit.store.share_tables import SegmentRow
from qvisit.store.tables import Base

KEY = bytes(range(32))
PLANTED = "planted-words-of-a-visitor"


@pytest.fixture
def planted(engine: Engine) -> Engine:
    """The file with words in it."""
    with open_sessions(engine)[1].begin() as session:
        session.execute(
            text("INSERT INTO drafts VALUES ('v', 't', 'i', 'f', :words, 'now')"),
            {"words": PLANTED},
        )
    return engine


def _schema(engine: Engine) -> set[tuple[str, str, str]]:
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type != 'trigger'"
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(query).all()
    return {(kind, name, re.sub(r"\s+", "", sql)) for kind, name, sql in rows}


def test_nothing_written_can_be_read_without_the_key(planted: Engine, path: Path) -> None:
    files = list(path.parent.glob("profile.db*"))
    content = b"".join(file.read_bytes() for file in files)

    assert {"profile.db", "profile.db-wal"} <= {file.name for file in files}
    assert PLANTED.encode() not in content
    assert b"CREATE TABLE" not in content
    assert not content.startswith(b"SQLite format 3")
    assert KEY not in content


def test_another_key_opens_nothing_says_so_and_prints_nothing(
    planted: Engine, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DatabaseUnreadableError) as refused, plain_store_errors(path.parent):
        open_engine(path, bytes(32))

    assert "not been touched" in refused.value.hint
    assert capfd.readouterr() == ("", "")


def test_a_short_key_is_a_mistake_of_ours(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(path, b"short")

    assert not path.exists()


def test_a_file_that_is_no_database_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"minutes of a meeting " * 1_000)

    with pytest.raises(DatabaseUnreadableError), plain_store_errors(path.parent):
        open_engine(path, KEY)

    assert path.read_bytes() == b"minutes of a meeting " * 1_000


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileMissingError), plain_store_errors(tmp_path / "gone"):
        open_engine(tmp_path / "gone" / "profile.db", KEY)


def test_migrations_lead_to_the_tables_of_today(engine: Engine, tmp_path: Path) -> None:
    modelled = open_engine(tmp_path / "modelled.db", KEY)
    assert {OwnDeviceRow.__tablename__, SegmentRow.__tablename__} <= Base.metadata.tables.keys()
    Base.metadata.create_all(modelled)

    assert _schema(engine) == _schema(modelled)

    modelled.dispose()


def test_migrating_again_changes_nothing(engine: Engine) -> None:
    before = _schema(engine)

    assert migrate(engine) == len(MIGRATIONS)
    assert _schema(engine) == before


def test_a_file_of_a_newer_qvisit_is_refused_untouched(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        connection.commit()

    with pytest.raises(DatabaseTooNewError) as refused:
        migrate(engine)

    assert "safe" in refused.value.message
    assert (refused.value.found, refused.value.known) == (len(MIGRATIONS) + 1, len(MIGRATIONS))
    assert schema_version(engine) == len(MIGRATIONS) + 1


def _add_colour(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE drafts ADD COLUMN colour TEXT")


def _nothing(_connection: Connection) -> None:
    """A step that changes no table."""


def _break_off(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half (x)")
    connection.exec_driver_sql("CREATE TABLE half (x)")


def test_something_is_kept_once_before_the_first_step(planted: Engine) -> None:
    kept = []

    migrate(planted, [*MIGRATIONS, _add_colour, _nothing], before=lambda: kept.append(1))
    migrate(planted, [*MIGRATIONS, _add_colour, _nothing], before=lambda: kept.append(2))

    assert kept == [1]
    assert schema_version(planted) == len(MIGRATIONS) + 2


def test_a_new_file_has_nothing_to_keep(path: Path) -> None:
    kept: list[int] = []
    empty = open_engine(path, KEY)

    migrate(empty, before=lambda: kept.append(1))

    assert kept == []
    empty.dispose()


def test_a_step_that_breaks_off_leaves_no_trace(planted: Engine) -> None:
    before = _schema(planted)

    with pytest.raises(OperationalError):
        migrate(planted, [*MIGRATIONS, _break_off])

    assert schema_version(planted) == len(MIGRATIONS)
    assert _schema(planted) == before


def test_a_copy_lies_under_the_same_key_and_leaves_out_what_comes_later(
    planted: Engine, second: Engine, path: Path
) -> None:
    target = path.with_name("copy.db")
    with open_sessions(planted)[1].begin() as session:
        session.execute(
            text("INSERT INTO templates VALUES ('t', '1', 'h', :w)"), {"w": "x" * 10**6}
        )

    def write_meanwhile(_done: int, _total: int) -> bool:
        with open_sessions(second)[1].begin() as session:
            session.execute(text("UPDATE drafts SET text = 'later'"))
        return True

    copy_pages(planted, KEY, target, write_meanwhile)

    assert PLANTED.encode() not in target.read_bytes()
    kept = open_engine(target, KEY)
    with kept.connect() as connection:
        assert connection.scalar(text("SELECT text FROM drafts")) == PLANTED
    assert schema_version(kept) == len(MIGRATIONS)
    kept.dispose()


def test_a_copy_can_be_stopped(planted: Engine, path: Path) -> None:
    with pytest.raises(CopyStoppedError):
        copy_pages(planted, KEY, path.with_name("copy.db"), lambda _done, _total: False)

    with open_sessions(planted)[1].begin() as session:
        session.execute(text("DELETE FROM drafts"))


def test_own_copies_can_be_dropped_because_they_hold_removed_words(path: Path) -> None:
    backups = path.parent / "backups"
    backups.mkdir()
    path.write_bytes(b"database")
    for copy in (backups / ".b.qvisitbackup.part", backups / "a.qvisitbackup"):
        copy.write_bytes(b"older")

    assert drop_copies(path.parent) == 1
    assert drop_copies(path.parent) == 0
    assert list(backups.iterdir()) == []
    assert path.exists()


@pytest.fixture
def second(engine: Engine, path: Path) -> Iterator[Engine]:
    """The same file opened a second time, as another thread or program does."""
    other = open_engine(path, KEY)
    yield other
    other.dispose()


def test_two_engines_see_each_others_work(planted: Engine, second: Engine) -> None:
    with open_sessions(second)[0]() as session:
        assert session.scalar(text("SELECT text FROM drafts")) == PLANTED


def test_a_reader_is_not_disturbed_by_a_writer(planted: Engine, second: Engine) -> None:
    with open_sessions(second)[0]() as reader:
        assert reader.scalar(text("SELECT count(*) FROM drafts")) == 1
        with open_sessions(planted)[1].begin() as writer:
            writer.execute(text("DELETE FROM drafts"))

        assert reader.scalar(text("SELECT count(*) FROM drafts")) == 1


def test_a_writer_who_reads_first_never_fails_for_it(planted: Engine, second: Engine) -> None:
    with open_sessions(planted)[1].begin() as first:
        first.scalar(text("SELECT count(*) FROM drafts"))
        with closing(second.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA busy_timeout = 50")
            with pytest.raises(Exception, match="locked"):
                raw.cursor().execute("BEGIN IMMEDIATE")
        first.execute(text("DELETE FROM drafts"))

    with open_sessions(second)[0]() as reader:
        assert reader.scalar(text("SELECT count(*) FROM drafts")) == 0


def test_a_lock_that_is_never_let_go_gets_words(
    planted: Engine, second: Engine, path: Path
) -> None:
    with second.connect() as hurried:
        hurried.exec_driver_sql("PRAGMA busy_timeout = 50")
    late = open_sessions(second)[1]

    with open_sessions(planted)[1].begin() as first:
        first.execute(text("DELETE FROM drafts"))
        with (
            pytest.raises(StoreBusyError),
            plain_store_errors(path.parent),
            late.begin() as session,
        ):
            session.execute(text("DELETE FROM drafts"))


def test_a_file_without_room_gets_words(planted: Engine, path: Path) -> None:
    with planted.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    with (
        pytest.raises(DiskFullError) as full,
        plain_store_errors(path.parent),
        open_sessions(planted)[1].begin() as session,
    ):
        session.execute(text("UPDATE drafts SET text = :text"), {"text": "x" * 100_000})

    assert "shown as saved is safe" in full.value.message


def test_damaged_pages_get_words(planted: Engine, path: Path) -> None:
    planted.dispose()
    content = bytearray(path.read_bytes())
    content[4096 * 2 :] = bytes(len(content) - 4096 * 2)
    path.write_bytes(content)

    def read_all() -> None:
        damaged = open_engine(path, KEY)
        try:
            with damaged.connect() as connection:
                connection.exec_driver_sql("SELECT * FROM drafts, changes, visits").all()
        finally:
            damaged.dispose()

    with (
        pytest.raises((DatabaseDamagedError, DatabaseUnreadableError)),
        plain_store_errors(path.parent),
    ):
        read_all()


def test_every_connection_flushes_and_guards(engine: Engine) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "busy_timeout": 5_000,
    }

    with engine.connect() as first, engine.connect() as other:
        found = [
            {name: one.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
            for one in (first, other)
        ]

    assert found == [wanted, wanted]
