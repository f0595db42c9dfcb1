"""Restore a backup: into the profile that is here, or as a new profile when the laptop is gone."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from qvisit.clock import Clock, local_now, moment
from qvisit.errors import QVisitError
from qvisit.ids import DeviceId, PersonId
from qvisit.store import backup, backup_folder, own_devices, vault
from qvisit.store.backup import Header
from qvisit.store.backup_errors import (
    BackupClosedError,
    BackupDamagedError,
    CopyStoppedError,
    OtherPersonError,
)
from qvisit.store.drafts import Draft
from qvisit.store.own_devices import COPIED as COPIED
from qvisit.store.own_devices import FormerDevice
from qvisit.store.profile_folder import check_place, hold, plain_store_errors
from qvisit.store.profiles import KEYS_FILE
from qvisit.store.sessions import open_sessions
from qvisit.store.vault import DeviceSecret, OpenVault
from qvisit.store.whole_file import write_whole
from qvisit.store.words import plain_code
from qvisit.sync.keys import new_device_keys
from qvisit.usecases.adding import CameIn, add_all, unsigned_in, unsigned_words
from qvisit.usecases.backups import seal_unsent
from qvisit.usecases.profiles import bring_up_to_date, discard_profile
from qvisit.usecases.progress import Report, Step, carry_on
from qvisit.worded import Worded, worded
from qvisit.workspace import BESIDE, DATABASE, Workspace, open_workspace


@dataclass(frozen=True)
class Unlocking:
    """What opens a backup: words, else the code of a recovery card; else what is open already."""

    words: str = field(default="", repr=False)
    code: str = field(default="", repr=False)

    def open(self, header: Header) -> bytes:
        """The key of a backup; raises as `qvisit.store.vault.open_doors` does."""
        if self.words:
            try:
                return vault.open_doors(header.doors, words=self.words)
            except BackupClosedError:
                if not self.code:
                    raise
        return vault.open_doors(header.doors, code=self.code)


def typed_in(text: str) -> Unlocking:
    """What somebody typed into a field that takes words and codes alike."""
    return Unlocking(text, text if plain_code(text) else "")


@dataclass(frozen=True)
class Found:
    """What a backup says of itself: whose it is, and when it was made (UTC)."""

    path: Path
    name: str
    made_at: str
    person: PersonId
    device: DeviceId


@dataclass(frozen=True)
class Restored:
    """An unlocked profile after a restore; `came_in` is None when all of it is new here.

    `unsigned` is how many changes of a new one nobody else can get from here.
    """

    vault: OpenVault
    came_in: CameIn | None
    unsigned: int = 0

    @property
    def warnings(self) -> tuple[Worded, ...]:
        """What its person should know besides."""
        return self.came_in.warnings if self.came_in else unsigned_words(self.unsigned)


class OtherWordsNeededError(QVisitError):
    """The backup is of another profile of the same person, with words of its own."""

    def __init__(self, name: str) -> None:
        super().__init__(
            worded("This backup of {name} does not open with this profile’s key.", name=name),
            hint="Nothing was changed. If it is of another laptop of yours, type its words, or the "
            "code on its recovery card.",
        )


class OwnProfileHereError(QVisitError):
    """The person of the backup has another profile on this laptop, which it can be added to."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(
            worded("{name} has a profile on this laptop already. Nothing was changed.", name=name),
            hint="Open that profile. Then add the backup to it: under Settings, Backup and check.",
        )
        self.folder = folder


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
        BackupClosedError: The words do not open it.
        NotABackupError, BackupDamagedError, BackupTooNewError: Nothing was changed.
    """
    header = backup.read_header(path)
    key = _key_of(ws, path, header, unlocking or Unlocking())
    if not report(Step(worded("Opening the backup"))):
        raise CopyStoppedError
    with backup.opened_copy(path, key, ws.folder) as (_, engine), plain_store_errors(ws.folder):
        if not report(Step(worded("Adding what is missing here"))):
            raise CopyStoppedError
        seal_unsent(ws)  # where the backup holds another end of our own chain, a pack has one each
        with open_sessions(engine)[0]() as old:
            proven = key == ws.vault.data_key
            came_in = add_all(ws, old, DeviceId(header.device), report, proven=proven)
        seal_unsent(ws)
        return came_in


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
        BackupClosedError, NotACodeError, NoSuchDoorError: It does not open so.
        OwnProfileHereError: Another profile of its person is here, which it can be added to.
        NotABackupError, BackupDamagedError, BackupTooNewError: Nothing was changed.
        UnsafePlaceError: The new folder lies on a network or synced drive.
        ProfileBusyError: The profile is open in another window.
    """
    header = backup.read_header(path)
    key = unlocking.open(header)
    known = () if as_new else [one for one in known if (one / DATABASE).exists()]
    for folder in known:
        here = _same_profile(folder, key)
        if here is not None:
            with open_workspace(bring_up_to_date(here, clock), clock) as ws:
                return Restored(here, restore_into(ws, path))
    for folder in known:
        if vault.person_of(folder) == header.person:
            raise OwnProfileHereError(header.name, folder)
    check_place(new_folder)
    if (new_folder / DATABASE).exists() or (new_folder / KEYS_FILE).exists():
        raise vault.ProfileExistsError(new_folder)
    try:
        made, unsigned = _make_profile(path, key, new_folder, clock)
        return Restored(bring_up_to_date(made, clock), None, unsigned)
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
    if header.device in {ws.device, *ws.identity.former}:
        raise BackupDamagedError(path)  # what this profile kept itself opens with its own key
    if not (unlocking.words or unlocking.code):
        raise OtherWordsNeededError(header.name)
    return unlocking.open(header)


def _same_profile(folder: Path, key: bytes) -> OpenVault | None:
    """The profile in a folder if it is the one of the backup."""
    try:
        return vault.open_with_key(folder, key)
    except QVisitError:
        return None


def _make_profile(path: Path, key: bytes, folder: Path, clock: Clock) -> tuple[OpenVault, int]:
    """A profile from a backup, and how many of its changes nobody else can get from there.

    Its database gets its name once it is whole, and its keys come last: what a power cut leaves
    before is no profile, and does not stand in the way of the next try.
    """
    keys = new_device_keys()
    with plain_store_errors(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear_cut_off(folder.parent)
    with plain_store_errors(folder), hold(folder):
        with backup.opened_copy(path, key, folder) as (header, engine):
            reading, writing = open_sessions(engine)
            device = DeviceId(header.device)
            with reading() as session:
                unsigned = len(unsigned_in(session, device))
            with writing.begin() as session:
                own_devices.note_successor(session, _former(header, keys.device, clock))
                own_devices.take_over(session, device)
            backup.keep_copy(engine, folder / DATABASE)
        beside = backup.small_files(path, header, key)
        for name in BESIDE:
            if name in beside:
                write_whole(folder / name, beside[name].encode())
        person = PersonId(header.person)
        secret = DeviceSecret(person, keys.device, keys.signing_seed, keys.box_secret)
        doors = [door for door in header.doors if door.kind != "keyring"]
        made = vault.adopt_vault(folder, name=header.name, secret=secret, doors=doors, data_key=key)
    return made, unsigned


def _clear_cut_off(profiles: Path) -> None:
    """Delete what restores that were cut off left: folders with half of a profile and no more."""
    with suppress(OSError):
        for folder in list(profiles.iterdir()):
            if backup_folder.is_cut_off(folder):
                with suppress(QVisitError), hold(folder):  # unless one is under way there
                    backup_folder.sweep(folder)
                    discard_profile(folder)


def _former(header: Header, successor: DeviceId, clock: Clock) -> FormerDevice:
    device, now = DeviceId(header.device), moment(clock()).utc
    return FormerDevice(device, header.sign, header.box, successor, own_devices.RESTORED, now)
