"""A backup is there whole and checked, or not at all; a bad one is refused in words."""

import json
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from qvisit.store import backup
from qvisit.store.backup import (
    Header,
    Kept,
    Owner,
    backup_name,
    extract,
    opened_copy,
    read_header,
    write_backup,
)
from qvisit.store.backup_errors import (
    BackupClosedError,
    BackupDamagedError,
    BackupNotWrittenError,
    BackupPlaceMissingError,
    BackupTooNewError,
    CopyStoppedError,
    ErasedMeanwhileError,
    NoRoomError,
    NotABackupError,
    RecordDamagedError,
)
from qvisit.store.backup_folder import drop_oldest, kept_backups, sweep
from qvisit.store.engine import MIGRATIONS, drop_copies
from qvisit.store.profile_folder import DiskTroubleError
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import OpenVault, open_doors
from tests.store.conftest import NOW, PLANTED, WORDS

if sys.platform != "win32":
    import resource


def test_a_backup_opens_with_the_words_and_holds_the_record(
    kept: Kept, vault: OpenVault, tmp_path: Path
) -> None:
    key = open_doors(read_header(kept.path).doors, words=WORDS)

    with opened_copy(kept.path, key, tmp_path) as (header, engine), engine.connect() as connection:
        assert connection.scalar(text("SELECT text FROM drafts")) == PLANTED

    assert kept.path.name == "qvisit-backup-Ada-Vale-2027-03-09-140200.qvisitbackup"
    assert (header.person, header.device, header.name) == ("person-a", "dev-a", "Ada Vale")
    assert header.made_at == "2027-03-09T14:02:00Z"
    assert backup.small_files(kept.path, header, key) == {"settings.json": '{"roles": ["visitor"]}'}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["ada", "stick"]
    assert not list(vault.folder.glob(".copy*"))


def test_a_backup_holds_no_private_key_and_no_plain_word(kept: Kept, vault: OpenVault) -> None:
    content = kept.path.read_bytes()

    for secret in (vault.signing_seed, vault.box_secret, vault.data_key):
        assert secret not in content
        assert secret.hex().encode() not in content
    keys = json.loads((vault.folder / "keys.json").read_text())
    assert keys["device_secret"].encode() not in content
    assert PLANTED.encode() not in content
    assert b"visitor" not in content


def test_a_backup_is_never_written_over(kept: Kept, written: Engine, owner: Owner) -> None:
    second = write_backup(written, owner, kept.path.parent, NOW)

    assert second.path != kept.path
    assert len(kept_backups(kept.path.parent, NOW)) == 2


def test_the_newest_backups_stay(written: Engine, owner: Owner, stick: Path) -> None:
    for day in (3, 9, 5):
        write_backup(written, owner, stick, NOW.replace(day=day))
    (stick / "report.pdf").write_bytes(b"of somebody")

    drop_oldest(stick, 2, NOW)

    assert [one.header.made_at[8:10] for one in kept_backups(stick, NOW)] == ["09", "05"]
    assert (stick / "report.pdf").exists()


def test_backups_of_a_clock_that_ran_ahead_do_not_push_out_what_is_made_now(
    written: Engine, owner: Owner, stick: Path
) -> None:
    ahead = NOW.replace(year=2036)
    for now in (NOW.replace(day=3), ahead, ahead.replace(day=10), NOW):
        made = write_backup(written, owner, stick, now)
        drop_oldest(stick, 2, now)

    kept = kept_backups(stick, NOW)

    assert made.path == kept[0].path
    assert [one.header.made_at[:10] for one in kept] == ["2027-03-09", "2036-03-10"]


@pytest.mark.parametrize(
    "who", ["../../etc/passwd", "..", "C:\\Windows\\x", "a/b\0c", "  ", "名前"]
)
def test_no_name_leads_out_of_the_folder(who: str) -> None:
    name = backup_name(who, NOW)

    assert not set(name) & set('/\\:\0*?"<>|')
    assert name.startswith("qvisit-backup-")
    assert name.endswith("-2027-03-09-140200.qvisitbackup")


def test_a_folder_that_is_not_there_is_never_made(
    written: Engine, owner: Owner, tmp_path: Path
) -> None:
    with pytest.raises(BackupPlaceMissingError) as refused:
        write_backup(written, owner, tmp_path / "away", NOW)

    assert "saved work is safe" in refused.value.hint
    assert not (tmp_path / "away").exists()


def test_a_stopped_backup_leaves_nothing(written: Engine, owner: Owner, stick: Path) -> None:
    with pytest.raises(CopyStoppedError):
        write_backup(written, owner, stick, NOW, lambda _done, _total: False)

    assert list(stick.iterdir()) == []
    assert not list(owner.vault.folder.glob(".copy*"))


def test_a_full_stick_gets_words_and_no_half_backup(
    written: Engine, owner: Owner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    calls = iter((os.fsync, full))  # the copy on the laptop is flushed, the stick is full
    monkeypatch.setattr(os, "fsync", lambda file: next(calls)(file))

    with pytest.raises(BackupNotWrittenError) as refused:
        write_backup(written, owner, stick, NOW)

    assert "Is there room" in refused.value.hint
    assert list(stick.iterdir()) == []


def _shortened(content: bytes) -> bytes:
    return content[:-1]


def _one_bit(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[-2_000] ^= 1
    return bytes(changed)


def _header_of_another(content: bytes) -> bytes:
    return content.replace(b'"person":"person-a"', b'"person":"person-b"', 1)


def _later_format(content: bytes) -> bytes:
    return content.replace(b"QVISIT BACKUP 1\n", b"QVISIT BACKUP 2\n", 1)


def _later_tables(content: bytes) -> bytes:
    told = b'"schema_version":%d'
    return content.replace(told % len(MIGRATIONS), told % 9, 1)


def _huge_header(content: bytes) -> bytes:
    return content[:16] + (2**60).to_bytes(8, "big") + content[24:]


def _huge_promise(content: bytes) -> bytes:
    return content.replace(b'"size":', b'"size":9', 1)


def _no_day(content: bytes) -> bytes:
    return content.replace(b'"made_at":"2027-03-09', b'"made_at":"2027-02-31', 1)


def _no_header(content: bytes) -> bytes:
    return content[:16] + (4).to_bytes(8, "big") + b"[[[[" + content[24:]


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        (_shortened, BackupDamagedError),
        (_one_bit, BackupDamagedError),
        (_header_of_another, BackupDamagedError),
        (_later_format, BackupTooNewError),
        (_later_tables, BackupTooNewError),
        (_huge_header, BackupDamagedError),
        (_huge_promise, BackupDamagedError),
        (_no_day, BackupDamagedError),
        (_no_header, BackupDamagedError),
        (lambda _content: b"QVISIT BACK", NotABackupError),
        (lambda _content: b"", NotABackupError),
    ],
)
def test_an_altered_backup_is_refused(
    kept: Kept,
    vault: OpenVault,
    tmp_path: Path,
    alter: Callable[[bytes], bytes],
    said: type[Exception],
) -> None:
    kept.path.write_bytes(alter(kept.path.read_bytes()))

    with pytest.raises(said) as refused, opened_copy(kept.path, vault.data_key, tmp_path):
        pass

    assert "Nothing was changed" in str(refused.value)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["ada", "stick"]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER mine AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END",
        "CREATE VIEW mine AS SELECT text FROM drafts",
        "CREATE TABLE mine (x)",
        "DROP INDEX ix_visits_day; CREATE INDEX ix_visits_day ON visits (ward)",
    ],
)
def test_a_backup_with_strange_tables_or_triggers_is_refused(
    written: Engine, owner: Owner, stick: Path, tmp_path: Path, sql: str
) -> None:
    with written.connect() as connection:
        for statement in (sql,) if "BEGIN" in sql else sql.split(";"):
            connection.exec_driver_sql(statement)
        connection.commit()
    path = write_backup(written, owner, stick, NOW).path

    with (
        pytest.raises(BackupDamagedError),
        opened_copy(path, owner.vault.data_key, tmp_path) as (_, copy),
    ):
        copy.dispose()

    assert sorted(one.name for one in tmp_path.iterdir()) == ["ada", "stick"]


def test_other_words_open_no_backup(kept: Kept) -> None:
    with pytest.raises(BackupClosedError):
        open_doors(kept.header.doors, words="meadow copper violin thistle")


def test_a_zip_is_no_backup(stick: Path) -> None:
    path = stick / "bomb.qvisitbackup"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("../../profile.db", bytes(10**7))

    with pytest.raises(NotABackupError):
        read_header(path)
    assert kept_backups(stick, NOW) == []


def test_a_costly_door_is_refused_before_it_is_tried(kept: Kept) -> None:
    header = json.loads(kept.header.model_dump_json())
    header["doors"][0]["limits"]["mem"] = 2**40

    with pytest.raises(ValueError, match="mem"):
        Header.model_validate_json(json.dumps(header))


def test_a_backup_that_cannot_be_unpacked_leaves_nothing(kept: Kept, tmp_path: Path) -> None:
    with pytest.raises(NoRoomError):
        extract(kept.path, kept.header, tmp_path / "away" / "profile.db")


@pytest.mark.parametrize("late", [False, True])
def test_a_copy_that_is_erased_while_it_is_made_becomes_no_backup(
    written: Engine, owner: Owner, stick: Path, late: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def erase(_done: int, _total: int) -> bool:
        drop_copies(owner.vault.folder)
        return True

    flushed: list[int] = []

    def flush(file: int) -> None:
        flushed.append(file)
        if late and len(flushed) == 2:  # the copy on the laptop was the first, this is the stick
            erase(0, 0)

    monkeypatch.setattr(os, "fsync", flush)
    with pytest.raises(ErasedMeanwhileError):
        write_backup(written, owner, stick, NOW, None if late else erase)

    assert list(stick.iterdir()) == []
    assert not list(owner.vault.folder.glob(".copy*"))


def test_where_an_open_file_cannot_be_deleted_an_erased_copy_becomes_no_backup_either(
    written: Engine, owner: Owner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def on_windows(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".part" or (path.name.startswith(".copy-") and path.suffix == ".db"):
            raise PermissionError(13, "in use")
        unlink(path, missing_ok=missing_ok)

    folder = owner.vault.folder / "backups"
    folder.mkdir()

    def erase(_done: int, _total: int) -> bool:
        (folder / ".under-way.part").touch()
        with monkeypatch.context() as windows:
            windows.setattr(Path, "unlink", on_windows)
            drop_copies(owner.vault.folder)
        return True

    with pytest.raises(ErasedMeanwhileError):
        write_backup(written, owner, stick, NOW, erase)

    assert list(stick.iterdir()) == []
    assert not list(owner.vault.folder.glob(".copy*"))


def test_what_a_kill_left_half_made_goes(owner: Owner) -> None:
    folder = owner.vault.folder
    (folder / "backups").mkdir()
    half = (".copy-0.db", ".copy-0.db-wal", ".backup-1.db", "backups/.x.qvisitbackup.part")
    for name in half:
        (folder / name).write_bytes(b"half")
    (folder / "backups" / "whole.qvisitbackup").write_bytes(b"whole")

    sweep(folder)

    assert not any((folder / name).exists() for name in half)
    assert (folder / "backups" / "whole.qvisitbackup").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to a file's size")
def test_a_disk_that_fills_while_pages_are_copied_gets_words(
    vault: OpenVault, written: Engine, owner: Owner, stick: Path
) -> None:
    with open_sessions(written)[1].begin() as session:
        session.execute(text("UPDATE drafts SET text = :words"), {"words": "x" * 10**6})
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        with pytest.raises(DiskTroubleError) as refused:
            write_backup(written, owner, stick, NOW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert "shown as saved is safe" in refused.value.message
    assert list(stick.iterdir()) == []
    assert not list(vault.folder.glob(".copy*"))


def test_a_damaged_record_is_told_and_becomes_no_backup(
    vault: OpenVault, written: Engine, owner: Owner, stick: Path
) -> None:
    with written.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("PRAGMA writable_schema = ON")
        connection.exec_driver_sql(
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
            " WHERE name = 'ix_changes_lamport') WHERE name = 'ix_visits_day'"
        )
        connection.commit()
    written.dispose()

    with pytest.raises(RecordDamagedError) as refused:
        write_backup(written, owner, stick, NOW)

    assert "Earlier backups stay." in refused.value.message
    assert list(stick.iterdir()) == []


def test_a_door_that_was_altered_is_refused_in_words(kept: Kept) -> None:
    door = kept.header.doors[0].model_copy(update={"salt": "AAAA"})

    with pytest.raises(BackupClosedError):
        open_doors([door], words=WORDS)


def test_an_unpacked_backup_never_takes_the_place_of_a_file(kept: Kept, tmp_path: Path) -> None:
    there = tmp_path / "profile.db"
    there.write_bytes(b"somebody else's")

    with pytest.raises(NoRoomError):
        extract(kept.path, kept.header, there)

    assert there.read_bytes() == b"somebody else's"
