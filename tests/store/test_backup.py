"""A backup is there whole and checked, or not at all; a bad one is refused in words."""

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from qvisit.store import backup
from qvisit.store.backup import (
    Header,
    Kept,
    Owner,
    backup_name,
    drop_oldest,
    extract,
    kept_backups,
    opened_copy,
    read_header,
    write_backup,
)
from qvisit.store.backup_errors import (
    BackupDamagedError,
    BackupNotWrittenError,
    BackupPlaceMissingError,
    BackupTooNewError,
    CopyStoppedError,
    NoRoomError,
    NotABackupError,
)
from qvisit.store.engine import MIGRATIONS, drop_copies, migrate, open_engine
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import OpenVault, WrongWordsError, open_doors
from tests.store.conftest import WORDS

NOW = datetime(2027, 3, 9, 14, 2, tzinfo=UTC)
PLANTED = "planted-words-of-a-visitor"


@pytest.fixture
def filled(vault: OpenVault) -> Iterator[Engine]:
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
def kept(filled: Engine, owner: Owner, stick: Path) -> Kept:
    """A good backup."""
    return write_backup(filled, owner, stick, NOW)


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


def test_a_backup_is_never_written_over(kept: Kept, filled: Engine, owner: Owner) -> None:
    second = write_backup(filled, owner, kept.path.parent, NOW)

    assert second.path != kept.path
    assert len(kept_backups(kept.path.parent)) == 2


def test_the_newest_backups_stay(filled: Engine, owner: Owner, stick: Path) -> None:
    for day in (3, 9, 5):
        write_backup(filled, owner, stick, NOW.replace(day=day))
    (stick / "report.pdf").write_bytes(b"of somebody")

    drop_oldest(stick, 2)

    assert [one.header.made_at[8:10] for one in kept_backups(stick)] == ["09", "05"]
    assert (stick / "report.pdf").exists()


@pytest.mark.parametrize(
    "who", ["../../etc/passwd", "..", "C:\\Windows\\x", "a/b\0c", "  ", "名前"]
)
def test_no_name_leads_out_of_the_folder(who: str) -> None:
    name = backup_name(who, NOW)

    assert not set(name) & set('/\\:\0*?"<>|')
    assert name.startswith("qvisit-backup-")
    assert name.endswith("-2027-03-09-140200.qvisitbackup")


def test_a_folder_that_is_not_there_is_never_made(
    filled: Engine, owner: Owner, tmp_path: Path
) -> None:
    with pytest.raises(BackupPlaceMissingError) as refused:
        write_backup(filled, owner, tmp_path / "away", NOW)

    assert "saved work is safe" in refused.value.hint
    assert not (tmp_path / "away").exists()


def test_a_stopped_backup_leaves_nothing(filled: Engine, owner: Owner, stick: Path) -> None:
    with pytest.raises(CopyStoppedError):
        write_backup(filled, owner, stick, NOW, lambda _done, _total: False)

    assert list(stick.iterdir()) == []
    assert not list(owner.vault.folder.glob(".copy*"))


def test_a_full_stick_gets_words_and_no_half_backup(
    filled: Engine, owner: Owner, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    calls = iter((os.fsync, full))  # the copy on the laptop is flushed, the stick is full
    monkeypatch.setattr(os, "fsync", lambda file: next(calls)(file))

    with pytest.raises(BackupNotWrittenError) as refused:
        write_backup(filled, owner, stick, NOW)

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


def test_other_words_open_no_backup(kept: Kept) -> None:
    with pytest.raises(WrongWordsError):
        open_doors(kept.header.doors, words="meadow copper violin thistle")


def test_a_zip_is_no_backup(stick: Path) -> None:
    path = stick / "bomb.qvisitbackup"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("../../profile.db", bytes(10**7))

    with pytest.raises(NotABackupError):
        read_header(path)
    assert kept_backups(stick) == []


def test_a_costly_door_is_refused_before_it_is_tried(kept: Kept) -> None:
    header = json.loads(kept.header.model_dump_json())
    header["doors"][0]["limits"]["mem"] = 2**40

    with pytest.raises(ValueError, match="mem"):
        Header.model_validate_json(json.dumps(header))


def test_a_backup_that_cannot_be_unpacked_leaves_nothing(kept: Kept, tmp_path: Path) -> None:
    with pytest.raises(NoRoomError):
        extract(kept.path, kept.header, tmp_path / "away" / "profile.db")


def test_a_copy_that_is_erased_while_it_is_made_becomes_no_backup(
    filled: Engine, owner: Owner, stick: Path
) -> None:
    def erase(_done: int, _total: int) -> bool:
        drop_copies(owner.vault.folder)
        return True

    with pytest.raises(BackupNotWrittenError):
        write_backup(filled, owner, stick, NOW, erase)

    assert list(stick.iterdir()) == []
    assert not list(owner.vault.folder.glob(".copy*"))
