"""The folder of backups beside a profile: which lie there, which stay, what was left half done."""

import re
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from qvisit.clock import moment
from qvisit.store.backup import ENDING, Kept, read_header
from qvisit.store.backup_errors import BackupDamagedError, BackupTooNewError, NotABackupError
from qvisit.store.engine import BACKUPS, PART
from qvisit.store.profile_folder import LOCK_FILE

DOUBTFUL = timedelta(days=1)
"""A time so far ahead is a clock's that was wrong."""
_COPY = re.compile(r"\.backup-[0-9a-f]{16}\.db(-wal|-shm|-journal)?")
_LEFTOVERS = (".copy-*.db*", ".backup-*.db*", f"{BACKUPS}/.*{PART}")


def kept_backups(folder: Path, now: datetime) -> list[Kept]:
    """The backups in a folder, the newest first; what cannot be read is passed over.

    Those that a wrong clock dated into the future come last: else they would pass for the newest
    until then, and push out what is made now.
    """
    found = []
    for path in folder.glob(f"*{ENDING}"):
        try:
            found.append(Kept(path, read_header(path)))
        except (NotABackupError, BackupDamagedError, BackupTooNewError):
            continue
    latest = moment(now + DOUBTFUL).utc

    def order(one: Kept) -> tuple[bool, str, str]:
        return one.header.made_at <= latest, one.header.made_at, one.path.name

    return sorted(found, key=order, reverse=True)


def drop_oldest(folder: Path, number: int, now: datetime) -> None:
    """Keep the newest backups of a folder only."""
    for old in kept_backups(folder, now)[number:]:
        old.path.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete what a backup or a restore left here when it was killed.

    Call it while no other can be under way: by whoever has just opened the profile.
    """
    for left in (one for kind in _LEFTOVERS for one in folder.glob(kind)):
        with suppress(OSError):
            left.unlink()


def is_cut_off(folder: Path) -> bool:
    """Whether a folder holds nothing but the temporary copy of a restore that was cut off."""
    try:
        names = {one.name for one in folder.iterdir()}
    except OSError:
        return False
    copies = {name for name in names if _COPY.fullmatch(name)}
    return bool(copies) and names <= copies | {LOCK_FILE}
