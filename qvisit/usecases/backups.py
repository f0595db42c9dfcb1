"""Keep backups: by hand to a folder, and by itself every week beside the profile."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from qvisit.clock import parse_utc
from qvisit.settings import load_settings, save_settings
from qvisit.store import backup, backup_folder, changes, membership
from qvisit.store.backup import Kept
from qvisit.store.engine import BACKUPS, Going
from qvisit.store.profile_folder import plain_store_errors
from qvisit.usecases.membership import load_certified
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.syncing import seal_waiting
from qvisit.worded import worded
from qvisit.workspace import Workspace, keep_backup, owner_of

WEEK = timedelta(days=7)
MOST_KEPT = 50
_PAGE = 4096  # bytes


@dataclass(frozen=True)
class Backup:
    """A backup on the disk: where, when it was made (UTC), and its bytes."""

    path: Path
    made_at: str
    size: int


def make_backup(ws: Workspace, folder: Path, report: Report = carry_on) -> Backup:
    """Write a backup into a folder that the person chose; what waits is sealed first.

    Raises:
        BackupPlaceMissingError: The folder is not there.
        BackupNotWrittenError: It is full, or may not be written.
        CopyStoppedError: `report` said stop.
    """
    seal_unsent(ws)
    going = _telling(report)
    return _told(backup.write_backup(ws.engine, owner_of(ws.vault), folder, ws.clock(), going))


def backup_now(ws: Workspace, report: Report = carry_on) -> Backup:
    """Put a backup beside the profile; the oldest go.

    Raises:
        QVisitError: The disk is full or in trouble, in words; CopyStoppedError when stopped.
    """
    seal_unsent(ws)
    return _told(keep_backup(ws.engine, ws.vault, ws.clock, _telling(report)))


def backup_if_due(ws: Workspace, report: Report = carry_on) -> Backup | None:
    """Do so once a week, and once a profile is a week old; None when it is not due."""
    return backup_now(ws, report) if is_due(ws) else None


def is_due(ws: Workspace) -> bool:
    """Whether the newest backup beside the profile is a week old, or its time is doubtful."""
    kept = list_backups(ws)
    with ws.reading() as session:
        since = kept[0].made_at if kept else changes.first_received(session)
    if not since:
        return False
    passed = ws.clock() - parse_utc(since)
    return passed >= WEEK or passed < -backup_folder.DOUBTFUL


def list_backups(ws: Workspace) -> Sequence[Backup]:
    """The backups that QVisit keeps beside the profile, the newest first."""
    return [_told(one) for one in backup_folder.kept_backups(ws.folder / BACKUPS, ws.clock())]


def number_kept(ws: Workspace) -> int:
    """How many backups stay beside the profile."""
    return load_settings(ws.folder).backups_kept


def keep_number(ws: Workspace, number: int) -> None:
    """Say how many backups stay beside the profile, from 1 to 50; older ones go at once."""
    number = min(max(number, 1), MOST_KEPT)
    with plain_store_errors(ws.folder):
        kept = load_settings(ws.folder).model_copy(update={"backups_kept": number})
        save_settings(ws.folder, kept)
        backup_folder.drop_oldest(ws.folder / BACKUPS, number, ws.clock())


def seal_unsent(ws: Workspace) -> None:
    """Sign what waits here, so that whoever restores a backup of it can deliver it.

    Whoever was not let in yet signs too: it counts once they are.
    """
    with ws.reading() as session:
        share = membership.read_share(session)
        certified = load_certified(session)
    if share is not None:
        seal_waiting(ws, share, certified)


def _told(kept: Kept) -> Backup:
    return Backup(kept.path, kept.header.made_at, kept.path.stat().st_size)


def _telling(report: Report) -> Going:
    def going(done: int, total: int) -> bool:
        words = worded("Copying your record")
        return report(Step(words, bytes=done * _PAGE, of_bytes=total * _PAGE))

    return going
