"""Restore a backup: into the profile that is here, or as a new profile when the laptop is gone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

from qvisit.clock import Clock, local_now, moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId, VisitId
from qvisit.store import backup, keys_due, merging, own_devices, vault
from qvisit.store.backup import Header
from qvisit.store.backup_errors import (
    BackupDamagedError,
    CopyStoppedError,
    OtherPersonError,
    OtherTrustError,
)
from qvisit.store.drafts import Draft
from qvisit.store.engine import migrate, open_engine
from qvisit.store.own_devices import COPIED as COPIED
from qvisit.store.own_devices import FormerDevice
from qvisit.store.profile_folder import check_place, plain_store_errors
from qvisit.store.profiles import KEYS_FILE
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import DeviceSecret, OpenVault
from qvisit.store.verify import page_faults
from qvisit.store.whole_file import write_whole
from qvisit.sync.keys import new_device_keys
from qvisit.usecases.disclosure_readers import drop_spent
from qvisit.usecases.photo_names import photos_wanted
from qvisit.usecases.profiles import discard_profile
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.usecases.removal import settle_removals
from qvisit.usecases.retention import drop_photos, load_rules
from qvisit.usecases.visits import load_visit
from qvisit.visits.streams import answers_of, practised_in, visit_of
from qvisit.worded import Worded, worded
from qvisit.workspace import BESIDE, DATABASE, Session, Workspace, open_workspace


@dataclass(frozen=True)
class Unlocking:
    """What opens a backup: words, or the code of a recovery card; else what is open already."""

    words: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


@dataclass(frozen=True)
class Found:
    """What a backup says of itself: whose it is, and when it was made (UTC)."""

    path: Path
    name: str
    made_at: str
    person: PersonId
    device: DeviceId


@dataclass(frozen=True)
class CameIn:
    """What a restore added to a profile; `older_drafts` is text kept beside newer text."""

    changes: int = 0
    drafts: int = 0
    older_drafts: int = 0
    templates: int = 0
    files: int = 0
    keys: int = 0
    documents: int = 0
    packs: int = 0

    @property
    def anything(self) -> bool:
        """Whether the backup held anything that was missing."""
        return any(getattr(self, one.name) for one in fields(self))

    @property
    def words(self) -> Worded:
        """What came in, for people."""
        if not self.anything:
            return worded("Everything in the backup was here already. Nothing was changed.")
        return worded(
            "Added from the backup: {changes} changes, {drafts} unfinished texts, "
            "{templates} templates, {files} photos. What was newer here has stayed.",
            changes=self.changes,
            drafts=self.drafts,
            templates=self.templates,
            files=self.files,
        )


@dataclass(frozen=True)
class Restored:
    """An unlocked profile after a restore; `came_in` is None when all of it is new here."""

    vault: OpenVault
    came_in: CameIn | None


def look_at(path: Path) -> Found:
    """What a backup says of itself.

    Raises:
        NotABackupError, BackupDamagedError, BackupTooNewError: Nothing was changed.
    """
    header = backup.read_header(path)
    person, device = PersonId(header.person), DeviceId(header.device)
    return Found(path, header.name, header.made_at, person, device)


def restore_into(
    ws: Workspace, path: Path, unlocking: Unlocking | None = None, report: Report = carry_on
) -> CameIn:
    """Add to the open profile what a backup of the same person holds and it lacks.

    Nothing is replaced: what is newer here stays.

    Args:
        ws: The open profile.
        path: The backup.
        unlocking: What opens a backup of another profile of the same person.
        report: Told of each step; may stop it before anything is added.

    Raises:
        OtherPersonError, OtherTrustError: It is not of this person, or of another share.
        WrongWordsError: The words do not open it.
        NotABackupError, BackupDamagedError, BackupTooNewError: Nothing was changed.
    """
    header = backup.read_header(path)
    key = _key_of(ws, path, header, unlocking or Unlocking())
    if not report(Step("Opening the backup")):
        raise CopyStoppedError
    with backup.opened_copy(path, key, ws.folder) as (_, engine):
        with plain_store_errors(ws.folder):
            migrate(engine)
        if not report(Step("Adding what is missing here")):
            raise CopyStoppedError
        reading, _ = open_sessions(engine)
        with plain_store_errors(ws.folder), reading() as old, ws.writing.begin() as new:
            return _merge(ws, merging.Merge(old, new, DeviceId(header.device), ws.device))


def restore_profile(
    path: Path,
    unlocking: Unlocking,
    known: Sequence[Path],
    new_folder: Path,
    *,
    as_new: bool = False,
    clock: Clock = local_now,
) -> Restored:
    """Restore where profiles are chosen: into the one that is here, or as a new profile.

    A new one goes on as another device of the same person, who asks to be let in again; what the
    former device had sealed is delivered as it is.

    Args:
        path: The backup.
        unlocking: What opens it.
        known: The folders of the profiles on this laptop.
        new_folder: Where a new profile goes.
        as_new: Make a new profile in any case: the one that is here is damaged.
        clock: Tells the time.

    Raises:
        WrongWordsError, NotACodeError, NoSuchDoorError: It does not open so.
        NotABackupError, BackupDamagedError, BackupTooNewError: Nothing was changed.
        UnsafePlaceError: The new folder lies on a network or synced drive.
        ProfileBusyError: The profile is open in another window.
    """
    header = backup.read_header(path)
    key = vault.open_doors(header.doors, words=unlocking.words, code=unlocking.code)
    for folder in () if as_new else known:
        here = _same_profile(folder, key)
        if here is not None:
            with open_workspace(here, clock) as ws:
                return Restored(here, restore_into(ws, path))
    check_place(new_folder)
    if (new_folder / DATABASE).exists() or (new_folder / KEYS_FILE).exists():
        raise vault.ProfileExistsError(new_folder)
    try:
        return Restored(_make_profile(path, header, key, new_folder, clock), None)
    except (QVisitError, OSError):
        discard_profile(new_folder)
        raise


def older_texts(ws: Workspace) -> Sequence[Draft]:
    """Text from backups that is kept beside newer text, until its person has seen it."""
    with ws.reading() as session:
        return own_devices.older_drafts(session)


def forget_older_texts(ws: Workspace) -> None:
    """Delete that text: its person has seen it."""
    with ws.writing.begin() as session:
        own_devices.drop_older(session)


def former_devices(ws: Workspace) -> Sequence[FormerDevice]:
    """What this profile was before a restore, or before a copy of it turned up."""
    with ws.reading() as session:
        return own_devices.former_devices(session)


def _key_of(ws: Workspace, path: Path, header: Header, unlocking: Unlocking) -> bytes:
    """The key of a backup: that of the open profile itself, or what words and codes give.

    The profile's own key is proof enough, though its person may be called otherwise by now.
    """
    if backup.is_under(header, ws.vault.data_key):
        return ws.vault.data_key
    if header.person != ws.person:
        raise OtherPersonError(header.name)
    if not (unlocking.words or unlocking.code):
        raise OtherWordsNeededError(header.name)
    return vault.open_doors(header.doors, words=unlocking.words, code=unlocking.code)


class OtherWordsNeededError(QVisitError):
    """The backup is of another profile of the same person, with words of its own."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This backup of {name} does not open with this profile’s key.", name=name),
            hint="Nothing was changed. If it is of another laptop of yours, give its words.",
        )


def _merge(ws: Workspace, merge: merging.Merge) -> CameIn:
    if merging.other_share(merge):
        raise OtherTrustError
    documents = merging.merge_membership(merge)
    came = merging.merge_changes(merge)
    templates = merging.merge_templates(merge)
    packs, keys = merging.merge_packs(merge), merging.merge_keys(merge)
    text = merging.merge_drafts(merge)
    visits = {visit_of(one) or practised_in(one) for one in came.streams}
    visits |= {owner.visit for one in came.streams if (owner := answers_of(one))}
    for visit in sorted(one for one in visits if one):
        _settle(ws, merge.new, visit)
    drop_spent(ws, merge.new)
    now = moment(ws.clock()).utc
    kept = load_rules(ws, merge.new).photos == "report"
    wanted = photos_wanted(merge.new, as_long_as_report=kept)
    photos = merging.merge_files(merge, wanted, now)
    return CameIn(came.number, text.number, text.older, templates, photos, keys, documents, packs)


def _settle(ws: Workspace, session: Session, visit: VisitId) -> None:
    """Bring lists and removed words of a visit in step with what came in."""
    opened = load_visit(ws, session, visit)
    if opened is not None:
        settle_removals(ws, session, opened)
        drop_photos(ws, session, opened)
    keys_due.mark_visit_due(session, visit)


def _same_profile(folder: Path, key: bytes) -> OpenVault | None:
    """The profile in a folder if it is the one of the backup and its database is there."""
    try:
        known = vault.open_with_key(folder, key)
    except QVisitError:
        return None
    return known if known is not None and (folder / DATABASE).exists() else None


def _make_profile(path: Path, header: Header, key: bytes, folder: Path, clock: Clock) -> OpenVault:
    beside = backup.small_files(path, header, key)
    keys = new_device_keys()
    former = FormerDevice(
        DeviceId(header.device),
        header.sign,
        header.box,
        keys.device,
        own_devices.RESTORED,
        moment(clock()).utc,
    )
    with plain_store_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        backup.extract(path, header, folder / DATABASE)
        engine = open_engine(folder / DATABASE, key)
        try:
            if page_faults(engine):
                raise BackupDamagedError(path)
            migrate(engine)
            with open_sessions(engine)[1].begin() as session:
                own_devices.note_successor(session, former)
                own_devices.take_over(session, former.device)
        finally:
            engine.dispose()
        for name in BESIDE:
            if name in beside:
                write_whole(folder / name, beside[name].encode())
        secret = DeviceSecret(
            PersonId(header.person), keys.device, keys.signing_seed, keys.box_secret
        )
        doors = [door for door in header.doors if door.kind != "keyring"]
        return vault.adopt_vault(folder, name=header.name, secret=secret, doors=doors, data_key=key)
